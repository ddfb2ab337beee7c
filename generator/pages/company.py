"""Who appears with whom: the names that stand beside another, or in a topic, more often than chance would have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages.addresses import entity_url
from generator.pages.cards import link
from generator.pages.rhythm import surprise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

NEIGHBOURS: Final = 9
"""Names that a page shows beside its own: more are too many for a drawing on a phone."""

TOGETHER: Final = 2
"""Articles in common below which a name comes after all others: one is chance."""


def company_of(articles: Sequence[Article], slug: str, catalogue: Catalogue) -> list[tuple[str, int]]:
    """Return the names that articles give most above what chance would have, with the articles that give each.

    By chance a name would be in as large a share of these articles as it is of the whole digest.
    """
    share = len(articles) / max(1, len(catalogue.listed))
    counts = {each: count for each, count in catalogue.names_in(articles).items() if each != slug}

    def rank(name: str) -> tuple[bool, float, int, str]:
        count = counts[name]
        return count < TOGETHER, -surprise(count, share * len(catalogue.mentions[name])), -count, name

    best = {name: counts[name] for name in sorted(counts, key=rank)[:NEIGHBOURS]}
    return most_first(best)


def named(names: Iterable[tuple[str, int]], catalogue: Catalogue) -> list[Fields]:
    """Return entities with the number of articles that name each."""
    return [{**link(catalogue.entity(slug).name, entity_url(slug)), "articles": count} for slug, count in names]


def most_first(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return names with their counts, the greatest first, then by slug."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
