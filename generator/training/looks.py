"""The classifier that looks twice: at each part of a page, then at what the first look says of the parts around."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.training.folds import held_out
from generator.training.labelled import rows_of, table, write_module
from generator.training.regression import fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from generator.clean.regression import Regression
    from generator.training.regression import Flags, Matrix


_BESIDE: Final = re.compile(r"^(?!verdict ).* at [+-]\d+$")


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A labelled page in parts: lines of a dump, or stretches of HTML."""

    site: str
    language: str
    body: str
    """The article's own text."""
    texts: Sequence[str]
    matrix: Matrix
    """The features of each part."""
    wanted: Flags
    """Whether each part belongs to the article."""
    weights: Matrix
    revised: Callable[[Matrix], Matrix]
    """The features of each part at the second look, by the log-odds that the first gave."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How the two looks are trained."""

    names: tuple[Sequence[str], Sequence[str]]
    """The features of each look."""
    softness: tuple[float, float]
    """The inverse strength of the penalty on each."""
    bends: bool = False
    """Whether features may bend."""

    @property
    def bendable(self) -> tuple[list[int], list[int]]:
        """Return the columns of each look that may bend: those of its own part, and the first verdicts beside it."""
        if not self.bends:
            return [], []
        first, second = ([at for at, name in enumerate(names) if not _BESIDE.search(name)] for names in self.names)
        return first, second


@dataclass(frozen=True, slots=True)
class Looks:
    """The two regressions."""

    first: Regression
    second: Regression

    def odds(self, page: Page) -> tuple[Matrix, Matrix]:
        """Return the log-odds of each part at the first and at the second look."""
        once = self.first.odds(page.matrix)
        return once, self.second.odds(page.revised(once))


def trained(pages: Sequence[Page], plan: Plan) -> Looks:
    """Return both looks; the second learns from what the first says of sites that it never saw."""

    def told(seen: Sequence[Page], asked: Sequence[Page]) -> list[Matrix]:
        look = fitted(seen, plan.softness[0], plan.bendable[0])
        return [look.odds(page.matrix) for page in asked]

    once = held_out(pages, told)
    second = [replace(page, matrix=page.revised(odds)) for page, odds in zip(pages, once, strict=True)]
    (softness, softness_around), (bendable, bendable_around) = plan.softness, plan.bendable
    return Looks(fitted(pages, softness, bendable), fitted(second, softness_around, bendable_around))


def held_out_twice(pages: Sequence[Page], plan: Plan) -> tuple[list[Matrix], list[Matrix]]:
    """Return the log-odds of each page's parts at both looks, neither of which was trained on its site.

    The folds are nested: verdicts of a first look that saw the page's site would flatter the second, by 0.010 of lines
    and by 0.015 of pages.
    """

    def told(seen: Sequence[Page], asked: Sequence[Page]) -> list[tuple[Matrix, Matrix]]:
        looks = trained(seen, plan)
        return [looks.odds(page) for page in asked]

    both = held_out(pages, told)
    return [once for once, _ in both], [twice for _, twice in both]


def write_looks(path: Path, head: tuple[str, str], looks: Looks, plan: Plan) -> None:
    """Write both looks as a module of data; `head` is the step and what it learns."""
    parts = []
    for name, own, look in zip(("FIRST", "REVISED"), plan.names, (looks.first, looks.second), strict=True):
        weights = {key: f"{weight:.4f}" for key, weight in zip(own, look.weights, strict=True)}
        bends = zip(look.columns, look.knots, look.slopes, strict=True)
        rows = [f'("{own[column]}", {knot:.4f}, {slope:.4f}),' for column, knot, slope in bends]
        parts += [table(name, weights), *([rows_of(f"{name}_BENDS", "()", rows)] if rows else [])]
        parts.append(f"{name}_INTERCEPT = {look.intercept:.4f}")
    write_module(path, *head, *parts)
