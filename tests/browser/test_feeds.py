"""What a reader sees who opens a feed or a letter, and how a program finds the feed of a page."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    Opener = Callable[..., Page]

pytestmark = pytest.mark.browser

PAPER: Final = {"light": "rgb(253, 252, 249)", "dark": "rgb(23, 21, 18)"}
WIDTH: Final = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("path", ["feed.xml", "rss.xml", "topics/travail/feed.xml", "entities/openai/rss.xml"])
def test_a_feed_opens_as_a_page_that_says_what_it_is(open_page: Opener, path: str) -> None:
    page = open_page(path)

    assert page.get_by_text("Ceci est un flux.").is_visible()
    assert page.locator("h1").is_visible()
    entry = page.locator("entry, item").first
    assert entry.locator("summary, description").is_visible()
    for told in ("title, guid, id", "link", "author, category, updated, pubDate"):
        assert not any(each.is_visible() for each in entry.locator(told).all())
    for width, scheme in product((320, 390, 1280), PAPER):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert page.evaluate(WIDTH) <= width, (width, scheme)
        assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == PAPER[scheme]
    links = page.locator("a").evaluate_all("links => links.map(link => link.href)")
    assert "https://example.org/digest/feeds/" in links
    assert entry.locator("h2 a").get_attribute("href") in links


@pytest.mark.parametrize("path", ["letters/2025-w40.html", "letters/2026-w10.html"])
def test_a_letter_fits_a_phone_and_a_mail_program_in_light_and_dark(open_page: Opener, path: str) -> None:
    page = open_page(path, width=360)

    assert page.get_by_text("Vous êtes à jour").is_visible()
    assert not page.locator(".preheader").is_visible()
    for width, scheme in product((320, 360, 640), PAPER):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert page.evaluate(WIDTH) <= width, (width, scheme)
        assert page.evaluate("getComputedStyle(document.querySelector('.page')).backgroundColor") == PAPER[scheme]


def test_each_page_names_its_feeds_first_and_they_are_there(open_page: Opener, built_site: Path) -> None:
    found = "links => links.map(link => new URL(link.href).pathname.replace('/digest/', ''))"
    everything = ["feed.xml", "rss.xml", "feed.json"]
    for path in ("", "articles/microsoft-autonomie-openai/", "feeds/", "topics/travail/", "entities/openai/"):
        page = open_page(path)
        named = page.locator("link[rel=alternate]").evaluate_all(found)
        own = [f"{path}{name}" for name in everything] if path.startswith(("topics/", "entities/")) else []
        assert [name for name in named if name.endswith((".xml", ".json"))] == own + everything
        assert all((built_site / name).is_file() for name in own + everything)


def test_the_page_of_feeds_leads_to_feeds_and_letters_that_are_there(open_page: Opener, built_site: Path) -> None:
    page = open_page("feeds/")

    found = page.locator("main a").evaluate_all("links => links.map(link => link.pathname.replace('/digest/', ''))")
    files = [path for path in found if path.endswith((".xml", ".json", ".opml", ".html", ".txt"))]
    assert len(files) > 20
    assert all((built_site / path).is_file() for path in files)
    open_page("entities/openai/").get_by_role("link", name="Suivre : flux « OpenAI »").click()
    open_page("editions/2026-w10/").get_by_role("link", name="Cette édition en lettre").click()
