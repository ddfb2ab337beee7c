"""The built site: what is taken out of it, and how a new one takes the place of the last."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from generator.errors import DigestError
from generator.models import Problem
from generator.publish.search_index import BUNDLE

if TYPE_CHECKING:
    from pathlib import Path


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
