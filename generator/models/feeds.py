"""What readers follow: the newest articles of everything, or of one topic, name or source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article as feeds give it, in plain text: its summary, and nothing else of its words."""

    slug: str
    first_slug: str
    """The oldest slug of the article, of which its id is made: an id never changes."""
    title: str
    summary: str
    published: dt.datetime
    updated: dt.datetime
    day: str
    """The date in words, as precisely as it is known."""
    source: str
    authors: tuple[str, ...]
    """The source where no author is named; nothing where neither is known."""
    topics: tuple[tuple[str, str], ...]
    """Slug and name of each."""
    language: str
    original: str
    """Where its publisher has it; may be empty."""
    caution: bool
    """Whether the article or its source is to be read with care."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """The newest articles of everything, or of one topic, name or source."""

    url: str
    """Address of the page beside which it stands, relative to the root of the site; empty for everything."""
    title: str
    about: str
    entries: tuple[Entry, ...]
    """Newest first; an article without a date is in none."""
    total: int
    """How many articles there are, those too that the feed is too short for."""
    formerly: tuple[str, ...] = ()
    """Addresses at which it stood before a merge or a rename: who follows it there goes on getting it."""
