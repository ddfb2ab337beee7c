"""Front matter that came with a Markdown file from another generator, in terms of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.read import fields
from generator.read.foreign_keys import DATES_IN_TABLES, KNOWN, MEANINGS, OF_THE_NOTE, REASONS, TABLES, UNPUBLISHED
from generator.read.lined_yaml import Stated
from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_LINK: Final = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]|]{1,200})\]\]")
_ADDRESS: Final = re.compile(r"\s*<[^<>\s]{3,200}>$")
_LANGUAGE: Final = re.compile(r"(fr|en)(?:[-_][a-z]{2,4})?|(fran[cç]ais|french)|(english|anglais)", re.IGNORECASE)


class Translated(NamedTuple):
    """What foreign front matter says in our keys, what is left out and why, and what nobody knows."""

    fields: Mapping[str, Stated]
    ignored: Mapping[str, str]
    mistakes: tuple[Mistake, ...]


class _Key(NamedTuple):
    """A key with what it states."""

    key: str
    name: str
    """The key as it is compared."""
    stated: Stated


def name_of(key: str) -> str:
    """Return a key as it is compared: in lower case, without hyphens, underscores and spaces."""
    return re.sub(r"[\W_]", "", key).lower()


def translated(stated: Mapping[str, Stated]) -> Translated:
    """Return front matter in our keys.

    Raises:
        Mistake: the article is a draft, which is not to be published.
    """
    keys = list(_keys(stated))
    _refuse_draft(keys)
    is_clipping = any(key.name in MEANINGS["url"] and _address(key.stated) for key in keys if key.stated.value)
    taken: dict[str, _Key] = {}
    found: dict[str, Stated] = {}
    for ours, names in MEANINGS.items():
        for key in _candidates(keys, ours, names):
            if key.key != ours and not key.stated.value:
                continue  # an empty field of a template states nothing; ours, left empty, says that there is none
            if is_clipping and _dates_the_note(key, keys):
                continue
            value = _FORMS[ours](key.stated)
            if value is None and not _may_be_foreign(key, ours):
                value = key.stated  # our own key in a form that is wrong: its reader says so
            if value is not None:
                found[ours], taken[key.key] = Stated(value.value, key.stated.line, key.stated.quoted), key
                break
    left = [key for key in keys if key.key not in taken]
    unknown = [key for key in left if key.name not in KNOWN and key.key in stated]
    ignored = {key.key: _reason(key) for key in left if key.name in KNOWN}
    return Translated(found, ignored, tuple(_unknown(key) for key in unknown[: fields.MOST_MISTAKES]))


def _keys(stated: Mapping[str, Stated]) -> Iterator[_Key]:
    """Give every key, then those of the tables that other generators keep their own in."""
    inside: list[_Key] = []
    for key, value in stated.items():
        name = name_of(key)
        if isinstance(value.value, dict) and (name in TABLES or name in DATES_IN_TABLES):
            names = DATES_IN_TABLES.get(name, {})
            inside += [_Key(f"{key}.{own}", names.get(own, name_of(own)), one) for own, one in value.value.items()]
        else:
            yield _Key(key, name, value)
    yield from inside


def _candidates(keys: Iterable[_Key], ours: str, names: tuple[str, ...]) -> list[_Key]:
    """Return the keys that mean one of ours, ours first; what only we have stands in no table of others."""
    meant = [key for key in keys if key.name in names and not (len(names) == 1 and "." in key.key)]
    return sorted(meant, key=lambda key: (key.key != ours, "." in key.key, names.index(key.name)))


def _dates_the_note(key: _Key, keys: Iterable[_Key]) -> bool:
    """Whether a key dates the clipping of an article: such programs write when a note was made, and changed."""
    return key.name in OF_THE_NOTE and any("creat" in other.name for other in keys if other.name in OF_THE_NOTE)


def _may_be_foreign(key: _Key, ours: str) -> bool:
    """Whether a value that is not in our form is another generator's: its key is not ours, or means two things."""
    value = key.stated.value
    if key.key != ours:
        return True
    if not isinstance(value, str):
        return False
    # an abstract; the address of the original; an address below their own site
    return ours in {"summary", "source"} or (ours == "url" and _is_below_their_site(value.strip()))


def _is_below_their_site(address: str) -> bool:
    """Whether an address names neither a host nor a way to get there: /a/, ../a.html, posts/a.html."""
    first = address.partition("/")[0]
    return first in {"", ".", ".."} or not {".", ":"} & set(first)


def _reason(key: _Key) -> str:
    return REASONS.get(key.name, f"{KNOWN[key.name]} is stated by another key, or this is in no form that is read")


def _unknown(key: _Key) -> Mistake:
    near = fields.nearest(key.name, MEANINGS) or fields.nearest(key.name, KNOWN)
    guess = f": did you mean {near}?" if near else ""
    cure = f"Known keys: {', '.join(MEANINGS)}; those of other generators are passed over where they are known"
    return Mistake(key.stated.line, f"unknown key {key.key!r}{guess}", cure)


def _refuse_draft(keys: Iterable[_Key]) -> None:
    for key in keys:
        value = key.stated.value
        if isinstance(value, str) and value.strip().lower() in UNPUBLISHED.get(key.name, ()):
            what = f"{key.key}: {value.strip()}: this article is a draft and is not published"
            raise Mistake(key.stated.line, what, "Remove the line when it may be", is_warning=True)


# ------------------------------------------------------------------------------------------------ forms


def _as_stated(stated: Stated) -> Stated | None:
    return stated


def _text(stated: Stated) -> Stated | None:
    """Return one line of text, shown as Obsidian shows its links."""
    if not isinstance(stated.value, str):
        return stated if stated.value is None else None
    return Stated(_LINK.sub(r"\1", stated.value), stated.line, stated.quoted)


def _date(stated: Stated) -> Stated | None:
    try:
        fields.date_or_none(stated)
    except Mistake:
        return None
    return stated


def _authors(stated: Stated) -> Stated | None:
    names = tuple(_names(stated))
    if not names:
        return stated if stated.value in (None, (), "") else None
    return Stated(names, stated.line)


def _names(stated: Stated) -> Iterator[Stated]:
    """Give the names of authors, however they are listed: a text, a list, records with a name."""
    value = stated.value
    if isinstance(value, tuple):
        for item in value:
            yield from _names(item)
    elif isinstance(value, str):
        name = _ADDRESS.sub("", _LINK.sub(r"\1", value)).strip()
        if name:
            yield Stated(name, stated.line, stated.quoted)
    elif value is not None and "name" in value:
        yield from _names(value["name"])


def _source(stated: Stated) -> Stated | None:
    value = _text(stated)
    is_address = value is not None and isinstance(value.value, str) and fields.is_web_address(value.value.strip())
    return None if is_address else value


def _address(stated: Stated) -> Stated | None:
    """Return a web address, or the first of several."""
    if stated.value is None:
        return stated
    several = stated.value if isinstance(stated.value, tuple) else (stated,)
    return next(
        (one for one in several if isinstance(one.value, str) and fields.is_web_address(one.value.strip())), None
    )


def _language(stated: Stated) -> Stated | None:
    found = _LANGUAGE.fullmatch(stated.value.strip()) if isinstance(stated.value, str) else None
    if not found:
        return None
    return Stated((found[1] or ("fr" if found[2] else "en")).lower(), stated.line)


def _list(stated: Stated) -> Stated | None:
    return None if isinstance(stated.value, str) else stated


_FORMS: Final[Mapping[str, Callable[[Stated], Stated | None]]] = {
    **dict.fromkeys(MEANINGS, _as_stated),
    "title": _text,
    "date": _date,
    "updated": _date,
    "authors": _authors,
    "source": _source,
    "url": _address,
    "language": _language,
    "summary": _list,
}
"""What turns a value into the form that we read; None where it cannot be."""
