"""HTML: a page is parsed once; its stretches of text are judged in their place, and what it states is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from generator.clean.page_blocks import JudgedUnit, blocks_of_units
from generator.clean.page_classifier import page_odds
from generator.clean.page_linked_data import linked_data
from generator.clean.page_rules import page_rules
from generator.clean.page_tree import parsed, words_only
from generator.clean.page_units import units
from generator.clean.statements import page_statements
from generator.clean.text import dropped, text_blocks
from generator.clean.truncation import Paywall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from generator.clean.page_units import Unit
    from generator.models import Block, BoilerplateRule, Statement

SHORTEST_BODY: Final = 25
"""Characters under which what was found is no article, and the page is read as text."""

MOST_UNITS: Final = 10_000
"""Stretches of text that are judged; what stands below them is beyond any article."""

MOST_BEYOND: Final = 1_000
"""Stretches below them that are still shown, in one block."""


FREE: Final = Paywall()


@dataclass(frozen=True, slots=True)
class ReadPage:
    """What a page holds: its text in blocks, and what it states about itself."""

    blocks: tuple[Block, ...]
    statements: tuple[Statement, ...] = ()
    paywall: Paywall = FREE


def read_page(page: str, first_line: int, boilerplate: Sequence[BoilerplateRule]) -> ReadPage:
    """Return what a page holds; one that cannot be parsed, or in which no article is found, is read as text."""
    tree = parsed(page)
    blocks = _blocks(tree, first_line, boilerplate) if tree is not None else ()
    if sum(len(block.plain) for block in blocks if not block.dropped_by) < SHORTEST_BODY:
        read = text_blocks(words_only(page), 1, boilerplate)
        blocks = tuple(replace(block, first_line=0, last_line=0) for block in read)
    if tree is None:
        return ReadPage(blocks)
    linked = linked_data(tree)
    return ReadPage(blocks, page_statements(tree, linked), Paywall(linked.is_paid, linked.word_count))


def _blocks(tree: HtmlElement, first_line: int, boilerplate: Sequence[BoilerplateRule]) -> tuple[Block, ...]:
    found = units(tree)
    judged = tuple(islice(found, MOST_UNITS))
    odds = page_odds(judged)
    rules = page_rules(judged, odds, boilerplate)
    blocks = blocks_of_units([JudgedUnit(*three) for three in zip(judged, rules, odds, strict=True)], first_line)
    beyond = tuple(islice(found, MOST_BEYOND))
    return (*blocks, _beyond(beyond, first_line)) if beyond else blocks


def _beyond(units: Sequence[Unit], first_line: int) -> Block:
    lines = (units[0].first_line + first_line - 1, units[-1].last_line + first_line - 1)
    return dropped(" ".join(unit.text for unit in units), *lines, "beyond any article")
