"""Articles for the tests of linking, invented and with as little as a test needs to say."""

from __future__ import annotations

import itertools

from generator.body import body_of
from generator.models import (
    Article,
    Block,
    BlockKind,
    EntityKind,
    ExtractedArticle,
    Fact,
    Facts,
    Format,
    MentionedEntity,
    NewsDate,
    RawArticle,
    RoundupItem,
    TopicMatch,
    Understanding,
)


def article(  # noqa: PLR0913 - a test states only what it is about
    slug: str,
    text: str,
    *,
    title: str = "",
    date: str | None = "2026-03-04",
    language: str = "fr",
    names: tuple[str, ...] = (),
    passing: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    keyphrases: tuple[str, ...] = (),
    item_of: str = "",
    items: tuple[str, ...] = (),
) -> Article:
    """Return an article of one paragraph."""
    raw = RawArticle(path=f"{slug}.txt", slug=slug, format=Format.TEXT, text=text)
    block = Block(kind=BlockKind.PARAGRAPH, text=text)
    return Article(
        extracted=ExtractedArticle(
            slug=slug,
            raw=raw,
            facts=Facts(
                title=Fact(value=title or slug, found_in="line 1"),
                date=Fact(value=NewsDate(date), found_in="line 2") if date else None,
                language=Fact(value=language, found_in="text"),
            ),
            blocks=(block,),
            item_of=RoundupItem(roundup=item_of, number=1) if item_of else None,
            item_slugs=items,
        ),
        body=body_of([block]),
        understanding=Understanding(
            summary=(),
            key_points=(),
            entities=(*map(_entity, names), *(_entity(name, known=False) for name in passing)),
            topics=tuple(TopicMatch(slug=topic, name=topic.capitalize(), reason=()) for topic in topics),
            keyphrases=keyphrases,
            word_count=len(text.split()),
            reading_minutes=1,
        ),
    )


def _entity(name: str, *, known: bool = True) -> MentionedEntity:
    slug = name.lower().replace(" ", "-")
    return MentionedEntity(slug=slug, name=name, kind=EntityKind.COMPANY, known=known, spans=((0, 1),))


SUBJECTS = ("le réseau", "une usine", "la mairie", "un port", "la chorale", "le musée", "une ferme", "le stade")
VERBS = ("ouvre", "ferme", "répare", "promet", "compte", "déplace", "finance", "mesure")
OBJECTS = ("douze passerelles", "trois fours", "des vergers", "une horloge", "cent bancs", "deux ponts", "mille lampes")


def filler(number: int, sentences: int = 6) -> str:
    """Return invented sentences; each number gives words that no other number shares."""
    chosen = itertools.islice(itertools.cycle(itertools.product(SUBJECTS, VERBS, OBJECTS)), number, number + sentences)
    return " ".join(
        f"{'-'.join(subject.split())}{number} {verb}{number} {'-'.join(what.split())}{number} mot{number}{place}."
        for place, (subject, verb, what) in enumerate(chosen)
    )
