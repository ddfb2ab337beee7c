"""Where an article can lead to an earlier one of its story: at words that speak of what that told."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kinship import article

from generator.link import link
from generator.link.likeness import index_of
from generator.link.pieces import piece_of
from generator.link.reasons import Kinship
from generator.link.recalls import recalls_of
from generator.models import Article, Block, BlockKind, Register, Story

TITLE = "Norvalis lance un ferry électrique à Brest"


def recalled(*articles: Article, duplicates: dict[str, tuple[str, ...]] | None = None) -> dict[str, list[str]]:
    """Return the words at which each article recalls others, all being one story in the order given."""
    pieces = [piece_of(each) for each in sorted(articles, key=lambda each: each.slug)]
    story = Story(slug=articles[0].slug, headline="", articles=tuple(each.slug for each in articles))
    copies = {each.slug: () for each in articles} | (duplicates or {})
    found = recalls_of(Kinship(pieces, index_of(pieces)), [story], copies)
    texts = {each.slug: each.body.text for each in articles}
    return {
        slug: [f"{texts[slug][recall.start : recall.end]} -> {recall.slug}" for recall in recalls]
        for slug, recalls in found.items()
        if recalls
    }


def first(title: str = TITLE, slug: str = "first", date: str | None = "2026-03-02") -> Article:
    return article(slug, "La compagnie Norvalis présente un navire.", title=title, date=date)


def later(text: str, date: str | None = "2026-03-04") -> Article:
    return article("later", text, title="Une suite", date=date)


def test_words_that_tell_most_of_an_earlier_headline_recall_it() -> None:
    text = "Un mois plus tôt, on lançait le ferry électrique de Norvalis, à quai depuis. Brest attend."

    assert recalled(first(), later(text)) == {"later": ["ferry électrique de Norvalis -> first"]}


@pytest.mark.parametrize(
    "text",
    [
        "Norvalis se tait.",
        "Aux yeux de Norvalis Brest Brest suffit.",
        "Le ferry électrique, que veut Norvalis, dort.",
        "Un ferry électrique, dit-on, quelque part.",
        "Norvalis attend. Le ferry attend. Et Brest, plus loin, attend aussi un navire électrique.",
        "Norvalis regarde passer sans un mot de plus tous les oiseaux autour du ferry rouge.",
    ],
    ids=["one name", "only names", "other clauses", "no name", "other sentences", "far apart"],
)
def test_less_than_that_recalls_nothing(text: str) -> None:
    assert recalled(first(), later(text)) == {}


def test_only_an_article_that_is_certainly_earlier_and_no_copy_is_recalled() -> None:
    text = "On se souvient du ferry électrique de Norvalis."

    assert recalled(first(date=None), later(text)) == {}
    assert recalled(first(), later(text, date=None)) == {}
    assert recalled(first(date="2026-03-04"), later(text)) == {}
    assert recalled(first(), later(text), duplicates={"later": ("first",), "first": ("later",)}) == {}


def test_a_body_recalls_two_articles_at_most_each_at_one_place_and_the_places_do_not_overlap() -> None:
    others = [
        first(),
        first("Norvalis lance un ferry", "again"),
        first("Le port de Roscoff ferme", "port"),
        first("Lise Corvin quitte Armor", "boss"),
    ]
    text = (
        "Le ferry électrique que Norvalis lance à Brest dort. Le port de Roscoff ferme. "
        "Lise Corvin quitte Armor. Le ferry électrique de Norvalis rouille."
    )
    places = recalled(*others, later(text))["later"]

    assert len(places) == 2
    assert len({place.split(" -> ")[1] for place in places}) == 2
    assert places == sorted(places, key=lambda place: text.index(place.split(" -> ")[0]))


def test_headings_recall_nothing() -> None:
    told = later("On se souvient du ferry électrique de Norvalis.")
    heading = Block(kind=BlockKind.HEADING, text="Souvenir du ferry électrique de Norvalis", level=2)
    body = replace(told.body, blocks=(heading,))

    assert recalled(first(), replace(told, body=body)) == {}


def test_the_digest_holds_the_places_of_every_article() -> None:
    ferry = "Le ferry électrique de Norvalis recharge ses batteries à Brest."
    digest = link(
        [
            article("a", ferry, title=TITLE, date="2026-03-02"),
            article("b", f"Jeudi, un incident : {ferry} Rien d'autre."),
        ],
        Register(),
    )

    assert digest.recalls.keys() == {"a", "b"}
    assert digest.recalls["a"] == ()


@given(st.lists(st.text(alphabet="Aab É1.-'’ \n", max_size=60), min_size=2, max_size=5))
@settings(deadline=None, max_examples=40)
def test_places_are_words_of_the_body_and_do_not_overlap(texts: list[str]) -> None:
    articles = [
        article(f"a{number}", text, title=text[:20], date=f"2026-03-0{number + 1}") for number, text in enumerate(texts)
    ]
    digest = link(articles, Register())
    bodies = {each.slug: each.body.text for each in articles}

    for slug, recalls in digest.recalls.items():
        assert len(recalls) <= 2
        assert all(0 <= recall.start < recall.end <= len(bodies[slug]) for recall in recalls)
        assert all(one.end <= other.start for one, other in pairwise(recalls))
