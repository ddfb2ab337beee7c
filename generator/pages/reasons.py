"""Why two articles are related, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.models import Article, Related
    from generator.pages.catalogue import Catalogue

NEARNESS: Final = ((0, "same_day"), (6, "same_week"), (30, "same_month"))
"""Days apart, at most, and the phrase for it."""


def reason(article: Article, related: Related, catalogue: Catalogue) -> str:
    """Return what an article and another share and how near they are in time: « OpenAI, Sora · la même semaine ».

    Without a name or a telling word in common it is the topic that both have; that may be missing too.
    """
    shared = ", ".join(related.shared) or _topic_of_both(article, catalogue.digest.by_slug[related.slug], catalogue)
    pieces = [shared] if shared else []
    if related.days_apart is not None:
        near = [phrase for days, phrase in NEARNESS if related.days_apart <= days]
        pieces += [catalogue.wording[near[0]]] if near else []
    return " · ".join(pieces)


def _topic_of_both(article: Article, other: Article, catalogue: Catalogue) -> str:
    """Return the most specific topic that two articles have, or are about a part of."""
    theirs = _lineages(other, catalogue)
    topic = next((slug for slug in _lineages(article, catalogue) if slug in theirs and slug in catalogue.topics), "")
    return catalogue.wording.say("same_topic", topic=catalogue.topics[topic].name) if topic else ""


def _lineages(article: Article, catalogue: Catalogue) -> list[str]:
    """Return the topics of an article and then those that they are parts of, best first."""
    lineages = [catalogue.lineage(topic.slug) for topic in article.understanding.topics]
    return [slug for lineage in lineages for slug in lineage[:1]] + [slug for each in lineages for slug in each[1:]]
