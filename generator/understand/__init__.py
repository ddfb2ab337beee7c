"""The understanding room: what one article says, every piece of it with its place in the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.body import body_of
from generator.errors import ContentError
from generator.models import Article, Understanding
from generator.understand.choices import choices_of
from generator.understand.dated_facts import find_dated_facts
from generator.understand.entities import find_entities
from generator.understand.figures import find_figures
from generator.understand.key_points import items_of_roundup, key_points_of
from generator.understand.keyphrases import keyphrases, ranked_phrases
from generator.understand.namesakes import without_namesakes
from generator.understand.quotations import find_quotations
from generator.understand.reading_time import reading_minutes, word_count
from generator.understand.sentences import sentences_of
from generator.understand.summary import stated_summary, summary_of
from generator.understand.topics import entries_of, match_topics, stated_topics
from generator.understand.worth import weigh

if TYPE_CHECKING:
    from generator.body import Body
    from generator.models import Excerpt, ExtractedArticle, Problem, Register, TopicMatch

__all__ = ["understand"]


def understand(article: ExtractedArticle, register: Register) -> Article:
    """Return the article with its summary, key points, names, topics, figures and quotations.

    Raises:
        ContentError: the front matter states a summary that the body does not hold, or a topic that does not exist.
    """
    body, title, language = body_of(article.blocks), article.facts.title.value, article.facts.language.value
    sentences = sentences_of(body)
    summary, topics = _stated(article, body, sentences, register)
    weighed = weigh(body, sentences, title, language)
    items = items_of_roundup(body) if article.item_slugs else ()
    in_items = frozenset(index for item in items for index in item)
    is_stated = summary is not None
    if summary is None:
        summary = summary_of(weighed, items=in_items)
    entities = without_namesakes(find_entities(body, title, language, register), article.facts.source, register)
    if topics is None:
        topics = match_topics(body, title, entities, register)
    phrases = ranked_phrases((title, *map(body.words_of, body.passages)), language)
    count = word_count(body)
    return Article(
        extracted=article,
        body=body,
        understanding=Understanding(
            summary=summary,
            key_points=key_points_of(body, weighed, summary, items=items),
            entities=entities,
            topics=topics,
            keyphrases=keyphrases(phrases, language, entities, entries_of(topics, register)),
            phrases=phrases.best,
            figures=find_figures(body, sentences, language),
            quotations=find_quotations(body, sentences, entities, language),
            dated=find_dated_facts(sentences, article.facts.date.value if article.facts.date else None, language),
            choices=() if is_stated else choices_of(weighed, summary, title, language),
            word_count=count,
            reading_minutes=reading_minutes(count),
        ),
    )


def _stated(
    article: ExtractedArticle, body: Body, sentences: tuple[Excerpt, ...], register: Register
) -> tuple[tuple[Excerpt, ...] | None, tuple[TopicMatch, ...] | None]:
    """Return the summary and the topics of the front matter; that of a roundup says nothing about its items."""
    if article.item_of:
        return None, None
    problems: list[Problem] = []
    summary = topics = None
    try:
        summary = stated_summary(body, sentences, article.raw)
    except ContentError as error:
        problems.extend(error.problems)
    try:
        topics = stated_topics(article.raw, register)
    except ContentError as error:
        problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    return summary, topics
