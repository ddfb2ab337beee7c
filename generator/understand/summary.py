"""The two or three sentences of an article that tell its news, word for word, in document order.

The best sentences are taken one by one, each the less worth the more it repeats those already taken.
What a maintainer states instead is looked up in the body, so that it too has its place.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import IntEnum
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.errors import ContentError
from generator.models import BlockKind, Excerpt, LeftOut, Problem
from generator.understand.sentences import is_news
from generator.understand.worth import likeness
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.body import Body
    from generator.models import RawArticle
    from generator.understand.worth import Weighed

MOST_SENTENCES: Final = 3
LONGEST_SUMMARY: Final = 480
"""Characters of all sentences together that a card can show."""
REPETITION_COST: Final = 0.3
"""What a sentence loses for likeness to one already taken; without it the summary says one thing twice."""
SUPPORT: Final = 0.3
"""What a sentence that leans on the one before it gains where that one is taken too: both read as one.

Without it ROUGE falls on both halves of 1,500 news items with a journalist's abstract.
"""
MOST_PAIRED: Final = 30
"""Sentences of most worth among which the best pair is sought."""
SAME_CONTENT: Final = 0.75
"""Likeness above which a sentence only repeats another."""
SAME_AS_TITLE: Final = 1.3
"""A sentence that begins with the title and is at most this many times as long only repeats it."""
FEWEST_LAST_WORDS: Final = 3
"""Words of a sentence that is taken only where the article has nothing better."""


class Fitness(IntEnum):
    """How fit a sentence is to stand in a summary, the fittest first."""

    PROSE = 0
    LIST = 1
    """An item of a list: it may miss the line that announced it."""
    POOR = 2
    """Words of another without their speaker, a fragment, a repetition of the title."""
    UNFIT = 3
    """A question, or the announcement of something that follows."""


# ------------------------------------------------------------------------------------------------ extracted

_PASSES: Final = (
    (Fitness.PROSE, True, 2, MOST_SENTENCES),
    (Fitness.LIST, True, 2, 2),
    (Fitness.PROSE, False, 2, 2),
    (Fitness.POOR, False, 1, 1),
    (Fitness.UNFIT, False, 1, 1),
)
"""Passes in turn: the least fitness, whether a sentence must stand alone, below how many it runs, up to how many."""


def summary_of(
    body: Body,
    weighed: Sequence[Weighed],
    title: str,
    *,
    most: int = MOST_SENTENCES,
    items: Collection[int] = (),
) -> tuple[Excerpt, ...]:
    """Return the sentences that tell the news, in document order; at least one if the body has any.

    Args:
        body: the text of the article.
        weighed: its sentences.
        title: its title, which the summary stands beside and need not repeat.
        most: how many sentences to take.
        items: the blocks that are items of a roundup, to be used last: each has a key point and a page of its own.
    """
    grades = [fitness(body, sentence, title) for sentence in weighed]
    taken: tuple[int, ...] = ()
    if items:
        fit = [place for place, grade in enumerate(grades) if grade <= Fitness.LIST]
        taken = choose(weighed, [place for place in fit if weighed[place].passage.block not in items], most=most)
    for least, alone, few, full in _PASSES:
        if len(taken) < min(few, most):
            fit = [place for place, grade in enumerate(grades) if grade <= least]
            taken = choose(weighed, fit, taken, most=min(full, most), alone=alone)
    return tuple(weighed[place].excerpt for place in sorted(taken))


def choose(
    weighed: Sequence[Weighed],
    candidates: Iterable[int],
    taken: tuple[int, ...] = (),
    *,
    most: int,
    alone: bool = True,
) -> tuple[int, ...]:
    """Return `taken` and the best candidates, up to `most` of them, by their places in `weighed`.

    Args:
        weighed: all sentences of the article.
        candidates: the places of those that may be taken.
        taken: the places of those that already are.
        most: how many to have in the end.
        alone: whether a sentence that leans on the one before it needs that one too.
    """
    places = sorted(set(candidates) - set(taken))
    if not taken and most > 1:
        taken = _best_pair(weighed, places, alone=alone)
    while len(taken) < most:
        offers = [
            (gain, -place)
            for place in places
            if place not in taken and (gain := _gain(weighed, place, taken, alone=alone)) is not None
        ]
        if not offers:
            break
        taken = (*taken, -max(offers)[1])
    return taken


def _best_pair(weighed: Sequence[Weighed], places: Sequence[int], *, alone: bool) -> tuple[int, ...]:
    """Return the two sentences that are worth most together, or none if no two go together.

    The best sentence with the best that goes with it is often worse: the one may need the one before it.
    """
    strongest = sorted(places, key=lambda place: (-weighed[place].worth, place))[:MOST_PAIRED]
    offers = []
    for first, second in combinations(sorted(strongest), 2):
        own = _gain(weighed, first, (), alone=alone)
        added = _gain(weighed, second, (first,), alone=alone)
        if own is not None and added is not None:
            offers.append((own + added, -first, -second))
    return tuple(-place for place in max(offers)[1:]) if offers else ()


def _gain(weighed: Sequence[Weighed], place: int, taken: Sequence[int], *, alone: bool) -> float | None:
    """Return what a sentence adds to those taken; `None` if it does not go with them."""
    sentence = weighed[place]
    follows = place - 1 in taken and weighed[place - 1].passage == sentence.passage
    room = LONGEST_SUMMARY - sum(len(weighed[other].excerpt.text) for other in taken)
    repetition = max((likeness(sentence.vector, weighed[other].vector) for other in taken), default=0.0)
    orphaned = sentence.leans and alone and not follows
    if orphaned or repetition > SAME_CONTENT or (taken and len(sentence.excerpt.text) > room):
        return None
    return sentence.worth + SUPPORT * (sentence.leans and follows) - REPETITION_COST * repetition


def fitness(body: Body, sentence: Weighed, title: str) -> Fitness:
    """Return how fit a sentence is to be lifted out of its article."""
    text, kind = sentence.excerpt.text, body.blocks[sentence.passage.block].kind
    if text.endswith((":", "?")) or len(words(text)) < FEWEST_LAST_WORDS or _leads_in(body, sentence):
        return Fitness.UNFIT
    if not is_news(text) or kind is BlockKind.QUOTE or len(text) > LONGEST_SUMMARY or _repeats(title, text):
        return Fitness.POOR
    return Fitness.LIST if kind is BlockKind.LIST else Fitness.PROSE


def _leads_in(body: Body, sentence: Weighed) -> bool:
    """Whether the sentence is the last before a table, or before a list that was lost."""
    index = sentence.passage.block
    before_table = index + 1 < len(body.blocks) and body.blocks[index + 1].kind is BlockKind.TABLE
    return sentence.excerpt.end == sentence.passage.end and (before_table or body.blocks[index].announces_lost_list)


def _repeats(title: str, text: str) -> bool:
    start = fold(title.rstrip(" .…"))
    return bool(start) and fold(text).startswith(start) and len(text) <= SAME_AS_TITLE * len(title)


# ------------------------------------------------------------------------------------------------ stated


def stated_summary(body: Body, sentences: Sequence[Excerpt], raw: RawArticle) -> tuple[Excerpt, ...] | None:
    """Return the summary that a maintainer states, in the order of the front matter; `None` if none is stated.

    Raises:
        ContentError: a stated sentence does not stand in the body.
    """
    stated = raw.corrections.summary
    if isinstance(stated, LeftOut):
        return None
    found = [(wanted, _find(body, wanted)) for wanted in stated]
    problems = [_not_found(wanted, sentences, raw) for wanted, excerpt in found if excerpt is None]
    if problems:
        raise ContentError(problems)
    return tuple(excerpt for _, excerpt in found if excerpt is not None)


def _find(body: Body, wanted: str) -> Excerpt | None:
    """Return the words of the body that a maintainer means, whatever the spaces and apostrophes typed."""
    needle = " ".join(fold(wanted).split())
    for passage in body.passages:
        offset = fold(body.words_of(passage)).find(needle)
        if needle and offset >= 0:
            start = passage.start + offset
            end = start + len(needle)
            return Excerpt(start=start, end=end, text=body.text[start:end], paragraph=passage.paragraph)
    return None


def _not_found(wanted: str, sentences: Sequence[Excerpt], raw: RawArticle) -> Problem:
    texts = [sentence.text for sentence in sentences]
    nearest = max(texts, key=lambda text: SequenceMatcher(None, fold(text), fold(wanted)).ratio(), default="")
    return Problem(
        path=raw.path,
        line=raw.corrections.lines.get("summary", 0),
        what=f"the summary holds words that the article does not: “{wanted}”",
        cure=f"Copy a sentence exactly; the nearest is “{nearest}”" if nearest else "The body has no sentence.",
    )


def fold(text: str) -> str:
    """Return the text with plain spaces and apostrophes, character for character."""
    return "".join(" " if character.isspace() else "'" if character in "’ʼ‘" else character for character in text)
