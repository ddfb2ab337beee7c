"""The explanation of files as one HTML page that needs nothing else: source and result side by side."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.explanation import harmless, told_facts
from generator.explanation_rows import Row, rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.explanation import Explained, Told
    from generator.models import Article, Excerpt, RawArticle


def _printed(value: object) -> object:
    """Return what a template prints, a stranger's words without what would turn the order of their letters."""
    return harmless(value) if type(value) is str else value  # not our own markup, which is a subclass


_TEMPLATES: Final = Environment(
    loader=PackageLoader("generator"),
    autoescape=True,
    finalize=_printed,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class ShownFile:
    """One file on the page."""

    number: int
    """1-based, for addresses inside of the page."""
    explained: Explained

    @property
    def raw(self) -> RawArticle:
        """Return the file."""
        return self.explained.raw

    @property
    def article(self) -> Article | None:
        """Return the article, or the roundup; none where no text was kept."""
        return next(iter(self.explained.articles), None)

    @property
    def stories(self) -> Sequence[Article]:
        """Return the stories of a roundup."""
        return self.explained.articles[1:]

    @property
    def language(self) -> str:
        """Return the language of the text, empty where it is not known."""
        return self.article.language if self.article else ""

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Return the file from top to bottom with what was made of it."""
        return tuple(rows_of(self.raw, self.explained.blocks))

    @property
    def kept(self) -> int:
        """Return the number of blocks kept."""
        return sum(not block.dropped_by for block in self.explained.blocks)

    @property
    def dropped(self) -> int:
        """Return the number of blocks dropped."""
        return len(self.explained.blocks) - self.kept

    @cached_property
    def doubts(self) -> int:
        """Return how many facts and blocks are worth a look."""
        return sum(told.is_doubtful for told in self.facts) + sum("doubtful" in row.verdicts for row in self.rows)

    @cached_property
    def facts(self) -> tuple[Told, ...]:
        """Return the facts of the file."""
        return told_facts(self.article) if self.article else ()

    @cached_property
    def _shown_lines(self) -> frozenset[int]:
        return frozenset(number for row in self.rows for number, _ in row.lines)

    def line(self, told: Told) -> str:
        """Return the address of the line on which a fact was found; empty where that is not on the page."""
        return f"#f{self.number}-l{told.line}" if told.line in self._shown_lines else ""

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(block): number for number, block in enumerate(self.explained.blocks)}

    def place(self, article: Article, excerpt: Excerpt) -> str:
        """Return the address of the block that holds words of an article or a story."""
        block = article.body.blocks[article.body.passage_at(excerpt.start).block]
        return f"#f{self.number}-b{self._numbers[id(block)]}"


def explanation_page(files: Sequence[Explained]) -> str:
    """Return the page that explains files."""
    style, script = (_TEMPLATES.get_template(name).render() for name in ("explain.css", "explain.js"))
    shown = [ShownFile(number, explained) for number, explained in enumerate(files, 1)]
    page = _TEMPLATES.get_template("explain.html.j2")
    return page.render(files=shown, style=style, script=script, style_hash=_hash(style), script_hash=_hash(script))


def _hash(text: str) -> str:
    """Return the name by which a content security policy lets an inline style or script through."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
