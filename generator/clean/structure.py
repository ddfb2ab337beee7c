"""From judged lines of plain text to blocks: lists, tables, headings and quotes that no markup tells of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.clean import shapes
from generator.clean.headings import Headings
from generator.models import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.clean.lines import Line

    Reader = Callable[["Run", int], "tuple[Block, int] | None"]

FEWEST_ROWS: Final = 2
"""Rows that make a table; a single line with bars is a menu."""


FEWEST_CELLS: Final = 2
"""Cells that make a row."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with the rule that drops it and the classifier's verdict."""

    line: Line
    dropped_by: str = ""
    odds: float | None = None

    @property
    def plain(self) -> str:
        """Return the line with ordinary spaces."""
        return self.line.plain


@dataclass(frozen=True, slots=True)
class Run:
    """The lines of a file, and which of its kept ones are headings."""

    lines: Sequence[Judged]
    headings: Headings

    def end_of(self, start: int, belongs: Callable[[Judged], bool]) -> int:
        """Return the place after the last line in a row, from `start` on, that is kept and belongs."""
        end = start
        while self.is_kept(end) and belongs(self.lines[end]):
            end += 1
        return end

    def is_kept(self, place: int) -> bool:
        """Whether there is a line at a place and no rule drops it."""
        return place < len(self.lines) and not self.lines[place].dropped_by


def blocks_of(lines: Sequence[Judged]) -> tuple[Block, ...]:
    """Return the blocks of a dump in order; a dropped line is a block of its own."""
    kept = [judged.line for judged in lines if not judged.dropped_by]
    run = Run(lines, Headings.of(kept))
    blocks: list[Block] = []
    place = 0
    while place < len(lines):
        above = blocks[-1] if blocks else None
        block, place = _dropped(run, place) if lines[place].dropped_by else _read(run, place, above)
        blocks.append(block)
    return tuple(with_lost_lists(blocks))


def _read(run: Run, place: int, above: Block | None) -> tuple[Block, int]:
    for reader in READERS:
        found = reader(run, place)
        if found:
            return found
    return _paragraph(run, place, above)


def _dropped(run: Run, place: int) -> tuple[Block, int]:
    text = run.lines[place].line.text
    level = 2 if shapes.heading_mark(text) else 0
    kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
    return _block(run, place, place + 1, Block(kind=kind, text=shapes.unmarked(text), level=level)), place + 1


def _block(run: Run, start: int, end: int, block: Block) -> Block:
    """Return the block with its lines, rule and verdict."""
    lines = run.lines[start:end]
    odds = [judged.odds for judged in lines if judged.odds is not None]
    return replace(
        block,
        first_line=lines[0].line.number,
        last_line=lines[-1].line.number,
        dropped_by=lines[0].dropped_by,
        score=round(sum(odds) / len(odds), 3) if odds else None,
    )


def _table(run: Run, start: int) -> tuple[Block, int] | None:
    width = len(shapes.cells(run.lines[start].line))
    if width < FEWEST_CELLS:
        return None
    end = run.end_of(start, lambda judged: len(shapes.cells(judged.line)) == width)
    if end - start < FEWEST_ROWS:
        return None
    rows = tuple(shapes.cells(judged.line) for judged in run.lines[start:end] if not shapes.is_separator(judged.plain))
    return (_block(run, start, end, Block(kind=BlockKind.TABLE, rows=rows)), end) if rows else None


def _marked_quote(run: Run, start: int) -> tuple[Block, int] | None:
    end = run.end_of(start, lambda judged: judged.plain.startswith(">"))
    words = " ".join(filter(None, (shapes.unquoted(judged.line.text) for judged in run.lines[start:end])))
    return (_block(run, start, end, Block(kind=BlockKind.QUOTE, text=words)), end) if words else None


def _heading(run: Run, start: int) -> tuple[Block, int] | None:
    line = run.lines[start].line
    level = run.headings.level(line.number)
    if not level:
        return None
    return _block(run, start, start + 1, Block(kind=BlockKind.HEADING, text=shapes.unmarked(line.text), level=level)), (
        start + 1
    )


def _ordered_list(run: Run, start: int) -> tuple[Block, int] | None:
    """Read lines numbered 1, 2, 3 ...; a number alone is part of a paragraph."""
    end = start
    while run.is_kept(end) and shapes.number_of(run.lines[end].plain) == end - start + 1:
        end += 1
    return _list(run, start, end, ordered=True) if end - start > 1 else None


def _bullet_list(run: Run, start: int) -> tuple[Block, int] | None:
    end = run.end_of(start, lambda judged: _is_bullet(run, judged))
    alone = end - start == 1 and shapes.is_dash(run.lines[start].plain)
    return None if end == start or alone else _list(run, start, end, ordered=False)


def _is_bullet(run: Run, judged: Judged) -> bool:
    is_heading = run.headings.level(judged.line.number)
    return shapes.is_bullet(judged.plain) and shapes.number_of(judged.plain) is None and not is_heading


def _list(run: Run, start: int, end: int, *, ordered: bool) -> tuple[Block, int]:
    items = tuple(shapes.bullet_free(judged.line.text) for judged in run.lines[start:end])
    return _block(run, start, end, Block(kind=BlockKind.LIST, items=items, ordered=ordered)), end


READERS: Final[tuple[Reader, ...]] = (_table, _heading, _ordered_list, _bullet_list, _marked_quote)
"""What a line may begin, most certain first; else it begins a paragraph."""


def _paragraph(run: Run, start: int, above: Block | None) -> tuple[Block, int]:
    """Read one line, and the lines that go on with its sentence."""
    end = start + 1
    while run.is_kept(end) and _goes_on(run, end):
        end += 1
    pieces = [("" if judged.plain[0] in ",.)" else " ") + judged.line.text for judged in run.lines[start:end]]
    text = "".join(pieces).strip()
    said = above is not None and not above.dropped_by and is_announced_speech(above, run.lines[start].plain)
    kind = BlockKind.QUOTE if said else BlockKind.PARAGRAPH
    return _block(run, start, end, Block(kind=kind, text=text)), end


def _goes_on(run: Run, place: int) -> bool:
    above, line = run.lines[place - 1].line, run.lines[place].line
    adjacent = line.number == above.number + 1 and not run.headings.level(line.number)
    return adjacent and not shapes.cells(run.lines[place].line) and shapes.continues(above.plain, line.plain)


def is_announced_speech(above: Block, plain: str) -> bool:
    """Whether a paragraph is what the one above it announces as someone's words."""
    return above.kind is BlockKind.PARAGRAPH and shapes.announces_speech(above.text) and shapes.is_speech(plain)


def with_lost_lists(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks, paragraphs that announce a list which is not there marked as such."""
    lost = [_has_lost_list(blocks, place) for place in range(len(blocks))]
    lists_go_missing = any(lost) and all(block.kind is not BlockKind.LIST for block in blocks)
    return [
        replace(block, announces_lost_list=True)
        if is_lost or (lists_go_missing and _is_silent_lead_in(blocks, place))
        else block
        for place, (block, is_lost) in enumerate(zip(blocks, lost, strict=True))
    ]


def _has_lost_list(blocks: Sequence[Block], place: int) -> bool:
    block = blocks[place]
    if block.dropped_by or block.kind is not BlockKind.PARAGRAPH or not shapes.announces_list(block.text):
        return False
    return _prose_follows(blocks, place)


def _is_silent_lead_in(blocks: Sequence[Block], place: int) -> bool:
    """Whether a paragraph reads like the lead-in of a list, in a file that has already lost others."""
    block = blocks[place]
    is_kept = not block.dropped_by and block.kind is BlockKind.PARAGRAPH
    return is_kept and shapes.names_a_list(block.text) and _prose_follows(blocks, place)


def _prose_follows(blocks: Sequence[Block], place: int) -> bool:
    """Whether the text goes on, or ends, without the list; a dropped block may have been the list."""
    if place + 1 == len(blocks):
        return True
    below = blocks[place + 1]
    return not below.dropped_by and below.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
