"""What the articles say of each name that has a page: figures, dated facts, quotations, and the functions of people."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.pages.cards import may_show, quotations_of, speaker_slug

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.models import Article, DatedFact, Excerpt, KeyFigure, Quotation
    from generator.pages.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one name, each with its article; newest article first, then as the article has it."""

    figures: list[tuple[Article, KeyFigure]] = field(default_factory=list)
    """Those whose sentence gives the name."""
    dated: list[tuple[Article, DatedFact]] = field(default_factory=list)
    """Those whose sentence gives the name and may be shown."""
    quotations: list[tuple[Article, Quotation]] = field(default_factory=list)
    """Those that it speaks and that may be shown."""
    roles: list[tuple[Article, Excerpt]] = field(default_factory=list)
    """The functions that texts give a person."""


def said_of_names(catalogue: Catalogue) -> Mapping[str, Said]:
    """Return what is said of every name with a page that anything is said of, in one pass over the articles."""
    said: dict[str, Said] = defaultdict(Said)
    for article in catalogue.listed:
        understanding = article.understanding
        named = _names_within(article, catalogue)
        for figure in understanding.figures:
            for slug in named(figure.excerpt):
                said[slug].figures.append((article, figure))
        for fact in dated_facts_of(article, catalogue):
            for slug in named(fact.excerpt):
                said[slug].dated.append((article, fact))
        for quoted in quotations_of(article, catalogue):
            said[speaker_slug(quoted, article)].quotations.append((article, quoted))
        for entity in understanding.entities:
            if entity.role:
                said[entity.slug].roles.append((article, entity.role))
    return {slug: said[slug] for slug in catalogue.mentions if slug in said}


def dated_facts_of(article: Article, catalogue: Catalogue) -> list[DatedFact]:
    """Return the dated facts that may be shown and that tell of another day than that of publication."""
    return [
        fact
        for fact in article.understanding.dated
        if not _is_of_its_day(fact, article) and may_show(fact.excerpt, article, catalogue)
    ]


def _is_of_its_day(fact: DatedFact, article: Article) -> bool:
    return fact.date == article.date or (fact.date.states_day and fact.date.first_day == article.day)


def _names_within(article: Article, catalogue: Catalogue) -> Callable[[Excerpt], list[str]]:
    """Return a function that gives the names with a page that an excerpt holds, in its order."""
    places = sorted(
        (start, entity.slug)
        for entity in article.understanding.entities
        if entity.slug in catalogue.mentions
        for start, _ in entity.spans
    )

    def named(excerpt: Excerpt) -> list[str]:
        inside = places[bisect_left(places, (excerpt.start, "")) : bisect_left(places, (excerpt.end, ""))]
        return list(dict.fromkeys(slug for _, slug in inside))

    return named
