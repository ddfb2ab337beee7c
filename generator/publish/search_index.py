"""The search index of the built site, by Pagefind."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pagefind.service import get_executable

from generator.errors import DigestError
from generator.models import Problem
from generator.publish.search_bundle import settle_order
from generator.publish.search_names import names_of, with_names
from generator.publish.search_words import write_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

BUNDLE: Final = "pagefind"
"""Folder of the search index in the site."""

SEARCHED: Final = "data-pagefind-body"
"""What a page marks its text with. Pagefind passes over the others too, having read them: half its work."""

EXCLUDED: Final = (".headerlink", ".paragraph-number", ".source-mark", ".spoken")
"""What a page shows beside its text: none of it is worth finding."""

LIFTED: Final = '<span class="lifted"'
WEIGHED: Final = f'{LIFTED} data-pagefind-weight="3"'
"""A sentence of the summary in the text, which says more of an article than others; a headline weighs 7."""

MOST: Final = 6_000
"""Pages in one bundle: Pagefind holds a quarter of a megabyte for each until the last is read."""

_SORTED_BY: Final = re.compile(r'<meta\b[^<>]*data-pagefind-sort="date\[content\]"[^<>]*>')
_CONTENT: Final = re.compile(r'\bcontent="([^"]*)"')
"""How a page says of when it is."""


def index_site(site: Path, language: str) -> None:
    """Index the pages of a built site that mark what is to be found.

    A copy is indexed, in which every apostrophe is straight: Pagefind parts « l'OTAN » there, but not « l’OTAN ». It
    states other names of what an article names, and sentences of its summary weigh more than others.
    A large site has several bundles, each of pages that are as old as those of the one before, or older. The first
    names the others as `parts`.

    Raises:
        DigestError: Pagefind is missing, or it failed; a site then has no index, neither a new nor an old one.
    """
    shutil.rmtree(site / BUNDLE, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        copy, bundle = Path(folder, "site"), Path(folder, BUNDLE)
        names = names_of(site)
        first, *others = _shares(_copied(site, copy, names))
        _index(copy, first, bundle, language)
        parts = [f"{number}/" for number, _ in enumerate(others, 2)]
        for part, pages in zip(parts, others, strict=True):
            _index(copy, pages, bundle / part, language)
        if parts:
            with (bundle / "pagefind.js").open("a", encoding="utf-8") as script:
                script.write(f"\nexport const parts={json.dumps(parts)};\n")
        fragments = (page for part in ("", *parts) for page in sorted((bundle / part / "fragment").iterdir()))
        write_words(bundle, fragments, names)
        shutil.copytree(bundle, site / BUNDLE)


def _copied(site: Path, copy: Path, names: Mapping[str, Sequence[str]]) -> list[Path]:
    """Copy the pages that are searched; return where each is in the site, the newest first."""
    days: dict[Path, str] = {}
    for page in _pages(site):
        text = page.read_text("utf-8")
        if SEARCHED in text:
            path = page.relative_to(site)
            days[path] = _day(text)
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            weighed = with_names(text, names).replace(LIFTED, WEIGHED)
            (copy / path).write_text(weighed.replace("’", "'"), "utf-8")
    return sorted(days, key=lambda path: days[path], reverse=True)


def _pages(site: Path) -> Iterator[Path]:
    """Give the pages of a site."""
    yield from sorted(page for page in site.rglob("*.html") if page.is_file())


def _day(text: str) -> str:
    """Return what a page is sorted by, or nothing."""
    tag = _SORTED_BY.search(text)
    day = _CONTENT.search(tag[0]) if tag else None
    return day[1] if day else ""


def _shares(pages: Sequence[Path]) -> list[Sequence[Path]]:
    """Return the pages in bundles of about the same size; one at least."""
    count = max(1, -(-len(pages) // MOST))
    size = -(-len(pages) // count)
    return [pages[number * size : (number + 1) * size] for number in range(count)]


def _index(copy: Path, pages: Sequence[Path], bundle: Path, language: str) -> None:
    """Make a bundle of some pages of the copy, which are gone from it then."""
    with tempfile.TemporaryDirectory(dir=copy.parent) as folder:
        for path in pages:
            place = Path(folder, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            (copy / path).rename(place)
        _run_pagefind(Path(folder), bundle, language)
    settle_order(bundle)


def _run_pagefind(pages: Path, bundle: Path, language: str) -> None:
    """Run the program itself: Pagefind's Python service waits for ever where the program dies."""
    options = ["--site", str(pages), "--output-path", str(bundle), "--force-language", language, "--silent"]
    excluded = [word for selector in EXCLUDED for word in ("--exclude-selectors", selector)]
    try:
        program = str(get_executable() or "pagefind")
        run = subprocess.run(  # noqa: S603 - the program of the pagefind package, with words of ours
            [program, *options, *excluded], cwd=pages, capture_output=True, text=True, errors="replace", check=False
        )
    except OSError as error:
        what = f"the search program does not start: {error.strerror or error}"
        raise _failure(what, 'Install it with the project: pip install "pagefind[bin]"') from error
    if run.returncode:
        what = f"the search program failed: {' '.join((run.stderr or run.stdout).split())}"
        raise _failure(what, "See that the site has pages, and that there is room on the disk.")


def _failure(what: str, cure: str) -> DigestError:
    return DigestError([Problem(path=BUNDLE, line=0, what=what, cure=cure)])
