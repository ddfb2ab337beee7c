"""A file beside what was made of it, row by row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from newsroom import paragraph

from generator.explanation_rows import LONGEST_DROPPED, LONGEST_LINE, MOST_LINES, Row, Shown, rows_of
from generator.models import Block, Format, RawArticle

TEXT = "Menu\n\nUne grue lit.\nElle lit bien.\n\nPied de page"


def rows(*blocks: Block, text: str = TEXT, first_line: int = 1, form: Format = Format.TEXT) -> list[Row]:
    raw = RawArticle(path="a.txt", slug="a", format=form, text=text, first_line=first_line)
    return list(rows_of(raw, blocks))


def at(first: int, last: int, dropped_by: str = "", score: float | None = None) -> Block:
    return paragraph("Texte.", first_line=first, last_line=last, dropped_by=dropped_by, score=score)


def lines(found: list[Row]) -> list[list[int]]:
    return [[number for number, _ in row.lines] for row in found]


def test_every_line_that_holds_something_is_in_one_row() -> None:
    found = rows(at(1, 1, "navigation"), at(3, 4))

    assert lines(found) == [[1], [3, 4], [6]]
    assert [row.verdicts for row in found] == [("dropped",), ("kept",), ("unread",)]
    assert found[1].lines[1] == (4, "Elle lit bien.")


def test_lines_are_numbered_as_in_the_file_with_its_front_matter() -> None:
    assert lines(rows(at(12, 13), first_line=10)) == [[10], [12, 13], [15]]


def test_blocks_on_the_same_line_share_a_row() -> None:
    found = rows(at(1, 1, "share"), at(1, 3), at(3, 4, "title"))

    assert lines(found) == [[1, 3, 4], [6]]
    assert found[0].verdicts == ("kept", "became", "dropped")


def test_a_block_of_unknown_place_stands_below_the_one_before_it() -> None:
    found = rows(at(1, 1), at(0, 0, "related"), at(99, 99), at(3, 4))

    assert lines(found) == [[1], [], [], [3, 4], [6]]
    assert [len(row.blocks) for row in found] == [1, 1, 1, 1, 0]


def test_blocks_of_a_page_without_lines_stand_above_its_source() -> None:
    assert lines(rows(at(0, 0), at(0, 0))) == [[], [], [1, 3, 4, 6]]


def test_a_row_shows_so_many_lines_and_says_how_many_more_there_are() -> None:
    found = rows(at(1, 100), text="mot\n" * 100)

    assert len(found[0].lines) == MOST_LINES
    assert found[0].more_lines == 100 - MOST_LINES
    assert found[0].last_line == 100


def test_a_long_line_is_cut_in_markup_only() -> None:
    long = "x" * (LONGEST_LINE + 5)

    assert rows(at(1, 1), text=long, form=Format.HTML)[0].lines[0][1].endswith("… (5 more characters)")
    assert rows(at(1, 1), text=long)[0].lines[0][1] == long


def test_a_doubtful_block_marks_its_row() -> None:
    assert rows(at(1, 1, score=0.1))[0].verdicts == ("kept", "doubtful")


def test_a_block_says_its_score_with_a_true_minus_and_of_many_words_the_beginning() -> None:
    long = Shown(number=0, block=paragraph("mot " * LONGEST_DROPPED, dropped_by="share", score=-4.25))

    assert long.score == "−4.2"
    assert len(long.extract) <= LONGEST_DROPPED + 2
    assert Shown(number=0, block=at(1, 1)).score == ""


@given(st.text("a \n", max_size=60), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=8))
def test_no_line_and_no_block_is_lost_or_shown_twice(text: str, places: list[tuple[int, int]]) -> None:
    found = rows(*(at(first, last) for first, last in places), text=text)

    shown = [number for row in found for number, _ in row.lines]
    assert shown == [number for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    assert sorted(each.number for row in found for each in row.blocks) == list(range(len(places)))
