"""The articles as data: what the schema promises, page by page, and no more of a text than may be shown."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from commandline import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from newsroom import SITE, article, digest, full_digest, paragraph

from generator.models import RoundupItem, Story
from generator.publish import api as module
from generator.publish.api import PATH, SCHEMA, api


def pages(*articles: Any, **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - articles, and the digest's fields
    """Return every page by its path, once sure that each keeps the schema."""
    told = articles[0] if articles and not hasattr(articles[0], "slug") else digest(*articles, **fields)
    made = {path: json.loads(content) for path, content in api(told, SITE)}
    schema = made.pop(SCHEMA)
    Draft202012Validator.check_schema(schema)
    for page in made.values():
        Draft202012Validator(schema).validate(page)
    return made


def only(*articles: Any, **fields: Any) -> Any:  # noqa: ANN401 - JSON
    """Return the one article of the one page."""
    (found,) = pages(*articles, **fields)[PATH]["articles"]
    return found


def test_an_article_says_whose_it_is_what_it_is_about_and_where_each_sentence_stands() -> None:
    told = article(
        "port",
        paragraph("OpenAI loue un port. Rien n’est signé."),
        paragraph("Microsoft regarde."),
        title="OpenAI loue un port",
        url="https://gazette.example/port",
        updated="2026-03-05",
        authors=("Ana Roux",),
        names=("OpenAI", "Microsoft"),
        summary=("OpenAI loue un port.", "Microsoft regarde."),
    )
    story = Story(slug="port", headline="OpenAI loue un port", articles=("port",))

    found = only(told, stories=(story,))

    assert found["id"] == "tag:example.org,2025:articles/port"
    assert found["url"] == "https://example.org/digest/articles/port/"
    assert found["date"] == {"iso": "2026-03-04", "precision": "day"}
    assert found["updated"] == {"iso": "2026-03-05", "precision": "day"}
    assert found["original"] == "https://gazette.example/port"
    assert found["source"] == {
        "name": "Le Relevé", "url": "https://example.org/digest/sources/le-releve/", "publish": "full"
    }  # fmt: skip
    assert [name["slug"] for name in found["entities"]] == ["openai", "microsoft"]
    assert found["entities"][0]["mentions"] == 1
    assert [(each["text"], each["paragraph"], each["url"][-9:]) for each in found["summary"]] == [
        ("OpenAI loue un port.", 1, "#phrase-1"),
        ("Microsoft regarde.", 2, "#phrase-2"),
    ]
    assert found["story"] == {"title": "OpenAI loue un port", "url": "https://example.org/digest/stories/port/"}
    assert found["roundup"] is None


def test_the_example_of_the_document_keeps_the_schema() -> None:
    example = re.findall(r"```json\n(.*?)```", (ROOT / "docs" / "api.md").read_text("utf-8"), re.DOTALL)
    schema = json.loads(dict(api(digest(), SITE))[SCHEMA])

    assert len(example) == 1
    Draft202012Validator(schema).validate(json.loads(example[0]))


def test_what_is_not_known_is_null_and_not_made_up() -> None:
    found = only(article(date=None, source=None, url="https://example.org/digest/ici", names=(), topics=()))

    assert [found[key] for key in ("date", "updated", "source", "original", "story")] == [None] * 5
    assert found["entities"] == found["topics"] == found["summary"] == found["authors"] == []


@pytest.mark.parametrize("iso", ["2026", "2026-02", "2025-W40", "2026-02-14", "2026-02-14T09:30"])
def test_a_date_stays_as_precise_as_its_source(iso: str) -> None:
    assert only(article(date=iso))["date"]["iso"] == iso


def test_a_source_outside_of_the_register_has_no_page() -> None:
    assert only(article(source="Inconnue"))["source"] == {"name": "Inconnue", "url": None, "publish": "full"}


def test_the_page_of_an_excerpt_has_no_place_for_a_sentence() -> None:
    found = only(article(source="La Gazette", summary=("Rien n’est signé.",)))

    assert found["source"]["publish"] == "excerpt"
    assert found["summary"][0]["url"] == found["url"]


def test_names_that_are_only_guessed_and_words_outside_of_the_summary_are_left_out() -> None:
    told = article(
        "port",
        paragraph("Aria Labs loue un port. Le reste est secret."),
        names=(),
        unknown=("Aria Labs",),
        summary=("Aria Labs loue un port.",),
    )

    assert only(told)["entities"] == []
    assert "secret" not in json.dumps(pages(told))


def test_the_items_of_a_roundup_stand_for_it() -> None:
    roundup = article("recueil", item_slugs=("un",))
    item = article("un", item_of=RoundupItem(roundup="recueil", number=1))

    assert only(roundup, item)["roundup"] == {"url": "https://example.org/digest/articles/recueil/", "number": 1}


def test_a_digest_of_everything_and_one_of_nothing_keep_the_schema() -> None:
    assert len(pages(full_digest())[PATH]["articles"]) == 5
    assert pages() == {
        PATH: {
            "$schema": "https://example.org/digest/api/articles.schema.json",
            "version": 1,
            "title": "Le Relevé",
            "home": SITE.url,
            "language": "fr",
            "next": None,
            "articles": [],
        }
    }


def slugs(page: Any) -> list[str]:  # noqa: ANN401 - JSON
    """Return the slugs of a page's articles."""
    return [each["id"].rpartition("/")[2] for each in page["articles"]]


def test_pages_lead_from_the_newest_article_to_the_oldest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGE_LENGTH", 2)
    made = pages(*(article(f"a{number}", date=f"2026-03-0{number}") for number in range(1, 8)))

    read: list[str] = []
    path: str | None = PATH
    while path:
        read += slugs(made[path])
        following = made[path]["next"]
        path = following.removeprefix(SITE.url) if following else None
    assert read == [f"a{number}" for number in range(7, 0, -1)]
    assert [len(page["articles"]) for page in made.values()] == [3, 2, 2]


def test_a_new_article_changes_no_older_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAGE_LENGTH", 2)
    articles = [article(f"a{number}", date=f"2026-03-0{number}") for number in range(1, 10)]

    before = dict(api(digest(*articles[:6]), SITE))
    after = dict(api(digest(*articles), SITE))

    assert len(before) < len(after)
    assert all(after[path] == content for path, content in before.items() if path != PATH)


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=20), st.text(max_size=20))
def test_any_words_of_a_stranger_stay_words(title: str, source: str) -> None:
    assert only(article(title=title, source=source, authors=(title,)))["url"].startswith(SITE.url)
