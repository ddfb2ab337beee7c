"""The verdict on every line of a dump: log-odds that it is article text, by two logistic regressions in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean.coefficients import FIRST, FIRST_INTERCEPT, REVISED, REVISED_INTERCEPT
from generator.clean.features import NAMES, feature_matrix
from generator.clean.revision import REVISED_NAMES, revision_matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.clean.lines import Line

_FIRST: Final = np.array([FIRST[name] for name in NAMES])
_REVISED: Final = np.array([REVISED[name] for name in REVISED_NAMES])


def log_odds(lines: Sequence[Line]) -> list[float]:
    """Return for each line the log-odds that it belongs to the article."""
    if not lines:
        return []
    matrix = feature_matrix(lines)
    first = matrix @ _FIRST + FIRST_INTERCEPT
    revised = revision_matrix(matrix, first) @ _REVISED + REVISED_INTERCEPT
    return [round(float(odds), 3) for odds in revised]
