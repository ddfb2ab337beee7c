"""How likely every word of an article is to stand in the abstract that a journalist would write of it.

The sentences that hold the likeliest words in the least space are nearest to such an abstract.
After Hong and Nenkova, "Improving the Estimation of Word Importance for News Multi-Document Summarization" (2014).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from operator import mul
from typing import TYPE_CHECKING, Final

from generator.understand.telling_weights import INTERCEPT, WEIGHTS
from generator.words import STOP_WORDS, stem, terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

SIGNS: Final = (
    "early sentence", "early word", "first sentence", "second sentence", "in sentences", "often", "once",
    "in the title", "beside the title", "capital", "only quoted", "weekday", "long article",
)  # fmt: skip
"""What speaks for a word, in the order of `signs`."""

EARLY_SENTENCES: Final = 10
"""Sentences over which the weight of a place falls to a third."""

EARLY_WORDS: Final = 60
"""Words over which it does: about the length of two ledes."""

MOST_SENTENCES: Final = 5
"""Sentences with a word beyond which more of them say nothing new."""

WEEKDAYS: Final = frozenset(
    """lundi mardi mercre jeudi vendre samedi dimanc
    monday tuesda wednes thursd friday saturd sunday""".split()
)
"""Stems of the days of a week: news has a day, its background has none."""

WORD: Final = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_QUOTED: Final = re.compile(r"«[^»]*|“[^”]*|\"[^\"]*")


@dataclass(slots=True)
class Use:
    """How an article uses a word."""

    place: int
    """Words of the article up to it."""
    sentences: list[int] = field(default_factory=list)
    count: int = 0
    capitals: int = 0
    """How often it has a capital and opens no sentence."""
    quoted: int = 0


@dataclass(slots=True)
class Text:
    """The words of an article that carry meaning, and the lengths of its sentences."""

    uses: dict[str, Use]
    """By stem, in the order of first use."""
    lengths: list[int]
    """Words of each sentence."""


def read_words(sentences: Sequence[str], language: str) -> Text:
    """Return how an article uses its words."""
    stop, text, place = STOP_WORDS[language], Text({}, []), 0
    for number, sentence in enumerate(sentences):
        plain = sentence.replace("’", "'")
        quoted = bytearray(len(plain))
        for match in _QUOTED.finditer(plain):
            quoted[match.start() + 1 : match.end()] = b"\1" * (match.end() - match.start() - 1)
        before = place
        for match in WORD.finditer(plain):
            place += 1
            printed = match.group()
            word = printed.lower()
            if len(word) > 1 and word not in stop:
                use = text.uses.setdefault(stem(word), Use(place))
                start = match.start()
                _note(use, number, is_capital=start > 0 and printed[0].isupper())
                use.quoted += quoted[start]
        text.lengths.append(place - before)
    return text


def _note(use: Use, sentence: int, *, is_capital: bool) -> None:
    use.count += 1
    use.capitals += is_capital
    if not use.sentences or use.sentences[-1] != sentence:
        use.sentences.append(sentence)


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over the signs of words."""

    weights: Mapping[str, float]
    intercept: float

    def chance(self, row: Iterable[float]) -> float:
        """Return the chance that an abstract holds a word of these signs."""
        return 1 / (1 + math.exp(-self.intercept - sum(map(mul, self.weights.values(), row))))


LEARNT: Final = Model(WEIGHTS, INTERCEPT)
"""What journalists' abstracts hold of 1,500 articles."""


def signs(text: Text, title: str, language: str, standfirst: int = 0) -> dict[str, tuple[float, ...]]:
    """Return for every word what speaks for it.

    Args:
        text: the words of the article.
        title: its title.
        language: "fr" or "en".
        standfirst: how many sentences at its beginning are a standfirst, which is an abstract already.
    """
    title_words = frozenset(terms(title, language))
    shares = [0.0] * len(text.lengths)
    for word in sorted(title_words & text.uses.keys()):
        for sentence in text.uses[word].sentences:
            shares[sentence] += 1 / len(title_words)
    length = math.log(1 + len(text.lengths))
    return {word: (*_signs(word, use, title_words, shares, standfirst), length) for word, use in text.uses.items()}


def _signs(word: str, use: Use, title: Collection[str], shares: Sequence[float], standfirst: int) -> tuple[float, ...]:
    first, count, spread = use.sentences[0], use.count, len(use.sentences)
    return (
        math.exp(-first / EARLY_SENTENCES),
        math.exp(-use.place / EARLY_WORDS),
        first == 0 and standfirst == 0,
        first == 1 and standfirst <= 1,
        min(spread, MOST_SENTENCES),
        math.log(count),
        count == 1,
        word in title,
        sum(shares[sentence] for sentence in use.sentences) / spread,
        use.capitals / count,
        use.quoted == count,
        word in WEEKDAYS,
    )
