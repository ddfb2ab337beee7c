"""What the linking of articles needs to know of each: a small record that needs no other room to be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    import numpy.typing as npt

    from generator.models import Article


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
    names: tuple[Name, ...] = ()
    is_roundup: bool = False
    roundup: str = ""
    """Slug of the roundup whose item this is; empty if it is none."""

    @property
    def whole_text(self) -> str:
        """Return the title and the text."""
        return f"{self.title}\n{self.text}"


def piece_of(article: Article) -> Piece:
    """Return what linking needs of an article."""
    item_of = article.extracted.item_of
    return Piece(
        slug=article.slug,
        title=article.title,
        text=article.body.text,
        language=article.language,
        day=article.date.first_day if article.date else None,
        names=tuple(
            Name(slug=entity.slug, text=entity.name)
            for entity in article.understanding.entities
            if entity.known or entity.count > 1  # one capital alone is too weak a reason
        ),
        is_roundup=article.is_roundup,
        roundup=item_of.roundup if item_of else "",
    )


def is_roundup_and_item(one: Piece, other: Piece) -> bool:
    """Whether one of the two is a roundup and the other its item: their pages link to each other anyway."""
    return one.slug == other.roundup or other.slug == one.roundup


def days_apart(one: Piece, other: Piece) -> int | None:
    """Return the number of days between two pieces, or None where either is undated."""
    return None if one.day is None or other.day is None else abs((one.day - other.day).days)


def day_numbers(pieces: Sequence[Piece]) -> npt.NDArray[np.float64]:
    """Return the days of pieces as numbers to subtract; not a number where there is no date."""
    return np.array([np.nan if piece.day is None else piece.day.toordinal() for piece in pieces], dtype=np.float64)
