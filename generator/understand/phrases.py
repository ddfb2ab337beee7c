"""The phrases of an article: every run of words that could name a thing, with what the text does with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand.traits import STRANGER, TRAITS
from generator.words import STEM_LENGTH, STOP_WORDS, WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.understand.traits import Trait

LONGEST_PHRASE: Final = 6
"""Words of a phrase, small ones included. Longer ones are clauses, and each more costs time."""

KNOWN_WORDS: Final = 1 << 14
"""Words that are kept from one article to the next; most words of an article stood in another."""

_WORD: Final = re.compile(f"({WORD.pattern})")
_PART: Final = re.compile(r"[-.]")
_LAST_WORD: Final = re.compile(r"(?<!\w)([^\W_]+)[ '’\u00a0]$")
_JOINS: Final = frozenset((" ", "'", "\N{NO-BREAK SPACE}", " & "))
"""What may stand between the words of a phrase."""

_INNER: Final = {
    "fr": frozenset("de du des d à la le les l en aux au pour et sur".split()),
    "en": frozenset("of the for and in to".split()),
}
"""Small words that a phrase may hold, though neither at its beginning nor at its end."""

LONGEST_DETERMINER: Final = 10
"""Letters of the longest word behind which a noun begins, and what parts the two."""

_DETERMINERS: Final = {
    "fr": frozenset(
        """le la les l un une des du de d ce cet cette ces son sa ses leur leurs au aux notre nos chaque aucun aucune
        deux trois quatre cinq six""".split()
    ),
    "en": frozenset("the a an this that these those its their his her our your some any each of".split()),
}
"""Words behind which a noun begins."""


class Word(NamedTuple):
    """A word, wherever it stands."""

    lower: str
    key: str
    """Its first letters, which its plural shares; those of each part of a compound."""
    can_end: bool
    """A phrase may begin and end with it."""
    is_inner: bool
    """A phrase may hold it between two others."""
    determines: bool
    """A noun begins behind it."""
    trait: Trait


Placed = tuple[Word, int, int]
"""A word, its start and its end in the text."""


@dataclass(slots=True)
class Phrase:
    """A run of words and what the text does with it."""

    first: int
    """How many words of title and text stand before it."""
    placed: tuple[Sequence[Placed], int, int]
    """A run of words in which it stands, with its first word and the one behind its last."""
    narrower: tuple[str, ...]
    """Keys of the phrases that lack its first word or its last."""
    determined: int
    """How often an article, a possessive or a number stands before it."""
    places: list[tuple[int, int, int]]
    """Text (0 is the title), start and end of every occurrence."""
    widest: int = 0
    """How often the most frequent phrase occurs that holds this one."""

    @property
    def words(self) -> Sequence[str]:
        """Return its words in lower case, small ones included."""
        run, begin, end = self.placed
        return [word.lower for word, _, _ in run[begin:end]]

    @property
    def traits(self) -> Sequence[Trait]:
        """Return what is known of the words that carry meaning."""
        run, begin, end = self.placed
        return [word.trait for word, _, _ in run[begin:end] if word.can_end]

    @property
    def count(self) -> int:
        """Return how often it occurs."""
        return len(self.places)

    @property
    def in_title(self) -> bool:
        """Whether the title holds it."""
        return self.places[0][0] == 0

    @property
    def is_free(self) -> bool:
        """Whether it is ever found outside one and the same wider phrase."""
        return self.widest < len(self.places)


def phrases_of(texts: Sequence[str], language: str, traits: Mapping[str, Trait] | None = None) -> dict[str, Phrase]:
    """Return the phrases of a title and the texts below it, by the key that forms of one phrase share.

    `traits` is what is known of words; unless given, what the project knows of the language.
    """
    found: dict[str, Phrase] = {}
    word_of = _READERS[language] if traits is None else partial(_word, language, traits)
    passed = 0
    for number, text in enumerate(texts):
        for run in _runs(text, word_of):
            for begin, (word, _, _) in enumerate(run):
                if word.can_end:
                    _note(found, run, begin, (number, passed))
            passed += len(run)
    for phrase in found.values():
        count = len(phrase.places)
        for key in phrase.narrower:
            part = found[key]
            part.widest = max(part.widest, count)
    return found


def _note(found: dict[str, Phrase], run: Sequence[Placed], begin: int, at: tuple[int, int]) -> None:
    """Note every phrase that begins with one word of a run: in which text, behind how many words."""
    number, passed = at
    start = run[begin][1]
    determined = begin > 0 and run[begin - 1][0].determines
    narrower, key, rest = "", "", 0
    for place, (word, _, end) in enumerate(run[begin : begin + LONGEST_PHRASE], begin + 1):
        if not word.can_end:
            if not word.is_inner:
                return
            key = f"{key} {word.key}"
            continue
        rest = rest or (len(key) + 1 if key else 0)
        key = f"{key} {word.key}" if key else word.key
        phrase = found.get(key)
        if phrase is None:
            both = (narrower, key[rest:]) if narrower else ()
            found[key] = Phrase(passed + begin, (run, begin, place), both, determined, [(number, start, end)])
        else:
            phrase.determined += determined
            phrase.places.append((number, start, end))
        narrower = key


def _runs(text: str, word_of: Callable[[str], Word]) -> Iterator[list[Placed]]:
    """Give the words of a text in runs, within which a phrase may lie."""
    run: list[Placed] = []
    parts = _WORD.split(text)
    end = 0
    for gap, printed in zip(parts[::2], parts[1::2], strict=False):
        if run and gap not in _JOINS:
            yield run
            run = []
        start = end + len(gap)
        end = start + len(printed)
        run.append((word_of(printed), start, end))
    if run:
        yield run


def _word(language: str, traits: Mapping[str, Trait], printed: str) -> Word:
    lower = printed.lower()
    return Word(
        lower=lower,
        key=key_of(lower),
        can_end=lower not in STOP_WORDS[language] and (len(lower) > 1 or lower.isdigit()),
        is_inner=lower in _INNER[language],
        determines=lower in _DETERMINERS[language],
        trait=traits.get(lower[:STEM_LENGTH], STRANGER),
    )


def is_determined(text: str, start: int, language: str) -> bool:
    """Whether an article, a possessive or a number stands right before a place of a text."""
    before = _LAST_WORD.search(text[max(0, start - LONGEST_DETERMINER) : start])
    return before is not None and before.group(1).lower() in _DETERMINERS[language]


_READERS: Final = {
    language: lru_cache(maxsize=KNOWN_WORDS)(partial(_word, language, traits)) for language, traits in TRAITS.items()
}
"""Gives what is known of a word of each language, looked up once for all articles that print it."""


def key_of(word: str) -> str:
    """Return the first letters of a word in lower case, those of each part of a compound."""
    return word[:STEM_LENGTH] if word.isalnum() else " ".join(part[:STEM_LENGTH] for part in _PART.split(word))
