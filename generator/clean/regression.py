"""A logistic regression whose features may bend: beyond a knot a feature weighs otherwise than below it.

A sum of such broken lines is the plainest model in which the middle of a file can differ from both of its ends
(Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 5.2, with splines of the first degree).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Matrix = npt.NDArray[np.float64]
Bend = tuple[str, float, float]
"""Name of a feature, the value beyond which it bends, and what it weighs more from there on."""


@dataclass(frozen=True, slots=True, eq=False)
class Regression:
    """What each feature weighs, and what is added."""

    weights: Matrix
    """One a feature."""
    columns: npt.NDArray[np.intp]
    """The feature of each bend."""
    knots: Matrix
    """The value beyond which it bends."""
    slopes: Matrix
    """What it weighs more from there on."""
    intercept: float

    def odds(self, matrix: Matrix) -> Matrix:
        """Return the log-odds of each row of features."""
        if not len(matrix):
            return np.zeros(0)
        beyond = np.maximum(0.0, matrix[:, self.columns] - self.knots)
        odds: Matrix = matrix @ self.weights + beyond @ self.slopes + self.intercept
        return odds


def straight(weights: Matrix, intercept: float) -> Regression:
    """Return a regression that bends nowhere."""
    return Regression(weights, np.zeros(0, dtype=np.intp), np.zeros(0), np.zeros(0), intercept)


def regression_of(
    names: Sequence[str], weights: Mapping[str, float], bends: Sequence[Bend], intercept: float
) -> Regression:
    """Return the regression that a module of data holds; a feature that it does not know yet weighs nothing."""
    at = {name: column for column, name in enumerate(names)}
    known = [bend for bend in bends if bend[0] in at]
    return Regression(
        weights=np.array([weights.get(name, 0.0) for name in names]),
        columns=np.array([at[name] for name, _, _ in known], dtype=np.intp),
        knots=np.array([knot for _, knot, _ in known], dtype=np.float64),
        slopes=np.array([slope for _, _, slope in known], dtype=np.float64),
        intercept=intercept,
    )
