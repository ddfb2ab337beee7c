"""All articles together, and the pages that show them."""

from __future__ import annotations

from dataclasses import dataclass, field
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
    """Names that the two have in common, rarest first, else words that tell what both are about; there may be none."""
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


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Recall:
    """Words of an article that speak of what an earlier article of its story tells: a place for a link to it."""

    start: int
    end: int
    """Offsets in the body."""
    slug: str
    """The earlier article."""


@dataclass(frozen=True, kw_only=True)
class Digest:
    """Everything the site shows."""

    articles: tuple[Article, ...]
    """Newest first, then by slug."""
    register: Register
    related: Mapping[str, tuple[Related, ...]]
    """For each slug, articles that are not known to be newer; best first."""
    backlinks: Mapping[str, tuple[str, ...]]
    """For each slug, the newer articles that name it as related; newest first."""
    stories: tuple[Story, ...]
    """Of two articles or more; the one with the latest article first."""
    duplicates: Mapping[str, tuple[str, ...]]
    """For each slug, the slugs of near-duplicates; symmetric."""
    since: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    """For each slug, newer articles that go on from it; best first."""
    recalls: Mapping[str, tuple[Recall, ...]] = field(default_factory=dict)
    """For each slug, at most two places in its body for links to earlier articles of its story, in order."""

    @cached_property
    def by_slug(self) -> Mapping[str, Article]:
        """Return the articles by their slug."""
        return {article.slug: article for article in self.articles}


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialCard:
    """What the picture says that networks show beside a link, as plain text."""

    path: str
    """Where it stands, relative to the output folder: "assets/cards/articles/openai-otan.png"."""
    site: str
    headline: str
    kicker: str = ""
    deck: tuple[str, ...] = ()
    """Lines below the headline."""
    byline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file of `build/markdown/`."""

    path: str
    """Relative to the output folder, with slashes: "articles/openai-otan.md"."""
    front_matter: Mapping[str, object]
    body: str = ""
    first_line: int = 1
    """Of a hand-written page, the 1-based line of its file on which the body begins."""
    card: SocialCard | None = None
    """The card that is drawn for the page; a page without one may show that of another."""
