"""From judged lines of plain text to blocks: lists, tables, headings and quotes that no markup tells of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.clean import lists, shapes, tables
from generator.clean.headings import Headings
from generator.clean.runs import Judged, Run, block_of
from generator.models import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Reader = Callable[[Run, int], tuple[Block, int] | None]

__all__ = ["Judged", "blocks_of", "is_announced_speech", "with_lost_lists"]


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
    judged = run.lines[place]
    text = judged.line.text
    is_heading = text[0] == "#" and shapes.heading_mark(text) > 0
    block = Block(
        kind=BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH,
        text=shapes.unmarked(text) if is_heading else text,
        level=2 if is_heading else 0,
        first_line=judged.line.number,
        last_line=judged.line.last_number,
        dropped_by=judged.dropped_by,
        score=judged.odds,
    )
    return block, place + 1


def _marked_quote(run: Run, start: int) -> tuple[Block, int] | None:
    end = run.end_of(start, lambda judged: judged.plain.startswith(">"))
    words = " ".join(filter(None, (shapes.unquoted(judged.line.text) for judged in run.lines[start:end])))
    return (block_of(run, start, end, Block(kind=BlockKind.QUOTE, text=words)), end) if words else None


def _heading(run: Run, start: int) -> tuple[Block, int] | None:
    line = run.lines[start].line
    level = run.headings.level(line.number)
    if not level:
        return None
    heading = Block(kind=BlockKind.HEADING, text=shapes.unmarked(line.text), level=level)
    return block_of(run, start, start + 1, heading), start + 1


def _attributed_quote(run: Run, start: int) -> tuple[Block, int] | None:
    """Read a quotation on a line of its own, above the dash and the name of whoever said it."""
    below = start + 1
    if not shapes.is_one_quotation(run.lines[start].plain) or not run.is_kept(below):
        return None
    if not shapes.is_attribution(run.lines[below].plain):
        return None
    return block_of(run, start, below, Block(kind=BlockKind.QUOTE, text=run.lines[start].line.text)), below


READERS: Final[tuple[Reader, ...]] = (
    tables.table,
    _attributed_quote,
    _heading,
    lists.ordered_list,
    lists.bullet_list,
    lists.pictured_list,
    _marked_quote,
    tables.open_table,
    lists.bare_list,
)
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
    return block_of(run, start, end, Block(kind=kind, text=text)), end


def _goes_on(run: Run, place: int) -> bool:
    above, line = run.lines[place - 1].line, run.lines[place].line
    adjacent = line.number == above.last_number + 1 and not run.headings.level(line.number)
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
