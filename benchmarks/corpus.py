"""Make a digest of a large corpus, in a folder that is gone afterwards, and say what every stage takes.

Run with `python -m benchmarks.corpus FILE [--limit N] [--render]`: FILE has one JSON object a line, packed by gzip or
not, with `id`, `title`, `time` and `text`. The first N become Markdown files of a project that is a copy of ours.
Times are of the wall; memory is what all processes of the run hold together, where `/proc` tells it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import os
import re
import shutil
import tempfile
import threading
import time
from collections import Counter
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Final

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator import mkdocs_plugin
from generator.digest import build_articles
from generator.link import link
from generator.mkdocs_plugin import settings_of
from generator.pages import editions_of, feeds_of, pages_of
from generator.pool import each
from generator.publish import files_of, index_site, write_source
from generator.read import read_articles, read_pages, read_register
from generator.rights import within_rights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from generator.models import Page
    from generator.settings import Settings

HOUSE: Final = Path(__file__).parents[1]

SOURCE: Final = "Le Relevé"
"""A source of our register that is published in full: pages are as large as they can be."""

SAMPLED_EVERY: Final = 1.0
"""Seconds between two looks at the memory."""

_GLUED: Final = re.compile(r"(?<=[^\W\d_A-Z][^\W\d_A-Z][.!?])(?=[A-ZÀÉÈÊÇ«])")
"""Where a collector lost the end of a paragraph, which real articles have."""

PARAGRAPH: Final = "\n\n"

TICKS: Final = os.sysconf("SC_CLK_TCK")


class Clock:
    """What every stage takes: seconds of the wall, seconds of all processors together, and memory."""

    def __init__(self) -> None:
        """Begin without stages."""
        self._most = 0
        self._worked: dict[int, float] = {}
        """Processor time of each process that was seen, of those too that have ended since."""
        threading.Thread(target=self._watch, daemon=True).start()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Print what happens inside."""
        self._look()
        self._most, start, worked = 0, time.perf_counter(), sum(self._worked.values())
        yield
        self._look()
        took, worked = time.perf_counter() - start, sum(self._worked.values()) - worked
        print(f"{name:14} {took:8.1f} s  {worked:8.1f} s of processors  {self._most / 1e6:6.0f} MB", flush=True)

    def _watch(self) -> None:
        while True:
            time.sleep(SAMPLED_EVERY)
            self._look()

    def _look(self) -> None:
        held = 0
        for process in family():
            with suppress(OSError):  # it ended in between
                self._worked[process] = worked(process)
                held += memory(process)
        self._most = max(self._most, held)


def family() -> set[int]:
    """Return the numbers of this process and of all its descendants."""
    parents: dict[int, int] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            parents[int(status.parent.name)] = int(fields(status)[1])
    found = {os.getpid()}
    while more := {process for process, parent in parents.items() if parent in found} - found:
        found |= more
    return found


def worked(process: int) -> float:
    """Return the processor seconds of a process."""
    return sum(map(int, fields(Path(f"/proc/{process}/stat"))[11:13])) / TICKS


def fields(status: Path) -> list[str]:
    """Return what follows the name of a process in its status, which may hold anything."""
    return status.read_text().rpartition(")")[2].split()


def memory(process: int) -> int:
    """Return the bytes that a process holds; of what it shares with others its part."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def write_project(corpus: Path, limit: int | None, folder: Path) -> int:
    """Write a project with the articles of a corpus, and return how many there are."""
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True)
    (folder / "build" / "markdown").mkdir(parents=True)
    shutil.copytree(HOUSE / "theme", folder / "theme")
    for part in ("data", "pages"):
        shutil.copytree(HOUSE / "content" / part, folder / "content" / part)
    shutil.copy(HOUSE / "mkdocs.yml", folder)
    lines = articles_of(corpus)[:limit]
    for line in lines:
        (articles / f"article-{json.loads(line)['id']}.md").write_text(file_of(line), "utf-8")
    return len(lines)


def articles_of(corpus: Path) -> list[bytes]:
    """Return the lines of a corpus, each an article."""
    content = corpus.read_bytes()
    return (gzip.decompress(content) if corpus.suffix == ".gz" else content).splitlines()


def file_of(line: bytes) -> str:
    """Return an article of the corpus as a maintainer would save it."""
    found = json.loads(line)
    stated = {"title": found["title"], "date": found["time"][:16], "source": SOURCE}
    top = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in stated.items())
    return f"---\n{top}---\n\n{_GLUED.sub(PARAGRAPH, found['text'])}\n"


def generate(settings: Settings, clock: Clock) -> None:
    """Go through the rooms as `generator.digest.generate` does, stage by stage."""
    with clock.stage("read"):
        raw_articles, _ = read_articles(settings.articles, settings.project)
        register, _ = read_register(settings.data, settings.project)
    with clock.stage("articles"):
        articles, problems = build_articles(raw_articles, register, each)
    refused = sum(not problem.is_warning for problem in problems)
    print(f"{len(articles)} articles, {refused} problems", flush=True)
    with clock.stage("link"):
        made = within_rights(link(articles, register))
    kinds: Counter[str] = Counter()
    with clock.stage("pages"):
        made_pages = sum(1 for _ in pages_of(made, settings.site))
    print(f"{made_pages} pages made, and thrown away", flush=True)
    with clock.stage("pages, write"):
        hand_written, _ = read_pages(settings.pages, settings.project)
        pages = counted(chain(pages_of(made, settings.site), hand_written), kinds)
        followed = feeds_of(made, settings.site), editions_of(made, settings.site)
        write_source(pages, files_of(made, settings.site, *followed), settings.markdown, each, settings.card_font)
    print(f"pages        {dict(kinds)}, {sum(kinds.values())} in all", flush=True)


def counted(pages: Iterable[Page], kinds: Counter[str]) -> Iterator[Page]:
    """Give pages on, counting them by kind."""
    for page in pages:
        kinds[page.path.split("/")[0] if "/" in page.path else "top"] += 1
        yield page


def render(config: MkDocsConfig, clock: Clock) -> None:
    """Build the site from what is generated already, and index it."""
    mkdocs_plugin.__dict__.update(generate=lambda _: SimpleNamespace(warnings=()), index_site=lambda *_: None)
    logging.basicConfig(level=logging.WARNING)
    with clock.stage("render"):
        build(config)
    with clock.stage("index"):
        index_site(Path(config.site_dir), "fr")


def main() -> None:
    """Print a line for each stage."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("--limit", type=int)
    options.add_argument("--render", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "project")
        print(f"{write_project(given.file, given.limit, folder)} articles", flush=True)
        config = load_config(str(folder / "mkdocs.yml"))
        clock = Clock()
        generate(settings_of(config, config.plugins["digest"].config), clock)
        if given.render:
            render(config, clock)


if __name__ == "__main__":
    main()
