"""robots.txt (RFC 9309) and llms.txt (https://llmstxt.org/): where machines that look for a site begin."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.publish.api import PATH, SCHEMA
from generator.publish.templates import plain
from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.models import Digest
    from generator.settings import Site

EDITIONS: Final = 12
"""Editions that llms.txt names, the newest: a quarter of a year."""

NAMES: Final = 40
"""Names that it gives, those of most articles."""

OPTIONAL: Final = "Optional"
"""The heading that the format gives to what may be left out, in English whatever the language."""

_SIGNS: Final = re.compile(r"[\\`*_\[\]<>]")
"""What Markdown takes for its own in the title of a link."""

_PHRASES: Final[Mapping[str, Mapping[str, str]]] = {
    "fr": {
        "method": "Chaque phrase d’un résumé est extraite mot pour mot de l’article, avec son paragraphe et l’adresse "
        "de l’original. Rien n’est réécrit ni inventé.",
        "editions": "Éditions",
        "edition": "Semaine {week}, {year}",
        "all_editions": "Toutes les éditions",
        "topics": "Rubriques",
        "names": "Noms les plus cités",
        "all_names": "Tous les noms",
        "sources": "Sources et droits",
        "data": "Données et flux",
        "api": "Tous les articles en JSON",
        "schema": "Schéma de ces données",
        "feed": "Flux Atom",
        "json_feed": "Flux JSON",
        "map": "Plan du site",
        "archive": "Tous les articles par mois",
        "article": "1 article",
        "articles": "{n} articles",
    },
    "en": {
        "method": "Every sentence of a summary is taken word for word from the article, with its paragraph and the "
        "address of the original. Nothing is rewritten or made up.",
        "editions": "Editions",
        "edition": "Week {week}, {year}",
        "all_editions": "All editions",
        "topics": "Topics",
        "names": "Most cited names",
        "all_names": "All names",
        "sources": "Sources and rights",
        "data": "Data and feeds",
        "api": "All articles as JSON",
        "schema": "Schema of these data",
        "feed": "Atom feed",
        "json_feed": "JSON Feed",
        "map": "Site map",
        "archive": "All articles by month",
        "article": "1 article",
        "articles": "{n} articles",
    },
}


class Way(NamedTuple):
    """A line that leads somewhere."""

    title: str
    path: str
    note: str = ""


def robots(site: Site) -> File:
    """Return the rules for robots: every page may be read, and the site map lists them.

    Robots read this file at the root of a host only; below a path it tells people and tools where the map is.
    """
    return File("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n".encode())


def llms(digest: Digest, site: Site) -> File:
    """Return what a language model needs to find its way: a page of links, whatever the number of articles."""
    phrases = _PHRASES[site.language]
    top = f"# {plain(site.name)}\n\n"
    about = f"> {plain(site.description)}\n\n" if site.description else ""
    parts = (_part(title, ways, site) for title, ways in _parts(digest, phrases))
    return File("llms.txt", (top + about + f"{phrases['method']}\n" + "".join(parts)).encode())


def _part(title: str, ways: Iterable[Way], site: Site) -> str:
    lines = [
        f"- [{_SIGNS.sub(_escaped, plain(title))}]({site.url}{path})" + (f": {plain(note)}" if note else "")
        for title, path, note in ways
    ]
    return "\n".join(["", f"## {title}", "", *lines, ""])


def _escaped(sign: re.Match[str]) -> str:
    return f"\\{sign[0]}"


def _parts(digest: Digest, phrases: Mapping[str, str]) -> Iterator[tuple[str, list[Way]]]:
    yield phrases["editions"], [*_editions(digest, phrases), Way(phrases["all_editions"], "editions/")]
    yield phrases["topics"], list(_topics(digest))
    yield phrases["names"], [*_names(digest, phrases), Way(phrases["all_names"], "entities/")]
    yield (
        phrases["data"],
        [
            Way(phrases["api"], PATH),
            Way(phrases["schema"], SCHEMA),
            Way(phrases["feed"], "feed.xml"),
            Way(phrases["json_feed"], "feed.json"),
            Way(phrases["sources"], "sources/"),
        ],
    )
    yield OPTIONAL, [Way(phrases["archive"], "archive/"), Way(phrases["map"], "sitemap.xml")]


def _editions(digest: Digest, phrases: Mapping[str, str]) -> Iterator[Way]:
    """Give the newest editions, one an ISO week."""
    dates = (article.date for article in digest.articles if article.date and not article.is_roundup)
    weeks = Counter(date.first_day.isocalendar()[:2] for date in dates if date.states_week)
    for year, week in sorted(weeks, reverse=True)[:EDITIONS]:
        title = phrases["edition"].format(week=week, year=year)
        yield Way(title, f"editions/{year}-w{week:02}/", _count(weeks[year, week], phrases))


def _topics(digest: Digest) -> Iterator[Way]:
    """Give the topics that have articles, or parts that have."""
    topics = digest.register.topics
    used = {topic.slug for article in digest.articles for topic in article.understanding.topics}
    while wholes := {topic.parent for topic in topics if topic.slug in used} - used - {""}:
        used |= wholes
    for topic in topics:
        if topic.slug in used:
            yield Way(topic.name, f"topics/{topic.slug}/", topic.description)


def _names(digest: Digest, phrases: Mapping[str, str]) -> Iterator[Way]:
    """Give the names of the gazetteer that most articles give."""
    known = {entity.slug: entity for entity in digest.register.entities}
    listed = (article for article in digest.articles if not article.is_roundup)
    counts = Counter(entity.slug for article in listed for entity in article.understanding.entities)
    often = sorted(counts.keys() & known.keys(), key=lambda slug: (-counts[slug], slug))[:NAMES]
    for slug in often:
        yield Way(known[slug].name, f"entities/{slug}/", known[slug].description or _count(counts[slug], phrases))


def _count(number: int, phrases: Mapping[str, str]) -> str:
    return phrases["article" if number == 1 else "articles"].format(n=number)
