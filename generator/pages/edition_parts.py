"""What an edition has below its front: by topic, some of each on its first page where there is much, then the rest."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import Page
from generator.pages.addresses import file_of, page_url, topic_url
from generator.pages.cards import cards, link
from generator.pages.lists import further
from generator.pages.pagination import pages_for, pagination

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.models import Article, Topic
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

TOPIC_CARDS: Final = 6
"""Stories of each topic on the first page of a heavy edition: two rows on a wide screen."""

LIGHT: Final = 24
"""Stories below the front of an edition up to which its first page shows all of them."""


class Part(NamedTuple):
    """Articles of an edition on one topic at the top of the tree, as they rank."""

    topic: Topic | None
    """None for those that have no topic."""
    shown: list[Article]
    """On the first page."""
    others: list[Article]


def parts_of_edition(own: Sequence[Article], above: Iterable[Article], catalogue: Catalogue) -> list[Part]:
    """Return what an edition has beside its front, by topic in the order of the register; without one, last and always.

    Args:
        own: the articles of the edition, as they rank.
        above: those on its front.
        catalogue: the digest they are from.
    """
    left = {article.slug for article in own} - {article.slug for article in above}
    groups: dict[str, list[Article]] = {}
    for article in own:
        topics = article.understanding.topics
        if article.slug in left:
            groups.setdefault(catalogue.lineage(topics[0].slug)[-1] if topics else "", []).append(article)
    limit = TOPIC_CARDS if len(left) > LIGHT else len(left)
    parts = [(topic, groups.pop(topic.slug)) for topic in catalogue.parts.get("", ()) if topic.slug in groups]
    rest = list(chain.from_iterable(groups.values()))
    return [Part(topic, some[:limit], some[limit:]) for topic, some in (*parts, (None, rest))]


def by_topic(parts: Iterable[Part], url: str, catalogue: Catalogue) -> Fields:
    """Return the topics of the first page of an edition, each with the way to what else it has, and the pagination."""
    topics, before = [], 0
    for topic, shown, others in parts:
        if topic:
            phrase = catalogue.wording.count(len(others), "other_article")
            more = link(phrase, page_url(url, 2 + before // catalogue.site.page_size)) if others else None
            topics.append({**link(topic.name, topic_url(topic.slug)), "cards": cards(shown, catalogue), "more": more})
        before += len(others)
    return {"topics": topics, "pagination": pagination(url, 1, _pages(before, catalogue), "", catalogue)}


def further_pages(own: Fields, parts: Sequence[Part], url: str, catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of what the first page of an edition leaves out.

    Args:
        own: what the first page says of itself, and the editions beside it.
        parts: what is below its front.
        url: the address of the first page.
        catalogue: the digest they are from.
    """
    others = [article for part in parts for article in part.others]
    size, pages = catalogue.site.page_size, _pages(len(others), catalogue)
    for number in range(2, pages + 1):
        first = (number - 2) * size
        shown = others[first : first + size]
        text = catalogue.wording.say("range_others", first=first + 1, last=first + len(shown), total=len(others))
        yield Page(
            path=file_of(page_url(url, number)),
            front_matter={
                **own,
                **further(own, url, number, catalogue),
                "template": "archive.html",
                "count": catalogue.wording.count(len(others), "other_article"),
                "cards": cards(shown, catalogue),
                "pagination": pagination(url, number, pages, text, catalogue),
            },
        )


def _pages(others: int, catalogue: Catalogue) -> int:
    """Return how many pages an edition has."""
    return 1 + pages_for(others, catalogue.site.page_size) if others else 1
