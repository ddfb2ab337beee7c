"""The stretches of text of a page, in order, each with the element it stands in and its line of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Final

import lxml.etree

from generator.clean import cues
from generator.clean.page_bulk import MOST_EVENTS, UNREAD, bulk_of
from generator.clean.page_zones import zones_of
from generator.clean.spacing import plain_spaces, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span
    strike strong sub sup time tt u var wbr""".split()
)
"""Elements that begin no line; every other one does, those that no standard knows too."""

HEAD: Final = 200
"""Characters of a stretch that patterns see."""

FEWEST_CELLS: Final = 2
"""Rows and columns from which a table is one; a smaller one arranges the page."""

_LISTS: Final = frozenset({"ul", "ol"})
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_APART: Final = frozenset({"a", "span", "time", "label"})
"""Inline elements that publishers put side by side as if they stood apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """An element and those around it."""

    tag: str
    parent: Frame | None
    depth: int
    own: int
    """Zones that the element itself names."""
    zones: int
    """Zones that it or any element around it names."""
    level: int
    """Of the heading it is or stands in; 0 outside."""
    group: HtmlElement | None
    """The outermost list, or the quotation, that it is or stands in."""
    item: HtmlElement | None
    """The list item that it is or stands in."""


@dataclass(eq=False)
class Unit:
    """A stretch of text between two breaks."""

    text: str
    frame: Frame
    first_line: int
    last_line: int
    linked: int = 0
    """Characters inside links."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table."""

    @cached_property
    def block(self) -> Frame:
        """Return the nearest element around it that begins a line."""
        return block_around(self.frame)

    @cached_property
    def head(self) -> str:
        """Return its first characters as patterns see them."""
        return plain_spaces(self.text[:HEAD])

    @cached_property
    def cues(self) -> tuple[str, ...]:
        """Return the families of cues that its head belongs to."""
        return cues.families_of(self.head, self.head.lower())


@dataclass(slots=True, eq=False)
class _Pen:
    """What was read since the last break."""

    pieces: list[str] = field(default_factory=list)
    frame: Frame | None = None
    """The frame of all pieces so far."""
    first_line: int = 0
    line: int = 1
    linked: int = 0
    links: int = 0
    """Links that are open."""

    def write(self, text: str | None, frame: Frame) -> None:
        if not text:
            return
        if not text.isspace():
            if not self.first_line:
                lead = len(text) - len(text.lstrip())
                self.first_line = self.line + text.count("\n", 0, lead)
            self.frame = frame if self.frame in (None, frame) else block_around(self.frame or frame)
            if self.links:
                self.linked += len(text)
        self.line += text.count("\n")
        self.pieces.append(text)

    def lifted(self) -> tuple[Unit, ...]:
        if not self.pieces:
            return ()
        text = tidy("".join(self.pieces)) if self.frame else ""
        bounds = (self.first_line, max(self.first_line, self.line))
        units = (Unit(text, self.frame, *bounds, self.linked),) if text and self.frame else ()
        self.pieces, self.frame, self.first_line, self.linked = [], None, 0, 0
        return units


def units(root: HtmlElement) -> Iterator[Unit]:
    """Give the stretches of text of a tree in order, without those of scripts and forms."""
    pen, bulk = _Pen(), bulk_of(root)
    frames = [Frame("", None, 0, 0, 0, 0, None, None)]
    walker = lxml.etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in islice(walker, MOST_EVENTS):
        tag = element.tag
        if event == "start":
            pen.line = max(pen.line, element.sourceline or 0)
            if tag in UNREAD:
                walker.skip_subtree()
                continue
            if tag not in INLINE:
                yield from pen.lifted()
            elif tag in _APART:
                _part(pen, element)
            frames.append(_frame(element, tag, frames[-1], bulk.get(element, 0)))
            pen.links += tag == "a"
            if tag == "table" and (rows := _rows(element)):
                yield _table(element, rows, frames[-1])
                walker.skip_subtree()
            else:
                pen.write(element.text, frames[-1])
            continue
        if event == "end" and tag not in UNREAD:
            if tag not in INLINE:
                yield from pen.lifted()
            pen.links -= tag == "a"
            frames.pop()
        pen.write(element.tail, frames[-1])
    yield from pen.lifted()


def _frame(element: HtmlElement, tag: str, parent: Frame, disbelieved: int) -> Frame:
    """Return the frame of an element; a plain inline one shares that of what it stands in."""
    if tag in INLINE and not element.attrib:
        return parent
    own = zones_of(element, tag) & ~disbelieved
    group = parent.group
    if tag == "blockquote" or (tag in _LISTS and (group is None or group.tag == "blockquote")):
        group = element
    return Frame(
        tag,
        parent,
        parent.depth + 1,
        own,
        parent.zones | own,
        _HEADINGS.get(tag, parent.level),
        group,
        element if tag == "li" else parent.item,
    )


def block_around(frame: Frame) -> Frame:
    """Return the nearest element, the given one included, that begins a line."""
    while frame.tag in INLINE and frame.parent:
        frame = frame.parent
    return frame


def _part(pen: _Pen, element: HtmlElement) -> None:
    """Put a space between two elements that nothing parts, as a line of date and author is written."""
    before = element.getprevious()
    if before is None or before.tail or before.tag not in _APART or not pen.pieces:
        return
    if len(pen.pieces[-1]) > 1:
        pen.pieces.append(" ")


def _rows(table: HtmlElement) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table of facts; none of a table that arranges the page."""
    if next(table.iterdescendants("table", "h1", "h2", "h3", "article", "form", "ul"), None) is not None:
        return ()
    rows = tuple(tuple(tidy(" ".join(cell.itertext())) for cell in row.iter("td", "th")) for row in table.iter("tr"))
    rows = tuple(row for row in rows if any(row))
    wide = sum(len(row) >= FEWEST_CELLS for row in rows)
    return rows if wide >= max(FEWEST_CELLS, len(rows) / 2) else ()


def _table(element: HtmlElement, rows: tuple[tuple[str, ...], ...], frame: Frame) -> Unit:
    text = "\n".join(" | ".join(row) for row in rows)
    linked = sum(len("".join(link.itertext())) for link in element.iter("a"))
    first = element.sourceline or 0
    last = max((row.sourceline or 0 for row in element.iter("tr")), default=first)
    return Unit(text, frame, first, max(first, last), linked, rows)
