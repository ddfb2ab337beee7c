"""The records: dates as precise as they are stated, and the small questions that records answer."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from newsroom import article, digest, mentioned, paragraph

from generator.body import Body
from generator.errors import ContentError, DigestError
from generator.models import Block, BlockKind, Format, NewsDate, Precision, Problem, RawArticle


@pytest.mark.parametrize(
    ("iso", "days"),
    [
        ("2026-03-04T09:00", 1), ("2026-03-04", 1), ("9999-W52", 7), ("2024-02", 29), ("9999-12", 31), ("2026", 365),
        ("2024", 366),
    ],
)  # fmt: skip
def test_a_date_means_as_many_days_as_it_leaves_open(iso: str, days: int) -> None:
    assert NewsDate(iso).days == days


@pytest.mark.parametrize(
    ("iso", "precision", "first_day"),
    [
        ("2026-02-14T09:00", Precision.MINUTE, dt.date(2026, 2, 14)),
        ("2026-02-14", Precision.DAY, dt.date(2026, 2, 14)),
        ("2025-W40", Precision.WEEK, dt.date(2025, 9, 29)),
        ("2026-W01", Precision.WEEK, dt.date(2025, 12, 29)),
        ("2026-02", Precision.MONTH, dt.date(2026, 2, 1)),
        ("2026", Precision.YEAR, dt.date(2026, 1, 1)),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(iso: str, precision: Precision, first_day: dt.date) -> None:
    date = NewsDate(iso)

    assert (date.precision, date.first_day) == (precision, first_day)


@pytest.mark.parametrize(
    "text",
    ["", "26", "2026-2-14", "14/02/2026", "2026-02-30", "2026-13", "2025-W54", "2025-W00", "2026-02-14T25:00", "0000",
     "2026-02-14 ", "2026-02-14T09:00:00Z"],
)  # fmt: skip
def test_what_names_no_real_day_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        NewsDate(text)


@given(st.dates())
def test_any_day_is_a_date(day: dt.date) -> None:
    assert NewsDate(day.isoformat()).first_day == day


@given(st.dates(min_value=dt.date(1, 1, 8), max_value=dt.date(9999, 12, 20)))
def test_any_iso_week_begins_on_its_monday(day: dt.date) -> None:
    year, week, _ = day.isocalendar()

    monday = NewsDate(f"{year:04}-W{week:02}").first_day

    assert monday.weekday() == 0
    assert dt.timedelta(0) <= day - monday < dt.timedelta(7)


def test_a_problem_is_a_line_to_act_on_with_its_cure_below() -> None:
    assert str(Problem(path="a.txt", line=3, what="no title", cure="Add one.")) == "a.txt:3: no title\n    Add one."
    assert str(Problem(path="a.txt", line=0, what="no title")) == "a.txt: no title"


@pytest.mark.parametrize("kind", [DigestError, ContentError])
def test_an_error_names_every_problem_in_order(kind: type[DigestError]) -> None:
    late, early = Problem(path="b.txt", line=1, what="two"), Problem(path="a.txt", line=9, what="one", cure="Mend it.")

    error = kind([late, early])

    assert str(error) == "a.txt:9: one\n    Mend it.\nb.txt:1: two"
    assert error.problems == (early, late)
    assert isinstance(error, DigestError)


@pytest.mark.parametrize(("text", "lines"), [("a", 4), ("a\n", 4), ("a\nb", 5), ("a\nb\n", 5), ("", 4)])
def test_a_raw_article_counts_the_lines_of_its_front_matter_too(text: str, lines: int) -> None:
    assert RawArticle(path="a.md", slug="a", format=Format.MARKDOWN, text=text, first_line=4).line_count == lines


def test_every_kind_of_block_has_plain_words() -> None:
    assert paragraph("Un.").plain == "Un."
    assert Block(kind=BlockKind.LIST, items=("a", "b")).plain == "a\nb"
    assert Block(kind=BlockKind.TABLE, rows=(("a", "b"), ("c", "d"))).plain == "a | b\nc | d"


def test_an_article_answers_for_its_facts() -> None:
    told = article("a", title="Un titre", date="2026-03", source="Le Relevé", language="en", item_slugs=("b",))

    assert (told.slug, told.title, told.source, told.language) == ("a", "Un titre", "Le Relevé", "en")
    assert (told.date, told.day) == (NewsDate("2026-03"), dt.date(2026, 3, 1))
    assert told.is_roundup


def test_an_article_without_date_and_source_is_the_oldest_and_of_nobody() -> None:
    told = article("a", date=None, source=None)

    assert (told.date, told.day, told.source) == (None, dt.date.min, "")
    assert not told.is_roundup


def test_an_entity_counts_its_mentions_and_the_title() -> None:
    entity = mentioned(Body((paragraph("OpenAI et OpenAI."),)), "OpenAI")

    assert entity.count == 2
    assert entity.spans == ((0, 6), (10, 16))


def test_a_digest_knows_its_articles_by_slug() -> None:
    first, second = article("a"), article("b")

    assert digest(first, second).by_slug == {"a": first, "b": second}


@pytest.mark.parametrize(
    ("one", "other"),
    [("2026", "2026-03"), ("2026-03", "2026-03-04"), ("2026-W10", "2026-03-08"), ("2026-03-04", "2026-03-04T09:00")],
)
def test_a_coarse_date_covers_the_finer_ones_within_it(one: str, other: str) -> None:
    assert NewsDate(one).covers(NewsDate(other))
    assert not NewsDate(other).covers(NewsDate(one))


@pytest.mark.parametrize(("one", "other"), [("2026", "2025-12"), ("2026-W10", "2026-03-09"), ("2026-W10", "2026-03")])
def test_a_date_covers_none_that_may_lie_outside_it(one: str, other: str) -> None:
    assert not NewsDate(one).covers(NewsDate(other))
