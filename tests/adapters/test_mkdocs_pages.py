"""What MkDocs need not hold between its two passes, and what it reads in a third of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from generator.mkdocs_pages import LISTED, Shelf, let_go, parted

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = """---
template: article.html
title: 'Reuters : un contrat'
date: {iso: 2026-02-14T08:00, text: 14 février 2026}
words: 3.10
---

Reuters: un contrat.

## Suite
"""


def page_of(project: Path, name: str, source: str) -> Page:
    """Return a page of a project that is not read yet."""
    config = load_config(str(project / "mkdocs.yml"))
    (project / f"{name}.md").write_text(source, "utf-8")
    return Page(None, File(f"{name}.md", str(project), config.site_dir, use_directory_urls=True), config)


@pytest.fixture
def pages(project: Path) -> list[Page]:
    """Return two pages of the same source, read and rendered."""
    made = [page_of(project, name, SOURCE) for name in "ab"]
    config = load_config(str(project / "mkdocs.yml"))
    for page in made:
        page.read_source(config)
        page.markdown = config.plugins.on_page_markdown(str(page.markdown), page=page, config=config, files=Files([]))
        page.render(config, Files([]))
    return made


def state(page: Page) -> tuple[object, ...]:
    """Return what a template sees of a page."""
    return page.meta, page.content, page.markdown, [(item.title, item.id) for item in page.toc], page.title


def test_a_page_comes_back_as_it_was_put_away(pages: list[Page]) -> None:
    shelf, before = Shelf(), [state(page) for page in pages]

    for page in pages:
        shelf.put_away(page)

    assert all((page.content, page.markdown, list(page.toc)) == ("", "", []) for page in pages)
    assert [page.title for page in pages] == ["Reuters : un contrat"] * 2
    assert all(page.meta.keys() == set(LISTED) - {"updated", "changed", "in_site_map", "language"} for page in pages)
    assert "suite" in (pages[0].present_anchor_ids or set())
    assert pages[0].present_anchor_ids is pages[1].present_anchor_ids
    for page in pages:
        shelf.bring_back(page)
    assert [state(page) for page in pages] == before


def test_a_page_that_was_built_keeps_what_others_ask_for(pages: list[Page]) -> None:
    let_go(pages[0])

    assert pages[0].meta["template"] == "article.html"
    assert "words" not in pages[0].meta


def test_front_matter_is_read_as_mkdocs_reads_it() -> None:
    fields, rest = parted(SOURCE) or ({}, "")

    assert fields["words"] == pytest.approx(3.1)
    assert (get_data(rest)[0], fields) == get_data(SOURCE)
    assert get_data(rest)[1] == {}


@pytest.mark.parametrize(
    "source", ["", "Reuters: un contrat.\n", "---\n- a\n---\n", "---\na: b: c\n---\n", "---\n---\n"]
)
def test_what_is_not_front_matter_is_left_to_mkdocs(source: str) -> None:
    assert parted(source) is None


def test_hand_written_text_without_front_matter_is_rendered_as_ever(project: Path) -> None:
    config = load_config(str(project / "mkdocs.yml"))
    page = page_of(project, "a", "# Titre\n\nUn texte.\n")

    page.read_source(config)
    body = config.plugins.on_page_markdown(str(page.markdown), page=page, config=config, files=Files([]))

    assert body == page.markdown == "# Titre\n\nUn texte.\n"
    assert page.meta == {}
