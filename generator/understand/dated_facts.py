"""Dated facts: sentences that tell of a day, a month or a year, which need not be that of publication.

Nothing is made more precise than it is printed. A date without its year takes the year that brings it nearest to the
article's own date, a weekday the nearest day that the tense of its sentence allows; where either could mean two, there
is no fact.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import DatedFact, NewsDate, Precision
from generator.understand.names import folded
from generator.understand.tenses import Tense, tense_at
from generator.words import longest_of
from generator.written_dates import MONTHS, apart, written_dates, written_periods

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.models import Excerpt

MOST_FACTS: Final = 12
"""Facts kept of an article: more are a chronicle that no timeline can show."""

LONGEST_SENTENCE: Final = 400
"""Characters from which a sentence is a list or a table that lost its lines."""

FARTHEST: Final = 150
"""Days from the article's date within which a date without its year can mean one year only."""

SOON: Final = 45
"""Days ahead for which a sentence in the past may tell of the future: "a annoncé l'ouverture le 3 mars"."""

_MONTH_LENGTH: Final = 31
_SHORTEST_NAME: Final = 4
_NAMES: Final = sorted(name for name in MONTHS if len(name) >= _SHORTEST_NAME)
_MONTH: Final = longest_of((*_NAMES, "mai", "may"))
"""Months by names that cannot be other words: no "mar", no "dec"."""
_WEEKDAYS: Final = {
    name: number
    for names in (
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "monday tuesday wednesday thursday friday saturday sunday",
    )
    for number, name in enumerate(names.split())
}
_WEEKDAY: Final = rf"(?a:{longest_of(_WEEKDAYS)})"
_YEAR: Final = r"(?:19|20)\d\d"
_NEAR: Final = r"(?P<near> derni(?:er|ère)| prochaine?)?"

_STEM: Final = 4
_SHORT_HINTS: Final = {f" {name}{end}" for name in ("mai", "may") for end in " .,"}
_OF_MONTH: Final = re.compile(longest_of((*(name[:_STEM] for name in _NAMES), " mai", " may", "may ", "mai ")))
_OF_WEEKDAY: Final = re.compile(longest_of(name[:_STEM] for name in _WEEKDAYS))
_OF_YEAR: Final = re.compile("19|20")
_HINTS: Final = re.compile(longest_of((*(name[:_STEM] for name in (*_NAMES, *_WEEKDAYS)), "19", "20", *_SHORT_HINTS)))
"""Letters that every date holds; most sentences hold none of them, and cost nothing more."""
_DAY: Final = re.compile(
    rf"(?<![\w/.,-])(?:(?P<d>\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?(?P<m>{_MONTH})"
    rf"|(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?){_NEAR}(?![\w°])(?!,? {_YEAR}| ?[%€$]|[.,:h]\d)",
    re.IGNORECASE,
)
_MONTH_ALONE: Final = re.compile(
    rf"\b(?:en|fin|début|mi|depuis|dès|in|since|by|until|late|early|last|next)[ -](?P<m>{_MONTH}){_NEAR}\b"
    rf"(?!,? (?:{_YEAR}|\d)| [A-Z])",
    re.IGNORECASE,
)
_SIDES: Final = {"last": " dernier", "depuis": " dernier", "since": " dernier", "next": " prochain"}
"""Words before a month that tell on which side of the article's date it lies."""
_DAY_OF_WEEK: Final = re.compile(
    rf"(?<![\w-])(?<!\ble )(?<!\bles )(?<!chaque )(?<!every )(?<!partir )(?<!partir de )"
    rf"(?P<w>{_WEEKDAY}){_NEAR}(?![\w-])(?!,? (?:le )?\d)",
    re.IGNORECASE,
)
_YEAR_TOLD: Final = re.compile(
    rf"(?:^(?:en|dès|depuis|fin|début|au début de|à la fin de|d'ici(?: à)?|in|by|since|early in|late in) "
    rf"(?:l'année |l'an )?"
    rf"|\b(?:d'ici(?: à)?|jusqu'en|à l'horizon|by|until) (?:the end of |fin )?)"
    rf"(?P<y>{_YEAR})\b(?![-.,]\d| (?:dollars|euros))",
    re.IGNORECASE,
)
"""A year is told of where it opens its sentence, or is a term; elsewhere it is said in passing."""
_LEAD: Final = re.compile(
    rf"(?:\b(?:depuis|dès|d'ici|avant|après|since|by|until|before|after|early|late|last|next) |\bjusqu'"
    rf"|\bà (?:partir|compter) )?(?:\b(?:fin|début) |\bmi-|(?:\b(?:le|en|ce|on|in|au|du) )?(?:\b{_WEEKDAY},? )?)?$",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE: Final = re.compile(rf"\b({_WEEKDAY}),? (?:le )?$", re.IGNORECASE)
_LEAD_LENGTH: Final = 40
_NO_FACT: Final = re.compile(
    r"(?:publiée? (?:le|par)|mise? à jour|updated|posted|modifié\w*|consult\w+|accessed|copyright|©|archives?|photos?"
    r"|crédits?|abonné\w*|attentats?|daté\w*|dated|contre|versus|compar\w+|par rapport"
    r"|habituellement|généralement|chaque (?:année|mois)"
    r"|every (?:year|month)|usually)\b[^.;]{0,24}$|\b(?:et|à|and|to) $",
    re.IGNORECASE,
)
"""What makes a date that of a page, a picture or a memory, not of what happened once."""
_HOLIDAYS: Final = frozenset({(7, 14), (11, 11), (12, 25), (9, 11)})
"""Days that are names: without its year, "le 11 septembre" need not be this year's."""


@dataclass(frozen=True, slots=True)
class _Dated:
    start: int
    end: int
    date: NewsDate


def find_dated_facts(sentences: tuple[Excerpt, ...], date: NewsDate | None, language: str) -> tuple[DatedFact, ...]:
    """Return the most telling dated sentences, in order of their dates; `date` is the article's own."""
    facts = [
        fact
        for sentence in sentences
        if len(sentence.text) <= LONGEST_SENTENCE and _HINTS.search(sentence.text.lower())
        for fact in _fact_of(sentence, date, language)
    ]
    facts.sort(key=lambda fact: (_vagueness(fact.date), fact.excerpt.start))
    return tuple(sorted(facts[:MOST_FACTS], key=lambda fact: (fact.date.first_day, fact.excerpt.start)))


def _fact_of(sentence: Excerpt, published: NewsDate | None, language: str) -> Iterator[DatedFact]:
    """Give the fact of a sentence by the most precise of the dates that it tells of, the first of several."""
    text = folded(sentence.text)
    lower = text.lower()
    found = [
        dated
        for hint, form in _FORMS
        if hint.search(lower)
        for dated in form(text, published, language)
        if not _NO_FACT.search(text, max(0, dated.start - _LEAD_LENGTH), dated.start)
        and _is_other(dated.date, published)
    ]
    if found:
        best = min(found, key=lambda dated: (_vagueness(dated.date), dated.start))
        lead = _LEAD.search(text, max(0, best.start - _LEAD_LENGTH), best.start)
        start = lead.start() if lead else best.start
        yield DatedFact(date=best.date, printed=sentence.text[start : best.end], excerpt=sentence)


def _vagueness(date: NewsDate) -> int:
    return (Precision.MINUTE, Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR).index(date.precision)


def _is_other(date: NewsDate, published: NewsDate | None) -> bool:
    """Whether a date is neither the day of publication nor the year around it."""
    if published is None:
        return True
    same_day = date.first_day == published.first_day and _vagueness(date) <= 1 and _vagueness(published) <= 1
    return not same_day and not (date.precision is Precision.YEAR and date.covers(published))


def _whole(text: str, published: NewsDate | None, language: str) -> Iterator[_Dated]:
    """Give the days, weeks and months that are printed with their year."""
    del published
    if re.search(_YEAR, text):
        for written in apart((*written_dates(text, month_first=language == "en"), *written_periods(text))):
            yield _Dated(written.start, written.end, written.date)


def _days(text: str, published: NewsDate | None, language: str) -> Iterator[_Dated]:
    """Give the days printed without their year."""
    del language
    for found in _DAY.finditer(text):
        month = _month_named(found["m"] or found["month"])
        day = int(found["d"] or found["day"])
        weekday = _WEEKDAY_BEFORE.search(text, max(0, found.start() - _LEAD_LENGTH), found.start())
        if published and (weekday or found["near"] or (month, day) not in _HOLIDAYS):
            date = _told(_nearest(published, month, day, found["near"]), published, text, found)
            if date and (not weekday or date.weekday() == _WEEKDAYS[weekday[1].lower()]):
                yield _Dated(found.start(), found.end(), NewsDate(date.isoformat()))


def _months(text: str, published: NewsDate | None, language: str) -> Iterator[_Dated]:
    """Give the months printed without their year."""
    del language
    for found in _MONTH_ALONE.finditer(text):
        near = _SIDES.get(found[0].split()[0].lower()) or found["near"]
        if published is None:
            return
        date = _told(_nearest(published, _month_named(found["m"]), 15, near), published, text, found)
        if date:
            yield _Dated(found.start(), found.end(), NewsDate(f"{date.year}-{date.month:02}"))


def _month_named(name: str) -> int:
    """Return the number of a month; 0 for letters that only look like it, which is no month of any year."""
    return MONTHS.get(name.lower(), 0)


def _nearest(published: NewsDate, month: int, day: int, near: str | None) -> dt.date | None:
    """Return the day of the year that brings it nearest to the article's date; None where it may be two, or no day."""
    if published.precision is Precision.YEAR:
        return None
    own = published.first_day
    days = (_day(own.year + shift, month, day) for shift in (-1, 0, 1))
    sides = {" d": (-366, 0), " p": (0, 366)}
    first, last = sides[near[:2].lower()] if near else (-FARTHEST, FARTHEST)
    fitting = [found for found in days if found and first <= (found - own).days <= last]
    return min(fitting, key=lambda found: abs((found - own).days), default=None)


def _told(date: dt.date | None, published: NewsDate, text: str, found: re.Match[str]) -> dt.date | None:
    """Return a date that the tense of its sentence does not speak against; news announces what is soon in the past."""
    days = (date - published.first_day).days if date else 0
    tense = None if found["near"] else tense_at(text, found.start())
    against = (tense is Tense.PAST and days > SOON) or (tense is Tense.FUTURE and days < -_MONTH_LENGTH)
    return None if against else date


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _weekdays(text: str, published: NewsDate | None, language: str) -> Iterator[_Dated]:
    """Give the one weekday that a sentence names, as the last or the next one, as its tense says."""
    del language
    found = list(_DAY_OF_WEEK.finditer(text))
    if len(found) != 1 or published is None or _vagueness(published) > 1 or _is_quoted(text, found[0].start()):
        return
    near = (found[0]["near"] or "").strip().lower()
    tense = {"d": Tense.PAST, "p": Tense.FUTURE}.get(near[:1]) or tense_at(text, found[0].start())
    past = (published.first_day.weekday() - _WEEKDAYS[found[0]["w"].lower()]) % 7
    if tense and (past or near):
        days = -(past or 7) if tense is Tense.PAST else 7 - past
        date = published.first_day + dt.timedelta(days=days)
        yield _Dated(found[0].start(), found[0].end(), NewsDate(date.isoformat()))


def _is_quoted(text: str, start: int) -> bool:
    """Whether a place is inside of a quotation, whose tenses are not those of its sentence."""
    before = text[:start]
    opened = before.count("«") > before.count("»") or before.count("“") > before.count("”")
    return opened or before.count('"') % 2 == 1


def _years(text: str, published: NewsDate | None, language: str) -> Iterator[_Dated]:
    """Give the year that opens a sentence, or that is a term."""
    del published, language
    for found in _YEAR_TOLD.finditer(text):
        yield _Dated(found.start(), found.end(), NewsDate(found["y"]))


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[str, NewsDate | None, str], Iterator[_Dated]]], ...]] = (
    (_OF_YEAR, _whole),
    (_OF_MONTH, _days),
    (_OF_MONTH, _months),
    (_OF_WEEKDAY, _weekdays),
    (_OF_YEAR, _years),
)
"""The forms of dates, each with the letters without which a sentence has none of it."""
