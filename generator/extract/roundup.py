"""Roundups: files that hold several numbered stories, each of which becomes an article of its own."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from generator.extract.briefs import ALIKE, SAYS_BRIEFS, SHORTEST_BRIEF, Brief, briefs
from generator.extract.clipping import Clipping, folded
from generator.extract.derived_title import COUNTS, NAMED, names_in
from generator.models import Block, BlockKind, ExtractedArticle, Fact, Facts, Problem, RoundupItem
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

FEWEST_ITEMS: Final = 3
"""Numbered headings below which a text is one article in two parts."""

SHORTEST_ITEM: Final = 150
"""Characters of text under a heading below which it is a point of a list and not a story."""

OWN_SUBJECTS: Final = 0.6
"""Share of the items that need a subject which no other item has; advice on one subject has less."""

LOWEST_SHARE: Final = 0.5
"""Share of the numbers up to the last that must be there: two missing headings of eight are the collector's fault."""

_NUMBERED: Final = re.compile(
    r"(?:[^\w\s«\"(#]{1,3}\s?)?(?:#\s?|n[°o]\s?)?(?P<number>\d{1,2})\s?(?:[.):/]|\ufe0f?\u20e3|[–—-](?=\s))"
    r"\s{0,3}(?P<title>\S.*)$",
    re.IGNORECASE,
)
_LED: Final = re.compile(r"[A-ZÀ-Þ0-9][^:.!?]{1,40}\s?:\s\S")
"""A heading that names its subject first: "Trilobe : une usine de robots"."""
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
    """A story of a roundup: its number, its title, and its blocks."""

    number: int
    title: str
    heading: int
    """Index of the block that names it: its heading, or that of a story in brief itself."""
    start: int
    """Index of the first block of its text."""
    end: int
    """Index behind its last block."""
    point: int | None = None
    """Place of a story that is one point of a list."""


def roundup_items(clipping: Clipping) -> tuple[Item, ...]:
    """Return the stories of a roundup, in order; empty for an ordinary article."""
    stated = clipping.article.raw.corrections.roundup
    if stated is False:
        return ()
    if stated is True:
        headed = _bounded(clipping, _numbered_headings(clipping) or _plain_headings(clipping))
        return (*headed, *_briefs_below(clipping, headed)) if headed else _all_briefs(clipping)
    items = _headed_stories(clipping)
    if items:
        return (*items, *_briefs_below(clipping, items))
    return _all_briefs(clipping) if SAYS_BRIEFS.search(clipping.title) else ()


def _headed_stories(clipping: Clipping) -> tuple[Item, ...]:
    """Return the stories that have headings of their own; empty where these make points of one article."""
    items = _bounded(clipping, _numbered_headings(clipping) or _patterned_headings(clipping))
    if len(items) < FEWEST_ITEMS or _announces_a_list(clipping.title, len(items)) or _ranks_things(items):
        return ()
    shortest = min(len(_text_of(clipping, item)) for item in items)
    if _NEWS.search(clipping.title):
        return items if shortest >= SHORTEST_BRIEF else ()
    return items if shortest >= SHORTEST_ITEM and _names_own_subjects(clipping, items) else ()


def _briefs_below(clipping: Clipping, items: Sequence[Item]) -> tuple[Item, ...]:
    """Return the stories under a heading such as "En bref" below the other stories."""
    headings = [i for i in clipping.kept if i >= items[-1].end and _is_heading(clipping.blocks[i])]
    opened = next((i for i in headings if SAYS_BRIEFS.match(clipping.blocks[i].text)), None)
    if opened is None:
        return ()
    end = next((i for i in headings if i > opened), clipping.ending + 1)
    found = briefs(clipping, [i for i in clipping.kept if opened < i < end])
    return _numbered_briefs(clipping, found, end, max(item.number for item in items) + 1)


def _all_briefs(clipping: Clipping) -> tuple[Item, ...]:
    """Return the stories of a file that holds nothing but news in brief."""
    above = -1 if clipping.title_at is None else clipping.title_at
    found = briefs(clipping, [i for i in clipping.kept if i > above])
    return _numbered_briefs(clipping, found, clipping.ending + 1, 1)


def _numbered_briefs(clipping: Clipping, found: Sequence[Brief], end: int, first: int) -> tuple[Item, ...]:
    """Return stories in brief as stories, each up to the next or to a heading between them."""
    headings = [i for i in clipping.kept if _is_heading(clipping.blocks[i])]
    ends = sorted((*headings, *(brief.index for brief in found), end))
    return tuple(
        Item(
            number=number,
            title=brief.title,
            heading=brief.index,
            start=brief.index,
            end=next(i for i in ends if i > brief.index),
            point=brief.point,
        )
        for number, brief in enumerate(found, first)
    )


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
    holes = [
        clipping.warning(f"story {number} of this roundup is missing{_between(clipping, items, number)}", cure)
        for number in missing
    ]
    pairs = itertools.pairwise(items)
    turned = [
        clipping.warning(
            f"story {one.number} of this roundup stands above story {other.number}",
            "change their numbers, or their order, if that is not meant",
            clipping.blocks[other.heading].first_line,
        )
        for one, other in pairs
        if one.number > other.number
    ]
    return (*holes, *turned)


def _between(clipping: Clipping, items: Sequence[Item], number: int) -> str:
    """Return in words between which lines the heading of a missing story must stand."""
    above = max((item for item in items if item.number < number), key=lambda item: item.number, default=None)
    below = min((item for item in items if item.number > number), key=lambda item: item.number)
    last = clipping.blocks[below.heading].first_line
    first = clipping.blocks[above.heading].first_line if above else 1
    return f" between line {first} and line {last}" if first and last else ""


def item_articles(roundup: ExtractedArticle, items: Sequence[Item]) -> tuple[ExtractedArticle, ...]:
    """Return the stories of a roundup as articles of their own, which inherit what the roundup states."""
    return tuple(
        ExtractedArticle(
            slug=f"{roundup.slug}-{item.number}",
            raw=roundup.raw,
            facts=_item_facts(roundup, item),
            blocks=_blocks_of(roundup.blocks, item),
            item_of=RoundupItem(roundup=roundup.slug, number=item.number),
        )
        for item in items
    )


def _blocks_of(blocks: tuple[Block, ...], item: Item) -> tuple[Block, ...]:
    if item.point is None:
        return blocks[item.start : item.end]
    listed = blocks[item.heading]
    line = _line_of(listed, item)
    last = line if line > listed.first_line else listed.last_line
    text = listed.items[item.point]
    return (Block(kind=BlockKind.PARAGRAPH, text=text, first_line=line, last_line=last, score=listed.score),)


def _item_facts(roundup: ExtractedArticle, item: Item) -> Facts:
    line = _line_of(roundup.blocks[item.heading], item)
    what = "heading" if item.start > item.heading else "opening"
    place = f"{what} of story {item.number}" + (f", line {line}" if line else "")
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
        language=replace(facts.language, found_in=f"the roundup: {facts.language.found_in}"),
        section=_inherited(facts.section),
    )


def _line_of(block: Block, item: Item) -> int:
    """Return the line on which a story is named; that of its list where its points take several lines each."""
    is_one_line_each = block.last_line - block.first_line + 1 == len(block.items)
    return block.first_line + (item.point or 0) * is_one_line_each


def _inherited(fact: Fact[T] | None) -> Fact[T] | None:
    return replace(fact, found_in=f"the roundup: {fact.found_in}") if fact else None


def _numbered_headings(clipping: Clipping) -> list[tuple[int, int, str]]:
    """Return index, number and title of the kept headings that are numbered from one on, each number once."""
    found: list[tuple[int, int, str]] = []
    for index in clipping.kept:
        block = clipping.blocks[index]
        match = _NUMBERED.match(block.text) if block.kind is BlockKind.HEADING else None
        number = int(match["number"]) if match else 0
        if match and (found or number == 1) and number not in [other for _, other, _ in found]:
            found.append((index, number, match["title"].strip()))
    highest = max((number for _, number, _ in found), default=0)
    return found if found and len(found) >= LOWEST_SHARE * highest else []


def _patterned_headings(clipping: Clipping) -> list[tuple[int, int, str]]:
    """Return the main headings of a text that calls itself news, if they are alike as those of its stories are.

    Either most begin with a name and a colon, or the same label stands under most of them.
    """
    stories = _plain_headings(clipping)
    if len(stories) < FEWEST_ITEMS or not _NEWS.search(clipping.title):
        return []
    led = sum(bool(_LED.match(title)) for _, _, title in stories)
    times = Counter(clipping.spellings)
    small = [i for i in clipping.kept if _is_heading(clipping.blocks[i]) and not _is_main_heading(clipping.blocks[i])]
    labels = [index for index in small if times[clipping.spellings[index]] >= FEWEST_ITEMS]
    bounds = [index for index, _, _ in stories] + [len(clipping.blocks)]
    labelled = sum(any(start < i < end for i in labels) for start, end in itertools.pairwise(bounds))
    return stories if max(led, labelled) >= ALIKE * len(stories) else []


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
        Item(number=number, title=title, heading=index, start=index + 1, end=end)
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


def _is_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING


def _is_main_heading(block: Block) -> bool:
    return _is_heading(block) and block.level <= 2  # noqa: PLR2004 - level 2 is the highest


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


def _ranks_things(items: Sequence[Item]) -> bool:
    """Whether headings themselves rank or advise: "best for ...", "comment ..."."""
    return 2 * sum(bool(_RANKED.search(item.title)) for item in items) >= len(items)


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
