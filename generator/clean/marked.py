"""Blocks that markup already parts: named rules for whole blocks, repeats, and lists that the collector lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.clean.rules import line_rule, register_match
from generator.clean.spacing import plain_spaces
from generator.clean.structure import with_lost_lists
from generator.models import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.models import Block, BoilerplateRule

TRUST: Final = 0.3
"""Log-odds that stand in for the classifier, which never saw markup: enough to keep what only looks like navigation."""

LONGEST_REPEAT: Final = 60
"""Characters from which a paragraph that stands twice is a repeat; short ones may be refrains."""


def judged_blocks(blocks: Iterable[Block], boilerplate: Sequence[BoilerplateRule]) -> tuple[Block, ...]:
    """Return the blocks, those that a named rule knows to be no article text dropped."""
    judged: list[Block] = []
    seen: set[str] = set()
    rest = ""
    for block in blocks:
        rule = block.dropped_by or rest or _registered(block, boilerplate) or _own_rule(block)
        if not rule and block.plain in seen:
            rule = "repeated"
        rest = rest or next((one.name for one in boilerplate if one.name == rule and one.scope == "rest"), "")
        if len(block.plain) >= LONGEST_REPEAT:
            seen.add(block.plain)
        judged.append(replace(block, dropped_by=rule))
    return tuple(with_lost_lists(_with_last_text(judged)))


def _with_last_text(judged: list[Block]) -> list[Block]:
    """Keep what reads as a dateline where nothing else is left: a short note may open with its date."""
    if any(not block.dropped_by for block in judged):
        return judged
    return [replace(block, dropped_by="") if block.dropped_by == "dateline" else block for block in judged]


def _registered(block: Block, boilerplate: Sequence[BoilerplateRule]) -> str:
    return next((rule.name for rule in boilerplate if register_match(rule, block.plain)), "")


def _own_rule(block: Block) -> str:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return ""
    return line_rule(plain_spaces(block.text), TRUST)
