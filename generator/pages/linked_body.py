"""The body of an article with its links: earlier articles, the first mention of a name, sentences that were lifted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.models import BlockKind
from generator.pages.markdown import Mark, markdown_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.body import Body
    from generator.models import Article, Excerpt
    from generator.pages.catalogue import Catalogue


def linked_markdown(article: Article, catalogue: Catalogue) -> str:
    """Return the body as Markdown, linked from `articles/`."""
    lifted = list(_lifted(article))
    links = _Links(article, lifted)
    for recall in catalogue.digest.recalls.get(article.slug, ()):
        links.add([(recall.start, recall.end)], f"../articles/{recall.slug}.md")
    for entity in article.understanding.entities:
        if entity.slug in catalogue.mentions:
            links.add(entity.spans, f"../entities/{entity.slug}.md")
    return markdown_of(article.body, [*links.marks, *lifted])


def lists_lost_after(body: Body) -> list[int]:
    """Return the numbers of the paragraphs that announce a list which the file has lost."""
    lost = {passage.paragraph for passage in body.passages if body.blocks[passage.block].announces_lost_list}
    return sorted(lost)


@dataclass(frozen=True, slots=True)
class _Links:
    """The links of a body: to earlier articles of its story, then to the names that have a page.

    Headings stay plain, links do not nest, and none begins in a lifted sentence and ends outside of it.
    """

    article: Article
    lifted: Sequence[Mark]
    marks: list[Mark] = field(default_factory=list)

    def add(self, spans: Iterable[tuple[int, int]], target: str) -> None:
        """Add a link at the first of some places that can have one."""
        for start, end in spans:
            overlaps = any(start < mark.end and mark.start < end for mark in self.marks)
            crosses = any(_crosses(start, end, mark) for mark in self.lifted)
            if not (overlaps or crosses or _in_heading(self.article, start)):
                self.marks.append(Mark(start=start, end=end, opening="[", closing=f"]({target})"))
                return


def _crosses(start: int, end: int, mark: Mark) -> bool:
    return start < mark.start < end < mark.end or mark.start < start < mark.end < end


def _in_heading(article: Article, offset: int) -> bool:
    body = article.body
    return body.blocks[body.passage_at(offset).block].kind is BlockKind.HEADING


def _lifted(article: Article) -> Iterator[Mark]:
    understanding = article.understanding
    yield from _spans(understanding.summary, "phrase")
    yield from _spans(understanding.key_points, "point")


def _spans(excerpts: tuple[Excerpt, ...], anchor: str) -> Iterator[Mark]:
    for number, excerpt in enumerate(excerpts, 1):
        opening = f'<span class="lifted" id="{anchor}-{number}">'
        yield Mark(start=excerpt.start, end=excerpt.end, opening=opening, closing="</span>")
