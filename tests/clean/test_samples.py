"""The five sample articles: everything that their expectations ask of the cleaning must hold exactly."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.body import body_of
from generator.clean import clean
from generator.models import Block, BlockKind, Format, RawArticle, Register

ARTICLES = Path(__file__).resolve().parents[2].parent / "shared" / "articles"
EXPECTED: list[Path | None] = [*sorted((ARTICLES / "expected").glob("*.expected.json"))]
GRAM = 4

pytestmark = pytest.mark.shared


@pytest.fixture(params=EXPECTED or [None], ids=lambda path: path.name.split(".")[0] if path else "none")
def expected(request: pytest.FixtureRequest) -> dict[str, Any]:
    if request.param is None:
        pytest.skip(f"the sample articles are not there: {ARTICLES}")
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def blocks(expected: dict[str, Any]) -> tuple[Block, ...]:
    """The kept blocks, without the title and the byline, which extract takes."""
    text = (ARTICLES / expected["input"]).read_text(encoding="utf-8")
    raw = RawArticle(path=expected["input"], slug=expected["id"], format=Format.TEXT, text=text)
    taken = {expected["title"], *expected["authors"]}
    return tuple(block for block in clean(raw, Register()).blocks if not block.dropped_by and block.plain not in taken)


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def grams(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", re.sub(r"(?m)^(?:#+ |- |> )|^\|[-| ]+\|$|(?m:^\d\. )", "", text))
    return Counter(tuple(words[start : start + GRAM]) for start in range(max(1, len(words) - GRAM + 1)))


def test_the_body_is_the_expected_one_word_for_word(expected: dict[str, Any], blocks: tuple[Block, ...]) -> None:
    assert grams(body_of(blocks).text) == grams(expected["body"])


def test_what_must_be_kept_is_kept_and_what_must_be_dropped_is_dropped(
    expected: dict[str, Any], blocks: tuple[Block, ...]
) -> None:
    body = spaced("\n".join(block.plain for block in blocks))

    assert [words for words in expected["must_keep"] if spaced(words) not in body] == []
    assert [
        words for words, _ in expected["must_drop"] if re.search(rf"(?<!\w){re.escape(spaced(words))}(?!\w)", body)
    ] == []


def test_headings_have_their_level(expected: dict[str, Any], blocks: tuple[Block, ...]) -> None:
    headings = [(block.level, spaced(block.text)) for block in blocks if block.kind is BlockKind.HEADING]

    labels = [spaced(label) for label in expected.get("subheadings", [])]
    assert [heading for heading in headings if heading[1] not in labels] == [
        (level, spaced(text)) for level, text in expected["headings"]
    ]
    assert [heading[0] for heading in headings if heading[1] in labels] == [3] * expected.get("subheadings_count", 0)


def test_lists_tables_and_quotes_are_found(expected: dict[str, Any], blocks: tuple[Block, ...]) -> None:
    lists = [[spaced(item) for item in block.items] for block in blocks if block.kind is BlockKind.LIST]
    tables = [block.rows for block in blocks if block.kind is BlockKind.TABLE]
    quotes = [spaced(block.text) for block in blocks if block.kind is BlockKind.QUOTE]

    assert lists == [[spaced(item) for item in items] for items in expected["lists"]]
    assert quotes == [spaced(quote) for quote in expected["quotes"]]
    assert [list(rows[0]) for rows in tables] == [table["header"] for table in expected["tables"]]
    assert [[row[0] for row in rows[1:]] for rows in tables] == [table["first_cells"] for table in expected["tables"]]


def test_lost_lists_are_announced_and_no_others(expected: dict[str, Any], blocks: tuple[Block, ...]) -> None:
    lost = [spaced(block.text) for block in blocks if block.announces_lost_list]

    assert lost == [spaced(text) for text in expected["lost_lists"]]
