"""When an article came out and when it was last changed, as it states it itself."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.extract.clipping import Clipping, Find, Guess, first_found
from generator.extract.date_lines import (
    LINE_LENGTH,
    PREFIX,
    date_lines,
    days_in,
    is_names_only,
    lines_after_title,
    lines_elsewhere,
)
from generator.extract.source import address
from generator.models import LEFT_OUT, Fact, NewsDate, Precision
from generator.written_dates import MONTH, is_more_precise, stated_date, written_dates, written_periods

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.date_lines import DateLine
    from generator.models import Problem

_AGENCY: Final = re.compile(r"\s{0,3}(?:\([A-ZÀ-Þ][\w/ .]{1,20}\)|[–—-]\s)")
_IN_ADDRESS: Final = (
    re.compile(r"/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?!\d)"),
    re.compile(r"[/_-](20[0-3]\d)([01]\d)([0-3]\d)(?=[/.?#]|$)"),
    re.compile(r"/((?:19|20)\d\d)/(\d\d)/"),
)
"""Forms of dates in addresses, best first."""

_WEEK_HINT: Final = re.compile(r"\b(?:semaine|week)\s\d{1,2}\b", re.IGNORECASE)
_MONTH_HINT: Final = re.compile(rf"\b(?:en|in)\s({MONTH}\s(?:19|20)\d\d)\b", re.IGNORECASE)


def publication_date(clipping: Clipping) -> Find[NewsDate] | None:
    """Return when the article came out, as precisely as anything states it."""
    stated = clipping.article.raw.corrections.date
    if stated is None:
        return None
    if stated is not LEFT_OUT:
        return Find(fact=Fact(value=stated, found_in="front matter"))
    find = first_found(DATE_GUESSES, clipping)
    return find and _narrowed(find, clipping)


def _narrowed(find: Find[NewsDate], clipping: Clipping) -> Find[NewsDate]:
    """Return a date as precisely as anything else that agrees with it states it."""
    others = (guess(clipping) for guess in NARROWING)
    more = (other for other in others if other and is_more_precise(other.fact.value, find.fact.value))
    other = next(more, None)
    return replace(find, fact=other.fact) if other else find


def update_date(clipping: Clipping, published: NewsDate | None) -> Fact[NewsDate] | None:
    """Return when the article was last changed, where it says so and means another time than the publication."""
    stated = clipping.article.raw.corrections.updated
    if stated is not LEFT_OUT:
        return Fact(value=stated, found_in="front matter") if stated else None
    marked = _first_statement(clipping, "JSON-LD dateModified", "article:modified_time")
    lines = ((line.updated.date, clipping.place(line.index)) for line in date_lines(clipping) if line.updated)
    found = marked.fact if marked else next((Fact(value=date, found_in=place) for date, place in lines), None)
    if found is None or published is None or found.value.first_day < published.first_day:
        return None
    return None if published.covers(found.value) or found.value.covers(published) else found


def date_problems(clipping: Clipping, date: Fact[NewsDate] | None) -> tuple[Problem, ...]:
    """Return warnings for a date that is missing, or that the collector contradicts, where no maintainer states it."""
    if clipping.article.raw.corrections.date is not LEFT_OUT:
        return ()
    if date is None:
        return (_missing_date(clipping),)
    prefix = _prefix(clipping)
    if prefix is None or date.value.first_day == prefix.first_day or date.value.covers(prefix):
        return ()
    what = f"{date.found_in} says {date.value.iso}, but the collector's prefix says {prefix.iso}"
    cure = f"state the right one at the top of the file, as date: {date.value.iso}"
    return (clipping.warning(what, cure),)


def _missing_date(clipping: Clipping) -> Problem:
    """Return the warning for an article without a date, with what the text hints at."""
    week = _WEEK_HINT.search(clipping.prose)
    month = _MONTH_HINT.search(clipping.prose)
    cure = "state it at the top of the file as date: 2026-03-04, or put it before the file's name: 2026-03-04-name.txt"
    if week:
        number = int(week[0].split()[1])
        hint = f"; the text speaks of “{week[0]}” without a year"
        cure = f"state it at the top of the file with its own year, as date: 2025-W{number:02}, or as date: 2026-03-04"
    else:
        hint = f"; the text speaks of “{month[1]}”, which dates the events" if month else ""
    return clipping.warning(f"no publication date is stated{hint}", cure)


def _from_markup(clipping: Clipping) -> Find[NewsDate] | None:
    return _first_statement(clipping, "JSON-LD datePublished", "article:published_time", "meta date")


def _from_second_markup(clipping: Clipping) -> Find[NewsDate] | None:
    return _first_statement(clipping, "article:published_time")


def _from_line_after_title(clipping: Clipping) -> Find[NewsDate] | None:
    return _of_line(clipping, lines_after_title(clipping))


def _from_time_element(clipping: Clipping) -> Find[NewsDate] | None:
    return _first_statement(clipping, "time datetime")


def _from_address(clipping: Clipping) -> Find[NewsDate] | None:
    """Read the day or month that newsrooms put into the address of an article: /2026/03/04/ or -20260304.html."""
    fact = address(clipping)
    matches = (form.search(fact.value) for form in _IN_ADDRESS) if fact else ()
    date = next(filter(None, (stated_date("-".join(match.groups())) for match in matches if match)), None)
    return Find(fact=Fact(value=date, found_in=f"address in {fact.found_in}")) if fact and date else None


def _from_prefix(clipping: Clipping) -> Find[NewsDate] | None:
    prefix = _prefix(clipping)
    if prefix is None:
        return None
    for line in date_lines(clipping):
        if line.published and is_more_precise(line.published.date, prefix):
            place = f"{clipping.place(line.index)}, on the day that the {PREFIX} names"
            return Find(fact=Fact(value=line.published.date, found_in=place), blocks=(line.index,))
    return Find(fact=Fact(value=prefix, found_in=PREFIX))


def _from_file_name(clipping: Clipping) -> Find[NewsDate] | None:
    date = clipping.article.raw.file_date
    return Find(fact=Fact(value=date, found_in="file name")) if date else None


def _from_line_elsewhere(clipping: Clipping) -> Find[NewsDate] | None:
    return _of_line(clipping, lines_elsewhere(clipping))


def _from_dateline(clipping: Clipping) -> Find[NewsDate] | None:
    """Read the dateline of a news agency at the head of the prose: "PARIS, March 4, 2026 (AFP) -"."""
    text = clipping.blocks[clipping.opening].plain[:LINE_LENGTH]
    first = next(iter(days_in(clipping, text)), None)
    if first is None or not _AGENCY.match(text, first.end) or not is_names_only(text[: first.start]):
        return None
    return Find(fact=Fact(value=first.date, found_in=f"dateline, {clipping.place(clipping.opening)}"))


def _from_title(clipping: Clipping) -> Find[NewsDate] | None:
    weeks = (one.date for one in written_periods(clipping.title) if one.date.precision is Precision.WEEK)
    week = next(weeks, None)
    return Find(fact=Fact(value=week, found_in="title")) if week else None


def _from_update(clipping: Clipping) -> Find[NewsDate] | None:
    """Take the day of the last change where the article states no other."""
    line = next(date_lines(clipping), None)
    if line is None or line.updated is None:
        return None
    place = f"{clipping.place(line.index)}, which states the last change only"
    return Find(fact=Fact(value=line.updated.date, found_in=place), blocks=(line.index,))


DATE_GUESSES: Final[tuple[Guess[NewsDate], ...]] = (
    _from_markup,
    _from_line_after_title,
    _from_prefix,
    _from_file_name,
    _from_line_elsewhere,
    _from_dateline,
    _from_address,
    _from_time_element,
    _from_title,
    _from_update,
)


NARROWING: Final[tuple[Guess[NewsDate], ...]] = (
    _from_second_markup,
    _from_time_element,
    _from_prefix,
    _from_file_name,
    _from_address,
)
"""What may add the time to a day, or the day to a year, that a better guess found."""


def _prefix(clipping: Clipping) -> NewsDate | None:
    """Return the date that the collector glued to the first line."""
    texts = (block.plain for block in clipping.blocks if block.dropped_by == PREFIX)
    return next((written.date for text in texts for written in written_dates(text)), None)


def _first_statement(clipping: Clipping, *names: str) -> Find[NewsDate] | None:
    for fact in clipping.stated(*names):
        date = stated_date(fact.value, month_first=clipping.language == "en")
        if date:
            return Find(fact=Fact(value=date, found_in=fact.found_in))
    return None


def _of_line(clipping: Clipping, lines: Iterator[DateLine]) -> Find[NewsDate] | None:
    for line in lines:
        if line.published:
            place = clipping.place(line.index)
            return Find(fact=Fact(value=line.published.date, found_in=place), blocks=(line.index,))
    return None
