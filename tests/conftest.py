"""Fixtures that all rooms share: the labelled texts beside the project, small projects, and the built site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from commandline import ROOT, digest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of labelled texts, which are their publishers' and no part of the project."""
    folder = ROOT.parent / "shared"
    if not (folder / "articles").is_dir():
        pytest.skip("the labelled texts of ../shared are not here: they belong to their publishers")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project of its own with our theme and data, and without articles or hand-written pages."""
    folder = tmp_path / "project"
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "build" / "markdown").mkdir(parents=True)
    shutil.copytree(ROOT / "theme", folder / "theme")
    for part in ("data", "pages"):
        shutil.copytree(ROOT / "content" / part, folder / "content" / part)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of our own content, built once for all tests that look at it."""
    site = tmp_path_factory.mktemp("built") / "digest"
    folder = tmp_path_factory.mktemp("project")
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, folder / part)
    (folder / "build" / "markdown").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    run = digest(folder, "build", "--output", str(site))
    assert run.returncode == 0, run.stderr
    return site
