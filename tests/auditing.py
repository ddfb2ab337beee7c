"""A walk through every kind of page of a site, and what is measured on each."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest
from serving import report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page
    from serving import Site

WHOLE: Final = os.environ.get("DIGEST_AUDIT") == "required"
"""Whether everything is looked at, and a tool that lacks is a failure: so it is in CI, by `make audit`."""

WIDTHS: Final = (320, 390, 1280)
Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
HEIGHT: Final = 844

RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""What axe judges by: all that is asked of a public service, the size of targets (2.5.8), and good practice."""


FAULTS: Final = (Path(__file__).parent / "browser" / "audit" / "faults.js").read_text("utf-8")


def lacking(message: str) -> None:
    """Skip a test for want of a tool, or fail where the audit is the whole one."""
    if WHOLE:
        pytest.fail(message)
    pytest.skip(message)


@dataclass
class Walk:
    """A reader who opens one page of each kind of a site, one after the other."""

    browser: Browser
    site: Site
    complaints: list[str] = field(default_factory=list)
    """What pages did that none should do."""

    def __call__(
        self, width: int = 390, *, javascript: bool = True, audited: bool = False, without: tuple[str, ...] = ()
    ) -> Iterator[tuple[str, Page]]:
        """Yield each kind with its open page."""
        context = self.browser.new_context(
            bypass_csp=audited,  # the auditor is a script that the page does not ask for
            viewport={"width": width, "height": HEIGHT},
            java_script_enabled=javascript,
        )
        page = context.new_page()
        report(page, self.site.address, self.complaints)
        for kind, path in self.site.kinds.items():
            if kind in ("redirect", *without):
                continue
            page.goto(f"{self.site.address}{path}")
            if "?q=" in path and javascript:  # the results come after the page
                page.locator(".search-results .headline a").first.wait_for(timeout=15_000)
                page.wait_for_load_state("networkidle")  # on a desk the filters come after them
            if kind == "offline/" and javascript:  # what is kept, and the button that erases it, come after the page
                page.locator(".kept-status:not(:empty)").wait_for(timeout=15_000)
            yield f"{kind}, {path}", page
        context.close()


def show(page: Page, width: int, scheme: Scheme = "light") -> None:
    """Show a page at a width, in a scheme."""
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)


def bring_auditor(page: Page) -> None:
    """Load axe into an open page."""
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))


def violations(page: Page) -> list[str]:
    """Return what axe finds on a page that it was brought to, as rule and place."""
    options = {"runOnly": RULES, "resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    found: list[dict[str, Any]] = page.evaluate(
        f"async () => (await axe.run(document, {json.dumps(options)})).violations"
    )
    return [f"{violation['id']}: {node['target']}" for violation in found for node in violation["nodes"]]


def look_at(page: Page, expression: str) -> Any:  # noqa: ANN401 - whatever the page answers
    """Return what an expression in the words of `faults.js` gives on a page."""
    return page.evaluate(f"(() => {{ {FAULTS}\nreturn {expression}; }})()")


def faults_of(page: Page, part: Literal["layout", "colours", "motion", "paper", "keyboard"]) -> list[str]:
    """Return what is wrong with the look of a page, as the function of that name in `faults.js` sees it."""
    found: list[str] = look_at(page, f"{part}()")
    return found
