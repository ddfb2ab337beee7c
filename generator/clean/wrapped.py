"""Hard-wrapped text, as PDF and mail give it: its paragraphs made whole before any line of them is judged."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from generator.clean import shapes
from generator.clean.lines import lines_of, plain_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.clean.lines import Line, Rest

SHORTEST_WRAPPED: Final = 45
"""Characters from which a line may have been broken at a margin; shorter ones are headings, names, last lines."""

WIDEST: Final = 110
"""Characters of the widest margin; what is broken further out was not broken for a reader."""

FEWEST_TORN: Final = 6
"""Torn lines below which a file shows no margin: a link torn out leaves two or three."""

TORN_SHARE: Final = 0.45
"""Share of the long lines with another right below that must be torn.

Where lines are paragraphs few are; menus and sentences that end at the margin keep it low where text is wrapped.
"""

FULL_SHARE: Final = 0.85
"""Share of the torn lines that must be full: text that was broken at a margin breaks nowhere else."""

SLACK: Final = 0.85
"""Share of the margin that a line and the next word must exceed: letters of a PDF differ in width."""

LOOSE_SHARE: Final = 0.1
"""Share of the characters that may stand in lines beyond the margin: menus and addresses, never the article."""

LONGEST_HEAD: Final = 100
"""Characters of the longest running head."""

TOP: Final = 3
"""Lines at the top of a file that may be its title, which running heads repeat."""

PAGE_INDENT: Final = 8
"""Columns before a number that stands alone in the middle or at the right of a page."""

SHORTEST_PAGE: Final = 6
"""Lines between two page numbers at least: numbers closer to each other count something else."""

_PAGE: Final = re.compile(
    r"(?P<mark>page |p\. ?|[-–—] ?)?(?P<number>\d{1,4})(?P<rest> ?[-–—]| ?/ ?\d{1,4}| (?:sur|of|de) \d{1,4})?",
    re.IGNORECASE,
)
_TORN_WORD: Final = re.compile(r"(?P<words>[^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010]$")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_COMPOUND: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENING: Final = re.compile(r"(?:[A-ZÀ-Þ][\w-]{1,20} ?:(?: |$)|(?:Par|By) [A-ZÀ-Þ]|[#|])")
"""What opens a line of its own even below a full one: the label of a mail's header, a byline, a mark."""
_DASH: Final = re.compile(r"[-–—] (?=[a-zà-ÿ])")

_CLITICS: Final = frozenset("il elle ils elles on je tu nous vous moi toi là même mêmes t".split())
"""Words that French ties to the one before by a hyphen, and in which no hyphenated word ends."""
_COMPOUND_STARTS: Final = frozenset(
    "non semi demi vice quasi avant arrière outre grand grands franco anglo peut rendez là jusque plus après "
    "celui celle ceux celles est self well cross".split()
)
"""Words that end in a hyphen of their own far more often than in one that a margin set."""


@dataclass(frozen=True, slots=True)
class Margin:
    """Where the lines of a file were broken, and the words that say how to mend them."""

    width: int
    """Characters."""
    words: frozenset[str]
    """The words of the file in lower case, compounds with their hyphens."""

    def is_full(self, above: Line, below: Line) -> bool:
        """Whether the first word of a line had no room at the end of the one above."""
        return _is_full(above, below, self.width)

    def goes_on(self, above: Line, below: Line, opening: Line) -> bool:
        """Whether a line right below another is of its paragraph, which begins with `opening`."""
        is_quoted = below.plain[0] == ">"
        if above.cells or below.cells or not _opening_of(below) or is_quoted != (opening.plain[0] == ">"):
            return False
        if _is_hyphenated(above, below):
            return True
        if not self.is_full(above, below) or _OPENING.match(below.plain) or _OPENING.fullmatch(above.plain):
            return False
        if shapes.is_bullet(below.plain):
            is_aside = _DASH.match(below.plain) is not None and not shapes.is_bullet(opening.plain)
            return is_aside and not shapes.is_closed(above.plain)
        is_new = shapes.is_closed(above.plain) and below.indent > above.indent
        return not is_new

    def joined(self, above: str, below: str) -> str:
        """Return the text of a paragraph with that of its next line, a word that the margin tore mended."""
        torn, rest = _TORN_WORD.search(above[-100:]), _FIRST_WORD.match(below)
        if not torn or not rest:
            return f"{above} {below}"
        return above + below if self._is_compound(torn["words"], rest[0]) else above[:-1] + below

    def _is_compound(self, first: str, second: str) -> bool:
        """Whether the hyphen between two parts is the word's own."""
        one, other = first.lower(), second.lower()
        if f"{one}-{other}" in self.words:
            return True
        if not second.islower() or "-" in first or (len(first) > 1 and first.isupper()):
            return True
        return one + other not in self.words and (one in _COMPOUND_STARTS or other in _CLITICS)


def paragraph_lines(text: str, first_number: int = 1) -> tuple[list[Line], Rest]:
    """Return the lines of a dump, a paragraph of a hard-wrapped one as one line, and what is beyond them."""
    lines, rest = lines_of(text, first_number)
    return unwrapped(lines), rest


def unwrapped(lines: list[Line]) -> list[Line]:
    """Return the lines of a hard-wrapped file with each paragraph as one; those of any other file as they are.

    What a page repeats comes behind the paragraph that it interrupts, with the rule that drops it.
    """
    width = margin_of(lines)
    if not width:
        return lines
    words = frozenset(word for line in lines for word in _COMPOUND.findall(line.text.lower()))
    return list(_unwrapped(lines, Margin(width, words), furniture_of(lines)))


def margin_of(lines: Sequence[Line]) -> int:
    """Return the characters at which the lines of a file were broken, 0 where they were not."""
    pairs = [
        (above, below)
        for above, below in pairwise(lines)
        if len(above.plain) > SHORTEST_WRAPPED and below.number == above.number + 1
    ]
    torn = [pair for pair in pairs if _is_torn(*pair)]
    if len(torn) < max(FEWEST_TORN, TORN_SHARE * len(pairs)):
        return 0
    width = sorted(len(above.plain) for above, _ in torn)[len(torn) * 9 // 10]
    full = [pair for pair in torn if _is_full(*pair, width)]
    loose = sum(len(line.plain) for line in lines if len(line.plain) * SLACK > width)
    is_wrapped = width <= WIDEST and len(full) >= FULL_SHARE * len(torn)
    return width if is_wrapped and loose <= LOOSE_SHARE * sum(len(line.plain) for line in lines) else 0


def furniture_of(lines: Sequence[Line]) -> dict[int, str]:
    """Return the rule that drops what a page repeats, by the number of the line: page numbers and running heads."""
    pages = _page_places(lines)
    beside = {place + step for place in pages for step in (-2, -1, 1, 2)}
    counts = Counter(line.plain for line in lines)
    found = {lines[place].number: "page number" for place in pages}
    for place, line in enumerate(lines):
        is_head = counts[line.plain] > 1 and len(line.plain) <= LONGEST_HEAD and not shapes.is_closed(line.plain)
        if is_head and place >= TOP and place in beside:
            found.setdefault(line.number, "running head")
    return found


def _page_places(lines: Sequence[Line]) -> list[int]:
    """Return the places of lines that are page numbers: they say so, stand in the middle, or count the pages."""
    found = [(place, match) for place, line in enumerate(lines) if (match := _PAGE.fullmatch(line.plain))]
    counting: set[int] = set()
    for (place, match), (other, below) in pairwise(found):
        if int(below["number"]) == int(match["number"]) + 1 and other - place >= SHORTEST_PAGE:
            counting.update((place, other))
    return [
        place
        for place, match in found
        if place in counting or lines[place].indent >= PAGE_INDENT or (match["mark"] and match["rest"])
    ]


def _unwrapped(lines: Sequence[Line], margin: Margin, furniture: Mapping[int, str]) -> Iterator[Line]:
    paragraph: list[Line] = []
    passed: list[Line] = []
    for line in lines:
        if line.number in furniture:
            passed.append(replace(line, furniture=furniture[line.number]))
        elif paragraph and _is_next(paragraph, passed, line, margin):
            paragraph.append(line)
        else:
            yield from _whole(paragraph, margin)
            yield from passed
            paragraph, passed = [line], []
    yield from _whole(paragraph, margin)
    yield from passed


def _is_next(paragraph: Sequence[Line], passed: Sequence[Line], line: Line, margin: Margin) -> bool:
    """Whether a line goes on with a paragraph, right below it or on the next page."""
    above = paragraph[-1]
    is_over_the_page = bool(passed) and passed[-1].number > above.number
    if is_over_the_page and not _is_torn(above, line):
        return False
    return (is_over_the_page or line.number == above.number + 1) and margin.goes_on(above, line, paragraph[0])


def _whole(paragraph: Sequence[Line], margin: Margin) -> Iterator[Line]:
    """Give a paragraph as one line, nothing for none."""
    if len(paragraph) < 2:  # noqa: PLR2004 - one line is whole
        yield from paragraph
        return
    # A word is torn between two lines only: each is mended with the line above, so that long paragraphs stay cheap.
    pieces = [paragraph[0].text]
    for line in paragraph[1:]:
        pieces[-1:] = _mended(pieces[-1], shapes.unquoted(line.text), margin)
    text = "".join(pieces)
    yield replace(paragraph[0], text=text, plain=plain_of(text), joined_to=paragraph[-1].number)


def _mended(above: str, below: str, margin: Margin) -> tuple[str, str]:
    """Return the end of a paragraph, joined with its next line, in two pieces; the second is the new end."""
    both = margin.joined(above, below)
    place = len(both) - len(below)
    return both[:place], both[place:]


def _is_torn(above: Line, below: Line) -> bool:
    """Whether a line ends within a sentence that the next one goes on with."""
    if _is_hyphenated(above, below):
        return True
    return not shapes.is_closed(above.plain) and _opening_of(below)[:1].islower()


def _is_hyphenated(above: Line, below: Line) -> bool:
    return _TORN_WORD.search(above.plain[-100:]) is not None and _opening_of(below)[:1].isalpha()


def _is_full(above: Line, below: Line, width: int) -> bool:
    word = _opening_of(below).split(" ", 1)[0]
    return len(above.plain) + 1 + len(word) > SLACK * width


def _opening_of(line: Line) -> str:
    """Return the first characters of a line, without the mark of what is quoted."""
    return shapes.unquoted(line.plain[: WIDEST + 2])
