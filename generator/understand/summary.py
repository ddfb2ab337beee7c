"""The two or three sentences of an article that tell its news, word for word, in document order.

The two that are worth most together are taken, and a third where they are short.
What a maintainer states instead is looked up in the body, so that it too has its place.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from generator.errors import ContentError
from generator.models import Excerpt, LeftOut, Problem
from generator.understand.fitness import LONGEST_SUMMARY, Fitness, fold
from generator.understand.worth import likeness, worth_of, worth_together

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.body import Body
    from generator.models import RawArticle
    from generator.understand.worth import Weighed

MOST_SENTENCES: Final = 3
FEWEST_SENTENCES: Final = 2
LONG_ENOUGH: Final = 160
"""Characters of two sentences that need no third, about three lines of a card on a phone."""
MOST_PAIRED: Final = 16
"""Sentences of most worth among which the best pair is sought."""
SAME_CONTENT: Final = 0.75
"""Likeness above which a sentence only repeats another."""


class Hindrance(StrEnum):
    """What keeps a sentence out of a summary, in words for a maintainer."""

    LEANS = "leans on the one before: not alone"
    REPEATS = "repeats a taken one"
    TOO_LONG = "too long for the card beside those taken"


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
    weighed: Sequence[Weighed],
    *,
    most: int = MOST_SENTENCES,
    items: Collection[int] = (),
) -> tuple[Excerpt, ...]:
    """Return the sentences that tell the news, in document order; at least one if the body has any.

    Args:
        weighed: the sentences of the article.
        most: how many sentences to take.
        items: the blocks that are items of a roundup, to be used last: each has a key point and a page of its own.
    """
    taken: tuple[int, ...] = ()
    if items:
        fit = [place for place, sentence in enumerate(weighed) if sentence.fitness <= Fitness.LIST]
        taken = choose(weighed, [place for place in fit if weighed[place].passage.block not in items], most=most)
    for least, alone, few, full in _PASSES:
        if len(taken) < min(few, most):
            fit = [place for place, sentence in enumerate(weighed) if sentence.fitness <= least]
            taken = choose(weighed, fit, taken, most=min(full, most), alone=alone)
    return tuple(
        weighed[place].whole if place - 1 in taken and follows(weighed, place) else weighed[place].excerpt
        for place in sorted(taken)
    )


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
        most: how many to have in the end; fewer where two tell enough.
        alone: whether a sentence that leans on the one before it needs that one too.
    """
    places = sorted(set(candidates) - set(taken))
    if not taken and most > 1:
        taken = _best_pair(weighed, places, alone=alone)
    while len(taken) < most and not _tell_enough([weighed[place] for place in taken]):
        offers = [
            (round(_news_of(weighed[place], [weighed[other] for other in taken]), 9), -place)
            for place in places
            if place not in taken and hindrance(weighed, place, taken, alone=alone) is None
        ]
        if not offers:
            break
        taken = (*taken, -max(offers)[1])
    return taken


def _best_pair(weighed: Sequence[Weighed], places: Sequence[int], *, alone: bool) -> tuple[int, ...]:
    """Return the two sentences that are worth most together, or none if no two go together.

    The best sentence with the best that goes with it is often worse: the one may need the one before it.
    """
    strongest = sorted(sorted(places, key=lambda place: (-weighed[place].worth, place))[:MOST_PAIRED])
    offers = [
        (round(worth_together((weighed[first], weighed[second])), 9), -first, -second)
        for first in strongest
        if hindrance(weighed, first, (), alone=alone) is None
        for second in strongest
        if second > first and hindrance(weighed, second, (first,), alone=alone) is None
    ]
    return tuple(-place for place in max(offers)[1:]) if offers else ()


def _news_of(sentence: Weighed, taken: Sequence[Weighed]) -> float:
    """Return what a sentence is worth for the words alone that those taken do not hold."""
    new = {word: chance for word, chance in sentence.words.items() if all(word not in one.words for one in taken)}
    return worth_of(new, sentence.length, sentence.bonus)


def _tell_enough(taken: Sequence[Weighed]) -> bool:
    return len(taken) >= FEWEST_SENTENCES and sum(len(sentence.excerpt.text) for sentence in taken) >= LONG_ENOUGH


def hindrance(
    weighed: Sequence[Weighed], place: int, taken: Collection[int], *, alone: bool = True
) -> Hindrance | None:
    """Return what keeps a sentence from standing beside those taken, if anything does."""
    sentence = weighed[place]
    if sentence.leans and alone and not (place - 1 in taken and follows(weighed, place)):
        return Hindrance.LEANS
    if any(likeness(sentence, weighed[other]) > SAME_CONTENT for other in taken):
        return Hindrance.REPEATS
    length = sum(len(weighed[other].excerpt.text) for other in taken) + len(sentence.excerpt.text)
    return Hindrance.TOO_LONG if taken and length > LONGEST_SUMMARY else None


def follows(weighed: Sequence[Weighed], place: int) -> bool:
    """Whether a sentence stands behind another one in the same paragraph."""
    return place > 0 and weighed[place - 1].passage == weighed[place].passage


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
