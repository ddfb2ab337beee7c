"""What each sentence of an article is worth to a reader in a hurry.

A sentence counts by its place, by what it shares with the title and with the rest of the article, and by its form.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

from generator.understand.sentences import leans_on_the_one_before
from generator.words import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.body import Body, Passage
    from generator.models import Excerpt

Vector = dict[str, float]

WEIGHTS: Final[Mapping[str, float]] = {
    "early": 0.35,
    "opening": 0.20,
    "first of its paragraph": 0.05,
    "covers the title": 0.25,
    "like the title": 0.15,
    "like the article": 0.35,
    "like other sentences": 0.15,
    "fair length": 0.08,
    "short": -0.35,
    "long": -0.08,
    "names": 0.05,
    "number": 0.03,
    "quotes": -0.08,
    "opens with a quote": -0.12,
    "first person": -0.08,
    "leans": -0.22,
}
"""What each feature of a sentence is worth.

Set by hand: weights climbed on one half of 1,500 news items with a journalist's abstract gained nothing on the other.
"""

FAIR_WORDS: Final = (12, 35)
"""Words of a sentence that is neither curt nor heavy: two thirds of those in abstracts by journalists."""
SHORT_WORDS: Final = 9
"""Words below which a sentence seldom tells the news: one in eleven of those in such abstracts."""
MOST_CAPITALS: Final = 8
"""Capitals beyond which a sentence is a list of names, and gains nothing more."""
KIN: Final = 0.05
"""Likeness below which two sentences have nothing to do with each other."""
MOST_COMPARED: Final = 60
"""Sentences that are compared pair by pair; the news stands above them, and time grows with their square."""

_FIRST_PERSON: Final = re.compile(
    r"\b(?:je|j['’]|nous|notre|nos|vous|votre|vos|mon|ma|mes|i|we|you|our|my)\b", re.IGNORECASE
)
_POINTS_AT_TITLE: Final = re.compile(r"c['’](?:est|était)\b", re.IGNORECASE)
_QUOTED: Final = re.compile(r"«|“|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence, what it is worth to a summary, and the words it is made of."""

    excerpt: Excerpt
    passage: Passage
    worth: float
    leans: bool
    """Only the sentence before it explains how it opens."""
    vector: Vector


def weigh(body: Body, sentences: Sequence[Excerpt], title: str, language: str) -> tuple[Weighed, ...]:
    """Return every sentence with its worth, in document order."""
    vectors = [_vector(terms(sentence.text, language)) for sentence in sentences]
    title_vector, centre, ties = _vector(terms(title, language)), _centre(vectors), _ties(vectors)
    weighed = []
    for place, (sentence, vector) in enumerate(zip(sentences, vectors, strict=True)):
        passage, form = body.passage_at(sentence.start), _form(sentence.text)
        features = {
            "early": 1 / (1 + place),
            "opening": math.exp(-place / 3),
            "first of its paragraph": sentence.start == passage.start,
            "covers the title": sum(weight**2 for term, weight in title_vector.items() if term in vector),
            "like the title": likeness(title_vector, vector),
            "like the article": likeness(centre, vector),
            "like other sentences": ties[place],
            **form,
        }
        worth = sum(WEIGHTS[name] * value for name, value in features.items())
        weighed.append(
            Weighed(sentence, passage, worth, bool(form["leans"]) and not _opens_article(place, sentence.text), vector)
        )
    return tuple(weighed)


def _opens_article(place: int, text: str) -> bool:
    """Whether « C’est » speaks of the title, right below it."""
    return place == 0 and bool(_POINTS_AT_TITLE.match(text))


def _form(text: str) -> Mapping[str, float]:
    """Return the features of a sentence that its form alone decides."""
    tokens = text.split()
    capitals = sum(token[:1].isupper() or (token[1:2] in "'’" and token[2:3].isupper()) for token in tokens[1:])
    return {
        "fair length": FAIR_WORDS[0] <= len(tokens) <= FAIR_WORDS[1],
        "short": len(tokens) < SHORT_WORDS,
        "long": max(0.0, (len(tokens) - FAIR_WORDS[1]) / 20),
        "names": min(capitals, MOST_CAPITALS) / MOST_CAPITALS,
        "number": any(character.isdigit() for character in text),
        "quotes": bool(_QUOTED.search(text)),
        "opens with a quote": text[0] in '"«“',
        "first person": bool(_FIRST_PERSON.search(text)),
        "leans": leans_on_the_one_before(text),
    }


def _vector(stems: Iterable[str]) -> Vector:
    """Return the terms of a text with weights whose squares sum to one."""
    return _unit({term: 1 + math.log(count) for term, count in Counter(stems).items()})


def _unit(vector: Mapping[str, float]) -> Vector:
    norm = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
    return {term: weight / norm for term, weight in vector.items()}


def _centre(vectors: Iterable[Vector]) -> Vector:
    """Return the mean direction of the sentences: what the article speaks of."""
    total: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for term, weight in vector.items():
            total[term] += weight
    return _unit(total)


def _ties(vectors: Sequence[Vector]) -> list[float]:
    """Return how much each sentence has in common with the others, the best tied one being 1."""
    ties = [0.0] * len(vectors)
    for (first, one), (second, other) in combinations(enumerate(vectors[:MOST_COMPARED]), 2):
        common = likeness(one, other)
        if common > KIN:
            ties[first] += common
            ties[second] += common
    strongest = max(ties, default=0.0) or 1.0
    return [tie / strongest for tie in ties]


def likeness(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors: 0 for no word in common, 1 for the same words."""
    small, large = sorted((one, other), key=len)
    return sum(weight * large[term] for term, weight in small.items() if term in large)
