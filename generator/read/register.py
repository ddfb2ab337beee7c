"""The register: what maintainers know of entities, topics, sources and boilerplate, in `content/data/`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, cast

from generator.models import BoilerplateRule, Entity, EntityKind, Problem, Publish, Register, Source, Topic
from generator.read import fields, line_patterns
from generator.read.decoding import decoded
from generator.read.files import bytes_of, refuse_link, shown
from generator.read.lined_yaml import Stated, stated
from generator.read.mistakes import Mistake
from generator.read.register_entries import (
    Entry,
    claimed_twice,
    first_of_each,
    unknown_slugs,
    without_wrong_parents,
    without_wrong_slugs,
)
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """What the entries of one file look like."""

    file: str
    record: Callable[..., Any]
    readers: Mapping[str, fields.Reader]
    required: tuple[str, ...] = ("name",)
    own: str = "slug"
    """The key whose value belongs to one entry only."""
    claims: tuple[str, ...] = ()
    """Keys whose values together name one entry only."""
    either: Mapping[str, str] = field(default_factory=dict)
    """Keys of which an entry needs exactly one, each with the field that it fills."""
    needs: Mapping[str, str] = field(default_factory=dict)
    """Keys that say nothing in an entry of which another key is not true, with that key."""


_ENTITIES: Final = _Form(
    file="entities.yml",
    record=Entity,
    readers={
        "slug": fields.slug,
        "name": fields.name,
        "kind": fields.member_of(EntityKind),
        "aliases": fields.texts,
        "description": fields.text,
        "ambiguous": fields.flag,
        "context": fields.context_words,
        "url": fields.address,
        "links": fields.addresses,
        "formerly": fields.slugs,
    },
    required=("name", "kind"),
    claims=("name", "aliases"),
    needs={"context": "ambiguous"},
)
_TOPICS: Final = _Form(
    file="topics.yml",
    record=Topic,
    readers={
        "slug": fields.slug,
        "name": fields.name,
        "description": fields.text,
        "terms": fields.texts,
        "entities": fields.slugs,
        "parent": fields.slug_or_none,
        "formerly": fields.slugs,
    },
)
_SOURCES: Final = _Form(
    file="sources.yml",
    record=Source,
    readers={
        "slug": fields.slug,
        "name": fields.name,
        "aliases": fields.texts,
        "url": fields.address,
        "description": fields.text,
        "publish": fields.member_of(Publish),
        "quotation_budget": fields.whole_number,
        "excerpt_budget": fields.whole_number,
        "caution": fields.text,
    },
    claims=("name", "aliases"),
)
_BOILERPLATE: Final = _Form(
    file="boilerplate.yml",
    record=BoilerplateRule,
    readers={
        "name": fields.name,
        "pattern": line_patterns.pattern,
        "starts": line_patterns.beginning,
        "source": fields.text,
        "scope": fields.one_of("line", "rest"),
    },
    own="name",
    either={"pattern": "pattern", "starts": "pattern"},
)


def read_register(
    folder: Path, project: Path, edited: Mapping[str, str] | None = None
) -> tuple[Register, tuple[Problem, ...]]:
    """Return what the files of `content/data/` say, and what is wrong with them; each of the four may be missing.

    Args:
        folder: where the files stand.
        project: the folder that paths in messages are relative to.
        edited: texts by file name, read in place of what the files hold: an edit is judged before it is written.
    """
    problems: list[Problem] = []

    def entries(form: _Form, known: Mapping[str, object] | None = None) -> list[Entry]:
        path = folder / form.file
        found, mistakes = _entries(path, form, (edited or {}).get(form.file))
        mistakes.extend(unknown_slugs(found, known) if known else ())
        problems.extend(mistake.at(shown(path, project)) for mistake in mistakes)
        return found

    entities = _records(entries(_ENTITIES), _ENTITIES)
    slugs = {slug: entity.slug for entity in entities for slug in (entity.slug, *entity.formerly)}
    register = Register(
        entities=entities,
        topics=tuple(_in_living_slugs(topic, slugs) for topic in _records(entries(_TOPICS, slugs), _TOPICS)),
        sources=_records(entries(_SOURCES), _SOURCES),
        boilerplate=_records(entries(_BOILERPLATE), _BOILERPLATE),
    )
    return register, tuple(problems)


def _in_living_slugs(topic: Topic, slugs: Mapping[str, str]) -> Topic:
    """Return a topic whose entities go by the slugs that they have now."""
    return replace(topic, entities=tuple(dict.fromkeys(slugs.get(slug, slug) for slug in topic.entities)))


def _records(entries: list[Entry], form: _Form) -> tuple[Any, ...]:
    return tuple(form.record(**entry.values) for entry in entries)


def _entries(path: Path, form: _Form, edited: str | None) -> tuple[list[Entry], list[Mistake]]:
    """Return the good entries of a file, and what is wrong with the others or between two of them."""
    mistakes: list[Mistake] = []
    entries: list[Entry] = []
    try:
        for item in _items(path, edited):
            entry, found = _entry(item, form)
            entries.append(entry)
            mistakes.extend(found)
    except Mistake as mistake:
        mistakes.append(mistake)
    good, repeated = first_of_each([entry for entry in entries if entry.is_good], form.own)
    mistakes.extend((*repeated, *claimed_twice(good, form.claims)))
    for settle in (without_wrong_slugs, without_wrong_parents) if form.own == "slug" else ():
        good, wrong = settle(good)
        mistakes.extend(wrong)
    return good, mistakes


def _items(path: Path, edited: str | None) -> tuple[Stated, ...]:
    """Return the entries of a file; none if it is missing or holds only comments."""
    refuse_link(path)
    if edited is None and not path.exists():
        return ()
    listed = stated(decoded(bytes_of(path)).text if edited is None else edited, "this file")
    if listed.value is None:
        return ()
    if isinstance(listed.value, tuple):
        return listed.value
    raise Mistake(listed.line, "must be a list of entries", "Begin each entry with a hyphen: - name: OpenAI")


def _entry(item: Stated, form: _Form) -> tuple[Entry, tuple[Mistake, ...]]:
    """Return what one entry states, and what is wrong with it."""
    if not isinstance(item.value, dict):
        mistake = Mistake(item.line, "an entry must be key: value lines", "Write - name: OpenAI, other keys below it")
        return Entry(item.line, {}, {}, is_good=False), (mistake,)
    values, mistakes = fields.values_of(item.value, form.readers)
    missing = [
        Mistake(item.line, f"{key} is missing", f"State it: {', '.join(form.required)} must stand in every entry")
        for key in form.required
        if key not in item.value
    ]
    missing += [*_wrong_choice(item, form), *_idle(item.value, values, form)]
    if form.own == "slug" and "name" in values and "slug" not in item.value:
        values["slug"] = slug_of(values["name"])
        missing += [] if values["slug"] else [Mistake(item.line, "the name gives no slug", "State one: slug: a-name")]
    wrong = (*mistakes, *missing)
    values = {form.either.get(key, key): value for key, value in values.items()}
    return Entry(item.line, item.value, values, is_good=not wrong), wrong


def _wrong_choice(item: Stated, form: _Form) -> list[Mistake]:
    """Return what is wrong where an entry states none of the keys that it needs one of, or several."""
    entry = cast("Mapping[str, Stated]", item.value)
    stated = [key for key in form.either if key in entry]
    if not form.either or len(stated) == 1:
        return []
    names = " or ".join(form.either)
    if not stated:
        return [Mistake(item.line, f"{names} is missing", f"State one: {names} must stand in every entry")]
    return [Mistake(entry[stated[1]].line, f"{' and '.join(stated)} are both stated", f"Keep one of them: {names}")]


def _idle(entry: Mapping[str, Stated], values: Mapping[str, Any], form: _Form) -> list[Mistake]:
    """Return what is wrong where an entry states a key that says nothing without another."""
    return [
        Mistake(entry[key].line, f"{key} says nothing without {needed}: true", f"Add {needed}: true, or remove {key}")
        for key, needed in form.needs.items()
        if values.get(key) and not values.get(needed)
    ]
