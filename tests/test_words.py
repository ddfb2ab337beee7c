"""Words: tokens, stems and stop words of two languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.words import STEM_LENGTH, STOP_WORDS, has_words, longest_of, stem, terms, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L’OTAN et l'IA", ["l", "otan", "et", "l", "ia"]),
        ("GPT-4.5, chez Creati.ai.", ["gpt-4.5", "chez", "creati.ai"]),
        ("« Énergie » : 6,5 Md $", ["énergie", "6", "5", "md"]),
        ("snake_case", ["snake", "case"]),
        ("…", []),
    ],
)
def test_words_are_lower_case_and_an_elided_article_is_one(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text(max_size=40), st.integers(1, 8))
def test_a_text_has_as_many_words_as_can_be_counted(text: str, count: int) -> None:
    assert has_words(text, count) is (len(words(text)) >= count)


def test_the_longest_of_some_names_stands_at_a_place() -> None:
    months = re.compile(longest_of(("mar", "mars", "mai", "m.", "sept", "septembre")), re.IGNORECASE)

    assert months.findall("Mars, MAI, mar, m. et septembre") == ["Mars", "MAI", "mar", "m.", "septembre"]
    assert not months.search("avril, m")


@given(st.lists(st.text("abé .|", min_size=1, max_size=4), min_size=1, max_size=6), st.text("abé .|", max_size=8))
def test_names_are_found_as_they_are_by_trying_each_the_longest_first(names: list[str], text: str) -> None:
    each = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))

    assert re.findall(longest_of(names), text) == re.findall(each, text)


def test_a_stem_joins_forms_of_a_word_and_leaves_numbers_whole() -> None:
    assert stem("entreprises") == stem("entreprise") == "entrep"
    assert stem("loi") == "loi"
    assert stem("2025-2026") == "2025-2026"


def test_terms_leave_out_stop_words_and_single_letters() -> None:
    assert terms("Les salariés de l’entreprise X ont signé", "fr") == ["salari", "entrep", "signé"]
    assert terms("The employees of company X have signed", "en") == ["employ", "compan", "signed"]


@given(st.text(max_size=60), st.sampled_from(sorted(STOP_WORDS)))
def test_any_text_has_terms_in_the_order_of_its_words(text: str, language: str) -> None:
    found = terms(text, language)

    assert all(term and (len(term) <= STEM_LENGTH or term[0].isdigit()) for term in found)
    stems = iter(map(stem, words(text)))
    assert all(term in stems for term in found)
