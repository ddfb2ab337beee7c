"""Train the classifier on labelled dumps: `python -m generator.clean.train DIR`.

DIR holds one folder a page, with `page.txt` (the dump) and `expected.json` (`site`, `body`).
Prints the cross-validated figures, then writes `coefficients.py` beside this module; run the tests after it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean.features import NAMES, feature_matrix
from generator.clean.labels import article_lines, words_of
from generator.clean.lines import lines_of, without_prefix
from generator.clean.revision import REVISED_NAMES, revision_matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from generator.clean.lines import Line

    Matrix = npt.NDArray[np.float64]

FOLDS: Final = 5
"""Parts that the sites are dealt into; a site is never on both sides of a cut."""

SOFTNESS: Final = 0.05
"""Inverse strength of the penalty; 0.01 to 1 differ by less than 0.002 of F1."""

GRAM: Final = 4
"""Words in a row that the body score compares, as in scrapinghub's benchmark."""


@dataclass(frozen=True, slots=True)
class Page:
    """A labelled dump."""

    site: str
    lines: Sequence[Line]
    body: str
    matrix: Matrix
    wanted: npt.NDArray[np.bool_]
    weights: Matrix


@dataclass(frozen=True, slots=True)
class Regression:
    """One weight a feature, and what is added."""

    weights: Matrix
    intercept: float

    def verdicts(self, matrix: Matrix) -> Matrix:
        """Return the log-odds of each row."""
        odds: Matrix = matrix @ self.weights + self.intercept
        return odds


def labelled_page(folder: Path) -> Page:
    """Return the dump in a folder with its labels."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    lines, _ = lines_of(without_prefix((folder / "page.txt").read_text(encoding="utf-8")))
    wanted = article_lines([line.text for line in lines], expected["body"])
    weights = np.sqrt([max(1, len(line.text.split())) for line in lines])
    matrix = feature_matrix(lines)
    return Page(expected["site"], lines, expected["body"], matrix, np.array(wanted), weights / weights.sum())


def fitted(pages: Sequence[Page], matrices: Sequence[Matrix]) -> Regression:
    """Return the regression that tells wanted rows from others; every page counts the same."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - the only need of scikit-learn is training

    rows = np.vstack(matrices)
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    weights = np.concatenate([page.weights for page in pages])
    model = LogisticRegression(C=SOFTNESS, max_iter=400)
    wanted = np.concatenate([page.wanted for page in pages])
    model.fit((rows - mean) / spread, wanted, sample_weight=weights / weights.mean())
    scaled = model.coef_[0] / spread
    return Regression(scaled, float(model.intercept_[0] - (scaled * mean).sum()))


def folds(pages: Sequence[Page]) -> list[int]:
    """Return the fold of each page: sites dealt out, the biggest first, to the fold that has the fewest pages."""
    sizes = Counter(page.site for page in pages)
    fold_of: dict[str, int] = {}
    load = [0] * FOLDS
    for site in sorted(sizes, key=lambda name: (-sizes[name], name)):
        fold_of[site] = load.index(min(load))
        load[fold_of[site]] += sizes[site]
    return [fold_of[page.site] for page in pages]


def held_out(pages: Sequence[Page], matrices: Sequence[Matrix]) -> list[Matrix]:
    """Return the verdicts on each page by a regression that saw no page of its site."""
    fold = folds(pages)
    verdicts: list[Matrix] = [np.zeros(0)] * len(pages)
    for number in sorted(set(fold)):
        seen = [place for place, other in enumerate(fold) if other != number]
        regression = fitted([pages[place] for place in seen], [matrices[place] for place in seen])
        for place in [place for place, other in enumerate(fold) if other == number]:
            verdicts[place] = regression.verdicts(matrices[place])
    return verdicts


def body_score(pages: Sequence[Page], verdicts: Sequence[Matrix]) -> float:
    """Return the F1 of mean precision and mean recall over runs of four words."""
    precision, recall = 0.0, 0.0
    for page, odds in zip(pages, verdicts, strict=True):
        kept = [line.text for line, verdict in zip(page.lines, odds, strict=True) if verdict > 0]
        true, found = _grams(page.body), _grams("\n".join(kept))
        shared = (true & found).total()
        precision += shared / max(1, found.total()) / len(pages)
        recall += shared / max(1, true.total()) / len(pages)
    return 2 * precision * recall / max(1e-9, precision + recall)


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = words_of(text)
    return Counter(tuple(words[start : start + GRAM]) for start in range(max(1, len(words) - GRAM + 1)))


def write_coefficients(path: Path, first: Regression, revised: Regression) -> None:
    """Write the two regressions as a Python module."""
    parts = ['"""Weights of the line classifier, written by `python -m generator.clean.train`; do not edit by hand."""']
    for name, names, regression in (("FIRST", NAMES, first), ("REVISED", REVISED_NAMES, revised)):
        weights = [f'    "{key}": {weight:.4f},' for key, weight in zip(names, regression.weights, strict=True)]
        parts.append(f"{name} = {{\n" + "\n".join(weights) + "\n}")
        parts.append(f"{name}_INTERCEPT = {regression.intercept:.4f}")
    path.write_text(parts[0] + "\n\n" + "\n".join(parts[1:]) + "\n", encoding="utf-8")


def main(arguments: Sequence[str], path: Path) -> str:
    """Train on the folder named, write the coefficients to `path`, and return the figures in words."""
    files = sorted(Path(arguments[0]).glob("*/expected.json"))
    pages = [labelled_page(file.parent) for file in files]
    matrices = [page.matrix for page in pages]
    once = held_out(pages, matrices)
    revised = [revision_matrix(matrix, verdicts) for matrix, verdicts in zip(matrices, once, strict=True)]
    twice = held_out(pages, revised)
    write_coefficients(path, fitted(pages, matrices), fitted(pages, revised))
    first, second = (body_score(pages, verdicts) for verdicts in (once, twice))
    return f"{len(files)} pages, held-out body F1: first look {first:.4f}, revised {second:.4f}"


if __name__ == "__main__":  # pragma: no cover - the command line of the training script
    sys.stdout.write(main(sys.argv[1:], Path(__file__).with_name("coefficients.py")) + "\n")
