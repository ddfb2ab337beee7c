"""The blocks of a file, each kept or dropped by a rule that is named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.models.facts import Problem
    from generator.models.files import RawArticle


class BlockKind(StrEnum):
    """What a block of an article is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    TABLE = "table"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of a file, and why it is kept or dropped."""

    kind: BlockKind
    text: str = ""
    """The words of a heading, a paragraph or a quote; empty for lists and tables. Spaces are normalised."""
    items: tuple[str, ...] = ()
    """The items of a list, without their bullets."""
    ordered: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    """The rows of a table, the header first."""
    level: int = 0
    """Of a heading: 2 or 3."""
    first_line: int = 0
    """1-based first and last line of the file; 0 in a page that could not be parsed."""
    last_line: int = 0
    dropped_by: str = ""
    """The rule that drops this block; empty if it belongs to the article."""
    score: float | None = None
    """The classifier's log-odds that the block is article text, where one judged it."""
    announces_lost_list: bool = False
    """The paragraph announces a list that the collector lost."""
    is_stated: bool = False
    """Front matter keeps or drops the block; no guess may do otherwise."""

    @property
    def plain(self) -> str:
        """Return the words of the block, whatever its kind; one line an item or row."""
        if self.kind is BlockKind.LIST:
            return "\n".join(self.items)
        if self.kind is BlockKind.TABLE:
            return "\n".join(" | ".join(row) for row in self.rows)
        return self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the markup of a page states about itself."""

    name: str
    """Such as "og:title", "JSON-LD datePublished", "h1", "link canonical"."""
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanArticle:
    """An article in blocks, each kept or dropped by a rule that is named."""

    raw: RawArticle
    blocks: tuple[Block, ...]
    """Every block of the file in order, the dropped ones too."""
    statements: tuple[Statement, ...] = ()
    """What the markup states, in order of trust; empty for text."""
    problems: tuple[Problem, ...] = ()
    """Errors: what front matter keeps or drops and the file does not hold."""
    truncated: str = ""
    """What shows that the file holds only the beginning of its article, in words; empty where nothing does."""
