"""Places in an article that speak of what an earlier one of its story tells, for links between the two."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.link.times import is_newer
from generator.models import Recall
from generator.words import WORD, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.link.pieces import Piece
    from generator.link.reasons import Kinship
    from generator.models import Story

HEADLINE_SHARE: Final = 0.5
"""Share of the earlier headline, rare words counting most, that the words of a place hold at least."""

FEWEST_WORDS: Final = 3
"""Different words of the headline in one place; two are only a name, which has a page of its own."""

FARTHEST: Final = 3
"""Words of its own that a place may have between two of the headline: "accord signé entre OpenAI et l'OTAN"."""

PLACES: Final = 2
"""Links to earlier articles that a body may hold: more would say nothing."""

EARLIER: Final = 8
"""Articles of the story just before an article that are looked for in it."""

DIGITS: Final = 6

_STOP: Final = re.compile(r"[,.!?…:;«»“”\"()\[\]|\n]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a passage and where it stands."""

    start: int
    end: int
    place: int
    """Number of the word; two passages are farther apart than any place is long."""
    is_name: bool
    """It has a capital or a digit, and a passage does not begin with it."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place that holds words of an earlier headline."""

    share: float
    recall: Recall

    def rank(self) -> tuple[float, int, str]:
        """Return what places are sorted by, best first."""
        return -self.share, self.recall.start, self.recall.slug


def recalls_of(
    kinship: Kinship, stories: Sequence[Story], duplicates: Mapping[str, tuple[str, ...]]
) -> Mapping[str, tuple[Recall, ...]]:
    """Return for each slug the places that recall earlier articles of its story, in order; copies recall nothing."""
    number_of = {piece.slug: number for number, piece in enumerate(kinship.pieces)}
    recalls: dict[str, tuple[Recall, ...]] = {piece.slug: () for piece in kinship.pieces}
    for story in stories:
        for place, slug in enumerate(story.articles):
            piece = kinship.pieces[number_of[slug]]
            others = [
                number_of[other]
                for other in story.articles[max(0, place - EARLIER) : place]
                if other not in duplicates[slug] and is_newer(piece, kinship.pieces[number_of[other]])
            ]
            if others:
                recalls[slug] = _best(list(_found(kinship, piece, others)))
    return recalls


def _best(found: list[Found]) -> tuple[Recall, ...]:
    """Return the best places that do not overlap, one for each earlier article."""
    chosen: list[Recall] = []
    for recall in (each.recall for each in sorted(found, key=Found.rank)):
        if all(recall.end <= each.start or recall.start >= each.end for each in chosen):
            chosen.append(recall)
    return tuple(sorted(chosen[:PLACES]))


def _found(kinship: Kinship, piece: Piece, others: Sequence[int]) -> Iterator[Found]:
    """Give for each earlier article the place that holds the most of its headline, if any holds enough."""
    tokens = _tokens(piece)
    for other in others:
        headline = _headline(kinship, other)
        hits = sorted(((token, key) for key in headline for token in tokens.get(key, ())), key=lambda hit: hit[0].start)
        found = [
            Found(share, Recall(start=run[0][0].start, end=run[-1][0].end, slug=kinship.pieces[other].slug))
            for run in _runs(hits, piece.text)
            if (share := _share(run, headline)) >= HEADLINE_SHARE
        ]
        yield from sorted(found, key=Found.rank)[:1]


def _tokens(piece: Piece) -> Mapping[str, list[Token]]:
    """Return the words of the passages by their stems."""
    tokens: dict[str, list[Token]] = defaultdict(list)
    place = 0
    for start, end in piece.passages:
        for word in WORD.finditer(piece.text, start, end):
            is_name = word.start() > start and not word.group().islower()
            tokens[stem(word.group().lower())].append(Token(word.start(), word.end(), place, is_name))
            place += 1
        place += FARTHEST + 1
    return tokens


def _headline(kinship: Kinship, number: int) -> Mapping[str, float]:
    """Return what each stem of a title is worth of it; of the words that only it has, none."""
    row = kinship.index.titles[number].tocoo()
    headline: dict[str, float] = defaultdict(float)
    for column, worth in zip(row.col.tolist(), row.data.tolist(), strict=True):
        headline[stem(kinship.index.words_of(column)[0])] += worth
    return headline


def _runs(hits: Sequence[tuple[Token, str]], text: str) -> Iterator[list[tuple[Token, str]]]:
    """Give the stretches of hits that stand close to each other in one clause."""
    run = list(hits[:1])
    for (before, _), hit in pairwise(hits):
        if hit[0].place - before.place > FARTHEST + 1 or _STOP.search(text, before.end, hit[0].start):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run


def _share(run: Sequence[tuple[Token, str]], headline: Mapping[str, float]) -> float:
    """Return how much of a headline a run holds; nothing if it is too short, holds no name, or only names."""
    keys = {key for _, key in run}
    if len(keys) < FEWEST_WORDS or {token.is_name for token, _ in run} != {True, False}:
        return 0.0
    return round(sum(headline[key] for key in sorted(keys)), DIGITS)
