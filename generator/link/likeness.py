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
"""Nearest articles kept of each, among which headlines and time decide.

With 50, nDCG@5 is a point lower; with 200 a third of a point higher, at half as much time again.
"""

LEAST_LIKENESS: Final = 0.03
"""Two articles below this cosine have nothing in common: of pairs drawn by chance, 99 of 100 are below."""


@dataclass(frozen=True)
class TermIndex:
    """The weights of the words and word pairs of every piece; rows have length 1."""

    weights: Any
    """Sparse, a row a piece, a column a term that two pieces share."""
    titles: Any
    """Sparse, a row a piece, the same columns: the share that a word has in its title, rare words the most."""
    terms: Ints
    """Of each column: number of the first word x (vocabulary + 1), plus that of the second counted from 1 if any."""
    vocabulary: tuple[str, ...]

    def words_of(self, column: int) -> tuple[str, ...]:
        """Return the one or two words of a term."""
        first, second = divmod(int(self.terms[column]), len(self.vocabulary) + 1)
        return (self.vocabulary[first], *((self.vocabulary[second - 1],) if second else ()))

    def columns_of(self, piece: int) -> slice:
        """Return where a piece's columns and weights stand among those of all."""
        return slice(self.weights.indptr[piece], self.weights.indptr[piece + 1])

    def in_both(self, one: int, other: int) -> tuple[Ints, Floats]:
        """Return the columns that two pieces share, and how much each makes them alike; twice for a pair of words."""
        rows = self.columns_of(one), self.columns_of(other)
        of_one, of_other = (self.weights.indices[row] for row in rows)
        columns, at_one, at_other = np.intersect1d(of_one, of_other, assume_unique=True, return_indices=True)
        product = self.weights.data[rows[0]][at_one] * self.weights.data[rows[1]][at_other]
        return columns, product * (1 + (self.terms[columns] % (len(self.vocabulary) + 1) > 0))


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
    of_title = in_title[at] & (term % (len(numbers) + 1) == 0)
    titled = sparse.csr_matrix((of_title[of_title], (row[at][of_title], column[of_title])), counts.shape, np.float32)
    sharing = np.bincount(counts.indices, minlength=len(terms))
    rarity = 1 + np.log((1 + len(pieces)) / (1 + sharing))
    shared = np.flatnonzero(sharing > 1)
    weights, titles = _weights(counts, rarity), _title_shares(titled, rarity)
    return TermIndex(weights[:, shared], titles[:, shared], terms[shared], tuple(numbers))


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


def _weights(counts: Any, rarity: Floats) -> Any:  # noqa: ANN401 - scipy has no types
    """Return the rows at length 1.

    Terms of one piece alone still count for its length. Without them a handful of articles would look alike
    by the few words that they share, and a likeness would mean something else in a digest of 5 than in one of 5,000.
    """
    pieces = counts.shape[0]
    counts.data = (np.log1p(counts.data) * rarity[counts.indices]).astype(np.float32)
    lengths = np.sqrt(np.bincount(np.repeat(np.arange(pieces), np.diff(counts.indptr)), counts.data**2, pieces))
    counts.data /= np.repeat(lengths, np.diff(counts.indptr)).astype(np.float32)
    return counts


def _title_shares(titled: Any, rarity: Floats) -> Any:  # noqa: ANN401 - scipy has no types
    """Return for each title what its words are worth of it; together 1."""
    pieces = titled.shape[0]
    worth = rarity[titled.indices] ** 2
    whole = np.bincount(np.repeat(np.arange(pieces), np.diff(titled.indptr)), worth, pieces)
    titled.data = worth / np.repeat(whole, np.diff(titled.indptr))
    return titled


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
