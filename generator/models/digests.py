"""All articles together, and the pages that show them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.models.articles import Article
    from generator.models.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another article that is worth reading beside this one, and why."""

    slug: str
    score: float
    shared: tuple[str, ...]
    """Names, else words, that the two have in common, rarest first."""
    days_apart: int | None
    """Absolute number of days between the two; None where either is undated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event, in time order."""

    slug: str
    """That of its first article: it never changes when later articles join."""
    headline: str
    """The title of one of its articles."""
    articles: tuple[str, ...]
    """Slugs, oldest first."""
    shared: tuple[str, ...] = ()
    """Names or words that hold the story together."""


@dataclass(frozen=True, kw_only=True)
class Digest:
    """Everything the site shows."""

    articles: tuple[Article, ...]
    """Newest first, then by slug."""
    register: Register
    related: Mapping[str, tuple[Related, ...]]
    backlinks: Mapping[str, tuple[str, ...]]
    """For each slug, the newer articles that name it as related; newest first."""
    stories: tuple[Story, ...]
    """Of two articles or more; the one with the latest article first."""
    duplicates: Mapping[str, tuple[str, ...]]
    """For each slug, the slugs of near-duplicates; symmetric."""

    @cached_property
    def by_slug(self) -> Mapping[str, Article]:
        """Return the articles by their slug."""
        return {article.slug: article for article in self.articles}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file of `build/markdown/`."""

    path: str
    """Relative to the output folder, with slashes: "articles/openai-otan.md"."""
    front_matter: Mapping[str, object]
    body: str = ""
