"""The title that a file states: in its front matter, its markup, or a line above the text that the text talks about."""

from __future__ import annotations

import re
from typing import Final

from generator.extract.clipping import Clipping, Find, Guess, first_found, folded
from generator.extract.title_lines import ENOUGH_LIKENESS, SHORTEST, TitleLine, is_title_line, title_lines
from generator.models import LEFT_OUT, Fact

PUBLISHERS: Final = ("og:site_name", "JSON-LD publisher", "JSON-LD publisher organisation")
"""Statements of markup that name the site, the most trusted first."""

FEWEST_WORDS: Final = 3
"""Words of a heading that can be a part of the page's title: "Discord" is none."""

_SUFFIX: Final = re.compile(r"\s{1,3}[|–—•·»‹«›-]\s{1,3}([^|–—•·»‹«›]{2,60})$")


def stated_title(clipping: Clipping) -> Find[str] | None:
    """Return the title that the file states; none where a maintainer says that it has none."""
    corrected = clipping.article.raw.corrections.title
    if corrected is None:
        return None
    if corrected is not LEFT_OUT:
        return Find(fact=Fact(value=corrected, found_in="front matter"))
    return first_found(TITLE_GUESSES, clipping)


def title_blocks(clipping: Clipping, title: str) -> tuple[int, ...]:
    """Return the blocks that only repeat the title, above the prose or kept."""
    wanted = folded(title)
    return tuple(
        index
        for index, spelling in enumerate(clipping.spellings)
        if spelling == wanted
        and (index < clipping.opening or (not clipping.blocks[index].dropped_by and is_title_line(clipping, index)))
    )


def _from_title_line(clipping: Clipping) -> Find[str] | None:
    """Take the first-level heading of Markdown."""
    for index, block in enumerate(clipping.blocks):
        if block.dropped_by == "title line" and block.text.strip():
            return Find(fact=Fact(value=block.text.strip(), found_in=clipping.place(index)), blocks=(index,))
    return None


def _from_markup(clipping: Clipping) -> Find[str] | None:
    """Take the h1 that overlaps what the page calls itself, else the headline or the page's name without the site's."""
    headings = clipping.stated("h1")
    sites = {folded(site.value) for site in clipping.stated(*PUBLISHERS)}
    titles = clipping.stated("og:title", "JSON-LD headline") or clipping.stated("title")
    names = [without_site(title.value) for title in titles]
    own = [heading for heading in headings if folded(heading.value) not in sites]
    likely = [heading for heading in own if not names or any(_overlap(heading.value, name) for name in names)]
    if likely:
        shared = [max((_shared(heading.value, name) for name in names), default=0) for heading in likely]
        return Find(fact=likely[shared.index(max(shared))])
    named = clipping.stated("JSON-LD headline", "og:title", "title")
    if named:
        return Find(fact=Fact(value=without_site(named[0].value), found_in=named[0].found_in))
    return Find(fact=headings[0]) if headings else None


def _from_line_above(clipping: Clipping) -> Find[str] | None:
    """Take the line above the prose that looks most like its title."""
    best = max(title_lines(clipping), key=lambda line: (line.likeness, -line.index), default=None)
    return _of_line(best) if best and best.likeness >= ENOUGH_LIKENESS else None


def _from_first_line(clipping: Clipping) -> Find[str] | None:
    """Take the first line of a pasted text, whatever its words: a playful title shares none with the prose."""
    return next((_of_line(line) for line in title_lines(clipping) if line.is_first_of_few), None)


TITLE_GUESSES: Final[tuple[Guess[str], ...]] = (_from_title_line, _from_markup, _from_line_above, _from_first_line)


def without_site(title: str) -> str:
    """Return a page's name without the name of the site behind it."""
    match = _SUFFIX.search(title)
    return title[: match.start()] if match and match.start() >= SHORTEST else title


def _of_line(line: TitleLine) -> Find[str]:
    return Find(fact=Fact(value=line.text, found_in=line.clipping.place(line.index)), blocks=(line.index,))


def _shared(heading: str, name: str) -> float:
    """Return the share of the words of both that are in both."""
    ours, theirs = set(folded(heading).split()), set(folded(name).split())
    return len(ours & theirs) / max(1, len(ours | theirs))


def _overlap(heading: str, name: str) -> bool:
    ours, theirs = set(folded(heading).split()), set(folded(name).split())
    is_part = len(ours) >= FEWEST_WORDS and 2 * len(ours & theirs) > len(ours)
    return is_part or 2 * len(ours & theirs) > len(theirs)
