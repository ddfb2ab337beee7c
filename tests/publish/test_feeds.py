"""Feeds: three forms of the same list, with ids that never change."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from newsroom import SITE, article, digest

from generator.models import RoundupItem
from generator.publish.feeds import FEED_LENGTH, feeds

if TYPE_CHECKING:
    from generator.models import Article, Digest
    from generator.settings import Site

ATOM = "{http://www.w3.org/2005/Atom}"


def made(news: Digest, site: Site) -> dict[str, bytes]:
    """Return the feeds by file name."""
    return dict(feeds(news, site))


def parsed(name: str, *articles: Article, site: Site = SITE) -> Any:  # noqa: ANN401 - feedparser has no types
    """Return a feed as feedparser reads it."""
    feed = feedparser.parse(made(digest(*articles), site)[name])
    assert not feed.bozo, feed.bozo_exception
    return feed


def json_feed(*articles: Article, site: Site = SITE) -> Any:  # noqa: ANN401 - JSON
    """Return the JSON Feed."""
    return json.loads(made(digest(*articles), site)["feed.json"])


def titles(*articles: Article) -> list[str]:
    """Return the titles in a JSON Feed, once sure that all three feeds have the same."""
    found = [item["title"] for item in json_feed(*articles)["items"]]
    assert [entry.title for entry in parsed("feed.xml", *articles).entries] == found
    assert [entry.title for entry in parsed("rss.xml", *articles).entries] == found
    return found


def test_every_feed_gives_title_link_summary_date_and_topics() -> None:
    told = article(
        title="Un contrat « de défense »",
        summary=("OpenAI étudie un contrat avec l’Alliance.", "Rien n’est signé."),
        topics=("defense", "droit"),
    )
    summary = "OpenAI étudie un contrat avec l’Alliance. Rien n’est signé."
    url = "https://example.org/digest/articles/openai-otan/"

    for name in ("feed.xml", "rss.xml"):
        (entry,) = parsed(name, told).entries
        assert (entry.title, entry.link, entry.summary) == ("Un contrat « de défense »", url, summary)
        assert entry.published_parsed[:5] == (2026, 3, 4, 0, 0)
        assert [tag.term for tag in entry.tags] == ["Defense", "Droit"]
    (item,) = json_feed(told)["items"]
    assert item["url"] == url
    assert item["content_text"] == summary
    assert item["tags"] == ["Defense", "Droit"]


def test_the_newest_article_comes_first_and_one_without_a_date_is_left_out() -> None:
    old, new = article("a", title="Avant", date="2025-10-01"), article("b", title="Après")

    assert titles(old, new, article("c", title="Un jour", date=None)) == ["Après", "Avant"]


def test_the_items_of_a_roundup_stand_for_it() -> None:
    roundup = article("recueil", title="Le recueil", item_slugs=("un",))
    item = article("un", title="Le premier sujet", item_of=RoundupItem(roundup="recueil", number=1))

    assert titles(roundup, item) == ["Le premier sujet"]


def test_a_feed_ends_after_so_many_articles() -> None:
    many = [article(f"a-{number:03}", title=f"Sujet {number}") for number in range(FEED_LENGTH + 5)]

    assert titles(*many) == [f"Sujet {number}" for number in range(FEED_LENGTH)]


def test_ids_change_neither_with_the_title_nor_with_the_path_of_the_site() -> None:
    moved = replace(SITE, url="https://example.org/ailleurs/")
    before = made(digest(article(title="Avant")), SITE)
    after = made(digest(article(title="Après")), moved)

    for name in ("feed.xml", "rss.xml"):
        old, new = feedparser.parse(before[name]), feedparser.parse(after[name])
        assert old.entries[0].id == new.entries[0].id == "tag:example.org,2025:articles/openai-otan"
        assert old.entries[0].link != new.entries[0].link
        assert old.feed.get("id") == new.feed.get("id")
    ids = [json.loads(each["feed.json"])["items"][0]["id"] for each in (before, after)]
    assert ids == ["tag:example.org,2025:articles/openai-otan"] * 2


def test_dates_begin_where_they_can_and_keep_the_minute_they_state() -> None:
    def published(date: str) -> str:
        return str(json_feed(article(date=date))["items"][0]["date_published"])

    assert published("2026-02-14T09:30") == "2026-02-14T09:30:00+00:00"
    assert published("2026-02-14") == "2026-02-14T00:00:00+00:00"
    assert published("2025-W40") == "2025-09-29T00:00:00+00:00"
    assert published("2026-02") == "2026-02-01T00:00:00+00:00"
    assert published("2026") == "2026-01-01T00:00:00+00:00"


def test_an_update_counts_where_it_is_later_than_the_article() -> None:
    assert json_feed(article(updated="2026-03-06"))["items"][0]["date_modified"] == "2026-03-06T00:00:00+00:00"
    assert json_feed(article(updated="2026-03-01"))["items"][0]["date_modified"] == "2026-03-04T00:00:00+00:00"


def test_a_feed_is_as_new_as_its_newest_article_and_a_feed_of_nothing_is_whole() -> None:
    updated = article("a", updated="2026-03-06"), article("b", date="2026-03-05")

    assert parsed("feed.xml", *updated).feed.updated == "2026-03-06T00:00:00+00:00"
    assert parsed("rss.xml", *updated).feed.updated == "Fri, 06 Mar 2026 00:00:00 +0000"
    assert parsed("feed.xml").feed.updated == "2025-01-01T00:00:00+00:00"
    assert parsed("rss.xml").entries == json_feed()["items"] == []


def test_authors_are_named_and_the_source_where_there_are_none() -> None:
    signed, unsigned = article(authors=("Ana Roux", "Bo Li")), article()

    assert [author.name for author in parsed("feed.xml", signed).entries[0].authors] == ["Ana Roux", "Bo Li"]
    assert [author["name"] for author in json_feed(signed)["items"][0]["authors"]] == ["Ana Roux", "Bo Li"]
    assert parsed("rss.xml", signed).entries[0].authors[0].name == "Ana Roux"
    assert parsed("feed.xml", unsigned).entries[0].author == "Le Relevé"
    assert json_feed(unsigned)["items"][0]["authors"] == [{"name": "Le Relevé"}]
    assert "authors" not in json_feed(article(source=None))["items"][0]


def test_each_xml_feed_names_the_site_and_its_own_address() -> None:
    for name in ("feed.xml", "rss.xml"):
        feed = parsed(name, article()).feed
        assert feed.link == SITE.url
        assert [link.href for link in feed.links if link.rel == "self"] == [f"{SITE.url}{name}"]


def test_an_atom_feed_has_an_author_of_its_own_for_entries_without_one() -> None:
    tree = etree.fromstring(made(digest(article(source=None)), SITE)["feed.xml"])

    assert tree.findtext(f"{ATOM}author/{ATOM}name") == "Le Relevé"


def test_no_clock_and_no_tool_is_named() -> None:
    files = made(digest(article()), SITE)

    assert files == made(digest(article()), SITE)
    assert b"generator" not in files["feed.xml"]
    assert b"<generator" not in files["rss.xml"]
    year = str(dt.datetime.now(dt.UTC).year)
    old = made(digest(article(date="2019-05-06")), SITE)
    assert all(year not in content.decode().replace("tag:example.org,2025", "") for content in old.values())


def test_a_json_feed_keeps_the_rules_of_its_version() -> None:
    feed = json_feed(article(language="en"))
    (item,) = feed["items"]

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert {"title", "home_page_url", "feed_url", "description", "language"} < feed.keys()
    assert isinstance(item["id"], str)
    assert item["language"] == "en"
    assert dt.datetime.fromisoformat(item["date_published"]).tzinfo is not None
    assert dt.datetime.fromisoformat(item["date_modified"]).tzinfo is not None


def test_a_site_without_a_description_and_an_article_without_a_visible_title_have_feeds() -> None:
    site = replace(SITE, description="")

    assert parsed("rss.xml", article(), site=site).feed.subtitle == "Le Relevé"
    assert titles(article(title="\x00")) == ["openai-otan"]


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=30), st.text(max_size=10), st.text(max_size=10))
def test_any_words_of_a_stranger_stay_words(title: str, author: str, source: str) -> None:
    told = article(title=title, authors=(author,), source=source, topics=(title,))

    for name in ("feed.xml", "rss.xml"):
        tree = etree.fromstring(made(digest(told), SITE)[name])
        tags = {etree.QName(element).localname for element in tree.iter()}
        assert tags.isdisjoint({"script", "style", "iframe"})
    assert json_feed(told)["items"]


def test_markup_in_a_title_is_text() -> None:
    title = "<script>alert(1)</script> & </title> ]]> {{ x }}"

    assert json_feed(article(title=title))["items"][0]["title"] == title
    for name in ("feed.xml", "rss.xml"):
        tree = etree.fromstring(made(digest(article(title=title)), SITE)[name])
        assert title in [element.text for element in tree.iter() if etree.QName(element).localname == "title"]
