"""The labelled articles beside the project: every fact, and the text that remains."""

from __future__ import annotations

import importlib
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from generator.body import body_of
from generator.extract import extract
from generator.models import CleanArticle, ExtractedArticle, Format, RawArticle, Register

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.shared

NUMBERS = ("000", "001", "002", "003", "004")


def folded(text: str) -> str:
    return " ".join(re.findall(r"[\w’'-]+", re.sub(r"(?m)^\W+", "", text)))


@pytest.fixture(params=NUMBERS)
def sample(request: pytest.FixtureRequest, shared: Path) -> tuple[dict[str, Any], tuple[ExtractedArticle, ...]]:
    """Return what is expected of a sample, and what is extracted."""
    [path] = (shared / "articles").glob(f"{request.param}_*.txt")
    expected = json.loads((shared / "articles" / "expected" / f"{path.stem}.expected.json").read_text("utf-8"))
    raw = RawArticle(path=path.name, slug="sample", format=Format.TEXT, text=path.read_text("utf-8"))
    clean = importlib.import_module("generator.clean").clean
    page: CleanArticle = clean(raw, Register())
    return expected, extract(page, Register())


def test_a_title_is_found_or_marked_as_derived(sample: tuple[dict[str, Any], tuple[ExtractedArticle, ...]]) -> None:
    expected, (article, *_) = sample

    assert article.facts.title_is_derived == (expected["title"] is None)
    if expected["title"]:
        assert article.facts.title.value == expected["title"]
    elif not article.item_slugs:
        assert article.facts.title.value in body_of(article.blocks).text


def test_the_date_is_as_precise_as_the_file_states_it(
    sample: tuple[dict[str, Any], tuple[ExtractedArticle, ...]],
) -> None:
    expected, (article, *_) = sample
    date = article.facts.date.value if article.facts.date else None

    assert (date.iso if date else None) == expected.get("date_value", expected["date"])
    assert (date.precision if date else None) == expected["date_precision"]


def test_authors_source_and_language_are_as_labelled(
    sample: tuple[dict[str, Any], tuple[ExtractedArticle, ...]],
) -> None:
    expected, (article, *_) = sample
    facts = article.facts

    assert list(facts.authors.value if facts.authors else ()) == expected["authors"]
    assert (facts.source.value if facts.source else None) == expected["source"]
    assert facts.language.value == expected["language"]
    assert (facts.section.value if facts.section else None) == expected.get("section")


def test_the_text_that_remains_is_the_articles_own(
    sample: tuple[dict[str, Any], tuple[ExtractedArticle, ...]],
) -> None:
    expected, (article, *_) = sample

    assert folded(body_of(article.blocks).text) == folded(expected["body"])


def test_eight_stories_in_one_file_are_eight_articles(
    sample: tuple[dict[str, Any], tuple[ExtractedArticle, ...]],
) -> None:
    expected, (article, *items) = sample
    numbered = [text.partition(". ")[2] for _, text in expected["headings"] if text[0].isdigit()]

    assert [item.facts.title.value for item in items] == numbered
    assert len(article.item_slugs) == len(numbered)
