"""Training of the signs of headings: which short lines of a dump are headings, and the weights that come of many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from labelling import BODY, TITLE, label, written

from generator.clean.heading_weights import WEIGHTS
from generator.training.headings import page_of, train
from generator.training.labelled import labelled_folders

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = ("Une grue qui lit mal la nuit", "Le gardien part, la machine reste")
DUMP = "\n\n".join((TITLE, BODY[0], BODY[1], HEADINGS[0], BODY[2], HEADINGS[1], BODY[3], "## Les dates", BODY[0]))


def test_training_writes_the_weight_of_every_sign_and_says_recall_and_precision(tmp_path: Path) -> None:
    known: dict[str, Any] = {"title": TITLE, "headings": [[2, text] for text in (*HEADINGS, "Les dates")]}
    for number in range(3):
        label(tmp_path / "dumps", number, DUMP, **known)
    label(tmp_path / "dumps", 3, BODY[0])

    said = train(labelled_folders(tmp_path / "dumps"), tmp_path / "weights.py")

    share = r"[01]\.\d{3}"
    figures = f"all {share} {share}, fr {share} {share}, en 0.000 0.000"
    assert re.fullmatch(f"held-out headings, recall and precision: {figures}", said)
    module = written(tmp_path / "weights.py")
    assert tuple(module.WEIGHTS) == tuple(WEIGHTS)
    assert isinstance(module.INTERCEPT, float)
    assert "`python -m generator.training DIR headings`" in module.__doc__


def test_a_marked_heading_is_certain_and_the_title_is_none(tmp_path: Path) -> None:
    label(tmp_path, 0, DUMP, title=TITLE, headings=[[2, HEADINGS[0]], [2, HEADINGS[1]]])

    page = page_of(labelled_folders(tmp_path)[0])

    assert page.certain == {"les dates"}
    assert [line for line, is_heading in zip(page.lines, page.wanted, strict=True) if is_heading] == [
        "une grue qui lit mal la nuit",
        "le gardien part la machine reste",
    ]
    assert not any("apprend à lire" in line for line in page.lines)
