"""YAML as it is written: every scalar stays text (3.10, no, 2026-03-04) and everything knows its line.

Built from parser events, because PyYAML's own composer recurses: a megabyte of brackets ends the process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import yaml

from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEPTH_LIMIT: Final = 10
"""Lists within lists. Ours need two; without a limit hostile nesting exhausts the stack."""

_FAST_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
INVISIBLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_UNENDED: Final = re.compile("end of stream|<stream end>")
_KEY_AND_VALUE: Final = re.compile(r"(?P<lead>\s*(?:- +)?[\w-]+ *:|\s*-) +(?P<value>\S.*)")
_Written: TypeAlias = "str | tuple[Stated, ...] | Mapping[str, Stated] | None"


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of a YAML file."""

    value: _Written
    line: int
    """1-based; that of its key, where it has one."""
    quoted: bool = False


def stated(text: str, holder: str) -> Stated:
    """Return what a YAML text states.

    Raises:
        Mistake: it is not valid YAML, or uses parts of YAML that have no place here; `holder` names it in the message.
    """
    try:
        return _document(yaml.parse(text, Loader=_FAST_LOADER))
    except yaml.YAMLError:
        pass
    try:
        return _document(yaml.parse(text, Loader=yaml.BaseLoader))  # slower, but says what is wrong
    except yaml.YAMLError as error:
        raise _mistake(error, text, holder) from error


def _document(events: Iterator[yaml.Event]) -> Stated:
    value = Stated(None, 1)
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise Mistake(_line(event), "a second YAML document begins here", "Remove this line of dashes")
            value = _value(next(events), events, 0)
    return value


def _value(event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Stated:
    line = _line(event)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise Mistake(line, "& and * are marks of YAML", "Put quotes around a value that begins with & or *")
    if depth > DEPTH_LIMIT:
        raise Mistake(line, "lists are nested too deeply", "Put quotes around a value that begins with a bracket")
    if isinstance(event, yaml.SequenceStartEvent):
        return Stated(tuple(_items(events, depth + 1)), line)
    if isinstance(event, yaml.MappingStartEvent):
        return Stated(_mapping(events, depth + 1), line)
    if not isinstance(event, yaml.ScalarEvent):
        raise TypeError(event)  # pragma: no cover -- YAML has no other event where a value stands
    if event.tag:
        raise Mistake(line, "! is a mark of YAML", "Put quotes around a value that begins with !")
    if INVISIBLE.search(event.value):
        raise Mistake(line, "an escaped control character stands here", "Remove the backslash and what it escapes")
    quoted = bool(event.style)
    return Stated(None if event.value in _NULLS and not quoted else event.value, line, quoted)


def _items(events: Iterator[yaml.Event], depth: int) -> Iterator[Stated]:
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        yield _value(event, events, depth)


def _mapping(events: Iterator[yaml.Event], depth: int) -> Mapping[str, Stated]:
    mapping: dict[str, Stated] = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _value(event, events, depth)
        if not isinstance(key.value, str):
            raise Mistake(key.line, "a key is missing before the colon", "Write key: value, such as title: A title")
        if key.value in mapping:
            first = mapping[key.value].line
            raise Mistake(key.line, f"{key.value} is stated twice, first on line {first}", "Keep one of the two")
        mapping[key.value] = replace(_value(next(events), events, depth), line=key.line)
    return mapping


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _mistake(error: yaml.YAMLError, text: str, holder: str) -> Mistake:
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return Mistake(line, f"{holder} holds a character that YAML forbids", "Remove the invisible character")
    if not isinstance(error, yaml.MarkedYAMLError):
        raise error  # pragma: no cover -- PyYAML has no other
    problem = str(error.problem)
    # what never ends is mended where it begins: a quotation mark, a bracket, a key without its colon
    begins_above = _UNENDED.search(problem) or "expected ':'" in problem
    mark = (error.context_mark if begins_above else None) or error.problem_mark
    line = mark.line + 1 if mark else 0
    lines = text.split("\n")
    return Mistake(line, f"{holder} is not valid YAML: {problem}", _cure(problem, lines[min(line, len(lines)) - 1]))


def _cure(problem: str, line: str) -> str:
    parts = _KEY_AND_VALUE.fullmatch(line.rstrip())
    if _UNENDED.search(problem):
        return "Close the quotation mark or the bracket that this line opens"
    if r"'\t'" in problem:
        return "Indent with spaces, not with a tab"
    if parts and re.search(r":(\s|$)", parts["value"]):
        return f"Put quotes around a value that contains a colon: {_quoted(parts)}"
    if parts and not parts["value"][0].isalnum():
        return f"Put quotes around a value that begins with a sign: {_quoted(parts)}"
    return (
        "Write one key: value a line, without indent, with a space behind the colon; quote values with : or # in them"
    )


def _quoted(parts: re.Match[str]) -> str:
    value = parts["value"]
    quoted = f'"{value}"' if '"' not in value and "\\" not in value else "'" + value.replace("'", "''") + "'"
    return f"{parts['lead'].lstrip()} {quoted}"
