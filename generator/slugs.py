"""Slugs: names as the last part of an address, in an alphabet that no file system or server takes amiss."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What every slug looks like."""

_LETTERS: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "+": " plus "}
)
"""Letters that Unicode does not take apart into a letter and an accent; and the sign that tells two products apart."""


def slug_of(name: str) -> str:
    """Return the name in lower-case ASCII letters and digits, parted by hyphens; empty if it holds none."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return "-".join(re.findall(r"[a-z0-9]+", "".join(letter for letter in plain if not unicodedata.combining(letter))))
