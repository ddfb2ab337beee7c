"""A folder of raw articles is read whole: the good ones in order, and one message for each bad one."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.models import Format, NewsDate
from generator.read import files, read_article, read_articles

if TYPE_CHECKING:
    from read.conftest import Newsroom

SAMPLES = Path(__file__).parents[2].parent / "shared/articles"

any_file = settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # each example overwrites the one file of the fixture


def test_articles_of_all_formats_and_sub_folders_come_sorted_by_path(newsroom: Newsroom) -> None:
    for name in ("b.md", "a.txt", "2026/c.HTML", "2026/d.htm", ".hidden.txt", ".git/e.txt"):
        newsroom.leave(f"articles/{name}", "Des mots.\n")

    articles, problems = newsroom.articles()

    assert [(article.path, article.format) for article in articles] == [
        ("content/articles/2026/c.HTML", Format.HTML),
        ("content/articles/2026/d.htm", Format.HTML),
        ("content/articles/a.txt", Format.TEXT),
        ("content/articles/b.md", Format.MARKDOWN),
    ]
    assert problems == ()


@pytest.mark.parametrize("left", [{}, {"notes.json": "{}"}, {"digue.md": "---\ndraft: true\n---\nDes mots.\n"}])
def test_a_folder_without_any_article_is_an_error_for_its_site_would_be_empty(
    newsroom: Newsroom, left: dict[str, str]
) -> None:
    (newsroom.project / "content/articles").mkdir(parents=True, exist_ok=True)
    for name, text in left.items():
        newsroom.leave(f"articles/{name}", text)

    articles, (error, *others) = newsroom.articles()

    assert articles == ()
    assert str(error) == (
        "content/articles: there is no article in this folder\n    Put a .txt, .md or .html file in it"
    )
    assert not error.is_warning
    assert [problem.is_warning for problem in others] == [True] * len(left)


@pytest.mark.parametrize(
    ("name", "slug", "date"),
    [
        ("openai-otan.txt", "openai-otan", None),
        ("2026-03-04-openai-otan.txt", "openai-otan", "2026-03-04"),
        ("2026-03-04_OpenAI.txt", "openai", "2026-03-04"),
        ("2026-03-04.txt", "2026-03-04", "2026-03-04"),
        ("2026-03-045-puces.txt", "2026-03-045-puces", None),
        ("000_d3f35e.txt", "000-d3f35e", None),
        ("L’Œuvre d'Été  n°2.txt", "l-oeuvre-d-ete-n-2", None),
        ("straße-Łódź.md", "strasse-lodz", None),
        ("e\u0301te\u0301.txt", "ete", None),
        ("v1.5.final.txt", "v1-5-final", None),
    ],
)
def test_the_file_name_gives_address_and_date(newsroom: Newsroom, name: str, slug: str, date: str | None) -> None:
    article = newsroom.article("Des mots.\n", name)

    assert article.slug == slug
    assert article.file_date == (NewsDate(date) if date else None)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("新闻.txt", "the file name gives no address\n    Name the file in letters and digits: openai-otan.txt"),
        (
            "2026-03-04-!.txt",
            "the file name gives no address\n    Name the file in letters and digits: openai-otan.txt",
        ),
        (
            "2026-02-30-puces.txt",
            (
                "the file name begins with a date that does not exist: 2026-02-30\n"
                "    Mend the date, or write it another way if it is none: a leading YYYY-MM-DD- dates the article"
            ),
        ),
        (
            "notes.pdf",
            (
                ".pdf is no format of articles\n"
                "    Save it as text (.txt), Markdown (.md) or HTML (.html), or move it out of this folder"
            ),
        ),
        (
            "notes",
            (
                "a file without a suffix is no format of articles\n"
                "    Save it as text (.txt), Markdown (.md) or HTML (.html), or move it out of this folder"
            ),
        ),
    ],
)
def test_a_file_name_that_says_nothing_is_refused(newsroom: Newsroom, name: str, message: str) -> None:
    assert newsroom.refusals("Des mots.\n", name) == [f"content/articles/{name}: {message}"]


def test_a_file_of_another_format_is_only_a_warning(newsroom: Newsroom) -> None:
    newsroom.leave("articles/a.txt", "Des mots.\n")
    newsroom.leave("articles/photo.jpg", b"\xff\xd8")

    (article,), (problem,) = newsroom.articles()

    assert article.slug == "a"
    assert problem.path == "content/articles/photo.jpg"
    assert problem.is_warning


def test_two_files_with_one_address_are_named_and_the_first_is_kept(newsroom: Newsroom) -> None:
    for name in ("2025/openai.md", "2026-03-04-openai.txt", "OpenAI.html"):
        newsroom.leave(f"articles/{name}", "Des mots.\n")

    articles, problems = newsroom.articles()

    assert [article.path for article in articles] == ["content/articles/2025/openai.md"]
    assert [str(problem) for problem in problems] == [
        f"content/articles/{name}: the address openai is already that of content/articles/2025/openai.md\n"
        "    Rename one of the two files: its name is its address"
        for name in ("2026-03-04-openai.txt", "OpenAI.html")
    ]


@pytest.mark.parametrize("content", ["", " \n\t\n"])
def test_an_empty_file_is_refused(newsroom: Newsroom, content: str) -> None:
    assert newsroom.refusals(content) == [
        "content/articles/openai.txt: the file is empty\n    Paste the article into it, or remove it"
    ]


def test_a_file_that_is_too_large_is_refused_unread(newsroom: Newsroom) -> None:
    path = newsroom.leave("articles/film.txt", "")
    os.truncate(path, files.SIZE_LIMIT + 1)

    _, problems = read_article(path, newsroom.project)

    assert [problem.what for problem in problems] == [
        "the file is too large: 10,000,001 bytes, and at most 10,000,000 are read"
    ]


def test_every_bad_file_of_a_run_is_reported_and_the_good_ones_come_through(newsroom: Newsroom) -> None:
    newsroom.leave("articles/a.txt", b"\x00\x01")
    newsroom.leave("articles/b.txt", "---\ntitel: x\n---\nDes mots.\n")
    newsroom.leave("articles/c.txt", "Des mots.\n")

    articles, problems = newsroom.articles()

    assert [article.slug for article in articles] == ["c"]
    assert [problem.path for problem in problems] == ["content/articles/a.txt", "content/articles/b.txt"]


def test_symbolic_links_are_refused_and_not_followed(newsroom: Newsroom) -> None:
    secret = newsroom.leave("elsewhere/secret.txt", "Des mots.\n")
    newsroom.leave("articles/a.txt", "Des mots.\n")
    folder = newsroom.project / "content/articles"
    (folder / "file.txt").symlink_to(secret)
    (folder / "folder").symlink_to(secret.parent)

    articles, problems = newsroom.articles()

    assert [article.slug for article in articles] == ["a"]
    assert [str(problem) for problem in problems] == [
        f"content/articles/{name}: symbolic links are not followed: "
        "they could publish a file from outside of the project\n    Put the file itself here"
        for name in ("file.txt", "folder")
    ]


def test_a_folder_of_articles_that_is_a_symbolic_link_is_refused(newsroom: Newsroom) -> None:
    newsroom.leave("elsewhere/a.txt", "Des mots.\n")
    (newsroom.project / "content/articles").symlink_to(newsroom.project / "content/elsewhere")

    articles, problems = newsroom.articles()

    assert articles == ()
    assert [problem.path for problem in problems] == ["content/articles"]


def test_no_folder_of_articles_is_a_problem(newsroom: Newsroom) -> None:
    articles, problems = newsroom.articles()

    assert articles == ()
    assert [str(problem) for problem in problems] == [
        "content/articles: there is no such folder of articles\n    Create it and put a .txt, .md or .html file in it"
    ]


def test_a_folder_that_may_not_be_read_is_a_problem(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.leave("articles/closed/a.txt", "Des mots.\n")
    walk = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return walk(path)

    monkeypatch.setattr(os, "scandir", scandir)  # a test run as root may read everything
    articles, problems = newsroom.articles()

    assert articles == ()
    assert [str(problem) for problem in problems] == [
        (
            "content/articles/closed: cannot be read: Permission denied\n"
            "    Check that the file exists and that you may read it"
        )
    ]


def test_a_file_that_is_not_there_is_a_problem(newsroom: Newsroom) -> None:
    article, problems = read_article(newsroom.project / "nowhere.txt", newsroom.project)

    assert article is None
    assert [problem.what for problem in problems] == ["cannot be read: No such file or directory"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its file system")
def test_a_pipe_is_refused_and_not_waited_for(newsroom: Newsroom) -> None:
    newsroom.leave("articles/a.txt", "Des mots.\n")
    os.mkfifo(newsroom.project / "content/articles/pipe.txt")

    _, problems = newsroom.articles()

    assert [problem.what for problem in problems] == ["this is no ordinary file"]


def test_a_file_outside_of_the_project_keeps_the_path_that_was_given(newsroom: Newsroom, tmp_path: Path) -> None:
    path = newsroom.leave("articles/a.txt", "Des mots.\n")

    article, _ = read_article(path, tmp_path / "another-project")

    assert article
    assert article.path == path.as_posix()
    assert article.public_path == "a.txt"


def test_pages_name_a_file_below_the_project_or_else_below_the_folder_of_articles(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    newsroom.leave("articles/2026/a.txt", "Des mots.\n")
    folder = newsroom.project / "content/articles"

    def named(project: Path) -> list[str]:
        return [article.public_path for article in read_articles(folder, project)[0]]

    assert named(newsroom.project) == ["content/articles/2026/a.txt"]
    assert named(tmp_path / "another-project") == ["2026/a.txt"]


def test_a_file_name_that_is_no_unicode_can_still_be_printed(newsroom: Newsroom) -> None:
    path = newsroom.leave("articles/a.txt", "Des mots.\n")
    odd = os.fsencode(path).replace(b"a.txt", b"caf\xe9.txt")
    try:
        os.rename(path, odd)  # noqa: PTH104 -- pathlib has no paths of bytes
    except OSError:
        pytest.skip("this file system takes Unicode names only")

    (article,), problems = newsroom.articles()

    assert article.path == r"content/articles/caf\udce9.txt"
    assert article.slug == "caf"
    assert problems == ()


def test_the_fingerprint_is_that_of_the_bytes(newsroom: Newsroom) -> None:
    content = b"\xef\xbb\xbfDes mots.\r\n"

    assert newsroom.article(content).sha256 == hashlib.sha256(content).hexdigest()


@any_file
@given(content=st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "replace")))
def test_no_bytes_raise(newsroom: Newsroom, content: bytes) -> None:
    for suffix in (".txt", ".html"):
        article, problems = read_article(newsroom.leave(f"articles/a{suffix}", content), newsroom.project)

        assert (article is None) == bool(problems)


@any_file
@given(block=st.text(alphabet="titledasource: -#[]{}'\"&*!|>%@,\n\té0", max_size=120))
def test_no_front_matter_raises(newsroom: Newsroom, block: str) -> None:
    article, problems = read_article(
        newsroom.leave("articles/a.txt", f"---\ntitle: a\n{block}\n---\nDes mots.\n"), newsroom.project
    )

    assert (article is None) == bool(problems)
    assert all(problem.line for problem in problems)


@any_file
@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), min_size=1, max_size=300))
def test_text_without_leading_dashes_comes_back_with_the_same_lines(newsroom: Newsroom, text: str) -> None:
    whole = "Des mots.\n" + text

    article = newsroom.article(whole)

    assert article.text.split("\n") == whole.replace("\u2028", "\n").replace("\u2029", "\n").split("\n")


@pytest.mark.shared
def test_the_sample_articles_are_read_whole() -> None:
    if not SAMPLES.is_dir():
        pytest.skip("there are no sample articles in ../shared/articles")
    articles, problems = read_articles(SAMPLES, SAMPLES.parents[1])

    assert len(articles) == 5
    assert {problem.path.rpartition(".")[2] for problem in problems} <= {"json"}
    for article in articles:
        assert article.text == (SAMPLES.parents[1] / article.path).read_text("utf-8")
        assert article.encoding == "utf-8"
