"""The digest by every key that pages list it by."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from generator.models import Article, Digest, Entity, EntityKind, MentionedEntity, NewsDate, Source, Story, Topic
from generator.pages.namings import Said, said_of_names
from generator.pages.rhythm import REGULAR_WEEKS, UNDATED, WEEKS_BEFORE, Rhythm, month_of, monthly, week_of, weekly
from generator.pages.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.settings import Site

ARTICLES_FOR_A_PAGE: Final = 2
"""A name outside the gazetteer has a page once this many articles give it: below, capitals mislead too often."""

K = TypeVar("K", str, EntityKind)


class Mention(NamedTuple):
    """An article and an entity as it names it."""

    article: Article
    entity: MentionedEntity


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The digest, the site it is for, and its articles by week, month, topic, entity and source.

    Lists hold stories only: a roundup is represented by its items.
    """

    digest: Digest
    site: Site

    @cached_property
    def wording(self) -> Wording:
        """Return the phrases of the site's language."""
        return Wording(self.site.language)

    @cached_property
    def listed(self) -> tuple[Article, ...]:
        """Return the articles that lists show, newest first."""
        return tuple(article for article in self.digest.articles if not article.is_roundup)

    @cached_property
    def roundups(self) -> tuple[Article, ...]:
        """Return the roundups, newest first."""
        return tuple(article for article in self.digest.articles if article.is_roundup)

    @cached_property
    def newest(self) -> Article | None:
        """Return the newest dated article."""
        return next((article for article in self.listed if article.date), None)

    @cached_property
    def changed(self) -> NewsDate | None:
        """Return the date of the newest words: those of the newest article, or of one that was mended later."""
        facts = (article.extracted.facts for article in self.digest.articles)
        dates = [self.newest.date if self.newest else None, *(each.updated.value for each in facts if each.updated)]
        return max(filter(None, dates), key=lambda date: date.first_day, default=None)

    @cached_property
    def weeks(self) -> Rhythm:
        """Return the ISO weeks of the listed articles."""
        return weekly(self.listed)

    @cached_property
    def months(self) -> Rhythm:
        """Return the months of the listed articles."""
        return monthly(self.listed)

    @cached_property
    def pace(self) -> Rhythm:
        """Return the weeks, or the months of a digest that has too few articles for weeks to say anything."""
        course = self.weeks.course([(article, 1) for article in self.listed], WEEKS_BEFORE + 1)
        return self.weeks if sum(map(bool, course[:-1])) >= REGULAR_WEEKS else self.months

    @cached_property
    def by_week(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each ISO week ("2026-W10"), newest first; one that states no week is in none."""
        return self._grouped(lambda article: [week_of(article)] if week_of(article) else [], newest_first=True)

    @cached_property
    def by_month(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each month ("2026-03"), newest first, the undated last."""
        return self._grouped(lambda article: [month_of(article)], newest_first=True)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each topic; those of a part are those of the whole too."""
        return self._grouped(
            lambda article: dict.fromkeys(
                slug for topic in article.understanding.topics for slug in self.lineage(topic.slug)
            )
        )

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        """Return the mentions of each entity that has a page, newest article first."""
        named: dict[str, list[Mention]] = defaultdict(list)
        for article in self.listed:
            for entity in article.understanding.entities:
                named[entity.slug].append(Mention(article, entity))
        return {slug: tuple(named[slug]) for slug in sorted(named) if self._has_page(slug, named[slug])}

    @cached_property
    def by_entity(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles that name each entity that has a page."""
        return {slug: tuple(mention.article for mention in mentions) for slug, mentions in self.mentions.items()}

    @cached_property
    def by_source(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each source of the register."""
        return self._grouped(
            lambda article: [self.sources[article.source].slug] if article.source in self.sources else []
        )

    @cached_property
    def gazetteer(self) -> Mapping[str, Entity]:
        """Return the entities of the register by slug."""
        return {entity.slug: entity for entity in self.digest.register.entities}

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """Return the topics of the register by slug."""
        return {topic.slug: topic for topic in self.digest.register.topics}

    @cached_property
    def parts(self) -> Mapping[str, tuple[Topic, ...]]:
        """Return the topics that each one is made of, in the order of the register; "" gives those at the top."""
        parts: dict[str, list[Topic]] = defaultdict(list)
        for topic in self.digest.register.topics:
            parts[topic.parent if topic.parent in self.topics else ""].append(topic)
        return {slug: tuple(below) for slug, below in parts.items()}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Return the sources of the register by name."""
        return {source.name: source for source in self.digest.register.sources}

    @cached_property
    def story_of(self) -> Mapping[str, Story]:
        """Return the story of each article that is in one."""
        return {slug: story for story in self.digest.stories for slug in story.articles}

    @cached_property
    def said(self) -> Mapping[str, Said]:
        """Return what articles say of each entity with a page that they say anything of."""
        return said_of_names(self)

    @cached_property
    def names_of(self) -> Mapping[str, tuple[str, ...]]:
        """Return the slugs of the entities with a page that each article names."""
        return {
            article.slug: tuple(
                dict.fromkeys(entity.slug for entity in article.understanding.entities if entity.slug in self.mentions)
            )
            for article in self.digest.articles
        }

    @cached_property
    def _seen_entities(self) -> Mapping[str, Entity]:
        """Return an entry for each name with a page that is not in the gazetteer."""
        return {
            slug: Entity(slug=slug, name=_commonest(each.entity.name for each in mentions), kind=_kind(mentions))
            for slug, mentions in self.mentions.items()
            if slug not in self.gazetteer
        }

    def names_in(self, articles: Iterable[Article]) -> Counter[str]:
        """Return how many of some articles give each entity that has a page."""
        named: Counter[str] = Counter()
        for article in articles:
            named.update(self.names_of[article.slug])
        return named

    def entity(self, slug: str) -> Entity:
        """Return an entity that has a page by slug, from the gazetteer or as articles name it."""
        return self.gazetteer.get(slug) or self._seen_entities[slug]

    def lineage(self, slug: str) -> tuple[str, ...]:
        """Return a topic and those that it is a part of, the topmost last."""
        lineage = [slug]
        while slug in self.topics and self.topics[slug].parent in self.topics.keys() - lineage:
            slug = self.topics[slug].parent
            lineage.append(slug)
        return tuple(lineage)

    def _has_page(self, slug: str, mentions: Sequence[Mention]) -> bool:
        is_seen_enough = len(mentions) >= ARTICLES_FOR_A_PAGE and _kind(mentions) is not EntityKind.OTHER
        return slug in self.gazetteer or is_seen_enough

    def _grouped(
        self, keys_of: Callable[[Article], Iterable[str]], *, newest_first: bool = False
    ) -> Mapping[str, tuple[Article, ...]]:
        groups: dict[str, list[Article]] = defaultdict(list)
        for article in self.listed:
            for key in keys_of(article):
                groups[key].append(article)
        order = sorted(groups, reverse=newest_first)
        if newest_first and UNDATED in groups:
            order = [*(key for key in order if key != UNDATED), UNDATED]
        return {key: tuple(groups[key]) for key in order}


def _kind(mentions: Iterable[Mention]) -> EntityKind:
    """Return the kind that most articles give a name."""
    return _commonest(mention.entity.kind for mention in mentions)


def _commonest(values: Iterable[K]) -> K:
    counter = Counter(values)
    return min(counter, key=lambda value: (-counter[value], value))
