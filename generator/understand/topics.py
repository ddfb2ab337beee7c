"""The topics of an article, each with the words that speak for it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.errors import ContentError
from generator.models import BlockKind, LeftOut, Problem, TopicMatch

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.body import Body
    from generator.models import MentionedEntity, RawArticle, Register, Topic

MOST_TOPICS: Final = 3
MOST_REASONS: Final = 3
TITLE_WEIGHT: Final = 4.0
"""What a term in the title counts for, next to 1 in the text: a title names the subject."""
LEDE_WEIGHT: Final = 2.0
"""Likewise of the first paragraph."""
NAME_WEIGHT: Final = 0.6
"""What a name counts for next to a term: the same companies stand in news of every topic."""
PHRASE_WEIGHT: Final = 1.5
"""What a phrase counts for next to a word: it is hardly ever there by chance."""
LEAST_SHARE: Final = 0.45
"""Share of the best topic's score below which a second topic is only mentioned in passing."""
LEAST_SCORE: Final = 3.0
"""Score below which a topic is not worth a second place."""

_TOKEN: Final = re.compile(r"[^\W_]+")
_GAP: Final = re.compile(r"[\s'’\-–]+")
"""What may stand between the words of a phrase: no comma, no full stop."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text in lower case, and where it stands."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a topic, word by word; a word that ends in * stands for any ending."""

    topic: str
    words: tuple[str, ...]

    def matches(self, text: str, tokens: Sequence[Token]) -> bool:
        """Whether the tokens begin with the term, its words side by side."""
        if len(tokens) < len(self.words):
            return False
        pairs = pairwise(tokens[: len(self.words)])
        return all(map(_is_word, self.words, (token.word for token in tokens))) and all(
            _GAP.fullmatch(text, left.end, right.start) for left, right in pairs
        )


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a topic: a term or a name, and how strongly."""

    weight: float
    words: str
    """As they stand in the article."""


# ------------------------------------------------------------------------------------------------ matching


def match_topics(
    body: Body, title: str, entities: Sequence[MentionedEntity], register: Register
) -> tuple[TopicMatch, ...]:
    """Return the topics of an article, best first, at most three; the best one if any term occurs at all."""
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for term, found in _terms_found(body, title, register).items():
        evidence[term.topic].append(_weighed(term, found))
    for entity in entities:
        for topic in register.topics:
            if entity.slug in topic.entities:
                evidence[topic.slug].append(_of_name(entity, body))
    scores = {slug: sum(piece.weight for piece in pieces) for slug, pieces in evidence.items()}
    names = {topic.slug: topic.name for topic in register.topics}
    best = sorted(scores, key=lambda slug: (-scores[slug], slug))
    needed = max(LEAST_SCORE, LEAST_SHARE * scores[best[0]]) if best else 0.0
    kept = [slug for place, slug in enumerate(best) if place == 0 or scores[slug] >= needed]
    return tuple(TopicMatch(slug=slug, name=names[slug], reason=_reason(evidence[slug])) for slug in kept[:MOST_TOPICS])


def _terms_found(body: Body, title: str, register: Register) -> Mapping[Term, list[tuple[float, str]]]:
    """Return for each term that occurs the weight and the words of each place, the title first."""
    index = _index(register.topics)
    found: dict[Term, list[tuple[float, str]]] = defaultdict(list)
    for text, weight in _texts(body, title):
        tokens = [Token(match.group().lower(), *match.span()) for match in _TOKEN.finditer(text)]
        used: dict[str, int] = {}
        for place in range(len(tokens)):
            for term in _terms_at(index, text, tokens, place):
                if used.get(term.topic, 0) <= place:
                    used[term.topic] = place + len(term.words)
                    found[term].append((weight, text[tokens[place].start : tokens[used[term.topic] - 1].end]))
    return found


def _terms_at(index: Mapping[str, Sequence[Term]], text: str, tokens: Sequence[Token], place: int) -> Iterator[Term]:
    """Give the terms that begin at a word, the longest first: « droit d’auteur » is not « droit » as well."""
    word = tokens[place].word
    keys = (word, *(f"{word[:length]}*" for length in range(1, len(word) + 1)))
    terms = [term for key in keys for term in index.get(key, ())]
    for term in sorted(terms, key=lambda term: -len(term.words)):
        if term.matches(text, tokens[place : place + len(term.words)]):
            yield term


def _texts(body: Body, title: str) -> Iterator[tuple[str, float]]:
    yield title, TITLE_WEIGHT
    lede = next(
        (passage for passage in body.passages if body.blocks[passage.block].kind is not BlockKind.HEADING), None
    )
    for passage in body.passages:
        yield body.words_of(passage), LEDE_WEIGHT if passage == lede else 1.0


@lru_cache(maxsize=8)
def _index(topics: tuple[Topic, ...]) -> Mapping[str, tuple[Term, ...]]:
    """Return the terms of all topics by their first word, in the order of the register."""
    index: dict[str, list[Term]] = defaultdict(list)
    for topic in topics:
        for text in dict.fromkeys(topic.terms):
            parts = tuple(re.findall(r"[^\W_]+\*?", text.lower()))
            if parts:
                index[parts[0]].append(Term(topic.slug, parts))
    return {word: tuple(terms) for word, terms in index.items()}


def _is_word(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


# ------------------------------------------------------------------------------------------------ weights and reasons


def _weighed(term: Term, found: Sequence[tuple[float, str]]) -> Evidence:
    """Return what a term says: its best place counts whole, every other less and less."""
    weights = sorted((weight for weight, _ in found), reverse=True)
    weight = weights[0] + math.log(1 + sum(weights[1:]))
    return Evidence(weight * (PHRASE_WEIGHT if len(term.words) > 1 else 1.0), found[0][1])


def _of_name(entity: MentionedEntity, body: Body) -> Evidence:
    weight = math.log(1 + len(entity.spans)) + TITLE_WEIGHT * entity.in_title
    words = body.text[slice(*entity.spans[0])] if entity.spans else entity.name
    return Evidence(NAME_WEIGHT * weight, words)


def _reason(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Return the strongest words, each once whatever its capitals or its plural."""
    reasons: list[str] = []
    for piece in sorted(evidence, key=lambda piece: (-piece.weight, piece.words)):
        folded = piece.words.lower()
        if not any(folded in other.lower() or other.lower() in folded for other in reasons):
            reasons.append(piece.words)
    return tuple(reasons[:MOST_REASONS])


# ------------------------------------------------------------------------------------------------ stated


def stated_topics(raw: RawArticle, register: Register) -> tuple[TopicMatch, ...] | None:
    """Return the topics that a maintainer states, in that order; `None` if none are stated.

    Raises:
        ContentError: a stated slug is not in `topics.yml`.
    """
    stated = raw.corrections.topics
    if isinstance(stated, LeftOut):
        return None
    names = {topic.slug: topic.name for topic in register.topics}
    problems = [_unknown(slug, tuple(names), raw) for slug in stated if slug not in names]
    if problems:
        raise ContentError(problems)
    return tuple(TopicMatch(slug=slug, name=names[slug], reason=("front matter",)) for slug in stated)


def _unknown(slug: str, known: tuple[str, ...], raw: RawArticle) -> Problem:
    nearest = get_close_matches(slug.lower(), known, n=1, cutoff=0.0)
    meant = f"Did you mean {nearest[0]}? " if nearest else ""
    return Problem(
        path=raw.path,
        line=raw.corrections.lines.get("topics", 0),
        what=f"there is no topic “{slug}”",
        cure=f"{meant}Topics are: {', '.join(known)}" if known else "content/data/topics.yml lists no topic.",
    )
