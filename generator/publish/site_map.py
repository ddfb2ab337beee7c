"""The site map of a large site: several files, which one lists (https://www.sitemaps.org/protocol.html)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MOST: Final = 50_000
"""Addresses of one file: readers of site maps refuse more."""

NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ADDRESS: Final = re.compile(r"<url><loc>.*?</url>")
_DAY: Final = re.compile(r"<lastmod>([0-9-]+)</lastmod>")


def split_site_map(site: Path, url: str) -> None:
    """Part the site map of a built site, where it has more addresses than one file may have."""
    place = site / "sitemap.xml"
    if not place.is_file():
        return
    addresses = _ADDRESS.findall(place.read_text("utf-8"))
    if len(addresses) <= MOST:
        return
    parts = [addresses[start : start + MOST] for start in range(0, len(addresses), MOST)]
    for number, part in enumerate(parts, 1):
        _write(site / f"sitemap-{number}.xml", "urlset", part)
    _write(place, "sitemapindex", [_entry(f"{url}sitemap-{number}.xml", part) for number, part in enumerate(parts, 1)])


def _entry(address: str, part: Sequence[str]) -> str:
    newest = max((day[1] for each in part if (day := _DAY.search(each))), default="")
    changed = f"<lastmod>{newest}</lastmod>" if newest else ""
    return f"<sitemap><loc>{address}</loc>{changed}</sitemap>"


def _write(place: Path, element: str, entries: Sequence[str]) -> None:
    lines = "".join(f"  {entry}\n" for entry in entries)
    place.write_text(f'{_HEAD}<{element} xmlns="{NAMESPACE}">\n{lines}</{element}>\n', "utf-8")
