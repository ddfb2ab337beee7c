"""The front page: the newest edition and what surrounds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import Page
from generator.pages.addresses import edition_url, topic_url
from generator.pages.cards import cards, link
from generator.pages.edition import edition_fields, edition_link, edition_neighbour, own_language_first
from generator.pages.ranking import parted, ranked
from generator.pages.rhythm import month_day
from generator.pages.rising import rising, rising_rule
from generator.pages.shell import shell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

TOPIC_CARDS: Final = 3
"""Stories that the front page shows of each topic."""

EDITIONS: Final = 8
"""Earlier editions that the front page links to."""


def front_page(catalogue: Catalogue) -> Page:
    """Return the front page: the newest edition, filled up with what came before it."""
    weeks = list(catalogue.by_week)
    latest = ranked(catalogue.by_week[weeks[0]], catalogue) if weeks else []
    risen = rising(catalogue)
    return Page(
        path="index.md",
        front_matter={
            **shell("home.html", catalogue.site.name, catalogue, description=catalogue.site.description),
            **edition_fields(latest, catalogue, others=catalogue.listed),
            "edition": edition_link(weeks[0], catalogue) if weeks else None,
            "previous": edition_neighbour(weeks[1] if len(weeks) > 1 else None, catalogue),
            "next": None,
            "topics": list(_topics(catalogue)),
            "rising": risen,
            "rising_rule": rising_rule(catalogue) if risen else "",
            "up_to_date": _up_to_date(latest, catalogue),
            "editions": [_edition_line(week, catalogue) for week in weeks[1 : EDITIONS + 1]],
            "breadcrumbs": [],
        },
    )


def _topics(catalogue: Catalogue) -> Iterator[Fields]:
    """Give the topics at the top that have articles, each with its newest stories; the roundups last."""
    for topic in catalogue.parts.get("", ()):
        articles = [each for each in catalogue.by_topic.get(topic.slug, ()) if _is_first(topic.slug, each, catalogue)]
        if articles:
            newest = parted(own_language_first(articles, catalogue), catalogue)[:TOPIC_CARDS]
            yield {**link(topic.name, topic_url(topic.slug)), "cards": cards(newest, catalogue), "more": None}
    if catalogue.roundups:
        shown = cards(catalogue.roundups[:TOPIC_CARDS], catalogue)
        without = [{**each, "topic": None} for each in shown]
        yield {**link(catalogue.wording["roundups"], ""), "cards": without, "more": None}


def _is_first(slug: str, article: Article, catalogue: Catalogue) -> bool:
    """Whether a topic is that of an article's card, or the whole that this one is a part of."""
    return slug in catalogue.lineage(article.understanding.topics[0].slug)


def _up_to_date(latest: Sequence[Article], catalogue: Catalogue) -> str:
    dated = [article for article in catalogue.listed if article.date]
    if not dated:
        return ""
    wording = catalogue.wording
    return wording.say(
        "up_to_date",
        edition=wording.count(len(latest), "article"),
        all=wording.count(len(dated), "subject"),
        month=wording.month(min(month_day(article) for article in dated)),
    )


def _edition_line(week: str, catalogue: Catalogue) -> Fields:
    """Return an earlier edition under the headline of its lead."""
    lead = ranked(catalogue.by_week[week], catalogue)[0]
    edition = edition_link(week, catalogue)
    span = str(edition["span"])
    return {
        **link(lead.title, edition_url(week)),
        "note": f"{edition['title']}, {span[:1].lower()}{span[1:]} · {edition['count']}",
        "language": lead.language,
    }
