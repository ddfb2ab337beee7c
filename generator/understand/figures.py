"""Key figures: the numbers that an article states, and the words that say what they measure."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, Excerpt, FigureKind, KeyFigure
from generator.understand.labels import SHORT_LABEL, label_of
from generator.understand.measures import measures
from generator.understand.names import folded
from generator.understand.sides import Sides, sides_of, stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.body import Body, Passage
    from generator.understand.measures import Measure

MOST_FIGURES: Final = 12
"""Figures kept of an article, those of most weight; pages may show fewer."""

_WEIGHTS: Final[Mapping[FigureKind, float]] = {
    FigureKind.MONEY: 9,
    FigureKind.POWER: 8,
    FigureKind.ENERGY: 8,
    FigureKind.SHARE: 7,
    FigureKind.MULTIPLE: 6,
    FigureKind.COMPUTING: 6,
    FigureKind.COUNT: 5,
    FigureKind.DATA: 5,
    FigureKind.DURATION: 4,
    FigureKind.SIZE: 4,
    FigureKind.SPEED: 3,
    FigureKind.TEMPERATURE: 3,
}
"""What readers look for first."""

PAIR: Final = 2
"""Columns of a table that names a figure in each row; more make a table of figures, which no label tells."""

_THOUSANDS_PER_STEP: Final = 3.0
"""Powers of ten that weigh as much as one step between kinds: without it 10 dollars pass before 3 billion users."""

_SIZED: Final = frozenset({FigureKind.MONEY, FigureKind.COUNT})


def find_figures(body: Body, sentences: tuple[Excerpt, ...], language: str) -> tuple[KeyFigure, ...]:
    """Return the figures that weigh most: money, power, shares, multiples, counts, terms; large before small."""
    found: dict[tuple[float, str], tuple[float, int, KeyFigure]] = {}
    places = (*((sentence, "") for sentence in sentences), *_table_rows(body))
    for place, label in places:
        for start, figure in _figures_of(place, label, language):
            key = (figure.value, figure.unit)
            if key not in found or _says_more(figure, found[key][2]):
                found[key] = (-_weight(figure), start, figure)
    best = sorted(found.values(), key=lambda entry: entry[:2])[:MOST_FIGURES]
    return tuple(figure for _, _, figure in best)


def _figures_of(place: Excerpt, label: str, language: str) -> Iterator[tuple[int, KeyFigure]]:
    """Give the figures of a sentence, or of a row of a table by its label."""
    text = folded(place.text)
    for measure in measures(text, language):
        if label:
            yield place.start + measure.start, _figure(place, measure, label, _row_sides(place, label))
            continue
        start, end = label_of(text, measure)
        if start < end:
            sides = sides_of(text, measure, (start, end))
            yield place.start + measure.start, _figure(place, measure, place.text[start:end], sides)


def _row_sides(row: Excerpt, label: str) -> Sides:
    """Return the name of a row as the words before its figure."""
    start = max(0, row.text.find(label))
    return Sides((start, start + len(label)), (0, 0), stands_alone(label, ""))


def _figure(place: Excerpt, measure: Measure, label: str, sides: Sides) -> KeyFigure:
    return KeyFigure(
        number=measure.number,
        unit=measure.unit,
        label=label,
        lead=place.text[slice(*sides.lead)],
        tail=place.text[slice(*sides.tail)],
        stands_alone=sides.stand_alone,
        value=measure.value,
        excerpt=place,
        kind=measure.kind,
        hedge=place.text[measure.lead : measure.start].strip(),
    )


def _says_more(figure: KeyFigure, first: KeyFigure) -> bool:
    """Whether a later mention of a figure has a label where the first has but a word, no name nor what it counts."""
    is_word = first.kind is not FigureKind.COUNT and first.label.islower()
    return is_word and len(first.label) < SHORT_LABEL <= len(figure.label)


def _weight(figure: KeyFigure) -> float:
    size = math.log10(max(1.0, figure.value)) / _THOUSANDS_PER_STEP if figure.kind in _SIZED else 0.0
    return _WEIGHTS[figure.kind] + size


def _table_rows(body: Body) -> Iterator[tuple[Excerpt, str]]:
    """Give the rows of tables of two columns, which are lists of figures, each with what its first cell names."""
    passages = [each for each in body.passages if body.blocks[each.block].kind is BlockKind.TABLE]
    for name, cell in pairwise(passages):
        is_pair = len(body.blocks[name.block].rows[0]) == PAIR and cell.block == name.block
        if is_pair and "\n" not in body.text[name.end : cell.start]:
            yield _row(body, name, cell), body.words_of(name)


def _row(body: Body, name: Passage, cell: Passage) -> Excerpt:
    text = body.text[name.start : cell.end]
    return Excerpt(start=name.start, end=cell.end, text=text, paragraph=name.paragraph)
