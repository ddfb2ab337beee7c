"""Lines of a headline in a given space: even, none of a single word, and broken where French may be broken."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Width = Callable[[str], float]
    """The pixels that a text takes in a line."""

LONGEST: Final = 400
"""Characters of a text that are looked at: more than fit on any card."""

SHORT_WORD: Final = 3
"""Letters of a word, such as an article, that should not end a line."""

SHORT_WORD_COST: Final = 0.2
"""What a short word at the end of a line costs: as much as a line that misses the mean by this share of the width."""

ELLIPSIS: Final = "…"

_BEFORE_SIGN: Final = re.compile(" (?=[:;!?»%€$])|(?<=[«–]) |(?<=[0-9]) (?=[^ ])")
"""Spaces that no line may end at, where the text came without no-break spaces: « mot », 30 %, 500 milliards."""

_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
"""A straight one within a word, which type sets curly."""

_NOT_DRAWN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Sk", "Mn", "Me", "Mc"})
"""Categories of characters that a text can lose and still say the same: controls, emoji, stray marks."""


class Setting(NamedTuple):
    """A size of type, and how many lines it may take."""

    size: int
    lines: int


def drawable(text: str, has: Callable[[str], bool]) -> str:
    """Return a text with the characters that a font has, or nothing where it lacks a letter.

    A letter with more marks than the font knows keeps those that it knows; a word is never left with a hole.
    """
    shown: list[str] = []
    for sign in unicodedata.normalize("NFC", _APOSTROPHE.sub("’", text[:LONGEST])):
        letter = next((form for form in _forms(sign) if has(form)), "")
        if not letter and unicodedata.category(sign) not in _NOT_DRAWN:
            return ""
        shown.append(letter)
    return re.sub(" +", " ", "".join(shown)).strip()


def _forms(sign: str) -> Iterator[str]:
    """Give a character, then with one mark less each time; of a space the plain one."""
    yield sign
    if sign.isspace():
        yield " "
    parts = unicodedata.normalize("NFD", sign)
    for end in range(len(parts) - 1, 0, -1):
        yield unicodedata.normalize("NFC", parts[:end])


def lines_of(text: str, width_of: Width, width: float, most: int) -> list[str] | None:
    """Return a text in as few lines as it needs, of much the same length; None where it needs more than `most`."""
    pieces = [piece for word in _words(text) for piece in _cut(word, width_of, width)]
    widths = [width_of(piece) for piece in pieces]
    space = width_of(" ")
    needed = _fewest(widths, space, width)
    return _even(pieces, widths, (space, width), needed) if needed <= most else None


def shortened(text: str, width_of: Width, width: float, most: int) -> list[str]:
    """Return as many words as fit into some lines, with an ellipsis where any is missing."""
    found = lines_of(text, width_of, width, most)
    words = _words(text)
    while found is None:
        words[-1:] = [] if len(words) > 1 else [words[0][: len(words[0]) // 2]]
        found = lines_of(" ".join(words).rstrip(" ,;:.!?\u00a0\u202f") + ELLIPSIS, width_of, width, most)
    return found


def _words(text: str) -> list[str]:
    """Return what lines may be broken between, at least one."""
    return [word for word in _BEFORE_SIGN.sub("\u00a0", text).split(" ") if word] or [""]


def _cut(word: str, width_of: Width, width: float) -> Iterator[str]:
    """Give the parts of a word that is longer than a line, which is most words whole."""
    while width_of(word) > width and len(word) > 1:
        size = next(size for size in range(len(word) - 1, 0, -1) if size == 1 or width_of(word[:size]) <= width)
        yield word[:size]
        word = word[size:]
    yield word


def _fewest(widths: Sequence[float], space: float, width: float) -> int:
    """Return how many lines words take that are set one after the other."""
    lines, filled = 1, 0.0
    for each in widths:
        if filled and filled + space + each > width:
            lines, filled = lines + 1, each
        else:
            filled += (space if filled else 0) + each
    return lines


def _even(pieces: Sequence[str], widths: Sequence[float], space: tuple[float, float], lines: int) -> list[str]:
    """Return the words in so many lines, broken where the lines come closest to one length (Knuth and Plass, 1981)."""
    gap, width = space
    starts = [0.0]
    for each in widths:
        starts.append(starts[-1] + each + gap)
    mean = (starts[-1] - gap * lines) / lines

    def cost(first: int, end: int) -> float:
        length = starts[end] - starts[first] - gap
        short = end < len(pieces) and len(pieces[end - 1].strip("«(“\u00a0")) <= SHORT_WORD
        missed = (length - mean) ** 2 + (SHORT_WORD_COST * width) ** 2 * short
        return missed if length <= width or end - first == 1 else float("inf")

    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for _ in range(lines):
        ways = best.items()
        best = {
            end: min((spent + cost(start, end), (*breaks, end)) for start, (spent, breaks) in ways if start < end)
            for end in range(min(best) + 1, len(pieces) + 1)
        }
    _, breaks = best[len(pieces)]
    return [" ".join(pieces[first:end]) for first, end in pairwise(breaks)]
