"""What is new on the page of a name or topic since the week before: articles, figures, and names never seen with it."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from generator.pages.addresses import edition_url, entity_url
from generator.pages.cards import distinct, figure, link
from generator.pages.over_time import week_name
from generator.pages.rhythm import monday, surprise

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.models import Article, KeyFigure
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

NEW_NAMES: Final = 8
"""New names that a page shows: two lines on a phone."""

NEW_FIGURES: Final = 3
"""New figures that a page shows."""


def lately(
    articles: Sequence[Article], figures: Iterable[tuple[Article, KeyFigure]], slug: str, catalogue: Catalogue
) -> Fields | None:
    """Return what the newest edition of the site has brought to a page; nothing where it has brought nothing.

    Args:
        articles: those of the page, newest first.
        figures: those of the page, with their articles.
        slug: the entity that the page is of; none of a topic.
        catalogue: the digest they are from.
    """
    if not catalogue.by_week:
        return None
    first_day = monday(catalogue.weeks.newest)
    new = list(takewhile(lambda article: article.day >= first_day, articles))
    if not new:
        return None
    before = articles[len(new) :]
    names = _new_names(new, before, slug, catalogue) if before else []
    numbers = _new_figures(new, figures, catalogue) if before else []
    week = week_name(catalogue.weeks.newest, catalogue)
    counts = _counts(len(new), len(numbers), len(names), catalogue)
    return {
        "edition": link(catalogue.wording.sentence(week), edition_url(next(iter(catalogue.by_week)))),
        "articles": len(new),
        "text": catalogue.wording.say("lately" if before else "first_seen", week=week, counts=counts),
        "figures": numbers[:NEW_FIGURES],
        "names": [link(catalogue.entity(each).name, entity_url(each)) for each in names[:NEW_NAMES]],
    }


def _new_names(new: Sequence[Article], before: Iterable[Article], slug: str, catalogue: Catalogue) -> list[str]:
    """Return the names that no earlier article of the page gives: most surprising first, then most mentioned."""
    seen = catalogue.names_in(before)
    named = {each: count for each, count in catalogue.names_in(new).items() if each not in seen and each != slug}
    share = len(new) / len(catalogue.listed)

    mentions: Counter[str] = Counter()
    for entity in (each for article in new for each in article.understanding.entities):
        mentions[entity.slug] += entity.count

    def rank(name: str) -> tuple[float, int, str]:
        return -surprise(named[name], share * len(catalogue.mentions[name])), -mentions[name], name

    return sorted(named, key=rank)


def _new_figures(
    new: Iterable[Article], figures: Iterable[tuple[Article, KeyFigure]], catalogue: Catalogue
) -> list[Fields]:
    """Return the figures that no earlier article of the page gives."""
    slugs = {article.slug for article in new}
    figures = list(figures)
    seen = {(each.number, each.unit) for article, each in figures if article.slug not in slugs}
    fresh = [
        figure(each, article, catalogue, on_page=False)
        for article, each in figures
        if article.slug in slugs and (each.number, each.unit) not in seen
    ]
    return distinct(fresh, "number", "unit")


def _counts(articles: int, figures: int, names: int, catalogue: Catalogue) -> str:
    """Return how much is new: « 2 articles, 1 chiffre et 3 noms »."""
    wording = catalogue.wording
    counted = ((articles, "article"), (figures, "new_figure"), (names, "new_name"))
    return wording.listed([wording.count(number, noun) for number, noun in counted if number])
