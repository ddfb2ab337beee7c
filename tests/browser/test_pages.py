"""The pages between the articles: where they stand, and the ways from one to the next, on a phone as on a desk."""

from __future__ import annotations

import functools
import http.server
import threading
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    Opener = Callable[..., Page]

pytestmark = pytest.mark.browser

LISTS = ("topics/geopolitique/", "entities/kind/company/", "sources/", "archive/", "timeline/", "404.html")
"""Lists, the page of a topic without articles among them."""


@pytest.mark.parametrize("path", LISTS)
def test_a_list_passes_the_auditor_and_fits_on_any_width_in_both_schemes(open_page: Opener, path: str) -> None:
    page = open_page(path, 1280, audited=True)

    assert Axe().run(page).response["violations"] == []
    page.set_viewport_size({"width": 320, "height": 700})
    page.emulate_media(color_scheme="dark")
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        ("entities/openai/", ["À la une", "Personnes et organisations", "Entreprises", "OpenAI"]),
        ("topics/nucleaire/", ["À la une", "Rubriques", "Énergie et calcul", "Nucléaire"]),
        ("timeline/2026-02/", ["À la une", "Chronologie", "Chronologie, février 2026"]),
        ("about/", ["À la une", "À propos et méthode"]),
    ],
)
def test_breadcrumbs_say_where_a_page_stands_and_lead_back(open_page: Opener, path: str, trail: list[str]) -> None:
    page = open_page(path)
    crumbs = page.get_by_role("navigation", name="Fil d’Ariane")

    assert [each.inner_text().strip("› ") for each in crumbs.get_by_role("listitem").all()] == trail
    assert crumbs.locator("[aria-current=page]").inner_text().strip("› ") == trail[-1]
    crumbs.get_by_role("link").last.click()
    assert page.locator("h1").inner_text() == (trail[-2] if len(trail) > 2 else "¶Le Relevé")


def test_the_front_page_has_no_breadcrumbs(open_page: Opener) -> None:
    assert open_page("").locator(".crumbs").count() == 0


@pytest.fixture
def lost(browser: Browser, built_site: Path) -> Iterator[Page]:
    """Return a page at an address that leads nowhere, four folders deep, below the path that the site has."""

    class Lost(http.server.SimpleHTTPRequestHandler):
        def send_error(self, code: int, *_: object) -> None:
            content = (built_site / "404.html").read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    handler = functools.partial(Lost, directory=str(built_site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page(viewport={"width": 390, "height": 844}, java_script_enabled=False)
        page.goto(f"http://127.0.0.1:{server.server_port}/{built_site.name}/articles/a/b/c/d")
        yield page
        page.close()
        server.shutdown()


def test_a_lost_reader_finds_the_style_the_newest_articles_and_a_search_without_javascript(lost: Page) -> None:
    main = lost.get_by_role("main")

    assert lost.evaluate("getComputedStyle(document.body).fontFamily").startswith("Newsreader")
    links = main.get_by_role("link")
    assert links.count() == 10
    assert links.first.inner_text() == "OpenAI is said to be weighing a contract for NATO’s classified networks"
    assert links.first.get_attribute("lang") == "en"
    main.get_by_role("searchbox").fill("otan")
    main.get_by_role("button", name="Chercher").click()
    lost.wait_for_url("**/digest/search/?q=otan")
    lost.go_back()
    main.get_by_role("link", name="Chronologie").click()
    lost.wait_for_url("**/digest/timeline/")
    assert lost.locator("h1").inner_text() == "Chronologie"


def test_the_archive_and_the_chronology_lead_to_the_same_months(open_page: Opener) -> None:
    for path, first in (("archive/", "OpenAI choisit le produit"), ("timeline/", "OpenAI choisit le produit")):
        page = open_page(path)
        page.get_by_role("link", name="février 2026").click()
        assert first in page.locator(".headline a, a.headline").first.inner_text()
