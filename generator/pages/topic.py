"""The page of a topic: its parts, what is new, its articles, over time, and the names that mark it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.addresses import topic_url
from generator.pages.cards import feed_links, link, topic_trail
from generator.pages.company import company_of, named
from generator.pages.dated import timeline_of_facts
from generator.pages.entity import figures_of
from generator.pages.lately import lately
from generator.pages.lists import list_pages, spread
from generator.pages.namings import dated_facts_of
from generator.pages.over_time import over_time
from generator.pages.shell import shell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Article, Page, Topic
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue


def topic_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every topic of the register, the empty ones too: their addresses are permanent."""
    for topic in catalogue.digest.register.topics:
        articles = catalogue.by_topic.get(topic.slug, ())
        own = {
            **shell("topic.html", topic.name, catalogue, description=topic.description, trail=[
                link(catalogue.wording["topics"], "topics/"), *topic_trail(topic.slug, catalogue)]),
            "about": topic.description,
            "parts": parts_of(topic.slug, catalogue),
            "feeds": feed_links(topic.name, topic_url(topic.slug)),
            **spread(articles, catalogue),
        }  # fmt: skip
        yield from list_pages(own, _findings(articles, catalogue), articles, topic_url(topic.slug), catalogue)


def parts_of(slug: str, catalogue: Catalogue) -> list[Fields]:
    """Return lines for the parts of a topic that have articles."""
    parts = catalogue.parts.get(slug, ())
    return [topic_line(part, catalogue) for part in parts if part.slug in catalogue.by_topic]


def topic_line(topic: Topic, catalogue: Catalogue) -> Fields:
    """Return a link to a topic with the number of its articles."""
    note = catalogue.wording.count(len(catalogue.by_topic.get(topic.slug, ())), "article")
    return {**link(topic.name, topic_url(topic.slug)), "note": note}


def _findings(articles: tuple[Article, ...], catalogue: Catalogue) -> Fields:
    """Return what the first page of a topic shows beside its articles."""
    figures = [(article, each) for article in articles for each in article.understanding.figures]
    dated = [(article, fact) for article in articles for fact in dated_facts_of(article, catalogue)]
    return {
        "lately": lately(articles, figures, "", catalogue),
        "figures": figures_of(figures, catalogue),
        "dated": timeline_of_facts(dated, catalogue),
        **over_time([(article, 1) for article in articles], catalogue, counts_mentions=False),
        "neighbours": named(company_of(articles, "", catalogue), catalogue),
    }
