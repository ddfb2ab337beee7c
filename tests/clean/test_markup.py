"""Markdown and HTML: the same blocks as plain text gives, from what the markup says; and no page can break it."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.markdown import LARGEST_FILE
from generator.clean.page import DEEPEST_PAGE, LARGEST_PAGE
from generator.models import Block, BlockKind, BoilerplateRule, CleanArticle, Format, RawArticle, Register, Statement

LEAD = "La ville de Belmont confie le tri de ses archives à une machine qui lit les écritures du siècle dernier."
SECOND = "Les premiers essais ont montré que les registres de naissance sont lus presque sans faute par la machine."
THIRD = "Les archivistes gardent la main sur les actes difficiles, et corrigent chaque soir ce que la machine propose."
PROSE = f"<p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p>" * 1


def markdown(text: str, first_line: int = 1, register: Register | None = None) -> CleanArticle:
    raw = RawArticle(path="a.md", slug="a", format=Format.MARKDOWN, text=text, first_line=first_line)
    return clean(raw, register or Register())


def html(body: str, head: str = "", register: Register | None = None) -> CleanArticle:
    page = f'<html lang="fr"><head>{head}</head><body><article>{body}</article></body></html>'
    return clean(RawArticle(path="a.html", slug="a", format=Format.HTML, text=page), register or Register())


def kept(article: CleanArticle) -> list[Block]:
    return [block for block in article.blocks if not block.dropped_by]


def values(article: CleanArticle, name: str) -> list[str]:
    return [statement.value for statement in article.statements if statement.name == name]


def test_the_first_heading_of_level_one_is_the_title_of_a_markdown_file() -> None:
    article = markdown(f"# Des archives *lues*\n\n{LEAD}\n\n# Suite\n\n### Détail\n\n{SECOND}\n", first_line=4)

    assert article.statements == (Statement(name="h1", value="Des archives lues"),)
    assert [(b.text, b.level, b.dropped_by, b.first_line) for b in article.blocks if b.kind is BlockKind.HEADING] == [
        ("Des archives lues", 2, "title line", 4),
        ("Suite", 2, "", 8),
        ("Détail", 3, "", 10),
    ]


def test_marks_inside_a_line_become_plain_text() -> None:
    text = "Un **mot**, du `code`, un [lien](https://a.example), ![un dessin](b.png) et\nune suite <b>brute</b>."

    assert [block.text for block in markdown(text).blocks] == [
        "Un mot, du code, un lien, un dessin et une suite <b>brute</b>."
    ]


def test_lists_tables_quotes_and_code_of_markdown() -> None:
    text = (
        "- un\n- deux\n  - trois\n\n1. a\n2. b\n\n> Une parole\n> rapportée\n\n"
        "| Lieu | Actes |\n|---|--:|\n| Nord | 12 |\n\n```\nx = 1\n```\n"
    )
    article = markdown(text)

    assert [(b.kind, b.plain, b.ordered, b.first_line, b.last_line) for b in article.blocks] == [
        (BlockKind.LIST, "un\ndeux\ntrois", False, 1, 3),
        (BlockKind.LIST, "a\nb", True, 5, 6),
        (BlockKind.QUOTE, "Une parole rapportée", False, 8, 9),
        (BlockKind.TABLE, "Lieu | Actes\nNord | 12", False, 11, 13),
        (BlockKind.PARAGRAPH, "x = 1", False, 15, 17),
    ]


def test_markdown_lines_without_words_are_dropped_and_said() -> None:
    article = markdown(f"{LEAD}\n\n---\n\n[a]: https://a.example\n\n-\n")

    assert [(b.dropped_by, b.first_line) for b in article.blocks] == [
        ("", 1),
        ("mark without words", 3),
        ("mark without words", 5),
        ("mark without words", 7),
    ]


def test_named_rules_and_those_of_the_register_hold_for_markdown() -> None:
    rule = BoilerplateRule(name="foot", pattern=re.compile("Les archivistes"), scope="rest")
    text = "\n\n".join((" date 2026-05-04 " + LEAD, "Lire aussi : la piscine", SECOND, THIRD, "Fin"))
    article = markdown(text, register=Register(boilerplate=(rule,)))

    assert [block.dropped_by for block in article.blocks] == ["collector's prefix", "", "related", "", "foot", "foot"]


def test_a_paragraph_that_stands_twice_is_kept_once() -> None:
    assert [b.dropped_by for b in markdown(f"{LEAD}\n\n{SECOND}\n\n{LEAD}\n").blocks] == ["", "", "repeated"]


def test_a_list_that_markdown_lost_is_announced() -> None:
    article = markdown(f"{LEAD}\n\nLes avantages sont les suivants :\n\n{SECOND}\n")

    assert [b.announces_lost_list for b in article.blocks] == [False, True, False]


def test_a_huge_markdown_file_is_read_as_text() -> None:
    article = markdown(f"# Titre\n\n{LEAD}\n" * (LARGEST_FILE // 100))

    assert article.statements == ()
    assert article.blocks


def test_the_blocks_of_a_page_come_from_its_markup() -> None:
    article = html(
        f"<h1>Des archives lues</h1>{PROSE}<h3>Le prix</h3><p>{THIRD[:-1]}, dit la ville.</p>"
        f"<ul><li>{SECOND}<ul><li>un détail</li></ul></li><li>{THIRD}</li></ul>"
        "<blockquote><p>La machine lit mieux que moi, et je ne m'en plains pas du tout.</p></blockquote>"
        "<table><tr><th>Lieu</th><th>Actes</th></tr><tr><td>Nord</td><td>1200</td></tr></table>"
        "<p>Photo : Jeanne Pré</p>"
    )
    blocks = kept(article)

    assert {LEAD, SECOND, THIRD} <= {block.text for block in blocks}
    assert [(b.text, b.level) for b in blocks if b.text == "Le prix"] == [("Le prix", 2)]
    assert [b.rows for b in blocks if b.kind is BlockKind.TABLE] == [(("Lieu", "Actes"), ("Nord", "1200"))]
    assert [b.kind for b in blocks if b.text.startswith("La machine lit mieux")] == [BlockKind.QUOTE]
    assert [b.items[0] for b in blocks if b.kind is BlockKind.LIST] == [SECOND]
    assert all((b.first_line, b.last_line) == (0, 0) for b in article.blocks)


def test_simple_markup_of_a_body_becomes_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    markup = (
        f"<p>{LEAD}<br>{SECOND}</p>bord<pre>a\nb <code>c</code> d</pre><h4></h4><ul><li> </li></ul><h2>Un</h2>"
        "<h3>Deux</h3>"
        "<table><tr><td></td></tr></table><blockquote> </blockquote>fin"
    )
    monkeypatch.setattr("trafilatura.extract", lambda *_, **__: markup)

    assert [(b.kind, b.level, b.text) for b in html(PROSE).blocks] == [
        (BlockKind.PARAGRAPH, 0, LEAD),
        (BlockKind.PARAGRAPH, 0, SECOND),
        (BlockKind.PARAGRAPH, 0, "bord"),
        (BlockKind.PARAGRAPH, 0, "a b c d"),
        (BlockKind.HEADING, 2, "Un"),
        (BlockKind.HEADING, 3, "Deux"),
        (BlockKind.PARAGRAPH, 0, "fin"),
    ]


def test_a_page_states_itself_in_order_of_trust() -> None:
    linked = {
        "@graph": [
            {"@type": "WebPage", "headline": "La page"},
            {
                "@type": ["NewsArticle"],
                "headline": "Des archives lues",
                "datePublished": "2026-05-04",
                "author": [{"@type": "Person", "name": "Jeanne Pré"}, "La rédaction", 3],
                "publisher": {"name": "La Gazette"},
            },
        ]
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(linked)}</script>'
        '<script type="application/ld+json">{</script>'
        '<script>var a = 1</script><title>Des archives | Gazette</title><meta property="og:title" content="Archives">'
        '<meta name="author" content="J. Pré"><meta content="seul"><link rel="canonical" href="https://a.example/b">'
    )
    article = html(f'<h1>Des archives</h1>{PROSE}<time datetime="2026-05-05">hier</time>', head)

    assert [(s.name, s.value) for s in article.statements] == [
        ("JSON-LD headline", "Des archives lues"),
        ("JSON-LD headline", "La page"),
        ("JSON-LD datePublished", "2026-05-04"),
        ("JSON-LD author", "Jeanne Pré"),
        ("JSON-LD author", "La rédaction"),
        ("JSON-LD publisher", "La Gazette"),
        ("og:title", "Archives"),
        ("h1", "Des archives"),
        ("title", "Des archives | Gazette"),
        ("link canonical", "https://a.example/b"),
        ("html lang", "fr"),
        ("htmldate published", "2026-05-04"),
        ("meta author", "J. Pré"),
        ("time datetime", "2026-05-05"),
    ]


def test_linked_data_nested_without_end_states_nothing() -> None:
    deep = "[" * 100_000

    assert values(html(PROSE, f'<script type="application/ld+json">{deep}</script>'), "JSON-LD headline") == []


@pytest.mark.parametrize(
    "page",
    [
        "",
        "   ",
        "<",
        "<!---->",
        "<html></html>",
        "\x00<p>\x00</p>",
        '<?xml version="1.0" encoding="utf-16"?><html><p>a</p></html>',
        "<p>" + "a" * LARGEST_PAGE,
        "<div>" * (DEEPEST_PAGE + 1) + "fond" + "</div>" * 3,
        "<table>" * 200 + "<ul><li>" * 200,
    ],
)
def test_a_page_that_cannot_be_parsed_never_raises(page: str) -> None:
    clean(RawArticle(path="a.html", slug="a", format=Format.HTML, text=page), Register())


def test_a_page_too_deep_for_the_parsers_is_read_as_text() -> None:
    page = "<div>" * (DEEPEST_PAGE + 1) + "<style>p {}</style><!-- non <b>non</b> -->" + PROSE + "&amp; fin"
    article = clean(RawArticle(path="a.html", slug="a", format=Format.HTML, text=page), Register())

    assert [block.text for block in kept(article)][:3] == [LEAD, SECOND, THIRD]
    assert not any("non" in block.text.split() or "{}" in block.text for block in article.blocks)
    assert article.statements == ()


def test_a_parser_that_breaks_leaves_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> str:
        raise RecursionError

    monkeypatch.setattr("trafilatura.extract", broken)
    monkeypatch.setattr("htmldate.find_date", broken)
    article = html(PROSE)

    assert [block.text for block in kept(article)] == [LEAD, SECOND, THIRD]
    assert values(article, "htmldate published") == []


def test_a_parser_that_refuses_a_page_gives_no_statements(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object, **__: object) -> str:
        raise ValueError

    monkeypatch.setattr("lxml.html.document_fromstring", refuses)

    assert html(PROSE).statements == ()


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<ul>",
        "<li>",
        "<div>",
        "<table>",
        "<tr>",
        "<td>",
        "<h1>",
        "</h1>",
        "<blockquote>",
        "<br>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<a href='",
        "&#0;",
        "&amp;",
        "<![CDATA[",
        "<svg>",
        "<time datetime=''>",
        LEAD,
        SECOND,
    ]
)
MARKS = st.sampled_from(
    [
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "```\n",
        "| a | b |\n",
        "|---|---|\n",
        "[",
        "](",
        ")",
        "*",
        "_",
        "`",
        "\n",
        "\n\n",
        "---\n",
        "<b>",
        "![",
        "\t",
        "    ",
        "[a]: b\n",
        "=\n",
        LEAD,
        SECOND,
        "\\",
        "&amp;",
    ]
)


@given(st.one_of(st.text(), st.lists(st.one_of(TAGS, st.text(max_size=10)), max_size=40).map("".join)))
@settings(deadline=None, max_examples=100)
def test_any_text_is_a_page_that_can_be_read(page: str) -> None:
    raw = RawArticle(path="a.html", slug="a", format=Format.HTML, text=page)

    assert clean(raw, Register()) == clean(raw, Register())


@given(st.one_of(st.text(), st.lists(st.one_of(MARKS, st.text(max_size=10)), max_size=40).map("".join)))
@settings(deadline=None, max_examples=100)
def test_any_text_is_markdown_and_no_line_is_in_two_blocks(text: str) -> None:
    article = markdown(text)
    blocks = [block for block in article.blocks if block.dropped_by != "collector's prefix"]

    covered = [number for block in blocks for number in range(block.first_line, block.last_line + 1)]
    assert covered == sorted(set(covered))
