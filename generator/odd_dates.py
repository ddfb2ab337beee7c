"""Dates that are likely slips of the pen: one wrong year, and an article leads the site for decades."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.doubts import line_in
from generator.models import warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Article, Fact, NewsDate, Problem

SILENCE: Final = 180
"""Days between the newest article and the one before from which on a slip is likelier than a silence."""

TOMORROW: Final = dt.timedelta(days=1)
"""What may lie ahead: it is tomorrow already where some articles are written."""


def odd_dates(articles: Iterable[Article], today: dt.date | None = None) -> tuple[Problem, ...]:
    """Return a warning for each date that lies ahead of a day; if there is none, for a newest one far apart."""
    of_files = [article for article in articles if article.extracted.item_of is None]  # a story has its roundup's date
    ahead = tuple(_ahead(of_files, today + TOMORROW)) if today else ()
    return ahead or tuple(_far_apart(of_files))


def _ahead(articles: Iterable[Article], last: dt.date) -> Iterator[Problem]:
    """Give a warning for each date after a day."""
    for article in articles:
        for key in ("date", "updated"):
            fact: Fact[NewsDate] | None = getattr(article.extracted.facts, key)
            if fact and fact.value.first_day > last:
                yield _problem(article, key, fact, "lies ahead")


def _far_apart(articles: Iterable[Article]) -> Iterator[Problem]:
    """Give a warning if the newest article came months after the one before."""
    dated = ((article, fact) for article in articles if (fact := article.extracted.facts.date))
    newest = sorted(dated, key=lambda each: (each[1].value.first_day, each[0].slug))[-2:]
    for (_, before), (article, fact) in pairwise(newest):
        days = (fact.value.first_day - before.value.first_day).days
        if days > SILENCE:
            yield _problem(article, "date", fact, f"is {days:,} days after that of any other article")


def _problem(article: Article, key: str, fact: Fact[NewsDate], what: str) -> Problem:
    return warning(
        article.extracted.raw.path,
        f"{key}: {fact.value.iso} {what}: the front page and the feeds go by it",
        f"Check the year, and state the right one:  {key}: YYYY-MM-DD",
        line_in(article, key),
    )
