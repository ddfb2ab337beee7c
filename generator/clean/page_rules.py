"""Why a stretch of text of a page is kept or dropped: the classifier decides, and a rule gives the reason its name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.clean.page_places import is_prose
from generator.clean.page_units import HEAD
from generator.clean.page_zones import zone_bit
from generator.clean.rules import cue_rule, register_match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.clean.page_units import Frame, Unit
    from generator.models import BoilerplateRule

LONGEST_CAPTION: Final = 400
"""Characters above which what stands in a caption's place is a text."""

LONGEST_BYLINE: Final = 80
"""Characters above which what stands in an author's place tells their life."""

LONGEST_REPEAT: Final = 60
"""Characters from which a paragraph that stands twice is a repeat; short ones may be refrains."""

RESCUED: Final = -2.0
"""Log-odds from which a heading or a paragraph is kept for the text beside it, which it shares an element with."""

NEAR: Final = 4
"""Elements, from the own one outwards, whose names tell what a stretch is."""

NEAR_ZONES: Final = (
    ("comments", "comments"), ("caption", "caption"), ("related", "related"), ("newsletter", "newsletter"),
    ("share", "share"), ("advert", "advert"), ("notice", "notice"), ("navigation", "navigation"), ("tags", "tags"),
    ("author", "author bio"), ("form", "form"), ("footer", "page foot"), ("sidebar", "sidebar"),
)  # fmt: skip
"""What the elements near to a stretch are called, and the rule that this makes."""

AROUND_ZONES: Final = (
    ("comments", "comments"), ("navigation", "navigation"), ("related", "related"), ("footer", "page foot"),
    ("sidebar", "sidebar"), ("notice", "notice"),
)  # fmt: skip
"""The same for all elements around it."""


def page_rules(units: Sequence[Unit], odds: Sequence[float], boilerplate: Sequence[BoilerplateRule]) -> list[str]:
    """Return for each stretch of text the rule that drops it, or an empty string."""
    verdicts = _with_lists(units, odds)
    rules = [_rule(unit, verdict) for unit, verdict in zip(units, verdicts, strict=True)]
    rules = _with_kin(units, verdicts, rules)
    rules = _without_bare_headings(units, rules)
    rules = _with_register(units, rules, boilerplate)
    return list(_placed(_with_repeats(units, rules)))


def _with_lists(units: Sequence[Unit], odds: Sequence[float]) -> list[float]:
    """Return the verdicts, that on a list for each of its items: it is article text as a whole or not at all."""
    sums: dict[object, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for unit, verdict in zip(units, odds, strict=True):
        if unit.frame.item is not None:
            entry = sums[unit.frame.group]
            weight = len(unit.text) ** 0.5
            entry[0], entry[1] = entry[0] + weight * verdict, entry[1] + weight
    return [
        sums[unit.frame.group][0] / sums[unit.frame.group][1] if unit.frame.item is not None else verdict
        for unit, verdict in zip(units, odds, strict=True)
    ]


UNPLACED: Final = "?"
"""Stands for a rule that is called by where the stretch stands."""


def _rule(unit: Unit, verdict: float) -> str:
    if _is_caption(unit):
        return "caption"
    is_short = len(unit.text) <= HEAD and not unit.rows
    by_words = cue_rule(unit.head, unit.cues, verdict) if is_short else ""
    if by_words or verdict > 0:
        return by_words
    return _by_zone(unit) or UNPLACED


def _is_caption(unit: Unit) -> bool:
    frame: Frame | None = unit.block
    for _ in range(2):
        if frame and frame.tag in ("figcaption", "caption"):
            return len(unit.text) <= LONGEST_CAPTION
        frame = frame.parent if frame else None
    return False


def _by_zone(unit: Unit) -> str:
    near, frame = 0, unit.frame
    for _ in range(NEAR):
        near |= frame.own
        frame = frame.parent or frame
    for zones, names in ((near, NEAR_ZONES), (unit.frame.zones, AROUND_ZONES)):
        for zone, rule in names:
            if zones & zone_bit(zone):
                return "byline" if rule == "author bio" and len(unit.text) <= LONGEST_BYLINE else rule
    return ""


def _with_kin(units: Sequence[Unit], verdicts: Sequence[float], rules: list[str]) -> list[str]:
    """Return the rules, headings, paragraphs and tables kept that share an element with the kept text beside them."""
    found = list(rules)
    for place, unit in enumerate(units):
        if rules[place] != UNPLACED or verdicts[place] <= RESCUED or unit.frame.item is not None:
            continue
        below = place + 1 < len(units) and not rules[place + 1] and _is_kin(unit, units[place + 1])
        above = place > 0 and not rules[place - 1] and _is_kin(unit, units[place - 1])
        if (below and unit.frame.level > 1) or ((above or below) and (unit.rows or is_prose(unit))):
            found[place] = ""
    return found


def _is_kin(unit: Unit, other: Unit) -> bool:
    return other.block.parent is unit.block.parent and not other.frame.level


def _without_bare_headings(units: Sequence[Unit], rules: list[str]) -> list[str]:
    """Return the rules, headings dropped that nothing kept follows before the text ends."""
    place = max((place for place, rule in enumerate(rules) if not rule), default=-1)
    found = list(rules)
    while place >= 0 and not found[place] and units[place].frame.level:
        found[place] = UNPLACED
        place = max((above for above in range(place) if not found[above]), default=-1)
    return found


def _with_register(units: Sequence[Unit], rules: list[str], boilerplate: Sequence[BoilerplateRule]) -> list[str]:
    found, rest = list(rules), ""
    for place, unit in enumerate(units):
        match = next((rule for rule in boilerplate if register_match(rule, unit.text)), None)
        found[place] = rest or (match.name if match else found[place])
        if match and match.scope == "rest":
            rest = rest or match.name
    return found


def _with_repeats(units: Sequence[Unit], rules: list[str]) -> list[str]:
    seen: set[str] = set()
    found = list(rules)
    for place, unit in enumerate(units):
        if found[place] or len(unit.text) < LONGEST_REPEAT or unit.frame.item is not None:
            continue
        if unit.text in seen:
            found[place] = "repeated"
        seen.add(unit.text)
    return found


def _placed(rules: Sequence[str]) -> Iterator[str]:
    """Give the rules, those without a name called by where they stand, for that is what a maintainer looks for."""
    kept = [place for place, rule in enumerate(rules) if not rule]
    first, last = (kept[0], kept[-1]) if kept else (len(rules), len(rules))
    for place, rule in enumerate(rules):
        if rule != UNPLACED:
            yield rule
        elif place < first:
            yield "above the text"
        else:
            yield "below the text" if place > last else "not article text"
