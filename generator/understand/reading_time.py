"""How long an article is, in words and in minutes."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.body import Body

WORDS_A_MINUTE: Final = 220
"""An ordinary pace for news; a convention, not a measurement."""


def word_count(body: Body) -> int:
    """Return how many words the body has, headings and tables included, marks of structure not."""
    return sum(map(_is_word, chain.from_iterable(body.words_of(passage).split() for passage in body.passages)))


def _is_word(printed: str) -> bool:
    """Whether what stands between spaces holds a letter or a digit: « l’énergie » is one word, « » » is none."""
    return printed[0].isalnum() or any(map(str.isalnum, printed))


def reading_minutes(count: int) -> int:
    """Return the minutes that so many words take, rounded up, at least one."""
    return max(1, math.ceil(count / WORDS_A_MINUTE))
