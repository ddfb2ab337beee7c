"""Who appears with whom, laid out as a picture: a name in the middle, the names beside it around it, lines between.

The names stand on an ellipse, in two columns of rows, so that no label meets another however long it is. Along the
ellipse each name has those beside it that it appears with most (a greedy chain of neighbours), which keeps lines short
and seldom crossed. Places are whole units of a drawing that is `WIDTH` units wide.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations, islice
from typing import TYPE_CHECKING, Final

from generator.pages.company import TOGETHER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

    Ties = Mapping[tuple[int, int], int]

WIDTH: Final = 320
"""Units across: the width of a small phone, so that letters keep their size there."""

ROW: Final = 40
"""Units from one name to the next below it: two lines of letters and some air."""

LEAST_HEIGHT: Final = 120
"""Units below which the name in the middle has no air."""

RADIUS: Final = 54
"""Units from the middle to the names at its sides; the rest of the width is for their labels."""

MARGIN: Final = 17
"""Units from the middle of a point to its label."""

MIDDLE_ROOM: Final = 84
"""Units for the name in the middle."""

LEAST_NAMES: Final = 3
"""Names beside the one in the middle below which a list says as much."""

MOST_TIES: Final = 12
"""Lines that are drawn between the names around: more are a tangle. The table beside the picture has all ties."""

LETTER: Final = 13.0
"""Units that the letters of a label are high."""

LINES: Final = 2
"""Lines of a label."""

_NARROW: Final = frozenset("iljtfrI.,'’|!:;() -")
_WIDE: Final = frozenset("mwMWÆŒ@%")
_FAR_EAST: Final = "\u2e7f"
"""Behind it come letters as wide as they are high."""


def graph_of(
    name: str, names: Sequence[tuple[str, int]], articles: Iterable[Article], catalogue: Catalogue
) -> Fields | None:
    """Return a picture of a name and the names beside it; nothing where these are too few.

    Args:
        name: what stands in the middle.
        names: the slugs beside it, each with its articles in common, most first.
        articles: those that give the name in the middle.
        catalogue: the digest they are from.
    """
    slugs = [slug for slug, count in names if count >= TOGETHER]
    if len(slugs) < LEAST_NAMES:
        return None
    ties = _ties(slugs, articles, catalogue)
    drawn = dict(islice(ties.items(), MOST_TIES))
    height, places = _places(_chain(len(slugs), drawn))
    return {
        "height": height,
        "middle": label_lines(name, MIDDLE_ROOM),
        "nodes": [
            {"x": x, "y": y, "lines": label_lines(catalogue.entity(slug).name, _room(x))}
            for slug, (x, y) in zip(slugs, places, strict=True)
        ],
        "ties": [{"from": first, "to": second, "articles": count} for (first, second), count in ties.items()],
        "drawn": len(drawn),
    }


def _ties(slugs: Sequence[str], articles: Iterable[Article], catalogue: Catalogue) -> Ties:
    """Return how many of the articles give two of the names, for the pairs that several give, most first."""
    number = {slug: place for place, slug in enumerate(slugs)}
    together: Counter[tuple[int, int]] = Counter()
    for article in articles:
        given = sorted(number[slug] for slug in catalogue.names_of[article.slug] if slug in number)
        together.update(combinations(given, 2))
    best = sorted(((-count, pair) for pair, count in together.items() if count >= TOGETHER))
    return {pair: -count for count, pair in best}


def _chain(size: int, ties: Ties) -> list[int]:
    """Return an order in which each is beside those that it is tied to most: greedy, from the first on both ends."""
    chain, left = [0], list(range(1, size))
    while left:
        ends = [(-_tie(end, each, ties), each, is_last) for each in left for end, is_last in _ends(chain)]
        _, best, is_last = min(ends)
        left.remove(best)
        chain.insert(len(chain) if is_last else 0, best)
    return chain


def _ends(chain: Sequence[int]) -> tuple[tuple[int, bool], ...]:
    return (chain[0], False), (chain[-1], True)


def _tie(one: int, other: int, ties: Ties) -> int:
    return ties.get((min(one, other), max(one, other)), 0)


def _places(chain: Sequence[int]) -> tuple[int, list[tuple[int, int]]]:
    """Return the height of the drawing and the place of each name: down the right side, then up the left."""
    right = (len(chain) + 1) // 2
    height = max(LEAST_HEIGHT, ROW * right)
    sides = (chain[:right], 1), (chain[right:][::-1], -1)
    places = {
        each: _place((row + 0.5) / len(side), sign, height) for side, sign in sides for row, each in enumerate(side)
    }
    return height, [places[each] for each in range(len(chain))]


def _place(share: float, sign: int, height: int) -> tuple[int, int]:
    """Return the point of the ellipse so far down, on the right or on the left."""
    return WIDTH // 2 + sign * round(RADIUS * math.sqrt(1 - (2 * share - 1) ** 2)), round(share * height)


def _room(x: int) -> int:
    """Return the units that the label of a point has up to the edge."""
    return min(x, WIDTH - x) - MARGIN


def label_lines(name: str, room: float) -> list[str]:
    """Return a name in lines that fit, at most two; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    for word in name.split():
        if lines and letters_wide(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    cut = [*lines[: LINES - 1], " ".join(lines[LINES - 1 :])] if len(lines) > LINES else lines
    return [_cut(line, room) for line in cut]


def _cut(line: str, room: float) -> str:
    if letters_wide(line) <= room:
        return line
    while line and letters_wide(f"{line}…") > room:
        line = line[:-1].rstrip()
    return f"{line}…"


def letters_wide(text: str) -> float:
    """Return the units that a text is wide in a common sans-serif, rather too many than too few."""
    return LETTER * sum(_width(letter) for letter in text)


def _width(letter: str) -> float:
    if letter in _NARROW:
        return 0.34
    if letter in _WIDE or letter > _FAR_EAST:
        return 1.0
    return 0.72 if letter.isupper() else 0.58
