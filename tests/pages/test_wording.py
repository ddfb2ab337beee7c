"""Wording: dates no more precise than they are known, and numbers as each language writes them."""

from __future__ import annotations

import datetime as dt
import string

import pytest

from generator.models import EntityKind, NewsDate
from generator.pages.phrases import PHRASES
from generator.pages.wording import Wording

FR, EN = Wording("fr"), Wording("en")


@pytest.mark.parametrize(
    ("iso", "french", "english"),
    [
        ("2026-03-04T09:00", "4 mars 2026", "4 March 2026"),
        ("2026-03-01", "1er mars 2026", "1 March 2026"),
        ("2025-W40", "semaine 40, 2025", "week 40, 2025"),
        ("2026-02", "février 2026, jour non précisé", "February 2026, day not stated"),
        ("2026", "2026", "2026"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is_known(iso: str, french: str, english: str) -> None:
    assert (FR.date(NewsDate(iso)), EN.date(NewsDate(iso))) == (french, english)


def test_a_span_says_nothing_twice() -> None:
    first = dt.date(2026, 3, 2)

    assert FR.span(first, dt.date(2026, 3, 8)) == "Du 2 au 8 mars 2026"
    assert FR.span(first, dt.date(2026, 4, 1)) == "Du 2 mars au 1er avril 2026"
    assert EN.span(dt.date(2025, 12, 29), dt.date(2026, 1, 4)) == "29 December 2025 to 4 January 2026"


@pytest.mark.parametrize(
    ("first", "last", "french", "english"),
    [
        ("2026-03-04", "2026-03-04T09:00", "le 4 mars 2026", "4 March 2026"),
        ("2025-W40", "2025-W40", "en semaine 40, 2025", "in week 40, 2025"),
        ("2026-02", "2026-02", "en février 2026", "in February 2026"),
        ("2026", "2026", "en 2026", "in 2026"),
        ("2026-03-02", "2026-03-08", "du 2 au 8 mars 2026", "2 to 8 March 2026"),
        ("2025-W40", "2026-03-04", "de la semaine 40 de 2025 au 4 mars 2026", "week 40 of 2025 to 4 March 2026"),
        ("2025-W40", "2025-W42", "de la semaine 40 à la semaine 42 de 2025", "week 40 to week 42 of 2025"),
        ("2025-10", "2026-03", "d’octobre 2025 à mars 2026", "October 2025 to March 2026"),
        ("2026-02", "2026-03-01", "de février au 1er mars 2026", "February to 1 March 2026"),
        ("2026-02-05", "2026-W10", "du 5 février à la semaine 10 de 2026", "5 February to week 10 of 2026"),
        ("2025", "2026", "de 2025 à 2026", "2025 to 2026"),
    ],
)
def test_a_time_begins_and_ends_as_precisely_as_its_ends_are_known(
    first: str, last: str, french: str, english: str
) -> None:
    told = [wording.during(NewsDate(first), NewsDate(last)) for wording in (FR, EN)]

    assert told == [french, english]


def test_none_is_singular_in_french_and_plural_in_english() -> None:
    assert [FR.count(number, "article") for number in (0, 1, 2)] == ["0 article", "1 article", "2 articles"]
    assert [EN.count(number, "article") for number in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]


def test_thousands_are_parted() -> None:
    assert (FR.number(1234567), EN.number(1234567)) == ("1\u202f234\u202f567", "1,234,567")


def test_a_sentence_begins_with_a_capital() -> None:
    assert (FR.sentence("été 2026"), FR.sentence("")) == ("Été 2026", "")


def test_both_languages_have_the_same_phrases_with_the_same_blanks() -> None:
    def blanks(phrase: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}

    assert PHRASES["fr"].keys() == PHRASES["en"].keys()
    assert [key for key in PHRASES["fr"] if blanks(PHRASES["fr"][key]) != blanks(PHRASES["en"][key])] == []


def test_every_kind_of_name_has_a_word_and_a_group() -> None:
    assert all(kind in PHRASES["fr"] and f"{kind}_group" in PHRASES["fr"] for kind in EntityKind)
