"""The typed options of a run; adapters fill them in from `mkdocs.yml` and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from generator.models import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the site says of itself, and how much it lists."""

    name: str
    url: str
    """Absolute address, with a final slash: identities in feeds and cards are made from it."""
    description: str = ""
    language: str = "fr"
    """Of the interface: "fr" or "en"."""
    related_limit: int = 4
    """Related articles that a page shows."""
    page_size: int = 20
    """Cards on one page of a list."""
    unsubscribe: str = ""
    """Address in letters where readers unsubscribe, or what a list manager replaces by it: "{{ unsubscribe }}"."""
    has_cards: bool = True
    """Whether pages have drawn cards, which networks show beside a link."""
    keeps_pages: bool = True
    """Whether readers' devices keep pages, to be read without a network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where a run reads and writes, and for which site."""

    project: Path
    """The folder that paths in messages are relative to."""
    articles: Path
    data: Path
    pages: Path
    markdown: Path
    """MkDocs' `docs_dir`."""
    output: Path
    """MkDocs' `site_dir`."""
    card_font: Path | None = None
    """The variable font that cards are drawn in; None draws none."""
    site: Site
    doubts: tuple[Problem, ...] = ()
    """What is doubtful in `mkdocs.yml` itself: every run says it."""
    placeholders: tuple[Problem, ...] = ()
    """Addresses in `mkdocs.yml` that are nobody's: a blank to fill in, of which `digest check` reminds."""
