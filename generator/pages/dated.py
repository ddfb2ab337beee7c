"""Timelines of the dated facts that sentences tell of, whenever they were published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages.cards import caution_of, link_to, mark_in_paragraph
from generator.words import terms

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from generator.models import Article, DatedFact
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

FACTS: Final = 12
"""Dated facts that a page shows: more are a chronicle, which nobody reads on a phone."""

FACTS_OF_A_DATE: Final = 2
"""Those of one date among them: the day that everybody speaks of is not the whole story."""

AHEAD: Final = 4
"""Those of them that may lie ahead of the newest article, the nearest first to be kept."""

ALIKE: Final = 0.5
"""Share of its words but the date from which a sentence says the same as another of that date."""


def timeline_of_facts(found: Iterable[tuple[Article, DatedFact]], catalogue: Catalogue) -> list[Fields]:
    """Return dated facts with the article of each, newest first; what several tell alike stands once."""
    told = sorted(found, key=_in_time)
    today = catalogue.newest.day if catalogue.newest else None
    ahead = [pair for pair in told if today and pair[1].date.first_day > today]
    past = told[: len(told) - len(ahead)]
    coming = list(_merged(ahead, catalogue, AHEAD, is_ahead=True))
    return [*reversed(coming), *_merged(reversed(past), catalogue, FACTS - len(coming), is_ahead=False)]


def facts_ahead(found: Iterable[tuple[Article, DatedFact]], catalogue: Catalogue, limit: int) -> list[Fields]:
    """Return the dated facts that lie ahead of the newest article, the nearest first; what several tell stands once."""
    today = catalogue.newest.day if catalogue.newest else None
    ahead = (pair for pair in found if today and pair[1].date.first_day > today)
    return list(_merged(sorted(ahead, key=_in_time), catalogue, limit, is_ahead=True))


def _in_time(pair: tuple[Article, DatedFact]) -> tuple[dt.date, str, dt.date, str]:
    article, fact = pair
    return fact.date.first_day, fact.date.iso, article.day, article.slug


def _merged(
    told: Iterable[tuple[Article, DatedFact]], catalogue: Catalogue, limit: int, *, is_ahead: bool
) -> list[Fields]:
    """Return the first facts, those alike of one date as one, with links to the other articles that tell it."""
    shown: list[tuple[Article, DatedFact, list[Article]]] = []
    for article, fact in told:
        same = next((each for each in shown if _tell_alike(each[1], fact, each[0], article)), None)
        if same:
            if article is not same[0] and article not in same[2]:
                same[2].append(article)
        elif len(shown) == limit:
            break
        elif sum(each[1].date == fact.date for each in shown) < FACTS_OF_A_DATE:
            shown.append((article, fact, []))
    return [_fields(article, fact, also, catalogue, is_ahead=is_ahead) for article, fact, also in shown]


def _tell_alike(one: DatedFact, other: DatedFact, article: Article, other_article: Article) -> bool:
    if one.date != other.date:
        return False
    words = set(terms(one.excerpt.text, article.language)) - set(terms(one.printed, article.language))
    others = set(terms(other.excerpt.text, other_article.language)) - set(terms(other.printed, other_article.language))
    return len(words & others) >= ALIKE * max(1, min(len(words), len(others)))


def _fields(
    article: Article, fact: DatedFact, also: Iterable[Article], catalogue: Catalogue, *, is_ahead: bool
) -> Fields:
    return {
        **mark_in_paragraph(fact.excerpt, article, catalogue, on_page=False),
        "date": {"iso": fact.date.iso, "text": catalogue.wording.day_told(fact.date)},
        "printed": fact.printed,
        "ahead": is_ahead,
        "caution": bool(caution_of(article, catalogue)),
        "from": link_to(article),
        "also": [link_to(each) for each in also],
    }
