"""What can be seen of a stretch of text of a page: its words, its links, the elements around it, its neighbours."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean import cues
from generator.clean.page_places import PLACE_NAMES, is_prose, place_matrix
from generator.clean.page_zones import ZONES
from generator.clean.windows import shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from generator.clean.page_units import Frame, Unit

    Matrix = npt.NDArray[np.float64]

COUNTED_WORDS: Final = 60
"""Words of a stretch whose kind is counted: more of them change no share."""

NEAR: Final = 4
"""Elements, from the own one outwards, whose names are near; further ones are around."""

TAGS: Final = ("p", "h1", "h2", "h3", "h4", "li", "td", "div", "blockquote", "pre", "dd", "figcaption", "table")
CUES: Final = (
    "related", "latest", "comments", "share", "newsletter", "advert", "legal", "tags", "navigation", "author",
    "reading time", "caption", "byline", "chatter",
)  # fmt: skip
STOP_WORDS: Final = frozenset(
    """le la les de des du un une et est en que qui dans pour sur au aux par il elle a ont sont pas plus ce se sa son
    the of and to in is that for on with as it was at by he she his her be are this from not have has but or an
    der die das und ist von zu den mit für auf im dem nicht ein eine sich auch""".split()
)
"""Words that sentences are held together by, and menus are not."""

_WORD: Final = re.compile(r"\w+")
_DIGIT: Final = re.compile(r"\d")
_MAY_BE_AGO: Final = re.compile(r"\bil y a\b|\bago\b|\bvor\b")
_CLOSED: Final = re.compile(r"[.!?…:;»”\"'’)][\s»”\"'’)]{0,3}$")
_FULL_STOP: Final = re.compile(r"[.!?…][\s»”\"'’)]{0,3}$")

_ZONE_NAMES: Final = tuple(f"{reach} {zone}" for reach in ("own", "near", "around") for zone in ZONES)
_WORD_NAMES: Final = (
    *(f"cue {name}" for name in CUES), "cue words", "cue date", "cue ago", "cue dateline", "length", "over 80",
    "over 200", "words", "under 5 words", "linked", "all linked", "long and linked", "closed", "full stop", "prose",
    "stop words", "commas", "capitals", "digits", "lower start", "announces", "asks",
)  # fmt: skip
_FORM_NAMES: Final = (*(f"tag {tag}" for tag in TAGS), "heading", "in list", "in quote", "depth")
OWN_NAMES: Final = (*_ZONE_NAMES, *_WORD_NAMES, *_FORM_NAMES, *PLACE_NAMES)
_BESIDE: Final = (
    "length", "all linked", "linked", "prose", "full stop", "heading", "stop words", "cue words", "cue related",
    "in list", "tag p", "inside 0.7",
)  # fmt: skip
_STEPS: Final = (-2, -1, 1, 2)
NAMES: Final = (*OWN_NAMES, *(f"{name} at {step:+d}" for step in _STEPS for name in _BESIDE))
_BESIDE_COLUMNS: Final = [OWN_NAMES.index(name) for name in _BESIDE]
_BITS: Final = np.arange(len(ZONES))
_NO_CUES: Final = (0.0,) * len(CUES)
_OTHER_TAG: Final = (0.0,) * len(TAGS)
_TAG_ROWS: Final = {tag: tuple(float(other == tag) for other in TAGS) for tag in TAGS}


def feature_matrix(units: Sequence[Unit]) -> Matrix:
    """Return one row a stretch, one column a name of `NAMES`."""
    if not units:
        return np.zeros((0, len(NAMES)))
    words = np.array([_word_row(unit) for unit in units])
    own = np.hstack([_zone_matrix(units), words, np.array([_form_row(unit) for unit in units]), place_matrix(units)])
    beside = own[:, _BESIDE_COLUMNS]
    return np.hstack([own, *(shifted(beside, step) for step in _STEPS)])


def _zone_matrix(units: Sequence[Unit]) -> Matrix:
    near: dict[Frame, int] = {}
    for unit in units:
        if unit.frame not in near:
            near[unit.frame] = _near(unit.frame)
    reaches = ([u.frame.own for u in units], [near[u.frame] for u in units], [u.frame.zones for u in units])
    bits = [(np.array(reach)[:, None] >> _BITS) & 1 for reach in reaches]
    return np.hstack(bits).astype(np.float64)


def _near(frame: Frame) -> int:
    zones, place, left = 0, frame, NEAR
    while place.parent and left:
        zones |= place.own
        place, left = place.parent, left - 1
    return zones


def _word_row(unit: Unit) -> list[float]:
    text, size = unit.text, len(unit.text)
    head, lower = unit.head, unit.head.lower()
    words, lower_words = head.split()[:COUNTED_WORDS], lower.split()[:COUNTED_WORDS]
    linked = min(1.0, unit.linked / size)
    ending = text[-6:]
    digits = len(_DIGIT.findall(head))
    count = max(1, len(words))
    return [
        *([float(name in unit.cues) for name in CUES] if unit.cues else _NO_CUES),
        min(3, sum(map(cues.BOILERPLATE_TOKENS.__contains__, _WORD.findall(lower)))) / math.sqrt(1 + len(words)),
        float(digits > 0 and cues.DATE.search(head) is not None),
        float(_MAY_BE_AGO.search(lower) is not None and cues.AGO.search(head) is not None),
        float(cues.DATELINE_LEAD.search(head) is not None),
        math.log1p(size),
        float(size > 80),  # noqa: PLR2004 - named by the column
        float(size > 200),  # noqa: PLR2004 - named by the column
        math.log1p(text.count(" ") + 1),
        float(len(words) < 5),  # noqa: PLR2004 - named by the column
        linked,
        float(linked > 0.8),  # noqa: PLR2004 - a date beside a link leaves it a link
        float(linked > 0.3 and size > 80),  # noqa: PLR2004 - a paragraph of links is a list of teasers
        float(_CLOSED.search(ending) is not None),
        float(_FULL_STOP.search(ending) is not None),
        float(is_prose(unit)),
        sum(map(STOP_WORDS.__contains__, lower_words)) / count,
        math.log1p(text.count(",")),
        sum([word[0].isupper() for word in words]) / count,
        digits / len(head),
        float(text[0].islower()),
        float(text.endswith(":")),
        float("?" in text[-3:]),
    ]


def _form_row(unit: Unit) -> list[float]:
    block, frame = unit.block, unit.frame
    quoted = frame.group is not None and frame.group.tag == "blockquote"
    return [
        *_TAG_ROWS.get(block.tag, _OTHER_TAG),
        float(frame.level > 0),
        float(frame.item is not None),
        float(quoted),
        min(30, frame.depth) / 10,
    ]
