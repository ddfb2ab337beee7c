"""The files of a site that are no pages: what MkDocs copies into it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.publish.api import api
from generator.publish.feeds import feed_files
from generator.publish.letters import letter_files
from generator.publish.manifest import manifest
from generator.publish.robots import llms, robots
from generator.publish.search_names import search_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Digest, Feed, Page
    from generator.publish.writing import File
    from generator.settings import Site


def files_of(digest: Digest, site: Site, feeds: Iterable[Feed], editions: Iterable[Page]) -> Iterator[File]:
    """Give every file of the site that is no page, one after the other: all of them are too many to hold."""
    yield from feed_files(feeds, site)
    yield from letter_files(editions, site)
    yield from api(digest, site)
    yield robots(site)
    yield llms(digest, site)
    yield manifest(site)
    yield search_names(digest)
