"""The few words that the generator adds to a page, in the language of the site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import NewsDate, Precision
from generator.pages.phrases import MONTHS, PHRASES, WEEKDAYS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

VOWELS: Final = ("a", "o")
"""What months begin with before which « de » loses its vowel."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases, dates and numbers in one language, "fr" or "en"."""

    language: str

    def __getitem__(self, key: str) -> str:
        """Return a phrase."""
        return PHRASES[self.language][key]

    def say(self, key: str, **values: object) -> str:
        """Return a phrase with its blanks filled in."""
        return self[key].format(**values)

    def count(self, number: int, noun: str) -> str:
        """Return a number with its noun, singular or plural: in French zero is singular."""
        is_singular = number < 2 if self.language == "fr" else number == 1  # noqa: PLR2004 - grammar, no tuning
        return self.say(noun if is_singular else f"{noun}s", n=self.number(number))

    def number(self, number: int) -> str:
        """Return a whole number with its thousands parted."""
        return f"{number:,}".replace(",", "\u202f" if self.language == "fr" else ",")

    def decimal(self, number: float) -> str:
        """Return a number with one decimal, none where it is whole: « 0,5 », « 2 »."""
        text = f"{number:,.1f}".removesuffix(".0")
        if self.language == "fr":
            text = text.replace(",", "\u202f").replace(".", ",")
        return text

    def listed(self, phrases: Sequence[str]) -> str:
        """Return phrases as a list: « un, deux et trois »."""
        *most, last = phrases
        return self["and"].join([", ".join(most), last]) if most else last

    def sentence(self, text: str) -> str:
        """Return a phrase with a capital."""
        return text[:1].upper() + text[1:]

    def month(self, day: dt.date) -> str:
        """Return the month of a day with its year: « mars 2026 »."""
        return f"{MONTHS[self.language][day.month - 1]} {day.year}"

    def day(self, day: dt.date) -> str:
        """Return a day: « 4 mars 2026 », « 1er mars 2026 », "4 March 2026"."""
        number = "1er" if self.language == "fr" and day.day == 1 else str(day.day)
        return f"{number} {self.month(day)}"

    def weekday(self, day: dt.date) -> str:
        """Return the day of the week."""
        return WEEKDAYS[self.language][day.weekday()]

    def span(self, first: dt.date, last: dt.date) -> str:
        """Return two days without saying twice what they share: « Du 2 au 8 mars 2026 »."""
        start = self.day(first)
        if first.year == last.year:
            start = start.rpartition(" ")[0]
            if first.month == last.month:
                start = start.partition(" ")[0]
        return self.say("span", first=start, last=self.day(last))

    def during(self, first: NewsDate, last: NewsDate) -> str:
        """Return from when to when, as precisely as each end is known: « du 2 au 8 mars 2026 », « en février 2026 »."""
        if self.day_told(first) == self.day_told(last):
            return self.say("on" if last.states_day else "in", date=self.day_told(last))
        if first.states_day and last.states_day:
            span = self.span(first.first_day, last.first_day)
            return f"{span[:1].lower()}{span[1:]}"
        start, year = self._within(first), first.iso[:4]
        if last.iso.startswith(f"{year}-"):
            start = start.removesuffix(year).removesuffix(self["of_year"]).rstrip(", ")
        is_elided = first.precision is Precision.MONTH and start.startswith(VOWELS)
        since = self.say("from_vowel" if is_elided else f"from_{_unit(first)}", date=start)
        return f"{since} {self.say(f'to_{_unit(last)}', date=self._within(last))}"

    def _within(self, date: NewsDate) -> str:
        """Return a date within a sentence, whose commas part other things: « semaine 40 de 2025 »."""
        told = self.day_told(date)
        return told.replace(", ", self["of_year"]) if date.precision is Precision.WEEK else told

    def day_told(self, date: NewsDate) -> str:
        """Return the day, month or year that a sentence tells of: of a month nobody asks for the day."""
        return self.month(date.first_day) if date.precision is Precision.MONTH else self.date(date)

    def date(self, date: NewsDate) -> str:
        """Return a date as precisely as it is known, and no more."""
        match date.precision:
            case Precision.MINUTE | Precision.DAY:
                return self.day(date.first_day)
            case Precision.WEEK:
                year, week = date.iso.split("-W")
                return self.say("week_of", week=int(week), year=year)
            case Precision.MONTH:
                return self.say("day_unknown", month=self.month(date.first_day))
            case _:
                return date.iso


def _unit(date: NewsDate) -> Precision:
    return Precision.DAY if date.states_day else date.precision
