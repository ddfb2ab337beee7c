"""What an article may have wrong: facts found in ways that often err, and blocks kept or dropped by a hair."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from generator.models import NewsDate, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Article, Block, Fact, Facts

DOUBTFUL: Final = 0.7
"""Confidence below which a fact is worth a look: of those on labelled pages, about half were wrong."""

NEAR: Final = 0.5
"""Log-odds around 0 within which the classifier is a little better than a coin: 38 to 62 in a hundred."""

CONTRADICTED: Final = 3.0
"""Log-odds from which the classifier would keep what a rule drops, at 95 in a hundred."""

SHORTEST: Final = 40
"""Characters of a block below which a wrong verdict costs less than a look at it."""

MOST_LINES: Final = 5
"""Lines of a block that a cure names one by one; a longer one is named by its first."""

SHOWN: Final = 80
"""Characters of a line that a message quotes."""

BEGINNING: Final = 40
"""Characters that name a line in `keep` and `drop`, up to a whole word: they hold when lines move."""

STATABLE: Final = ("title", "date", "updated", "authors", "source", "url", "language")
"""The facts that front matter can state, in the order of its keys."""

CLASSIFIED: Final = frozenset({"above the text", "below the text", "not article text"})
"""Drops of the classifier; any other is that of a named rule."""

_LINE: Final = re.compile(r"\bline (\d+)")


def doubtful_facts(articles: Iterable[Article]) -> tuple[Problem, ...]:
    """Return a warning for each fact of low confidence, the least certain first.

    Items of a roundup have none, and neither has a title made where front matter states that there is none.
    """
    found = [
        (fact.confidence, article.extracted.raw.path, place, article, name, fact)
        for article in articles
        if article.extracted.item_of is None
        for place, (name, fact) in enumerate(_facts(article.extracted.facts))
        if fact.confidence < DOUBTFUL and getattr(article.extracted.raw.corrections, name) is not None
    ]
    return tuple(_fact_problem(*each[3:]) for each in sorted(found, key=lambda each: each[:3]))


def doubtful_blocks(articles: Iterable[Article]) -> tuple[Problem, ...]:
    """Return a warning for each block that another breath would have kept or dropped, in the order of the files."""
    found = (
        (article.extracted.raw.path, place, article, block)
        for article in articles
        if article.extracted.item_of is None
        for place, block in enumerate(article.extracted.blocks)
        if len(block.plain) >= SHORTEST and is_doubtful(block)
    )
    return tuple(_block_problem(*each[2:]) for each in sorted(found, key=lambda each: each[:2]))


def is_doubtful(block: Block) -> bool:
    """Whether a block was kept or dropped by a hair, or by a rule against all that the classifier sees."""
    if block.score is None or block.is_stated:
        return False
    if block.dropped_by and block.dropped_by not in CLASSIFIED:
        return block.score >= CONTRADICTED
    return abs(block.score) <= NEAR


def stated(name: str, value: object) -> str:
    """Return a fact as a line of front matter, ready to be pasted."""
    if isinstance(value, NewsDate):
        return f"{name}: {value.iso}"
    return f"{name}: {json.dumps(value, ensure_ascii=False)}"


def line_of(fact: Fact[object]) -> int:
    """Return the line of the file on which a fact was found; 0 where it was found elsewhere."""
    found = _LINE.search(fact.found_in)
    return int(found[1]) if found else 0


def line_in(article: Article, name: str) -> int:
    """Return the line of the file on which a fact was found or is stated; 0 where it was found elsewhere."""
    return line_of(getattr(article.extracted.facts, name)) or article.extracted.raw.corrections.lines.get(name, 0)


def _facts(facts: Facts) -> Iterator[tuple[str, Fact[object]]]:
    yield from ((name, fact) for name in STATABLE if (fact := getattr(facts, name)))


def _fact_problem(article: Article, name: str, fact: Fact[object]) -> Problem:
    line = line_of(fact)
    shown = fact.value.iso if isinstance(fact.value, NewsDate) else _in_words(fact.value)
    words = _line(article, line)
    evidence = f"{fact.found_in}: {_quoted(words)}" if words and shown != words else fact.found_in
    kind = "derived title" if name == "title" and article.extracted.facts.title_is_derived else name
    return Problem(
        path=article.extracted.raw.path,
        line=line,
        what=f"doubtful {kind} {shown[:SHOWN]} ({fact.confidence:.2f}; from {evidence})",
        cure=f"state it: {stated(name, fact.value)}",
        is_warning=True,
    )


def _in_words(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _block_problem(article: Article, block: Block) -> Problem:
    verdict = f"dropped ({block.dropped_by})" if block.dropped_by else "kept"
    lines = f"lines {block.first_line}-{block.last_line}, " if block.last_line > block.first_line else ""
    cure, key = ("bring it back", "keep") if block.dropped_by else ("leave it out", "drop")
    beginnings = json.dumps(_beginnings(article, block), ensure_ascii=False)
    return Problem(
        path=article.extracted.raw.path,
        line=block.first_line,
        what=f"doubtful {block.kind} {verdict} by a hair ({lines}log-odds {block.score:+.1f}): {_quoted(block.plain)}",
        cure=f"{cure}: {key}: {beginnings}",
        is_warning=True,
    )


def _beginnings(article: Article, block: Block) -> list[str]:
    """Return the first words of each line of a block, or of the block where the file has no lines of its own."""
    lines = (_line(article, number) for number in range(block.first_line, block.last_line + 1))
    return [beginning(line) for line in lines if line][:MOST_LINES] or [beginning(block.plain)]


def beginning(text: str) -> str:
    """Return the first words of a text, enough to name it."""
    line = " ".join(text.split())
    return line if len(line) <= BEGINNING else line[: BEGINNING + 1].rpartition(" ")[0] or line[:BEGINNING]


def _line(article: Article, number: int) -> str:
    """Return a line of the file by its number; empty where it stands outside of the text."""
    raw = article.extracted.raw
    lines = raw.text.split("\n")
    return lines[number - raw.first_line].strip() if raw.first_line <= number < raw.first_line + len(lines) else ""


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= SHOWN else f"“{line[:SHOWN].rpartition(' ')[0] or line[:SHOWN]} …”"
