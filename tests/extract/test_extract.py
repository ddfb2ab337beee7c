"""The extract room as a whole: language, errors, and what holds for any page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.extract import extract
from generator.models import Block, BlockKind, CleanArticle, Corrections, Format, RawArticle, Register, Statement

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import ExtractedArticle

    First = Callable[..., ExtractedArticle]

FRENCH = "Le fabricant de robots ouvre une usine près de Lens et promet d’y employer trois cents personnes."
ENGLISH = "The robot maker is opening a factory near Lens and says that it will hire three hundred people."


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en"), ("Oui.", "fr"), ("1 2 3", "fr")])
def test_the_language_is_that_of_the_text(first: First, text: str, language: str) -> None:
    assert first(text).facts.language.value == language


def test_a_foreign_quotation_does_not_turn_the_language(first: First) -> None:
    text = f"Le patron a parlé devant les élus : « {ENGLISH} » Les élus de la région n’ont pas répondu."

    assert first(text).facts.language.value == "fr"


def test_the_apostrophes_of_one_language_leave_no_words_of_the_other(first: First) -> None:
    text = "It’s what they don’t say: the maker’s robots weren’t built near Lens, and we’d like to know where."

    assert first(text).facts.language.value == "en"


def test_a_text_that_is_all_quotation_is_read_as_it_is(first: First) -> None:
    assert first(f"« {ENGLISH} »").facts.language.value == "en"


def test_markup_names_the_language_where_the_text_agrees(first: First) -> None:
    agreed, denied = first(FRENCH, {"html lang": "fr-FR"}), first(FRENCH, {"html lang": "en"})

    assert (agreed.facts.language.value, agreed.facts.language.found_in) == ("fr", "html lang")
    assert (denied.facts.language.value, denied.facts.language.found_in) == ("fr", "words of the text")
    assert first("Yes.", {"html lang": "en"}).facts.language.value == "en"


def test_a_stated_language_wins(first: First) -> None:
    assert first(FRENCH, corrections=Corrections(language="en")).facts.language.found_in == "front matter"


@pytest.mark.parametrize("page", ["", "[advert] Achetez des robots", "[related] Un autre robot\n[comments] Bien dit"])
def test_a_page_without_any_text_left_is_an_error_with_its_cure(first: First, page: str) -> None:
    with pytest.raises(ContentError, match="no article text is left") as caught:
        first(page)

    assert "digest explain content/articles/essai.txt" in caught.value.problems[0].cure


def test_a_page_without_lines_names_its_blocks_instead(clean_page: Callable[..., CleanArticle]) -> None:
    page = clean_page(f"Une usine de robots près de Lens\n4 mars 2026\n{FRENCH}")
    html = replace(page, blocks=tuple(replace(block, first_line=0, last_line=0) for block in page.blocks))
    [article] = extract(html, Register())

    assert article.facts.title.found_in == "block 1 of the page"
    assert article.facts.date is not None
    assert article.facts.date.found_in == "block 2 of the page"


def test_a_date_line_that_is_the_only_text_left_stays(first: First) -> None:
    assert first("4 mars 2026").blocks[0].dropped_by == ""


_LINES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        [
            "4 mars 2026",
            "Par Ana Ruiz",
            "1. Olmo",
            "2. Istra",
            "3. Trilobe",
            "Publié le 05/03/2026 à 9h",
            "Accueil > Robots > Olmo ouvre une usine",
            "Olmo ouvre une usine",
            "En mars 2026, Olmo ouvre une usine de robots près de Lens, dit le maire de la ville.",
            FRENCH,
            ENGLISH,
            "Chez Olmo, nous attendons",
        ]
    ),
)
_BLOCKS = st.lists(
    st.builds(
        Block,
        kind=st.sampled_from(BlockKind),
        text=_LINES,
        items=st.tuples(_LINES),
        rows=st.tuples(st.tuples(_LINES, _LINES)),
        level=st.sampled_from((2, 3)),
        first_line=st.integers(0, 9),
        dropped_by=st.sampled_from(("", "", "navigation", "author bio", "collector's prefix", "title line", "related")),
    ),
    max_size=12,
)
_STATEMENTS = st.lists(
    st.builds(
        Statement,
        name=st.sampled_from(
            ("h1", "title", "og:title", "og:url", "JSON-LD datePublished", "JSON-LD author", "html lang")
        ),
        value=_LINES,
    ),
    max_size=4,
)


@settings(deadline=None, max_examples=50)
@given(blocks=_BLOCKS, statements=_STATEMENTS, roundup=st.sampled_from((True, False)))
def test_no_page_raises_anything_but_a_content_error_and_no_date_is_invented(
    blocks: list[Block], statements: list[Statement], *, roundup: bool
) -> None:
    text = "\n".join(block.plain for block in blocks)
    corrections = Corrections(roundup=True) if roundup else Corrections()
    raw = RawArticle(path="a.txt", slug="a", format=Format.TEXT, text=text, corrections=corrections)
    try:
        articles = extract(CleanArticle(raw=raw, blocks=tuple(blocks), statements=tuple(statements)), Register())
    except ContentError:
        assert not any(block.plain.strip() and not block.dropped_by for block in blocks)
        return
    written = text + "".join(statement.value for statement in statements)
    for article in articles:
        assert article.facts.title.value.strip()
        assert article.facts.date is None or article.facts.date.value.iso[2:4] in written
    assert len(articles[0].blocks) == len(blocks)
    assert any(block.plain.strip() and not block.dropped_by for block in articles[0].blocks)


def test_an_article_of_which_only_the_beginning_is_there_says_so(clean_page: Callable[..., CleanArticle]) -> None:
    article = extract(
        replace(clean_page(f"{FRENCH}\n{FRENCH}"), truncated="line 2: “La suite est réservée”"), Register()
    )[0]

    assert article.truncated == "line 2: “La suite est réservée”"
    assert [one.what for one in article.problems if "truncated" in one.what] == [
        "truncated: the page holds only the beginning (line 2: “La suite est réservée”)"
    ]
