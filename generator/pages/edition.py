"""Editions, one an ISO week: what leads, what else there is by topic, and the figures and words of the week."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.models import Page
from generator.pages.addresses import article_url, edition_url, file_of
from generator.pages.cards import (
    card,
    cards,
    caution_of,
    distinct,
    figure,
    link,
    marks,
    quotation,
    quotations_of,
    short_date,
    telling_figure,
)
from generator.pages.edition_parts import by_topic, further_pages, parts_of_edition
from generator.pages.ranking import parted, ranked
from generator.pages.rhythm import monday_of, week_of
from generator.pages.shell import shell
from generator.pages.volume import volume_of_week, weeks_by_topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

ESSENTIALS: Final = 4
"""Lines of « L'essentiel »: what is read on a platform before the train comes."""

SECONDARY: Final = 3
"""Stories beside the lead: one row on a wide screen."""

FIGURES: Final = 5
"""Figures of the week: one row on a wide screen."""

QUOTATIONS: Final = 3
"""Quotations of the week: one row on a wide screen."""

LEAD_POINTS: Final = 3
"""Key points below the lead."""

FILL: Final = 100
"""Earlier articles among which what fills up a thin edition is looked for."""


def edition_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of every edition."""
    weeks = list(catalogue.by_week)
    counted = weeks_by_topic(catalogue)
    for place, week in enumerate(weeks):
        newer = weeks[place - 1] if place else None
        older = weeks[place + 1] if place + 1 < len(weeks) else None
        edition = edition_link(week, catalogue)
        title = catalogue.wording.sentence(week_of_year(week, catalogue))
        trail = [link(catalogue.wording["editions"], "editions/")]
        description = f"{edition['title']}. {edition['span']}. {edition['count']}."
        own = ranked(catalogue.by_week[week], catalogue)
        parts = parts_of_edition(own, parted(own, catalogue)[: SECONDARY + 1], catalogue)
        ways = {"previous": edition_neighbour(older, catalogue), "next": edition_neighbour(newer, catalogue)}
        first = shell("edition.html", title, catalogue, description=description, trail=trail)
        yield Page(
            path=file_of(edition_url(week)),
            front_matter={
                **first,
                **edition_fields(own, catalogue),
                **by_topic(parts, edition_url(week), catalogue),
                "rest": [*cards(parts[-1].shown, catalogue), *_roundup_cards(own, catalogue)],
                "edition": edition,
                "volume": volume_of_week(week, counted, catalogue),
                "up_to_date": _up_to_date(edition, catalogue),
                **ways,
            },
        )
        yield from further_pages({**first, **ways}, parts, edition_url(week), catalogue)


def edition_fields(own: Sequence[Article], catalogue: Catalogue, *, others: Sequence[Article] = ()) -> Fields:
    """Return the top of an edition, which is that of the front page too.

    Args:
        own: the articles of the edition, as they rank.
        catalogue: the digest they are from.
        others: articles that may fill up what a thin edition leaves empty, newest first.
    """
    slugs = {article.slug for article in own}
    earlier = (each for each in others if each.slug not in slugs and not caution_of(each, catalogue))
    fill = list(islice(earlier, FILL))
    shown = parted([*own, *fill], catalogue)
    if others:
        shown = own_language_first(shown, catalogue)
    dated = [each for each in fill if each.date or not own]  # what says no day would pass for a part of the edition
    figures = distinct(_figures(own, catalogue), "number", "unit")
    in_editions = [each for each in fill if week_of(each) or not own]
    borrowed = [] if figures else distinct(_figures(in_editions, catalogue), "number", "unit")
    lines = [each for each in shown if each.date or not own][:ESSENTIALS]
    return {
        "ranking": catalogue.wording["ranking"] if len(own) > 1 else "",
        "essentials": [_essential(each, catalogue, is_own=each.slug in slugs) for each in lines],
        "lead": _lead(shown[0], catalogue) if shown else None,
        "secondary": cards(shown[1 : SECONDARY + 1], catalogue),
        "figures": (figures or borrowed)[:FIGURES],
        "figures_note": catalogue.wording["figures_note"] if borrowed and own else "",
        "quotations": _quotations([*own, *dated], catalogue),
    }


def edition_link(week: str, catalogue: Catalogue) -> Fields:
    """Return an edition's own fields: its week, the days it spans, and how many articles it has."""
    monday = monday_of(week)
    wording = catalogue.wording
    return {
        "iso": week,
        "title": wording.say("week", week=int(week[-2:])),
        "span": wording.span(monday, monday + dt.timedelta(days=6)),
        "url": edition_url(week),
        "count": wording.count(len(catalogue.by_week[week]), "article"),
    }


def edition_neighbour(week: str | None, catalogue: Catalogue) -> Fields | None:
    """Return a link to an edition, if there is one."""
    return link(catalogue.wording.sentence(week_of_year(week, catalogue)), edition_url(week)) if week else None


def week_of_year(week: str, catalogue: Catalogue) -> str:
    """Return an ISO week in words: « semaine 10, 2026 »."""
    return catalogue.wording.say("week_of", week=int(week[-2:]), year=week[:4])


def own_language_first(articles: Iterable[Article], catalogue: Catalogue) -> list[Article]:
    """Return the articles in the site's language before the others, each in the order given."""
    return sorted(articles, key=lambda article: article.language != catalogue.site.language)


def _lead(article: Article, catalogue: Catalogue) -> Fields:
    points = article.understanding.key_points[:LEAD_POINTS]
    return {**card(article, catalogue), "key_points": marks(points, article, catalogue, "point", on_page=False)}


def _essential(article: Article, catalogue: Catalogue, *, is_own: bool) -> Fields:
    """Return one line: the topic, the first sentence of the summary and, of an earlier article, its date.

    Where there is no summary the title stands for it, and is in no paragraph.
    """
    topics = article.understanding.topics
    first = marks(article.understanding.summary[:1], article, catalogue, "phrase", on_page=False)
    title = {"text": article.title, "paragraph": 0, "url": article_url(article), "language": article.language}
    date = None if is_own else short_date(article.date, catalogue)
    return {"topic": topics[0].name if topics else "", **(first[0] if first else title), "date": date}


def _figures(articles: Iterable[Article], catalogue: Catalogue) -> Iterator[Fields]:
    """Give the best figure of each article.

    First those that say by themselves what they measure; after all others those of articles to be read with care.
    """
    best = [(telling_figure(article), article) for article in articles if article.understanding.figures]
    best.sort(key=lambda pair: (bool(caution_of(pair[1], catalogue)), not pair[0].stands_alone))
    for each, article in best:
        yield figure(each, article, catalogue, on_page=False)


def _quotations(articles: Iterable[Article], catalogue: Catalogue) -> list[Fields]:
    """Return quotations whose speaker a name tells, one of each article and of each speaker."""
    found: dict[str, Fields] = {}
    for article in articles:
        named = (each for each in quotations_of(article, catalogue) if each.speaker_is_named)
        quoted = next((each for each in named if each.speaker not in {"", *found}), None)
        if quoted:
            found[quoted.speaker] = quotation(quoted, article, catalogue, on_page=False)
        if len(found) == QUOTATIONS:
            break
    return distinct(found.values(), "text")


def _roundup_cards(articles: Iterable[Article], catalogue: Catalogue) -> list[Fields]:
    """Return a card for each roundup that the articles are items of."""
    slugs = {article.extracted.item_of.roundup for article in articles if article.extracted.item_of}
    kicker = catalogue.wording["roundup"]
    return [
        {**card(roundup, catalogue), "topic": link(kicker, article_url(roundup))}
        for roundup in catalogue.roundups
        if roundup.slug in slugs
    ]


def _up_to_date(edition: Fields, catalogue: Catalogue) -> str:
    """Return how much the edition holds, as its last words."""
    span = str(edition["span"])
    return catalogue.wording.say("edition_done", count=edition["count"], span=f"{span[:1].lower()}{span[1:]}")
