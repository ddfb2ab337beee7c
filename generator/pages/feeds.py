"""What feeds give: the newest articles of everything, and of each topic, name and source."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import Entry, Feed
from generator.pages.addresses import entity_url, source_url, topic_url
from generator.pages.cards import caution_of
from generator.pages.catalogue import Catalogue
from generator.pages.moments import moment_of
from generator.pages.typography import whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.models import Article, Digest, NewsDate
    from generator.settings import Site

    EntryOf = Callable[[str, NewsDate], Entry]

FEED_LENGTH: Final = 50
"""Articles in the feed of everything: some weeks of news, well under the size at which readers give up."""

PART_LENGTH: Final = 20
"""Articles in the feed of a topic, name or source: they come more slowly, and there are thousands of such feeds."""

ENTRIES_HELD: Final = 4_096
"""Entries kept for the feeds that follow: all those of a small site, the most wanted of a large one."""


class Subject(NamedTuple):
    """What a feed is of: a topic, a name or a source."""

    url: str
    title: str
    about: str
    articles: Sequence[Article]
    formerly: tuple[str, ...] = ()


def feeds_of(digest: Digest, site: Site) -> Iterator[Feed]:
    """Give every feed: of everything, then of each topic, name and source that has a page."""
    catalogue = Catalogue(digest=digest, site=site)
    entry_of = lru_cache(maxsize=ENTRIES_HELD)(partial(_entry, catalogue))
    yield _feed(Subject("", site.name, site.description, catalogue.listed), FEED_LENGTH, entry_of)
    for subjects in (topics_followed, names_followed, sources_followed):
        for subject in subjects(catalogue):
            yield _feed(subject, PART_LENGTH, entry_of)


def topics_followed(catalogue: Catalogue) -> Iterator[Subject]:
    """Give every topic of the register, those too that have no articles yet."""
    for topic in catalogue.digest.register.topics:
        about = catalogue.wording.say("feed_of_topic", name=topic.name)
        articles = catalogue.by_topic.get(topic.slug, ())
        yield Subject(topic_url(topic.slug), topic.name, about, articles, tuple(map(topic_url, topic.formerly)))


def names_followed(catalogue: Catalogue) -> Iterator[Subject]:
    """Give every name that has a page."""
    for slug, articles in catalogue.by_entity.items():
        entity = catalogue.entity(slug)
        about = catalogue.wording.say("feed_of_name", name=entity.name)
        former = tuple(entity_url(each) for each in entity.formerly if each not in catalogue.by_entity)
        yield Subject(entity_url(slug), entity.name, about, articles, former)


def sources_followed(catalogue: Catalogue) -> Iterator[Subject]:
    """Give every source of the register that articles are from."""
    for source in catalogue.digest.register.sources:
        if source.slug in catalogue.by_source:
            about = catalogue.wording.say("feed_of_source", name=source.name)
            yield Subject(source_url(source.slug), source.name, about, catalogue.by_source[source.slug])


def _feed(subject: Subject, length: int, entry_of: EntryOf) -> Feed:
    dated = ((article.slug, article.date) for article in subject.articles if article.date)
    return Feed(
        url=subject.url,
        title=subject.title,
        about=subject.about,
        entries=tuple(entry_of(slug, date) for slug, date in islice(dated, length)),
        total=len(subject.articles),
        formerly=subject.formerly,
    )


def _entry(catalogue: Catalogue, slug: str, date: NewsDate) -> Entry:
    article = catalogue.digest.by_slug[slug]
    facts, understanding = article.extracted.facts, article.understanding
    published = moment_of(date)
    authors = facts.authors.value if facts.authors else (article.source,)
    return Entry(
        slug=slug,
        first_slug=article.first_slug,
        title=whole(article.title),
        summary=whole(" ".join(excerpt.text for excerpt in understanding.summary)),
        published=published,
        updated=max(published, moment_of(facts.updated.value)) if facts.updated else published,
        day=whole(catalogue.wording.date(date)),
        source=article.source,
        authors=tuple(filter(None, authors)),
        topics=tuple((topic.slug, topic.name) for topic in understanding.topics),
        language=article.language,
        original=facts.url.value if facts.url else "",
        caution=bool(caution_of(article, catalogue)),
    )
