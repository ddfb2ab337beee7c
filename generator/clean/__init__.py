"""The room that tells an article from what surrounds it: raw text in, blocks out, each kept or dropped by a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.clean.lines import without_prefix
from generator.clean.markdown import markdown_blocks
from generator.clean.page import read_page
from generator.clean.register import rules_for
from generator.clean.stated import blocks_as_pieces, lines_as_pieces, stated_blocks, stated_problems
from generator.clean.text import text_blocks
from generator.clean.truncation import Paywall, truncation
from generator.clean.wrapped import paragraph_lines
from generator.models import CleanArticle, Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import Block, Problem, RawArticle, Register

__all__ = ["clean"]


def clean(raw: RawArticle, register: Register) -> CleanArticle:
    """Return a raw article in blocks, each kept or dropped by a named rule, and what its markup states."""
    boilerplate = rules_for(raw, register)
    paywall = Paywall()
    match raw.format:
        case Format.HTML:
            page = read_page(raw.text, raw.first_line, boilerplate)
            blocks, statements, paywall = page.blocks, page.statements, page.paywall
        case Format.MARKDOWN:
            blocks, statements = markdown_blocks(raw.text, raw.first_line, boilerplate)
        case _:
            blocks, statements = text_blocks(raw.text, raw.first_line, boilerplate, raw.corrections), ()
    if raw.format is not Format.TEXT:
        blocks = stated_blocks(blocks, raw.corrections)
    problems, cut = _problems(raw, blocks), truncation(blocks, paywall)
    return CleanArticle(raw=raw, blocks=blocks, statements=statements, problems=problems, truncated=cut)


def _problems(raw: RawArticle, blocks: Sequence[Block]) -> tuple[Problem, ...]:
    """Return what is wrong with the lines that front matter keeps and drops."""
    if not (raw.corrections.keep or raw.corrections.drop):
        return ()
    if raw.format is not Format.TEXT:
        return stated_problems(raw, blocks_as_pieces(blocks))
    lines, _ = paragraph_lines(without_prefix(raw.text), raw.first_line)
    return stated_problems(raw, lines_as_pieces(lines))
