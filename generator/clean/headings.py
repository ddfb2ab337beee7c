"""Headings of plain text, which no markup tells of: found by their shape, their number, and what stands around them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.clean import shapes
from generator.clean.heading_signs import Sheet
from generator.clean.heading_weights import INTERCEPT, WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.clean.lines import Line

SMALL: Final = 3
"""Level of labels and of headings below numbered ones."""

LONGEST_LABEL: Final = 60
"""Characters of a label such as "For managers:" that a file repeats."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The level of every heading of a file, by its line number."""

    levels: Mapping[int, int]

    def level(self, number: int) -> int:
        """Return the level of the heading on a line, 0 if there is none."""
        return self.levels.get(number, 0)

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Headings:
        """Return the headings among the kept lines of a file."""
        certain = certain_levels(lines)
        numbered = [place for place in certain if _is_numbered(lines, place)]
        under_number = range(min(numbered, default=0), max(numbered, default=0))
        sheet = Sheet(lines)
        levels: dict[int, int] = {}
        for place, line in enumerate(lines):
            if place in certain:
                is_label = line.plain.endswith(":")
                levels[line.number] = SMALL if is_label and levels else certain[place]
            elif place in sheet.candidates and _is_plain_heading(sheet, place):
                levels[line.number] = SMALL if place in under_number else 2
        return cls(levels)


def certain_levels(lines: Sequence[Line]) -> dict[int, int]:
    """Return the places and levels of headings that need no weighing: marked, numbered, labels."""
    times = Counter(line.plain for line in lines)
    levels: dict[int, int] = {}
    for place, line in enumerate(lines):
        mark = shapes.heading_mark(line.plain)
        if line.plain.endswith(":") and (shapes.is_emoji_label(line.plain) or _is_label(line.plain, times)):
            levels[place] = 2
        elif mark:
            levels[place] = min(SMALL, max(2, mark))
        elif _is_numbered(lines, place):
            levels[place] = 2
    return levels


def _is_label(plain: str, times: Mapping[str, int]) -> bool:
    return len(plain) <= LONGEST_LABEL and times[plain] > 1


def _is_numbered(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a numbered heading: short, no sentence, and no other number above or below as in a list."""
    plain = lines[place].plain
    if shapes.number_of(plain) is None or not shapes.may_be_heading(shapes.unnumbered(plain)):
        return False
    around = (lines[other].plain for other in (place - 1, place + 1) if 0 <= other < len(lines))
    return place + 1 < len(lines) and all(shapes.number_of(other) is None for other in around)


def _is_plain_heading(sheet: Sheet, place: int) -> bool:
    """Whether a short line looks like a heading among its neighbours, by weights that a benchmark fits."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in sheet.signs(place).items()) + INTERCEPT > 0
