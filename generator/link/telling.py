"""Words that tell a reader what an article is about: the terms of its topics, and nothing that all texts use."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.models import Topic

_PART: Final = re.compile(r"[^\W_]+\*?")

Tops = frozenset[str]
"""Slugs of topics at the top of the tree."""

_NOWHERE: Final[Tops] = frozenset()


@dataclass(frozen=True)
class Telling:
    """The terms of the topics, each under the topics at the top of the tree that it speaks for."""

    topics: Sequence[Topic] = ()

    def tops(self, slugs: Iterable[str]) -> Tops:
        """Return the topmost topics that some topics are parts of."""
        return frozenset(self._top_of.get(slug, slug) for slug in slugs)

    def tells(self, words: Iterable[str], tops: Tops) -> bool:
        """Whether words, in lower case, are a term of one of these topics or of their parts."""
        term = " ".join(part for word in words for part in _PART.findall(word))
        whole, beginnings = self._terms
        if not tops.isdisjoint(whole.get(term, _NOWHERE)):
            return True
        starts = (term[:length] for length in self._lengths if " " not in term[length:])
        return any(not tops.isdisjoint(beginnings.get(start, _NOWHERE)) for start in starts)

    @cached_property
    def _top_of(self) -> Mapping[str, str]:
        """Return the topic at the top of each; a tree has two levels."""
        return {topic.slug: topic.parent or topic.slug for topic in self.topics}

    @cached_property
    def _terms(self) -> tuple[Mapping[str, Tops], Mapping[str, Tops]]:
        """Return the topmost topics of each term, and of the beginning of each that any ending may follow."""
        found: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
        for topic in self.topics:
            for text in topic.terms:
                term = " ".join(_PART.findall(text.lower()))
                found[term.endswith("*")][term.rstrip("*")].add(self._top_of[topic.slug])
        whole, beginnings = ({term: frozenset(tops) for term, tops in some.items()} for some in found)
        return whole, beginnings

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(term) for term in self._terms[1]}))
