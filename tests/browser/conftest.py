"""A real Chromium on built sites, served below a sub-path, compressed, with their page for lost readers."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
import yaml
from auditing import WHOLE
from commandline import ROOT, digest
from kinds import kinds_of
from playwright.sync_api import Browser, Page, Playwright, sync_playwright
from serving import QUIET, Site, chromium_required, report, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Playwright]:
    """Return the driver."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    """Return a browser."""
    with playwright_driver.chromium.launch(executable_path=chromium_required(), args=list(QUIET)) as running:
        yield running


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Return the address of the served site."""
    with served(built_site) as where:
        yield where


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page of the site at a width, in a scheme, and fails on what it should not do."""
    complaints: list[str] = []
    contexts = []

    def opened(
        path: str, width: int = 390, scheme: str = "light", *, javascript: bool = True, audited: bool = False
    ) -> Page:
        context = browser.new_context(
            bypass_csp=audited,  # the auditor is a script that the page does not ask for
            viewport={"width": width, "height": 844},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=javascript,
        )
        contexts.append(context)
        page = context.new_page()
        report(page, address, complaints)
        page.goto(f"{address}{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


SITES = ("ours", "in English, in excerpts", "samples")
"""What is audited: our own content; the same as a publisher without rights shows it; the five labelled articles."""


@pytest.fixture(scope="session", params=SITES if WHOLE else SITES[:1])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a built site that is served: each of the audited ones."""
    if request.param == "ours":
        folder: Path = request.getfixturevalue("built_site")
    else:
        project = tmp_path_factory.mktemp("project")
        make = in_excerpts if request.param.endswith("excerpts") else with_samples
        make(project, request)
        folder = tmp_path_factory.mktemp("built") / "digest"
        run = digest(project, "build", "--output", str(folder))
        assert run.returncode == 0, run.stderr
    with served(folder) as address:
        yield Site(name=request.param, folder=folder, address=address, kinds=kinds_of(folder))


def in_excerpts(project: Path, _: pytest.FixtureRequest) -> None:
    """Make a project that may quote our articles only, with an interface in English and short lists."""
    copy_of_ours(project)
    rights(project, excerpt=("le-releve",))
    configuration = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    configuration["theme"]["language"] = "en"
    configuration["plugins"] = [{"digest": {"content": "content", "page_size": 4}}]
    (project / "mkdocs.yml").write_text(yaml.safe_dump(configuration, allow_unicode=True), "utf-8")


def with_samples(project: Path, request: pytest.FixtureRequest) -> None:
    """Make a project of the labelled articles beside ours."""
    samples = request.getfixturevalue("shared") / "articles"
    copy_of_ours(project)
    shutil.rmtree(project / "content" / "articles")
    (project / "content" / "articles").mkdir()
    for sample in sorted(samples.glob("*.txt")):
        shutil.copy(sample, project / "content" / "articles")


def copy_of_ours(project: Path) -> None:
    """Copy our project without what was built."""
    for part in ("content", "theme"):
        shutil.copytree(ROOT / part, project / part)
    (project / "build" / "markdown").mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", project)


def rights(project: Path, excerpt: tuple[str, ...]) -> None:
    """Have the register say that sources may be quoted only."""
    register = project / "content" / "data" / "sources.yml"
    sources = yaml.safe_load(register.read_text("utf-8"))
    for source in sources:
        if source["slug"] in excerpt:
            source |= {"publish": "excerpt", "quotation_budget": 300}
    register.write_text(yaml.safe_dump(sources, allow_unicode=True), "utf-8")
