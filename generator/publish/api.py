"""Articles as data: `api/articles.json` and its JSON Schema, which says what is promised to stay."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from generator.models import Publish
from generator.publish.feeds import tag
from generator.publish.front_matter import writable
from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.models import Article, Digest, Entity, NewsDate, Source, Story
    from generator.settings import Site

PATH: Final = "api/articles.json"
SCHEMA: Final = "api/articles.schema.json"

PAGE_LENGTH: Final = 500
"""Articles of a page: under a megabyte, a fifth of that as servers send it."""

VERSION: Final = 1
"""Raised when something that the schema promises goes or changes its sense; what is added leaves it."""


def api(digest: Digest, site: Site) -> Iterator[File]:
    """Give the schema, then all articles in pages of which each leads to the older one, with the items of a roundup.

    Pages are counted from the oldest article, so that what came later leaves them as they are: who has read a page
    need not read it again. The first one holds what is left over, between one length and two.
    """
    yield File(SCHEMA, files("generator.publish").joinpath("articles.schema.json").read_bytes())
    catalogue = _Catalogue(digest, site)
    listed = [article for article in digest.articles if not article.is_roundup]
    older = max(0, len(listed) // PAGE_LENGTH - 1)
    newest = len(listed) - older * PAGE_LENGTH
    yield _page(PATH, listed[:newest], older, catalogue)
    for number in range(older, 0, -1):
        start = newest + (older - number) * PAGE_LENGTH
        yield _page(_path(number), listed[start : start + PAGE_LENGTH], number - 1, catalogue)


def _path(number: int) -> str:
    return f"api/articles/{number}.json"


class _Catalogue:
    """What the articles refer to, by the names that they give."""

    def __init__(self, digest: Digest, site: Site) -> None:
        self.site = site
        self.sources: Mapping[str, Source] = {source.name: source for source in digest.register.sources}
        self.entities: Mapping[str, Entity] = {entity.slug: entity for entity in digest.register.entities}
        self.stories: Mapping[str, Story] = {slug: story for story in digest.stories for slug in story.articles}

    def url(self, path: str) -> str:
        return f"{self.site.url}{quote(path)}"


def _page(path: str, articles: Sequence[Article], older: int, catalogue: _Catalogue) -> File:
    site = catalogue.site
    top = {
        "$schema": catalogue.url(SCHEMA),
        "version": VERSION,
        "title": site.name,
        "home": site.url,
        "language": site.language,
        "next": catalogue.url(_path(older)) if older else None,
    }
    lines = ",\n".join(_json(_article(article, catalogue)) for article in articles)
    return File(path, f'{_json(top)[:-1]}, "articles": [\n{lines}\n]}}\n'.encode())


def _json(fields: Mapping[str, object]) -> str:
    return json.dumps(writable(fields), ensure_ascii=False)


def _article(article: Article, catalogue: _Catalogue) -> dict[str, object]:
    facts, understanding = article.extracted.facts, article.understanding
    url = catalogue.url(f"articles/{article.slug}/")
    return {
        "id": tag(f"articles/{article.first_slug}", catalogue.site),
        "url": url,
        "title": article.title,
        "title_is_derived": facts.title_is_derived,
        "language": article.language,
        "date": _date(article.date),
        "updated": _date(facts.updated.value if facts.updated else None),
        "authors": list(facts.authors.value) if facts.authors else [],
        "source": _source(article, catalogue),
        "original": _original(article, catalogue.site),
        "topics": [
            {"slug": topic.slug, "name": topic.name, "url": catalogue.url(f"topics/{topic.slug}/")}
            for topic in understanding.topics
        ],
        "entities": list(_entities(article, catalogue)),
        "summary": list(_summary(article, url, catalogue)),
        "words": understanding.word_count,
        "story": _story(article, catalogue),
        "roundup": _roundup(article, catalogue),
    }


def _summary(article: Article, url: str, catalogue: _Catalogue) -> Iterator[dict[str, object]]:
    """Give the sentences of the summary; the page of an excerpt has no text to lead into."""
    source = catalogue.sources.get(article.source)
    has_text = not source or source.publish is Publish.FULL
    for number, excerpt in enumerate(article.understanding.summary, 1):
        place = f"{url}#phrase-{number}" if has_text else url
        yield {"text": excerpt.text, "paragraph": excerpt.paragraph, "url": place}


def _date(date: NewsDate | None) -> dict[str, str] | None:
    """Return a date with how much of it is known; no hour or day is made up."""
    return {"iso": date.iso, "precision": str(date.precision)} if date else None


def _source(article: Article, catalogue: _Catalogue) -> dict[str, object] | None:
    """Return the source and how much of its text is published; its address is null outside of the register."""
    if not article.source:
        return None
    source = catalogue.sources.get(article.source)
    return {
        "name": article.source,
        "url": catalogue.url(f"sources/{source.slug}/") if source else None,
        "publish": str(source.publish if source else Publish.FULL),
    }


def _original(article: Article, site: Site) -> str | None:
    """Return the address of the original; nothing where the article was written for this site."""
    url = article.extracted.facts.url
    return url.value if url and not url.value.startswith(site.url) else None


def _entities(article: Article, catalogue: _Catalogue) -> Iterator[dict[str, object]]:
    """Give the names of the gazetteer that an article gives: those that are only guessed come and go."""
    for entity in article.understanding.entities:
        stated = catalogue.entities.get(entity.slug)
        if stated:
            yield {
                "slug": entity.slug,
                "name": stated.name,
                "kind": str(stated.kind),
                "url": catalogue.url(f"entities/{entity.slug}/"),
                "mentions": entity.count,
            }


def _story(article: Article, catalogue: _Catalogue) -> dict[str, object] | None:
    story = catalogue.stories.get(article.slug)
    return {"title": story.headline, "url": catalogue.url(f"stories/{story.slug}/")} if story else None


def _roundup(article: Article, catalogue: _Catalogue) -> dict[str, object] | None:
    item = article.extracted.item_of
    return {"url": catalogue.url(f"articles/{item.roundup}/"), "number": item.number} if item else None
