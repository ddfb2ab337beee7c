"""The lines of a page that state when the article came out or was changed, and that do little else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, Precision
from generator.written_dates import MONTH, apart, written_dates, written_periods, written_years

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.clipping import Clipping
    from generator.written_dates import WrittenDate

LINE_LENGTH: Final = 200
"""Characters above which a line is prose, whatever date it names."""

STRANGE_WORDS: Final = 8
"""Words of a date line that are neither date nor cue: an author, a section, a place."""

STRANGE_LOWER: Final = 3
"""Of these, words in lower case: more of them make a sentence."""

BELOW_OPENING: Final = 3
"""Blocks below the first prose that can still hold the date line: it may follow the standfirst."""

PLACE_WORDS: Final = 2
"""Words of a line further below that are neither date nor cue: the place that it is written in."""

READERS: Final = frozenset({"chatter", "comments"})
"""Rules of the clean room for lines above the date of a reader's comment: "Ana says:"."""

FURTHER_BELOW: Final = 14
"""The same for a line that is nothing but a date, where pictures and buttons were kept above it."""

NEAR_TITLE: Final = 4
"""Blocks above the title whose date is this article's rather than one below the first prose."""

MOST_DAYS: Final = 2
"""Days that the lines around a date line may state: its own and that of a change which has no word."""

OTHERS_NEAR: Final = 4
"""Blocks on either side among which the dates of other days make a list of articles or of changes."""

ABOVE_TITLE: Final = 25
"""Blocks above the title that can hold the date; further up stand the dates of the page's other articles."""

BELOW_ENDING: Final = 3
"""Blocks below the last one kept that can hold a line such as "Publié le 4 mars 2026"."""

PREFIX: Final = "collector's prefix"
"""Rule of the clean room whose block is the date that the collector glued to the first line."""

OTHERS: Final = frozenset(
    {"related", "latest articles", "comments", "comment form", "advert", "caption", "page foot", "paywall", PREFIX,
     "embed", "hidden comment", "template tag"}
)  # fmt: skip
"""Rules of the clean room whose blocks never hold the date line of this article."""

ASIDE: Final = frozenset({"navigation", "sidebar", "share", "newsletter", "notice", "legal", "form", "breadcrumb"})
"""Rules whose blocks hold it beside the title only; further away they date the page or other articles."""

_WEEKDAYS: Final = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day"

_UPDATE: Final = re.compile(
    r"(?:mise?\s(?:à|a)\s?jour|m[àa]j|(?:ré)?actualisée?|modifiée?|corrigée?|révisée?|éditée?|dernière\s(?:modification|révision)"
    r"|updated|modified|revised|edited|corrected|reviewed)"
    r"(?:[\s:]{1,3}(?:at\s|à\s)?\d{1,2}[:.h]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4}\b)?,?)?"
    rf"[\s:]{{0,3}}(?:le\s|on\s|en\s|in\s)?\s{{0,3}}(?:(?:{_WEEKDAYS}|(?:mon|tue|wed|thu|fri|sat|sun)\b)[,.]?\s{{1,3}})?$",
    re.IGNORECASE,
)
_PUBLICATION: Final = re.compile(
    r"(?:publiée?|parue?|postée?|mise?\sen\sligne|créée?|rédigée?|écrite?|diffusée?|published|posted|date)(?![^\W\d_])",
    re.IGNORECASE,
)
_PUBLISHED_IN: Final = re.compile(
    r"(?:publiée?|parue?|postée?|mise?\sen\sligne|écrite?|diffusée?|published|posted|written"
    r"|date(?:\s(?:de\s(?:publication|parution|mise\sen\sligne)|published))?|parution|publication|mise?\sà\sjour|updated)"
    r"\s{0,2}(?::\s{0,2})?(?:en\s|in\s)?$",
    re.IGNORECASE,
)
"""Before a month, a week or a year: words without which it is that of an event, or of a copyright."""

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
_SCENE: Final = re.compile(
    r"\b(?:une?|des|lors|près|devant|pendant|durant|autour|aux|during|near|outside|beside|behind|an)\b"
    r"|^\s*a\s(?!la\b|l\b)(?-i:[a-z])",
    re.IGNORECASE,
)
"""Words of a caption that tells what its picture shows: "Des soldats près de Kiev, le 24 avril 2023"."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_PROSE_END: Final = re.compile(r"[^\W\d_]{5,}[.!?…]$|[?!]$")
_NUMBER: Final = re.compile(r"[0-9]")
_DEADLINE: Final = re.compile(
    r"(?:jusqu|avant\sle|until|till|by\send|expire|valable|valid|deadline|verfügbar|bis|depuis|since|©|copyright|born|née?\sle"
    r"|rendez-vous|webinai?r|sortie\s(?:le|:)|en\ssalles|available|disponible|à\spartir|dès\sle|starting|event\sdate)",
    re.IGNORECASE,
)
"""Before a date: it ends or begins something else than the life of the article."""

_MAY_BE_PUBLISHED: Final = re.compile(r"publi|paru|post|ligne|écrit|diffus|written|date|jour", re.IGNORECASE)
"""A part of every such word, looked for first because few lines have one."""

_BYLINE: Final = re.compile(r"(?:par|by)\s", re.IGNORECASE)
_AT_FIRST: Final = frozenset({"initialement", "originally", "d'abord", "d’abord"})

_SPAN_OPENED: Final = re.compile(r"(?<![\w:.])\d{1,2}(?:er)?(?:[-–]|\s(?:au|to|et|and|&)\s(?:le\s)?)$", re.IGNORECASE)
_SPAN: Final = re.compile(r"\s{0,3}(?:[-–—→]|au|to|until)\s{0,3}", re.IGNORECASE)
"""Between two days: what lasts from one to the other is an event."""

_MASTHEAD: Final = re.compile(rf"(?:le\s)?(?:{_WEEKDAYS})\b", re.IGNORECASE)
"""How the date begins that newspapers print over every page: that of the day on which it was read."""

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
    """Give the date lines between the title and the prose."""
    start = clipping.title_at or 0
    yield from _lines(clipping, range(start, min(_prose(clipping), clipping.ending) + 1))


def lines_elsewhere(clipping: Clipping) -> Iterator[DateLine]:
    """Give the date lines right above the title, below the first paragraphs, further up, and below the article."""
    title, prose = clipping.title_at or 0, _prose(clipping)
    yield from _lines(clipping, range(title - 1, max(-1, title - 1 - NEAR_TITLE), -1))
    if not _is_timeline(clipping):
        for line in _lines(clipping, range(prose + 1, min(prose + FURTHER_BELOW, clipping.ending) + 1)):
            is_near = line.index <= prose + BELOW_OPENING and clipping.blocks[line.index].dropped_by not in ASIDE
            if is_near or _is_date_only(clipping, line.index):
                yield line
    for line in _lines(clipping, range(title - 1 - NEAR_TITLE, max(-1, title - 1 - ABOVE_TITLE), -1)):
        block = clipping.blocks[line.index]
        if block.dropped_by not in ASIDE and not _MASTHEAD.match(block.plain):
            yield line
    last = min(clipping.ending + BELOW_ENDING, len(clipping.blocks) - 1)
    for line in _lines(clipping, range(clipping.ending, last + 1)):
        if says_it_is_published(clipping, line.index):
            yield line


def _prose(clipping: Clipping) -> int:
    """Return the index of the block below the title where the prose begins."""
    return max(clipping.opening, clipping.title_at or 0)


def date_line_at(clipping: Clipping, index: int) -> DateLine | None:
    """Return what a block states about dates; none if it does more than that."""
    if index not in clipping.dated:
        clipping.dated[index] = _stated_at(clipping, index)
    return clipping.dated[index]


def _stated_at(clipping: Clipping, index: int) -> DateLine | None:
    block = clipping.blocks[index]
    text = block.plain
    if len(text) > LINE_LENGTH or block.kind is BlockKind.TABLE or block.dropped_by in OTHERS:
        return None
    if not _NUMBER.search(text):
        return None
    period = _whole_period(text)
    week = period if period and period[0].date.precision is Precision.WEEK else ()
    written = week or _dates_in(clipping, text) or _split_date(clipping, index) or period
    if not written or not _states_little_else(text, written) or _is_of_an_event(text, written):
        return None
    updates = [one for one in written if _UPDATE.search(text[: one.start])]
    others = [one for one in written if one not in updates]
    if _is_update_first(others):
        updates, others = others[:1], others[1:]
    return DateLine(index=index, published=others[0] if others else None, updated=updates[0] if updates else None)


def _dates_in(clipping: Clipping, text: str) -> tuple[WrittenDate, ...]:
    """Return the days that a line names, and the weeks, months and years that it calls those of the article."""
    days = days_in(clipping, text)
    if not _MAY_BE_PUBLISHED.search(text):
        return days
    periods = (*written_periods(text), *written_years(text))
    return apart((*days, *(one for one in periods if _is_published_in(text[: one.start]))))


def _is_published_in(before: str) -> bool:
    """Whether the words before a period say that the article came out in it, and not a report or a book."""
    cue = _PUBLISHED_IN.search(before)
    if cue is None:
        return False
    others = words_beside_cues(before[: cue.start()])
    return not others or bool(_BYLINE.match(before)) or others[0].lower() in _AT_FIRST


def _is_of_an_event(text: str, written: tuple[WrittenDate, ...]) -> bool:
    """Whether a line dates what ends or begins that day, or lasts from one day to another."""
    before = text[: written[0].start]
    between = text[written[0].end : written[1].start] if len(written) > 1 else ""
    return bool(
        "limite" in text.lower() or _DEADLINE.search(before) or _SPAN_OPENED.search(before) or _SPAN.fullmatch(between)
    )


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
        if line and not _is_one_of_many(clipping, line):
            yield line


def _is_one_of_many(clipping: Clipping, line: DateLine) -> bool:
    """Whether lines close by state other days: a list of articles, of changes, of events."""
    if line.published is None or says_it_is_published(clipping, line.index):
        return False
    near = range(max(0, line.index - OTHERS_NEAR), min(len(clipping.blocks), line.index + OTHERS_NEAR + 1))
    texts = (clipping.blocks[index].plain for index in near)
    days = {one.date.first_day for text in texts if len(text) <= LINE_LENGTH for one in days_in(clipping, text)}
    if len(days) > MOST_DAYS or not _is_bare(clipping, line.index):
        return len(days) > MOST_DAYS
    others = (date_line_at(clipping, index) for index in near if abs(index - line.index) > 1)
    return any(other and _is_of_another_day(other, line.published) for other in others)


def _is_of_another_day(other: DateLine, published: WrittenDate) -> bool:
    return other.published is not None and other.published.date.first_day != published.date.first_day


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


def _is_update_first(written: list[WrittenDate]) -> bool:
    """Whether the first of two dates side by side is the later: the day of the last change, for want of a word."""
    return (
        len(written) > 1
        and written[1].start - written[0].end <= 1
        and written[0].date.first_day > written[1].date.first_day
    )


def _is_date_only(clipping: Clipping, index: int) -> bool:
    """Whether a line is nothing but a date, or says what it dates, and no reader signs above it."""
    if clipping.blocks[index - 1].dropped_by in READERS:
        return False
    return says_it_is_published(clipping, index) or _is_bare(clipping, index)


def _is_bare(clipping: Clipping, index: int) -> bool:
    """Whether a line holds a date and at most its place."""
    return len(words_beside_cues(clipping.blocks[index].plain)) <= PLACE_WORDS


def _whole_period(text: str) -> tuple[WrittenDate, ...]:
    """Return the week or month that a line consists of."""
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
    is_phrase = _SCENE.search(rest) and not _PUBLICATION.search(rest)
    return not (is_phrase or (left and _PROSE_END.search(text.strip())))
