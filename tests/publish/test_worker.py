"""What a built site gives its worker to keep, and what it says to be installed."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from commandline import ROOT
from newsroom import SITE

from generator.publish import worker, write_worker
from generator.publish.manifest import manifest

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

THEME_WORKER = (ROOT / "theme" / "sw.js").read_text("utf-8")


def put(site: Path, path: str, text: str = "") -> None:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def built(site: Path) -> Path:
    """Return a small built site."""
    put(site, "sw.js", THEME_WORKER)
    put(site, "index.html", '<a href="articles/a/">A</a> <a href="articles/a/#p-2">A</a> <a href="https://b.example/">')
    put(site, "offline/index.html")
    put(site, "editions/index.html")
    put(site, "editions/2025-w52/index.html", '<a href="../../articles/old/">')
    put(
        site,
        "editions/2026-w02/index.html",
        '<a href="../../articles/b/"> <a href="../../articles/lost/"> <a href="../">',
    )
    for slug in ("a", "b", "old"):
        put(site, f"articles/{slug}/index.html", slug * 100)
    put(site, "assets/releve.css", "a{}")
    put(site, "assets/icons/icon-192.png")
    put(site, "pagefind/pagefind.js")
    return site


def kept(site: Path) -> list[tuple[str, str]]:
    """Return what a site's worker keeps, with hashes."""
    write_worker(site)
    found = re.search(r"^const EDITION = (.*);$", (site / "sw.js").read_text("utf-8"), re.MULTILINE)
    return [tuple(entry) for entry in json.loads(found[1])] if found else []


def test_a_worker_keeps_the_frame_and_the_newest_edition_with_what_it_leads_to(tmp_path: Path) -> None:
    assert [path for path, _ in kept(built(tmp_path))] == [
        "", "offline/", "assets/releve.css", "editions/2026-w02/", "articles/a/", "articles/b/",
    ]  # fmt: skip


def test_only_what_differs_has_another_hash(tmp_path: Path) -> None:
    before = kept(built(tmp_path / "one"))
    site = built(tmp_path / "two")
    put(site, "articles/b/index.html", "Mis à jour.")

    assert kept(built(tmp_path / "three")) == before
    assert set(kept(site)) - set(before) == {kept(site)[-1]} != set()


def test_of_a_long_edition_the_first_articles_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "ROOM", 150)

    assert [path for path, _ in kept(built(tmp_path))][-1] == "articles/a/"


def test_a_site_without_an_edition_keeps_its_frame(tmp_path: Path) -> None:
    put(tmp_path, "sw.js", THEME_WORKER)
    put(tmp_path, "index.html")
    put(tmp_path, "offline/index.html")

    assert [path for path, _ in kept(tmp_path)] == ["", "offline/"]


def test_a_theme_of_ones_own_may_have_no_worker_or_another_one(tmp_path: Path) -> None:
    write_worker(tmp_path)
    assert list(tmp_path.iterdir()) == []

    put(tmp_path, "sw.js", "mine")
    write_worker(tmp_path)
    assert (tmp_path / "sw.js").read_text("utf-8") == "mine"


def test_the_manifest_fits_any_path_and_speaks_the_language_of_the_site() -> None:
    french = json.loads(manifest(SITE).content)
    english = json.loads(manifest(replace(SITE, name="A digest of many names", language="en")).content)

    assert (french["name"], french["short_name"], french["lang"]) == ("Le Relevé", "Le Relevé", "fr")
    assert (english["short_name"], english["lang"]) == ("A digest of", "en")
    assert french["start_url"] == french["scope"] == "./"
    assert [each["url"] for each in french["shortcuts"]] == ["./editions/", "./search/", "./offline/"]
    silent = json.loads(manifest(replace(SITE, keeps_pages=False)).content)
    assert [each["url"] for each in silent["shortcuts"]] == ["./editions/", "./search/"]
    for icon in french["icons"]:
        assert (ROOT / "theme" / icon["src"]).is_file()
