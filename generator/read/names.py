"""What a file name says: the slug, and so the permalink, and the date that leads it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from generator.models import NewsDate
from generator.read.mistakes import Mistake

_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters that Unicode does not take apart into a letter and an accent."""

_LEADING_DATE: Final = re.compile(r"((?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})(?:[-_ ]|$)")

SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def slug_of(name: str) -> str:
    """Return the name in lower-case ASCII letters and digits, parted by hyphens; empty if it holds none."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter))))


def slug_and_date(stem: str) -> tuple[str, NewsDate | None]:
    """Return the slug and the leading date of a file name without its suffix.

    Raises:
        Mistake: the name gives no slug, or leads with a date that no calendar knows.
    """
    leading = _LEADING_DATE.match(stem)
    date = _date(leading[1]) if leading else None
    slug = slug_of(stem[leading.end() :] if leading and leading[0] != stem else stem)
    if not slug:
        raise Mistake(0, "the file name gives no address", "Name the file in letters and digits: openai-otan.txt")
    return slug, date


def _date(iso: str) -> NewsDate:
    try:
        return NewsDate(iso)
    except ValueError:
        raise Mistake(
            0,
            f"the file name begins with a date that does not exist: {iso}",
            "Mend the date, or write it another way if it is none: a leading YYYY-MM-DD- dates the article",
        ) from None
