"""Corrections from the file to the exit status: what a maintainer states is obeyed, and what is stale stops the run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from commandline import digest

if TYPE_CHECKING:
    from pathlib import Path

PORT = """La ville de Lantarel a mis en service lundi une grue qui range seule les conteneurs du port fluvial.
Les dockers gardent la main sur les charges dangereuses, et la grue s'arrête dès qu'un homme approche.
Lire aussi : le port de Lantarel ferme son bassin nord
Le port a payé la machine neuf millions d'euros, dont un tiers vient de la région et de ses communes.
"""
TOP = '---\ntitle: Le port range seul\ndate: 2026-03-04\nsource: Le Relevé\nkeep: "Lire aussi : le port"\n{}---\n'

HUGO = """+++
title = "Le port range seul"
date = 2026-03-04T10:00:00+01:00
draft = {}
publisher = "Le Relevé"
tags = ["port"]
+++
{{{{< figure src="grue.jpg" caption="La grue." >}}}}

La ville de Lantarel a mis en service lundi une grue qui range seule les conteneurs du port fluvial. {{{{ date }}}}
"""


def test_kept_and_dropped_lines_are_obeyed(project: Path) -> None:
    path = project / "content/articles/port.txt"
    path.write_text(TOP.format("drop: [9, Le port a payé]\n") + PORT, "utf-8")

    run = digest(project, "explain", "--json", str(path))

    explained = json.loads(run.stdout)
    assert run.returncode == 0, run.stderr
    assert "Lire aussi : le port de Lantarel ferme son bassin nord" in explained["body"]
    assert [(one["lines"], one["rule"]) for one in explained["dropped"]] == [
        ([9, 9], "front matter"),
        ([11, 11], "front matter"),
    ]


def test_a_correction_that_went_stale_stops_the_run_and_the_file_is_explained_all_the_same(project: Path) -> None:
    path = project / "content/articles/port.txt"
    path.write_text(TOP.format("drop: Nos dockers\n") + PORT, "utf-8")

    check, explain = digest(project, "check"), digest(project, "explain", "--json", str(path))

    assert (check.returncode, explain.returncode) == (1, 1)
    for run in (check, explain):
        assert "content/articles/port.txt:6: drop: nothing begins with 'Nos dockers'" in run.stderr
        assert "the nearest is line 9, 'Les dockers gardent la main" in run.stderr
    assert json.loads(explain.stdout)["title"] == "Le port range seul"


def test_markdown_of_another_generator_becomes_a_page_and_its_draft_does_not(project: Path) -> None:
    articles = project / "content/articles"
    (articles / "port.md").write_text(HUGO.format("false"), "utf-8")
    (articles / "brouillon.md").write_text(HUGO.format("true"), "utf-8")

    run = digest(project, "convert")

    assert run.returncode == 0, run.stderr
    assert "content/articles/brouillon.md:4: draft: true: this article is a draft and is not published" in run.stderr
    assert not (project / "build/markdown/articles/brouillon.md").exists()
    page = (project / "build/markdown/articles/port.md").read_text("utf-8")
    assert "du port fluvial.</span>" in page
    assert "{{" not in page.partition("\n---\n")[2]
