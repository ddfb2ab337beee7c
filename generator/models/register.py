"""What the maintainers know: names, topics, sources, and lines that are no article text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from generator.words import words

if TYPE_CHECKING:
    import re


class EntityKind(StrEnum):
    """What a name is the name of."""

    COMPANY = "company"
    ORGANISATION = "organisation"
    PERSON = "person"
    PRODUCT = "product"
    LAW = "law"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One entry of the gazetteer, `content/data/entities.yml`."""

    slug: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    description: str = ""
    ambiguous: bool = False
    """The name is also an ordinary word or a first name: it counts only in context."""
    context: tuple[str, ...] = ()
    """Words of which an article must hold one for an ambiguous name to count; lower case, a trailing * as in topics."""
    url: str = ""
    links: tuple[str, ...] = ()
    """Further addresses about it, such as an encyclopedia's."""
    formerly: tuple[str, ...] = ()
    """Slugs of entities that were merged into this one, or that it was called: their pages lead here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One entry of `content/data/topics.yml`."""

    slug: str
    name: str
    description: str = ""
    terms: tuple[str, ...] = ()
    """Words and phrases, lower case, that speak for the topic; a trailing * matches any ending."""
    entities: tuple[str, ...] = ()
    """Slugs of entities that speak for it."""
    parent: str = ""
    """Slug of the topic that this one is a part of; empty for one at the top."""
    formerly: tuple[str, ...] = ()
    """Slugs of topics that were merged into this one, or that it was called: their pages lead here."""


class Publish(StrEnum):
    """How much of a source's text may stand on the site."""

    FULL = "full"
    EXCERPT = "excerpt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One entry of `content/data/sources.yml`."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    """Other names, and domains such as "example.org"."""
    url: str = ""
    description: str = ""
    publish: Publish = Publish.FULL
    quotation_budget: int = 300
    """Characters of quotation that an excerpt page may show."""
    excerpt_budget: int = 1_200
    """Characters of an article, quotations included, that the site may show where only an excerpt is published."""
    caution: str = ""
    """Why the source is to be read with care; empty if it is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoilerplateRule:
    """One entry of `content/data/boilerplate.yml`: a line that maintainers know to be no article text."""

    name: str
    pattern: re.Pattern[str]
    """Matched against the start of a whole line or block, ignoring case; plain words make one too."""
    source: str = ""
    """Applies to files of this source only; empty for all."""
    scope: str = "line"
    """"line" drops what matches; "rest" drops it and everything below."""


@dataclass(frozen=True, kw_only=True)
class Register:
    """What the maintainers know: `content/data/`, read once."""

    entities: tuple[Entity, ...] = ()
    topics: tuple[Topic, ...] = ()
    sources: tuple[Source, ...] = ()
    boilerplate: tuple[BoilerplateRule, ...] = ()

    @cached_property
    def subjects(self) -> frozenset[str]:
        """Return the names of all entities as their words in lower case: what articles are about."""
        names = (name for entity in self.entities for name in (entity.name, *entity.aliases))
        return frozenset(" ".join(words(name)) for name in names)
