"""The digest by every key that pages list it by."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from generator.models import Article, Digest, Entity, EntityKind, Precision, Source, Story
from generator.pages.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.settings import Site

ARTICLES_FOR_A_PAGE: Final = 2
"""A name outside the gazetteer has a page once this many articles give it: below, capitals mislead too often."""

UNDATED: Final = "undated"
"""The month of articles that state no date, in addresses."""

K = TypeVar("K", str, EntityKind)

_HAS_WEEK: Final = (Precision.MINUTE, Precision.DAY, Precision.WEEK)


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
    def by_week(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each ISO week ("2026-W10"), newest first; one that states no week is in none."""
        return self._grouped(lambda article: [week_of(article)] if week_of(article) else [], newest_first=True)

    @cached_property
    def by_month(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each month ("2026-03"), newest first, the undated last."""
        return self._grouped(lambda article: [month_of(article)], newest_first=True)

    @cached_property
    def by_topic(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles of each topic."""
        return self._grouped(lambda article: [topic.slug for topic in article.understanding.topics])

    @cached_property
    def by_entity(self) -> Mapping[str, tuple[Article, ...]]:
        """Return the articles that name each entity that has a page."""
        named = self._grouped(lambda article: [entity.slug for entity in article.understanding.entities])
        return {
            slug: articles
            for slug, articles in named.items()
            if slug in self.gazetteer
            or (len(articles) >= ARTICLES_FOR_A_PAGE and self.entity(slug).kind is not EntityKind.OTHER)
        }

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
    def sources(self) -> Mapping[str, Source]:
        """Return the sources of the register by name."""
        return {source.name: source for source in self.digest.register.sources}

    @cached_property
    def story_of(self) -> Mapping[str, Story]:
        """Return the story of each article that is in one."""
        return {slug: story for story in self.digest.stories for slug in story.articles}

    @cached_property
    def _seen_entities(self) -> Mapping[str, Entity]:
        """Return one entry for each name that articles give; a slug seen under several kinds has the commonest."""
        kinds: dict[str, Counter[EntityKind]] = defaultdict(Counter)
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for article in self.digest.articles:
            for entity in article.understanding.entities:
                kinds[entity.slug][entity.kind] += 1
                names[entity.slug][entity.name] += 1
        return {slug: Entity(slug=slug, name=_commonest(names[slug]), kind=_commonest(kinds[slug])) for slug in kinds}

    def names_in(self, articles: Iterable[Article]) -> list[tuple[str, int]]:
        """Return the entities with a page that articles name, with how many of them do: most first, then by slug."""
        named = Counter(
            entity.slug
            for article in articles
            for entity in article.understanding.entities
            if entity.slug in self.by_entity
        )
        return sorted(named.items(), key=lambda pair: (-pair[1], pair[0]))

    def entity(self, slug: str) -> Entity:
        """Return an entity by slug, from the gazetteer or as articles name it."""
        return self.gazetteer.get(slug) or self._seen_entities[slug]

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


def _commonest(counter: Counter[K]) -> K:
    return min(counter, key=lambda key: (-counter[key], key))


def week_of(article: Article) -> str:
    """Return the ISO week of an article ("2026-W10"), or nothing if it states none."""
    if article.date is None or article.date.precision not in _HAS_WEEK:
        return ""
    year, week, _ = article.date.first_day.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(week: str) -> dt.date:
    """Return the first day of an ISO week."""
    year, number = week.split("-W")
    return dt.date.fromisocalendar(int(year), int(number), 1)


def month_day(article: Article) -> dt.date:
    """Return a day in the month of a dated article: of a week its Thursday, as ISO 8601 gives weeks to years."""
    is_week = article.date is not None and article.date.precision is Precision.WEEK
    return article.day + dt.timedelta(days=3) if is_week else article.day


def month_of(article: Article) -> str:
    """Return the month of an article ("2026-03"); one dated by its year alone has January, an undated one UNDATED."""
    return f"{month_day(article):%Y-%m}" if article.date else UNDATED
