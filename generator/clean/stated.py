"""What front matter keeps and drops: it wins over every rule and the classifier, and has to find something.

A piece is what can be kept or dropped by itself: a line of a dump, a whole block where markup parts the text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from generator.clean.shapes import bullet_free, unmarked
from generator.clean.spacing import plain_spaces, tidy
from generator.clean.structure import with_lost_lists
from generator.models import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.clean.lines import Line
    from generator.models import Block, Corrections, RawArticle, Selection

RULE: Final = "front matter"
"""The rule that drops what a maintainer drops."""

CERTAIN: Final = 10.0
"""Log-odds of what a maintainer states: beyond those from which any rule would speak."""

COMPARED: Final = 200
"""Characters of a piece that a stated beginning is compared with; nobody copies more."""

MOST_STALE: Final = 20
"""Selections of one file that are reported as finding nothing; for each, every line is looked at for the nearest."""

SHOWN: Final = 60
"""Characters of a piece that a message quotes: enough to find it."""


@dataclass(frozen=True)
class Piece:
    """What can be kept or dropped by itself."""

    first_line: int
    """1-based, in the file; 0 where the format has no lines of its own."""
    last_line: int
    text: str

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Return its beginning as it is compared, with its bullet or mark and without."""
        beginning = self.text[:COMPARED]
        return frozenset(_folded(words) for words in (beginning, bullet_free(beginning), unmarked(beginning)))


def lines_as_pieces(lines: Iterable[Line]) -> tuple[Piece, ...]:
    """Return the lines of a dump as what can be kept or dropped."""
    return tuple(Piece(line.number, line.last_number, line.text) for line in lines)


def blocks_as_pieces(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """Return the blocks of a file as what can be kept or dropped."""
    return tuple(Piece(block.first_line, block.last_line, block.plain) for block in blocks)


def stated_verdicts(pieces: Sequence[Piece], corrections: Corrections) -> list[str | None]:
    """Return for each piece the rule that front matter drops it by, empty where it keeps it, None if it is silent."""
    verdicts: list[str | None] = [None] * len(pieces)
    for selections, verdict in ((corrections.drop, RULE), (corrections.keep, "")):
        for place in sorted({place for one in selections for place in _places(one, pieces)}):
            verdicts[place] = verdict
    return verdicts


@dataclass(frozen=True, slots=True)
class StatedLines:
    """What front matter says of the lines of a dump."""

    verdicts: Mapping[int, str]
    """The rule that drops a line, empty where it is kept, by the number of the line."""

    @classmethod
    def of(cls, lines: Sequence[Line], corrections: Corrections) -> StatedLines:
        """Return what corrections say of lines; most say nothing."""
        if not (corrections.keep or corrections.drop):
            return cls({})
        verdicts = stated_verdicts(lines_as_pieces(lines), corrections)
        spoken = zip(lines, verdicts, strict=True)
        return cls({line.number: verdict for line, verdict in spoken if verdict is not None})

    def odds(self, lines: Sequence[Line], odds: Sequence[float]) -> list[float]:
        """Return the verdict on each line, certain where front matter speaks.

        So a line that is kept opens no section of other articles, whatever its words.
        """
        certain = {number: -CERTAIN if rule else CERTAIN for number, rule in self.verdicts.items()}
        return [certain.get(line.number, guess) for line, guess in zip(lines, odds, strict=True)]

    def rules(self, lines: Sequence[Line], rules: Sequence[str]) -> list[str]:
        """Return the rule that drops each line, what front matter states in place of what was guessed."""
        return [self.verdicts.get(line.number, rule) for line, rule in zip(lines, rules, strict=True)]

    def marked(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return the blocks that the lines make, marked where front matter speaks of any of theirs."""
        if not self.verdicts:
            return tuple(blocks)
        return tuple(
            replace(block, is_stated=True)
            if any(number in self.verdicts for number in range(block.first_line, block.last_line + 1))
            else block
            for block in blocks
        )


def stated_blocks(blocks: Sequence[Block], corrections: Corrections) -> tuple[Block, ...]:
    """Return the blocks, those that front matter keeps or drops so judged and marked."""
    if not (corrections.keep or corrections.drop):
        return tuple(blocks)
    verdicts = stated_verdicts(blocks_as_pieces(blocks), corrections)
    judged = [
        replace(block, announces_lost_list=False)
        if verdict is None
        else replace(block, dropped_by=verdict, is_stated=True, announces_lost_list=False)
        for block, verdict in zip(blocks, verdicts, strict=True)
    ]
    return tuple(with_lost_lists(judged))


def stated_problems(raw: RawArticle, pieces: Sequence[Piece]) -> tuple[Problem, ...]:
    """Return an error for each selection that finds nothing, and for each piece that is both kept and dropped."""
    stale: list[Problem] = []
    for key, selections in (("keep", raw.corrections.keep), ("drop", raw.corrections.drop)):
        for one in selections:
            if len(stale) < MOST_STALE and (wrong := _staleness(one, raw, pieces)):
                what, cure = wrong
                stale.append(Problem(path=raw.path, line=one.stated_on, what=f"{key}: {what}", cure=cure))
    return (*stale, *_contradictions(raw, pieces))


def _places(selection: Selection, pieces: Sequence[Piece]) -> Iterator[int]:
    """Give the places of the pieces that a selection finds."""
    wanted = _folded(selection.beginning).rstrip("….").rstrip()
    for place, piece in enumerate(pieces):
        if wanted:
            if any(_begins_with(spelling, wanted) for spelling in piece.spellings):
                yield place
        elif piece.first_line <= selection.last and piece.last_line >= max(1, selection.first):
            yield place


def _begins_with(spelling: str, wanted: str) -> bool:
    """Whether a text begins with these words, the last of them whole."""
    if not spelling.startswith(wanted):
        return False
    return not (wanted[-1].isalnum() and spelling[len(wanted) : len(wanted) + 1].isalnum())


def _folded(text: str) -> str:
    """Return a text in one case, with straight apostrophes and single spaces."""
    return plain_spaces(tidy(text[:COMPARED])).casefold()


def _staleness(selection: Selection, raw: RawArticle, pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """Return what is wrong with a selection, and the cure; None where it finds what it names."""
    if selection.last > raw.line_count:
        return f"{selection}: the file has only {raw.line_count} lines", _nearest_line(selection, pieces)
    if 0 < selection.first < raw.first_line:
        what = f"{selection}: the text begins on line {raw.first_line}, below the front matter"
        return what, _nearest_line(selection, pieces)
    if any(True for _ in _places(selection, pieces)):
        return None
    if selection.beginning:
        return f"nothing begins with {selection}", _nearest_words(selection.beginning, pieces)
    return f"{selection}: no words stand there", _nearest_line(selection, pieces)


def _nearest_line(selection: Selection, pieces: Sequence[Piece]) -> str:
    """Return the cure for a range: the piece that stands nearest to it, and where its numbers come from."""
    if not any(piece.first_line for piece in pieces):
        first = f": {_quoted(pieces[0])}" if pieces else ""
        return f"This file is not read line by line: state the words that its passages begin with{first}"
    nearest = min(pieces, key=lambda piece: abs(piece.first_line - selection.first))
    return f"Count as digest explain does, front matter included; the nearest is {_quoted(nearest)}"


def _nearest_words(beginning: str, pieces: Sequence[Piece]) -> str:
    """Return the cure for a beginning: the piece that begins most like it, by its threes of letters."""
    wanted = _threes(_folded(beginning))
    alike = [(_likeness(wanted, piece, len(beginning)), -place) for place, piece in enumerate(pieces)]
    best, place = max(alike, default=(0.0, 0))
    if not best:
        return "Copy the first words from digest explain, or remove this correction"
    return f"Copy its first words, or remove this correction; the nearest is {_quoted(pieces[-place])}"


def _likeness(wanted: frozenset[str], piece: Piece, length: int) -> float:
    """Return the share of threes of letters that a piece's beginning has in common with others."""
    found = _threes(_folded(bullet_free(piece.text[:COMPARED]))[:length])
    return 2 * len(wanted & found) / max(1, len(wanted) + len(found))


def _threes(text: str) -> frozenset[str]:
    return frozenset(text[start : start + 3] for start in range(len(text) - 2))


def _quoted(piece: Piece) -> str:
    words = piece.text.replace("\n", " ")
    beginning = words if len(words) <= SHOWN else words[:SHOWN].rpartition(" ")[0] + "…"
    return f"{f'line {piece.first_line}, ' if piece.first_line else ''}{beginning!r}"


def _contradictions(raw: RawArticle, pieces: Sequence[Piece]) -> Iterator[Problem]:
    """Give an error for the first piece of each `drop` that a `keep` names too."""
    kept = {place for one in raw.corrections.keep for place in _places(one, pieces)}
    for one in raw.corrections.drop:
        twice = next((place for place in _places(one, pieces) if place in kept), None)
        if twice is not None:
            what = f"drop: {one} is kept too: {_quoted(pieces[twice])}"
            yield Problem(path=raw.path, line=one.stated_on, what=what, cure="Remove it from keep or from drop")
