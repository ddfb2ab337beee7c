"""A logistic regression over the parts of pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
import numpy.typing as npt

from generator.clean.regression import Regression

if TYPE_CHECKING:
    from collections.abc import Sequence

Matrix = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

FEWEST_VALUES: Final = 9
"""Values that a feature must have to bend; counts up to four and flags are told well enough by one weight."""

QUARTILES: Final = (0.25, 0.5, 0.75)

STEPS: Final = 500
"""Steps of the solver at most; it needs fewer."""


class Rows(Protocol):
    """What a regression learns of a page."""

    @property
    def matrix(self) -> Matrix:
        """One row a part, one column a feature."""

    @property
    def wanted(self) -> Flags:
        """Whether each part is what is looked for."""

    @property
    def weights(self) -> Matrix:
        """What each part counts."""


def fitted(pages: Sequence[Rows], softness: float, bendable: Sequence[int] = ()) -> Regression:
    """Return the regression that tells wanted rows from others.

    `softness` is the inverse strength of its penalty, `bendable` the columns of features that may bend.
    """
    flat = np.vstack([page.matrix for page in pages])
    columns, knots = knots_of(flat, bendable)
    rows = np.hstack([flat, np.maximum(0.0, flat[:, columns] - knots)])
    weights = np.concatenate([page.weights for page in pages])
    wanted = np.concatenate([page.wanted for page in pages])
    scaled, intercept = logistic(rows, wanted, softness, weights=weights / weights.mean())
    count = flat.shape[1]
    return Regression(scaled[:count], columns, knots, scaled[count:], intercept)


def logistic(
    rows: Matrix, wanted: Flags, softness: float, *, steps: int = STEPS, weights: Matrix | None = None
) -> tuple[Matrix, float]:
    """Return the weight of each column and the intercept; columns are brought to one scale for the penalty alone."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - scikit-learn is there for training only

    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=softness, max_iter=steps)
    model.fit((rows - mean) / spread, wanted, sample_weight=weights)
    scaled = model.coef_[0] / spread
    return scaled, float(model.intercept_[0] - (scaled * mean).sum())


def knots_of(rows: Matrix, bendable: Sequence[int]) -> tuple[npt.NDArray[np.intp], Matrix]:
    """Return where features bend: the column and the value of each quartile of those that have many values."""
    columns: list[int] = []
    knots: list[float] = []
    for column in bendable:
        values = np.unique(rows[:, column])
        if len(values) >= FEWEST_VALUES:
            quartiles = {round(float(knot), 4) for knot in np.quantile(rows[:, column], QUARTILES)}
            inside = sorted(knot for knot in quartiles if values[0] < knot < values[-1])
            columns += [column] * len(inside)
            knots += inside
    return np.array(columns, dtype=np.intp), np.array(knots, dtype=np.float64)
