"""The sentences that carry an article further than its summary: one for each section, list or item of a roundup."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind
from generator.understand.fitness import Fitness
from generator.understand.openings import points_back
from generator.understand.summary import SAME_CONTENT
from generator.understand.worth import SHORT_WORDS, likeness

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.body import Body
    from generator.models import Excerpt
    from generator.understand.worth import Weighed

FEWEST_POINTS: Final = 3
MOST_POINTS: Final = 5
FEWEST_SENTENCES_LEFT: Final = 5
"""Sentences beside the summary below which key points would only repeat the article."""
LONGEST_POINT: Final = 320
"""Characters of a key point; a longer one is no point."""
FEWEST_TELLING: Final = 3
"""Words that carry meaning below which a sentence says too little; a short one that only denies says less."""
OPENING_BONUS: Final = 0.05
"""What the first sentence of a section gains over its place in the article; newspapers open with the point."""

_NUMBERED: Final = re.compile(r"\W*\d{1,2}\s*[.):/–—-]")
_OF_ONESELF: Final = re.compile(r"(?:chez [^,]{2,40}, )?nous\b|(?:at [^,]{2,40}, )?we\b", re.IGNORECASE)
"""How a publication begins to speak of itself, which is no news."""

_DENIAL: Final = re.compile(r"\b(?:ne|aucune?|not?|never|nobody|nothing)\b|\bn['’]|n['’]t\b", re.IGNORECASE)


# ------------------------------------------------------------------------------------------------ sections


def items_of_roundup(body: Body) -> tuple[range, ...]:
    """Return the blocks of each item: what follows a numbered heading, up to the next one of its level."""
    headings = [index for index, block in enumerate(body.blocks) if block.kind is BlockKind.HEADING]
    numbered = [index for index in headings if _NUMBERED.match(body.blocks[index].text)]
    level = min((body.blocks[index].level for index in numbered), default=0)
    borders = [index for index in headings if body.blocks[index].level <= level] + [len(body.blocks)]
    return tuple(
        range(index + 1, next(border for border in borders if border > index))
        for index in numbered
        if body.blocks[index].level == level
    )


def _groups(body: Body) -> list[int]:
    """Return for each block the number of its group: a section or a list; a paragraph where there are no sections."""
    has_sections = any(block.kind is BlockKind.HEADING for block in body.blocks)
    groups, section = [], 0
    for index, block in enumerate(body.blocks):
        section = index if block.kind is BlockKind.HEADING else section
        groups.append(section if has_sections and block.kind is not BlockKind.LIST else index)
    return groups


# ------------------------------------------------------------------------------------------------ points


def key_points_of(
    body: Body, weighed: Sequence[Weighed], summary: Collection[Excerpt], *, items: Sequence[range] = ()
) -> tuple[Excerpt, ...]:
    """Return three to five sentences that are not in the summary, in document order, or none where the text is short.

    A roundup has one for each of its items instead, however many they are: its `items` are the blocks of each.
    """
    if items:
        return tuple(_one_of_each(weighed, summary, items))
    left = [sentence for sentence in weighed if not is_among(sentence, summary)]
    if len(left) < FEWEST_SENTENCES_LEFT:
        return ()
    repeated = [sentence for sentence in weighed if is_among(sentence, summary)]
    candidates = [
        sentence
        for sentence in left
        if _is_point(sentence)
        and len(sentence.excerpt.text) <= LONGEST_POINT
        and not _is_like_one_of(sentence, repeated)
    ]
    points = _best(candidates, _groups(body))
    return tuple(sorted(point.excerpt for point in points)) if len(points) >= FEWEST_POINTS else ()


def is_among(sentence: Weighed, summary: Collection[Excerpt]) -> bool:
    """Whether a summary holds a sentence, with its opening or without."""
    return sentence.whole in summary or sentence.excerpt in summary


def _is_point(sentence: Weighed) -> bool:
    """Whether a sentence stands alone, and says something."""
    stands_alone = not sentence.leans and sentence.fitness <= Fitness.LIST and not points_back(sentence.excerpt.text)
    return stands_alone and not _says_little(sentence) and not _OF_ONESELF.match(sentence.excerpt.text)


def _says_little(sentence: Weighed) -> bool:
    """Whether a sentence has few words that carry meaning: « La mairie ne part pas de rien. »."""
    telling = len(sentence.words)
    only_denies = sentence.length < SHORT_WORDS and _DENIAL.search(sentence.excerpt.text) is not None
    return telling < FEWEST_TELLING or (telling == FEWEST_TELLING and only_denies)


def _one_of_each(weighed: Sequence[Weighed], summary: Collection[Excerpt], items: Sequence[range]) -> Iterator[Excerpt]:
    """Give the first sentence of each item that stands alone and is news to the reader, else the next best."""
    for item in items:
        ranked = [
            (not _is_point(sentence), is_among(sentence, summary), sentence.excerpt)
            for sentence in weighed
            if sentence.passage.block in item and sentence.fitness <= Fitness.POOR
        ]
        if ranked:
            yield min(ranked)[-1]


def _best(candidates: Sequence[Weighed], groups: Sequence[int]) -> list[Weighed]:
    """Return the best candidate of each of the best groups, then the best of what is left if they are too few."""
    leaders, others = [], []
    for _, members in groupby(candidates, key=lambda sentence: groups[sentence.passage.block]):
        ranked = sorted(
            ((sentence.worth + OPENING_BONUS / (1 + place), sentence) for place, sentence in enumerate(members)),
            key=lambda pair: (-pair[0], pair[1].excerpt),
        )
        leaders.append(ranked[0])
        others.extend(ranked[1:])
    points: list[Weighed] = []
    for pool, full in ((leaders, MOST_POINTS), (others, FEWEST_POINTS)):
        for _, sentence in sorted(pool, key=lambda pair: (-pair[0], pair[1].excerpt)):
            if len(points) < full and not _is_like_one_of(sentence, points):
                points.append(sentence)
    return points


def _is_like_one_of(sentence: Weighed, others: Sequence[Weighed]) -> bool:
    return any(likeness(sentence, other) > SAME_CONTENT for other in others)
