"""Long lists, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.addresses import page_url
from generator.pages.cards import cards, link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue


def paginated(articles: Sequence[Article], url: str, catalogue: Catalogue) -> Iterator[tuple[int, str, Fields]]:
    """Give for each page of a list its number, its address and its `cards` and `pagination`; an empty list has one."""
    size = catalogue.site.page_size
    pages = max(1, -(-len(articles) // size))
    for number in range(1, pages + 1):
        first = (number - 1) * size
        shown = articles[first : first + size]
        text = catalogue.wording.say("range", first=first + 1, last=first + len(shown), total=len(articles))
        yield (
            number,
            page_url(url, number),
            {
                "cards": cards(shown, catalogue),
                "pagination": {
                    "page": number,
                    "pages": pages,
                    "text": text if shown else "",
                    "previous": _neighbour(url, number - 1, pages, catalogue, "previous_page"),
                    "next": _neighbour(url, number + 1, pages, catalogue, "next_page"),
                },
            },
        )


def _neighbour(url: str, number: int, pages: int, catalogue: Catalogue, phrase: str) -> Fields | None:
    return link(catalogue.wording[phrase], page_url(url, number)) if 1 <= number <= pages else None
