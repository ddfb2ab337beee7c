"""How alike two articles are: the cosine of their words and word pairs, and its decay with time."""

from __future__ import annotations

import os
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from generator.words import STOP_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy.typing as npt

    from generator.link.pieces import Piece

    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]
    Floats = npt.NDArray[np.float64]

TITLE_WEIGHT: Final = 2.0
"""A word of the title counts as two: 0.6 points of nDCG@5 on a French news site."""

LEAD_WORDS: Final = 80
"""The first words count up to twice as much, over about this many: 0.5 points, as news puts what matters first."""

NEIGHBOURS: Final = 100
"""Nearest articles kept of each. With 50, the decay of time finds too few recent ones: 0.6 points."""

LEAST_LIKENESS: Final = 0.04
"""Two articles below this cosine have nothing in common: of pairs drawn by chance, 97 of 100 are below."""

UNDATED: Final = 0.5
"""What an unknown distance in time counts, between 1 for the same day and 0 for long ago."""


@dataclass(frozen=True)
class TermIndex:
    """The weights of the words and word pairs of every piece; rows have length 1."""

    weights: Any
    """Sparse, a row a piece, a column a term that two pieces share."""
    terms: Ints
    """Of each column: number of the first word x (vocabulary + 1), plus that of the second counted from 1 if any."""
    vocabulary: tuple[str, ...]

    def words_of(self, column: int) -> tuple[str, ...]:
        """Return the one or two words of a term."""
        first, second = divmod(int(self.terms[column]), len(self.vocabulary) + 1)
        return (self.vocabulary[first], *((self.vocabulary[second - 1],) if second else ()))


def index_of(pieces: Sequence[Piece]) -> TermIndex:
    """Weigh the terms of pieces by how often they stand, how near to the top, and how few pieces share them."""
    numbers: dict[str, int] = {}
    texts = [[numbers.setdefault(word, len(numbers)) for word in words(piece.whole_text)] for piece in pieces]
    lengths = np.array([len(text) for text in texts], dtype=np.int64)
    word = np.fromiter(chain.from_iterable(texts), np.int64, int(lengths.sum()))
    row = np.repeat(np.arange(len(pieces)), lengths)
    place = np.arange(len(word)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    in_title = place < np.array([len(words(piece.title)) for piece in pieces], dtype=np.int64)[row]
    weight = np.where(in_title, TITLE_WEIGHT, 1.0) + np.exp(-place / LEAD_WORDS)
    at, term = _terms(word, row, _stop_words(numbers)[_languages(pieces)[row], word], len(numbers))
    terms, column = np.unique(term, return_inverse=True)
    counts = sparse.csr_matrix((weight[at], (row[at], column)), shape=(len(pieces), len(terms)), dtype=np.float32)
    weights, shared = _weights(counts)
    return TermIndex(weights, terms[shared], tuple(numbers))


def _languages(pieces: Sequence[Piece]) -> Ints:
    names = tuple(STOP_WORDS)
    return np.array([names.index(piece.language) for piece in pieces], dtype=np.int64)


def _stop_words(vocabulary: Iterable[str]) -> Bools:
    """Return, a row a language, whether each word of the vocabulary says nothing by itself."""
    listed = tuple(vocabulary)
    return np.array([[len(word) == 1 or word in stop for word in listed] for stop in STOP_WORDS.values()], np.bool_)


def _terms(word: Ints, row: Ints, is_stop: Bools, size: int) -> tuple[Ints, Ints]:
    """Return where terms stand and their numbers: words, and pairs of which one at least is no stop word."""
    singles = np.flatnonzero(~is_stop)
    pairs = np.flatnonzero((row[:-1] == row[1:]) & ~(is_stop[:-1] & is_stop[1:]))
    base = size + 1
    return np.concatenate([singles, pairs]), np.concatenate(
        [word[singles] * base, word[pairs] * base + word[pairs + 1] + 1]
    )


def _weights(counts: Any) -> tuple[Any, Ints]:  # noqa: ANN401 - scipy has no types
    """Return the rows at length 1 with only the columns that two pieces share, and which these are.

    Terms of one piece alone still count for its length. Without them a handful of articles would look alike
    by the few words that they share, and a likeness would mean something else in a digest of 5 than in one of 5,000.
    """
    pieces, columns = counts.shape
    sharing = np.bincount(counts.indices, minlength=columns)
    rarity = 1 + np.log((1 + pieces) / (1 + sharing))
    counts.data = (np.log1p(counts.data) * rarity[counts.indices]).astype(np.float32)
    lengths = np.sqrt(np.bincount(np.repeat(np.arange(pieces), np.diff(counts.indptr)), counts.data**2, pieces))
    counts.data /= np.repeat(lengths, np.diff(counts.indptr)).astype(np.float32)
    shared = np.flatnonzero(sharing > 1)
    return counts[:, shared], shared


def likeness_of(index: TermIndex) -> Any:  # noqa: ANN401 - scipy has no types
    """Return the likeness of each piece to its nearest others, as a symmetric sparse matrix with an empty diagonal."""
    if index.weights.shape[0] == 0 or index.weights.shape[1] == 0:
        return sparse.coo_matrix((index.weights.shape[0],) * 2, dtype=np.float64)
    nearest = sp_matmul_topn(
        index.weights,
        index.weights.T.tocsr(),
        top_n=NEIGHBOURS + 1,
        threshold=LEAST_LIKENESS,
        n_threads=os.cpu_count(),
    )
    both_ways = nearest.maximum(nearest.T).tocoo()
    pairs = both_ways.row != both_ways.col
    values = both_ways.data[pairs].astype(np.float64)
    return sparse.coo_matrix((values, (both_ways.row[pairs], both_ways.col[pairs])), shape=nearest.shape)


def nearness_in_time(days: Floats, rows: Ints, columns: Ints, decay_days: float) -> Floats:
    """Return for each pair 1 on the same day, less the farther apart, `UNDATED` where either day is not known."""
    gaps = np.abs(days[rows] - days[columns])
    return np.where(np.isnan(gaps), UNDATED, np.exp(-gaps / decay_days))
