"""The pages that list articles, page by page: by source and by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.models import Page, Publish
from generator.pages.addresses import file_of, month_url, source_url
from generator.pages.cards import feed_links, link
from generator.pages.over_time import over_time
from generator.pages.pagination import paginated
from generator.pages.rhythm import UNDATED, month_day
from generator.pages.shell import shell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.models import Article, Source
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue


def source_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every source of the register that articles are from."""
    for source in catalogue.digest.register.sources:
        articles = catalogue.by_source.get(source.slug, ())
        if not articles:
            continue
        own = {
            **shell("source.html", source.name, catalogue, description=source.description, trail=[
                link(catalogue.wording["sources"], "sources/")]),
            **_source_fields(source, catalogue),
            "feeds": feed_links(source.name, source_url(source.slug)),
            **spread(articles, catalogue),
        }  # fmt: skip
        findings = over_time([(article, 1) for article in articles], catalogue, counts_mentions=False)
        yield from list_pages(own, findings, articles, source_url(source.slug), catalogue)


def archive_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of every month, newest first."""
    months = list(catalogue.by_month)
    for place, month in enumerate(months):
        articles = catalogue.by_month[month]
        title = month_title(month, articles, catalogue)
        newer = months[place - 1] if place else None
        older = months[place + 1] if place + 1 < len(months) else None
        own = {
            **shell("archive.html", title, catalogue, trail=[link(catalogue.wording["archive"], "archive/")]),
            "count": catalogue.wording.count(len(articles), "article"),
            "previous": _month_link(older, catalogue),
            "next": _month_link(newer, catalogue),
        }
        yield from list_pages(own, {}, articles, month_url(month), catalogue)


def month_title(month: str, articles: Sequence[Article], catalogue: Catalogue) -> str:
    """Return the name of a month of the archive: « Mars 2026 », « Sans date »."""
    if month == UNDATED:
        return catalogue.wording["undated"]
    return catalogue.wording.sentence(catalogue.wording.month(month_day(articles[0])))


def _month_link(month: str | None, catalogue: Catalogue) -> Fields | None:
    return link(month_title(month, catalogue.by_month[month], catalogue), month_url(month)) if month else None


def list_pages(
    own: Fields, findings: Fields, articles: Sequence[Article], url: str, catalogue: Catalogue
) -> Iterator[Page]:
    """Give a list page by page; the further ones say their number in the title and leave the findings to the first."""
    for number, address, shown in paginated(articles, url, catalogue):
        fields = {**own, **findings}
        if number > 1:
            fields |= {name: [] if isinstance(value, list) else None for name, value in findings.items()}
            fields |= further(own, url, number, catalogue)
        yield Page(path=file_of(address), front_matter={**fields, **shown})


def further(own: Fields, first_url: str, number: int, catalogue: Catalogue) -> Fields:
    """Return what a further page of a list says of itself: its number, and the first page among the breadcrumbs."""
    crumbs = own["breadcrumbs"]
    first = link(str(own["title"]), first_url)
    assert isinstance(crumbs, list)  # noqa: S101 - as `shell` makes them
    return {
        "title": f"{own['title']}, {catalogue.wording.say('page', page=number)}",
        "breadcrumbs": crumbs if first in crumbs else [*crumbs, first],
    }


def spread(articles: Sequence[Article], catalogue: Catalogue) -> Fields:
    """Return how many articles there are and from when to when."""
    return {"count": catalogue.wording.count(len(articles), "article"), "span": span_of(articles, catalogue)}


def span_of(articles: Iterable[Article], catalogue: Catalogue) -> str:
    """Return from when to when articles are, as a phrase; nothing where none is dated.

    Each end is said as it was stated, by its day, week, month or year: nobody is given a day that nobody told.
    """
    dates = [article.date for article in articles if article.date]
    if not dates:
        return ""
    first = min(dates, key=lambda date: (date.first_day, -date.days))
    last = max(dates, key=lambda date: (date.first_day.toordinal() + date.days, date.days))
    return catalogue.wording.during(first, last)


def _source_fields(source: Source, catalogue: Catalogue) -> Fields:
    rights = "rights_excerpt" if source.publish is Publish.EXCERPT else "rights_full"
    return {
        "about": source.description,
        "site": source.url,
        "publish": str(source.publish),
        "rights": catalogue.wording[rights],
        "caution": source.caution,
    }
