"""The markup of every page before vnu, the checker of the W3C: the theme's own markup and what articles bring."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from auditing import lacking
from commandline import ROOT

if TYPE_CHECKING:
    from serving import Site

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="session")
def checker() -> tuple[str, ...]:
    """Return the command of the checker."""
    java = shutil.which("java")
    if java is None or not CHECKER.is_file():
        lacking("The markup is not checked: `make audit` installs vnu, default-jre-headless is a java to run it.")
    return (java or "", "-jar", str(CHECKER), "--errors-only", "--format", "json", "--skip-non-html")


def test_no_page_of_the_site_has_an_error_in_its_markup(site: Site, checker: tuple[str, ...]) -> None:
    run = subprocess.run([*checker, site.folder], capture_output=True, text=True, check=False)

    found = [f"{Path(m['url']).relative_to(site.folder)}:{m['lastLine']}: {m['message']}" for m in messages(run.stderr)]
    assert not found, "\n".join(found)


def test_the_checker_finds_an_error_where_there_is_one(checker: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<!doctype html><title>t</title><p id="a"><p id="a">', "utf-8")

    run = subprocess.run([*checker, tmp_path], capture_output=True, text=True, check=False)

    assert any("Duplicate ID" in message["message"] for message in messages(run.stderr))


def messages(report: str) -> list[dict[str, str]]:
    """Return what the checker found; a notice of java's own may stand before it."""
    found: list[dict[str, str]] = json.loads(report[report.index("{") :])["messages"]
    return [message | {"url": message["url"].removeprefix("file:")} for message in found]
