"""Who and what an article names: the gazetteer's names, and others that capitals and cues give away."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, EntityKind, MentionedEntity
from generator.slugs import slug_of
from generator.understand.capitals import candidates, ordinary_words
from generator.understand.context import believable
from generator.understand.cues import TIE_ORDER, votes
from generator.understand.first_names import FIRST_NAMES
from generator.understand.gazetteer import gazetteer_of
from generator.understand.names import folded, opens_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.body import Body
    from generator.models import Entity, Register
    from generator.understand.capitals import Candidate
    from generator.understand.gazetteer import Hit

_HEARD_MENTIONS: Final = 4
"""Mentions of a name whose cues are read; later ones seldom say more."""

_SURNAME_LENGTH: Final = 3
"""Letters from which a surname alone counts as the person."""

_WORD_BEFORE: Final = re.compile(r"([\w-]+) $")
_GIVEN_LENGTH: Final = 25

_PARTICLES: Final = frozenset("van von der den de da di del du le la al bin ben el".split())

_EXTENSION_VOTES: Final = 2
"""For a product: a company's or product's name and one more word, as in "Google Maps"."""

_TITLE_GAP: Final = "\n\n"

Found = dict[str, "_Found"]


@dataclass(slots=True)
class _Found:
    """An entity on the way to its record."""

    name: str
    kind: EntityKind
    known: bool
    spans: set[tuple[int, int]] = field(default_factory=set)


def find_entities(body: Body, title: str, language: str, register: Register) -> tuple[MentionedEntity, ...]:
    """Return the entities that the body and the title name, the most mentioned first, then by slug."""
    text = folded(body.text + _TITLE_GAP + title)
    known = gazetteer_of(register.entities)
    hits = believable(tuple(known.hits(text)), text)
    guesses = _accepted(_read_candidates(text, body, language, hits), text)
    replaced = {guess.extends for group in guesses.values() for guess in group if guess.extends}
    found = _known(hit for hit in hits if hit not in replaced)
    _add_guesses(found, guesses, text, known.by_slug)
    _join_articles(found)
    _add_surnames(found, text)
    return _records(found, len(body.text))


def _read_candidates(text: str, body: Body, language: str, hits: tuple[Hit, ...]) -> Iterator[Candidate]:
    """Give the candidates of running text: cells, and English headlines, have capitals that say nothing."""
    mute = {BlockKind.TABLE, BlockKind.HEADING} if language == "en" else {BlockKind.TABLE}
    end = len(body.text)
    for candidate in candidates(text, hits, ordinary_words(text)):
        if candidate.start >= end:
            if language != "en":
                yield candidate
        elif body.blocks[body.passage_at(candidate.start).block].kind not in mute:
            yield candidate


def _accepted(found: Iterable[Candidate], text: str) -> Mapping[str, list[Candidate]]:
    """Return the candidates by slug, those left out that nothing but the head of a sentence speaks for."""
    groups: dict[str, list[Candidate]] = {}
    for candidate in found:
        groups.setdefault(slug_of(candidate.name), []).append(candidate)
    return {slug: group for slug, group in groups.items() if slug and _is_name(group, text)}


def _is_name(group: list[Candidate], text: str) -> bool:
    if any(not candidate.opening for candidate in group):
        return True
    several_words = " " in group[0].name
    return (several_words and len(group) > 1) or bool(_votes(group, text))


def _votes(group: list[Candidate], text: str) -> Counter[EntityKind]:
    total: Counter[EntityKind] = Counter()
    for candidate in group[:_HEARD_MENTIONS]:
        for kind, weight in votes(candidate.name, text, candidate.start, candidate.end):
            total[kind] += weight
    if group[0].extends and group[0].extends.start == group[0].start:
        total[EntityKind.PRODUCT] += _EXTENSION_VOTES
    return total


def _kind(group: list[Candidate], text: str) -> EntityKind:
    total = _votes(group, text)
    return min(total, key=lambda kind: (-total[kind], TIE_ORDER.index(kind))) if total else EntityKind.OTHER


def _known(hits: Iterable[Hit]) -> Found:
    found: Found = {}
    for hit in hits:
        entity = hit.entity
        entry = found.setdefault(entity.slug, _Found(entity.name, entity.kind, known=True))
        entry.spans.add((hit.start, hit.end))
    return found


def _add_guesses(
    found: Found, guesses: Mapping[str, list[Candidate]], text: str, by_slug: Mapping[str, Entity]
) -> None:
    taken = sorted(span for entry in found.values() for span in entry.spans)
    for slug, group in guesses.items():
        entity = by_slug.get(slug)
        if entity and not entity.ambiguous:
            entry = found.setdefault(entity.slug, _Found(entity.name, entity.kind, known=True))
        elif entity:
            continue
        else:
            entry = found.setdefault(slug, _Found(group[0].name, _kind(group, text), known=False))
        spans = ((guess.start, guess.end) for guess in group)
        entry.spans.update(span for span in spans if not _overlaps(span, taken))


def _join_articles(found: Found) -> None:
    """Count "Express" at the head of a sentence as "L'Express", where the text has both."""
    for slug in [slug for slug in found if not found[slug].known]:
        whole = next(
            (f"{article}-{slug}" for article in ("l", "la", "le", "les", "the") if f"{article}-{slug}" in found), ""
        )
        if whole:
            found[whole].spans |= found.pop(slug).spans


def _add_surnames(found: Found, text: str) -> None:
    """Count a surname alone as the person whom the article names in full."""
    surnames = {part for surname in _people(found, text) for part in (surname, surname.rpartition(" ")[2])}
    for slug in [slug for slug, entry in found.items() if not entry.known and folded(entry.name) in surnames]:
        del found[slug]
    people = _people(found, text)
    taken = sorted(span for entry in found.values() for span in entry.spans)
    for surname, slugs in people.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text):
            if _is_surname(match, text) and not _overlaps(match.span(), taken):
                found[_nearest(slugs, found, match.start())].spans.add(match.span())


def _people(found: Found, text: str) -> Mapping[str, list[str]]:
    """Return the slugs of the people named in full, by surname."""
    people: dict[str, list[str]] = {}
    for slug, entry in sorted(found.items()):
        in_full = any(" " in text[start:end] for start, end in entry.spans)
        surname = _surname(folded(entry.name)) if entry.kind is EntityKind.PERSON and in_full else ""
        if len(surname) >= _SURNAME_LENGTH:
            people.setdefault(surname, []).append(slug)
    return people


def _surname(name: str) -> str:
    """Return the name without its given name: from the first particle on, else the last word."""
    words = name.split()
    first = next((index for index, word in enumerate(words) if index and word.lower() in _PARTICLES), len(words) - 1)
    return " ".join(words[first:])


def _is_surname(match: re.Match[str], text: str) -> bool:
    """Whether the word is no ordinary one at the head of a sentence, nor part of somebody else's name."""
    given = _WORD_BEFORE.search(text, max(0, match.start() - _GIVEN_LENGTH), match.start())
    if (given and given[1] in FIRST_NAMES) or re.match(r" [A-ZÀ-Þ][a-zà-ÿ]", text[match.end() : match.end() + 3]):
        return False
    return not opens_sentence(text, match.start()) or f" {match.group().lower()} " not in text


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    index = bisect_right(taken, span)
    return any(start < span[1] and span[0] < end for start, end in taken[max(0, index - 1) : index + 1])


def _nearest(slugs: list[str], found: Found, start: int) -> str:
    """Return the person last named before this place, else the first in order."""
    return max(slugs, key=lambda slug: max((span[0] for span in found[slug].spans if span[0] < start), default=-1))


def _records(found: Found, end: int) -> tuple[MentionedEntity, ...]:
    records = (
        MentionedEntity(
            slug=slug,
            name=entry.name,
            kind=entry.kind,
            known=entry.known,
            spans=tuple(sorted(span for span in entry.spans if span[1] <= end)),
            in_title=any(span[0] >= end for span in entry.spans),
        )
        for slug, entry in found.items()
        if entry.spans
    )
    return tuple(sorted(records, key=lambda record: (-record.count, record.slug)))
