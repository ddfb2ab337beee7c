"""The pages that list pages: editions, topics, entities, sources, stories and the archive; and the search page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import EntityKind, Page
from generator.pages.addresses import (
    edition_url,
    entity_url,
    file_of,
    month_url,
    source_url,
    story_url,
    topic_url,
)
from generator.pages.article import timeline
from generator.pages.cards import link
from generator.pages.edition import edition_link
from generator.pages.lists import month_title, neighbours, span_of
from generator.pages.shell import shell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Story
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

SUGGESTIONS: Final = 5
"""Names that the search page offers before anything is typed."""

TITLE_NAMES: Final = 6
"""Names beside the timeline of a story."""


def listing_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of contents of each kind of page, and the search page."""
    yield _listing("editions", _edition_groups(catalogue), catalogue)
    yield _listing("topics", [_group("", "", _topic_lines(catalogue))], catalogue)
    yield _listing("entities", list(_entity_groups(catalogue)), catalogue)
    yield _listing("sources", [_group("", "", _source_lines(catalogue))], catalogue)
    yield _listing("stories", [_group("", "", _story_lines(catalogue))], catalogue)
    yield _listing("archive", _archive_groups(catalogue), catalogue)
    yield search_page(catalogue)


def story_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of every story."""
    for story in catalogue.digest.stories:
        articles = [catalogue.digest.by_slug[slug] for slug in story.articles]
        yield Page(
            path=file_of(story_url(story.slug)),
            front_matter={
                **shell(
                    "story.html", story.headline, catalogue, trail=[link(catalogue.wording["stories"], "stories/")]
                ),
                "about": _story_sentence(story, catalogue),
                "timeline": timeline(articles, None, catalogue),
                "neighbours": _story_names(story, catalogue),
            },
        )


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
            "topics": [link(t.name, topic_url(t.slug)) for t in catalogue.digest.register.topics],
        },
    )


def _listing(name: str, groups: list[Fields], catalogue: Catalogue) -> Page:
    wording = catalogue.wording
    about = wording[f"{name}_about"]
    return Page(
        path=f"{name}.md",
        front_matter={
            **shell("listing.html", wording[name], catalogue, description=about),
            "section": name,
            "about": about,
            "groups": [group for group in groups if group["links"]],
        },
    )


def _group(title: str, anchor: str, links: list[Fields]) -> Fields:
    return {"title": title, "anchor": anchor, "links": links}


def _line(title: str, url: str, note: str) -> Fields:
    return {**link(title, url), "note": note}


def _edition_groups(catalogue: Catalogue) -> list[Fields]:
    """Return the editions by year, newest first."""
    years: dict[str, list[Fields]] = {}
    for week in catalogue.by_week:
        edition = edition_link(week, catalogue)
        line = _line(str(edition["title"]), edition_url(week), f"{edition['span']} · {edition['count']}")
        years.setdefault(week[:4], []).append(line)
    return [_group(year, f"y{year}", lines) for year, lines in years.items()]


def _topic_lines(catalogue: Catalogue) -> list[Fields]:
    return [
        _line(topic.name, topic_url(topic.slug), _articles(len(catalogue.by_topic.get(topic.slug, ())), catalogue))
        for topic in catalogue.digest.register.topics
    ]


def _entity_groups(catalogue: Catalogue) -> Iterator[Fields]:
    """Give the names of each kind, from A to Z."""
    for kind in EntityKind:
        slugs = [slug for slug in catalogue.by_entity if catalogue.entity(slug).kind is kind]
        ordered = sorted(slugs)
        lines = [_entity_line(slug, catalogue) for slug in ordered]
        yield _group(catalogue.wording[f"{kind}_group"], str(kind), lines)


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
        _line(story.headline, story_url(story.slug), _story_sentence(story, catalogue))
        for story in catalogue.digest.stories
    ]


def _archive_groups(catalogue: Catalogue) -> list[Fields]:
    """Return the months by year, newest first, the undated last."""
    years: dict[str, list[Fields]] = {}
    for month, articles in catalogue.by_month.items():
        year = month[:4] if month[:4].isdigit() else ""
        line = _line(month_title(month, articles, catalogue), month_url(month), _articles(len(articles), catalogue))
        years.setdefault(year, []).append(line)
    return [_group(year, f"y{year}" if year else "", lines) for year, lines in years.items()]


def _articles(count: int, catalogue: Catalogue) -> str:
    return catalogue.wording.count(count, "article")


def _story_sentence(story: Story, catalogue: Catalogue) -> str:
    days = [catalogue.digest.by_slug[slug].day for slug in story.articles if catalogue.digest.by_slug[slug].date]
    span = span_of(days, catalogue)
    articles = _articles(len(story.articles), catalogue)
    return catalogue.wording.say("story_about", articles=articles, span=span) if span else articles


def _story_names(story: Story, catalogue: Catalogue) -> list[Fields]:
    """Return the names that the articles of a story share, with how many of them give each."""
    articles = [catalogue.digest.by_slug[slug] for slug in story.articles]
    return neighbours(catalogue.names_in(articles)[:TITLE_NAMES], catalogue)
