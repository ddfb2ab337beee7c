"""Say how long cleaning and extracting a labelled page takes, as a text dump and as HTML, beside plain baselines.

Run with `python -m benchmarks.extraction DIR [step]`: DIR has a folder a page with `page.txt` and `page.html.gz`, of
which every `step`-th is read. Baselines of the same run: for text, keeping the lines that hold stop words, as jusText
does; for HTML, parsing alone, and trafilatura where it is installed.
"""

from __future__ import annotations

import gzip
import re
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from statistics import mean, median
from typing import TYPE_CHECKING, Final

import lxml.html

from generator.clean import clean
from generator.errors import DigestError
from generator.extract import extract
from generator.models import Format, RawArticle
from generator.read import read_register
from generator.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HOUSE: Final = Path(__file__).parents[1]
REGISTER: Final = read_register(HOUSE / "content" / "data", HOUSE)[0]
COMMON: Final = STOP_WORDS["fr"] | STOP_WORDS["en"]
WARM: Final = 5
"""Pages that are read once more before the clock starts: the first ones load the models."""


def ours(kind: Format) -> Callable[[str], object]:
    """Return the way from the text of a file to its facts."""

    def read(text: str) -> None:
        with suppress(DigestError):
            extract(clean(RawArticle(path=f"a.{kind}", slug="a", format=kind, text=text), REGISTER), REGISTER)

    return read


def stop_word_lines(text: str) -> list[str]:
    """Return the long lines of a dump a third of whose words are stop words."""
    kept = []
    for line in text.splitlines():
        words = re.findall(r"\w+", line.lower())
        if len(line) > 70 and sum(word in COMMON for word in words) > len(words) / 3:  # noqa: PLR2004 - as jusText does
            kept.append(line)
    return kept


def parse(text: str) -> object:
    """Parse a page and no more."""
    return lxml.html.document_fromstring(text.encode())


def trafilatura(text: str) -> object:
    """Return what trafilatura finds, if it is installed."""
    from trafilatura import extract as extracted  # noqa: PLC0415 - not everybody has it

    return extracted(text, favor_precision=True)


def milliseconds(read: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Return the processor time that each text takes."""
    for text in texts[:WARM]:
        read(text)
    times = []
    for text in texts:
        start = time.process_time()
        read(text)
        times.append(1000 * (time.process_time() - start))
    return times


def show(title: str, texts: Sequence[str], ways: dict[str, Callable[[str], object]]) -> None:
    """Print median and mean of each way of reading the texts, and the ratio of its mean to that of the last one."""
    means = {}
    for name, read in reversed(ways.items()):
        times = milliseconds(read, texts)
        means[name] = mean(times)
        ratio = means[name] / next(iter(means.values()))
        print(f"{title:5} {median(times):7.2f} median {means[name]:7.2f} mean ms {ratio:7.1f} x  {name}")


def main() -> None:
    """Print a line for each way of reading a page."""
    pages = sorted(Path(sys.argv[1]).glob("*/page.txt"))[:: int(sys.argv[2]) if len(sys.argv) > 2 else 1]  # noqa: PLR2004 - the step
    dumps = [page.read_text(encoding="utf-8") for page in pages]
    packed = [page.with_name("page.html.gz").read_bytes() for page in pages]
    sources = [gzip.decompress(page).decode("utf-8", "replace") for page in packed]
    more = {"trafilatura, precision": trafilatura} if find_spec("trafilatura") else {}
    show("text", dumps, {"clean and extract": ours(Format.TEXT), "lines with stop words": stop_word_lines})
    show("HTML", sources, {"clean and extract": ours(Format.HTML), **more, "lxml alone": parse})


if __name__ == "__main__":
    main()
