"""Built sites as readers get them: served as GitHub Pages does, opened in the Chromium of this machine."""

from __future__ import annotations

import contextlib
import gzip
import http.server
import mimetypes
import os
import shutil
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urljoin

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import ConsoleMessage, Page

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_PLACES = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",)

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync", "--no-first-run")
"""Flags that keep Chromium from asking the network for anything of its own."""

COMPRESSED = ("text/", "application/json", "application/javascript", "application/xml", "image/svg+xml")
"""What GitHub Pages compresses, by the beginning of its type."""

POLICE = """addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
  console.error(`policy: ${violatedDirective} forbids ${blockedURI} in ${sourceFile}:${lineNumber}`))"""


def chromium() -> str | None:
    """Return the Chromium of this machine."""
    stated = os.environ.get("CHROMIUM")
    found = [path for name in CHROMIUM_NAMES if (path := shutil.which(name))]
    found += [place for place in CHROMIUM_PLACES if os.access(place, os.X_OK)]
    return stated or next(iter(found), None)


def chromium_required() -> str:
    """Return the Chromium of this machine; without one the test is skipped, or fails where it is required."""
    path = chromium()
    if path is None:
        message = "NO CHROMIUM FOUND: what readers see is not tested. Install it, or name it in $CHROMIUM."
        if os.environ.get("DIGEST_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    return path


class AsPages(http.server.BaseHTTPRequestHandler):
    """Serves a folder as GitHub Pages does: compressed, and with `404.html` for what is not there."""

    protocol_version = "HTTP/1.1"
    folder: ClassVar[Path]
    """The folder that holds the site's folder."""
    site: ClassVar[str]

    def do_GET(self) -> None:
        """Send a file."""
        file = self.folder / self.path.partition("?")[0].lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        status = 200 if file.is_file() else 404
        file = file if status == 200 else self.folder / self.site / "404.html"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        content = file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
        if kind.startswith(COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # a browser that is closed asks no more
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site below the name of its folder; yield its address."""
    handler = type("Handler", (AsPages,), {"folder": site.parent, "site": site.name})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()
        thread.join()


def report(page: Page, address: str, complaints: list[str]) -> None:
    """Write down what no page should do: complain, break the policy, ask another site."""
    page.add_init_script(POLICE)
    page.on("console", lambda m: complaints.append(f"{page.url}: {m.text}") if is_complaint(m, page) else None)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else complaints.append(r.url))


def await_scripts(page: Page) -> None:
    """Wait for the scripts that a page loads once it is drawn: the last of them names the manifest."""
    page.locator("link[rel=manifest]").wait_for(state="attached")
    if page.locator("dialog.search-dialog").count() and not page.locator(".search-page").count():
        page.locator(".search-open[aria-haspopup]").wait_for()


def is_complaint(message: ConsoleMessage, page: Page) -> bool:
    """Say whether a message of Chromium is one; that the page itself is not there is what `404.html` is for.

    A feed has no way to name its icon: Chromium asks for one at the root of the host, which is not the site's.
    """
    asked = message.location["url"]
    is_lost = "status of 404" in message.text and asked in (page.url, urljoin(page.url, "/favicon.ico"))
    return message.type in ("error", "warning") and not is_lost


@dataclass(frozen=True, slots=True)
class Site:
    """A built site that is served."""

    name: str
    folder: Path
    address: str
    kinds: dict[str, str]
    """An address of each kind of page."""
