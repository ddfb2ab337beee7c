"""The built site: its search index, and how a new one takes the place of the last."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pagefind.index import IndexConfig, PagefindIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

BUNDLE: Final = "pagefind"
"""Folder of the search index in the site."""

EXCLUDED: Final = (".headerlink", ".paragraph-number", ".source-mark", ".spoken")
"""What a page shows beside its text: none of it is worth finding."""


def index_site(site: Path, language: str) -> None:
    """Index a built site for Pagefind.

    A copy is indexed, in which every apostrophe is straight: Pagefind parts « l'OTAN » there, but not « l’OTAN ».
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for page in _pages(site):
            place = copy / page.relative_to(site)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(page.read_text("utf-8").replace("’", "'"), "utf-8")
        shutil.rmtree(site / BUNDLE, ignore_errors=True)
        asyncio.run(_index(copy, site / BUNDLE, language))


def _pages(site: Path) -> Iterator[Path]:
    """Give the pages of a site, in order: the index numbers them as they come."""
    yield from sorted(page for page in site.rglob("*.html") if BUNDLE not in page.relative_to(site).parts)


async def _index(pages: Path, bundle: Path, language: str) -> None:
    config = IndexConfig(
        root_selector="html", force_language=language, exclude_selectors=list(EXCLUDED), output_path=str(bundle)
    )
    async with PagefindIndex(config=config) as index:
        await index.add_directory(str(pages))


def drop_clock_stamps(site: Path) -> None:
    """Remove what MkDocs stamps with the time of the build: the packed site map; the plain one stays."""
    (site / "sitemap.xml.gz").unlink(missing_ok=True)


def replace_folder(fresh: Path, final: Path) -> None:
    """Put a whole new folder in the place of the last one, which stays whole until then."""
    old = final.with_name(f".{final.name}.old")
    if final.exists() or not old.exists():
        shutil.rmtree(old, ignore_errors=True)
    if final.exists():
        final.rename(old)
    fresh.rename(final)
    shutil.rmtree(old, ignore_errors=True)
