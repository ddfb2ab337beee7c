"""The pages that list pages: editions, topics, names, sources, stories and the archive; and the search page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import Page
from generator.pages.addresses import edition_url, month_url, story_url, topic_url
from generator.pages.cards import link, link_to
from generator.pages.contents import Contents, Group, contents_pages, line
from generator.pages.edition import edition_link
from generator.pages.lists import month_title, span_of
from generator.pages.names import most_cited, name_line, name_pages
from generator.pages.ranking import ranked
from generator.pages.register import register_pages
from generator.pages.rhythm import month_of
from generator.pages.shell import shell
from generator.pages.story import headline_language
from generator.pages.topic import parts_of, topic_line
from generator.pages.volume import volume_by_week

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

SUGGESTIONS: Final = 5
"""Names that the search page offers before anything is typed."""


LINES: Final = 2
"""Lines on one page of a list, as a multiple of the cards of a page."""

ENDLESS: Final = 10_000
"""Lines on one page of a list that does not grow with the articles: topics, and the months of a lifetime."""


def listing_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the pages of contents of each kind of page, and the search page."""
    lines = LINES * catalogue.site.page_size
    yield from _listing("editions", _edition_groups(catalogue), lines, catalogue)
    yield from _listing("topics", _topic_groups(catalogue), ENDLESS, catalogue)
    yield from name_pages(catalogue)
    yield from register_pages(catalogue)
    yield from _listing("stories", _story_groups(catalogue), lines, catalogue)
    yield from _listing("archive", _archive_groups(catalogue), ENDLESS, catalogue)
    yield search_page(catalogue)


def search_page(catalogue: Catalogue) -> Page:
    """Return the search page, with names and topics to start from."""
    wording = catalogue.wording
    often = most_cited(catalogue, SUGGESTIONS)
    return Page(
        path="search.md",
        front_matter={
            **shell("search.html", wording["search"], catalogue),
            "section": "search",
            "about": wording["search_about"],
            "suggestions": [name_line(slug, catalogue) for slug in often],
            "topics": [link(topic.name, topic_url(topic.slug)) for topic in catalogue.parts.get("", ())],
        },
    )


def _listing(name: str, groups: Iterable[Group], size: int, catalogue: Catalogue) -> Iterator[Page]:
    wording = catalogue.wording
    contents = Contents(name, f"{name}/", wording[name], wording[f"{name}_about"], list(groups), size)
    volume = volume_by_week(catalogue) if name == "topics" else None
    return contents_pages(contents._replace(volume=volume), catalogue)


def _edition_groups(catalogue: Catalogue) -> list[Group]:
    """Return the editions by year, newest first, each with the headline of its lead."""
    years: dict[str, list[Fields]] = {}
    for week in catalogue.by_week:
        edition = edition_link(week, catalogue)
        note = f"{edition['span']} · {edition['count']}"
        lead = link_to(ranked(catalogue.by_week[week], catalogue)[0])
        years.setdefault(week[:4], []).append({**line(str(edition["title"]), edition_url(week), note), "lead": lead})
    return [Group(year, f"y{year}", lines) for year, lines in years.items()]


def _topic_groups(catalogue: Catalogue) -> Iterator[Group]:
    """Give the topics at the top that have articles, each with its parts; then, as one group, those that have none."""
    empty = []
    for topic in catalogue.parts.get("", ()):
        top = topic_line(topic, catalogue)
        if topic.slug in catalogue.by_topic:
            parts = parts_of(topic.slug, catalogue)
            yield Group(topic.name, "", parts, str(top["url"]), str(top["note"]), topic.description)
        else:
            empty.append(top)
    yield Group(catalogue.wording["empty_topics"], "", empty)


def _story_groups(catalogue: Catalogue) -> list[Group]:
    """Return the stories by the year of their latest article, newest first."""
    years: dict[str, list[Fields]] = {}
    for story in catalogue.digest.stories:
        articles = [catalogue.digest.by_slug[slug] for slug in story.articles]
        months = [month_of(article) for article in articles if article.date]
        told = [_articles(len(articles), catalogue), span_of(articles, catalogue)]
        entry = line(story.headline, story_url(story.slug), ", ".join(filter(None, told)))
        language = headline_language(story, catalogue)
        years.setdefault(max(months)[:4] if months else "", []).append({**entry, "language": language})
    return [Group(year or catalogue.wording["undated"], f"y{year or 0}", lines) for year, lines in years.items()]


def _archive_groups(catalogue: Catalogue) -> list[Group]:
    """Return the months by year, newest first, the undated last."""
    years: dict[str, list[Fields]] = {}
    for month, articles in catalogue.by_month.items():
        year = month[:4] if month[:4].isdigit() else ""
        entry = line(month_title(month, articles, catalogue), month_url(month), _articles(len(articles), catalogue))
        years.setdefault(year, []).append(entry)
    return [Group(year, f"y{year}" if year else "", lines) for year, lines in years.items()]


def _articles(count: int, catalogue: Catalogue) -> str:
    return catalogue.wording.count(count, "article")
