"""Search as readers type it: without accents, with slips, in any number; from a link, by keyboard, on a bad line."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from serving import await_scripts

from generator.publish import index_site, search_index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    Opener = Callable[..., Page]
    Query = dict[str, Any]

pytestmark = pytest.mark.browser

QUERIES: dict[str, list[Query]] = yaml.safe_load(Path(__file__).with_name("search_queries.yml").read_text("utf-8"))

ASK = """async ([module, queries]) => {
    const { find } = await import(module);
    const answers = [];
    for (const query of queries) {
        const { results, instead } = await find(query);
        const pages = await Promise.all(results.slice(0, 3).map((result) => result.data()));
        answers.push({ slugs: pages.map(({ url }) => url.split('/').at(-2)), instead: instead ?? '' });
    }
    return answers;
}"""
"""Asks our module what it finds, without typing each query."""

WANTED = 0.95

STATUS = ".search-page .search-status"
FIRST = ".search-page .headline a"


def is_right(query: Query, slugs: list[str], instead: str) -> bool:
    """Say whether a query found what it had to, and said so where it looked for other words."""
    if query.get("nothing"):
        return not slugs
    said = instead.lower() == query.get("instead", instead.lower())
    is_first = slugs[:1] in [[slug] for slug in query.get("first", [])]
    is_among = bool({*query.get("among", [])} & {*slugs})
    return said and (is_first or is_among or {*query.get("three", "-")} <= {*slugs})


def test_readers_find_what_they_mean(open_page: Opener, address: str) -> None:
    queries = [query for kind in QUERIES.values() for query in kind]

    answers = open_page("about/").evaluate(ASK, [f"{address}assets/search-index.js", [query["q"] for query in queries]])
    wrong = [
        (query, answer) for query, answer in zip(queries, answers, strict=True) if not is_right(query, *answer.values())
    ]

    assert len(queries) >= 70
    assert sum("held_out" in query for query in queries) >= 20
    assert len(wrong) <= (1 - WANTED) * len(queries), wrong
    set_aside = [query for query, _ in wrong if "held_out" in query]
    assert len(set_aside) <= (1 - WANTED) * sum("held_out" in query for query in queries), set_aside


SHOW = """async ([module, results]) => {
    const { cardOf } = await import(module);
    const cards = results.map(([title, excerpt]) => cardOf({ url: '/', excerpt, meta: { title } }, 'h3'));
    return cards.map((card) => card.querySelector('.standfirst').textContent);
}"""

HEADLINES = (
    ("Qui paiera l’eau\u202f?", "Qui paiera l'eau ? La ville hésite.", "La ville hésite."),
    ("M. Dupont contre l’IA", "contre l'IA. Le juge tranche.", "Le juge tranche."),
    ("Le juge entend OpenAI", "OpenAI a perdu.", "OpenAI a perdu."),
)
"""Headlines, what an excerpt begins with, and what is shown of it."""


def test_an_excerpt_does_not_say_the_headline_again_and_parts_no_number(open_page: Opener, address: str) -> None:
    found = open_page("search/?q=accenture+licencie").locator(".search-results article").first
    headline = found.locator(".headline").inner_text()
    excerpt = found.locator(".standfirst").inner_text()

    assert "11\u202f000" in headline
    assert "11\u202f000" in excerpt
    assert headline not in excerpt
    shown = open_page("about/").evaluate(SHOW, [f"{address}assets/search-place.js", HEADLINES])
    assert shown == [excerpt for _, _, excerpt in HEADLINES]


def test_nothing_of_the_search_is_loaded_before_its_first_use(open_page: Opener) -> None:
    page = open_page("articles/microsoft-autonomie-openai/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")

    assert asked
    assert [url for url in asked if "pagefind" in url or "search-" in url] == []


def test_the_dialog_is_walked_by_keyboard_and_gives_the_focus_back(open_page: Opener) -> None:
    page = open_page("articles/microsoft-autonomie-openai/", 1280)
    start = page.locator("main .kicker a").first
    start.focus()

    await_scripts(page)
    page.keyboard.press("/")
    page.keyboard.type("openai")
    dialog = page.locator("dialog[open]")
    links = dialog.locator(".headline a")
    dialog.locator(".search-status:has-text('openai')").wait_for(timeout=15_000)  # not what a part of the word finds
    walked = {}
    for key in ("ArrowDown", "End", "Home", "ArrowUp"):
        page.keyboard.press(key)
        walked[key] = page.evaluate("document.activeElement.textContent || document.activeElement.name")

    titles = links.all_inner_texts()
    assert walked == {"ArrowDown": titles[0], "End": titles[-1], "Home": titles[0], "ArrowUp": "q"}
    assert "search/?q=openai" in (dialog.locator(".search-all a").get_attribute("href") or "")
    spoken = dialog.locator("[role=status]")
    assert "résultats" not in spoken.inner_text()  # not at every key
    page.wait_for_timeout(1_000)
    assert "résultats" in spoken.inner_text()

    dialog.locator(".search-close").click()
    assert start.evaluate("element => element === document.activeElement")
    page.keyboard.press("Control+k")
    assert dialog.locator("input").evaluate("field => field === document.activeElement && field.selectionEnd === 6")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=openai")
    page.locator(FIRST).first.wait_for(timeout=15_000)


def test_a_slip_is_mended_and_can_be_insisted_on(open_page: Opener) -> None:
    page = open_page("search/?q=microsft", audited=True)
    page.locator(FIRST).first.wait_for(timeout=15_000)

    assert "au lieu de «\u00a0microsft\u00a0»" in page.locator(".search-page .search-note").inner_text()
    assert "microsoft" in (page.locator(FIRST).first.get_attribute("href") or "")
    assert complaints(page) == []

    page.locator(".search-page .search-note button").click()
    page.locator(f"{STATUS}:has-text('Aucun')").wait_for()
    assert page.url.endswith("?q=microsft&exact=1")
    page.go_back()
    page.locator(FIRST).first.wait_for()


def test_a_shared_link_brings_back_query_filters_and_order_and_each_filter_goes_with_one_press(
    open_page: Opener,
) -> None:
    page = open_page("search/?q=openai&entity=Anthropic&year=2026&sort=date", 1280, "dark")
    page.locator("form.filters select").wait_for(timeout=15_000)
    days = [day.get_attribute("datetime") or "" for day in page.locator(".search-page time").all()]

    assert page.locator("form.filters input:checked").evaluate_all("all => all.map(({ value }) => value)") == [
        "Anthropic",
        "2026",
    ]
    assert page.locator("form.filters select").input_value() == "date"
    assert days == sorted(days, reverse=True)
    assert all(day.startswith("2026") for day in days)

    counted = page.locator("label:has([value='2025']) span").inner_text()
    page.locator("label:has([value='2025']) input").click()
    page.locator(f"{STATUS}:text('{len(days) + int(counted)} résultats')").wait_for()
    page.locator(".chosen button", has_text="Anthropic").click()
    page.wait_for_url(lambda url: "Anthropic" not in url)
    page.locator(".chosen button", has_text="Tout effacer").click()
    page.wait_for_url("**/search/?q=openai&sort=date")
    assert page.locator(".chosen").is_hidden()
    for _ in range(3):
        page.go_back()
    page.locator(f"{STATUS}:text('{len(days)} résultats')").wait_for()
    assert page.locator(".chosen li").count() == 3

    more = page.locator("fieldset:has([name=entity]) button")
    more.click()
    assert page.locator("[name=entity]").count() > 8
    assert page.evaluate("document.activeElement.name") == "entity"

    page.goto(page.url.partition("?")[0] + "?q=« réseaux classifiés » contrat")  # has no counts
    page.locator(FIRST).first.wait_for(timeout=15_000)
    page.wait_for_load_state("networkidle")
    assert page.locator(".filters-fold").is_hidden() or page.locator("form.filters input").count()


def test_a_phone_folds_the_filters_and_counts_them_once_they_are_open(open_page: Opener) -> None:
    page = open_page("search/?q=openai", audited=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator(FIRST).first.wait_for(timeout=15_000)

    assert not any(".pf_filter" in url for url in asked)
    page.locator(".filters-fold summary").click()
    page.locator("form.filters input").first.wait_for()
    assert any(".pf_filter" in url for url in asked)
    assert complaints(page) == []


def test_nothing_found_says_so_and_offers_to_ask_for_less(open_page: Opener) -> None:
    page = open_page("search/?q=xylophoniste", 390, audited=True)
    page.locator(".search-page .search-results a").first.wait_for(timeout=15_000)

    assert page.locator(STATUS).inner_text() == "Aucun résultat pour «\u00a0xylophoniste\u00a0»."
    assert page.title().startswith("xylophoniste | Recherche")
    assert page.locator(".search-page .search-results .suggestions a").count() == 3
    assert complaints(page) == []

    page.locator("#search-field").fill("« calcul de puissance »")
    page.locator(".wider button").click()
    page.locator(FIRST).first.wait_for()
    page.goto(page.url.partition("?")[0] + "?q=otan&year=2025")
    page.locator(f"{STATUS}:has-text('avec ces filtres')").wait_for(timeout=15_000)
    page.locator(".chosen button").click()
    page.locator(FIRST).first.wait_for()

    page.locator("#search-field").fill("?")
    page.locator(".search-page .search-start").wait_for()
    assert page.locator(STATUS).inner_text() == ""
    page.goto(page.url.partition("?")[0] + "?topic=Rien")
    page.locator(f"{STATUS}:text-is('Aucun résultat avec ces filtres.')").wait_for(timeout=15_000)


def test_a_search_that_could_not_be_loaded_can_be_tried_again(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(URLSearchParams.prototype, 'size', {})")  # as before Safari 17
    page.route("**/*.pf_meta", lambda route: route.abort())
    page.goto(f"{address}search/?q=otan")
    again = page.get_by_role("button", name="Réessayer")
    again.wait_for(timeout=15_000)

    page.unroute("**/*.pf_meta")
    again.click()
    page.locator(FIRST).first.wait_for(timeout=15_000)
    assert page.evaluate("document.activeElement.id") == "search-field"

    page.route("**/*.pf_index", lambda route: route.abort(), times=1)
    page.goto(f"{address}search/?q=microsoft")
    page.locator(FIRST).first.wait_for(timeout=15_000)
    page.locator("#search-field").fill("meta")
    page.wait_for_url("**/search/?q=meta")
    page.close()


def test_a_search_begun_without_a_network_goes_on_once_it_is_back(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    await_scripts(page)
    page.context.set_offline(True)
    page.keyboard.press("/")
    page.keyboard.type("otan")
    dialog = page.locator("dialog[open]")
    dialog.get_by_role("button", name="Réessayer").wait_for()

    assert dialog.locator(".search-results a").count() == 3
    assert "pas pu être chargée" in dialog.locator("[role=status]").inner_text()
    page.context.set_offline(False)
    page.keyboard.type(" ")
    dialog.locator(".headline a").first.wait_for(timeout=15_000)

    page.goto(f"{address}search/")
    page.context.set_offline(True)
    page.locator("#search-field").focus()
    page.keyboard.type("otan")
    page.get_by_role("button", name="Réessayer").wait_for()
    page.context.set_offline(False)
    page.keyboard.type(" meta")
    page.keyboard.press("Backspace")
    page.locator(FIRST).first.wait_for(timeout=15_000)
    page.close()


def test_the_rest_of_a_long_list_comes_once_or_says_that_it_did_not(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}search/?q=le")
    cards, more = page.locator(FIRST), page.locator(".search-results > button")
    more.wait_for(timeout=15_000)
    page.route("**/*.pf_fragment", lambda route: route.abort())
    more.click()
    page.locator(".search-results > button:focus").wait_for()

    assert more.inner_text() == "Réessayer"
    assert cards.count() == 20
    page.unroute("**/*.pf_fragment")
    more.click()
    page.locator(".search-results > button:text('suite')").wait_for()
    more.evaluate("button => { button.click(); button.click(); }")
    page.locator(".search-results article:nth-of-type(21)").wait_for()
    found = cards.evaluate_all("all => all.map(({ href }) => href)")
    assert len(set(found)) == len(found) == int(page.locator(STATUS).inner_text().split()[0])

    page.reload()
    cards.nth(19).wait_for(timeout=15_000)
    cards.nth(19).scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    cards.nth(19).click()
    page.wait_for_url("**/articles/**")
    page.go_back()
    cards.nth(19).wait_for(timeout=15_000)
    page.wait_for_function(f"Math.abs(scrollY - {top}) < 50")
    page.close()


@pytest.fixture
def small_site(built_site: Path) -> Iterator[Path]:
    """Return as much of the site, below it, as a search of one article needs."""
    small = built_site / "small"
    for part in ("assets", "search", ARTICLE):
        shutil.copytree(built_site / part, small / part)
    yield small
    shutil.rmtree(small)


ARTICLE = "articles/openai-vise-l-otan"


def test_what_is_published_while_a_page_is_open_is_found(browser: Browser, address: str, small_site: Path) -> None:
    def publish(word: str) -> None:
        article = small_site / ARTICLE / "index.html"
        article.write_text(article.read_text("utf-8").replace("</p>", f" {word}</p>"), "utf-8")
        index_site(small_site, "fr")

    publish("xylophone")
    page = browser.new_page()
    page.goto(f"{address}{small_site.name}/search/")
    with page.expect_response("**/*.pf_meta") as overview, page.expect_response("**/wasm.*.pagefind*") as program:
        page.locator("#search-field").focus()
    for loaded in (overview.value, program.value):
        loaded.finished()  # what is published while a file is on its way would be another failure
    publish("glockenspiel")
    with page.expect_response(lambda response: response.status == 404):  # of the first index no word is loaded yet
        page.locator("#search-field").fill("glockenspiel")
    page.locator(FIRST).wait_for(timeout=15_000)
    publish("vibraphone")  # of the second all are
    page.locator("#search-field").fill("vibraphone")
    page.locator(f"{STATUS}:text('1\u00a0résultat pour «\u00a0vibraphone\u00a0»')").wait_for(timeout=15_000)
    page.close()


def test_without_scripts_the_archive_and_the_list_of_names_are_offered(open_page: Opener) -> None:
    page = open_page("search/", javascript=False)

    assert page.locator("noscript").inner_text().startswith("La recherche a besoin de JavaScript")
    assert page.locator(".search-start a[href$='archive/'], .search-start a[href$='entities/']").count() == 2


def complaints(page: Page) -> list[str]:
    """Return what axe finds on a page, as rule and place."""
    found = Axe().run(page).response["violations"]
    return [f"{violation['id']}: {node['target']}" for violation in found for node in violation["nodes"]]


@pytest.fixture
def in_parts(built_site: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a copy of the site, below it, whose index has several bundles."""
    monkeypatch.setattr(search_index, "MOST", 9)
    copy = built_site / "in-parts"
    shutil.copytree(built_site, copy, ignore=shutil.ignore_patterns("pagefind", copy.name))
    index_site(copy, "fr")
    yield copy
    shutil.rmtree(copy)


def test_a_site_with_several_bundles_finds_the_same_and_sorts_it_by_date(open_page: Opener, in_parts: Path) -> None:
    def found(site: str) -> tuple[str, str, list[str | None]]:
        page = open_page(f"{site}search/?q=OpenAI&sort=date", 1280)
        page.locator("form.filters select").wait_for(timeout=15_000)
        days = [day.get_attribute("datetime") for day in page.locator(".search-page time").all()]
        return page.locator(STATUS).inner_text(), page.locator("form.filters").inner_text(), days

    assert len(list(in_parts.glob("pagefind/*/pagefind.js"))) > 1
    assert found(f"{in_parts.name}/") == found("")
