"""The topics of an article, each with the words that speak for it."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from generator.errors import ContentError
from generator.models import BlockKind, EntityKind, LeftOut, Problem, TopicMatch
from generator.understand.traits import STRANGER, TRAITS
from generator.words import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

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
LAW_WEIGHT: Final = 1.2
"""Likewise the name of a law, which is its subject."""
PHRASE_WEIGHT: Final = 1.5
"""What a phrase counts for next to the rarest word: it is hardly ever there by chance."""
LEAST_WORD_WEIGHT: Final = 0.5
"""What the most common word counts for next to the rarest."""
LONG_WORD: Final = 9
"""Letters from which a word counts whole: how rare it is, is only known of its beginning, which « publicité » shares
with « public »."""
LEAST_SHARE: Final = 0.45
"""Share of the best topic's score below which a second topic is only mentioned in passing."""
LEAST_SCORE: Final = 3.0
"""Score below which a topic is not worth a second place."""
LEAST_SCORE_ALONE: Final = 1.0
"""Score below which even the best topic is a guess."""
LEAST_SCORE_ELSEWHERE: Final = 9.0
"""The same of an article that is not on artificial intelligence: its words are those of all news."""
PART_SHARE: Final = 0.4
"""Share of the evidence for a topic and its parts that one part needs to stand for the whole."""
MOST_KNOWN: Final = 1 << 15
"""Words of which the terms are kept from one article to the next."""

_SUBJECT: Final = re.compile(
    r"\b(?:IA|AI|A\.I\.|LLMs?|GPT|(?i:chatbots?|robots?|deepfakes?|hypertrucages?|algorithme?s?"
    r"|intelligence artificielle|artificial intelligence|reconnaissance faciale|facial recognition))(?!\w)"
)
"""What an article on the subject of the digest names at least once, if its title names nobody of the trade."""
_SUBJECT_HINTS: Final = ("IA", "AI", "A.I", "LLM", "GPT")
_LOWER_HINTS: Final = ("chatbot", "robot", "deepfake", "hypertruc", "algorithm", "artifici", "faciale", "facial recog")
"""Letters that every one of them holds; most texts of other news hold none, and cost nothing more."""
_MAKERS: Final = frozenset((EntityKind.PRODUCT, EntityKind.COMPANY, EntityKind.LAW))
"""Kinds of names that make an article one on the subject where its title holds one of the gazetteer."""

_TOKEN: Final = re.compile(r"[^\W_]+")
_GAPS: Final = frozenset((" ", "'", "’", "-", "–", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"))
"""What may stand between the words of a phrase: no comma, no full stop."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of a topic, word by word; a word that ends in * stands for any ending."""

    topic: str
    words: tuple[str, ...]
    weight: float
    """What it counts for where it stands in the text: a phrase most, a word that all news use least."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a topic: a term or a name, and how strongly."""

    weight: float
    words: str
    """As they stand in the article."""


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The topics of the register, ready to be looked for."""

    names: Mapping[str, str]
    tops: Mapping[str, str]
    """For each topic, the one at the top that it is a part of, or itself."""
    by_entity: Mapping[str, tuple[str, ...]]
    """For each entity, the topics it speaks for."""
    terms_of: Callable[[str], tuple[Term, ...]]
    """Gives the terms that may begin with a word, the longest first: « droit d’auteur » is no « droit » too."""


# ------------------------------------------------------------------------------------------------ matching


def match_topics(
    body: Body, title: str, entities: Sequence[MentionedEntity], register: Register
) -> tuple[TopicMatch, ...]:
    """Return the topics of an article, best first, at most three, each as particular as its evidence allows.

    A topic and its parts share one place: the part that holds enough of their evidence takes it, else the topic.
    """
    tree = _tree(register.topics)
    evidence = _evidence(body, title, entities, tree)
    scores: dict[str, float] = {}
    families: dict[str, float] = defaultdict(float)
    for slug, pieces in evidence.items():
        scores[slug] = round(sum(piece.weight for piece in pieces), 6)
        families[tree.tops[slug]] += scores[slug]
    best = sorted(families, key=lambda slug: (-families[slug], slug))[:MOST_TOPICS]
    if not best:
        return ()
    least = LEAST_SCORE_ALONE if _is_on_subject(body, title, entities) else LEAST_SCORE_ELSEWHERE
    needed = max(least, LEAST_SCORE, LEAST_SHARE * families[best[0]])
    tops = [top for place, top in enumerate(best) if families[top] >= (needed if place else least)]
    return tuple(_match(top, families[top], scores, evidence, tree) for top in tops)


def entries_of(matches: Sequence[TopicMatch], register: Register) -> tuple[Topic, ...]:
    """Return what the register holds of topics that were found or stated, and of those that they are parts of."""
    by_slug = {topic.slug: topic for topic in register.topics}
    found = [by_slug[match.slug] for match in matches]
    above = [by_slug[topic.parent] for topic in found if topic.parent in by_slug]
    return tuple(dict.fromkeys((*found, *above)))


def _match(
    top: str, score: float, scores: Mapping[str, float], evidence: Mapping[str, Sequence[Evidence]], tree: Tree
) -> TopicMatch:
    """Return a topic at the top as the part of it that speaks loudest, if one holds enough of the evidence."""
    family = [slug for slug in scores if tree.tops[slug] == top]
    part = min((slug for slug in family if slug != top), key=lambda slug: (-scores[slug], slug), default=top)
    if part != top and scores[part] >= PART_SHARE * score:
        return TopicMatch(slug=part, name=tree.names[part], reason=_reason(evidence[part]))
    pieces = [piece for slug in family for piece in evidence[slug]]
    return TopicMatch(slug=top, name=tree.names[top], reason=_reason(pieces))


def _is_on_subject(body: Body, title: str, entities: Sequence[MentionedEntity]) -> bool:
    """Whether an article speaks of artificial intelligence at all."""
    if any(entity.known and entity.in_title and entity.kind in _MAKERS for entity in entities):
        return True
    return any(_SUBJECT.search(text) for text in (title, body.text) if _may_name_subject(text))


def _may_name_subject(text: str) -> bool:
    lower = text.lower()
    return any(hint in text for hint in _SUBJECT_HINTS) or any(hint in lower for hint in _LOWER_HINTS)


# ------------------------------------------------------------------------------------------------ evidence


def _evidence(body: Body, title: str, entities: Sequence[MentionedEntity], tree: Tree) -> Mapping[str, list[Evidence]]:
    """Return what speaks for each topic."""
    found: dict[Term, list[tuple[float, str]]] = defaultdict(list)
    lede = _end_of_lede(body)
    for _, words, term in _occurrences(title, tree):
        found[term].append((TITLE_WEIGHT, words))
    for place, words, term in _occurrences(body.text, tree):
        found[term].append((LEDE_WEIGHT if place < lede else 1.0, words))
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for term, places in found.items():
        evidence[term.topic].append(_weighed(term, places))
    for entity in entities:
        for slug in tree.by_entity.get(entity.slug, ()):
            evidence[slug].append(_of_name(entity, body))
    return evidence


def _occurrences(text: str, tree: Tree) -> Iterator[tuple[int, str, Term]]:
    """Give where each term stands, its words, and the term; of one topic, no two share a word."""
    tokens = list(_TOKEN.finditer(text))
    used: dict[str, int] = {}
    for place, token in enumerate(tokens):
        for term in tree.terms_of(token.group()):
            if used.get(term.topic, 0) <= place and _stands_at(term, place, text, tokens):
                used[term.topic] = place + len(term.words)
                start = token.start()
                yield start, text[start : tokens[used[term.topic] - 1].end()], term


def _stands_at(term: Term, place: int, text: str, tokens: Sequence[re.Match[str]]) -> bool:
    """Whether a term of which the first word stands at a place goes on from there, its words side by side."""
    if place + len(term.words) > len(tokens):
        return False
    return all(
        _is_word(word, tokens[at].group().lower()) and text[tokens[at - 1].end() : tokens[at].start()] in _GAPS
        for at, word in enumerate(term.words[1:], place + 1)
    )


def _is_word(pattern: str, word: str) -> bool:
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _end_of_lede(body: Body) -> int:
    """Return where the first passage ends that is no heading, 0 if there is none."""
    return next(
        (passage.end for passage in body.passages if body.blocks[passage.block].kind is not BlockKind.HEADING), 0
    )


@lru_cache(maxsize=8)
def _tree(topics: tuple[Topic, ...]) -> Tree:
    """Return the topics ready to be looked for."""
    by_word: dict[str, list[Term]] = defaultdict(list)
    by_entity: dict[str, list[str]] = defaultdict(list)
    for topic in topics:
        for text in dict.fromkeys(topic.terms):
            if parts := tuple(re.findall(r"[^\W_]+\*?", text.lower())):
                by_word[parts[0]].append(Term(topic.slug, parts, _weight(parts)))
        for slug in dict.fromkeys(topic.entities):
            by_entity[slug].append(topic.slug)
    lengths = {len(word) - 1 for word in by_word if word.endswith("*")}
    return Tree(
        names={topic.slug: topic.name for topic in topics},
        tops={topic.slug: topic.parent or topic.slug for topic in topics},
        by_entity={slug: tuple(found) for slug, found in by_entity.items()},
        terms_of=lru_cache(maxsize=MOST_KNOWN)(partial(_terms_of, by_word, tuple(sorted(lengths)))),
    )


def _terms_of(by_word: Mapping[str, Sequence[Term]], lengths: Sequence[int], word: str) -> tuple[Term, ...]:
    """Return the terms that may begin with a word; one that ends in * stands under what comes before it."""
    lower = word.lower()
    starts = (lower, *(f"{lower[:length]}*" for length in lengths if length <= len(lower)))
    found = (term for start in starts for term in by_word.get(start, ()))
    return tuple(sorted(found, key=lambda term: -len(term.words)))


# ------------------------------------------------------------------------------------------------ weights and reasons


def _weight(words: tuple[str, ...]) -> float:
    """Return what a term counts for: a single word the less, the more articles hold it."""
    if len(words) > 1:
        return PHRASE_WEIGHT
    word = words[0].rstrip("*")
    if len(word) >= LONG_WORD:
        return 1.0
    key = stem(word)
    rarity = min(traits.get(key, STRANGER).rarity for traits in TRAITS.values()) / STRANGER.rarity
    return max(LEAST_WORD_WEIGHT, round(rarity, 2))


def _weighed(term: Term, found: Sequence[tuple[float, str]]) -> Evidence:
    """Return what a term says: its best place counts whole, every other less and less."""
    weights = sorted((weight for weight, _ in found), reverse=True)
    return Evidence(term.weight * (weights[0] + math.log(1 + sum(weights[1:]))), found[0][1])


def _of_name(entity: MentionedEntity, body: Body) -> Evidence:
    weight = math.log(1 + len(entity.spans)) + TITLE_WEIGHT * entity.in_title
    words = body.text[slice(*entity.spans[0])] if entity.spans else entity.name
    return Evidence(weight * (LAW_WEIGHT if entity.kind is EntityKind.LAW else NAME_WEIGHT), words)


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
    """Return the topics that a maintainer states by slugs that they have or had, in that order; `None` if none are.

    Raises:
        ContentError: a stated slug is not in `topics.yml`.
    """
    stated = raw.corrections.topics
    if isinstance(stated, LeftOut):
        return None
    known = {slug: topic for topic in register.topics for slug in (topic.slug, *topic.formerly)}
    living = tuple(topic.slug for topic in register.topics)
    problems = [_unknown(slug, living, raw) for slug in stated if slug not in known]
    if problems:
        raise ContentError(problems)
    found = dict.fromkeys(known[slug] for slug in stated)
    return tuple(TopicMatch(slug=topic.slug, name=topic.name, reason=("front matter",)) for topic in found)


def _unknown(slug: str, known: tuple[str, ...], raw: RawArticle) -> Problem:
    nearest = get_close_matches(slug.lower(), known, n=1, cutoff=0.0)
    meant = f"Did you mean {nearest[0]}? " if nearest else ""
    return Problem(
        path=raw.path,
        line=raw.corrections.lines.get("topics", 0),
        what=f"there is no topic “{slug}”",
        cure=f"{meant}Topics are: {', '.join(known)}" if known else "content/data/topics.yml lists no topic.",
    )
