"""UTF-8 that some program read as cp1252 and saved again: « Ã© » for « é ». It is mended where it certainly is that."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

FEWEST: Final = 3
"""Sequences below which what looks broken may be meant: a text about encodings quotes one or two."""

SHARE: Final = 0.9
"""Share of the accented letters of a text that must be pieces of broken ones."""

TWICE: Final = 2
"""Programs that may have broken a text one after the other."""

LATIN_1: Final = 0xFF
"""The last letter that Latin 1 has a byte for."""

_CONTINUATION: Final = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_BROKEN: Final = re.compile(
    f"[Â-ß]{_CONTINUATION}|[à-ï]{_CONTINUATION}{{2}}|[ð-ô]{_CONTINUATION}{{3}}",
)
_ACCENTED: Final = re.compile("[À-ÿ]")
_LOST_SPACE: Final = re.compile(r"Ã (?=\w)")
"""« à » is « Ã » and a no-break space, which later programs make an ordinary one."""


def mended(text: str) -> str:
    """Return a text with letters made whole again; the text itself where that is not certain."""
    for _ in range(TWICE):
        if not _is_broken(text):
            return text
        text = _LOST_SPACE.sub("à ", _BROKEN.sub(_letter, text))
    return text


def _is_broken(text: str) -> bool:
    pieces, whole = 0, len(_LOST_SPACE.findall(text))
    for match in _BROKEN.finditer(text):
        if _whole(match[0]) != match[0]:
            pieces += 1
            whole += len(_ACCENTED.findall(match[0]))
    return pieces >= FEWEST and whole >= SHARE * len(_ACCENTED.findall(text))


def _letter(match: re.Match[str]) -> str:
    return _whole(match[0])


@lru_cache(maxsize=5_000)
def _whole(pieces: str) -> str:
    """Return the letter that pieces make; the pieces where they make none."""
    try:
        return b"".join(map(_byte, pieces)).decode("utf-8")
    except UnicodeDecodeError:
        return pieces


def _byte(letter: str) -> bytes:
    """Return the byte that cp1252 reads as a letter; the five that it leaves undefined are read as controls."""
    return letter.encode("latin-1" if ord(letter) <= LATIN_1 else "cp1252")
