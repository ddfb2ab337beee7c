"""The parts of a page that hold most of its text: whatever their names say, they are no part beside the article."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

import lxml.etree

from generator.clean.page_zones import ROLE_ZONES, zone_bit, zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

UNREAD: Final = frozenset(
    """script style noscript template svg iframe object embed select textarea canvas math head audio video button
    datalist map amp-analytics amp-ad amp-consent""".split()
)
"""Elements whose words no reader sees as text."""

MOST_EVENTS: Final = 500_000
"""Beginnings and ends of elements that are walked; real pages have a few thousand elements."""

BULK: Final = 0.5
"""Share of the characters of a page from which an element that holds them is around its article."""

BESIDE: Final = ("newsletter", "navigation", "footer", "share")
"""Zones beside an article: an element that holds most of the page is named so for what its publisher is."""

BESIDE_ARTICLE: Final = (*BESIDE, "related", "advert", "comments")
"""The same for `<article>` and `<main>`; another element of these zones may truly hold more than the article does."""

BELIEVED: Final = ("html", "body", "nav", "footer")
"""Elements that are what they say; the first two hold every page whole, and their classes name its sort."""


def _bits(zones: tuple[str, ...]) -> int:
    return sum(map(zone_bit, zones))


_BESIDE: Final = _bits(BESIDE)
_DISBELIEVED: Final = {"article": _bits(BESIDE_ARTICLE), "main": _bits(BESIDE_ARTICLE)} | dict.fromkeys(BELIEVED, 0)
"""By tag."""


def bulk_of(root: HtmlElement) -> Mapping[HtmlElement, int]:
    """Return the elements that hold most of the text of a page, with the zones that they name and are not, as bits."""
    *misnamed, (_, total) = _sizes(root)
    return {element: disbelieved(element) for element, size in misnamed if size >= total * BULK}


def disbelieved(element: HtmlElement) -> int:
    """Return the zones, as bits, that an element cannot be if it holds most of the text of its page."""
    is_stated = ROLE_ZONES.get(element.get("role", "").lower()) in BESIDE
    return 0 if is_stated else _DISBELIEVED.get(element.tag, _BESIDE)


def _sizes(root: HtmlElement) -> Iterator[tuple[HtmlElement, int]]:
    """Give the characters in each element that names a zone beside the article, at last those of the page."""
    starts: list[int] = []
    written = 0
    walker = lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in islice(walker, MOST_EVENTS):
        if event == "start":
            starts.append(written)
            if element.tag in UNREAD:
                walker.skip_subtree()
            else:
                written += _size(element.text)
            continue
        if event == "end":
            size = written - starts.pop()
            if size >= written * BULK and _names_a_part_beside(element):
                yield element, size
        written += _size(element.tail)
    yield root, written


def _names_a_part_beside(element: HtmlElement) -> bool:
    return element.tag not in UNREAD and bool(zones_of(element, element.tag) & disbelieved(element))


def _size(text: str | None) -> int:
    return len(text) if text and not text.isspace() else 0
