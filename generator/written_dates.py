"""Dates as French and English newsrooms write them, read without guessing what is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import NewsDate
from generator.words import longest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MONTH_NAMES: Final = """
    janvier janv jan january januar | février fevrier févr fevr fév fev february feb februar | mars mar march märz |
    avril avr april apr | mai may | juin june jun juni | juillet juil july jul juli | août aout aoû august aug |
    septembre september sept sep | octobre october oct oktober okt | novembre november nov |
    décembre decembre december déc dec dezember dez
"""
MONTHS: Final = {name: number for number, names in enumerate(_MONTH_NAMES.split("|"), 1) for name in names.split()}
"""Number of each month by its names and shortenings, in French, English and German, as the clean room knows them."""

MONTH: Final = longest_of(MONTHS)
"""Pattern of a month's name, longest first: "septembre" is not "sep" and a remainder."""

_YEAR: Final = r"(?:19|20)[0-9][0-9]"
_TWO_DIGITS: Final = r"['’]?[0-9][0-9](?=\s{0,3}(?:$|[^\w\s'’.]|à\b|at\b))"
"""A year such as the 20 of "27 Mar 20": only where nothing follows that it could count ("14 mars 20 personnes")."""

_BEGINS: Final = r"(?:(?<![^\W\d_])|(?-i:(?<=[a-zà-ÿ])(?=[A-Z])))"
"""No letter before, or a small one that the collector glued to a capital: "by Ana RuizMarch 4, 2026"."""

_DAY_FIRST: Final = re.compile(
    rf"(?:(?<![0-9])|(?<=20[0-9][0-9]))(?P<d>[0-9]{{1,2}})(?:er|ᵉʳ|st|nd|rd|th|\.)?[\s\-](?:de\s|of\s)?\s{{0,3}}"
    rf"(?P<m>{MONTH})(?![^\W\d_])\.?,?[\s\-](?:de\s)?\s{{0,3}}(?P<y>{_YEAR}|{_TWO_DIGITS})",
    re.IGNORECASE,
)
_MONTH_FIRST: Final = re.compile(
    rf"{_BEGINS}(?P<m>{MONTH})(?![^\W\d_])\.?\s{{1,3}}(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(?P<y>{_YEAR})",
    re.IGNORECASE,
)
_YEAR_FIRST: Final = re.compile(rf"(?<![0-9])(?P<y>{_YEAR})([-/.])(?P<m>[0-9]{{1,2}})\2(?P<d>[0-9]{{1,2}})(?![0-9])")
_NUMBERS: Final = re.compile(
    rf"(?<![0-9/.-])(?P<a>[0-9]{{1,2}})(?P<sep>[/.-])(?P<b>[0-9]{{1,2}})(?P=sep)(?P<y>{_YEAR}|[0-9][0-9](?![0-9/.:-]))"
)
_TIME: Final = re.compile(
    r"(?:T|[\s,•·|@–—-]{0,4}(?:(?:à|a|at)\s)?\s{0,3})(?P<hour>[0-9]{1,2})\s?"
    r"(?:(?P<sep>[h:]|\.(?=[0-5][0-9]\s(?:GMT|BST|UTC)\b))\s?(?P<minute>[0-5][0-9])?(?::[0-5][0-9])?)?\s?(?P<half>[ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_DAY_FIRST_CLOCK: Final = re.compile(
    r"[\s,•·|@–—-]{0,4}(?:at\s)?(?:(?:1[3-9]|2[0-3])[:h.][0-5][0-9]|[0-9]{1,2}[:h.][0-5][0-9]\s?(?:GMT|CES?T|BST|MES?Z|UTC)\b)"
)
"""A time of day as those write it who put the day first: 13:55, or 9:05 CET."""

_MONTH_ONLY: Final = re.compile(
    rf"(?<![^\W\d_])(?P<m>{MONTH})(?![^\W\d_])\.?\s{{1,3}}(?P<y>{_YEAR})(?![0-9])", re.IGNORECASE
)
_WEEK: Final = re.compile(
    rf"\b(?:semaine|week)\s{{1,3}}(?:n[°o]\s?)?(?P<w>[0-9]{{1,2}})\b[\s,(/–—-]{{0,4}}(?:de\s|of\s)?(?P<y>{_YEAR})(?![0-9])",
    re.IGNORECASE,
)

_WEEK_OF: Final = re.compile(
    rf"\b(?:semaine\sdu|week\s(?:of|beginning))\s(?:(?:lundi|monday),?\s)?(?=[0-9]|{MONTH}\b)", re.IGNORECASE
)
_YEAR_ONLY: Final = re.compile(rf"(?<![\w./-]){_YEAR}(?![\w/-]|[.,]\d)")
_ISO_PERIOD: Final = re.compile(rf"{_YEAR}(?:-W?[0-9]{{2}})?")
_ISO_WEEK: Final = re.compile(rf"(?<![\w-])(?P<y>{_YEAR})-?W(?P<w>[0-9]{{2}})(?![\w-])")

WEEK_SPAN: Final = 48
"""Characters behind "semaine du" in which its day stands: "lundi 28 septembre au dimanche 4 octobre 2026"."""

NOON: Final = 12
"""Hours after which "p.m." adds nothing."""

MONTHS_IN_A_YEAR: Final = 12
"""A first number above this is a day: 14/03/2026 cannot be read month first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """A date and where it stands in the text that states it."""

    start: int
    end: int
    date: NewsDate


def written_dates(text: str, *, month_first: bool = False) -> tuple[WrittenDate, ...]:
    """Return the days that a text names, in order; 04/03/2026 is 3 April where `month_first`, else 4 March."""
    return apart(_days(text, month_first=month_first))


def apart(found: Iterable[WrittenDate]) -> tuple[WrittenDate, ...]:
    """Return dates in their order, those aside that share words with the one before."""
    kept: list[WrittenDate] = []
    for written in sorted(found, key=lambda written: (written.start, -written.end)):
        if not kept or written.start >= kept[-1].end:
            kept.append(written)
    return tuple(kept)


def written_periods(text: str) -> tuple[WrittenDate, ...]:
    """Return the weeks and months that a text names with their year, in order."""
    named = (match for form in (_WEEK, _ISO_WEEK) for match in form.finditer(text))
    weeks = ((match, f"{match['y']}-W{int(match['w']):02}") for match in named)
    months = ((match, f"{match['y']}-{MONTHS[match['m'].lower()]:02}") for match in _MONTH_ONLY.finditer(text))
    found = [_dated(match.start(), match.end(), iso) for match, iso in (*weeks, *months)]
    found += [_week_of(text, match) for match in _WEEK_OF.finditer(text)]
    return apart(filter(None, found))


def written_years(text: str) -> tuple[WrittenDate, ...]:
    """Return the years that stand alone in a text, in order, whatever they count: only words beside them tell."""
    found = (_dated(match.start(), match.end(), match[0]) for match in _YEAR_ONLY.finditer(text))
    return tuple(filter(None, found))


def stated_date(text: str, *, month_first: bool = False) -> NewsDate | None:
    """Return the date that a machine or a short statement names first, at its precision; none if it names none."""
    if _ISO_PERIOD.fullmatch(text):
        return next((one.date for one in (_dated(0, len(text), text),) if one), None)
    found = (*written_dates(text, month_first=month_first), *written_periods(text))
    return found[0].date if found else None


def _week_of(text: str, match: re.Match[str]) -> WrittenDate | None:
    """Read "semaine du 28 septembre 2026" and "semaine du 28 septembre au 4 octobre 2026" as the week of that day."""
    span = text[match.end() : match.end() + WEEK_SPAN]
    days = written_dates(span)
    if not days:
        return None
    year, week, _ = days[0].date.first_day.isocalendar()
    return _dated(match.start(), match.end() + days[0].end, f"{year:04}-W{week:02}")


def _days(text: str, *, month_first: bool) -> Iterator[WrittenDate]:
    for form in (_DAY_FIRST, _MONTH_FIRST):
        for match in form.finditer(text):
            yield from _day(text, match, (match["y"], str(MONTHS.get(match["m"].lower(), 0)), match["d"]))
    for match in _YEAR_FIRST.finditer(text):
        yield from _day(text, match, (match["y"], match["m"], match["d"]))
    for match in _NUMBERS.finditer(text):
        day, month = match["a"], match["b"]
        can_turn = int(day) <= MONTHS_IN_A_YEAR and match["sep"] == "/"
        can_turn = can_turn and not _DAY_FIRST_CLOCK.match(text, match.end())
        if int(month) > MONTHS_IN_A_YEAR or (month_first and can_turn):
            day, month = month, day
        yield from _day(text, match, (match["y"], month, day))


def _day(text: str, match: re.Match[str], stated: tuple[str, str, str]) -> Iterator[WrittenDate]:
    year, month, day = (int(number.lstrip("'’")) for number in stated)
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - two digits
    iso = f"{year:04}-{month:02}-{day:02}"
    clock, end = _clock(text, match.end())
    written = (clock and _dated(match.start(), end, f"{iso}T{clock}")) or _dated(match.start(), match.end(), iso)
    if written:
        yield written


def _clock(text: str, start: int) -> tuple[str, int]:
    """Read the time of day right after a date as HH:MM; midnight sharp is what machines write for no time at all."""
    match = _TIME.match(text, start)
    if not match or not (match["sep"] or match["half"]):
        return "", start
    hour = int(match["hour"]) % NOON if match["half"] else int(match["hour"])
    hour += NOON if (match["half"] or "").lower().startswith("p") else 0
    clock = f"{hour:02}:{match['minute'] or '00'}"
    return ("" if clock == "00:00" else clock), match.end()


def _dated(start: int, end: int, iso: str) -> WrittenDate | None:
    try:
        return WrittenDate(start=start, end=end, date=NewsDate(iso))
    except ValueError:
        return None


def is_more_precise(one: NewsDate, other: NewsDate) -> bool:
    """Whether a date says more than another and nothing against it."""
    return one.precision is not other.precision and other.covers(one)
