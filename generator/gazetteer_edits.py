"""Merges and renames in the register, as texts of its files: addresses that readers have kept lead on."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from generator.errors import ContentError
from generator.listing_edits import (
    slugs_by_name,
    texts_of,
    with_items,
    with_slug_replaced,
    with_value,
    without_entry,
    without_item,
)
from generator.models import Problem
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    Texts = Mapping[str, str]

ENTITIES: Final = "entities.yml"
TOPICS: Final = "topics.yml"
"""The files whose entries can be merged and renamed; texts are given and returned by these names."""

_CARRIED: Final = {ENTITIES: ("aliases",), TOPICS: ("terms", "entities")}
"""Lists that go over to the entry into which another is merged."""

_NAMED_IN: Final = {ENTITIES: (TOPICS, "entities"), TOPICS: (TOPICS, "parent")}
"""Where entries are named by their slugs: the file and the key."""


_HOW_TO_NAME: Final = "Give the slug or the name of an entry; `digest entities alias` takes a name that is none yet"


def merged(texts: Texts, file: str, old: str, into: str) -> Texts:
    """Return the texts with one entry made part of another: its names stay, and its slug leads on.

    Raises:
        ContentError: an entry is not there, or the two are one.
    """
    leaving, staying = _found(texts, file, old), _found(texts, file, into, by_alias=True)
    if leaving == staying:
        raise _refusal(file, f"{old} and {into} are one entry already: {staying}", "Name two entries")
    text = texts[file]
    carried = {key: texts_of(text, leaving, key) for key in _CARRIED[file]}
    if file == ENTITIES:
        carried["aliases"] = (*texts_of(text, leaving, "name"), *carried["aliases"])
    carried["formerly"] = (leaving, *texts_of(text, leaving, "formerly"))
    text = without_entry(text, leaving)
    for key, items in carried.items():
        text = with_items(text, staying, key, items)
    return _renamed_everywhere({**texts, file: text}, file, leaving, staying)


def renamed(texts: Texts, file: str, old: str, new: str, *, with_slug: bool = False) -> Texts:
    """Return the texts with another name for an entry; its slug is its address, and stays unless asked for.

    Raises:
        ContentError: the entry is not there, or the new name is empty, gives no slug or is that of another entry.
    """
    slug, name = _found(texts, file, old), " ".join(new.split())
    if not name or (with_slug and not slug_of(name)):
        raise _refusal(file, f"{new!r} gives no {'slug' if name else 'name'}", "Give a name in letters or digits")
    _require_free(texts[file], file, slug, name, with_slug=with_slug)
    text = texts[file]
    old_name = texts_of(text, slug, "name")[0]
    new_slug = slug_of(name) if with_slug else slug
    if texts_of(text, slug, "slug") or slug_of(name) != new_slug:
        text = with_value(text, slug, "slug", new_slug)
        text = with_value(text, new_slug, "name", name)
    else:
        text = with_value(text, slug, "name", name)
    if file == ENTITIES and name != old_name:
        text = with_items(without_item(text, new_slug, "aliases", name), new_slug, "aliases", [old_name])
    if new_slug != slug:
        text = with_items(without_item(text, new_slug, "formerly", new_slug), new_slug, "formerly", [slug])
    return _renamed_everywhere({**texts, file: text}, file, slug, new_slug)


def with_alias(texts: Texts, alias: str, known: str) -> Texts:
    """Return the texts with a further name for an entity that is found by slug or name.

    Raises:
        ContentError: the entity is not there.
    """
    slug = _found(texts, ENTITIES, known, by_alias=True)
    return {**texts, ENTITIES: with_items(texts[ENTITIES], slug, "aliases", [" ".join(alias.split())])}


def _found(texts: Texts, file: str, word: str, *, by_alias: bool = False) -> str:
    """Return the slug of the entry that has a slug or a name; or an alias, where the entry is to stay.

    Raises:
        ContentError: there is none; the message names the nearest spelling, or the entry of which it is an alias.
    """
    known = slugs_by_name(texts.get(file, ""), "name", "aliases")
    named = known if by_alias else slugs_by_name(texts.get(file, ""), "name")
    if slug := named.get(word) or named.get(slug_of(word)):
        return slug
    if slug := known.get(slug_of(word)):
        raise _refusal(file, f"{word!r} is no entry but an alias of {slug}", "Give the slug or the name of an entry")
    near = get_close_matches(slug_of(word), known, 1)
    guess = f": did you mean {near[0]}?" if near else ""
    raise _refusal(file, f"there is no entry {word!r}{guess}", _HOW_TO_NAME)


def _require_free(text: str, file: str, slug: str, name: str, *, with_slug: bool) -> None:
    """Refuse a name or an address that another entry has: two of one name are two pages that readers cannot tell apart.

    Raises:
        ContentError: another entry has it; the cure is to merge the two.
    """
    words = slug_of(name)
    owner = slugs_by_name(text, "name", "aliases").get(words, slug) if words else slug
    names = {slug_of(each) for key in ("name", "aliases") for each in texts_of(text, owner, key)}
    if owner != slug and (with_slug or words in names):  # a slug that is not made of the name may say something else
        merge = f"digest {file.removesuffix('.yml')} merge {slug} {owner}"
        raise _refusal(file, f"{name!r} is already the entry {owner}", f"Merge them: {merge}")


def _renamed_everywhere(texts: Texts, file: str, old: str, new: str) -> Texts:
    """Return the texts with the new slug wherever the old one stood for the entry."""
    place, key = _NAMED_IN[file]
    if old == new or place not in texts:
        return texts
    return {**texts, place: with_slug_replaced(texts[place], key, old, new)}


def _refusal(file: str, what: str, cure: str) -> ContentError:
    return ContentError([Problem(path=f"content/data/{file}", line=0, what=what, cure=cure)])
