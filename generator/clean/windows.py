"""Sums over the lines around a line, and the stretch of a file that weighs most."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Matrix = npt.NDArray[np.float64]

LEAST_WEIGHT: Final = 0.05
"""Weight of the shortest line in a mean over lines, the longest having 1."""


def shifted(matrix: Matrix, offset: int, beyond: float = -1.0) -> Matrix:
    """Return for each row the row `offset` below it; `beyond` the ends of the file."""
    moved = np.full_like(matrix, beyond)
    if offset > 0:
        moved[:-offset] = matrix[offset:]
    else:
        moved[-offset:] = matrix[:offset]
    return moved


def window_sum(values: Matrix, above: int, below: int) -> Matrix:
    """Return for each row the sum from `above` rows before it to `below` rows after it, of every column."""
    count = len(values)
    sums = np.zeros((count + 1, *values.shape[1:]))
    np.cumsum(values, axis=0, out=sums[1:])
    places = np.arange(count)
    total: Matrix = sums[np.minimum(places + below + 1, count)] - sums[np.maximum(places - above, 0)]
    return total


def best_span(values: Sequence[float]) -> tuple[int, int]:
    """Return first and last place of the stretch with the greatest sum (Kadane): the coarse article."""
    best, first, last, total, start = -math.inf, 0, 0, 0.0, 0
    for place, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, place
        total += value
        if total > best:
            best, first, last = total, start, place
    return first, last


def mean_around(values: Matrix, weights: Matrix, reach: int) -> Matrix:
    """Return for each place the weighted mean over `reach` places on either side."""
    weights = weights + LEAST_WEIGHT
    mean: Matrix = window_sum(values * weights, reach, reach) / window_sum(weights, reach, reach)
    return mean
