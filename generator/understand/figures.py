"""Key figures: the numbers that an article states, and the words that say what they measure."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from generator.models import KeyFigure
from generator.understand.measures import Measure, MeasureKind, measures
from generator.understand.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.body import Body
    from generator.models import Excerpt

MOST_FIGURES: Final = 8
LABEL_LENGTH: Final = 70
"""Characters of a label; longer ones do not fit under the figure."""

_CLAUSE_LENGTH: Final = 3 * LABEL_LENGTH
"""Characters on either side of a number in which its label is looked for."""

SHORT_LABEL: Final = 12
"""Characters below which a label says little: a later mention of the same figure that says more takes its place."""

_THOUSANDS_PER_STEP: Final = 3.0
"""Powers of ten that weigh as much as one step of `MeasureKind`: without it 10 dollars pass before 3 billion users."""

_SIZED: Final = frozenset({MeasureKind.MONEY, MeasureKind.COUNT})

_BOUNDARY: Final = re.compile(r",(?!\d)|--|[;:!?«»“”()\[\]—–…\"]| - |\.(?=\s|$)")
_PURPOSE: Final = re.compile(
    r" (?:pour|dans|sur|auprès|au profit|for|into|on|in|to) (?!(?:20\d\d|les? (?:prochain|mois|ann)|l'année"
    r"|l'immédiat|\d|une? |deux|trois|quatre|cinq|dix|two|three|the next|early|late|q\d)\b)",
    re.IGNORECASE,
)
_MADE_OF: Final = re.compile(
    r" (?:de |d')(?!plus|moins|ici|euros|dollars|part|l'|la |façon)[a-zà-ÿ]{4,}", re.IGNORECASE
)
_SHARE_OF: Final = re.compile(
    r" (?:des?|du|d'|of|de (?:plus|moins)|supplémentaires?|more|less|higher|lower|faster) ?", re.IGNORECASE
)
_LINK_AT_END: Final = re.compile(
    r"(?:[\s'’]|\b(?:à|a|de|d|du|des|de la|plus|moins|près|environ|quelque|jusqu|un|une|les?|la|en|par|pour|et"
    r"|ou|d'environ|que?|(?:d'un|un) montant|hauteur|total|grâce|allant|atteint"
    r"|seulement|soit|dont|avec|than|more|about|nearly|around|over|up|to|of|for|at|by|some|roughly|almost|an?"
    r"|the|least|is|est))+$",
    re.IGNORECASE,
)
_CLAUSE_START: Final = re.compile(r"\b(?:et|mais|que|qui|dont|and|but|that|which|who) ", re.IGNORECASE)
_SPEAKS: Final = re.compile(
    r"\b(?!euros?\b|dollars?\b|milli|pour\b|dans\b|avec\b|les\b|des\b|une\b|the\b|and\b|for\b)[^\W\d_]{3}",
    re.IGNORECASE,
)
"""What a label needs to say anything."""
_LOOSE_END: Final = re.compile(
    r"\s+(?:et|ou|mais|que|qui|de|d['’]|du|des|à|au|aux|en|le|la|les|l['’]|un|une|pour|par|sur|dans|avec|se|sa"
    r"|son|ses|ce"
    r"|cette|and|or|of|to|the|a|an|in|on|for|with|by|that|which)$",
    re.IGNORECASE,
)
_LINK_OF_COUNT: Final = re.compile(r"\s*(?:de |d['’]|of )?", re.IGNORECASE)


def find_figures(body: Body, sentences: tuple[Excerpt, ...], language: str) -> tuple[KeyFigure, ...]:
    """Return the figures that weigh most: money, power, shares, multiples, counts, terms; large before small."""
    found: dict[tuple[float, str], tuple[float, int, KeyFigure]] = {}
    for sentence in sentences:
        for measure, figure in _figures_of(sentence, body, language):
            key = (figure.value, figure.unit)
            if key not in found or len(found[key][2].label) < SHORT_LABEL <= len(figure.label):
                found[key] = (-_weight(measure), sentence.start + measure.start, figure)
    best = sorted(found.values(), key=lambda entry: entry[:2])[:MOST_FIGURES]
    return tuple(figure for _, _, figure in best)


def _figures_of(sentence: Excerpt, body: Body, language: str) -> Iterator[tuple[Measure, KeyFigure]]:
    words = body.text[sentence.start : sentence.end]
    for measure in measures(words, language):
        label = _label(words, measure)
        if label:
            yield (
                measure,
                KeyFigure(
                    number=measure.number,
                    unit=measure.unit,
                    label=label,
                    value=measure.value,
                    excerpt=sentence,
                ),
            )


def _weight(measure: Measure) -> float:
    size = math.log10(max(1.0, measure.value)) / _THOUSANDS_PER_STEP if measure.kind in _SIZED else 0.0
    return measure.kind + size


def _label(sentence: str, measure: Measure) -> str:
    """Return the words that say what is measured: those after the number, else the clause before it."""
    after, before = _after(sentence, measure), _before(sentence, measure)
    first, second = (after, before) if _speaks_after(sentence, measure) else (before, after)
    return next((words for words in (first, second) if _SPEAKS.search(words)), "")


def _speaks_after(sentence: str, measure: Measure) -> bool:
    rest = folded(sentence[measure.end : measure.end + LABEL_LENGTH])
    match measure.kind:
        case MeasureKind.COUNT | MeasureKind.MULTIPLE:
            return True
        case MeasureKind.SHARE:
            return _SHARE_OF.match(rest) is not None
        case MeasureKind.MONEY if _MADE_OF.match(rest):
            return True
        case _:
            return _PURPOSE.match(rest) is not None


def _after(sentence: str, measure: Measure) -> str:
    start = measure.end
    if measure.kind is MeasureKind.COUNT:
        link = _LINK_OF_COUNT.match(sentence, start)
        start = link.end() if link else start
    stop = min(len(sentence), start + _CLAUSE_LENGTH)
    boundary = _BOUNDARY.search(sentence, start, stop)
    words = sentence[start : boundary.start() if boundary else stop].strip()
    cut = words if len(words) <= LABEL_LENGTH else words[: LABEL_LENGTH + 1].rpartition(" ")[0]
    while loose := _LOOSE_END.search(cut):
        cut = cut[: loose.start()]
    return cut


def _before(sentence: str, measure: Measure) -> str:
    nearby = max(0, measure.start - _CLAUSE_LENGTH)
    boundaries = [match.end() for match in _BOUNDARY.finditer(sentence, nearby, measure.start)]
    words = sentence[boundaries[-1] if boundaries else nearby : measure.start].strip()
    end = _LINK_AT_END.search(words)
    words = (words[: end.start()] if end else words).strip()
    if len(words) <= LABEL_LENGTH:
        return words
    words = words[-LABEL_LENGTH - 1 :].partition(" ")[2]
    clauses = [match.end() for match in _CLAUSE_START.finditer(words) if len(words) - match.end() >= SHORT_LABEL]
    return words[clauses[-1] :] if clauses else words
