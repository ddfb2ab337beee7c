"""The manifest by which a site can be installed as an application: https://www.w3.org/TR/appmanifest/."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from generator.publish.worker import OFFLINE
from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.settings import Site

PAPER: Final = "#fdfcf9"
"""The theme's light background: a manifest has one colour, pages say the one of each scheme."""

SHORT: Final = 12
"""Characters below an icon that systems show."""

_SHORTCUTS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "fr": (("Éditions", "editions/"), ("Rechercher", "search/"), ("Lire hors connexion", OFFLINE)),
    "en": (("Editions", "editions/"), ("Search", "search/"), ("Read offline", OFFLINE)),
}

_ICONS: Final = (
    ("assets/icons/icon-192.png", "192x192", "any"),
    ("assets/icons/icon-512.png", "512x512", "any"),
    ("assets/icons/maskable-512.png", "512x512", "maskable"),
    ("assets/favicon.svg", "any", "any"),
)


def manifest(site: Site) -> File:
    """Return the manifest; its addresses are relative, so that a site may stand below any path."""
    fields = {
        "name": site.name,
        "short_name": site.name if len(site.name) <= SHORT else site.name[:SHORT].strip(),
        "description": site.description,
        "lang": site.language,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["news"],
        "icons": [
            {"src": src, "sizes": sizes, "type": f"image/{'svg+xml' if src.endswith('svg') else 'png'}", "purpose": use}
            for src, sizes, use in _ICONS
        ],
        "shortcuts": [
            {"name": name, "url": f"./{url}"}
            for name, url in _SHORTCUTS[site.language]
            if site.keeps_pages or url != OFFLINE
        ],
    }
    return File("manifest.webmanifest", (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode())
