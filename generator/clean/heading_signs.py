"""What speaks for and against a line of plain text being a heading: its form, and the kept lines around it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.clean import shapes

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from generator.clean.lines import Line

FAIR_LENGTH: Final = 60
"""Characters that a heading has at most as a rule; longer ones are rare, but there."""

LONG: Final = 80
"""Characters above which a heading is rare."""

NAME_WORDS: Final = range(2, 5)
"""Words of the names that stand alone under a picture or above a text."""

NEARBY: Final = 5
"""Short lines in a row that are no headings but what is left of a menu, a table or a list."""

SPACED: Final = 0.2
"""Share of lines with a blank one above, below which a file has none on purpose: every paragraph is one line."""

_PICTURE: Final = re.compile(
    r"photos?\b|image|credit|crédit|©|getty|shutterstock|\bafp\b|reuters|\bbild\b|\bfoto", re.IGNORECASE
)
_OPENING_MARKS: Final = "«“\"„'‘"
_CLOSING_MARKS: Final = "»”\"“'’"


def may_be_heading(line: Line) -> bool:
    """Whether a line is short, has words, and is no item, row, or marked line."""
    plain = line.plain
    return (
        len(plain) <= shapes.LONGEST_HEADING
        and plain[-1] not in ":,;"
        and any(map(str.isalpha, plain))
        and plain[0] != "|"
        and not plain[0].islower()
        and not line.cells
        and not shapes.is_bullet(plain)
        and shapes.number_of(plain) is None
        and not shapes.heading_mark(line.text)
    )


@dataclass(frozen=True)
class Sheet:
    """The kept lines of a file, and which of them may be headings."""

    lines: Sequence[Line]

    @cached_property
    def candidates(self) -> frozenset[int]:
        """Return the places of the lines that may be headings by their own shape."""
        return frozenset(place for place, line in enumerate(self.lines) if may_be_heading(line))

    @cached_property
    def times(self) -> Counter[str]:
        """Return how often the file has each line."""
        return Counter(line.plain for line in self.lines)

    @cached_property
    def spacing(self) -> float:
        """Return the share of lines with a blank one above: where all have one, it says nothing."""
        return sum(line.blank_above for line in self.lines) / max(1, len(self.lines))

    def signs(self, place: int) -> dict[str, float]:
        """Return every sign of a candidate by its name."""
        plain = self.lines[place].plain
        stands_so = float(_stands_as_heading(self.lines, place))
        more = {
            "repeated": float(self.times[plain] > 1),
            "spaced file": self.spacing,
            "stands as a heading": stands_so,
            "stands so in an unspaced file": stands_so * (self.spacing < SPACED),
        }
        return {**_form(plain), **_company(self.lines, place, self.candidates), **more}


def _form(plain: str) -> dict[str, float]:
    words = plain.split()
    letters = [char for char in plain if char.isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return {
        "length": len(plain) / FAIR_LENGTH,
        "long": float(len(plain) > LONG),
        "one word": float(len(words) == 1),
        "question": float(plain[-1] == "?"),
        "exclamation": float(plain[-1] == "!"),
        "full stop": float(plain[-1] == "."),
        "dots": float(plain.endswith(("…", "..."))),
        "closing bracket": float(plain[-1] in ")]"),
        "opening bracket": float(plain[0] in "[("),
        "quotation": float(plain[0] in _OPENING_MARKS and plain[-1] in _CLOSING_MARKS),
        "figure first": float(plain[0].isdigit()),
        "pictogram first": float(not plain[0].isalnum() and plain[0] not in _OPENING_MARKS + "([¿"),
        "all capitals": float(2 * sum(map(str.isupper, letters)) > len(letters)),
        "capitals": capitals / len(words),
        "name": float(len(words) in NAME_WORDS and capitals == len(words)),
        "comma": float(", " in plain),
        "full stop inside": float(". " in plain),
        "bar": float("|" in plain or " • " in plain),
        "picture": float(bool(_PICTURE.search(plain))),
    }


def _company(lines: Sequence[Line], place: int, candidates: Collection[int]) -> dict[str, float]:
    line = lines[place]
    above = lines[place - 1] if place else None
    below = lines[place + 1] if place + 1 < len(lines) else None
    upper, lower = above.plain if above else "", below.plain if below else ""
    return {
        "blank above": float(line.blank_above),
        "blank below": float(below is not None and below.blank_above),
        "dropped above": float(above is not None and line.number - above.last_number > 1 and not line.blank_above),
        "dropped below": float(below is not None and below.number - line.last_number > 1 and not below.blank_above),
        "closed above": float(shapes.is_closed(upper)),
        "prose above": float(len(upper) >= shapes.SHORTEST_PROSE),
        "prose below": float(len(lower) >= shapes.SHORTEST_PROSE),
        "opens prose": float(
            (above is None or len(upper) >= shapes.SHORTEST_PROSE) and len(lower) >= shapes.SHORTEST_PROSE
        ),
        "longer below": float(len(lower) > 2 * len(line.plain)),
        "closed below": float(shapes.is_closed(lower)),
        "short above": float(place - 1 in candidates),
        "short below": float(place + 1 in candidates),
        "goes on above": float(above is not None and goes_on(above, line)),
        "goes on below": float(below is not None and goes_on(line, below)),
        "run of short lines": _run(place, candidates) / NEARBY,
    }


def goes_on(line: Line, below: Line) -> bool:
    """Whether the line below one goes on with its sentence."""
    return below.number == line.last_number + 1 and shapes.continues(line.plain, below.plain)


def _stands_as_heading(lines: Sequence[Line], place: int) -> bool:
    """Whether a line begins like a sentence but does not end like one, what is above is finished, and text follows."""
    line = lines[place]
    if not shapes.may_be_heading(line.plain):
        return False
    is_piece = any(
        0 <= start < len(lines) - 1 and goes_on(lines[start], lines[start + 1]) for start in (place - 1, place)
    )
    return not is_piece and _stands_apart(lines, place) and _opens_text(lines, place)


def _stands_apart(lines: Sequence[Line], place: int) -> bool:
    """Whether the line above a heading is finished: closed, or parted by a blank line, or an item or heading itself."""
    if place == 0 or lines[place].blank_above:
        return True
    above = lines[place - 1].plain
    return shapes.is_closed(above) or shapes.is_bullet(above) or above.startswith("|") or shapes.may_be_heading(above)


def _opens_text(lines: Sequence[Line], place: int) -> bool:
    """Whether text follows a heading: a paragraph, a list and what announces it, or a heading with its paragraph."""
    below = [line.plain for line in lines[place + 1 : place + 3]]
    if not below or below[0][0].islower():
        return False
    if len(below[0]) >= shapes.SHORTEST_PROSE or shapes.is_bullet(below[0]) or below[0].startswith("|"):
        return True
    if below[0].endswith(":") and len(below) > 1 and shapes.is_bullet(below[1]):
        return True
    is_pair = len(below) > 1 and len(below[1]) >= shapes.SHORTEST_PROSE
    return is_pair and (shapes.is_closed(below[0]) or shapes.may_be_heading(below[0]))


def _run(place: int, candidates: Collection[int]) -> int:
    """Return how many short lines stand right above and below one, counted up to a limit."""
    above = next((step for step in range(NEARBY) if place - step - 1 not in candidates), NEARBY)
    below = next((step for step in range(NEARBY) if place + step + 1 not in candidates), NEARBY)
    return min(NEARBY, above + below)
