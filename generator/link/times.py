"""How far apart in time articles are, as exactly as both say it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from generator.link.pieces import Piece

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

MINUTES_OF_A_DAY: Final = 24 * 60

UNDATED: Final = 0.5
"""What an unknown distance in time counts, between 1 for the same moment and 0 for long ago."""


def days_apart(one: Piece, other: Piece) -> int | None:
    """Return the number of days between two pieces, or None where either is undated."""
    return None if one.day is None or other.day is None else abs((one.day - other.day).days)


def days_between(pieces: Sequence[Piece], rows: Ints, columns: Ints) -> Floats:
    """Return for each pair how many days the first came after the second; not a number where either is undated.

    Hours count only where both tell them: of two articles of one day none is newer because one of them has a clock.
    """
    days = np.array([np.nan if piece.day is None else piece.day.toordinal() for piece in pieces], dtype=np.float64)
    hours = np.array([np.nan if piece.minute is None else piece.minute for piece in pieces], dtype=np.float64)
    hours /= MINUTES_OF_A_DAY
    between = days[rows] - days[columns]
    exact = between + hours[rows] - hours[columns]
    return np.where(np.isnan(exact), between, exact)


def nearness(days: Floats, fade_days: float) -> Floats:
    """Return for distances in days, before or after, 1 for none and less the farther; `UNDATED` where not a number."""
    return np.where(np.isnan(days), UNDATED, np.exp(-np.abs(days) / fade_days))


def is_newer(one: Piece, other: Piece) -> bool:
    """Whether a piece certainly came after another one."""
    if one.day is None or other.day is None or one.day != other.day:
        return one.day is not None and other.day is not None and one.day > other.day
    return one.minute is not None and other.minute is not None and one.minute > other.minute


def oldest_first(piece: Piece) -> tuple[int, int, str]:
    """Return what pieces are sorted by in time order; undated ones come last, so that they can join any story.

    One that tells no hour comes first on its day: it may have been there all morning.
    """
    return (piece.day or dt.date.max).toordinal(), piece.minute or 0, piece.slug


def newest_first(piece: Piece) -> tuple[int, int, str]:
    """Return what pieces are sorted by so that the newest comes first and undated ones last."""
    return -(piece.day.toordinal() if piece.day else 0), -(piece.minute or 0), piece.slug
