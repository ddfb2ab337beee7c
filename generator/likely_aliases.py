"""Which known name an unknown one is likely to be another spelling of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.models import Entity

SHORTEST_PART: Final = 4
"""Letters that a part of a name needs to stand for the whole; shorter ones stand for many."""

SHORTEST_SURNAME: Final = 5
"""Letters from which a surname is rare enough to point to one person."""

SHORTEST_MISSPELT: Final = 9
"""Letters from which one that is missing, other or added is a slip; among shorter names are Marion and Macron."""

FEWEST_INITIALS: Final = 3

_FORMS: Final = frozenset(
    "inc corp corporation ltd llc plc sa sas se ag gmbh nv co company group groupe holding holdings the le la les l ai"
    " ia labs lab technologies technology systems platforms international".split()
)
"""Words that a name may have or lack and remain the same name."""

_SMALL: Final = frozenset("de des du d la le les l et and of the for pour sur a au aux en in".split())
_ACTORS: Final = frozenset({EntityKind.COMPANY, EntityKind.ORGANISATION, EntityKind.PRODUCT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A known name, and why an unknown one may be the same."""

    slug: str
    name: str
    why: str


@dataclass(frozen=True)
class KnownNames:
    """The names and aliases of the gazetteer, by everything that another spelling may share with them."""

    entities: tuple[Entity, ...]

    def nearest(self, name: str, kind: EntityKind) -> Likeness | None:
        """Return the known name that a name is likely to be another spelling of; the first in order among several."""
        sure = (
            ("the same letters", self._by_letters, [_letters(name)]),
            ("the same but for a word such as Inc", self._by_core, [_core(name)]),
            ("the surname", self._by_surname, [slug_of(name)]),
            ("its initials", self._by_initials, [name] if name.isupper() else []),
        )
        for why, index, keys in (*sure, *(self._guesses(name) if kind is not EntityKind.OTHER else ())):
            for entity in (entity for key in keys if key for entity in index.get(key, ())):
                if _may_be(entity.kind, kind) and _digits(entity.name) == _digits(name):
                    return Likeness(slug=entity.slug, name=entity.name, why=why)
        return None

    def _guesses(self, name: str) -> tuple[tuple[str, Mapping[str, list[Entity]], list[str]], ...]:
        """Return the likenesses that only count where the kind is known too: any ordinary word has some."""
        return (
            ("its beginning", self._by_beginning, [slug_of(name)]),
            ("spelt in full", self._by_letters, [_initials(name)]),
            ("one letter apart", self._by_slip, list(_slips(_letters(name), SHORTEST_MISSPELT - 1))),
        )

    @cached_property
    def _by_letters(self) -> Mapping[str, list[Entity]]:
        return _index((_letters(name), entity) for name, entity in self._names)

    @cached_property
    def _by_core(self) -> Mapping[str, list[Entity]]:
        return _index((_core(name), entity) for name, entity in self._names)

    @cached_property
    def _by_surname(self) -> Mapping[str, list[Entity]]:
        people = (entity for entity in self.entities if entity.kind is EntityKind.PERSON)
        return _index((surname, person) for person in people for surname in _surnames(person.name))

    @cached_property
    def _by_beginning(self) -> Mapping[str, list[Entity]]:
        others = (entity for entity in self.entities if entity.kind is not EntityKind.PERSON)
        return _index((part, entity) for entity in others for part in _beginnings(entity.name))

    @cached_property
    def _by_initials(self) -> Mapping[str, list[Entity]]:
        found = ((_initials(name).upper(), entity) for name, entity in self._names)
        return _index((initials, entity) for initials, entity in found if initials)

    @cached_property
    def _by_slip(self) -> Mapping[str, list[Entity]]:
        named = ((name, entity) for name, entity in self._names if entity.kind is not EntityKind.PLACE)
        return _index((slip, entity) for name, entity in named for slip in _slips(_letters(name), SHORTEST_MISSPELT))

    @cached_property
    def _names(self) -> tuple[tuple[str, Entity], ...]:
        return tuple((name, entity) for entity in self.entities for name in (entity.name, *entity.aliases))


def _index(pairs: Iterator[tuple[str, Entity]]) -> Mapping[str, list[Entity]]:
    index: dict[str, list[Entity]] = {}
    for key, entity in pairs:
        index.setdefault(key, []).append(entity)
    return index


def _letters(name: str) -> str:
    return slug_of(name).replace("-", "")


def _core(name: str) -> str:
    """Return a name without the words that it may have or lack; nothing where too little remains."""
    core = "".join(word for word in slug_of(name).split("-") if word not in _FORMS)
    return core if len(core) >= SHORTEST_PART else ""


def _surnames(name: str) -> Iterator[str]:
    """Give the endings of a person's name that are long enough to stand for it."""
    words = slug_of(name).split("-")
    for cut in range(1, len(words)):
        if words[cut] not in _SMALL and len(words[-1]) >= SHORTEST_SURNAME:
            yield "-".join(words[cut:])


def _beginnings(name: str) -> Iterator[str]:
    """Give the beginnings of a name that may stand for it: « Sequoia » for Sequoia Capital, but no « Cour » of any."""
    words = slug_of(name).split("-")
    for cut in range(1, len(words)):
        if words[cut] not in _SMALL and words[cut - 1] not in _SMALL and len(words[0]) >= SHORTEST_PART:
            yield "-".join(words[:cut])


def _initials(name: str) -> str:
    """Return the initials of a name of several words, small words left out; nothing where they are too few."""
    words = [word for word in re.split(r"[\s'’-]+", name) if slug_of(word) and slug_of(word) not in _SMALL]
    initials = "".join(slug_of(word)[0] for word in words)
    return initials if len(initials) >= FEWEST_INITIALS else ""


def _slips(letters: str, shortest: int) -> Iterator[str]:
    """Give a long word, and what is left of it without any one letter: words that a slip parts have one in common."""
    if len(letters) >= shortest:
        yield from dict.fromkeys((letters, *(letters[:cut] + letters[cut + 1 :] for cut in range(len(letters)))))


def _digits(name: str) -> str:
    return re.sub(r"\D", "", name)


def _may_be(known: EntityKind, guessed: EntityKind) -> bool:
    """Whether a name of a guessed kind may be one of a known kind."""
    return known is guessed or guessed is EntityKind.OTHER or {known, guessed} <= _ACTORS
