"""Quotations: words between quotation marks or set as a quote, and the speaker where the text names one near."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, Excerpt, Quotation
from generator.understand.sayings import PRONOUN_SAYS, SAYS, SAYS_FIRST, TITLE_BEFORE
from generator.understand.speakers import SAYS_REACH, Quoted, announced_speaker, has_pronoun, speaker_of
from generator.understand.voices import MARKED, NOBODY, Voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.body import Body, Passage
    from generator.models import MentionedEntity
    from generator.understand.voices import Speaker

FEWEST_WORDS: Final = 4
"""Fewer words between quotation marks are a term, not a quotation."""

FEWEST_UNATTRIBUTED: Final = 7
"""Words from which marks alone make a quotation; shorter ones without a verb of saying are sayings and titles."""

_TRIMMED: Final = ' \u00a0\u202f\t\n«»“”"‘’'
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_ATTRIBUTION_REACH: Final = 300
"""Characters on either side of a quotation that may attribute it; sentences without end cost no more."""
_BREAK: Final = re.compile(r"(?<![ '(][A-Z])(?<! M[mrs])(?<! Dr)[.;!?](?:\s|$)|\n")
_SOON: Final = 200
"""Characters behind an attributed quotation in which the same person goes on speaking."""
_TITLE_REACH: Final = 14
"""Characters of the longest word that makes what follows a title, with a colon and its spaces."""
_ONLY_A_STOP: Final = re.compile(r"[\s.!?;,]*(?:et|and)?\s*")


@dataclass(frozen=True, slots=True)
class _Said:
    excerpt: Excerpt
    quoted: Quoted
    speaker: Speaker


def find_quotations(
    body: Body, sentences: tuple[Excerpt, ...], entities: tuple[MentionedEntity, ...], language: str
) -> tuple[Quotation, ...]:
    """Return the quotations in order: quote blocks, and words between quotation marks that are more than a term."""
    del language  # the marks and the verbs of French and English do not collide
    voices = Voices(body, sentences, entities)
    found: dict[str, Quotation] = {}
    for quotation in _quotations_of(voices):
        words = quotation.excerpt.text.rstrip(".!?… ")
        if words not in found or (quotation.speaker and not found[words].speaker):
            found[words] = quotation
    return tuple(sorted(found.values(), key=lambda quotation: quotation.excerpt.start))


def _quotations_of(voices: Voices) -> Iterator[Quotation]:
    """Give every quotation in order, one that is set out again beside the text as often as it stands there."""
    last: _Said | None = None
    for passage in voices.body.passages:
        match voices.body.blocks[passage.block].kind:
            case BlockKind.QUOTE:
                yield from _block_quotation(passage, voices)
            case BlockKind.PARAGRAPH | BlockKind.LIST:
                said = tuple(_said_in(passage, last, voices))
                last = said[-1] if said else last
                yield from (_quotation(each.excerpt, each.speaker) for each in said)
            case _:
                pass


def _block_quotation(passage: Passage, voices: Voices) -> Iterator[Quotation]:
    excerpt = _trimmed(passage.start, passage.end, voices.body)
    if excerpt.text:
        yield _quotation(excerpt, _speaker_above(passage, voices))


def _quotation(excerpt: Excerpt, speaker: Speaker) -> Quotation:
    return Quotation(
        excerpt=excerpt, speaker=speaker.name, speaker_slug=speaker.slug, speaker_is_named=speaker.is_named
    )


def _speaker_above(passage: Passage, voices: Voices) -> Speaker:
    """Return whom the line above a quote block announces."""
    above = voices.body.passage_at(passage.start - 1)
    if above.end > passage.start or not voices.folded[above.start : above.end].rstrip().endswith(":"):
        return NOBODY
    return announced_speaker(max(above.start, voices.sentence_start(above.end)), above.end, voices)


def _said_in(passage: Passage, last: _Said | None, voices: Voices) -> Iterator[_Said]:
    """Give what is said in a passage; `last` is what was said before it."""
    for found in MARKED.finditer(voices.body.text, passage.start, passage.end):
        excerpt = _trimmed(found.start(), found.end(), voices.body)
        count = len(_WORD.findall(excerpt.text))
        if count < FEWEST_WORDS or _is_title(found.start(), passage, voices):
            continue
        quoted = _quoted(found, passage, voices)
        speaker = speaker_of(quoted, voices)
        if not speaker.name and last:
            speaker = _who_goes_on(quoted, last, voices)
        if speaker.name or count >= FEWEST_UNATTRIBUTED or _is_framed(quoted, voices):
            last = _Said(excerpt, quoted, speaker)
            yield last


def _is_title(start: int, passage: Passage, voices: Voices) -> bool:
    return TITLE_BEFORE.search(voices.folded, max(passage.start, start - _TITLE_REACH), start) is not None


def _who_goes_on(quoted: Quoted, last: _Said, voices: Voices) -> Speaker:
    """Return the speaker of the last quotation where this one follows it: "A", says X. "B"; or "B", he adds."""
    start = max(last.quoted.end, min(last.quoted.stop, quoted.start))
    if quoted.start - start > _SOON:
        return NOBODY
    if has_pronoun(quoted, voices):
        others = {mention.slug for mention in voices.between(start, quoted.start)} - {last.speaker.slug}
        return last.speaker if last.speaker.is_person and not others else NOBODY
    is_alone = not voices.folded[quoted.end : quoted.stop].strip(" ,.")
    goes_on = _ONLY_A_STOP.fullmatch(voices.folded, start, quoted.start)
    return last.speaker if goes_on and is_alone else NOBODY


def _trimmed(start: int, end: int, body: Body) -> Excerpt:
    """Return the words without marks, spaces and the comma that English sets inside the marks."""
    words = body.text[start:end]
    start += len(words) - len(words.lstrip(_TRIMMED))
    words = words.strip(_TRIMMED).removesuffix(",").rstrip(_TRIMMED)
    return Excerpt(start=start, end=start + len(words), text=words, paragraph=body.paragraph_at(start))


def _quoted(found: re.Match[str], passage: Passage, voices: Voices) -> Quoted:
    """Return a quotation with the bounds of the words of its sentence that may attribute it."""
    lead = max(passage.start, voices.sentence_start(found.start()), found.start() - _ATTRIBUTION_REACH)
    last = min(passage.end, found.end() + _ATTRIBUTION_REACH)
    stop = _BREAK.search(voices.folded, found.end(), last)
    return Quoted(lead=lead, start=found.start(), end=found.end(), stop=stop.start() if stop else last)


def _is_framed(quoted: Quoted, voices: Voices) -> bool:
    """Whether a verb of saying, or "selon", frames the words, whoever says them."""
    rest = voices.folded[quoted.end : quoted.stop]
    return bool(
        SAYS_FIRST.match(rest)
        or PRONOUN_SAYS.match(rest)
        or re.match(r"[ ,]*(?:selon|d'après|according)\b", rest)
        or SAYS.search(voices.folded, max(quoted.lead, quoted.start - SAYS_REACH), quoted.start)
    )
