"""Every kind of page before the auditor axe, which finds what a program can find and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from kinds import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Opener = Callable[..., Page]

pytestmark = pytest.mark.browser


def complaints(page: Page) -> list[str]:
    """Return what axe finds on a page, as rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{violation['id']}: {node['target']}" for violation in found for node in violation["nodes"]]


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_the_auditor_finds_nothing(open_page: Opener, path: str, width: int, scheme: str) -> None:
    page = open_page(path, width, scheme, audited=True)
    if path == PAGES["search"]:
        page.wait_for_load_state("networkidle")  # the results come after the page

    assert complaints(page) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_auditor_finds_nothing_in_the_search_dialog(open_page: Opener, width: int) -> None:
    page = open_page("", width, audited=True)
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    page.keyboard.type("otan")
    page.locator("dialog[open] .headline a").first.wait_for(timeout=15_000)

    assert complaints(page) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_first_tab_offers_to_skip_to_the_text(open_page: Opener, width: int) -> None:
    page = open_page("articles/microsoft-autonomie-openai/", width)

    page.keyboard.press("Tab")

    focused = page.locator(":focus")
    assert "skip-link" in (focused.get_attribute("class") or "")
    assert focused.evaluate("element => element.getBoundingClientRect().top >= 0")
    assert page.locator(focused.get_attribute("href") or "").count() == 1


def test_the_fold_of_the_provenance_opens_by_keyboard(open_page: Opener) -> None:
    page = open_page("articles/microsoft-multiplie-les-fournisseurs/")

    page.locator(".provenance summary").focus()
    page.keyboard.press("Enter")

    assert page.locator(".provenance table").is_visible()
