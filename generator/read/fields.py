"""Typed values out of YAML: each reader takes what is stated and gives a value, or says what it must be."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import quote, urlsplit

from generator.read.mistakes import Mistake
from generator.read.written_dates import news_date
from generator.slugs import SLUG
from generator.words import ANY_STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import StrEnum

    from generator.models import NewsDate
    from generator.read.lined_yaml import Stated

    Reader: TypeAlias = Callable[[Stated], Any]

NEAR_SPELLING: Final = 0.6
"""How alike two keys must be for one to be offered for the other; lower, and every word resembles one."""


MOST_MISTAKES: Final = 50
"""Slips of one block that are reported; each unknown key costs a look at all known ones, and nobody reads more."""

_NOT_IN_ADDRESSES: Final = re.compile(r"[\s\x00-\x1f<>\"]")


def nearest(word: str, known: Mapping[str, object], alike: float = NEAR_SPELLING) -> str:
    """Return the known word that is spelt most like a word, or an empty string."""
    lower = word.lower()
    return lower if lower in known else next(iter(difflib.get_close_matches(lower, known, 1, alike)), "")


def values_of(
    mapping: Mapping[str, Stated], readers: Mapping[str, Reader]
) -> tuple[dict[str, Any], tuple[Mistake, ...]]:
    """Return the value of every key that has a good one, and what is wrong with the others."""
    values: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    for key, stated in mapping.items():
        if len(mistakes) == MOST_MISTAKES:
            break
        try:
            values[key] = _reader(key, stated, readers)(stated)
        except Mistake as mistake:
            mistakes.append(mistake)
    return values, tuple(mistakes)


def _reader(key: str, stated: Stated, readers: Mapping[str, Reader]) -> Reader:
    if key in readers:
        return _named(key, readers[key])
    near = nearest(key, readers)
    guess = f": did you mean {near}?" if near else ""
    raise Mistake(stated.line, f"unknown key {key!r}{guess}", f"Known keys: {', '.join(readers)}")


def _named(key: str, reader: Reader) -> Reader:
    def read(stated: Stated) -> object:
        try:
            return reader(stated)
        except Mistake as mistake:
            raise Mistake(mistake.line, f"{key} {mistake.what}", mistake.cure) from None

    return read


def text(stated: Stated) -> str:
    """Return one line of text; empty if there is none."""
    if isinstance(stated.value, (str, type(None))):
        return re.sub(r"[ \t\n]+", " ", stated.value or "").strip()
    raise Mistake(stated.line, "must be text", 'Put quotes around text with : [ or { in it: "OpenAI : le plan"')


def text_or_none(stated: Stated) -> str | None:
    """Return one line of text, or None where none or null is stated."""
    return text(stated) or None


def name(stated: Stated) -> str:
    """Return text that may not be empty."""
    if found := text(stated):
        return found
    raise Mistake(stated.line, "must not be empty", "State it, or remove the key")


def texts(stated: Stated) -> tuple[str, ...]:
    """Return the lines of a list; none where null is stated."""
    if stated.value is None:
        return ()
    if isinstance(stated.value, tuple):
        return tuple(name(item) for item in stated.value)
    raise Mistake(stated.line, "must be a list", "Write one item a line, each behind a hyphen and a space: - item")


def one_or_more_texts(stated: Stated) -> tuple[str, ...]:
    """Return the lines of a list, or a single text as a list of one."""
    return tuple(filter(None, [text(stated)])) if isinstance(stated.value, str) else texts(stated)


def slug(stated: Stated) -> str:
    """Return a slug."""
    found = text(stated)
    if SLUG.fullmatch(found):
        return found
    raise Mistake(stated.line, f"must be a slug, not {found!r}", "Use lower-case letters, digits and hyphens: open-ai")


def slug_or_none(stated: Stated) -> str:
    """Return a slug; empty where null is stated."""
    return "" if stated.value is None else slug(stated)


def slugs(stated: Stated) -> tuple[str, ...]:
    """Return the slugs of a list; none where null is stated."""
    texts(stated)
    return tuple(slug(item) for item in stated.value) if isinstance(stated.value, tuple) else ()


def context_words(stated: Stated) -> tuple[str, ...]:
    """Return the words of a list in lower case, of which a star may end each and none stands in any article."""
    texts(stated)
    found = tuple(name(item).lower() for item in stated.value) if isinstance(stated.value, tuple) else ()
    for word in found:
        if "*" in word[:-1] or word == "*":
            raise Mistake(stated.line, f"must hold words that a star may end, not {word!r}", "Write one as in: banqu*")
        if word in ANY_STOP_WORDS:
            raise Mistake(
                stated.line, f"must hold telling words, not {word!r}", "Any article holds it: write a rarer one"
            )
    return found


def date_or_none(stated: Stated) -> NewsDate | None:
    """Return a date at its precision, or None where none or null is stated."""
    found = text(stated)
    try:
        return news_date(found) if found else None
    except ValueError:
        raise Mistake(
            stated.line,
            f"must be a date, not {found!r}",
            "Write 2026-03-04 (or 2026-03-04T09:30, 2026-W10, 2026-03, 2026), or null if there is none",
        ) from None


def address(stated: Stated) -> str:
    """Return a web address; empty if there is none."""
    found = text(stated)
    if not found or is_web_address(found):
        return found
    raise Mistake(stated.line, f"must be a web address, not {found!r}", _cure_of_address(found))


def _cure_of_address(found: str) -> str:
    """Return what makes a web address of a text."""
    if not re.match("https?://", found, re.IGNORECASE):
        return "Begin with https:// or http://"
    if wrong := dict.fromkeys(_NOT_IN_ADDRESSES.findall(found)):
        return "Write " + ", ".join(f"{quote(sign)} for {'a space' if sign.isspace() else sign}" for sign in wrong)
    return "Name a site and a page behind it: https://example.org/a-page"


def addresses(stated: Stated) -> tuple[str, ...]:
    """Return the web addresses of a list; none where null is stated."""
    texts(stated)
    return tuple(address(item) for item in stated.value) if isinstance(stated.value, tuple) else ()


def address_or_none(stated: Stated) -> str | None:
    """Return a web address, or None where none or null is stated."""
    return address(stated) or None


def is_web_address(found: str) -> bool:
    """Whether a text is an address of the web, whole."""
    try:
        parts = urlsplit(found)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not _NOT_IN_ADDRESSES.search(found)
    except ValueError:
        return False


def flag(stated: Stated) -> bool:
    """Return true or false."""
    return one_of("true", "false")(stated) == "true"


def one_of(*choices: str) -> Callable[[Stated], str]:
    """Return a reader of one word out of a few."""

    def read(stated: Stated) -> str:
        found = text(stated).lower()
        if found in choices:
            return found
        raise Mistake(
            stated.line, f"must be one of {', '.join(choices)}, not {found!r}", f"Write {' or '.join(choices)}"
        )

    return read


def member_of(kinds: type[StrEnum]) -> Callable[[Stated], StrEnum]:
    """Return a reader of the members of an enumeration."""
    choice = one_of(*kinds)
    return lambda stated: kinds(choice(stated))


def whole_number(stated: Stated) -> int:
    """Return a number of things."""
    found = text(stated)
    if re.fullmatch(r"[0-9]{1,9}", found):
        return int(found)
    raise Mistake(stated.line, f"must be a whole number, not {found!r}", "Write digits only: 300")
