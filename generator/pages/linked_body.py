"""The body of an article with its links: the first mention of an entity, and the sentences that were lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.models import BlockKind
from generator.pages.markdown import Mark, markdown_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Article, Excerpt
    from generator.pages.catalogue import Catalogue


def linked_markdown(article: Article, catalogue: Catalogue) -> str:
    """Return the body as Markdown, linked from `articles/`."""
    return markdown_of(article.body, [*_entity_links(article, catalogue), *_lifted(article)])


def _entity_links(article: Article, catalogue: Catalogue) -> Iterator[Mark]:
    """Give a link for the first mention of each entity that has a page; headings stay plain, and links do not nest."""
    taken: list[tuple[int, int]] = []
    for entity in article.understanding.entities:
        if entity.slug not in catalogue.by_entity:
            continue
        for start, end in entity.spans:
            if _in_heading(article, start) or any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            yield Mark(start=start, end=end, opening="[", closing=f"](../entities/{entity.slug}.md)")
            break


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
