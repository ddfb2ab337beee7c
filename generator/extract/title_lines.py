"""The lines above the prose that can be its title, and how much each looks like one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.extract.clipping import Clipping, long_words
from generator.extract.date_lines import PREFIX, date_line_at, says_it_is_published
from generator.models import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST: Final = 12
"""Characters below which a line is a section or a button."""

LONGEST: Final = 220
"""Characters above which a line is prose."""

LONG: Final = 120
"""Characters above which a line is a standfirst more often than a title."""

FULL_LENGTH: Final = 80
"""Characters up to which a longer line is more likely a title than a section."""

FEW_WORDS: Final = 4
"""Words below which a line is a section more often than a title."""

MANY_SHARED: Final = 6
"""Words that a line shares with the prose beyond which more of them prove nothing."""

PASTED: Final = 6
"""Lines above the prose up to which a file holds no navigation: its first line is meant to be the first."""

ABOVE_OPENING: Final = 30
"""Lines above the prose among which the title is looked for; further up stands the navigation."""

BELOW_OPENING: Final = 12
"""Blocks below the first prose that can be the title, if "Publié le" follows or the top of the page repeats them."""

_NUMBERED: Final = re.compile(r"\d{1,2}\s?[.)]\s")
_LABEL: Final = re.compile(r"(?:par|by|écrit par|written by|texte|photos?|crédits?|image|\[|\()\s*:?\s?", re.IGNORECASE)
_FURNITURE: Final = re.compile(
    r"cookies?|newsletter|abonn|inscri|connexion|connecter|mot de passe|commentaire|partag|facebook|twitter|whatsapp"
    r"|linkedin|droits réservés|rights reserved|©|copyright|temps de lecture|min(?:utes?)? (?:de )?lect|publicité"
    r"|lire (?:aussi|plus)|à lire|rechercher?\b|share|follow|privacy|advert|skip to|menu|search|min read|comments?\b"
    r"|read more|subscribe|sign (?:in|up)|log ?in",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(
    r"photos?\b|getty|shutterstock|adobe stock|\bafp\b|reuters|©|credit|crédit|image", re.IGNORECASE
)
_BYLINE: Final = re.compile(r"^\W{0,3}(?:par|by|écrit par|written by|propos recueillis par)\s[A-ZÀ-Þ]", re.IGNORECASE)
_NO_TITLE: Final = frozenset({PREFIX, "caption", "advert", "reading time", "author bio", "comment form"})
"""Rules of the clean room whose blocks are never the title."""


@dataclass(frozen=True, kw_only=True)
class TitleLine:
    """A line that can be the title, beside the others."""

    clipping: Clipping
    index: int
    others: tuple[int, ...]
    """Indexes of all candidates."""

    @cached_property
    def text(self) -> str:
        """Return the words of the line."""
        return without_mark(self.clipping.blocks[self.index].text)

    @cached_property
    def likeness(self) -> float:
        """Weigh its words and its place; weights fitted to 196 labelled pages in French and English, then rounded."""
        return self._by_words + self._by_form + self._by_place

    @property
    def _by_words(self) -> float:
        """Weigh how much the prose talks about it."""
        own = long_words(self.text)
        shared = sum(word in self.clipping.prose_words for word in own)
        return 2.0 * shared / (len(own) + 1) + 2.0 * shared / max(1, len(own)) + 1.6 * min(1, shared / MANY_SHARED)

    @property
    def _by_form(self) -> float:
        text = self.text
        return (
            1.5 * min(1, len(text) / FULL_LENGTH)
            - 1.8 * (len(text) > LONG)
            - 1.9 * (len(text.split()) < FEW_WORDS)
            - 2.2 * text.endswith(".")
            - 0.5 * ("|" in text)
            - 0.5 * text[0].islower()
            - 0.8 * bool(_PICTURE.search(text))
            - 0.4 * len(_FURNITURE.findall(text))
            + 1.3 * (self.clipping.blocks[self.index].kind is BlockKind.HEADING)
            - 1.0 * (not self.clipping.blocks[self.index].dropped_by)
        )

    @property
    def _by_place(self) -> float:
        near = [self._signs(self.index + step) for step in (1, 2, 3)]
        return (
            1.4 * near[0]
            + 0.5 * any(near[1:])
            + 0.6 * (self.index + 1 in self.others)
            - 0.8 * (self.index - 1 in self.others)
            + 1.0 * self._ends_a_breadcrumb
            - 0.03 * abs(self.clipping.opening - self.index)
            + 1.5 * self.is_first_of_few
        )

    @property
    def is_first_of_few(self) -> bool:
        """Whether it is the first line of a file that has no navigation, the collector's own words aside."""
        first = next(i for i, block in enumerate(self.clipping.blocks) if block.dropped_by != PREFIX)
        return self.index == first and self.clipping.opening - first <= PASTED

    @property
    def _ends_a_breadcrumb(self) -> bool:
        spellings = self.clipping.spellings
        return any(other.endswith(f" {spellings[self.index]}") for other in spellings[: self.clipping.opening])

    def _signs(self, index: int) -> bool:
        """Whether a block is the date line or the byline."""
        if index >= len(self.clipping.blocks):
            return False
        return bool(date_line_at(self.clipping, index) or _BYLINE.match(self.clipping.blocks[index].plain[:LONG]))


def title_lines(clipping: Clipping) -> Iterator[TitleLine]:
    """Give the lines that can be the title: those near above the prose, and a later one that repeats one of the top."""
    above = [i for i, block in enumerate(clipping.blocks[: clipping.opening]) if block.plain.strip()]
    lines = [i for i in above[-ABOVE_OPENING:] if is_title_line(clipping, i)]
    found = [i for i in lines if not _leads_to_another(clipping, i, lines)]
    found += _lines_below(clipping, frozenset(clipping.spellings[i] for i in above))
    for index in found:
        yield TitleLine(clipping=clipping, index=index, others=tuple(found))


def without_mark(line: str) -> str:
    """Return a line without the mark of a heading or a bullet that the collector left."""
    return line.lstrip("#•* ").strip()


def is_title_line(clipping: Clipping, index: int) -> bool:
    """Whether a block has the shape of a title."""
    block = clipping.blocks[index]
    text = without_mark(block.text)
    return (
        block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH)
        and SHORTEST <= len(text) <= LONGEST
        and block.dropped_by not in _NO_TITLE
        and not text.endswith(":")
        and not _NUMBERED.match(text)
        and not _LABEL.match(text)
        and not date_line_at(clipping, index)
        and not _heads_a_story(clipping, index)
    )


def _lines_below(clipping: Clipping, top: frozenset[str]) -> Iterator[int]:
    """Give lines below the first prose that yet can be the title, where that prose is a banner kept by mistake."""
    end = min(clipping.opening + BELOW_OPENING, clipping.ending)
    for index in range(clipping.opening + 1, end):
        repeats = clipping.spellings[index] in top
        if (repeats or says_it_is_published(clipping, index + 1)) and is_title_line(clipping, index):
            yield index


def _heads_a_story(clipping: Clipping, index: int) -> bool:
    """Whether a line is the first heading of what a maintainer states to be a roundup."""
    is_last_above = index + 1 == clipping.opening and clipping.blocks[index].kind is BlockKind.HEADING
    return is_last_above and clipping.article.raw.corrections.roundup is True


def _leads_to_another(clipping: Clipping, index: int, lines: Sequence[int]) -> bool:
    """Whether a line is a breadcrumb: it ends in the words of another candidate."""
    return any(clipping.spellings[index].endswith(f" {clipping.spellings[other]}") for other in lines)
