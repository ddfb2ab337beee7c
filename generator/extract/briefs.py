"""News in brief: the points and short paragraphs of a roundup, each of which opens with what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.extract.clipping import folded
from generator.models import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.extract.clipping import Clipping
    from generator.models import Block

FEWEST_BRIEFS: Final = 3
"""Briefs below which a list makes points of one article."""

SHORTEST_BRIEF: Final = 60
"""Characters of a story where something says that news is what follows: a sentence tells a story there."""

ALIKE: Final = 0.6
"""Share of the points that must open with what they are about."""

OWN_LEADS: Final = 0.6
"""Share of the openings that must differ: speakers of an interview take turns, news rarely returns to one firm."""

TELLING: Final = 4
"""Words from which an opening says enough to be a title: "OpenAI" alone does not."""

LONGEST_TITLE: Final = 120
"""Characters of the longest sentence that is a title."""

SAYS_BRIEFS: Final = re.compile(
    r"\b(?:en bref|(?:les |nos )?brèves|(?:actus?|actualités?|infos?|news|essentiel|récap\w*)\b.{0,40}"
    r"\b(?:semaine|jour|mois)|(?:la|une|cette) semaine (?:de l['’]|en |d['’])?(?:IA|intelligence|tech)"
    r"|(?:this|last) (?:week|month) in|(?:news|ai|tech|week|month|today) in (?:brief|short)|week in (?:ai|review|tech)"
    r"|(?:news|weekly|daily|ai) (?:round-?up|digest|recap)|briefs|briefing)\b",
    re.IGNORECASE,
)
"""What titles and headings over news in brief say."""

_LEAD: Final = re.compile(
    r"(?P<mark>[^\w«\"“(]{1,4}\s{0,2})?(?P<lead>[A-ZÀ-Þ0-9][^:.!?…–—\n]{1,60}?)(?:\s?:|\s?[–—]|\s-)\s(?=\S)"
)
_MARK: Final = re.compile(r"^[^\w«\"“(]{1,4}\s{0,2}")
_SENTENCE: Final = re.compile(r".{15,400}?(?<![A-ZÀ-Þ])[.!?…](?=[\s»”\"]|$)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Brief:
    """A story in brief."""

    index: int
    """Index of its block."""
    point: int | None
    """Its place in the block, where that is a list."""
    text: str

    @property
    def lead(self) -> str:
        """Return the words before the colon or dash that the story opens with; empty if it opens otherwise."""
        match = _LEAD.match(self.text)
        return match["lead"].strip() if match else ""

    @property
    def title(self) -> str:
        """Return an opening that says enough, else the first sentence, else what there is of both."""
        lead = self.lead
        if len(lead.split()) >= TELLING:
            return lead
        words = _MARK.sub("", self.text)
        sentence = _SENTENCE.match(words)
        whole = " ".join((sentence[0] if sentence else words).split()).rstrip(". ")
        if len(whole) <= LONGEST_TITLE:
            return whole
        return lead or f"{whole[:LONGEST_TITLE].rpartition(' ')[0]}…"


def briefs(clipping: Clipping, indexes: Sequence[int]) -> list[Brief]:
    """Return the stories in brief among some blocks; none where most do not open with what they are about."""
    found = [brief for index in indexes for brief in _points(index, clipping.blocks[index])]
    led = [place for place, brief in enumerate(found) if brief.lead and len(brief.text) >= SHORTEST_BRIEF]
    if len(led) < FEWEST_BRIEFS:
        return []
    within = found[led[0] : led[-1] + 1]
    leads = {folded(found[place].lead) for place in led}
    if len(led) < ALIKE * len(within) or len(leads) < OWN_LEADS * len(led):
        return []
    return [
        brief
        for place, brief in enumerate(within, led[0])
        if place in led or (brief.point is not None and len(brief.text) >= SHORTEST_BRIEF)
    ]


def _points(index: int, block: Block) -> Iterator[Brief]:
    """Give the points of a list, or a paragraph as one."""
    if block.kind is BlockKind.LIST:
        yield from (Brief(index, point, item) for point, item in enumerate(block.items))
    elif block.kind is BlockKind.PARAGRAPH:
        yield Brief(index, None, block.text)
