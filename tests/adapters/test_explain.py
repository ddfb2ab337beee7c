"""`digest explain` as a maintainer sees it: in a terminal, through a pager, as JSON, and as a page."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from commandline import ROOT, digest

if TYPE_CHECKING:
    from pathlib import Path

GRUE = """La grue du port apprend à lire les conteneurs

Publié le 2 octobre 2026

3 min de lecture

La grue du port lit les plaques des conteneurs depuis lundi, et personne ne s’en plaint parmi les dockers du port.

Elle se trompe encore la nuit, quand les projecteurs éblouissent la caméra, mais elle apprend de chaque erreur faite.

© 2026 Le Quai

Partager sur Facebook
"""

HOSTILE = """---
title: '<script>alert(1)</script> {{ config }} "onmouseover=alert(1)'
source: '</style><img src=x onerror=alert(1)>'
---
La grue du port lit \x1b[31mles plaques depuis lundi <b onclick="alert(2)">, et personne ne s’en plaint au port.

Elle se trompe encore la nuit </script><script>alert(3)</script>, mais elle \u202eapprend de chaque erreur faite.
"""


@pytest.fixture
def port(project: Path) -> Path:
    """Return a project of one pasted page."""
    (project / "content/articles/grue.txt").write_text(GRUE, "utf-8")
    return project


def in_terminal(project: Path, *arguments: str, **environment: str) -> str:
    """Run the command line where a person sits at it, 80 columns wide, and return what was shown."""
    ours, theirs = pty.openpty()
    variables = {**os.environ, "COLUMNS": "80", "TERM": "xterm-256color", **environment}
    variables.pop("NO_COLOR", None) if "NO_COLOR" not in environment else None
    with subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "explain", *arguments],
        cwd=project, stdin=theirs, stdout=theirs, stderr=theirs, env=variables,
    ) as running:  # fmt: skip
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
        running.wait(60)
    os.close(ours)
    return shown.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody writes there any more
        return b""


def test_facts_come_with_their_place_and_confidence_and_dropped_blocks_with_rule_and_score(port: Path) -> None:
    shown = digest(port, "explain", "content/articles/grue.txt").stdout

    assert "title       La grue du port apprend à lire les conteneurs  (line 1, 0." in shown
    assert "date        2026-10-02 (day)  (line 3, " in shown
    assert "[reading time -" in shown
    assert "[share -" in shown
    assert "not found   updated, authors, url, section" in shown
    assert "\x1b" not in shown


def test_nothing_is_wider_than_80_columns_and_no_line_ends_in_spaces(port: Path) -> None:
    lines = digest(port, "explain", "content/articles/grue.txt", COLUMNS="80").stdout.split("\n")

    assert max(map(len, lines)) <= 80
    assert [line for line in lines if line != line.rstrip()] == []


def test_long_blocks_hang_beside_their_line_numbers(port: Path) -> None:
    lines = digest(port, "explain", "content/articles/grue.txt", COLUMNS="80").stdout.split("\n")

    start = next(place for place, line in enumerate(lines) if line.startswith("       7  La grue du port lit"))
    assert lines[start + 1].startswith(" " * 10 + "personne")


def test_no_line_breaks_at_a_no_break_space(port: Path) -> None:
    (port / "content/articles/grue.txt").write_text(GRUE.replace("la nuit", "«\u00a0la\u202fnuit\u00a0»"), "utf-8")

    for width in (31, 34, 37, 40):
        assert (
            "«\u00a0la\u202fnuit\u00a0»"
            in digest(port, "explain", "content/articles/grue.txt", COLUMNS=str(width)).stdout
        )


def test_a_terminal_gets_colours_through_its_pager(port: Path) -> None:
    shown = in_terminal(port, "content/articles/grue.txt", PAGER="sed s/^/paged:/")

    assert "paged:\x1b" in shown or "paged: " in shown
    assert "\x1b[2;31m" in shown


def test_the_pager_can_be_left_out(port: Path) -> None:
    shown = in_terminal(port, "--no-pager", "content/articles/grue.txt", PAGER="sed s/^/paged:/")

    assert "paged:" not in shown
    assert "\x1b[" in shown


def test_colours_can_be_left_out(port: Path) -> None:
    shown = in_terminal(port, "--no-pager", "content/articles/grue.txt", NO_COLOR="1")

    assert "\x1b[31m" not in shown
    assert "\x1b[2;31m" not in shown


def test_output_that_is_piped_is_never_paged(port: Path) -> None:
    assert "paged:" not in digest(port, "explain", "content/articles/grue.txt", PAGER="sed s/^/paged:/").stdout


def test_a_strangers_words_do_not_command_the_terminal(port: Path) -> None:
    (port / "content/articles/hostile.txt").write_text(HOSTILE, "utf-8")

    shown = digest(port, "explain", "content/articles/hostile.txt").stdout

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "<script>alert(1)</script>" in shown
    assert "[31mles plaques" in shown


def test_every_kind_of_block_and_a_long_drop_are_shown(port: Path) -> None:
    (port / "content/articles/grue.md").write_text(
        "# La grue du port\n\nLa grue lit les plaques des conteneurs depuis lundi matin, et voici ce qu’elle lit :\n\n"
        "## Ce qu’elle lit\n\n- les plaques\n- les sceaux\n\n1. d’abord\n2. ensuite\n\n"
        "> « Elle lit bien », dit Ana.\n\n"
        f"| quai | plaques |\n|---|---|\n| A | 12 |\n\nPartager sur Facebook {'et ailleurs ' * 40}\n",
        "utf-8",
    )
    (port / "content/articles/grue.md").write_text(
        (port / "content/articles/grue.md").read_text("utf-8").replace("# La", "---\ndrop: Partager\n---\n# La", 1),
        "utf-8",
    )

    shown = digest(port, "explain", "content/articles/grue.md").stdout

    for words in (
        "## Ce qu’elle lit",
        "- les sceaux",
        "2. ensuite",
        "> « Elle lit bien »",
        "A | 12",
        "more characters)",
    ):
        assert words in shown


def test_an_article_that_states_everything_lacks_nothing(port: Path) -> None:
    stated = "title: La grue\ndate: 2026-10-02\nupdated: 2026-10-03\nauthors: Ana Roux\nsource: Le Relevé\nlanguage: fr"
    statements = '<meta property="article:section" content="Ports">'
    (port / "content/articles/grue.html").write_text(
        f"---\n{stated}\nurl: https://quai.example/grue\n---\n<html><head>{statements}</head><body><article>"
        f"<h1>La grue</h1>{''.join(f'<p>{line}</p>' for line in GRUE.split(chr(10)) if len(line) > 80)}"
        "</article></body></html>",
        "utf-8",
    )

    shown = digest(port, "explain", "content/articles/grue.html").stdout

    assert "title       La grue  (front matter)\n" in shown
    assert "section     Ports  (article:section, " in shown
    assert "not found" not in shown


def test_stories_of_a_roundup_are_named(port: Path) -> None:
    shown = digest(port, "explain", str(ROOT / "content/articles/recueil-semaine-40.txt")).stdout

    assert "story of the roundup: recueil-semaine-40-1 " in shown


def test_json_gives_a_confidence_for_every_fact_that_was_found(port: Path) -> None:
    explained = json.loads(digest(port, "explain", "--json", "content/articles/grue.txt").stdout)

    assert explained["confidence"].keys() == explained["found_in"].keys()
    assert explained["confidence"].keys() >= {"title", "date", "language"}
    assert all(0 <= sure <= 1 for sure in explained["confidence"].values())
    assert [block["lines"] for block in explained["blocks"]] == [[7, 7], [9, 9]]


def test_every_way_of_explaining_says_why_a_sentence_is_in_the_summary_or_is_not(port: Path) -> None:
    told, page = (digest(port, "explain", *way, "content/articles/grue.txt").stdout for way in ((), ("--html",)))
    choices = json.loads(digest(port, "explain", "--json", "content/articles/grue.txt").stdout)["choices"]

    assert "weighed     taken 0." in told
    assert "Sentences weighed for the summary" in page
    assert {choice["taken"] for choice in choices} == {True}
    assert all(choice["why"][-1] in page for choice in choices)


def test_a_long_sentence_that_was_weighed_is_known_by_its_beginning(port: Path) -> None:
    long = "La grue du port lit les plaques des conteneurs depuis lundi, et personne ne s’en plaint parmi les dockers."
    (port / "content/articles/longue.txt").write_text(f"La grue apprend\n\n{long}\n", encoding="utf-8")

    shown = " ".join(digest(port, "explain", "content/articles/longue.txt").stdout.split())

    assert "La grue du port lit les plaques des conteneurs depuis lundi, et person …" in shown


def test_the_page_goes_to_standard_output_or_into_a_file(port: Path, tmp_path: Path) -> None:
    file = tmp_path / "explained.html"

    printed = digest(port, "explain", "--html", "content/articles/grue.txt")
    written = digest(port, "explain", "--html", "--output", str(file), "content/articles/grue.txt")

    assert printed.stdout == file.read_text("utf-8")
    assert printed.stdout.startswith("<!doctype html>")
    assert written.stdout == f"The explanation is in {file}\n"


def test_an_output_without_a_page_is_wrong_usage(port: Path) -> None:
    run = digest(port, "explain", "--output", "x.html", "content/articles/grue.txt")

    assert run.returncode == 2
    assert "--output goes with --html" in run.stderr


def test_a_file_that_cannot_be_explained_leaves_no_page(port: Path, tmp_path: Path) -> None:
    (port / "content/articles/empty.txt").write_text("")

    run = digest(port, "explain", "--html", "--output", str(tmp_path / "x.html"), "content/articles/empty.txt")

    assert run.returncode == 1
    assert not (tmp_path / "x.html").exists()
    assert digest(port, "explain", "--html", "content/articles/empty.txt").stdout == ""


def test_what_strangers_write_stays_text_on_the_page(port: Path) -> None:
    (port / "content/articles/hostile.txt").write_text(HOSTILE, "utf-8")

    page = digest(port, "explain", "--html", "content/articles/hostile.txt").stdout

    assert page.count("<script>") == 1
    assert "<img" not in page
    assert "<b " not in page
    assert page.count("</style>") == 1
    assert "{{ config }}" in page
    assert "&lt;/script&gt;&lt;script&gt;alert(3)" in page
    assert "\u202e" not in page
    assert "\x1b" not in page


@pytest.mark.parametrize("form", ["", "--json", "--html"])
def test_a_file_of_which_nothing_is_left_still_shows_what_dropped_it(port: Path, form: str) -> None:
    (port / "content/articles/rien.txt").write_text("Accueil\n\nPartager sur Facebook\n", "utf-8")

    run = digest(port, "explain", *filter(None, [form]), "content/articles/rien.txt")

    assert run.returncode == 1
    assert "no article text is left" in run.stderr
    assert "share" in run.stdout
    assert "content/articles/rien.txt" in run.stdout


def test_check_lists_the_doubtful_facts_first(port: Path) -> None:
    (port / "content/articles/grue.txt").write_text(GRUE.replace("Publié le 2 octobre 2026\n\n", ""), "utf-8")

    told = digest(port, "check").stderr.split("warning: ")[1:]

    facts = [place for place, each in enumerate(told) if ": doubtful source Le Quai (0." in each]
    missing = [place for place, each in enumerate(told) if "no publication date is stated" in each]
    assert facts == [0]
    assert missing > facts
    assert 'state it: source: "Le Quai"' in told[0]
