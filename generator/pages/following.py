"""The page that lists what readers can follow, and the addresses of feeds and letters."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.models import Page
from generator.pages.addresses import edition_url, file_of
from generator.pages.cards import feed_links, link
from generator.pages.edition import edition_link, week_of_year
from generator.pages.feeds import names_followed, sources_followed, topics_followed
from generator.pages.shell import shell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue
    from generator.pages.feeds import Subject

FEEDS_URL: Final = "feeds/"

NAMES: Final = 24
"""Names whose feeds the page lists, the most cited: each of the others has its own on its page."""

LETTERS: Final = 12
"""Letters that the page lists: a quarter of a year. Each edition leads to its own."""


def feeds_page(catalogue: Catalogue) -> Page:
    """Return the page that says what a feed is, and lists feeds and letters."""
    wording = catalogue.wording
    often = sorted(names_followed(catalogue), key=lambda name: (-len(name.articles), name.url))[:NAMES]
    topics = (topic for topic in topics_followed(catalogue) if topic.articles)
    groups = (("topics", topics), ("entities", often), ("sources", sources_followed(catalogue)))
    return Page(
        path=file_of(FEEDS_URL),
        front_matter={
            **shell("feeds.html", wording["feeds"], catalogue, description=wording["feeds_about"]),
            "section": "feeds",
            "about": wording["feeds_about"],
            "feeds": feed_links(catalogue.site.name, ""),
            "groups": [_group(name, subjects, catalogue) for name, subjects in groups],
            "opml": "feeds.opml",
            "letters": [_letter(week, catalogue) for week in islice(catalogue.by_week, LETTERS)],
        },
    )


def letter_links(week: str) -> Fields:
    """Return the addresses of the letter of an edition."""
    return {"html": f"letters/{week.lower()}.html", "text": f"letters/{week.lower()}.txt"}


def _group(name: str, subjects: Iterable[Subject], catalogue: Catalogue) -> Fields:
    """Return the feeds of some topics, names or sources under the title of the page that lists all of them."""
    wording = catalogue.wording
    return {
        **link(wording[name], f"{name}/"),
        "feeds": [
            {
                **feed_links(subject.title, subject.url),
                "url": subject.url,
                "note": wording.count(len(subject.articles), "article"),
            }
            for subject in subjects
        ],
    }


def _letter(week: str, catalogue: Catalogue) -> Fields:
    edition = edition_link(week, catalogue)
    title = catalogue.wording.sentence(week_of_year(week, catalogue))
    return {**link(title, edition_url(week)), "note": edition["span"], **letter_links(week)}
