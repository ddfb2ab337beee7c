"""How much is written on each topic: week by week, and in one week against what is usual."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from generator.pages.addresses import topic_url
from generator.pages.cards import link
from generator.pages.over_time import CHART_WEEKS, week_name
from generator.pages.rhythm import WEEKS_BEFORE, monday_of, week_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.models import Topic
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

    TopicWeeks = Mapping[str, Counter[int]]

MISSED: Final = 0.5
"""Articles that a topic usually has in a week from which a week without any is worth a line."""

LEAST_WEEKS: Final = 3
"""Weeks with articles below which a picture of weeks is empty."""


def weeks_by_topic(catalogue: Catalogue) -> TopicWeeks:
    """Return how many articles each topic at the top of the tree has in each week, by the week's number."""
    number_of = catalogue.weeks.number_of
    return {
        topic.slug: Counter(
            number_of[article.slug] for article in catalogue.by_topic.get(topic.slug, ()) if article.slug in number_of
        )
        for topic in catalogue.parts.get("", ())
    }


def volume_by_week(catalogue: Catalogue) -> Fields | None:
    """Return the newest weeks of each topic at the top; nothing where they are too few to see anything."""
    weeks, numbers = weeks_by_topic(catalogue), catalogue.weeks.numbers(CHART_WEEKS)
    busy = {number for counted in weeks.values() for number in counted if number in numbers}
    if len(busy) < LEAST_WEEKS:
        return None
    topics = [topic for topic in catalogue.parts.get("", ()) if any(weeks[topic.slug][number] for number in numbers)]
    return {
        "first": week_name(numbers[0], catalogue),
        "last": week_name(numbers[-1], catalogue),
        "top": max(weeks[slug][number] for slug in weeks for number in numbers),
        "rest": _rest({topic.slug: weeks[topic.slug] for topic in topics}, numbers, catalogue),
        "rows": [_row(topic, weeks[topic.slug], numbers, catalogue) for topic in topics],
    }


def _rest(weeks: TopicWeeks, numbers: range, catalogue: Catalogue) -> str:
    """Return why articles of some topics are in none of the weeks that are shown; nothing where all are."""
    no_week = any(len(catalogue.by_topic[slug]) > counted.total() for slug, counted in weeks.items())
    is_old = any(number not in numbers for counted in weeks.values() for number in counted)
    phrases = {(True, True): "volume_rest", (True, False): "volume_no_week", (False, True): "volume_old"}
    phrase = phrases.get((no_week, is_old))
    return catalogue.wording[phrase] if phrase else ""


def _row(topic: Topic, counted: Counter[int], numbers: range, catalogue: Catalogue) -> Fields:
    """Return the weeks of a topic as numbers, and in words those that have any, newest first."""
    told = [f"{week_name(number, catalogue)} ({counted[number]})" for number in reversed(numbers) if counted[number]]
    values = [counted[number] for number in numbers]
    count, shown = catalogue.wording.count(len(catalogue.by_topic[topic.slug]), "article"), sum(values)
    is_whole = shown == len(catalogue.by_topic[topic.slug])
    return {
        **link(topic.name, topic_url(topic.slug)),
        "values": values,
        "note": count if is_whole else catalogue.wording.say("volume_part", shown=shown, articles=count),
        "told": catalogue.wording["list_mark"].join(told),
    }


def volume_of_week(week: str, weeks: TopicWeeks, catalogue: Catalogue) -> Fields | None:
    """Return the articles of a week by topic, beside the mean of the weeks before it; nothing where there are none.

    Args:
        week: an ISO week, "2026-W10".
        weeks: the weeks of each topic (`weeks_by_topic`).
        catalogue: the digest they are from.
    """
    number = week_number(monday_of(week))
    before = range(max(catalogue.weeks.first, number - WEEKS_BEFORE), number)
    usual = {slug: sum(counted[each] for each in before) / max(1, len(before)) for slug, counted in weeks.items()}
    if not any(usual.values()):
        return None
    rows = [
        {
            **link(topic.name, topic_url(topic.slug)),
            "articles": weeks[topic.slug][number],
            "usual": round(usual[topic.slug], 1),
            "note": _note(weeks[topic.slug][number], usual[topic.slug], catalogue),
        }
        for topic in catalogue.parts.get("", ())
        if weeks[topic.slug][number] or usual[topic.slug] >= MISSED
    ]
    phrase = "volume_rule" if len(before) > 1 else "volume_rule_one"
    return {"about": catalogue.wording.say(phrase, weeks=len(before)), "rows": rows}


def _note(articles: int, usual: float, catalogue: Catalogue) -> str:
    """Return a week of a topic beside the usual: « 3 articles, 0,4 d’ordinaire »."""
    wording = catalogue.wording
    phrase = "volume_note" if round(usual, 1) else "volume_new"
    return wording.say(phrase, articles=wording.count(articles, "article"), usual=wording.decimal(usual))
