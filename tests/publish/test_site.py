"""The built site: a search index that is the same in every run, and a site that is always whole."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from generator.errors import DigestError
from generator.publish import drop_clock_stamps, index_site, replace_folder, search_index
from generator.publish.search_bundle import settle_order

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """<!doctype html><html lang="fr"><head><title>{title}</title>
<meta data-pagefind-filter="source[content]" content="{source}">
<meta data-pagefind-filter="topic[content]" content="{topic}">
<meta data-pagefind-sort="date[content]" content="2026-03-0{day}">
</head><body><main data-pagefind-body><h1>{title}<a class="headerlink">pilcrow</a></h1>
<p>L’OTAN étudie un contrat d’énergie.</p></main></body></html>"""


def tiny_site(folder: Path) -> Path:
    """Return a site of a few pages."""
    for number, source in enumerate(("Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"), 1):
        page = folder / "articles" / f"a{number}" / "index.html"
        page.parent.mkdir(parents=True)
        text = PAGE.format(title=f"Sujet {number}", source=source, topic=f"Rubrique {number % 3}", day=number)
        page.write_text(text, "utf-8")
    (folder / "feed.xml").write_text("<feed/>")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {place.relative_to(folder).as_posix(): place.read_bytes() for place in folder.rglob("*") if place.is_file()}


def fragments(site: Path, bundle: str = "pagefind") -> list[dict[str, object]]:
    """Return what a bundle of the index holds of each page."""
    packed = (site / bundle / "fragment").iterdir()
    return [json.loads(gzip.decompress(place.read_bytes()).removeprefix(b"pagefind_dcd")) for place in packed]


def test_an_index_is_added_and_is_the_same_wherever_the_site_stands(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    first, second = tiny_site(tmp_path / "one"), tiny_site(tmp_path / "another" / "two")
    before = contents(first)

    for site in (first, second, first):
        index_site(site, "fr")

    after = contents(first)
    assert {path: content for path, content in after.items() if not path.startswith("pagefind/")} == before
    assert after == contents(second)
    assert capfd.readouterr() == ("", "")
    assert json.loads(after["pagefind/pagefind-entry.json"])["languages"]["fr"]["page_count"] == 6
    texts = [str(fragment["content"]) for fragment in fragments(first)]
    assert len(texts) == 6
    assert all("L'OTAN étudie un contrat d'énergie." in text and "pilcrow" not in text for text in texts)


def test_every_file_that_the_index_names_is_there(tmp_path: Path) -> None:
    site = tiny_site(tmp_path / "site")
    index_site(site, "fr")
    bundle = site / "pagefind"

    entry = json.loads((bundle / "pagefind-entry.json").read_text())["languages"]["fr"]["hash"]
    listed = gzip.decompress((bundle / f"pagefind.{entry}.pf_meta").read_bytes())
    filters = [place.stem for place in (bundle / "filter").iterdir()]

    assert len(filters) == 2
    assert all(name.encode() in listed for name in filters)
    (sources,) = [found for name in filters if b"source" in (found := unpacked(bundle, name))]
    assert sources.index(b"Beta") < sources.index(b"Zeta") < sources.index(b"Alpha") < sources.index(b"Gamma")


def unpacked(bundle: Path, name: str) -> bytes:
    """Return a filter of an index."""
    return gzip.decompress((bundle / "filter" / f"{name}.pf_filter").read_bytes())


def test_long_texts_and_many_values_of_a_filter_are_sorted_too(tmp_path: Path) -> None:
    def text(words: str) -> bytes:
        return bytes([0x78, len(words)]) + words.encode()

    values = [b"\x82" + text(f"{number:03}" + "a" * 30) + b"\x81\x19\x01\x00" for number in range(300)]
    head = b"pagefind_dcd\x82" + text("source") + b"\x99\x01\x2c"
    meta = b"pagefind_dcd\x86\x61v\x80\x80\x81\x82" + text("source") + b"\x6afr_abcdef0\x80\x80"
    (tmp_path / "filter").mkdir()
    (tmp_path / "filter" / "fr_abcdef0.pf_filter").write_bytes(gzip.compress(head + b"".join(reversed(values))))
    (tmp_path / "pagefind.fr_0123456789.pf_meta").write_bytes(gzip.compress(meta))
    (tmp_path / "pagefind-entry.json").write_text('{"hash":"fr_0123456789"}')

    settle_order(tmp_path)

    (place,) = (tmp_path / "filter").iterdir()
    (listed,) = tmp_path.glob("*.pf_meta")
    assert gzip.decompress(place.read_bytes()) == head + b"".join(values)
    assert place.stem.encode() in gzip.decompress(listed.read_bytes())
    assert (tmp_path / "pagefind-entry.json").read_text() == f'{{"hash":"{listed.stem.partition(".")[2]}"}}'


def test_an_old_index_makes_way(tmp_path: Path) -> None:
    site = tiny_site(tmp_path / "site")
    (site / "pagefind").mkdir()
    (site / "pagefind" / "old.html").write_text("<p data-pagefind-body>vieux</p>")

    index_site(site, "fr")

    assert not (site / "pagefind" / "old.html").exists()


def test_a_page_that_marks_no_text_is_not_found(tmp_path: Path) -> None:
    site = tiny_site(tmp_path / "site")
    (site / "index.html").write_text("<!doctype html><html lang='fr'><body><p>La une</p></body></html>", "utf-8")

    index_site(site, "fr")

    assert len(fragments(site)) == 6


def test_a_large_site_has_several_bundles_which_the_first_one_names_newest_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, whole = tiny_site(tmp_path / "site"), tiny_site(tmp_path / "whole")
    (site / "about.html").write_text("<!doctype html><html lang='fr'><body data-pagefind-body>Sans date</body></html>")
    monkeypatch.setattr(search_index, "MOST", 3)

    index_site(site, "fr")
    index_site(whole, "fr")

    bundles = [site / "pagefind", site / "pagefind" / "2", site / "pagefind" / "3"]
    urls = [{str(fragment["url"]) for fragment in fragments(bundle.parent, bundle.name)} for bundle in bundles]
    assert urls == [
        {"/articles/a6/", "/articles/a5/", "/articles/a4/"},
        {"/articles/a3/", "/articles/a2/", "/articles/a1/"},
        {"/about.html"},
    ]
    script = (whole / "pagefind" / "2" / "pagefind.js").read_text("utf-8")
    assert (bundles[0] / "pagefind.js").read_text("utf-8") == f'{script}\nexport const parts=["2/", "3/"];\n'
    assert not (whole / "pagefind" / "3").exists()


def test_a_site_without_pages_is_an_error_with_a_cure(tmp_path: Path) -> None:
    with pytest.raises(DigestError, match=r"pagefind: the search program failed: .*\n    See that the site has pages"):
        index_site(tmp_path, "fr")


def test_a_missing_program_is_an_error_with_a_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(tmp_path / "none"))

    with pytest.raises(DigestError, match=r"does not start: No such file or directory\n    Install it .* pip install"):
        index_site(tiny_site(tmp_path / "site"), "fr")


def test_the_packed_site_map_goes_because_it_holds_the_time(tmp_path: Path) -> None:
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (tmp_path / name).write_text(name)

    drop_clock_stamps(tmp_path)
    drop_clock_stamps(tmp_path)

    assert list(contents(tmp_path)) == ["sitemap.xml"]


def folder_of(place: Path, text: str) -> Path:
    """Return a folder that holds one file."""
    place.mkdir()
    (place / "index.html").write_text(text)
    return place


@pytest.mark.parametrize("has_site", [True, False])
@pytest.mark.parametrize("has_leftover", [True, False])
def test_a_new_site_takes_the_place_of_whatever_the_last_run_left(
    tmp_path: Path, *, has_site: bool, has_leftover: bool
) -> None:
    fresh = folder_of(tmp_path / "fresh", "new")
    if has_site:
        folder_of(tmp_path / "site", "last")
    if has_leftover:
        folder_of(tmp_path / ".site.old", "a run died")

    replace_folder(fresh, tmp_path / "site")

    assert contents(tmp_path) == {"site/index.html": b"new"}


def test_the_last_site_is_whole_until_the_new_one_is_there(tmp_path: Path) -> None:
    folder_of(tmp_path / ".site.old", "last, from a run that died")

    with pytest.raises(FileNotFoundError):
        replace_folder(tmp_path / "nothing", tmp_path / "site")

    assert contents(tmp_path) == {".site.old/index.html": b"last, from a run that died"}
