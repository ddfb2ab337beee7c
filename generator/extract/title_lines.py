"""The lines around the opening of the prose that can be its title, and how much each looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.extract.date_lines import PREFIX, date_line_at
from generator.extract.title_signs import TitleSigns, without_mark
from generator.extract.title_weights import INTERCEPT, WEIGHTS
from generator.models import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.clipping import Clipping

SHORTEST: Final = 8
"""Characters below which a line is a section or a button."""

LONGEST: Final = 220
"""Characters above which a line is prose."""

PASTED: Final = 6
"""Lines above the prose up to which a file holds no navigation: its first line is meant to be the first."""

REACH: Final = 250
"""Blocks above the prose among which the title is looked for; further up stands the navigation."""

ABOVE_OPENING: Final = 60
"""Lines with the shape of a title that are compared, the nearest first."""

BELOW_OPENING: Final = 16
"""Blocks below the first prose that can be the title, where that prose is a banner kept by mistake."""

ENOUGH_LIKENESS: Final = 0.0
"""Likeness below which a line is a section or a link rather than the title."""

_NUMBERED: Final = re.compile(r"\d{1,2}\s?[.)]\s")
_ROUNDUP: Final = re.compile(
    r"\b(?:actus?|actualités?|news|semaine|week|récap\w*|recap|roundup|digest|en bref|brief|revue de presse|veille)\b",
    re.IGNORECASE,
)
"""Words by which a line names a roundup rather than one story."""

_CALL: Final = re.compile(
    r"(?:abonnez|inscrivez|connectez|suivez|téléchargez|partage[rz]?\b|subscribe|sign (?:up|in)\b|log ?in\b"
    r"|follow us|skip to|share\b|read more|(?:en savoir|lire) plus|recevez|get our)",
    re.IGNORECASE,
)
"""What a page asks of its readers."""

_NO_TITLE: Final = frozenset(
    {
        PREFIX, "caption", "advert", "reading time", "author bio", "comment form", "page foot", "paywall", "embed",
        "hidden comment", "template tag",
    }
)  # fmt: skip
"""Rules of the clean room whose blocks are never the title."""


@dataclass(frozen=True, kw_only=True)
class TitleLine:
    """A line that can be the title, beside the others."""

    signs: TitleSigns
    index: int

    @property
    def clipping(self) -> Clipping:
        """Return the article that the line is of."""
        return self.signs.clipping

    @cached_property
    def text(self) -> str:
        """Return the words of the line."""
        return without_mark(self.clipping.blocks[self.index].text)

    @cached_property
    def likeness(self) -> float:
        """Return the log-odds that this is the title, by weights that `generator/training/titles.py` fits."""
        signs = self.signs.of(self.index)
        return sum([WEIGHTS.get(name, 0.0) * value for name, value in signs.items() if value]) + INTERCEPT

    @property
    def is_first_of_few(self) -> bool:
        """Whether it is the first line of a file that has no navigation, the collector's own words aside."""
        first = next(i for i, block in enumerate(self.clipping.blocks) if block.dropped_by != PREFIX)
        return self.index == first and 0 < self.clipping.opening - first <= PASTED


def title_lines(clipping: Clipping) -> Iterator[TitleLine]:
    """Give the lines that can be the title, in their order."""
    opening = clipping.opening
    above = [i for i in range(max(0, opening - REACH), opening) if is_title_line(clipping, i)]
    below = range(opening, min(opening + BELOW_OPENING, len(clipping.blocks)))
    found = (*above[-ABOVE_OPENING:], *(i for i in below if is_title_line(clipping, i)))
    signs = TitleSigns(clipping, found)
    for index in found:
        yield TitleLine(signs=signs, index=index)


def is_title_line(clipping: Clipping, index: int) -> bool:
    """Whether a block has the shape of a title."""
    block = clipping.blocks[index]
    text = without_mark(block.text[: LONGEST + SHORTEST])
    return (
        block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and SHORTEST <= len(text) <= LONGEST
        and block.dropped_by not in _NO_TITLE
        and not text.endswith(":")
        and any(map(str.isalpha, text))
        and not _NUMBERED.match(text)
        and not _CALL.match(text)
        and not date_line_at(clipping, index)
        and not _heads_a_story(clipping, index)
    )


def _heads_a_story(clipping: Clipping, index: int) -> bool:
    """Whether a line is the first heading of a roundup: a maintainer says so, or the line above all others does."""
    if index + 1 != clipping.opening or clipping.blocks[index].kind is not BlockKind.HEADING:
        return False
    first = clipping.kept[0]
    is_named = first < index and bool(_ROUNDUP.search(clipping.blocks[first].plain[:LONGEST]))
    return is_named or clipping.article.raw.corrections.roundup is True
