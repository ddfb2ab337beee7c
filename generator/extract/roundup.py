"""Roundups: files that hold several numbered stories, each of which becomes an article of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from generator.extract.clipping import Clipping, folded
from generator.extract.derived_title import COUNTS, NAMED, names_in
from generator.models import BlockKind, ExtractedArticle, Fact, Facts, Problem, RoundupItem
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import Block

T = TypeVar("T")

FEWEST_ITEMS: Final = 3
"""Numbered headings below which a text is one article in two parts."""

SHORTEST_ITEM: Final = 150
"""Characters of text under a heading below which it is a point of a list and not a story."""

OWN_SUBJECTS: Final = 0.6
"""Share of the items that need a subject which no other item has; advice on one subject has less."""

SHORTEST_BRIEF: Final = 60
"""The same where the title says that news is what follows: a sentence tells a story there."""

LOWEST_SHARE: Final = 0.5
"""Share of the numbers up to the last that must be there: two missing headings of eight are the collector's fault."""

_NUMBERED: Final = re.compile(
    r"(?:[^\w\s«\"(#]{1,3}\s?)?(?:#\s?|n[°o]\s?)?(?P<number>\d{1,2})\s?(?:[.):/]|\ufe0f?\u20e3|[–—-](?=\s))"
    r"\s{0,3}(?P<title>\S.*)$",
    re.IGNORECASE,
)
_CLOSING: Final = re.compile(
    r"(?:en )?conclu|bilan|en résumé|en bref|pour (?:finir|conclure|aller plus loin)|à retenir|synthèse"
    r"|le mot de la fin|ce qu['’]il faut retenir|(?:key )?takeaways?|wrapping up|final (?:thoughts|word)"
    r"|in (?:short|summary)|summary|the bottom line|sources?$",
    re.IGNORECASE,
)
_RANKED: Final = re.compile(
    r"\b(?:best|top|meilleure?s?|compar\w{2,6}|alternatives?|classement|guide|conseils?|astuces?|tips?"
    r"|how to|comment)\b",
    re.IGNORECASE,
)
"""Words of titles over lists of products and of advice."""

_NEWS: Final = re.compile(
    r"\b(?:actus?|actualités?|infos?|nouvelles|sujets?|faits?|annonces?|histoires?|informations?|news|stories|headlines"
    r"|announcements?|developments|semaine|week|mois|month)\b",
    re.IGNORECASE,
)

COUNT_WORDS: Final = {word: number for names in COUNTS.values() for number, word in enumerate(names, NAMED)}
"""Numbers by their words in both languages."""

COUNT_TOLERANCE: Final = 1
"""Items by which a title's count may be off: one heading in fourteen is lost by the collector."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A story of a roundup: its number, its heading without it, and the blocks under it."""

    number: int
    title: str
    heading: int
    """Index of the heading's block."""
    end: int
    """Index behind its last block."""


def roundup_items(clipping: Clipping) -> tuple[Item, ...]:
    """Return the stories of a roundup, in order; empty for an ordinary article."""
    stated = clipping.article.raw.corrections.roundup
    if stated is False:
        return ()
    if stated is True:
        return _bounded(clipping, _numbered_headings(clipping) or _plain_headings(clipping))
    items = _bounded(clipping, _numbered_headings(clipping))
    if len(items) < FEWEST_ITEMS or _announces_a_list(clipping.title, len(items)):
        return ()
    shortest = min(len(_text_of(clipping, item)) for item in items)
    if _NEWS.search(clipping.title):
        return items if shortest >= SHORTEST_BRIEF else ()
    return items if shortest >= SHORTEST_ITEM and _names_own_subjects(clipping, items) else ()


def roundup_problems(clipping: Clipping, items: Sequence[Item]) -> tuple[Problem, ...]:
    """Return a warning for every number that the headings skip, and one for a stated roundup without any heading."""
    if clipping.article.raw.corrections.roundup is True and not items:
        line = clipping.article.raw.corrections.lines.get("roundup", 0)
        cure = "number the headings of its stories, as in: 1. Title of the first story"
        return (
            clipping.warning(
                "front matter says that this is a roundup, but no heading of a story was found", cure, line
            ),
        )
    numbers = {item.number for item in items}
    missing = [number for number in range(1, max(numbers, default=0)) if number not in numbers]
    cure = "look for its heading in the text; it has to stand on a line of its own, as in: 2. Title of the story"
    return tuple(clipping.warning(f"story {number} of this roundup is missing", cure) for number in missing)


def item_articles(roundup: ExtractedArticle, items: Sequence[Item]) -> tuple[ExtractedArticle, ...]:
    """Return the stories of a roundup as articles of their own, which inherit what the roundup states."""
    return tuple(
        ExtractedArticle(
            slug=f"{roundup.slug}-{item.number}",
            raw=roundup.raw,
            facts=_item_facts(roundup, item),
            blocks=roundup.blocks[item.heading + 1 : item.end],
            item_of=RoundupItem(roundup=roundup.slug, number=item.number),
        )
        for item in items
    )


def _item_facts(roundup: ExtractedArticle, item: Item) -> Facts:
    line = roundup.blocks[item.heading].first_line
    place = f"heading of story {item.number}" + (f", line {line}" if line else "")
    facts = roundup.facts
    return replace(
        facts,
        title=Fact(value=item.title, found_in=place),
        title_is_derived=False,
        date=_inherited(facts.date),
        updated=_inherited(facts.updated),
        authors=_inherited(facts.authors),
        source=_inherited(facts.source),
        url=_inherited(facts.url),
        language=Fact(value=facts.language.value, found_in=f"the roundup: {facts.language.found_in}"),
        section=_inherited(facts.section),
    )


def _inherited(fact: Fact[T] | None) -> Fact[T] | None:
    return Fact(value=fact.value, found_in=f"the roundup: {fact.found_in}") if fact else None


def _numbered_headings(clipping: Clipping) -> list[tuple[int, int, str]]:
    """Return index, number and title of the kept headings whose numbers rise from one."""
    found: list[tuple[int, int, str]] = []
    for index in clipping.kept:
        block = clipping.blocks[index]
        match = _NUMBERED.match(block.text) if block.kind is BlockKind.HEADING else None
        if match and (found or int(match["number"]) == 1) and (not found or int(match["number"]) > found[-1][1]):
            found.append((index, int(match["number"]), match["title"].strip()))
    return found if found and len(found) >= LOWEST_SHARE * found[-1][1] else []


def _plain_headings(clipping: Clipping) -> list[tuple[int, int, str]]:
    """Return the main headings of a stated roundup whose stories have no numbers."""
    headings = [i for i in clipping.kept if _is_main_heading(clipping.blocks[i]) and i != clipping.title_at]
    stories = [i for i in headings if not _CLOSING.match(clipping.blocks[i].text)]
    return [(index, number, clipping.blocks[index].text.strip()) for number, index in enumerate(stories, 1)]


def _bounded(clipping: Clipping, headings: list[tuple[int, int, str]]) -> tuple[Item, ...]:
    """Give each story its end: the next heading, or for the last the closing section or the end of the article."""
    if not headings:
        return ()
    ends = [index for index, _, _ in headings[1:]] + [_closing(clipping, [index for index, _, _ in headings])]
    items = [
        Item(number=number, title=title, heading=index, end=end)
        for (index, number, title), end in zip(headings, ends, strict=True)
    ]
    return tuple(item for item in items if _text_of(clipping, item).strip())


def _closing(clipping: Clipping, headings: Sequence[int]) -> int:
    """Return the index where the closing section begins: a main heading new to the stories, or a closing word."""
    last = headings[-1]
    repeated = {clipping.spellings[index] for index in range(headings[0], last)}
    many = len(headings) > 1
    for index in clipping.kept:
        block = clipping.blocks[index]
        if index <= last or block.kind is not BlockKind.HEADING:
            continue
        new = many and block.level == clipping.blocks[last].level and clipping.spellings[index] not in repeated
        if (new and not _has_own_headings(clipping, headings)) or _CLOSING.match(block.text.strip()):
            return index
    return clipping.ending + 1


def _has_own_headings(clipping: Clipping, headings: Sequence[int]) -> bool:
    """Whether the stories before the last have main headings of their own, so that one more is no closing section."""
    return any(
        _is_main_heading(clipping.blocks[i]) and i not in headings
        for i in clipping.kept
        if headings[0] < i < headings[-1]
    )


def _is_main_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level <= 2  # noqa: PLR2004 - level 2 is the highest


def _text_of(clipping: Clipping, item: Item) -> str:
    return "\n".join(
        clipping.blocks[index].plain
        for index in clipping.kept
        if item.heading < index < item.end and clipping.blocks[index].kind is not BlockKind.HEADING
    )


def _announces_a_list(title: str, count: int) -> bool:
    """Whether a title ranks things, or counts as many as there are items and does not call them news."""
    if _RANKED.search(title):
        return True
    numbers = {COUNT_WORDS.get(word, int(word) if word.isdecimal() else 0) for word in words(title)}
    return any(abs(number - count) <= COUNT_TOLERANCE for number in numbers) and not _NEWS.search(title)


def _names_own_subjects(clipping: Clipping, items: Sequence[Item]) -> bool:
    """Whether most headings name a subject that no other heading names, as items of news do and advice does not."""
    named = [_subjects(item, _text_of(clipping, item)) for item in items]
    own = [
        names
        for number, names in enumerate(named)
        if names - frozenset[str]().union(*named[:number], *named[number + 1 :])
    ]
    return len(own) >= OWN_SUBJECTS * len(items)


def _subjects(item: Item, text: str) -> frozenset[str]:
    """Return the names of a heading: capitalised there and inside a sentence of the story, never in lower case."""
    lower = set(re.findall(r"(?<![^\W_])[a-zà-ÿ][^\W_]*", text))
    inside = {
        folded(name)
        for match in re.finditer(r"(?<=[a-zà-ÿ,’'(«] )\S+|(?<=[’'])\S+", text)
        for name in names_in(match[0])
    }
    return frozenset(
        word
        for name in names_in(item.title)
        for word in words(name)
        if word not in lower and (word in inside or word.upper() in name)
    )
