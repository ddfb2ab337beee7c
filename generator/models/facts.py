"""Facts with their evidence, dates as precise as their source, and problems with their cure."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Generic[T]):
    """An extracted value and where it was found, so that a wrong one can be explained."""

    value: T
    found_in: str
    """In words for a maintainer: "front matter", "line 10", "JSON-LD datePublished", "file name" ..."""
    confidence: float = 1.0
    """The share of right values among those found this way on labelled pages; 1 for what a maintainer states."""
    way: str = ""
    """How it was found, from the general to the particular: "html / title / said once / fr / markup / h1"."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Something a maintainer can mend: one line to act on, then the cure."""

    path: str
    line: int
    """1-based line of the file; 0 where no single line is to blame."""
    what: str
    cure: str = ""
    is_warning: bool = False
    """The run goes on, but a maintainer should look."""

    def __str__(self) -> str:
        """Return `path:line: what`, with the cure indented below it."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.what}" + (f"\n    {self.cure}" if self.cure else "")


def warning(path: str, what: str, cure: str, line: int = 0) -> Problem:
    """Return a problem that a run goes on with."""
    return Problem(path=path, line=line, what=what, cure=cure, is_warning=True)


class Precision(StrEnum):
    """How much of a date the text really states."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DATE_FORMS: Final = (
    (Precision.MINUTE, re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")),
    (Precision.DAY, re.compile(r"\d{4}-\d\d-\d\d")),
    (Precision.WEEK, re.compile(r"\d{4}-W\d\d")),
    (Precision.MONTH, re.compile(r"\d{4}-\d\d")),
    (Precision.YEAR, re.compile(r"\d{4}")),
)


@dataclass(frozen=True, slots=True)
class NewsDate:
    """A date as precise as its source states it, in ISO 8601: 2026-02-14T09:00, 2026-02-14, 2025-W40, 2026-02 or 2026.

    Raises:
        ValueError: the text is not one of these five forms, or names no real day.
    """

    iso: str
    precision: Precision = field(init=False)
    first_day: dt.date = field(init=False)
    """The first day that the date can mean; what dates are sorted by."""

    def __post_init__(self) -> None:
        """Work out the precision and the first day."""
        precision = next((name for name, form in _DATE_FORMS if form.fullmatch(self.iso)), None)
        if precision is None:
            message = f"not a date: {self.iso!r}"
            raise ValueError(message)
        object.__setattr__(self, "precision", precision)
        object.__setattr__(self, "first_day", _first_day(self.iso, precision))

    @property
    def states_day(self) -> bool:
        """Whether the date says which day it means."""
        return self.precision in (Precision.MINUTE, Precision.DAY)

    @property
    def states_week(self) -> bool:
        """Whether the date says which ISO week it means, by the week or by a day of it."""
        return self.states_day or self.precision is Precision.WEEK

    @property
    def days(self) -> int:
        """How many days the date can mean: 1, 7, or those of its month or year."""
        match self.precision:
            case Precision.MINUTE | Precision.DAY:
                return 1
            case Precision.WEEK:
                return 7
            case Precision.MONTH:
                return calendar.monthrange(self.first_day.year, self.first_day.month)[1]
            case _:
                return 365 + calendar.isleap(self.first_day.year)

    def covers(self, other: NewsDate) -> bool:
        """Whether this date says the same as another, if less precisely: 2026 covers 2026-03, and 2026-W10 its days."""
        if self.precision is not Precision.WEEK:
            return other.iso.startswith(self.iso)
        return other.states_week and self.first_day.isocalendar()[:2] == other.first_day.isocalendar()[:2]


def _first_day(iso: str, precision: Precision) -> dt.date:
    match precision:
        case Precision.MINUTE:
            return dt.datetime.fromisoformat(iso).date()
        case Precision.DAY:
            return dt.date.fromisoformat(iso)
        case Precision.WEEK:
            year, week = iso.split("-W")
            return dt.date.fromisocalendar(int(year), int(week), 1)
        case Precision.MONTH:
            return dt.date.fromisoformat(f"{iso}-01")
        case _:
            return dt.date(int(iso), 1, 1)
