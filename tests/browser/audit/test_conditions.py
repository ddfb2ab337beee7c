"""Every kind of page as people set it for themselves: narrow, enlarged, spaced, in their own colours, on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pytest
from auditing import SCHEMES, WHOLE, WIDTHS, faults_of, show

if TYPE_CHECKING:
    from auditing import Walk
    from playwright.sync_api import Browser, Page
    from serving import Site

pytestmark = pytest.mark.browser

SPACED: Final = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
"""The spacing that a reader may set without losing anything (WCAG 2.2, 1.4.12)."""

ZOOMED: Final = 640
"""The width that a window of 1,280 pixels has at a zoom of 200 %."""

A4: Final = 695
"""CSS pixels between the margins of the printed page, which are 13 mm."""


MADE_HERE: Final = ("search", "offline")
"""Pages whose text a script makes: what was found, what is kept on the device."""


def with_rules(page: Page, rules: str) -> None:
    """Give a page the reader's own rules, as a browser's extension does, in place of those that it had."""
    page.evaluate("document.adoptedStyleSheets = [new CSSStyleSheet()]")
    page.evaluate("rules => document.adoptedStyleSheets[0].replaceSync(rules)", rules)


def test_nothing_is_cut_or_overlaps_or_scrolls_sideways_however_lines_are_spaced(walk: Walk) -> None:
    found = []
    for kind, page in walk():
        assert page.locator("h1").count() == 1, kind
        for name, rules, widths in (("", "", (*WIDTHS, ZOOMED)), (", spaced", SPACED, (320, 1280))):
            with_rules(page, rules)
            for width in widths:
                show(page, width)
                found += [f"{kind} at {width}{name}: {fault}" for fault in faults_of(page, "layout")]

    assert not found, "\n".join(found)


@pytest.mark.skipif(not WHOLE, reason="a look at every page of a site takes ten seconds: `make audit` takes it")
def test_no_page_at_all_scrolls_sideways_on_the_narrowest_phone(browser: Browser, site: Site) -> None:
    page = browser.new_page(viewport={"width": min(WIDTHS), "height": 800}, java_script_enabled=False)
    widths = {}
    for file in sorted(site.folder.rglob("*.html")):
        if 'http-equiv="refresh"' in file.read_text("utf-8"):
            continue  # it leads on at once
        path = file.relative_to(site.folder).as_posix()
        page.goto(f"{site.address}{path}", wait_until="load")
        widths[path] = page.evaluate("document.documentElement.scrollWidth")
    page.close()

    assert {path: width for path, width in widths.items() if width > min(WIDTHS)} == {}


def test_nothing_is_cut_or_overlaps_or_scrolls_sideways_in_letters_twice_as_large(walk_in_large_letters: Walk) -> None:
    found = []
    for kind, page in walk_in_large_letters():
        for width in (ZOOMED, 1280):
            show(page, width)
            found += [f"{kind} at {width}: {fault}" for fault in faults_of(page, "layout")]

    assert not found, "\n".join(found)


def test_nothing_is_lost_in_the_colours_of_the_reader_s_system(walk: Walk) -> None:
    found = []
    for kind, page in walk():
        page.emulate_media(forced_colors="active")
        for scheme in SCHEMES:
            show(page, 1280, scheme)
            found += [f"{kind}, {scheme}: {fault}" for fault in faults_of(page, "colours")]

    assert not found, "\n".join(found)


def test_nothing_moves_for_who_wants_no_motion(walk: Walk) -> None:
    found = []
    for kind, page in walk():
        page.emulate_media(reduced_motion="reduce")
        found += [f"{kind}: {fault}" for fault in faults_of(page, "motion")]

    assert not found, "\n".join(found)


def test_on_paper_every_kind_of_page_is_text_within_the_margins(walk: Walk) -> None:
    found = []
    for kind, page in walk():
        page.emulate_media(media="print")
        show(page, A4)
        found += [f"{kind}: {fault}" for part in ("layout", "paper") for fault in faults_of(page, part)]

    assert not found, "\n".join(found)


def sheets(page: Page) -> int:
    """Return how many sheets of A4 a page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def test_an_edition_prints_on_one_or_two_sheets(walk: Walk) -> None:
    printed = {kind: sheets(page) for kind, page in walk() if kind.startswith("editions: one")}

    assert printed
    assert all(1 <= number <= 2 for number in printed.values()), printed


def test_whoever_refuses_scripts_reads_the_same_text(walk: Walk) -> None:
    text = "(document.querySelector('main') ?? document.body).innerText"
    whole = {kind: page.evaluate(text) for kind, page in walk() if not kind.startswith(MADE_HERE)}

    without: dict[str, str] = {}
    for kind, page in walk(javascript=False):
        without[kind] = page.evaluate(text)
        dead = page.locator("button:visible:not(form button)").all_inner_texts()
        assert dead == [], kind

    assert {kind: without[kind] for kind in whole} == whole
