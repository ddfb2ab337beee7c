"""What readers see, on a phone and on a desk, in light and in dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Opener = Callable[..., Page]

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", ["", "articles/microsoft-autonomie-openai/", "entities/openai/"])
def test_dark_is_dark_and_light_is_light(open_page: Opener, path: str) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"

    assert open_page(path, scheme="light").evaluate(paper) == "rgb(253, 252, 249)"
    assert open_page(path, scheme="dark").evaluate(paper) == "rgb(23, 21, 18)"


def test_each_sentence_of_a_summary_leads_to_its_own_place_in_the_text(open_page: Opener) -> None:
    page = open_page("articles/microsoft-autonomie-openai/")
    items = page.locator(".summary li")

    assert items.count() >= 2
    for number in range(items.count()):
        target = items.nth(number).locator("a.source-mark").get_attribute("href")
        place = page.locator(f"{target}")
        assert place.inner_text().strip()[:30] in items.nth(number).inner_text()


def test_paragraph_numbers_agree_with_the_marks_of_the_summary(open_page: Opener) -> None:
    page = open_page("articles/microsoft-autonomie-openai/")
    mark = page.locator(".summary li a.source-mark").first
    number = mark.inner_text().split()[-1]
    target = mark.get_attribute("href")

    assert page.locator(f"#p-{number} {target}").count() == 1


def test_a_roundup_leads_to_each_of_its_items_and_back(open_page: Opener) -> None:
    page = open_page("articles/recueil-semaine-40/")
    assert page.locator(".numbered-stories > li").count() == 8

    page.locator(".numbered-stories .headline a").first.click()

    assert page.url.endswith("articles/recueil-semaine-40-1/")
    assert page.locator("a[href*='articles/recueil-semaine-40/'], a[href$='../recueil-semaine-40/']").count() >= 1


def test_the_front_page_leads_from_each_topic_to_its_page_and_from_the_roundups_to_none(open_page: Opener) -> None:
    headings = open_page("").locator("section[aria-labelledby^=s-topic-] > .section-title")
    told = {each.inner_text(): each.locator("a").count() for each in headings.all()}

    assert told.pop("Recueils") == 0
    assert set(told.values()) == {1}


def test_a_reader_without_javascript_still_reads_and_finds_the_archive(open_page: Opener) -> None:
    page = open_page("search/", javascript=False)

    assert page.locator("a[href*='archive/']").count() >= 1
    assert page.locator("a[href*='entities/']").count() >= 1


def test_the_scheme_is_remembered(open_page: Opener) -> None:
    page = open_page("", scheme="light")

    page.locator(".theme-toggle").click()
    page.reload()

    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(23, 21, 18)"
