"""The phrases of an article: every run of words that could name a thing, with what the text does with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand.common_words import STRANGER, TRAITS, Trait
from generator.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST_PHRASE: Final = 6
"""Words of a phrase, small ones included. Longer ones are clauses, and each more costs time."""

_STEM_LENGTH: Final = 6
"""Letters by which phrases are compared: « centres de données » is « centre de données »."""

_WORD: Final = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_PART: Final = re.compile(r"[-.]")
_JOINS: Final = frozenset((" ", "'", "\N{NO-BREAK SPACE}", " & "))
"""What may stand between the words of a phrase."""

_INNER: Final = {
    "fr": frozenset("de du des d à la le les l en aux au pour et sur".split()),
    "en": frozenset("of the for and in to".split()),
}
"""Small words that a phrase may hold, though neither at its beginning nor at its end."""

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
    determined: int = 0
    """How often an article, a possessive or a number stands before it."""
    widest: int = 0
    """How often the most frequent phrase occurs that holds this one."""
    places: list[tuple[int, int, int]] = field(default_factory=list)
    """Text (0 is the title), start and end of every occurrence."""

    @property
    def words(self) -> tuple[str, ...]:
        """Return its words in lower case, small ones included."""
        run, begin, end = self.placed
        return tuple(word.lower for word, _, _ in run[begin:end])

    @property
    def traits(self) -> tuple[Trait, ...]:
        """Return what is known of the words that carry meaning."""
        run, begin, end = self.placed
        return tuple(word.trait for word, _, _ in run[begin:end] if word.can_end)

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


def phrases_of(texts: Sequence[str], language: str) -> dict[str, Phrase]:
    """Return the phrases of a title and the texts below it, by the key that forms of one phrase share."""
    found: dict[str, Phrase] = {}
    known: dict[str, Word] = {}
    passed = 0
    for number, text in enumerate(texts):
        for run in _runs(text, language, known):
            for begin, (word, _, _) in enumerate(run):
                if word.can_end:
                    _note(found, run, begin, (number, passed))
            passed += len(run)
    for phrase in found.values():
        for key in phrase.narrower:
            found[key].widest = max(found[key].widest, phrase.count)
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
            phrase = found[key] = Phrase(passed + begin, (run, begin, place), both)
        phrase.determined += determined
        phrase.places.append((number, start, end))
        narrower = key


def _runs(text: str, language: str, known: dict[str, Word]) -> Iterator[list[Placed]]:
    """Give the words of a text in runs, within which a phrase may lie."""
    run: list[Placed] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if run and text[last:start] not in _JOINS:
            yield run
            run = []
        printed = match.group()
        word = known.get(printed)
        if word is None:
            word = known[printed] = _word(printed.lower(), language)
        run.append((word, start, end))
        last = end
    if run:
        yield run


def _word(lower: str, language: str) -> Word:
    return Word(
        lower=lower,
        key=key_of(lower),
        can_end=lower not in STOP_WORDS[language] and (len(lower) > 1 or lower.isdigit()),
        is_inner=lower in _INNER[language],
        determines=lower in _DETERMINERS[language],
        trait=TRAITS[language].get(lower[:_STEM_LENGTH], STRANGER),
    )


def key_of(word: str) -> str:
    """Return the first letters of a word in lower case, those of each part of a compound."""
    return word[:_STEM_LENGTH] if word.isalnum() else " ".join(part[:_STEM_LENGTH] for part in _PART.split(word))
