"""Other names of what articles name: a search for "NATO" finds what says "OTAN"."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.models import Digest

PLACE: Final = "search/names.json"
"""Where the site keeps them: the index is made from the site alone."""

_NAMED: Final = re.compile(r'<meta property="releve:name" content="([^"]*)"')
"""How a page says which names its article holds."""


def search_names(digest: Digest) -> File:
    """Return the aliases of every entity of the gazetteer that an article names, by its name."""
    named = {entity.slug for article in digest.articles for entity in article.understanding.entities}
    aliases = {
        entity.name: distinct
        for entity in digest.register.entities
        if entity.slug in named and (distinct := _distinct(entity.name, entity.aliases))
    }
    return File(PLACE, json.dumps(aliases, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())


def _distinct(name: str, aliases: Sequence[str]) -> list[str]:
    """Return the aliases that a search tells from the name and from one another: case and accents are nothing to it."""
    by_sound = {folded(alias): alias for alias in reversed(aliases)}
    by_sound.pop(folded(name), None)
    return sorted(by_sound.values())


def folded(word: str) -> str:
    """Return a word as a search compares it: in small letters without accents."""
    parts = unicodedata.normalize("NFD", word.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def names_of(site: Path) -> Mapping[str, Sequence[str]]:
    """Return the aliases that a site keeps; none where it keeps none."""
    place = site / PLACE
    found: dict[str, list[str]] = json.loads(place.read_bytes()) if place.is_file() else {}
    return found


def with_names(page: str, aliases: Mapping[str, Sequence[str]]) -> str:
    """Return a page that states the names of its article, and their aliases, for a search."""
    named = [html.unescape(name) for name in _NAMED.findall(page)]
    if not named:
        return page
    known = sorted({word for name in named for word in (name, *aliases.get(name, ()))})
    stated = html.escape(", ".join(known))
    return page.replace("</head>", f'<meta data-pagefind-meta="names[content]" content="{stated}"></head>', 1)
