"""The alphabetical order of names, as a French reader looks for them: É stands with E, figures after the letters."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")


_APOSTROPHES: Final = re.compile("['’ʼ]")


class Letter(NamedTuple):
    """Where names stand in an alphabetical list; the letters come first, then figures, then other scripts."""

    rank: int
    title: str
    slug: str
    """As the last part of an address."""


FIGURES: Final = Letter(1, "0–9", "0-9")

OTHER_SCRIPTS: Final = Letter(2, "…", "other")
"""Where a name stands that begins with no letter of ours."""


def letter_of(name: str) -> Letter:
    """Return the letter that a name is found under; its article counts, as readers see it: « Le Monde » is under L."""
    first = slug_of(next((sign for sign in name if sign.isalnum()), ""))[:1]
    if first.isdigit():
        return FIGURES
    return Letter(0, first.upper(), first) if first else OTHER_SCRIPTS


def alphabetical(name: str) -> tuple[int, str, str]:
    """Return what names are sorted by, word by word: « L’Oréal » after « Le Monde », as one word."""
    return letter_of(name).rank, slug_of(_APOSTROPHES.sub("", name)), name


def by_letter(things: Iterable[T], name_of: Callable[[T], str]) -> Iterator[tuple[Letter, list[T]]]:
    """Give the letters that names begin with, each with what is found under it, in order."""
    ordered = sorted(things, key=lambda thing: alphabetical(name_of(thing)))
    for letter, group in groupby(ordered, key=lambda thing: letter_of(name_of(thing))):
        yield letter, list(group)
