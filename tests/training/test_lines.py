"""Training of the classifier of lines: which lines of a dump are the article, and the weights that come of many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from labelling import BODY, TITLE, label, written

from generator.clean.features import NAMES
from generator.clean.revision import REVISED_NAMES
from generator.training.labelled import labelled_folders
from generator.training.labels import article_lines
from generator.training.lines import CUTS, Dump, train

if TYPE_CHECKING:
    from pathlib import Path

FURNITURE = "Tous droits réservés\nPlan du site"


def test_the_lines_of_the_article_are_taken_in_its_order_and_once() -> None:
    lines = [TITLE, "Menu", *BODY, "", "Lire aussi", BODY[0], TITLE]

    assert article_lines(lines, "\n".join(BODY)) == [False, False, True, True, True, True, False, False, False, False]


def test_a_line_that_is_mostly_other_words_is_not_taken() -> None:
    line = "Une sirène reste en place"

    assert article_lines([f"{line} mais trois autres lignes disent tout le contraire de cela"], line) == [False]


@given(st.lists(st.text(max_size=30), max_size=10), st.text(max_size=200))
@settings(deadline=None, max_examples=50)
def test_every_line_gets_a_label(lines: list[str], article: str) -> None:
    assert len(article_lines(lines, article)) == len(lines)


def test_training_writes_the_weights_of_every_feature_and_says_the_held_out_figures(tmp_path: Path) -> None:
    for number in range(6):
        article = "\n".join(BODY[number % 2 :])
        dump = f" date 2026-05-04 Menu\nSport\nMétéo\n{article}\n{FURNITURE}"
        site = f"port{number % 3}.example"
        label(tmp_path / "dumps", number, dump, site=site, body=article, language="fr" if number else "en")

    said = train(labelled_folders(tmp_path / "dumps"), tmp_path / "coefficients.py")

    looks = r"first look 1.0000, second 1.0000, in French 1.0000, of pasted parts 0.9\d{3}"
    assert re.fullmatch(f"6 pages, held-out body F1: {looks}", said)
    module = written(tmp_path / "coefficients.py")
    assert tuple(module.FIRST) == NAMES
    assert tuple(module.REVISED) == REVISED_NAMES
    assert "`python -m generator.training DIR lines`" in module.__doc__


def test_a_pasted_part_is_the_article_and_a_few_lines_around(tmp_path: Path) -> None:
    label(tmp_path, 0, f"Menu\nSport\nMétéo\n{BODY[0]}\n{BODY[1]}\n{FURNITURE}", body="\n".join(BODY[:2]))

    bare, framed = Dump(labelled_folders(tmp_path)[0]).pasted(0)

    assert bare.texts == [BODY[0], BODY[1]]
    assert framed.texts == ["Menu", "Sport", "Météo", BODY[0], BODY[1], "Tous droits réservés"]
    assert CUTS[3] == (6, 1)


def test_a_dump_that_holds_nothing_of_its_article_is_pasted_in_no_way(tmp_path: Path) -> None:
    label(tmp_path, 0, f"Menu\n{BODY[0]}", body="Rien de cela")

    assert list(Dump(labelled_folders(tmp_path)[0]).pasted(0)) == []
