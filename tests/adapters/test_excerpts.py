"""A built site of sources that allow an excerpt: no file of it, search index and feeds included, holds more."""

from __future__ import annotations

import gzip
import html
import re
import shutil
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

import pytest
import yaml
from commandline import ROOT, digest
from mkdocs.config import load_config

from generator.digest import survey
from generator.mkdocs_plugin import settings_of
from generator.rights import within_rights

if TYPE_CHECKING:
    from pathlib import Path

    from generator.models import Digest

RUN: Final = 8
"""Words in a row that are somebody's sentence, and not a name or a phrase."""

SENTENCES: Final = re.compile(r"(?<=[.!?…»])\s+|\n")
"""What parts sentences: the first words of a byline may follow a sentence that is shown."""

OURS: Final = ("microsoft-autonomie-openai", "openai-500-milliards", "californie-loi-sb-53", "recueil-semaine-40")

MOVED: Final = frozenset({"title", "title line", "date", "byline", "dateline"})
"""Blocks that became facts of the page."""


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words of a text."""
    found = re.findall(r"\w+", text)
    return {tuple(found[place : place + RUN]) for place in range(len(found) - RUN + 1)}


def in_excerpts(project: Path) -> None:
    """Allow the project an excerpt of every source, and give a source to the articles that name none."""
    register = project / "content" / "data" / "sources.yml"
    sources = yaml.safe_load(register.read_text("utf-8"))
    sources.append({"name": "La Gazette des essais"})
    register.write_text(
        yaml.safe_dump([{**source, "publish": "excerpt"} for source in sources], allow_unicode=True), "utf-8"
    )
    for file in (project / "content" / "articles").iterdir():
        text = file.read_text("utf-8")
        if not text.startswith("---"):
            file.write_text(f"---\nsource: La Gazette des essais\n---\n{text}", "utf-8")


def surveyed(project: Path) -> Digest:
    """Return the digest of a project, with all that its articles hold."""
    config = load_config(str(project / "mkdocs.yml"))
    plugin = config.plugins["digest"]
    return survey(settings_of(config, plugin.config)).digest


def withheld(told: Digest) -> set[tuple[str, ...]]:
    """Return every run of words that may not be published."""
    published = within_rights(told).by_slug
    titles = tuple(article.title for article in told.articles)
    shown, secret = set(), set()
    for article in told.articles:
        shown |= runs(article.title).union(*map(runs, published[article.slug].body.text.split("  ")))
        blocks = (block for block in article.extracted.blocks if block.dropped_by not in MOVED)
        told_of = (block.plain for block in blocks if not block.plain.endswith(titles))
        secret |= set().union(*(runs(sentence) for words in told_of for sentence in SENTENCES.split(words)))
    return secret - shown


def texts(site: Path) -> dict[str, str]:
    """Return what a machine can read in each file of a site: packed, escaped or in an address."""
    found = {}
    for file in sorted(site.rglob("*")):
        if file.is_file() and file.suffix not in {".woff2", ".png", ".wasm"}:
            content = file.read_bytes()
            content = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
            text = unquote(content.decode("utf-8", "replace")).replace("\\n", " ")
            found[file.relative_to(site).as_posix()] = text + " " + html.unescape(re.sub(r"<[^<>]*>", " ", text))
    return found


@pytest.mark.parametrize("samples", [False, True], ids=["our articles", "the labelled articles"])
def test_no_file_of_the_site_holds_more_of_a_source_than_its_excerpt(
    project: Path, request: pytest.FixtureRequest, *, samples: bool
) -> None:
    folder = request.getfixturevalue("shared") / "articles" if samples else ROOT / "content" / "articles"
    for file in folder.iterdir():
        if file.is_file() and (samples or any(slug in file.stem for slug in OURS)):
            shutil.copy(file, project / "content" / "articles")
    in_excerpts(project)

    run = digest(project, "build", "--output", str(project / "site"))
    secret = withheld(surveyed(project))
    assert run.returncode == 0, run.stderr
    assert len(secret) > 200

    pages = texts(project / "site")
    leaks = {path: runs(text) & secret for path, text in pages.items()}
    assert {path: [" ".join(run) for run in found] for path, found in leaks.items() if found} == {}
    written = [file.read_text("utf-8") for file in (project / "build" / "markdown" / "articles").glob("*.md")]
    assert written
    assert all("\nexcerpt: true\n" in text for text in written)


SEAPORT: Final = """---
title: Brest loue ses grues
source: La Gazette du Nord
{url}---

OpenAI loue la moitié des grues du port de Brest. Le loyer atteint 30 millions d'euros. La ville attend une réponse.

Les dockers demandent un vote. Le syndicat prévoit une réunion au printemps, et le maire n'y voit pas d'obstacle.
"""

PROMISES: Final = """---
title: La ville promet des quais
source: Le Relevé
---

Le port de Brest loue ses grues à OpenAI, et rien n'est encore signé avec la ville.

La ville promet trois choses aux dockers :

Le maire attend une réponse au printemps, et les dockers demandent un vote avant la fin du mois de mars.
"""


def test_a_page_does_not_promise_what_nobody_has(project: Path) -> None:
    articles, sources = project / "content" / "articles", project / "content" / "data" / "sources.yml"
    gazette = "\n- {name: La Gazette du Nord, url: https://gazette.example/, publish: excerpt}\n"
    sources.write_text(sources.read_text("utf-8") + gazette, "utf-8")
    (articles / "port.md").write_text(SEAPORT.format(url=""), "utf-8")
    (articles / "mer.md").write_text(SEAPORT.format(url="url: https://gazette.example/mer\n"), "utf-8")
    (articles / "quais.md").write_text(PROMISES, "utf-8")
    run = digest(project, "build")
    assert run.returncode == 0, run.stderr

    def page(slug: str) -> str:
        html_page = (project / "site" / "articles" / slug / "index.html").read_text("utf-8")
        return html_page.partition("<main")[2].partition("</main>")[0]

    lost, known = page("port"), page("mer")
    assert 'class="source-mark"' not in lost
    assert '<span class="spoken">Paragraphe </span>¶&nbsp;1</span>' in lost
    assert '<a class="original" rel="external" href="https://gazette.example/">Ouvrir le site\u00a0: La Gazette' in lost
    assert "Son adresse exacte n’est pas connue." in lost
    assert "  url = " not in lost
    marks = re.findall(r'class="source-mark"[^>]*href="([^"]*)"><span class="spoken">([^<]*)', known)
    assert {words.partition(",")[0] for _, words in marks} == {"Lire dans l’original"}
    assert {url.partition("#")[0] for url, _ in marks} == {"https://gazette.example/mer"}
    assert "Ouvrir le site" not in known
    assert "  url = {https://gazette.example/mer}" in known
    told = page("quais")
    assert re.search(r'aux dockers\s:(</span>)?</p><p class="note" data-pagefind-ignore>La liste annoncée ici', told)
    assert told.count("La liste annoncée ici") == 1
