"""The days of a story on a line, laid out as a picture: a point for each article, days as far apart as they were.

Places are whole units of a drawing that is `WIDTH` units wide.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.pages.lists import span_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

WIDTH: Final = 320
"""Units across: the width of a small phone, so that letters keep their size there."""

COLUMN: Final = 12
"""Units from one point to the next; a story of more days than fit has several in one column."""

EDGE: Final = 6
"""Units from the edge to the middle of the first and of the last column."""

LEAST_DAYS: Final = 7
"""Days that the line holds at least, so that two in a row look as near as they were."""

STACK: Final = 6
"""Points above one another; a story with more of a day has bars."""

LABEL_WIDTH: Final = 200
"""Units that the labels of the first and of the last day need side by side."""

GAP_WIDTH: Final = 64
"""Units between two columns from which there is room to say how many days lie between."""


def days_of(groups: Sequence[Sequence[Article]], catalogue: Catalogue) -> Fields | None:
    """Return the days of a story, each article followed by its near-duplicates; nothing where they are too few.

    Articles that state no day, only a week, a month or a year, are counted and not drawn.
    """
    stated = [
        (article, is_copy)
        for group in groups
        for is_copy, article in enumerate(group)
        if article.date and article.date.states_day
    ]
    told = [(article.day, is_copy) for article, is_copy in stated]
    days = sorted({day for day, _ in told})
    if len(days) < 2:  # noqa: PLR2004 - one day is no line
        return None
    length = max(LEAST_DAYS, (days[-1] - days[0]).days + 1)
    every = -(-length * COLUMN // (WIDTH - 2 * EDGE + COLUMN))
    columns: dict[int, list[tuple[dt.date, bool]]] = {}
    for day, place in sorted(told):
        columns.setdefault((day - days[0]).days // every, []).append((day, bool(place)))
    line = _Line(columns, (length - 1) // every)
    most = max(map(len, columns.values()))
    return {
        "height": COLUMN * max(2, min(STACK, most)),
        "most": most,
        "columns": [
            {"x": line.across(number), "articles": sum(not is_copy for _, is_copy in points), "copies": copies}
            for number, points in columns.items()
            for copies in [sum(is_copy for _, is_copy in points)]
        ],
        "gaps": list(line.gaps(catalogue)),
        "labels": line.labels(catalogue),
        "text": span_of((article for article, _ in stated), catalogue),
        "undated": sum(map(len, groups)) - len(told),
    }


class _Line(NamedTuple):
    """Columns of points, by how far they are from the first, and the number of the last that fits."""

    columns: Mapping[int, Sequence[tuple[dt.date, bool]]]
    """Of each point its day, and whether it is a near-duplicate."""
    last: int

    def across(self, number: int) -> int:
        """Return where a column stands."""
        return EDGE + round(number / self.last * (WIDTH - 2 * EDGE))

    def gaps(self, catalogue: Catalogue) -> Iterator[Fields]:
        """Give the wide gaps between columns, with the days from the last of one to the first of the next."""
        for one, other in pairwise(self.columns):
            start, end = self.across(one), self.across(other)
            if end - start >= GAP_WIDTH:
                between = (self.columns[other][0][0] - self.columns[one][-1][0]).days
                yield {"x": (start + end) // 2, "text": catalogue.wording.count(between, "day")}

    def labels(self, catalogue: Catalogue) -> list[Fields]:
        """Return the first and the last day, each below its column; both as one where these are near."""
        first, last = self.columns[0][0][0], self.columns[max(self.columns)][-1][0]
        x = self.across(max(self.columns))
        if x < LABEL_WIDTH:
            return [{"x": 0, "is_end": False, "text": catalogue.wording.span(first, last)}]
        return [
            {"x": 0, "is_end": False, "text": catalogue.wording.day(first)},
            {"x": x + EDGE, "is_end": True, "text": catalogue.wording.day(last)},
        ]
