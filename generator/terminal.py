"""What the command line shows in a terminal: progress, and the explanation of a file."""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.progress import track
from rich.text import Text

from generator.doubts import is_doubtful
from generator.explanation import harmless, told_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.explanation import Explained, Told
    from generator.models import Article, Block, Problem, RawArticle, SentenceChoice

LONG_WORK: Final = 20
"""Files from which on a progress bar is worth its line."""

WIDEST: Final = 100
"""Columns beyond which lines are tiring to read."""

GUTTER: Final = 10
"""Columns for the line numbers of a block, and two of space: "1234-123" fits."""

NAME: Final = 12
"""Columns for the name of a fact, and the space behind it."""

DROPPED_SHOWN: Final = 240
"""Characters of a dropped block that are shown: three lines tell what it is."""

CHOICE_SHOWN: Final = 70
"""Characters of a sentence that was weighed: enough to know it by."""

_BOUND: Final = str.maketrans({"\u00a0": "\ue000", "\u202f": "\ue001"})
"""Stand-ins for no-break spaces, at which rich would break a line; none of them is a letter of anyone's."""

_UNBOUND: Final = str.maketrans({"\ue000": "\u00a0", "\ue001": "\u202f"})


def with_progress(raw_articles: Sequence[RawArticle]) -> Iterable[RawArticle]:
    """Give the files one by one, with a bar on standard error where there is a terminal and enough to wait for."""
    console = Console(stderr=True)
    if len(raw_articles) < LONG_WORK or not console.is_terminal:
        return raw_articles
    return track(raw_articles, description="Reading articles", console=console, transient=True)


def print_explanations(files: Iterable[Explained], *, with_pager: bool = True) -> None:
    """Print what was made of files, no wider than is good to read; page by page where a person is at the terminal."""
    console = Console(highlight=False)
    console.width = min(console.width, WIDEST)
    is_paged = with_pager and console.is_terminal and sys.stdin.isatty()
    os.environ.setdefault("LESS", "FRX")  # as git does: show colours, and do not stay where all fits on the screen
    with console.pager(styles=True) if is_paged else nullcontext():
        for file in files:
            print_explanation(file, console)


def print_explanation(file: Explained, console: Console) -> None:
    """Print what was made of a file: its facts with their evidence, then every block, kept or dropped and why."""
    _print_rule(file.raw.path, console, "━")
    for place, article in enumerate(file.articles):
        if place > 0:
            _print_rule(f"story of the roundup: {article.slug}", console)
        _print_facts(article, console)
        _print_understanding(article, console)
    kept = sum(not block.dropped_by for block in file.blocks)
    _print_rule(f"{kept} blocks kept, {len(file.blocks) - kept} dropped", console)
    for block in file.blocks:
        _print_block(block, console)


def _print_rule(title: str, console: Console, line: str = "─") -> None:
    console.print()
    console.rule(Text(harmless(title), style="bold"), align="left", characters=line)


def _print_facts(article: Article, console: Console) -> None:
    told_all = told_facts(article)
    for told in told_all:
        if told.value:
            _print_hanging(Text(told.name, style="bold"), _fact(told), NAME, console)
    missing = ", ".join(told.name for told in told_all if not told.value)
    if missing:
        _print_hanging(Text("not found", style="bold"), Text(missing), NAME, console)
    for problem in article.extracted.problems:
        label = Text("warning" if problem.is_warning else "error", style="bold yellow")
        _print_hanging(label, _problem(problem), NAME, console)


def _fact(told: Told) -> Text:
    """Return a value with where it was found and how sure that is, the doubtful in yellow."""
    sure = "" if told.found_in == "front matter" else f", {told.confidence:.2f}"
    doubt = (" doubtful", "bold yellow") if told.is_doubtful else ""
    return Text.assemble(harmless(told.value), "  ", (f"({harmless(told.found_in)}{sure})", "dim"), doubt)


def _problem(problem: Problem) -> Text:
    line = f"line {problem.line}: " if problem.line else ""
    cure = f"\n{harmless(problem.cure)}" if problem.cure else ""
    return Text.assemble((f"{line}{harmless(problem.what)}", "yellow"), (cure, "dim"))


def _print_understanding(article: Article, console: Console) -> None:
    understanding = article.understanding
    topics = " · ".join(f"{topic.name} ({', '.join(topic.reason)})" for topic in understanding.topics)
    names = ", ".join(f"{entity.name} {entity.count}" for entity in understanding.entities)
    for name, words in (("topics", topics), ("keyphrases", " · ".join(understanding.keyphrases)), ("names", names)):
        if words:
            _print_hanging(Text(name, style="bold"), Text(harmless(words)), NAME, console)
    for name, excerpts in (("summary", understanding.summary), ("key points", understanding.key_points)):
        for place, excerpt in enumerate(excerpts):
            sentence = Text.assemble((f"¶ {excerpt.paragraph}  ", "cyan"), harmless(excerpt.text))
            _print_hanging(Text(name if place == 0 else "", style="bold"), sentence, NAME, console)
    for place, choice in enumerate(understanding.choices):
        _print_hanging(Text("weighed" if place == 0 else "", style="bold"), _choice(choice), NAME, console)


def _choice(choice: SentenceChoice) -> Text:
    """Return a sentence that was weighed for the summary, with its verdict and reasons."""
    verdict = ("taken ", "green") if choice.taken else ("left  ", "yellow")
    beginning = choice.excerpt.text[:CHOICE_SHOWN].rstrip()
    sentence = beginning if len(choice.excerpt.text) <= CHOICE_SHOWN else f"{beginning} …"
    why = "; ".join(choice.why)
    return Text.assemble(verdict, (f"{choice.worth:.2f}  ", "cyan"), harmless(sentence), (f"\n{harmless(why)}", "dim"))


def _print_block(block: Block, console: Console) -> None:
    """Print a block behind its lines: a kept one in full, a dropped one dimmed behind the rule that drops it."""
    lines = f"{block.first_line}-{block.last_line}" if block.last_line > block.first_line else f"{block.first_line}"
    score = "" if block.score is None else f" {block.score:+.1f}"
    doubt = ", doubtful" if is_doubtful(block) else ""
    if block.dropped_by:
        words = Text.assemble((f"[{block.dropped_by}{score}{doubt}] ", "red"), (_cut(harmless(block.plain)), "red dim"))
    else:
        words = Text.assemble((f"[kept{score}{doubt}] " if doubt else "", "yellow"), _kept(block))
    if block.kind == "heading" and not block.dropped_by:
        console.print()
    numbers = (lines if block.first_line else "").rjust(GUTTER - 2)
    _print_hanging(Text(numbers, style="red dim" if block.dropped_by else "cyan"), words, GUTTER, console)


def _kept(block: Block) -> Text:
    plain = harmless(block.plain)
    match block.kind:
        case "heading":
            words = Text(f"{'#' * block.level} {plain}", style="bold")
        case "list":
            marks = (f"{number}." if block.ordered else "-" for number, _ in enumerate(block.items, 1))
            words = Text("\n".join(f"{mark} {harmless(item)}" for mark, item in zip(marks, block.items, strict=True)))
        case "quote":
            words = Text(f"> {plain}")
        case _:
            words = Text(plain)
    if block.announces_lost_list:
        words = Text.assemble(words, (" [announces a list that is lost]", "yellow"))
    return words


def _print_hanging(label: Text, words: Text, indent: int, console: Console) -> None:
    """Print words behind a label, every line of them at the same distance from the edge."""
    words.plain = words.plain.translate(_BOUND)
    for place, line in enumerate(words.wrap(console, max(1, console.width - indent))):
        line.rstrip()
        line.plain = line.plain.translate(_UNBOUND)
        lead = label if place == 0 else Text()
        console.print(Text.assemble(lead, " " * max(1, indent - len(lead)), line), soft_wrap=True)


def _cut(text: str) -> str:
    if len(text) <= DROPPED_SHOWN:
        return text
    return f"{text[:DROPPED_SHOWN].rstrip()} … (and {len(text) - DROPPED_SHOWN} more characters)"
