"""An event told in two languages is one story; the other news of the same firms is not."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from kinship import article, filler

from generator.link import link
from generator.link.crossing import crossings
from generator.link.pieces import Piece
from generator.models import Register

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.models import Article, Digest

EVENTS = yaml.safe_load(Path(__file__).with_name("bilingual.yml").read_text(encoding="utf-8"))

FOUND_BY_CAPITALS = 22
"""Of 24, where neither names nor figures are given."""

FERRY_FR = "La compagnie Norvalis lance un ferry de Brest à Roscoff. Le navire Armor emporte 480 passagers."
FERRY_EN = "Norvalis sent its Armor on a first trip between Brest and Roscoff. It can take 480 people."
STRIKE_EN = "Dockers in Plymouth walked out over pay at Norvalis. Some 300 of them want more."


def told(day: int, language: str, number: int) -> Article:
    title, text = EVENTS[number][language]
    return article(f"{number:02}-{language}", text, title=title, date=f"2026-03-{day:02}", language=language)


def stories(articles: Iterable[Article]) -> list[tuple[str, ...]]:
    return [story.articles for story in link(list(articles), Register()).stories]


def linked(*articles: Article) -> Digest:
    return link(articles, Register())


@pytest.fixture(scope="module")
def fortnight() -> list[Article]:
    return [
        told(event["day"], language, number) for (number, event), language in product(enumerate(EVENTS), ("fr", "en"))
    ]


def test_no_two_events_of_a_fortnight_are_taken_for_one(fortnight: list[Article]) -> None:
    assert all(len({slug[:2] for slug in story}) == 1 for story in stories(fortnight))


def test_most_events_are_found_by_capitals_alone(fortnight: list[Article]) -> None:
    assert len(stories(fortnight)) >= FOUND_BY_CAPITALS


def test_an_article_is_related_to_one_in_the_other_language_on_its_event_and_says_by_what() -> None:
    digest = linked(
        article("fr", FERRY_FR, names=("Norvalis", "Armor")),
        article("en", FERRY_EN, names=("Norvalis", "Armor"), language="en"),
        article("strike", STRIKE_EN, names=("Norvalis",), language="en"),
    )

    assert [(other.slug, other.shared) for other in digest.related["fr"]] == [("en", ("Armor", "Norvalis"))]
    assert [story.articles for story in digest.stories] == [("en", "fr")]


def test_an_event_is_told_within_days() -> None:
    french = article("fr", FERRY_FR, date="2026-03-02")
    sides = [article(f"side-{number}", text) for number, text in enumerate(("Un verger fleurit.", "Le miel coule."))]

    assert stories([french, article("en", FERRY_EN, date="2026-03-03", language="en"), *sides]) == [("fr", "en")]
    assert stories([french, article("en", FERRY_EN, date="2026-04-03", language="en"), *sides]) == []


def test_one_rare_name_is_not_enough() -> None:
    french = article("fr", "Zorblax arrive en ville.", title="Arrivée")
    english = article("en", "The mayor likes Zorblax a lot.", title="A mayor's taste", language="en")

    assert stories([french, english]) == []


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (((420e6, "money"),), True), (((6.5, "count"),), True), (((7.0, "share"),), True), (((2.0, "count"),), False),
        ((), False),
    ],
)  # fmt: skip
def test_a_figure_beside_a_name_tells_an_event_unless_it_is_a_small_number(
    figures: tuple[tuple[float, str], ...], *, found: bool
) -> None:
    pieces = [
        Piece(slug="a", title="Zorblax", text="Il a signé.", language="fr", figures=figures),
        Piece(slug="b", title="Zorblax", text="It did.", language="en", figures=figures),
        *(Piece(slug=f"c{number}", title="x", text=filler(number), language="fr") for number in range(3)),
    ]

    assert (crossings(pieces).nnz == 2) is found
