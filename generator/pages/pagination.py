"""Long lists, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages.addresses import page_url
from generator.pages.cards import cards, link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

AROUND: Final = 1
"""Pages before and after the one that is read that have their number in the row."""

GAP: Final = "…"


def paginated(articles: Sequence[Article], url: str, catalogue: Catalogue) -> Iterator[tuple[int, str, Fields]]:
    """Give for each page of a list its number, its address and its `cards` and `pagination`; an empty list has one."""
    size = catalogue.site.page_size
    pages = pages_for(len(articles), size)
    for number in range(1, pages + 1):
        first = (number - 1) * size
        shown = articles[first : first + size]
        text = catalogue.wording.say("range", first=first + 1, last=first + len(shown), total=len(articles))
        yield (
            number,
            page_url(url, number),
            {
                "cards": cards(shown, catalogue),
                "pagination": pagination(url, number, pages, text if shown else "", catalogue),
            },
        )


def pages_for(count: int, size: int) -> int:
    """Return how many pages hold a number of lines; one at least."""
    return max(1, -(-count // size))


def pagination(url: str, number: int, pages: int, text: str, catalogue: Catalogue) -> Fields:
    """Return the ways from one page of a list to the others."""
    return {
        "page": number,
        "pages": pages,
        "text": text,
        "previous": _neighbour(url, number - 1, pages, catalogue, "previous_page"),
        "next": _neighbour(url, number + 1, pages, catalogue, "next_page"),
        "numbers": _numbers(url, number, pages) if pages > 1 else [],
    }


def _numbers(url: str, number: int, pages: int) -> list[Fields]:
    """Return the row of page numbers, « 1 … 6 7 8 … 41 »; a gap leads nowhere and hides two pages at least."""
    around = range(max(1, number - AROUND), min(pages, number + AROUND) + 1)
    row: list[Fields] = []
    before = 0
    for each in sorted({1, pages, *around}):
        if each == before + 2:
            row.append(link(str(before + 1), page_url(url, before + 1)))
        elif each > before + 1:
            row.append(link(GAP, ""))
        row.append(link(str(each), page_url(url, each)))
        before = each
    return row


def _neighbour(url: str, number: int, pages: int, catalogue: Catalogue, phrase: str) -> Fields | None:
    return link(catalogue.wording[phrase], page_url(url, number)) if 1 <= number <= pages else None
