"""Training of the classifier of pages, on the stretches of text of saved HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean.page_features import NAMES, feature_matrix
from generator.clean.page_revision import REVISED_NAMES, revision_matrix
from generator.clean.page_tree import parsed
from generator.clean.page_units import units
from generator.training.labels import article_lines
from generator.training.looks import Page, Plan, held_out_twice, trained, write_looks
from generator.training.scores import body_score

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.training.labelled import LabelledPage

PLAN: Final = Plan(names=(NAMES, REVISED_NAMES), softness=(0.1, 0.01))
"""The second look has the stronger penalty: it learns from few sites how far the first can be trusted."""


def train(labelled: Sequence[LabelledPage], path: Path) -> str:
    """Write the weights of both looks at a stretch, and return the held-out figures in words."""
    pages = [page_of(page) for page in labelled]
    looks = trained(pages, PLAN)
    write_looks(path, ("pages", "Weights of the classifier of pages"), looks, PLAN)
    first, second = held_out_twice(pages, PLAN)
    return (
        f"{len(pages)} pages, held-out body F1: first look {body_score(pages, first):.4f}, "
        f"second {body_score(pages, second):.4f}, in French {body_score(pages, second, 'fr'):.4f}"
    )


def page_of(labelled: LabelledPage) -> Page:
    """Return the stretches of a labelled page."""
    expected = labelled.expected
    tree = parsed(labelled.markup.text)
    found = tuple(units(tree)) if tree is not None else ()
    matrix = feature_matrix(found)
    weights = np.sqrt([len(unit.text.split()) for unit in found])
    texts = [unit.text for unit in found]
    return Page(
        expected["site"],
        expected["language"],
        expected["body"],
        texts,
        matrix=matrix,
        wanted=np.array(article_lines(texts, expected["body"]), dtype=bool),
        weights=weights / max(1.0, float(weights.sum())),
        revised=lambda odds: revision_matrix(found, matrix, odds),
    )
