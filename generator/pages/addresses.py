"""Where every page stands: permanent addresses, relative to the root of the site, and the files that make them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.models import Article

NAMES_URL: Final = "entities/"

CHRONOLOGY_URL: Final = "timeline/"


def article_url(article: Article) -> str:
    """Return the address of an article."""
    return f"articles/{article.slug}/"


def entity_url(slug: str) -> str:
    """Return the address of the page of an entity."""
    return f"entities/{slug}/"


def kind_url(kind: str) -> str:
    """Return the address of the list of all names of a kind."""
    return f"{NAMES_URL}kind/{kind}/"


def letter_url(letter: str) -> str:
    """Return the address of the list of all names under a letter."""
    return f"{NAMES_URL}a-z/{letter}/"


def topic_url(slug: str) -> str:
    """Return the address of the page of a topic."""
    return f"topics/{slug}/"


def source_url(slug: str) -> str:
    """Return the address of the page of a source."""
    return f"sources/{slug}/"


def story_url(slug: str) -> str:
    """Return the address of the page of a story."""
    return f"stories/{slug}/"


def edition_url(week: str) -> str:
    """Return the address of an edition, the ISO week in lower case."""
    return f"editions/{week.lower()}/"


def month_url(month: str) -> str:
    """Return the address of a month of the archive."""
    return f"archive/{month}/"


def chronology_url(month: str) -> str:
    """Return the address of a month of the chronology."""
    return f"{CHRONOLOGY_URL}{month}/"


def page_url(first: str, number: int) -> str:
    """Return the address of a further page of a list."""
    return first if number == 1 else f"{first}page-{number}/"


def file_of(url: str) -> str:
    """Return the Markdown file that makes an address, "index.md" for the front page."""
    return f"{url.rstrip('/')}.md" if url else "index.md"
