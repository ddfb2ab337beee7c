"""Keyphrases: what an article is about beside its topics and names, in its own words.

The signs are those of keyphrase extraction since Turney (2000) and Kea (1999), frequency, place and rarity, and one
that replaces a tagger: whether the text, and news at large, put an article before the words.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import mul
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand import keyphrase_weights
from generator.understand.phrases import is_determined, key_of, phrases_of
from generator.words import STOP_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.models import MentionedEntity, Topic
    from generator.understand.phrases import Phrase
    from generator.understand.traits import Trait

MOST_PHRASES: Final = 10
"""As many as journalists give an article, its names and topics among them."""

MOST_KEYPHRASES: Final = 3

MOST_WORDS: Final = 3
"""Words that carry meaning in a phrase that a reader sees; longer ones are half a sentence."""

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

MOST_TOPICS: Final = 256
"""Topics of which the keys are kept from one article to the next: more than any newsroom tells apart."""

LATE: Final = 60
"""Words behind which a phrase that is found once is never among the best: weighing all of them takes twice as long."""

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


WEIGHTS: Final = Signs(**keyphrase_weights.WEIGHTS)


class Weighed(NamedTuple):
    """A phrase and what it is worth."""

    worth: float
    key: str
    phrase: Phrase


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """The phrases of an article that may be among its best."""

    texts: Sequence[str]
    """Its title and the texts below it, in which they have their places."""
    weighed: Sequence[Weighed]
    """Best first."""

    @property
    def best(self) -> tuple[str, ...]:
        """Return the best phrases as they first stand, those of the title as they stand there."""
        places = (each.phrase.places[0] for each in self.weighed[:MOST_PHRASES])
        return tuple(self.texts[number][start:end] for number, start, end in places)


# ------------------------------------------------------------------------------------------------ worth


def ranked_phrases(texts: Sequence[str], language: str) -> Ranking:
    """Return the phrases of a title and the texts below it, best first."""
    found, rubric = _candidates(texts, language)
    weighed = (Weighed(worth_of(phrase, rubric), key, phrase) for key, phrase in found)
    return Ranking(texts, sorted(weighed, key=lambda each: (-each.worth, each.key)))


def signs_by_key(texts: Sequence[str], language: str, traits: Mapping[str, Trait]) -> dict[str, Signs]:
    """Return what speaks for each phrase of a title and the texts below it, `traits` being what is known of words."""
    found, rubric = _candidates(texts, language, traits)
    return {key: signs_of(phrase, rubric) for key, phrase in found}


def _candidates(
    texts: Sequence[str], language: str, traits: Mapping[str, Trait] | None = None
) -> tuple[list[tuple[str, Phrase]], int]:
    """Return the phrases that may be among the best, each below its key, and where the rubric of the title ends."""
    straight = [text.replace("’", "'") for text in texts]
    rubric = _RUBRIC.match(straight[0])
    found = phrases_of(straight, language, traits)
    kept = [entry for entry in found.items() if entry[1].first < LATE or len(entry[1].places) > 1]
    return kept, rubric.end(1) if rubric else -1


def worth_of(phrase: Phrase, rubric: int) -> float:
    """Return the weighed sum of what speaks for a phrase; `rubric` is where that of the title ends."""
    worth: float = sum(map(mul, WEIGHTS, signs_of(phrase, rubric)))
    return round(worth, 6)


def signs_of(phrase: Phrase, rubric: int) -> Signs:
    """Return what speaks for a phrase."""
    often, printed = math.log(phrase.count), phrase.words
    rarities, nouns, _ = zip(*phrase.traits, strict=True)
    return Signs(
        often=often,
        often_alone=often * phrase.is_free,
        rarity=min(rarities),
        early=math.exp(-phrase.first / EARLY),
        often_determined=often * phrase.determined / phrase.count,
        noun=min(nouns),
        rubric=float((0, 0, rubric) in phrase.places),
        counting=float(not _COUNTING.isdisjoint(printed)),
        once=float(phrase.count == 1),
        letters=math.log(sum(map(len, printed))),
    )


# ------------------------------------------------------------------------------------------------ choice


def keyphrases(
    ranking: Ranking, language: str, entities: Sequence[MentionedEntity], topics: Sequence[Topic]
) -> tuple[str, ...]:
    """Return the phrases that a reader sees beside the names and the topics of an article: three, fewer, or none.

    Single words come last: they say less.
    """
    taken = _words_of_names(entities)
    known = _KEYS_OF_SUBJECT.union(*map(_keys_of, topics))
    chosen: list[str] = []
    repeated = [each for each in ranking.weighed if each.phrase.count > 1 or each.phrase.in_title]
    for _, key, phrase in sorted(repeated, key=lambda each: " " not in each.key):
        if key in known or not _reads_well(phrase):
            continue
        parts = set(key.split()) - STOP_WORDS[language]
        printed = _printed(phrase, ranking.texts, language)
        if printed and taken.isdisjoint(parts):
            chosen.append(printed)
            taken |= parts
            if len(chosen) == MOST_KEYPHRASES:
                break
    return tuple(chosen)


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


def _is_noun_phrase(printed: Sequence[str]) -> bool:
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


def _printed(phrase: Phrase, texts: Sequence[str], language: str) -> str:
    """Return the phrase as the body first writes it in small letters; empty where it never does.

    A word that stands alone only where it is a noun: a verb may begin with the same letters.
    """
    places = [place for place in phrase.places if place[0]]
    if len(phrase.words) == 1:
        places = [place for place in places if is_determined(texts[place[0]], place[1], language)]
    written = (texts[number][start:end] for number, start, end in places)
    return next((text for text in written if text == text.lower()), "")


def _words_of_names(entities: Sequence[MentionedEntity]) -> set[str]:
    """Return the keys of the words of the names that stand beside."""
    return {key_of(word) for entity in entities for word in words(entity.name)}


@lru_cache(maxsize=MOST_TOPICS)
def _keys_of(topic: Topic) -> frozenset[str]:
    """Return the keys of the name and the terms of a topic."""
    return frozenset(map(_key_of_text, (topic.name, *topic.terms)))


def _key_of_text(text: str) -> str:
    return " ".join(map(key_of, words(text)))


_KEYS_OF_SUBJECT: Final = frozenset(map(_key_of_text, _SUBJECT))
