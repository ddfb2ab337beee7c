"""Every kind of page by keyboard alone: what can be reached, in which order, and whether one sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from auditing import WHOLE, faults_of, look_at

if TYPE_CHECKING:
    from auditing import Walk
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS: Final = {"ours": (320, 1280)}
"""Widths in the quick audit, phone and desk, by the name of the site; others are seen on a phone."""

AND_ROUND: Final = 3
"""Presses beyond the number of controls: one leaves the page, and the round begins again."""


def faults_by_keyboard(page: Page) -> list[str]:
    """Go round the page by Tab; return what is wrong on the way."""
    look_at(page, "watch()")
    line = page.context.new_cdp_session(page)  # a press in Playwright's way takes twice the time
    tab = {"type": "rawKeyDown", "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
    for _ in range(look_at(page, "controls().length") + AND_ROUND):
        line.send("Input.dispatchKeyEvent", tab)
    line.detach()
    return faults_of(page, "keyboard")


def test_every_control_is_reached_in_reading_order_with_a_mark_that_one_sees(walk: Walk) -> None:
    widths = (320, 390, 1280) if WHOLE else WIDTHS.get(walk.site.name, (390,))
    shown = ((f"{kind} at {width}", page) for width in widths for kind, page in walk(width))
    found = [f"{kind}: {fault}" for kind, page in shown for fault in faults_by_keyboard(page)]

    assert not found, "\n".join(found)


FAULTY: Final = """
<style>
  .bare:focus { outline: none } .far { position: absolute; left: -999px } .up { position: absolute; top: 0 }
</style>
<p style="margin-top: 9rem">
  <a href="#1">first</a> <a class="bare" href="#2">bare</a> <a class="far" href="#3">far</a>
</p>
<p><a href="#4">low</a></p> <p><a class="up" href="#5">up</a></p> <p><a href="#6" tabindex="1">pushed</a></p>
<p><button onkeydown="event.preventDefault()">trap</button> <a href="#7">after</a></p>
"""


def test_what_is_wrong_by_keyboard_is_found(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(FAULTY)

    found = faults_by_keyboard(page)
    page.close()

    for fault, name in {
        "no mark of the focus": "bare",
        "focus outside of the page": "far",
        "out of order to the eye": "up",
        "out of order in the text": "first",
        "not reached": "after",
        "no way out of": "trap",
    }.items():
        assert any(each.startswith(fault) and name in each for each in found), (fault, found)
