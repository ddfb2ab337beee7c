"""Say how long every step of the understanding of an article takes on one core, beside a plain tokenisation.

Run with `python -m benchmarks.understanding FILE [articles]`: FILE as for `benchmarks.corpus`, evenly sampled.
The baseline of the same run parts the text into sentences and words with two regular expressions, and does no more.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections import defaultdict
from functools import wraps
from inspect import isfunction
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from benchmarks.corpus import articles_of, file_of
from generator import understand as room
from generator.clean import clean
from generator.extract import extract
from generator.read import read_article, read_register

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import ExtractedArticle, Register

HOUSE: Final = Path(__file__).parents[1]

WARM: Final = 20
"""Articles that are understood once more before the clock starts: the first ones fill the tables."""

SENTENCE: Final = re.compile(r"(?<=[.!?…])\s+")
WORD: Final = re.compile(r"\w+")


def extracted(corpus: Path, count: int, register: Register) -> list[ExtractedArticle]:
    """Return articles of a corpus with their facts."""
    lines = articles_of(corpus)
    with tempfile.TemporaryDirectory() as folder:
        found: list[ExtractedArticle] = []
        for line in lines[:: max(1, len(lines) // count)][:count]:
            path = Path(folder, "article.md")
            path.write_text(file_of(line), "utf-8")
            raw, _ = read_article(path, path.parent)
            if raw is not None:
                found += extract(clean(raw, register), register)
    return found


def timed(times: dict[str, float], name: str, act: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that does the same and adds up its processor time."""

    @wraps(act)
    def run(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the function takes and gives
        start = time.process_time()
        try:
            return act(*given, **named)
        finally:
            times[name] += time.process_time() - start

    return run


def is_step(named: object) -> bool:
    """Whether a name of the room is a function of one of its modules."""
    return isfunction(named) and named.__module__.startswith(f"{room.__name__}.")


def tokenised(text: str) -> list[list[str]]:
    """Return the words of every sentence: the baseline."""
    return [WORD.findall(sentence) for sentence in SENTENCE.split(text)]


def main() -> None:
    """Print a line for each step, slowest first, and the room as a whole."""
    register, _ = read_register(HOUSE / "content" / "data", HOUSE)
    articles = extracted(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 500, register)  # noqa: PLR2004 - the count
    for article in articles[:WARM]:
        room.understand(article, register)
    whole = []
    for article in articles:
        start = time.process_time()
        room.understand(article, register)
        whole.append(1000 * (time.process_time() - start))
    times: dict[str, float] = defaultdict(float)
    vars(room).update({name: timed(times, name, act) for name, act in vars(room).items() if is_step(act)})
    texts = [room.understand(article, register).body.text for article in articles]
    start = time.process_time()
    for text in texts:
        tokenised(text)
    plain = 1000 * (time.process_time() - start) / len(texts)
    mean = sum(whole) / len(whole)
    print(f"{len(articles)} articles of {sum(len(text.split()) for text in texts) / len(texts):.0f} words")
    for name, took in sorted(times.items(), key=lambda pair: -pair[1]):
        print(f"{1000 * took / len(texts):7.3f} ms  {1000 * took / len(texts) / plain:6.1f} x  {name}")
    print(f"{mean:7.3f} ms  {mean / plain:6.1f} x  the room, each article once; median {median(whole):.3f} ms")
    print(f"{plain:7.3f} ms     1.0 x  sentences and words by two regular expressions")


if __name__ == "__main__":
    main()
