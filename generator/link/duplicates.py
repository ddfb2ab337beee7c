"""Near duplicates: one text that two articles print, whole or in part."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from generator.link.pieces import is_roundup_and_item
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.link.pieces import Piece

CONTAINMENT: Final = 0.52
"""Share of the shorter text's word triples that the other holds, from which the two are copies."""

CANDIDATES: Final = 20
"""Nearest articles that are compared word by word."""

CANDIDATE_LIKENESS: Final = 0.2
"""Below this no copy was ever found; without it every article would be compared with twenty."""

FEWEST_TRIPLES: Final = 12
"""Shorter texts share their few words by chance, such as a notice that the rest is for subscribers."""

Triple = tuple[str, str, str]


def near_duplicates(pieces: Sequence[Piece], likeness: Any) -> Mapping[str, tuple[str, ...]]:  # noqa: ANN401 - scipy has no types
    """Return for each slug those of its near-duplicates, sorted; a roundup can only copy another roundup."""
    triples: dict[int, frozenset[Triple]] = {}
    copies: dict[str, set[str]] = {piece.slug: set() for piece in pieces}
    for one, other in _candidates(likeness.tocsr()):
        for number in (one, other):
            if number not in triples:
                triples[number] = frozenset(_triples(pieces[number].text))
        if _may_copy(pieces[one], pieces[other]) and _containment(triples[one], triples[other]) >= CONTAINMENT:
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


def _triples(text: str) -> Iterator[Triple]:
    listed = words(text)
    return zip(listed, listed[1:], listed[2:], strict=False)


def _containment(one: frozenset[Triple], other: frozenset[Triple]) -> float:
    """Return which share of the smaller set the other holds; none where it is too small to tell."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller >= FEWEST_TRIPLES else 0.0
