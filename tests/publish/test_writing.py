"""The output folder: only what differs is written, what is stale goes, and nothing is written outside of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from generator.errors import ContentError
from generator.models import Page
from generator.publish import write_source
from generator.publish.writing import FRESH, MARK, File

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = (
    Page(path="index.md", front_matter={"title": "À la une"}),
    Page(path="articles/a.md", front_matter={"title": "A"}, body="Un contrat.\n"),
)
FILES = (File("feed.xml", b"<feed/>"),)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder, but for the mark that a run made it."""
    files = [place for place in folder.rglob("*") if place.is_file() and place.name != MARK]
    return {place.relative_to(folder).as_posix(): place.read_bytes() for place in files}


def made(folder: Path) -> Path:
    """Return a folder that an earlier run made."""
    folder.mkdir(exist_ok=True)
    (folder / MARK).write_text("")
    return folder


def test_pages_and_files_are_written(tmp_path: Path) -> None:
    written = write_source(PAGES, FILES, tmp_path / "markdown")

    assert written.written == ("articles/a.md", "feed.xml", "index.md")
    assert written.unchanged == written.removed == ()
    assert contents(tmp_path / "markdown") == {
        "articles/a.md": b"---\ntitle: A\n---\n\nUn contrat.\n",
        "feed.xml": b"<feed/>",
        "index.md": "---\ntitle: À la une\n---\n".encode(),
    }


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    write_source(PAGES, FILES, tmp_path)
    for place in tmp_path.rglob("*"):
        os.utime(place, (1, 1))

    second = write_source(PAGES, FILES, tmp_path)

    assert second.written == second.removed == ()
    assert second.unchanged == ("articles/a.md", "feed.xml", "index.md")
    assert {place.stat().st_mtime for place in tmp_path.rglob("*")} == {1}


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write_source(PAGES, FILES, tmp_path)

    assert write_source(PAGES, [File("feed.xml", b"<feed>1</feed>")], tmp_path).written == ("feed.xml",)


def test_the_order_of_the_pages_does_not_matter(tmp_path: Path) -> None:
    write_source(PAGES, FILES, tmp_path / "one")
    write_source(reversed(PAGES), FILES, tmp_path / "two")

    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_what_no_page_makes_any_more_is_removed_with_its_empty_folders(tmp_path: Path) -> None:
    write_source(
        [*PAGES, Page(path="topics/droit/page-2.md", front_matter={})], [*FILES, File("rss.xml", b"")], tmp_path
    )

    assert write_source(PAGES, FILES, tmp_path).removed == ("rss.xml", "topics/droit/page-2.md")
    assert not (tmp_path / "topics").exists()


def test_what_a_run_that_died_left_behind_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".index.md.new").write_text("hal")

    assert write_source(PAGES, FILES, tmp_path).removed == (".index.md.new",)


def test_the_gitignore_of_the_folder_stays_and_no_other(tmp_path: Path) -> None:
    (made(tmp_path) / ".gitignore").write_text("*\n")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / ".gitignore").write_text("*\n")

    assert write_source(PAGES, FILES, tmp_path).removed == ("articles/.gitignore",)
    assert (tmp_path / ".gitignore").read_text() == "*\n"


def test_a_file_gives_way_to_a_folder_and_a_folder_to_a_file(tmp_path: Path) -> None:
    (made(tmp_path) / "articles").write_text("a file")
    (tmp_path / "index.md").mkdir()
    (tmp_path / "index.md" / "a").write_text("inside of a folder")

    written = write_source(PAGES, FILES, tmp_path)

    assert written.removed == ("articles", "index.md/a")
    assert (tmp_path / "index.md").is_file()


@pytest.mark.parametrize("path", ["../a.md", "articles/../../a.md", "/a.md", "", "."])
def test_a_path_that_leads_out_of_the_folder_is_refused_and_nothing_written(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "markdown"

    with pytest.raises(ContentError, match="leads out of the output folder"):
        write_source([*PAGES, Page(path=path, front_matter={})], FILES, folder)

    assert list(tmp_path.iterdir()) == []


def test_a_link_to_another_folder_is_refused_where_a_page_would_go_through_it(tmp_path: Path) -> None:
    folder, outside = made(tmp_path / "markdown"), tmp_path / "outside"
    outside.mkdir()
    (folder / "articles").symlink_to(outside)

    with pytest.raises(ContentError, match="leads out of the output folder"):
        write_source(PAGES, FILES, folder)

    assert list(outside.iterdir()) == []


def test_a_link_in_the_place_of_a_page_is_refused(tmp_path: Path) -> None:
    folder, outside = made(tmp_path / "markdown"), tmp_path / "outside.md"
    outside.write_text("mine")
    (folder / "index.md").symlink_to(outside)

    with pytest.raises(ContentError, match=r"index\.md: leads out"):
        write_source(PAGES, FILES, folder)

    assert outside.read_text() == "mine"


def test_links_that_no_page_needs_are_removed_and_what_they_lead_to_stays(tmp_path: Path) -> None:
    folder, outside = made(tmp_path / "markdown"), tmp_path / "outside"
    outside.mkdir()
    (outside / "mine.md").write_text("mine")
    (folder / "folder").symlink_to(outside)
    (folder / "file.md").symlink_to(outside / "mine.md")

    assert write_source(PAGES, FILES, folder).removed == ("file.md", "folder")
    assert (outside / "mine.md").read_text() == "mine"


def test_two_pages_with_one_address_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"index\.md: two pages have this address\n    Rename one"):
        write_source([*PAGES, PAGES[0]], FILES, tmp_path)
    with pytest.raises(ContentError, match=r"feed\.xml: two pages"):
        write_source([Page(path="feed.xml", front_matter={})], FILES, tmp_path)


def test_a_folder_of_somebodys_files_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.md").write_text("mine")

    with pytest.raises(ContentError, match=r"holds files that no run made, such as letter\.md"):
        write_source(PAGES, FILES, tmp_path)

    assert contents(tmp_path) == {"letter.md": b"mine"}


def test_what_a_failed_run_made_ready_is_removed_and_the_last_pages_stay(tmp_path: Path) -> None:
    write_source(PAGES, FILES, tmp_path)
    before = contents(tmp_path)

    def broken() -> Iterator[Page]:
        yield Page(path="new.md", front_matter={})
        assert (tmp_path / FRESH / "new.md").is_file()
        raise KeyError

    with pytest.raises(KeyError):
        write_source(broken(), FILES, tmp_path)

    assert contents(tmp_path) == before
    assert not (tmp_path / FRESH).exists()


def test_what_a_run_that_died_made_ready_is_not_used(tmp_path: Path) -> None:
    (tmp_path / FRESH / "articles").mkdir(parents=True)
    (tmp_path / FRESH / "articles" / "old.md").write_text("of another run")

    assert write_source(PAGES, FILES, tmp_path).removed == ()
    assert contents(tmp_path).keys() == {"articles/a.md", "feed.xml", "index.md"}
