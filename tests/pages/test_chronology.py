"""The chronology tells day by day what happened, a story once a day, and what lies ahead."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from newsroom import SITE, article, dated_fact, digest, full_digest, paragraph, understood
from paperwork import fields, pages, titles

from generator.models import Article, Story

SMALL = replace(SITE, page_size=1)


def days(page: Any) -> list[tuple[str, list[str]]]:  # noqa: ANN401 - front matter
    """Return the titles of the days with those of their lines."""
    return [(day["title"], titles(day["entries"])) for day in page["days"]]


def test_days_stand_newest_first_each_as_precisely_as_its_articles_know_it() -> None:
    told = [
        article(slug, title=slug, date=date)
        for slug, date in (
            ("jour", "2026-03-05"), ("matin", "2026-03-05T08:10"), ("semaine", "2026-W10"), ("mois", "2026-03"),
            ("premier", "2026-03-01"), ("jamais", None),
        )
    ]  # fmt: skip

    assert days(fields("timeline.md", digest(*told))) == [
        ("Jeudi 5 mars 2026", ["jour", "matin"]),
        ("Semaine 10, 2026", ["semaine"]),
        ("Mars 2026, jour non précisé", ["mois"]),
        ("Dimanche 1er mars 2026", ["premier"]),
    ]
    english = fields("timeline.md", digest(*told), replace(SITE, language="en"))
    assert days(english)[0][0] == "Thursday 5 March 2026"


def test_a_story_stands_once_a_day_in_the_language_of_the_site_with_the_way_to_all_of_it() -> None:
    told = [
        article("a", title="Contract", date="2026-03-04", language="en"),
        article("b", title="Contrat", date="2026-03-04"),
        article("c", title="Suite", date="2026-03-05"),
    ]
    story = Story(slug="a", headline="Contrat", articles=("a", "b", "c"))

    page = fields("timeline.md", digest(*told, stories=(story,)))

    assert days(page) == [("Jeudi 5 mars 2026", ["Suite"]), ("Mercredi 4 mars 2026", ["Contrat"])]
    assert page["days"][1]["entries"][0]["story"] == {"title": "3 articles", "url": "stories/a/"}


def test_months_have_pages_that_lead_to_the_ones_beside_them() -> None:
    told = full_digest()
    page, march, october = (fields(f"{path}.md", told) for path in ("timeline", "timeline/2026-03", "timeline/2025-10"))

    assert [(group["title"], titles(group["links"])) for group in page["groups"]] == [
        ("2026", ["Mars 2026"]), ("2025", ["Octobre 2025"]),
    ]  # fmt: skip
    assert (march["title"], march["count"]) == ("Chronologie, mars 2026", "2 articles")
    assert (march["previous"]["url"], march["next"]) == ("timeline/2025-10/", None)
    assert titles(october["breadcrumbs"]) == ["À la une", "Chronologie"]
    assert "timeline/undated.md" not in pages(told)


def test_the_first_page_shows_the_newest_and_a_long_month_goes_on_on_further_pages() -> None:
    told = digest(*(article(f"a{n}", title=f"a{n}", date="2026-03-04") for n in range(7)))
    made = pages(told, SMALL)

    assert days(made["timeline.md"].front_matter) == [("Mercredi 4 mars 2026", ["a0", "a1"])]
    assert days(made["timeline/2026-03.md"].front_matter)[0][1] == ["a0", "a1", "a2", "a3", "a4"]
    second = made["timeline/2026-03/page-2.md"].front_matter
    assert days(second)[0][1] == ["a5", "a6"]
    assert titles(second["breadcrumbs"]) == ["À la une", "Chronologie", "Chronologie, mars 2026"]
    assert second["pagination"]["text"] == "6 à 7 sur 7"  # type: ignore[index]


def announcing(source: str) -> Article:
    """Return an article that announces two days, and recalls a third."""
    words = ("Le vote aura lieu le 9 avril.", "Ana parlera le 9 mars.", "Le texte date du 1er mars.")
    told = article("a", paragraph(" ".join(words)), source=source, summary=(words[1],))
    days_told = (("2026-04-09", "9 avril"), ("2026-03-09", "9 mars"), ("2026-03-01", "1er mars"))
    facts = (dated_fact(told, iso, printed, text) for (iso, printed), text in zip(days_told, words, strict=True))
    return understood(told, dated=tuple(facts))


@pytest.mark.parametrize(
    ("source", "expected"), [("Le Relevé", ["9 mars 2026", "9 avril 2026"]), ("La Gazette", ["9 mars 2026"])]
)
def test_what_lies_ahead_stands_nearest_first_as_far_as_it_may_be_shown(source: str, expected: list[str]) -> None:
    told = digest(announcing(source))

    assert [fact["date"]["text"] for fact in fields("timeline.md", told)["ahead"]] == expected
    assert fields("timeline/2026-03.md", told)["ahead"] == []
