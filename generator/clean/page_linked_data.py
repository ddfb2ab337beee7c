"""What a page states about itself as linked data (JSON-LD), in the shapes that publishers really write."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.models import Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.html import HtmlElement

    Thing = dict[str, object]

DEEPEST_JSON: Final = 12
"""Levels of objects inside one another that are searched."""

LARGEST_JSON: Final = 1_000_000
"""Characters of one script that are read."""

MOST_OBJECTS: Final = 10_000
"""Objects of a page that are looked at; a page has a few dozen."""

ARTICLE_TYPES: Final = frozenset(
    """Article NewsArticle ReportageNewsArticle AnalysisNewsArticle OpinionNewsArticle BackgroundNewsArticle
    ReviewNewsArticle AskPublicNewsArticle BlogPosting LiveBlogPosting TechArticle ScholarlyArticle Report
    AdvertiserContentArticle SatiricalArticle SocialMediaPosting DiscussionForumPosting WebPage""".split()
)
ORGANISATIONS: Final = frozenset(
    "Organization NewsMediaOrganization Corporation OnlineBusiness NGO WebSite Brand".split()
)

YEARS: Final = range(1900, 2100)
"""Numbers that are taken for years; the others say nothing, and many a page gives its author as one."""

_NAMED: Final = (
    "headline",
    "datePublished",
    "dateModified",
    "author",
    "publisher",
    "articleSection",
    "inLanguage",
    "url",
)
_KEYS: Final[Mapping[str, tuple[str, ...]]] = {"headline": ("headline", "name"), "author": ("author", "creator")}
"""Where a value may stand, best first, if not only under its own name."""

_WRAPPING: Final = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)\s*$"
)
_COMMENT: Final = re.compile(r"^[ \t]*//.*$", re.MULTILINE)
_TRAILING_COMMA: Final = re.compile(r",(?=\s{0,200}[}\]])")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The objects of a page that are articles, the likeliest first, and every object that others may refer to."""

    articles: Sequence[Thing] = ()
    by_id: Mapping[str, Thing] = field(default_factory=dict)

    def statements(self) -> Iterator[Statement]:
        """Give what the first article that says anything of the kind says."""
        for name in _NAMED:
            keys = _KEYS.get(name, (name,))
            values = (tuple(self._values(article.get(key))) for key in keys for article in self.articles)
            found = next(filter(None, values), ())
            for suffix, value in found:
                if name != "headline" or not suffix:
                    yield Statement(name=f"JSON-LD {name}{suffix}", value=value)

    @property
    def is_paid(self) -> bool:
        """Whether the page says that the article is not accessible for free."""
        return any(_is_false(article.get("isAccessibleForFree")) for article in self.articles)

    @property
    def word_count(self) -> int:
        """Return the number of words that the page states; 0 where it states none."""
        stated = (str(article.get("wordCount", "")).strip() for article in self.articles)
        return next((int(words) for words in stated if re.fullmatch(r"[0-9]{1,6}", words)), 0)

    def _values(self, value: object) -> Iterator[tuple[str, str]]:
        """Give the words in a value, those of its objects and of its list, each with what sort of name it is."""
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                yield "", one
            elif type(one) is int and one in YEARS:
                yield "", str(one)
            elif isinstance(one, dict):
                named = one if one.get("name") else self.by_id.get(str(one.get("@id")), one)
                suffix = " organisation" if types_of(named) & ORGANISATIONS else ""
                names = named.get("name")
                yield from (
                    (suffix, name) for name in (names if isinstance(names, list) else [names]) if isinstance(name, str)
                )


def linked_data(tree: HtmlElement) -> LinkedData:
    """Return the linked data of a page."""
    things = [thing for script in tree.iter("script") for thing in _things(script)][:MOST_OBJECTS]
    articles = [thing for thing in things if types_of(thing) & ARTICLE_TYPES]
    articles.sort(key=lambda thing: "WebPage" in types_of(thing))
    by_id = {str(thing["@id"]): thing for thing in reversed(things) if "@id" in thing and thing.get("name")}
    return LinkedData(articles, by_id)


def types_of(thing: Thing) -> set[str]:
    """Return the types of an object, without the address of the vocabulary."""
    types = thing.get("@type")
    named = types if isinstance(types, list) else [types]
    return {kind.rpartition("/")[2].rpartition(":")[2] for kind in named if isinstance(kind, str)}


def _things(script: HtmlElement) -> Iterator[Thing]:
    """Give every object of a script with linked data, outermost first."""
    if not (script.get("type") or "").strip().lower().startswith("application/ld+json"):
        return
    level = _values_of((script.text or "")[:LARGEST_JSON])
    for _ in range(DEEPEST_JSON):
        yield from (thing for thing in level if isinstance(thing, dict))
        level = [inner for thing in level for inner in _inside(thing)]


def _values_of(text: str) -> list[object]:
    """Return the values written in a script; one that is no JSON is read again without what breaks it."""
    unwrapped = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip().rstrip(";")
    mended = _TRAILING_COMMA.sub("", _COMMENT.sub("", unwrapped))
    for written in (text, unwrapped, mended, html.unescape(mended)):
        values = _decoded(written)
        if values:
            return values
    return []


def _decoded(text: str) -> list[object]:
    """Return the values that stand one after another in a text, up to the first that is broken."""
    decoder = json.JSONDecoder(strict=False)
    values: list[object] = []
    place = 0
    while place < len(text):
        if text[place] in " \t\r\n,;":
            place += 1
            continue
        try:
            value, place = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            break
        values.append(value)
    return values


def _inside(thing: object) -> list[object]:
    if isinstance(thing, dict):
        return list(thing.values())
    return thing if isinstance(thing, list) else []


def _is_false(value: object) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower() in {"false", "no", "0"})
