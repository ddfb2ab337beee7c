"""What speaks for and against a line being the title: its words, its form, its place among the lines around it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.extract.clipping import Clipping, is_prose, long_words
from generator.extract.date_lines import date_line_at, says_it_is_published
from generator.models import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping

LONG: Final = 120
"""Characters above which a line is a standfirst more often than a title."""

FULL_LENGTH: Final = 80
"""Characters up to which a longer line is more likely a title than a section."""

SECTION_LENGTH: Final = 25
"""Characters below which a line is a section or a button more often than a title."""

FEW_WORDS: Final = 4
"""Words below which a line is a section more often than a title."""

PROSE: Final = 90
"""Characters from which a neighbour is a standfirst or a paragraph."""

LONGER: Final = 1.3
"""Times by which a neighbour has to be longer to be something else than one more title."""

LEDE_REACH: Final = 8
"""Blocks below a candidate within which its first paragraph begins."""

SPELLED_OUT: Final = 8
"""Letters from which a line that other lines contain is no chance."""

_PICTURE: Final = re.compile(
    r"photos?\b|getty|shutterstock|adobe stock|\bafp\b|reuters|©|credit|crédit|image", re.IGNORECASE
)
_BYLINE: Final = re.compile(r"\W{0,3}(?i:par|by|von|écrit par|written by|propos recueillis par)(?:\s[A-ZÀ-Þ]|\W*$)")
"""The name may stand on the next line, where it was a link."""
_BULLETS: Final = "•*-+–"
_FURNITURE: Final = frozenset(
    ["related", "latest articles", "comments", "newsletter", "share", "legal", "chatter", "navigation", "tags"]
)
"""Rules of the clean room that say what a line is instead."""


@dataclass(frozen=True)
class TitleSigns:
    """The candidates for the title of one file, and how each of them looks."""

    clipping: Clipping
    candidates: tuple[int, ...]
    """Indexes of the blocks that can be the title, in order."""

    def of(self, index: int) -> dict[str, float]:
        """Return every sign of a candidate by its name, each between 0 and about 3."""
        return {**self._words(index), **self._form(index), **self._company(index), **self._place(index)}

    @cached_property
    def _places(self) -> frozenset[int]:
        return frozenset(self.candidates)

    @cached_property
    def _texts(self) -> Mapping[int, str]:
        """Return the words of each candidate."""
        return {index: without_mark(self.clipping.blocks[index].text) for index in self.candidates}

    @cached_property
    def _wordy(self) -> frozenset[int]:
        """Return the candidates that are no sections."""
        return frozenset(index for index, text in self._texts.items() if len(text.split()) >= FEW_WORDS)

    @cached_property
    def _own(self) -> Mapping[int, list[str]]:
        """Return the longer words of each candidate."""
        return {index: long_words(text) for index, text in self._texts.items()}

    @cached_property
    def _shares(self) -> Mapping[int, float]:
        """Return how much of each candidate the prose talks about; one word of one proves less than four of four."""
        prose = self.clipping.prose_words
        return {index: sum(map(prose.__contains__, own)) / (len(own) + 1) for index, own in self._own.items()}

    @cached_property
    def _best_share(self) -> float:
        return max(self._shares.values())

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        return tuple(len(block.plain) for block in self.clipping.blocks)

    @cached_property
    def _ledes(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(self.clipping.spellings)

    @cached_property
    def _all_lines(self) -> str:
        return "\n" + "\n".join(self.clipping.spellings) + "\n"

    @cached_property
    def _top_lines(self) -> str:
        return "\n" + "\n".join(self.clipping.spellings[: self.clipping.opening]) + "\n"

    @cached_property
    def _signed(self) -> dict[int, bool]:
        return {}

    def _lede(self, index: int) -> frozenset[str]:
        """Return the words of the first prose below a candidate."""
        blocks, opening = self.clipping.blocks, self.clipping.opening
        start = max(index + 1, opening)
        if start not in self._ledes:
            below = range(start, min(max(index + LEDE_REACH, opening + 1), len(blocks)))
            prose = (blocks[i].plain for i in below if not blocks[i].dropped_by and is_prose(blocks[i]))
            self._ledes[start] = frozenset(long_words(next(prose, "")))
        return self._ledes[start]

    def _words(self, index: int) -> dict[str, float]:
        own, lede = self._own[index], self._lede(index)
        return {
            "shared with the prose": self._shares[index],
            "shared, beside the best": self._shares[index] / (self._best_share + 0.01),
            "shared with the first paragraph": sum(map(lede.__contains__, own)) / (len(own) + 1),
        }

    def _form(self, index: int) -> dict[str, float]:
        block, text = self.clipping.blocks[index], self._texts[index]
        letters = "".join(filter(str.isalpha, text))
        return {
            "length": min(1.0, len(text) / FULL_LENGTH),
            "long": float(len(text) > LONG),
            "short": float(len(text) < SECTION_LENGTH),
            "few words": float(index not in self._wordy),
            "full stop": float(text.endswith(".")),
            "bar": float("|" in text),
            "picture": float(bool(_PICTURE.search(text))),
            "bracket": float(block.plain[:1] in "[("),
            "bullet": float(block.plain[:1] in _BULLETS),
            "capitals": float(2 * sum(map(str.isupper, letters)) > len(letters)),
            "kept": float(not block.dropped_by),
            "heading": float(block.kind is BlockKind.HEADING),
            "furniture": float(block.dropped_by in _FURNITURE),
            "byline": float(self._is_byline(index)),
        }

    def _company(self, index: int) -> dict[str, float]:
        """Weigh the dates, bylines and repetitions that titles have around them."""
        spelling = self.clipping.spellings[index]
        is_long = len(spelling) >= SPELLED_OUT
        stands_inside = is_long and self._all_lines.count(spelling) > self._times[spelling]
        others, top = (self._all_lines, self._top_lines) if stands_inside else ("", "")
        is_repeat = is_long and index >= self.clipping.opening and index in self._wordy
        return {
            "date below": float(self._is_date(index + 1)),
            "publication below": float(self._is_date(index + 1) and says_it_is_published(self.clipping, index + 1)),
            "date further below": float(self._is_date(index + 2) or self._is_date(index + 3)),
            "date above": float(self._is_date(index - 1)),
            "byline below": float(self._is_byline(index + 1)),
            "byline further below": float(self._is_byline(index + 2) or self._is_byline(index + 3)),
            "byline above": float(self._is_byline(index - 1) or self._is_byline(index - 2)),
            "repeats the top": float(is_repeat and spelling in self.clipping.head),
            "ends a line": float(f" {spelling}\n" in others),
            "ends a line of the top": float(f" {spelling}\n" in top),
            "begins a line": float(f"\n{spelling} " in others),
            "stands in a line": float(stands_inside),
        }

    def _place(self, index: int) -> dict[str, float]:
        blocks, opening = self.clipping.blocks, self.clipping.opening
        above, below = self._length(index - 1), self._length(index + 1)
        own = len(self._texts[index])
        return {
            "candidate below": float(index + 1 in self._places),
            "candidate above": float(index - 1 in self._places),
            "prose below": float(below >= PROSE),
            "longer below": float(below > LONGER * own),
            "longer above": float(above > LONGER * own),
            "short above": float(0 < above < SECTION_LENGTH),
            "menu above": sum(self._length(index - step) < SECTION_LENGTH for step in range(1, 5)) / 4,
            "titles below": sum(index + step in self._wordy for step in range(1, 6)) / 5,
            "blank above": float(index > 0 and blocks[index].first_line - blocks[index - 1].last_line > 1),
            "blank below": float(
                index + 1 < len(blocks) and blocks[index + 1].first_line - blocks[index].last_line > 1
            ),
            "far above": max(0, opening - index) / 30,
            "below": float(index >= opening),
            "far below": max(0, index - opening) / 10,
            "opening": float(index == opening),
        }

    def _length(self, index: int) -> int:
        """Return the characters of a block; none beyond the ends of the file."""
        return self._lengths[index] if 0 <= index < len(self._lengths) else 0

    def _is_date(self, index: int) -> bool:
        return 0 <= index < len(self.clipping.blocks) and date_line_at(self.clipping, index) is not None

    def _is_byline(self, index: int) -> bool:
        if not 0 <= index < len(self.clipping.blocks):
            return False
        if index not in self._signed:
            block = self.clipping.blocks[index]
            self._signed[index] = block.dropped_by == "byline" or bool(_BYLINE.match(block.plain))
        return self._signed[index]


def without_mark(line: str) -> str:
    """Return a line without the mark of a heading or a bullet that the collector left."""
    return line.lstrip("#•* ").strip()
