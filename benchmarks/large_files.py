"""Say how long the worst files of the largest size take to read, clean and extract, beside plain prose of that size.

Run with `PYTHONPATH=tests python -m benchmarks.large_files [megabytes]`; the pieces are those of the tests.
"""

from __future__ import annotations

import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from hostile import HOSTILE, repeated

from generator.clean import clean
from generator.errors import DigestError
from generator.extract import extract
from generator.models import Register
from generator.read import read_article

SUFFIXES = (".txt", ".md", ".html")
BASELINE = "paragraphs"


def seconds(piece: str, size: int, path: Path) -> float:
    """Return the processor time that a file of one repeated piece takes."""
    path.write_bytes(repeated(piece, size))
    start = time.process_time()
    raw, _ = read_article(path, path.parent)
    if raw is not None:
        with suppress(DigestError):
            extract(clean(raw, Register()), Register())
    return time.process_time() - start


def main() -> None:
    """Print the time of every piece in every format, slowest first, and its ratio to plain prose as text."""
    size = int(float(sys.argv[1]) * 1_000_000) if len(sys.argv) > 1 else 10_000_000
    with tempfile.TemporaryDirectory() as folder:
        times = {
            (what, suffix): seconds(piece, size, Path(folder, f"large{suffix}"))
            for what, piece in HOSTILE.items()
            for suffix in SUFFIXES
        }
    plain = times[BASELINE, ".txt"]
    for (what, suffix), took in sorted(times.items(), key=lambda pair: -pair[1]):
        print(f"{took:6.2f} s  {took / plain:5.2f} x  {suffix:5}  {what}")


if __name__ == "__main__":
    main()
