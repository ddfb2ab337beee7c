"""Articles on one event in two languages: what translation leaves as it is, their names, figures and capitals."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from scipy import sparse
from sparse_dot_topn import sp_matmul_topn

from generator.link.times import days_between, nearness
from generator.words import ANY_STOP_WORDS, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy.typing as npt

    from generator.link.pieces import Piece

    Ints = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]

SAME_EVENT: Final = 0.21
"""Likeness, faded by time, from which two articles tell one event.

Of invented events told twice, about firms that are in the news all fortnight, none is missed and none mistaken
between 0.18 and 0.25.
"""

FADE_DAYS: Final = 3.0
"""A firm that is in the news again three days later is so for something else, two times out of three."""

LEAST_SHARED: Final = 2
"""Different marks that two articles share at least: a rare name alone can be in two events."""

SMALLEST_COUNT: Final = 10
"""Smaller whole numbers are in every article: two firms, three years."""

LANGUAGES: Final = 2
"""With fewer, nothing can be told in two."""

CANDIDATES: Final = 20
"""Nearest articles of the other language that are looked at."""


def crossings(pieces: Sequence[Piece]) -> Any:  # noqa: ANN401 - scipy has no types
    """Return how alike pieces of different languages are that tell one event, as a symmetric sparse matrix."""
    languages = np.array([piece.language for piece in pieces])
    found = [sparse.coo_matrix((len(pieces), len(pieces)), dtype=np.float64)]
    if len(set(languages.tolist())) < LANGUAGES:
        return found[0].tocsr()
    marks = [frozenset(_marks(piece)) for piece in pieces]
    weights = _weights(marks)
    for language in sorted(set(languages.tolist()))[1:]:  # of the first, the others have found all
        ours, theirs = np.flatnonzero(languages == language), np.flatnonzero(languages < language)
        nearest = sp_matmul_topn(weights[ours], weights[theirs].T.tocsr(), top_n=CANDIDATES, threshold=SAME_EVENT)
        pairs = nearest.tocoo()
        one, other = ours[pairs.row], theirs[pairs.col]
        sure = _sure(pieces, marks, one, other, pairs.data)
        found.append(sparse.coo_matrix((pairs.data[sure], (one[sure], other[sure])), found[0].shape))
    one_way = sum(matrix.tocsr() for matrix in found)
    return one_way + one_way.T


def _marks(piece: Piece) -> Iterator[str]:
    """Give what a text in another language would have too; each says what it is, so that 40 % is no 40 people."""
    for name in piece.names:
        yield f"name {name.slug}"
    for value, kind in piece.figures:
        if value >= SMALLEST_COUNT or not value.is_integer() or kind == "share":
            yield f"figure {value:g}"
    for word in WORD.findall(piece.whole_text):
        small = word.lower()
        if (word[0].isupper() or not word.isalpha()) and not small.isdigit() and not _is_common(small):
            yield f"word {_unaccented(small)}"


def _is_common(word: str) -> bool:
    return len(word) < len("AMD") or word in ANY_STOP_WORDS


def _unaccented(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _weights(marks: Sequence[frozenset[str]]) -> Any:  # noqa: ANN401 - scipy has no types
    """Return the marks of pieces, rows at length 1; one that few pieces bear weighs more."""
    bearing = Counter(mark for each in marks for mark in each)
    columns = {mark: column for column, mark in enumerate(sorted(bearing))}
    rarity = np.log((1 + len(marks)) / np.array([bearing[mark] for mark in columns], dtype=np.float64))
    at = [np.array(sorted(columns[mark] for mark in each), dtype=np.int64) for each in marks]
    ends = np.cumsum([0, *map(len, at)])
    indices = np.concatenate([np.empty(0, dtype=np.int64), *at])
    lengths = np.array([np.sqrt(np.sum(rarity[each] ** 2)) or 1.0 for each in at])
    values = rarity[indices] / np.repeat(lengths, np.diff(ends))
    return sparse.csr_matrix((values, indices, ends), shape=(len(marks), len(columns)))


def _sure(
    pieces: Sequence[Piece], marks: Sequence[frozenset[str]], one: Ints, other: Ints, likeness: Floats
) -> npt.NDArray[np.bool_]:
    """Return for each pair whether it is near enough in time, and bears enough different marks in common."""
    faded = likeness * nearness(days_between(pieces, one, other), FADE_DAYS)
    shared = [
        len({mark.partition(" ")[2] for mark in marks[first] & marks[second]})
        for first, second in zip(one.tolist(), other.tolist(), strict=True)
    ]
    return (np.round(faded, 6) >= SAME_EVENT) & (np.array(shared, dtype=np.int64) >= LEAST_SHARED)
