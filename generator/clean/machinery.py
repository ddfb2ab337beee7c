"""What generators put between the words of Markdown: shortcodes, template tags, comments, embeds, HTML.

Taken off before the parser sees the text, which knows none of it; code stays as it is. Every line knows its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from generator.clean.spacing import tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

REACH: Final = 5_000
"""Characters within which a mark must be closed; one that is not is words. Without it, hostile files take for ever."""

TEMPLATE: Final = "template tag"
HIDDEN: Final = "hidden comment"
EMBED: Final = "embed"
CAPTION: Final = "caption"
WITHOUT_WORDS: Final = "mark without words"

PAIRS: Final = {
    "{{<": (">}}", TEMPLATE),
    "{{%": ("%}}", TEMPLATE),
    "{{": ("}}", TEMPLATE),
    "{%": ("%}", TEMPLATE),
    "<!--": ("-->", HIDDEN),
    "{/*": ("*/}", HIDDEN),
    "%%": ("%%", HIDDEN),
}
"""What opens a piece of machinery, what closes it, and the rule that drops it: Hugo, Liquid, HTML, MDX, Obsidian."""

PROGRAMS: Final = frozenset(
    "base button cardlink chart dataview dataviewjs embed leaflet mermaid plantuml query tasks timeline tracker".split()
)
"""Languages of fenced blocks that are drawn or run, not read."""

EMBEDS: Final = frozenset(
    "script style iframe svg noscript object video audio form template canvas picture map select textarea".split()
)
"""Elements of HTML that hold no words of the article."""

BLOCKS: Final = frozenset(
    """address article aside blockquote body center dd details div dl dt fieldset figcaption footer h1 h2 h3 h4 h5 h6
    head header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul""".split()
)
"""Elements that part what stands before them from what stands behind."""

INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big br button cite code data del dfn em embed font i img input ins kbd label link mark
    meta q rp rt ruby s samp small source span strike strong sub sup td th time tt u var wbr""".split()
)

LEADS: Final = {"li": "- ", "h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "blockquote": "> "}
"""Elements that Markdown has a mark for, at the beginning of a line."""

_OPENING: Final = re.compile(
    r"""(?P<fence>^[ \t>]*(?P<ticks>`{3,}|~{3,})[ \t]*(?P<info>[\w-]*)[^\n`]*$)
    | (?P<code>`+) | (?P<mark>\{\{[<%]? | \{% | \{/\* | <!-- | (?<![\w%])%%(?!%))
    | </?(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])""",
    re.MULTILINE | re.VERBOSE,
)
_FIGURE: Final = re.compile(
    r"\{[{%][<%-]?\s{0,9}(?:include\w{0,9}\s{1,9}[\w/-]{0,60}?)?(?:figure|image|img|photo|picture)\b", re.IGNORECASE
)
_CAPTION: Final = re.compile(
    r"\b(?P<name>caption|title|alt)\s?=\s?(?P<words>\"(?:[^\"\\]|\\.){1,500}\"|'[^']{1,500}'|`[^`]{1,500}`)"
)
_ANY_TAG: Final = re.compile(r"<[^<>]{0,1000}>")
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n")


@dataclass(slots=True)
class Bare:
    """A text as it grows, without its machinery."""

    lines: list[str] = field(default_factory=lambda: [""])
    numbers: list[int] = field(default_factory=lambda: [0])
    """For each line the 0-based line of the source that it comes from."""
    code: set[int] = field(default_factory=set)
    """Lines of the result that are code, by their place."""
    rules: dict[int, str] = field(default_factory=dict)
    """The rule that took something off a line of the source."""
    captions: list[tuple[int, int, str]] = field(default_factory=list)
    """First and last line of the source and the words of captions that were set apart."""

    def copy(self, text: str, *, is_code: bool = False) -> None:
        """Add words of the source."""
        for place, line in enumerate(text.split("\n")):
            if place:
                self.lines.append("")
                self.numbers.append(self.numbers[-1] + 1)
            self.lines[-1] += line
            if is_code:
                self.code.add(len(self.lines) - 1)

    def part(self) -> None:
        """Begin a new paragraph, still on the same line of the source."""
        if self.lines[-1].strip():
            self.lines += ["", ""]
            self.numbers += [self.numbers[-1]] * 2

    def take_off(self, text: str, rule: str) -> None:
        """Leave out words of the source, but not its line ends."""
        first = self.numbers[-1]
        self.copy("\n" * text.count("\n"))
        for number in range(first, self.numbers[-1] + 1):
            self.rules.setdefault(number, rule)

    def set_apart(self, text: str, words: str) -> None:
        """Leave out a figure of the source and keep the words of its caption."""
        first = self.numbers[-1]
        self.take_off(text, CAPTION if words else EMBED)
        if words:
            self.captions.append((first, self.numbers[-1], words))


def without_machinery(text: str) -> Bare:
    """Return the lines of a Markdown text without shortcodes, template tags, comments, embeds and HTML."""
    bare = Bare()
    place = 0
    while opening := _OPENING.search(text, place):
        bare.copy(text[place : opening.start()])
        place = _read(text, opening, bare)
    bare.copy(text[place:])
    return bare


def _read(text: str, opening: re.Match[str], bare: Bare) -> int:
    """Read what an opening mark begins, and return where it ends."""
    kind = opening.lastgroup or ""
    if opening["fence"] is not None:
        return _fence(text, opening, bare)
    return _READERS[kind](text, opening, bare)


def _fence(text: str, opening: re.Match[str], bare: Bare) -> int:
    ticks = opening["ticks"]
    closing = re.compile(rf"^[ \t>]*{re.escape(ticks[0])}{{{min(len(ticks), 100)},}}[ \t]*$", re.MULTILINE)
    found = closing.search(text, opening.end())
    end = found.end() if found else len(text)
    block = text[opening.start() : end]
    if opening["info"].lower() in PROGRAMS:
        bare.take_off(block, EMBED)
    else:
        bare.copy(block, is_code=True)
    return end


def _code(text: str, opening: re.Match[str], bare: Bare) -> int:
    """Copy a stretch of code within a paragraph; a lone mark is a mark."""
    mark = opening["code"]
    within = text[opening.end() : opening.end() + REACH]
    blank = _BLANK_LINE.search(within)
    found = (
        re.search(rf"(?<!`){mark}(?!`)", within[: blank.start()] if blank else within) if len(mark) < REACH else None
    )
    end = opening.end() + found.end() if found else opening.end()
    bare.copy(text[opening.start() : end])
    return end


def _mark(text: str, opening: re.Match[str], bare: Bare) -> int:
    closing, rule = PAIRS[opening["mark"]]
    end = _end_of(text, closing, opening.end())
    piece = text[opening.start() : end]
    if not end:
        bare.copy(opening[0])
        return opening.end()
    if re.match(r"\{%-?\s{0,9}comment\b", piece):
        found = re.compile(r"\{%-?\s{0,9}endcomment\s{0,9}-?%\}").search(text, end, end + REACH)
        end, rule = (found.end(), HIDDEN) if found else (end, rule)
        piece = text[opening.start() : end]
    if _FIGURE.match(piece):
        words = {found["name"]: _bare_words(found["words"][1:-1]) for found in _CAPTION.finditer(piece)}
        bare.set_apart(piece, words.get("caption") or words.get("title") or words.get("alt") or "")
    else:
        bare.take_off(piece, rule)
    return end


def _bare_words(quoted: str) -> str:
    """Return the words of a parameter, without its tags and its marks of quotation."""
    return tidy(_ANY_TAG.sub("", re.sub(r"\\(.)", r"\1", quoted)))


def _tag(text: str, opening: re.Match[str], bare: Bare) -> int:
    """Take off a tag of HTML, with what is in it where that is no text; what HTML does not know are words."""
    name, end = opening["tag"].lower(), _end_of(text, ">", opening.end())
    is_component = bool(end) and _is_component(text, opening, end)
    if not end or not (name in EMBEDS | BLOCKS | INLINE or name == "figure" or is_component):
        bare.copy(opening[0])
        return opening.end()
    is_opening = text[opening.start() + 1] != "/" and text[end - 2] != "/"
    if is_opening and (name in EMBEDS or name == "figure"):
        closing = re.compile(rf"</{name}\s{{0,9}}>", re.IGNORECASE).search(text, end, end + REACH)
        end = closing.end() if closing else end
        piece = text[opening.start() : end]
        bare.set_apart(piece, tidy(_ANY_TAG.sub(" ", piece)) if name == "figure" and closing else "")
        return end
    if name in BLOCKS:
        bare.part()
    bare.take_off(text[opening.start() : end], TEMPLATE if is_component else WITHOUT_WORDS)
    if name in BLOCKS and is_opening and not bare.lines[-1].strip():
        bare.lines[-1] = LEADS.get(name, "")
    elif name in {"td", "th", "br"}:
        bare.lines[-1] += " "
    return end


def _is_component(text: str, opening: re.Match[str], end: int) -> bool:
    """Whether a tag is a component of MDX: a capital, and attributes, a mark that closes, or a line of its own."""
    name, piece = opening["tag"], text[opening.start() : end]
    if not name[0].isupper() or name.lower() in EMBEDS | BLOCKS | INLINE:
        return False
    before = text[text.rfind("\n", 0, opening.start()) + 1 : opening.start()]
    stop = text.find("\n", end)
    alone = not before.strip() and not text[end : stop if stop >= 0 else len(text)].strip()
    return alone or "=" in piece or piece.startswith("</") or piece.endswith("/>")


def _end_of(text: str, closing: str, start: int) -> int:
    """Return where a closing mark ends that stands within reach, 0 if none does."""
    place = text.find(closing, start, start + REACH)
    return place + len(closing) if place >= 0 else 0


_READERS: Final[Mapping[str, Callable[[str, re.Match[str], Bare], int]]] = {"code": _code, "mark": _mark, "tag": _tag}
