"""Why two articles are related, in names and words that a reader knows from both."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.link.telling import Telling
from generator.words import STOP_WORDS, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.link.likeness import TermIndex
    from generator.link.pieces import Name, Piece

COMMON_SHARE: Final = 0.5
"""A name in more than this share of the articles says nothing about kinship; it is shown where there is no other."""

REASONS: Final = 3
"""Names or words that are shown for each related article."""

TERMS_TRIED: Final = 30
"""Strongest shared terms among which words to show are looked for; few of them say what the articles are about."""

DIGITS: Final = 9
"""Digits of a strength: terms as strong as each other come in the order of the alphabet."""


@dataclass(frozen=True)
class Kinship:
    """What pieces can have in common: their names, else words that tell what they are about."""

    pieces: Sequence[Piece]
    index: TermIndex
    telling: Telling = field(default_factory=Telling)
    _mentions: Counter[str] = field(init=False, default_factory=Counter)
    """How many pieces mention each name, by slug."""

    def __post_init__(self) -> None:
        """Count the names."""
        self._mentions.update(slug for piece in self.pieces for slug in {name.slug for name in piece.names})

    def rarest(self, names: Iterable[Name]) -> tuple[str, ...]:
        """Return the names that few pieces mention, rarest first, then as they came; if none, the others."""
        ranked = sorted({name.slug: name for name in names}.values(), key=lambda name: self._mentions[name.slug])
        rare = [name for name in ranked if self._mentions[name.slug] <= COMMON_SHARE * len(self.pieces)]
        return tuple(name.text for name in rare or ranked)

    def shared(self, one: int, other: int) -> tuple[str, ...]:
        """Return the rarest names that two pieces mention, else what else tells that they are about one matter.

        That is names that both give in passing, phrases that sum up both, and terms of a topic of both. Any other word
        that two texts share explains nothing to a reader, and there may be none.
        """
        mentioned = {name.slug for name in self.pieces[other].names}
        names = self.rarest(name for name in self.pieces[one].names if name.slug in mentioned)
        return names[:REASONS] or tuple(islice(self._telling(one, other), REASONS))

    def is_of_another_matter(self, one: int, other: int) -> bool:
        """Whether two pieces have topics, and none in common: alike only in the words that all texts use.

        Of such pairs that share nothing to show, none in a labelled part of French news is related.
        """
        tops = [self.telling.tops(self.pieces[number].topics) for number in (one, other)]
        return all(tops) and tops[0].isdisjoint(tops[1])

    def _telling(self, one: int, other: int) -> Iterator[str]:
        """Give the words that tell, none that shares one with those before."""
        used: set[str] = set()
        for printed in chain(self._in_passing(one, other), self._summing_up(one, other), self._terms(one, other)):
            stems = _stems(printed)
            if stems and used.isdisjoint(stems):
                yield printed
                used.update(stems)

    def _in_passing(self, one: int, other: int) -> Iterator[str]:
        """Give the names that both give, one of them in passing."""
        ours, theirs = ((*piece.names, *piece.passing) for piece in (self.pieces[one], self.pieces[other]))
        slugs = {name.slug for name in theirs}
        return (name.text for name in ours if name.slug in slugs)

    def _summing_up(self, one: int, other: int) -> Iterator[str]:
        theirs = {_stems(phrase) for phrase in self.pieces[other].keyphrases}
        return (phrase for phrase in self.pieces[one].keyphrases if _stems(phrase) in theirs)

    def _terms(self, one: int, other: int) -> Iterator[str]:
        tops = self.telling.tops(self.pieces[one].topics) & self.telling.tops(self.pieces[other].topics)
        if not tops:
            return
        text = self.pieces[one].whole_text
        small = text.lower()
        for term in self._strongest(one, other):
            if self.telling.tells(term, tops):
                yield _as_printed(term, text, small)

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


def _stems(printed: str) -> tuple[str, ...]:
    return tuple(map(stem, words(printed)))


def _as_printed(term: tuple[str, ...], text: str, small: str) -> str:
    """Return the words of a term as the text prints them, small if it ever does; empty if it parts them."""
    forms = _forms(" ".join(term), text, small)
    return next((form for form in forms if form.islower()), forms[0] if forms else "")


def _forms(term: str, text: str, small: str) -> list[str]:
    """Return a term as it stands in a text, each time it does, whatever its capitals; `small` is it in small."""
    if len(small) != len(text):  # a few capitals, such as İ, have longer small letters: no place would be right
        return [term] if term in small else []
    forms = []
    start = small.find(term)
    while start >= 0:
        end = start + len(term)
        if not (small[max(0, start - 1) : start].isalnum() or small[end : end + 1].isalnum()):
            forms.append(text[start:end])
        start = small.find(term, end)
    return forms
