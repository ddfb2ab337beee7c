"""An article with its facts, and with what was understood of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.body import Body
    from generator.models.blocks import Block
    from generator.models.facts import Fact, NewsDate, Problem
    from generator.models.files import RawArticle
    from generator.models.register import EntityKind


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
    truncated: str = ""
    """What shows that the file holds only the beginning of its article, in words; empty where nothing does."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Excerpt:
    """Words of the body and where they stand: `body.text[start:end] == text`."""

    start: int
    end: int
    text: str
    paragraph: int
    """1-based number of the numbered paragraph that holds the words (`Body.paragraph_at`)."""


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
    role: Excerpt | None = None
    """Of a person, the function that the text gives: « directeur de l'IA chez Microsoft »."""

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


class FigureKind(StrEnum):
    """What a key figure counts: figures of one kind have values in one base unit, but for money and its currencies."""

    MONEY = "money"
    """In the currency that the unit names."""
    SHARE = "share"
    """In per cent."""
    POWER = "power"
    """In watts."""
    ENERGY = "energy"
    """In watt-hours."""
    MULTIPLE = "multiple"
    COUNT = "count"
    DATA = "data"
    """In bytes."""
    COMPUTING = "computing"
    """In operations a second."""
    DURATION = "duration"
    """In days."""
    SPEED = "speed"
    """In bits or metres a second, in hertz: the unit tells."""
    SIZE = "size"
    """In metres, square metres, kilograms or litres: the unit tells."""
    TEMPERATURE = "temperature"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFigure:
    """A number that the article states, with unit and the words that say what it measures."""

    number: str
    """As printed: "500", "6,5", "175 000", "10 à 15", "une dizaine de milliards"."""
    unit: str
    """Short form: "%", "Md $", "€/mois", "MW", "" for bare counts."""
    label: str
    """Words of the sentence that say what is measured: an exact substring of the body."""
    value: float
    """For sorting, in the base unit of its kind; of a range or a change, the last number."""
    excerpt: Excerpt
    """The whole sentence; of a table, the row."""
    kind: FigureKind = FigureKind.COUNT
    hedge: str = ""
    """The words before the number that make it less than exact, "plus de"; empty if the text gives it as exact."""
    lead: str = ""
    """Words of the sentence that lead up to the number, from where they make sense; the end of a long label."""
    tail: str = ""
    """Words of the sentence that follow the number and its unit."""
    stands_alone: bool = True
    """Whether these words make sense to one who has not read the sentence before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words that the article quotes."""

    excerpt: Excerpt
    """The quoted words without the quotation marks."""
    speaker: str = ""
    """Name as the text gives it; empty if the text gives none."""
    speaker_slug: str = ""
    """The entity that speaks, also where the text only gives a surname; empty where it is none of the article's."""
    speaker_is_named: bool = True
    """Whether the words for the speaker hold a name: whose journal "le journal américain" is, its article alone tells.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedFact:
    """A day, month or year that a sentence tells of, which need not be that of publication."""

    date: NewsDate
    printed: str
    """The words that give the date: an exact substring of the sentence, « le 2 octobre »."""
    excerpt: Excerpt
    """The whole sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceChoice:
    """A sentence that was weighed for the summary, so that the choice can be explained."""

    excerpt: Excerpt
    worth: float
    taken: bool
    why: tuple[str, ...]
    """What speaks for it or against it, weightiest first, in words for a maintainer."""


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
    keyphrases: tuple[str, ...] = ()
    """What the article is about beside its topics, in its own words; at most three, best first."""
    phrases: tuple[str, ...] = ()
    """The ten best phrases of title and text, names and words of topics included, best first."""
    dated: tuple[DatedFact, ...] = ()
    """In order of their dates, then of their places."""
    choices: tuple[SentenceChoice, ...] = ()
    """The sentences of most worth for the summary, taken or not, best first; none where it is stated."""
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
    def formerly(self) -> tuple[str, ...]:
        """Return the slugs that it had, oldest first; an item of a roundup had those of the roundup with its number."""
        stated, item = self.extracted.raw.corrections.formerly, self.extracted.item_of
        return tuple(f"{slug}-{item.number}" for slug in stated) if item else stated

    @property
    def first_slug(self) -> str:
        """Return the oldest slug: what readers of feeds know the article by, however often its file is renamed."""
        return next(iter(self.formerly), self.slug)

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
