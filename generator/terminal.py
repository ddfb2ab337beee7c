"""What the command line shows in a terminal: progress, and the explanation of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.models import Article, Block, RawArticle

LONG_WORK: Final = 20
"""Files from which on a progress bar is worth its line."""


def with_progress(raw_articles: Sequence[RawArticle]) -> Iterable[RawArticle]:
    """Give the files one by one, with a bar on standard error where there is a terminal and enough to wait for."""
    console = Console(stderr=True)
    if len(raw_articles) < LONG_WORK or not console.is_terminal:
        return raw_articles
    return track(raw_articles, description="Reading articles", console=console, transient=True)


def print_explanation(articles: Sequence[Article], console: Console) -> None:
    """Print what was made of a file: its facts with their evidence, then every block, kept or dropped and why."""
    for article in articles:
        console.rule(Text(article.extracted.raw.path if article is articles[0] else article.slug))
        console.print(_facts(article))
        for excerpt in article.understanding.summary:
            console.print(Text(f"  ¶ {excerpt.paragraph}  {excerpt.text}"), soft_wrap=True)
        for problem in article.extracted.problems:
            console.print(Text(f"warning: {problem}", style="yellow"), soft_wrap=True)
    for block in articles[0].extracted.blocks:
        console.print(_block(block), soft_wrap=True)


def _facts(article: Article) -> Table:
    facts = article.extracted.facts
    table = Table.grid(padding=(0, 2))
    rows = [
        ("title (derived)" if facts.title_is_derived else "title", article.title, facts.title.found_in),
        ("date", article.date.iso if article.date else "—", facts.date.found_in if facts.date else ""),
        (
            "authors",
            ", ".join(facts.authors.value) if facts.authors else "—",
            facts.authors.found_in if facts.authors else "",
        ),
        ("source", article.source or "—", facts.source.found_in if facts.source else ""),
        ("language", article.language, facts.language.found_in),
        ("topics", ", ".join(topic.name for topic in article.understanding.topics) or "—", _reasons(article)),
        ("names", ", ".join(f"{e.name} {e.count}" for e in article.understanding.entities) or "—", ""),
    ]
    for name, value, found_in in rows:
        table.add_row(Text(name, style="bold"), Text(value), Text(found_in, style="dim"))
    return table


def _reasons(article: Article) -> str:
    return " · ".join(", ".join(topic.reason) for topic in article.understanding.topics)


def _block(block: Block) -> Text:
    """Return a block with its lines: a kept one in full, a dropped one dimmed behind the rule that drops it."""
    lines = f"{block.first_line:>5}-{block.last_line:<5}" if block.first_line else " " * 11
    score = "" if block.score is None else f" {block.score:+.1f}"
    if block.dropped_by:
        return Text(f"{lines} - [{block.dropped_by}{score}] {block.plain}", style="red dim")
    note = " [announces a list that is lost]" if block.announces_lost_list else ""
    return Text(f"{lines} + [{block.kind}{score}]{note} {block.plain}")
