"""How sure a fact is: counted on labelled pages, by the way it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.authors import AUTHOR_GUESSES
from generator.extract.clipping import Clipping, Find, first_found, name_of
from generator.extract.confidence import COIN, TOTALS, confidence, confident, totals
from generator.extract.dates import DATE_GUESSES
from generator.extract.source import SOURCE_GUESSES
from generator.extract.title import TITLE_GUESSES
from generator.models import Corrections, Fact, Facts, NewsDate, Register, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import CleanArticle, ExtractedArticle

    Extract = Callable[..., ExtractedArticle]

ARTICLE = """
La grue du port apprend à lire les conteneurs
Par Ana Roux
Publié le 2 octobre 2026
La grue du port lit les plaques des conteneurs depuis lundi, et personne ne s’en plaint parmi les dockers du port.
Elle se trompe encore la nuit, quand les projecteurs éblouissent la caméra, mais elle apprend de chaque erreur faite.
"""

COUNTS = {"text / title / line": (60, 80), "text / title / heading": (1, 1), "html / title / h1": (95, 100)}


def test_a_way_that_many_pages_went_has_nearly_its_own_share() -> None:
    assert confidence("html / title / h1", totals(COUNTS)) == pytest.approx(0.95, abs=0.02)


def test_a_rare_way_has_nearly_the_share_of_its_family() -> None:
    family = confidence("text / title", totals(COUNTS))

    assert abs(confidence("text / title / heading", totals(COUNTS)) - family) < 0.05
    assert confidence("text / title / never seen", totals(COUNTS)) == family


def test_nothing_counted_is_a_coin() -> None:
    assert confidence("text / title", {}) == COIN


@given(st.text(max_size=60))
def test_any_way_has_a_share(way: str) -> None:
    assert 0.0 <= confidence(way) <= 1.0


def test_every_guess_is_counted_or_known_to_be_rare() -> None:
    seen = {step for way in TOTALS for step in way.split(" / ")}
    rare = {"title line", "first line", "file name", "dateline", "title", "update", "line elsewhere", "address"}
    rare |= {"time element"}

    guesses = {*map(name_of, TITLE_GUESSES), *map(name_of, DATE_GUESSES), *map(name_of, AUTHOR_GUESSES)}
    assert guesses - seen - rare == set(), "run: python -m generator.training DIR counts"
    assert SOURCE_GUESSES


def test_the_first_guess_that_finds_anything_is_named() -> None:
    def _from_nothing(_: Clipping) -> None:
        return None

    def _from_a_sign(_: Clipping) -> Find[str]:
        return Find(fact=Fact(value="Port", found_in="line 1"))

    found = first_found((_from_nothing, _from_a_sign), None)  # type: ignore[arg-type] # the guesses ask for nothing

    assert found == Find(fact=Fact(value="Port", found_in="line 1"), guess="a sign")
    assert first_found((_from_nothing,), None) is None  # type: ignore[arg-type] # likewise


def test_every_fact_has_a_confidence_and_the_way_it_was_found(first: Extract) -> None:
    facts = first(ARTICLE).facts

    assert facts.title.way.startswith("text / title / said once / fr / line above / line")
    assert facts.date
    assert facts.date.way.startswith("text / date / fr / line after title / line")
    assert facts.date.confidence > 0.85
    assert facts.authors
    assert "one name" in facts.authors.way
    assert facts.language.confidence > 0.95


def test_what_a_maintainer_states_is_certain(first: Extract) -> None:
    facts = first(ARTICLE, corrections=Corrections(title="Une grue", date=NewsDate("2026-10"))).facts

    assert (facts.title.confidence, facts.title.way) == (1.0, "")
    assert facts.date
    assert facts.date.confidence == 1.0


def test_a_derived_title_is_hardly_ever_the_title(first: Extract) -> None:
    facts = first(ARTICLE, corrections=Corrections(title=None)).facts

    assert facts.title_is_derived
    assert facts.title.confidence < 0.2


def test_a_title_that_the_page_states_thrice_is_surer_than_one_that_stands_alone(first: Extract) -> None:
    title = "La grue du port apprend à lire les conteneurs"
    thrice = {"h1": title, "og:title": f"{title} - Le Port", "JSON-LD headline": title}

    sure, alone = first(ARTICLE, thrice).facts.title, first(ARTICLE, {"h1": title}).facts.title

    assert "said three times" in sure.way
    assert "said once" in alone.way


def test_a_day_that_several_statements_name_says_how_many(first: Extract) -> None:
    stated = {"JSON-LD datePublished": "2026-10-02T08:00", "article:published_time": "2026-10-02"}

    date = first(ARTICLE, stated).facts.date

    assert date
    assert "said twice" in date.way


def test_a_source_that_the_register_knows_does_not_lean_on_unknown_ones(first: Extract) -> None:
    register = Register(sources=(Source(slug="le-port", name="Le Port"),))
    page = ARTICLE + "[below the text] © 2026 Le Port"

    known, unknown = first(page, register=register).facts.source, first(page).facts.source

    assert known
    assert unknown
    assert known.way.startswith("register / source")
    assert unknown.way.startswith("text / source")
    assert known.confidence > unknown.confidence


def test_what_was_weighed_tells_how_likely_it_is(clean_page: Callable[..., CleanArticle]) -> None:
    clipping = Clipping(article=clean_page(ARTICLE), register=Register(), language="fr")
    fact = Fact(value="La grue", found_in="line 1")
    made = Facts(title=fact, language=Fact(value="fr", found_in="words of the text"))

    ways = [
        confident(made, {"title": Find(fact=fact, guess="line", likeness=likeness)}, clipping).title.way
        for likeness in (4.0, 2.0)
    ]

    assert [way.split(" / ")[3] for way in ways] == ["likely", "perhaps"]
