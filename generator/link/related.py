"""Related articles: alike in words, near in time, and told of.

An article can only have been written in view of earlier ones. So earlier ones are what it is related to,
and later ones are what has happened since: each list has its own places, and an old page loses none to the news.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.link.pieces import is_roundup_and_item
from generator.link.times import days_apart, is_newer, newest_first
from generator.models import Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import numpy.typing as npt

    from generator.link.pairs import Pairs
    from generator.link.pieces import Piece
    from generator.link.reasons import Kinship

    Bools = npt.NDArray[np.bool_]
    Floats = npt.NDArray[np.float64]

HEADLINE_UNTOLD: Final = 0.1
"""What an article counts whose headline the later one does not tell at all, against 1.1 if it tells the whole of it.

Without the headline, nDCG@5 falls by a point; half or twice as much changes nothing.
"""

HALVED_AFTER_DAYS: Final = 1.0
"""News of yesterday counts half as much as news of the day, that of a week ago an eighth.

Journalists link to yesterday, but also to years ago: a power of time beats an exponential by 2 points of nDCG@5.
"""

UNDATED_DAYS: Final = 10.0
"""How far apart pieces are taken to be where one is undated: nearer than last month's, farther than this week's."""

LEAST_KIN: Final = 0.018
"""Below this kinship nothing is listed, however near in time. Of random pairs 1 in 200 is above.

A likeness of 0.06 is needed where the headline is not told, of 0.03 where it is: one bound for both costs a point.
"""

DIGITS: Final = 6
"""Digits of a score: the rest depends on the machine's arithmetic, and ties must be ties."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece that may be related to another."""

    number: int
    """Its place among the pieces."""
    score: float


def related_pieces(
    kinship: Kinship, pairs: Pairs, duplicates: Mapping[str, tuple[str, ...]], limit: int
) -> Mapping[str, tuple[Related, ...]]:
    """Return for each slug the articles worth reading beside it that are not newer, best first, then by slug.

    The pieces come sorted by slug.
    """
    return _best(kinship, pairs, ~(pairs.days < 0), duplicates, limit)


def newer_pieces(
    kinship: Kinship, pairs: Pairs, duplicates: Mapping[str, tuple[str, ...]], limit: int
) -> Mapping[str, tuple[Related, ...]]:
    """Return for each slug the newer articles worth reading after it, best first, then by slug."""
    return _best(kinship, pairs, pairs.days < 0, duplicates, limit)


def _best(
    kinship: Kinship, pairs: Pairs, chosen: Bools, duplicates: Mapping[str, tuple[str, ...]], limit: int
) -> Mapping[str, tuple[Related, ...]]:
    return {
        piece.slug: tuple(islice(_relations(kinship, number, candidates, duplicates), limit))
        for number, (piece, candidates) in enumerate(zip(kinship.pieces, _candidates(pairs, chosen), strict=True))
    }


def _relations(
    kinship: Kinship, number: int, candidates: Sequence[Candidate], duplicates: Mapping[str, tuple[str, ...]]
) -> Iterator[Related]:
    """Give what a piece is related to, best first, but nothing of another matter that is only put in like words."""
    piece = kinship.pieces[number]
    for other in _worth_reading(piece, candidates, kinship.pieces, duplicates):
        shared = kinship.shared(number, other.number)
        if shared or not kinship.is_of_another_matter(number, other.number):
            yield Related(
                slug=kinship.pieces[other.number].slug,
                score=other.score,
                shared=shared,
                days_apart=days_apart(piece, kinship.pieces[other.number]),
            )


def _candidates(pairs: Pairs, chosen: Bools) -> Iterator[list[Candidate]]:
    """Give the candidates of each piece among the chosen pairs, best first, then by slug."""
    kinship = _kinship(pairs)
    at = np.flatnonzero(chosen & (kinship >= LEAST_KIN))
    first, second = pairs.first[at], pairs.second[at]
    days = np.where(np.isnan(pairs.days[at]), UNDATED_DAYS, np.abs(pairs.days[at]))
    scores = np.round(kinship[at] / np.sqrt(1 + days / HALVED_AFTER_DAYS), DIGITS)
    order = np.lexsort((second, -scores, first))
    ends = np.searchsorted(first[order], np.arange(pairs.count + 1))
    for start, end in pairwise(ends):
        part = order[start:end]
        yield [Candidate(*pair) for pair in zip(second[part].tolist(), scores[part].tolist(), strict=True)]


def _kinship(pairs: Pairs) -> Floats:
    """Return how much the older of each pair belongs to what the newer one tells, whenever that was."""
    told = np.where(pairs.days < 0, pairs.told_back, pairs.told)
    return np.round(pairs.likeness * np.sqrt(HEADLINE_UNTOLD + told), DIGITS)


def _worth_reading(
    piece: Piece, candidates: Sequence[Candidate], pieces: Sequence[Piece], duplicates: Mapping[str, tuple[str, ...]]
) -> Iterator[Candidate]:
    """Give the candidates that bring something new: no copy of the piece or of a better one, items and no roundups."""
    seen = {piece.slug, *duplicates[piece.slug]}
    for candidate in candidates:
        other = pieces[candidate.number]
        if other.slug in seen or other.is_roundup or is_roundup_and_item(piece, other):
            continue
        seen.update(duplicates[other.slug])
        yield candidate


def backlinks(related: Mapping[str, Sequence[Related]], pieces: Sequence[Piece]) -> Mapping[str, tuple[str, ...]]:
    """Return for each slug the newer articles that name it as related, newest first, then by slug."""
    by_slug = {piece.slug: piece for piece in pieces}
    naming: dict[str, list[str]] = {slug: [] for slug in related}
    for slug in sorted(related, key=lambda slug: newest_first(by_slug[slug])):
        for other in related[slug]:
            if is_newer(by_slug[slug], by_slug[other.slug]):
                naming[other.slug].append(slug)
    return {slug: tuple(slugs) for slug, slugs in naming.items()}
