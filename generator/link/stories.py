"""Stories: articles on one event, found in one pass through time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np

from generator.link.times import nearness, oldest_first
from generator.models import Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.link.pairs import Pairs
    from generator.link.pieces import Name, Piece
    from generator.link.reasons import Kinship

JOIN: Final = 0.16
"""An article joins the story that it is at least so close to: half its nearest article, half all of them.

On a French news site, B-cubed F1 is 84.6 and 92 of 100 articles stand with articles on their own event; at 0.11 it is
no higher, but the longest stories are half as long again.
"""

HEADLINE_UNTOLD: Final = 0.1
"""What a pair counts of which neither tells the other's headline: without headlines, 2 points of B-cubed F1 fewer."""

FADE_DAYS: Final = 3.0
"""An event is told within days: a text just as alike three days later counts a third."""

LEAST_CLOSENESS: Final = 0.005
"""Pairs below this, alike but weeks apart, are forgotten: they cannot decide anything."""

MENTIONED_SHARE: Final = 0.5
"""Share of its articles that mention a name that holds a story together."""

NAMES: Final = 5
"""Names that a story shows."""


def stories_of(kinship: Kinship, pairs: Pairs, duplicates: Mapping[str, tuple[str, ...]]) -> tuple[Story, ...]:
    """Return the stories of two articles or more, the one with the latest article first; roundups are in none."""
    pieces = kinship.pieces
    groups = _grouped(pieces, _closeness(pairs), duplicates)
    found = [(_latest(pieces, group), _story(kinship, group)) for group in groups if len(group) > 1]
    return tuple(story for latest, story in sorted(found, key=lambda pair: (-pair[0], pair[1].slug)))


def _closeness(pairs: Pairs) -> list[dict[int, float]]:
    """Return for each piece how close the others are in words, headlines and time."""
    told = HEADLINE_UNTOLD + np.maximum(pairs.told, pairs.told_back)
    values = np.round(np.sqrt(pairs.likeness * told) * nearness(pairs.days, FADE_DAYS), 6)
    close = values >= LEAST_CLOSENESS
    closeness: list[dict[int, float]] = [{} for _ in range(pairs.count)]
    for one, other, value in zip(*(x[close].tolist() for x in (pairs.first, pairs.second, values)), strict=True):
        closeness[one][other] = value
    return closeness


def _grouped(
    pieces: Sequence[Piece], closeness: Sequence[Mapping[int, float]], duplicates: Mapping[str, tuple[str, ...]]
) -> list[list[int]]:
    """Put each piece, in time order, into the group that it is closest to, else into one of its own."""
    number_of = {piece.slug: number for number, piece in enumerate(pieces)}
    order = _in_time_order(pieces)
    position = {number: place for place, number in enumerate(order)}
    group_of: dict[int, list[int]] = {}
    for number in order:
        copies = (number_of[slug] for slug in duplicates[pieces[number].slug])
        of_copies = {member for copy in copies for member in group_of.get(copy, ())}
        group = sorted(of_copies, key=position.__getitem__) or _closest(number, pieces, closeness[number], group_of)
        group.append(number)
        group_of.update(dict.fromkeys(group, group))
    return [group for number, group in group_of.items() if group[0] == number]


def _in_time_order(pieces: Sequence[Piece]) -> list[int]:
    """Return the pieces that can be in a story, oldest first; undated ones last, so that they can join any."""
    telling = [number for number, piece in enumerate(pieces) if not piece.is_roundup]
    return sorted(telling, key=lambda number: oldest_first(pieces[number]))


def _closest(
    number: int, pieces: Sequence[Piece], closeness: Mapping[int, float], group_of: Mapping[int, list[int]]
) -> list[int]:
    """Return the group that a piece is closest to, or a new one where none is close enough."""
    near = {group_of[other][0]: group_of[other] for other in closeness if other in group_of}
    language = pieces[number].language
    bonds = {first: _bond(closeness, group, language, pieces) for first, group in near.items()}
    ranked = sorted((-bond, first) for first, bond in bonds.items())
    return near[ranked[0][1]] if ranked and -ranked[0][0] >= JOIN else []


def _bond(closeness: Mapping[int, float], group: Sequence[int], language: str, pieces: Sequence[Piece]) -> float:
    """Return half the greatest closeness to a member and half the mean; of those in another language the greatest."""
    values = [closeness.get(member, 0.0) for member in group if pieces[member].language == language]
    abroad = [closeness.get(member, 0.0) for member in group if pieces[member].language != language]
    at_home = (max(values) + sum(values) / len(values)) / 2 if values else 0.0
    return max(at_home, *abroad, 0.0)


def _latest(pieces: Sequence[Piece], group: Iterable[int]) -> int:
    return max((pieces[number].day or dt.date.min).toordinal() for number in group)


def _story(kinship: Kinship, group: Sequence[int]) -> Story:
    pieces = kinship.pieces
    return Story(
        slug=pieces[group[0]].slug,
        headline=pieces[_central(kinship, group)].title,
        articles=tuple(pieces[number].slug for number in group),
        shared=kinship.rarest(_held_in_common([pieces[number] for number in group]))[:NAMES],
    )


def _central(kinship: Kinship, group: Sequence[int]) -> int:
    """Return the piece of a group that is most like all of it; of several the one whose slug comes first."""
    weights = kinship.index.weights[group]
    centrality = np.round(weights @ np.asarray(weights.sum(axis=0)).ravel(), 6).tolist()
    return min(zip((-value for value in centrality), group, strict=True))[1]


def _held_in_common(pieces: Sequence[Piece]) -> list[Name]:
    """Return the names that at least half of the pieces mention, and never only one of them."""
    names = [name for piece in pieces for name in piece.names]
    mentions = Counter(name.slug for name in names)
    return [name for name in names if mentions[name.slug] >= max(2, MENTIONED_SHARE * len(pieces))]
