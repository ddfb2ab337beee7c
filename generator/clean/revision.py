"""The second look: every line judged again in the light of the first verdicts on the lines around it.

A line by itself cannot tell a reader's comment from a paragraph; the stretch that it belongs to can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean.features import NAMES
from generator.clean.file_features import kinship_of
from generator.clean.windows import LEAST_WEIGHT, best_span, mean_around, shifted, window_sum

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from generator.clean.sight import Sight

    Matrix = npt.NDArray[np.float64]

CERTAIN: Final = 5.0
"""Log-odds beyond which a first verdict says no more: one shouting line must not decide for its neighbours."""

WINDOWS: Final = (2, 5, 12)
"""Lines on either side over which first verdicts are averaged."""

OFFSETS: Final = (-4, -3, -2, -1, 1, 2, 3, 4)

STRETCH: Final = (
    "verdict", "kept", "verdict of lines around 2", "verdict of lines around 5", "verdict of lines around 12",
    "mass kept above", "mass kept below", "inside stretch", "above stretch", "below stretch", "stretch share",
    "own run share", "in longest run", "after closing cue", "kept mass around 5", "dropped around 5",
)  # fmt: skip
KINSHIP: Final = ("kinship with stretch", "kinship around 3", "kinship around 8")
REVISED_NAMES: Final = (*NAMES, *STRETCH, *KINSHIP, *(f"verdict at {offset:+d}" for offset in OFFSETS))
_AT: Final = {name: column for column, name in enumerate(NAMES)}
_LENGTH: Final = _AT["length"]
_CLOSING: Final = [_AT[f"cue {name}"] for name in ("related", "latest", "comments")]


def revision_matrix(matrix: Matrix, verdicts: Matrix, sights: Sequence[Sight]) -> Matrix:
    """Return one row a line, one column a name of `REVISED_NAMES`: the first features, and the verdicts around."""
    verdict = np.clip(verdicts, -CERTAIN, CERTAIN)
    weight = LEAST_WEIGHT + matrix[:, _LENGTH]
    stretch = best_span([float(value) for value in verdict * weight])
    columns = [*_stretches(matrix, verdict, stretch), *_kinship(sights, verdict, matrix[:, _LENGTH], stretch)]
    neighbours = [shifted(verdict[:, None], offset, -CERTAIN) for offset in OFFSETS]
    return np.hstack([matrix, np.column_stack(columns), *neighbours])


def _stretches(matrix: Matrix, verdict: Matrix, stretch: tuple[int, int]) -> list[Matrix]:
    count = len(verdict)
    places = np.arange(count)
    length = matrix[:, _LENGTH]
    kept = (verdict > 0).astype(np.float64)
    mass = kept * length
    total = max(1e-9, float(mass.sum()))
    first, last = stretch
    runs, longest = _runs(kept, mass)
    closing = (matrix[:, _CLOSING].max(axis=1) > 0) & (np.cumsum(mass) > total / 2)
    return [
        verdict,
        kept,
        *(mean_around(verdict, length, reach) for reach in WINDOWS),
        (np.cumsum(mass) - mass) / total,
        (total - np.cumsum(mass)) / total,
        ((places >= first) & (places <= last)).astype(np.float64),
        np.clip((first - places) / 10, 0, 1),
        np.clip((places - last) / 10, 0, 1),
        np.full(count, mass[first : last + 1].sum() / total),
        runs / total,
        longest,
        (np.cumsum(closing) > 0).astype(np.float64),
        window_sum(mass, 5, 5),
        window_sum(1 - kept, 5, 5) / 11,
    ]


def _runs(kept: Matrix, mass: Matrix) -> tuple[Matrix, Matrix]:
    """Return the mass of the unbroken run of kept lines around each line, and whether that run is the heaviest."""
    run = np.cumsum(np.concatenate([[0.0], np.abs(np.diff(kept))])).astype(int)
    masses = np.bincount(run, weights=mass)
    return masses[run], (run == int(masses.argmax())).astype(np.float64)


def _kinship(sights: Sequence[Sight], verdict: Matrix, length: Matrix, stretch: tuple[int, int]) -> list[Matrix]:
    """Return how far the words of each line, and of the lines around it, are those of the stretch that weighs most."""
    first, last = stretch
    counted = [first <= place <= last and verdict[place] > 0 for place in range(len(sights))]
    kinship = kinship_of(sights, counted)
    return [kinship, *(mean_around(kinship, length, reach) for reach in (3, 8))]
