"""The article's own text as one string, and where each of its blocks stands in it.

The string is what summaries, mentions and figures point into: structure is marked as in Markdown, words are verbatim.
It is for reading and for offsets; what is published is escaped by the pages room.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of words of the body: a paragraph, a heading, a quote, one list item or one table cell."""

    start: int
    end: int
    block: int
    """Index of its block in `Body.blocks`."""
    paragraph: int
    """Number of the paragraph that readers see; a heading, an item or a cell has that of the paragraph above it."""


@dataclass(frozen=True)
class Body:
    """The kept blocks of an article and their text.

    `text` joins the blocks by a blank line: `## heading`, `- item`, `1. item`, `> quote`, `| cell | cell |`.
    """

    blocks: tuple[Block, ...]

    @cached_property
    def text(self) -> str:
        """Return the whole body."""
        return "\n\n".join("".join(piece for piece, _ in _pieces(block)) for block in self.blocks)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Return every stretch of words, in order; marks of structure lie between them."""
        return tuple(_passages(self.blocks))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(passage.start for passage in self.passages)

    def passage_at(self, offset: int) -> Passage:
        """Return the passage that holds the character at `offset` of `text`, else the one before it."""
        return self.passages[max(0, bisect_right(self._starts, offset) - 1)]

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph that readers see beside the character at `offset`."""
        return self.passage_at(offset).paragraph

    def words_of(self, passage: Passage) -> str:
        """Return the words of a passage."""
        return self.text[passage.start : passage.end]


def body_of(blocks: Iterable[Block]) -> Body:
    """Return the body that the kept blocks make."""
    return Body(tuple(block for block in blocks if not block.dropped_by))


def is_numbered(block: Block) -> bool:
    """Whether readers see a paragraph number beside the block."""
    return block.kind in ("paragraph", "quote")


def _passages(blocks: tuple[Block, ...]) -> Iterator[Passage]:
    offset, paragraph = 0, 0
    for index, block in enumerate(blocks):
        paragraph += is_numbered(block)
        for piece, is_words in _pieces(block):
            if is_words and piece:
                yield Passage(start=offset, end=offset + len(piece), block=index, paragraph=max(1, paragraph))
            offset += len(piece)
        offset += len("\n\n")


def _pieces(block: Block) -> Iterator[tuple[str, bool]]:
    """Give the text of a block in pieces, each with whether it is words (else it is a mark of structure)."""
    match block.kind:
        case "heading":
            yield "#" * block.level + " ", False
            yield block.text, True
        case "quote":
            yield "> ", False
            yield block.text, True
        case "list":
            for number, item in enumerate(block.items, 1):
                lead = f"{number}. " if block.ordered else "- "
                yield ("\n" if number > 1 else "") + lead, False
                yield item, True
        case "table":
            for index, row in enumerate(block.rows):
                yield ("\n" if index else "") + "| ", False
                for column, cell in enumerate(row):
                    yield (" | " if column else ""), False
                    yield cell, True
                yield " |", False
                if index == 0:
                    yield "\n|" + "---|" * len(row), False
        case _:
            yield block.text, True
