"""What the markup of a page states about itself, in order of trust."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.clean.page_zones import zone_bit, zones_of
from generator.clean.spacing import tidy
from generator.models import Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.html import HtmlElement as Tree

    from generator.clean.page_linked_data import LinkedData

LONGEST_VALUE: Final = 500
"""Characters of a statement; a longer one is a mistake of the page or an attack."""

META: Final = (
    ("og:title", ("og:title",)),
    ("twitter:title", ("twitter:title",)),
    ("og:site_name", ("og:site_name", "application-name")),
    ("og:url", ("og:url",)),
    ("article:published_time", ("article:published_time", "og:article:published_time")),
    ("article:modified_time", ("article:modified_time", "og:updated_time")),
    ("article:section", ("article:section",)),
    (
        "meta date",
        (
            "date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publish-date", "parsely-pub-date",
            "sailthru.date", "article:published", "datepublished", "w-published-date",
        ),
    ),
)  # fmt: skip
"""Name of the statement, and the meta elements that make it."""

META_AUTHORS: Final = (
    "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl", "creator",
    "article.author", "cxenseparse:author", "article:author_name", "og:article:author",
)  # fmt: skip
"""Names of the meta elements that name authors, the most trusted first."""

LONGEST_BYLINE: Final = 120
"""Characters above which what an element for the author holds is a life or a list of articles."""

MOST_MARKED: Final = 30
"""Headings of the first level, and elements marked as the author's, that are looked at; a page has a few."""

ELSEWHERE: Final = ("comments", "related", "sidebar", "navigation", "footer")
"""Parts of a page whose authors wrote something else."""

_AUTHOR_CLASS: Final = re.compile(
    r"(?:^|[\s_-])(?:author|auteur|byline|signature)(?:[_-]{0,2}(?:name|nom|link|text|vcard))?(?:\s|$)", re.IGNORECASE
)
"""Classes in which publishers all over the world put the name of the author, hCard's among them."""
_MAY_BE_AUTHOR: Final = (
    "//@class[contains(., 'uthor') or contains(., 'uteur') or contains(., 'yline') or contains(., 'ignature')]/.. "
    "| //@rel[contains(., 'author')]/.. | //@itemprop[contains(., 'author')]/.."
)


def page_statements(tree: Tree, linked: LinkedData) -> tuple[Statement, ...]:
    """Return what a page states about itself, the most trusted first."""
    named = [*linked.statements(), *(statement for source in SOURCES for statement in source(tree))]
    return tuple(dict.fromkeys(_tidied(named)))


def _tidied(statements: list[Statement]) -> Iterator[Statement]:
    for statement in statements:
        words = tidy(statement.value)[:LONGEST_VALUE]
        if words:
            yield Statement(name=statement.name, value=words)


def _statements(name: str, *values: str | None) -> Iterator[Statement]:
    yield from (Statement(name=name, value=value) for value in values if value)


def _meta(tree: Tree) -> Iterator[Statement]:
    contents = _meta_contents(tree)
    for name, keys in META:
        yield from _statements(name, *(value for key in keys for value in contents.get(key, ())))


def _meta_contents(tree: Tree) -> dict[str, list[str]]:
    contents: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        names = {name for key in ("property", "name") if (name := meta.get(key, "").strip().lower())}
        for name in sorted(names.union(meta.get("itemprop", "").lower().split())):
            contents.setdefault(name, []).append(meta.get("content") or "")
    return contents


def _h1(tree: Tree) -> Iterator[Statement]:
    yield from _statements("h1", *(_words(heading) for heading in islice(tree.iter("h1"), MOST_MARKED)))


def _title(tree: Tree) -> Iterator[Statement]:
    yield from _statements("title", tree.findtext(".//head/title"))


def _canonical(tree: Tree) -> Iterator[Statement]:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    yield from _statements("link canonical", *links)


def _language(tree: Tree) -> Iterator[Statement]:
    yield from _statements("html lang", tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang"))


def _meta_author(tree: Tree) -> Iterator[Statement]:
    contents = _meta_contents(tree)
    yield from _statements("meta author", *next(filter(None, (contents.get(key) for key in META_AUTHORS)), ()))
    yield from _statements("article:author", *contents.get("article:author", ()))


def _marked_author(tree: Tree) -> Iterator[Statement]:
    """Give the names in elements that the page marks as those of the author, none of another article's."""
    for name, element in islice(_author_elements(tree), MOST_MARKED):
        if not _stands_elsewhere(element):
            yield from _statements(name, *_names_in(element))


def _author_elements(tree: Tree) -> Iterator[tuple[str, Tree]]:
    for element in tree.xpath(_MAY_BE_AUTHOR):
        if "author" in (element.get("rel") or "").lower().split():
            yield "rel author", element
        elif "author" in (element.get("itemprop") or "").lower().split():
            yield "itemprop author", element
        elif _AUTHOR_CLASS.search(element.get("class") or ""):
            yield "class author", element


def _names_in(element: Tree) -> Iterator[str]:
    inner = element.xpath(".//*[@itemprop='name']")
    for one in inner or [element]:
        words = one.get("content") or _words(one)
        if len(words) <= LONGEST_BYLINE:
            yield words


def _stands_elsewhere(element: Tree) -> bool:
    bits = sum(zone_bit(zone) for zone in ELSEWHERE)
    return any(
        zones_of(outer, outer.tag) & bits
        for outer in element.iterancestors()
        if outer.tag not in ("body", "html", "main")
    )


def _words(element: Tree) -> str:
    return " ".join("".join(element.itertext()).split())


def _times(tree: Tree) -> Iterator[Statement]:
    times = islice(tree.iter("time"), MOST_MARKED)
    yield from _statements("time datetime", *(time.get("datetime") for time in times if not _stands_elsewhere(time)))


SOURCES: Final[tuple[Callable[[Tree], Iterator[Statement]], ...]] = (
    _meta, _h1, _title, _canonical, _language, _meta_author, _marked_author, _times,
)  # fmt: skip
