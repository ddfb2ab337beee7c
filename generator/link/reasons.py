"""Why two articles are related, in names and words that a reader knows from both."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.words import STOP_WORDS, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.link.likeness import TermIndex
    from generator.link.pieces import Name, Piece

COMMON_SHARE: Final = 0.5
"""A name in more than this share of the articles says nothing about kinship; it is shown where there is no other."""

REASONS: Final = 3
"""Names or words that are shown for each related article."""

TERMS_TRIED: Final = 30
"""Strongest shared terms among which words to show are looked for; most of the others hold a stop word."""

DIGITS: Final = 9
"""Digits of a strength: terms as strong as each other come in the order of the alphabet."""


@dataclass(frozen=True)
class Kinship:
    """What pieces can have in common: their names, else their words."""

    pieces: Sequence[Piece]
    index: TermIndex
    _mentions: Counter[str] = field(init=False, default_factory=Counter)
    """How many pieces mention each name, by slug."""

    def __post_init__(self) -> None:
        """Count the names."""
        self._mentions.update(slug for piece in self.pieces for slug in {name.slug for name in piece.names})

    def rarest(self, names: Iterable[Name]) -> tuple[str, ...]:
        """Return the names that few pieces mention, rarest first; where there are none, the common ones."""
        ranked = sorted({name.slug: name for name in names}.values(), key=self._rank)
        rare = [name for name in ranked if self._mentions[name.slug] <= COMMON_SHARE * len(self.pieces)]
        return tuple(name.text for name in rare or ranked)

    def _rank(self, name: Name) -> tuple[int, str]:
        return self._mentions[name.slug], name.slug

    def shared(self, one: int, other: int) -> tuple[str, ...]:
        """Return the rarest names that two pieces mention, else the words that most make them alike."""
        mentioned = {name.slug for name in self.pieces[other].names}
        names = self.rarest(name for name in self.pieces[one].names if name.slug in mentioned)
        return names[:REASONS] or self._shared_words(one, other)

    def _shared_words(self, one: int, other: int) -> tuple[str, ...]:
        text = self.pieces[one].whole_text
        small = text.lower()
        chosen: list[str] = []
        used: set[str] = set()
        for term in self._strongest(one, other):
            stems = {stem(word) for word in term}
            printed = "" if stems & used else _as_printed(term, text, small)
            if printed:
                chosen.append(printed)
                used |= stems
            if len(chosen) == REASONS:
                break
        return tuple(chosen)

    def _strongest(self, one: int, other: int) -> Iterator[tuple[str, ...]]:
        """Give the terms that most make two pieces alike, a pair for both its words; none that means little alone."""
        columns, strengths = self.index.in_both(one, other)
        strengths = np.round(strengths, DIGITS)
        if len(strengths) > TERMS_TRIED:
            strong = strengths >= np.partition(strengths, -TERMS_TRIED)[-TERMS_TRIED]
            columns, strengths = columns[strong], strengths[strong]
        terms = map(self.index.words_of, columns.tolist())
        ranked = sorted((-strength, term) for strength, term in zip(strengths.tolist(), terms, strict=True))
        stop = STOP_WORDS[self.pieces[one].language] | STOP_WORDS[self.pieces[other].language]
        for _, term in ranked[:TERMS_TRIED]:
            if all(word not in stop and len(word) > 1 and not word[0].isdigit() for word in term):
                yield term


def _as_printed(term: tuple[str, ...], text: str, small: str) -> str:
    """Return a word as the text prints it, small if it ever does; a pair only if it always has capitals, as names do.

    Any other pair is a scrap of a sentence.
    """
    forms = _forms(" ".join(term), text, small)
    if len(term) > 1 and not all(form.istitle() or form.isupper() for form in forms):
        return ""
    return next((form for form in forms if form.islower()), forms[0] if forms else "")


def _forms(words: str, text: str, small: str) -> list[str]:
    """Return the words as they stand in a text, each time they do, whatever their capitals; `small` is it in small."""
    if len(small) != len(text):  # a few capitals, such as İ, have longer small letters: no place would be right
        return [words] if words in small else []
    forms = []
    start = small.find(words)
    while start >= 0:
        end = start + len(words)
        if not (small[max(0, start - 1) : start].isalnum() or small[end : end + 1].isalnum()):
            forms.append(text[start:end])
        start = small.find(words, end)
    return forms
