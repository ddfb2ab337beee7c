"""What the classifier sees of a line: its own shape and words, its neighbours, its place in the file.

Nothing here knows a language: function words of six languages are one set, for a dump that mixes two is common.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean import cues
from generator.clean.windows import best_span, shifted, window_sum
from generator.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy.typing as npt

    from generator.clean.lines import Line

    Matrix = npt.NDArray[np.float64]

HEAD: Final = 500
"""Characters of a line that are looked at: enough to judge it, and a bound on what any pattern can cost."""

PROSE_LENGTH: Final = 60
"""Characters from which a line may be prose; shorter ones are headings, names, buttons."""

BUTTON_LENGTH: Final = 40
"""Characters under which a line is probably a button, a name or a date; many of them together are a menu."""

SHORT_PENALTY: Final = -25.0
"""What a short line costs the coarse span of the article; it takes about four in a row to cost one paragraph."""

_OTHER_LANGUAGES: Final = """
    der die das den dem des ein eine einen und oder aber im ist sind war wird hat haben nicht auch als
    wie dass er sie wir ich sich so nur noch mit von für auf aus bei nach zu zum zur über el los las una
    unos del al y pero con por para se lo es son fue ha han más como este esta sin sobre también ya muy
    il gli uno di della dei alla che non è si hanno più anche questo questa nel nella o os um uma da dos
    das em no na não são foi seu sua ao mais
""".split()
FUNCTION_WORDS: Final = STOP_WORDS["fr"] | STOP_WORDS["en"] | frozenset(_OTHER_LANGUAGES)

_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE_END: Final = re.compile(r"[.!?…]['\"»”’)\]]*(?:\s|$)")
_CLOSED: Final = re.compile(r"[.!?]['\"»”’)\]\s]*$")
_CUT_OFF: Final = re.compile(r"(?:\.\.\.|…)\W*$|\[(?:…|\.\.\.)\]")
_QUOTED: Final = re.compile(r"[«“\"][^«»“”\"]{3,200}[»”\"]")
_YOU: Final = re.compile(r"\b(?:vous|votre|vos|you|your)\b", re.IGNORECASE)
_WE: Final = re.compile(r"\b(?:je|j|mon|ma|nous|i|my|we|our)\b", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"https?://|www\.|\B@\w|\w@\w")
_RIGHTS: Final = re.compile(r"©|\(c\)", re.IGNORECASE)
_MARKED: Final = re.compile(r"^#{1,6} ")
_EMOJI: Final = re.compile(r"^[\u2190-\u2bff\U0001f000-\U0001faff]")


class Sight:
    """A line with what several features count, counted once."""

    __slots__ = ("caps", "function_share", "length", "line", "shown", "tokens", "words")

    def __init__(self, line: Line) -> None:
        """Count the words of a line."""
        self.line = line
        self.shown = line.plain[:HEAD]
        self.length = len(line.plain)
        self.words = _WORD.findall(self.shown)
        self.tokens = [word.lower() for word in self.words]
        count = max(1, len(self.words))
        self.function_share = sum(token in FUNCTION_WORDS for token in self.tokens) / count
        self.caps = sum(word[0].isupper() for word in self.words) / count

    @property
    def prose_mass(self) -> float:
        """Return how much running text the line holds; names and buttons hold none."""
        return min(self.length, 600) * self.function_share if self.length >= PROSE_LENGTH else 0.0

    @property
    def content_words(self) -> list[str]:
        """Return the words that say what the line is about."""
        return [token for token in self.tokens if len(token) > 3 and token not in FUNCTION_WORDS]  # noqa: PLR2004 - "the"


def _matches(pattern: re.Pattern[str], longest: int = HEAD) -> Callable[[Sight], float]:
    return lambda sight: float(sight.length <= longest and pattern.search(sight.shown) is not None)


def _length_between(least: float, below: float) -> Callable[[Sight], float]:
    return lambda sight: float(least <= sight.length < below)


def _boilerplate_density(sight: Sight) -> float:
    return min(4, len(cues.BOILERPLATE_WORDS.findall(sight.shown))) / max(1.0, len(sight.words) / 6)


OWN: Final[dict[str, Callable[[Sight], float]]] = {
    "log length": lambda sight: math.log1p(sight.length) / 5,
    "length": lambda sight: min(sight.length, 400) / 400,
    "words": lambda sight: min(len(sight.words), 60) / 60,
    "function words": lambda sight: sight.function_share,
    "function words of long line": lambda sight: sight.function_share * min(len(sight.words), 40) / 40,
    "under 25": _length_between(0, 25),
    "25 to 70": _length_between(25, 70),
    "over 140": _length_between(140, math.inf),
    "sentences": lambda sight: min(len(_SENTENCE_END.findall(sight.shown)), 4) / 4,
    "closed": lambda sight: float(_CLOSED.search(sight.line.plain[-9:]) is not None),
    "cut off": lambda sight: float(_CUT_OFF.search(sight.line.plain[-9:]) is not None),
    "colon": lambda sight: float(sight.line.plain.endswith(":")),
    "upper start": lambda sight: float(cues.BULLET.sub("", sight.shown)[:1].isupper()),
    "lower start": lambda sight: float(cues.BULLET.sub("", sight.shown)[:1].islower()),
    "bullet": _matches(cues.BULLET),
    "emoji": _matches(_EMOJI),
    "marked heading": _matches(_MARKED),
    "pipes": lambda sight: float(sight.shown.count("|") > 1),
    "digits": lambda sight: sum(char.isdigit() for char in sight.shown) / max(1, len(sight.shown)),
    "capitals": lambda sight: sight.caps,
    "commas": lambda sight: min(sight.shown.count(","), 5) / 5,
    "date": _matches(cues.DATE),
    "short date": _matches(cues.DATE, 60),
    "date label": _matches(cues.DATELINE_LEAD, 80),
    "ago": _matches(cues.AGO, 120),
    "boilerplate words": lambda sight: min(len(cues.BOILERPLATE_WORDS.findall(sight.shown)), 4) / 4,
    "boilerplate density": _boilerplate_density,
    "quoted": _matches(_QUOTED),
    "you": lambda sight: min(len(_YOU.findall(sight.shown)), 3) / 3,
    "we": lambda sight: min(len(_WE.findall(sight.shown)), 3) / 3,
    "address": _matches(_ADDRESS),
    "rights": _matches(_RIGHTS),
    **{f"cue {name}": _matches(pattern, 140) for name, pattern in cues.FAMILIES.items()},
}
"""The features of a line by itself."""

IN_FILE: Final = (
    "repeated", "kinship", "indent of prose", "continues", "blank above", "blank below", "position", "mass above",
    "inside span", "before span", "after span", "prose around 3", "prose around 8", "prose above", "prose below",
    "cue after span", "far after cue", "cues above", "dates around", "short around", "chatter around", "lines in file",
)  # fmt: skip
"""The features that need the whole file."""

SHIFTED: Final = ("log length", "function words", "closed", "cut off", "short date", "boilerplate density",
                  "cue related", "cue comments", "cue byline", "cue chatter", "capitals", "bullet", "ago")  # fmt: skip
"""The features of its neighbours that a line is judged by."""

OFFSETS: Final = (-3, -2, -1, 1, 2, 3)
NAMES: Final = (*OWN, *IN_FILE, *(f"{name} at {offset:+d}" for offset in OFFSETS for name in SHIFTED))
_COLUMN: Final = {name: column for column, name in enumerate(OWN)}
_CUE_COLUMNS: Final = [
    _COLUMN[f"cue {name}"] for name in ("related", "latest", "comments", "share", "newsletter", "tags")
]
_CHATTER_COLUMNS: Final = [_COLUMN["cue chatter"], _COLUMN["ago"]]


def feature_matrix(lines: Sequence[Line]) -> Matrix:
    """Return one row a line, one column a name of `NAMES`."""
    sights = [Sight(line) for line in lines]
    own = np.array([[feature(sight) for feature in OWN.values()] for sight in sights], dtype=np.float64)
    columns = [_COLUMN[name] for name in SHIFTED]
    neighbours = [shifted(own[:, columns], offset) for offset in OFFSETS]
    return np.hstack([own, _in_file(sights, own), *neighbours])


def _in_file(sights: list[Sight], own: Matrix) -> Matrix:
    count = len(sights)
    places = np.arange(count, dtype=np.float64)
    mass = np.array([sight.prose_mass for sight in sights])
    first, last = best_span([float(value) or SHORT_PENALTY for value in mass])
    lengths = np.array([sight.length for sight in sights], dtype=np.float64)
    cue = own[:, _CUE_COLUMNS].max(axis=1)
    closing = next((i for i in range(first + 1, count) if cue[i] and i > (first + last) / 2), count)
    blanks = np.array([float(sight.line.blank_above) for sight in sights])
    columns = [
        *_words_in_file(sights, first, last),
        _same_indent(sights, mass),
        _continues(sights, own),
        blanks,
        np.append(blanks[1:], 1.0),
        places / count,
        np.cumsum(lengths) / lengths.sum(),
        ((places >= first) & (places <= last)).astype(float),
        np.clip((first - places) / 15, 0, 1),
        np.clip((places - last) / 15, 0, 1),
        np.log1p(window_sum(mass, 3, 3)) / 8,
        np.log1p(window_sum(mass, 8, 8)) / 8,
        np.log1p(window_sum(mass, 4, -1)) / 8,
        np.log1p(window_sum(mass, -1, 4)) / 8,
        (places >= closing).astype(float),
        np.clip((places - closing) / 10, 0, 1),
        window_sum(cue, 4, -1) / 4,
        window_sum(own[:, _COLUMN["short date"]], 5, 5) / 5,
        window_sum((lengths < BUTTON_LENGTH).astype(float), 5, 5) / 11,
        window_sum(own[:, _CHATTER_COLUMNS].max(axis=1), 4, 4) / 4,
        np.full(count, min(count, 400) / 400),
    ]
    return np.column_stack(columns)


def _words_in_file(sights: list[Sight], first: int, last: int) -> tuple[Matrix, Matrix]:
    """Return which lines are repeated, and how much their words are those of the coarse article."""
    times = Counter(sight.shown.lower() for sight in sights)
    topic = Counter(word for sight in sights[first : last + 1] for word in set(sight.content_words))
    kinship = []
    for place, sight in enumerate(sights):
        own = 1 if first <= place <= last else 0
        content = sight.content_words
        shares = [min(1.0, max(0, topic[word] - own) / 2) for word in content]
        kinship.append(sum(shares) / len(content) if content else 0.0)
    return np.array([float(times[sight.shown.lower()] > 1) for sight in sights]), np.array(kinship)


def _same_indent(sights: list[Sight], mass: Matrix) -> Matrix:
    """Return which lines stand in the column where most of the prose stands."""
    weights: Counter[int] = Counter()
    for sight, weight in zip(sights, mass, strict=True):
        weights[sight.line.indent] += int(weight)
    usual = max(weights, key=lambda indent: (weights[indent], -indent))
    return np.array([float(sight.line.indent == usual) for sight in sights])


def _continues(sights: list[Sight], own: Matrix) -> Matrix:
    """Return which lines go on with the sentence of the line above, as where links were torn out."""
    closed = np.concatenate([[1.0], own[:-1, _COLUMN["closed"]]])
    open_start = own[:, _COLUMN["lower start"]] + np.array([float(not sight.shown[0].isalnum()) for sight in sights])
    going_on: Matrix = (1 - closed) * np.minimum(1.0, open_start)
    return going_on
