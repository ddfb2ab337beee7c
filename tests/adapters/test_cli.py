"""The command line as a maintainer runs it, in a project of its own."""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import frontmatter
import pytest
from commandline import ROOT, digest, digest_alone

if TYPE_CHECKING:
    from pathlib import Path

NATO = """---
title: L’Alliance atlantique regarde vers OpenAI
date: 2026-03-04
source: Le Relevé
---
OpenAI étudie un contrat avec l’Alliance atlantique. Les réseaux classifiés seraient équipés les premiers.

Sam Altman n’a rien annoncé. Microsoft observe le marché de loin depuis février.
"""

COPILOT = """---
title: Microsoft soigne Copilot
date: 2026-02-14
source: Le Relevé
---
Microsoft soigne Copilot et vend Office aux entreprises. Le groupe emploie ses propres modèles pour le faire.
"""


@pytest.fixture
def newsroom(project: Path) -> Path:
    """Return a project of two articles."""
    articles = project / "content" / "articles"
    (articles / "openai-alliance.md").write_text(NATO, "utf-8")
    (articles / "microsoft-copilot.txt").write_text(COPILOT, "utf-8")
    return project


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_convert_writes_front_mattered_markdown_and_says_how_much(newsroom: Path) -> None:
    run = digest(newsroom, "convert")

    page = frontmatter.load(str(newsroom / "build/markdown/articles/openai-alliance.md"))
    assert run.returncode == 0
    assert run.stdout.startswith("2 articles: ")
    assert page["title"] == "L’Alliance atlantique regarde vers OpenAI"
    assert "[OpenAI](../entities/openai.md)" in page.content


def test_a_second_convert_writes_nothing(newsroom: Path) -> None:
    digest(newsroom, "convert")

    assert ": 0 files written, " in digest(newsroom, "convert").stdout


def test_convert_reads_a_folder_of_articles_alone_and_writes_where_it_is_told(newsroom: Path, tmp_path: Path) -> None:
    pasted = tmp_path / "pasted"
    shutil.copytree(newsroom / "content/articles", pasted)
    (pasted / "notes.json").write_text("{}")

    run = digest(newsroom, "convert", "--content", str(pasted), "--output", str(tmp_path / "markdown"))

    assert run.returncode == 0, run.stderr
    assert (tmp_path / "markdown/articles/microsoft-copilot.md").is_file()
    assert "notes.json: .json is no format of articles" in run.stderr


def test_build_makes_a_whole_site_with_feeds_and_search(newsroom: Path) -> None:
    run = digest(newsroom, "build")

    site = newsroom / "site"
    assert run.returncode == 0, run.stderr
    assert "OpenAI étudie" in (site / "articles/openai-alliance/index.html").read_text("utf-8").replace("</a>", "")
    assert {"feed.xml", "rss.xml", "feed.json", "pagefind", "sitemap.xml"} <= {path.name for path in site.iterdir()}
    assert not list(newsroom.glob(".site.*"))


def test_build_does_not_replace_a_folder_that_is_no_site(newsroom: Path) -> None:
    (newsroom / "letters").mkdir()
    (newsroom / "letters" / "mine.txt").write_text("mine")

    run = digest(newsroom, "build", "--output", "letters")

    assert run.returncode == 1
    assert "letters: holds files that are no site of ours" in run.stderr
    assert (newsroom / "letters" / "mine.txt").read_text() == "mine"


def test_two_builds_on_two_paths_are_the_same_to_the_byte(newsroom: Path, tmp_path: Path) -> None:
    other = tmp_path / "somewhere" / "else"
    shutil.copytree(newsroom, other)

    assert digest_alone(newsroom, "build", PYTHONHASHSEED="1").returncode == 0
    assert digest_alone(other, "build", PYTHONHASHSEED="2").returncode == 0

    assert files_of(newsroom / "build/markdown") == files_of(other / "build/markdown")
    assert files_of(newsroom / "site") == files_of(other / "site")


def test_mkdocs_build_makes_the_same_site(newsroom: Path) -> None:

    digest(newsroom, "build")
    (newsroom / "site").rename(newsroom / "by-digest")

    run = subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q"], cwd=newsroom, check=False)

    assert run.returncode == 0
    assert not filecmp.dircmp(newsroom / "site", newsroom / "by-digest").diff_files


BROKEN = {
    "colon.txt": (b"---\ntitle: OpenAI : encore\n---\nTexte.\n", "colon.txt:2: "),
    "unknown.md": (b"---\ntitel: OpenAI\n---\nTexte.\n", "unknown.md:2: "),
    "empty.txt": (b"", "empty.txt: "),
    "binary.txt": (bytes(range(256)) * 8, "binary.txt: "),
    "openai-alliance.html": (b"<p>Une autre page, du m\xc3\xaame nom.</p>", "openai-alliance.md: "),
}


def test_every_broken_file_is_reported_with_its_cure_and_the_last_good_site_stays(newsroom: Path) -> None:
    assert digest(newsroom, "build").returncode == 0
    before = files_of(newsroom / "site")
    for name, (content, _) in BROKEN.items():
        (newsroom / "content/articles" / name).write_bytes(content)

    run = digest(newsroom, "build")

    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    for name, (_, place) in BROKEN.items():
        assert f"content/articles/{place}" in run.stderr, name
    assert run.stderr.count("\n    ") >= len(BROKEN)
    assert files_of(newsroom / "site") == before


def test_the_last_good_site_stays_where_all_articles_are_gone(newsroom: Path) -> None:
    (newsroom / "site" / "pagefind").mkdir(parents=True)
    (newsroom / "site" / "index.html").write_text("whole")
    for file in (newsroom / "content/articles").iterdir():
        file.unlink()

    run = digest(newsroom, "build")

    assert (run.returncode, run.stdout) == (1, "")
    assert "content/articles: there is no article in this folder\n    Put a .txt" in run.stderr
    assert (newsroom / "site" / "index.html").read_text() == "whole"


def test_hand_written_pages_are_no_articles_where_the_folder_of_articles_is_missing(newsroom: Path) -> None:
    shutil.rmtree(newsroom / "content/articles")

    run = digest(newsroom, "convert")

    assert run.returncode == 1
    assert run.stderr.startswith("content/articles: there is no such folder of articles\n    Create it")
    assert not list((newsroom / "build/markdown").iterdir())


@pytest.mark.parametrize("command", ["build", "check"])
def test_addresses_that_are_files_are_refused_with_their_cure(newsroom: Path, command: str) -> None:
    with (newsroom / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("use_directory_urls: false\n")

    run = digest(newsroom, command)

    assert run.returncode == 2
    assert run.stderr.startswith("mkdocs.yml: use_directory_urls must be true: ")
    assert run.stderr.endswith("\n    Remove the line.\n")
    assert not list(newsroom.glob(".site.*"))


def test_a_year_that_lies_ahead_is_named_by_check_and_one_far_from_all_others_by_every_run(newsroom: Path) -> None:
    (newsroom / "content/articles/openai-alliance.md").write_text(NATO.replace("2026-", "2962-"), "utf-8")

    check, convert = digest(newsroom, "check"), digest(newsroom, "convert")

    place = "warning: content/articles/openai-alliance.md:3: date: 2962-03-04"
    assert f"{place} lies ahead: " in check.stderr
    assert check.stderr.count(place) == 1
    assert f"{place} is 341,885 days after that of any other article: " in convert.stderr
    assert (check.returncode, convert.returncode) == (0, 0)


@pytest.mark.parametrize("stated", ["", "site_url:\n", 'site_url: ""\n'])
def test_every_run_says_that_the_site_has_no_address(newsroom: Path, stated: str) -> None:
    settings = (newsroom / "mkdocs.yml").read_text("utf-8").replace("site_url: https://example.org/digest/\n", stated)
    (newsroom / "mkdocs.yml").write_text(settings, "utf-8")

    for command in ("convert", "check"):
        told = digest(newsroom, command).stderr
        assert told.count("mkdocs.yml: site_url is not stated: ") == 1, command
        assert "site_url: https://.../\n" in told, command


def test_check_names_the_addresses_that_are_nobodys(newsroom: Path) -> None:
    told = digest(newsroom, "check").stderr

    assert "warning: mkdocs.yml: site_url is a placeholder: https://example.org/digest/\n" in told
    assert "warning: mkdocs.yml: extra.contact is a placeholder: redaction@example.org\n" in told
    assert "warning: content/data/sources.yml: the url of Le Relevé is a placeholder: https://example.org/" in told
    assert "placeholder" not in digest(newsroom, "convert").stderr


def test_check_reports_the_same_errors_and_writes_nothing(newsroom: Path) -> None:
    (newsroom / "content/articles/empty.txt").write_text("")

    run = digest(newsroom, "check")

    assert run.returncode == 1
    assert "content/articles/empty.txt: the file is empty" in run.stderr
    assert not list((newsroom / "build/markdown").iterdir())


def test_check_names_what_is_worth_a_look(newsroom: Path) -> None:
    (newsroom / "content/articles/copy.txt").write_text(COPILOT.replace("Le Relevé", "La Gazette du Test"), "utf-8")

    run = digest(newsroom, "check")

    assert run.returncode == 0
    assert "the source 'La Gazette du Test' is not in content/data/sources.yml" in run.stderr
    assert "content/pages/legal.md:10: a blank is to be filled in: éditeur" in run.stderr
    assert run.stdout == "3 articles, no error.\n"


def test_explain_prints_one_json_object_a_file(newsroom: Path) -> None:
    run = digest(
        newsroom, "explain", "--json", "content/articles/openai-alliance.md", "content/articles/microsoft-copilot.txt"
    )

    explained = [json.loads(line) for line in run.stdout.splitlines()]
    keys = (
        "path title date date_precision authors source language body summary key_points entities topics dropped".split()
    )
    assert [each["path"] for each in explained] == [
        "content/articles/openai-alliance.md",
        "content/articles/microsoft-copilot.txt",
    ]
    assert all(key in each for each in explained for key in keys)
    assert all(sentence in each["body"] for each in explained for sentence in each["summary"])
    assert all(len(each["phrases"]) == 10 for each in explained)


def test_explain_lists_what_was_dropped_with_its_lines_and_rule(newsroom: Path) -> None:
    run = digest(newsroom, "explain", "--json", str(ROOT / "content/articles/openai-fuite-des-talents.txt"))

    explained = json.loads(run.stdout)
    assert (explained["source"], explained["found_in"]["source"]) == ("Le Relevé", "line 39")
    assert all(1 <= first <= last for first, last in (block["lines"] for block in explained["dropped"]))
    assert {"share", "related"} <= {block["rule"] for block in explained["dropped"]}


def test_explain_shows_every_block_and_what_dropped_it(newsroom: Path) -> None:
    file = newsroom / "content/articles/pasted.txt"
    file.write_text(f"Microsoft soigne Copilot\n\n3 min de lecture\n\n{COPILOT.rpartition('---')[2]}", "utf-8")

    run = digest(newsroom, "explain", str(file))

    assert run.returncode == 0
    assert "[reading time" in run.stdout
    assert "Microsoft soigne Copilot" in run.stdout


def test_explain_reports_a_bad_file_and_explains_the_others(newsroom: Path) -> None:
    (newsroom / "content/articles/empty.txt").write_text("")

    run = digest(newsroom, "explain", "--json", "content/articles/empty.txt", "content/articles/microsoft-copilot.txt")

    assert run.returncode == 1
    assert json.loads(run.stdout)["title"] == "Microsoft soigne Copilot"
    assert "content/articles/empty.txt: the file is empty" in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [("convert", "--nonsense"), ("build", "--config", "nowhere.yml"), ("explain", "nowhere.txt"), ("explain",)],
)
def test_wrong_usage_exits_with_2(newsroom: Path, arguments: tuple[str, ...]) -> None:
    assert digest(newsroom, *arguments).returncode == 2


def test_a_configuration_without_the_plugin_is_wrong_usage_and_says_the_cure(newsroom: Path) -> None:
    (newsroom / "mkdocs.yml").write_text("site_name: Sans\ndocs_dir: build/markdown\n", "utf-8")

    run = digest(newsroom, "convert")

    assert run.returncode == 2
    assert "plugins: [digest]" in run.stderr


def test_a_link_that_leads_out_of_the_content_is_refused(newsroom: Path) -> None:
    (newsroom / "content/articles/passwords.txt").symlink_to(ROOT / "pyproject.toml")

    run = digest(newsroom, "convert")

    assert run.returncode == 1
    assert "content/articles/passwords.txt: " in run.stderr


HOSTILE = """---
title: '{{ config }} <script>alert(1)</script> "[x](javascript:alert(1))'
date: 2026-01-05
source: "<img src=x onerror=alert(1)>"
---
OpenAI publie <script>alert("corps")</script> et {{ config.site_url }} ici. Voici <img src=x onerror=alert(1)>.

[un lien](javascript:alert(1)) et ![une image](https://tracker.example/pixel.gif) restent du texte, {: onclick=x }.
"""


def test_what_strangers_write_stays_text_on_every_page_and_in_every_feed(newsroom: Path) -> None:
    (newsroom / "content/articles/hostile.txt").write_text(HOSTILE, "utf-8")

    run = digest(newsroom, "build")

    assert run.returncode == 0, run.stderr
    for page in (newsroom / "site").rglob("*.html"):
        html = page.read_text("utf-8")
        assert "<script>alert" not in html, page
        assert "<img" not in html, page
        assert 'href="javascript:' not in html, page
        assert 'tracker.example/pixel.gif"' not in html, page
    shown = (newsroom / "site/articles/hostile/index.html").read_text("utf-8")
    assert "{{ config.site_url }}" in shown
    assert "&lt;script&gt;alert(" in shown
    for feed in ("feed.xml", "rss.xml"):
        assert "<script>" not in (newsroom / "site" / feed).read_text("utf-8")


def test_explain_tells_of_a_roundup_and_of_each_of_its_items(newsroom: Path) -> None:
    run = digest(newsroom, "explain", "--json", str(ROOT / "content/articles/recueil-semaine-40.txt"))

    explained = json.loads(run.stdout)
    assert len(explained["items"]) == 8
    assert explained["items"][0]["slug"] == "recueil-semaine-40-1"


def test_a_summary_that_is_not_in_the_article_fails_the_build_and_names_its_line(newsroom: Path) -> None:
    file = newsroom / "content/articles/microsoft-copilot.txt"
    file.write_text(COPILOT.replace("source:", "summary: [Microsoft a tout inventé hier.]\nsource:"), "utf-8")

    run = digest(newsroom, "build")

    assert run.returncode == 1
    assert "content/articles/microsoft-copilot.txt:4: " in run.stderr


def test_an_article_with_the_address_of_an_item_is_an_error(newsroom: Path) -> None:
    shutil.copy(ROOT / "content/articles/recueil-semaine-40.txt", newsroom / "content/articles")
    (newsroom / "content/articles/recueil-semaine-40-1.txt").write_text(COPILOT, "utf-8")

    run = digest(newsroom, "check")

    assert run.returncode == 1
    assert "the address articles/recueil-semaine-40-1/ is that of content/articles/recueil-semaine-40" in run.stderr


def test_a_file_may_not_take_the_place_of_its_folder(newsroom: Path) -> None:
    (newsroom / "content/articles/index.txt").write_text(COPILOT, "utf-8")

    run = digest(newsroom, "check")

    assert run.returncode == 1
    assert "content/articles/index.txt: 'index' is the address of a folder" in run.stderr


def test_long_work_shows_its_progress_in_a_terminal(newsroom: Path) -> None:
    for number in range(20):
        (newsroom / f"content/articles/copie-{number}.txt").write_text(COPILOT, "utf-8")

    assert "Reading articles" in digest_alone(newsroom, "check", TTY_COMPATIBLE="1", FORCE_COLOR="1").stderr
    assert "Reading articles" not in digest(newsroom, "check").stderr


def test_serving_starts_with_content_that_can_be_built(newsroom: Path) -> None:
    (newsroom / "content/articles/empty.txt").write_text("")

    run = digest_alone(newsroom, "serve", "--address", "127.0.0.1:0")

    assert run.returncode == 1
    assert "content/articles/empty.txt: the file is empty" in run.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_an_address_in_use_is_told_before_the_build_with_another_one(newsroom: Path, host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as taken:
        port = taken.getsockname()[1]
        address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        run = digest(newsroom, "serve", "--address", address)

    assert run.returncode == 1
    assert run.stderr == (
        f"{address} is in use\n    Stop the other server, or name another address:  --address 127.0.0.1:8000\n"
    )


def test_an_address_of_another_machine_is_told_as_such(newsroom: Path) -> None:
    run = digest(newsroom, "serve", "--address", "192.0.2.1:8000")

    assert run.returncode == 1
    assert run.stderr.startswith("192.0.2.1:8000 cannot be served: ")
    assert run.stderr.endswith("--address 127.0.0.1:8001\n")


def test_serving_survives_edits_good_and_bad_and_builds_once_for_each(newsroom: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = newsroom / "serve.log"
    article = newsroom / "content/articles/openai-alliance.md"
    with log.open("w") as out, subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "serve", "--address", f"127.0.0.1:{port}"],
        cwd=newsroom, stdout=out, stderr=out, env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as server:  # fmt: skip
        try:
            assert _appears(log, "Serving on", 60)
            article.write_text(NATO.replace("title: ", "titel: "), "utf-8")
            assert _appears(log, "openai-alliance.md:2: ", 60)
            assert _appears(log, "Reloading browsers", 60)
            article.write_text(NATO.replace("de loin", "de près"), "utf-8")
            assert _appears(log, "Reloading browsers", 60, times=2)
            time.sleep(2)
        finally:
            server.terminate()
    assert log.read_text().count("Building documentation...") == 3
    assert "de près" in (newsroom / "build/markdown/articles/openai-alliance.md").read_text("utf-8")


def _appears(log: Path, text: str, seconds: int, times: int = 1) -> bool:
    for _ in range(seconds * 10):
        if log.read_text().count(text) >= times:
            return True
        time.sleep(0.1)
    return False
