"""The page of what readers can follow, and the way to it from every page that has feeds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from newsroom import SITE, article, digest, full_digest
from paperwork import fields, titles

from generator.pages.following import LETTERS, NAMES


def groups(page: Any) -> dict[str, list[str]]:  # noqa: ANN401 - front matter
    """Return the names of the feeds that the page lists, by the list of which they are a part."""
    return {group["url"]: titles(group["feeds"]) for group in page["groups"]}


def test_the_page_lists_topics_with_articles_the_most_cited_names_and_sources() -> None:
    news = digest(
        article("a", names=("OpenAI", "Microsoft"), topics=("defense",)),
        article("b", names=("Microsoft",), topics=("defense",), source="La Gazette"),
    )
    page = fields("feeds.md", news)

    assert groups(page) == {
        "topics/": ["Défense"],
        "entities/": ["Microsoft", "OpenAI"],
        "sources/": ["Le Relevé", "La Gazette"],
    }
    (topic,) = page["groups"][0]["feeds"]
    assert topic == {
        "title": "Défense",
        "url": "topics/defense/",
        "note": "2 articles",
        "atom": "topics/defense/feed.xml",
        "rss": "topics/defense/rss.xml",
        "json": "topics/defense/feed.json",
    }
    assert page["feeds"]["atom"] == "feed.xml"
    assert page["opml"] == "feeds.opml"


def test_of_many_names_it_lists_those_that_most_articles_give() -> None:
    names = tuple(f"Nom {number:02}" for number in range(NAMES + 3))
    news = digest(article("a", names=names), article("b", names=names), article("c", names=names[-1:]))

    listed = groups(fields("feeds.md", news))["entities/"]
    assert len(listed) == NAMES
    assert listed[:2] == [names[-1], names[0]]


def test_it_leads_to_the_letters_of_the_newest_editions() -> None:
    news = digest(*(article(f"a{week}", date=f"2026-W{week:02}") for week in range(1, LETTERS + 3)))

    letters = fields("feeds.md", news)["letters"]
    assert len(letters) == LETTERS
    assert letters[0] == {
        "title": "Semaine 14, 2026",
        "url": "editions/2026-w14/",
        "note": "Du 30 mars au 5 avril 2026",
        "html": "letters/2026-w14.html",
        "text": "letters/2026-w14.txt",
    }


def test_pages_of_topics_names_and_sources_name_their_feeds_on_every_page_of_their_lists() -> None:
    news = digest(*(article(f"a{number}") for number in range(3)))

    for path in ("topics/defense", "entities/openai", "sources/le-releve"):
        for page in (f"{path}.md", f"{path}/page-2.md"):
            told = fields(page, news, replace(SITE, page_size=2))["feeds"]
            assert (told["atom"], told["rss"], told["json"]) == (
                f"{path}/feed.xml",
                f"{path}/rss.xml",
                f"{path}/feed.json",
            )
            assert told["title"] in {"Défense", "OpenAI", "Le Relevé"}


def test_the_page_speaks_the_language_of_the_site() -> None:
    page = fields("feeds.md", full_digest(), replace(SITE, language="en"))

    assert page["title"] == "Follow"
    assert page["letters"][0]["title"] == "Week 10, 2026"
