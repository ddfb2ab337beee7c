"""Training of the classifier of lines, on dumps and on parts of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean.features import NAMES, matrix_of
from generator.clean.lines import lines_of, without_prefix
from generator.clean.revision import REVISED_NAMES, revision_matrix
from generator.clean.sight import sights_of
from generator.training.labels import article_lines
from generator.training.looks import Page, Plan, held_out_twice, trained, write_looks
from generator.training.scores import body_score

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.training.labelled import LabelledPage
    from generator.training.regression import Flags, Matrix

PLAN: Final = Plan(names=(NAMES, REVISED_NAMES), softness=(0.05, 0.02), bends=True)
"""Of the inverse strengths of the penalty, 0.01 to 1 differ by less than 0.002 of F1."""

PASTED: Final = 0.3
"""Weight of a page cut down to its article and a few lines around, as people paste it, beside the whole page.

Without such pages the classifier takes the title and the lists of a bare article for the menus that it misses.
"""

CUTS: Final = ((0, 0), (1, 1), (2, 2), (6, 1), (12, 3), (20, 5))
"""Lines left above and below the article; each page is cut in two of these ways."""


def train(labelled: Sequence[LabelledPage], path: Path) -> str:
    """Write the weights of both looks at a line, and return the held-out figures in words."""
    dumps = [Dump(page) for page in labelled]
    pages = [dump.whole() for dump in dumps]
    parts = [part for place, dump in enumerate(dumps) for part in dump.pasted(place)]
    looks = trained([*pages, *parts], PLAN)
    write_looks(path, ("lines", "Weights of the line classifier"), looks, PLAN)
    first, second = held_out_twice([*pages, *parts], PLAN)
    whole, cut = second[: len(pages)], second[len(pages) :]
    return (
        f"{len(pages)} pages, held-out body F1: first look {body_score(pages, first[: len(pages)]):.4f}, "
        f"second {body_score(pages, whole):.4f}, in French {body_score(pages, whole, 'fr'):.4f}, "
        f"of pasted parts {body_score(parts, cut):.4f}"
    )


class Dump:
    """The lines of a labelled dump, and which of them are the article."""

    def __init__(self, labelled: LabelledPage) -> None:
        """Read and label the dump."""
        expected = labelled.expected
        lines, _ = lines_of(without_prefix(labelled.dump.text))
        self._about = (expected["site"], expected["language"], expected["body"])
        self._sights = sights_of(lines)
        self._wanted: Flags = np.array(article_lines([line.text for line in lines], expected["body"]))
        weights: Matrix = np.sqrt([max(1, len(line.text.split())) for line in lines])
        self._weights: Matrix = weights / weights.sum()

    def whole(self) -> Page:
        """Return the dump as it is."""
        return self._page(slice(None), self._weights)

    def pasted(self, place: int) -> Iterator[Page]:
        """Give the article and a few lines around in two ways, others for each place among the pages."""
        wanted = np.flatnonzero(self._wanted)
        for turn in (place, place + len(CUTS) // 2) if len(wanted) else ():
            above, below = CUTS[turn % len(CUTS)]
            part = slice(max(0, int(wanted[0]) - above), int(wanted[-1]) + 1 + below)
            weights = self._weights[part]
            yield self._page(part, PASTED * weights / weights.sum())

    def _page(self, part: slice, weights: Matrix) -> Page:
        sights = self._sights[part]
        matrix = matrix_of(sights)
        return Page(
            *self._about,
            texts=[sight.line.text for sight in sights],
            matrix=matrix,
            wanted=self._wanted[part],
            weights=weights,
            revised=lambda odds: revision_matrix(matrix, odds, sights),
        )
