"""What the classifier sees of a line in its file: where it stands, what is around it, which words it shares."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.clean.windows import best_span, mean_around, window_sum

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from generator.clean.sight import Sight

    Matrix = npt.NDArray[np.float64]

BUTTON_LENGTH: Final = 40
"""Characters under which a line is probably a button, a name or a date; many of them together are a menu."""

SHORT_PENALTY: Final = -25.0
"""What a short line costs the coarse span of the article; it takes about four in a row to cost one paragraph."""

TITLE_LENGTHS: Final = (20, 150)
"""Characters of the line that is taken for the title."""

BELOW_TITLE: Final = 24
"""Lines below a title in which its words must come again."""

OFTEN: Final = 3
"""Times from which it does not matter how often a word of the title comes again."""

FAR: Final = 40.0
"""Lines beyond which it does not matter how far away a dateline is."""

LONG_TEXT: Final = 5_000.0
"""Characters of text beyond which it does not matter how much of it lies between a dateline and a line."""

TEXT_BELOW_TITLE: Final = 6_000.0
"""The same between the title and a line."""

IN_FILE: Final = (
    "repeated", "kinship", "indent of prose", "continues", "blank above", "blank below", "position", "mass above",
    "inside span", "before span", "after span", "prose around 3", "prose around 8", "prose above", "prose below",
    "cue after span", "far after cue", "cues above", "dates around", "short around", "chatter around", "lines in file",
    "close to dateline above", "dateline above", "mass since dateline", "close to dateline below",
    "mass to dateline below", "opens below dateline",
    "below title", "title", "close to title", "above title", "mass since title", "words of title",
    "words of title around 3", "words of title around 10",
    "you around", "we around", "boilerplate around", "addresses around", "ago around", "quotes around",
    "capitals around",
)  # fmt: skip
"""The features that need the whole file."""

_CUES: Final = ("cue related", "cue latest", "cue comments", "cue share", "cue newsletter", "cue tags")
_AROUND: Final = ("you", "we", "boilerplate words", "address", "ago", "quoted", "capitals")


def in_file(sights: Sequence[Sight], own: Mapping[str, Matrix]) -> Matrix:
    """Return one row a line, one column a name of `IN_FILE`; `own` has the features of the lines by themselves."""
    mass = np.array([sight.mass for sight in sights])
    first, last = best_span([float(value) or SHORT_PENALTY for value in mass])
    columns = [
        *_words_in_file(sights, first, last),
        _same_indent(sights),
        _continues(sights, own),
        *_places(sights, own, mass, first, last),
        *_datelines(own, mass),
        *_title(sights, own, mass),
        mean_around(np.column_stack([own[name] for name in _AROUND]), own["length"][:, None], 4),
    ]
    return np.column_stack(columns)


def _places(sights: Sequence[Sight], own: Mapping[str, Matrix], mass: Matrix, first: int, last: int) -> list[Matrix]:
    count = len(sights)
    places = np.arange(count, dtype=np.float64)
    lengths = np.array([sight.length for sight in sights], dtype=np.float64)
    cue = np.max([own[name] for name in _CUES], axis=0)
    opened = np.flatnonzero((cue > 0) & (places > first) & (places > (first + last) / 2))
    closing = int(opened[0]) if opened.size else count
    blanks = np.array([float(sight.line.blank_above) for sight in sights])
    return [
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
        window_sum(own["short date"], 5, 5) / 5,
        window_sum((lengths < BUTTON_LENGTH).astype(float), 5, 5) / 11,
        window_sum(np.maximum(own["cue chatter"], own["ago"]), 4, 4) / 4,
        np.full(count, min(count, 400) / 400),
    ]


def _words_in_file(sights: Sequence[Sight], first: int, last: int) -> tuple[Matrix, Matrix]:
    """Return which lines are repeated, and how much their words are those of the coarse article."""
    times = Counter(sight.lower for sight in sights)
    kinship = kinship_of(sights, [first <= place <= last for place in range(len(sights))])
    return np.array([float(times[sight.lower] > 1) for sight in sights]), kinship


def kinship_of(sights: Sequence[Sight], counted: Sequence[bool]) -> Matrix:
    """Return how far the words of each line are those of a text, 0 to 1; `counted` tells which lines make the text."""
    topic = Counter(word for sight, inside in zip(sights, counted, strict=True) if inside for word in sight.subjects)
    elsewhere = {word: min(2, times) for word, times in topic.items()}
    within = {word: min(2, times - 1) for word, times in topic.items()}
    shares = [
        _shared_words(sight.content, within if inside else elsewhere)
        for sight, inside in zip(sights, counted, strict=True)
    ]
    return np.array(shares)


def _shared_words(content: Sequence[str], worth: Mapping[str, int]) -> float:
    return sum([worth[word] for word in content if word in worth]) / 2 / len(content) if content else 0.0


def _same_indent(sights: Sequence[Sight]) -> Matrix:
    """Return which lines stand in the column where most of the prose stands."""
    weights: Counter[int] = Counter()
    for sight in sights:
        weights[sight.line.indent] += int(sight.mass)
    usual = max(weights, key=lambda indent: (weights[indent], -indent))
    return np.array([float(sight.line.indent == usual) for sight in sights])


def _continues(sights: Sequence[Sight], own: Mapping[str, Matrix]) -> Matrix:
    """Return which lines go on with the sentence of the line above, as where links were torn out."""
    closed = np.concatenate([[1.0], own["closed"][:-1]])
    open_start = own["lower start"] + np.array([float(not sight.head[0].isalnum()) for sight in sights])
    going_on: Matrix = (1 - closed) * np.minimum(1.0, open_start)
    return going_on


def _datelines(own: Mapping[str, Matrix], mass: Matrix) -> list[Matrix]:
    """Return how far each line is from the dateline or byline above it, and from the one below it.

    An article opens below its date; what opens below the next one is another.
    """
    stated = (own["short date"] > 0) | (own["cue byline"] > 0)
    lines_above, mass_above = _since(stated, mass)
    lines_below, mass_below = (side[::-1] for side in _since(stated[::-1], mass[::-1]))
    known = (lines_above < 1).astype(float)
    return [
        np.exp(-8 * lines_above),
        known,
        mass_above,
        np.exp(-8 * lines_below),
        mass_below,
        np.exp(-5 * mass_above) * known,
    ]


def _since(stated: npt.NDArray[np.bool_], mass: Matrix) -> tuple[Matrix, Matrix]:
    """Return the lines and the mass since the last place that is true, each as a share of what is far."""
    places = np.arange(len(mass))
    last = np.maximum.accumulate(np.where(stated, places, -1))
    sums = np.cumsum(mass)
    lines = np.where(last < 0, FAR, np.minimum(FAR, places - last))
    between = np.where(last < 0, LONG_TEXT, np.minimum(LONG_TEXT, sums - sums[last]))
    return lines / FAR, between / LONG_TEXT


def _title(sights: Sequence[Sight], own: Mapping[str, Matrix], mass: Matrix) -> list[Matrix]:
    """Return where each line stands from the line that looks most like the title, and how many of its words it has."""
    at = _title_at(sights, own)
    words = sights[at].subjects
    shared = [len(words & sight.subjects) / len(words) if words else 0.0 for sight in sights]
    places, kin, sums = np.arange(len(sights)), np.array(shared), np.cumsum(mass)
    below = (places > at).astype(float)
    return [
        below,
        (places == at).astype(float),
        np.exp(-np.abs(places - at) / 8) * below,
        np.clip((at - places) / 20, 0, 1),
        np.clip((sums - sums[at]) * below / TEXT_BELOW_TITLE, 0, 1),
        kin,
        window_sum(kin, 3, 3) / 7,
        window_sum(kin, 10, 10) / 21,
    ]


def _title_at(sights: Sequence[Sight], own: Mapping[str, Matrix]) -> int:
    """Return the place of the line, no sentence, whose words come again most in the prose right below it."""
    below: Counter[str] = Counter()
    best, at = -1.0, 0
    for place in range(len(sights) - 1, -1, -1):
        sight, own_words = sights[place], sights[place].subjects
        leaving = place + 1 + BELOW_TITLE
        if leaving < len(sights) and sights[leaving].mass:
            below.subtract(sights[leaving].subjects)
        least, most = TITLE_LENGTHS
        if least <= sight.length <= most and own_words and not own["closed"][place]:
            times = [below[word] for word in own_words]
            score = sum(min(OFTEN, time) for time in times) * sum(time > 0 for time in times) / len(times)
            if score >= best:
                best, at = score, place
        if sight.mass:
            below.update(own_words)
    return at
