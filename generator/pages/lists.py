"""The pages that list articles: by topic, entity, source and month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import Page, Publish
from generator.pages.addresses import entity_url, file_of, month_url, source_url, topic_url
from generator.pages.cards import distinct, figure, link, quotation, quotations_of
from generator.pages.catalogue import UNDATED, month_day
from generator.pages.months import mentions_of, months_fields
from generator.pages.pagination import paginated
from generator.pages.shell import shell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from generator.models import Article, Source
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

NEIGHBOURS: Final = 9
"""Names that a page shows beside its own: more are too many for a drawing on a phone."""

FIGURES: Final = 4
"""Figures that a page shows of its articles, newest first."""

QUOTATIONS: Final = 3
"""Quotations that a page shows of its articles, newest first."""


def topic_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every topic of the register, the empty ones too: their addresses are permanent."""
    for topic in catalogue.digest.register.topics:
        articles = catalogue.by_topic.get(topic.slug, ())
        own = {
            **shell("topic.html", topic.name, catalogue, description=topic.description, trail=[
                link(catalogue.wording["topics"], "topics/"), link(topic.name, topic_url(topic.slug))]),
            "about": topic.description,
            **_spread(articles, catalogue),
            "months": months_fields(articles, catalogue, lambda _: 1),
            "neighbours": _neighbours(articles, "", catalogue),
            "figures": _figures(articles, catalogue),
        }  # fmt: skip
        yield from _pages(own, articles, topic_url(topic.slug), catalogue)


def entity_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every entity that articles name."""
    for slug, articles in catalogue.by_entity.items():
        entity = catalogue.entity(slug)
        count = mentions_of(slug)
        mentions = catalogue.wording.count(sum(map(count, articles)), "mention")
        spread = _spread(articles, catalogue)
        own = {
            **shell("entity.html", entity.name, catalogue, description=entity.description, trail=[
                link(catalogue.wording["entities"], "entities/")]),
            "kind": catalogue.wording[entity.kind],
            "about": entity.description,
            "site": entity.url,
            **spread,
            "count": catalogue.wording.say("mentions_in", mentions=mentions, articles=spread["count"]),
            "figures": _figures(articles, catalogue, naming=slug),
            "quotations": _quotations(articles, entity.name, catalogue),
            "months": months_fields(articles, catalogue, count),
            "neighbours": _neighbours(articles, slug, catalogue),
        }  # fmt: skip
        yield from _pages(own, articles, entity_url(slug), catalogue)


def source_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every source of the register that articles are from."""
    for source in catalogue.digest.register.sources:
        articles = catalogue.by_source.get(source.slug, ())
        if not articles:
            continue
        own = {
            **shell("source.html", source.name, catalogue, description=source.description, trail=[
                link(catalogue.wording["sources"], "sources/")]),
            **_source_fields(source, catalogue),
            **_spread(articles, catalogue),
            "months": months_fields(articles, catalogue, lambda _: 1),
        }  # fmt: skip
        yield from _pages(own, articles, source_url(source.slug), catalogue)


def archive_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every month, newest first."""
    months = list(catalogue.by_month)
    for place, month in enumerate(months):
        articles = catalogue.by_month[month]
        title = month_title(month, articles, catalogue)
        newer = months[place - 1] if place else None
        older = months[place + 1] if place + 1 < len(months) else None
        own = {
            **shell("archive.html", title, catalogue, trail=[link(catalogue.wording["archive"], "archive/")]),
            "count": catalogue.wording.count(len(articles), "article"),
            "previous": _month_link(older, catalogue),
            "next": _month_link(newer, catalogue),
        }
        yield from _pages(own, articles, month_url(month), catalogue)


def month_title(month: str, articles: Sequence[Article], catalogue: Catalogue) -> str:
    """Return the name of a month of the archive: « Mars 2026 », « Sans date »."""
    if month == UNDATED:
        return catalogue.wording["undated"]
    return catalogue.wording.sentence(catalogue.wording.month(month_day(articles[0])))


def _month_link(month: str | None, catalogue: Catalogue) -> Fields | None:
    return link(month_title(month, catalogue.by_month[month], catalogue), month_url(month)) if month else None


def _pages(own: Fields, articles: Sequence[Article], url: str, catalogue: Catalogue) -> Iterator[Page]:
    """Give a list page by page; the further ones say their number in the title."""
    for number, address, shown in paginated(articles, url, catalogue):
        title = str(own["title"])
        if number > 1:
            title += ", " + catalogue.wording.say("page", page=number)
        yield Page(path=file_of(address), front_matter={**own, "title": title, **shown})


def _spread(articles: Sequence[Article], catalogue: Catalogue) -> Fields:
    """Return how many articles there are and over which days."""
    wording = catalogue.wording
    days = [article.day for article in articles if article.date]
    return {"count": wording.count(len(articles), "article"), "span": span_of(days, catalogue)}


def span_of(days: Sequence[dt.date], catalogue: Catalogue) -> str:
    """Return the days that articles span, as a phrase; nothing where none is dated."""
    if not days:
        return ""
    first, last = catalogue.wording.day(min(days)), catalogue.wording.day(max(days))
    return catalogue.wording.say("on" if first == last else "from_to", first=first, last=last)


def _source_fields(source: Source, catalogue: Catalogue) -> Fields:
    rights = "rights_excerpt" if source.publish is Publish.EXCERPT else "rights_full"
    return {
        "about": source.description,
        "site": source.url,
        "publish": str(source.publish),
        "rights": catalogue.wording[rights],
        "caution": source.caution,
    }


def _neighbours(articles: Iterable[Article], slug: str, catalogue: Catalogue) -> list[Fields]:
    """Return the names that most of the articles give beside one of them."""
    others = [pair for pair in catalogue.names_in(articles) if pair[0] != slug]
    return neighbours(others[:NEIGHBOURS], catalogue)


def neighbours(names: Iterable[tuple[str, int]], catalogue: Catalogue) -> list[Fields]:
    """Return entities with the number of articles that name each."""
    return [{**link(catalogue.entity(slug).name, entity_url(slug)), "articles": count} for slug, count in names]


def _figures(articles: Iterable[Article], catalogue: Catalogue, naming: str = "") -> list[Fields]:
    """Return the figures of the articles, only those whose sentence names an entity where one is given."""
    found = []
    for article in articles:
        spans = [span for entity in article.understanding.entities if entity.slug == naming for span in entity.spans]
        found += [
            figure(each, article, catalogue, on_page=False)
            for each in article.understanding.figures
            if not naming or any(each.excerpt.start <= start < each.excerpt.end for start, _ in spans)
        ]
    return distinct(found, "number", "unit")[:FIGURES]


def _quotations(articles: Iterable[Article], name: str, catalogue: Catalogue) -> list[Fields]:
    """Return the quotations of which an entity is the speaker."""
    found = [
        quotation(quoted, article, catalogue, on_page=False)
        for article in articles
        for quoted in quotations_of(article, catalogue)
        if quoted.speaker == name
    ]
    return found[:QUOTATIONS]
