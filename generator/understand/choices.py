"""Why the summary is what it is: the sentences of most worth, taken or not, with what speaks for each or against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import SentenceChoice
from generator.understand.fitness import Fitness
from generator.understand.key_points import is_among
from generator.understand.openings import leaning_words
from generator.understand.summary import Hindrance, hindrance
from generator.words import terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.models import Excerpt
    from generator.understand.worth import Weighed

MOST_CHOICES: Final = 8
"""Sentences that are explained; what is worth less than these is out of the question."""

MOST_WORDS: Final = 5
"""Telling words that are named of a sentence."""

TELLING: Final = 0.1
"""Chance from which on a word is telling: twice that of words at large."""

_UNFIT: Final = {
    Fitness.LIST: "an item of a list: only where prose has too little",
    Fitness.POOR: "the title again, a fragment or concession, too long, or another’s words: only for want of better",
    Fitness.UNFIT: "a question, a stub, or the announcement of something: only where there is nothing else",
}


def choices_of(
    weighed: Sequence[Weighed], summary: Collection[Excerpt], title: str, language: str
) -> tuple[SentenceChoice, ...]:
    """Return the sentences of most worth and all that are taken, best first, each with its reasons."""
    taken = [place for place, sentence in enumerate(weighed) if is_among(sentence, summary)]
    ranked = sorted(range(len(weighed)), key=lambda place: (-weighed[place].worth, place))
    shown = [place for rank, place in enumerate(ranked) if rank < MOST_CHOICES or place in taken]
    title_words = frozenset(terms(title, language))
    return tuple(
        SentenceChoice(
            excerpt=weighed[place].whole,
            worth=round(weighed[place].worth, 3),
            taken=place in taken,
            why=tuple(_reasons(weighed, place, taken, title_words)),
        )
        for place in shown
    )


def _reasons(weighed: Sequence[Weighed], place: int, taken: Sequence[int], title: Collection[str]) -> Iterator[str]:
    sentence = weighed[place]
    if place not in taken:
        yield _against(weighed, place, taken)
    if place == 0:
        yield "first sentence"
    if shared := len(title & sentence.words.keys()):
        yield f"shares {shared} {'word' if shared == 1 else 'words'} with the title"
    if telling := telling_words_of(sentence):
        yield f"tells of {', '.join(telling)}"
    if sentence.excerpt != sentence.whole:
        opening = sentence.whole.text[: sentence.excerpt.start - sentence.whole.start]
        yield f"stands without “{opening.strip()}”"
    yield f"{sentence.length} words"
    yield from sentence.manner


def _against(weighed: Sequence[Weighed], place: int, taken: Sequence[int]) -> str:
    """Return the first thing that keeps a sentence out."""
    sentence = weighed[place]
    if sentence.fitness in _UNFIT:
        return _UNFIT[sentence.fitness]
    hindered = hindrance(weighed, place, taken)
    if hindered is None:
        return "worth less beside those taken"
    return f"{hindered} (“{leaning_words(sentence.whole.text)}”)" if hindered is Hindrance.LEANS else str(hindered)


def telling_words_of(sentence: Weighed) -> list[str]:
    """Return the words of a sentence that speak for it most, as printed, most telling first."""
    telling = [(-round(chance, 6), word) for word, chance in sentence.words.items() if chance >= TELLING]
    best = [word for _, word in sorted(telling)[:MOST_WORDS]]
    printed = {word.stem: word.printed for word in reversed(sentence.read)}
    return [printed[word] for word in best]
