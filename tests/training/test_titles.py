"""Training of the signs of a title: which line of a dump is the title, and the weights that come of many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from labelling import BODY, TITLE, label, written

from generator.extract.title_weights import WEIGHTS
from generator.training.labelled import labelled_folders
from generator.training.titles import choices, train

if TYPE_CHECKING:
    from pathlib import Path

DUMP = "\n\n".join(("Accueil", TITLE, "Par Ana Roux", *BODY, "Lire aussi : le phare de Brenn"))


def test_training_writes_the_weight_of_every_sign_and_says_how_many_titles_are_found(tmp_path: Path) -> None:
    for number in range(6):
        label(tmp_path / "dumps", number, DUMP, title=TITLE)

    said = train(labelled_folders(tmp_path / "dumps"), tmp_path / "weights.py")

    assert said == "held-out titles: all 6 of 6, fr 6 of 6, en 0 of 0; given to texts without one: 0 of 6"
    module = written(tmp_path / "weights.py")
    assert tuple(module.WEIGHTS) == tuple(WEIGHTS)
    assert isinstance(module.INTERCEPT, float)
    assert "`python -m generator.training DIR titles`" in module.__doc__


def test_a_page_teaches_with_its_title_and_without(tmp_path: Path) -> None:
    label(tmp_path, 0, DUMP, title=TITLE)

    whole, page, text = choices(labelled_folders(tmp_path)[0])

    assert [choice.right.sum() for choice in (whole, page, text)] == [1, 0, 0]
    assert [choice.is_asked for choice in (whole, page, text)] == [True, False, False]
    assert whole.weight > text.weight > page.weight


def test_a_page_that_is_all_title_teaches_nothing_of_texts_without_one(tmp_path: Path) -> None:
    label(tmp_path, 0, TITLE, title=TITLE, text_track={"title_in_text": False})

    only = list(choices(labelled_folders(tmp_path)[0]))

    assert [choice.is_asked for choice in only] == [False]


def test_a_page_without_a_known_title_or_a_kept_line_teaches_nothing(tmp_path: Path) -> None:
    label(tmp_path, 0, DUMP)
    label(tmp_path, 1, "", title=TITLE)

    assert [list(choices(page)) for page in labelled_folders(tmp_path)] == [[], []]
