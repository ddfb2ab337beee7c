"""Hand-written pages go to the site as their authors wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.models import Page

if TYPE_CHECKING:
    from read.conftest import Newsroom


def test_pages_come_sorted_by_path_with_front_matter_and_body_apart(newsroom: Newsroom) -> None:
    newsroom.leave("pages/legal/privacy.md", "# Données\n\nAucune.\n")
    newsroom.leave("pages/about.md", "---\ntitle: 2026\nhide:\n- toc\n---\n\n# Nous\n")
    newsroom.leave("pages/.draft.md", "Rien.\n")

    pages, problems = newsroom.pages()

    assert problems == ()
    assert pages == (
        Page(path="about.md", front_matter={"title": "2026", "hide": ["toc"]}, body="\n# Nous\n", first_line=6),
        Page(path="legal/privacy.md", front_matter={}, body="# Données\n\nAucune.\n"),
    )


def test_values_have_the_types_that_mkdocs_expects(newsroom: Newsroom) -> None:
    newsroom.leave("pages/a.md", '---\ntitle: no\nn: 3\nq: "3"\nyes: true\nno: false\nnone:\nsearch: {boost: 2}\n---\n')

    (page,), _ = newsroom.pages()

    assert page.front_matter == {
        "title": "no", "n": 3, "q": "3", "yes": True, "no": False, "none": None, "search": {"boost": 2},
    }  # fmt: skip


def test_a_page_with_a_slip_is_reported_and_the_others_come_through(newsroom: Newsroom) -> None:
    newsroom.leave("pages/a.md", "---\ntitle: Nous : qui ?\n---\n")
    newsroom.leave("pages/b.md", "Des mots.\n")
    newsroom.leave("pages/picture.png", b"\x89PNG")

    pages, problems = newsroom.pages()

    assert [page.path for page in pages] == ["b.md"]
    assert [str(problem) for problem in problems] == [
        (
            "content/pages/a.md:2: front matter is not valid YAML: mapping values are not allowed here\n"
            '    Put quotes around a value that contains a colon: title: "Nous : qui ?"'
        ),
        (
            "content/pages/picture.png: a hand-written page is a Markdown file\n"
            "    Name it .md, or move it out of this folder"
        ),
    ]


def test_no_folder_of_pages_means_no_pages(newsroom: Newsroom) -> None:
    assert newsroom.pages() == ((), ())
