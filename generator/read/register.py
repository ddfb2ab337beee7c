"""The register: what maintainers know of entities, topics, sources and boilerplate, in `content/data/`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from generator.models import BoilerplateRule, Entity, EntityKind, Problem, Publish, Register, Source, Topic
from generator.read import fields, line_patterns
from generator.read.decoding import decoded
from generator.read.files import bytes_of, refuse_link, shown
from generator.read.lined_yaml import Stated, stated
from generator.read.mistakes import Mistake
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
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
        "url": fields.address,
    },
    required=("name", "kind"),
    claims=("name", "aliases"),
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


class _Entry(NamedTuple):
    """One entry of a file: what it states and what that means."""

    line: int
    stated: Mapping[str, Stated]
    values: dict[str, Any]
    is_good: bool


def read_register(folder: Path, project: Path) -> tuple[Register, tuple[Problem, ...]]:
    """Return what the files of `content/data/` say, and what is wrong with them; each of the four may be missing."""
    problems: list[Problem] = []

    def records(form: _Form) -> tuple[Any, ...]:
        path = folder / form.file
        found, mistakes = _records(path, form)
        problems.extend(mistake.at(shown(path, project)) for mistake in mistakes)
        return found

    register = Register(
        entities=records(_ENTITIES),
        topics=records(_TOPICS),
        sources=records(_SOURCES),
        boilerplate=records(_BOILERPLATE),
    )
    return register, tuple(problems)


def _records(path: Path, form: _Form) -> tuple[tuple[Any, ...], list[Mistake]]:
    mistakes: list[Mistake] = []
    entries: list[_Entry] = []
    try:
        for item in _items(path):
            entry, found = _entry(item, form)
            entries.append(entry)
            mistakes.extend(found)
    except Mistake as mistake:
        mistakes.append(mistake)
    good = [entry for entry in entries if entry.is_good]
    unique, repeated = _first_of_each(good, form.own)
    mistakes.extend((*repeated, *_claimed_twice(unique, form.claims)))
    return tuple(form.record(**entry.values) for entry in unique), mistakes


def _items(path: Path) -> tuple[Stated, ...]:
    """Return the entries of a file; none if it is missing or holds only comments."""
    refuse_link(path)
    if not path.exists():
        return ()
    listed = stated(decoded(bytes_of(path)).text, "this file")
    if listed.value is None:
        return ()
    if isinstance(listed.value, tuple):
        return listed.value
    raise Mistake(listed.line, "must be a list of entries", "Begin each entry with a hyphen: - name: OpenAI")


def _entry(item: Stated, form: _Form) -> tuple[_Entry, tuple[Mistake, ...]]:
    """Return what one entry states, and what is wrong with it."""
    if not isinstance(item.value, dict):
        mistake = Mistake(item.line, "an entry must be key: value lines", "Write - name: OpenAI, other keys below it")
        return _Entry(item.line, {}, {}, is_good=False), (mistake,)
    values, mistakes = fields.values_of(item.value, form.readers)
    missing = [
        Mistake(item.line, f"{key} is missing", f"State it: {', '.join(form.required)} must stand in every entry")
        for key in form.required
        if key not in item.value
    ]
    missing += _wrong_choice(item, form)
    if form.own == "slug" and "name" in values and "slug" not in item.value:
        values["slug"] = slug_of(values["name"])
        missing += [] if values["slug"] else [Mistake(item.line, "the name gives no slug", "State one: slug: a-name")]
    wrong = (*mistakes, *missing)
    values = {form.either.get(key, key): value for key, value in values.items()}
    return _Entry(item.line, item.value, values, is_good=not wrong), wrong


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


def _first_of_each(entries: Sequence[_Entry], key: str) -> tuple[list[_Entry], list[Mistake]]:
    first: dict[str, _Entry] = {}
    mistakes = []
    for entry in entries:
        taken = first.setdefault(entry.values[key], entry)
        if taken is not entry:
            what = f"the {key} {entry.values[key]} is already that of the entry on line {taken.line}"
            mistakes.append(Mistake(entry.line, what, f"Give each entry a {key} of its own, or make one of the two"))
    return list(first.values()), mistakes


def _claimed_twice(entries: Sequence[_Entry], keys: Sequence[str]) -> Iterator[Mistake]:
    owners: dict[str, _Entry] = {}
    for entry in entries:
        for claim in _claims(entry, keys):
            word = fields.name(claim)
            owner = owners.setdefault(word, entry)
            if owner is not entry:
                what = f"{word} already names the entry on line {owner.line}: {owner.values['name']}"
                yield Mistake(claim.line, what, "Remove it from one of the two, or it would name both")


def _claims(entry: _Entry, keys: Sequence[str]) -> Iterator[Stated]:
    for claim in (entry.stated[key] for key in keys if key in entry.stated):
        yield from claim.value if isinstance(claim.value, tuple) else (claim,) if claim.value else ()
