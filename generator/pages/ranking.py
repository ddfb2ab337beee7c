"""What leads an edition: the order of its articles, by a rule that the page states.

Points, highest first (docs/adr/0014-what-leads-and-what-rises.md): two for each further source that tells the story in
the week, one for each further article of it that is no copy, up to one for the rarity of its names, up to one for its
length. What is to be read with care comes after all else, and what is not in the site's language after what is.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.pages.cards import caution_of
from generator.pages.rhythm import DIGITS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.models import Article
    from generator.pages.catalogue import Catalogue

SOURCE_POINTS: Final = 2.0
"""For each source after the first: that others print it too says more than that one goes on about it."""

LONG_TEXT: Final = 600
"""Words from which a text has its whole point for length."""

NAMES: Final = 3
"""Names whose rarity counts, the most mentioned of an article: what it is about."""


def ranked(articles: Iterable[Article], catalogue: Catalogue) -> list[Article]:
    """Return the articles of an edition, the lead first, by the rule at the top of this module."""
    articles = list(articles)
    slugs = {article.slug for article in articles}

    def rank(article: Article) -> tuple[bool, bool, float, int, str]:
        is_foreign = article.language != catalogue.site.language
        points = round(_points(article, slugs, catalogue), DIGITS)
        careful = bool(caution_of(article, catalogue))
        return careful, is_foreign, -points, -article.understanding.word_count, article.slug

    return sorted(articles, key=rank)


def parted(articles: Iterable[Article], catalogue: Catalogue) -> list[Article]:
    """Return the first article of each story, and those in none; of the items of a roundup one, then all others."""
    firsts: dict[str, Article] = {}
    for article in articles:
        story = catalogue.story_of.get(article.slug)
        firsts.setdefault(story.slug if story else article.slug, article)
    seen: Counter[str] = Counter()
    leading: list[Article] = []
    following: list[Article] = []
    for article in firsts.values():
        item = article.extracted.item_of
        seen[item.roundup if item else ""] += 1
        (following if item and seen[item.roundup] > 1 else leading).append(article)
    return leading + following


def _points(article: Article, slugs: Collection[str], catalogue: Catalogue) -> float:
    story = catalogue.story_of.get(article.slug)
    told = [catalogue.digest.by_slug[slug] for slug in story.articles if slug in slugs] if story else [article]
    sources = {each.source for each in told if each.source}
    length = min(1.0, article.understanding.word_count / LONG_TEXT)
    points = SOURCE_POINTS * max(0, len(sources) - 1) + _size(told, catalogue) - 1
    return points + _rarity(article, catalogue) + length


def _size(told: Sequence[Article], catalogue: Catalogue) -> int:
    """Return how many articles of a story are no copy of one before."""
    copies: set[str] = set()
    size = 0
    for article in told:
        size += article.slug not in copies
        copies.update(catalogue.digest.duplicates.get(article.slug, ()))
    return size


def _rarity(article: Article, catalogue: Catalogue) -> float:
    """Return how rare the names are that an article is about: 1 if no other gives them, 0 if all do."""
    names = catalogue.names_of[article.slug][:NAMES]
    everything = math.log(max(2, len(catalogue.listed)))
    shares = [math.log(len(catalogue.mentions[slug])) / everything for slug in names]
    return 1 - sum(shares) / len(shares) if shares else 0.0
