"""Markdown: machinery is taken off, a CommonMark parser finds the blocks and their lines, marks in a line are left."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from generator.clean.dialects import in_plain_markdown
from generator.clean.lines import without_prefix
from generator.clean.machinery import CAPTION, WITHOUT_WORDS, Bare, without_machinery
from generator.clean.marked import judged_blocks
from generator.clean.spacing import tidy
from generator.clean.text import dropped, prefix_block, text_blocks
from generator.models import Block, BlockKind, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from generator.models import BoilerplateRule

LARGEST_FILE: Final = 100_000
"""Characters of Markdown that are parsed; a larger file is read as text. The parser takes a second for
so many brackets, and nothing bounds what it takes for more."""

LONGEST_MACHINERY: Final = 500
"""Characters of a dropped script or comment that are shown: enough to know it."""

_FILE_NAME: Final = re.compile(
    r"[^\s|]{0,200}\.(?:png|jpe?g|gif|svg|webp|avif)(?:\|[\dx]{1,9})?|\d{2,4}", re.IGNORECASE
)
"""What programs write where the words for a picture belong: its file, its width."""

_PARSER: Final = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])


def markdown_blocks(
    text: str, first_line: int, boilerplate: Sequence[BoilerplateRule]
) -> tuple[tuple[Block, ...], tuple[Statement, ...]]:
    """Return the blocks of a Markdown file, and the title that it states."""
    if len(text) > LARGEST_FILE:
        return text_blocks(text, first_line, boilerplate), ()
    words = without_prefix(text).replace("\r", " ")  # the parser would end a line there
    bare = in_plain_markdown(without_machinery(words))
    found = [*_blocks(bare, first_line), *_captions(bare, first_line)]
    blocks = _with_missing_lines(found, words.split("\n"), first_line, bare.rules)
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


def _blocks(bare: Bare, first_line: int) -> Iterator[Block]:
    tokens = _PARSER.parse("\n".join(bare.lines))
    is_blank = [not tidy(line) for line in bare.lines]
    start = 0
    while start < len(tokens):
        end = start + 1
        while tokens[end - 1].level or tokens[end - 1].nesting > 0:
            end += 1
        words = tidy(" ".join(_words(token) for token in tokens[start:end]))
        first, last = tokens[start].map or (0, 0)
        while last - 1 > first and is_blank[last - 1]:
            last -= 1
        if words:
            top, bottom = first_line + bare.numbers[first], first_line + bare.numbers[last - 1]
            yield replace(_block(tokens[start:end], words), first_line=top, last_line=bottom)
        start = end


def _captions(bare: Bare, first_line: int) -> Iterator[Block]:
    """Give the captions of figures, apart from the text."""
    for first, last, words in bare.captions:
        yield dropped(words, first_line + first, first_line + last, CAPTION)


def _block(tokens: Sequence[Token], words: str) -> Block:
    """Return the block that a top-level element and everything in it make, given all their words."""
    opening = tokens[0]
    match opening.type:
        case "heading_open":
            return Block(kind=BlockKind.HEADING, text=words, level=int(opening.tag[1]))
        case "bullet_list_open" | "ordered_list_open":
            items = tuple(filter(None, _grouped(tokens, "list_item_open")))
            rule = "navigation" if _is_contents(tokens) else ""
            return Block(kind=BlockKind.LIST, items=items, ordered=opening.tag == "ol", dropped_by=rule)
        case "blockquote_open":
            return Block(kind=BlockKind.QUOTE, text=words)
        case "table_open":
            return Block(kind=BlockKind.TABLE, rows=tuple(_rows(tokens)))
        case "paragraph_open" if _is_picture(tokens[1].children or ()):
            return Block(kind=BlockKind.PARAGRAPH, text=_caption(tokens[1].children or ()), dropped_by=CAPTION)
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
    if token.type == "image" and _FILE_NAME.fullmatch(token.content):
        return ""
    return " " if token.type in ("softbreak", "hardbreak") else token.content


def _is_contents(tokens: Sequence[Token]) -> bool:
    """Whether a list does nothing but lead to places of its own page."""
    words = [token for token in tokens if token.type == "inline"]
    inside = [child for token in words for child in token.children or ()]
    links = [str(child.attrGet("href")) for child in inside if child.type == "link_open"]
    outside = "".join(_outside(token.children or (), "link_open", "link_close") for token in words)
    return len(links) > 1 and all(link.startswith("#") for link in links) and not tidy(outside)


def _is_picture(children: Sequence[Token]) -> bool:
    """Whether a paragraph holds a picture and nothing beside it but its caption in italics."""
    return any(token.type == "image" for token in children) and not tidy(_outside(children, "em_open", "em_close"))


def _caption(children: Sequence[Token]) -> str:
    """Return the words in italics beside a picture, else those that stand in for it."""
    beside = tidy("".join(_inline_words(token) for token in children if token.type != "image"))
    return beside or tidy(" ".join(_inline_words(token) for token in children if token.type == "image"))


def _outside(children: Sequence[Token], opening: str, closing: str) -> str:
    """Return the words of a paragraph that are neither a picture's nor between two marks."""
    depth, pieces = 0, []
    for token in children:
        depth += (token.type == opening) - (token.type == closing)
        pieces.append("" if depth or token.type == "image" else _inline_words(token))
    return "".join(pieces)


def _with_missing_lines(
    blocks: Sequence[Block], lines: Sequence[str], first_line: int, rules: Mapping[int, str]
) -> list[Block]:
    """Return the blocks, and dropped ones for the lines that are in none: machinery, rules, link definitions."""
    covered = {number for block in blocks for number in range(block.first_line, block.last_line + 1)}
    missing: list[Block] = []
    for place, line in enumerate(lines):
        number, rule, words = first_line + place, rules.get(place, WITHOUT_WORDS), tidy(line)
        if number in covered or not words:
            continue
        above = missing[-1] if missing else None
        if above and rule != WITHOUT_WORDS and (above.dropped_by, above.last_line) == (rule, number - 1):
            missing[-1] = replace(above, text=f"{above.text} {words}"[:LONGEST_MACHINERY], last_line=number)
        else:
            missing.append(dropped(words, number, number, rule))
    return sorted([*blocks, *missing], key=lambda block: block.first_line)
