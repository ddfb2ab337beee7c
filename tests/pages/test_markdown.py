"""A body as Markdown: every engine gives back its words, and nothing that a source wrote becomes markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import heading, paragraph
from rendering import ENGINES, folded, rendered

from generator.body import Body, is_numbered
from generator.models import Block, BlockKind
from generator.pages.markdown import markdown_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OURS = frozenset(
    "p h2 h3 ul ol li blockquote table thead tbody tr th td a span".split(),
)

TRICKS = (
    "- a", "+ a", "* a", "1. a", "1) a", "12345678901. a", "# a", "#a", "a #", "C#", "## a ##", "> a", "    a", "\ta",
    "~~~", "~~~\na\n~~~", "```", "```\na\n```", "===", "---", "***", "___", "- - -", "*[A]: b", "[^1]: a", "[x]: /u",
    "[x]: <u> 'v'", "[x](u)", "![x](u)", "[x][y]", "<script>alert(1)</script>", "<b onclick=x>", "<!-- a", "<?a?>",
    "<![CDATA[a]]>", "</span>", "</p>", "&amp;", "&lt;", "&#60;", "&", "&eacute", "| a | b", "| --- |", "|", "a|b",
    "\\", "\\\\", "a\\", "\\|", "\\*", "`a", "``a`", "a`b`", "*a*", "**a**", "_a_", "a_b_c", "{{ a }}", "{% a %}",
    "{# a #}", "{: .a }", "{.a #b}", "!!! note", "??? a", ": a", "--8<-- 'a'", "[[a]]", "[TOC]", "^[a]", "==a==",
    "~a~", "http://a.b", "<http://a.b>", "<a@b.c>", "a@b.c", "a  ", " a", "a\nb", "a\n- b", "a\n===", "a\n\nb",
    "a\u2028b", "a\u00a0b", "\u00a0- a", "\x02a\x03", "\x02klzzwxh:0000\x03", "wzxhzdk:0", "\x00", "\ufeff- a",
    "\u200b# a",
    "« l’IA »", "%%a", "$$a$$", "://", "...", "\"'", "(c)", "1986. Une année",
)  # fmt: skip


def is_visible(text: str) -> bool:
    """Whether a reader sees anything of a text."""
    return bool(folded(text))


texts = (
    st.lists(st.sampled_from(TRICKS) | st.text(max_size=6), min_size=1, max_size=4).map("".join)
    | st.lists(st.sampled_from(TRICKS), min_size=1, max_size=3).map(" ".join)
).filter(is_visible)
cells = st.just("") | texts


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Return a block of any kind that holds any words."""
    kind = draw(st.sampled_from(BlockKind))
    match kind:
        case BlockKind.LIST:
            items = tuple(draw(st.lists(texts, min_size=1, max_size=3)))
            return Block(kind=kind, items=items, ordered=draw(st.booleans()))
        case BlockKind.TABLE:
            rows = draw(st.lists(st.lists(cells, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3))
            return Block(kind=kind, rows=tuple(rows))
        case _:
            return Block(kind=kind, text=draw(texts), level=draw(st.sampled_from((2, 3))))


def words_of(block: Block) -> Iterator[tuple[str, str]]:
    """Give the elements that a block should become, with their words."""
    match block.kind:
        case BlockKind.HEADING:
            yield f"h{block.level}", block.text
        case BlockKind.LIST:
            yield from (("li", item) for item in block.items)
        case BlockKind.TABLE:
            width = max(len(row) for row in block.rows)
            for index, row in enumerate(block.rows):
                yield from (("td" if index else "th", cell) for cell in [*row, *[""] * (width - len(row))])
        case _:
            yield "p", block.text


def assert_is_only_words(html: str, body: Body, context: object = "") -> None:
    """Fail unless an HTML text is the blocks of a body, in order, and nothing else."""
    page = rendered(html)
    expected = [(tag, folded(text)) for block in body.blocks for tag, text in words_of(block)]
    assert [leaf for leaf in page.leaves if leaf[1]] == [leaf for leaf in expected if leaf[1]], context
    assert page.open_tags == []
    for tag, attributes in page.tags:
        assert tag in OURS
        if tag in {"h2", "h3"}:  # the table of contents gives headings an id of their words
            assert all(name == "id" and re.fullmatch(r"[\w-]+", value or "") for name, value in attributes)
        else:
            assert attributes == ()


@pytest.mark.parametrize("engine", ENGINES)
@settings(deadline=None, max_examples=80)
@given(st.lists(blocks(), min_size=1, max_size=4))
def test_any_body_renders_to_its_words_and_to_nothing_else(engine: Callable[[str], str], found: list[Block]) -> None:
    body = Body(tuple(found))

    assert_is_only_words(engine(markdown_of(body)), body, markdown_of(body))


@pytest.mark.parametrize("engine", ENGINES)
@settings(deadline=None, max_examples=40)
@given(st.lists(blocks(), min_size=1, max_size=5))
def test_readers_count_as_many_paragraphs_as_the_body_has_numbers(
    engine: Callable[[str], str], found: list[Block]
) -> None:
    html = rendered(engine(markdown_of(Body(tuple(found)))))

    assert [tag for tag, _ in html.tags].count("p") == sum(map(is_numbered, found))


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("trick", [trick for trick in TRICKS if is_visible(trick)])
def test_no_trick_of_a_text_becomes_markup(engine: Callable[[str], str], trick: str) -> None:
    told = Body((
        paragraph(trick), paragraph(trick), heading(trick),
        Block(kind=BlockKind.LIST, items=(trick, "b", trick)),
        Block(kind=BlockKind.QUOTE, text=trick),
        Block(kind=BlockKind.LIST, items=(trick,), ordered=True),
        Block(kind=BlockKind.TABLE, rows=((trick, "b"), ("", trick))),
        paragraph(trick),
    ))  # fmt: skip

    assert_is_only_words(engine(markdown_of(told)), told)


@pytest.mark.parametrize("engine", ENGINES)
def test_lists_in_a_row_stay_tight(engine: Callable[[str], str]) -> None:
    one, two = (Block(kind=BlockKind.LIST, items=("a", "b"), ordered=ordered) for ordered in (False, True))
    blank = paragraph(" ")

    for found in ((one, two), (two, one), (one, one), (one, blank, two)):
        html = rendered(engine(markdown_of(Body(found))))
        assert html.leaves == [("li", "a"), ("li", "b"), ("li", "a"), ("li", "b")]


@pytest.mark.parametrize("engine", ENGINES)
def test_cells_keep_their_column_and_a_short_row_is_filled_up(engine: Callable[[str], str]) -> None:
    table = Block(kind=BlockKind.TABLE, rows=(("a|b", "", "c"), ("", "d"), ("e", "", "f")))

    html = rendered(engine(markdown_of(Body((table,)))))

    assert html.leaves == [
        ("th", "a|b"), ("th", ""), ("th", "c"), ("td", ""), ("td", "d"), ("td", ""), ("td", "e"), ("td", ""),
        ("td", "f"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "block",
    [
        paragraph(""), paragraph(" \x00 "), heading("\t"), Block(kind=BlockKind.LIST, items=("", " ")),
        Block(kind=BlockKind.TABLE), Block(kind=BlockKind.TABLE, rows=(("", " "),)), Block(kind=BlockKind.QUOTE),
    ],
)  # fmt: skip
def test_a_block_without_words_is_left_out(block: Block) -> None:
    assert markdown_of(Body((paragraph("a"), block, paragraph("b")))) == "a\n\nb\n"


def test_an_empty_item_of_a_list_is_left_out() -> None:
    assert markdown_of(Body((Block(kind=BlockKind.LIST, items=("a", "", " ", "b"), ordered=True),))) == "1. a\n2. b\n"


def test_no_break_spaces_stay() -> None:
    assert markdown_of(Body((paragraph("« 6,5\u202fMd\u00a0$ »"),))) == "« 6,5\u202fMd\u00a0$ »\n"


def test_the_markdown_is_pleasant_to_read() -> None:
    body = Body((heading("Le fait"), paragraph("L’accord (3 %) ; « oui » – non."), heading("Suite", 3)))

    assert markdown_of(body) == "## Le fait\n\nL’accord (3 %) ; « oui » – non.\n\n### Suite\n"
