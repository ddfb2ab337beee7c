"""The verdict on every line of a dump: log-odds that it is article text, by two logistic regressions in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.clean import coefficients
from generator.clean.features import NAMES, matrix_of
from generator.clean.regression import regression_of
from generator.clean.revision import REVISED_NAMES, revision_matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.clean.sight import Sight

_FIRST: Final = regression_of(NAMES, coefficients.FIRST, coefficients.FIRST_BENDS, coefficients.FIRST_INTERCEPT)
_REVISED: Final = regression_of(
    REVISED_NAMES, coefficients.REVISED, coefficients.REVISED_BENDS, coefficients.REVISED_INTERCEPT
)


def log_odds(sights: Sequence[Sight]) -> list[float]:
    """Return for each line the log-odds that it belongs to the article."""
    if not sights:
        return []
    matrix = matrix_of(sights)
    revised = _REVISED.odds(revision_matrix(matrix, _FIRST.odds(matrix), sights))
    return [round(odds, 3) for odds in revised.tolist()]
