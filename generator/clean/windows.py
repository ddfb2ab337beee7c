"""Sums over the lines around a line, and the stretch of a file that weighs most."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    Matrix = npt.NDArray[np.float64]


def shifted(matrix: Matrix, offset: int, beyond: float = -1.0) -> Matrix:
    """Return for each row the row `offset` below it; `beyond` the ends of the file."""
    moved = np.full_like(matrix, beyond)
    if offset > 0:
        moved[:-offset] = matrix[offset:]
    else:
        moved[-offset:] = matrix[:offset]
    return moved


def window_sum(values: Matrix, above: int, below: int) -> Matrix:
    """Return for each place the sum from `above` places before it to `below` places after it."""
    sums = np.concatenate([[0.0], np.cumsum(values)])
    places = np.arange(len(values))
    total: Matrix = sums[np.minimum(places + below + 1, len(values))] - sums[np.clip(places - above, 0, len(values))]
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
