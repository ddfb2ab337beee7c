"""What `keep` and `drop` of front matter state: lines by their numbers, or by the words that they begin with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.models import Selection
from generator.read import fields
from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from generator.read.lined_yaml import Stated

MOST_SELECTIONS: Final = 100
"""Of one key. A file that needs more is mended by a rule; each costs a look at every line."""

_RANGE: Final = re.compile(r"(?P<first>\d{1,9})(?:\s?[-–]\s?(?P<last>\d{1,9}))?", re.ASCII)


def selections(stated: Stated) -> tuple[Selection, ...]:
    """Return the lines that a value or a list of values selects; none where null is stated."""
    if stated.value is None:
        return ()
    items = stated.value if isinstance(stated.value, tuple) else (stated,)
    if len(items) > MOST_SELECTIONS:
        cure = "Join neighbours into ranges such as 12-15, or write a rule into content/data/boilerplate.yml"
        raise Mistake(stated.line, f"lists {len(items)} places, and at most {MOST_SELECTIONS} are read", cure)
    return tuple(_selection(item) for item in items)


def _selection(stated: Stated) -> Selection:
    found = fields.name(stated)
    numbers = _RANGE.fullmatch(found)
    if not numbers:
        return Selection(beginning=found, stated_on=stated.line)
    first, last = int(numbers["first"]), int(numbers["last"] or numbers["first"])
    if 0 < first <= last:
        return Selection(first=first, last=last, stated_on=stated.line)
    what = f"must be lines from the first to the last, not {found!r}"
    raise Mistake(stated.line, what, "Write 12, or 12-15; the first line of a file is 1")
