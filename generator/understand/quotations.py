"""Quotations: words between quotation marks or set as a quote, and the speaker where the text names one near."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, EntityKind, Excerpt, Quotation
from generator.understand.names import folded
from generator.understand.sayings import (
    ACCORDING,
    ACCORDING_AFTER,
    NO_SUBJECT,
    PRONOUN_SAYS,
    SAYING,
    SAYS,
    SAYS_FIRST,
    SPOKESPERSON,
    TITLE_BEFORE,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.body import Body, Passage
    from generator.models import MentionedEntity

FEWEST_WORDS: Final = 4
"""Fewer words between quotation marks are a term, not a quotation."""

FEWEST_UNATTRIBUTED: Final = 7
"""Words from which marks alone make a quotation; shorter ones without a verb of saying are sayings and titles."""

_MARKED: Final = re.compile(r"«([^«»]*)»|“([^“”]*)”|(?<!\w)\"(?=\S)([^\"]*)(?<=\S)\"(?!\w)")
_TRIMMED: Final = ' \u00a0\u202f\t\n«»“”"'
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")

_SPEAKERS: Final = frozenset({EntityKind.PERSON, EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.OTHER})
_CLAUSE_LENGTH: Final = 110
"""Characters after a verb of saying in which its subject must stand."""
_OBJECT_LENGTH: Final = 45
"""Characters between a verb of saying and the words it quotes: farther ones belong to another clause."""
_ATTRIBUTION_REACH: Final = 300
"""Characters on either side of a quotation that may attribute it; sentences without end cost no more."""
_PRONOUN_REACH: Final = 500
"""Characters back in which "a-t-il dit" must find one person and no other."""
_BREAK: Final = re.compile(r"[.;!?](?:\s|$)|\n")


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    kind: EntityKind
    slug: str


@dataclass(frozen=True)
class _Text:
    """An article's text with its sentences and the mentions that may be speakers."""

    body: Body
    sentences: tuple[Excerpt, ...]
    entities: tuple[MentionedEntity, ...]

    @cached_property
    def folded(self) -> str:
        """Return the text with plain apostrophes and spaces."""
        return folded(self.body.text)

    @cached_property
    def mentions(self) -> tuple[_Mention, ...]:
        """Return the mentions of whoever can speak, in order."""
        found = (
            _Mention(start, end, entity.kind, entity.slug)
            for entity in self.entities
            if entity.kind in _SPEAKERS
            for start, end in entity.spans
        )
        return tuple(sorted(found, key=lambda mention: (mention.start, mention.slug)))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention in self.mentions)

    def between(self, start: int, end: int, *kinds: EntityKind) -> list[_Mention]:
        """Return the mentions that stand wholly between two offsets, of the given kinds or of any."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [
            mention
            for mention in self.mentions[first:last]
            if mention.end <= end and (not kinds or mention.kind in kinds)
        ]

    def sentence_start(self, offset: int) -> int:
        """Return where the last sentence up to an offset begins, 0 where none does."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)
        return self.sentences[index - 1].start if index else 0

    def name(self, mention: _Mention) -> str:
        """Return the words of a mention."""
        return self.body.text[mention.start : mention.end]


def find_quotations(
    body: Body, sentences: tuple[Excerpt, ...], entities: tuple[MentionedEntity, ...], language: str
) -> tuple[Quotation, ...]:
    """Return the quotations in order: quote blocks, and words between quotation marks that are more than a term."""
    del language  # the marks and the verbs of French and English do not collide
    text = _Text(body, sentences, entities)
    return tuple(quotation for passage in body.passages for quotation in _quotations_of(passage, text))


def _quotations_of(passage: Passage, text: _Text) -> Iterator[Quotation]:
    match text.body.blocks[passage.block].kind:
        case BlockKind.QUOTE:
            yield from _block_quotation(passage, text)
        case BlockKind.PARAGRAPH | BlockKind.LIST:
            for found in _MARKED.finditer(text.body.text, passage.start, passage.end):
                yield from _inline_quotation(found, passage, text)
        case _:
            return


def _block_quotation(passage: Passage, text: _Text) -> Iterator[Quotation]:
    excerpt = _trimmed(passage.start, passage.end, text.body)
    if excerpt.text:
        yield Quotation(excerpt=excerpt, speaker=_announced_speaker(passage, text))


def _announced_speaker(passage: Passage, text: _Text) -> str:
    """Return whom the line above a quote block names: a person, else a body that says something."""
    above = next((other for other in reversed(text.body.passages) if other.end <= passage.start), None)
    if above is None or not text.folded[above.start : above.end].rstrip().endswith(":"):
        return ""
    start = max(above.start, text.sentence_start(above.end))
    people = text.between(start, above.end, EntityKind.PERSON)
    says = SAYS.search(text.folded, start, above.end)
    bodies = text.between(start, says.start(), EntityKind.COMPANY, EntityKind.ORGANISATION) if says else []
    return text.name((people or bodies)[0]) if people or bodies else ""


def _inline_quotation(found: re.Match[str], passage: Passage, text: _Text) -> Iterator[Quotation]:
    excerpt = _trimmed(found.start(), found.end(), text.body)
    count = len(_WORD.findall(excerpt.text))
    if count < FEWEST_WORDS or TITLE_BEFORE.search(text.folded[max(passage.start, found.start() - 30) : found.start()]):
        return
    start, end = _sentence_bounds(found, passage, text)
    speaker = _speaker_after(found, end, text) or _speaker_before(start, found.start(), text)
    if speaker or count >= FEWEST_UNATTRIBUTED or _is_said(start, found, end, text):
        yield Quotation(excerpt=excerpt, speaker=speaker)


def _trimmed(start: int, end: int, body: Body) -> Excerpt:
    """Return the words without marks, spaces and the comma that English sets inside the marks."""
    words = body.text[start:end]
    start += len(words) - len(words.lstrip(_TRIMMED))
    words = words.strip(_TRIMMED).removesuffix(",").rstrip(_TRIMMED)
    return Excerpt(start=start, end=start + len(words), text=words, paragraph=body.paragraph_at(start))


def _sentence_bounds(found: re.Match[str], passage: Passage, text: _Text) -> tuple[int, int]:
    """Return where the sentence around a quotation begins, and where the words that may attribute it end."""
    start = max(passage.start, text.sentence_start(found.start()), found.start() - _ATTRIBUTION_REACH)
    last = min(passage.end, found.end() + _ATTRIBUTION_REACH)
    stop = _BREAK.search(text.folded, found.end(), last)
    return start, stop.start() if stop else last


def _is_said(start: int, found: re.Match[str], end: int, text: _Text) -> bool:
    """Whether a verb of saying, or "selon", frames the words, whoever says them."""
    lead, rest = text.folded[start : found.start()], text.folded[found.end() : end]
    return bool(
        SAYS_FIRST.match(rest)
        or PRONOUN_SAYS.match(rest)
        or re.match(r"[ ,]*(?:selon|d'après|according)\b", rest)
        or SAYS.search(lead)
    )


def _speaker_after(found: re.Match[str], end: int, text: _Text) -> str:
    """Return the subject of the verb of saying, or of "selon", that follows a quotation."""
    start = found.end()
    rest = text.folded[start:end]
    if PRONOUN_SAYS.match(rest):
        return _only_person_before(found.start(), text)
    says = SAYS_FIRST.match(rest)
    if says:
        return _subject_after(start + says.end(), min(end, start + says.end() + _CLAUSE_LENGTH), text)
    for mention in text.between(start, end)[:1]:
        lead = text.folded[start : mention.start]
        between = re.fullmatch(rf"[\s,]*(?:{SAYING})?\s*", lead, re.IGNORECASE)
        if ACCORDING_AFTER.fullmatch(lead) or (between and SAYS.match(text.folded[mention.end : end].lstrip(" ,"))):
            return text.name(mention)
    return ""


def _subject_after(start: int, end: int, text: _Text) -> str:
    """Return the person after a verb of saying; else the body named right after it, as its spokesperson where so."""
    nearest = text.between(start, end)[:1]
    lead = text.folded[start : nearest[0].start] if nearest else ""
    spokesperson = SPOKESPERSON.search(lead)
    people = [
        mention
        for mention in text.between(start, end, EntityKind.PERSON)
        if not NO_SUBJECT.search(text.folded[start : mention.start])
    ]
    if people and not (spokesperson and people[0].start > nearest[0].end + len(", ")):
        return text.name(people[0])
    if spokesperson:
        return text.body.text[start + spokesperson.start() : nearest[0].end]
    return text.name(nearest[0]) if nearest and re.fullmatch(r"\s*(?:le |la |l'|the )?", lead) else ""


def _speaker_before(start: int, end: int, text: _Text) -> str:
    """Return who says, in the words of the sentence that lead up to a quotation."""
    says = list(SAYS.finditer(text.folded, start, end))
    mentions = text.between(start, end, EntityKind.PERSON, EntityKind.COMPANY, EntityKind.ORGANISATION)
    for mention in mentions:
        if ACCORDING.search(text.folded[start : mention.start]):
            return text.name(mention)
    if not says or end - says[-1].end() > _OBJECT_LENGTH:
        return ""
    subjects = [
        mention
        for mention in mentions
        if mention.end <= says[-1].start() and not NO_SUBJECT.search(text.folded[start : mention.start])
    ]
    people = [mention for mention in subjects if mention.kind is EntityKind.PERSON]
    if people or subjects:
        return text.name((people or subjects)[-1])
    pronoun = re.match(r"(?:il|elle|he|she)\b", text.folded[start:end], re.IGNORECASE)
    return _only_person_before(start, text) if pronoun else ""


def _only_person_before(end: int, text: _Text) -> str:
    """Return the one person named shortly before; none where several are, for a pronoun may mean either."""
    people = text.between(max(0, end - _PRONOUN_REACH), end, EntityKind.PERSON)
    return text.name(people[-1]) if len({mention.slug for mention in people}) == 1 else ""
