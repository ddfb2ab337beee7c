"""Markdown from another generator is read as it is: its keys are translated, passed over with a reason, or named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.models import LEFT_OUT, Corrections, NewsDate
from generator.read import read_article, read_articles
from generator.read.foreign_keys import ABSTRACTS_REASON, ADDRESSES_REASON, KNOWN, LABELS_REASON, MATTERS_REASON

if TYPE_CHECKING:
    from read.conftest import Newsroom

BODY = "La digue de Kerlouan tient bon.\n"

JEKYLL = """---
layout: post
title:  "La digue tient"
date:   2026-03-04 08:30:00 +0100
last_modified_at: 2026-03-05
author: Maëlle Prigent
categories: [littoral, travaux]
tags: digue mer
excerpt: Une digue qui tient.
permalink: /littoral/digue/
---
"""

HUGO = """+++
title = 'La digue tient'
date = 2026-03-04T08:30:00+01:00
lastmod = 2026-03-05
draft = false
weight = 3.10
aliases = ['/d/']
categories = ["littoral"]
canonicalURL = "https://fil.example/digue"
[[authors]]
name = "Maëlle Prigent"
[params]
lang = "fr-FR"
mood = "calme"
[menu.main]
parent = "x"
+++
"""

HUGO_JSON = """{
  "title": "La digue tient",
  "date": "2026-03-04T08:30:00+01:00",
  "lastmod": "2026-03-05",
  "weight": 3,
  "toc": true,
  "cover": {"image": null},
  "authors": [{"name": "Maëlle Prigent", "url": "https://m.example"}],
  "language": "fr"
}
"""

OBSIDIAN = """---
created: 2026-07-01
published: 2026-03-04T08:30
lastmod: 2026-03-05
updated: 2026-07-01
author:
  - "[[Maëlle Prigent]]"
source: https://fil.example/digue
cssclasses: [large]
tags:
  - veille/littoral
Title: La digue tient
---
"""

PELICAN = """Title: La digue tient
Date: 2026-03-04 08:30
Modified: 2026-03-05
Authors: Maëlle Prigent; Ronan Le Goff
Slug: digue
Summary: Une digue qui tient.
Lang: fr

"""

ASTRO = """---
title: La digue tient
description: Une digue qui tient.
pubDate: 'Mar 04 2026 08:30'
updatedDate: '2026-03-05T00:00:00.000Z'
heroImage: '../../assets/digue.jpg'
author: {name: Maëlle Prigent <maelle@fil.example>}
---
"""


def corrections(newsroom: Newsroom, top: str) -> Corrections:
    return newsroom.article(top + BODY, "digue.md").corrections


@pytest.mark.parametrize(
    "top",
    [
        pytest.param(JEKYLL, id="Jekyll"),
        pytest.param(HUGO, id="Hugo"),
        pytest.param(HUGO_JSON, id="Hugo in JSON"),
        pytest.param(OBSIDIAN, id="Obsidian"),
        pytest.param(PELICAN, id="Pelican"),
        pytest.param(ASTRO, id="Astro"),
    ],
)
def test_front_matter_of_other_generators_states_the_same_facts(newsroom: Newsroom, top: str) -> None:
    article = newsroom.article(top + BODY, "digue.md")
    stated = article.corrections

    assert (stated.title, stated.date, stated.updated) == (
        "La digue tient",
        NewsDate("2026-03-04T08:30"),
        NewsDate("2026-03-05"),
    )
    assert isinstance(stated.authors, tuple)
    assert stated.authors[0] == "Maëlle Prigent"
    assert (stated.topics, stated.summary) == (LEFT_OUT, LEFT_OUT)
    assert (article.text, article.first_line) == (BODY, top.count("\n") + 1)


def test_what_is_passed_over_is_kept_with_its_reason(newsroom: Newsroom) -> None:
    assert corrections(newsroom, JEKYLL).ignored == {
        "layout": MATTERS_REASON,
        "categories": LABELS_REASON,
        "tags": LABELS_REASON,
        "excerpt": ABSTRACTS_REASON,
        "permalink": ADDRESSES_REASON,
    }
    assert corrections(newsroom, HUGO).ignored.keys() == {"draft", "weight", "aliases", "categories", "menu"}
    assert corrections(newsroom, PELICAN).ignored == {"Slug": ADDRESSES_REASON, "Summary": ABSTRACTS_REASON}


def test_every_fact_knows_the_line_that_states_it(newsroom: Newsroom) -> None:
    assert corrections(newsroom, JEKYLL).lines == {"title": 3, "date": 4, "updated": 5, "authors": 6}
    assert corrections(newsroom, HUGO).lines == {
        "title": 2, "date": 3, "updated": 4, "url": 9, "authors": 10, "language": 12,
    }  # fmt: skip
    assert corrections(newsroom, HUGO_JSON).lines == {"title": 2, "date": 3, "updated": 4, "authors": 8, "language": 9}
    assert corrections(newsroom, PELICAN).lines == {"title": 1, "date": 2, "updated": 3, "authors": 4, "language": 7}


def test_the_address_of_the_original_may_stand_where_we_have_the_name_of_the_source(newsroom: Newsroom) -> None:
    assert corrections(newsroom, OBSIDIAN).url == "https://fil.example/digue"
    assert corrections(newsroom, OBSIDIAN).source is LEFT_OUT
    assert (
        corrections(newsroom, "---\nsource: Le Fil\nlink: https://fil.example/d\n---\n").url == "https://fil.example/d"
    )


@pytest.mark.parametrize(
    ("lines", "key", "value"),
    [
        ("authors: Zoé Brun\nauthor: Ali Ferrer", "authors", ("Zoé Brun",)),
        ("author: Ali Ferrer\nauthors: Zoé Brun", "authors", ("Zoé Brun",)),
        ("created: 2020-01-01\npubDate: 2026-03-04", "date", NewsDate("2026-03-04")),
        ("pubDate: bientôt\ncreated: 2020-01-01", "date", NewsDate("2020-01-01")),
        ("created: 2026-07-01\nlink: https://fil.example/d", "date", LEFT_OUT),
        ("created: 2026-07-01\nmodified: 2026-07-02\nsource: https://fil.example/d", "updated", LEFT_OUT),
        ("modified: 2026-07-02\ncreator: Zoé\nsource: https://fil.example/d", "updated", NewsDate("2026-07-02")),
        ("date: {created: 2026-03-04, updated: 2026-03-05}", "date", NewsDate("2026-03-04")),
        ("date: {created: 2026-03-04, updated: 2026-03-05}", "updated", NewsDate("2026-03-05")),
        ("last_update: {date: 2026-03-05, author: Zoé}", "updated", NewsDate("2026-03-05")),
        ("titre: Une digue", "title", "Une digue"),
        ("url: [/d/, https://fil.example/d, https://fil.example/e]", "url", "https://fil.example/d"),
        ("extra: {author: Ali}\nauthor: Zoé", "authors", ("Zoé",)),
        ("author: [[Zoé Brun]]", "authors", ("Zoé Brun",)),
        ("author: ''", "authors", LEFT_OUT),
        ("author: [' ', Zoé]", "authors", ("Zoé",)),
        ("author: [~, {nom: x}, Zoé]", "authors", ("Zoé",)),
        ("author: [{nom: Zoé}]", "authors", LEFT_OUT),
        ("authors: []", "authors", ()),
        ("author:", "authors", LEFT_OUT),
        ("published: true", "date", LEFT_OUT),
        ("url: /puces/a.html", "url", LEFT_OUT),
        ("url: ../puces/a/", "url", LEFT_OUT),
        ("url: puces/2026/a.html", "url", LEFT_OUT),
        ("url: puces", "url", LEFT_OUT),
        ("formerly: [une-puce]", "formerly", ("une-puce",)),
        ("url:", "url", None),
        ("link: {a: b}", "url", LEFT_OUT),
        ("publisher: Le Fil", "source", "Le Fil"),
        ("language: en-US", "language", "en"),
        ("locale: French", "language", "fr"),
        ("lang: anglais", "language", "en"),
        ("lang: de", "language", LEFT_OUT),
        ("lang: [fr]", "language", LEFT_OUT),
        ("headline: [a]", "title", LEFT_OUT),
        ('headline: "La [[Digue|digue]]"', "title", "La digue"),
        ("title: null", "title", None),
        ("summary: Une digue.", "summary", LEFT_OUT),
        ("summary: [Une digue.]", "summary", ("Une digue.",)),
        ("params: rien", "title", LEFT_OUT),
        ("topics: [littoral]", "topics", ("littoral",)),
        ("taxonomies: {topics: [Le littoral]}", "topics", LEFT_OUT),
    ],
)
def test_our_keys_win_then_those_that_can_be_read(newsroom: Newsroom, lines: str, key: str, value: object) -> None:
    assert getattr(corrections(newsroom, f"---\nlayout: post\n{lines}\n---\n"), key) == value


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("titel: Un", "unknown key 'titel': did you mean title?"),
        ("layuot: post", "unknown key 'layuot': did you mean layout?"),
        ("xyzzy: 3", "unknown key 'xyzzy'"),
        ("date: hier", "date must be a date, not 'hier'"),
        ("url: ftp://fil.example", "url must be a web address, not 'ftp://fil.example'"),
        ("url: www.fil.example/a", "url must be a web address, not 'www.fil.example/a'"),
        ("url: javascript:alert(1)", "url must be a web address, not 'javascript:alert(1)'"),
        ("language: de", "language must be one of fr, en, not 'de'"),
        ("source: [a]", "source must be text"),
        ("authors: {a: b}", "authors must be a list"),
    ],
)
def test_a_slip_in_markdown_is_still_named_with_its_line(newsroom: Newsroom, line: str, message: str) -> None:
    (found,) = newsroom.refusals(f"---\nlayout: post\n{line}\n---\n{BODY}", "digue.md")

    assert found.partition("\n")[0] == f"content/articles/digue.md:3: {message}"


@pytest.mark.parametrize(
    "line",
    ["draft: true", "Draft: yes", "published: false", "publish: no", "status: draft", "visibility: private",
     "private: on"],
)  # fmt: skip
def test_a_draft_is_not_published_and_the_run_says_so(newsroom: Newsroom, line: str) -> None:
    newsroom.leave("articles/digue.md", f"---\nlayout: post\n{line}\n---\n{BODY}")
    newsroom.leave("articles/quai.md", BODY)

    articles, (problem,) = read_articles(newsroom.project / "content/articles", newsroom.project)

    assert [article.slug for article in articles] == ["quai"]
    assert problem.is_warning
    assert str(problem) == (
        f"content/articles/digue.md:3: {line}: this article is a draft and is not published\n"
        "    Remove the line when it may be"
    )


def test_only_markdown_may_have_the_keys_of_others(newsroom: Newsroom) -> None:
    assert "unknown key 'author': did you mean authors?" in "".join(newsroom.refusals(JEKYLL + BODY, "digue.txt"))
    assert newsroom.article(PELICAN + BODY, "pelican.txt").text == PELICAN + BODY
    assert newsroom.article(HUGO_JSON + BODY, "json.html").text == HUGO_JSON + BODY


def test_toml_with_our_keys_is_read_in_every_format(newsroom: Newsroom) -> None:
    article = newsroom.article('+++\ntitle = "La digue"\n\nroundup = false\nkeep = ["5-6", 8]\n+++\nTexte.\n')

    assert (article.corrections.title, article.corrections.roundup) == ("La digue", False)
    assert [str(one) for one in article.corrections.keep] == ["lines 5-6", "line 8"]
    assert article.first_line == 7


@pytest.mark.parametrize(
    ("top", "message"),
    [
        ('+++\ntitle = "a"\ndate = hier\n+++\n', ":3: front matter is not valid TOML: "),
        ('+++\ntitle = "a\n+++\n', ":2: front matter is not valid TOML: "),
        ("+++\ntitle = [1,\n+++\n", ":2: front matter is not valid TOML: "),
        ("+++\ntitle = 'a'\ntitle = 'b'\n+++\n", ":3: front matter is not valid TOML: Cannot overwrite a value"),
        ('+++\ntitle = "a\\u0007"\n+++\n', ":2: an escaped control character stands here"),
        ("+++\ntitle = 'a'\n", ":1: front matter is opened here and never closed"),
        (f"+++\ntitle = {'[' * 20}{']' * 20}\n+++\n", ":2: lists are nested too deeply"),
        (f"+++\ntitle = {'[' * 19_000}\n+++\n", ":2: lists are nested too deeply"),
        (f"+++\ntitle = '{'a' * 20_000}'\n+++\n", ":1: front matter has 20,010 characters"),
        ('{"title": "a",\n"date": hier}\n', ":2: front matter is not valid JSON: Expecting value"),
        ('{"title": "a"} suite\n', ":1: words stand behind front matter"),
        (f'{{"title": {"[" * 19_000}', ":1: lists are nested too deeply"),
        (f'{{"title": {"[" * 20}{"]" * 20}}}\n', ":1: lists are nested too deeply"),
    ],
)
def test_a_block_that_is_meant_and_broken_is_an_error_with_its_line(newsroom: Newsroom, top: str, message: str) -> None:
    (found,) = newsroom.refusals(top + BODY, "digue.md")

    assert found.partition("\n    ")[0].startswith(f"content/articles/digue.md{message}")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("+++\nune ligne\n+++\nla suite\n", id="a line between two rules of plusses"),
        pytest.param("+++\nune ligne\n", id="a rule of plusses that nothing closes"),
        pytest.param("+++", id="a rule of plusses alone"),
        pytest.param("{% include tete.html %}\n\nla suite\n", id="a template tag"),
        pytest.param('{"mot": "a"}\n\nla suite\n', id="an object of other keys"),
        pytest.param("{ des mots entre accolades }\n", id="words in braces"),
        pytest.param("Date: à venir\n\nla suite\n", id="one header"),
        pytest.param("Title: Un\nDate: 2026\nla suite\n", id="headers that no blank line closes"),
        pytest.param("Tags: a\nSlug: b\n\nla suite\n", id="headers without a title or a date"),
        pytest.param("Title: Un\n" * 300, id="headers without end"),
        pytest.param("Reuters: a deal\nAFP: a deal\n\nthe rest\n", id="agencies"),
    ],
)
def test_markdown_that_merely_looks_like_front_matter_stays_whole(newsroom: Newsroom, text: str) -> None:
    assert newsroom.article(text, "digue.md").text == text


def test_headers_above_nothing_are_no_article(newsroom: Newsroom) -> None:
    assert "there is no text below the front matter" in newsroom.refusals("Title: Un\nDate: 2026\n\n", "digue.md")[0]


def test_no_key_that_is_known_is_written_in_a_way_that_is_never_compared() -> None:
    assert [name for name in KNOWN if name != "".join(filter(str.isalnum, name)).lower()] == []


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fences=st.sampled_from([("---\n", "---\n"), ("+++\n", "+++\n"), ("{", "}\n"), ("", "\n"), ("---\n", "")]),
    lines=st.lists(
        st.one_of(
            st.sampled_from(
                ["title: a", 'title = "a"', '"title": "a"', "date: 2026", "date = 2026-03-04T10:00:00Z", ", ",
                 "[extra]", "tags: [a, [b]]", "draft: false", "author:\n- {name: x}", "Title: x", "keep: [1, 4-2]",
                 '"keep": [1]'],
            ),
            st.text(alphabet="title=date:\"'[]{}\\,#\n\t0é-+", max_size=20),
        ),
        max_size=6,
    ),
)  # fmt: skip
def test_no_front_matter_of_markdown_raises(newsroom: Newsroom, fences: tuple[str, str], lines: list[str]) -> None:
    content = fences[0] + "\n".join(lines) + "\n" + fences[1] + BODY

    article, problems = read_article(newsroom.leave("articles/a.md", content), newsroom.project)

    assert (article is None) == bool(problems)
