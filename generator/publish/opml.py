"""The list of all feeds, for readers of feeds to take in at once: OPML 2.0 (http://opml.org/spec2.opml)."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.publish.phrases import FEEDS
from generator.publish.templates import TEMPLATES
from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.settings import Site

GROUPS: Final = ("", "topics", "entities", "sources")
"""Folders of the pages beside which feeds stand, in the order of the list."""

MOST: Final = 200
"""Feeds of one group, those with most articles: a reader of feeds asks for each of them every hour."""


class Outline(NamedTuple):
    """One feed of the list."""

    url: str
    title: str
    about: str
    total: int


def opml(outlines: Sequence[Outline], site: Site) -> File:
    """Return the list: everything, topics, names and sources, those with most articles first."""
    words = FEEDS[site.language]
    groups = []
    for folder in GROUPS:
        of_folder = (each for each in outlines if each.url.partition("/")[0] == folder and (each.total or not folder))
        most = nsmallest(MOST, of_folder, key=lambda each: (-each.total, each.url))
        if most:
            groups.append((words[folder or "all"], most))
    text = TEMPLATES.get_template("feeds/opml.xml.j2").render(groups=groups, site=site)
    return File("feeds.opml", text.encode())
