"""Lines that only a dialect of Markdown knows, brought to what every reader of Markdown knows.

Obsidian's links, callouts and tags, kramdown's attribute lists, footnotes, MDX's imports, boxes of MkDocs and Pandoc.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.clean.machinery import EMBED, TEMPLATE, Bare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

QUOTING: Final = frozenset({"quote", "cite"})
"""Callouts of Obsidian that are quotations; the others are boxes."""

LONGEST_EXPORT: Final = 50
"""Lines after which an export of MDX is taken to have ended, whatever its brackets say."""

_LINK: Final = re.compile(r"\[\[([^\[\]|\n]{0,200})(?:\|([^\[\]\n]{0,200}))?\]\]")
_TAGS: Final = re.compile(r"\s*(?:#[^\W\d_][\w/-]{0,60}[ \t,;]{0,3}){1,40}")
_CALLOUT: Final = re.compile(r"(?P<lead>\s{0,3}>\s?)\[!(?P<kind>[\w-]{1,30})\][+-]?\s*(?P<title>.*)")
_QUOTED: Final = re.compile(r"\s{0,3}>\s?")
_BOX: Final = re.compile(r"(?P<indent>\s*)(?:!!!|\?\?\?\+?)\s+[\w -]{1,60}?(?:\s*\"(?P<title>[^\"]{0,300})\")?\s*")
_ESM: Final = re.compile(
    r"import\s(?:[^'\"]{1,300}\sfrom\s+)?['\"][^'\"]{1,300}['\"];?\s*|export\s+(?:const|let|var|function|default|\{|\*).*"
)
_MACHINERY: Final = re.compile(
    r"\s*(?:\[\[?_?toc_?\]\]?|[*-]\s+toc|:{3,}.*|\*\[[^\]]{1,60}\]:.*|\^[A-Za-z0-9-]{1,40})\s*", re.IGNORECASE
)
"""A table of contents, the fence of a box, an abbreviation, the name of a block."""
_NOTE: Final = re.compile(r"\s{0,3}\[\^[^\]\s]{1,60}\]:\s*|\s{0,3}:\s{1,4}(?=\S)")
"""What leads a footnote, or a definition."""

INLINE: Final[Sequence[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]]] = (
    (_LINK, lambda link: _shown(link)),  # noqa: PLW0108 - the function stands below
    (re.compile(r"==(?=\S)([^=\n]{1,500}?)(?<=\S)=="), r"\1"),
    (re.compile(r"\[\^[^\]\s]{1,60}\]"), ""),
    (re.compile(r"\^\[([^\[\]\n]{1,500})\]"), r" (\1)"),
    (re.compile(r"\s?\{(?::[^{}\n]{0,200}|[.#][\w-][^{}\n]{0,200}|[\w-]{1,30}=[^{}\n]{1,200})\}"), ""),
    (re.compile(r"\s\^(?=\d{0,40}[A-Za-z])[A-Za-z0-9-]{4,40}\s*$"), ""),
    (re.compile(r"^(\s*(?:[*+-]|\d{1,9}[.)])\s+)\[[ xX/-]\]\s+"), r"\1"),
)
"""What is taken off or put plainly within a line: links, highlights, notes, attribute lists, names of blocks, boxes."""

_ADDRESS: Final = re.compile(r"<?https?://[^\s<>]+>?\s*")
_PICTURE: Final = re.compile(
    r" {0,3}\[?!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,100}\])(?:\]\([^()\n]{0,1000}\))?\s*"
)
"""A picture alone on its line, or one that is a link."""
_ITALICS: Final = re.compile(r"\s*([*_])[^*_\s].*\1\s*")
_EMBEDDED: Final = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_CODE: Final = re.compile(r"(`{1,10})(?!`)[^\n]{0,1000}?(?<!`)\1(?!`)")


@dataclass(slots=True)
class _Reading:
    """Where a reading of lines stands: inside of a callout, inside of an export."""

    done: Bare = field(default_factory=lambda: Bare(lines=[], numbers=[]))
    in_callout: bool = False
    below_picture: bool = False
    open_brackets: int = 0
    export_lines: int = 0

    def add(self, line: str, number: int) -> None:
        self.done.lines.append(line)
        self.done.numbers.append(number)


def in_plain_markdown(bare: Bare) -> Bare:
    """Return lines in the Markdown that every reader knows; rules and captions stay with them."""
    reading = _Reading()
    reading.done.rules, reading.done.captions = dict(bare.rules), bare.captions
    for place, (line, number) in enumerate(zip(bare.lines, bare.numbers, strict=True)):
        if place in bare.code:
            reading.add(_without_quote(line, reading), number)
        else:
            _read(line, number, reading)
    return reading.done


def _read(line: str, number: int, reading: _Reading) -> None:
    if _is_program(line, reading) or _MACHINERY.fullmatch(line):
        _drop(number, TEMPLATE, reading)
    elif _TAGS.fullmatch(line):
        _drop(number, "tags", reading)
    elif callout := _CALLOUT.fullmatch(line):
        _open_callout(callout, number, reading)
    elif box := _BOX.fullmatch(line):
        reading.done.rules.setdefault(number, TEMPLATE)
        _part(_titled(box["title"]), number, reading)
    else:
        _add_words(_without_quote(line, reading), number, reading)


def _is_program(line: str, reading: _Reading) -> bool:
    """Whether a line imports or exports what MDX needs, or goes on with an export."""
    if not reading.open_brackets:
        if not _ESM.fullmatch(line):
            return False
        reading.export_lines = 0
    reading.export_lines += 1
    reading.open_brackets += sum(line.count(mark) for mark in "{[(") - sum(line.count(mark) for mark in "}])")
    if reading.export_lines >= LONGEST_EXPORT:
        reading.open_brackets = 0
    reading.open_brackets = max(0, reading.open_brackets)
    return True


def _drop(number: int, rule: str, reading: _Reading) -> None:
    reading.done.rules.setdefault(number, rule)
    reading.add("", number)


def _open_callout(callout: re.Match[str], number: int, reading: _Reading) -> None:
    """Make a box of ordinary paragraphs, its title a heading; a quotation stays one."""
    reading.done.rules.setdefault(number, TEMPLATE)
    reading.in_callout = callout["kind"].lower() not in QUOTING
    if reading.in_callout:
        _part(_titled(callout["title"]), number, reading)
    else:
        _add_words(callout["lead"] + callout["title"], number, reading)


def _titled(title: str | None) -> str:
    return f"### {title.strip()}" if title and title.strip() else ""


def _part(words: str, number: int, reading: _Reading) -> None:
    """Add words as a paragraph of their own."""
    for line in ("", _plain(words), "") if words else ("",):
        reading.add(line, number)


def _without_quote(line: str, reading: _Reading) -> str:
    """Return a line without the mark that a callout gives it; the first line without one ends the callout."""
    mark = _QUOTED.match(line) if reading.in_callout else None
    reading.in_callout = bool(mark)
    return line[mark.end() :] if mark else line


def _add_words(line: str, number: int, reading: _Reading) -> None:
    note = _NOTE.match(line)
    words = line[note.end() :] if note else line
    if note:
        reading.add("", number)
        words = "" if _ADDRESS.fullmatch(words) else words
    plain = _plain(_EMBEDDED.sub("", words))
    if plain != line:
        reading.done.rules.setdefault(number, EMBED if _EMBEDDED.search(words) else TEMPLATE)
    is_picture = bool(_PICTURE.fullmatch(plain))
    is_caption = reading.below_picture and bool(_ITALICS.fullmatch(plain))
    if is_picture or (reading.below_picture and not is_caption):
        reading.add("", number)  # a picture and its caption are no part of the sentences around them
    reading.below_picture = is_picture or is_caption
    reading.add(plain, number)


def _plain(line: str) -> str:
    """Return a line with what dialects write within it put plainly, but for its code."""
    pieces: list[str] = []
    place = 0
    for code in _CODE.finditer(line):
        pieces += [_replaced(line[place : code.start()]), code[0]]
        place = code.end()
    return "".join((*pieces, _replaced(line[place:])))


def _replaced(text: str) -> str:
    for pattern, words in INLINE:
        text = pattern.sub(words, text)
    return text


def _shown(link: re.Match[str]) -> str:
    """Return what a link of Obsidian shows: its own words, else the name of the page, else the heading."""
    page, _, heading = link[1].rstrip("\\").partition("#")
    return (link[2] or page.rpartition("/")[2] or heading.lstrip("^")).strip()
