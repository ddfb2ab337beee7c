"""Plain text: a dump of a page, as people paste and collectors save them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.clean.classifier import log_odds
from generator.clean.lines import collectors_prefix, lines_of, without_prefix
from generator.clean.rules import Dump, dropping_rules
from generator.clean.structure import Judged, blocks_of
from generator.models import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import BoilerplateRule


def text_blocks(text: str, first_line: int, boilerplate: Sequence[BoilerplateRule]) -> tuple[Block, ...]:
    """Return the blocks of a dump."""
    lines, rest = lines_of(without_prefix(text), first_line)
    odds = log_odds(lines)
    rules = dropping_rules(Dump(lines, odds), boilerplate)
    blocks = blocks_of([Judged(*three) for three in zip(lines, rules, odds, strict=True)])
    if rest.text:
        blocks = (*blocks, dropped(rest.text, rest.first_line, rest.last_line, "beyond any article"))
    return (*prefix_block(text, first_line), *blocks)


def prefix_block(text: str, first_line: int) -> tuple[Block, ...]:
    """Return what a collector glued to the first words of a file, as a dropped block; nothing where there is none."""
    prefix = collectors_prefix(text)
    if not prefix:
        return ()
    number = first_line + text[: text.index(prefix)].count("\n")
    return (dropped(prefix, number, number, "collector's prefix"),)


def dropped(text: str, first_line: int, last_line: int, rule: str) -> Block:
    """Return a block that a rule drops."""
    return Block(kind=BlockKind.PARAGRAPH, text=text, first_line=first_line, last_line=last_line, dropped_by=rule)
