"""What the classifier sees of each line by itself: its shape, its words, its cues; and of the lines beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean import cues
from generator.clean.file_features import IN_FILE, in_file
from generator.clean.sight import LONGEST_CUE
from generator.clean.windows import shifted

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from generator.clean.sight import Sight

    Matrix = npt.NDArray[np.float64]

SHAPE: Final = (
    "log length", "length", "words", "function words", "function words of long line", "under 25", "25 to 70",
    "over 140", "sentences", "closed", "cut off", "colon", "upper start", "lower start", "bullet", "emoji",
    "marked heading", "pipes", "digits", "capitals", "commas",
)  # fmt: skip
CONTENT: Final = (
    "date", "short date", "date label", "ago", "boilerplate words", "boilerplate density", "quoted", "you", "we",
    "address", "rights",
)  # fmt: skip
OWN: Final = (*SHAPE, *CONTENT, *(f"cue {name}" for name in cues.FAMILIES))
"""The features of a line by itself."""

SHIFTED: Final = ("log length", "function words", "closed", "cut off", "short date", "boilerplate density",
                  "cue related", "cue comments", "cue byline", "cue chatter", "capitals", "bullet", "ago")  # fmt: skip
"""The features of its neighbours that a line is judged by."""

OFFSETS: Final = (-3, -2, -1, 1, 2, 3)
NAMES: Final = (*OWN, *IN_FILE, *(f"{name} at {offset:+d}" for offset in OFFSETS for name in SHIFTED))
_AT: Final = {name: column for column, name in enumerate(OWN)}
_SHIFTED_COLUMNS: Final = [_AT[name] for name in SHIFTED]

SHORT_DATE: Final = 60
"""Characters of the longest line that a date says what it is."""

_MOST: Final = {
    "length": 400, "words": 60, "sentences": 4, "commas": 5, "boilerplate words": 4, "you": 3, "we": 3,
}  # fmt: skip
"""Counts from which more adds nothing: they are weighed as shares of it."""

_CUE_AT: Final = {name: _AT[f"cue {name}"] for name in cues.FAMILIES}
_COUNTED: Final = [_AT[name] for name in _MOST]
_LIMITS: Final = np.array([*_MOST.values()], dtype=np.float64)
_LOG_LENGTH: Final = _AT["log length"]

_CLOSERS: Final = "'\"»”’)] "
_SENTENCE_ENDS: Final = (".", "!", "?")
_CUT_OFF: Final = re.compile(r"(?:\.\.\.|…)\W*$|\[(?:…|\.\.\.)\]")
_QUOTED: Final = re.compile(r"[«“\"][^«»“”\"]{3,200}[»”\"]")
_EMOJI: Final = re.compile(r"[\u2190-\u2bff\U0001f000-\U0001faff]")
_ADDRESS: Final = re.compile(r"https?://|www\.|\B@\w|\w@\w")
_YOU: Final = frozenset({"vous", "votre", "vos", "you", "your"})
_WE: Final = frozenset({"je", "j", "mon", "ma", "nous", "i", "my", "we", "our"})
_MARKED: Final = cues.BOILERPLATE_TOKENS | _YOU | _WE


def matrix_of(sights: Sequence[Sight]) -> Matrix:
    """Return one row a line, one column a name of `NAMES`."""
    own = np.zeros((len(sights), len(OWN)))
    own[:, : len(SHAPE) + len(CONTENT)] = [(*_shape(sight), *_content(sight)) for sight in sights]
    for row, sight in enumerate(sights):
        for name in sight.cues:
            own[row, _CUE_AT[name]] = 1
    own[:, _COUNTED] = np.minimum(own[:, _COUNTED], _LIMITS) / _LIMITS
    own[:, _LOG_LENGTH] = np.log1p(own[:, _LOG_LENGTH]) / 5
    neighbours = [shifted(own[:, _SHIFTED_COLUMNS], offset) for offset in OFFSETS]
    named = {name: own[:, column] for name, column in _AT.items()}
    return np.hstack([own, in_file(sights, named), *neighbours])


def _shape(sight: Sight) -> tuple[float, ...]:
    head, length, plain = sight.head, sight.length, sight.line.plain
    words, tail = len(sight.tokens), plain[-9:]
    mark = cues.BULLET.match(head) if not head[0].isalpha() else None
    first = head[mark.end() if mark else 0]
    closed = tail.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
    ends = head.count(". ") + head.count("! ") + head.count("? ") + head.count("… ")
    return (
        length,
        length,
        words,
        sight.function_share,
        sight.function_share * min(words, 40) / 40,
        length < 25,  # noqa: PLR2004 - a button or a name
        25 <= length < 70,  # noqa: PLR2004 - a heading
        length >= 140,  # noqa: PLR2004 - a paragraph
        ends + closed,
        closed,
        ("…" in tail or "..." in tail) and _CUT_OFF.search(tail) is not None,
        tail[-1] == ":",
        first.isupper(),
        first.islower(),
        mark is not None,
        head[0] > "\u218f" and _EMOJI.match(head) is not None,
        head.startswith("#"),
        head.count("|") > 1,
        sight.digits / len(head),
        sight.caps,
        head.count(","),
    )


def _content(sight: Sight) -> tuple[float, ...]:
    head, lower, length = sight.head, sight.lower, sight.length
    date = sight.digits > 0 and cues.DATE.search(head) is not None
    marked = [] if _MARKED.isdisjoint(sight.tokens) else [token for token in sight.tokens if token in _MARKED]
    boilerplate = sum(map(cues.BOILERPLATE_TOKENS.__contains__, marked))
    return (
        date,
        date and length <= SHORT_DATE,
        length <= 80 and cues.DATELINE_LEAD.search(head) is not None,  # noqa: PLR2004 - "Publié le ..., mis à jour le ..."
        length <= LONGEST_CUE and _tells_ago(lower),
        boilerplate,
        min(boilerplate, 4) / max(1.0, len(sight.tokens) / 6),
        ("«" in head or "“" in head or '"' in head) and _QUOTED.search(head) is not None,
        sum(map(_YOU.__contains__, marked)),
        sum(map(_WE.__contains__, marked)),
        ("/" in head or "@" in head or "www" in lower) and _ADDRESS.search(head) is not None,
        "©" in head or "(c)" in lower,
    )


def _tells_ago(lower: str) -> bool:
    return (" ago" in lower or "il y a" in lower or "vor " in lower) and cues.AGO.search(lower) is not None
