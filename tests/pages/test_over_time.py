"""Over time: mentions by week with what is usual, months in the long run, and what rises."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import SITE, article, digest, paragraph
from paperwork import fields, titles

from generator.pages.rhythm import LEAST_ARTICLES, LEAST_RISE, rise_of, surprise, usual, weekly
from generator.pages.wording import Wording

if TYPE_CHECKING:
    from generator.models import Article, Digest

NEWEST = dt.date(2026, 3, 4)


def weeks_ago(weeks: int, name: str = "OpenAI", number: int = 0, times: int = 1) -> Article:
    """Return an article so many weeks older than the newest, that gives a name so many times."""
    day = NEWEST - dt.timedelta(weeks=weeks)
    slug = f"{name.lower()}-{weeks}-{number}"
    return article(slug, paragraph(" ".join([name] * times)), date=day.isoformat(), names=(name,), title=slug)


def regular(*more: Article, back: int = 9) -> Digest:
    """Return a digest with an article about something else in each of the weeks up to the newest."""
    return digest(*(weeks_ago(week, "Fond") for week in range(back)), *more)


def openai(told: Digest) -> Any:  # noqa: ANN401 - a test reads deep into it
    """Return the fields of the page of OpenAI."""
    return fields("entities/openai.md", told)


def test_a_chart_counts_articles_and_mentions_of_each_week_since_the_first() -> None:
    page = openai(digest(weeks_ago(3, times=2), weeks_ago(1), weeks_ago(1, number=1), weeks_ago(0, times=4)))

    assert [(week["name"], week["articles"], week["mentions"]) for week in page["weeks"]] == [
        ("semaine 7, 2026", 1, 2), ("semaine 8, 2026", 0, 0), ("semaine 9, 2026", 2, 2), ("semaine 10, 2026", 1, 4),
    ]  # fmt: skip
    assert [week["label"] for week in page["weeks"]] == ["", "", "", "mars"]
    assert page["months"] == []


def test_a_chart_shows_half_a_year_of_weeks_and_the_months_where_the_site_is_older() -> None:
    page = openai(digest(*(weeks_ago(week) for week in (0, 1, 4, 8, 200))))

    assert len(page["weeks"]) == 26
    assert len(page["months"]) == 24
    assert (page["months"][0]["name"], page["months"][-1]["name"]) == ("avril 2024", "mars 2026")
    assert page["months"][-1]["articles"] == 1


@pytest.mark.parametrize("dates", [("2026-03-04", "2026-02-25"), ("2026-03", "2026-02", None)])
def test_few_articles_and_articles_without_a_week_have_no_chart(dates: tuple[str | None, ...]) -> None:
    page = openai(digest(*(article(f"a{n}", date=date) for n, date in enumerate(dates))))

    assert page["weeks"] == page["months"] == []


def test_a_name_that_has_long_been_silent_has_no_chart_of_zeros() -> None:
    page = openai(digest(*(weeks_ago(week) for week in (50, 55, 60)), weeks_ago(0, "Fond")))

    assert page["weeks"] == []
    assert sum(month["articles"] for month in page["months"]) == 3


def test_two_bars_far_apart_are_no_chart() -> None:
    page = openai(digest(*(weeks_ago(week, number=n) for week in (0, 20) for n in range(2))))

    assert page["weeks"] == page["months"] == []
    assert page["trend"]["text"].startswith("2 mentions dans 2 articles en semaine 10, 2026")


def test_the_newest_week_is_compared_with_the_usual_in_words() -> None:
    page = openai(regular(weeks_ago(4, times=4), *(weeks_ago(0, number=n, times=2) for n in range(3))))

    assert page["trend"] == {
        "text": "6 mentions dans 3 articles en semaine 10, 2026\u00a0; 0,5 par semaine d’ordinaire, "
        "en moyenne des 8 semaines précédentes.",
        "usual": 0.5, "before": 8, "rising": True,
    }  # fmt: skip


def test_the_usual_is_said_of_as_many_weeks_as_there_are() -> None:
    def text(*weeks: int) -> str:
        return str(openai(digest(*(weeks_ago(week, number=n) for n, week in enumerate(weeks))))["trend"]["text"])

    assert text(0, 0, 0) == "3 mentions dans 3 articles en semaine 10, 2026."
    assert text(0, 0, 1).endswith("\u00a0; 1 la semaine précédente.")


def test_few_articles_are_compared_with_nothing() -> None:
    assert openai(regular(weeks_ago(0), weeks_ago(1)))["trend"] is None
    assert openai(digest(*(article(slug, date="2026") for slug in "abc")))["trend"] is None


def test_weeks_without_any_before_are_said_to_be_so() -> None:
    three = [weeks_ago(0, number=n) for n in range(3)]

    assert openai(regular(*three))["trend"]["text"].endswith("\u00a0; rien dans les 8 semaines précédentes.")
    assert openai(regular(*three, back=2))["trend"]["text"].endswith("\u00a0; rien la semaine précédente.")


def test_a_silent_week_says_since_when() -> None:
    page = openai(regular(*(weeks_ago(2, number=n) for n in range(3))))

    assert page["trend"]["text"] == (
        "Aucune mention depuis la semaine 8, 2026\u00a0; 0,4 par semaine d’ordinaire, "
        "en moyenne des 8 semaines précédentes."
    )
    assert page["trend"]["rising"] is False


def test_long_silence_is_said_without_what_was_usual() -> None:
    told = regular(*(weeks_ago(20, number=n) for n in range(3)), article("b", names=(), topics=("travail",)))

    assert openai(told)["trend"]["text"] == "Aucune mention depuis la semaine 42, 2025."
    old = digest(*(weeks_ago(3, number=n) for n in range(3)), article("b", names=(), topics=("travail",)))
    assert fields("topics/defense.md", old)["trend"]["text"].startswith("Aucun article depuis la semaine 7, 2026")


def test_what_rises_are_names_and_topics_of_more_articles_than_usual() -> None:
    told = regular(
        *(weeks_ago(0, "OpenAI", n) for n in range(3)),
        *(weeks_ago(0, "Microsoft", n) for n in range(2)),
        weeks_ago(5, "Microsoft"),
        *(weeks_ago(week, "Cogitar") for week in (0, 1, 2)),
    )
    front = fields("index.md", told)

    assert [(each["title"], each["note"]) for each in front["rising"]] == [
        ("OpenAI", "3 articles en semaine 10, 2026, aucun dans les 8 semaines précédentes"),
        ("Microsoft", "2 articles en semaine 10, 2026, 0,1 par semaine d’ordinaire"),
    ]
    assert front["rising"][0]["values"] == [0] * 8 + [3]
    assert front["rising"][0]["label"].startswith(
        "OpenAI, nombre d’articles, semaine 2, 2026 à semaine 10, 2026\u00a0: 0, 0,"
    )
    assert front["rising_rule"].startswith("Au moins deux articles dans la semaine")


def test_of_names_that_rise_alike_the_most_mentioned_comes_first() -> None:
    told = regular(
        *(weeks_ago(0, "Microsoft", n) for n in range(2)), *(weeks_ago(0, "OpenAI", n, times=2) for n in range(2))
    )

    assert titles(fields("index.md", told)["rising"]) == ["OpenAI", "Microsoft"]


def test_topics_rise_as_names_do() -> None:
    told = regular(*(article(f"t{n}", topics=("travail",), names=()) for n in range(4)))

    assert titles(fields("index.md", told)["rising"]) == ["Travail"]


def test_a_digest_that_is_silent_in_most_weeks_is_measured_by_months() -> None:
    told = digest(
        *(weeks_ago(0, "OpenAI", n) for n in range(2)), weeks_ago(17), *(weeks_ago(20, "Fond", n) for n in range(4))
    )
    front = fields("index.md", told)

    assert [(each["title"], each["note"]) for each in front["rising"]] == [
        ("OpenAI", "2 articles en mars 2026, 0,2 par mois d’ordinaire")
    ]
    assert front["rising"][0]["values"] == [0, 1, 0, 0, 0, 2]
    assert front["rising_rule"].startswith("Au moins deux articles dans le mois")
    assert openai(told)["trend"]["rising"] is True


@pytest.mark.parametrize(("weeks", "note"), [(4, "aucun le mois précédent"), (20, "aucun dans les 5 mois précédents")])
def test_a_name_that_no_month_before_gave_says_of_how_many_months(weeks: int, note: str) -> None:
    told = digest(*(weeks_ago(0, number=n) for n in range(2)), *(weeks_ago(weeks, "Fond", n) for n in range(3)))

    assert fields("index.md", told)["rising"][0]["note"] == f"2 articles en mars 2026, {note}"


def test_a_name_that_is_always_there_does_not_rise() -> None:
    always = regular(*(weeks_ago(0, "OpenAI", n) for n in range(12)))

    assert fields("index.md", always)["rising"] == []
    assert fields("index.md", always)["rising_rule"] == ""


@settings(deadline=None, max_examples=50)
@given(st.lists(st.integers(0, 50), max_size=9))
def test_a_rise_is_never_of_one_article_and_never_below_what_chance_brings(course: list[int]) -> None:
    rise = rise_of(course)

    assert rise == 0 or (course[-1] >= LEAST_ARTICLES and rise >= LEAST_RISE and course[-1] > usual(course))
    assert rise == 0 or rise_of([*course[:-1], course[-1] + 1]) > rise


def test_what_was_never_seen_is_as_surprising_as_its_number() -> None:
    assert surprise(3, 0) == 3
    assert surprise(3, 3) == 0


def test_weeks_are_those_of_iso_8601_across_the_year() -> None:
    days = ("2025-12-29", "2026-01-04", "2026-01-05", "2026-W01", "2026-01", None)
    told = [article(f"a{n}", date=day) for n, day in enumerate(days)]
    numbers = weekly(told).number_of

    assert numbers["a0"] == numbers["a1"] == numbers["a3"] == numbers["a2"] - 1
    assert numbers.keys() == {"a0", "a1", "a2", "a3"}


def test_numbers_have_one_decimal_where_they_need_it() -> None:
    assert [Wording("fr").decimal(number) for number in (0.5, 2.0, 1234.56)] == ["0,5", "2", "1\u202f234,6"]
    assert [Wording("en").decimal(number) for number in (0.5, 2.0, 1234.56)] == ["0.5", "2", "1,234.6"]


def test_phrases_are_listed() -> None:
    assert Wording("fr").listed(["un"]) == "un"
    assert Wording("en").listed(["one", "two", "three"]) == "one, two and three"


def test_an_english_site_compares_in_english() -> None:
    told = regular(*(weeks_ago(week) for week in (0, 2, 4)))
    page = fields("entities/openai.md", told, replace(SITE, language="en"))

    assert page["trend"]["text"] == (
        "1 mention in 1 article in week 10, 2026; 0.2 a week as a rule, the mean of the 8 weeks before."
    )
