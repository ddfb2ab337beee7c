"""From judged stretches of text of a page to blocks: items become a list, the paragraphs of a quotation one quote."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.clean.structure import with_lost_lists
from generator.models import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.clean.page_units import Unit

LONGEST_ITEM: Final = 600
"""Characters of a list item above which the list only arranges articles or messages."""

LONGEST_HEADING: Final = 180
"""Characters above which what is marked as a heading is a standfirst or a question."""

MOST_PARAGRAPHS: Final = 3
"""Stretches of text in one item above which the same holds."""


@dataclass(frozen=True, slots=True, eq=False)
class JudgedUnit:
    """A stretch of text with the rule that drops it and the classifier's verdict."""

    unit: Unit
    dropped_by: str
    odds: float


def blocks_of_units(judged: Sequence[JudgedUnit], first_line: int) -> tuple[Block, ...]:
    """Return the blocks of a page that begins on a line of its file."""
    layouts = _layouts(judged)
    blocks = [
        _shifted(block, first_line - 1)
        for _, group in groupby(judged, lambda one: _key(one, layouts))
        for block in _block_of(tuple(group), layouts)
    ]
    return tuple(with_lost_lists(_even_levels(blocks)))


def _layouts(judged: Sequence[JudgedUnit]) -> frozenset[object]:
    """Return the lists that arrange a page: they hold headings, tables or whole articles."""
    items = Counter(one.unit.frame.item for one in judged if one.unit.frame.item is not None)
    return frozenset(
        one.unit.frame.group
        for one in judged
        if (item := one.unit.frame.item) is not None
        and (
            one.unit.frame.level or one.unit.rows or len(one.unit.text) > LONGEST_ITEM or items[item] > MOST_PARAGRAPHS
        )
    )


def _key(one: JudgedUnit, layouts: frozenset[object]) -> tuple[object, ...]:
    """Return what stretches of one block have in common."""
    frame = one.unit.frame
    alone = frame.group is None or frame.group in layouts or frame.level or one.unit.rows
    return (id(one),) if alone else (id(frame.group), one.dropped_by)


def _block_of(group: Sequence[JudgedUnit], layouts: frozenset[object]) -> Iterator[Block]:
    unit = group[0].unit
    frame = unit.frame
    bounds = {"first_line": unit.first_line, "last_line": max(one.unit.last_line for one in group)}
    score = round(sum(one.odds for one in group) / len(group), 3)
    block = Block(kind=BlockKind.PARAGRAPH, text=unit.text, dropped_by=group[0].dropped_by, score=score, **bounds)  # type: ignore[arg-type] # bounds
    if frame.level and len(unit.text) <= LONGEST_HEADING:
        yield replace(block, kind=BlockKind.HEADING, level=frame.level)
    elif unit.rows:
        yield replace(block, kind=BlockKind.TABLE, text="", rows=unit.rows)
    elif frame.group is None or frame.group in layouts:
        yield block
    elif frame.group.tag == "blockquote":
        yield replace(block, kind=BlockKind.QUOTE, text=" ".join(one.unit.text for one in group))
    else:
        yield replace(block, kind=BlockKind.LIST, text="", items=tuple(_items(group)), ordered=frame.group.tag == "ol")


def _items(group: Iterable[JudgedUnit]) -> Iterator[str]:
    for _, paragraphs in groupby(group, lambda one: id(one.unit.frame.item)):
        yield " ".join(one.unit.text for one in paragraphs)


def _shifted(block: Block, lines: int) -> Block:
    return replace(block, first_line=block.first_line + lines, last_line=block.last_line + lines) if lines else block


def _even_levels(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with headings of level 2, and 3 for all that are below the largest kept one."""
    kept = (block.level for block in blocks if block.level > 1 and not block.dropped_by)
    top = min(kept, default=2)
    return [
        replace(block, level=2 if block.level <= top else 3) if block.kind is BlockKind.HEADING else block
        for block in blocks
    ]
