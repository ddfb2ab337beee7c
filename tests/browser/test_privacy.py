"""What the site asks of others and leaves behind: nothing but what its privacy page says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from commandline import ROOT
from kinds import PAGES
from serving import await_scripts, report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

pytestmark = pytest.mark.browser

SAID: Final = (ROOT / "content" / "pages" / "privacy.md").read_text("utf-8")

STORED: Final = """async () => [
    document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
]"""


def test_no_page_sets_a_cookie_or_asks_another_site_whatever_is_used(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    complaints: list[str] = []
    cookies: list[str] = []

    def look(response: Response) -> None:
        cookies.extend(f"{response.url}: {name}" for name in response.headers if name == "set-cookie")

    report(page, address, complaints)
    page.on("response", look)
    for path in (*PAGES.values(), "offline/", "privacy/"):
        page.goto(f"{address}{path}")
        await_scripts(page)
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
    page.locator(".theme-toggle").click()
    page.locator(".search-open").click()
    page.locator("dialog input[type=search]").fill("openai")
    page.locator("dialog .headline a").first.wait_for()
    stored = [each for each in page.evaluate(STORED) if each]

    assert (complaints, cookies, context.cookies()) == ([], [], [])
    assert stored == ["releve.scheme"]
    assert "`releve.scheme`" in SAID
    assert "`releve.keep`" in SAID
    context.close()
