"""A file as it came, and what a maintainer states on top of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.models.facts import NewsDate


class Format(StrEnum):
    """What a raw file holds."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


class LeftOut(Enum):
    """The type of `LEFT_OUT`: a front matter field that is not stated, and so is extracted."""

    LEFT_OUT = "left out"


LEFT_OUT: Final = LeftOut.LEFT_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Lines that a maintainer keeps or drops: a range, or all that begin with certain words."""

    first: int = 0
    """1-based first and last line of the file, front matter included; 0 where words are stated."""
    last: int = 0
    beginning: str = ""
    """The words; empty where a range is stated."""
    stated_on: int = 0
    """The 1-based line of the front matter that states it."""

    def __str__(self) -> str:
        """Return the selection as messages name it."""
        if self.beginning:
            return repr(self.beginning)
        return f"line {self.first}" if self.first == self.last else f"lines {self.first}-{self.last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What a maintainer states in the front matter of a raw article; `None` means there is none."""

    title: str | LeftOut | None = LEFT_OUT
    date: NewsDate | LeftOut | None = LEFT_OUT
    updated: NewsDate | LeftOut | None = LEFT_OUT
    authors: tuple[str, ...] | LeftOut = LEFT_OUT
    source: str | LeftOut | None = LEFT_OUT
    url: str | LeftOut | None = LEFT_OUT
    language: str | LeftOut = LEFT_OUT
    topics: tuple[str, ...] | LeftOut = LEFT_OUT
    """Slugs of topics; replaces those that were found."""
    summary: tuple[str, ...] | LeftOut = LEFT_OUT
    """Sentences, each an exact substring of the body; replaces the extracted summary."""
    roundup: bool | LeftOut = LEFT_OUT
    """Whether the file holds several stories, where the numbering misleads."""
    caution: str | LeftOut = LEFT_OUT
    """Why a reader should take this article with care; shown above the summary."""
    keep: tuple[Selection, ...] = ()
    """Lines that belong to the text whatever any rule says."""
    drop: tuple[Selection, ...] = ()
    """Lines that do not, whatever any rule says."""
    formerly: tuple[str, ...] = ()
    """Slugs that the article had before its file was renamed, oldest first; their addresses lead on."""
    ignored: Mapping[str, str] = field(default_factory=dict)
    """Keys that other generators read and this one does not, each with the reason."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """The 1-based line of the file on which each stated key stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """A file as it came: decoded, its front matter apart, its text untouched but for line ends."""

    path: str
    """As messages show it, with slashes: relative to the project where it lies inside, else as it was given."""
    public_path: str = ""
    """As pages show it: relative to the project, else to the folder of articles; never the path of a machine."""
    slug: str
    file_date: NewsDate | None = None
    """The date that leads the file name."""
    format: Format
    text: str
    """Everything below the front matter; lines end in \\n."""
    first_line: int = 1
    """The 1-based line of the file on which `text` begins."""
    corrections: Corrections = Corrections()
    sha256: str = ""
    encoding: str = "utf-8"

    @property
    def line_count(self) -> int:
        """Return how many lines the file has."""
        return self.first_line - 1 + self.text.count("\n") + (not self.text.endswith("\n"))
