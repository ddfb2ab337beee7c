"""Training of the classifier of pages: the weights that come of many saved pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from labelling import BODY, label, written

from generator.clean.page_features import NAMES
from generator.clean.page_revision import REVISED_NAMES
from generator.training.labelled import labelled_folders
from generator.training.pages import train

if TYPE_CHECKING:
    from pathlib import Path


def test_training_writes_the_weights_of_every_feature_and_says_the_held_out_figures(tmp_path: Path) -> None:
    prose = "".join(f"<p>{text}</p>" for text in BODY)
    page = f"<nav><a href=/>Menu</a></nav><article>{prose}</article><footer><a href=/>Plan</a></footer>"
    for number in range(4):
        site, body = f"port{number % 3}.example", "\n".join(BODY) if number else ""
        label(tmp_path / "pages", number, "", page if number else "", site=site, body=body)

    said = train(labelled_folders(tmp_path / "pages"), tmp_path / "coefficients.py")

    share = r"[01]\.\d{4}"
    assert re.fullmatch(f"4 pages, held-out body F1: first look {share}, second {share}, in French {share}", said)
    module = written(tmp_path / "coefficients.py")
    assert tuple(module.FIRST) == NAMES
    assert tuple(module.REVISED) == REVISED_NAMES
    assert "`python -m generator.training DIR pages`" in module.__doc__
