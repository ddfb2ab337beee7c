"""The words on either side of a number, which let a reader take it in as the sentence says it.

A label names what is measured and nothing else: "d'OpenAI", "postes". Beside a number on a card that is a riddle; with
the words that lead up to it and those that follow, "laisse à Microsoft 27 % d'OpenAI", it reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand.labels import (
    BOUNDARY,
    CLAUSE_START,
    HALTS,
    NOUN_START,
    OPENING,
    SHORT_LABEL,
    SPEAKS,
    VERB_FIRST,
    words_after,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.understand.labels import Span
    from generator.understand.measures import Measure

LEAD_LENGTH: Final = 64
"""Characters before a number: three lines of a card on a phone."""

TAIL_LENGTH: Final = 64
"""Characters after it, where they are no label; a label is cut by its own rule."""

_NOTHING: Final = (0, 0)
_OPENED: Final = " ([«“\"'\t\n"
"""What may stand between a number and the words that lead up to it."""
_PARTED: Final = re.compile(r"[,;:–—] ?")
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER: Final = re.compile(r"\d")
_NEEDS_NOUN: Final = re.compile(r"qui|dont|où|which|who", re.IGNORECASE)
"""What opens a clause that says nothing without the noun before it."""
_NEXT_CLAUSE: Final = re.compile(
    r" ?(?:et|ou|mais|soit|contre|alors|tandis|puis|and|or|but|while|versus)\b", re.IGNORECASE
)
"""What opens words after a number that are about something else."""
_POINTS_BACK: Final = re.compile(
    r"(?:(?:ils?|elles?|on|ce|cela|ceci|celui|celles?|ceux|chacune?|auraient|seraient|ont|sont|cet|cette|ces|son|sa|ses|leurs?"
    r"|(?:le|ce) (?:groupe|plan|site|service|projet|recueil|géant|laboratoire)|la (?:société|banque|firme|start-up)"
    r"|it|they|he|she|this|that|these|those|its|their|each"
    r"|the (?:company|group|firm|bank|plan|deal|site|lab))(?!\w)|[cl]'(?:est|entreprise|accord|effectif))",
    re.IGNORECASE,
)
"""What opens words that only the sentence before makes clear."""
_NAME: Final = re.compile(r"(?<=[ '])(?=[^\W\d_])[^\Wa-zà-ÿ]")
_TELLING: Final = 2
"""Words that say something, without which a figure is a riddle."""


class Sides(NamedTuple):
    """The places of the words before and after a number, and whether both make sense without the sentence before."""

    lead: Span
    tail: Span
    stand_alone: bool


def sides_of(text: str, measure: Measure, label: Span) -> Sides:
    """Return the words beside a number of a folded sentence; the label is among them."""
    end = len(text[: measure.lead].rstrip(_OPENED))
    if label[0] >= measure.end:
        tail = _stripped(text, measure.end, label[1])
        lead = None if _PARTED.fullmatch(text, end - 1, measure.lead) else _lead(text, end)
    else:
        tail = _tail(text, measure.end)
        lead = _lead(text, end) or (label[0], end if end - label[0] <= LEAD_LENGTH else label[1])
    lead = lead or _NOTHING
    return Sides(lead, tail, stands_alone(text[slice(*lead)], text[slice(*tail)]))


def stands_alone(lead: str, tail: str) -> bool:
    """Whether words around a number say something by themselves: they give a name, or open with no pronoun."""
    words = f"{lead} {tail}".strip()
    if _NAME.search(words):
        return True
    is_torn = _POINTS_BACK.match(words) or (lead and VERB_FIRST.match(lead))
    return not is_torn and len(SPEAKS.findall(words)) >= _TELLING


def _lead(text: str, end: int) -> Span | None:
    """Return the words that lead up to a place, from the best of the places where they may start."""
    clauses = list(_fitting(text, _clauses(text, end), end))
    whole = (span for span in clauses if not VERB_FIRST.match(text, *span))
    return next(whole, None) or next(iter(clauses), None) or next(_fitting(text, _phrases(text, end), end), None)


def _clauses(text: str, end: int) -> Iterator[int]:
    """Give where the sentence starts and where its clauses do, best first."""
    starts = [found.end() for found in BOUNDARY.finditer(text, max(0, end - LEAD_LENGTH), end)]
    is_lone = not _NUMBER.search(_YEAR.sub("", text[:end]))
    yield from (0,) if is_lone else ()
    yield from (start for start in reversed(starts) if start < end)
    yield 0


def _phrases(text: str, end: int) -> Iterator[int]:
    """Give where a clause without a comma before it starts, or a noun that is near enough."""
    nearby = max(0, end - LEAD_LENGTH)
    yield from (found.end() for found in CLAUSE_START.finditer(text, nearby, end) if not _NEEDS_NOUN.match(found[0]))
    yield from (found.start() for found in NOUN_START.finditer(text, nearby, end))


def _fitting(text: str, starts: Iterable[int], end: int) -> Iterator[Span]:
    """Give the words from each start to an end, where they say something, fit a card and hold no end of a sentence."""
    for each in starts:
        start, _ = _opened(text, each, end)
        is_long_enough = end - start >= SHORT_LABEL or not text[:start].strip()
        is_halted = HALTS.search(text[start:end].rstrip(": "))
        if is_long_enough and end - start <= LEAD_LENGTH and not is_halted and SPEAKS.search(text, start, end):
            yield start, end


def _opened(text: str, start: int, end: int) -> Span:
    """Return a place without the space and the conjunction that open it."""
    start, end = _stripped(text, start, end)
    while opening := OPENING.match(text, start, end):
        start = opening.end()
    return start, end


def _tail(text: str, start: int) -> Span:
    """Return the words right after a number that is labelled by those before it."""
    if _NEXT_CLAUSE.match(text, start):
        return _NOTHING
    span = words_after(text, start, TAIL_LENGTH)
    return span if SPEAKS.search(text, *span) or _YEAR.search(text, *span) else _NOTHING


def _stripped(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(start, end - (len(words) - len(words.rstrip())))
