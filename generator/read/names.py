"""What a file name says: the slug, and so the permalink, and the date that leads it."""

from __future__ import annotations

import re
from typing import Final

from generator.models import NewsDate
from generator.read.mistakes import Mistake
from generator.slugs import slug_of

RESERVED: Final = frozenset({"index", "readme"})
"""File names that MkDocs takes for the page of their folder."""

_LEADING_DATE: Final = re.compile(r"((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})(?:[-_ ]|$)")


def slug_and_date(stem: str) -> tuple[str, NewsDate | None]:
    """Return the slug and the leading date of a file name without its suffix.

    Raises:
        Mistake: the name gives no slug, or leads with a date that no calendar knows.
    """
    leading = _LEADING_DATE.match(stem)
    date = _date(leading[1]) if leading else None
    slug = slug_of(undated(stem))
    if not slug:
        raise Mistake(0, "the file name gives no address", "Name the file in letters and digits: openai-otan.txt")
    if slug in RESERVED:
        raise Mistake(0, f"{slug!r} is the address of a folder", "Name the file for what it tells: openai-otan.txt")
    return slug, date


def undated(stem: str) -> str:
    """Return a file name without the date that leads it, unless it is nothing else."""
    leading = _LEADING_DATE.match(stem)
    return stem[leading.end() :] if leading and leading[0] != stem else stem


def _date(iso: str) -> NewsDate:
    try:
        return NewsDate(iso)
    except ValueError:
        raise Mistake(
            0,
            f"the file name begins with a date that does not exist: {iso}",
            "Mend the date, or write it another way if it is none: a leading YYYY-MM-DD- dates the article",
        ) from None
