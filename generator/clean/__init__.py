"""The room that tells an article from what surrounds it: raw text in, blocks out, each kept or dropped by a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.clean.markdown import markdown_blocks
from generator.clean.page import page_blocks
from generator.clean.register import rules_for
from generator.clean.statements import page_statements
from generator.clean.text import text_blocks
from generator.models import CleanArticle, Format

if TYPE_CHECKING:
    from generator.models import RawArticle, Register

__all__ = ["clean"]


def clean(raw: RawArticle, register: Register) -> CleanArticle:
    """Return a raw article in blocks, each kept or dropped by a named rule, and what its markup states."""
    boilerplate = rules_for(raw, register)
    match raw.format:
        case Format.HTML:
            blocks, statements = page_blocks(raw.text, boilerplate), page_statements(raw.text)
        case Format.MARKDOWN:
            blocks, statements = markdown_blocks(raw.text, raw.first_line, boilerplate)
        case _:
            blocks, statements = text_blocks(raw.text, raw.first_line, boilerplate), ()
    return CleanArticle(raw=raw, blocks=blocks, statements=statements)
