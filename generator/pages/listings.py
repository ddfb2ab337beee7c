"""The pages that list pages: editions, topics, entities, sources, stories and the archive; and the search page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import EntityKind, Page
from generator.pages.addresses import (
    edition_url,
    entity_url,
    month_url,
    source_url,
    story_url,
    topic_url,
)
from generator.pages.cards import link
from generator.pages.edition import edition_link
from generator.pages.lists import month_title
from generator.pages.shell import shell
from generator.pages.story import headline_language, story_sentence
from generator.pages.topic import parts_of, topic_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

SUGGESTIONS: Final = 5
"""Names that the search page offers before anything is typed."""


class Group(NamedTuple):
    """Some lines of a list, which the page of contents heads and leads to."""

    title: str
    anchor: str
    links: list[Fields]
    """In the language of the site, where they do not say another."""
    url: str = ""
    """The page that the title leads to."""
    note: str = ""


def listing_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of contents of each kind of page, and the search page."""
    yield _listing("editions", _edition_groups(catalogue), catalogue)
    yield _listing("topics", _topic_groups(catalogue), catalogue)
    yield _listing("entities", _entity_groups(catalogue), catalogue)
    yield _listing("sources", [Group("", "", _source_lines(catalogue))], catalogue)
    yield _listing("stories", [Group("", "", _story_lines(catalogue))], catalogue)
    yield _listing("archive", _archive_groups(catalogue), catalogue)
    yield search_page(catalogue)


def search_page(catalogue: Catalogue) -> Page:
    """Return the search page, with names and topics to start from."""
    wording = catalogue.wording
    often = sorted(catalogue.by_entity, key=lambda slug: (-len(catalogue.by_entity[slug]), slug))[:SUGGESTIONS]
    return Page(
        path="search.md",
        front_matter={
            **shell("search.html", wording["search"], catalogue),
            "section": "search",
            "about": wording["search_about"],
            "suggestions": [_entity_line(slug, catalogue) for slug in often],
            "topics": [link(topic.name, topic_url(topic.slug)) for topic in catalogue.parts.get("", ())],
        },
    )


def _listing(name: str, groups: Iterable[Group], catalogue: Catalogue) -> Page:
    wording = catalogue.wording
    about = wording[f"{name}_about"]
    return Page(
        path=f"{name}.md",
        front_matter={
            **shell("listing.html", wording[name], catalogue, description=about),
            "section": name,
            "about": about,
            "groups": [
                {
                    **group._asdict(),
                    "links": [{"language": catalogue.site.language, **line} for line in group.links],
                }
                for group in groups
                if group.links
            ],
        },
    )


def _line(title: str, url: str, note: str) -> Fields:
    return {**link(title, url), "note": note}


def _edition_groups(catalogue: Catalogue) -> list[Group]:
    """Return the editions by year, newest first."""
    years: dict[str, list[Fields]] = {}
    for week in catalogue.by_week:
        edition = edition_link(week, catalogue)
        line = _line(str(edition["title"]), edition_url(week), f"{edition['span']} · {edition['count']}")
        years.setdefault(week[:4], []).append(line)
    return [Group(year, f"y{year}", lines) for year, lines in years.items()]


def _topic_groups(catalogue: Catalogue) -> Iterator[Group]:
    """Give the topics without parts, then each of the others above its parts."""
    top = catalogue.parts.get("", ())
    parts = {topic.slug: parts_of(topic.slug, catalogue) for topic in top}
    yield Group("", "", [topic_line(topic, catalogue) for topic in top if not parts[topic.slug]])
    for topic in top:
        if parts[topic.slug]:
            line = topic_line(topic, catalogue)
            yield Group(topic.name, topic.slug, parts[topic.slug], str(line["url"]), str(line["note"]))


def _entity_groups(catalogue: Catalogue) -> Iterator[Group]:
    """Give the names of each kind, from A to Z."""
    for kind in EntityKind:
        slugs = [slug for slug in catalogue.by_entity if catalogue.entity(slug).kind is kind]
        ordered = sorted(slugs)
        lines = [_entity_line(slug, catalogue) for slug in ordered]
        yield Group(catalogue.wording[f"{kind}_group"], str(kind), lines)


def _entity_line(slug: str, catalogue: Catalogue) -> Fields:
    return _line(catalogue.entity(slug).name, entity_url(slug), _articles(len(catalogue.by_entity[slug]), catalogue))


def _source_lines(catalogue: Catalogue) -> list[Fields]:
    return [
        _line(source.name, source_url(source.slug), _articles(len(catalogue.by_source[source.slug]), catalogue))
        for source in catalogue.digest.register.sources
        if source.slug in catalogue.by_source
    ]


def _story_lines(catalogue: Catalogue) -> list[Fields]:
    return [
        {
            **_line(story.headline, story_url(story.slug), story_sentence(story, catalogue)),
            "language": headline_language(story, catalogue),
        }
        for story in catalogue.digest.stories
    ]


def _archive_groups(catalogue: Catalogue) -> list[Group]:
    """Return the months by year, newest first, the undated last."""
    years: dict[str, list[Fields]] = {}
    for month, articles in catalogue.by_month.items():
        year = month[:4] if month[:4].isdigit() else ""
        line = _line(month_title(month, articles, catalogue), month_url(month), _articles(len(articles), catalogue))
        years.setdefault(year, []).append(line)
    return [Group(year, f"y{year}" if year else "", lines) for year, lines in years.items()]


def _articles(count: int, catalogue: Catalogue) -> str:
    return catalogue.wording.count(count, "article")
