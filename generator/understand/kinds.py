"""What kind of thing an unknown name names: the weights of its signs, over all the mentions of an article, added up."""

from __future__ import annotations

import math
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.understand.first_names import FIRST_NAMES
from generator.understand.kind_signs import signs_of_mention, signs_of_name
from generator.understand.kind_weights import BIAS, KINDS, WEIGHTS
from generator.understand.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Span = tuple[int, int]
    Signs = tuple[str, ...]

HEARD_MENTIONS: Final = 5
"""Mentions of a name whose neighbours are read; later ones seldom say more."""

_LAW_SIGNS: Final = frozenset({"law", "before law"})
"""Signs that settle it: laws are too rare in news for weights."""

TELLING: Final[Mapping[str, EntityKind]] = {
    **dict.fromkeys(
        ("before person", "before title", "before person,", "after person", "after age"), EntityKind.PERSON
    ),
    "surname": EntityKind.PERSON,
    "before company": EntityKind.COMPANY,
    "before organisation": EntityKind.ORGANISATION,
    "before product": EntityKind.PRODUCT,
    "before place": EntityKind.PLACE,
}
"""Signs that say the kind in so many words: "la société X". "X, a company" too often speaks of something before X."""

TOLD: Final = 100
"""What such a sign weighs beyond its learnt weight: training hides it where it tells the kind."""

_ACRONYM_LENGTH: Final = 6
_NOBODY: Final = 300
"""What speaks against an acronym or a plural being a person, though "le député LREM" stands beside one."""

_EXTENSION: Final = {EntityKind.PRODUCT: 3.0}
"""What a company's name and one more word weigh for: "Google Maps"."""

_BODIES: Final = frozenset({"company word", "body word", "place inside"})
"""Signs that the longer name is that of another body: "Warner Music Group", "Facebook France"."""

_SURE: Final = 0.28
"""Share of belief from which a kind is told; below it, as many are wrong as right."""

_COMPANY: Final = re.compile(r"(?:, | et | ou | and | or |, et |, and )(?:l'|le |la |les |the |d'|de |du )?")
"""What stands between the names of a list, which are mostly of one kind."""
_LONGEST_GAP: Final = 9

_PERSON_WORDS: Final = (2, 3)

_SPEAKING: Final = ("before ", "a place", "first name", "inner capital", "company word", "body ", "law")
"""How the signs begin that speak for a name where its capital does not."""

_WORDS_TOO: Final = frozenset(
    """
    Ain Aire Allier Ardennes Aube Cher Creuse Dole Indre Landes Lot Manche Meuse Nice Nord Orne Somme Split Tarn Tours
    Turkey Var Vienne Reading Mobile Bath Drôme Valence Grenade Constantine
    """.split()
)
"""Places whose names are also words or given names."""


def certain_kind(name: str) -> EntityKind | None:
    """Return the kind of a name that the lists of places and of given names know."""
    if name in PLACES:
        return EntityKind.PLACE
    words = name.split()
    return EntityKind.PERSON if len(words) in _PERSON_WORDS and words[0] in FIRST_NAMES else None


def company_kept(text: str, named: Iterable[tuple[Span, EntityKind | None]]) -> Mapping[Span, Signs]:
    """Return what the names beside each name in a list say of its kind, of the names in the order of the text."""
    kept: dict[Span, Signs] = {}
    for (left, kind), (right, other) in pairwise(named):
        if 0 < right[0] - left[1] <= _LONGEST_GAP and _COMPANY.fullmatch(text, left[1], right[0]):
            if other:
                kept[left] = (*kept.get(left, ()), f"beside {other.value}")
            if kind:
                kept[right] = (*kept.get(right, ()), f"beside {kind.value}")
    return kept


def signs_of(text: str, spans: Sequence[Span], company: Mapping[Span, Signs]) -> tuple[Signs, ...]:
    """Return the signs of each mention that is heard."""
    return tuple((*signs_of_mention(text, *span), *company.get(span, ())) for span in spans[:HEARD_MENTIONS])


def speaks(name: str, mentions: Iterable[Signs]) -> bool:
    """Whether anything but its capital says that this is a name."""
    if name in _WORDS_TOO:
        return False
    signs = [*signs_of_name(name), *(sign for mention in mentions for sign in mention)]
    return any(sign.startswith(_SPEAKING) for sign in signs)


def strengths(name: str, mentions: Sequence[Signs]) -> Mapping[str, float]:
    """Return how strong each sign is: 1 for one of the name, for one of mentions more with each, less than evenly."""
    heard = Counter(sign for mention in mentions for sign in set(mention))
    share = max(1, len(mentions)) ** -0.5
    return {**{sign: count * share for sign, count in heard.items()}, **dict.fromkeys(signs_of_name(name), 1.0)}


def _odds(strong: Mapping[str, float]) -> list[float]:
    """Return what the signs weigh for each of `KINDS`; a loop over the kinds would take three times as long."""
    company, organisation, person, product, place = (float(value) for value in BIAS)
    for sign in sorted(strong.keys() & WEIGHTS.keys()):
        weights, strength = WEIGHTS[sign], strong[sign]
        company += weights[0] * strength
        organisation += weights[1] * strength
        person += weights[2] * strength
        product += weights[3] * strength
        place += weights[4] * strength
    return [company, organisation, person, product, place]


def kind_of(name: str, mentions: Sequence[Signs], *, extends: bool = False) -> EntityKind:
    """Return the kind that the signs of a name speak for, `OTHER` where they leave it open.

    `extends` tells that the name opens with that of a known company or product.
    """
    strong = strengths(name, mentions)
    if not _LAW_SIGNS.isdisjoint(strong):
        return EntityKind.LAW
    if "named place" in strong and not extends:
        return EntityKind.PLACE
    odds = _odds(strong)
    for sign in sorted(TELLING.keys() & strong.keys()):
        odds[KINDS.index(TELLING[sign])] += TOLD * strong[sign]
    if (name.isupper() and len(name) <= _ACRONYM_LENGTH) or name.startswith("Les "):
        odds[KINDS.index(EntityKind.PERSON)] -= _NOBODY
    if extends and _BODIES.isdisjoint(strong):
        odds = [value + 100 * _EXTENSION.get(kind, 0) for kind, value in zip(KINDS, odds, strict=True)]
    best = max(odds)
    belief = 1 / sum(math.exp((value - best) / 100) for value in odds)
    return KINDS[odds.index(best)] if round(belief, 6) >= _SURE else EntityKind.OTHER
