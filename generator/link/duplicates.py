"""Near duplicates: one text that two articles print, whole or in part."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from generator.link.pieces import is_roundup_and_item
from generator.link.times import days_apart
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.link.pieces import Piece

CONTAINMENT: Final = 0.52
"""Share of the shorter text's word triples that the other holds, from which the two are copies."""

EDITED_CONTAINMENT: Final = 0.36
"""The same for a text that someone went over: each word replaced breaks three triples, so one word in five halves them.

A later report keeps as many triples, but as whole paragraphs among new ones. Hence what follows is asked too.
"""

EDITED_WORDS: Final = 0.75
"""Share of the shorter text's different words that an edited copy keeps."""

EDITED_LENGTH: Final = 0.75
"""An edited copy is at least so long as its original, or the other way round."""

EDITED_DAYS: Final = 7
"""An edited copy comes within days: what is as alike a year later is the same notice with new figures."""

CANDIDATES: Final = 20
"""Nearest articles that are compared word by word."""

CANDIDATE_LIKENESS: Final = 0.2
"""Below this no copy was ever found; without it every article would be compared with twenty."""

FEWEST_TRIPLES: Final = 12
"""Shorter texts share their few words by chance, such as a notice that the rest is for subscribers."""

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text, as far as copies keep them."""

    words: frozenset[str]
    triples: frozenset[Triple]


def near_duplicates(pieces: Sequence[Piece], likeness: Any) -> Mapping[str, tuple[str, ...]]:  # noqa: ANN401 - scipy has no types
    """Return for each slug those of its near-duplicates, sorted; a roundup can only copy another roundup."""
    wordings: dict[int, Wording] = {}
    copies: dict[str, set[str]] = {piece.slug: set() for piece in pieces}
    for one, other in _candidates(likeness.tocsr()):
        for number in (one, other):
            if number not in wordings:
                wordings[number] = _wording(pieces[number].text)
        days = days_apart(pieces[one], pieces[other])
        is_copy = _is_copy(wordings[one], wordings[other], edited=days is None or days <= EDITED_DAYS)
        if _may_copy(pieces[one], pieces[other]) and is_copy:
            copies[pieces[one].slug].add(pieces[other].slug)
            copies[pieces[other].slug].add(pieces[one].slug)
    return {slug: tuple(sorted(others)) for slug, others in copies.items()}


def _candidates(likeness: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - scipy has no types
    """Give each pair of which one is among the nearest of the other, once."""
    pairs: set[tuple[int, int]] = set()
    for one, (start, end) in enumerate(pairwise(likeness.indptr)):
        values = likeness.data[start:end]
        nearest = np.argsort(-values, kind="stable")[:CANDIDATES]
        alike = nearest[values[nearest] >= CANDIDATE_LIKENESS]
        pairs.update((min(one, other), max(one, other)) for other in likeness.indices[start:end][alike].tolist())
    return iter(sorted(pairs))


def _may_copy(one: Piece, other: Piece) -> bool:
    return one.is_roundup == other.is_roundup and not is_roundup_and_item(one, other)


def _wording(text: str) -> Wording:
    listed = words(text)
    return Wording(frozenset(listed), frozenset(zip(listed, listed[1:], listed[2:], strict=False)))


def _is_copy(one: Wording, other: Wording, *, edited: bool) -> bool:
    """Whether two texts are one, whole or in part; those too short to tell are not."""
    shorter, longer = sorted((len(one.triples), len(other.triples)))
    if shorter < FEWEST_TRIPLES:
        return False
    shared = len(one.triples & other.triples) / shorter
    if shared >= CONTAINMENT or not edited:
        return shared >= CONTAINMENT
    kept = len(one.words & other.words) / min(len(one.words), len(other.words))
    return shared >= EDITED_CONTAINMENT and kept >= EDITED_WORDS and shorter >= EDITED_LENGTH * longer
