"""Editions, one an ISO week, and the front page, which is the newest of them and what surrounds it.

The rule for the lead: without caution before with, in the site's language before others, then the story with the most
articles of the week, then the longest text, then the slug.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from generator.models import Page
from generator.pages.addresses import article_url, edition_url, file_of, topic_url
from generator.pages.cards import card, cards, caution_of, distinct, figure, link, marks, quotation, quotations_of
from generator.pages.catalogue import monday_of, month_day
from generator.pages.months import rising
from generator.pages.shell import shell

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

QUOTATIONS: Final = 2
"""Quotations of the week."""

LEAD_POINTS: Final = 3
"""Key points below the lead."""

TOPIC_CARDS: Final = 3
"""Stories that the front page shows of each topic."""

EDITIONS: Final = 8
"""Earlier editions that the front page links to."""


def edition_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of every edition."""
    weeks = list(catalogue.by_week)
    for place, week in enumerate(weeks):
        url = edition_url(week)
        newer = weeks[place - 1] if place else None
        older = weeks[place + 1] if place + 1 < len(weeks) else None
        edition = edition_link(week, catalogue)
        title = catalogue.wording.sentence(_week_of_year(week, catalogue))
        trail = [link(catalogue.wording["editions"], "editions/")]
        description = f"{edition['title']}. {edition['span']}. {edition['count']}."
        yield Page(
            path=file_of(url),
            front_matter={
                **shell("edition.html", title, catalogue, description=description, trail=trail),
                **edition_fields(catalogue.by_week[week], catalogue),
                "edition": edition,
                "previous": _edition_neighbour(older, catalogue),
                "next": _edition_neighbour(newer, catalogue),
            },
        )


def front_page(catalogue: Catalogue) -> Page:
    """Return the front page: the newest edition, filled up with what came before it."""
    weeks = list(catalogue.by_week)
    latest = catalogue.by_week[weeks[0]] if weeks else ()
    return Page(
        path="index.md",
        front_matter={
            **shell("home.html", catalogue.site.name, catalogue, description=catalogue.site.description),
            **edition_fields(latest, catalogue, others=catalogue.listed),
            "edition": edition_link(weeks[0], catalogue) if weeks else None,
            "previous": _edition_neighbour(weeks[1] if len(weeks) > 1 else None, catalogue),
            "next": None,
            "topics": list(_topics(catalogue)),
            "rising": rising(catalogue),
            "up_to_date": _up_to_date(latest, catalogue),
            "editions": [_edition_line(week, catalogue) for week in weeks[1 : EDITIONS + 1]],
            "breadcrumbs": [],
        },
    )


def edition_fields(articles: Sequence[Article], catalogue: Catalogue, *, others: Sequence[Article] = ()) -> Fields:
    """Return an edition as a front page.

    Args:
        articles: those of the edition, newest first.
        catalogue: the digest they are from.
        others: articles that may fill up what a thin edition leaves empty, newest first.
    """
    ranked = _ranked(articles, catalogue)
    fill = [article for article in others if article not in ranked and not caution_of(article, catalogue)]
    shown = _one_a_story([*ranked, *fill], catalogue)
    if others:
        shown = _own_language_first(shown, catalogue)
    lead, secondary = shown[:1], [each for each in shown if others or each in ranked][1 : SECONDARY + 1]
    rest = [article for article in ranked if article not in [*lead, *secondary]]
    figures = distinct(_figures(ranked, catalogue), "number", "unit")
    borrowed = [] if figures else distinct(_figures(fill, catalogue), "number", "unit")
    return {
        "essentials": [_essential(article, catalogue) for article in shown[:ESSENTIALS]],
        "lead": _lead(lead[0], catalogue) if lead else None,
        "secondary": cards(secondary, catalogue),
        "figures": (figures or borrowed)[:FIGURES],
        "figures_note": catalogue.wording["figures_note"] if borrowed else "",
        "rest": [*cards(rest, catalogue), *_roundup_cards(articles, catalogue)],
        "quotations": distinct(_quotations([*ranked, *fill], catalogue), "text")[:QUOTATIONS],
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


def _ranked(articles: Iterable[Article], catalogue: Catalogue) -> list[Article]:
    """Return the articles of an edition, the lead first, by the rule at the top of this module."""
    articles = list(articles)
    slugs = {article.slug for article in articles}

    def rank(article: Article) -> tuple[bool, bool, int, int, str]:
        story = catalogue.story_of.get(article.slug)
        size = len(slugs.intersection(story.articles)) if story else 1
        is_foreign = article.language != catalogue.site.language
        return (
            bool(caution_of(article, catalogue)),
            is_foreign,
            -size,
            -article.understanding.word_count,
            article.slug,
        )

    return sorted(articles, key=rank)


def _one_a_story(articles: Iterable[Article], catalogue: Catalogue) -> list[Article]:
    """Return the first article of each story, and those that are in none."""
    first: dict[str, Article] = {}
    for article in articles:
        story = catalogue.story_of.get(article.slug)
        first.setdefault(story.slug if story else article.slug, article)
    return list(first.values())


def _own_language_first(articles: Iterable[Article], catalogue: Catalogue) -> list[Article]:
    """Return the articles in the site's language before the others, each in the order given."""
    return sorted(articles, key=lambda article: article.language != catalogue.site.language)


def _lead(article: Article, catalogue: Catalogue) -> Fields:
    points = article.understanding.key_points[:LEAD_POINTS]
    return {**card(article, catalogue), "key_points": marks(points, article, catalogue, "point", on_page=False)}


def _essential(article: Article, catalogue: Catalogue) -> Fields:
    """Return one line: the topic, and the first sentence of the summary."""
    topics = article.understanding.topics
    mark = marks(article.understanding.summary[:1], article, catalogue, "phrase", on_page=False)
    place = (
        mark[0]
        if mark
        else {
            "text": article.title,
            "paragraph": 1,
            "url": article_url(article),
            "language": article.language,
        }
    )
    return {"topic": topics[0].name if topics else "", **place}


def _figures(articles: Iterable[Article], catalogue: Catalogue) -> Iterator[Fields]:
    """Give the best figure of each article."""
    for article in articles:
        for best in article.understanding.figures[:1]:
            yield figure(best, article, catalogue, on_page=False)


def _quotations(articles: Iterable[Article], catalogue: Catalogue) -> Iterator[Fields]:
    """Give the first quotation with a speaker of each article."""
    for article in articles:
        attributed = [quoted for quoted in quotations_of(article, catalogue) if quoted.speaker]
        for quoted in attributed[:1]:
            yield quotation(quoted, article, catalogue, on_page=False)


def _roundup_cards(articles: Iterable[Article], catalogue: Catalogue) -> list[Fields]:
    """Return a card for each roundup that the articles are items of."""
    slugs = {article.extracted.item_of.roundup for article in articles if article.extracted.item_of}
    kicker = catalogue.wording["roundup"]
    return [
        {**card(roundup, catalogue), "topic": link(kicker, article_url(roundup))}
        for roundup in catalogue.roundups
        if roundup.slug in slugs
    ]


def _topics(catalogue: Catalogue) -> Iterator[Fields]:
    """Give the topics of the register that have articles, each with its newest; the roundups last."""
    for topic in catalogue.digest.register.topics:
        articles = [a for a in catalogue.by_topic.get(topic.slug, ()) if a.understanding.topics[0].slug == topic.slug]
        if articles:
            newest = _own_language_first(articles, catalogue)[:TOPIC_CARDS]
            yield {**link(topic.name, topic_url(topic.slug)), "cards": cards(newest, catalogue)}
    if catalogue.roundups:
        shown = cards(catalogue.roundups[:TOPIC_CARDS], catalogue)
        yield {**link(catalogue.wording["roundups"], "archive/"), "cards": [{**each, "topic": None} for each in shown]}


def _up_to_date(latest: Sequence[Article], catalogue: Catalogue) -> str:
    dated = [article for article in catalogue.listed if article.date]
    if not dated:
        return ""
    wording = catalogue.wording
    return wording.say(
        "up_to_date",
        edition=wording.count(len(latest), "article"),
        all=wording.count(len(catalogue.listed), "subject"),
        month=wording.month(min(month_day(article) for article in dated)),
    )


def _edition_line(week: str, catalogue: Catalogue) -> Fields:
    """Return an earlier edition under the headline of its lead."""
    lead = _ranked(catalogue.by_week[week], catalogue)[0]
    edition = edition_link(week, catalogue)
    span = str(edition["span"])
    return {
        **link(lead.title, edition_url(week)),
        "note": f"{edition['title']}, {span[:1].lower()}{span[1:]} · {edition['count']}",
    }


def _edition_neighbour(week: str | None, catalogue: Catalogue) -> Fields | None:
    return link(catalogue.wording.sentence(_week_of_year(week, catalogue)), edition_url(week)) if week else None


def _week_of_year(week: str, catalogue: Catalogue) -> str:
    return catalogue.wording.say("week_of", week=int(week[-2:]), year=week[:4])
