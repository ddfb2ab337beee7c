"""Feeds of the whole site: Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1, with ids that never change."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from feedgen.feed import FeedGenerator

from generator.models import NewsDate, Precision
from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Article, Digest
    from generator.settings import Site

FEED_LENGTH: Final = 50
"""Articles in a feed: some weeks of news, well under the size at which readers give up."""

ID_YEAR: Final = 2025
"""A year in which the site held its name, as tag URIs ask for (RFC 4151). It is part of every id: never change it."""

_NEVER: Final = dt.datetime(ID_YEAR, 1, 1, tzinfo=dt.UTC)
"""When a feed without articles was last updated: a moment that every reader of feeds can show."""

_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot carry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article as feeds give it; texts hold nothing that XML cannot carry."""

    id: str
    url: str
    title: str
    summary: str
    published: dt.datetime
    updated: dt.datetime
    authors: tuple[str, ...]
    """The source where no author is named; nothing where neither is known."""
    topics: tuple[str, ...]
    language: str


def feeds(digest: Digest, site: Site) -> Iterator[File]:
    """Give the feeds: dated articles, newest first, with the items of a roundup instead of it."""
    listed = [(article, article.date) for article in digest.articles if article.date and not article.is_roundup]
    entries = [_entry(article, date, site) for article, date in listed[:FEED_LENGTH]]
    yield File("feed.xml", _xml_feed("feed.xml", entries, site).atom_str(pretty=True))
    yield File("rss.xml", _xml_feed("rss.xml", entries, site).rss_str(pretty=True))
    yield File("feed.json", _json_feed(entries, site))


def entry_id(slug: str, site: Site) -> str:
    """Return the id of an article, which neither its title nor the path of the site can change."""
    return f"tag:{urlsplit(site.url).hostname},{ID_YEAR}:articles/{slug}"


def _entry(article: Article, date: NewsDate, site: Site) -> Entry:
    facts, understanding = article.extracted.facts, article.understanding
    published = _moment(date)
    authors = facts.authors.value if facts.authors else (article.source,)
    return Entry(
        id=entry_id(article.slug, site),
        url=f"{site.url}articles/{article.slug}/",
        title=_plain(article.title) or article.slug,
        summary=_plain(" ".join(excerpt.text for excerpt in understanding.summary)),
        published=published,
        updated=max(published, _moment(facts.updated.value)) if facts.updated else published,
        authors=tuple(name for name in map(_plain, authors) if name),
        topics=tuple(_plain(topic.name) for topic in understanding.topics),
        language=article.language,
    )


def _moment(date: NewsDate) -> dt.datetime:
    """Return when a date begins, in UTC: its own time where it states one."""
    if date.precision is Precision.MINUTE:
        return dt.datetime.fromisoformat(date.iso).replace(tzinfo=dt.UTC)
    return dt.datetime.combine(date.first_day, dt.time(), dt.UTC)


def _plain(text: str) -> str:
    return _CONTROLS.sub("", text)


def _xml_feed(name: str, entries: Sequence[Entry], site: Site) -> FeedGenerator:
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False)
    feed.id(f"tag:{urlsplit(site.url).hostname},{ID_YEAR}:digest")
    feed.title(_plain(site.name))
    feed.subtitle(_plain(site.description))
    feed.description(_plain(site.description) or _plain(site.name))
    feed.language(site.language)
    feed.author(name=_plain(site.name))
    feed.link(href=f"{site.url}{name}", rel="self")
    feed.link(href=site.url, rel="alternate")
    feed.generator("")
    newest = max((entry.updated for entry in entries), default=_NEVER)
    feed.updated(newest)
    feed.lastBuildDate(newest)
    for entry in entries:
        _add(feed, entry)
    return feed


def _add(feed: FeedGenerator, entry: Entry) -> None:
    added = feed.add_entry(order="append")
    added.id(entry.id)
    added.guid(entry.id, permalink=False)
    added.title(entry.title)
    added.link(href=entry.url)
    added.summary(entry.summary)
    added.published(entry.published)
    added.updated(entry.updated)
    for author in entry.authors:
        added.author(name=author)
        added.dc.dc_creator(author)
    for topic in entry.topics:
        added.category(term=topic)


def _json_feed(entries: Sequence[Entry], site: Site) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _plain(site.name),
        "home_page_url": site.url,
        "feed_url": f"{site.url}feed.json",
        "description": _plain(site.description),
        "language": site.language,
        "items": [_json_item(entry) for entry in entries],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _json_item(entry: Entry) -> dict[str, object]:
    item: dict[str, object] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "tags": list(entry.topics),
        "language": entry.language,
    }
    return item | ({"authors": [{"name": name} for name in entry.authors]} if entry.authors else {})
