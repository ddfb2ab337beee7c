"""Headings of plain text, which no markup tells of: found by their shape, their number, and what stands around them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.clean import shapes

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
        numbered = dict.fromkeys(place for place in range(len(lines)) if _is_numbered(lines, place))
        first_number, last_number = min(numbered, default=0), max(numbered, default=0)
        times = Counter(line.plain for line in lines)
        levels: dict[int, int] = {}
        for place, line in enumerate(lines):
            if line.plain.endswith(":") and (shapes.is_emoji_label(line.plain) or _is_label(line.plain, times)):
                levels[line.number] = SMALL if levels else 2
            elif shapes.heading_mark(line.plain):
                levels[line.number] = min(SMALL, max(2, shapes.heading_mark(line.plain)))
            elif place in numbered:
                levels[line.number] = 2
            elif _is_plain_heading(lines, place):
                under_number = first_number < place < last_number
                levels[line.number] = SMALL if under_number else 2
        return cls(levels)


def _is_label(plain: str, times: Counter[str]) -> bool:
    return len(plain) <= LONGEST_LABEL and times[plain] > 1


def _is_numbered(lines: Sequence[Line], place: int) -> bool:
    """Whether a line is a numbered heading: short, no sentence, and no other number above or below as in a list."""
    plain = lines[place].plain
    if shapes.number_of(plain) is None or not shapes.may_be_heading(shapes.unnumbered(plain)):
        return False
    around = (lines[other].plain for other in (place - 1, place + 1) if 0 <= other < len(lines))
    return place + 1 < len(lines) and all(shapes.number_of(other) is None for other in around)


def _is_plain_heading(lines: Sequence[Line], place: int) -> bool:
    line = lines[place]
    if not shapes.may_be_heading(line.plain) or shapes.is_bullet(line.plain) or line.cells:
        return False
    is_piece = any(_goes_on(lines, start) for start in (place - 1, place))
    return not is_piece and _stands_apart(lines, place) and _opens_text(lines, place)


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether the line below one goes on with its sentence."""
    if not 0 <= place < len(lines) - 1:
        return False
    line, below = lines[place], lines[place + 1]
    return below.number == line.number + 1 and shapes.continues(line.plain, below.plain)


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
