"""The kinds of page that a site has: by name for our own content, and found in any site that was built."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {
    "home": "",
    "article": "articles/microsoft-autonomie-openai/",
    "roundup": "articles/recueil-semaine-40/",
    "item": "articles/recueil-semaine-40-5/",
    "edition": "editions/2025-w40/",
    "topic": "topics/entreprises/",
    "entity": "entities/openai/",
    "source": "sources/le-releve/",
    "archive": "archive/2026-02/",
    "story": "stories/microsoft-multiplie-les-fournisseurs/",
    "names": "entities/",
    "search": "search/?q=regulation",
    "hand-written": "about/",
    "legal": "legal/",
}

FOLDERS: Final = ("articles", "editions", "topics", "entities", "sources", "stories", "archive", "timeline", "letters")
"""Folders whose pages are of one kind; a page elsewhere is a kind of its own."""

_ARTICLE: Final = re.compile(r'<article class="article-page([^"]*)"')
_REDIRECT: Final = 'http-equiv="refresh"'


def kinds_of(site: Path) -> dict[str, str]:
    """Return the address of the fullest page of every kind that a built site has, by what the kind is.

    Kinds are told by the address and by what the template writes; no list names them, so that a kind which somebody
    adds is audited from its first day.
    """
    fullest: dict[str, tuple[int, str]] = {}
    for file in sorted(site.rglob("*.html")):
        html = file.read_text("utf-8")
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        kind = _kind_of(address, html)
        fullest[kind] = max(fullest.get(kind, (0, "")), (len(html), address))
    found = {kind: address for kind, (_, address) in sorted(fullest.items())}
    return found | {"search with results": "search/?q=openai"}


def _kind_of(address: str, html: str) -> str:
    folder, _, rest = address.partition("/")
    if _REDIRECT in html:
        return "redirect"
    if folder not in FOLDERS or not rest:
        return address or "home"
    if "page-" in rest:
        return f"{folder}: a further page"
    if folder != "articles":
        return f"{folder}: one"
    article = _ARTICLE.search(html)
    if not article:
        return "articles: roundup"
    rights = ", excerpt" if "excerpt" in article[1].split() else ""
    return f"articles: {'item of a roundup' if 'item-of' in html else 'one'}{rights}"
