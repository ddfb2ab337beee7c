"""Which dates are taken for slips of the pen, with the clock and without it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from newsroom import article

from generator.models import Article, Corrections, RoundupItem
from generator.odd_dates import odd_dates

TODAY = dt.date(2026, 3, 5)


def stated(made: Article, **lines: int) -> Article:
    """Return an article whose front matter states facts on lines."""
    raw = replace(made.extracted.raw, corrections=Corrections(lines=lines))
    facts = made.extracted.facts
    in_front_matter = {key: replace(getattr(facts, key), found_in="front matter") for key in lines}
    return replace(made, extracted=replace(made.extracted, raw=raw, facts=replace(facts, **in_front_matter)))


def test_a_date_after_tomorrow_is_named_with_its_line_and_what_it_does() -> None:
    told = odd_dates([stated(article("grue", date="2062-03-05"), date=3), article("port")], TODAY)

    assert "\n".join(map(str, told)) == (
        "content/articles/grue.md:3: date: 2062-03-05 lies ahead: the front page and the feeds go by it\n"
        "    Check the year, and state the right one:  date: YYYY-MM-DD"
    )
    assert told[0].is_warning


def test_a_correction_that_lies_ahead_is_named_too() -> None:
    told = odd_dates([article("grue", date="2026-03-01", updated="2062-03-05")], TODAY)

    assert [str(problem).partition(" lies")[0] for problem in told] == [
        "content/articles/grue.md:2: updated: 2062-03-05"
    ]


@pytest.mark.parametrize("date", ["2026-03-06", "2026-03-06T23:00", "2026-W10", "2026-03", "2026", None])
def test_tomorrow_and_what_may_be_past_are_no_slips(date: str | None) -> None:
    assert odd_dates([article("grue", date=date), article("port", date="2026-02-28")], TODAY) == ()


@pytest.mark.parametrize(("date", "is_told"), [("2026-08-31", False), ("2026-09-01", True), ("2062-03-04", True)])
def test_without_a_clock_a_newest_article_months_after_all_others_is_named(
    date: str,
    is_told: bool,  # noqa: FBT001 - a case
) -> None:
    told = odd_dates(
        [article("grue", date=date), article("port"), article("quai", date="2020"), article("x", date=None)]
    )

    assert [problem.path for problem in told] == ["content/articles/grue.md"] * is_told
    assert all("days after that of any other article" in problem.what for problem in told)


def test_one_article_is_compared_with_none() -> None:
    assert odd_dates([article("grue", date="2062-03-05")]) == ()


def test_the_stories_of_a_roundup_are_no_witnesses_of_its_date() -> None:
    item = article("semaine-1", date="2062-W10", item_of=RoundupItem(roundup="semaine", number=1))
    roundup = article("semaine", date="2062-W10", item_slugs=("semaine-1",))

    assert [problem.path for problem in odd_dates([roundup, item, article("port")])] == ["content/articles/semaine.md"]
    assert [problem.path for problem in odd_dates([roundup, item], TODAY)] == ["content/articles/semaine.md"]


def test_what_lies_ahead_is_named_once_and_what_is_only_far_apart_at_all() -> None:
    old, new = article("port", date="2024-01-01"), article("quai", date="2026-03-04")

    assert len(odd_dates([old, article("grue", date="2062-03-05")], TODAY)) == 1
    assert [problem.path for problem in odd_dates([old, new], TODAY)] == ["content/articles/quai.md"]
