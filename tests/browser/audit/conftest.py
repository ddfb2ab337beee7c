"""A reader who walks through every kind of page of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from auditing import Walk
from serving import QUIET, chromium_required

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Playwright
    from serving import Site


@pytest.fixture
def walk(browser: Browser, site: Site) -> Iterator[Walk]:
    """Return a walk that fails where a page complains, breaks its policy or asks another site."""
    walked = Walk(browser, site)
    yield walked
    assert walked.complaints == []


@pytest.fixture(scope="session")
def browser_in_large_letters(playwright_driver: Playwright) -> Iterator[Browser]:
    """Return a browser whose owner asked it for letters of twice the usual size (WCAG 2.2, 1.4.4)."""
    large = [*QUIET, "--blink-settings=defaultFontSize=32"]
    with playwright_driver.chromium.launch(executable_path=chromium_required(), args=large) as running:
        yield running


@pytest.fixture
def walk_in_large_letters(browser_in_large_letters: Browser, site: Site) -> Iterator[Walk]:
    """Return a walk with that browser."""
    walked = Walk(browser_in_large_letters, site)
    yield walked
    assert walked.complaints == []
