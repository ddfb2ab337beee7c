"""Our own articles, as the generator reads them: nothing of theirs is lost, and nothing of others' is taken."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

import pytest
from commandline import ROOT

from generator.digest import build_articles
from generator.read import read_articles, read_pages, read_register

if TYPE_CHECKING:
    from pathlib import Path

    from generator.models import Article

RUN = 10
"""Words in a row that two texts do not share by chance."""

PASTED = {
    "meta-publicite-assistants": ("Une réserve s’impose", "[Encart]"),
    "microsoft-multiplie-les-fournisseurs": ("semble pourtant fort", "Recevez Le Relevé"),
    "openai-fuite-des-talents": ("OpenAI", "Sur le même sujet"),
    "openai-vise-l-otan": ("n’a pas à porter", "Articles les plus lus"),
    "chatgpt-controle-parental": ("ChatGPT", "derniers articles"),
    "sora-2-filigrane": ("Sora\xa02", "Laisser un commentaire"),
    "accenture-suppressions-de-postes": ("désindustrialisation", "La lettre du Relevé"),
}
"""Articles pasted with their surroundings: words of their own that stay, and words around them that go."""


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    raw, problems = read_articles(ROOT / "content/articles", ROOT)
    register, faults = read_register(ROOT / "content/data", ROOT)
    built, mistakes = build_articles(raw, register)
    errors = [problem for problem in (*problems, *faults, *mistakes) if not problem.is_warning]
    assert errors == []
    return {article.slug: article for article in built}


@pytest.mark.parametrize("slug", PASTED)
def test_a_pasted_article_keeps_its_own_words_and_loses_what_stood_around_them(
    slug: str, articles: dict[str, Article]
) -> None:
    own, around = PASTED[slug]

    assert own in articles[slug].body.text
    assert around not in articles[slug].body.text


def test_every_article_has_a_summary_of_its_own_sentences_a_topic_and_a_name(articles: dict[str, Article]) -> None:
    for article in articles.values():
        understanding = article.understanding
        assert 1 <= len(understanding.summary) <= 3, article.slug
        assert all(article.body.text[e.start : e.end] == e.text for e in understanding.summary)
        assert understanding.topics, article.slug
        assert understanding.entities, article.slug
        assert article.date, article.slug


def test_the_roundup_has_eight_items_of_different_topics(articles: dict[str, Article]) -> None:
    items = articles["recueil-semaine-40"].extracted.item_slugs

    assert len(items) == 8
    assert len({articles[slug].understanding.topics[0].slug for slug in items}) >= 6


def test_no_sentence_of_a_publisher_stands_in_the_project(shared: Path) -> None:
    theirs: dict[str, str] = {}
    for source in sorted((shared / "articles").glob("*.txt")):
        words = _words(source.read_text("utf-8"))
        theirs |= {" ".join(words[i : i + RUN]): source.name for i in range(len(words) - RUN + 1)}
    pages, _ = read_pages(ROOT / "content/pages", ROOT)
    texts = {page.path: page.body for page in pages}
    texts |= {str(path.name): path.read_text("utf-8") for path in (ROOT / "content/articles").iterdir()}

    for name, text in texts.items():
        words = _words(text)
        runs = {" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
        assert runs.isdisjoint(theirs), name


def test_the_two_versions_of_one_article_are_told_apart_from_two_articles(articles: dict[str, Article]) -> None:
    first, second = articles["californie-loi-sb-53"], articles["californie-loi-sb-53-precisions"]

    assert difflib.SequenceMatcher(None, first.body.text, second.body.text, autojunk=False).ratio() > 0.8


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


FIRST_TOPICS = {
    "citi-forme-ses-salaries": "formation",
    "microsoft-three-mile-island": "nucleaire",
    "openai-science-ou-produit": "recherche",
    "accenture-suppressions-de-postes": "travail",
    "chatgpt-controle-parental": "mineurs",
    "meta-publicite-assistants": "publicite assistants",
    "microsoft-multiplie-les-fournisseurs": "entreprises",
    "openai-nato-networks": "defense",
    "openai-vise-l-otan": "defense",
    "sora-2-filigrane": "image-et-video",
    "recueil-semaine-40-1": "image-et-video",
    "recueil-semaine-40-2": "formation",
    "recueil-semaine-40-3": "nucleaire",
    "recueil-semaine-40-4": "publicite assistants",
    "recueil-semaine-40-5": "entreprises levees-de-fonds",
    "recueil-semaine-40-6": "mineurs",
    "recueil-semaine-40-8": "licenciements",
}
"""The topics that a reader of each article gave it first, apart from those that front matter states."""


@pytest.mark.parametrize("slug", FIRST_TOPICS)
def test_the_first_topic_is_the_one_a_reader_would_give(slug: str, articles: dict[str, Article]) -> None:
    assert articles[slug].understanding.topics[0].slug in FIRST_TOPICS[slug].split()


def test_the_prose_and_the_gazetteer_have_typographic_apostrophes(articles: dict[str, Article]) -> None:
    register, _ = read_register(ROOT / "content/data", ROOT)
    texts = [text for article in articles.values() for text in (article.title, article.body.text)]
    texts += [entity.description for entity in register.entities]

    assert [text for text in texts if re.search(r"[^\W\d_]'[^\W\d_]", text)] == []


def test_an_article_on_a_figure_that_nothing_supports_is_to_be_read_with_care(articles: dict[str, Article]) -> None:
    assert articles["chiffre-stanford-sans-reference"].extracted.raw.corrections.caution


def test_neither_the_site_nor_a_rubric_is_a_name_of_the_news(articles: dict[str, Article]) -> None:
    names = {entity.name for article in articles.values() for entity in article.understanding.entities}

    assert names.isdisjoint({"Le Relevé", "Défense"})
    assert "pentagone" in {each.slug for each in articles["openai-otan-reseaux-classifies"].understanding.entities}
