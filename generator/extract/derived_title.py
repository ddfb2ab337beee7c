"""A title for an article that states none, made only of words that the text itself has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.body import body_of
from generator.models import BlockKind, Fact
from generator.words import STOP_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.clipping import Clipping

LONGEST: Final = 110
"""Characters of a derived title: what a card shows without cutting it."""

SHORTEST_CLAUSE: Final = 25
"""Characters below which a clause says nothing by itself: "En effet", "Mardi soir"."""

SENTENCE_LENGTH: Final = 2000
"""Characters among which the first sentence ends, or the text has none."""

HEADLINE_WORDS: Final = 4
"""Words below which a heading labels its part instead of stating the news: "Le contexte"."""

LEDE_BLOCKS: Final = 3
"""Kept blocks at the top in which the news itself stands; a heading that states it names what they name."""

NAMED: Final = 3
"""Subjects that the title of a roundup names."""

COUNTS: Final = {
    "fr": ("trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
    "en": ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}
"""Words for the numbers from three on."""

_SENTENCE: Final = re.compile(r"[.!?…]{1,5}[\s»”\"’)]{0,4}(?=\s{1,4}[«“\"(]?\s?[^\W\d_a-zà-ÿ]|\s{0,4}$)")
_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(’'])(?:[A-ZÀ-Þ]|MM?|Mme|Mlle|Dr|Pr|St|Mr|Mrs|Ms|Inc|Corp|Ltd|vs|cf|etc|no)\.$"
)
_CLAUSE: Final = re.compile(r"\s?[;:,(–—](?=\s)|\s[–—(]")
_NAME: Final = re.compile(
    r"(?<![^\W_])[A-ZÀ-Þ0-9][^\W_]*(?:[-.&’'][^\W_]+)*(?:\s(?:[A-ZÀ-Þ][^\W_]*|\d+)(?:[-.][^\W_]+)*)*"
)
_PAIRS: Final = (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"))


def derived_title(clipping: Clipping) -> Fact[str]:
    """Return the first heading that states the news, else the first sentence, cut where it can end."""
    for index in clipping.kept:
        if clipping.blocks[index].kind is BlockKind.HEADING and _states_the_news(clipping, index):
            return Fact(
                value=clipping.blocks[index].text.strip(),
                found_in=f"heading that states the news, {clipping.place(index)}",
            )
    index = next((i for i in clipping.kept if i >= clipping.opening), clipping.kept[0])
    text = next(line for line in clipping.blocks[index].plain.splitlines() if line.strip())
    return Fact(value=cut(first_sentence(text), clipping.language), found_in=f"first sentence, {clipping.place(index)}")


def roundup_title(headings: Sequence[str], language: str) -> Fact[str]:
    """Return a title that names the first subjects of a roundup and counts its items."""
    subjects = list(dict.fromkeys(filter(None, (subject(heading) for heading in headings))))
    count = len(headings)
    counts = COUNTS[language]
    number = counts[count - NAMED] if 0 <= count - NAMED < len(counts) else str(count)
    more = "…" if len(subjects) > NAMED or len(subjects) < count else ""
    names = ", ".join(subjects[:NAMED]) + more
    value = f"{names} : {number} sujets" if language == "fr" else f"{names}: {number} stories"
    return Fact(value=value, found_in=f"subjects of its {count} items")


def subject(heading: str) -> str:
    """Return what a heading is about: the words before its colon, else its longest name, else its first words."""
    before = re.split(r"\s?:\s", heading, maxsplit=1)[0].strip()
    if before != heading.strip() and len(before.split()) < HEADLINE_WORDS:
        return before
    return max(names_in(before), key=lambda name: len(name.split()), default=" ".join(before.split()[:HEADLINE_WORDS]))


def names_in(text: str) -> list[str]:
    """Return the capitalised stretches of a text."""
    found = (_without_leading_stop_words(match[0]) for match in _NAME.finditer(text))
    return [name for name in found if name and not name[0].isdigit()]


def _without_leading_stop_words(name: str) -> str:
    """Return a name without the words that only have their capital from the start of the sentence."""
    kept = name.split()
    while kept and any(kept[0].lower() in stop for stop in STOP_WORDS.values()):
        kept.pop(0)
    return " ".join(kept)


def first_sentence(text: str) -> str:
    """Return the first sentence of a text, without its full stop."""
    text = text[:SENTENCE_LENGTH].strip()
    for match in _SENTENCE.finditer(text):
        if not _ABBREVIATION.search(text[: match.start() + 1]):
            return text[: match.end()].strip().removesuffix(".")
    return text


def cut(sentence: str, language: str) -> str:
    """Return the sentence, or as many whole clauses of it as a title holds, or failing that whole words."""
    if len(sentence) <= LONGEST:
        return sentence.rstrip(" :;,.") or sentence
    ends = [match.start() for match in _CLAUSE.finditer(sentence[: LONGEST + 2])]
    clauses = [sentence[:end].strip() for end in ends if SHORTEST_CLAUSE <= end <= LONGEST]
    whole = [clause for clause in clauses if all(clause.count(a) == clause.count(b) for a, b in _PAIRS)]
    return without_dangling_end(
        whole[-1] if whole else sentence[: LONGEST + 1].rpartition(" ")[0] or sentence[:LONGEST], language
    )


def without_dangling_end(text: str, language: str) -> str:
    """Return a text without the articles, prepositions and marks that its cutting left at the end."""
    kept = text.split(" ")
    stop = STOP_WORDS[language]
    while len(kept) > HEADLINE_WORDS and all(word in stop for word in words(kept[-1])):
        kept.pop()
    return " ".join(kept).rstrip(" ,;:–—-(«“")


def _states_the_news(clipping: Clipping, index: int) -> bool:
    """Whether a heading is a short statement about what the lede names."""
    text = clipping.blocks[index].text.strip()
    if text.endswith(("?", ":", "…")) or not SHORTEST_CLAUSE <= len(text) <= LONGEST or text[:1].isdigit():
        return False
    lede = body_of(clipping.blocks[i] for i in clipping.kept[:LEDE_BLOCKS] if i != index).text
    return len(text.split()) > HEADLINE_WORDS and any(name in lede for name in names_in(text))
