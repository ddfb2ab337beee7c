"""The body of an article as Markdown that no engine can take for anything but its words.

Everything that a source wrote is escaped; what is added is ours: links to pages of entities, and a span around each
sentence that the summary lifts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.body import Body, Passage
    from generator.models import Block

_INVISIBLE: Final = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Controls and halves of characters: Python-Markdown marks its own places with two of them."""

_SPACES: Final = re.compile("[ \t\n-\r\x1c-\x1f\x85\u2028\u2029]+")
"""Spaces and line ends, but none of the no-break spaces of French."""

_INLINE: Final = re.compile(r"([\\`*_{}\[\]|#])")
"""Characters that mean something anywhere in a line: each takes a backslash."""

_LEADING: Final = re.compile(r"^(?:([+\-!])|([=~:?])|(\d+)([.)])(?=\s|$))")
"""What makes a list, a rule or a fence of a line that begins with it."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """Markup of ours around a stretch of the body."""

    start: int
    end: int
    opening: str
    closing: str


def escaped(text: str) -> str:
    """Return text as Markdown that renders to the same text, wherever in a line it stands."""
    text = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    return _INLINE.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def escaped_line(text: str) -> str:
    """Return an escaped line that begins no list, rule, fence or code."""
    return _LEADING.sub(_escape_lead, text.strip(" "))


def _escape_lead(match: re.Match[str]) -> str:
    """Return a sign behind a backslash, or as a reference where Python-Markdown would show the backslash."""
    sign, shown, number, stop = match.groups()
    if number:
        return f"{number}\\{stop}"
    return f"\\{sign}" if sign else f"&#{ord(shown)};"


def markdown_of(body: Body, marks: Iterable[Mark] = ()) -> str:
    """Return the body as Markdown, with marks that each lie within one passage; a block without words is left out."""
    ordered = list(_nested(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.opening))))
    by_block: dict[int, list[str]] = {}
    for passage in body.passages:
        inside = [mark for mark in ordered if passage.start <= mark.start and mark.end <= passage.end]
        by_block.setdefault(passage.block, []).append(_marked(body, passage, inside))
    written = [(block, _block(block, by_block[n])) for n, block in enumerate(body.blocks) if n in by_block]
    return "".join(_parted([(block, text) for block, text in written if text]))


def _nested(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Give the marks so that none crosses another: the first of two ends where the second begins."""
    for mark in marks:
        crossing = [other.start for other in marks if mark.start < other.start < mark.end < other.end]
        yield replace(mark, end=min(crossing, default=mark.end))


def _parted(blocks: Sequence[tuple[Block, str]]) -> Iterator[str]:
    """Give the blocks with a blank line between them; two lists in a row stay tight, else they become paragraphs."""
    kind_before = None
    for block, text in blocks:
        follows_list = kind_before is block.kind is BlockKind.LIST
        yield ("" if kind_before is None else "\n" if follows_list else "\n\n") + text
        kind_before = block.kind
    yield "\n"


def _marked(body: Body, passage: Passage, marks: Sequence[Mark]) -> str:
    """Return the words of a passage, escaped, with the marks put in: closings before openings, long marks outside."""
    places = sorted({passage.start, passage.end, *(m.start for m in marks), *(m.end for m in marks)})
    pieces: list[str] = []
    for place, following in zip(places, [*places[1:], passage.end], strict=True):
        pieces += [mark.closing for mark in reversed(marks) if mark.end == place]
        pieces += [mark.opening for mark in marks if mark.start == place]
        pieces.append(escaped(body.text[place:following]))
    return "".join(pieces)


def _block(block: Block, words: Sequence[str]) -> str:
    """Return a block, or nothing where its words are spaces and controls only."""
    if not "".join(words).strip(" "):
        return ""
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * block.level} {escaped_line(words[0])}"
        case BlockKind.QUOTE:
            return f"> {escaped_line(words[0])}"
        case BlockKind.LIST:
            return "\n".join(_items(block, [item for item in words if item.strip(" ")]))
        case BlockKind.TABLE:
            return "\n".join(_rows(block, words))
        case _:
            return escaped_line(words[0])


def _items(block: Block, words: Sequence[str]) -> Iterator[str]:
    for number, item in enumerate(words, 1):
        yield (f"{number}. " if block.ordered else "- ") + escaped_line(item)


def _rows(block: Block, words: Sequence[str]) -> Iterator[str]:
    """Give the rows; an empty cell has no words of its own, so words are dealt out to the cells that have some."""
    remaining = iter(words)
    width = max(len(row) for row in block.rows)
    for index, row in enumerate(block.rows):
        cells = [next(remaining) if cell else "" for cell in row] + [""] * (width - len(row))
        yield "| " + " | ".join(cells) + " |"
        if index == 0:
            yield "|" + " --- |" * width
