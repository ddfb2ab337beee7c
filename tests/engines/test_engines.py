"""The generated Markdown belongs to no engine: MkDocs' successors build the same pages from it."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from commandline import ROOT, digest

ENGINES = {"properdocs": ("build", "--strict", "-f"), "zensical": ("build", "-f")}

ARTICLE = Path("articles/microsoft-autonomie-openai/index.html")


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return our own content as Markdown, with a configuration that knows no plugin of ours."""
    folder = tmp_path_factory.mktemp("engines")
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, folder / part)
    (folder / "build" / "markdown").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    run = digest(folder, "convert")
    assert run.returncode == 0, run.stderr
    return folder


def words(page: str) -> str:
    """Return what a page shows."""
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main)).split())


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_builds_the_same_article_from_the_same_markdown(
    engine: str, converted: Path, built_site: Path
) -> None:
    program = Path(sys.executable).with_name(engine)
    assert program.is_file(), "requirements/dev.txt installs it"
    configuration = yaml.safe_load((converted / "mkdocs.yml").read_text("utf-8"))
    configuration |= {"site_dir": engine, "plugins": []}
    (converted / f"{engine}.yml").write_text(yaml.safe_dump(configuration, allow_unicode=True), "utf-8")

    run = subprocess.run(
        [program, *ENGINES[engine], f"{engine}.yml"], cwd=converted, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr
    theirs, ours = (converted / engine / ARTICLE).read_text("utf-8"), (built_site / ARTICLE).read_text("utf-8")
    assert words(theirs) == words(ours)
    assert (converted / engine / "feed.xml").read_bytes() == (built_site / "feed.xml").read_bytes()
