"""The content security policy, on every kind of page, with everything in use that a reader can use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from serving import await_scripts

if TYPE_CHECKING:
    from auditing import Walk
    from playwright.sync_api import Page
    from serving import Site

pytestmark = pytest.mark.browser

POLICY: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)
LETTERS: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def use_everything(page: Page) -> None:
    """Open every fold, change the scheme twice, and search in the dialog, where the page has these."""
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })")
    for toggle in page.locator(".theme-toggle").all():
        toggle.click()
        toggle.click()
    if page.locator("dialog input[type=search]").count() and "/search/" not in page.url:
        await_scripts(page)
        page.keyboard.press("/")
        page.locator("dialog[open] input[type=search]").fill("otan")
        page.locator("dialog[open] .headline a").first.wait_for(timeout=15_000)
        page.keyboard.press("Escape")


def test_nothing_breaks_the_policy_whatever_a_reader_uses(walk: Walk) -> None:
    for _, page in walk():  # the walk fails on a complaint of the policy
        use_everything(page)

        assert page.context.cookies() == []


def directives(policy: str) -> dict[str, set[str]]:
    """Return what each directive of a policy allows."""
    return {name: set(allowed) for name, *allowed in map(str.split, policy.split(";"))}


def test_every_page_states_the_policy_or_a_stricter_one_before_it_loads_anything(site: Site) -> None:
    for file in site.folder.rglob("*.html"):
        is_letter = file.parent.name == "letters"  # made for mail: its styles stand in it, and no script runs
        whole = directives(LETTERS if is_letter else POLICY)
        head = file.read_text("utf-8")
        stated = re.search(r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">', head)

        assert stated, file
        assert all(allowed <= whole[name] | {"'none'"} for name, allowed in directives(stated[1]).items()), file
        assert {"default-src", "base-uri", "form-action"} <= directives(stated[1]).keys(), file
