"""An article takes the minutes that its words take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.understand.reading_time import reading_minutes, word_count

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.body import Body


def test_words_are_what_stands_between_spaces_and_marks_are_none(written: Callable[[str], Body]) -> None:
    assert word_count(written("## L’énergie « verte »\n\n- un point\n- deux\n\n| a | b |\n\n> cité :")) == 8


def test_an_empty_body_has_no_words(written: Callable[[str], Body]) -> None:
    assert word_count(written("")) == 0


@pytest.mark.parametrize(("count", "minutes"), [(0, 1), (1, 1), (220, 1), (221, 2), (660, 3)])
def test_minutes_are_rounded_up_and_never_none(count: int, minutes: int) -> None:
    assert reading_minutes(count) == minutes
