"""HTML: trafilatura finds the body of the page, nh3 leaves harmless tags, the rest becomes blocks."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import lxml.html
import nh3
import trafilatura

from generator.clean.marked import judged_blocks
from generator.clean.spacing import printable, tidy
from generator.clean.text import text_blocks
from generator.models import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import BoilerplateRule

LARGEST_PAGE: Final = 3_000_000
"""Characters of HTML that are parsed; a larger page is read as text, for the parsers are slow on hostile ones."""

DEEPEST_PAGE: Final = 1_000
"""Elements inside one another; the parsers' time grows with the square of it. Real pages stay under 100."""

SHORTEST_BODY: Final = 25
"""Characters under which what was found is no article, and the page is read as text."""

_LINES: Final = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "section"})
_LISTS: Final = frozenset({"ul", "ol"})
_KEPT_TAGS: Final = frozenset({"body", "table", "thead", "tbody", "td", "th", "pre", "code"}) | _LISTS | _LINES
_TAG: Final = re.compile(r"(<(?:/?[a-zA-Z][^<>]*|!--|![^<>-][^<>]*)>?)")
_TAG_NAME: Final = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*|!--|!)")
_UNREAD: Final = {"script": "</script", "style": "</style", "noscript": "</noscript", "!--": "-->"}
"""What is skipped, and the words that end it."""
_NESTING: Final = re.compile(
    r"<(/?)(?:div|span|section|article|main|ul|ol|dl|table|blockquote|center|font|form|b|i|em|strong|a|u|s)\b",
    re.IGNORECASE,
)
_LONG_GAP: Final = re.compile(r"\s{40,}")
_HEADING: Final = re.compile(r"h[1-6]")


def page_blocks(page: str, boilerplate: Sequence[BoilerplateRule]) -> tuple[Block, ...]:
    """Return the blocks of the body of a page; a page that cannot be parsed is read as text."""
    body = article_markup(page)
    blocks = tuple(_blocks(body)) if body else ()
    if sum(len(block.plain) for block in blocks) < SHORTEST_BODY:
        read = text_blocks(words_only(page), 1, boilerplate)
        return tuple(replace(block, first_line=0, last_line=0) for block in read)
    return judged_blocks(_even_levels(blocks), boilerplate)


def article_markup(page: str) -> str:
    """Return the body of a page as simple HTML; an empty string where trafilatura finds none or gives up."""
    if not is_parsable(page):
        return ""
    try:
        found = trafilatura.extract(
            parser_food(page),
            output_format="html",
            favor_precision=True,
            include_tables=True,
            include_formatting=False,
            include_comments=False,
            include_images=False,
            include_links=False,
        )
    except Exception:  # noqa: BLE001 - a stranger's page may break a parser in any way; it is then read as text
        return ""
    return nh3.clean(found or "", tags=set(_KEPT_TAGS), attributes={})


def is_parsable(page: str) -> bool:
    """Whether a page is of a size and depth that the parsers handle in a moment."""
    if len(page) > LARGEST_PAGE:
        return False
    depth = deepest = 0
    for tag in _NESTING.finditer(page):
        depth = max(0, depth + (-1 if tag[1] else 1))
        deepest = max(deepest, depth)
    return deepest <= DEEPEST_PAGE


def parser_food(page: str) -> str:
    """Return a page without what costs parsers time and tells nothing: control characters, long runs of spaces."""
    return _LONG_GAP.sub(" ", printable(page))


def words_only(page: str) -> str:
    """Return the words of a page, a line for each element that begins one; by patterns alone, in linear time."""
    pieces: list[str] = []
    skipped_until = ""
    for piece in _TAG.split(page):
        if skipped_until:
            _, end, after = piece.lower().partition(skipped_until)
            pieces += [html.unescape(piece[len(piece) - len(after) :])] if end == "-->" else []
            skipped_until = "" if end else skipped_until
            continue
        name = _TAG_NAME.match(piece)
        if not name:
            pieces.append(html.unescape(piece))
        elif name[1].lower() in _UNREAD:
            skipped_until = _UNREAD[name[1].lower()]
        elif name[1].lower() in _LINES:
            pieces.append("\n")
    return "".join(pieces)


def _blocks(markup: str) -> Iterator[Block]:
    root = lxml.html.fragment_fromstring(printable(markup), create_parent="div")
    yield from _paragraphs(root.text or "")
    for element in root:
        yield from (block for block in _blocks_of(element) if block.plain.strip("| \n"))
        yield from _paragraphs(element.tail or "")


def _blocks_of(element: lxml.html.HtmlElement) -> Iterator[Block]:
    if element.tag in _LISTS:
        items = filter(None, (_own_words(item) for item in element.iter("li")))
        yield Block(kind=BlockKind.LIST, items=tuple(items), ordered=element.tag == "ol")
    elif element.tag == "table":
        rows = (tuple(_words(cell) for cell in row.iter("td", "th")) for row in element.iter("tr"))
        yield Block(kind=BlockKind.TABLE, rows=tuple(row for row in rows if any(row)))
    elif _HEADING.fullmatch(element.tag):
        yield Block(kind=BlockKind.HEADING, text=_words(element), level=int(element.tag[1]))
    elif element.tag == "blockquote":
        yield Block(kind=BlockKind.QUOTE, text=_words(element))
    else:
        for line in "".join(_pieces(element)).split("\n"):
            yield from _paragraphs(line)


def _pieces(element: lxml.html.HtmlElement) -> Iterator[str]:
    """Give the pieces of text of an element in order, with a line end before whatever begins a line."""
    for event, child in lxml.etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            yield "\n" if child.tag in _LINES else ""
            yield (child.text or "").replace("\n", " ")
        elif child is not element:
            yield (child.tail or "").replace("\n", " ")


def _paragraphs(text: str) -> Iterator[Block]:
    words = tidy(text)
    if words:
        yield Block(kind=BlockKind.PARAGRAPH, text=words)


def _words(element: lxml.html.HtmlElement) -> str:
    return tidy(" ".join(element.itertext()) if element.tag == "blockquote" else "".join(element.itertext()))


def _own_words(item: lxml.html.HtmlElement) -> str:
    """Return the words of a list item without those of a list inside it."""
    pieces = [item.text or ""]
    for child in item:
        pieces += ["" if child.tag in _LISTS else " ".join(child.itertext()), child.tail or ""]
    return tidy(" ".join(pieces))


def _even_levels(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with headings of level 2, and 3 for all that are below the largest."""
    top = min((block.level for block in blocks if block.level > 1), default=2)
    return [
        replace(block, level=2 if block.level <= top else 3) if block.kind is BlockKind.HEADING else block
        for block in blocks
    ]
