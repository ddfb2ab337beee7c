"""Where a stretch of text stands in a page: how near to the elements that hold its prose, above or below its title."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from generator.clean.page_units import Frame, Unit

    Matrix = npt.NDArray[np.float64]

PROSE_LENGTH: Final = 80
"""Characters from which a stretch that ends like a sentence and holds few links is prose."""

SHARES: Final = (0.9, 0.7, 0.5)
"""Shares of the prose of a page: the smallest elements that hold so much of it are its likely bodies."""

FAR: Final = 5
"""Elements between a stretch and a likely body beyond which the distance says no more."""

TITLE_REACH: Final = 3
"""Stretches below the title among which the standfirst and the byline stand."""

AROUND: Final = 3
"""Elements around a stretch whose share of the prose is told."""

PLACE_NAMES: Final = (
    *(f"inside {share}" for share in SHARES), *(f"away {share}" for share in SHARES),
    "prose of parent", "prose of grandparent", "prose of third", "prose above", "position", "before title",
    "just below title", "after title", "before prose", "after prose", "stands twice", "list length", "list linked",
    "list items", "beside above", "beside below", "alike above", "alike below",
)  # fmt: skip

_FULL_STOP: Final = re.compile(r"[.!?…][\s»”\"'’)]{0,3}$")


def is_prose(unit: Unit) -> bool:
    """Whether a stretch is as long as a sentence, ends like one and is no link."""
    size = len(unit.text)
    return size >= PROSE_LENGTH and 3 * unit.linked <= size and _FULL_STOP.search(unit.text[-6:]) is not None


def place_matrix(units: Sequence[Unit]) -> Matrix:
    """Return one row a stretch, one column a name of `PLACE_NAMES`."""
    prose = [len(unit.text) if is_prose(unit) else 0 for unit in units]
    masses = _masses(units, prose)
    columns = [*_bodies(units, masses, sum(prose)), *_shares(units, masses, sum(prose))]
    matrix = np.hstack([np.array(columns).T, _course(units, prose), _lists(units), _neighbours(units)])
    return matrix.astype(np.float64)


def _masses(units: Sequence[Unit], prose: Sequence[int]) -> dict[Frame, int]:
    """Return the characters of prose inside each element."""
    masses: dict[Frame, int] = defaultdict(int)
    for unit, mass in zip(units, prose, strict=True):
        frame: Frame | None = unit.frame if mass else None
        while frame:
            masses[frame] += mass
            frame = frame.parent
    return masses


def _bodies(units: Sequence[Unit], masses: Mapping[Frame, int], total: int) -> list[list[float]]:
    """Return for each share whether a stretch is inside the element that holds it, then how far outside."""
    inside, away = [], []
    for share in SHARES:
        likely = [frame for frame, mass in masses.items() if mass >= share * total]
        body = max(likely, key=lambda frame: frame.depth, default=None)
        distances = _distances(units, body)
        inside.append([float(distance == 0) for distance in distances])
        away.append([min(distance, 2 * FAR) / FAR for distance in distances])
    return [*inside, *away]


def _distances(units: Sequence[Unit], body: Frame | None) -> list[int]:
    """Return by how many elements the body stands below what it has in common with each stretch."""
    up: dict[Frame, int] = {}
    frame, steps = body, 0
    while frame:
        up[frame] = steps
        frame, steps = frame.parent, steps + 1
    known: dict[Frame, int] = dict(up)
    return [_distance(unit.frame, known) for unit in units]


def _distance(frame: Frame, known: dict[Frame, int]) -> int:
    passed = []
    place: Frame | None = frame
    while place and place not in known:
        passed.append(place)
        place = place.parent
    distance = known[place] if place else FAR
    known.update(dict.fromkeys(passed, distance))
    return distance


def _shares(units: Sequence[Unit], masses: Mapping[Frame, int], total: int) -> list[list[float]]:
    """Return the share of the prose that the parent of each stretch holds, and the parents of that."""
    rows = []
    for unit in units:
        frame, row = unit.block.parent, []
        for _ in range(AROUND):
            row.append(masses.get(frame, 0) / max(1, total) if frame else 1.0)
            frame = frame.parent if frame else None
        rows.append(row)
    return [list(column) for column in zip(*rows, strict=True)]


def _course(units: Sequence[Unit], prose: Sequence[int]) -> Matrix:
    """Return where each stretch stands in the course of the page."""
    count = len(units)
    places = np.arange(count)
    mass = np.array(prose, dtype=np.float64)
    first = int(mass.argmax()) if not mass.any() else int(np.flatnonzero(mass)[0])
    last = int(np.flatnonzero(mass)[-1]) if mass.any() else 0
    titles = [place for place, unit in enumerate(units) if unit.frame.level == 1]
    title = max((place for place in titles if place <= first), default=titles[-1] if titles else -1)
    seen = Counter(unit.text for unit in units)
    columns = (
        (np.cumsum(mass) - mass) / max(1.0, mass.sum()),
        places / count,
        places < title,
        (places > title) & (places <= title + TITLE_REACH) & (title >= 0),
        (places > title) & (title >= 0),
        places < first,
        places > last,
        np.array([seen[unit.text] > 1 for unit in units]),
    )
    return np.column_stack(columns)


def _lists(units: Sequence[Unit]) -> Matrix:
    """Return the mean length of the items of a stretch's list, the share of links and the number of items."""
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    keys = [id(unit.frame.group) if unit.frame.item is not None else 0 for unit in units]
    for unit, key in zip(units, keys, strict=True):
        entry = sums[key]
        entry[0], entry[1], entry[2] = entry[0] + len(unit.text), entry[1] + unit.linked, entry[2] + 1
    sums[0] = [0, 0, 1]
    rows = {
        key: (math.log1p(size / items), linked / max(1, size), math.log1p(items) if key else 0.0)
        for key, (size, linked, items) in sums.items()
    }
    return np.array([rows[key] for key in keys])


def _neighbours(units: Sequence[Unit]) -> Matrix:
    """Return whether the stretches above and below have the same parent, and whether they look alike."""
    blocks = [unit.block for unit in units]
    looks = [(block.tag, block.depth, block.own) for block in blocks]
    beside = [float(one.parent is other.parent) for one, other in pairwise(blocks)]
    alike = [float(one == other) for one, other in pairwise(looks)]
    return np.array([[0.0, *beside], [*beside, 0.0], [0.0, *alike], [*alike, 0.0]]).T
