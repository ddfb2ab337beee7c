"""Names as text: folded for comparison, and as the opening of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDS: Final = (
    *(("’", "'"), ("‘", "'"), ("ʼ", "'")),
    *(("\u00a0", " "), ("\u202f", " "), ("\u2009", " ")),
    *(("\u2010", "-"), ("\u2011", "-")),
)
"""One character for one, so that offsets in folded text are offsets in the text."""

_BARE: Final = re.compile(r"^the-(?=[a-z0-9])|(?<=[a-z0-9])-(?:ai|ia|inc|corp|ltd|llc|sa|sas|gmbh)$")
"""What companies are named with and without."""

_CLOSING_OR_NOTHING: Final = re.compile(r"(?:^|[.!?…:;•–—|>#\n]|(?:^|[\s.])-|\s\()[\s\"'“«(\[*_]*$")
_JOINED: Final = re.compile(r"[\w-]")
_LOOK_BACK: Final = 8
"""Characters read to tell whether a sentence opens: a full stop, a space, a quotation mark and a space, with room."""


def folded(text: str) -> str:
    """Return the text with typographic apostrophes, hyphens and spaces as plain ones, character for character."""
    for printed, plain in _FOLDS:  # ten times as fast as str.translate, which looks up every character
        text = text.replace(printed, plain)
    return text


def stable(slug: str) -> str:
    """Return the slug that a company has in other articles too: "mistral" for "Mistral AI", "verge" for "The Verge"."""
    return _BARE.sub("", slug) or slug


def standing_alone(word: str, text: str) -> Iterator[int]:
    """Give where a word starts each time that it is no part of a longer one, hyphens counted in."""
    # to search for plain words takes a tenth of the time that it takes to compile a pattern for each
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (_JOINED.match(text, end) or _JOINED.match(text, max(0, start - 1), start)):
            yield start
        start = text.find(word, end)


def opens_sentence(text: str, start: int) -> bool:
    """Whether the word at `start` would have its capital anyway: a sentence, a quotation or a list item opens there."""
    before = text[max(0, start - _LOOK_BACK) : start]
    return _CLOSING_OR_NOTHING.search(before) is not None if start >= _LOOK_BACK or before.strip() else True
