"""The chronology: what happened when, day by day, and what texts say lies ahead."""

from __future__ import annotations

from itertools import chain, groupby, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import NewsDate, Page, Precision
from generator.pages.addresses import CHRONOLOGY_URL, chronology_url, file_of, page_url, story_url
from generator.pages.cards import link, sourced_link, topic_link
from generator.pages.contents import Group, group_fields
from generator.pages.dated import facts_ahead
from generator.pages.lists import further, month_title
from generator.pages.namings import dated_facts_of
from generator.pages.pagination import pages_for, pagination
from generator.pages.rhythm import UNDATED, month_day
from generator.pages.shell import shell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

LINES: Final = 5
"""Lines on one page of a month, in multiples of the cards of a page."""

NEWEST: Final = 2
"""Lines of the first page, in multiples of the cards of a page."""

AHEAD: Final = 12
"""Dated facts that lie ahead: beyond them texts speak of decades."""


class Line(NamedTuple):
    """One line of a day: an article, or what a story has on that day under the headline of its first article."""

    day: str
    """The date as precisely as the article states it, but for the hour."""
    article: Article


def chronology_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the first page, with what is newest and what lies ahead, and the pages of every month."""
    months = {month: list(lines_of(each, catalogue)) for month, each in catalogue.by_month.items() if month != UNDATED}
    yield _first_page(months, catalogue)
    ordered = list(months)
    for place, month in enumerate(ordered):
        newer = _month_link(ordered[place - 1], catalogue) if place else None
        older = _month_link(ordered[place + 1], catalogue) if place + 1 < len(ordered) else None
        yield from _month_pages(month, months[month], {"previous": older, "next": newer}, catalogue)


def lines_of(articles: Iterable[Article], catalogue: Catalogue) -> Iterator[Line]:
    """Give dated articles newest day first, those in the language of the site before others; of a story one a day."""

    def order(told: Line) -> tuple[int, str, bool, str]:
        article = told.article
        return -article.day.toordinal(), told.day, article.language != catalogue.site.language, article.slug

    told_already: set[tuple[str, str]] = set()
    dated = [Line(each.date.iso.partition("T")[0], each) for each in articles if each.date]
    for each in sorted(dated, key=order):
        story = catalogue.story_of.get(each.article.slug)
        told = (story.slug if story else each.article.slug, each.day)
        if told not in told_already:
            told_already.add(told)
            yield each


def _first_page(months: Mapping[str, Sequence[Line]], catalogue: Catalogue) -> Page:
    wording = catalogue.wording
    newest = list(islice(chain.from_iterable(months.values()), NEWEST * catalogue.site.page_size))
    facts = ((article, fact) for article in catalogue.listed for fact in dated_facts_of(article, catalogue))
    return Page(
        path=file_of(CHRONOLOGY_URL),
        front_matter={
            **shell("chronology.html", wording["chronology"], catalogue, description=wording["chronology_about"]),
            "section": "timeline",
            "about": wording["chronology_about"],
            "count": "",
            "ahead": facts_ahead(facts, catalogue, AHEAD),
            "days": _days(newest, catalogue),
            "groups": [group_fields(group, catalogue) for group in _years(months, catalogue)],
            "pagination": pagination(CHRONOLOGY_URL, 1, 1, "", catalogue),
            "previous": None,
            "next": None,
        },
    )


def _years(months: Iterable[str], catalogue: Catalogue) -> Iterator[Group]:
    """Give the months by year, newest first."""
    for year, some in groupby(months, key=lambda month: month[:4]):
        lines = [
            {
                **_month_link(month, catalogue),
                "note": catalogue.wording.count(len(catalogue.by_month[month]), "article"),
            }
            for month in some
        ]
        yield Group(year, f"y{year}", lines)


def _month_pages(month: str, lines: Sequence[Line], ways: Fields, catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of a month."""
    wording, size, url = catalogue.wording, LINES * catalogue.site.page_size, chronology_url(month)
    pages = pages_for(len(lines), size)
    title = wording.say("chronology_of", month=wording.month(month_day(catalogue.by_month[month][0])))
    own = shell("chronology.html", title, catalogue, trail=[link(wording["chronology"], CHRONOLOGY_URL)])
    for number in range(1, pages + 1):
        first = (number - 1) * size
        shown = lines[first : first + size]
        text = wording.say("range_lines", first=first + 1, last=first + len(shown), total=len(lines))
        yield Page(
            path=file_of(page_url(url, number)),
            front_matter={
                **own,
                **(further(own, url, number, catalogue) if number > 1 else {}),
                "section": "timeline",
                "about": "",
                "count": wording.count(len(catalogue.by_month[month]), "article"),
                "ahead": [],
                "days": _days(shown, catalogue),
                "groups": [],
                "pagination": pagination(url, number, pages, text, catalogue),
                **ways,
            },
        )


def _name_of(month: str, catalogue: Catalogue) -> str:
    return month_title(month, catalogue.by_month[month], catalogue)


def _month_link(month: str, catalogue: Catalogue) -> Fields:
    return link(_name_of(month, catalogue), chronology_url(month))


def _days(lines: Iterable[Line], catalogue: Catalogue) -> list[Fields]:
    """Return lines under the days that they are of."""
    return [
        {
            "title": _day_title(day, catalogue),
            "iso": day,
            "entries": [_entry(each.article, catalogue) for each in some],
        }
        for day, some in groupby(lines, key=lambda each: each.day)
    ]


def _day_title(day: str, catalogue: Catalogue) -> str:
    """Return a date in words, of a day with its place in the week: « Mercredi 4 mars 2026 »."""
    date, wording = NewsDate(day), catalogue.wording
    text = wording.date(date)
    if date.precision is Precision.DAY:
        text = f"{wording.weekday(date.first_day)} {text}"
    return wording.sentence(text)


def _entry(article: Article, catalogue: Catalogue) -> Fields:
    """Return the line of an article, with the way to the story that it is part of."""
    story = catalogue.story_of.get(article.slug)
    count = catalogue.wording.count(len(story.articles), "article") if story else ""
    return {
        **sourced_link(article, catalogue),
        "topic": topic_link(article),
        "story": link(count, story_url(story.slug)) if story else None,
    }
