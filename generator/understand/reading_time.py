"""How long an article is, in words and in minutes."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.body import Body

WORDS_A_MINUTE: Final = 220
"""An ordinary pace for news; a convention, not a measurement."""

_PRINTED_WORD: Final = re.compile(r"\S*[^\W_]\S*")
"""What stands between spaces and holds a letter or a digit: « l’énergie » is one word, « » » is none."""


def word_count(body: Body) -> int:
    """Return how many words the body has, headings and tables included, marks of structure not."""
    return sum(len(_PRINTED_WORD.findall(body.words_of(passage))) for passage in body.passages)


def reading_minutes(count: int) -> int:
    """Return the minutes that so many words take, rounded up, at least one."""
    return max(1, math.ceil(count / WORDS_A_MINUTE))
