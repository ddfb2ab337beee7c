"""Whatever lies in a file, reading, cleaning and extracting end: with an article, or with what is wrong in words."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final

import pytest
from hostile import HOSTILE, repeated
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.errors import DigestError
from generator.extract import extract
from generator.models import Register
from generator.read import read_article

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES: Final = (".txt", ".md", ".html")
NOTHING_KNOWN: Final = Register()

SMALL: Final = 60_000
LARGE: Final = 240_000
"""Bytes of the two files whose times are compared."""

GROWTH: Final = 9.0
"""Times that a file four times as large may take: 4 where it is linear, 16 where it grows with the square."""

SOON: Final = 0.08
"""Seconds of processor time below which what a large file takes says nothing of how it grows."""

PIECES: Final = st.one_of(
    st.sampled_from(sorted(HOSTILE.values())),
    st.sampled_from(
        ("---\n", "title: a\n", "keep: [1]\n", "\n\n", "</p>", "</script>", "Par Léa Brun", "3 mars 2026", "1/ ", "🔹 ")
    ),
    st.text(max_size=30),
)
TEXTS: Final = st.lists(PIECES, max_size=40).map("".join)


def taken_in(path: Path, project: Path) -> None:
    """Read, clean and extract a file."""
    raw, problems = read_article(path, project)
    assert raw is not None or problems
    if raw is not None:
        with suppress(DigestError):
            assert extract(clean(raw, NOTHING_KNOWN), NOTHING_KNOWN)


@settings(deadline=None, max_examples=100)
@given(content=st.one_of(st.binary(max_size=600), TEXTS.map(lambda text: text.encode("utf-8", "replace"))))
def test_no_file_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    for suffix in SUFFIXES:
        path = folder / f"any{suffix}"
        path.write_bytes(content)
        taken_in(path, folder)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("what", HOSTILE)
def test_the_time_grows_with_the_size_of_a_file_and_not_with_its_square(tmp_path: Path, what: str, suffix: str) -> None:
    def seconds(size: int) -> float:
        path = tmp_path / f"large{suffix}"
        path.write_bytes(repeated(HOSTILE[what], size))
        start = time.process_time()
        taken_in(path, tmp_path)
        return time.process_time() - start

    large = seconds(LARGE)

    assert large < SOON or large < GROWTH * seconds(SMALL)
