"""The contract of docs/front-matter.md: every page carries its keys, no others, and records have one shape."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data
from newsroom import SITE, article, digest, full_digest
from paperwork import pages

from generator.publish.front_matter import with_front_matter, writable

DOCUMENT: Final = Path(__file__).parents[2] / "docs" / "front-matter.md"


class OPTIONAL(list[Any]):
    """A shape that may be null."""


DATE: Final = {"iso": str, "text": str}
LINK: Final = {"title": str, "url": str}
NOTED: Final = {**LINK, "note": str}
TOLD: Final = {**LINK, "language": str}
DATED: Final = {**TOLD, "date": OPTIONAL([DATE]), "caution": bool}
SOURCED: Final = {**DATED, "source": OPTIONAL([LINK])}
CARD: Final = {**SOURCED, "topic": OPTIONAL([LINK]), "standfirst": str, "minutes": int}
MARK: Final = {"text": str, "paragraph": int, "url": str, "language": str}
FIGURE: Final = {
    "hedge": str, "number": str, "unit": str, "label": str, "lead": str, "tail": str,
    "paragraph": int, "url": str, "language": str,
    "from": OPTIONAL([TOLD]), "date": OPTIONAL([DATE]), "caution": bool,
}  # fmt: skip
QUOTATION: Final = {
    **MARK, "speaker": OPTIONAL([LINK]), "from": OPTIONAL([TOLD]), "date": OPTIONAL([DATE]), "caution": bool,
}  # fmt: skip
FACT: Final = {**MARK, "date": DATE, "printed": str, "ahead": bool, "caution": bool, "from": TOLD, "also": [TOLD]}
PAGINATION: Final = {
    "page": int, "pages": int, "text": str, "previous": OPTIONAL([LINK]), "next": OPTIONAL([LINK]), "numbers": [LINK],
}  # fmt: skip
PERIODS: Final = [{"label": str, "year": int, "name": str, "articles": int, "mentions": int}]
OVER_TIME: Final = {
    "weeks": PERIODS, "months": PERIODS,
    "trend": OPTIONAL([{"text": str, "usual": float, "before": int, "rising": bool}]),
}  # fmt: skip
LATELY: Final = OPTIONAL([{"edition": LINK, "articles": int, "text": str, "figures": [FIGURE], "names": [LINK]}])
FEEDS: Final = {"title": str, "atom": str, "rss": str, "json": str}
NEIGHBOURS: Final = [{**LINK, "articles": int}]
GRAPH: Final = OPTIONAL([{
    "height": int, "middle": [str], "nodes": [{"x": int, "y": int, "lines": [str]}],
    "ties": [{"from": int, "to": int, "articles": int}], "drawn": int,
}])  # fmt: skip
DAYS: Final = OPTIONAL([{
    "height": int, "most": int, "columns": [{"x": int, "articles": int, "copies": int}],
    "gaps": [{"x": int, "text": str}], "labels": [{"x": int, "is_end": bool, "text": str}], "text": str, "undated": int,
}])  # fmt: skip
VOLUME: Final = OPTIONAL([{
    "first": str, "last": str, "top": int, "rest": str, "rows": [{**NOTED, "values": [int], "told": str}],
}])  # fmt: skip
VOLUME_OF_WEEK: Final = OPTIONAL([{"about": str, "rows": [{**NOTED, "articles": int, "usual": float}]}])
STEP: Final = {**SOURCED, "standfirst": str, "current": bool, "also": [{**SOURCED, "current": bool}]}
STEPS: Final = {"previous": OPTIONAL([LINK]), "next": OPTIONAL([LINK])}
ITEM_STEPS: Final = {"previous": OPTIONAL([TOLD]), "next": OPTIONAL([TOLD])}
GROUP: Final = {
    **NOTED, "anchor": str, "about": str, "links": [{**NOTED, "language": str, "lead": OPTIONAL([TOLD])}],
}  # fmt: skip
LISTED: Final = {"cards": [CARD], "pagination": PAGINATION, "count": str}

SHELL: Final = {
    "template": str, "title": str, "description": str, "newest": OPTIONAL([DATE]), "section": str,
    "breadcrumbs": [LINK], "picture": OPTIONAL([{"url": str, "text": str}]), "changed": str,
    "in_site_map": bool,
}  # fmt: skip

TOP: Final = {
    "edition": OPTIONAL([{"iso": str, "title": str, "span": str, "url": str, "count": str}]),
    "ranking": str,
    "essentials": [{"topic": str, **MARK, "date": OPTIONAL([DATE])}],
    "lead": OPTIONAL([{**CARD, "key_points": [MARK]}]),
    "secondary": [CARD],
    "figures": [FIGURE],
    "figures_note": str,
    "quotations": [QUOTATION],
    "topics": [{**LINK, "cards": [CARD], "more": OPTIONAL([LINK])}],
    "up_to_date": str,
    **STEPS,
}

ARTICLE: Final = {
    "topic": OPTIONAL([LINK]),
    "topics": [{**LINK, "reason": str}],
    "date": OPTIONAL([DATE]),
    "updated": OPTIONAL([DATE]),
    "authors": [str],
    "source": OPTIONAL([{**LINK, "publish": str, "site": str, "caution": str}]),
    "original": str,
    "language": str,
    "minutes": int,
    "words": int,
    "derived_title": bool,
    "truncated": bool,
    "caution": str,
    "summary": [MARK],
    "key_points": [MARK],
    "figures": [FIGURE],
    "entities": [{**LINK, "kind": str, "type": str, "site": str, "count": int, "role": OPTIONAL([MARK])}],
    "keyphrases": [LINK],
    "quotations": [QUOTATION],
    "story": OPTIONAL([{**LINK, "timeline": [STEP]}]),
    "duplicates": [SOURCED],
    "related": [{**CARD, "reason": str}],
    "since": [{**DATED, "reason": str}],
    "backlinks": [DATED],
    "roundup": OPTIONAL([{**TOLD, "number": int, "total": int, **ITEM_STEPS}]),
    "excerpt": bool,
    "excerpt_used": int,
    "excerpt_budget": int,
    "linked": {"published": str, "modified": str, "authors": [{"name": str, "type": str}]},
    "lists_lost_after": [int],
    "provenance": {
        "file": str, "lines": int, "sha256": str, "encoding": str,
        "found": [{"name": str, "value": str, "found_in": str}],
        "rights": str, "lost_lists": int, "dropped": [{"lines": str, "text": str, "rule": str}],
    },
}  # fmt: skip

OWN: Final[dict[str, dict[str, Any]]] = {
    "edition.html": {**TOP, "volume": VOLUME_OF_WEEK, "rest": [CARD], "pagination": PAGINATION},
    "home.html": {
        **TOP,
        "rising": [{**NOTED, "values": [int], "label": str}],
        "rising_rule": str,
        "editions": [{**NOTED, "language": str}],
    },
    "article.html": ARTICLE,
    "roundup.html": {
        **ARTICLE, "items": [{**CARD, "number": int, "mark": OPTIONAL([MARK])}], "shared_names": [NOTED],
    },
    "entity.html": {
        **LISTED, **OVER_TIME, "kind": str, "type": str, "about": str, "site": str, "links": [LINK],
        "aliases": [str], "span": str, "first": OPTIONAL([DATED]), "last": OPTIONAL([DATED]), "lately": LATELY,
        "feeds": FEEDS, "roles": [{**MARK, "date": OPTIONAL([DATE]), "from": TOLD}], "figures": [FIGURE],
        "quotations": [QUOTATION], "dated": [FACT], "neighbours": NEIGHBOURS, "graph": GRAPH,
    },
    "topic.html": {
        **LISTED, **OVER_TIME, "about": str, "parts": [NOTED], "span": str, "lately": LATELY, "figures": [FIGURE],
        "feeds": FEEDS,
        "dated": [FACT], "neighbours": NEIGHBOURS,
    },
    "source.html": {
        **LISTED, **OVER_TIME, "about": str, "site": str, "publish": str, "rights": str, "caution": str, "span": str,
        "feeds": FEEDS,
    },
    "story.html": {
        "about": str, "language": str, "timeline": [STEP], "days": DAYS, "figures": [{**FIGURE, "before": [FIGURE]}],
        "dated": [FACT], "neighbours": NEIGHBOURS,
    },
    "archive.html": {**LISTED, **STEPS},
    "listing.html": {
        "about": str, "ways": [{"title": str, "links": [{**NOTED, "current": bool}]}], "volume": VOLUME,
        "groups": [GROUP], "pagination": PAGINATION,
    },
    "register.html": {
        "about": str,
        "groups": [
            {
                "title": str, "anchor": str, "about": str,
                "entries": [
                    {
                        **LINK, "about": str, "site": str, "publish": str, "rights": str, "caution": str, "count": str,
                        "last": OPTIONAL([DATED]), "cited": OPTIONAL([LINK]),
                    }
                ],
            }
        ],
        "pagination": PAGINATION,
    },
    "chronology.html": {
        "about": str, "count": str, "ahead": [FACT],
        "days": [
            {"title": str, "iso": str, "entries": [{**SOURCED, "topic": OPTIONAL([LINK]), "story": OPTIONAL([LINK])}]}
        ],
        "groups": [GROUP], "pagination": PAGINATION, **STEPS,
    },
    "offline.html": {},
    "redirect.html": {"about": str, "target": LINK},
    "feeds.html": {
        "about": str, "feeds": FEEDS, "opml": str, "groups": [{**LINK, "feeds": [{**FEEDS, "url": str, "note": str}]}],
        "letters": [{**NOTED, "html": str, "text": str}],
    },
    "search.html": {"suggestions": [NOTED], "topics": [LINK], "about": str},
}  # fmt: skip
"""The own keys of each template, with the shape of what they hold."""


def assert_shape(value: Any, shape: Any, place: str) -> None:  # noqa: ANN401 - any value of front matter
    """Fail unless a value has a shape: a record with these keys, a list of it, a type, or null where it may be."""
    if isinstance(shape, OPTIONAL):  # before the lists, of which it is one
        if value is not None:
            assert_shape(value, shape[0], place)
    elif isinstance(shape, dict):
        assert value.keys() == shape.keys(), place
        for key in shape:
            assert_shape(value[key], shape[key], f"{place}.{key}")
    elif isinstance(shape, list):
        assert type(value) is list, place
        for number, each in enumerate(value):
            assert_shape(each, shape[0], f"{place}[{number}]")
    else:
        assert type(value) is shape, (place, value)


SITES = (SITE, replace(SITE, language="en", page_size=1))
DIGESTS = (full_digest(), digest(), digest(article(date=None)))


@pytest.mark.parametrize("site", SITES, ids=["fr", "en, one card a page"])
@pytest.mark.parametrize("told", DIGESTS, ids=["of everything", "empty", "undated"])
def test_every_page_carries_exactly_the_keys_of_its_template(told: Any, site: Any) -> None:  # noqa: ANN401
    for path, page in pages(told, site).items():
        template = str(page.front_matter["template"])
        assert_shape(page.front_matter, {**SHELL, **OWN[template]}, path)


def test_a_full_digest_has_every_kind_of_page() -> None:
    assert {page.front_matter["template"] for page in pages(full_digest()).values()} == OWN.keys()


def test_the_document_names_every_key_of_every_template() -> None:
    kinds = DOCUMENT.read_text("utf-8").partition("## Page kinds")[2].partition("`provenance`:")[0]
    rows = {match[1]: match[0] for match in re.finditer(r"^\| `([a-z]+\.html)`.*$", kinds, re.MULTILINE)}

    assert rows.keys() == OWN.keys() | {"main.html"}
    for template, own in OWN.items():
        inherited = {"home.html": TOP, "roundup.html": ARTICLE}.get(template, {})
        missing = [key for key in own.keys() - inherited.keys() if f"`{key}`" not in rows[template]]
        assert missing == [], template


def addresses(value: Any) -> list[str]:  # noqa: ANN401 - any value of front matter
    """Return every address that a record leads to."""
    if isinstance(value, dict):
        return [each for key in value for each in ([value[key]] if key == "url" else addresses(value[key]))]
    return [each for item in value for each in addresses(item)] if isinstance(value, list) else []


@pytest.mark.parametrize("site", SITES, ids=["fr", "en, one card a page"])
@pytest.mark.parametrize("told", DIGESTS, ids=["of everything", "empty", "undated"])
def test_every_address_leads_to_a_page(told: Any, site: Any) -> None:  # noqa: ANN401
    made = pages(told, site)
    known = {"", *(f"{path.removesuffix('.md')}/" for path in made)}
    known |= {page.card.path for page in made.values() if page.card}

    for path, page in made.items():
        for url in addresses(dict(page.front_matter)):
            if not url.startswith(("#", "https://example.org/contrat#")):
                assert re.split("[#?]", url)[0] in known, (path, url)


def test_every_link_in_a_body_leads_to_a_page() -> None:
    made = pages(full_digest())
    found = [(path, target) for path, page in made.items() for target in re.findall(r"\]\(\.\./([^)]+)\)", page.body)]

    assert found
    for path, target in found:
        assert str(PurePosixPath(target)) in made, path


STRANGE = (
    '"',
    "'",
    "{{ x }}",
    "{% x %}",
    "<script>",
    "---",
    "\n---\n",
    "a: b",
    "- a",
    "# a",
    "😀",
    "\x00",
    "\x85",
    "é",
)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.sampled_from(STRANGE) | st.text(max_size=5), max_size=5).map("".join))
def test_the_words_of_a_stranger_come_back_from_the_file_as_words(text: str) -> None:
    told = article(title=text, source=text, authors=(text,), url=text, topics=(text,))

    for page in pages(digest(told)).values():
        body, found = get_data(with_front_matter(page).decode())
        assert found == writable(page.front_matter)
        assert "<script" not in body


def test_the_same_digest_gives_the_same_bytes() -> None:
    first, second = ([with_front_matter(page) for page in pages(full_digest()).values()] for _ in range(2))

    assert first == second
