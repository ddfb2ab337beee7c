"""Figures of linking on labelled French news, pinned so that no change lowers them unseen.

The whole labelled corpus takes a minute, so a fixed part of it is linked here: the articles of the first labelled
queries and stories with their answers, among a thousand others. The whole is measured by hand.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
import math
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from generator.link.duplicates import near_duplicates
from generator.link.likeness import index_of, likeness_of
from generator.link.pieces import Piece
from generator.link.reasons import Kinship
from generator.link.related import related_pieces
from generator.link.stories import stories_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from generator.models import Related, Story

pytestmark = pytest.mark.shared

QUERIES = 150
STORY_ARTICLES = 400
OTHERS = 1000

RELATED_FLOOR = 72.5
STORIES_FLOOR = 82.0


@pytest.fixture(scope="module")
def labels(shared: Path) -> tuple[dict[str, list[str]], dict[str, str]]:
    folder = shared / "nlp" / "links"
    related = json.loads((folder / "related_dev.json").read_text(encoding="utf-8"))
    stories = json.loads((folder / "stories_dev.json").read_text(encoding="utf-8"))
    return dict(list(related.items())[:QUERIES]), dict(list(stories.items())[:STORY_ARTICLES])


@pytest.fixture(scope="module")
def linked(
    shared: Path, labels: tuple[dict[str, list[str]], dict[str, str]]
) -> tuple[Mapping[str, Sequence[Related]], Sequence[Story]]:
    related, stories = labels
    wanted = {*related, *stories, *(slug for others in related.values() for slug in others)}
    with gzip.open(shared / "nlp" / "links" / "corpus.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    every = len(records) // OTHERS
    part = [record for place, record in enumerate(records) if place % every == 0 or record["id"] in wanted]
    pieces = sorted(map(_piece, part), key=lambda piece: piece.slug)
    kinship = Kinship(pieces, index_of(pieces))
    likeness = likeness_of(kinship.index)
    duplicates = near_duplicates(pieces, likeness)
    return related_pieces(kinship, likeness, duplicates, 5), stories_of(kinship, likeness, duplicates)


def _piece(record: Mapping[str, str]) -> Piece:
    day = dt.datetime.fromisoformat(record["time"]).date()
    return Piece(slug=record["id"], title=record["title"], text=record["text"], language="fr", day=day)


def _gain(hits: Iterable[bool]) -> float:
    return sum(hit / math.log2(place + 2) for place, hit in enumerate(hits))


def test_related_articles_are_those_that_a_journalist_linked(
    linked: tuple[Mapping[str, Sequence[Related]], Sequence[Story]],
    labels: tuple[dict[str, list[str]], dict[str, str]],
) -> None:
    found, wanted = linked[0], labels[0]
    gains = [
        _gain(other.slug in right for other in found[slug]) / _gain([True] * min(5, len(right)))
        for slug, right in wanted.items()
    ]
    ndcg = 100 * sum(gains) / len(gains)

    assert ndcg >= RELATED_FLOOR, f"nDCG@5 fell to {ndcg:.1f}"


def test_stories_are_the_events_that_a_newsroom_tied_together(
    linked: tuple[Mapping[str, Sequence[Related]], Sequence[Story]],
    labels: tuple[dict[str, list[str]], dict[str, str]],
) -> None:
    story_of = {slug: story.slug for story in linked[1] for slug in story.articles}
    f1 = 100 * b_cubed(labels[1], {slug: story_of.get(slug, slug) for slug in labels[1]})

    assert f1 >= STORIES_FLOOR, f"B-cubed F1 fell to {f1:.1f}"


def b_cubed(right: Mapping[str, str], found: Mapping[str, str]) -> float:
    """Return the harmonic mean of how pure and how whole the groups of the labelled articles are."""
    members: tuple[dict[str, set[str]], dict[str, set[str]]] = (defaultdict(set), defaultdict(set))
    for slug in right:
        members[0][right[slug]].add(slug)
        members[1][found[slug]].add(slug)
    pairs = [(members[0][right[slug]], members[1][found[slug]]) for slug in right]
    recall = sum(len(one & other) / len(one) for one, other in pairs)
    precision = sum(len(one & other) / len(other) for one, other in pairs)
    return 2 * precision * recall / (precision + recall) / len(right)
