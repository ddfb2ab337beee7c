"""A real Chromium on the built site, served below a sub-path as GitHub Pages serves it."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run")
"""Flags that keep Chromium from asking the network for anything of its own."""


def chromium() -> str | None:
    """Return the Chromium of this machine."""
    stated = os.environ.get("CHROMIUM")
    found = [path for name in CHROMIUM_NAMES if (path := shutil.which(name))]
    found += [place for place in CHROMIUM_PLACES if os.access(place, os.X_OK)]
    return stated or next(iter(found), None)


@pytest.fixture(scope="session")
def playwright_driver() -> Iterator[Playwright]:
    """Return the driver."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    """Return a browser; without one the test is skipped, or fails where browser tests are required."""
    path = chromium()
    if path is None:
        message = "NO CHROMIUM FOUND: what readers see is not tested. Install it, or name it in $CHROMIUM."
        if os.environ.get("DIGEST_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    with playwright_driver.chromium.launch(executable_path=path, args=list(QUIET)) as running:
        yield running


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    """Return the address of the served site."""
    handler = functools.partial(_Quiet, directory=str(built_site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{built_site.name}/"
        server.shutdown()
        thread.join()


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
        page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else complaints.append(r.url)
        )
        page.goto(f"{address}{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
