"""The judged lines of a dump, and the blocks that stretches of them become."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.clean.headings import Headings
    from generator.clean.lines import Line
    from generator.models import Block


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


def block_of(run: Run, start: int, end: int, block: Block) -> Block:
    """Return the block with its lines, rule and verdict."""
    lines = run.lines[start:end]
    odds = [judged.odds for judged in lines if judged.odds is not None]
    return replace(
        block,
        first_line=lines[0].line.number,
        last_line=lines[-1].line.last_number,
        dropped_by=lines[0].dropped_by,
        score=round(sum(odds) / len(odds), 3) if odds else None,
    )
