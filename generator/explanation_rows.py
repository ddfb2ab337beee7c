"""A file beside what was made of it: rows of source lines, each with the blocks that stand on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.doubts import is_doubtful

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Block, RawArticle

MOST_LINES: Final = 40
"""Lines of one row that are shown; what is longer is a page's machinery, or lies beyond any article."""

LONGEST_LINE: Final = 600
"""Characters of a source line that are shown of markup, where a line may be the whole page."""

LONGEST_DROPPED: Final = 300
"""Characters of a dropped block that are shown beside markup."""

BECAME_FACTS: Final = frozenset({"title", "title line", "date", "byline"})
"""Rules that drop a block because the page shows it elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A block as it is shown, by its number in the file."""

    number: int
    """0-based place among the blocks of the file."""
    block: Block

    @property
    def verdict(self) -> str:
        """Return "kept", "became" where it became a fact, or "dropped"."""
        if not self.block.dropped_by:
            return "kept"
        return "became" if self.block.dropped_by in BECAME_FACTS else "dropped"

    @property
    def is_doubtful(self) -> bool:
        """Whether it was kept or dropped by a hair."""
        return is_doubtful(self.block)

    @property
    def score(self) -> str:
        """Return the log-odds as they are printed, with a true minus; empty where nothing was weighed."""
        return "" if self.block.score is None else f"{self.block.score:+.1f}".replace("-", "−")

    @property
    def extract(self) -> str:
        """Return its words, of a long one the beginning."""
        plain = self.block.plain
        return plain if len(plain) <= LONGEST_DROPPED else f"{plain[:LONGEST_DROPPED].rstrip()} …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Neighbouring lines of a file and the blocks that stand on them."""

    lines: tuple[tuple[int, str], ...]
    """Number and text of the lines that hold something; none for blocks of unknown place."""
    more_lines: int = 0
    """Lines that hold something and are not shown."""
    last_line: int = 0
    """The last line that holds something, shown or not."""
    blocks: tuple[Shown, ...] = ()

    @property
    def verdicts(self) -> tuple[str, ...]:
        """Return what became of its blocks, as names of classes; "unread" where there is none."""
        found = {shown.verdict for shown in self.blocks} or {"unread"}
        doubt = ("doubtful",) if any(shown.is_doubtful for shown in self.blocks) else ()
        return (*(name for name in ("kept", "became", "dropped", "unread") if name in found), *doubt)


@dataclass(frozen=True, slots=True)
class Span:
    """First and last line of neighbouring blocks, both 0 where their place is not known."""

    first: int
    last: int
    blocks: tuple[Shown, ...] = ()


def rows_of(raw: RawArticle, blocks: Sequence[Block]) -> Iterator[Row]:
    """Give a file from top to bottom: the lines of its blocks, and between them the lines that are in none."""
    lines = raw.text.split("\n")
    below = raw.first_line
    for span in _spans(blocks, below + len(lines) - 1):
        if span.first > below:
            yield from _unread(raw, lines, below, span.first - 1)
        yield _row(raw, lines, span)
        below = max(below, span.last + 1)
    yield from _unread(raw, lines, below, raw.first_line + len(lines) - 1)


def _spans(blocks: Sequence[Block], end: int) -> Iterator[Span]:
    """Give the blocks from top to bottom, those on the same lines together.

    Blocks of unknown place come behind the one before them, each for itself.
    """
    span: Span | None = None
    loose: list[Span] = []
    for shown in _from_top(blocks, end):
        first, last = shown.block.first_line, min(end, max(shown.block.first_line, shown.block.last_line))
        if not _is_placed(shown.block, end):
            loose.append(Span(0, 0, (shown,)))
        elif span and first <= span.last:
            span = Span(span.first, max(span.last, last), (*span.blocks, shown))
        else:
            yield from ((span,) if span else ())
            yield from loose
            span, loose = Span(first, last, (shown,)), []
    yield from ((span,) if span else ())
    yield from loose


def _from_top(blocks: Sequence[Block], end: int) -> list[Shown]:
    """Return the blocks in the order of their first lines; one of unknown place has that of the one before it."""
    above = 0
    lines: list[int] = []
    for block in blocks:
        above = block.first_line if _is_placed(block, end) else above
        lines.append(above)
    return [Shown(number=n, block=blocks[n]) for n in sorted(range(len(blocks)), key=lambda n: (lines[n], n))]


def _is_placed(block: Block, end: int) -> bool:
    return 0 < block.first_line <= end


def _unread(raw: RawArticle, lines: Sequence[str], first: int, last: int) -> Iterator[Row]:
    row = _row(raw, lines, Span(first, last))
    if row.lines:
        yield row


def _row(raw: RawArticle, lines: Sequence[str], span: Span) -> Row:
    numbers = range(max(span.first, raw.first_line), span.last + 1)
    held = [(number, line) for number in numbers if (line := lines[number - raw.first_line].strip())]
    cut = tuple((number, _cut(raw, line)) for number, line in held[:MOST_LINES])
    last = held[-1][0] if held else 0
    return Row(lines=cut, more_lines=max(0, len(held) - MOST_LINES), last_line=last, blocks=span.blocks)


def _cut(raw: RawArticle, line: str) -> str:
    if raw.format != "html" or len(line) <= LONGEST_LINE:
        return line
    return f"{line[:LONGEST_LINE]} … ({len(line) - LONGEST_LINE} more characters)"
