"""Front matter that is no YAML: TOML between lines of +++, a JSON object, or headers above a blank line."""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.read.foreign import name_of
from generator.read.lined_yaml import DEPTH_LIMIT, INVISIBLE, Stated
from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from collections.abc import Mapping

LINE_LIMIT: Final = 200
"""A block that closes later than this is no front matter but an article between two rules."""

SIZE_LIMIT: Final = 20_000
"""Characters of a block. Real ones have a thousand; parsers take half a minute for 100,000 of hostile ones."""

FEWEST_HEADERS: Final = 2
"""Headers below which a line with a colon is the beginning of a text: "Date: to be announced"."""

_FENCE: Final = re.compile(r"\+\+\+[ \t]*")
_TOML_KEY: Final = re.compile(r"[ \t]*[\"']?(?P<key>[\w-]{1,80})[\"']?[ \t]*(?:\.[^=\n]{1,80})?=")
_TOML_TABLE: Final = re.compile(r"[ \t]*\[{1,2}[ \t]*[\"']?(?P<key>[\w-]{1,80})")
_TOML_PLACE: Final = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_JSON_OPENING: Final = re.compile(r"\{\s{0,200}\"(?P<key>[^\"\\\n]{1,80})\"\s{0,20}:")
_JSON_KEY: Final = re.compile(r"\"((?:[^\"\\\n]|\\.){1,80})\"[ \t]{0,20}:")
_HEADER: Final = re.compile(r"(?P<key>[A-Za-z][A-Za-z_ -]{0,30}):(?:[ \t]+(?P<value>\S.*)|[ \t]*)")
_JSON: Final = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)


class FrontMatter(NamedTuple):
    """What stands on top of a file, and what is below it."""

    fields: Mapping[str, Stated]
    text: str
    first_line: int = 1
    """The 1-based line of the file on which the text begins."""


def toml_block(text: str, known: Mapping[str, object]) -> FrontMatter | None:
    """Return the block between two lines of +++ apart from what is below it; None where there is none.

    Raises:
        Mistake: a block that is meant as front matter is not valid, or never closed.
    """
    lines = text.split("\n", LINE_LIMIT + 1)
    if not _FENCE.fullmatch(lines[0]):
        return None
    end = next((number for number, line in enumerate(lines[1:], 1) if _FENCE.fullmatch(line)), 0)
    block = lines[1:end] if end else lines[1:2]
    if not any(key and name_of(key["key"]) in known for key in map(_TOML_KEY.match, block)):
        return None
    if not end:
        raise Mistake(1, "front matter is opened here and never closed", "Write a line of +++ below its keys")
    above = "\n".join(lines[: end + 1])
    return FrontMatter(_toml_fields(block), text[len(above) + 1 :], end + 2)


def _toml_fields(lines: list[str]) -> Mapping[str, Stated]:
    block = "\n".join(lines)
    refuse_size(block)
    try:
        values = tomllib.loads(block, parse_float=str)
    except RecursionError:
        raise _too_deep(2) from None
    except ValueError as error:
        place = _TOML_PLACE.search(str(error))
        at = int(place["line"]) if place and place["line"] else len(lines)
        what = f"front matter is not valid TOML: {_TOML_PLACE.sub('', str(error))}"
        raise Mistake(at + 1, what, 'Write one key = value a line, text in quotes: title = "A title"') from None
    places: dict[str, int] = {}
    for number, line in enumerate(lines, 2):
        if found := _TOML_TABLE.match(line) or _TOML_KEY.match(line):
            places.setdefault(found["key"], number)
    return {key: _stated(value, places.get(key, 2)) for key, value in values.items()}


def json_block(text: str, known: Mapping[str, object]) -> FrontMatter | None:
    """Return the JSON object on top of a text apart from what is below it; None where there is none.

    Raises:
        Mistake: an object that is meant as front matter is not valid.
    """
    opening = _JSON_OPENING.match(text)
    if not opening or name_of(opening["key"]) not in known:
        return None
    try:
        values, end = _JSON.raw_decode(text[:SIZE_LIMIT])
    except RecursionError:
        raise _too_deep(1) from None
    except json.JSONDecodeError as error:
        what = f"front matter is not valid JSON: {error.msg}"
        raise Mistake(error.lineno, what, 'Write "key": value, with a comma between two') from None
    below = text[end:].partition("\n")
    if below[0].strip():
        raise Mistake(text.count("\n", 0, end) + 1, "words stand behind front matter", "Put them on the next line")
    places: dict[str, int] = {}
    for found in _JSON_KEY.finditer(text, 0, end):
        places.setdefault(found[1], text.count("\n", 0, found.start()) + 1)
    fields = {key: _stated(value, places.get(key, 1)) for key, value in values.items()}
    return FrontMatter(fields, below[2], text.count("\n", 0, end) + 2)


def headed_block(text: str, known: Mapping[str, object]) -> FrontMatter | None:
    """Return the headers that stand above the first blank line, as Pelican has them; None where there are none."""
    lines = text.split("\n", LINE_LIMIT + 1)
    headers: dict[str, Stated] = {}
    end = 0
    for number, line in enumerate(lines[:LINE_LIMIT], 1):
        found = _HEADER.fullmatch(line)
        if not line.strip() or not found or name_of(found["key"]) not in known:
            end = number
            break
        headers.setdefault(found["key"], _header(found, number))
    if len(headers) < FEWEST_HEADERS or not end or lines[end - 1].strip() or end == len(lines):
        return None
    names = {name_of(key) for key in headers}
    return FrontMatter(headers, text.split("\n", end)[end], end + 1) if names & {"title", "date"} else None


def _header(found: re.Match[str], line: int) -> Stated:
    value = found["value"]
    if value and name_of(found["key"]) in {"author", "authors"}:
        return Stated(tuple(Stated(name.strip(), line) for name in re.split("[;,]", value) if name.strip()), line)
    return Stated(value, line)


def _stated(value: Any, line: int, depth: int = 0) -> Stated:  # noqa: ANN401 - what TOML and JSON give
    """Return a value of TOML or JSON as YAML would state it: every scalar as text."""
    if depth > DEPTH_LIMIT:
        raise _too_deep(line)
    if isinstance(value, dict):
        return Stated({key: _stated(item, line, depth + 1) for key, item in value.items()}, line)
    if isinstance(value, list):
        return Stated(tuple(_stated(item, line, depth + 1) for item in value), line)
    if value is None:
        return Stated(None, line)
    if isinstance(value, str) and INVISIBLE.search(value):
        raise Mistake(line, "an escaped control character stands here", "Remove the backslash and what it escapes")
    return Stated(_as_text(value), line, isinstance(value, str))


def _as_text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, (dt.date, dt.time)) else str(value)


def refuse_size(block: str) -> None:
    """Raise a `Mistake` where a block has too many characters for its parser."""
    if len(block) > SIZE_LIMIT:
        raise Mistake(1, f"front matter has {len(block):,} characters", f"Keep it below {SIZE_LIMIT:,}")


def _too_deep(line: int) -> Mistake:
    return Mistake(line, "lists are nested too deeply", "Put quotes around a value that begins with a bracket")
