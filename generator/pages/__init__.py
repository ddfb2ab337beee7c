"""Pages: the whole digest as front-mattered Markdown, every page of it, without touching the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.article import article_page
from generator.pages.catalogue import Catalogue
from generator.pages.chronology import chronology_pages
from generator.pages.edition import edition_pages
from generator.pages.entity import entity_pages
from generator.pages.feeds import feeds_of
from generator.pages.following import feeds_page
from generator.pages.front import front_page
from generator.pages.listings import listing_pages
from generator.pages.lists import archive_pages, source_pages
from generator.pages.machines import for_machines, pictured
from generator.pages.offline import offline_page
from generator.pages.redirects import redirect_pages
from generator.pages.roundup import roundup_page
from generator.pages.story import story_pages
from generator.pages.topic import topic_pages
from generator.pages.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Digest, Page
    from generator.settings import Site

__all__ = ["editions_of", "feeds_of", "pages_of", "pictured", "typeset"]


def pages_of(digest: Digest, site: Site) -> Iterator[Page]:
    """Give every generated page of the site."""
    catalogue = Catalogue(digest=digest, site=site)
    for page in _pages(catalogue):
        yield for_machines(page, catalogue)


def editions_of(digest: Digest, site: Site) -> Iterator[Page]:
    """Give the first page of every edition once more, for the letter that says the same."""
    pages = edition_pages(Catalogue(digest=digest, site=site))
    return (page for page in pages if page.front_matter["template"] == "edition.html")


def _pages(catalogue: Catalogue) -> Iterator[Page]:
    yield front_page(catalogue)
    for article in catalogue.digest.articles:
        yield roundup_page(article, catalogue) if article.is_roundup else article_page(article, catalogue)
    yield from edition_pages(catalogue)
    yield from topic_pages(catalogue)
    yield from entity_pages(catalogue)
    yield from source_pages(catalogue)
    yield from story_pages(catalogue)
    yield from archive_pages(catalogue)
    yield from chronology_pages(catalogue)
    yield from listing_pages(catalogue)
    yield feeds_page(catalogue)
    yield from redirect_pages(catalogue)
    yield offline_page(catalogue)
