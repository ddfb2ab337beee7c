"""Reading without a network, and what is kept for it on a reader's device."""

from __future__ import annotations

import http.server
import json
import re
import shutil
import threading
import time
from typing import TYPE_CHECKING, ClassVar, Final

import pytest
from commandline import ROOT
from kinds import PAGES
from markupsafe import escape
from serving import AsPages, await_scripts

from generator.publish import write_worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

READ: Final = PAGES["legal"]
"""A page that no edition holds."""

CACHED: Final = """async () => {
    const urls = [];
    for (const name of await caches.keys()) urls.push(...await (await caches.open(name)).keys());
    return urls.map(({ url }) => url);
}"""


class Host(AsPages):
    """A host that fails and slows down when told to."""

    is_down: ClassVar[bool]
    delay: ClassVar[float]
    """Seconds before a page comes."""
    asked: ClassVar[list[str]]

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        """Send a file, late or never."""
        self.asked.append(self.path)
        if self.is_down:
            self.close_connection = True
            return
        if self.path.endswith("/"):
            time.sleep(self.delay)
        super().do_GET()


class Visit:
    """A reader of a site that can change and fail under them."""

    def __init__(self, site: Path, host: type[Host], address: str, context: BrowserContext) -> None:
        """Open nothing yet."""
        self.site, self.host, self.address = site, host, address
        self.page: Page = context.new_page()

    def to(self, path: str) -> str:
        """Open a page; return its headline."""
        self.page.goto(f"{self.address}{path}")
        return self.page.locator("h1").first.inner_text()

    def stay(self) -> None:
        """Read a second page, and wait until the edition is kept."""
        self.to("")
        self.page.locator(".lead a, main .headline a").first.click()
        self.until(lambda: self.page.evaluate("navigator.serviceWorker.controller?.state") == "activated")

    def come_back(self) -> None:
        """Close the page and open another: nothing is left in the memory of the old one, what is on disk is."""
        context = self.page.context
        self.page.close()
        self.page = context.new_page()

    def cached(self) -> list[str]:
        """Return the addresses of all that is kept, relative to the root, without their hashes."""
        return [url.removeprefix(self.address).partition("?")[0] for url in self.page.evaluate(CACHED)]

    def workers(self) -> int:
        """Return how many workers the site has."""
        return int(self.page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)"))

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what a worker does in its own time, ten seconds at most."""
        for _ in range(200):
            if holds():
                return
            self.page.wait_for_timeout(50)
        pytest.fail("the worker did not do what was waited for")

    def deploy(self, path: str, old: str, new: str) -> None:
        """Publish the site again with other words on a page."""
        page = self.site / path / "index.html"
        written = str(escape(old))
        assert written in page.read_text("utf-8")
        page.write_text(page.read_text("utf-8").replace(written, new), "utf-8")
        publish_worker(self.site)


def publish_worker(site: Path) -> None:
    """Write the worker of a site anew, with less patience than a reader has."""
    worker = (ROOT / "theme" / "sw.js").read_text("utf-8")
    (site / "sw.js").write_text(worker.replace("PATIENCE = 2500", "PATIENCE = 300"), "utf-8")
    write_worker(site)


@pytest.fixture
def visit(built_site: Path, browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Return a reader of a copy of our site, below a sub-path."""
    site = tmp_path / "digest"
    shutil.copytree(built_site, site)
    publish_worker(site)
    fields = {"folder": tmp_path, "site": "digest", "is_down": False, "delay": 0.0, "asked": []}
    host = type("Handler", (Host,), fields)
    context = browser.new_context(viewport={"width": 390, "height": 844})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), host) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Visit(site, host, f"http://127.0.0.1:{server.server_port}/digest/", context)
        context.close()
        server.shutdown()
        thread.join()


def test_who_reads_one_page_keeps_nothing_and_who_goes_on_has_the_last_edition(visit: Visit) -> None:
    visit.to(PAGES["article"])
    visit.page.wait_for_load_state("networkidle")  # half a second in which nothing more is asked for
    assert visit.workers() == 0
    assert len(visit.host.asked) <= 9

    visit.stay()
    kept = set(visit.cached())

    assert {"", "offline/", "assets/releve.css", "assets/search.js"} <= kept
    assert [path for path in kept if path.startswith("editions/")]
    assert len([path for path in kept if path.startswith("articles/")]) >= 3
    assert not [path for path in kept if path.startswith("pagefind/")]


def test_without_a_network_the_edition_and_what_was_read_open_and_the_rest_is_listed(visit: Visit) -> None:
    visit.stay()
    visit.to(READ)
    unread = next(path for path in visit.cached() if path.startswith("articles/"))
    title = visit.to(unread)
    visit.host.is_down = True

    assert visit.to(unread) == title
    visit.page.locator(".kept-note:has-text('Page gardée sur cet appareil')").wait_for()
    assert visit.page.evaluate("document.fonts.ready.then((fonts) => fonts.check('20px Newsreader'))")
    assert visit.page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert visit.to(READ) == "Mentions légales"
    assert visit.to("search/?q=nulle") == "Lire hors connexion"
    assert visit.page.url == f"{visit.address}offline/#page=search/?q=nulle"
    visit.page.locator(".kept-read a").first.wait_for()
    assert visit.page.locator(".kept-wanted a").get_attribute("href") == f"{visit.address}search/?q=nulle"
    assert visit.page.locator(".kept-edition a").count() >= 3
    assert "Mentions légales" in visit.page.locator(".kept-read").inner_text()
    assert "pages sont gardées" in visit.page.locator(".kept-status").inner_text()

    for made_up in ("content", "page=http://["):
        visit.to(READ)
        visit.to(f"offline/#{made_up}")
        visit.page.locator(".kept-read a").first.wait_for()
        assert visit.page.locator(".kept-wanted").is_hidden()
    visit.to("search/?q=nulle")

    visit.host.is_down = False
    visit.page.locator(".kept-wanted a").click()
    assert visit.page.locator(".kept-note").count() == 0
    assert visit.page.locator("h1").inner_text() == "Recherche"


def test_a_new_site_shows_at_once_and_takes_the_place_of_the_old_one(visit: Visit) -> None:
    visit.stay()
    path = next(path for path in visit.cached() if path.startswith("articles/"))
    title = visit.to(path)
    before = set(visit.page.evaluate(CACHED))

    style = visit.site / "assets/releve.css"
    style.write_text(style.read_text("utf-8") + "\nh1 { letter-spacing: 3px !important; }\n", "utf-8")
    visit.deploy(path, title, "Un autre titre")
    visit.come_back()

    assert visit.to(path) == "Un autre titre"
    assert visit.page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing") == "3px"
    visit.until(lambda: old(before, path) not in visit.page.evaluate(CACHED))
    assert len(set(visit.page.evaluate(CACHED)) - before) == 2
    visit.host.is_down = True
    assert visit.to(path) == "Un autre titre"


def old(urls: set[str], path: str) -> str:
    """Return the address under which the edition holds a page."""
    return next(url for url in urls if f"/{path}?" in url)


def test_an_article_that_was_taken_back_is_kept_no_longer(visit: Visit) -> None:
    visit.stay()
    visit.to(READ)
    article = next(path for path in visit.cached() if path.startswith("articles/"))
    visit.to(article)
    assert {READ, article} <= set(visit.cached())
    for path in (READ, article):
        (visit.site / path / "index.html").unlink()
        visit.to(path)

    visit.until(lambda: {READ, article}.isdisjoint(visit.cached()))
    visit.host.is_down = True
    assert visit.to(article) == "Lire hors connexion"


def test_on_a_bad_line_what_is_kept_is_shown_and_a_failing_host_is_passed_over(visit: Visit) -> None:
    visit.stay()
    visit.to(READ)
    visit.host.delay = 1.0
    start = time.monotonic()

    assert visit.to(READ) == "Mentions légales"
    assert time.monotonic() - start < 0.95
    assert visit.to("about/") == "À propos et méthode"


def test_what_is_read_is_bounded_and_searches_are_not_kept(visit: Visit) -> None:
    worker = visit.site / "sw.js"
    worker.write_text(worker.read_text("utf-8").replace("FEW = 60", "FEW = 2"), "utf-8")
    visit.stay()
    for path in (READ, "about/", "privacy/", "search/?q=openai", "rss.xml"):
        visit.page.goto(f"{visit.address}{path}")
    visit.until(lambda: {"about/", "privacy/"} <= set(visit.cached()))

    kept = visit.cached()

    assert READ not in kept
    assert not [path for path in kept if "search/" in path or path == "rss.xml"]


def test_a_reader_erases_what_is_kept_and_it_stays_erased(visit: Visit) -> None:
    visit.stay()
    visit.to("offline/")
    visit.page.locator(".kept-erase").click()
    visit.page.locator(".kept-again:focus").wait_for()

    assert visit.cached() == []
    assert "sinon votre refus" in visit.page.locator(".kept-status").inner_text()
    visit.page.locator(".colophon a").first.click()
    visit.page.wait_for_load_state()
    assert visit.workers() == 0

    visit.to("offline/")
    visit.page.locator(".kept-again").click()
    visit.page.locator(".kept-edition a").first.wait_for()
    assert visit.page.evaluate("localStorage.length") == 0


def test_a_worker_without_an_edition_withdraws_with_all_that_was_kept(visit: Visit) -> None:
    visit.stay()
    shutil.copy(ROOT / "theme" / "sw.js", visit.site)
    for page in visit.site.rglob("index.html"):  # as of a site with `extra.offline: false`
        page.write_text(re.sub(' data-kept="[^"]*"', "", page.read_text("utf-8")), "utf-8")

    visit.to("")

    visit.until(lambda: visit.workers() == 0)
    assert visit.page.evaluate("caches.keys()") == []
    visit.host.asked.clear()
    visit.to("about/")
    await_scripts(visit.page)
    assert not [path for path in visit.host.asked if path.endswith("sw.js")]
    assert visit.to(READ) == "Mentions légales"


def test_the_site_can_be_installed(visit: Visit) -> None:
    visit.to("")
    await_scripts(visit.page)
    session = visit.page.context.new_cdp_session(visit.page)

    manifest = session.send("Page.getAppManifest")
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]

    assert manifest["url"] == f"{visit.address}manifest.webmanifest"
    assert manifest["errors"] == []
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
    stated = json.loads(manifest["data"])
    for address in (*(icon["src"] for icon in stated["icons"]), *(each["url"] for each in stated["shortcuts"])):
        assert visit.page.request.get(f"{visit.address}{address}").ok, address
