"""Pictures in a real browser: on the narrowest phone nothing overlaps, by keyboard every name can be reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Opener = Callable[..., Page]

pytestmark = pytest.mark.browser

BOXES = """() => [...document.querySelectorAll('.graph a')].flatMap(a =>
  [...a.querySelectorAll('circle, text:last-child')].map(part => {
    const {left, right, top, bottom} = part.getBoundingClientRect();
    return {name: a.getAttribute('aria-label'), left, right, top, bottom};
  }))"""
"""Where the points and the labels of a network stand."""


def meet(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two boxes of different names overlap by more than the air around letters."""
    apart_x = min(one["right"], other["right"]) - max(one["left"], other["left"]) < 1
    apart_y = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) < 3
    return one["name"] != other["name"] and not apart_x and not apart_y


@pytest.mark.parametrize("path", ["entities/openai/", "entities/meta/"])
def test_a_network_fits_the_narrowest_phone_and_every_name_is_reached_by_keyboard(open_page: Opener, path: str) -> None:
    page = open_page(path, 320, "dark")
    boxes = page.evaluate(BOXES)
    names = page.locator(".graph a")

    assert [(one["name"], other["name"]) for one in boxes for other in boxes if meet(one, other)] == []
    assert all(box["left"] >= 0 and box["right"] <= 320 for box in boxes)
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    names.first.focus()
    for number in range(names.count()):
        assert names.nth(number).evaluate("each => each === document.activeElement")
        page.keyboard.press("Tab")
    summary = page.locator(".company summary")
    summary.press("Enter")
    assert page.locator(".company tbody tr").count() >= names.count()
    assert page.locator(".company table").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320

    names.last.focus()
    name = (names.last.get_attribute("aria-label") or "").partition(",")[0]
    page.keyboard.press("Enter")
    page.wait_for_url("**/entities/*/")
    assert page.locator("h1").inner_text() == name


def test_charts_keep_their_letters_legible_on_the_narrowest_phone(open_page: Opener) -> None:
    for path in ("entities/openai/", "topics/entreprises/"):
        page = open_page(path, 320)
        chart = page.locator(".over-time .chart").first
        letters = chart.evaluate("svg => 13 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
        assert letters >= 11
        assert chart.get_attribute("aria-label")
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_what_the_front_page_borrows_says_its_article_and_its_date_and_numbers_stand_in_line(
    open_page: Opener,
) -> None:
    page = open_page("", 1280)
    figures = page.locator(".figures li")
    sources = figures.locator(".figure-from > a:first-child")

    assert sources.count() == figures.count() > 1
    assert all("/articles/" in link.evaluate("a => a.href") and link.inner_text() for link in sources.all())
    assert len({box["y"] for each in figures.all() if (box := each.locator(".figure-number").bounding_box())}) == 1
    assert page.locator(".essentials li").first.locator("time").count() == 0
    assert page.locator(".essentials li").last.locator("time").count() == 1
    assert page.locator(".quotation").first.locator("figcaption time").count() == 1


def test_a_number_on_two_lines_ends_on_the_line_of_its_neighbour(open_page: Opener) -> None:
    numbers = open_page("articles/recueil-semaine-40/").locator(".figures .one-line").all()[:2]
    heights = {round(number.evaluate("each => each.closest('b').offsetHeight")) for number in numbers}
    ends = {round(box["y"] + box["height"]) for number in numbers if (box := number.bounding_box())}

    assert (len(heights), len(ends)) == (2, 1)


def test_a_figure_reads_as_its_sentence(open_page: Opener) -> None:
    page = open_page("articles/openai-500-milliards/", 320)
    figure = page.locator(".figures li").first

    words = " ".join(figure.inner_text().replace("\u00a0", " ").split())
    assert words.startswith("OpenAI vaudrait 500 Md $")
    lead, number = (figure.locator(each).bounding_box() for each in (".figure-words", ".figure-number"))
    assert lead is not None
    assert number is not None
    assert lead["y"] < number["y"]
