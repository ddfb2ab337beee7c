"""Pairs of articles that may belong together: how alike, how well one tells the other's headline, how far in time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy import sparse

from generator.link.times import days_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from generator.link.likeness import TermIndex
    from generator.link.pieces import Piece

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]


TOLD_IN_TRANSLATION: Final = 0.4
"""What two articles of different languages are taken to tell of each other's headlines, as those of one event do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Every two pieces that are alike, both ways round, sorted by the first and then the second."""

    count: int
    """Number of pieces."""
    first: Ints
    second: Ints
    likeness: Floats
    told: Floats
    """Which share of the second's headline the first tells, rare words counting most: an article that goes back to an
    earlier one repeats what that was about."""
    told_back: Floats
    """Which share of the first's headline the second tells."""
    days: Floats
    """How many days the first came after the second; not a number where either is undated."""


def pairs_of(pieces: Sequence[Piece], index: TermIndex, likeness: Any, crossings: Any) -> Pairs:  # noqa: ANN401 - scipy has no types
    """Return the pairs of one language that are alike in words, and those of two that tell one event."""
    languages = np.array([piece.language for piece in pieces], dtype=np.str_)
    alike = _joined(likeness.tocoo(), languages, crossings)
    first = np.repeat(np.arange(len(pieces)), np.diff(alike.indptr))
    second = alike.indices.astype(np.int64)
    told = np.where(languages[first] == languages[second], _told(index, alike), TOLD_IN_TRANSLATION)
    return Pairs(
        count=len(pieces),
        first=first,
        second=second,
        likeness=alike.data,
        told=told,
        told_back=told[np.lexsort((first, second))],
        days=days_between(pieces, first, second),
    )


def _joined(likeness: Any, languages: npt.NDArray[np.str_], crossings: Any) -> Any:  # noqa: ANN401 - scipy has no types
    """Return both as one matrix; words alone say too little of two languages: all they share is names."""
    same = languages[likeness.row] == languages[likeness.col]
    alike = sparse.csr_matrix((likeness.data[same], (likeness.row[same], likeness.col[same])), likeness.shape)
    joined = (alike + crossings).tocsr()
    joined.sort_indices()
    return joined


def _told(index: TermIndex, alike: Any) -> Floats:  # noqa: ANN401 - scipy has no types
    """Return for each pair which share of the second's headline stands in the first."""
    told = np.zeros(alike.nnz)
    holds = np.zeros(index.weights.shape[1])
    for piece, (start, end) in enumerate(pairwise(alike.indptr.tolist())):
        words = index.weights.indices[index.columns_of(piece)]
        holds[words] = 1
        told[start:end] = index.titles[alike.indices[start:end]] @ holds
        holds[words] = 0
    return told
