"""Measure what a reader waits for a search: from the key that opens the dialog to the first result, on a poor line.

Run with `PYTHONPATH=tests python -m benchmarks.search [--corpus FILE] [--limit 1000] [--query openai ...]`. The site is
made from FILE (see `benchmarks.corpus`), or of sentences of our own articles in any order. Every run has a browser that
has never seen the site; the home page stands before the line becomes poor, as for a reader who has read it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from playwright.sync_api import sync_playwright
from serving import QUIET, chromium, served

from benchmarks.corpus import HOUSE, write_project

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LATENCY: Final = 150
"""Milliseconds until a server's answer begins, with the next figure what Lighthouse calls a slow 4G line."""

BYTES_A_SECOND: Final = 1_600_000 / 8

RUNS: Final = 5

QUERIES: Final = ("openai", "microsft", "intelligence artificielle")

SENTENCES: Final = 14
"""Of an invented article."""


class Wait(NamedTuple):
    """What one search took."""

    seconds: float
    kilobytes: float
    requests: int


def invented(folder: Path, count: int) -> Path:
    """Write a corpus of our own articles' sentences in an order of chance, which is the same in every run."""
    texts = [place.read_text("utf-8") for place in sorted((HOUSE / "content" / "articles").glob("*.md"))]
    lines = [line for text in texts for line in text.splitlines() if line[:1].isupper() and line.endswith(".")]
    sentences = [f"{sentence.strip('. ')}." for line in lines for sentence in line.split(". ")]
    dice = random.Random(20260304)  # noqa: S311 - texts, no secrets
    place = folder / "corpus.jsonl"
    with place.open("w", encoding="utf-8") as corpus:
        for number in range(count):
            drawn = dice.sample(sentences, SENTENCES)
            day = f"2026-{1 + number % 12:02}-{1 + number % 28:02}T08:00"
            text = "\n\n".join(" ".join(drawn[start : start + 3]) for start in range(0, SENTENCES, 3))
            record = {"id": number, "title": drawn[0].rstrip("."), "time": day, "text": text}
            corpus.write(json.dumps(record, ensure_ascii=False) + "\n")
    return place


def built(corpus: Path | None, limit: int, folder: Path) -> Path:
    """Return the site of a corpus."""
    project = folder / "digest"
    write_project(corpus or invented(folder, limit), limit, project)
    subprocess.run([sys.executable, "-m", "generator.cli", "build"], cwd=project, check=True, capture_output=True)
    return project / "site"


def wait(browser: Browser, address: str, query: str) -> Wait:
    """Search once as a reader does who comes for the first time."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    speed = {"downloadThroughput": BYTES_A_SECOND, "uploadThroughput": BYTES_A_SECOND / 2}
    line.send("Network.emulateNetworkConditions", {"offline": False, "latency": LATENCY, **speed})
    loaded: list[float] = []
    line.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    start = time.perf_counter()
    page.keyboard.press("/")
    page.keyboard.type(query)
    page.locator("dialog[open] .headline a").first.wait_for()
    took = time.perf_counter() - start
    context.close()
    return Wait(took, sum(loaded) / 1000, len(loaded))


def say_sizes(site: Path) -> None:
    """Print what the index weighs on the disk, and what a mistyped word of each length loads."""
    bundle = site / "pagefind"
    parts = {
        part: sum(file.stat().st_size for file in bundle.rglob(f"*.{part}"))
        for part in ("pf_index", "pf_fragment", "pf_filter", "pf_meta")
    }
    words = {int(file.stem): len(gzip.compress(file.read_bytes())) for file in bundle.glob("words/*.txt")}
    print("index        ", ", ".join(f"{part} {size / 1000:.0f} kB" for part, size in parts.items()))
    loads = {length: sum(words.get(length + more, 0) for more in (-1, 0, 1)) for length in (5, 7, 9, 12)}
    said = ", ".join(f"{size / 1000:.0f} kB for {length} letters" for length, size in loads.items())
    print(f"words         {sum(words.values()) / 1000:.0f} kB compressed; loaded: {said}")


def main() -> None:
    """Print a line for each query."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--corpus", type=Path)
    options.add_argument("--limit", type=int, default=1000)
    options.add_argument("--query", action="append")
    options.add_argument("--site", type=Path, help="measure this site, which is built already")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place, sync_playwright() as driver:
        site = given.site or built(given.corpus, given.limit, Path(place))
        say_sizes(site)
        browser = driver.chromium.launch(executable_path=chromium(), args=list(QUIET))
        with served(site) as address:
            for query in given.query or QUERIES:
                waits = [wait(browser, address, query) for _ in range(RUNS)]
                seconds = sorted(each.seconds for each in waits)
                _, kilobytes, requests = waits[-1]
                took = f"{statistics.median(seconds):5.2f} s (best {seconds[0]:.2f})"
                print(f"{query:26} {took}  {kilobytes:5.0f} kB  {requests:3} requests", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
