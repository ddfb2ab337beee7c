"""The built site: its search index, and how a new one takes the place of the last."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pagefind.service import get_executable

from generator.errors import DigestError
from generator.models import Problem
from generator.publish.search_bundle import settle_order

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLE: Final = "pagefind"
"""Folder of the search index in the site."""

SEARCHED: Final = "data-pagefind-body"
"""What a page marks its text with. Pagefind passes over the others too, having read them: half its work."""

EXCLUDED: Final = (".headerlink", ".paragraph-number", ".source-mark", ".spoken")
"""What a page shows beside its text: none of it is worth finding."""


def index_site(site: Path, language: str) -> None:
    """Index the pages of a built site that mark what is to be found.

    A copy is indexed, in which every apostrophe is straight: Pagefind parts « l'OTAN » there, but not « l’OTAN ».

    Raises:
        DigestError: Pagefind is missing, or it failed; a site then has no index, neither a new nor an old one.
    """
    shutil.rmtree(site / BUNDLE, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        copy, bundle = Path(folder, "site"), Path(folder, BUNDLE)
        copy.mkdir()
        for page in _pages(site):
            text = page.read_text("utf-8")
            if SEARCHED in text:
                place = copy / page.relative_to(site)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(text.replace("’", "'"), "utf-8")
        _run_pagefind(copy, bundle, language)
        settle_order(bundle)
        shutil.copytree(bundle, site / BUNDLE)


def _pages(site: Path) -> Iterator[Path]:
    """Give the pages of a site."""
    yield from sorted(page for page in site.rglob("*.html") if page.is_file())


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


def drop_clock_stamps(site: Path) -> None:
    """Remove what MkDocs stamps with the time of the build: the packed site map; the plain one stays."""
    (site / "sitemap.xml.gz").unlink(missing_ok=True)


def require_own_site(folder: Path) -> None:
    """Refuse to replace a folder that is no site.

    Raises:
        DigestError: the folder holds something, and neither a front page nor a search index.
    """
    is_site = (folder / "index.html").is_file() and (folder / BUNDLE).is_dir()
    if folder.is_dir() and any(folder.iterdir()) and not is_site:
        what = "holds files that are no site of ours: a build would replace them"
        raise DigestError([Problem(path=str(folder), line=0, what=what, cure="Name an empty folder, or a new one.")])


def replace_folder(fresh: Path, final: Path) -> None:
    """Put a whole new folder in the place of the last one, which stays whole until then."""
    old = final.with_name(f".{final.name}.old")
    if final.exists():
        shutil.rmtree(old, ignore_errors=True)
        final.rename(old)
    fresh.rename(final)
    shutil.rmtree(old, ignore_errors=True)
