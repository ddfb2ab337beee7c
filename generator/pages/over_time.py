"""How often something is written of, for charts: by week, with the usual, and by month in the long run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages.phrases import SHORT_MONTHS
from generator.pages.rhythm import MONTHS_BEFORE, WEEKS_BEFORE, Rhythm, first_of_month, monday, rise_of, usual

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

    Counted = Sequence[tuple[Article, int]]

CHART_WEEKS: Final = 26
"""Weeks that a chart shows at most: half a year fits the width of a phone."""

CHART_MONTHS: Final = 24
"""Months that a chart shows at most: two years still fit a phone."""

CHART_ARTICLES: Final = 3
"""Articles below which neither a chart nor a comparison says more than their list does."""

CHART_BARS: Final = 3
"""Weeks or months with anything in them below which a chart is a few strokes far apart, and a sentence says more."""


def over_time(counted: Counted, catalogue: Catalogue, *, counts_mentions: bool) -> Fields:
    """Return the charts of what is counted in articles, and in words how its newest week compares with the usual.

    Args:
        counted: the articles, each with the mentions that it gives.
        catalogue: the digest they are from.
        counts_mentions: whether the bars are mentions; otherwise they are articles.
    """
    dated = [(article, count) for article, count in counted if article.date]
    if len(dated) < CHART_ARTICLES:
        return {"weeks": [], "trend": None, "months": []}
    is_long = catalogue.weeks.newest - catalogue.weeks.first >= CHART_WEEKS
    return {
        "weeks": _periods(dated, catalogue, catalogue.weeks, CHART_WEEKS),
        "trend": _trend(dated, catalogue, counts_mentions=counts_mentions),
        "months": _periods(dated, catalogue, catalogue.months, CHART_MONTHS) if is_long else [],
    }


def course_of(articles: Iterable[Article], catalogue: Catalogue, limit: int) -> tuple[int, ...]:
    """Return how many of the articles each of the newest weeks has, or months where weeks say nothing."""
    return catalogue.pace.course([(article, 1) for article in articles], limit)


def _periods(counted: Counted, catalogue: Catalogue, rhythm: Rhythm, limit: int) -> list[Fields]:
    """Return the newest weeks or months with what is counted; nothing where a chart of them would be all but empty."""
    articles = rhythm.course([(article, 1) for article, _ in counted], limit)
    if sum(map(bool, articles)) < CHART_BARS:
        return []
    mentions = rhythm.course(counted, limit)
    describe = _week if rhythm.is_weekly else _month
    return [
        {**describe(number, catalogue), "articles": of_articles, "mentions": of_mentions}
        for number, of_articles, of_mentions in zip(rhythm.numbers(limit), articles, mentions, strict=True)
    ]


def _week(number: int, catalogue: Catalogue) -> Fields:
    """Return the name of a week, and as its label the month where it is the first to begin in it."""
    day = monday(number)
    return {
        "name": week_name(number, catalogue),
        "label": _short_month(day, catalogue) if day.day <= 7 else "",  # noqa: PLR2004 - days of a week
        "year": day.year,
    }


def _month(number: int, catalogue: Catalogue) -> Fields:
    day = first_of_month(number)
    return {"name": catalogue.wording.month(day), "label": _short_month(day, catalogue), "year": day.year}


def _short_month(day: dt.date, catalogue: Catalogue) -> str:
    return SHORT_MONTHS[catalogue.site.language][day.month - 1]


def week_name(number: int, catalogue: Catalogue) -> str:
    """Return a week with its year: « semaine 10, 2026 »."""
    year, week, _ = monday(number).isocalendar()
    return catalogue.wording.say("week_of", week=week, year=year)


def _trend(counted: Counted, catalogue: Catalogue, *, counts_mentions: bool) -> Fields | None:
    """Return the newest week of the site in words, what is usual, and whether this is a rise."""
    numbers = [number for article, _ in counted if (number := catalogue.weeks.number_of.get(article.slug))]
    if len(numbers) < CHART_ARTICLES:
        return None
    articles = catalogue.weeks.course([(article, 1) for article, _ in counted], WEEKS_BEFORE + 1)
    mentions = catalogue.weeks.course(counted, WEEKS_BEFORE + 1) if counts_mentions else None
    paced = course_of((article for article, _ in counted), catalogue, pace_length(catalogue))
    return {
        "text": _comparison(articles, mentions, max(numbers), catalogue),
        "usual": round(usual(mentions or articles), 1),
        "before": len(articles) - 1,
        "rising": rise_of(paced) > 0,
    }


def _comparison(articles: Sequence[int], mentions: Sequence[int] | None, last: int, catalogue: Catalogue) -> str:
    """Return the newest week beside those before it, as a sentence; where it is silent, the last that was not."""
    wording, course, noun = catalogue.wording, mentions or articles, "mention" if mentions else "article"
    before = len(articles) - 1
    if articles[-1]:
        now = wording.count(course[-1], noun)
        if mentions:
            now = wording.say("mentions_in", mentions=now, articles=wording.count(articles[-1], "article"))
        text = wording.say("trend_now", week=week_name(catalogue.weeks.newest, catalogue), now=now)
    else:
        text = wording.say("trend_silent", none=wording[f"no_{noun}"], week=week_name(last, catalogue))
    if before and any(course):
        phrase = "trend_usual" if any(course[:-1]) else "trend_none"
        text += wording.say(
            phrase if before > 1 else f"{phrase}_one", usual=wording.decimal(usual(course)), weeks=before
        )
    return f"{text}."


def pace_length(catalogue: Catalogue) -> int:
    """Return how many weeks or months are looked at to say what rises, the newest included."""
    return (WEEKS_BEFORE if catalogue.pace.is_weekly else MONTHS_BEFORE) + 1
