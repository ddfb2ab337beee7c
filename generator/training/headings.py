"""Training of the signs of headings, on the short lines that are kept of dumps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean import clean
from generator.clean.heading_signs import Sheet
from generator.clean.headings import certain_levels
from generator.clean.lines import lines_of, without_prefix
from generator.clean.shapes import unmarked
from generator.extract.clipping import folded
from generator.models import Register
from generator.training.folds import held_out
from generator.training.labelled import table, write_module
from generator.training.regression import fitted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.clean.regression import Regression
    from generator.training.labelled import LabelledPage
    from generator.training.regression import Flags, Matrix

SOFTNESS: Final = 0.1
"""Inverse strength of the penalty; 0.05 to 0.3 give the same."""

BAR: Final = -0.75
"""Log-odds from which a line is taken: there precision and recall are equal."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """The short kept lines of a labelled dump, and which are headings."""

    site: str
    language: str
    headings: tuple[str, ...]
    certain: frozenset[str]
    """Headings that need no weighing: marked, numbered, labels."""
    lines: tuple[str, ...]
    matrix: Matrix
    names: tuple[str, ...]

    @property
    def wanted(self) -> Flags:
        """Return which lines are headings."""
        return np.array([line in self.headings for line in self.lines], dtype=bool)

    @property
    def weights(self) -> Matrix:
        """Return what each line counts: the page counts by the root of its lines."""
        return np.full(len(self.lines), max(1, len(self.lines)) ** -0.5)


def train(labelled: Sequence[LabelledPage], path: Path) -> str:
    """Write the weights of the signs, and return the held-out figures in words."""
    pages = [page_of(page) for page in labelled]
    regression = learnt(pages)
    names = next(page.names for page in pages if page.names)
    weights = {name: f"{weight:.3f}" for name, weight in zip(names, regression.weights, strict=True)}
    intercept = f"INTERCEPT = {regression.intercept - BAR:.3f}"
    write_module(path, "headings", "Weights of the signs of headings", table("WEIGHTS", weights), intercept)
    return figures(pages)


def page_of(labelled: LabelledPage) -> Page:
    """Return the short kept lines of a labelled dump."""
    expected, dump = labelled.expected, labelled.dump
    kept = [block for block in clean(dump, Register()).blocks if not block.dropped_by]
    numbers = {number for block in kept for number in range(block.first_line, block.last_line + 1)}
    lines = [line for line in lines_of(without_prefix(dump.text))[0] if line.number in numbers]
    certain = certain_levels(lines)
    title = folded(expected.get("title") or "")
    sheet = Sheet(lines)
    others = sorted(sheet.candidates - certain.keys())
    asked = [place for place in others if folded(lines[place].plain) not in ("", title)]
    rows = [sheet.signs(place) for place in asked]
    return Page(
        site=expected["site"],
        language=expected["language"],
        headings=tuple(folded(heading[1]) for heading in expected.get("headings", [])),
        certain=frozenset(folded(unmarked(lines[place].text)) for place in certain) - {title},
        lines=tuple(folded(lines[place].plain) for place in asked),
        matrix=np.array([list(row.values()) for row in rows], dtype=np.float64),
        names=tuple(rows[0]) if rows else (),
    )


def learnt(pages: Sequence[Page]) -> Regression:
    """Return what tells headings from other lines, by the pages that have both."""
    return fitted([page for page in pages if page.lines and page.headings], SOFTNESS)


def figures(pages: Sequence[Page]) -> str:
    """Return in words the recall and precision of weights that saw no page of the site, means over the pages."""
    found = [found for found in zip(pages, held_out(pages, _taken), strict=True) if found[0].headings]
    return "held-out headings, recall and precision: " + ", ".join(
        f"{key} {_means([each for each in found if key in ('all', each[0].language)])}" for key in ("all", "fr", "en")
    )


def _taken(seen: Sequence[Page], asked: Sequence[Page]) -> list[frozenset[str]]:
    regression = learnt(seen)
    odds = [zip(page.lines, regression.odds(page.matrix), strict=True) for page in asked]
    return [page.certain | {line for line, value in own if value > BAR} for page, own in zip(asked, odds, strict=True)]


def _means(found: Sequence[tuple[Page, frozenset[str]]]) -> str:
    recall = [sum(heading in taken for heading in page.headings) / len(page.headings) for page, taken in found]
    precision = [sum(line in page.headings for line in taken) / len(taken) for page, taken in found if taken]
    return " ".join(f"{sum(shares) / max(1, len(shares)):.3f}" for shares in (recall, precision))
