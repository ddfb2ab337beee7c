"""Pages of contents: lines in groups, page by page, with ways to jump to where each group begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import Page
from generator.pages.addresses import file_of, page_url
from generator.pages.cards import link
from generator.pages.pagination import pages_for, pagination
from generator.pages.shell import shell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue


JUMPS: Final = 4
"""Groups from which a row of links leads to each, where one page holds them all: fewer are seen at a glance."""


class Group(NamedTuple):
    """Some lines of a list, which the page of contents heads and leads to."""

    title: str
    anchor: str
    links: Sequence[Fields]
    """In the language of the site, where they do not say another."""
    url: str = ""
    """The page that the title leads to; such a group needs no lines."""
    note: str = ""
    about: str = ""


class Contents(NamedTuple):
    """What a page of contents is of."""

    section: str
    """The slug that the masthead knows it by."""
    url: str
    title: str
    about: str
    groups: Sequence[Group]
    size: int
    """Lines of a page."""
    ways: Sequence[Fields] = ()
    """Rows of links to other pages of contents."""
    trail: Sequence[Fields] = ()
    """Links from below the front page down to the parent."""
    volume: Fields | None = None
    """How much there is of each line by week, of topics."""


def line(title: str, url: str, note: str) -> Fields:
    """Return a line of a list."""
    return {**link(title, url), "note": note}


def way(title: str, links: Sequence[Fields], current: str = "") -> Fields:
    """Return a row of links, of which the one to the address given is marked as current."""
    return {
        "title": title,
        "links": [{"note": "", **each, "current": bool(current) and each["url"] == current} for each in links],
    }


def contents_pages(contents: Contents, catalogue: Catalogue) -> Iterator[Page]:
    """Give a list page by page; the further ones say their number in the title."""
    groups = [group for group in contents.groups if group.links or group.url]
    total = sum(len(group.links) for group in groups)
    pages = pages_for(total, contents.size)
    starts = _starts(groups, contents.size)
    for number in range(1, pages + 1):
        first, last = (number - 1) * contents.size, min(number * contents.size, total)
        text = catalogue.wording.say("range_lines", first=first + 1, last=last, total=total) if total else ""
        yield Page(
            path=file_of(page_url(contents.url, number)),
            front_matter={
                **_shell(contents, number, catalogue),
                "about": contents.about,
                "ways": [*_jumps(starts, number, contents.url), *contents.ways],
                "groups": [group_fields(group, catalogue) for group in _cut(groups, first, last)],
                "volume": contents.volume,
                "pagination": pagination(contents.url, number, pages, text, catalogue),
            },
        )


def _shell(contents: Contents, number: int, catalogue: Catalogue) -> Fields:
    title, trail, about = contents.title, contents.trail, contents.about
    if number > 1:
        trail, about = (*trail, link(title, contents.url)), ""
        title += ", " + catalogue.wording.say("page", page=number)
    return {
        **shell("listing.html", title, catalogue, description=about, trail=trail),
        "section": contents.section,
    }


def _starts(groups: Sequence[Group], size: int) -> list[tuple[Group, int]]:
    """Return the groups that have an anchor, each with the page on which it begins."""
    starts, before = [], 0
    for group in groups:
        if group.anchor:
            starts.append((group, before // size + 1))
        before += len(group.links)
    return starts


def _jumps(starts: Sequence[tuple[Group, int]], number: int, url: str) -> list[Fields]:
    """Return the row of links to where groups begin, on this page or on another."""
    links = [
        link(group.title, f"{'' if page == number else page_url(url, page)}#{group.anchor}") for group, page in starts
    ]
    is_far = len(links) >= JUMPS or any(page > 1 for _, page in starts)
    return [way("", links)] if is_far else []


def _cut(groups: Sequence[Group], first: int, last: int) -> Iterator[Group]:
    """Give the groups with those of their lines that stand on one page."""
    before = 0
    for group in groups:
        shown = group.links[max(0, first - before) : max(0, last - before)]
        if shown or not group.links:
            yield group._replace(links=shown)
        before += len(group.links)


def group_fields(group: Group, catalogue: Catalogue) -> Fields:
    """Return a group as front matter has it."""
    language = catalogue.site.language
    return {**group._asdict(), "links": [{"language": language, "lead": None, **each} for each in group.links]}
