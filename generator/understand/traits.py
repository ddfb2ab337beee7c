"""What is known of words beforehand: how common they are in news, and whether they stand where nouns or verbs do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand import common_words

if TYPE_CHECKING:
    from collections.abc import Mapping


class Trait(NamedTuple):
    """What is known of a word."""

    rarity: float
    """Natural logarithm of all texts over those that hold it; 5 at most."""
    noun: float
    """Share of its places behind an article, a possessive, a preposition or a number."""
    verb: float
    """Share of its places behind a pronoun, a negation or an auxiliary."""


STRANGER: Final = Trait(5.0, 0.4, 0.05)
"""What is taken of a word that is not in the lists."""


def traits_of(rows: str) -> dict[str, Trait]:
    """Return the words of a list, each below the figures of its group: rarity in halves, noun and verb in tenths."""
    found: dict[str, Trait] = {}
    trait = STRANGER
    for word in rows.split():
        if word.isdigit():
            rarity, noun, verb = map(int, word)
            trait = Trait((rarity + 1) / 2, (noun + 0.5) / 10, verb / 10)
        else:
            found[word] = trait
    return found


TRAITS: Final[Mapping[str, Mapping[str, Trait]]] = {
    "fr": traits_of(common_words.FRENCH),
    "en": traits_of(common_words.ENGLISH),
}
"""Of the words by their first letters, in each language."""
