"""How sure a fact is: the share of right values among those found in the same way on labelled pages.

A way leads from the general to the particular: format, fact, what else says the same, language, guess, place.
Few pages go each way to its end, so every step leans on the one before it.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from generator.extract.clipping import folded
from generator.extract.counts import COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.extract.clipping import Clipping, Find
    from generator.models import Fact, Facts

STATED: Final = "front matter"
"""Where a maintainer states a fact, which is then certain."""

FACTS: Final = ("title", "date", "updated", "authors", "source", "url", "language", "section")

STEP: Final = " / "

LEAN: Final = 12.0
"""Pages that a step of a way is worth to the next: where fewer went on, the step before has the greater say.

Held out by site, the log loss is lowest, and the same to 0.003, from 8 to 30.
"""

COIN: Final = 0.5
"""What is believed before any page is counted."""

TIMES: Final = ("said nowhere else", "said once", "said twice", "said three times", "said four times")
"""How often a file states a value; more than four times adds nothing."""

DERIVED: Final = 0.1
"""Of a title that was made for want of one: none of the labelled pages has the words that were made."""

LIKELY: Final = 4.0
"""Log-odds of what was weighed from which seven in eight are right on labelled pages; below, five in eight."""

_NUMBER: Final = re.compile(r" \d+\b")
_TITLE_STATEMENT: Final = re.compile(r"title|headline|^h1$")


def confident(facts: Facts, finds: Mapping[str, Find[Any] | None], clipping: Clipping) -> Facts:
    """Return the facts, each with the way in which it was found and the share of right values found so."""
    judged: dict[str, Any] = {}
    for name in FACTS:
        fact = getattr(facts, name)
        if fact and fact.found_in != STATED:
            way = STEP.join(_steps(name, fact, finds.get(name), clipping))
            judged[name] = replace(fact, confidence=confidence(way), way=way)
    if facts.title_is_derived:
        judged["title"] = replace(facts.title, confidence=DERIVED, way="derived")
    return replace(facts, **judged)


def _steps(name: str, fact: Fact[Any], find: Find[Any] | None, clipping: Clipping) -> Iterator[str]:
    """Give a way; what speaks for a value comes before who found it, for it tells right from wrong ones better."""
    known = name == "source" and any(fact.value == source.name for source in clipping.register.sources)
    yield "register" if known else str(clipping.article.raw.format)
    yield name
    yield from _support(name, fact, clipping)
    if find and find.likeness is not None:
        yield "likely" if find.likeness >= LIKELY else "perhaps"
    yield clipping.language
    yield find.guess if find else "no guess"
    yield _NUMBER.sub("", fact.found_in.replace("block", "line").replace(" of the page", ""))


def _support(name: str, fact: Fact[Any], clipping: Clipping) -> Iterator[str]:
    """Give what else speaks for a value: how often the file says the same, and of authors whether they are several."""
    statements = clipping.article.statements
    match name:
        case "title":
            wanted = folded(fact.value)
            said = [folded(s.value) for s in statements if _TITLE_STATEMENT.search(s.name)] or clipping.spellings
            yield _times(sum(one == wanted or one.startswith(f"{wanted} ") for one in said))
        case "date" if statements:
            yield _times(sum(fact.value.iso[:10] in statement.value for statement in statements))
        case "authors":
            yield "one name" if len(fact.value) == 1 else "several names"


def _times(count: int) -> str:
    return TIMES[min(count, len(TIMES) - 1)]


def _prefixes(way: str) -> Iterator[str]:
    """Give a way step by step: the empty one, its first step, its first two ..."""
    yield ""
    steps = way.split(STEP)
    yield from (STEP.join(steps[:count]) for count in range(1, len(steps) + 1))


def totals(counts: Mapping[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Return right and found values of every step of the ways that were counted."""
    right, found = Counter[str](), Counter[str]()
    for way, (hits, all_found) in counts.items():
        for step in _prefixes(way):
            right[step] += hits
            found[step] += all_found
    return {step: (right[step], found[step]) for step in found}


TOTALS: Final = totals(COUNTS)


def confidence(way: str, counted: Mapping[str, tuple[int, int]] = TOTALS) -> float:
    """Return the share of right values among those found in a way, to two digits."""
    share = COIN
    for step in _prefixes(way):
        right, found = counted.get(step, (0, 0))
        share = (right + LEAN * share) / (found + LEAN)
    return round(share, 2)
