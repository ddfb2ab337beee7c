"""The named rules that drop a line of a dump, most certain first; what no rule names, the classifier decides.

Each rule reads the whole dump and gives the places of the lines that it drops; the first rule that names a line wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.clean import cues, shapes
from generator.clean.features import HEAD
from generator.clean.inserts import adverts, author_bios, captions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.clean.lines import Line
    from generator.models import BoilerplateRule

    Drops = Iterator[tuple[int, str]]

LINE_RULES: Final = (
    ("reading time", cues.READING_TIME, 60, 9.0),
    ("related", cues.RELATED, 140, 1.0),
    ("latest articles", cues.LATEST, 100, 1.0),
    ("comments", cues.COMMENTS, 140, 0.5),
    ("chatter", cues.CHATTER, 60, 0.0),
    ("share", cues.SHARE, 140, 1.0),
    ("newsletter", cues.NEWSLETTER, 140, 1.0),
    ("advert", cues.ADVERT, 140, 1.0),
    ("legal", cues.LEGAL, 200, 1.0),
    ("tags", cues.TAGS, 140, 0.5),
    ("author bio", cues.AUTHOR, 80, 1.0),
    ("caption", cues.CAPTION, 140, 1.5),
    ("byline", cues.BYLINE, 90, 1.0),
    ("navigation", cues.NAVIGATION, 60, 0.0),
)
"""Name, pattern, longest line, and the log-odds from which the classifier knows better than the pattern."""

SECTION_CUES: Final = (("related", cues.RELATED), ("latest articles", cues.LATEST), ("comments", cues.COMMENTS))
"""What opens a section below the article: everything under it goes too."""

SECTION_TITLE: Final = 70
"""Characters of the longest title of such a section; a longer line is a link of its own ("Lire aussi : ...")."""

ENOUGH_ABOVE: Final = 0.9
"""Share of the kept text that must stand above a section that ends the article: others only interrupt it."""

RESCUED: Final = -0.75
"""Log-odds from which a line is kept when both its neighbours are: headings and short items look like nothing alone."""

ENDING: Final = -1.6
"""Log-odds that no line may fall below for the lines under the kept text to be the ending of the article."""

DOUBTED: Final = 0.2
"""Share of its characters that the classifier may doubt in a file that is an article and little else."""

ODD_LINES: Final = 0.35
"""Share of the lines that it may doubt in such a file: pages have a line of menu for each line of text."""

SHORTEST_PROSE: Final = 90
"""Characters from which a line is probably a paragraph."""

LINES_FOR_PROSE: Final = 2.5
"""Lines for each such paragraph in a file without menus at most; one page in thirty is so bare."""

BAR_OF_CLEAN_FILE: Final = -3.0
"""Log-odds from which a line of such a file is kept."""

NEARBY: Final = 15
"""Lines below a breadcrumb within which the title that it ends in must stand."""

_DATE_TAIL: Final = re.compile(
    r"\W|\d|\b(?:publi\w*|mis|mise|à|a|jour|posté|modifié\w*|le|updated|posted|published|on|last|at|am|pm|edt|est|gmt|utc|et|"
    r"h|by|the|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|"
    r"min|mins|read|er|th|st|nd|rd)\b",
    re.IGNORECASE,
)
_CRUMBS: Final = re.compile(r"(?:\S[^>›»/]{0,60}? ?(?:>|›|»|/) ?){2,}\S")


@dataclass(frozen=True)
class Dump:
    """The lines of a text dump and the classifier's verdict on each."""

    lines: Sequence[Line]
    odds: Sequence[float]

    @cached_property
    def mass_above(self) -> list[float]:
        """Return for each line the share of the text judged article that stands above it."""
        total, above = 0.0, [0.0]
        for line, odds in zip(self.lines, self.odds, strict=True):
            total += len(line.plain) if odds > 0 else 0
            above.append(total)
        return [mass / total if total else 0.0 for mass in above]

    @cached_property
    def first_prose(self) -> int:
        """Return the place of the first line judged article that is as long as a paragraph."""
        found = (
            place
            for place, line in enumerate(self.lines)
            if self.odds[place] > 0 and len(line.plain) > 100  # noqa: PLR2004 - about a line and a half of print
        )
        return next(found, len(self.lines))


def dropping_rules(dump: Dump, boilerplate: Sequence[BoilerplateRule] = ()) -> list[str]:
    """Return for each line the name of the rule that drops it, or an empty string."""
    named: dict[int, str] = {}
    for rule in (_register(boilerplate), *DUMP_RULES):
        for place, name in rule(dump):
            named.setdefault(place, name)
    judged = _classified(dump, named)
    return judged if "" in judged else [named.get(place, "") for place in range(len(dump.lines))]


def line_rule(plain: str, odds: float = 0.0) -> str:
    """Return the name of the rule that drops a line for its own words, or an empty string."""
    shown = plain[:HEAD]
    for name, pattern, longest, ceiling in LINE_RULES:
        if len(plain) <= longest and odds <= ceiling and pattern.search(shown):
            return name
    return "dateline" if is_dateline(plain) else ""


def is_dateline(plain: str) -> bool:
    """Whether a line holds a date and next to nothing else."""
    if len(plain) > 90:  # noqa: PLR2004 - "Publié le ... à ..., mis à jour le ... à ..." fits
        return False
    rest, dates = cues.DATE.subn("", plain)
    if not dates:
        rest, dates = cues.AGO.subn("", plain)
    return bool(dates) and len(_DATE_TAIL.sub("", rest)) <= 12  # noqa: PLR2004 - a place or a column fits


def _register(boilerplate: Sequence[BoilerplateRule]) -> Callable[[Dump], Drops]:
    def drops(dump: Dump) -> Drops:
        for rule in boilerplate:
            for place, line in enumerate(dump.lines):
                if register_match(rule, line.text):
                    yield place, rule.name
                    if rule.scope == "rest":
                        yield from ((below, rule.name) for below in range(place + 1, len(dump.lines)))
                        break

    return drops


def register_match(rule: BoilerplateRule, text: str) -> bool:
    """Whether a rule of the register matches the start of a line, as it stands or with ordinary spaces."""
    return bool(re.match(rule.pattern.pattern, text[:HEAD], rule.pattern.flags | re.IGNORECASE))


def _by_their_words(dump: Dump) -> Drops:
    for place, (line, odds) in enumerate(zip(dump.lines, dump.odds, strict=True)):
        name = line_rule(line.plain, odds)
        if name:
            yield place, name


def _breadcrumbs(dump: Dump) -> Drops:
    """Give lines above the text that end in the title below them, or that are a path of sections."""
    for place, line in enumerate(dump.lines[: dump.first_prose]):
        below = dump.lines[place + 1 : place + 1 + NEARBY]
        ends_in_title = any(len(other.plain) >= 25 and line.plain.endswith(" " + other.plain) for other in below)  # noqa: PLR2004
        if len(line.plain) <= 200 and (ends_in_title or _CRUMBS.search(line.plain[:HEAD])):  # noqa: PLR2004
            yield place, "breadcrumb"


def _sections_below(dump: Dump) -> Drops:
    """Give everything from the first section below the article on, each line under the name of its own section."""
    section = ""
    for place, line in enumerate(dump.lines):
        if section or dump.mass_above[place] >= ENOUGH_ABOVE:
            section = _section_opened(line.plain, dump.odds[place]) or section
        if section:
            yield place, section


def _section_opened(plain: str, odds: float) -> str:
    if len(plain) > SECTION_TITLE or odds > 0:
        return ""
    return next((name for name, pattern in SECTION_CUES if pattern.search(plain)), "")


DUMP_RULES: Final[tuple[Callable[[Dump], Drops], ...]] = (
    _by_their_words, _breadcrumbs, captions, adverts, author_bios, _sections_below,
)  # fmt: skip


def _classified(dump: Dump, named: dict[int, str]) -> list[str]:
    """Return the rules with the classifier's verdict where no rule speaks."""
    bar = BAR_OF_CLEAN_FILE if _is_clean(dump) else 0.0
    kept = [place not in named and odds > bar for place, odds in enumerate(dump.odds)]
    for place in _ending(dump, named, kept):
        kept[place] = True
    first = next((place for place, keep in enumerate(kept) if keep), 0)
    last = max((place for place, keep in enumerate(kept) if keep), default=-1)
    return [
        named.get(place) or ("" if kept[place] or _is_rescued(dump, kept, place) else _where(place, first, last))
        for place in range(len(kept))
    ]


def _ending(dump: Dump, named: dict[int, str], kept: list[bool]) -> range:
    """Return the lines between the kept text and what a rule names below it, where they end in a paragraph.

    Short articles end so: the classifier doubts a heading, a list and a last paragraph that little text stands above.
    """
    last = max((place for place, keep in enumerate(kept) if keep), default=len(kept))
    end = next((place for place in range(last + 1, len(kept)) if place in named), len(kept))
    ending = range(last + 1, end)
    if not ending or not _is_prose(dump.lines[ending[-1]]) or min(dump.odds[p] for p in ending) < ENDING:
        return range(0)
    return ending


def _is_clean(dump: Dump) -> bool:
    """Whether a file is an article and little else, so that what looks odd in it is its title, standfirst or lists."""
    prose = sum(len(line.plain) >= SHORTEST_PROSE for line in dump.lines)
    doubted = [len(line.plain) for line, odds in zip(dump.lines, dump.odds, strict=True) if odds <= 0]
    size = sum(len(line.plain) for line in dump.lines)
    little_doubt = len(doubted) <= ODD_LINES * len(dump.lines) and sum(doubted) <= DOUBTED * size
    return little_doubt or len(dump.lines) <= LINES_FOR_PROSE * prose


def _is_rescued(dump: Dump, kept: list[bool], place: int) -> bool:
    """Whether the kept lines above and below a line say that it belongs to them."""
    above, below = place > 0 and kept[place - 1], place + 1 < len(kept) and kept[place + 1]
    line = dump.lines[place]
    if above and below and (dump.odds[place] > RESCUED or _is_torn(dump.lines[place - 1 : place + 2])):
        return True
    row = shapes.cells(line)
    beside = [dump.lines[place + step] for step, is_kept in ((-1, above), (1, below)) if is_kept]
    return len(row) > 1 and any(len(shapes.cells(other)) == len(row) for other in beside)


def _is_prose(line: Line) -> bool:
    return len(line.plain) >= SHORTEST_PROSE and shapes.is_closed(line.plain)


def _is_torn(three: Sequence[Line]) -> bool:
    """Whether the middle of three lines is a piece of one sentence with the others, as where a link was torn out."""
    above, line, below = (one.plain for one in three)
    adjacent = three[2].number - three[0].number == 2  # noqa: PLR2004 - no blank line between
    return adjacent and shapes.continues(above, line) and (shapes.is_closed(line) or shapes.continues(line, below))


def _where(place: int, first: int, last: int) -> str:
    """Return what the classifier's drop is called: by where it stands, for that is what a maintainer looks for."""
    if place < first:
        return "above the text"
    return "below the text" if place > last else "not article text"
