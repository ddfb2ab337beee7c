"""The verdict on every stretch of text of a page: log-odds that it is article text, by two logistic regressions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.clean.page_coefficients import FIRST, FIRST_INTERCEPT, REVISED, REVISED_INTERCEPT
from generator.clean.page_features import NAMES, feature_matrix
from generator.clean.page_revision import REVISED_NAMES, revision_matrix
from generator.clean.regression import regression_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.clean.page_units import Unit

_FIRST: Final = regression_of(NAMES, FIRST, (), FIRST_INTERCEPT)
_REVISED: Final = regression_of(REVISED_NAMES, REVISED, (), REVISED_INTERCEPT)


def page_odds(units: Sequence[Unit]) -> list[float]:
    """Return for each stretch of text the log-odds that it belongs to the article."""
    matrix = feature_matrix(units)
    revised = _REVISED.odds(revision_matrix(units, matrix, _FIRST.odds(matrix)))
    return [round(odds, 3) for odds in revised.tolist()]
