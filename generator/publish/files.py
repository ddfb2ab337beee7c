"""The files of a site that are no pages: what MkDocs copies into it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.publish.feeds import feeds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Digest
    from generator.publish.writing import File
    from generator.settings import Site


def files_of(digest: Digest, site: Site) -> Iterator[File]:
    """Give every file of the site that is no page, one after the other: all of them are too many to hold."""
    yield from feeds(digest, site)
