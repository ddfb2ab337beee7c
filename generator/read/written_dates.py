"""Dates as people and programs write them into front matter."""

from __future__ import annotations

import re
from typing import Final

from generator.models import NewsDate

_ENGLISH: Final = "january february march april may june july august september october november december".split()
_FRENCH: Final = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_MONTHS: Final = {
    **{name[:3]: number for number, name in enumerate(_ENGLISH, 1)},
    **{name: number for names in (_ENGLISH, _FRENCH) for number, name in enumerate(names, 1)},
    "sept": 9,
    "fevrier": 2,
    "aout": 8,
    "decembre": 12,
}

MIDNIGHT: Final = "00:00"
"""A time that programs add to a bare day; an article of that minute loses nothing but the time."""

_ZONE: Final = r"(?:Z|\(?(?:UTC|GMT)?\s?(?:[+-]\d\d:?(?:\d\d)?)?\)?)"
_TIME: Final = r"(?:[T ,]{1,2}(?P<time>\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s?" + _ZONE + ")?"
_WEEKDAY: Final = r"(?:[^\W\d_]{3,9},? )?"
_FORMS: Final = tuple(
    re.compile(form + _TIME)
    for form in (
        r"(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})",
        _WEEKDAY + r"(?P<day>\d{1,2})(?:er)? (?P<month>[^\W\d_]{3,9})\.?,? (?P<year>\d{4})",
        _WEEKDAY + r"(?P<month>[^\W\d_]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
    )
)


def news_date(text: str) -> NewsDate:
    """Return the date that a text is, at its precision; its zone is left out, for readers know the source's own time.

    Raises:
        ValueError: the text is no date, or names no real day.
    """
    try:
        return NewsDate(text)
    except ValueError:
        found = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
        if not found:
            raise
    month = int(found["month"]) if found["month"].isdecimal() else _MONTHS.get(found["month"].lower(), 0)
    time = f"T{found['time']}" if found["time"] not in {None, MIDNIGHT} else ""
    return NewsDate(f"{found['year']}-{month:02}-{int(found['day']):02}{time}")
