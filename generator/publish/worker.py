"""The worker that keeps the last edition on a reader's device: what it keeps is written into it after a build.

It knows each file by a hash of its contents. So a site that differs has a worker that differs, which browsers look for
with every page; and of a new site a reader loads only what is new.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORKER: Final = "sw.js"
"""At the root of the site: a worker answers for the pages below it."""

EMPTY: Final = "const EDITION = [];"
"""What the theme's worker says; so it withdraws, and so does one that a publisher wants withdrawn."""

OFFLINE: Final = "offline/"
"""The page that lists what is kept."""

ROOM: Final = 800_000
"""Bytes of articles that are kept unread, before compression, which takes three quarters: some thirty articles."""

_ASSETS: Final = frozenset({".css", ".js", ".svg", ".woff2"})
"""What pages ask for; icons are for the system, pictures for other sites."""

_EDITION: Final = re.compile(r"\d{4}-w\d\d")
_LINK: Final = re.compile(r'href="([^"#?:]+/)"')


def write_worker(site: Path) -> None:
    """Write into the worker of a built site what it keeps; a theme of one's own may have no such worker."""
    place = site / WORKER
    text = place.read_text("utf-8") if place.is_file() else ""
    if EMPTY in text:
        entries = [[path, _hash(_file_of(path, site))] for path in _kept(site)]
        place.write_text(text.replace(EMPTY, f"const EDITION = {json.dumps(entries)};"), "utf-8")


def _kept(site: Path) -> Iterator[str]:
    """Give the addresses of what is kept, relative to the root: the frame of all pages, then the last edition."""
    yield from ("", OFFLINE)
    assets = (asset for asset in (site / "assets").rglob("*") if asset.suffix in _ASSETS)
    yield from sorted(asset.relative_to(site).as_posix() for asset in assets)
    editions = sorted(each.name for each in (site / "editions").glob("*") if _EDITION.fullmatch(each.name))
    edition = [f"editions/{name}/" for name in editions[-1:]]
    yield from edition
    room = ROOM
    for article in _articles(["", *edition], site):
        room -= _file_of(article, site).stat().st_size
        if room < 0:
            return
        yield article


def _articles(pages: list[str], site: Path) -> dict[str, None]:
    """Return the addresses of the articles that some pages lead to, in their order."""
    linked = (urljoin(page, link) for page in pages for link in _LINK.findall(_file_of(page, site).read_text("utf-8")))
    return {link: None for link in linked if link.startswith("articles/") and _file_of(link, site).is_file()}


def _file_of(path: str, site: Path) -> Path:
    return site / path / "index.html" if path.endswith("/") or not path else site / path


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:12]
