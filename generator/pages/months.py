"""Mentions and articles by month, for charts, sparklines and what is rising."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.pages.addresses import entity_url
from generator.pages.catalogue import month_day
from generator.pages.wording import SHORT_MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

CHART_MONTHS: Final = 24
"""Months that a chart shows at most: two years still fit a phone."""

SPARKLINE_MONTHS: Final = 6
"""Months of a sparkline: the last one against the five before it."""

RISING_LIMIT: Final = 3
"""Names that the front page calls rising."""

COMMON_SHARE: Final = 0.5
"""A name in more than this share of the articles is always there, and so never news."""


def month_before(day: dt.date, number: int) -> dt.date:
    """Return the first day of the month that is so many months before the month of a day."""
    count = day.year * 12 + day.month - 1 - number
    return dt.date(count // 12, count % 12 + 1, 1)


def last_months(catalogue: Catalogue, limit: int) -> list[dt.date]:
    """Return the first days of the months up to the newest article, oldest first; none in an undated digest."""
    dated = [month_day(article) for article in catalogue.listed if article.date]
    if not dated:
        return []
    first, last = min(dated), max(dated)
    count = min(limit, (last.year - first.year) * 12 + last.month - first.month + 1)
    return [month_before(last, number) for number in reversed(range(count))]


def months_fields(
    articles: Iterable[Article], catalogue: Catalogue, mentions_in: Callable[[Article], int]
) -> list[Fields]:
    """Return articles and mentions for each month that a chart shows."""
    articles_in: Counter[dt.date] = Counter()
    mentions: Counter[dt.date] = Counter()
    for article in articles:
        if article.date:
            month = month_day(article).replace(day=1)
            articles_in[month] += 1
            mentions[month] += mentions_in(article)
    return [
        {
            "label": SHORT_MONTHS[catalogue.site.language][month.month - 1],
            "year": month.year,
            "name": catalogue.wording.month(month),
            "articles": articles_in[month],
            "mentions": mentions[month],
        }
        for month in last_months(catalogue, CHART_MONTHS)
    ]


def mentions_of(slug: str) -> Callable[[Article], int]:
    """Return a function that counts how often an article names an entity."""
    return lambda article: sum(entity.count for entity in article.understanding.entities if entity.slug == slug)


def rising(catalogue: Catalogue) -> list[Fields]:
    """Return the names whose mentions in the newest month stand out most against the months before."""
    months = _sparkline_months(catalogue)
    candidates = []
    for slug, articles in catalogue.by_entity.items():
        if not months or len(articles) > COMMON_SHARE * len(catalogue.listed):
            continue
        values = _values(slug, articles, months)
        rise = values[-1] - sum(values[:-1]) / len(values[:-1])
        if values[-1] and rise > 0:
            candidates.append((-rise, slug, values))
    return [_rising_fields(slug, values, months, catalogue) for _, slug, values in sorted(candidates)[:RISING_LIMIT]]


def _sparkline_months(catalogue: Catalogue) -> list[dt.date]:
    newest = catalogue.newest
    return [month_before(month_day(newest), number) for number in reversed(range(SPARKLINE_MONTHS))] if newest else []


def _values(slug: str, articles: Sequence[Article], months: Sequence[dt.date]) -> list[int]:
    count = mentions_of(slug)
    return [sum(count(a) for a in articles if a.date and month_day(a).replace(day=1) == month) for month in months]


def _rising_fields(slug: str, values: Sequence[int], months: Sequence[dt.date], catalogue: Catalogue) -> Fields:
    wording, name = catalogue.wording, catalogue.entity(slug).name
    before = sum(values[:-1])
    note = wording.say("rising_now", mentions=wording.count(values[-1], "mention"), month=wording.month(months[-1]))
    note += wording.say("rising_before", n=before) if before else wording["rising_none"]
    spoken = wording.say(
        "sparkline",
        name=name,
        first=wording.month(months[0]),
        last=wording.month(months[-1]),
        values=", ".join(map(str, values)),
    )
    return {"title": name, "url": entity_url(slug), "note": note, "values": list(values), "label": spoken}
