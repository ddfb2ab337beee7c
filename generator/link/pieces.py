"""What the linking of articles needs to know of each: a small record that needs no other room to be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.models import BlockKind, Precision

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from generator.models import Article, NewsDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """An entity that a piece mentions."""

    slug: str
    text: str
    """As readers see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One article as the linking sees it."""

    slug: str
    title: str
    text: str
    language: str
    day: dt.date | None = None
    """None where the article states no date."""
    minute: int | None = None
    """Minutes since midnight; None where the article states no hour."""
    names: tuple[Name, ...] = ()
    passing: tuple[Name, ...] = ()
    """Names that it gives once and the gazetteer does not know: too weak to say what it is about by themselves."""
    topics: tuple[str, ...] = ()
    """Slugs."""
    keyphrases: tuple[str, ...] = ()
    is_roundup: bool = False
    roundup: str = ""
    """Slug of the roundup whose item this is; empty if it is none."""
    figures: tuple[tuple[float, str], ...] = ()
    """The value of each key figure, in base units, and what kind of figure it is."""
    passages: tuple[tuple[int, int], ...] = ()
    """Where its sentences stand in the text: start and end of each stretch that is no heading and no table cell."""

    @property
    def whole_text(self) -> str:
        """Return the title and the text."""
        return f"{self.title}\n{self.text}"


def piece_of(article: Article) -> Piece:
    """Return what linking needs of an article."""
    item_of = article.extracted.item_of
    names = [
        (Name(slug=entity.slug, text=entity.name), entity.known or entity.count > 1)
        for entity in article.understanding.entities
    ]
    return Piece(
        slug=article.slug,
        title=article.title,
        text=article.body.text,
        language=article.language,
        day=article.date.first_day if article.date else None,
        minute=_minute(article.date),
        names=tuple(name for name, is_sure in names if is_sure),
        passing=tuple(name for name, is_sure in names if not is_sure),
        topics=tuple(topic.slug for topic in article.understanding.topics),
        keyphrases=article.understanding.keyphrases,
        is_roundup=article.is_roundup,
        roundup=item_of.roundup if item_of else "",
        figures=tuple((figure.value, str(figure.kind)) for figure in article.understanding.figures),
        passages=tuple(_passages(article)),
    )


def _minute(date: NewsDate | None) -> int | None:
    if date is None or date.precision is not Precision.MINUTE:
        return None
    hours, minutes = date.iso[-5:].split(":")
    return int(hours) * 60 + int(minutes)


def _passages(article: Article) -> Iterator[tuple[int, int]]:
    body = article.body
    for passage in body.passages:
        if body.blocks[passage.block].kind not in (BlockKind.HEADING, BlockKind.TABLE):
            yield passage.start, passage.end


def is_roundup_and_item(one: Piece, other: Piece) -> bool:
    """Whether one of the two is a roundup and the other its item: their pages link to each other anyway."""
    return one.slug == other.roundup or other.slug == one.roundup
