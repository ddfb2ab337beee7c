"""One address of every kind of page that our own content makes."""

from __future__ import annotations

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
