"""Whoever may speak in an article, and where: the people, companies and bodies that it names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.understand.names import folded
from generator.understand.sayings import NO_SUBJECT

if TYPE_CHECKING:
    from generator.body import Body
    from generator.models import Excerpt, MentionedEntity

_SPEAKERS: Final = frozenset({EntityKind.PERSON, EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.OTHER})
BODIES: Final = (EntityKind.COMPANY, EntityKind.ORGANISATION)

MARKED: Final = re.compile(
    r"«([^«»]*)»|“([^“”]*)”|\"(?<!\w\")(?=\S)([^\"]*)(?<=\S)\"(?!\w)|‘(?<!\w‘)(?:[^‘’]|’(?=\w)){1,600}’(?!\w)"
)
"""French, English and straight marks; single ones only where they are curved, for a straight one is an apostrophe.

Every form begins with its mark, so that a text is searched for four characters only.
"""

_LEAD: Final = 20
PRONOUN_REACH: Final = 350
"""Characters back in which "a-t-il dit" must find one person and no other."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says, as the text names them."""

    name: str = ""
    slug: str = ""
    """The entity, where it is known which."""
    is_person: bool = False
    is_named: bool = True
    """Whether the words hold a name."""


NOBODY: Final = Speaker()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that names somebody."""

    start: int
    end: int
    kind: EntityKind
    slug: str


@dataclass(frozen=True)
class Voices:
    """An article's text with its sentences and the mentions that may be speakers."""

    body: Body
    sentences: tuple[Excerpt, ...]
    entities: tuple[MentionedEntity, ...]

    @cached_property
    def folded(self) -> str:
        """Return the text with plain apostrophes and spaces."""
        return folded(self.body.text)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Return the mentions of whoever can speak, in order."""
        named = (
            Mention(start, end, entity.kind, entity.slug)
            for entity in self.entities
            if entity.kind in _SPEAKERS
            for start, end in entity.spans
        )
        return tuple(sorted(named, key=lambda mention: (mention.start, mention.slug)))

    @cached_property
    def _quoted(self) -> tuple[tuple[int, int], ...]:
        """Return where words between quotation marks start and end."""
        text, passages = self.body.text, self.body.passages
        return tuple(found.span() for each in passages for found in MARKED.finditer(text, each.start, each.end))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention in self.mentions)

    def between(self, start: int, end: int, *kinds: EntityKind) -> list[Mention]:
        """Return the mentions that stand wholly between two offsets, of the given kinds or of any."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [
            mention
            for mention in self.mentions[first:last]
            if mention.end <= end and (not kinds or mention.kind in kinds)
        ]

    def holds_name(self, start: int, end: int) -> bool:
        """Whether the words between two offsets name anybody or anything."""
        return any(start <= first and last <= end for entity in self.entities for first, last in entity.spans)

    def sentence_start(self, offset: int) -> int:
        """Return where the last sentence up to an offset begins, 0 where none does."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)
        return self.sentences[index - 1].start if index else 0

    def speaker(self, mention: Mention) -> Speaker:
        """Return the speaker whom a mention names, by its words."""
        words = self.body.text[mention.start : mention.end]
        return Speaker(words, mention.slug, mention.kind is EntityKind.PERSON)

    def _is_quoted(self, offset: int) -> bool:
        index = bisect_right(self._quoted, offset, key=lambda span: span[0])
        return index > 0 and offset < self._quoted[index - 1][1]

    def only_person_before(self, end: int) -> Speaker:
        """Return the one person who acts shortly before; nobody where several are named: a pronoun may mean either.

        Whom a quotation names is not meant: its words are another's.
        """
        near = self.between(max(0, end - PRONOUN_REACH), end, EntityKind.PERSON)
        people = [mention for mention in near if not self._is_quoted(mention.start)]
        acting = [each for each in people if not NO_SUBJECT.search(self.folded, max(0, each.start - _LEAD), each.start)]
        return self.speaker(acting[-1]) if acting and len({mention.slug for mention in people}) == 1 else NOBODY
