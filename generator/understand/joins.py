"""Names that mean one: a surname or a given name alone, a name without its article, an acronym in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.slugs import slug_of
from generator.understand.first_names import FIRST_NAMES
from generator.understand.found import overlaps
from generator.understand.names import folded, opens_sentence, standing_alone

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.understand.found import Found, Named

_SURNAME_LENGTH: Final = 3
"""Letters from which a surname alone counts as the person."""

_WORD_BEFORE: Final = re.compile(r"([\w-]+) $")
_NAME_AFTER: Final = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ]")
_GIVEN_LENGTH: Final = 25

_PARTICLES: Final = frozenset("van von der den de da di do dos del du le la al bin ben el".split())

_SUFFIX: Final = re.compile(r" (?:Jr|Sr|II|III|IV)$")
"""What follows a surname in English: "Martin Luther King Jr."."""

_ARTICLES: Final = ("l", "la", "le", "les", "the")

_BRACKET: Final = re.compile(r" ?\([\"«“]? ?([A-ZÀ-Þ][\w&+-]{1,9}) ?[\"»”]?(?:\)|,)")
"""An acronym or a short name that the text gives after the full one: "Autorité de la concurrence (AdlC)"."""
_SMALL: Final = re.compile(r"\b(?:de|du|des|d'|la|le|les|l'|et|of|the|and|for|pour)\b ?")


def joined(found: Named, text: str) -> None:
    """Merge what is found twice under two names, and add the mentions by surname."""
    _join_articles(found)
    _join_brackets(found, text)
    _add_surnames(found, text)
    _join_first_names(found, text)


def _join_articles(found: Named) -> None:
    """Count "Express" at the head of a sentence as "L'Express", where the text has both."""
    for slug in [slug for slug in found if not found[slug].known]:
        whole = next((f"{article}-{slug}" for article in _ARTICLES if f"{article}-{slug}" in found), "")
        if whole:
            found[whole].spans |= found.pop(slug).spans


def _join_brackets(found: Named, text: str) -> None:
    """Count an acronym as the name before its bracket, where its letters are those of the name."""
    for slug, entry in sorted(found.items()):
        for _, end in sorted(entry.spans):
            bracket = _BRACKET.match(text, end)
            short = slug_of(bracket[1]) if bracket else ""
            other = found.get(short)
            if bracket and other and other is not entry and _abbreviates(bracket[1], entry.name):
                _merge(found, short, slug)
                break


def _merge(found: Named, one: str, other: str) -> None:
    """Make one entity of two: the one that the gazetteer knows, else `other`; two known ones stay two."""
    if found[one].known and found[other].known:
        return
    gone, stays = (other, one) if found[one].known else (one, other)
    found[stays].spans |= found.pop(gone).spans


def _abbreviates(short: str, name: str) -> bool:
    """Whether the letters of an acronym stand in the name in order, the first at its head, most at heads of words."""
    words = _SMALL.sub("", folded(name)).lower().replace("-", " ").split()
    heads = "".join(word[0] for word in words)
    letters = [letter for letter in short.lower() if letter.isalpha()]
    if not letters or not heads or letters[0] != heads[0]:
        return False
    rest = iter("".join(words))
    return len(words) > 1 and all(letter in rest for letter in letters) and len(letters) <= len(heads) + 2


def _join_first_names(found: Named, text: str) -> None:
    """Count "Laeticia" as the one person whose name in the text opens with it."""
    whole: dict[str, list[str]] = {}
    for slug, entry in sorted(found.items()):
        first, _, rest = folded(entry.name).partition(" ")
        if entry.kind is EntityKind.PERSON and rest and _in_full(entry, text):
            whole.setdefault(slug_of(first), []).append(slug)
    for first, slugs in whole.items():
        if first in found and not found[first].known and len(slugs) == 1 and first != slugs[0]:
            found[slugs[0]].spans |= found.pop(first).spans


def _in_full(entry: Found, text: str) -> bool:
    return any(" " in text[start:end] for start, end in entry.spans)


def _add_surnames(found: Named, text: str) -> None:
    """Count a surname alone as the person whom the article names in full."""
    surnames = {part for surname in _people(found, text) for part in (surname, surname.rpartition(" ")[2])}
    for slug in [slug for slug, entry in found.items() if not entry.known and folded(entry.name) in surnames]:
        del found[slug]
    people = _people(found, text)
    taken = sorted(span for entry in found.values() for span in entry.spans)
    for surname, slugs in people.items():
        for span in _surname_mentions(surname, text):
            if not overlaps(span, taken):
                found[_nearest(slugs, found, span[0])].spans.add(span)


def _surname_mentions(surname: str, text: str) -> Iterator[tuple[int, int]]:
    for start in standing_alone(surname, text):
        end = start + len(surname)
        if _is_surname(start, end, text):
            yield start, end


def _people(found: Named, text: str) -> Mapping[str, list[str]]:
    """Return the slugs of the people named in full, by surname."""
    people: dict[str, list[str]] = {}
    for slug, entry in sorted(found.items()):
        surname = _surname(folded(entry.name)) if entry.kind is EntityKind.PERSON and _in_full(entry, text) else ""
        if len(surname) >= _SURNAME_LENGTH and not surname[0].isdigit():
            people.setdefault(surname, []).append(slug)
    return people


def _surname(name: str) -> str:
    """Return the name without its given name: from the first particle on, else the last word."""
    words = _SUFFIX.sub("", name).split()
    first = next((index for index, word in enumerate(words) if index and word.lower() in _PARTICLES), len(words) - 1)
    return " ".join(words[first:])


def _is_surname(start: int, end: int, text: str) -> bool:
    """Whether the word is no ordinary one at the head of a sentence, nor part of somebody else's name."""
    given = _WORD_BEFORE.search(text, max(0, start - _GIVEN_LENGTH), start)
    if (given and given[1] in FIRST_NAMES) or _NAME_AFTER.match(text, end):
        return False
    return not opens_sentence(text, start) or f" {text[start:end].lower()} " not in text


def _nearest(slugs: list[str], found: Named, start: int) -> str:
    """Return the person last named before this place, else the first in order."""
    return max(slugs, key=lambda slug: max((span[0] for span in found[slug].spans if span[0] < start), default=-1))
