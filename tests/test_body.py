"""The body as one string: every offset leads to the words it is meant for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import heading, paragraph

from generator.body import Body, Passage, body_of, is_numbered
from generator.models import Block, BlockKind

LIST = Block(kind=BlockKind.LIST, items=("un contrat", "une loi"))
STEPS = Block(kind=BlockKind.LIST, items=("lire", "écrire"), ordered=True)
TABLE = Block(kind=BlockKind.TABLE, rows=(("Mois", "Total"), ("mars", ""), ("avril", "4")))
QUOTE = Block(kind=BlockKind.QUOTE, text="Nous irons vite.")

words = st.text(st.characters(exclude_characters="\n"), max_size=8)
blocks = st.one_of(
    st.builds(Block, kind=st.sampled_from([BlockKind.PARAGRAPH, BlockKind.QUOTE]), text=words),
    st.builds(Block, kind=st.just(BlockKind.HEADING), text=words, level=st.sampled_from([2, 3])),
    st.builds(Block, kind=st.just(BlockKind.LIST), items=st.lists(words, max_size=3).map(tuple), ordered=st.booleans()),
    st.builds(
        Block,
        kind=st.just(BlockKind.TABLE),
        rows=st.lists(st.lists(words, min_size=1, max_size=3).map(tuple), max_size=3).map(tuple),
    ),
)
bodies = st.lists(blocks, max_size=5).map(lambda found: Body(tuple(found)))


def test_the_text_marks_structure_as_markdown_does() -> None:
    body = Body((heading("Le fait", 3), paragraph("Un contrat."), LIST, STEPS, TABLE, QUOTE))

    assert body.text == (
        "### Le fait\n\nUn contrat.\n\n- un contrat\n- une loi\n\n1. lire\n2. écrire\n\n"
        "| Mois | Total |\n|---|---|\n| mars |  |\n| avril | 4 |\n\n> Nous irons vite."
    )


def test_passages_are_the_words_without_the_marks() -> None:
    body = Body((heading("Le fait"), paragraph("Un contrat."), LIST, TABLE, QUOTE))

    assert [body.words_of(passage) for passage in body.passages] == [
        "Le fait", "Un contrat.", "un contrat", "une loi", "Mois", "Total", "mars", "avril", "4", "Nous irons vite.",
    ]  # fmt: skip
    assert [passage.block for passage in body.passages] == [0, 1, 2, 2, 3, 3, 3, 3, 3, 4]


def test_paragraphs_and_quotes_are_numbered_and_the_rest_has_the_number_above() -> None:
    body = Body((heading("Le fait"), paragraph("Un."), LIST, QUOTE, heading("Suite"), paragraph("Deux."), TABLE))

    assert [is_numbered(block) for block in body.blocks] == [False, True, False, True, False, True, False]
    assert [passage.paragraph for passage in body.passages] == [1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3]


def test_a_place_between_two_passages_belongs_to_the_one_before() -> None:
    body = Body((paragraph("Un."), paragraph("Deux.")))

    assert body.text == "Un.\n\nDeux."
    assert [body.paragraph_at(offset) for offset in (0, 2, 3, 4, 5, 9, 99)] == [1, 1, 1, 1, 2, 2, 2]
    assert Body((heading("Le fait"),)).passage_at(0) == Passage(start=3, end=10, block=0, paragraph=1)


def test_dropped_blocks_are_no_part_of_the_body() -> None:
    assert body_of([paragraph("Un."), paragraph("Partager", dropped_by="share line")]).text == "Un."


def test_an_empty_body_has_no_passages() -> None:
    assert Body(()).text == ""
    assert Body(()).passages == ()


@settings(deadline=None, max_examples=50)
@given(bodies)
def test_passages_hold_every_word_once_and_in_order(body: Body) -> None:
    plain = [piece for block in body.blocks for piece in pieces(block) if piece]

    assert [body.words_of(passage) for passage in body.passages] == plain
    ends = [passage.end for passage in body.passages]
    assert all(end <= passage.start for end, passage in zip(ends, body.passages[1:], strict=False))


@settings(deadline=None, max_examples=50)
@given(bodies, st.integers(0, 100))
def test_every_place_in_a_passage_leads_to_it(body: Body, offset: int) -> None:
    for passage in body.passages:
        place = passage.start + offset % (passage.end - passage.start)
        assert body.passage_at(place) == passage
        assert body.paragraph_at(place) == passage.paragraph


def pieces(block: Block) -> list[str]:
    """Return the words of a block, one text for each passage."""
    if block.kind is BlockKind.TABLE:
        return [cell for row in block.rows for cell in row]
    return list(block.items) if block.kind is BlockKind.LIST else [block.text]
