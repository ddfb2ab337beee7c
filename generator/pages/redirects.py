"""Pages at addresses that a merge, a rename or a regrouping gave up: each leads on to the page that there is now."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.models import Page
from generator.pages.addresses import article_url, entity_url, file_of, story_url, topic_url
from generator.pages.cards import link
from generator.pages.catalogue import ARTICLES_FOR_A_PAGE
from generator.pages.shell import shell
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue


FURTHER_PAGE: Final = re.compile(r"page-\d+")
"""The last part of addresses that belong to the list of stories."""


def redirect_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give a page for every former address of articles, topics, names and stories at which no other page stands."""
    for article in catalogue.digest.articles:
        for slug in article.formerly:
            yield _redirect(f"articles/{slug}/", link(article.title, article_url(article)), catalogue)
    for topic in catalogue.digest.register.topics:
        for slug in topic.formerly:
            yield _redirect(topic_url(slug), link(topic.name, topic_url(topic.slug)), catalogue)
    for slug, target in sorted(_former_entities(catalogue).items()):
        yield _redirect(entity_url(slug), target, catalogue)
    for slug, target in _former_stories(catalogue):
        if not FURTHER_PAGE.fullmatch(slug):
            yield _redirect(story_url(slug), target, catalogue)


def _former_stories(catalogue: Catalogue) -> Iterator[tuple[str, Fields]]:
    """Give the slugs that a story may once have begun with, each with the link to where it is told now.

    The address of a story is that of its first article, so it moves when an older one joins or its file is renamed. An
    article in no story from which a newer one goes on may have begun one that is not told as one any more.
    """
    digest = catalogue.digest
    for story in digest.stories:
        former = (slug for each in story.articles for slug in digest.by_slug[each].formerly)
        for slug in (*story.articles[1:], *former):
            yield slug, link(story.headline, story_url(story.slug))
    for article in catalogue.listed:
        if article.slug not in catalogue.story_of and digest.since.get(article.slug):
            for slug in (article.slug, *article.formerly):
                yield slug, link(article.title, article_url(article))


def _former_entities(catalogue: Catalogue) -> Mapping[str, Fields]:
    """Return for each former slug of an entity the link to its page now, or to the list where no article names it."""
    living = catalogue.by_entity.keys() | catalogue.gazetteer.keys()
    found = {slug: owner for slug, owner in _slugs_of_aliases(catalogue).items() if slug not in living}
    found |= {slug: entity.slug for entity in catalogue.gazetteer.values() for slug in entity.formerly}
    names = link(catalogue.wording["entities"], "entities/")
    return {
        slug: link(catalogue.entity(owner).name, entity_url(owner)) if owner in catalogue.by_entity else names
        for slug, owner in found.items()
        if slug not in catalogue.by_entity
    }


def _slugs_of_aliases(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the slugs of aliases that as many articles use as give a page, with the entity that each names.

    Before such a name became an alias it was recognised by its capitals, and had a page of its own.
    """
    aliases = {slug_of(alias): entity.slug for entity in catalogue.gazetteer.values() for alias in entity.aliases}
    used: Counter[str] = Counter()
    for article in catalogue.listed:
        text = article.body.text
        known = (entity for entity in article.understanding.entities if entity.known)
        used.update({_slug_of(text[start:end]) for entity in known for start, end in entity.spans})
    return {slug: owner for slug, owner in aliases.items() if slug and used[slug] >= ARTICLES_FOR_A_PAGE}


@lru_cache(maxsize=10_000)
def _slug_of(words: str) -> str:
    """Return the slug of words that recur in most articles."""
    return slug_of(words)


def _redirect(url: str, target: Fields, catalogue: Catalogue) -> Page:
    return Page(
        path=file_of(url),
        front_matter={
            **shell("redirect.html", str(target["title"]), catalogue, description=catalogue.wording["moved"]),
            "about": catalogue.wording["moved"],
            "target": target,
        },
    )
