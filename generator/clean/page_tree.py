"""A page as a tree of elements, and its words where no tree can be made of it."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

import lxml.etree
import lxml.html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LARGEST_PAGE: Final = 5_000_000
"""Characters of HTML that are parsed; a larger page is read as text."""

DEEPEST_PAGE: Final = 1_000
"""Elements inside one another; a parser's time grows with the square of it. Real pages stay under 100."""

_LINES: Final = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "section"})
_TAG: Final = re.compile(r"(<(?:/?[a-zA-Z][^<>]*|!--|![^<>-][^<>]*)>?)")
_TAG_NAME: Final = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*|!--|!)")
_UNREAD: Final = {"script": "</script", "style": "</style", "noscript": "</noscript", "!--": "-->"}
"""What is skipped, and the words that end it."""
_NESTING: Final = re.compile(
    r"<(/?)(?:div|span|section|article|main|ul|ol|dl|table|blockquote|center|font|form|b|i|em|strong|a|u|s)\b",
    re.IGNORECASE,
)
_CONTROLS: Final = bytes((*range(9), 0x0B, *range(0x0E, 0x20)))
_WITHOUT_CONTROLS: Final = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
"""Spaces in place of what lxml refuses; in UTF-8 none of these bytes is part of another character."""
_EMBEDDED: Final = re.compile(r"(?<=;base64,)[A-Za-z0-9+/=%\s]{200,}")
"""Images that browsers write into the pages that they save: they tell nothing, and cost time."""


def parsed(page: str) -> HtmlElement | None:
    """Return the tree of a page; none where it is too large, too deep or empty for the parser."""
    if not is_parsable(page):
        return None
    food = _EMBEDDED.sub(_line_ends, page) if ";base64," in page else page
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
    try:
        return lxml.html.document_fromstring(_fed(food), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def _fed(page: str) -> bytes:
    return page.encode("utf-8", "replace").translate(_WITHOUT_CONTROLS)


def is_parsable(page: str) -> bool:
    """Whether a page is of a size and depth that the parser handles in a moment."""
    if not page.strip() or len(page) > LARGEST_PAGE:
        return False
    depth = deepest = 0
    for tag in _NESTING.finditer(page):
        depth = max(0, depth + (-1 if tag[1] else 1))
        deepest = max(deepest, depth)
    return deepest <= DEEPEST_PAGE


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


def _line_ends(image: re.Match[str]) -> str:
    return "\n" * image[0].count("\n")
