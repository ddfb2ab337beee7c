"""Training: which lines of a dump are the article, and the coefficients that come of many."""

from __future__ import annotations

import importlib.util
import json
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.classifier import log_odds
from generator.clean.features import NAMES
from generator.clean.labels import article_lines
from generator.clean.revision import REVISED_NAMES
from generator.clean.train import main

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    "Le phare de Brenn sera gardé par une machine qui compte les navires et leur parle par radio.",
    "Le dernier gardien, qui part cet été, a passé deux ans à lui apprendre les noms des bateaux.",
    "Une sirène reste en place",
    "Elle servira les jours de brume, quand la caméra de la machine ne voit plus la mer du tout.",
)


def test_the_lines_of_the_article_are_taken_in_its_order_and_once() -> None:
    title = "Une machine garde le phare"
    lines = [title, "Menu", *BODY, "", "Lire aussi", BODY[0], title]

    assert article_lines(lines, "\n".join(BODY)) == [False, False, True, True, True, True, False, False, False, False]


def test_a_line_that_is_mostly_other_words_is_not_taken() -> None:
    assert article_lines([f"{BODY[2]} mais trois autres lignes disent tout le contraire de cela"], BODY[2]) == [False]


@given(st.lists(st.text(max_size=30), max_size=10), st.text(max_size=200))
@settings(deadline=None, max_examples=50)
def test_every_line_gets_a_label(lines: list[str], article: str) -> None:
    assert len(article_lines(lines, article)) == len(lines)


def test_training_writes_the_weights_of_every_feature_and_says_the_held_out_figures(tmp_path: Path) -> None:
    for number in range(8):
        folder = tmp_path / "pages" / f"page-{number}"
        folder.mkdir(parents=True)
        dump = "\n".join(("Menu", "Sport", "Météo", *BODY[number % 2 :], "Tous droits réservés", "Plan du site"))
        (folder / "page.txt").write_text(f" date 2026-05-04 {dump}", encoding="utf-8")
        expected = {"site": f"site-{number % 6}", "body": "\n".join(BODY[number % 2 :])}
        (folder / "expected.json").write_text(json.dumps(expected), encoding="utf-8")

    said = main([str(tmp_path / "pages")], tmp_path / "coefficients.py")

    assert said == "8 pages, held-out body F1: first look 1.0000, revised 1.0000"
    spec = importlib.util.spec_from_file_location("written", tmp_path / "coefficients.py")
    assert spec
    assert spec.loader
    written = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(written)
    assert tuple(written.FIRST) == NAMES
    assert tuple(written.REVISED) == REVISED_NAMES


def test_no_lines_have_no_verdicts() -> None:
    assert log_odds([]) == []
