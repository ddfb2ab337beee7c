"""The page of a roundup: its stories, each with a page of its own, and what it says around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.body import body_of
from generator.models import Page
from generator.pages.addresses import article_url, entity_url, file_of
from generator.pages.article import article_fields
from generator.pages.cards import card, figure, is_excerpt, link, marks, standfirst, telling_figure
from generator.pages.company import most_first
from generator.pages.linked_body import lists_lost_after
from generator.pages.markdown import markdown_of
from generator.pages.shell import shell

if TYPE_CHECKING:
    from generator.models import Article, Block
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

FIGURES: Final = 5
"""Figures of a roundup: one column of a rail."""

SHARED_BY: Final = 2
"""Items that have to name an entity for the roundup to list it."""


def roundup_page(roundup: Article, catalogue: Catalogue) -> Page:
    """Return the page of a roundup; its body holds only what belongs to none of its items."""
    items = [catalogue.digest.by_slug[slug] for slug in roundup.extracted.item_slugs]
    kicker = link(catalogue.wording["roundup"], "")
    own = body_of([] if is_excerpt(roundup, catalogue) else _own_blocks(roundup, items))
    return Page(
        path=file_of(article_url(roundup)),
        front_matter={
            **shell("roundup.html", roundup.title, catalogue, description=standfirst(roundup)),
            **article_fields(roundup, catalogue),
            "topic": kicker,
            "summary": [],
            "key_points": [],
            "figures": _figures(items, catalogue),
            "quotations": [],
            "lists_lost_after": lists_lost_after(own),
            "items": [_item(number, item, catalogue) for number, item in enumerate(items, 1)],
            "shared_names": _shared_names(items, catalogue),
        },
        body=markdown_of(own) if own.blocks else "",
    )


def _item(number: int, item: Article, catalogue: Catalogue) -> Fields:
    first = marks(item.understanding.summary[:1], item, catalogue, "phrase", on_page=False)
    return {**card(item, catalogue), "number": number, "mark": first[0] if first else None}


def _figures(items: list[Article], catalogue: Catalogue) -> list[Fields]:
    """Return the best figure of each item, which leads to the item's own page."""
    best = [(telling_figure(item), item) for item in items if item.understanding.figures]
    return [figure(key_figure, item, catalogue, on_page=False) for key_figure, item in best[:FIGURES]]


def _own_blocks(roundup: Article, items: list[Article]) -> list[Block]:
    """Return the blocks that no item has taken, without the items' headings."""
    taken = {block for item in items for block in item.extracted.blocks}
    points = {block.text for block in taken}
    titles = {item.title for item in items}
    return [
        block
        for block in roundup.body.blocks
        if block not in taken
        and not (block.items and points.issuperset(block.items))
        and not any(block.text.endswith(title) for title in titles)
    ]


def _shared_names(items: list[Article], catalogue: Catalogue) -> list[Fields]:
    return [
        {**link(catalogue.entity(slug).name, entity_url(slug)), "note": catalogue.wording.count(count, "subject")}
        for slug, count in most_first(catalogue.names_in(items))
        if count >= SHARED_BY
    ]
