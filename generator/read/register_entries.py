"""What the entries of one file of the register owe one another: names and addresses of their own, topics in a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generator.read import fields
from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.read.lined_yaml import Stated

LIVING: Final = "Remove it here, or give the living entry another slug: an address has one page"


class Entry(NamedTuple):
    """One entry of a file: what it states and what that means."""

    line: int
    stated: Mapping[str, Stated]
    values: dict[str, Any]
    is_good: bool


def first_of_each(entries: Sequence[Entry], key: str) -> tuple[list[Entry], list[Mistake]]:
    """Return the first entry with each value of a key, and a mistake for each that comes later."""
    first: dict[str, Entry] = {}
    mistakes = []
    for entry in entries:
        taken = first.setdefault(entry.values[key], entry)
        if taken is not entry:
            what = f"the {key} {entry.values[key]} is already that of the entry on line {taken.line}"
            mistakes.append(Mistake(entry.line, what, f"Give each entry a {key} of its own, or make one of the two"))
    return list(first.values()), mistakes


def claimed_twice(entries: Sequence[Entry], keys: Sequence[str]) -> Iterator[Mistake]:
    """Give a mistake for each name that two entries claim."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        for claim in _claims(entry, keys):
            word = fields.name(claim)
            owner = owners.setdefault(word, entry)
            if owner is not entry:
                what = f"{word} already names the entry on line {owner.line}: {owner.values['name']}"
                yield Mistake(claim.line, what, "Remove it from one of the two, or it would name both")


def _claims(entry: Entry, keys: Sequence[str]) -> Iterator[Stated]:
    for claim in (entry.stated[key] for key in keys if key in entry.stated):
        yield from claim.value if isinstance(claim.value, tuple) else (claim,) if claim.value else ()


def without_wrong_slugs(entries: Sequence[Entry]) -> tuple[list[Entry], list[Mistake]]:
    """Return the entries without former slugs that cannot lead to them, and a mistake for each of these slugs."""
    living = {entry.values["slug"]: entry for entry in entries}
    owners: dict[str, Entry] = {}
    mistakes = []
    settled = []
    for entry in entries:
        kept = []
        for claim in _claims(entry, ("formerly",)):
            slug = fields.slug(claim)
            owner = living.get(slug) or owners.setdefault(slug, entry)
            if slug in living:
                named = f"that of the entry on line {owner.line}: {owner.values['name']}"
                mistakes.append(Mistake(claim.line, f"the former slug {slug} is still {named}", LIVING))
            elif owner is not entry or slug in kept:
                what = f"the former slug {slug} already leads to the entry on line {owner.line}"
                mistakes.append(Mistake(claim.line, what, "Keep it in one place"))
            else:
                kept.append(slug)
        settled.append(_with(entry, formerly=tuple(kept)) if "formerly" in entry.values else entry)
    return settled, mistakes


def without_wrong_parents(entries: Sequence[Entry]) -> tuple[list[Entry], list[Mistake]]:
    """Return the entries, those at the top whose parent cannot be one, and a mistake for each of these."""
    by_slug = {entry.values["slug"]: entry for entry in entries}
    mistakes = [mistake for entry in entries if (mistake := _wrong_parent(entry, by_slug))]
    wrong = {mistake.line for mistake in mistakes}
    return [
        _with(entry, parent="") if "parent" in entry.stated and entry.stated["parent"].line in wrong else entry
        for entry in entries
    ], mistakes


def _wrong_parent(entry: Entry, by_slug: Mapping[str, Entry]) -> Mistake | None:
    slug, parent = entry.values["slug"], entry.values.get("parent", "")
    if not parent:
        return None
    line = entry.stated["parent"].line
    if parent not in by_slug:
        near = fields.nearest(parent, by_slug)
        guess = f": did you mean {near}?" if near else ""
        return Mistake(line, f"there is no topic {parent}{guess}", f"Topics are: {', '.join(by_slug)}")
    above = by_slug[parent].values.get("parent", "")
    if slug in (parent, above):
        return Mistake(
            line, f"{slug} would be part of itself", "Remove one of the parents: one topic stands at the top"
        )
    if above:
        what = f"the parent {parent} is itself part of {above}: the tree of topics has two levels"
        return Mistake(line, what, f"Write parent: {above}, or remove the parent of {parent}")
    return None


def unknown_slugs(topics: Sequence[Entry], known: Mapping[str, object]) -> Iterator[Mistake]:
    """Give a warning for each entity that a topic names and the gazetteer does not hold."""
    for topic in topics:
        for stated in _claims(topic, ("entities",)):
            slug = fields.slug(stated)
            if slug not in known:
                near = fields.nearest(slug, known)
                cure = f"Did you mean {near}?" if near else "Add an entry for it, or remove it here"
                what = f"the gazetteer has no entity {slug}: it speaks for no topic"
                yield Mistake(stated.line, what, cure, is_warning=True)


def _with(entry: Entry, **values: object) -> Entry:
    return entry._replace(values={**entry.values, **values})
