"""Which lines of a page belong to its article, worked out from the article's known text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GRAM: Final = 4
"""Words in a row that two texts must share to be called the same."""

MOST_PLACES: Final = 6
"""Places of the article at which one line is tried; a line that fits more often says nothing."""

ENOUGH: Final = 0.55
"""Share of a line's words that must stand in the article at that place."""

_WORD: Final = re.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are written."""
    return _WORD.findall(text)


def article_lines(lines: Sequence[str], article: str) -> list[bool]:
    """Return for each line whether it is part of the article, the lines taken being in the article's own order.

    A title that stands three times in a dump, or a teaser that repeats the standfirst, is taken once at most.
    """
    gold = words_of(article)
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for size in range(1, GRAM + 1):
        for start in range(len(gold) - size + 1):
            index[tuple(gold[start : start + size])].append(start)
    candidates = [
        (place, start, weight)
        for place, line in enumerate(lines)
        for start, weight in _fits(words_of(line), gold, index)
    ]
    taken = set(_heaviest_chain(candidates))
    return [place in taken for place in range(len(lines))]


def _fits(words: list[str], gold: list[str], index: dict[tuple[str, ...], list[int]]) -> Iterator[tuple[int, float]]:
    """Give the places of the article where a line fits, each with the number of words that do."""
    if not words:
        return
    size = min(GRAM, len(words))
    seen: set[int] = set()
    for offset in range(0, max(1, len(words) - size + 1), GRAM):
        for found in index.get(tuple(words[offset : offset + size]), ())[:MOST_PLACES]:
            start = found - offset
            if any(abs(start - other) <= GRAM for other in seen):
                continue
            seen.add(start)
            stretch = set(gold[max(0, start) : start + len(words) + GRAM])
            hits = sum(word in stretch for word in words)
            if hits >= ENOUGH * len(words):
                yield start, float(hits)


def _heaviest_chain(candidates: list[tuple[int, int, float]]) -> list[int]:
    """Return the lines of the heaviest chain whose places in the file and in the article both rise."""
    starts = sorted({start for _, start, _ in candidates})
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(starts) + 1)
    came_from: list[int] = []
    best = (0.0, -1)
    order = sorted(range(len(candidates)), key=lambda at: (candidates[at][0], -candidates[at][1]))
    link = dict[int, int]()
    for at in order:
        _, start, weight = candidates[at]
        rank = bisect_left(starts, start)
        before = _best_below(tree, rank)
        link[at] = before[1]
        entry = (before[0] + weight, at)
        best = max(best, entry)
        _raise(tree, rank + 1, entry)
    at = best[1]
    while at >= 0:
        came_from.append(candidates[at][0])
        at = link[at]
    return came_from


def _best_below(tree: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    best = (0.0, -1)
    while rank > 0:
        best = max(best, tree[rank])
        rank -= rank & -rank
    return best


def _raise(tree: list[tuple[float, int]], rank: int, entry: tuple[float, int]) -> None:
    while rank < len(tree):
        tree[rank] = max(tree[rank], entry)
        rank += rank & -rank
