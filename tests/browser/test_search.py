"""Search as readers type it: without accents, with acronyms, in any number."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator.publish import index_site, search_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page

    Opener = Callable[..., Page]

pytestmark = pytest.mark.browser

QUERIES = {
    "regulation": "loi-sb-53|recueil-semaine-40-7|meta-",
    "modeles": "microsoft|openai",
    "OTAN": "otan|nato",
    "l’OTAN": "otan|nato",
    "IA": "articles/",
    "licenciements": "accenture|recueil-semaine-40-8",
    "energie": "three-mile-island|recueil-semaine-40-3",
}


@pytest.mark.parametrize(("query", "expected"), QUERIES.items(), ids=QUERIES.keys())
def test_the_search_page_finds_the_right_article(open_page: Opener, query: str, expected: str) -> None:
    page = open_page(f"search/?q={query}", 1280)
    first = page.locator(".results .headline a, .search-results .headline a").first
    first.wait_for(timeout=15_000)

    assert any(part in (first.get_attribute("href") or "") for part in expected.split("|"))


def test_slash_opens_the_dialog_and_escape_gives_the_focus_back(open_page: Opener) -> None:
    page = open_page("articles/microsoft-autonomie-openai/", 1280)
    page.wait_for_load_state("networkidle")
    button = page.locator(".search-open")
    button.focus()

    page.keyboard.press("/")
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    page.keyboard.type("otan")
    dialog.locator(".headline a").first.wait_for(timeout=15_000)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")

    assert page.locator("dialog[open]").count() == 0
    assert button.evaluate("element => element === document.activeElement")


def test_nothing_found_says_so_and_offers_a_way_on(open_page: Opener) -> None:
    page = open_page("search/?q=xylophoniste", 390)
    page.locator(".search-results a").first.wait_for(timeout=15_000)

    assert "xylophoniste" in page.locator(".search-page [role=status]").inner_text()


@pytest.fixture
def in_parts(built_site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a copy of the site, below it, whose index has several bundles."""
    monkeypatch.setattr(search_index, "MOST", 9)
    copy = built_site / "in-parts"
    shutil.copytree(built_site, copy, ignore=shutil.ignore_patterns("pagefind", copy.name))
    index_site(copy, "fr")
    yield copy
    shutil.rmtree(copy)


def test_a_site_with_several_bundles_finds_the_same_and_sorts_it_by_date(open_page: Opener, in_parts: Path) -> None:
    def found(site: str) -> tuple[str, str, list[str | None]]:
        page = open_page(f"{site}search/?q=OpenAI&sort=date", 1280)
        page.locator(".search-results .headline a").first.wait_for(timeout=15_000)
        days = [day.get_attribute("datetime") for day in page.locator(".search-results time").all()]
        return page.locator(".search-page [role=status]").inner_text(), page.locator("form.filters").inner_text(), days

    assert len(list(in_parts.glob("pagefind/*/pagefind.js"))) > 1
    assert found(f"{in_parts.name}/") == found("")
