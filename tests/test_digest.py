"""The pipeline: what holds whatever the rooms do."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from newsroom import SITE, article, paragraph

from generator import digest, pool
from generator.models import Article, Entity, EntityKind, Format, RawArticle, Register
from generator.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

SAID = "Rien n’est signé."


def told() -> Article:
    return article("a", paragraph(f"OpenAI étudie un contrat. {SAID}"), summary=(SAID,))


def invented(built: Article, text: str) -> Article:
    excerpt = replace(built.understanding.summary[0], text=text)
    return replace(built, understanding=replace(built.understanding, summary=(excerpt,)))


def test_a_sentence_that_stands_in_the_article_is_proven() -> None:
    assert list(digest.unproven(told())) == []


@pytest.mark.parametrize("text", ["Tout est signé.", "Rien n'est signé.", ""])
def test_a_build_fails_on_a_summary_that_is_no_substring_of_its_body(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(raw: RawArticle, register: Register) -> tuple[Article, ...]:
        del raw, register
        return (invented(told(), text),)

    monkeypatch.setattr(digest, "build_article", build)

    _, problems = digest.build_articles([told().extracted.raw], Register())

    assert [problem.what for problem in problems] == [
        f"the page would show words that the article does not hold: {text!r}"
    ]
    assert not problems[0].is_warning


def test_a_fault_of_the_generator_names_the_file_that_brings_it_about(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(raw: RawArticle, register: Register) -> tuple[Article, ...]:
        raise KeyError(raw.slug, register)

    monkeypatch.setattr(digest, "build_article", broken)

    with pytest.raises(KeyError) as fault:
        digest.build_articles([told().extracted.raw], Register())

    assert fault.value.__notes__ == ["while working on content/articles/a.md"]


def test_articles_come_out_of_several_processes_as_out_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"La grue {number} range seule les conteneurs du port. OpenAI n’y est pour rien." for number in range(150)]
    texts[120] = "© 2026 Le Quai\n"
    raws = [
        RawArticle(path=f"{number}.txt", slug=f"a{number}", format=Format.TEXT, text=text)
        for number, text in enumerate(texts)
    ]
    register = Register(entities=(Entity(slug="openai", name="OpenAI", kind=EntityKind.COMPANY),))

    monkeypatch.setattr(pool, "processors", lambda: 2)

    alone = digest.build_articles(raws, register)

    assert digest.build_articles(raws, register, pool.each) == alone
    assert [len(alone[0]), [problem.path for problem in alone[1] if not problem.is_warning]] == [149, ["120.txt"]]


def test_pages_feeds_and_letters_part_no_number_from_what_it_counts(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "grues.md").write_text(
        "---\ndate: 2026-03-04\nsource: Le Quai\nurl: https://example.org/grues\n---\n# Le port vend 11 000 grues\n\n"
        "Le port vend 11 000 grues à la ville voisine, qui les attend depuis le 14 février 2026 au moins. "
        "La ville paie 3 milliards, dont 27 % tout de suite, et range les grues au bord de l’eau.\n",
        "utf-8",
    )
    folders = {name: tmp_path / name for name in ("data", "pages", "markdown", "output")}
    made = digest.generate(Settings(project=tmp_path, articles=articles, site=SITE, **folders))  # type: ignore[arg-type] # folders

    assert made.digest.articles[0].title == "Le port vend 11 000 grues"
    for name in ("articles/grues.md", "index.md", "feed.xml", "letters/2026-w10.txt", "letters/2026-w10.html"):
        text = html.unescape((folders["markdown"] / name).read_text("utf-8"))
        assert "11\u202f000 grues" in text
        assert "4\u00a0mars 2026" in text
        assert not re.search(r"\d (?:000|février|mars|milliards|%)", text), name
