"""Feeds: three forms of the same list, for everything and each topic, name and source, with ids that never change."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import feedparser
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree
from newsroom import REGISTER, SITE, article, digest, full_digest, paragraph

from generator.models import Corrections, Entity, EntityKind, RoundupItem, Topic
from generator.pages.feeds import FEED_LENGTH, PART_LENGTH, feeds_of
from generator.publish import opml
from generator.publish.feeds import feed_files

if TYPE_CHECKING:
    import pytest

    from generator.models import Article, Digest
    from generator.settings import Site

ATOM: Final = "{http://www.w3.org/2005/Atom}"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"
JSON_FEED: Final = Draft202012Validator(
    json.loads(Path(__file__).with_name("json-feed-1.1.schema.json").read_text("utf-8"))
)
FORMS: Final = ("feed.xml", "rss.xml", "feed.json")


def made(news: Digest, site: Site) -> dict[str, bytes]:
    """Return the feeds by file name."""
    return dict(feed_files(feeds_of(news, site), site))


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
        assert [tag.label or tag.term for tag in entry.tags] == ["Defense", "Droit"]
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


def test_ids_stay_when_the_file_is_renamed_and_those_of_the_items_of_a_roundup_too() -> None:
    before, between = article("contrat"), RoundupItem(roundup="recueil", number=2)
    renamed = article("contrat-signe", corrections=Corrections(formerly=("contrat", "contrat-otan")))
    item = article("recueil-2", item_of=between, corrections=Corrections(formerly=("semaine",)))

    ids = [json_feed(each)["items"][0]["id"] for each in (before, renamed, item)]

    assert [each.partition(":articles/")[2] for each in ids] == ["contrat", "contrat", "semaine-2"]
    assert json_feed(renamed)["items"][0]["url"].endswith("/articles/contrat-signe/")


def test_dates_begin_where_they_can_and_keep_the_minute_they_state_as_clocks_in_paris_show_it() -> None:
    def published(date: str) -> str:
        return str(json_feed(article(date=date))["items"][0]["date_published"])

    assert published("2026-02-14T09:30") == "2026-02-14T09:30:00+01:00"
    assert published("2025-10-03T16:05") == "2025-10-03T16:05:00+02:00"
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


def test_an_entry_without_a_summary_says_its_title() -> None:
    told = article(title="Un port attend")

    assert json_feed(told)["items"][0]["content_text"] == "Un port attend"
    for name in ("feed.xml", "rss.xml"):
        assert parsed(name, told).entries[0].summary == "Un port attend"


def test_a_site_without_a_description_and_an_article_without_a_visible_title_have_feeds() -> None:
    site = replace(SITE, description="")

    assert parsed("rss.xml", article(), site=site).feed.subtitle == "Le Relevé"
    assert titles(article(title="\x00")) == ["openai-otan"]


def test_topics_names_and_sources_have_feeds_beside_their_pages() -> None:
    talk = article("a", title="Un contrat", names=("OpenAI",), topics=("defense",))
    other = article("b", title="Une grève", names=("Microsoft",), topics=("travail",), source="La Gazette")
    files = made(digest(talk, other), SITE)

    def told(folder: str) -> tuple[str, list[str], str]:
        feed = json.loads(files[f"{folder}feed.json"])
        assert feed["home_page_url"] == f"{SITE.url}{folder}"
        assert feed["feed_url"] == f"{SITE.url}{folder}feed.json"
        return feed["title"], [item["title"] for item in feed["items"]], feed["description"]

    assert told("topics/defense/") == (
        "Défense · Le Relevé",
        ["Un contrat"],
        "Les articles de la rubrique «\u00a0Défense\u00a0».",
    )
    assert told("entities/openai/") == (
        "OpenAI · Le Relevé",
        ["Un contrat"],
        "Les articles qui citent «\u00a0OpenAI\u00a0».",
    )
    assert told("sources/gazette/") == (
        "La Gazette · Le Relevé",
        ["Une grève"],
        "Les articles relevés dans «\u00a0La Gazette\u00a0».",
    )
    ids = {
        feedparser.parse(files[f"{folder}feed.xml"]).feed.id for folder in ("", "topics/defense/", "entities/openai/")
    }
    assert ids == {f"tag:example.org,2025:{path}" for path in ("digest", "topics/defense", "entities/openai")}
    english = made(digest(talk), replace(SITE, language="en"))
    assert json.loads(english["topics/defense/feed.json"])["description"] == "The articles on the topic “Défense”."


def test_every_feed_reads_without_a_complaint_and_keeps_to_the_schema() -> None:
    files = made(full_digest(), SITE)

    assert len(files) == 28
    for path, content in files.items():
        if path.endswith(".json"):
            JSON_FEED.validate(json.loads(content))
        elif not path.endswith(".opml"):
            feed = feedparser.parse(content)
            assert not feed.bozo, (path, feed.bozo_exception)
            assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    folders = {path.rpartition("/")[0] for path in files}
    assert all(f"{folder}/{form}".lstrip("/") in files for folder in folders for form in FORMS)


def test_a_topic_without_articles_has_a_feed_that_waits_for_them() -> None:
    assert json.loads(made(digest(article(topics=())), SITE)["topics/travail/feed.json"])["items"] == []


def test_the_feed_of_a_part_is_shorter_than_that_of_everything() -> None:
    many = digest(*(article(f"a-{number:03}", title=f"Sujet {number}") for number in range(PART_LENGTH + 5)))

    assert len(json.loads(made(many, SITE)["entities/openai/feed.json"])["items"]) == PART_LENGTH
    assert len(json.loads(made(many, SITE)["feed.json"])["items"]) == PART_LENGTH + 5


def test_who_follows_a_topic_or_a_name_goes_on_getting_it_after_a_merge() -> None:
    register = replace(
        REGISTER,
        topics=(Topic(slug="defense", name="Défense", formerly=("armees",)),),
        entities=(
            Entity(slug="openai", name="OpenAI", kind=EntityKind.COMPANY, formerly=("open-ai-lp", "microsoft")),
            Entity(slug="microsoft", name="Microsoft", kind=EntityKind.COMPANY),
        ),
    )
    files = made(digest(article(names=("OpenAI", "Microsoft")), register=register), SITE)

    for form in FORMS:
        assert files[f"topics/armees/{form}"] == files[f"topics/defense/{form}"]
        assert files[f"entities/open-ai-lp/{form}"] == files[f"entities/openai/{form}"]
        assert files[f"entities/microsoft/{form}"] != files[f"entities/openai/{form}"]


def test_ids_stay_over_a_rebuild_a_correction_and_a_new_title() -> None:
    def ids(*articles: Article) -> list[list[str]]:
        files = made(digest(*articles), SITE)
        return [
            *([entry.id for entry in feedparser.parse(files[form]).entries] for form in FORMS[:2]),
            [item["id"] for item in json.loads(files["feed.json"])["items"]],
        ]

    first = ids(article("a", title="Avant"), article("b"))
    corrected = article("a", title="Après", updated="2026-03-06", corrections=Corrections(title="Après"), topics=())

    assert ids(article("a", title="Avant"), article("b")) == first
    assert ids(corrected, article("b")) == first


def test_each_entry_says_its_language_and_where_its_publisher_has_it() -> None:
    told = article(language="en", url="https://gazette.example/a?b=1&c")

    files = made(digest(told), SITE)
    entry = etree.fromstring(files["feed.xml"]).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert [link.get("href") for link in entry.findall(f"{ATOM}link[@rel='via']")] == [
        "https://gazette.example/a?b=1&c"
    ]
    assert b"<dc:language>en</dc:language>" in files["rss.xml"]
    assert json_feed(told)["items"][0]["external_url"] == "https://gazette.example/a?b=1&c"
    for strange in ("javascript:alert(1)", "https://exemple.fr/un mot", "ftp://a.example/"):
        assert "external_url" not in json_feed(article(url=strange))["items"][0]


def test_an_entry_holds_the_summary_and_no_other_sentence() -> None:
    told = article(summary=("Rien n’est signé.",), source="La Gazette")

    for path, content in made(digest(told), SITE).items():
        assert "OpenAI étudie un contrat" not in content.decode(), path


def test_what_rss_calls_a_description_is_html_and_shows_the_words_as_they_are() -> None:
    words = "Le prix <b>baisse</b> & AT&T le dit."
    told = article("a", paragraph(words), summary=(words,), names=())

    tree = etree.fromstring(made(digest(told), SITE)["rss.xml"])
    assert tree.findtext("channel/item/description") == "Le prix &lt;b&gt;baisse&lt;/b&gt; &amp; AT&amp;T le dit."
    assert parsed("feed.xml", told).entries[0].summary_detail.type == "text/plain"
    assert json_feed(told)["items"][0]["content_text"] == words


def test_a_browser_finds_a_style_sheet_an_explanation_and_links() -> None:
    told = article(title="Un <contrat>", source="La Gazette", date="2026-03-04")
    files = made(digest(told), SITE)

    for form, folder, root in (("feed.xml", "", ""), ("rss.xml", "", ""), ("feed.xml", "entities/openai/", "../../")):
        content = files[f"{folder}{form}"]
        assert f'<?xml-stylesheet type="text/css" href="{root}assets/feed.css"?>'.encode() in content
        tree = etree.fromstring(content)
        links = {link.get("href"): link.text for link in tree.iter(f"{XHTML}a")}
        assert links[f"{SITE.url}articles/openai-otan/"] == "Un <contrat>"
        assert links[f"{SITE.url}feeds/"] == "Tous les flux"
        assert [code.text for code in tree.iter(f"{XHTML}code")] == [f"{SITE.url}{folder}{form}"]
        assert [title.text for title in tree.iter(f"{XHTML}h1")] == ["OpenAI" if folder else "Tous les articles"]
        lines = ["".join(map(str, each.itertext())) for each in tree.iter(f"{XHTML}p")]
        (byline,) = (line for line in lines if "2026" in line)
        assert byline == "La Gazette, 4\u00a0mars 2026, à lire avec prudence"
        assert {etree.QName(element).localname for element in tree.iter(f"{XHTML}*")}.isdisjoint({"script", "img"})


def test_the_list_of_feeds_groups_them_and_leads_with_those_of_most_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    news = digest(
        article("a", names=("OpenAI", "Microsoft")),
        article("b", names=("Microsoft",)),
        article("c", topics=("travail",)),
    )

    def outlines(name: str) -> dict[str, list[str]]:
        tree = etree.fromstring(made(news, SITE)[name])
        assert {each.get("type") for each in tree.iter("outline") if each.get("xmlUrl")} == {"rss"}
        return {
            str(group.get("text")): [str(each.get("xmlUrl")).removeprefix(SITE.url) for each in group]
            for group in tree.findall("body/outline")
        }

    assert outlines("feeds.opml") == {
        "Tout": ["feed.xml"],
        "Rubriques": ["topics/defense/feed.xml", "topics/travail/feed.xml"],
        "Noms": ["entities/microsoft/feed.xml", "entities/openai/feed.xml"],
        "Sources": ["sources/le-releve/feed.xml"],
    }
    monkeypatch.setattr(opml, "MOST", 1)
    assert outlines("feeds.opml")["Noms"] == ["entities/microsoft/feed.xml"]
    empty = etree.fromstring(made(digest(), SITE)["feeds.opml"])
    assert [group.get("text") for group in empty.findall("body/outline")] == ["Tout"]


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=30), st.text(max_size=10), st.text(max_size=10))
def test_any_words_of_a_stranger_stay_words(title: str, author: str, source: str) -> None:
    register = replace(REGISTER, entities=(Entity(slug="openai", name=title, kind=EntityKind.COMPANY),))
    told = article(title=title, authors=(author,), source=source, topics=(title,), url=source)

    for path, content in made(digest(told, register=register), replace(SITE, name=source, description=author)).items():
        if path.endswith(".json"):
            JSON_FEED.validate(json.loads(content))
        else:
            tree = etree.fromstring(content)
            tags = {etree.QName(element).localname for element in tree.iter(etree.Element)}
            assert tags.isdisjoint({"script", "style", "iframe"})


def test_letters_that_would_turn_those_after_them_are_left_out() -> None:
    assert titles(article(title="Un \u202econtrat\u2066 de\nplus")) == ["Un contrat de plus"]


def test_markup_in_a_title_is_text() -> None:
    title = "<script>alert(1)</script> & </title> ]]> {{ x }}"

    assert json_feed(article(title=title))["items"][0]["title"] == title
    for name in ("feed.xml", "rss.xml"):
        tree = etree.fromstring(made(digest(article(title=title)), SITE)[name])
        assert title in [element.text for element in tree.iter() if etree.QName(element).localname == "title"]
