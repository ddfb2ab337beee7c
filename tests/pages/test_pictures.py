"""Pictures: who appears with whom, the days of a story, and how much is written on each topic."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import SITE, article, digest, paragraph
from paperwork import fields

from generator.models import Story
from generator.pages.catalogue import Catalogue
from generator.pages.company import company_of
from generator.pages.days import days_of
from generator.pages.graph import MARGIN, ROW, WIDTH, graph_of, label_lines, letters_wide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import Article, Digest

NAMES = ("Microsoft", "Cogitar", "Aria Labs", "Zorbox", "Ville de Lyrane", "Bo Li", "Nadir", "Orion", "Selma Ode")


def naming(slug: str, names: Sequence[str], date: str = "2026-03-04") -> Article:
    """Return an article that gives some names beside OpenAI."""
    given_names = ("OpenAI", *names)
    return article(slug, paragraph(" et ".join(given_names)), date=date, names=given_names)


def network(*groups: Sequence[str]) -> Any:  # noqa: ANN401 - a test reads deep into it
    """Return the page of OpenAI where each article gives a group of names; others drown what chance would have."""
    told = [naming(f"a{number}", names) for number, names in enumerate(groups)]
    others = [article(f"fond-{number}", names=("Microsoft", "Orion"), topics=()) for number in range(40)]
    return fields("entities/openai.md", digest(*told, *others))


def test_few_names_that_appear_once_each_are_no_picture() -> None:
    assert network(("Zorbox", "Cogitar", "Nadir"))["graph"] is None
    assert network(("Zorbox", "Cogitar"), ("Zorbox", "Cogitar"))["graph"] is None


def test_names_that_appear_together_are_tied_by_the_articles_that_give_both() -> None:
    page = network(*[("Zorbox", "Cogitar", "Nadir")] * 2, ("Zorbox", "Cogitar"), ("Nadir",), ("Orion",))
    shown = [each["title"] for each in page["neighbours"]][: len(page["graph"]["nodes"])]

    assert shown == ["Cogitar", "Nadir", "Zorbox"]
    ties = {(shown[tie["from"]], shown[tie["to"]]): tie["articles"] for tie in page["graph"]["ties"]}
    assert ties == {("Cogitar", "Zorbox"): 3, ("Cogitar", "Nadir"): 2, ("Nadir", "Zorbox"): 2}
    assert [each["title"] for each in page["neighbours"]] == ["Cogitar", "Nadir", "Zorbox", "Orion"]


def test_a_picture_draws_the_strongest_ties_and_gives_them_all() -> None:
    graph = network(*[NAMES[:6]] * 2, *[("Zorbox", "Bo Li")])["graph"]

    assert (len(graph["ties"]), graph["drawn"]) == (15, 12)
    assert [tie["articles"] for tie in graph["ties"]] == [3, *[2] * 14]


def test_those_that_appear_together_most_stand_side_by_side() -> None:
    pairs = [("Zorbox", "Bo Li"), ("Cogitar", "Selma Ode"), ("Nadir", "Orion")]
    page = network(*[pair for pair in pairs for _ in range(3)])
    nodes = {each["title"]: node for each, node in zip(page["neighbours"], page["graph"]["nodes"], strict=True)}

    for one, other in pairs:
        apart = abs(nodes[one]["x"] - nodes[other]["x"]), abs(nodes[one]["y"] - nodes[other]["y"])
        assert min(apart) <= ROW // 2, (one, other)


@settings(deadline=None, max_examples=30)
@given(st.lists(st.sets(st.sampled_from(NAMES), min_size=2), min_size=4, max_size=12))
def test_no_label_meets_another_or_leaves_the_drawing(groups: list[set[str]]) -> None:
    told = [naming(f"a{number}", sorted(names)) for number, names in enumerate(groups)]
    catalogue = Catalogue(digest=digest(*told), site=SITE)
    graph: Any = graph_of("OpenAI", company_of(told, "openai", catalogue), told, catalogue)
    if graph is None:
        return
    assert graph["drawn"] == min(12, len(graph["ties"]))
    boxes = []
    for node in graph["nodes"]:
        wide = max(letters_wide(line) for line in node["lines"])
        is_left = node["x"] < WIDTH // 2
        start, end = (node["x"] - MARGIN - wide, node["x"]) if is_left else (node["x"], node["x"] + MARGIN + wide)
        assert start >= 0
        assert end <= WIDTH
        boxes.append((start, end, node["y"] - 15, node["y"] + 15))
    assert all(top >= 0 and bottom <= graph["height"] for _, _, top, bottom in boxes)
    for one, other in combinations(boxes, 2):
        assert one[1] < other[0] or other[1] < one[0] or one[3] <= other[2] or other[3] <= one[2]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Orion", ["Orion"]),
        ("Wall Street Journal", ["Wall Street", "Journal"]),
        ("Donaudampfschiff", ["Donaudamp…"]),
        ("Agence des ports et des canaux", ["Agence des", "ports et des…"]),
        ("東京電力ホールディングス", ["東京電力ホ…"]),
        ("", []),
    ],
)
def test_a_long_name_stands_in_two_lines_and_what_does_not_fit_ends_in_dots(name: str, lines: list[str]) -> None:
    assert label_lines(name, 84) == lines


@settings(deadline=None)
@given(st.text(max_size=60), st.integers(40, 200))
def test_any_name_fits_its_room(name: str, room: int) -> None:
    lines = label_lines(name, room)

    assert len(lines) <= 2
    assert all(letters_wide(line) <= room for line in lines)


def story_of(*dates: str, duplicates: dict[str, tuple[str, ...]] | None = None) -> Any:  # noqa: ANN401
    """Return the days of a story told on some days."""
    told = [article(f"a{number}", date=date) for number, date in enumerate(dates)]
    story = Story(slug="a0", headline=told[0].title, articles=tuple(each.slug for each in told))
    return fields("stories/a0.md", digest(*told, stories=(story,), duplicates=duplicates))["days"]


def test_days_of_a_story_are_as_far_apart_as_they_were_and_gaps_say_how_far() -> None:
    days = story_of("2026-02-02", "2026-02-02T18:00", "2026-02-04", "2026-02-22")

    assert [(column["x"], column["articles"]) for column in days["columns"]] == [(6, 2), (37, 1), (314, 1)]
    assert days["gaps"] == [{"x": 175, "text": "18 jours"}]
    assert [label["text"] for label in days["labels"]] == ["2 février 2026", "22 février 2026"]
    assert days["text"] == "du 2 au 22 février 2026"


def test_a_near_duplicate_is_counted_as_one_and_an_article_without_a_day_stands_beside() -> None:
    days = story_of("2026-02-02", "2026-02-03", "2026-02", "2026-W07", duplicates={"a0": ("a1",)})

    assert [(column["articles"], column["copies"]) for column in days["columns"]] == [(1, 0), (0, 1)]
    assert days["undated"] == 2
    assert (days["most"], days["height"]) == (1, 24)
    assert days["labels"] == [{"x": 0, "is_end": False, "text": "Du 2 au 3 février 2026"}]


def test_a_story_of_one_day_has_no_line() -> None:
    assert story_of("2026-02-02", "2026-02-02T11:00", "2026-02") is None
    assert story_of("2026-02", "2026-01") is None


@settings(deadline=None, max_examples=30)
@given(st.lists(st.dates(min_value=dt.date(2020, 1, 1)), min_size=2, max_size=30))
def test_points_never_overlap_however_long_a_story_goes_on(dates: list[Any]) -> None:
    told = [article(f"a{number}", date=day.isoformat()) for number, day in enumerate(dates)]
    days: Any = days_of([[each] for each in told], Catalogue(digest=digest(), site=SITE))
    if days is None:
        return
    places = [column["x"] for column in days["columns"]]

    assert all(other - one >= 11 for one, other in pairwise(places))
    assert places[0] >= 0
    assert places[-1] <= WIDTH
    assert sum(column["articles"] for column in days["columns"]) == len(dates)


def busy(*weeks: tuple[str, str]) -> Digest:
    """Return a digest with an article on a topic for each pair of topic and day."""
    return digest(*(article(f"a{n}", date=day, topics=(topic,)) for n, (topic, day) in enumerate(weeks)))


def test_topics_are_shown_week_by_week_on_one_scale() -> None:
    told = busy(*[("defense", "2026-03-04")] * 3, ("travail", "2026-02-25"), ("travail", "2026-02-18"))
    volume = fields("topics.md", told)["volume"]

    assert (volume["first"], volume["last"], volume["top"]) == ("semaine 8, 2026", "semaine 10, 2026", 3)
    assert [(row["title"], row["values"], row["note"]) for row in volume["rows"]] == [
        ("Défense", [0, 0, 3], "3 articles"), ("Travail", [1, 1, 0], "2 articles"),
    ]  # fmt: skip
    assert volume["rows"][1]["told"] == "semaine 9, 2026 (1)\u202f; semaine 8, 2026 (1)"


WEEKS = (("defense", "2026-03-04"), ("defense", "2026-02-25"), ("defense", "2026-02-18"))


@pytest.mark.parametrize(
    ("others", "note", "rest"),
    [
        ((), "3 articles", ""),
        ((("defense", "2026-02"),), "3 sur 4 articles", "Le reste n’est pas daté à la semaine."),
        ((("defense", "2025-02-05"),), "3 sur 4 articles", "Le reste est plus ancien."),
        (
            (("defense", "2026-02"), ("defense", "2025-02-05")),
            "3 sur 5 articles",
            "Le reste est plus ancien ou n’est pas daté à la semaine.",
        ),
        ((("travail", "2026-02"),), "3 articles", ""),
    ],
)
def test_a_topic_with_articles_of_no_week_shown_says_of_how_many_it_shows_the_weeks(
    others: tuple[tuple[str, str], ...], note: str, rest: str
) -> None:
    volume = fields("topics.md", busy(*WEEKS, *others))["volume"]

    assert ([row["note"] for row in volume["rows"]], volume["rest"]) == ([note], rest)


def test_a_topic_without_articles_and_a_site_of_two_weeks_have_no_picture() -> None:
    alone = busy(("travail", "2026-03-04"), ("travail", "2026-02-25"), ("travail", "2026-02-18"))

    assert [row["title"] for row in fields("topics.md", alone)["volume"]["rows"]] == ["Travail"]
    assert fields("topics.md", busy(("travail", "2026-03-04"), ("travail", "2026-02-25")))["volume"] is None
    assert fields("editions.md", alone)["volume"] is None


def test_an_edition_compares_each_topic_with_the_weeks_before() -> None:
    told = busy(
        *[("defense", "2026-03-04")] * 2, *[("travail", "2026-02-25")] * 3, ("defense", "2026-02-18"),
    )  # fmt: skip
    volume = fields("editions/2026-w10.md", told)["volume"]

    assert volume["about"] == "Le trait marque l’ordinaire\u00a0: la moyenne des 2 semaines précédentes."
    assert [(row["title"], row["articles"], row["usual"], row["note"]) for row in volume["rows"]] == [
        ("Défense", 2, 0.5, "2 articles, 0,5 d’ordinaire"), ("Travail", 0, 1.5, "0 article, 1,5 d’ordinaire"),
    ]  # fmt: skip
    second = fields("editions/2026-w09.md", told)["volume"]
    assert second["about"] == "Le trait marque la semaine précédente."
    assert [row["note"] for row in second["rows"]] == ["0 article, 1 d’ordinaire", "3 articles, aucun d’ordinaire"]
    assert fields("editions/2026-w08.md", told)["volume"] is None
