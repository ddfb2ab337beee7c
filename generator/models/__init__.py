"""The frozen records that travel through the house.

Each room takes one record and gives the next: `RawArticle` (read), `CleanArticle` (clean),
`ExtractedArticle` (extract), `Article` (understand), `Digest` (link), `Page` (pages).
Collections inside a record are tuples or read-only mappings, so that per-article work is a pure function.
"""

from generator.models.articles import (
    Article,
    DatedFact,
    Excerpt,
    ExtractedArticle,
    Facts,
    FigureKind,
    KeyFigure,
    MentionedEntity,
    Quotation,
    RoundupItem,
    SentenceChoice,
    TopicMatch,
    Understanding,
)
from generator.models.blocks import Block, BlockKind, CleanArticle, Statement
from generator.models.digests import Digest, Page, Recall, Related, SocialCard, Story
from generator.models.facts import Fact, NewsDate, Precision, Problem, warning
from generator.models.feeds import Entry, Feed
from generator.models.files import LEFT_OUT, Corrections, Format, LeftOut, RawArticle, Selection
from generator.models.register import BoilerplateRule, Entity, EntityKind, Publish, Register, Source, Topic

__all__ = [
    "LEFT_OUT",
    "Article",
    "Block",
    "BlockKind",
    "BoilerplateRule",
    "CleanArticle",
    "Corrections",
    "DatedFact",
    "Digest",
    "Entity",
    "EntityKind",
    "Entry",
    "Excerpt",
    "ExtractedArticle",
    "Fact",
    "Facts",
    "Feed",
    "FigureKind",
    "Format",
    "KeyFigure",
    "LeftOut",
    "MentionedEntity",
    "NewsDate",
    "Page",
    "Precision",
    "Problem",
    "Publish",
    "Quotation",
    "RawArticle",
    "Recall",
    "Register",
    "Related",
    "RoundupItem",
    "Selection",
    "SentenceChoice",
    "SocialCard",
    "Source",
    "Statement",
    "Story",
    "Topic",
    "TopicMatch",
    "Understanding",
    "warning",
]
