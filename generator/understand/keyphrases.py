"""Keyphrases: what an article is about beside its topics and names, in its own words.

The signs are those of keyphrase extraction since Turney (2000) and Kea (1999), frequency, place and rarity, and one
that replaces a tagger: whether the text, and news at large, put an article before the words.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand.phrases import key_of, phrases_of
from generator.words import STOP_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.body import Body
    from generator.models import MentionedEntity, Topic
    from generator.understand.phrases import Phrase

MOST_KEYPHRASES: Final = 3

MOST_WORDS: Final = 3
"""Words that carry meaning in a phrase that a reader sees; longer ones are half a sentence."""

LEAST_WORTH: Final = -1.2
"""Below it a phrase tells a reader little; see `docs/adr/0012`."""

LEAST_RARITY: Final = 3.0
"""A phrase needs one word that fewer than one article in twenty holds, else it says nothing of this one."""

LEAST_RARITY_ALONE: Final = 4.5
"""The same of a word that stands alone: it has no other to make it clear."""

LEAST_COUNT_ALONE: Final = 3
SHORTEST_ALONE: Final = 6
"""How often such a word must stand, and its letters."""

MOST_VERB: Final = 0.2
"""Share of its places behind a pronoun from which a word is taken for a verb."""

EARLY: Final = 50
"""Words after which the place of a phrase counts for a third of the first."""

_RUBRIC: Final = re.compile(r"(.{1,40}?)\s*:\s")
"""What stands before the colon of a title: « France : les résultats »."""

_COUNTING: Final = frozenset(
    """afin an ans année années cas cent cours dernier dernière dernières derniers fin fois heure heures lieu lundi
    mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre hier demain matin mille milliard milliards million millions mois partie premiers prochain
    prochaine selon semaine semaines soir suite day days week weeks month months year years today yesterday time
    times way lot percent monday tuesday wednesday thursday friday saturday sunday january february april june july
    august september october november december billion thousand last next part case end""".split()
)
"""Words that count, date or tie, and name nothing."""

_VAGUE: Final = frozenset(
    """ancien ancienne anciennes anciens autres bon bonne bonnes bons centaine centaines côté date deuxième divers
    diverses dizaine dizaines encontre ensemble entier entière exemple fait façon futur future genre grand grande
    grandes grands gros grosse haut haute idée important importante importantes importants instar issue jeune jeunes
    long longue manière mauvais mauvaise millier milliers moindre moment niveau nombre nombreuses nombreux nouveaux
    nouvel nouvelles occasion petit petite petites petits point premier première premières principal principale
    principales principaux propre propres second seconde sein seul seule seules seuls simple simples sorte série
    tiers trentaine troisième type vingtaine vrai vraie véritable égard additional big early first former full good
    great high key large largest late latest main major many new old recent several similar small such top various
    whole young""".split()
)
"""Words with which no phrase may begin that is to be read by itself."""

_ARTICLES: Final = frozenset("la le les l the".split())
_TIES: Final = frozenset("de d à en of".split())
_LOOSE: Final = frozenset("pour et sur to in".split())
"""Words that join two things rather than name one."""


_CONJUGATED: Final = re.compile(r"(?:aient|[eidû]rait|[eid]ront|èrent)$")
"""Endings of French verbs that nouns hardly have."""

_SUBJECT: Final = ("intelligence artificielle", "artificial intelligence")
"""What the whole digest is about says nothing of one article."""


class Signs(NamedTuple):
    """What speaks for a phrase, or against it."""

    often: float
    often_alone: float
    """Its frequency, if it is ever found outside one and the same wider phrase."""
    rarity: float
    early: float
    often_determined: float
    """Its frequency times the share of its places behind an article, a possessive or a number."""
    noun: float
    rubric: float
    """It is what the title says before a colon."""
    counting: float
    once: float
    letters: float


WEIGHTS: Final = Signs(
    often=-1.90,
    often_alone=2.21,
    rarity=0.40,
    early=2.25,
    often_determined=0.95,
    noun=1.46,
    rubric=3.44,
    counting=-1.28,
    once=-1.76,
    letters=0.67,
)
"""Of a logistic regression on the 50 articles of ../shared/nlp/keyphrases; held out in five folds it finds ten phrases
with F1 46.2, the prototype without IDF 41.7."""


# ------------------------------------------------------------------------------------------------ worth


def ranked(texts: Sequence[str], language: str) -> list[Phrase]:
    """Return the phrases of a title and the texts below it, best first."""
    found = phrases_of(texts, language)
    rubric = _end_of_rubric(texts[0])
    worth = {key: worth_of(phrase, rubric) for key, phrase in found.items()}
    return [found[key] for key in sorted(found, key=lambda key: (-worth[key], key))]


def best_phrases(texts: Sequence[str], language: str, most: int) -> tuple[str, ...]:
    """Return the best phrases of a title and the texts below it as they first stand there."""
    places = (phrase.places[0] for phrase in ranked(_straight(texts), language)[:most])
    return tuple(texts[number][start:end] for number, start, end in places)


def worth_of(phrase: Phrase, rubric: int) -> float:
    """Return the weighed sum of what speaks for a phrase; `rubric` is where that of the title ends."""
    return round(sum(weight * sign for weight, sign in zip(WEIGHTS, signs_of(phrase, rubric), strict=True)), 6)


def signs_of(phrase: Phrase, rubric: int) -> Signs:
    """Return what speaks for a phrase."""
    often, traits, printed = math.log(phrase.count), phrase.traits, phrase.words
    return Signs(
        often=often,
        often_alone=often * phrase.is_free,
        rarity=min(trait.rarity for trait in traits),
        early=math.exp(-phrase.first / EARLY),
        often_determined=often * phrase.determined / phrase.count,
        noun=min(trait.noun for trait in traits),
        rubric=float((0, 0, rubric) in phrase.places),
        counting=float(not _COUNTING.isdisjoint(printed)),
        once=float(phrase.count == 1),
        letters=math.log(sum(map(len, printed))),
    )


def _straight(texts: Sequence[str]) -> list[str]:
    return [text.replace("’", "'") for text in texts]


def _end_of_rubric(title: str) -> int:
    match = _RUBRIC.match(title)
    return match.end(1) if match else -1


# ------------------------------------------------------------------------------------------------ choice


def keyphrases(
    body: Body, title: str, language: str, entities: Sequence[MentionedEntity], topics: Sequence[Topic]
) -> tuple[str, ...]:
    """Return the phrases that a reader sees beside the names and the topics of an article: three, fewer, or none.

    Single words come last: they say less.
    """
    passages = [body.words_of(passage) for passage in body.passages]
    texts = _straight((title, *passages))
    rubric = _end_of_rubric(texts[0])
    taken = _words_of_names(entities)
    known = _keys_of(topics)
    weighed = [
        (" " not in key, -worth_of(phrase, rubric), key, phrase)
        for key, phrase in phrases_of(texts, language).items()
        if (phrase.count > 1 or phrase.in_title) and key not in known and _reads_well(phrase)
    ]
    chosen: list[str] = []
    for _, _, key, phrase in sorted(entry for entry in weighed if -entry[1] >= LEAST_WORTH):
        parts = set(key.split()) - STOP_WORDS[language]
        printed = _printed(phrase, passages)
        if printed and taken.isdisjoint(parts):
            chosen.append(printed)
            taken |= parts
    return tuple(chosen[:MOST_KEYPHRASES])


def _reads_well(phrase: Phrase) -> bool:
    """Whether a phrase is likely to be a noun with what belongs to it, whole and of weight."""
    return (
        phrase.determined > 0
        and phrase.is_free
        and (1 < len(phrase.traits) <= MOST_WORDS or _stands_alone(phrase))
        and max(trait.rarity for trait in phrase.traits) >= LEAST_RARITY
        and max(trait.verb for trait in phrase.traits) < MOST_VERB
        and _is_noun_phrase(phrase.words)
    )


def _is_noun_phrase(printed: tuple[str, ...]) -> bool:
    """Whether nothing among the words of a phrase shows that it is something else."""
    return (
        printed[0] not in _VAGUE
        and _COUNTING.isdisjoint(printed)
        and _LOOSE.isdisjoint(printed)
        and not any(map(_CONJUGATED.search, printed))
        and all(before in _TIES for before, word in pairwise(printed) if word in _ARTICLES)
        and all(word.isalpha() or "-" in word for word in printed)
    )


def _stands_alone(phrase: Phrase) -> bool:
    """Whether a single word is so much the subject that it needs no other to be clear."""
    trait = phrase.traits[0]
    return (
        len(phrase.words) == 1
        and phrase.in_title
        and phrase.count >= LEAST_COUNT_ALONE
        and trait.rarity >= LEAST_RARITY_ALONE
        and len(phrase.words[0]) >= SHORTEST_ALONE
    )


def _printed(phrase: Phrase, passages: Sequence[str]) -> str:
    """Return the phrase as the body first writes it in small letters; empty where it never does."""
    written = (passages[number - 1][start:end] for number, start, end in phrase.places if number)
    return next((text for text in written if text == text.lower()), "")


def _words_of_names(entities: Sequence[MentionedEntity]) -> set[str]:
    """Return the keys of the words of the names that stand beside."""
    return {key_of(word) for entity in entities for word in words(entity.name)}


def _keys_of(topics: Sequence[Topic]) -> frozenset[str]:
    """Return the keys of the names and the terms of topics."""
    texts = [text for topic in topics for text in (topic.name, *topic.terms)]
    return frozenset(" ".join(map(key_of, words(text))) for text in (*texts, *_SUBJECT))
