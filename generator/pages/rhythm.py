"""When articles are from, by ISO week and by month, and how often something is written of."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.models import Article

UNDATED: Final = "undated"
"""The month of articles that state no date, in addresses."""

WEEKS_BEFORE: Final = 8
"""Weeks that say what is usual: fewer are chance, more are another season."""

MONTHS_BEFORE: Final = 5
"""Months that say what is usual where weeks do not: with the newest, half a year."""

REGULAR_WEEKS: Final = 4
"""Of the weeks before, those that need an article for weeks to say anything: below, months are looked at instead."""

LEAST_ARTICLES: Final = 2
"""Articles of the newest week or month without which nothing rises: one is chance."""

LEAST_RISE: Final = 1.0
"""How far above what is usual something has to be, in deviations that chance alone would bring."""

DIGITS: Final = 6
"""Digits of what is compared, so that the last bits of a machine decide nothing."""


def week_of(article: Article) -> str:
    """Return the ISO week of an article ("2026-W10"), or nothing if it states none."""
    if article.date is None or not article.date.states_week:
        return ""
    year, week, _ = article.date.first_day.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(week: str) -> dt.date:
    """Return the first day of an ISO week."""
    year, number = week.split("-W")
    return dt.date.fromisocalendar(int(year), int(number), 1)


def month_day(article: Article) -> dt.date:
    """Return a day in the month of a dated article: of a week its Thursday, as ISO 8601 gives weeks to years."""
    is_week = article.date is not None and article.date.precision is Precision.WEEK
    return article.day + dt.timedelta(days=3) if is_week else article.day


def month_of(article: Article) -> str:
    """Return the month of an article ("2026-03"); one dated by its year alone has January, an undated one UNDATED."""
    return f"{month_day(article):%Y-%m}" if article.date else UNDATED


def monday(number: int) -> dt.date:
    """Return the first day of the week with a number (`weekly`)."""
    return dt.date.fromordinal(number * 7 + 1)


def week_number(day: dt.date) -> int:
    """Return the number of the week that a day is in, counted from the year 1."""
    return (day.toordinal() - 1) // 7


def first_of_month(number: int) -> dt.date:
    """Return the first day of the month with a number (`monthly`)."""
    return dt.date(number // 12, number % 12 + 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """The weeks or the months of a digest, counted without a gap."""

    is_weekly: bool
    number_of: Mapping[str, int]
    """The number of the week or month of each article, by slug; those that state none are left out."""
    first: int
    """That of the oldest article."""
    newest: int
    """That of the newest; below `first` where no article states one."""

    def numbers(self, limit: int) -> range:
        """Return the newest weeks or months, oldest first, no further back than the oldest article."""
        return range(max(self.first, self.newest - limit + 1), self.newest + 1)

    def course(self, counted: Iterable[tuple[Article, int]], limit: int) -> tuple[int, ...]:
        """Return the sum of what is counted in articles, for each of the newest weeks or months."""
        numbers = self.numbers(limit)
        values = [0] * len(numbers)
        for article, count in counted:
            number = self.number_of.get(article.slug, -1)
            if number in numbers:
                values[number - numbers.start] += count
        return tuple(values)


def weekly(articles: Iterable[Article]) -> Rhythm:
    """Return the ISO weeks of articles, numbered by their Mondays."""
    dated = {article.slug: week_number(article.day) for article in articles if week_of(article)}
    return _rhythm(dated, is_weekly=True)


def monthly(articles: Iterable[Article]) -> Rhythm:
    """Return the months of articles, numbered from the year 0."""
    days = {article.slug: month_day(article) for article in articles if article.date}
    return _rhythm({slug: day.year * 12 + day.month - 1 for slug, day in days.items()}, is_weekly=False)


def _rhythm(number_of: Mapping[str, int], *, is_weekly: bool) -> Rhythm:
    numbers = number_of.values()
    first, newest = min(numbers, default=0), max(numbers, default=-1)
    return Rhythm(is_weekly=is_weekly, number_of=number_of, first=first, newest=newest)


def usual(course: Sequence[int]) -> float:
    """Return the mean of all but the last value; 0 where there is no other."""
    before = course[:-1]
    return round(sum(before) / len(before), DIGITS) if before else 0.0


def surprise(count: float, expected: float) -> float:
    """Return how far a count is above what is expected, in deviations.

    That of chance is the root of what is expected (Poisson); one is added to it, so that what was never seen is no
    more surprising than what is rare.
    """
    return round((count - expected) / math.sqrt(expected + 1), DIGITS)


def rise_of(course: Sequence[int]) -> float:
    """Return how far the newest count of articles is above the usual, in deviations; 0 where it is no rise."""
    if len(course) < 2 or course[-1] < LEAST_ARTICLES:  # noqa: PLR2004 - one value has none before it
        return 0.0
    rise = surprise(course[-1], usual(course))
    return rise if rise >= LEAST_RISE else 0.0
