"""Pages: the whole digest as front-mattered Markdown, every page of it, without touching the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.article import article_page
from generator.pages.catalogue import Catalogue
from generator.pages.edition import edition_pages
from generator.pages.entity import entity_pages
from generator.pages.front import front_page
from generator.pages.listings import listing_pages
from generator.pages.lists import archive_pages, source_pages
from generator.pages.redirects import redirect_pages
from generator.pages.roundup import roundup_page
from generator.pages.story import story_pages
from generator.pages.topic import topic_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Digest, Page
    from generator.settings import Site

__all__ = ["pages_of"]


def pages_of(digest: Digest, site: Site) -> Iterator[Page]:
    """Give every generated page of the site."""
    catalogue = Catalogue(digest=digest, site=site)
    yield front_page(catalogue)
    for article in digest.articles:
        yield roundup_page(article, catalogue) if article.is_roundup else article_page(article, catalogue)
    yield from edition_pages(catalogue)
    yield from topic_pages(catalogue)
    yield from entity_pages(catalogue)
    yield from source_pages(catalogue)
    yield from story_pages(catalogue)
    yield from archive_pages(catalogue)
    yield from listing_pages(catalogue)
    yield from redirect_pages(catalogue)
