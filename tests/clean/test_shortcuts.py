"""What is looked for first, to save time, hides nothing that the patterns behind it would find."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clean.cues import BYLINE, CHATTER, families_of
from generator.clean.features import OWN, matrix_of
from generator.clean.lines import lines_of
from generator.clean.sight import sights_of
from generator.clean.spacing import plain_spaces, tidy
from generator.clean.truncation import says_rest_is_missing
from generator.clean.windows import window_sum

WORDS = st.lists(
    st.sampled_from(
        ["par Ana Ruiz", "By Ana Ruiz", "Reply", "répondre", "dit :", "•", "– ", "_", "© ", "… ", "«", " "]
    ),
    max_size=6,
).map("".join)


@pytest.mark.parametrize(
    "line",
    [
        "Il vous reste 64 % de cet article à lire",
        "72 % à découvrir",
        "La suite est réservée à nos lecteurs",
        "Pour lire l’article en entier, un compte suffit",
        "Pour accéder à l’intégralité, un compte suffit",
        "Afin de poursuivre votre lecture, un compte suffit",
        "Connectez-vous pour découvrir votre article",
        "40 % of this story remaining",
        "Keep reading this article with a trial",
        "Register to view the full story",
        "Log in to read more",
        "Sign up to unlock this",
        "The remainder of this piece requires an account",
    ],
)
def test_a_line_that_says_that_the_rest_is_missing_is_seen(line: str) -> None:
    assert says_rest_is_missing(plain_spaces(line))


@given(WORDS)
def test_bylines_and_buttons_are_told_by_their_patterns_alone(line: str) -> None:
    found = families_of(line, line.lower())

    assert ("byline" in found) == (BYLINE.search(line) is not None)
    assert ("chatter" in found) == (CHATTER.search(line) is not None)


@given(st.text(alphabet="aé’ \t\n\r\u00a0\u202f\u200b.", max_size=30))
def test_a_line_is_tidied_alike_whatever_breaks_stand_in_it(text: str) -> None:
    assert tidy(text) == tidy(text.replace("\n", "  ").replace("\t", " "))
    assert all(line.plain == plain_spaces(line.text) for line in lines_of(text)[0])


@pytest.mark.parametrize(
    ("line", "name", "seen"),
    [
        ("Trilobe ouvre une usine. »", "closed", 1),
        ("Trilobe ouvre une usine », dit-il", "closed", 0),
        ("Trilobe ouvre une usine, selon le patr…", "cut off", 1),
        ("Trilobe ouvre une usine [...]", "cut off", 1),
        ('Il dit "nous partons" ce soir', "quoted", 1),
        ("Vous et votre ville, vous le saurez : vos robots", "you", 1),
        ("a, b, c, d, e, f, g", "commas", 1),
        ("Un. Deux! Trois? Quatre… Cinq.", "sentences", 1),
    ],
)
def test_a_line_shows_its_marks_and_how_many_up_to_a_limit(line: str, name: str, seen: float) -> None:
    assert matrix_of(sights_of(lines_of(line)[0]))[0, OWN.index(name)] == seen


def test_sums_of_columns_are_those_of_each_column() -> None:
    columns = np.arange(12.0).reshape(6, 2) % 5

    together = window_sum(columns, 2, 1)

    assert together.tolist() == np.column_stack([window_sum(column, 2, 1) for column in columns.T]).tolist()
