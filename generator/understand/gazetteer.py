"""The names that maintainers know, found in a text: longest first, versions included."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.slugs import slug_of
from generator.understand.first_names import FIRST_NAMES
from generator.understand.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.models import Entity

_WORD: Final = re.compile(r"(?<!\w)(?:[^\W\d_]+|\d+)")
"""The first letters or digits of a word: "Qwen3" is looked up as "Qwen", "C2PA" as "C"."""

_INNER_CAPITAL: Final = re.compile(r"[^\W\d_A-ZÀ-Þ][A-ZÀ-Þ]")

_SHOUTED_LENGTH: Final = 5
"""Letters from which a name may stand all in capitals, as in headlines; shorter ones would meet acronyms."""

_GIVEN: Final = re.compile(r"([^\W\d_][\w-]*) $")
_GIVEN_REACH: Final = 20

_ARTICLE: Final = re.compile(r"(?:L'|Le |La |Les )(?=[A-ZÀ-Þ])")
_MERGED: Final = {
    "Le ": (" le ", " du ", " au "),
    "La ": (" la ",),
    "Les ": (" les ", " des ", " aux "),
    "L'": (" l'",),
}
"""An article of a name as it stands inside a sentence."""
_LONGER: Final = re.compile(r"-\w| [A-ZÀ-Þ]")

_NOT_A_VERSION: Final = (
    r"(?!\w|[.,]\d|\s?[%€$£]|\s\d{3}\b|\s(?:milli|ans?\b|années|mois|jours?\b|semaines|heures|minutes|fois"
    r"|pour\s?cent|points"
    r"|employ|salari|pays|utilis|abonn|client|personnes|dollars|euros|million|billion|years|months|days|times|users"
    r"|percent|janv|févr|mars\b|avr|mai\b|juin|juil|août|sept|octo|nov|déc|january|feb|march|april|may\b|june|july"
    r"|aug|oct|dec))"
)
_VARIANT: Final = (
    r"(?:[- ](?:Mini|Nano|Pro|Turbo|Flash|Lite|Max|Ultra|Plus|Air|Preview|Instant|Thinking|Codex|Opus|Sonnet|Haiku"
    r"|Fast|Large|Medium|Small|Coder))"
)
_VERSION: Final = re.compile(
    r"(?P<number>[- ]?(?:[vVrRkK]-?)?(?!(?:19|20)\d\d\b)\d{1,4}(?:\.\d{1,2})?[a-z]?"
    rf"(?:{_VARIANT}|[- ](?:mini|nano|turbo|flash|pro|codex)\b)*{_NOT_A_VERSION})"
    rf"|{_VARIANT}+(?![\w'])",
)
_MODEL_SUFFIX: Final = re.compile(rf"-(?:[vVrR])\d(?:\.\d{{1,2}})?{_VARIANT}*(?!\w)| [VR]\d(?:\.\d{{1,2}})?(?!\w)")
"""The version of a model that bears the name of its company: DeepSeek-V3, DeepSeek R1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A name of the gazetteer as it stands in a text."""

    start: int
    end: int
    """After the version, where one follows."""
    entity: Entity
    doubtful: bool
    """The word is also an ordinary one or a first name, and no version settles what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    text: str
    entity: Entity
    any_case: bool
    shouted: str
    doubtful: bool
    surname: bool = False
    """One word of a person's name."""
    articles: tuple[str, ...] = ()
    """What may stand before a name that has lost or merged its article: "du Monde" is of "Le Monde"."""

    def stands_at(self, text: str, start: int) -> bool:
        """Whether the name, or a spelling of it with other capitals, stands at `start`."""
        if text.startswith(self.text, start):
            return True
        words = text[start : start + len(self.text)]
        return (self.any_case and words.lower() == self.text.lower()) or (words == self.shouted)


@dataclass(frozen=True)
class Gazetteer:
    """The entities of the register, with the index that finds them."""

    entities: tuple[Entity, ...]

    @cached_property
    def _index(self) -> Mapping[str, tuple[_Name, ...]]:
        """Return the names by their first word, as printed or shouted, the longest first.

        A word of a name that may stand in any case is there in lower case, with all the names that it begins.
        """
        by_first: dict[str, list[_Name]] = {}
        for entity in self.entities:
            for name in _names_of(entity):
                first = _WORD.match(name.text)
                if first:
                    by_first.setdefault(first.group().lower(), []).append(name)
        index: dict[str, list[_Name]] = {}
        for word, names in by_first.items():
            if any(name.any_case for name in names):
                index[word] = names
            else:
                for name in names:
                    for key in _first_words(name):
                        index.setdefault(key, []).append(name)
        return {
            word: tuple(sorted(names, key=lambda name: (-len(name.text), name.text, name.entity.slug)))
            for word, names in index.items()
        }

    @cached_property
    def by_slug(self) -> Mapping[str, Entity]:
        """Return the entities by the slug of every name that leaves no doubt, and by their own slug."""
        found = {
            slug_of(name.text): name.entity
            for entity in self.entities
            for name in _names_of(entity)
            if not name.articles
        }
        return {**found, **{entity.slug: entity for entity in self.entities}}

    def hits(self, text: str) -> Iterator[Hit]:
        """Give every known name of a folded text, left to right, the longest where several begin."""
        names_of, done = self._index.get, 0
        for word in _WORD.finditer(text):
            first = word[0]
            names = names_of(first) or names_of(first.lower())
            if names is None or word.start() < done:
                continue
            hit = next((hit for name in names if (hit := _hit_at(text, word.start(), name))), None)
            if hit:
                done = hit.end
                yield hit


@dataclass(frozen=True, slots=True, eq=False)
class _Register:
    """Entities that are compared by identity: to hash every record anew would cost a millisecond an article."""

    entities: tuple[Entity, ...]

    def __eq__(self, other: object) -> bool:
        """Whether the other holds the very same tuple."""
        return isinstance(other, _Register) and self.entities is other.entities

    def __hash__(self) -> int:
        """Return the identity of the tuple, which this record keeps alive."""
        return id(self.entities)


def gazetteer_of(entities: tuple[Entity, ...]) -> Gazetteer:
    """Return the gazetteer of the entities, the same one for the same tuple, so that its index is built once."""
    return _gazetteer_of(_Register(entities))


@lru_cache(maxsize=4)
def _gazetteer_of(register: _Register) -> Gazetteer:
    return Gazetteer(register.entities)


def _names_of(entity: Entity) -> Iterator[_Name]:
    for text in (entity.name, *entity.aliases):
        doubtful = entity.ambiguous and text == entity.name
        yield _Name(
            text=folded(text),
            entity=entity,
            any_case=not doubtful and _INNER_CAPITAL.search(text) is not None,
            shouted="" if doubtful or len(text) < _SHOUTED_LENGTH else folded(text).upper(),
            doubtful=doubtful,
            surname=entity.kind is EntityKind.PERSON and " " not in text,
        )
        article = _ARTICLE.match(folded(text))
        if article and not entity.ambiguous:
            bare = folded(text)[article.end() :]
            yield _Name(
                text=bare, entity=entity, any_case=False, shouted="", doubtful=False, articles=_MERGED[article[0]]
            )


def _first_words(name: _Name) -> set[str]:
    """Return the first word of the name and of its shouted form."""
    return {word.group() for word in map(_WORD.match, (name.text, name.shouted)) if word}


def _hit_at(text: str, start: int, name: _Name) -> Hit | None:
    if not name.stands_at(text, start):
        return None
    end = start + len(name.text)
    version = _version_at(text, end, name.entity.kind)
    if not version and not _stands_alone(text, start, end, name):
        return None
    if name.articles and (not text.endswith(name.articles, 0, start) or _LONGER.match(text, end)):
        return None
    numbered = version is not None and version.re is _VERSION and version["number"] is not None
    return Hit(
        start=start,
        end=version.end() if version else end,
        entity=name.entity,
        doubtful=name.doubtful and not numbered,
    )


def _is_anothers(text: str, start: int, entity: Entity) -> bool:
    """Whether a given name that is not the entity's stands before the surname: "Brigitte Macron"."""
    given = _GIVEN.search(text, max(0, start - _GIVEN_REACH), start)
    return given is not None and given[1] in FIRST_NAMES and given[1] not in entity.name


def _version_at(text: str, end: int, kind: EntityKind) -> re.Match[str] | None:
    if kind is EntityKind.PRODUCT:
        return _VERSION.match(text, end)
    return _MODEL_SUFFIX.match(text, end) if kind is EntityKind.COMPANY else None


def _stands_alone(text: str, start: int, end: int, name: _Name) -> bool:
    """Whether no part of a longer word, address or hyphenated name touches the name."""
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if after[:1].isalnum() or (after[:1] in {".", "@"} and after[1:].islower()):
        return False
    if before == "@" or (before == "." and text[start].islower()):
        return False
    if name.surname and _is_anothers(text, start, name.entity):
        return False
    if before == "-" and (name.doubtful or name.entity.kind is EntityKind.PLACE):
        return False
    hyphenated = after[:1] == "-" and after[1:].isalpha()
    return not (hyphenated and (name.doubtful or name.entity.kind in {EntityKind.PLACE, EntityKind.PERSON}))
