"""Structure that plain text alone gives away: headings, lists, tables and quotes of every shape."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import heading_signs, shapes
from generator.clean.heading_signs import Sheet
from generator.clean.heading_weights import WEIGHTS
from generator.clean.lines import lines_of
from generator.clean.structure import Judged, blocks_of
from generator.models import Block, BlockKind

LEAD = (
    "La mairie de Belmont a ouvert lundi une bibliothèque où les livres sont prêtés par un robot, "
    "et les habitants du quartier s'y pressent déjà pour voir la machine à l'œuvre."
)
SECOND = (
    "Le robot reconnaît les couvertures, range les volumes rendus et propose des lectures voisines, "
    "mais il ne sait pas encore lire les notes que les enfants laissent dans les marges."
)


def structured(*lines: str) -> tuple[Block, ...]:
    read, _ = lines_of("\n".join(lines))
    return blocks_of([Judged(line) for line in read])


def of_kind(kind: BlockKind, *lines: str) -> list[Block]:
    return [block for block in structured(*lines) if block.kind is kind]


def headings(*lines: str) -> list[str]:
    return [block.text for block in of_kind(BlockKind.HEADING, *lines)]


@pytest.mark.parametrize(
    "heading",
    [
        "Une machine qui range",
        "Combien cela coûte-t-il ?",
        "« Un collègue de plus »",
        "Belmont : la ville paie, la région promet",
        "L’avis des bibliothécaires sur cette machine et sur celles qui la suivront sans doute",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(heading: str) -> None:
    assert headings(LEAD, "", heading, "", SECOND) == [heading]


def test_a_heading_may_stand_above_a_list_and_what_announces_it() -> None:
    lines = ("Les choix de la ville", "La ville a tranché :", "- un robot", "- une salle", SECOND)

    assert headings(LEAD, *lines) == ["Les choix de la ville"]


@pytest.mark.parametrize(
    "line",
    [
        "[Le robot dans la salle]",
        "Accueil | Culture | Livres",
        "Le robot range.",
        "Le robot, et…",
        "La ville donne ses raisons :",
        "comme le dit la ville",
        "★ ★ ★",
    ],
)
def test_captions_menus_and_pieces_of_sentences_are_no_headings(line: str) -> None:
    assert headings(LEAD, line, SECOND) == []


def test_a_line_that_no_text_follows_is_no_heading() -> None:
    assert headings(LEAD, SECOND, "Jeanne Pré", "Belmont", "Gazette", "Presse") == []


def test_every_sign_of_a_heading_has_its_weight() -> None:
    sheet = Sheet(lines_of(f"{LEAD}\nUne machine\n{SECOND}")[0])

    assert set(sheet.signs(1)) == set(WEIGHTS)
    assert sheet.candidates == {1}


def test_the_signs_of_headings_are_named_in_one_place() -> None:
    source = Path(heading_signs.__file__).read_text("utf-8")

    assert set(re.findall(r'^ {8,12}"([a-z ]+)": ', source, re.MULTILINE)) == set(WEIGHTS)


@pytest.mark.parametrize("bullet", ["🔹", "❖", "⁃", "o", "👉"])
def test_a_picture_before_every_item_is_a_bullet(bullet: str) -> None:
    [found] = of_kind(BlockKind.LIST, LEAD, f"{bullet} Un robot", f"{bullet} Une salle", SECOND)

    assert (found.items, found.ordered) == (("Un robot", "Une salle"), False)


@pytest.mark.parametrize("lines", [("🔹 Un robot",), ("🔹 Un robot", "❖ Une salle")])
def test_a_picture_alone_is_an_ornament(lines: tuple[str, ...]) -> None:
    assert of_kind(BlockKind.LIST, LEAD, *lines, SECOND) == []


def test_labels_with_the_same_picture_are_no_list() -> None:
    assert of_kind(BlockKind.LIST, LEAD, "👉 Pour les lecteurs :", "👉 Pour la ville :", SECOND) == []


@pytest.mark.parametrize("end", ["", " ;", "."])
def test_an_announced_list_whose_bullets_are_lost_is_a_list(end: str) -> None:
    items = (f"un robot qui range{end}", f"une salle ouverte la nuit{end}", f"des ateliers{end or '.'}".rstrip())
    items = items if end else ("un robot qui range", "une salle ouverte la nuit", "des ateliers")
    [found] = of_kind(BlockKind.LIST, LEAD, "La ville a promis trois choses :", *items, SECOND)

    assert found.items == items
    assert not any(block.announces_lost_list for block in structured(LEAD, "La ville promet :", *items, SECOND))


def test_short_lines_alike_are_a_list_where_nothing_announces_it() -> None:
    items = ("un robot qui range", "une salle ouverte la nuit", "des ateliers pour les enfants", "du café")

    assert [block.items for block in of_kind(BlockKind.LIST, LEAD, *items, SECOND)] == [items]
    assert of_kind(BlockKind.LIST, LEAD, *items[:3], SECOND) == []


def test_rows_that_lost_a_cell_are_filled_up() -> None:
    [found] = of_kind(BlockKind.TABLE, LEAD, "| Quartier | Livres | Prêts |", "|---|---|", "| Nord | 900 |", SECOND)

    assert found.rows == (("Quartier", "Livres", "Prêts"), ("Nord", "900", ""))


def test_rows_without_outer_bars_are_a_table_from_three_on() -> None:
    rows = ("Quartier | Livres", "--- | ---", "Nord | 900", "Sud | 700")
    [found] = of_kind(BlockKind.TABLE, LEAD, *rows, SECOND)

    assert found.rows == (("Quartier", "Livres"), ("Nord", "900"), ("Sud", "700"))
    assert of_kind(BlockKind.TABLE, LEAD, *rows[:3], SECOND) == []


def test_rules_alone_are_no_table() -> None:
    assert of_kind(BlockKind.TABLE, LEAD, "|---|---|", "|---|---|", "--- | ---", SECOND, "|---|---|") == []


def test_a_rule_may_stand_above_the_rows() -> None:
    [found] = of_kind(BlockKind.TABLE, LEAD, "|---|---|", "| Nord | 900 |", "| Sud | 700 |", SECOND)

    assert found.rows == (("Nord", "900"), ("Sud", "700"))


@pytest.mark.parametrize("marks", ["« {} »", "“{}”", '"{}"'])
def test_a_quotation_above_a_name_is_a_quote_and_the_name_stays_below_it(marks: str) -> None:
    said = marks.format("Je n’ai jamais vu autant d’enfants ici un mardi matin")
    blocks = structured(LEAD, said, "— Jeanne Pré, bibliothécaire à Belmont", SECOND)

    assert [(b.kind, b.text) for b in blocks[1:3]] == [
        (BlockKind.QUOTE, said),
        (BlockKind.PARAGRAPH, "— Jeanne Pré, bibliothécaire à Belmont"),
    ]


@pytest.mark.parametrize("below", [(), ("Jeanne Pré l’a dit.",)])
def test_a_quotation_without_a_name_below_is_a_paragraph(below: tuple[str, ...]) -> None:
    said = "« Je n’ai jamais vu autant d’enfants ici un mardi matin »"

    assert of_kind(BlockKind.QUOTE, LEAD, said, *below) == []


def test_open_cells_are_short_and_filled() -> None:
    lines, _ = lines_of("a | b\na |  | b\n" + "a | " + "b" * shapes.LONGEST_ROW + "\nab")

    assert [shapes.open_cells(line) for line in lines] == [("a", "b"), (), (), ()]


PIECES = st.sampled_from(
    [
        "| a | b |",
        "|--|--|",
        "a | b",
        "🔹 a",
        "o b",
        "1. a",
        "Voici :",
        "« " + "a" * 50 + " »",
        "— Ana Ruiz",
        LEAD,
        "Un mot",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=30)), max_size=25))
@settings(deadline=None, max_examples=50)
def test_every_line_is_in_one_block_and_no_word_is_lost_or_made_up(lines: list[str]) -> None:
    read, _ = lines_of("\n".join(lines).replace("\r", " "))
    blocks = blocks_of([Judged(line) for line in read])

    assert [n for b in blocks for n in range(b.first_line, b.last_line + 1) if n in {line.number for line in read}] == [
        line.number for line in read
    ]
    words = re.compile(r"[^\W\d_]+")
    told = words.findall(" ".join(block.plain for block in blocks))
    given_words = words.findall(" ".join(line.text for line in read))
    assert [word for word in told if word != "o"] == [word for word in given_words if word != "o"]
