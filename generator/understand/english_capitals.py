"""English sequences of capitals: cut where an office, a possessive or a small word parts two names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.understand.english_words import (
    COMMON_ALONE,
    DEMONYMS,
    HEADS,
    NOBLE,
    OFFICES,
    OPENERS,
    OWNERS,
    PORTFOLIOS,
    RANKS,
    WEAK_OFFICES,
)
from generator.understand.first_names import FIRST_NAMES
from generator.understand.found import Word
from generator.understand.places import PLACES
from generator.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LINKS: Final = frozenset(("of", "for"))
_ALL_LINKS: Final = frozenset(("of", "for", "the", "&"))

_OPEN_RANKS: Final = frozenset("Chief Vice Senior Deputy Assistant Associate Executive".split())
"""Ranks between which and the office another word may stand: "Chief Strategy Officer"."""

_TRAILERS: Final = frozenset("Between From With And Or In On At By To As Than But Before After".split())
"""Small words that a headline writes with a capital; "He" and "Will" may be names."""

_COMPOUND: Final = re.compile(
    r"([A-Z][\w'&+-]*?)-(?:born|led|based|backed|owned|style|era|funded|controlled|made|run|like|friendly|wide|linked"
    r"|related|only|powered|listed|allied|sponsored|built|trained|educated|held|occupied|speaking|bound|American)"
)
"""An ordinary word made from a name, which the name is cut out of."""

_CONTRACTION: Final = re.compile(
    r"(?:I|He|She|We|You|They|It|That|There|What|Who|Let|Here|How|Where|When|Why)'(?:d|m|ll|ve|re|s)|\w+n't"
)
_NO_NAME: Final = re.compile(r"[A-Z]{2,}s|[DR]-[A-Z][a-z]+")
"""Several things with an acronym, and the party and state of a senator: "SUVs", "R-Wis."."""
_FORM_OF_A_WORD: Final = re.compile(
    r"[A-Z][a-z]+(?:ed|ing|ly|ness|ments?|tions?|sions?|ities|ships?|able|ible|ful|less|ous|ings)"
)
"""The shape of verbs, adverbs and abstract nouns: too weak for a name that stands once."""

_LONG: Final = re.compile(r"(?<![\w'-])[a-z]\w{3,}")
_ENDING: Final = re.compile(r"[.!?…,]['\"”)]*$")
_RUN_IN: Final = re.compile(r"[^:.!?,\n]{1,60}:(?= |$)")
"""The bold words that open a paragraph: "Mind the Small Print: ..."."""


def english_groups(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Give the names among the words of an English sequence, without offices, peoples and words that open sentences."""
    for part in _parts(words):
        for run in _without_offices(part):
            group = _bare(run)
            if group:
                yield group


def _parts(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Cut behind a possessive or a compound, and before "of" or "for" where no head of a body stands before it."""
    part: list[Word] = []
    for word in words:
        office = bool(part) and word.text in _LINKS and _is_office(part[-1].text)
        if word.text in _LINKS and not office and not any(own.text in HEADS for own in part):
            yield part
            part = []
            continue
        compound = _COMPOUND.fullmatch(word.text)
        part.append(Word(compound[1], word.start, word.start + len(compound[1])) if compound else word)
        if compound or word.text.endswith("s'") or (word.text.endswith("'s") and word.text[:-2] not in OWNERS):
            yield part
            part = []
    yield part


def _is_office(word: str) -> bool:
    return word in OFFICES or word.removesuffix("s") in OFFICES


def _without_offices(part: list[Word]) -> Iterator[list[Word]]:
    """Give the runs of words between offices: "Norbax", "Karlin Obrest" of "Norbax Vice President Karlin Obrest"."""
    texts = [word.text for word in part]
    is_office = [_holds_office(texts, place) for place in range(len(texts))]
    for place in range(len(texts) - 2, -1, -1):
        if is_office[place + 1] and (texts[place] in RANKS or texts[place] in PORTFOLIOS):
            is_office[place] = True
        elif is_office[place + 1] and place and texts[place - 1] in _OPEN_RANKS:
            is_office[place - 1 : place + 1] = [True, True]
    for place in range(1, len(texts)):
        if is_office[place - 1] and (
            texts[place] in _ALL_LINKS
            or (texts[place] in PORTFOLIOS and (texts[place - 1] in _ALL_LINKS or texts[place] == "General"))
        ):
            is_office[place] = True
    run: list[Word] = []
    for word, office in zip(part, is_office, strict=True):
        if office:
            yield run
            run = []
        else:
            run.append(word)
    yield run


def _holds_office(texts: Sequence[str], place: int) -> bool:
    """Whether the word is an office, alone or by the words before it."""
    word = texts[place]
    if _is_office(word):
        return True
    if word in NOBLE and (place + 1 == len(texts) or texts[place + 1] in _ALL_LINKS):
        return True
    before = texts[max(0, place - 2) : place]
    return word in WEAK_OFFICES and any(other in RANKS or _is_office(other) for other in before)


def _bare(run: list[Word]) -> list[Word]:
    """Return the run without words at its head that open no name, and none where only such words remain."""
    first = 0
    while first < len(run) and _opens_no_name(run, first):
        first += 1
    last = len(run)
    while last > first and run[last - 1].text in _ALL_LINKS | _TRAILERS:
        last -= 1
    bare = run[first:last]
    if all(_is_people(word.text) or word.text.lower() in STOP_WORDS["en"] for word in bare):
        return []
    alone = len(bare) == 1 and (bare[0].text in COMMON_ALONE or _NO_NAME.fullmatch(bare[0].text))
    return [] if alone else bare


def _is_people(word: str) -> bool:
    return word in DEMONYMS or word.removesuffix("s") in DEMONYMS


def _opens_no_name(run: Sequence[Word], place: int) -> bool:
    word = run[place].text
    if word in OPENERS or word in _ALL_LINKS or _CONTRACTION.fullmatch(word):
        return True
    return word in DEMONYMS and place + 1 < len(run) and run[place + 1].text in FIRST_NAMES


def is_doubtful_word(name: str) -> bool:
    """Whether a name that stands once has the shape of a verb, an adverb or an abstract noun."""
    return _FORM_OF_A_WORD.fullmatch(name) is not None and name not in PLACES and name not in FIRST_NAMES


def is_headline(line: str) -> bool:
    """Whether a line writes all its longer words with capitals, as headlines and labels do, and ends as no sentence."""
    return " " in line and _LONG.search(line) is None and _ENDING.search(line) is None and "," not in line


def muted(line: str, start: int) -> int:
    """Return the offset up to which the capitals of a line at `start` say nothing: a headline, or bold words first."""
    if is_headline(line):
        return start + len(line)
    opening = _RUN_IN.match(line)
    return start + opening.end() if opening and is_headline(opening[0][:-1]) else start
