"""What a phone must fetch before its reader can read, counted on the line, and who else hears of it: nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from serving import Site

pytestmark = pytest.mark.browser

MOST_BYTES: Final = 60_000
MOST_REQUESTS: Final = 9


def first_load(browser: Browser, address: str) -> dict[str, int]:
    """Return what a first visit fetches: the bytes on the line, headers included, by address."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    asked: dict[str, str] = {}
    arrived: dict[str, int] = {}
    line.on("Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event["request"]["url"]}))
    line.on("Network.loadingFinished", lambda event: arrived.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(address, wait_until="networkidle")
    context.close()
    return {url: int(arrived.get(request, 0)) for request, url in asked.items()}


def test_the_heaviest_article_is_light(browser: Browser, site: Site) -> None:
    for kind, path in site.kinds.items():
        if not kind.startswith("articles"):
            continue
        fetched = first_load(browser, f"{site.address}{path}")

        assert sum(fetched.values()) <= MOST_BYTES, (kind, fetched)
        assert len(fetched) <= MOST_REQUESTS, (kind, fetched)
        assert all(url.startswith((site.address, "data:")) for url in fetched), (kind, fetched)
