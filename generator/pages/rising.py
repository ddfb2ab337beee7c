"""What rises: the names and topics that the newest week has more articles of than the weeks before would let expect.

The rule (docs/adr/0014-what-leads-and-what-rises.md): articles of the newest week, less the mean of the eight weeks
before, in units of the deviation that chance would bring. A digest that is silent in most of those weeks is measured
by months.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages.addresses import entity_url, topic_url
from generator.pages.over_time import course_of, pace_length, week_name
from generator.pages.rhythm import first_of_month, rise_of, usual

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue
    from generator.pages.over_time import Counted

RISING_NAMES: Final = 3
"""Names that the front page calls rising."""

RISING_TOPICS: Final = 2
"""Topics beside them."""

COMMON_SHARE: Final = 0.5
"""A name or topic of more than this share of the articles is always there, and so never news."""


def rising(catalogue: Catalogue) -> list[Fields]:
    """Return the names, then the topics, that rise most."""
    names = [
        (catalogue.entity(slug).name, entity_url(slug), [(each.article, each.entity.count) for each in mentions])
        for slug, mentions in catalogue.mentions.items()
    ]
    topics = [
        (topic.name, topic_url(topic.slug), [(article, 1) for article in catalogue.by_topic.get(topic.slug, ())])
        for topic in catalogue.digest.register.topics
    ]
    return [*_risen(names, catalogue)[:RISING_NAMES], *_risen(topics, catalogue)[:RISING_TOPICS]]


def rising_rule(catalogue: Catalogue) -> str:
    """Return what rises in the digest, as a sentence."""
    return catalogue.wording["rising_rule_weeks" if catalogue.pace.is_weekly else "rising_rule_months"]


def _risen(groups: Iterable[tuple[str, str, Counted]], catalogue: Catalogue) -> list[Fields]:
    """Return the groups of articles that rise, most first, then by mentions, then by address.

    Each comes with its name, its address, and how often each of its articles mentions it.
    """
    limit = pace_length(catalogue)
    risen = []
    for name, url, counted in groups:
        course = course_of((article for article, _ in counted), catalogue, limit)
        rise = rise_of(course)
        if rise and len(counted) <= COMMON_SHARE * len(catalogue.listed):
            risen.append((-rise, -sum(catalogue.pace.course(counted, 1)), url, name, course))
    return [_rising_fields(name, url, course, catalogue) for _, _, url, name, course in sorted(risen)]


def _rising_fields(name: str, url: str, course: Sequence[int], catalogue: Catalogue) -> Fields:
    wording, numbers = catalogue.wording, catalogue.pace.numbers(len(course))
    first, last = (_period(number, catalogue) for number in (numbers[0], numbers[-1]))
    return {
        "title": name,
        "url": url,
        "note": wording.say(
            _note(course, catalogue),
            now=wording.count(course[-1], "article"),
            period=last,
            usual=wording.decimal(usual(course)),
            before=len(course) - 1,
        ),
        "values": list(course),
        "label": wording.say("sparkline", name=name, first=first, last=last, values=", ".join(map(str, course))),
    }


def _note(course: Sequence[int], catalogue: Catalogue) -> str:
    """Return the phrase that compares the newest week or month with those before."""
    *before, _ = course
    if any(before):
        return "rising_week" if catalogue.pace.is_weekly else "rising_month"
    if catalogue.pace.is_weekly:
        return "rising_new_weeks"
    return "rising_new_months" if len(before) > 1 else "rising_new_month"


def _period(number: int, catalogue: Catalogue) -> str:
    return week_name(number, catalogue) if catalogue.pace.is_weekly else catalogue.wording.month(first_of_month(number))
