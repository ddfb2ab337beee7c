"""The five labelled articles beside the project, the whole way: as commands print and write them."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import frontmatter
import pytest
from commandline import ROOT, digest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def explained(shared: Path) -> dict[str, dict[str, Any]]:
    """Return what `explain --json` prints of each article, by the name of its file."""
    files = sorted((shared / "articles").glob("*.txt"))
    run = digest(ROOT, "explain", "--json", *map(str, files))
    assert run.returncode == 0, run.stderr
    return dict(zip([file.stem for file in files], map(json.loads, run.stdout.splitlines()), strict=True))


@pytest.fixture(scope="module")
def converted(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the articles as `convert` writes them."""
    folder = tmp_path_factory.mktemp("converted") / "markdown"
    run = digest(ROOT, "convert", "--content", str(shared / "articles"), "--output", str(folder))
    assert run.returncode == 0, run.stderr
    return folder / "articles"


def expected(shared: Path) -> list[dict[str, Any]]:
    """Return what is true of each article."""
    files = sorted((shared / "articles" / "expected").glob("*.json"))
    return [json.loads(file.read_text("utf-8")) for file in files]


def test_the_bodies_score_1(shared: Path, explained: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    for name, article in explained.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(article), "utf-8")

    scorer = shared / "extraction" / "score.py"
    gold = shared / "articles" / "expected"
    places = map(str, (scorer, gold, tmp_path, "--track", "text", "--json", tmp_path / "scores.json"))
    subprocess.run([sys.executable, *places], check=True, capture_output=True)

    scores = json.loads((tmp_path / "scores.json").read_text("utf-8"))["text/all"]
    measures = ("f1", "page_f1", "title", "title_null", "date", "author_exact", "language", "headings")
    assert {name: scores[name] for name in measures} == dict.fromkeys(measures, 1.0)
    assert (scores["heading_prec"], scores["list_items"], scores["table_rows"]) == (1.0, 1.0, 1.0)
    assert (scores["keep"], scores["drop"], scores["invented"]) == (1.0, 1.0, 0.0)


def test_the_facts_are_as_expected(shared: Path, explained: dict[str, dict[str, Any]]) -> None:
    for truth in expected(shared):
        article = explained[truth["id"]]
        assert article["date"] == truth.get("date_value", truth["date"])
        assert article["date_precision"] == truth["date_precision"]
        assert (article["authors"], article["source"]) == (truth["authors"], truth["source"])
        assert article["title_derived"] == (truth["title"] is None)
        assert article["lost_lists"] == truth["lost_lists"]


def test_an_article_without_a_date_has_none_and_is_told_how_to_state_it(explained: dict[str, dict[str, Any]]) -> None:
    for article in explained.values():
        told = [warning for warning in article["warnings"] if "no publication date is stated" in warning]
        assert bool(told) == (article["date"] is None)
        assert all("date: 20" in warning for warning in told)


def test_every_sentence_to_keep_stands_in_the_markdown_and_none_to_drop(shared: Path, converted: Path) -> None:
    for truth in expected(shared):
        text = " ".join(_text_of(page) for page in sorted(converted.glob(f"{truth['id'].replace('_', '-')}*.md")))
        assert [kept for kept in truth["must_keep"] if _spaced(kept) not in text] == []
        assert [dropped for dropped, *_ in truth["must_drop"] if _spaced(dropped) in text] == []


def test_the_roundup_becomes_nine_pages_linked_both_ways(converted: Path) -> None:
    pages: dict[str, dict[str, Any]] = {
        page.stem: dict(frontmatter.load(str(page)).metadata) for page in sorted(converted.glob("003-*.md"))
    }
    [roundup] = [fields for fields in pages.values() if "items" in fields]
    slugs = [item["url"].removeprefix("articles/").rstrip("/") for item in roundup["items"]]

    assert (len(pages), len(slugs)) == (9, 8)
    for number, slug in enumerate(slugs, 1):
        belonging = pages[slug]["roundup"]
        assert (belonging["number"], belonging["total"], belonging["title"]) == (number, 8, roundup["title"])


def _text_of(page: Path) -> str:
    """Return the words of a page of ours, without the markup that the generator adds."""
    body = frontmatter.load(str(page)).content
    body = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"</?span[^>]*>", "", body))
    return _spaced(html.unescape(re.sub(r"\\([^\w\s])", r"\1", body)))


def _spaced(text: str) -> str:
    return re.sub(r"[\s\u00a0\u2009\u202f]+", " ", text)
