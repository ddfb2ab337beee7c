"""Numbers that the end of a line never parts: from their thousands, from their month, from what they count.

Only what is shown has other spaces than its source: an article keeps them as they are, so that its words can be found
in the original.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.pages.phrases import MONTHS

if TYPE_CHECKING:
    from generator.models import Page

_SPACE: Final = "[ \u2009]"
"""Spaces at which a line can break, where a text has one beside a number: U+2009 is the thin one."""

_MONTHS: Final = "|".join(MONTHS["fr"])
_ENGLISH_MONTHS: Final = "|".join(MONTHS["en"])

_THOUSANDS: Final = re.compile(
    r"[0-9](?<![\w.,][0-9])(?<![^\W\d]-[0-9])[0-9]{0,2}(?:[ \u2009\u00a0\u202f][0-9]{3})+(?![0-9])"
)
"""A whole number in groups of three digits, which is none of a name such as « GPT-5 200 ».

What stands before its first digit is looked at last: most places of a text have no digit.
"""

_TIES: Final = re.compile(
    rf"[0-9](?:er)?{_SPACE}(?:{_MONTHS}|{_ENGLISH_MONTHS}|(?:m|b|tr)illions?|milliards?|ans?|mois|jours?|heures?)\b"
    rf"|[0-9]{_SPACE}(?:(?:M|Mds?|k){_SPACE}?)?[%‰°€$£¥]"
)
"""A number and its month, its size, its span or its sign."""

_ENGLISH_DAY: Final = re.compile(rf"\b(?:{_ENGLISH_MONTHS}){_SPACE}[0-9]{{1,2}}\b")
"""A day behind its month: « March 4, 2026 »."""

_VERBATIM: Final = frozenset({"url", "original", "site", "file"})
"""Fields that are no words: addresses and names of files."""


def whole(text: str) -> str:
    """Return a text with no-break spaces in its numbers, narrow ones between thousands."""
    text = _THOUSANDS.sub(lambda number: re.sub(r"\D", "\u202f", number[0]), text)
    for tied in (_TIES, _ENGLISH_DAY):
        text = tied.sub(lambda tie: re.sub(_SPACE, "\u00a0", tie[0]), text)
    return text


def typeset(page: Page) -> Page:
    """Return a generated page in which every number is whole."""
    front_matter = {key: _typeset(value, key) for key, value in page.front_matter.items()}
    return replace(page, front_matter=front_matter, body=whole(page.body))


def _typeset(value: object, key: str) -> object:
    if isinstance(value, str):
        return value if key in _VERBATIM else whole(value)
    if isinstance(value, Mapping):
        return {name: _typeset(each, name) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_typeset(each, key) for each in value]
    return value
