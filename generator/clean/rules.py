"""The named rules that drop a line of a dump, most certain first; what no rule names, the classifier decides.

Each rule reads the whole dump and gives the places of the lines that it drops; the first rule that names a line wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.clean import cues, shapes
from generator.clean.inserts import adverts, author_bios, captions
from generator.clean.repeats import repeated_places
from generator.clean.sight import HEAD, LONGEST_CUE
from generator.clean.truncation import says_rest_is_missing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from generator.clean.lines import Line
    from generator.clean.sight import Sight
    from generator.models import BoilerplateRule

    Drops = Iterator[tuple[int, str]]

LINE_RULES: Final = (
    ("reading time", "reading time", 60, 9.0),
    ("related", "related", 140, 1.0),
    ("latest articles", "latest", 100, 1.0),
    ("comments", "comments", 140, 0.5),
    ("chatter", "chatter", 60, 0.0),
    ("share", "share", 140, 1.0),
    ("newsletter", "newsletter", 140, 1.0),
    ("advert", "advert", 140, 1.0),
    ("legal", "legal", 200, 1.0),
    ("tags", "tags", 140, 0.5),
    ("author bio", "author", 80, 1.0),
    ("caption", "caption", 140, 1.5),
    ("byline", "byline", 90, 1.0),
    ("navigation", "navigation", 60, 0.0),
)
"""Name, family of cues, longest line, and the log-odds from which the classifier knows better than the cue."""

SECTION_CUES: Final = (("related", "related"), ("latest articles", "latest"), ("comments", "comments"))
"""What opens a section below the article: everything under it goes too."""

SECTION_TITLE: Final = 70
"""Characters of the longest title of such a section; a longer line is a link of its own ("Lire aussi : ...")."""

ENOUGH_ABOVE: Final = 0.9
"""Share of the kept text that must stand above a section that ends the article: others only interrupt it."""

ENOUGH_ABOVE_PAYWALL: Final = 0.5
"""Share of the kept text that must stand above the line at which a paywall cuts: what it leaves can be short."""

RESCUED: Final = -0.75
"""Log-odds from which a line is kept when both its neighbours are: headings and short items look like nothing alone."""

MOST_OF_BOX: Final = 5
"""Lines of a box between two paragraphs at most, each of which its own words give away."""

BELOW_BOX: Final = -3.5
"""Log-odds that a paragraph below such a box must have."""

RUNNING: Final = 0.25
"""Share of function words from which a line is running text."""

SWEPT: Final = frozenset(name for name, _ in SECTION_CUES)
"""Rules that sweep up all that is below their heading, and a paragraph of the article with it."""

MOST_AT_EDGE: Final = 3
"""Lines above or below the text of a file that was pasted without menu and foot: a heading, a title, a standfirst."""

EDGE: Final = -1.0
"""Log-odds that such lines must have: with nothing beyond them the classifier knows little of them."""

ENDING: Final = -1.6
"""Log-odds that no line may fall below for the lines under the kept text to be the ending of the article."""

SHORTEST_PROSE: Final = 90
"""Characters from which a line is probably a paragraph."""

LONGEST_CRUMBS: Final = 200
"""Characters of the longest breadcrumb: the path and the title at its end."""

SHORTEST_TITLE: Final = 25
"""Characters of the shortest title that a breadcrumb is known by."""

NEARBY: Final = 15
"""Lines below a breadcrumb within which the title that it ends in must stand."""

_DATE_TAIL: Final = re.compile(
    r"\W|\d|\b(?:publi\w*|mis|mise|à|a|jour|posté|modifié\w*|le|updated|posted|published|on|last|at|am|pm|edt|est|gmt|utc|et|"
    r"h|by|the|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|"
    r"min|mins|read|er|th|st|nd|rd)\b",
    re.IGNORECASE,
)
_MAYBE_DATED: Final = re.compile(r"\d|\bago\b|\bil y a\b|\bvor\b", re.IGNORECASE)
_STEPS: Final = ">›»/"
_CRUMBS: Final = re.compile(r"(?:\S[^>›»/]{0,60}? ?(?:>|›|»|/) ?){2,}\S")


@dataclass(frozen=True)
class Dump:
    """The lines of a text dump and the classifier's verdict on each."""

    sights: Sequence[Sight]
    odds: Sequence[float]

    @cached_property
    def lines(self) -> list[Line]:
        """Return the lines as they are."""
        return [sight.line for sight in self.sights]

    @cached_property
    def mass_above(self) -> list[float]:
        """Return for each line the share of the text judged article that stands above it."""
        total, above = 0.0, [0.0]
        for line, odds in zip(self.lines, self.odds, strict=True):
            total += len(line.plain) if odds > 0 else 0
            above.append(total)
        return [mass / total if total else 0.0 for mass in above]

    @cached_property
    def below_boxes(self) -> frozenset[int]:
        """Return the places of the doubted paragraphs that only a box parts from the text above them."""
        return frozenset(_paragraphs_below_boxes(self))

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
    named = {place: name for place, name in named.items() if not (place in dump.below_boxes and name in SWEPT)}
    judged = _classified(dump, named)
    return judged if "" in judged else [named.get(place, "") for place in range(len(dump.lines))]


def line_rule(plain: str, odds: float = 0.0) -> str:
    """Return the name of the rule that drops a line for its own words, or an empty string."""
    head = plain[:HEAD]
    return cue_rule(plain, cues.families_of(head, head.lower()) if len(plain) <= LONGEST_CUE else (), odds)


def cue_rule(plain: str, families: Sequence[str], odds: float) -> str:
    """Return the same for a line whose families of cues are known."""
    if families:
        for name, family, longest, ceiling in LINE_RULES:
            if family in families and len(plain) <= longest and odds <= ceiling:
                return name
    return "dateline" if is_dateline(plain) else ""


def is_dateline(plain: str) -> bool:
    """Whether a line holds a date and next to nothing else."""
    if len(plain) > 90 or not _MAYBE_DATED.search(plain):  # noqa: PLR2004 - "Publié le ... à ..., mis à jour le ... à ..." fits
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
    return rule.pattern.match(text[:HEAD]) is not None


def _by_their_words(dump: Dump) -> Drops:
    for place, (sight, odds) in enumerate(zip(dump.sights, dump.odds, strict=True)):
        name = cue_rule(sight.line.plain, sight.cues, odds)
        if name:
            yield place, name


def _breadcrumbs(dump: Dump) -> Drops:
    """Give lines above the text that end in the title below them, or that are a path of sections."""
    for place, line in enumerate(dump.lines[: dump.first_prose]):
        if len(line.plain) > LONGEST_CRUMBS:
            continue
        below = dump.lines[place + 1 : place + 1 + NEARBY] if len(line.plain) > SHORTEST_TITLE else ()
        titles = tuple(f" {other.plain}" for other in below if len(other.plain) >= SHORTEST_TITLE)
        if line.plain.endswith(titles) or _is_path(line.plain):
            yield place, "breadcrumb"


def _is_path(plain: str) -> bool:
    return sum(map(plain.count, _STEPS)) > 1 and _CRUMBS.search(plain) is not None


def _sections_below(dump: Dump) -> Drops:
    """Give everything from the first section below the article on, each line under the name of its own section."""
    section = ""
    for place, sight in enumerate(dump.sights):
        if section or dump.mass_above[place] >= ENOUGH_ABOVE:
            section = _section_opened(sight, dump.odds[place]) or section
        if section:
            yield place, section


def _section_opened(sight: Sight, odds: float) -> str:
    if sight.length > SECTION_TITLE or odds > 0 or not sight.cues:
        return ""
    return next((name for name, family in SECTION_CUES if family in sight.cues), "")


def _behind_paywall(dump: Dump) -> Drops:
    """Give everything from the line on that says that the rest is for subscribers, where most of the text is above."""
    for place, sight in enumerate(dump.sights):
        if dump.mass_above[place] >= ENOUGH_ABOVE_PAYWALL and says_rest_is_missing(sight.line.plain):
            yield from ((below, "paywall") for below in range(place, len(dump.lines)))
            return


DUMP_RULES: Final[tuple[Callable[[Dump], Drops], ...]] = (
    _behind_paywall, _by_their_words, _breadcrumbs, captions, adverts, author_bios, _sections_below,
)  # fmt: skip


def _classified(dump: Dump, named: Mapping[int, str]) -> list[str]:
    """Return the rules with the classifier's verdict where no rule speaks."""
    kept = [place not in named and odds > 0 for place, odds in enumerate(dump.odds)]
    for place in (*_edges(dump, named, kept), *_ending(dump, named, kept), *_tables(dump, named, kept)):
        kept[place] = True
    for place in dump.below_boxes:
        kept[place] = place not in named
    first = next((place for place, keep in enumerate(kept) if keep), 0)
    last = max((place for place, keep in enumerate(kept) if keep), default=-1)
    rules = [
        named.get(place) or ("" if kept[place] or _is_rescued(dump, kept, place) else _where(place, first, last))
        for place in range(len(kept))
    ]
    for place in repeated_places(dump.lines, [not rule for rule in rules]):
        rules[place] = "repeated"
    return rules


def _paragraphs_below_boxes(dump: Dump) -> Iterator[int]:
    """Give the doubted paragraphs that only the lines of a box part from the text above them.

    A short article seems to end at the first box: a letter to subscribe to, a link to another article.
    """
    boxes = MOST_OF_BOX + 1
    for place, (sight, odds) in enumerate(zip(dump.sights, dump.odds, strict=True)):
        is_long = not sight.cues and sight.length >= SHORTEST_PROSE
        if odds > 0:
            boxes = 0 if is_long else boxes
        elif is_long and odds > BELOW_BOX and 0 < boxes <= MOST_OF_BOX and _is_running(sight):
            boxes = 0
            yield place
        else:
            boxes = boxes + 1 if sight.cues else MOST_OF_BOX + 1


def _is_running(sight: Sight) -> bool:
    return sight.function_share >= RUNNING and shapes.is_closed(sight.line.plain)


def _ending(dump: Dump, named: Mapping[int, str], kept: Sequence[bool]) -> range:
    """Return the lines between the kept text and what a rule names below it, where they end in a paragraph.

    Short articles end so: the classifier doubts a heading, a list and a last paragraph that little text stands above.
    """
    last = max((place for place, keep in enumerate(kept) if keep), default=len(kept))
    end = next((place for place in range(last + 1, len(kept)) if place in named), len(kept))
    ending = range(last + 1, end)
    if not ending or not _is_prose(dump.lines[ending[-1]]) or min(dump.odds[p] for p in ending) < ENDING:
        return range(0)
    return ending


def _edges(dump: Dump, named: Mapping[int, str], kept: Sequence[bool]) -> Iterator[int]:
    """Give the few lines between either end of a file and its text, where nobody pasted a menu or a foot with them."""
    first = next((place for place, keep in enumerate(kept) if keep), 0)
    last = max((place for place, keep in enumerate(kept) if keep), default=len(kept))
    for edge in (range(first), range(last + 1, len(kept))):
        is_open = len(edge) <= MOST_AT_EDGE and all(place not in named and dump.odds[place] > EDGE for place in edge)
        yield from edge if is_open else ()


def _tables(dump: Dump, named: Mapping[int, str], kept: Sequence[bool]) -> Iterator[int]:
    """Give the rows of tables, two at least with as many cells, that stand between kept lines: rows read like menus."""
    columns = [0 if place in named else len(shapes.cells(line)) for place, line in enumerate(dump.lines)]
    place = 0
    while place < len(columns):
        end = place + 1
        while end < len(columns) and columns[end] == columns[place]:
            end += 1
        rows = range(place, end)
        inside = place > 0 and kept[place - 1] and end < len(kept) and kept[end]
        if columns[place] > 1 and len(rows) > 1 and (inside or any(kept[row] for row in rows)):
            yield from rows
        place = end


def _is_rescued(dump: Dump, kept: Sequence[bool], place: int) -> bool:
    """Whether the kept lines above and below a line say that it belongs to them."""
    above, below = place > 0 and kept[place - 1], place + 1 < len(kept) and kept[place + 1]
    line, odds = dump.lines[place], dump.odds[place]
    if above and below:
        is_mark = not any(map(str.isalnum, line.plain))
        return odds > RESCUED or is_mark or _is_torn(dump.lines[place - 1 : place + 2])
    goes_on = line.plain.endswith(":") if above else _is_prose(line)
    return (above or below) and goes_on and odds > RESCUED


def _is_prose(line: Line) -> bool:
    return len(line.plain) >= SHORTEST_PROSE and shapes.is_closed(line.plain)


def _is_torn(three: Sequence[Line]) -> bool:
    """Whether the middle of three lines is a piece of one sentence with the others, as where a link was torn out."""
    above, line, below = (one.plain for one in three)
    adjacent = all(below.number == above.last_number + 1 for above, below in pairwise(three))
    return adjacent and shapes.continues(above, line) and (shapes.is_closed(line) or shapes.continues(line, below))


def _where(place: int, first: int, last: int) -> str:
    """Return what the classifier's drop is called: by where it stands, for that is what a maintainer looks for."""
    if place < first:
        return "above the text"
    return "below the text" if place > last else "not article text"
