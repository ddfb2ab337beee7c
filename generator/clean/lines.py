"""The lines of a text dump that hold words, and where they stand in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.clean.spacing import plain_spaces, tidy

MOST_LINES: Final = 5_000
"""Lines that are looked at; the longest page of news that was seen has 1,500."""

COLLECTORS_PREFIX: Final = re.compile(r"[ \t\ufeff]*(date \d{4}-\d\d-\d\d)(?:[ \t]+|$)", re.MULTILINE)
"""What a collector glues to the first line that holds words: its own date, not the publisher's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that is not blank."""

    number: int
    """1-based, in the file."""
    text: str
    """What readers see: tidied, with its bullet or mark."""
    plain: str
    """The same with ordinary spaces and straight apostrophes, for patterns."""
    indent: int = 0
    """Columns of white space before it."""
    blank_above: bool = False
    cells: tuple[str, ...] = ()
    """What tab stops part, where the line has any inside."""
    joined_to: int = 0
    """The last line of a hard-wrapped paragraph that was joined into this one, 0 where none was."""
    furniture: str = ""
    """The rule that drops it as what every page of a document repeats."""

    @property
    def last_number(self) -> int:
        """Return the last line of the file that it holds, 1-based."""
        return self.joined_to or self.number


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """What a file holds beyond the lines that are looked at; empty for every real article."""

    text: str = ""
    first_line: int = 0
    last_line: int = 0


def lines_of(text: str, first_number: int = 1, most: int = MOST_LINES) -> tuple[list[Line], Rest]:
    """Return the first lines that hold something, numbered from `first_number`, and what is beyond them."""
    lines: list[Line] = []
    blank = False
    raw_lines = text.split("\n")
    for place, raw in enumerate(raw_lines):
        tidied = "" if not raw or raw.isspace() else tidy(raw)
        if tidied and len(lines) == most:
            return lines, _rest(raw_lines, place, first_number)
        if tidied:
            lines.append(_line(raw, tidied, first_number + place, blank_above=blank))
        blank = not tidied
    return lines, Rest()


def _line(raw: str, tidied: str, number: int, *, blank_above: bool) -> Line:
    indent = len(raw) - len(raw.lstrip())
    return Line(
        number=number, text=tidied, plain=plain_of(tidied), indent=indent, blank_above=blank_above, cells=_cells(raw)
    )


def plain_of(tidied: str) -> str:
    """Return a tidied line with ordinary spaces and straight apostrophes."""
    return tidied.replace("’", "'") if tidied.isprintable() else plain_spaces(tidied)


def _rest(raw_lines: list[str], place: int, first_number: int) -> Rest:
    text = "\n".join(raw_lines[place:]).rstrip()
    first = first_number + place
    return Rest(text=tidy(text), first_line=first, last_line=first + text.count("\n"))


def collectors_prefix(text: str) -> str:
    """Return "date 2026-03-04" where a collector glued that to the first words of the file, else an empty string."""
    found = COLLECTORS_PREFIX.match(text, len(text) - len(text.lstrip()))
    return found[1] if found else ""


def without_prefix(text: str) -> str:
    """Return the text without its collector's prefix; every line keeps its number."""
    prefix = collectors_prefix(text)
    return text.replace(prefix, "", 1) if prefix else text


def _cells(raw: str) -> tuple[str, ...]:
    inside = raw.strip()
    return tuple(tidy(cell) for cell in inside.split("\t")) if "\t" in inside else ()
