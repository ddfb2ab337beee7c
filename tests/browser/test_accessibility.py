"""What a reader who sees little or uses no mouse does first; the walks in audit/ go through every kind of page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from auditing import bring_auditor, violations
from serving import await_scripts

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Opener = Callable[..., Page]

pytestmark = pytest.mark.browser


def tab(page: Page, *, back: bool = False) -> str:
    """Press the key; return the label of what has the focus, and whether it stands in the dialog."""
    page.keyboard.press("Shift+Tab" if back else "Tab")
    place = "document.activeElement.closest('dialog') ? 'dialog' : document.activeElement.tagName"
    where: str = page.evaluate(place)
    return where


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_the_search_dialog_is_whole_keeps_the_focus_and_gives_it_back(
    open_page: Opener, width: int, scheme: str
) -> None:
    page = open_page("articles/microsoft-autonomie-openai/", width, scheme, audited=True)
    cited = page.locator("main a").first
    cited.focus()
    await_scripts(page)
    page.keyboard.press("/")
    page.keyboard.type("otan")
    page.locator("dialog[open] .search-status:has-text('otan')").wait_for(timeout=15_000)
    bring_auditor(page)

    assert violations(page) == []
    assert {tab(page) for _ in range(30)} <= {"dialog", "BODY"}  # the body stands for the browser's own controls
    assert {tab(page, back=True) for _ in range(5)} <= {"dialog", "BODY"}

    page.keyboard.press("Escape")
    page.keyboard.press("Escape")  # the first may only empty the field
    assert page.locator("dialog[open]").count() == 0
    assert cited.evaluate("element => element === document.activeElement")


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
