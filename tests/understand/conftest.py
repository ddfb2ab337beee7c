"""Articles written as a few lines of Markdown, for the tests of the understanding room."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from generator.body import Body, body_of
from generator.models import Block, BlockKind, Register, Topic

if TYPE_CHECKING:
    from collections.abc import Callable

TOPICS = Path(__file__).parents[2] / "content" / "data" / "topics.yml"


def _block(text: str) -> Block:
    match text.split(" ", 1)[0]:
        case "##" | "###" as marks:
            return Block(kind=BlockKind.HEADING, text=text[len(marks) + 1 :], level=len(marks))
        case ">":
            return Block(kind=BlockKind.QUOTE, text=text[2:])
        case "-":
            return Block(kind=BlockKind.LIST, items=tuple(line[2:] for line in text.split("\n")))
        case "|":
            rows = tuple(tuple(line.strip("| ").split(" | ")) for line in text.split("\n"))
            return Block(kind=BlockKind.TABLE, rows=rows)
        case _:
            return Block(kind=BlockKind.PARAGRAPH, text=text)


def _blocks(markdown: str) -> tuple[Block, ...]:
    return tuple(_block(text) for text in markdown.strip().split("\n\n") if text)


@pytest.fixture(scope="session")
def blocks() -> Callable[[str], tuple[Block, ...]]:
    """Return the function that makes blocks of Markdown, a blank line between two."""
    return _blocks


@pytest.fixture(scope="session")
def written() -> Callable[[str], Body]:
    """Return the function that makes a body of Markdown, a blank line between two blocks."""
    return lambda markdown: body_of(_blocks(markdown))


@pytest.fixture(scope="session")
def topics_register() -> Register:
    """Return a register with the topics of the project and nothing else."""
    entries = yaml.load(TOPICS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return Register(
        topics=tuple(
            Topic(
                slug=entry["slug"],
                name=entry["name"],
                description=entry["description"],
                terms=tuple(entry["terms"]),
                entities=tuple(entry.get("entities", ())),
                parent=entry.get("parent", ""),
            )
            for entry in entries
        )
    )
