"""Training of the signs of a title, on dumps.

Of the lines of a page one is the title, or none: a softmax over the lines and an empty place. Pages without a title are
made of the labelled ones, by taking the title off, with the page's own furniture left and with the article alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean import clean
from generator.clean.regression import straight
from generator.extract.clipping import Clipping, folded
from generator.extract.language import language
from generator.extract.title_lines import title_lines
from generator.models import Register
from generator.training.folds import held_out
from generator.training.labelled import table, write_module

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from generator.clean.regression import Regression
    from generator.models import Block
    from generator.training.labelled import LabelledPage
    from generator.training.regression import Flags, Matrix

FOLDS: Final = 10
"""Parts that the sites are dealt into; there are fewer titles than lines to learn from."""

PENALTY: Final = 10.0
"""Strength of the penalty on the squared weights; 4 to 10 give the same."""

STEPS: Final = 250
"""Steps of the descent; more change no third decimal."""

BAR: Final = -1.0
"""Log-odds from which a line is taken; below zero since a wrong title is as easily mended as none."""

PAGE, PAGE_WITHOUT_TITLE, TEXT_WITHOUT_TITLE = 1.0, 0.03, 0.3
"""What a page counts. A page without its title still has teasers, which are no worse than none; a text has nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """The lines of one page that can be its title, and which are."""

    site: str
    language: str
    names: tuple[str, ...]
    """The names of the signs; none where no line can be the title."""
    signs: Matrix
    right: Flags
    weight: float
    is_asked: bool
    """Whether the page has a title among its lines."""


def train(labelled: Sequence[LabelledPage], path: Path) -> str:
    """Write the weights of the signs, and return the held-out figures in words."""
    pages = [choice for page in labelled for choice in choices(page)]
    regression = learnt(pages)
    names = next(page.names for page in pages if page.names)
    weights = {name: f"{weight:.3f}" for name, weight in zip(names, regression.weights, strict=True)}
    intercept = f"INTERCEPT = {regression.intercept - BAR:.3f}"
    write_module(path, "titles", "Weights of the signs of a title", table("WEIGHTS", weights), intercept)
    return figures(pages, held_out(pages, _told, FOLDS))


def choices(labelled: LabelledPage) -> Iterator[Choice]:
    """Give what is to be learnt from a labelled dump: from the page, and from what is left without its title."""
    expected = labelled.expected
    article = clean(labelled.dump, Register())
    if not expected.get("title") or all(block.dropped_by for block in article.blocks):
        return
    clipping = Clipping(article=article, register=Register(), language=language(article).value)
    title = folded(expected["title"])
    is_asked = bool(expected["text_track"]["title_in_text"])
    for variant, weight in ((clipping, PAGE), *_without_title(clipping, title)):
        lines = list(title_lines(variant))
        rows = [line.signs.of(line.index) for line in lines]
        yield Choice(
            site=expected["site"],
            language=expected["language"],
            names=tuple(rows[0]) if rows else (),
            signs=np.array([list(row.values()) for row in rows]),
            right=np.array([folded(line.text) == title for line in lines], dtype=bool),
            weight=weight,
            is_asked=is_asked and weight == PAGE,
        )


def _without_title(clipping: Clipping, title: str) -> Iterator[tuple[Clipping, float]]:
    """Give the page without its title, and the text alone without it."""

    def others(blocks: Sequence[Block]) -> tuple[Block, ...]:
        return tuple(block for block in blocks if title not in folded(block.plain[:500]))

    page = others(clipping.blocks)
    text = others([block for block in clipping.blocks[clipping.opening :] if not block.dropped_by])
    for blocks, weight in ((page, PAGE_WITHOUT_TITLE), (text, TEXT_WITHOUT_TITLE)):
        if any(not block.dropped_by and block.plain.strip() for block in blocks):
            yield replace(clipping, article=replace(clipping.article, blocks=blocks)), weight


def learnt(pages: Sequence[Choice]) -> Regression:
    """Return the weights under which the right lines are likeliest; the log-odds are those against no line at all."""
    pages = [page for page in pages if len(page.signs) and (page.right.any() or page.weight != PAGE)]
    rows = np.vstack([page.signs for page in pages])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    point = _highest(_slope(pages, (rows - mean) / spread), rows.shape[1] + 1)
    weights = point[:-1] / spread
    return straight(weights, -float(point[-1] + (weights * mean).sum()))


def _slope(pages: Sequence[Choice], rows: Matrix) -> Callable[[Matrix], Matrix]:
    """Return the gradient of the likelihood, less the penalty, at weights and the log-odds of no line."""
    sizes = [len(page.signs) for page in pages]
    starts, page_of = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(pages)), sizes)
    right = np.concatenate([page.right for page in pages]).astype(np.float64)
    has_title = np.array([page.right.any() for page in pages])
    weight = np.array([page.weight for page in pages])

    def slope(point: Matrix) -> Matrix:
        odds, nothing = rows @ point[:-1], point[-1]
        highest = np.maximum(np.maximum.reduceat(odds, starts), nothing)
        likely, empty = np.exp(odds - highest[page_of]), np.exp(nothing - highest)
        total = np.add.reduceat(likely, starts) + empty
        hit = likely * right
        wanted = np.where(has_title[page_of], hit / np.maximum(1e-12, np.add.reduceat(hit, starts)[page_of]), 0.0)
        ascent = rows.T @ ((wanted - likely / total[page_of]) * weight[page_of]) - PENALTY * point[:-1]
        return np.append(ascent, ((~has_title - empty / total) * weight).sum())

    return slope


def _highest(slope: Callable[[Matrix], Matrix], size: int) -> Matrix:
    """Return the point to which a slope leads up, by gradient ascent with momentum (Adam), ever slower."""
    point, first, second = np.zeros(size), np.zeros(size), np.zeros(size)
    for step in range(1, STEPS + 1):
        gradient = slope(point)
        first, second = 0.9 * first + 0.1 * gradient, 0.999 * second + 0.001 * gradient**2
        pace = 0.05 * (1 - 0.9 * step / STEPS)
        point = point + pace * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return point


def _told(seen: Sequence[Choice], asked: Sequence[Choice]) -> list[Matrix]:
    regression = learnt(seen)
    return [regression.odds(page.signs) for page in asked]


def figures(pages: Sequence[Choice], odds: Sequence[Matrix]) -> str:
    """Return in words how many titles are found, and how many texts without a title are given one."""
    hits, asked = Counter[str](), Counter[str]()
    for page, own in zip(pages, odds, strict=True):
        is_taken = len(own) > 0 and float(own.max()) > BAR
        for key in ("all", page.language) if page.is_asked else ("none",) if page.weight == TEXT_WITHOUT_TITLE else ():
            asked[key] += 1
            hits[key] += is_taken and (key == "none" or bool(page.right[int(own.argmax())]))
    found = ", ".join(f"{key} {hits[key]} of {asked[key]}" for key in ("all", "fr", "en"))
    return f"held-out titles: {found}; given to texts without one: {hits['none']} of {asked['none']}"
