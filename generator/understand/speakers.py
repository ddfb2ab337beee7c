"""Who says the words of a quotation, where the sentence around it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.understand.sayings import (
    ACCORDING,
    ACCORDING_AFTER,
    ANY_VERB_FIRST,
    BODY_NOUN,
    NO_SUBJECT,
    NOUN_PHRASE,
    OF_PRONOUN,
    PRONOUN_SAYS,
    SAYING,
    SAYS,
    SAYS_FIRST,
    SPOKESPERSON,
)
from generator.understand.voices import BODIES, NOBODY, Speaker
from generator.words import ANY_STOP_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.understand.voices import Mention, Voices

_CLAUSE_LENGTH: Final = 110
"""Characters after a verb of saying in which its subject must stand."""
_OBJECT_LENGTH: Final = 45
"""Characters between a verb of saying and the words it quotes: farther ones belong to another clause."""
_TITLES: Final = re.compile(r"[\s,]*(?:the [\w' -]{3,40}, |(?:[A-Z][\w.-]* ){0,4})")
"""What may stand between a quotation and the name of who said it: "Chief Justice", "the company's head, "."""
_APPOSITION_SAYS: Final = re.compile(rf"(?:, [^,;:.!?\"«»“”]{{3,110}},)?[ ,]*{SAYING}(?!\w)", re.IGNORECASE)
_SAYS_NEXT: Final = re.compile(rf" {SAYING}(?!\w)", re.IGNORECASE)
SAYS_REACH: Final = 120
"""Characters before a quotation in which a verb says it."""
_COMMA: Final = re.compile(", ")
_FEWEST_TELLING: Final = 2
"""Words with a meaning from which a noun phrase tells who speaks: "le journal américain", not "le maire"."""
_SHORTEST_TELLING: Final = 3
_RELATIVE: Final = re.compile(r"\b(?:qui|dont|que|who|whose|that)\b")
"""What opens a clause whose names are not those of the speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words between marks and what surrounds them in their sentence."""

    lead: int
    """Where the words that may attribute the quotation begin."""
    start: int
    """Of the opening mark."""
    end: int
    """After the closing mark."""
    stop: int
    """Where the words that may attribute it end."""


def speaker_of(quoted: Quoted, voices: Voices) -> Speaker:
    """Return whom the words after, before or amid a quotation name as its speaker."""
    guesses: tuple[Callable[[Quoted, Voices], Speaker], ...] = (_after, _before, _amid)
    return next((found for guess in guesses if (found := guess(quoted, voices)).name), NOBODY)


def has_pronoun(quoted: Quoted, voices: Voices) -> bool:
    """Whether a quotation is that of somebody named before: "a-t-il dit", "selon elle"."""
    rest = voices.folded[quoted.end : quoted.stop]
    return bool(PRONOUN_SAYS.match(rest) or OF_PRONOUN.match(rest))


def announced_speaker(start: int, end: int, voices: Voices) -> Speaker:
    """Return whom a line that announces a quote block names: a person, else a body or a pronoun that says."""
    people = voices.between(start, end, EntityKind.PERSON)
    says = SAYS.search(voices.folded, start, end)
    named = people or (voices.between(start, says.start(), *BODIES) if says else [])
    if named:
        return voices.speaker(named[0])
    return voices.only_person_before(start) if _opens_with_pronoun(start, end, voices) else NOBODY


def _opens_with_pronoun(start: int, end: int, voices: Voices) -> bool:
    return re.match(r"(?:il|elle|he|she)\b", voices.folded[start:end], re.IGNORECASE) is not None


def _after(quoted: Quoted, voices: Voices) -> Speaker:
    """Return the subject of the verb of saying, or of "selon", that follows a quotation, or a name in brackets."""
    start, end = quoted.end, quoted.stop
    rest = voices.folded[start:end]
    if has_pronoun(quoted, voices):
        return voices.only_person_before(quoted.start)
    if says := SAYS_FIRST.match(rest):
        return _subject_after(start + says.end(), min(end, start + says.end() + _CLAUSE_LENGTH), voices)
    if (verb := ANY_VERB_FIRST.match(rest)) and (person := _person_behind(start + verb.end(), end, voices)):
        return voices.speaker(person)
    for mention in voices.between(start, end)[:2]:
        lead = voices.folded[start : mention.start]
        is_subject = _TITLES.fullmatch(lead) and _APPOSITION_SAYS.match(voices.folded, mention.end, end)
        if ACCORDING_AFTER.fullmatch(lead) or is_subject or (mention.kind is EntityKind.PERSON and lead.strip() == "("):
            return voices.speaker(mention)
    return _described_after(start, end, voices)


def _described_after(start: int, end: int, voices: Voices) -> Speaker:
    """Return the noun phrase that follows "selon", or that says right behind a quotation: "a spokesperson said"."""
    rest = voices.folded[start:end]
    if phrase := NOUN_PHRASE.match(rest.lstrip(" ,")):
        place = start + len(rest) - len(rest.lstrip(" ,"))
        return (
            _noun_phrase(place, end, voices) if _SAYS_NEXT.match(voices.folded, place + phrase.end(), end) else NOBODY
        )
    according = re.match(r"[\s,.»”\"]*(?:selon|d'après|according to) ", rest)
    return _noun_phrase(start + according.end(), end, voices) if according else NOBODY


def _person_behind(start: int, end: int, voices: Voices) -> Mention | None:
    """Return the person named next, if only plain words and no preposition stand before the name."""
    people = voices.between(start, min(end, start + _CLAUSE_LENGTH), EntityKind.PERSON)
    lead = voices.folded[start : people[0].start] if people else ","
    return people[0] if re.fullmatch(r"[^\W\d_]*(?:[ '-][^\W\d_]*)*", lead) and not NO_SUBJECT.search(lead) else None


def _subject_after(start: int, end: int, voices: Voices) -> Speaker:
    """Return the person after a verb of saying; else the body named right after it, or whoever it describes."""
    nearest = voices.between(start, end)[:1]
    lead = voices.folded[start : nearest[0].start] if nearest else ""
    spokesperson = SPOKESPERSON.search(lead)
    people = [
        mention
        for mention in voices.between(start, end, EntityKind.PERSON)
        if not NO_SUBJECT.search(voices.folded[start : mention.start])
        and not _RELATIVE.search(voices.folded, start, mention.start)
    ]
    if people and not (spokesperson and people[0].start > nearest[0].end + len(", ")):
        return voices.speaker(people[0])
    if spokesperson:
        return Speaker(voices.body.text[start + spokesperson.start() : nearest[0].end])
    if nearest and re.fullmatch(r"\s*(?:le |la |l'|the )?", lead):
        return voices.speaker(nearest[0])
    return _described(start, end, voices)


def _described(start: int, end: int, voices: Voices) -> Speaker:
    """Return the noun phrase that is the subject after a verb of saying: the first behind no preposition."""
    for found in NOUN_PHRASE.finditer(voices.folded, start, end):
        if not NO_SUBJECT.search(voices.folded[start : found.start()]):
            return _noun_phrase(found.start(), end, voices)
    return NOBODY


def _noun_phrase(start: int, end: int, voices: Voices) -> Speaker:
    """Return who a noun phrase says it is, if it says more than "le maire"; of "le groupe X" the slug is X's."""
    found = NOUN_PHRASE.match(voices.folded, start, end)
    if not found or sum(_tells(word) for word in words(found[0])) < _FEWEST_TELLING:
        return NOBODY
    named = voices.between(found.start(), found.end())
    is_body = len(named) == 1 and BODY_NOUN.fullmatch(voices.folded[found.start() : named[0].start])
    is_named = voices.holds_name(found.start(), found.end())
    return Speaker(voices.body.text[found.start() : found.end()], named[0].slug if is_body else "", is_named=is_named)


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST_TELLING and word not in ANY_STOP_WORDS


def _before(quoted: Quoted, voices: Voices) -> Speaker:
    """Return who says, in the words of the sentence that lead up to a quotation."""
    start, end = quoted.lead, quoted.start
    mentions = voices.between(start, end, EntityKind.PERSON, *BODIES)
    for mention in mentions:
        if ACCORDING.search(voices.folded[start : mention.start]):
            return voices.speaker(mention)
    says = list(SAYS.finditer(voices.folded, max(start, end - SAYS_REACH), end))
    if says and end - says[-1].end() <= _OBJECT_LENGTH:
        is_participle = says[-1][0].lower().endswith("ant")
        able = [mention for mention in mentions if mention.kind is EntityKind.PERSON or not is_participle]
        return _subject_before(start, says[-1].start(), able, voices)
    if voices.folded[start:end].rstrip().endswith(":"):
        people = [mention for mention in mentions if mention.kind is EntityKind.PERSON]
        if len(people) == 1 and people[0].start == start:
            return voices.speaker(people[0])
    according = re.match(r"(?:selon|d'après|according to) ", voices.folded[start:end], re.IGNORECASE)
    return _noun_phrase(start + according.end(), end, voices) if according else NOBODY


def _subject_before(start: int, verb: int, mentions: list[Mention], voices: Voices) -> Speaker:
    """Return the subject of a verb of saying that stands before it in its sentence."""
    subjects = [
        mention
        for mention in mentions
        if mention.end <= verb and not NO_SUBJECT.search(voices.folded[start : mention.start])
    ]
    people = [mention for mention in subjects if mention.kind is EntityKind.PERSON]
    opening = NOUN_PHRASE.match(voices.folded, start, verb)
    is_described = opening and not voices.folded[opening.end() : verb].strip()
    if people or (subjects and not (is_described and opening and opening.end() > subjects[-1].end)):
        return voices.speaker((people or subjects)[-1])
    if _opens_with_pronoun(start, verb, voices):
        return voices.only_person_before(start)
    return _noun_phrase(start, verb, voices) if is_described else NOBODY


def _amid(quoted: Quoted, voices: Voices) -> Speaker:
    """Return the speaker named between commas within the marks: « Nous irons, explique X, tous au port »."""
    for comma in _COMMA.finditer(voices.folded, quoted.start, quoted.end):
        says = SAYS.match(voices.folded, comma.end(), quoted.end)
        if not says:
            continue
        named = voices.between(says.end(), min(quoted.end, says.end() + _CLAUSE_LENGTH), EntityKind.PERSON)[:1]
        if named and not voices.folded[says.end() : named[0].start].strip():
            return voices.speaker(named[0])
    return NOBODY
