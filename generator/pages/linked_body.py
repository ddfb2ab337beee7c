"""The body of an article with its links: the first mention of an entity, and the sentences that were lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.models import BlockKind
from generator.pages.markdown import Mark, markdown_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Article, Excerpt
    from generator.pages.catalogue import Catalogue


def linked_markdown(article: Article, catalogue: Catalogue) -> str:
    """Return the body as Markdown, linked from `articles/`."""
    lifted = list(_lifted(article))
    return markdown_of(article.body, [*_entity_links(article, catalogue, lifted), *lifted])


def _entity_links(article: Article, catalogue: Catalogue, lifted: Sequence[Mark]) -> Iterator[Mark]:
    """Give a link for the first mention of each entity that has a page.

    Headings stay plain, links do not nest, and none begins in a lifted sentence and ends outside of it.
    """
    taken: list[tuple[int, int]] = []
    for entity in article.understanding.entities:
        if entity.slug not in catalogue.by_entity:
            continue
        for start, end in entity.spans:
            overlaps = any(start < last and first < end for first, last in taken)
            if overlaps or _in_heading(article, start) or any(_crosses(start, end, mark) for mark in lifted):
                continue
            taken.append((start, end))
            yield Mark(start=start, end=end, opening="[", closing=f"](../entities/{entity.slug}.md)")
            break


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
