"""How likely every word of an article is to stand in the abstract that a journalist would write of it.

The sentences that hold the likeliest words in the least space are nearest to such an abstract.
After Hong and Nenkova, "Improving the Estimation of Word Importance for News Multi-Document Summarization" (2014).
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, repeat
from operator import mul
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand.telling_weights import INTERCEPT, WEIGHTS
from generator.words import STOP_WORDS, WORD, stem, terms

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

_QUOTED: Final = re.compile(r"(«[^»]*|“[^”]*|\"[^\"]*)")

MOST_KNOWN: Final = 1 << 15
"""Words of which the reading is kept from one article to the next: those of some thousand articles."""


class Read(NamedTuple):
    """A word, however often it stands."""

    printed: str
    lower: str
    stem: str
    """Empty where the word carries no meaning."""
    is_capital: bool


@dataclass(slots=True)
class Use:
    """How an article uses a word."""

    place: int
    """Words of the article up to it."""
    sentences: list[int]
    """Numbers of those that hold it."""
    count: int = 0
    capitals: int = 0
    """How often it has a capital and opens no sentence."""
    quoted: int = 0


@dataclass(slots=True)
class Text:
    """The words of an article, and how it uses those that carry meaning."""

    uses: dict[str, Use]
    """By stem, in the order of first use."""
    words: list[list[Read]]
    """Of each sentence."""


def read_words(sentences: Sequence[str], language: str) -> Text:
    """Return how an article uses its words."""
    uses: dict[str, Use] = {}
    words: list[list[Read]] = []
    passed = 0
    for number, sentence in enumerate(sentences):
        plain = sentence.replace("’", "'")
        parts = [list(map(_READERS[language], WORD.findall(part))) for part in _QUOTED.split(plain)]
        opener = passed + bool(WORD.match(plain))
        held = list(chain.from_iterable(parts))
        for place, (word, is_quoted) in enumerate(zip(held, _marks(parts), strict=False), passed + 1):
            if word.stem:
                use = uses.get(word.stem)
                if use is None:
                    use = uses[word.stem] = Use(place, [number])
                elif use.sentences[-1] != number:
                    use.sentences.append(number)
                use.count += 1
                use.capitals += word.is_capital and place > opener
                use.quoted += is_quoted
        words.append(held)
        passed += len(held)
    return Text(uses, words)


def _read(stop: Collection[str], printed: str) -> Read:
    lower = printed.lower()
    tells = len(lower) > 1 and lower not in stop
    return Read(printed, lower, stem(lower) if tells else "", printed[0].isupper())


_READERS: Final = {
    language: lru_cache(maxsize=MOST_KNOWN)(partial(_read, stop)) for language, stop in STOP_WORDS.items()
}
"""Reads a word of each language, once for all articles that print it."""


def _marks(parts: Sequence[Sequence[Read]]) -> Iterable[int]:
    """Give for each word of a sentence a 1 if it stands in a quotation, in every second part, else a 0."""
    if len(parts) == 1:
        return repeat(0)
    return [number % 2 for number, part in enumerate(parts) for _ in part]


@dataclass(frozen=True, slots=True)
class Model:
    """A logistic regression over the signs of words."""

    weights: Mapping[str, float]
    intercept: float

    def chances(self, rows: Iterable[Iterable[float]]) -> list[float]:
        """Return for the signs of each word the chance that an abstract holds it."""
        weights, start = tuple(self.weights.values()), -self.intercept
        return [1 / (1 + math.exp(start - sum(map(mul, weights, row)))) for row in rows]


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
    shares = [0.0] * len(text.words)
    for word in sorted(title_words & text.uses.keys()):
        for sentence in text.uses[word].sentences:
            shares[sentence] += 1 / len(title_words)
    length = math.log(1 + len(text.words))
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
        sum([shares[sentence] for sentence in use.sentences]) / spread,
        use.capitals / count,
        use.quoted == count,
        word in WEEKDAYS,
    )
