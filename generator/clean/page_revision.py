"""The second look at a page: every stretch judged again by the first verdicts on what stands around it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean.page_features import OWN_NAMES
from generator.clean.windows import shifted, window_sum

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    import numpy.typing as npt

    from generator.clean.page_units import Unit

    Matrix = npt.NDArray[np.float64]

CERTAIN: Final = 6.0
"""Log-odds beyond which a first verdict says no more."""

WINDOWS: Final = (3, 6, 12)
"""Stretches on either side over which first verdicts are averaged."""

OFFSETS: Final = (-4, -3, -2, -1, 1, 2, 3, 4)

AROUND: Final = 4
"""Elements around a stretch over which first verdicts are averaged."""

SOLID: Final = 80
"""Characters of a stretch that can begin or end the text."""

_NEW_NAMES: Final = (
    "verdict", "chance", *(f"verdict at {offset:+d}" for offset in OFFSETS),
    *(f"chance around {window}" for window in WINDOWS), "mass above", "mass below", "above the text",
    "below the text", "far above", "far below",
    *(f"{what} of element {step}" for step in range(1, AROUND + 1) for what in ("chance", "mass")),
    "chance of those alike", "number alike",
)  # fmt: skip
REVISED_NAMES: Final = (*OWN_NAMES, *_NEW_NAMES)
"""The neighbours' own features are left out: their verdicts say more, and on unseen sites both together say less."""


def revision_matrix(units: Sequence[Unit], matrix: Matrix, verdicts: Matrix) -> Matrix:
    """Return one row a stretch, one column a name of `REVISED_NAMES`."""
    if not units:
        return np.zeros((0, len(REVISED_NAMES)))
    sizes = np.array([len(unit.text) for unit in units], dtype=np.float64)
    verdict = np.clip(verdicts, -CERTAIN, CERTAIN)
    chance = 1 / (1 + np.exp(-verdict))
    weight = np.sqrt(sizes)
    neighbours = [shifted(verdict[:, None], offset, -CERTAIN)[:, 0] for offset in OFFSETS]
    around = [window_sum(weight * chance, reach, reach) / window_sum(weight, reach, reach) for reach in WINDOWS]
    columns = [verdict, chance, *neighbours, *around, *_course(verdict, chance, sizes)]
    columns += _elements(units, chance, weight, sizes)
    return np.hstack([matrix[:, : len(OWN_NAMES)], np.column_stack(columns)])


def _course(verdict: Matrix, chance: Matrix, sizes: Matrix) -> list[Matrix]:
    """Return how much of the text stands above and below each stretch, and how far outside of it that stands."""
    places = np.arange(len(verdict))
    mass = chance * sizes
    total, above = max(1.0, float(mass.sum())), np.cumsum(mass) - mass
    solid = np.flatnonzero((verdict > 0) & (sizes > SOLID))
    first, last = (int(solid[0]), int(solid[-1])) if len(solid) else (0, len(verdict) - 1)
    far = (np.log1p(np.maximum(0, first - places)), np.log1p(np.maximum(0, places - last)))
    outside = ((places < first).astype(np.float64), (places > last).astype(np.float64))
    return [above / total, (total - above - mass) / total, *outside, *far]


def _elements(units: Sequence[Unit], chance: Matrix, weight: Matrix, sizes: Matrix) -> list[Matrix]:
    """Return the mean verdict on what stands in the same elements, and on what looks alike."""
    blocks = [unit.block for unit in units]
    mass = chance * sizes
    total = max(1.0, float(mass.sum()))
    columns, frames = [], [block.parent for block in blocks]
    for _ in range(AROUND):
        columns += [_mean(frames, chance, weight), _sum(frames, mass) / total]
        frames = [frame.parent if frame else None for frame in frames]
    looks = [(block.tag, block.depth, block.own) for block in blocks]
    return [*columns, _mean(looks, chance, weight), np.log1p(_sum(looks, np.ones(len(units))))]


def _mean(keys: Sequence[Hashable], values: Matrix, weights: Matrix) -> Matrix:
    mean: Matrix = _sum(keys, values * weights) / _sum(keys, weights)
    return mean


def _sum(keys: Sequence[Hashable], values: Matrix) -> Matrix:
    """Return for each place the sum of the values that have its key."""
    numbers: dict[Hashable, int] = defaultdict(lambda: len(numbers))
    places = np.array([numbers[key] for key in keys])
    sums: Matrix = np.bincount(places, weights=values)[places]
    return sums
