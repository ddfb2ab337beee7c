"""The frozen records that travel through the house.

Each room takes one record and gives the next: `RawArticle` (read), `CleanArticle` (clean),
`ExtractedArticle` (extract), `Article` (understand), `Digest` (link), `Page` (pages).
Collections inside a record are tuples or read-only mappings, so that per-article work is a pure function.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.body import Body

T = TypeVar("T")


# ------------------------------------------------------------------------------------------------ facts and problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Generic[T]):
    """An extracted value and where it was found, so that a wrong one can be explained."""

    value: T
    found_in: str
    """In words for a maintainer: "front matter", "line 10", "JSON-LD datePublished", "file name" ..."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """Something a maintainer can mend: one line to act on, then the cure."""

    path: str
    line: int
    """1-based line of the file; 0 where no single line is to blame."""
    what: str
    cure: str = ""
    is_warning: bool = False
    """The run goes on, but a maintainer should look."""

    def __str__(self) -> str:
        """Return `path:line: what`, with the cure indented below it."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.what}" + (f"\n    {self.cure}" if self.cure else "")


class Precision(StrEnum):
    """How much of a date the text really states."""

    MINUTE = "minute"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DATE_FORMS: Final = (
    (Precision.MINUTE, re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")),
    (Precision.DAY, re.compile(r"\d{4}-\d\d-\d\d")),
    (Precision.WEEK, re.compile(r"\d{4}-W\d\d")),
    (Precision.MONTH, re.compile(r"\d{4}-\d\d")),
    (Precision.YEAR, re.compile(r"\d{4}")),
)


@dataclass(frozen=True, slots=True)
class NewsDate:
    """A date as precise as its source states it, in ISO 8601: 2026-02-14T09:00, 2026-02-14, 2025-W40, 2026-02 or 2026.

    Raises:
        ValueError: the text is not one of these five forms, or names no real day.
    """

    iso: str
    precision: Precision = field(init=False)
    first_day: dt.date = field(init=False)
    """The first day that the date can mean; what dates are sorted by."""

    def __post_init__(self) -> None:
        """Work out the precision and the first day."""
        precision = next((name for name, form in _DATE_FORMS if form.fullmatch(self.iso)), None)
        if precision is None:
            message = f"not a date: {self.iso!r}"
            raise ValueError(message)
        object.__setattr__(self, "precision", precision)
        object.__setattr__(self, "first_day", _first_day(self.iso, precision))


def _first_day(iso: str, precision: Precision) -> dt.date:
    match precision:
        case Precision.MINUTE:
            return dt.datetime.fromisoformat(iso).date()
        case Precision.DAY:
            return dt.date.fromisoformat(iso)
        case Precision.WEEK:
            year, week = iso.split("-W")
            return dt.date.fromisocalendar(int(year), int(week), 1)
        case Precision.MONTH:
            return dt.date.fromisoformat(f"{iso}-01")
        case _:
            return dt.date(int(iso), 1, 1)


# ------------------------------------------------------------------------------------------------ read


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
    lines: Mapping[str, int] = field(default_factory=dict)
    """The 1-based line of the file on which each stated key stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """A file as it came: decoded, its front matter apart, its text untouched but for line ends."""

    path: str
    """Relative to the project, with slashes: what messages and the provenance show."""
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


# ------------------------------------------------------------------------------------------------ clean


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
    """1-based first and last line of the file; 0 where the format has no lines of its own (HTML)."""
    last_line: int = 0
    dropped_by: str = ""
    """The rule that drops this block; empty if it belongs to the article."""
    score: float | None = None
    """The classifier's log-odds that the block is article text, where one judged it."""
    announces_lost_list: bool = False
    """The paragraph announces a list that the collector lost."""

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


# ------------------------------------------------------------------------------------------------ extract


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an article says about itself, each value with its evidence."""

    title: Fact[str]
    title_is_derived: bool = False
    """No title was found: this one is made from words of the text."""
    date: Fact[NewsDate] | None = None
    updated: Fact[NewsDate] | None = None
    authors: Fact[tuple[str, ...]] | None = None
    source: Fact[str] | None = None
    url: Fact[str] | None = None
    language: Fact[str]
    section: Fact[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundupItem:
    """The place of an article that is one item of a roundup."""

    roundup: str
    """Slug of the roundup."""
    number: int
    """1-based."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtractedArticle:
    """An article with its facts; the blocks that became facts are dropped as such."""

    slug: str
    raw: RawArticle
    facts: Facts
    blocks: tuple[Block, ...]
    item_of: RoundupItem | None = None
    item_slugs: tuple[str, ...] = ()
    """Slugs of its items, where this is a roundup."""
    problems: tuple[Problem, ...] = ()
    """Warnings: what is missing or doubtful, and how to state it."""


# ------------------------------------------------------------------------------------------------ understand


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Excerpt:
    """Words of the body and where they stand: `body.text[start:end] == text`."""

    start: int
    end: int
    text: str
    paragraph: int
    """1-based number of the numbered paragraph that holds the words (`Body.paragraph_at`)."""


class EntityKind(StrEnum):
    """What a name is the name of."""

    COMPANY = "company"
    ORGANISATION = "organisation"
    PERSON = "person"
    PRODUCT = "product"
    LAW = "law"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionedEntity:
    """An entity and every place where one article names it."""

    slug: str
    name: str
    kind: EntityKind
    known: bool
    """Whether it stands in the gazetteer; otherwise it was recognised by its capitals and cues."""
    spans: tuple[tuple[int, int], ...]
    """Start and end offsets in the body of every mention, in order; empty if only the title names it."""
    in_title: bool = False

    @property
    def count(self) -> int:
        """Return how often the article names the entity, its title included."""
        return len(self.spans) + self.in_title


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicMatch:
    """A topic of an article, and why."""

    slug: str
    name: str
    reason: tuple[str, ...]
    """The terms and names that speak for the topic, strongest first; ("front matter",) where it is stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A number that the article states, with unit and the words that say what it measures."""

    number: str
    """As printed: "500", "6,5", "175 000"."""
    unit: str
    """Short form: "%", "Md $", "M€", "MW", "" for bare counts."""
    label: str
    """Words of the sentence that say what is measured: an exact substring of the body."""
    value: float
    """For sorting, in the base unit (dollars, watts, persons ...)."""
    excerpt: Excerpt
    """The whole sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that the article quotes."""

    excerpt: Excerpt
    """The quoted words without the quotation marks."""
    speaker: str = ""
    """Name as the text gives it; empty if the text gives none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    """What an article is about, every piece of it with its place in the body."""

    summary: tuple[Excerpt, ...]
    key_points: tuple[Excerpt, ...]
    entities: tuple[MentionedEntity, ...]
    """Most mentioned first, then by slug."""
    topics: tuple[TopicMatch, ...]
    """Best first; the first is the one a card shows."""
    figures: tuple[KeyFigure, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    word_count: int
    reading_minutes: int


@dataclass(frozen=True, kw_only=True)
class Article:
    """One article, whole: its facts, its text, and what was understood of it."""

    extracted: ExtractedArticle
    body: Body
    understanding: Understanding

    @cached_property
    def slug(self) -> str:
        """Return the permanent name of the article in addresses."""
        return self.extracted.slug

    @cached_property
    def title(self) -> str:
        """Return the title, found or derived."""
        return self.extracted.facts.title.value

    @cached_property
    def date(self) -> NewsDate | None:
        """Return the date that the article states."""
        fact = self.extracted.facts.date
        return fact.value if fact else None

    @cached_property
    def day(self) -> dt.date:
        """Return the day to sort by; undated articles come last, as the oldest."""
        return self.date.first_day if self.date else dt.date.min

    @cached_property
    def source(self) -> str:
        """Return the name of the source, or an empty string."""
        fact = self.extracted.facts.source
        return fact.value if fact else ""

    @cached_property
    def language(self) -> str:
        """Return "fr" or "en"."""
        return self.extracted.facts.language.value

    @property
    def is_roundup(self) -> bool:
        """Whether the article only gathers others, which have pages of their own."""
        return bool(self.extracted.item_slugs)


# ------------------------------------------------------------------------------------------------ what maintainers know


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entry of the gazetteer, `content/data/entities.yml`."""

    slug: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    description: str = ""
    ambiguous: bool = False
    """The name is also an ordinary word or a first name: it counts only in context."""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One entry of `content/data/topics.yml`."""

    slug: str
    name: str
    description: str = ""
    terms: tuple[str, ...] = ()
    """Words and phrases, lower case, that speak for the topic; a trailing * matches any ending."""
    entities: tuple[str, ...] = ()
    """Slugs of entities that speak for it."""


class Publish(StrEnum):
    """How much of a source's text may stand on the site."""

    FULL = "full"
    EXCERPT = "excerpt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One entry of `content/data/sources.yml`."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    """Other names, and domains such as "example.org"."""
    url: str = ""
    description: str = ""
    publish: Publish = Publish.FULL
    quotation_budget: int = 300
    """Characters of quotation that an excerpt page may show."""
    caution: str = ""
    """Why the source is to be read with care; empty if it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoilerplateRule:
    """One entry of `content/data/boilerplate.yml`: a line that maintainers know to be no article text."""

    name: str
    pattern: re.Pattern[str]
    """Matched against the start of a whole line or block, ignoring case."""
    source: str = ""
    """Applies to files of this source only; empty for all."""
    scope: str = "line"
    """"line" drops what matches; "rest" drops it and everything below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the maintainers know: `content/data/`, read once."""

    entities: tuple[Entity, ...] = ()
    topics: tuple[Topic, ...] = ()
    sources: tuple[Source, ...] = ()
    boilerplate: tuple[BoilerplateRule, ...] = ()


# ------------------------------------------------------------------------------------------------ link


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another article that is worth reading beside this one, and why."""

    slug: str
    score: float
    shared: tuple[str, ...]
    """Names, else words, that the two have in common, rarest first."""
    days_apart: int | None
    """Absolute number of days between the two; None where either is undated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles on one event, in time order."""

    slug: str
    """That of its first article: it never changes when later articles join."""
    headline: str
    """The title of one of its articles."""
    articles: tuple[str, ...]
    """Slugs, oldest first."""
    shared: tuple[str, ...] = ()
    """Names or words that hold the story together."""


@dataclass(frozen=True, kw_only=True)
class Digest:
    """Everything the site shows."""

    articles: tuple[Article, ...]
    """Newest first, then by slug."""
    register: Register
    related: Mapping[str, tuple[Related, ...]]
    backlinks: Mapping[str, tuple[str, ...]]
    """For each slug, the newer articles that name it as related; newest first."""
    stories: tuple[Story, ...]
    """Of two articles or more; the one with the latest article first."""
    duplicates: Mapping[str, tuple[str, ...]]
    """For each slug, the slugs of near-duplicates; symmetric."""

    @cached_property
    def by_slug(self) -> Mapping[str, Article]:
        """Return the articles by their slug."""
        return {article.slug: article for article in self.articles}


# ------------------------------------------------------------------------------------------------ pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One file of `build/markdown/`."""

    path: str
    """Relative to the output folder, with slashes: "articles/openai-otan.md"."""
    front_matter: Mapping[str, object]
    body: str = ""
