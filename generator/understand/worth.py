"""What each sentence of an article is worth to a reader in a hurry, alone and beside others.

A sentence is worth the telling words that it holds in the space that it takes; a word counts once however often it is
said, so that sentences which say the same are worth little together.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from generator.understand.fitness import fitness
from generator.understand.openings import leaning_words, removable_opening
from generator.understand.telling_words import LEARNT, read_words, signs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.body import Body, Passage
    from generator.models import Excerpt
    from generator.understand.fitness import Fitness
    from generator.understand.telling_words import Model, Read

ABSTRACT: Final = 32
"""Words of an abstract on average: with fewer, short sentences win; with more, long ones do."""

MANNER: Final[Mapping[str, float]] = {
    "short": -0.02,
    "first person": -0.01,
    "quotes": -0.003,
    "opens with a quote": -0.005,
}
"""What the manner of a sentence adds to its worth: a summary reports, and quotations have a place of their own."""

EARLY: Final = 0.02
"""What the first sentence gains by its place.

The articles that the words are learnt from lost the abstract on top of them, which their own first sentences do not
repeat; those of other outlets begin with what matters. Descriptions that these give of their articles are met better
by 0.8 of ROUGE-1 and -2, and nothing is lost on the former.
"""

EARLY_SENTENCES: Final = 20
"""Sentences over which the bonus falls to a third."""

SHORT_WORDS: Final = 9
"""Words below which a sentence seldom tells the news: one in eleven of those in abstracts by journalists."""

LONGEST_STANDFIRST: Final = 50
"""Words of a first paragraph that may be a standfirst."""

RETOLD: Final = 0.35
"""Share of its pairs of words that an article says again below its standfirst.

Standfirsts put back on top of 1,500 articles are found 45 times in a hundred; without one, 6 are found.
"""

FEWEST_WORDS: Final = 6
"""Words of a first paragraph below which it is a stub."""

_FIRST_PERSON: Final = re.compile(r"\b(?:je|j['’]|nous|notre|nos|vous|votre|vos|mon|ma|mes|i|we|you|our|my)\b")
_POINTS_AT_TITLE: Final = re.compile(r"c['’](?:est|était)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"«|“|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence and what it is worth to a summary."""

    excerpt: Excerpt
    """Its words as they can stand alone: without « Mais » where a name follows."""
    whole: Excerpt
    """Its words as printed, for where the sentence before it stands too."""
    passage: Passage
    fitness: Fitness
    leans: bool
    """Only the sentence before it explains how it opens."""
    read: Sequence[Read]
    """Its words in order."""
    words: Mapping[str, float]
    """The stems that carry meaning, each with the chance that an abstract holds it."""
    manner: tuple[str, ...]
    """What of `MANNER` the sentence has."""
    bonus: float
    """What its place and manner add to the worth of its words."""

    worth: float
    """What it is worth alone: about its expected likeness to an abstract, from 0 to 1."""

    @property
    def length(self) -> int:
        """Return how many words it has."""
        return len(self.read)


def worth_of(words: Mapping[str, float], length: int, bonus: float) -> float:
    """Return what words in a space are worth: the expected share of words in common with an abstract, and a bonus."""
    return 2 * math.fsum(words.values()) / (length + ABSTRACT) + bonus


def worth_together(sentences: Sequence[Weighed]) -> float:
    """Return what sentences are worth as one summary."""
    held: dict[str, float] = {}
    for sentence in sentences:
        held.update(sentence.words)
    length, bonus = sum(sentence.length for sentence in sentences), sum(sentence.bonus for sentence in sentences)
    return worth_of(held, length, bonus)


def likeness(one: Weighed, other: Weighed) -> float:
    """Return the cosine of two sentences: 0 for no word in common, 1 for the same words."""
    common = len(one.words.keys() & other.words.keys())
    return common / math.sqrt(len(one.words) * len(other.words)) if common else 0.0


def weigh(
    body: Body, sentences: Sequence[Excerpt], title: str, language: str, model: Model = LEARNT
) -> tuple[Weighed, ...]:
    """Return every sentence with what it is worth, in document order."""
    passages = [body.passage_at(sentence.start) for sentence in sentences]
    text = read_words([sentence.text for sentence in sentences], language)
    held: list[dict[str, float]] = [{} for _ in sentences]
    rows = signs(text, title, language, standfirst_of(text.words, passages)).values()
    for (word, use), chance in zip(text.uses.items(), model.chances(rows), strict=True):
        for place in use.sentences:
            held[place][word] = chance
    weighed = []
    for place, (whole, passage) in enumerate(zip(sentences, passages, strict=True)):
        excerpt = _alone(whole)
        length = len(text.words[place])
        manner = _manner(excerpt.text, length)
        bonus = EARLY * math.exp(-place / EARLY_SENTENCES) + sum(MANNER[name] for name in manner)
        weighed.append(
            Weighed(
                excerpt=excerpt,
                whole=whole,
                passage=passage,
                fitness=fitness(body, whole, passage, title),
                leans=excerpt is whole and _leans(whole.text, is_first=place == 0),
                read=text.words[place],
                words=held[place],
                manner=manner,
                bonus=bonus,
                worth=round(worth_of(held[place], length, bonus), 9),
            )
        )
    return tuple(weighed)


def _alone(sentence: Excerpt) -> Excerpt:
    """Return the sentence without an opening that only ties it to the one before, where what is left can stand."""
    cut = removable_opening(sentence.text)
    return replace(sentence, start=sentence.start + cut, text=sentence.text[cut:]) if cut else sentence


def _manner(text: str, length: int) -> tuple[str, ...]:
    has = {
        "short": length < SHORT_WORDS,
        "first person": _FIRST_PERSON.search(text.lower()),  # case-blind patterns take twice as long
        "quotes": _QUOTED.search(text),
        "opens with a quote": text[0] in '"«“',
    }
    return tuple(name for name in MANNER if has[name])


def _leans(text: str, *, is_first: bool) -> bool:
    """Whether a sentence leans on the one before it; the first may speak of the title: « C’est », « dans ce pays »."""
    back = leaning_words(text)
    speaks_of_title = is_first and (bool(_POINTS_AT_TITLE.match(text)) or not text.startswith(back))
    return bool(back) and not speaks_of_title


def standfirst_of(words: Sequence[Sequence[Read]], passages: Sequence[Passage]) -> int:
    """Return how many sentences are a standfirst: a short first paragraph that the article tells again below.

    Args:
        words: those of every sentence.
        passages: where every sentence stands.
    """
    count = sum(passage.block == passages[0].block for passage in passages)
    if not FEWEST_WORDS <= sum(map(len, words[:count])) <= LONGEST_STANDFIRST:
        return 0
    top, below = ([word.lower for word in chain.from_iterable(part)] for part in (words[:count], words[count:]))
    pairs = set(pairwise(top))
    retold = pairs.intersection(pairwise(below))
    return count if len(retold) >= RETOLD * len(pairs) else 0
