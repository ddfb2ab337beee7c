"""Dated facts: sentences that tell of a day, a month or a year, as precisely as they print it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.models import Excerpt, NewsDate
from generator.understand.dated_facts import LONGEST_SENTENCE, MOST_FACTS, find_dated_facts

SATURDAY = "2026-02-14"


def dated(*sentences: str, date: str | None = SATURDAY, language: str = "fr") -> list[tuple[str, str]]:
    """Return the dates of the sentences and the words that print them."""
    excerpts = tuple(
        Excerpt(start=1000 * number, end=1000 * number + len(text), text=text, paragraph=number)
        for number, text in enumerate(sentences, 1)
    )
    facts = find_dated_facts(excerpts, NewsDate(date) if date else None, language)
    assert all(fact.printed in fact.excerpt.text for fact in facts)
    return [(fact.date.iso, fact.printed) for fact in facts]


@pytest.mark.parametrize(
    ("sentence", "date", "printed"),
    [
        ("Le 2 octobre 2025, le port ouvre ses quais.", "2025-10-02", "Le 2 octobre 2025"),
        ("Le port ouvre ses quais le 1er mars 2025.", "2025-03-01", "le 1er mars 2025"),
        ("Le port ouvre ses quais le 04/03/2025.", "2025-03-04", "le 04/03/2025"),
        ("En mars 2025, le port ouvre ses quais.", "2025-03", "En mars 2025"),
        ("Le 2 février, le port ouvre ses quais.", "2026-02-02", "Le 2 février"),
        ("Le port ouvrira ses quais à partir du 2 mars.", "2026-03-02", "à partir du 2 mars"),
        ("Le port a ouvert ses quais le 20 décembre.", "2025-12-20", "le 20 décembre"),
        ("Le port a ouvert ses quais le 3 août dernier.", "2025-08-03", "le 3 août dernier"),
        ("Le port ouvre ses quais le mardi 10 février.", "2026-02-10", "le mardi 10 février"),
        ("Le port ouvrira ses quais en mars.", "2026-03", "en mars"),
        ("Le port a annoncé sa réouverture le 3 mars.", "2026-03-03", "le 3 mars"),
        ("Le port ferme ses quais depuis juin.", "2025-06", "depuis juin"),
        ("Le port a ouvert ses quais en juin dernier.", "2025-06", "en juin dernier"),
        ("Le port a annoncé mardi la fin des travaux.", "2026-02-10", "mardi"),
        ("Le port ouvrira mardi.", "2026-02-17", "mardi"),
        ("Une réunion est prévue lundi au port.", "2026-02-16", "lundi"),
        ("Le port ouvre mardi prochain.", "2026-02-17", "mardi prochain"),
        ("Le port était fermé samedi dernier.", "2026-02-07", "samedi dernier"),
        ("En 2019, le port comptait mille marins.", "2019", "En 2019"),
        ("Le port doublera d'ici à 2030.", "2030", "d'ici à 2030"),
        ("Le bail court jusqu’en 2032.", "2032", "jusqu’en 2032"),
        ("La semaine du 2 au 8 mars 2026 sera calme.", "2026-W10", "semaine du 2 au 8 mars 2026"),
    ],
)
def test_a_sentence_tells_of_the_date_that_it_prints(sentence: str, date: str, printed: str) -> None:
    assert dated(sentence) == [(date, printed)]


@pytest.mark.parametrize(
    ("sentence", "date", "printed"),
    [
        ("On February 2, the port opened its docks.", "2026-02-02", "On February 2"),
        ("The port opened its docks on 2 February 2025.", "2025-02-02", "on 2 February 2025"),
        ("The port opens its docks in March 2026.", "2026-03", "in March 2026"),
        ("The port opened its docks last June.", "2025-06", "last June"),
        ("The port will open next September.", "2026-09", "next September"),
        ("The port said on Tuesday that it was full.", "2026-02-10", "on Tuesday"),
        ("The port will close on Tuesday.", "2026-02-17", "on Tuesday"),
        ("By 2030, the port will be twice as large.", "2030", "By 2030"),
    ],
)
def test_an_english_sentence_too(sentence: str, date: str, printed: str) -> None:
    assert dated(sentence, language="en") == [(date, printed)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le port ouvre ses quais le 14 février 2026.",
        "En 2026, le port ouvre ses quais.",
        "Le port, fondé en 1905, ouvre ses quais.",
        "Le port ouvre ses quais le 3 août.",
        "Le port ouvre ses quais en août.",
        "Le port a fermé ses quais en juin.",
        "Le port ouvrira ses quais en décembre.",
        "Le port ouvrira ses quais le 2 décembre.",
        "Le port ouvre le 31 février.",
        "Le port ouvre le mardi 11 février.",
        "Chacun se souvient du 14 juillet.",
        "Le port ouvre le 2 ſeptembre, ou en avrıl.",
        "Photo d'archives du 2 octobre 2025.",
        "Article publié le 2 octobre 2025 et relu.",
        "Le port a fermé samedi.",
        "Le port ferme le mardi, comme toujours.",
        "Le port a fermé, mais il rouvrira mardi.",
        "Le port ferme mardi.",
        "Le port a proposé une pause à partir de mardi.",
        "Il a dit : « Le port doit rester ouvert mardi. »",
        'Il a dit : "Le port doit rester ouvert mardi."',
        "Il a dit : “Le port doit rester ouvert mardi.”",
        "Dans la nuit de mardi à mercredi, le port a brûlé.",
        "La part était de 12 % contre 15 % en janvier.",
        "La saison ouvre habituellement en mars.",
        "Le port, dont le quai est fermé, ouvrira mardi.",
        "Le port ouvre ses quais.",
    ],
)
def test_these_sentences_tell_of_no_other_date(sentence: str) -> None:
    assert dated(sentence) == []


def test_a_date_that_lacks_its_year_or_day_needs_that_of_the_article() -> None:
    sentences = ("Le 2 février, le port ouvre.", "Le port a fermé mardi.", "En mars, le port ouvre.")
    assert dated(*sentences, date=None) == []
    assert dated(*sentences, date="2026") == []
    assert dated(*sentences, date="2026-02") == [("2026-02-02", "Le 2 février"), ("2026-03", "En mars")]
    assert dated("En mars 2025, le port ouvre.", date=None) == [("2025-03", "En mars 2025")]


def test_a_sentence_of_several_dates_tells_of_the_most_precise_then_of_the_first() -> None:
    assert dated("En mars 2025 puis le 2 mai 2025 et le 4 juin 2025, le port ouvre.") == [
        ("2025-05-02", "le 2 mai 2025")
    ]


def test_facts_come_in_the_order_of_their_dates() -> None:
    assert [date for date, _ in dated("En mai 2025, on ferme.", "Le 3 mai 2024, on ouvre.", "En 2019, on rit.")] == [
        "2019",
        "2024-05-03",
        "2025-05",
    ]


def test_a_chronicle_keeps_its_most_precise_facts() -> None:
    days = [f"Le {day} mars 2025, le port ouvre." for day in range(1, MOST_FACTS + 5)]
    found = dated("En 2019, on rit.", *days)
    assert len(found) == MOST_FACTS
    assert found[0][0] == "2025-03-01"


def test_a_sentence_without_end_is_left_alone() -> None:
    assert dated("Le 2 mars 2025, le port ouvre" + " encore" * LONGEST_SENTENCE) == []


SCRAPS = st.sampled_from(
    "Le le 2 31 1er mars mai 2025 2026 mardi lundi dernier prochain en fin d'ici à jusqu'en a annoncé ouvrira on In"
    " March 04/03/2025 , . contre".split()
)


@settings(deadline=None, max_examples=50)
@given(st.lists(SCRAPS, max_size=14), st.sampled_from([None, "2026", "2026-02", "2026-W07", "2026-02-14T09:00"]))
def test_any_words_will_do_and_no_date_is_more_precise_than_its_words(scraps: list[str], date: str | None) -> None:
    for iso, printed in dated(" ".join(scraps), date=date):
        assert printed
        assert NewsDate(iso)
