"""Capitals that are the name of nobody in the news: that of the paper itself, and the common noun of a rubric."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.models import Fact, MentionedEntity, Register


def without_namesakes(
    entities: Iterable[MentionedEntity], source: Fact[str] | None, register: Register
) -> tuple[MentionedEntity, ...]:
    """Return the names that an article gives, those of the gazetteer and all others that are names of the news.

    A paper that speaks of itself is no name in its own article, and a single word that names a topic (« Défense »,
    short for a ministry) says nothing beside the topic.
    """
    theirs = _names_of(source.value, register) if source else frozenset()
    passed_over = theirs | _lone_topics(register)
    return tuple(entity for entity in entities if entity.known or _key_of(entity.name) not in passed_over)


def _names_of(source: str, register: Register) -> frozenset[str]:
    """Return the names of a source, with those that the register knows."""
    entries = (entry for entry in register.sources if entry.name == source)
    return frozenset(_key_of(name) for name in (source, *(alias for entry in entries for alias in entry.aliases)))


def _lone_topics(register: Register) -> frozenset[str]:
    return _single_words(tuple(topic.name for topic in register.topics))


@lru_cache(maxsize=8)
def _single_words(names: tuple[str, ...]) -> frozenset[str]:
    """Return the names of one word, looked up once for all articles."""
    return frozenset(key for key in map(_key_of, names) if " " not in key)


def _key_of(name: str) -> str:
    return " ".join(words(name))
