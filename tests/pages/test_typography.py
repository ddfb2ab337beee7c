"""Typography: no line of a page ends between a number and its thousands, its month or what it counts."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from generator.models import Page
from generator.pages.typography import typeset, whole
from generator.pages.wording import Wording


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Le port perd 11 000 grues", "Le port perd 11\u202f000 grues"),
        ("1 250 000 quais, 12\u2009500 mouettes", "1\u202f250\u202f000 quais, 12\u202f500 mouettes"),
        ("11\u00a0000 et 11\u202f000", "11\u202f000 et 11\u202f000"),
        ("de 10 000-12 000 $", "de 10\u202f000-12\u202f000\u00a0$"),
        ("le 14 février 2026, puis le 1er mars", "le 14\u00a0février 2026, puis le 1er\u00a0mars"),
        ("4,5 milliards, 3 millions et 27 %", "4,5\u00a0milliards, 3\u00a0millions et 27\u00a0%"),
        ("20 ans, 3 mois et 24 heures", "20\u00a0ans, 3\u00a0mois et 24\u00a0heures"),
        ("865 M $, 3 Mds €, 40 £", "865\u00a0M\u00a0$, 3\u00a0Mds\u00a0€, 40\u00a0£"),
        ("on 4 March, or March 5, 2 billion", "on 4\u00a0March, or March\u00a05, 2\u00a0billion"),
    ],
)
def test_a_number_stays_with_its_thousands_its_month_and_what_it_counts(text: str, shown: str) -> None:
    assert whole(text) == shown
    assert whole(shown) == shown


@pytest.mark.parametrize(
    "text",
    [
        "en 2024 300 quais ont fermé",
        "OLMO-5 200 fois plus lent",
        "3.141 592 et 2,718 281",
        "de 12 00 à 13 0000",
        "| 12 | 000 |",
        "March 2026, may 5, 12 marsouins",
        "deux millions",
    ],
)
def test_what_is_no_such_number_keeps_its_spaces(text: str) -> None:
    assert whole(text) == text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_line_of_a_date_ends_between_day_and_month(language: str) -> None:
    for month in range(1, 13):
        assert re.match(r"\d+(er)?\u00a0\w", whole(Wording(language).day(dt.date(2026, month, month))))


def test_a_page_shows_whole_numbers_and_leads_where_it_led() -> None:
    address = "https://example.org/11 000#:~:text=perd%2011%20000"
    mark = {"text": "Le port perd 11 000 grues.", "url": address, "paragraph": 1}
    page = Page(
        path="articles/port.md",
        front_matter={"title": "11 000 grues", "summary": [mark], "original": address, "date": None, "values": (1, 2)},
        body="Le port perd [11 000 grues](../entities/grue.md).\n",
    )

    shown = typeset(page)

    assert shown.body == "Le port perd [11\u202f000 grues](../entities/grue.md).\n"
    assert shown.front_matter == {
        "title": "11\u202f000 grues",
        "summary": [{"text": "Le port perd 11\u202f000 grues.", "url": address, "paragraph": 1}],
        "original": address,
        "date": None,
        "values": [1, 2],
    }
