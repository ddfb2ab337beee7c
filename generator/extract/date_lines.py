"""The lines of a page that state when the article came out or was changed, and that do little else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from generator.extract.written_dates import MONTH, written_dates, written_periods
from generator.models import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.clipping import Clipping
    from generator.extract.written_dates import WrittenDate

LINE_LENGTH: Final = 200
"""Characters above which a line is prose, whatever date it names."""

STRANGE_WORDS: Final = 8
"""Words of a date line that are neither date nor cue: an author, a section, a place."""

STRANGE_LOWER: Final = 3
"""Of these, words in lower case: more of them make a sentence."""

BELOW_OPENING: Final = 3
"""Blocks below the first prose that can still hold the date line: it may follow the standfirst."""

ABOVE_TITLE: Final = 25
"""Blocks above the title that can hold the date; further up stand the dates of the page's other articles."""

BELOW_ENDING: Final = 3
"""Blocks below the last one kept that can hold a line such as "Publié le 4 mars 2026"."""

PREFIX: Final = "collector's prefix"
"""Rule of the clean room whose block is the date that the collector glued to the first line."""

OTHERS: Final = frozenset({"related", "comments", "comment form", "advert", "caption", PREFIX})
"""Rules of the clean room whose blocks never hold the date line of this article."""

_WEEKDAYS: Final = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"

_UPDATE: Final = re.compile(
    r"(?:mise?\s(?:à|a)\s?jour|m[àa]j|actualisée?|modifiée?|dernière\smodification|updated|modified)"
    rf"[\s:]{{0,3}}(?:le\s|on\s)?\s{{0,3}}(?:(?:{_WEEKDAYS}),?\s{{1,3}})?$",
    re.IGNORECASE,
)
_PUBLICATION: Final = re.compile(
    r"(?:publiée?|parue?|postée?|mise?\sen\sligne|créée?|rédigée?|écrite?|diffusée?|published|posted|date)(?![^\W\d_])",
    re.IGNORECASE,
)
_CUES: Final = re.compile(
    rf"""(?<![^\W\d_])(?:
    {_WEEKDAYS}|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|
    publiée?s?|parue?|postée?|mise?|ligne|jour|à|a|le|la|l|les|de|du|en|par|et|dernière|modification|modifiée?|actualisée?|
    publication|créée?|rédigée?|écrite?|article|date|heures?|h|min(?:ute)?s?|mn|lecture|temps|commentaires?|vues?|
    published|posted|updated|modified|last|on|at|by|the|of|and|am|pm|read(?:ing)?|time|comments?|views?|first|
    gmt|utc|cet|cest|est|edt|pst|pdt|pt|bst|{MONTH}
    )(?![^\W\d_])""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_PROSE_END: Final = re.compile(r"[^\W\d_]{5,}[.!?…]$|[?!]$")
_BARE_DAY: Final = re.compile(r"\d{1,2}(?:er|\.)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """A block that does little else than state dates of the article."""

    index: int
    published: WrittenDate | None
    updated: WrittenDate | None


def date_lines(clipping: Clipping) -> Iterator[DateLine]:
    """Give the lines that state dates of this article, the likeliest first."""
    return chain(lines_after_title(clipping), lines_elsewhere(clipping))


def lines_after_title(clipping: Clipping) -> Iterator[DateLine]:
    """Give the date lines between the title and the first paragraphs."""
    start = clipping.title_at or 0
    last = min(max(clipping.opening, start) + BELOW_OPENING, clipping.ending)
    is_timeline = _is_timeline(clipping)
    for line in _lines(clipping, range(start, last + 1)):
        if not (is_timeline and line.index > clipping.opening):
            yield line


def lines_elsewhere(clipping: Clipping) -> Iterator[DateLine]:
    """Give the date lines above the title, nearest first, then those right below the article."""
    start = clipping.title_at or 0
    yield from _lines(clipping, range(start - 1, max(-1, start - 1 - ABOVE_TITLE), -1))
    last = min(clipping.ending + BELOW_ENDING, len(clipping.blocks) - 1)
    for line in _lines(clipping, range(clipping.ending, last + 1)):
        if says_it_is_published(clipping, line.index):
            yield line


def date_line_at(clipping: Clipping, index: int) -> DateLine | None:
    """Return what a block states about dates; none if it does more than that."""
    block = clipping.blocks[index]
    text = block.plain
    if len(text) > LINE_LENGTH or block.kind is BlockKind.TABLE or block.dropped_by in OTHERS:
        return None
    written = days_in(clipping, text) or _split_date(clipping, index) or _bare_month(text)
    if not written or not _states_little_else(text, written):
        return None
    updates = [one for one in written if _UPDATE.search(text[: one.start])]
    others = [one for one in written if one not in updates]
    return DateLine(index=index, published=others[0] if others else None, updated=updates[0] if updates else None)


def says_it_is_published(clipping: Clipping, index: int) -> bool:
    """Whether a block is a date line that says what it dates: "Publié le 4 mars 2026"."""
    return bool(_PUBLICATION.search(clipping.blocks[index].plain[:LINE_LENGTH]) and date_line_at(clipping, index))


def days_in(clipping: Clipping, text: str) -> tuple[WrittenDate, ...]:
    """Return the days that a text names, read in the order of day and month that its language has."""
    return written_dates(text, month_first=clipping.language == "en")


def is_names_only(text: str) -> bool:
    """Whether a text holds nothing but cues and capitalised words, as the place of a dateline does."""
    return all(word[0].isupper() for word in words_beside_cues(text))


def words_beside_cues(text: str) -> list[str]:
    """Return the words of a line that are no cue of a date: weekdays, "publié", "min read" ..."""
    return _WORD.findall(_CUES.sub(" ", text))


def _lines(clipping: Clipping, indexes: range) -> Iterator[DateLine]:
    for index in indexes:
        line = None if index == clipping.title_at else date_line_at(clipping, index)
        if line:
            yield line


def _is_timeline(clipping: Clipping) -> bool:
    """Whether dates head the parts of the text: then they are those of the events."""
    headings = (i for i in clipping.kept if clipping.blocks[i].kind is BlockKind.HEADING and i != clipping.title_at)
    return len(list(islice((i for i in headings if date_line_at(clipping, i)), 2))) > 1


def _split_date(clipping: Clipping, index: int) -> tuple[WrittenDate, ...]:
    """Read a date whose day stands alone on the line above its month, as some collectors leave it."""
    above = clipping.blocks[index - 1].plain if index else ""
    if not _BARE_DAY.fullmatch(above):
        return ()
    return days_in(clipping, f"{above} {clipping.blocks[index].plain}")


def _bare_month(text: str) -> tuple[WrittenDate, ...]:
    periods = written_periods(text)
    return periods if len(periods) == 1 and periods[0].end - periods[0].start >= len(text.strip()) else ()


def _states_little_else(text: str, written: tuple[WrittenDate, ...]) -> bool:
    """Whether a line holds dates, cues and a few names, and is no sentence."""
    rest = text
    for one in reversed(written):
        rest = f"{rest[: one.start]} | {rest[one.end :]}"
    left = words_beside_cues(rest)
    if len(left) > STRANGE_WORDS or sum(word[0].islower() for word in left) > STRANGE_LOWER:
        return False
    return not (left and _PROSE_END.search(text.strip()))
