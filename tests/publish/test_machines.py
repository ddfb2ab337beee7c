"""What machines find on the built site: linked data, what networks show, microformats, and the maps of the site."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import pytest
from commandline import digest
from kinds import PAGES
from lxml import etree
from microformats import microformats
from newsroom import SITE, article, full_digest
from newsroom import digest as digest_of
from PIL import Image

from generator.models import Register, Topic
from generator.publish import split_site_map
from generator.publish.robots import EDITIONS, NAMES, llms, robots
from generator.publish.site_map import MOST, NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ROOT_URL: Final = "https://example.org/digest/"

REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "BreadcrumbList": ("itemListElement",),
    "ItemList": ("itemListElement",),
    "ListItem": ("position",),
    "NewsArticle": ("headline", "author", "publisher", "image", "mainEntityOfPage", "inLanguage", "description"),
    "Article": ("headline", "author", "publisher", "image", "mainEntityOfPage", "inLanguage", "hasPart"),
    "ImageObject": ("url", "width", "height"),
    "WebSite": ("url", "name", "potentialAction"),
    "SearchAction": ("target", "query-input"),
    "EntryPoint": ("urlTemplate",),
    "CollectionPage": ("url", "name", "isPartOf", "image"),
    "SearchResultsPage": ("url", "name", "isPartOf", "image"),
    "AboutPage": ("url", "name", "isPartOf", "image"),
    "WebPage": ("url", "name", "isPartOf", "image"),
    "CreativeWork": ("url",),
    **dict.fromkeys(("Organization", "Person", "Place", "Legislation", "Thing"), ("name",)),
}
"""What each type needs: required or recommended at https://developers.google.com/search/docs/appearance/structured-data
and, for a page, what ties it to the site. A product would need an offer or a review: ours is a thing."""

SITE_OF_STRANGERS: Final = replace(SITE, name="A\u00a0site\n# x", description="", language="en")

HOSTILE: Final = "</script><script>alert('x')</script> {{ 7*7 }} \"cité\" \\ & ]]>"


def html_of(site: Path, address: str) -> str:
    """Return a page."""
    return (site / urlsplit(address).path / "index.html").read_text("utf-8")


def linked_data(page: str) -> list[dict[str, Any]]:
    """Return the nodes of the linked data of a page."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert len(scripts) == 1
    return list(json.loads(scripts[0])["@graph"])


def node(page: str, *kinds: str) -> dict[str, Any]:
    """Return the node of one of some types."""
    (found,) = [each for each in linked_data(page) if each["@type"] in kinds]
    return found


def typed(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    """Give every record that has a type, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for each in value.values():
            yield from typed(each)
    elif isinstance(value, list):
        for each in value:
            yield from typed(each)


def said(page: str) -> dict[str, str]:
    """Return the first of each property and name that the head states."""
    found = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', page)
    return {name: unescape(content) for name, content in reversed(found)}


def pages(site: Path) -> dict[str, str]:
    """Return every page with linked data by its address: all but those that lead on, and that of errors."""
    found = {
        place.relative_to(site).parent.as_posix() + "/": place.read_text("utf-8") for place in site.rglob("index.html")
    }
    return {"" if address == "./" else address: page for address, page in found.items() if "refresh" not in page}


def test_all_linked_data_is_json_with_what_each_type_needs(built_site: Path) -> None:
    seen: set[str] = set()
    for address, page in pages(built_site).items():
        for each in typed(linked_data(page)):
            missing = [key for key in REQUIRED[each["@type"]] if not each.get(key)]
            assert missing == [], (address, each)
            addresses = [each.get(key) for key in ("url", "item", "@id")]
            assert all(str(url).startswith("https://") for url in addresses if url), (address, each)
            places = [entry["position"] for entry in each.get("itemListElement", ())]
            assert places == list(range(1, len(places) + 1)), address
            seen.add(each["@type"])
    assert seen == REQUIRED.keys() - {"CreativeWork"}  # all articles of ours are originals


def test_every_inner_page_says_where_it_stands_and_names_pages_that_are_there(built_site: Path) -> None:
    for address, page in pages(built_site).items():
        if address:
            trail = node(page, "BreadcrumbList")["itemListElement"]
            assert len(trail) >= 2
            assert [crumb["item"] for crumb in trail[:: len(trail) - 1]] == [ROOT_URL, f"{ROOT_URL}{address}"]
            lists = [each for each in linked_data(page) if each["@type"] == "ItemList"]
            named = [
                *(crumb["item"] for crumb in trail),
                *(item["url"] for each in lists for item in each["itemListElement"]),
            ]
            for url in named:
                assert (built_site / url.removeprefix(ROOT_URL).partition("#")[0] / "index.html").is_file(), (
                    address,
                    url,
                )


def test_the_front_page_says_how_the_site_is_searched(built_site: Path) -> None:
    site = node(html_of(built_site, ""), "WebSite")

    assert site["url"] == ROOT_URL
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{ROOT_URL}search/?q={{search_term_string}}"


def test_a_name_is_what_it_is_with_its_own_site(built_site: Path) -> None:
    def subject(address: str) -> Any:  # noqa: ANN401 - JSON
        return node(html_of(built_site, address), "CollectionPage")["mainEntity"]

    assert subject("entities/openai/") == {
        "@type": "Organization",
        "name": "OpenAI",
        "url": f"{ROOT_URL}entities/openai/",
        "sameAs": ["https://openai.com"],
    }
    assert subject("entities/sam-altman/")["@type"] == "Person"
    assert subject("entities/californie/")["@type"] == "Place"
    assert subject("entities/sb-53/")["@type"] == "Legislation"
    assert subject("entities/chatgpt/")["additionalType"] == "https://schema.org/Product"


def test_what_networks_show_has_a_picture_of_the_size_that_it_states(built_site: Path) -> None:
    for address, page in pages(built_site).items():
        head = said(page)
        assert head["twitter:card"] == "summary_large_image", address
        assert head["og:url"] == f"{ROOT_URL}{address}"
        assert head["og:image:alt"]
        place = built_site / head["og:image"].removeprefix(ROOT_URL)
        with Image.open(place) as card:
            assert card.size == (int(head["og:image:width"]), int(head["og:image:height"])), address


@pytest.mark.parametrize("kind", ["article", "item", "edition", "topic", "entity", "source", "story", "home"])
def test_each_of_what_people_share_has_a_card_of_its_own(kind: str, built_site: Path) -> None:
    own = (PAGES[kind].rstrip("/") or "index") + ".png"

    assert said(html_of(built_site, PAGES[kind]))["og:image"] == f"{ROOT_URL}assets/cards/{own}"


def test_what_networks_show_is_in_the_language_of_the_article(built_site: Path) -> None:
    assert said(html_of(built_site, "articles/openai-nato-networks/"))["og:locale"] == "en_GB"
    assert said(html_of(built_site, PAGES["article"]))["og:locale"] == "fr_FR"


def test_what_nobody_shares_has_the_card_of_the_site(built_site: Path) -> None:
    for kind in ("names", "archive", "hand-written", "search"):
        assert said(html_of(built_site, PAGES[kind]))["og:image"] == f"{ROOT_URL}assets/cards/index.png"


def test_an_article_is_an_entry_and_a_list_is_a_feed_of_entries(built_site: Path) -> None:
    page = html_of(built_site, PAGES["article"])
    (entry,) = microformats(page)
    assert entry.kind == "h-entry"
    assert entry.one("p-name") == node(page, "NewsArticle")["headline"]
    assert node(page, "NewsArticle")["datePublished"].startswith(entry.one("dt-published"))  # which has no zone
    assert f"{ROOT_URL}{PAGES['article']}" in entry.properties["u-url"]
    assert entry.properties["p-author"]
    assert entry.properties["p-summary"]
    assert entry.properties["p-category"]
    assert {child.kind for child in entry.children} <= {"h-entry"}

    (feed,) = microformats(html_of(built_site, PAGES["entity"]))
    assert (feed.kind, feed.one("p-name")) == ("h-feed", "OpenAI")
    assert len(feed.children) > 5
    for child in feed.children:
        assert child.one("p-name")
        assert child.one("u-url")
    (home,) = microformats(html_of(built_site, ""))
    assert home.children


EXCERPT: Final = f"""---
title: {json.dumps(HOSTILE, ensure_ascii=False)}
date: 2026-02
source: La Gazette du Nord
url: https://gazette.example/port?a=1&b=2
---

Le port de Brest loue ses grues à OpenAI. Rien n’est signé, et la ville attend une réponse au printemps.
"""


def test_hostile_words_and_an_original_survive_in_a_site_without_cards(project: Path) -> None:
    configuration = (project / "mkdocs.yml").read_text("utf-8")
    configuration = configuration.replace("language: fr", "language: en")
    configuration = configuration.replace("content: content", "content: content\n      cards: false")
    (project / "mkdocs.yml").write_text(configuration, "utf-8")
    (project / "content/articles/port.md").write_text(EXCERPT, "utf-8")
    sources = project / "content/data/sources.yml"
    sources.write_text(sources.read_text("utf-8") + "\n- {name: La Gazette du Nord, publish: excerpt}\n", "utf-8")
    legal = project / "content/pages/legal.md"
    legal.write_text(legal.read_text("utf-8").replace("\ntitle:", "\nupdated: 2026-02-03\ntitle:", 1), "utf-8")
    run = digest(project, "build")
    assert run.returncode == 0, run.stderr
    page = html_of(project / "site", "articles/port/")

    told = node(page, "NewsArticle")
    assert told["headline"] == HOSTILE
    assert told["isBasedOn"] == told["citation"]["url"] == "https://gazette.example/port?a=1&b=2"
    assert told["author"] == [{"@type": "Organization", "name": "La Gazette du Nord"}]
    assert {"datePublished", "dateModified", "image"}.isdisjoint(told)
    assert said(page)["og:title"] == HOSTILE
    assert said(page)["twitter:card"] == "summary"
    assert "og:image" not in said(page)
    assert not (project / "site/assets/cards").exists()
    (entry,) = microformats(page)
    assert entry.one("u-bookmark-of") == told["isBasedOn"]
    assert "dt-published" not in entry.properties
    assert listed(project / "site")[f"{ROOT_URL}legal/"] == "2026-02-03"
    assert listed(project / "site")[f"{ROOT_URL}articles/port/"] == ""
    assert (project / "site/llms.txt").read_text("utf-8").startswith("# Le Relevé\n")


def test_a_site_that_keeps_nothing_on_devices_does_not_claim_to(project: Path) -> None:
    configuration = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(configuration.replace("\nextra:", "\nextra:\n  offline: false"), "utf-8")
    signed = EXCERPT.replace("---\n", "---\nauthors: [La rédaction, Ana Roux]\n", 1).replace("-02\n", "-02-14T09:30\n")
    (project / "content/articles/port.md").write_text(signed, "utf-8")
    run = digest(project, "build")
    assert run.returncode == 0, run.stderr
    site = project / "site"

    assert "const EDITION = [];" in (site / "sw.js").read_text("utf-8")
    for address, page in pages(site).items():
        links = re.findall('href="([^"]+)"', page[page.index("<footer") :])
        assert not [link for link in links if link.endswith("offline/")], address
        assert "data-kept" not in page
    offline = html_of(site, "offline/")
    assert "ne garde pas de pages sur votre appareil" in offline
    assert not re.search("<button[^>]*kept|kept.js", offline)
    told = node(html_of(site, "articles/port/"), "NewsArticle")
    assert told["datePublished"] == "2026-02-14T09:30:00+01:00"
    assert [author["@type"] for author in told["author"]] == ["Organization", "Person"]


def listed(site: Path) -> dict[str, str]:
    """Return what the site map says of each address: when it changed, or nothing."""
    tree = etree.parse(site / "sitemap.xml")
    urls = tree.findall(f"{{{NAMESPACE}}}url")
    return {url.findtext(f"{{{NAMESPACE}}}loc", ""): url.findtext(f"{{{NAMESPACE}}}lastmod", "") for url in urls}


def test_the_site_map_names_every_page_that_is_there_with_the_day_of_its_newest_words(built_site: Path) -> None:
    found = listed(built_site)
    there = {f"{ROOT_URL}{address}" for address in pages(built_site)}

    assert found.keys() <= there
    left = {url.removeprefix(ROOT_URL) for url in there - found.keys() if "/page-" not in url}
    assert left - {"offline/"}
    for address in left - {"offline/"}:
        assert "h-entry" not in html_of(built_site, address)  # a topic that waits for articles
    assert found[f"{ROOT_URL}{PAGES['article']}"] == "2026-02-14"
    assert found[f"{ROOT_URL}articles/recueil-semaine-40-5/"] == ""  # known to the week
    assert found[ROOT_URL] == max(found.values()) == found[f"{ROOT_URL}topics/"]
    assert found[f"{ROOT_URL}archive/2026-02/"][:7] == "2026-02"
    assert found[f"{ROOT_URL}legal/"] == ""


def test_a_site_map_with_too_many_addresses_is_parted_and_a_small_one_stays(tmp_path: Path) -> None:
    def write(count: int) -> str:
        lines = [f"  <url><loc>{ROOT_URL}a/{number}/</loc>" for number in range(count)]
        ends = [
            f"<lastmod>2026-03-0{1 + number % 3}</lastmod></url>" if number else "</url>" for number in range(count)
        ]
        text = "\n".join(line + end for line, end in zip(lines, ends, strict=True))
        (tmp_path / "sitemap.xml").write_text(f'<urlset xmlns="{NAMESPACE}">\n{text}\n</urlset>\n', "utf-8")
        return (tmp_path / "sitemap.xml").read_text("utf-8")

    split_site_map(tmp_path, ROOT_URL)
    small = write(3)
    split_site_map(tmp_path, ROOT_URL)
    assert (tmp_path / "sitemap.xml").read_text("utf-8") == small

    write(MOST + 1)
    split_site_map(tmp_path, ROOT_URL)
    index = etree.parse(tmp_path / "sitemap.xml").getroot()
    assert etree.QName(index).localname == "sitemapindex"
    assert [part.findtext(f"{{{NAMESPACE}}}loc") for part in index] == [f"{ROOT_URL}sitemap-{n}.xml" for n in (1, 2)]
    assert [part.findtext(f"{{{NAMESPACE}}}lastmod") for part in index] == ["2026-03-03", "2026-03-03"]
    parts = [etree.parse(tmp_path / f"sitemap-{n}.xml").getroot() for n in (1, 2)]
    assert [len(part) for part in parts] == [MOST, 1]


def test_robots_may_read_everything_and_are_told_where_the_map_is() -> None:
    assert robots(SITE) == (
        "robots.txt",
        b"User-agent: *\nAllow: /\n\nSitemap: https://example.org/digest/sitemap.xml\n",
    )


def links(text: str) -> list[str]:
    """Return the addresses that a Markdown text leads to, relative to the site."""
    return [url.removeprefix(ROOT_URL) for url in re.findall(r"\]\((\S+)\)", text)]


def test_llms_txt_keeps_the_order_of_its_format(built_site: Path) -> None:
    text = (built_site / "llms.txt").read_text("utf-8")

    assert re.match(r"# \S.*\n\n> \S.*\n\n\S.*\n\n## ", text)
    assert re.findall("^## (.+)", text, re.MULTILINE)[-1] == "Optional"
    for url in links(text):
        assert (built_site / url).exists(), url
    assert "editions/2026-w10/" in links(text)
    assert "topics/energie/" in links(text)  # all its articles are on its parts


def test_llms_txt_has_a_bound_and_what_stands_in_brackets_stays_there() -> None:
    many = [article(f"a{week}", date=f"2025-W{week:02}", names=("OpenAI",)) for week in range(1, 50)]
    text = llms(digest_of(*many), SITE).content.decode()

    assert len(links(text)) < EDITIONS + NAMES + 20
    assert links(text)[0] == "editions/2025-w49/"
    register = Register(topics=(Topic(slug="x", name="A [b](c) *d*"),))
    assert (
        "[A \\[b\\](c) \\*d\\*](" in llms(digest_of(article(topics=("x",)), register=register), SITE).content.decode()
    )
    strange = llms(full_digest(), SITE_OF_STRANGERS).content.decode()
    assert "\n# x" not in strange
    assert strange.startswith("# A\u00a0site # x\n\nEvery sentence")


def test_llms_txt_speaks_the_language_of_the_site_and_counts() -> None:
    told = article(names=(), topics=("travail",)), article("b", names=("Microsoft",), topics=())
    text = llms(digest_of(*told), SITE).content.decode()

    assert "- [Semaine 10, 2026](https://example.org/digest/editions/2026-w10/): 2 articles\n" in text
    assert "- [Microsoft](https://example.org/digest/entities/microsoft/): 1 article\n" in text
    assert "- [Travail](https://example.org/digest/topics/travail/)\n" in text
