"""Feeds as files: Atom (RFC 4287), RSS 2.0 (https://www.rssboard.org/rss-specification) and JSON Feed 1.1.

The two in XML name a style sheet and hold some XHTML for browsers, which readers of feeds pass over.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from generator.publish.opml import Outline, opml
from generator.publish.phrases import FEEDS
from generator.publish.templates import TEMPLATES, plain
from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from generator.models import Entry, Feed
    from generator.settings import Site

ID_YEAR: Final = 2025
"""A year in which the site held its name, as tag URIs ask for (RFC 4151). It is part of every id: never change it."""

ICON: Final = "assets/favicon.svg"
"""What a reader of feeds may show beside the name."""

ENTRIES_HELD: Final = 4_096
"""Entries kept in their three forms, some 3 kB each, for the feeds that follow."""

NEVER: Final = dt.datetime(ID_YEAR, 1, 1, tzinfo=dt.UTC)
"""When a feed without articles was last updated: a moment that every reader of feeds can show."""

_WEB_ADDRESS: Final = re.compile(r"https?://[!-~]+")
"""What readers of feeds take for the address of an original."""


class Rendered(NamedTuple):
    """An entry in the three forms."""

    atom: str
    rss: str
    json: str


def feed_files(feeds: Iterable[Feed], site: Site) -> Iterator[File]:
    """Give each feed in its three forms, also where it stood formerly, and at last the list of all of them."""
    rendered = lru_cache(maxsize=ENTRIES_HELD)(partial(_rendered, site))
    outlines: list[Outline] = []
    for feed in feeds:
        outlines.append(Outline(feed.url, feed.title, feed.about, feed.total))
        for name, content in _forms(feed, [rendered(entry) for entry in feed.entries], site):
            yield from (File(f"{url}{name}", content) for url in (feed.url, *feed.formerly))
    yield opml(outlines, site)


def tag(path: str, site: Site) -> str:
    """Return an id that neither a title nor the path of the site can change."""
    return f"tag:{urlsplit(site.url).hostname},{ID_YEAR}:{path}"


def _forms(feed: Feed, entries: Sequence[Rendered], site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the name of the file of each form, and what stands in it."""
    shown = {
        "feed": feed,
        "entries": entries,
        "id": tag(feed.url.rstrip("/") or "digest", site),
        "title": _title(feed, site),
        "updated": max((entry.updated for entry in feed.entries), default=NEVER),
        "root": "../" * feed.url.count("/"),
        "site": site,
        "words": FEEDS[site.language],
    }
    for name, template in (("feed.xml", "feeds/atom.xml.j2"), ("rss.xml", "feeds/rss.xml.j2")):
        yield name, TEMPLATES.get_template(template).render(shown, address=f"{site.url}{feed.url}{name}").encode()
    yield "feed.json", _json_feed(feed, entries, site)


def _title(feed: Feed, site: Site) -> str:
    """Return what a reader of feeds lists a feed as, among those of other sites."""
    return f"{feed.title} · {site.name}" if feed.url else feed.title


def _rendered(site: Site, entry: Entry) -> Rendered:
    """Return an entry in its three forms; one without a summary says its title, for an entry has to say something."""
    title = plain(entry.title) or entry.slug
    shown = {
        "entry": entry,
        "id": tag(f"articles/{entry.first_slug}", site),
        "url": f"{site.url}articles/{entry.slug}/",
        "title": title,
        "summary": plain(entry.summary) or title,
        "authors": list(filter(None, map(plain, entry.authors))),
        "original": entry.original if _WEB_ADDRESS.fullmatch(entry.original) else "",
        "site": site,
        "words": FEEDS[site.language],
    }
    atom, rss = (TEMPLATES.get_template(f"feeds/{form}_entry.xml.j2").render(shown) for form in ("atom", "rss"))
    item = json.dumps(_json_item(shown), ensure_ascii=False)
    return Rendered(atom, rss, item)


def _json_item(shown: Mapping[str, Any]) -> dict[str, object]:
    entry: Entry = shown["entry"]
    item: dict[str, object] = {
        "id": shown["id"],
        "url": shown["url"],
        "title": shown["title"],
        "content_text": shown["summary"],
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "tags": [plain(name) for _, name in entry.topics],
        "language": entry.language,
    }
    if shown["authors"]:
        item["authors"] = [{"name": name} for name in shown["authors"]]
    if shown["original"]:
        item["external_url"] = shown["original"]
    return item


def _json_feed(feed: Feed, entries: Iterable[Rendered], site: Site) -> bytes:
    top = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": plain(_title(feed, site)),
        "home_page_url": f"{site.url}{feed.url}",
        "feed_url": f"{site.url}{feed.url}feed.json",
        "description": plain(feed.about),
        "favicon": f"{site.url}{ICON}",
        "language": site.language,
    }
    items = ",\n".join(entry.json for entry in entries)
    return f'{json.dumps(top, ensure_ascii=False)[:-1]}, "items": [\n{items}\n]}}\n'.encode()
