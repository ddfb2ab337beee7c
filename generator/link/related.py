"""Related articles: alike in words and near in time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from generator.link.likeness import nearness_in_time
from generator.link.pieces import day_numbers, days_apart, is_roundup_and_item
from generator.models import Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.link.pieces import Piece
    from generator.link.reasons import Kinship

DECAY_DAYS: Final = 7.0
"""News of a week ago is about a third as near as news of the day."""

DECAY_SHARE: Final = 0.7
"""Share of the likeness that fades with time. Without the decay, nDCG@5 falls by 10 points."""

NEWER: Final = 0.8
"""A newer article counts less: an old page finds it among its backlinks, and its own list can stay as it was."""

LEAST_KIN: Final = 0.05
"""Below this likeness of words nothing is listed. Of random pairs 1 in 100 is above, among 6 as among 1,000."""

DIGITS: Final = 6
"""Digits of a score: the rest depends on the machine's arithmetic, and ties must be ties."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A piece that may be related to another."""

    number: int
    """Its place among the pieces."""
    score: float


def related_pieces(
    kinship: Kinship,
    likeness: Any,  # noqa: ANN401 - scipy has no types
    duplicates: Mapping[str, tuple[str, ...]],
    limit: int,
) -> Mapping[str, tuple[Related, ...]]:
    """Return for each slug the articles worth reading beside it, best first, then by slug.

    The pieces come sorted by slug.
    """
    pieces = kinship.pieces
    return {
        piece.slug: tuple(
            Related(
                slug=pieces[other.number].slug,
                score=other.score,
                shared=kinship.shared(number, other.number),
                days_apart=days_apart(piece, pieces[other.number]),
            )
            for other in islice(_worth_reading(piece, candidates, pieces, duplicates), limit)
        )
        for number, (piece, candidates) in enumerate(zip(pieces, _candidates(pieces, likeness), strict=True))
    }


def _candidates(pieces: Sequence[Piece], likeness: Any) -> Iterator[list[Candidate]]:  # noqa: ANN401 - scipy has no types
    """Give the candidates of each piece, best first, then by slug."""
    alike = likeness.data >= LEAST_KIN
    rows, columns, values = likeness.row[alike], likeness.col[alike], likeness.data[alike]
    days = day_numbers(pieces)
    fading = 1 - DECAY_SHARE + DECAY_SHARE * nearness_in_time(days, rows, columns, DECAY_DAYS)
    scores = np.round(values * fading * np.where(days[columns] > days[rows], NEWER, 1.0), DIGITS)
    order = np.lexsort((columns, -scores, rows))
    ends = np.searchsorted(rows[order], np.arange(len(pieces) + 1))
    for start, end in pairwise(ends):
        part = order[start:end]
        yield [Candidate(*pair) for pair in zip(columns[part].tolist(), scores[part].tolist(), strict=True)]


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
    ordinals = {piece.slug: piece.day.toordinal() if piece.day else 0 for piece in pieces}
    naming: dict[str, list[str]] = {slug: [] for slug in related}
    for slug in sorted(related, key=lambda slug: (-ordinals[slug], slug)):
        for other in related[slug]:
            if ordinals[slug] > ordinals[other.slug]:
                naming[other.slug].append(slug)
    return {slug: tuple(slugs) for slug, slugs in naming.items()}
