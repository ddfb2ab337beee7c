"""Entities on the way to their records."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.models import EntityKind


class Word(NamedTuple):
    """A word of a sequence of capitals, and where it stands."""

    text: str
    start: int
    end: int


@dataclass(slots=True)
class Found:
    """An entity and where the text names it."""

    name: str
    kind: EntityKind
    known: bool
    spans: set[tuple[int, int]] = field(default_factory=set)


Named = dict[str, Found]
"""What an article names, by slug."""


def overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Whether a span shares a character with one of the spans taken, which are in order."""
    index = bisect_right(taken, span)
    return any(start < span[1] and span[0] < end for start, end in taken[max(0, index - 1) : index + 1])
