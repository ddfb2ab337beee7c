"""The pipeline: what holds whatever the rooms do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import article, paragraph

from generator import digest
from generator.models import Article, RawArticle, Register

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
