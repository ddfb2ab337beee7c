"""Training of the words that summaries hold, on news with abstracts: `python -m generator.training.summaries ARTICLES`.

ARTICLES is a file of JSON lines (plain or .gz): `id`, `title`, `paras` (paragraphs without the abstract) and `ref`,
the abstract that a journalist wrote. Every word of an article is an example: the abstract holds it, or does not.
The command prints ROUGE of the summaries of articles that were not learnt from, then writes the weights of all.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from generator.body import Body
from generator.models import Block, BlockKind
from generator.training.labelled import json_lines, table
from generator.training.regression import logistic
from generator.training.steps import HOUSE
from generator.understand import telling_words
from generator.understand.sentences import sentences_of
from generator.understand.summary import summary_of
from generator.understand.telling_words import SIGNS, read_words, signs
from generator.understand.worth import standfirst_of, weigh
from generator.words import terms

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from generator.training.regression import Flags, Matrix

MODULE: Final = "understand/telling_weights.py"

LANGUAGE: Final = "fr"

FOLDS: Final = 5

STEPS: Final = 200

SOFTNESS: Final = 0.1
"""Inverse strength of the penalty; any from 0.01 to 10 gives the same."""

OF_THE_TASK: Final[dict[str, float]] = {"first sentence": 0.5, "second sentence": 0.5}
"""What counts of a weight.

These articles lost their abstract, which stood on top of them, so that their first sentences say something else; a file
that people paste begins with what is most important. Half of the weight costs .03 of ROUGE-1 here.
"""

_TOKEN: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """An article and its abstract."""

    title: str
    body: Body
    abstract: str
    fold: int
    rows: Matrix
    """The signs of every word."""
    held: Flags
    """Whether the abstract holds it."""


Weights = dict[str, float]


def labelled(path: Path) -> Iterator[Labelled]:
    """Give the articles of a file."""
    for article in json_lines(path):
        body = Body(tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in article["paras"]))
        sentences = sentences_of(body)
        text = read_words([sentence.text for sentence in sentences], LANGUAGE)
        standfirst = standfirst_of(text.words, [body.passage_at(sentence.start) for sentence in sentences])
        found = signs(text, article["title"], LANGUAGE, standfirst)
        abstract = frozenset(terms(article["ref"], LANGUAGE))
        yield Labelled(
            title=article["title"],
            body=body,
            abstract=article["ref"],
            fold=crc32(str(article["id"]).encode()) % FOLDS,
            rows=np.array(list(found.values()), dtype=np.float64).reshape(-1, len(SIGNS)),
            held=np.array([word in abstract for word in found], dtype=bool),
        )


def learnt(articles: Sequence[Labelled]) -> tuple[Weights, float]:
    """Return the weights and the intercept of a logistic regression over the words of articles."""
    rows, held = np.vstack([each.rows for each in articles]), np.concatenate([each.held for each in articles])
    weights, intercept = logistic(rows, held, SOFTNESS, steps=STEPS)
    scaled = {name: OF_THE_TASK.get(name, 1.0) * weight for name, weight in zip(SIGNS, weights, strict=True)}
    return {name: round(float(weight), 3) for name, weight in scaled.items()}, round(intercept, 3)


def held_out(articles: Sequence[Labelled]) -> str:
    """Return in words how near the summaries are to the abstracts, each made with weights that others gave."""
    scores = []
    for fold in sorted({article.fold for article in articles}):
        seen = [article for article in articles if article.fold != fold]
        given = learnt(seen)
        scores += [_score(article, given) for article in articles if article.fold == fold]
    first, second, longest = 100 * np.mean(scores, axis=0)
    return f"held-out ROUGE-1/2/L {first:.2f}/{second:.2f}/{longest:.2f} of {len(scores)} summaries"


def _score(article: Labelled, given: tuple[Weights, float]) -> tuple[float, float, float]:
    sentences = sentences_of(article.body)
    weighed = weigh(article.body, sentences, article.title, LANGUAGE, telling_words.Model(*given))
    return rouge(" ".join(sentence.text for sentence in summary_of(weighed)), article.abstract)


def rouge(summary: str, abstract: str) -> tuple[float, float, float]:
    """Return ROUGE-1, -2 and -L (F1, words in lower case) of a summary; after Lin (2004)."""
    own, wanted = _TOKEN.findall(summary.lower()), _TOKEN.findall(abstract.lower())
    pairs, wanted_pairs = list(pairwise(own)), list(pairwise(wanted))
    return (
        _f1(_shared(own, wanted), len(own) + len(wanted)),
        _f1(_shared(pairs, wanted_pairs), len(pairs) + len(wanted_pairs)),
        _f1(_longest_common(own, wanted), len(own) + len(wanted)),
    )


def _shared(one: Sequence[Hashable], other: Sequence[Hashable]) -> int:
    return (Counter(one) & Counter(other)).total()


def _longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return the length of the longest sequence of words that both have in this order."""
    row = [0] * (len(other) + 1)
    for word in one:
        above = row
        row = [0]
        for place, wanted in enumerate(other):
            row.append(above[place] + 1 if word == wanted else max(row[-1], above[place + 1]))
    return row[-1]


def _f1(common: int, total: int) -> float:
    return 2 * common / total if total else 0.0


def train(path: Path, module: Path) -> str:
    """Write the weights that articles give, and return the held-out figures in words."""
    articles = list(labelled(path))
    said = held_out(articles)
    weights, intercept = learnt(articles)
    head = '"""Weights of telling words, written by `python -m generator.training.summaries`; do not edit by hand."""'
    rows = table("WEIGHTS", {name: f"{weight:.3f}" for name, weight in weights.items()})
    module.write_text(f"{head}\n\n{rows}\nINTERCEPT = {intercept:.3f}\n", encoding="utf-8")
    return said


def main(arguments: Sequence[str] | None = None, house: Path = HOUSE) -> None:
    """Learn from the file named, write below `house`, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m generator.training.summaries")
    parser.add_argument("articles", type=Path, metavar="ARTICLES")
    sys.stdout.write(f"summaries: {train(parser.parse_args(arguments).articles, house / MODULE)}\n")


if __name__ == "__main__":
    main()
