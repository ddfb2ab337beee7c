"""Tables of plain text: rows in bars or tab stops, and rows that only have bars between their cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.clean import shapes
from generator.clean.runs import block_of
from generator.models import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.clean.lines import Line
    from generator.clean.runs import Judged, Run

FEWEST_ROWS: Final = 2
"""Rows that make a table; a single line with bars is a menu."""

FEWEST_CELLS: Final = 2
"""Cells that make a row."""

FEWEST_OPEN_ROWS: Final = 3
"""Rows that make a table whose lines neither begin nor end in a bar."""

MISALIGNED: Final = 1
"""Cells by which a row in bars may be wider or narrower than the first."""


def table(run: Run, start: int) -> tuple[Block, int] | None:
    """Read rows of one width, or rows in bars that are about as wide: collectors lose empty cells at the end."""
    width = len(shapes.cells(run.lines[start].line))
    if width < FEWEST_CELLS or _is_rule_alone(run, start):
        return None
    barred = run.lines[start].plain.startswith("|")
    slack = MISALIGNED if barred and width > FEWEST_CELLS else 0
    end = run.end_of(start, lambda judged: len(shapes.cells(judged.line)) > 0 and _differs(judged, width) <= slack)
    if end - start < FEWEST_ROWS:
        return None
    return _rows(run, start, end, shapes.cells)


def _differs(judged: Judged, width: int) -> int:
    """Return by how many cells a row is wider or narrower; the rule below a header counts as no row."""
    return 0 if shapes.is_separator(judged.plain) else abs(len(shapes.cells(judged.line)) - width)


def open_table(run: Run, start: int) -> tuple[Block, int] | None:
    """Read rows without outer bars: one width, and more of them than a menu that was kept by mistake has."""
    width = len(shapes.open_cells(run.lines[start].line))
    if width < FEWEST_CELLS or _is_rule(run.lines[start].plain):
        return None
    end = run.end_of(
        start,
        lambda judged: len(shapes.open_cells(judged.line)) == width or _is_rule(judged.plain),
    )
    rows = [judged for judged in run.lines[start:end] if not _is_rule(judged.plain)]
    return _rows(run, start, end, shapes.open_cells) if len(rows) >= FEWEST_OPEN_ROWS else None


def _is_rule_alone(run: Run, start: int) -> bool:
    """Whether a line is a rule above another one or above no row: no table begins so."""
    if not _is_rule(run.lines[start].plain):
        return False
    return not run.is_kept(start + 1) or _is_rule(run.lines[start + 1].plain)


def _is_rule(plain: str) -> bool:
    return "|" in plain and shapes.is_separator(plain)


def _rows(run: Run, start: int, end: int, cells_of: Callable[[Line], tuple[str, ...]]) -> tuple[Block, int] | None:
    """Return the table of some lines, short rows filled up with empty cells."""
    found = [cells_of(judged.line) for judged in run.lines[start:end] if not shapes.is_separator(judged.plain)]
    width = max(map(len, found), default=0)
    rows = tuple((*row, *("",) * (width - len(row))) for row in found)
    return (block_of(run, start, end, Block(kind=BlockKind.TABLE, rows=rows)), end) if rows else None
