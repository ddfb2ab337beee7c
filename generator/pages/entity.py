"""The page of a name: what is new, its articles, what it says and is said of it, over time, and beside whom."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from generator.pages.addresses import NAMES_URL, entity_url, kind_url
from generator.pages.cards import (
    caution_of,
    date_fields,
    dated_link,
    distinct,
    feed_links,
    figure,
    link,
    link_to,
    mark_in_paragraph,
    quotation,
)
from generator.pages.company import company_of, named
from generator.pages.dated import timeline_of_facts
from generator.pages.graph import graph_of
from generator.pages.lately import lately
from generator.pages.lists import list_pages, spread
from generator.pages.machines import TYPES
from generator.pages.namings import Said
from generator.pages.over_time import over_time
from generator.pages.shell import shell
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Article, Entity, Excerpt, KeyFigure, Page, Quotation
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

FIGURES: Final = 16
"""Figures of a name or topic, newest first; a theme may fold all but the first few."""

FIGURES_OF_AN_ARTICLE: Final = 3
"""Those of one article among them."""

QUOTATIONS: Final = 6
"""Quotations that a page shows of its name, newest first."""

QUOTATIONS_OF_AN_ARTICLE: Final = 2
"""Those of one article among them: one speech is not all that somebody says."""

ALIASES: Final = 6
"""Other names that a page gives: more are spellings, which tell a reader nothing."""

ROLES: Final = 4
"""Functions that a page shows of a person, newest first."""

_NOTHING: Final = Said()


def entity_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every entity that articles name."""
    for slug, articles in catalogue.by_entity.items():
        entity = catalogue.entity(slug)
        own = {
            **shell("entity.html", entity.name, catalogue, description=entity.description, trail=[
                link(catalogue.wording["entities"], NAMES_URL),
                link(catalogue.wording[f"{entity.kind}_group"], kind_url(entity.kind))]),
            "kind": catalogue.wording[entity.kind],
            "type": TYPES[entity.kind],
            "about": entity.description,
            "site": entity.url,
            "links": [link(urlsplit(url).netloc.removeprefix("www."), url) for url in entity.links],
            "aliases": _aliases(entity),
            "feeds": feed_links(entity.name, entity_url(slug)),
            **_counts(entity, articles, catalogue),
        }  # fmt: skip
        yield from list_pages(own, _findings(slug, catalogue), articles, entity_url(slug), catalogue)


def _aliases(entity: Entity) -> list[str]:
    """Return the other names of an entity, without those that differ by accents, capitals or spaces only."""
    firsts = {slug_of(name).replace("-", ""): name for name in (*reversed(entity.aliases), entity.name)}
    return [name for name in entity.aliases if name in firsts.values()][:ALIASES]


def _counts(entity: Entity, articles: tuple[Article, ...], catalogue: Catalogue) -> Fields:
    """Return how many mentions and articles there are, over which days, and the first and last of them."""
    mentions = sum(mention.entity.count for mention in catalogue.mentions[entity.slug])
    fields = spread(articles, catalogue)
    counted = catalogue.wording.count(mentions, "mention")
    dated = [article for article in articles if article.date]
    return {
        **fields,
        "count": catalogue.wording.say("mentions_in", mentions=counted, articles=fields["count"]),
        "first": dated_link(dated[-1], catalogue) if dated else None,
        "last": dated_link(dated[0], catalogue) if dated else None,
    }


def _findings(slug: str, catalogue: Catalogue) -> Fields:
    """Return what the first page of a name shows beside its articles."""
    said = catalogue.said.get(slug, _NOTHING)
    articles = catalogue.by_entity[slug]
    counted = [(mention.article, mention.entity.count) for mention in catalogue.mentions[slug]]
    company = company_of(articles, slug, catalogue)
    return {
        "lately": lately(articles, said.figures, slug, catalogue),
        "roles": _roles(said.roles, catalogue),
        "figures": figures_of(said.figures, catalogue),
        "quotations": _quotations(said.quotations, catalogue),
        "dated": timeline_of_facts(said.dated, catalogue),
        **over_time(counted, catalogue, counts_mentions=True),
        "neighbours": named(company, catalogue),
        "graph": graph_of(catalogue.entity(slug).name, company, articles, catalogue),
    }


def figures_of(found: Iterable[tuple[Article, KeyFigure]], catalogue: Catalogue) -> list[Fields]:
    """Return figures with the article of each, no number twice, few of each article; each article's best first.

    Those of articles to be read with care come after all others.
    """
    taken: Counter[str] = Counter()
    kept: dict[tuple[str, str], tuple[Article, KeyFigure]] = {}
    for article, each in sorted(found, key=lambda pair: bool(caution_of(pair[0], catalogue))):
        if (each.number, each.unit) not in kept and taken[article.slug] < FIGURES_OF_AN_ARTICLE:
            kept[each.number, each.unit] = article, each
            taken[article.slug] += 1
        if len(kept) == FIGURES:
            break
    return [figure(each, article, catalogue, on_page=False) for article, each in kept.values()]


def _roles(found: Iterable[tuple[Article, Excerpt]], catalogue: Catalogue) -> list[Fields]:
    """Return the functions that texts give a person, each with the newest article that gives it."""
    roles = {role.text.casefold(): (article, role) for article, role in reversed(list(found))}
    return [
        {
            **mark_in_paragraph(role, article, catalogue, on_page=False),
            "date": date_fields(article.date, catalogue),
            "from": link_to(article),
        }
        for article, role in sorted(roles.values(), key=lambda pair: (-pair[0].day.toordinal(), pair[0].slug))[:ROLES]
    ]


def _quotations(found: Iterable[tuple[Article, Quotation]], catalogue: Catalogue) -> list[Fields]:
    """Return the quotations of which a name is the speaker, few of each article."""
    taken: Counter[str] = Counter()
    shown = []
    for article, quoted in found:
        taken[article.slug] += 1
        if taken[article.slug] <= QUOTATIONS_OF_AN_ARTICLE:
            shown.append(quotation(quoted, article, catalogue, on_page=False))
    return distinct(shown, "text")[:QUOTATIONS]
