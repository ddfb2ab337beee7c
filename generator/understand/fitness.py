"""How fit a sentence is to be lifted out of its article."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind
from generator.understand.openings import concedes
from generator.understand.sentences import is_news
from generator.words import has_words

if TYPE_CHECKING:
    from generator.body import Body, Passage
    from generator.models import Excerpt

LONGEST_SUMMARY: Final = 480
"""Characters of all sentences together that a card can show."""
SAME_AS_TITLE: Final = 1.3
"""A sentence that begins with the title and is at most this many times as long only repeats it."""
FEWEST_LAST_WORDS: Final = 3
"""Words of a sentence that is taken only where the article has nothing better."""

_SPACE: Final = re.compile(r"\s")


class Fitness(IntEnum):
    """How fit a sentence is to stand in a summary, the fittest first."""

    PROSE = 0
    LIST = 1
    """An item of a list: it may miss the line that announced it."""
    POOR = 2
    """Words of another without their speaker, a fragment, a concession, a repetition of the title."""
    UNFIT = 3
    """A question, or the announcement of something that follows."""


def fitness(body: Body, excerpt: Excerpt, passage: Passage, title: str) -> Fitness:
    """Return how fit a sentence is to stand in a summary, without a look at the ones before it."""
    text, kind = excerpt.text, body.blocks[passage.block].kind
    if text.endswith((":", "?")) or not has_words(text, FEWEST_LAST_WORDS) or _leads_in(body, excerpt, passage):
        return Fitness.UNFIT
    if kind is BlockKind.QUOTE or len(text) > LONGEST_SUMMARY:
        return Fitness.POOR
    if not is_news(text) or concedes(text) or _repeats(title, text):
        return Fitness.POOR
    return Fitness.LIST if kind is BlockKind.LIST else Fitness.PROSE


def _leads_in(body: Body, excerpt: Excerpt, passage: Passage) -> bool:
    """Whether the sentence is the last before a table, or before a list that was lost."""
    if excerpt.end != passage.end:
        return False
    index = passage.block
    before_table = index + 1 < len(body.blocks) and body.blocks[index + 1].kind is BlockKind.TABLE
    return before_table or body.blocks[index].announces_lost_list


def _repeats(title: str, text: str) -> bool:
    if len(text) > SAME_AS_TITLE * len(title):
        return False
    start = fold(title.rstrip(" .…"))
    return bool(start) and fold(text).startswith(start)


def fold(text: str) -> str:
    """Return the text with plain spaces and apostrophes, character for character."""
    return _SPACE.sub(" ", text.replace("’", "'").replace("ʼ", "'").replace("‘", "'"))
