"""The page of `digest explain --html` in a real browser: both schemes, two widths, with and without its script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from commandline import ROOT, digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

FILES = ("recueil-semaine-40.txt", "microsoft-multiplie-les-fournisseurs.txt")


@pytest.fixture(scope="module")
def explained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page that explains two files of our own."""
    file = tmp_path_factory.mktemp("explained") / "page.html"
    run = digest(ROOT, "explain", "--html", "--output", str(file), *(f"content/articles/{name}" for name in FILES))
    assert run.returncode == 0, run.stderr
    return file


@pytest.fixture
def opened(browser: Browser, explained: Path, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Return the page as the test's parameters ask; fail on anything that the policy or the script refuse."""
    asked = {"width": 1280, "scheme": "light", "javascript": True, "audited": False} | getattr(request, "param", {})
    context = browser.new_context(
        viewport={"width": asked["width"], "height": 844},
        color_scheme=asked["scheme"],
        java_script_enabled=asked["javascript"],
        bypass_csp=asked["audited"],  # the auditor is a script that the page does not ask for
    )
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(explained.as_uri())
    yield page
    context.close()
    assert complaints == []


@pytest.mark.parametrize(
    "opened",
    [{"width": width, "scheme": scheme, "audited": True} for width in (390, 1280) for scheme in ("light", "dark")],
    indirect=True,
    ids=["phone, light", "phone, dark", "desk, light", "desk, dark"],
)
def test_the_auditor_finds_nothing_and_nothing_is_wider_than_the_window(opened: Page) -> None:
    assert Axe().run(opened).response["violations"] == []
    assert opened.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("opened", [{"javascript": False}], indirect=True, ids=["no script"])
def test_a_fact_leads_to_its_line_without_a_script(opened: Page) -> None:
    link = opened.locator("#f2 .fact a").first
    target = opened.locator(f"[id='{(link.get_attribute('href') or '').lstrip('#')}']")
    before = target.evaluate("element => getComputedStyle(element).backgroundColor")

    link.click()

    assert target.evaluate("element => getComputedStyle(element).backgroundColor") != before
    assert target.evaluate("element => element.getBoundingClientRect().top > 40")


@pytest.mark.parametrize("opened", [{"javascript": False}], indirect=True, ids=["no script"])
def test_the_filters_work_without_a_script(opened: Page) -> None:
    opened.locator("#show-dropped").check()

    assert opened.locator(".row.dropped").first.is_visible()
    assert not opened.locator("#f2 .row.kept:not(.dropped)").first.is_visible()


def test_the_line_of_a_fact_lights_up_under_the_pointer(opened: Page) -> None:
    opened.locator("#f2 .fact a").first.hover()
    assert opened.locator("#f2 .lit").count() == 1

    opened.locator("h1").hover()
    assert opened.locator(".lit").count() == 0


def test_every_link_of_the_page_leads_to_something_on_it_and_ids_are_unique(opened: Page) -> None:
    ids = opened.locator("[id]").evaluate_all("found => found.map(element => element.id)")
    links = opened.locator("a").evaluate_all("found => found.map(element => element.getAttribute('href'))")

    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in links} <= set(ids)
