"""Lists of plain text: numbers in a row, bullets of every kind, and items whose bullets the collector lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.clean import shapes
from generator.clean.runs import block_of
from generator.models import Block, BlockKind

if TYPE_CHECKING:
    from generator.clean.runs import Judged, Run

FEWEST_BARE_ITEMS: Final = 3
"""Lines that make a list whose bullets are gone: below an announcement, alike, and no paragraph among them."""

FEWEST_UNANNOUNCED: Final = 4
"""The same where nothing announces the list."""

LONGEST_BARE_ITEM: Final = 160
"""Characters of such an item."""


def ordered_list(run: Run, start: int) -> tuple[Block, int] | None:
    """Read lines numbered 1, 2, 3 ...; a number alone is part of a paragraph."""
    end = start
    while run.is_kept(end) and shapes.number_of(run.lines[end].plain) == end - start + 1:
        end += 1
    return _list(run, start, end, ordered=True) if end - start > 1 else None


def bullet_list(run: Run, start: int) -> tuple[Block, int] | None:
    """Read lines led by bullets; one long dash alone is someone speaking."""
    end = run.end_of(start, lambda judged: _is_bullet(run, judged))
    alone = end - start == 1 and shapes.is_dash(run.lines[start].plain)
    return None if end == start or alone else _list(run, start, end, ordered=False)


def _is_bullet(run: Run, judged: Judged) -> bool:
    is_heading = run.headings.level(judged.line.number)
    return shapes.is_bullet(judged.plain) and shapes.number_of(judged.plain) is None and not is_heading


def pictured_list(run: Run, start: int) -> tuple[Block, int] | None:
    """Read lines that the same picture leads, as bullets do; one alone is an ornament."""
    mark = shapes.pictogram(run.lines[start].plain)
    if not mark:
        return None
    end = run.end_of(start, lambda judged: shapes.pictogram(judged.plain) == mark and judged.plain[-1] != ":")
    return _list(run, start, end, ordered=False) if end - start > 1 else None


def bare_list(run: Run, start: int) -> tuple[Block, int] | None:
    """Read the items of a list whose bullets the collector lost: short lines alike in how they end."""
    above = run.lines[start - 1] if start else None
    if above is None or above.dropped_by or not shapes.is_closed(above.plain):
        return None
    announced = shapes.announces_list(above.plain)
    ending = run.lines[start].plain[-1] if announced and shapes.is_closed(run.lines[start].plain) else ""
    end = run.end_of(start, lambda judged: _is_bare_item(run, judged, ending))
    fewest = FEWEST_BARE_ITEMS if announced else FEWEST_UNANNOUNCED
    return _list(run, start, end, ordered=False) if end - start >= fewest else None


def _is_bare_item(run: Run, judged: Judged, ending: str) -> bool:
    plain = judged.plain
    alike = plain[-1] in (ending, ".") if ending else not shapes.is_closed(plain)
    is_other = shapes.is_bullet(plain) or run.headings.level(judged.line.number) or plain[-1] == ":"
    return len(plain) <= LONGEST_BARE_ITEM and alike and not is_other


def _list(run: Run, start: int, end: int, *, ordered: bool) -> tuple[Block, int]:
    items = tuple(shapes.bullet_free(judged.line.text) for judged in run.lines[start:end])
    return block_of(run, start, end, Block(kind=BlockKind.LIST, items=items, ordered=ordered)), end
