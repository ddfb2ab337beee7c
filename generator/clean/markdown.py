"""Markdown: a CommonMark parser finds the blocks and their lines; marks inside a line are taken off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from generator.clean.lines import without_prefix
from generator.clean.marked import judged_blocks
from generator.clean.spacing import tidy
from generator.clean.text import dropped, prefix_block, text_blocks
from generator.models import Block, BlockKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from generator.models import BoilerplateRule

LARGEST_FILE: Final = 200_000
"""Characters of Markdown that are parsed; a larger file is read as text, for the parser's time is quadratic."""

_PARSER: Final = MarkdownIt("commonmark", {"html": False}).enable("table")


def markdown_blocks(
    text: str, first_line: int, boilerplate: Sequence[BoilerplateRule]
) -> tuple[tuple[Block, ...], tuple[Statement, ...]]:
    """Return the blocks of a Markdown file, and the title that it states."""
    if len(text) > LARGEST_FILE:
        return text_blocks(text, first_line, boilerplate), ()
    words = without_prefix(text)
    blocks = _with_missing_lines(list(_blocks(words, first_line)), words, first_line)
    title = next((place for place, block in enumerate(blocks) if block.level == 1), None)
    statements = () if title is None else (Statement(name="h1", value=blocks[title].text),)
    levelled = [_levelled(block, is_title=place == title) for place, block in enumerate(blocks)]
    judged = judged_blocks(levelled, boilerplate)
    return (*prefix_block(text, first_line), *judged), statements


def _levelled(block: Block, *, is_title: bool) -> Block:
    """Return a heading with level 2 or 3; the first of level 1 is the title of the file, not part of the text."""
    if block.kind is not BlockKind.HEADING:
        return block
    return replace(block, level=min(3, max(2, block.level)), dropped_by="title line" if is_title else "")


def _blocks(text: str, first_line: int) -> Iterator[Block]:
    tokens = _PARSER.parse(text)
    is_blank = [not tidy(line) for line in text.split("\n")]
    start = 0
    while start < len(tokens):
        end = start + 1
        while tokens[end - 1].level or tokens[end - 1].nesting > 0:
            end += 1
        block = _block(tokens[start:end])
        first, last = tokens[start].map or (0, 0)
        while last - 1 > first and is_blank[last - 1 : last] != [False]:
            last -= 1
        if block:
            yield replace(block, first_line=first_line + first, last_line=first_line + last - 1)
        start = end


def _block(tokens: Sequence[Token]) -> Block | None:
    """Return the block that a top-level element and everything in it make, if it holds words."""
    opening, words = tokens[0], tidy(" ".join(_words(token) for token in tokens))
    if not words:
        return None
    match opening.type:
        case "heading_open":
            return Block(kind=BlockKind.HEADING, text=words, level=int(opening.tag[1]))
        case "bullet_list_open" | "ordered_list_open":
            items = tuple(filter(None, _grouped(tokens, "list_item_open")))
            return Block(kind=BlockKind.LIST, items=items, ordered=opening.type == "ordered_list_open")
        case "blockquote_open":
            return Block(kind=BlockKind.QUOTE, text=words)
        case "table_open":
            return Block(kind=BlockKind.TABLE, rows=tuple(_rows(tokens)))
        case _:
            return Block(kind=BlockKind.PARAGRAPH, text=words)


def _grouped(tokens: Sequence[Token], opening: str) -> Iterator[str]:
    """Give the words after each opening token, up to the next."""
    starts = [place for place, token in enumerate(tokens) if token.type == opening]
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        yield tidy(" ".join(_words(token) for token in tokens[start:end]))


def _rows(tokens: Sequence[Token]) -> Iterator[tuple[str, ...]]:
    starts = [place for place, token in enumerate(tokens) if token.type == "tr_open"]
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        yield tuple(tidy(_words(token)) for token in tokens[start:end] if token.type == "inline")


def _words(token: Token) -> str:
    """Return the words of a token, without the marks around them; what looks like HTML is words too."""
    if token.type in ("fence", "code_block"):
        return token.content
    if token.type != "inline":
        return ""
    return "".join(_inline_words(child) for child in token.children or ())


def _inline_words(token: Token) -> str:
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _with_missing_lines(blocks: Sequence[Block], text: str, first_line: int) -> list[Block]:
    """Return the blocks, and a dropped one for every line that is in none: rules, link definitions, empty marks."""
    covered = {number for block in blocks for number in range(block.first_line, block.last_line + 1)}
    missing = [
        dropped(tidy(line), number, number, "mark without words")
        for number, line in enumerate(text.split("\n"), first_line)
        if number not in covered and tidy(line)
    ]
    return sorted([*blocks, *missing], key=lambda block: block.first_line)
