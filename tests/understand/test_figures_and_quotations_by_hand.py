"""Figures, quotations and dated facts against a list made by hand: every one is found, and none beyond it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from commandline import ROOT

from generator.clean import clean
from generator.extract import extract
from generator.read import read_articles, read_register
from generator.understand import understand

if TYPE_CHECKING:
    from generator.models import Article

LISTED: Final[dict[str, dict[str, dict[str, Any]]]] = json.loads(
    (Path(__file__).parent / "figures_and_quotations_by_hand.json").read_text("utf-8")
)
ENDS = 2
"""Words at the beginning and at the end by which the list names a quotation."""


def understood(folder: Path) -> dict[str, Article]:
    """Return the articles of a folder and the items of its roundups, which stand for them."""
    raw_articles, _ = read_articles(folder, folder.parent)
    register, _ = read_register(ROOT / "content/data", ROOT)
    every = (understand(each, register) for raw in raw_articles for each in extract(clean(raw, register), register))
    return {article.slug: article for article in every if not article.is_roundup}


@pytest.fixture(scope="module")
def own() -> dict[str, Article]:
    return understood(ROOT / "content/articles")


@pytest.fixture(scope="module")
def samples(shared: Path) -> dict[str, Article]:
    """Return the samples by the number that opens their names, and that of the item."""
    found = understood(shared / "articles")
    return {slug.replace(slug[3:20], "", 1): article for slug, article in found.items()}


def figures_of(article: Article) -> list[list[object]]:
    """Return the figures as the list gives them."""
    return [[each.number, each.unit, str(each.kind), round(each.value, 4)] for each in article.understanding.figures]


def quotations_of(article: Article) -> list[list[object]]:
    """Return the quotations as the list gives them."""
    return [
        [len(text), " ".join(text.split()[:ENDS]), " ".join(text.split()[-ENDS:]), quotation.speaker]
        for quotation in article.understanding.quotations
        for text in [quotation.excerpt.text]
    ]


def dated_of(article: Article) -> list[list[object]]:
    """Return the dated facts as the list gives them."""
    return [[fact.date.iso, fact.printed] for fact in article.understanding.dated]


def differences(articles: dict[str, Article], listed: dict[str, dict[str, Any]]) -> dict[str, object]:
    """Return what is found beside what is listed, of the articles where the two differ."""
    ways = {"figures": figures_of, "quotations": quotations_of, "dated": dated_of}
    return {
        f"{slug}: {name}": (found, wanted)
        for slug, article in articles.items()
        for name, way in ways.items()
        if sorted(found := way(article), key=str) != sorted(wanted := listed.get(slug, {}).get(name, []), key=str)
    }


def test_every_figure_quotation_and_dated_fact_of_our_own_articles_is_found_and_none_beyond(
    own: dict[str, Article],
) -> None:
    assert set(LISTED["content"]) <= set(own)
    assert differences(own, LISTED["content"]) == {}


@pytest.mark.shared
def test_those_of_the_five_samples_too(samples: dict[str, Article]) -> None:
    assert set(LISTED["samples"]) <= set(samples)
    assert differences(samples, LISTED["samples"]) == {}


def test_every_label_and_every_dated_word_is_an_exact_part_of_its_sentence(own: dict[str, Article]) -> None:
    for article in own.values():
        for figure in article.understanding.figures:
            assert figure.label in figure.excerpt.text
            assert figure.lead or figure.label in figure.tail
            assert figure.lead in figure.excerpt.text
            assert figure.tail in figure.excerpt.text
            assert article.body.text[figure.excerpt.start : figure.excerpt.end] == figure.excerpt.text
        for fact in article.understanding.dated:
            assert fact.printed in fact.excerpt.text


def test_those_who_speak_are_entities_of_their_article(own: dict[str, Article]) -> None:
    for article in own.values():
        slugs = {entity.slug for entity in article.understanding.entities}
        assert {quotation.speaker_slug for quotation in article.understanding.quotations} <= slugs
