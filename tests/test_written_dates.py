"""Dates as French and English newsrooms write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.models import NewsDate
from generator.written_dates import is_more_precise, stated_date, written_dates, written_periods, written_years


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("14 Fév. 2026 • 9:00", "2026-02-14T09:00"),
        ("14 Feb. 2026", "2026-02-14"),
        ("1er mars 2026", "2026-03-01"),
        ("le 3 mars 2026 à 14h30", "2026-03-03T14:30"),
        ("le 3 mars 2026 à 14 h", "2026-03-03T14:00"),
        ("27 Mar 20", "2020-03-27"),
        ("27 Mar '20 à 9:21", "2020-03-27T09:21"),
        ("10.12.19", "2019-12-10"),
        ("16:00Mis à jour le 12/03/2024", "2024-03-12"),
        ("Published March 4, 2026", "2026-03-04"),
        ("Mar. 3rd, 2026 at 3:45 p.m.", "2026-03-03T15:45"),
        ("March 3, 2026 12:05 AM", "2026-03-03T00:05"),
        ("2026-03-04", "2026-03-04"),
        ("2026-03-04T14:30:00+01:00", "2026-03-04T14:30"),
        ("2026-03-04T00:00:00Z", "2026-03-04"),
        ("2026/3/4", "2026-03-04"),
        ("04/03/2026", "2026-03-04"),
        ("03/25/2026", "2026-03-25"),
        ("2 janvier 20262 janvier 2026portrait", "2026-01-02"),
        ("10 mars 2026 - 24 h de plus", "2026-03-10"),
        ("Par Ana RuizMarch 4, 2026", "2026-03-04"),
        ("2 minute readApril 25, 20262:26 PM GMT+2", "2026-04-25T14:26"),
        ("4. März 2026, 9:05 Uhr", "2026-03-04T09:05"),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(text: str, iso: str) -> None:
    assert next(written.date.iso for written in written_dates(text)) == iso


@pytest.mark.parametrize(
    "text",
    [
        "14 Feb.",
        "14 mars 20 personnes",
        "31/02/2026",
        "3 min.",
        "version 1.2.3",
        "12 mars",
        "40/40/2026",
        "mars 2026",
        "5 ſept 2026",
    ],
)
def test_what_names_no_day_of_a_year_is_no_date(text: str) -> None:
    assert written_dates(text) == ()


def test_english_reads_the_month_first_unless_that_is_impossible() -> None:
    texts = ("04/03/2026", "25/03/2026", "04.03.2026")

    dates = [written_dates(text, month_first=True)[0].date.iso for text in texts]

    assert dates == ["2026-04-03", "2026-03-25", "2026-03-04"]


@pytest.mark.parametrize("clock", [" - 13:55", ", 9:05 CET", " at 09.05 GMT"])
def test_english_reads_the_day_first_where_the_clock_is_not_american(clock: str) -> None:
    assert written_dates(f"04/03/2026{clock}", month_first=True)[0].date.iso.startswith("2026-03-04")


def test_two_dates_in_a_line_come_in_their_order() -> None:
    dates = written_dates("Mis à jour le 5 mars 2026 à 8h05, publié le 4 mars 2026")

    assert [written.date.iso for written in dates] == ["2026-03-05T08:05", "2026-03-04"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Semaine 40 – 2025", "2025-W40"),
        ("week 7 of 2026", "2026-W07"),
        ("Mars 2026", "2026-03"),
        ("sept. 2025", "2025-09"),
        ("2025-W40", "2025-W40"),
        ("semaine n° 40 de 2025", "2025-W40"),
        ("Semaine du 28 septembre 2026", "2026-W40"),
        ("La semaine du lundi 28 septembre au 4 octobre 2026 en cinq chiffres", "2026-W40"),
        ("Week of September 28, 2026", "2026-W40"),
    ],
)
def test_weeks_and_months_are_read_with_their_year(text: str, iso: str) -> None:
    assert [written.date.iso for written in written_periods(text)] == [iso]


def test_dates_that_share_their_digits_are_one() -> None:
    assert [written.date.iso for written in written_dates("4 mars 2026-03-05")] == ["2026-03-04"]


@pytest.mark.parametrize("text", ["semaine du goût", "semaine du 12 au 18", "la semaine du 40 avril"])
def test_a_week_without_a_day_of_a_year_is_none(text: str) -> None:
    assert written_periods(text) == ()


def test_a_week_that_the_year_does_not_have_is_none() -> None:
    assert written_periods("semaine 53 de 2025") == ()


def test_more_precise_means_more_about_the_same_day() -> None:
    day, minute, other = NewsDate("2026-03-04"), NewsDate("2026-03-04T09:00"), NewsDate("2026-03-05T09:00")

    assert is_more_precise(minute, day)
    assert not is_more_precise(day, minute)
    assert not is_more_precise(other, day)


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="0123456789/.-: àmarsjanvier2026Thpm,’ ", max_size=60))
def test_every_date_stands_in_its_text(text: str) -> None:
    for written in (*written_dates(text), *written_periods(text)):
        words = text[written.start : written.end]
        assert written.date.iso[2:4] in words


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025", "2025"),
        ("2025-10", "2025-10"),
        ("2025-W40", "2025-W40"),
        ("2025-10-02T00:00:00Z", "2025-10-02"),
        ("octobre 2025", "2025-10"),
    ],
)
def test_a_statement_is_read_at_its_precision(text: str, iso: str) -> None:
    assert stated_date(text) == NewsDate(iso)


@pytest.mark.parametrize("text", ["2025-13", "2025-W60", "en 2025 ou plus tard", ""])
def test_a_statement_that_names_no_date_gives_none(text: str) -> None:
    assert stated_date(text) is None


def test_years_stand_alone() -> None:
    found = [written.date.iso for written in written_years("2025, 20251, 12/2024, 2026-03, 2 017, v2023, 2026.5")]

    assert found == ["2025"]


def test_a_time_with_a_dot_needs_its_zone() -> None:
    assert written_dates("4 Mar 2026 09.05 GMT")[0].date == NewsDate("2026-03-04T09:05")
    assert written_dates("4 Mar 2026 09.05")[0].date == NewsDate("2026-03-04")
