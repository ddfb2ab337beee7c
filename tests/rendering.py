"""What engines make of our Markdown: its elements with their words, as a reader would see them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown
from markdown_it import MarkdownIt

LEAVES = frozenset({"p", "h2", "h3", "li", "th", "td"})
"""Elements that hold words and no other such element, but for a list whose items are paragraphs."""

_LOST = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Controls and halves of characters: nothing that a reader could see."""


@dataclass
class Rendered:
    """An HTML text, taken apart."""

    leaves: list[tuple[str, str]] = field(default_factory=list)
    """Each element that holds words, with its words; spaces folded."""
    tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = field(default_factory=list)
    """Every start tag with its attributes."""
    open_tags: list[str] = field(default_factory=list)
    """What was never closed, or closed out of order."""
    inside: dict[str, str] = field(default_factory=dict)
    """The words inside of each element that has an id."""


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rendered = Rendered()
        self._ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.rendered.tags.append((tag, tuple(attrs)))
        self.rendered.open_tags.append(tag)
        self._ids.append(dict(attrs).get("id") or "")
        if tag in LEAVES:
            self.rendered.leaves.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if self.rendered.open_tags[-1:] == [tag]:
            self.rendered.open_tags.pop()
            self._ids.pop()

    def handle_data(self, data: str) -> None:
        for name in self._ids:
            if name:
                self.rendered.inside[name] = self.rendered.inside.get(name, "") + data
        if not data.isspace() or LEAVES.intersection(self.rendered.open_tags):
            tag, text = self.rendered.leaves[-1] if self.rendered.leaves else ("", "")
            self.rendered.leaves[-1:] = [(tag, text + data)]


def rendered(html: str) -> Rendered:
    """Return an HTML text, taken apart."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    parser.rendered.leaves = [(tag, folded(text)) for tag, text in parser.rendered.leaves]
    return parser.rendered


def folded(text: str) -> str:
    """Return text as a reader sees it: without controls, each run of spaces one space."""
    return " ".join(_LOST.sub("", text).split())


def by_mkdocs(text: str) -> str:
    """Return what MkDocs makes of Markdown, with the extensions that are always on."""
    return markdown.markdown(text, extensions=["toc", "tables", "fenced_code"])


def by_commonmark(text: str) -> str:
    """Return what a CommonMark engine with tables makes of Markdown."""
    return str(MarkdownIt("commonmark").enable("table").render(text))


ENGINES = (by_mkdocs, by_commonmark)
