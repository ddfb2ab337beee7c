"""What the markup of a page states about itself, in order of trust."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import TYPE_CHECKING, Final

import htmldate
import lxml.html

from generator.clean.page import is_parsable, parser_food
from generator.clean.spacing import tidy
from generator.models import Statement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.html import HtmlElement as Tree

LONGEST_VALUE: Final = 500
"""Characters of a statement; a longer one is a mistake of the page or an attack."""

DEEPEST_JSON: Final = 12
"""Levels of JSON-LD that are searched."""

LATEST_DATE: Final = "2100-01-01"
"""What htmldate may find at most; by default it asks the clock, and the same page would give two results."""

ARTICLE_TYPES: Final = frozenset(
    """Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle
    ReviewNewsArticle BlogPosting LiveBlogPosting TechArticle ScholarlyArticle Report SocialMediaPosting
    WebPage""".split()
)

JSON_LD: Final = ("headline", "datePublished", "dateModified", "author", "publisher", "articleSection")
META: Final = (
    ("og:title", "og:title"), ("og:site_name", "og:site_name"), ("og:url", "og:url"),
    ("article:published_time", "article:published_time"), ("article:modified_time", "article:modified_time"),
    ("article:author", "article:author"),
)  # fmt: skip
"""Name of the statement and of the meta element."""


def page_statements(page: str) -> tuple[Statement, ...]:
    """Return the statements of a page, the most trusted first; none where it cannot be parsed."""
    tree = _tree(page)
    if tree is None:
        return ()
    found = [statement for source in SOURCES for statement in source(tree)]
    return tuple(dict.fromkeys(found))


def _tree(page: str) -> Tree | None:
    if not page.strip() or not is_parsable(page):
        return None
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        return lxml.html.document_fromstring(parser_food(page).encode("utf-8"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def _statements(name: str, *values: object) -> Iterator[Statement]:
    for value in values:
        words = tidy(value)[:LONGEST_VALUE] if isinstance(value, str) else ""
        if words:
            yield Statement(name=name, value=words)


def _json_ld(tree: Tree) -> Iterator[Statement]:
    articles = [thing for script in tree.iter("script") for thing in _things(script) if _is_article(thing)]
    articles.sort(key=lambda thing: "WebPage" in _types(thing))
    for name in JSON_LD:
        for article in articles:
            yield from _statements(f"JSON-LD {name}", *_named(article.get(name)))


def _things(script: Tree) -> Iterator[dict[str, object]]:
    """Give every JSON object of a script with linked data, outermost first."""
    if (script.get("type") or "").strip().lower() != "application/ld+json":
        return
    try:
        level: list[object] = [json.loads(script.text or "", strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(DEEPEST_JSON):
        yield from (thing for thing in level if isinstance(thing, dict))
        level = [inner for thing in level for inner in _inside(thing)]


def _inside(thing: object) -> list[object]:
    if isinstance(thing, dict):
        return list(thing.values())
    return thing if isinstance(thing, list) else []


def _types(thing: dict[str, object]) -> set[str]:
    types = thing.get("@type")
    return {kind for kind in (types if isinstance(types, list) else [types]) if isinstance(kind, str)}


def _is_article(thing: dict[str, object]) -> bool:
    return bool(_types(thing) & ARTICLE_TYPES)


def _named(value: object) -> list[object]:
    """Return the names in a value: itself, those of its objects, those of its list."""
    if isinstance(value, list):
        return [name for one in value for name in ([one] if isinstance(one, str) else _named_object(one))]
    return [value] if isinstance(value, str) else _named_object(value)


def _named_object(value: object) -> list[object]:
    return [value.get("name")] if isinstance(value, dict) else []


def _meta(tree: Tree) -> Iterator[Statement]:
    for name, key in META:
        yield from _statements(name, *_meta_contents(tree, key))


def _meta_contents(tree: Tree, key: str) -> list[object]:
    names = ((meta.get("property") or meta.get("name") or "", meta.get("content")) for meta in tree.iter("meta"))
    return [content for name, content in names if name.strip().lower() == key]


def _h1(tree: Tree) -> Iterator[Statement]:
    yield from _statements("h1", *("".join(heading.itertext()) for heading in tree.iter("h1")))


def _title(tree: Tree) -> Iterator[Statement]:
    yield from _statements("title", tree.findtext(".//head/title"))


def _canonical(tree: Tree) -> Iterator[Statement]:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    yield from _statements("link canonical", *links)


def _language(tree: Tree) -> Iterator[Statement]:
    yield from _statements("html lang", tree.get("lang"))


def _htmldate(tree: Tree) -> Iterator[Statement]:
    try:
        found = htmldate.find_date(deepcopy(tree), extensive_search=False, original_date=True, max_date=LATEST_DATE)
    except Exception:  # noqa: BLE001 - a date that cannot be read is no date; the page may be hostile
        found = None
    yield from _statements("htmldate published", found)


def _meta_author(tree: Tree) -> Iterator[Statement]:
    yield from _statements("meta author", *_meta_contents(tree, "author"))


def _times(tree: Tree) -> Iterator[Statement]:
    yield from _statements("time datetime", *(time.get("datetime") for time in tree.iter("time")))


SOURCES: Final[tuple[Callable[[Tree], Iterator[Statement]], ...]] = (
    _json_ld, _meta, _h1, _title, _canonical, _language, _htmldate, _meta_author, _times,
)  # fmt: skip
