"""Dates as moments, for machines that want a zone with a time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from generator.models import Precision

if TYPE_CHECKING:
    from generator.models import NewsDate

ZONE: Final = ZoneInfo("Europe/Paris")
"""Where the time that an article states is taken to be that of clocks: its readers are there."""


def moment_of(date: NewsDate) -> dt.datetime:
    """Return when a date begins: its own time where it states one, else the first minute of its first day in UTC.

    A day that began in Paris would be the day before to a program that shows it in UTC.
    """
    if date.precision is Precision.MINUTE:
        return dt.datetime.fromisoformat(date.iso).replace(tzinfo=ZONE)
    return dt.datetime.combine(date.first_day, dt.time(), dt.UTC)


def iso_moment(date: NewsDate | None) -> str:
    """Return a date in ISO 8601, with the zone of its time; nothing where it is not known to the day."""
    if date is None or not date.states_day:
        return ""
    return moment_of(date).isoformat() if date.precision is Precision.MINUTE else date.iso
