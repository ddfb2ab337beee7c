"""Compare our ten nearest of every article with a plain sparse product and `argpartition`, in the same run.

Both are exact; the plain way is what one writes with scipy alone. The texts are invented, from a fixed seed.
Run with `python benchmarks/link.py [articles]`.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import numpy as np

from generator.link.likeness import NEIGHBOURS, index_of, likeness_of
from generator.link.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = 60_000
LENGTH = 350
ROWS = 500
"""Rows of the plain product at a time, so that it fits into memory."""


def invented(count: int) -> list[Piece]:
    """Return pieces whose words are as rare as those of a language."""
    dice = np.random.default_rng(20260304)
    drawn = np.minimum(dice.zipf(1.25, size=(count, LENGTH)), WORDS)
    return [
        Piece(slug=f"a{number:06}", title="", text=" ".join(f"m{word}" for word in row), language="fr")
        for number, row in enumerate(drawn.tolist())
    ]


def plain_nearest(weights: Any, count: int = 10) -> None:  # noqa: ANN401 - scipy has no types
    """Find the nearest of every row by the product of all rows."""
    transposed = weights.T.tocsr()
    for start in range(0, weights.shape[0], ROWS):
        product = (weights[start : start + ROWS] @ transposed).toarray()
        np.argpartition(-product, min(count + 1, product.shape[1] - 1), axis=1)


def seconds(act: Callable[[], object]) -> float:
    """Return the best of three times, as other work on the machine only ever adds."""
    times = []
    for _ in range(3):
        start = time.perf_counter()
        act()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Print both times and their ratio."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    index = index_of(invented(count))
    ours = seconds(lambda: likeness_of(index))
    plain = seconds(lambda: plain_nearest(index.weights))
    each = 1000 * ours / count
    print(f"{count} articles, {NEIGHBOURS} nearest, sparse-dot-topn: {ours:.2f} s, {each:.3f} ms each")
    print(f"{count} articles, ten nearest, scipy product and argpartition: {plain:.2f} s")
    print(f"ratio: {plain / ours:.1f} times as fast")


if __name__ == "__main__":
    main()
