"""An article as the guesses see it: its blocks, where its prose begins and ends, and what maintainers know."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from generator.models import BlockKind, Fact, warning
from generator.words import words

if TYPE_CHECKING:
    from generator.extract.date_lines import DateLine
    from generator.models import Block, CleanArticle, Problem, Register

T = TypeVar("T")

PROSE_LENGTH: Final = 220
"""Characters from which a kept block is prose whatever its end; no title is that long."""

QUESTION_LENGTH: Final = 160
"""Characters from which a kept paragraph that ends in a question or an exclamation is prose; titles do so too."""

SENTENCE_LENGTH: Final = 40
"""Characters from which a kept paragraph that ends like a sentence is prose; "Bonjour." is not."""

COMPARED: Final = 500
"""Characters by which blocks are compared: repeated lines and breadcrumbs are shorter."""

_STOP: Final = re.compile(r"[.…:;][\s»”\"’)\]]{0,4}$")
_CALL: Final = re.compile(r"[!?][\s»”\"’)\]]{0,4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Find(Generic[T]):
    """A fact, and the blocks that state it and so are no text of the article."""

    fact: Fact[T]
    blocks: tuple[int, ...] = ()
    guess: str = ""
    """The guess that found it, as the confidence is counted: "line above"."""
    likeness: float | None = None
    """The log-odds that it is what was looked for, where signs were weighed."""


@dataclass(frozen=True, kw_only=True)
class Clipping:
    """An article of at least one kept block, with the language it is in and the title once that is known."""

    article: CleanArticle
    register: Register
    language: str
    title: str = ""
    """Empty until the title is found, and where the file has none."""
    title_at: int | None = None
    """Index of the block that is the title."""

    def titled(self, title: str, title_at: int | None) -> Clipping:
        """Return the clipping with its title; what is known of the blocks is kept and not worked out again."""
        titled = copy(self)
        vars(titled).update(title=title, title_at=title_at)
        return titled

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Return every block of the file."""
        return self.article.blocks

    @cached_property
    def dated(self) -> dict[int, DateLine | None]:
        """Return what the blocks that were looked at state about dates; each is asked for by several guesses."""
        return {}

    @cached_property
    def kept(self) -> tuple[int, ...]:
        """Return the indexes of the kept blocks that hold any words."""
        return tuple(i for i, block in enumerate(self.blocks) if not block.dropped_by and block.plain.strip())

    @cached_property
    def opening(self) -> int:
        """Return the index of the block where the prose begins."""
        prose = (index for index in self.kept if is_prose(self.blocks[index]))
        plain = (index for index in self.kept if self.blocks[index].kind is not BlockKind.HEADING)
        return next(prose, next(plain, self.kept[0]))

    @cached_property
    def ending(self) -> int:
        """Return the index of the last kept block: what stands below speaks of other articles."""
        return self.kept[-1]

    @cached_property
    def prose(self) -> str:
        """Return the words of the kept blocks from the opening on."""
        return "\n".join(self.blocks[index].plain for index in self.kept if index >= self.opening)

    @cached_property
    def folded_prose(self) -> str:
        """Return the prose folded into one line, for looking up names."""
        return folded(self.prose)

    @cached_property
    def prose_words(self) -> frozenset[str]:
        """Return the longer words of the prose, which a title shares."""
        return frozenset(_longer(self.folded_prose.split()))

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Return the folded text of every block, for comparing lines."""
        return tuple(folded(block.plain[:COMPARED]) for block in self.blocks)

    @cached_property
    def head(self) -> frozenset[str]:
        """Return the folded lines above the prose."""
        return frozenset(self.spellings[: self.opening])

    def place(self, index: int) -> str:
        """Return in words where a block stands."""
        line = self.blocks[index].first_line
        return f"line {line}" if line else f"block {index + 1} of the page"

    def stated(self, *names: str) -> tuple[Fact[str], ...]:
        """Return what the markup states under any of the names, in the order of the names."""
        statements = self.article.statements
        return tuple(
            Fact(value=" ".join(unescape(s.value).split()), found_in=s.name)
            for name in names
            for s in statements
            if s.name == name and s.value.strip()
        )

    def warning(self, what: str, cure: str, line: int = 0) -> Problem:
        """Return a problem of this file."""
        return warning(self.article.raw.path, what, cure, line)


Guess = Callable[[Clipping], Find[T] | None]


def first_found(guesses: Iterable[Guess[T]], clipping: Clipping) -> Find[T] | None:
    """Return what the first guess that finds anything finds."""
    for guess in guesses:
        find = guess(clipping)
        if find:
            return replace(find, guess=name_of(guess))
    return None


def name_of(guess: Guess[T]) -> str:
    """Return what a guess is called where its hits are counted: "line above" for `_from_line_above`."""
    return getattr(guess, "__name__", "").removeprefix("_from_").replace("_", " ")


def is_prose(block: Block) -> bool:
    """Whether a kept block is running text, as titles, captions and dates are not."""
    length, end = len(block.plain), block.plain[-8:]
    if block.kind is BlockKind.HEADING:
        return False
    if length >= PROSE_LENGTH or block.kind is not BlockKind.PARAGRAPH:
        return length >= SENTENCE_LENGTH
    return (length >= SENTENCE_LENGTH and bool(_STOP.search(end))) or (
        length >= QUESTION_LENGTH and bool(_CALL.search(end))
    )


def long_words(text: str) -> list[str]:
    """Return the words of more than three letters, which are rarely articles or prepositions."""
    return _longer(words(text))


def _longer(found: Iterable[str]) -> list[str]:
    return [word for word in found if len(word) > 3]  # noqa: PLR2004 - as long_words says


def folded(text: str) -> str:
    """Return a text as its words in lower case, for comparing lines that differ in marks and spaces."""
    return " ".join(words(text))
