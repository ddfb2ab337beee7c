"""HTML: the same blocks as plain text gives, from what the markup says; and no page can break it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.page_tree import DEEPEST_PAGE, LARGEST_PAGE
from generator.models import Block, BlockKind, CleanArticle, Format, RawArticle, Register

LEAD = "La ville de Belmont confie le tri de ses archives à une machine qui lit les écritures du siècle dernier."
SECOND = "Les premiers essais ont montré que les registres de naissance sont lus presque sans faute par la machine."
THIRD = "Les archivistes gardent la main sur les actes difficiles, et corrigent chaque soir ce que la machine propose."
PROSE = f"<p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p>" * 1


def html(body: str, head: str = "", register: Register | None = None) -> CleanArticle:
    page = f'<html lang="fr"><head>{head}</head><body><article>{body}</article></body></html>'
    return clean(RawArticle(path="a.html", slug="a", format=Format.HTML, text=page), register or Register())


def kept(article: CleanArticle) -> list[Block]:
    return [block for block in article.blocks if not block.dropped_by]


def values(article: CleanArticle, name: str) -> list[str]:
    return [statement.value for statement in article.statements if statement.name == name]


def test_the_blocks_of_a_page_come_from_its_markup() -> None:
    article = html(
        f"<h1>Des archives lues</h1>{PROSE}<h3>Le prix</h3><p>{THIRD[:-1]}, dit la ville.</p>"
        "<table><tr><th>Lieu</th><th>Actes</th></tr><tr><td>Nord</td><td>1200</td></tr></table>"
        f"<ul><li>{SECOND}<ul><li>un détail</li></ul></li><li>{THIRD}</li></ul>"
        "<blockquote><p>La machine lit mieux que moi, et je ne m'en plains pas du tout.</p></blockquote>"
        "<p>Photo : Jeanne Pré</p>"
    )
    blocks = kept(article)

    assert {LEAD, SECOND, THIRD} <= {block.text for block in blocks}
    assert [(b.text, b.level) for b in blocks if b.text == "Le prix"] == [("Le prix", 2)]
    assert [b.rows for b in blocks if b.kind is BlockKind.TABLE] == [(("Lieu", "Actes"), ("Nord", "1200"))]
    assert [b.kind for b in blocks if b.text.startswith("La machine lit mieux")] == [BlockKind.QUOTE]
    assert [b.items[0] for b in blocks if b.kind is BlockKind.LIST] == [SECOND]
    assert [b.dropped_by for b in article.blocks if b.text.startswith("Photo")] == ["caption"]
    assert all((b.first_line, b.last_line) == (1, 1) for b in article.blocks)


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
        ("JSON-LD datePublished", "2026-05-04"),
        ("JSON-LD author", "Jeanne Pré"),
        ("JSON-LD author", "La rédaction"),
        ("JSON-LD publisher", "La Gazette"),
        ("og:title", "Archives"),
        ("h1", "Des archives"),
        ("title", "Des archives | Gazette"),
        ("link canonical", "https://a.example/b"),
        ("html lang", "fr"),
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


@given(st.one_of(st.text(), st.lists(st.one_of(TAGS, st.text(max_size=10)), max_size=40).map("".join)))
@settings(deadline=None, max_examples=50)
def test_any_text_is_a_page_that_can_be_read(page: str) -> None:
    raw = RawArticle(path="a.html", slug="a", format=Format.HTML, text=page)

    assert clean(raw, Register()) == clean(raw, Register())
