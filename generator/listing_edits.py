"""Small edits of a YAML list that people keep: only the lines of one entry change, comments and order stay.

A text goes in and a text comes out; each edit finds its place anew by the marks of the YAML parser.
An entry is found by its slug, or by the slug that its name gives.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

import yaml

from generator.errors import ContentError
from generator.models import Problem
from generator.slugs import SLUG, slug_of

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDEST: Final = 116
"""Columns of a line beyond which a list goes on in the next one."""

_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLOCK_SCALARS: Final = ("|", ">")
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LIKE_NO_TEXT: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_BEHIND: Final = {"slug": ("name",), "aliases": ("kind", "name")}
"""The keys behind the first of which another is begun; any other key comes last in its entry."""

_DASH: Final = re.compile(r" *-(?=\s)")
_BLANK_END: Final = re.compile(r"(\n)[ \r]*\n\Z")
_BLANK_LINE: Final = re.compile(r"\A[ \r]*\n")


def slugs_by_name(text: str, *keys: str) -> dict[str, str]:
    """Return the slug of every entry by itself, and by the slugs of its names under some keys, where these are free."""
    found: dict[str, str] = {}
    entries = {_slug(entry): entry for entry in _entries(text)}
    for slug, entry in entries.items():
        for name in (name for key in keys for name in _texts(_value(entry, key))):
            found.setdefault(slug_of(name), slug)
    return {**found, **{slug: slug for slug in entries}}


def texts_of(text: str, slug: str, key: str) -> tuple[str, ...]:
    """Return what an entry states under a key: the items of a list, or the one text; nothing where it has none."""
    return _texts(_value(_entry(text, slug), key))


def with_value(text: str, slug: str, key: str, value: str) -> str:
    """Return the text with a value in the place of the one that an entry states under a key, or with a further key."""
    entry = _entry(text, slug)
    old = _value(entry, key)
    if old is None:
        return _with_key(text, entry, key, written(value))
    return _spliced(text, old.start_mark.index, _end(text, old), f"{_gap(text, old)}{written(value)}")


def with_items(text: str, slug: str, key: str, items: Sequence[str]) -> str:
    """Return the text with further items in a list of an entry, which is begun where the entry has none."""
    stated = texts_of(text, slug, key)
    new = [written(item) for item in dict.fromkeys(items) if item not in stated]
    if not new:
        return text
    entry = _entry(text, slug)
    listed = _value(entry, key)
    if listed is None:
        return _with_key(text, entry, key, f"[{', '.join(new)}]")
    if not stated:
        begun = f"{_gap(text, listed)}[{', '.join(new)}]"
        return _spliced(text, listed.start_mark.index, listed.end_mark.index, begun)
    last = listed.value[-1]
    end = _end(text, last)
    if listed.flow_style:
        return _spliced(text, end, end, _wrapped(text, listed, new))
    lead = text[_line_start(text, last.start_mark.index) : last.start_mark.index]
    end = _line_end(text, end)
    return _spliced(text, end, end, "".join(f"{_newline(text)}{lead}{item}" for item in new))


def without_item(text: str, slug: str, key: str, item: str) -> str:
    """Return the text without an item of a list of an entry; the key goes with the last one."""
    entry = _entry(text, slug)
    listed = _value(entry, key)
    items = _items(listed)
    place = next((place for place, each in enumerate(items) if each.value == item), None)
    if place is None:
        return text
    if len(items) == 1:
        return _without_key(text, entry, key)
    node = items[place]
    if not listed.flow_style:
        return _spliced(text, _line_start(text, node.start_mark.index), _next_line(text, _end(text, node)), "")
    if place + 1 < len(items):
        return _spliced(text, node.start_mark.index, items[place + 1].start_mark.index, "")
    return _spliced(text, _end(text, items[place - 1]), _end(text, node), "")


def without_entry(text: str, slug: str) -> str:
    """Return the text without an entry; what stands above it, a comment too, stays."""
    entry = _entry(text, slug)
    start = _line_start(text, entry.start_mark.index)
    while start and not _DASH.match(text, start):
        start = _line_start(text, start - 1)
    above, below = text[:start], text[_next_line(text, _end(text, entry)) :]
    if (not above or _BLANK_END.search(above)) and (not below or _BLANK_LINE.match(below)):
        return above + _BLANK_LINE.sub("", below, count=1) if below else _BLANK_END.sub(r"\1", above)
    return above + below


def with_slug_replaced(text: str, key: str, old: str, new: str) -> str:
    """Return the text with another slug wherever an entry names one under a key, once in each list."""
    for slug in [_slug(entry) for entry in _entries(text)]:
        stated = texts_of(text, slug, key)
        if old not in stated:
            continue
        node = _value(_entry(text, slug), key)
        if new in stated:
            text = without_item(text, slug, key, old)
        else:
            each = next((item for item in _items(node) if item.value == old), node)
            text = _spliced(text, each.start_mark.index, _end(text, each), written(new))
    return text


def written(value: str) -> str:
    """Return a text as YAML: a slug as it is, anything else in quotation marks."""
    line = " ".join(value.split())
    is_plain = SLUG.fullmatch(line) and not line[0].isdigit() and line not in _LIKE_NO_TEXT
    return line if is_plain else json.dumps(line, ensure_ascii=False)


# ------------------------------------------------------------------------------------------------ places


def _entries(text: str) -> list[yaml.MappingNode]:
    """Return the entries of a text that has been read without a mistake.

    Raises:
        ContentError: the list stands in brackets, of which no entry can be taken by its lines.
    """
    listed: Any = yaml.compose(text, Loader=_LOADER)
    if listed is not None and listed.flow_style:
        problem = Problem(
            path="content/data",
            line=listed.start_mark.line + 1,
            what="the list stands in brackets: its entries cannot be edited one by one",
            cure="Begin each entry on a line of its own, with a hyphen: - name: OpenAI",
        )
        raise ContentError([problem])
    return list(listed.value) if listed is not None else []


def _entry(text: str, slug: str) -> yaml.MappingNode:
    return next(entry for entry in _entries(text) if _slug(entry) == slug)


def _slug(entry: yaml.MappingNode) -> str:
    stated = _value(entry, "slug")
    return str(stated.value) if stated is not None else slug_of(_value(entry, "name").value)


def _value(entry: yaml.MappingNode, key: str) -> Any:  # noqa: ANN401 - PyYAML's nodes have no useful types
    return next((value for name, value in entry.value if name.value == key), None)


def _texts(node: Any) -> tuple[str, ...]:  # noqa: ANN401 - likewise
    if isinstance(node, yaml.SequenceNode):
        return tuple(item.value for item in node.value)
    is_null = node is None or (not node.style and node.value in _NULLS)
    return () if is_null else (node.value,)


def _items(node: yaml.Node | None) -> list[yaml.Node]:
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _end(text: str, node: yaml.Node) -> int:
    """Return where the last character of a node ends: marks of block styles lie behind the blank lines below."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in _BLOCK_SCALARS:
        return node.start_mark.index + len(text[node.start_mark.index : end].rstrip())
    return end


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _line_end(text: str, place: int) -> int:
    """Return where the line ends, before its line break."""
    end = text.find("\n", place)
    return (end if end >= 0 else len(text)) - text.endswith("\r", 0, max(end, 0))


def _next_line(text: str, place: int) -> int:
    return text.find("\n", place) + 1 or len(text)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _gap(text: str, node: yaml.Node) -> str:
    """Return the space that a value needs where only the colon of its key stands."""
    return "" if text[node.start_mark.index - 1].isspace() else " "


# ------------------------------------------------------------------------------------------------ splicing


def _spliced(text: str, start: int, end: int, new: str) -> str:
    return text[:start] + new + text[end:]


def _wrapped(text: str, listed: yaml.SequenceNode, items: Sequence[str]) -> str:
    """Return items as they go on behind the last one of a list in brackets, no line wider than is good to read."""
    end = _end(text, listed.value[-1])
    line = text[_line_start(text, end) : end]
    begins_here = _line_start(text, listed.start_mark.index) == _line_start(text, end)
    indent = len(line) - len(line.lstrip(" -")) + 2 * begins_here
    width, pieces = len(line), []
    for item in items:
        is_wide = width + len(item) > WIDEST
        pieces.append(f",{_newline(text)}{' ' * indent}{item}" if is_wide else f", {item}")
        width = len(item) + (indent if is_wide else width + 2)
    return "".join(pieces)


def _with_key(text: str, entry: yaml.MappingNode, key: str, value: str) -> str:
    """Return the text with a further key in an entry."""
    names = [name.value for name, _ in entry.value]
    place = next((names.index(name) for name in _BEHIND.get(key, ()) if name in names), -1)
    end = _end(text, entry.value[place][1])
    if entry.flow_style:
        return _spliced(text, end, end, f", {key}: {value}")
    indent = " " * entry.value[0][0].start_mark.column
    end = _line_end(text, end)
    return _spliced(text, end, end, f"{_newline(text)}{indent}{key}: {value}")


def _without_key(text: str, entry: yaml.MappingNode, key: str) -> str:
    place = next(place for place, (name, _) in enumerate(entry.value) if name.value == key)
    name, value = entry.value[place]
    if place + 1 < len(entry.value):
        return _spliced(text, name.start_mark.index, entry.value[place + 1][0].start_mark.index, "")
    if entry.flow_style:
        return _spliced(text, _end(text, entry.value[place - 1][1]), _end(text, value), "")
    return _spliced(text, _line_start(text, name.start_mark.index), _next_line(text, _end(text, value)), "")
