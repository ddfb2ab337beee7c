"""Plain text: a dump of a page, as people paste and collectors save them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.clean.classifier import log_odds
from generator.clean.lines import collectors_prefix, without_prefix
from generator.clean.rules import Dump, dropping_rules
from generator.clean.sight import sights_of
from generator.clean.stated import StatedLines
from generator.clean.structure import Judged, blocks_of
from generator.clean.wrapped import paragraph_lines
from generator.models import Block, BlockKind, Corrections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import BoilerplateRule

NOTHING_STATED: Final = Corrections()


def text_blocks(
    text: str,
    first_line: int,
    boilerplate: Sequence[BoilerplateRule],
    corrections: Corrections = NOTHING_STATED,
) -> tuple[Block, ...]:
    """Return the blocks of a dump."""
    lines, rest = paragraph_lines(without_prefix(text), first_line)
    sights = sights_of(lines)
    odds = log_odds(sights)
    stated = StatedLines.of(lines, corrections)
    named = dropping_rules(Dump(sights, stated.odds(lines, odds)), boilerplate)
    guessed = [line.furniture or rule for line, rule in zip(lines, named, strict=True)]
    judged = [Judged(*three) for three in zip(lines, stated.rules(lines, guessed), odds, strict=True)]
    blocks = stated.marked(blocks_of(judged))
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
