"""The pages of a digest, by address, for tests that look at what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom import SITE

from generator.pages import pages_of

if TYPE_CHECKING:
    from generator.models import Digest, Page
    from generator.settings import Site


def pages(digest: Digest, site: Site = SITE) -> dict[str, Page]:
    """Return every page by its file; fail where two have the same one."""
    made = list(pages_of(digest, site))
    assert len({page.path for page in made}) == len(made)
    return {page.path: page for page in made}


def fields(path: str, digest: Digest, site: Site = SITE) -> Any:  # noqa: ANN401 - a test reads deep into it
    """Return the front matter of one page."""
    return pages(digest, site)[path].front_matter


def titles(links: Any) -> list[str]:  # noqa: ANN401 - cards, links, timelines
    """Return the titles of links."""
    return [link["title"] for link in links]
