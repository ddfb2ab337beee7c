"""Addresses are permanent: no two articles may claim one, and who gives one up is told how to let it lead on."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import Problem, warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.models import Article, Digest, Entity, Topic
    from generator.publish import Written

SHOWN: Final = 5
"""Addresses of one kind that are named one by one: who reads another folder of articles gives up all of them."""

IN_DATA: Final = {"topics": "content/data/topics.yml", "entities": "content/data/entities.yml"}
"""Where those whose pages stand in a folder of the site say which addresses they had; articles say so themselves."""

_PAGE: Final = re.compile(r"(articles|topics|entities)/([^/]+)\.md")
_ITEM: Final = re.compile(r"(.+)-[0-9]+")
_ON_PURPOSE: Final = "If nothing took its place, let it be: this is said once"


class _Heir(NamedTuple):
    """What may stand now where a page stood, and how it can say so."""

    place: str
    formerly: tuple[str, ...]


def claimed_addresses(articles: Sequence[Article]) -> Iterator[Problem]:
    """Give an error for each former address of an article that is still one, or that two articles claim."""
    living = {article.slug: article for article in reversed(articles)}
    owners: dict[str, Article] = {}
    for article in articles:
        for slug in article.formerly:
            owner = living.get(slug) or owners.setdefault(slug, article)
            if owner is not article or slug in living:
                raw, other = article.extracted.raw, owner.extracted.raw
                claim = "is still that of" if slug in living else "already leads to"
                yield Problem(
                    path=raw.path,
                    line=raw.corrections.lines.get("formerly", 0),
                    what=f"the former address articles/{slug}/ {claim} {other.path}",
                    cure="Remove it here: an address has one page.",
                )


def addresses_given_up(written: Written, digest: Digest) -> Iterator[Problem]:
    """Give a warning for each article, topic or name that had a page before this run, and whose address leads nowhere.

    A name that the gazetteer describes has a page again as soon as an article gives it: nothing can lead on from there.
    """
    described = {entity.slug for entity in digest.register.entities}
    gone: dict[str, list[str]] = {}
    for folder, slug in _pages(written.removed):
        if folder != "entities" or slug not in described:
            gone.setdefault(folder, []).append(slug)
    changed = set(_pages(written.written))
    for folder, slugs in gone.items():
        heirs = {slug: heir for slug, heir in _heirs(folder, digest) if (folder, slug) in changed}
        alone = _without_items(slugs) if folder == "articles" else slugs
        for slug in alone[:SHOWN]:
            yield warning(f"{folder}/{slug}/", "no page stands here any more", _cure(folder, slug, heirs))
        if len(alone) > SHOWN:
            yield warning(f"{folder}/", f"{len(alone) - SHOWN} more addresses lead nowhere now", f"{_ON_PURPOSE}.")


def _pages(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the folder and the slug of every page of an article, a topic or a name, lists of them left out."""
    return ((page[1], page[2]) for page in map(_PAGE.fullmatch, paths) if page)


def _without_items(slugs: Sequence[str]) -> list[str]:
    """Return the slugs without those of items of roundups that are among them: what leads on from one does from all."""
    return [slug for slug in slugs if not ((item := _ITEM.fullmatch(slug)) and item[1] in slugs)]


def _heirs(folder: str, digest: Digest) -> Iterator[tuple[str, _Heir]]:
    """Give what may have taken a place in a folder of the site, by its slug."""
    if folder in IN_DATA:
        entries: Iterable[Topic | Entity] = digest.register.topics if folder == "topics" else digest.register.entities
        for entry in entries:
            yield entry.slug, _Heir(f"in the entry of {entry.name} in {IN_DATA[folder]}", entry.formerly)
        return
    for article in digest.articles:
        if article.extracted.item_of is None:
            place = f"on top of {article.extracted.raw.path}, between two lines of ---"
            yield article.slug, _Heir(place, article.formerly)


def _cure(folder: str, slug: str, heirs: Mapping[str, _Heir]) -> str:
    """Return what makes an address lead on, in the file of what is called most like it."""
    where = f"in the entry of what it is now, in {IN_DATA[folder]}" if folder in IN_DATA else "on top of its new file"
    near = next(iter(get_close_matches(slug, heirs, 1)), "")
    heir = heirs[near] if near else _Heir(where, ())
    return f"{_ON_PURPOSE}; else write {heir.place}:  formerly: [{', '.join((*heir.formerly, slug))}]"
