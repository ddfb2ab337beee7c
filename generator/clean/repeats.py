"""Passages that a file holds twice: a page pasted twice, a standfirst in a paragraph, a sentence drawn large."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from generator.clean import shapes
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.clean.lines import Line

LONGEST_REFRAIN: Final = 60
"""Characters up to which a line may stand in every item of a list; from there on its second place is a repeat."""

SHORTEST_DRAWN: Final = 100
"""Characters from which a line that stands inside a longer one is a repeat; a heading may quote the text below it."""

GRAM: Final = 8
"""Words at the head of a line by which the line that holds all of it is looked up."""

MOST_WORDS: Final = 1_000
"""Words of a line that are looked at; a paragraph has a tenth of them."""

MOST_HOLDERS: Final = 4
"""Lines with the same eight words that are compared; more of them are no repeats but a form."""


def repeated_places(lines: Sequence[Line], kept: Sequence[bool]) -> tuple[int, ...]:
    """Return the places of the kept lines that repeat words which stay elsewhere, in order.

    Of two equal lines the second goes, of two unequal ones that which the other holds whole.
    """
    places = [place for place, keep in enumerate(kept) if keep]
    tokens = {place: tuple(words(lines[place].plain)[:MOST_WORDS]) for place in places}
    long = [place for place in places if _is_passage(lines[place]) and len(tokens[place]) >= GRAM]
    holders = _holders(tokens, {tokens[place][:GRAM] for place in long})
    repeats = {place for place in long if any(_holds(tokens, other, place) for other in holders[tokens[place][:GRAM]])}
    return tuple(sorted(repeats | set(_second_copies(places, tokens, repeats))))


def _is_passage(line: Line) -> bool:
    """Whether a line is long enough to be a repeat, and is no item or row, which may stand in several lists."""
    is_item = bool(line.cells) or "|" in line.plain or shapes.is_bullet(line.plain)
    return len(line.plain) > LONGEST_REFRAIN and not is_item


def _holders(tokens: Mapping[int, tuple[str, ...]], heads: set[tuple[str, ...]]) -> Mapping[tuple[str, ...], list[int]]:
    """Return for each head of a line the first places whose lines have these words in a row."""
    found: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, own in tokens.items():
        for start in range(len(own) - GRAM + 1):
            gram = own[start : start + GRAM]
            if gram in heads and len(found[gram]) < MOST_HOLDERS and found[gram][-1:] != [place]:
                found[gram].append(place)
    return found


def _holds(tokens: Mapping[int, tuple[str, ...]], holder: int, place: int) -> bool:
    """Whether a line holds all words of another, and is the longer one, or the first of two alike."""
    if holder == place or len(tokens[holder]) == MOST_WORDS:
        return False
    ours, theirs = f" {' '.join(tokens[place])} ", f" {' '.join(tokens[holder])} "
    if ours == theirs:
        return holder < place
    return len(ours) > SHORTEST_DRAWN and ours in theirs


def _second_copies(places: Sequence[int], tokens: Mapping[int, tuple[str, ...]], repeats: set[int]) -> Iterator[int]:
    """Give the short lines between repeats that stand further up too: headings of a page pasted twice."""
    seen: set[tuple[str, ...]] = set()
    waiting: list[int] = []
    after_repeat = False
    for place in places:
        if place in repeats:
            if after_repeat:
                yield from waiting
            waiting, after_repeat = [], True
        elif after_repeat and tokens[place] in seen:
            waiting.append(place)
        else:
            waiting, after_repeat = [], False
        seen.add(tokens[place])
