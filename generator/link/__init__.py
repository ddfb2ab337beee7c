"""The linking room: what articles have to do with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.link.crossing import crossings
from generator.link.duplicates import near_duplicates
from generator.link.likeness import index_of, likeness_of
from generator.link.pairs import pairs_of
from generator.link.pieces import piece_of
from generator.link.reasons import Kinship
from generator.link.recalls import recalls_of
from generator.link.related import backlinks, newer_pieces, related_pieces
from generator.link.stories import stories_of
from generator.link.telling import Telling
from generator.models import Digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import Article, Register

__all__ = ["link"]


def link(articles: Sequence[Article], register: Register, *, related_limit: int = 4) -> Digest:
    """Return the articles, newest first, with all that ties them together; their slugs must differ."""
    pieces = tuple(sorted((piece_of(article) for article in articles), key=lambda piece: piece.slug))
    index = index_of(pieces)
    kinship = Kinship(pieces, index, Telling(register.topics))
    likeness = likeness_of(index)
    duplicates = near_duplicates(pieces, likeness)
    pairs = pairs_of(pieces, index, likeness, crossings(pieces))
    related = related_pieces(kinship, pairs, duplicates, related_limit)
    stories = stories_of(kinship, pairs, duplicates)
    return Digest(
        articles=tuple(sorted(articles, key=lambda article: (-article.day.toordinal(), article.slug))),
        register=register,
        related=related,
        backlinks=backlinks(related, pieces),
        stories=stories,
        duplicates=duplicates,
        since=newer_pieces(kinship, pairs, duplicates, related_limit),
        recalls=recalls_of(kinship, stories, duplicates),
    )
