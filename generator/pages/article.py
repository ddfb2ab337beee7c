"""The page of an article, and that of a roundup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from generator.models import Page, Publish
from generator.pages.addresses import article_url, entity_url, file_of, source_url, story_url, topic_url
from generator.pages.cards import (
    card,
    caution_of,
    date_fields,
    dated_link,
    figure,
    is_excerpt,
    link,
    link_to,
    mark_in_paragraph,
    marks,
    original_of,
    quotation,
    quotations_of,
    rights_of,
    source_link,
    sourced_link,
    standfirst,
    topic_link,
    topic_trail,
)
from generator.pages.linked_body import linked_markdown, lists_lost_after
from generator.pages.machines import TYPES
from generator.pages.provenance import provenance
from generator.pages.reasons import reason
from generator.pages.shell import shell
from generator.pages.story import timeline
from generator.rights import allowance, length_of, places_shown

if TYPE_CHECKING:
    from generator.models import Article, MentionedEntity, Related, TopicMatch
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue


FIGURES: Final = 8
"""Figures of an article: its weightiest; more than a rail of them is a table."""


def article_page(article: Article, catalogue: Catalogue) -> Page:
    """Return the page of an article that is no roundup."""
    url = article_url(article)
    topics = article.understanding.topics
    trail = topic_trail(topics[0].slug, catalogue) if topics else []
    return Page(
        path=file_of(url),
        front_matter={
            **shell(
                "article.html",
                article.title,
                catalogue,
                description=standfirst(article),
                trail=trail or [topic_link(article)],
            ),
            **article_fields(article, catalogue),
        },
        body="" if is_excerpt(article, catalogue) else linked_markdown(article, catalogue),
    )


def article_fields(article: Article, catalogue: Catalogue) -> Fields:
    """Return the keys that articles and roundups share."""
    understanding, facts = article.understanding, article.extracted.facts
    return {
        "topic": topic_link(article),
        "topics": [
            {**link(topic.name, topic_url(topic.slug)), "reason": topic_reason(topic, catalogue)}
            for topic in understanding.topics
        ],
        "date": date_fields(article.date, catalogue),
        "updated": date_fields(facts.updated.value if facts.updated else None, catalogue),
        "authors": list(facts.authors.value) if facts.authors else [],
        "source": _source(article, catalogue),
        "original": original_of(article, catalogue),
        "language": article.language,
        "minutes": understanding.reading_minutes,
        "words": understanding.word_count,
        "derived_title": facts.title_is_derived,
        "truncated": bool(article.extracted.truncated),
        "caution": caution_of(article, catalogue),
        "summary": marks(understanding.summary, article, catalogue, "phrase", on_page=True),
        "key_points": marks(understanding.key_points, article, catalogue, "point", on_page=True),
        "figures": [figure(each, article, catalogue, on_page=True) for each in understanding.figures[:FIGURES]],
        "entities": [entity_fields(each, article, catalogue) for each in understanding.entities if is_sure(each)],
        "keyphrases": [link(phrase, f"search/?q={quote(phrase, safe='')}") for phrase in understanding.keyphrases],
        "quotations": [quotation(each, article, catalogue, on_page=True) for each in quotations_of(article, catalogue)],
        **_links(article, catalogue),
        **_excerpt(article, catalogue),
        "lists_lost_after": [] if is_excerpt(article, catalogue) else lists_lost_after(article.body),
        "provenance": provenance(article, catalogue),
    }


def topic_reason(topic: TopicMatch, catalogue: Catalogue) -> str:
    """Return why an article has a topic, in words for readers."""
    return catalogue.wording["chosen"] if topic.reason == ("front matter",) else ", ".join(topic.reason)


def is_sure(entity: MentionedEntity) -> bool:
    """Whether a name is known, or stands out by more than one capital: a single word once may be no name at all."""
    return entity.known or entity.count > 1 or " " in entity.name


def entity_fields(entity: MentionedEntity, article: Article, catalogue: Catalogue) -> Fields:
    """Return an entity as an article lists it; its address is empty where it has no page."""
    url = entity_url(entity.slug) if entity.slug in catalogue.mentions else ""
    role = mark_in_paragraph(entity.role, article, catalogue, on_page=True) if entity.role else None
    stated = catalogue.gazetteer.get(entity.slug)
    return {
        **link(entity.name, url),
        "kind": catalogue.wording[entity.kind],
        "type": TYPES[entity.kind],
        "site": stated.url if stated else "",
        "count": entity.count,
        "role": role,
    }


def _source(article: Article, catalogue: Catalogue) -> Fields | None:
    source = rights_of(article, catalogue)
    if source is None:
        linked = source_link(article, catalogue)
        return {**linked, "publish": str(Publish.FULL), "site": "", "caution": ""} if linked else None
    return {
        **link(source.name, source_url(source.slug)),
        "publish": str(source.publish),
        "site": source.url,
        "caution": source.caution,
    }


def _excerpt(article: Article, catalogue: Catalogue) -> Fields:
    """Return whether only an excerpt is published, how many characters of the source are, and how many may be."""
    source = rights_of(article, catalogue)
    return {
        "excerpt": is_excerpt(article, catalogue),
        "excerpt_used": length_of(places_shown(article)),
        "excerpt_budget": allowance(source, article.body) if source else 0,
    }


def _links(article: Article, catalogue: Catalogue) -> Fields:
    """Return everything that leads from an article to others."""
    digest = catalogue.digest
    newer = digest.since.get(article.slug, ())
    return {
        "story": _story(article, catalogue),
        "duplicates": [
            sourced_link(digest.by_slug[slug], catalogue) for slug in digest.duplicates.get(article.slug, ())
        ],
        "related": [
            {**card(digest.by_slug[each.slug], catalogue), "reason": reason(article, each, catalogue)}
            for each in digest.related.get(article.slug, ())
        ],
        "since": [_since(article, each, catalogue) for each in newer],
        "backlinks": [
            dated_link(digest.by_slug[slug], catalogue)
            for slug in digest.backlinks.get(article.slug, ())
            if slug not in {each.slug for each in newer}
        ],
        "roundup": _roundup_of(article, catalogue),
    }


def _since(article: Article, related: Related, catalogue: Catalogue) -> Fields:
    newer = catalogue.digest.by_slug[related.slug]
    return {**dated_link(newer, catalogue), "reason": reason(article, related, catalogue)}


def _story(article: Article, catalogue: Catalogue) -> Fields | None:
    story = catalogue.story_of.get(article.slug)
    if story is None:
        return None
    articles = [catalogue.digest.by_slug[slug] for slug in story.articles]
    return {**link(story.headline, story_url(story.slug)), "timeline": timeline(articles, article, catalogue)}


def _roundup_of(article: Article, catalogue: Catalogue) -> Fields | None:
    item = article.extracted.item_of
    if item is None:
        return None
    by_slug = catalogue.digest.by_slug
    roundup = by_slug[item.roundup]
    slugs = roundup.extracted.item_slugs
    place = slugs.index(article.slug)
    return {
        **link_to(roundup),
        "number": item.number,
        "total": len(slugs),
        "previous": link_to(by_slug[slugs[place - 1]]) if place else None,
        "next": link_to(by_slug[slugs[place + 1]]) if place + 1 < len(slugs) else None,
    }
