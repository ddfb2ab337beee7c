"""A pasted page in a few lines: what the clean room gives, written as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.extract import extract
from generator.models import (
    Block,
    BlockKind,
    CleanArticle,
    Corrections,
    ExtractedArticle,
    Format,
    NewsDate,
    RawArticle,
    Register,
    Statement,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_DROPPED = re.compile(r"\[(?P<rule>[^\]]+)\] (?P<text>.*)")


def _block(line: str, number: int) -> Block:
    rule, text = "", line
    if match := _DROPPED.fullmatch(line):
        rule, text = match["rule"], match["text"]
    places = {"first_line": number, "last_line": number, "dropped_by": rule}
    if text.startswith("- "):
        return Block(kind=BlockKind.LIST, items=tuple(text[2:].split(" ; ")), **places)  # type: ignore[arg-type] # places
    if text.startswith("> "):
        return Block(kind=BlockKind.QUOTE, text=text[2:], **places)  # type: ignore[arg-type] # places
    marks = re.match(r"(##+) ", text)
    if marks:
        level = len(marks[1])
        return Block(kind=BlockKind.HEADING, text=text[marks.end() :], level=level, **places)  # type: ignore[arg-type] # places
    if text.startswith("| "):
        rows = (tuple(text.strip("| ").split(" | ")),)
        return Block(kind=BlockKind.TABLE, rows=rows, **places)  # type: ignore[arg-type] # places
    return Block(kind=BlockKind.PARAGRAPH, text=text, **places)  # type: ignore[arg-type] # places


def page(
    text: str,
    statements: dict[str, str] | None = None,
    corrections: Corrections | None = None,
    file_date: str = "",
) -> CleanArticle:
    """Return an article in blocks, one a line: `## heading`, `- item ; item`, `> quote`, `[rule] dropped`."""
    raw = RawArticle(
        path="content/articles/essai.txt",
        slug="essai",
        file_date=NewsDate(file_date) if file_date else None,
        format=Format.TEXT,
        text=text,
        corrections=corrections or Corrections(),
    )
    lines = [line.strip() for line in text.strip("\n").split("\n")]
    blocks = tuple(_block(line, number) for number, line in enumerate(lines, 1) if line)
    stated = tuple(Statement(name=name, value=value) for name, value in (statements or {}).items())
    return CleanArticle(raw=raw, blocks=blocks, statements=stated)


def _extracted(
    text: str,
    statements: dict[str, str] | None = None,
    corrections: Corrections | None = None,
    file_date: str = "",
    register: Register | None = None,
) -> tuple[ExtractedArticle, ...]:
    return extract(page(text, statements, corrections, file_date), register or Register())


@pytest.fixture(scope="session")
def clean_page() -> Callable[..., CleanArticle]:
    """Return the function that makes an article in blocks out of a few lines."""
    return page


@pytest.fixture(scope="session")
def extracted() -> Callable[..., tuple[ExtractedArticle, ...]]:
    """Return the function that extracts a page written as text, with all its items."""
    return _extracted


@pytest.fixture(scope="session")
def first(extracted: Callable[..., tuple[ExtractedArticle, ...]]) -> Callable[..., ExtractedArticle]:
    """Return the function that extracts a page written as text, its items aside."""
    return lambda *arguments, **named: extracted(*arguments, **named)[0]
