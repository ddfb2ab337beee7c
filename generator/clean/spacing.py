"""Spaces and invisible characters: what is stripped, what is collapsed, what French typography keeps."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_CONTROL: Final = "".join(map(chr, (*range(9), *range(14, 32), *range(127, 133), *range(134, 160))))
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"
)
_DIRECTIONS: Final = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SURROGATES: Final = "".join(map(chr, range(0xD800, 0xE000)))
_UNPRINTED: Final = str.maketrans("", "", _CONTROL + _INVISIBLE + _DIRECTIONS + _SURROGATES)

_ORDINARY_RUN: Final = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029\u2000-\u2006\u2008\u200a\u205f\u3000]+")
"""Spaces without meaning; those of French typography (U+00A0, U+2007, U+2009, U+202F) are not among them."""

_LINE_ENDS: Final = str.maketrans("\t\n\r", "   ")

_LOOSE_JOINER: Final = re.compile(r"(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d")
"""A zero-width joiner that joins no emoji."""

_KEPT_SPACES: Final = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f", " "))


def tidy(text: str) -> str:
    """Return one line of text: nothing invisible, ordinary spaces collapsed, no-break spaces as they are, ends bare."""
    if text.isprintable():  # then its only spaces are ordinary ones, and nothing in it is invisible
        return " ".join(printable(text).split())
    spaced = text.translate(_LINE_ENDS)
    if spaced.isprintable():
        return " ".join(printable(spaced).split())
    return _ORDINARY_RUN.sub(" ", printable(text)).strip()


def printable(text: str) -> str:
    """Return a text in its composed form without control characters and invisible ones; line ends stay."""
    if text.isprintable():
        return text if text.isascii() else unicodedata.normalize("NFC", text)
    return unicodedata.normalize("NFC", _LOOSE_JOINER.sub("", text.translate(_UNPRINTED)))


def plain_spaces(text: str) -> str:
    """Return the text with ordinary spaces and straight apostrophes only: for matching, not for readers."""
    known = text if text.isprintable() else text.translate(_KEPT_SPACES)
    return " ".join(known.replace("’", "'").split())
