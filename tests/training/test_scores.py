"""Scores: how much of an article is found, and how much else."""

from __future__ import annotations

import pytest

from generator.training.scores import body_score, precision_and_recall


def test_a_soft_hyphen_and_an_entity_make_no_other_word() -> None:
    assert precision_and_recall("l’intelligence des caf\u00e9s", "l’intel\u00adligence des cafe\u0301s") == (1, 1)
    assert precision_and_recall("Roux & fils & filles", "Roux &amp; fils &amp; filles") == (1, 1)


@pytest.mark.parametrize(
    ("true", "found", "shares"),
    [
        ("a b c d e", "a b c d e f", (2 / 3, 1)),
        ("a b c d e", "a b c d", (1, 1 / 2)),
        ("a b", "a b", (1, 1)),
        ("a b", "", (0, 0)),
        ("", "a b", (0, 1)),
        ("", "", (1, 1)),
    ],
)
def test_runs_of_four_words_are_shared(true: str, found: str, shares: tuple[float, float]) -> None:
    assert precision_and_recall(true, found) == shares


def test_no_page_has_no_score() -> None:
    assert body_score([], []) == 0
