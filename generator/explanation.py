"""What was made of one file, and why, as one record that prints as JSON."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from generator.doubts import DOUBTFUL, STATABLE, line_of, stated
from generator.models import NewsDate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import (
        Article,
        Block,
        Fact,
        KeyFigure,
        MentionedEntity,
        RawArticle,
        SentenceChoice,
        Understanding,
    )

_NOTHING: Final[dict[str, object]] = {
    "title": None, "date": None, "date_precision": None, "authors": [], "source": None, "language": None, "body": "",
    "summary": [], "key_points": [], "entities": [], "topics": [],
}  # fmt: skip
"""What is known of a file of which no text was kept."""

_UNSHOWN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What could command a terminal, or turn the order of the letters."""

_NAMES: Final = ("title", "date", "updated", "authors", "source", "url", "language", "section")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A file, its blocks, and the article that it made or the roundup with its stories."""

    raw: RawArticle
    blocks: tuple[Block, ...]
    articles: tuple[Article, ...]
    """None where every block was dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact as it is shown: its value in words, and what speaks for it."""

    name: str
    value: str
    """Empty where the fact was not found."""
    found_in: str = ""
    confidence: float = 1.0
    line: int = 0
    """1-based line of the file that states it; 0 where no single line does."""
    cure: str = ""
    """The front matter that would state it; empty where no key does."""

    @property
    def is_doubtful(self) -> bool:
        """Whether a maintainer should look."""
        return self.confidence < DOUBTFUL


def harmless(text: str) -> str:
    """Return a stranger's words without the characters that command a terminal or turn the order of the letters."""
    return _UNSHOWN.sub("", text)


def told_facts(article: Article) -> tuple[Told, ...]:
    """Return the facts of an article as they are shown, those that were not found too, in a fixed order."""
    named = {name: getattr(article.extracted.facts, name) for name in _NAMES}
    return tuple(_told(name, fact) if fact else Told(name=name, value="") for name, fact in named.items())


def _told(name: str, fact: Fact[Any]) -> Told:
    return Told(
        name=name,
        value=_in_words(fact.value),
        found_in=fact.found_in,
        confidence=fact.confidence,
        line=line_of(fact),
        cure=stated(name, fact.value) if name in STATABLE else "",
    )


def _in_words(value: object) -> str:
    if isinstance(value, NewsDate):
        return f"{value.iso} ({value.precision})"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def explanation(file: Explained) -> dict[str, object]:
    """Return the explanation of a file: of its article, or of its roundup with the items below "items".

    The keys `path, title, date, date_precision, authors, source, language, body, summary, key_points, entities, topics,
    dropped` are stable: other programs read them. `summary` and `key_points` are substrings of `body`.
    """
    if not file.articles:
        return _NOTHING | {"path": file.raw.path, "dropped": [_dropped(block) for block in file.blocks]}
    explained = _explained(file.articles[0])
    if len(file.articles) > 1:
        explained["items"] = [_explained(item) for item in file.articles[1:]]
    return explained


def _explained(article: Article) -> dict[str, object]:
    extracted, facts = article.extracted, article.extracted.facts
    return {
        "path": extracted.raw.path,
        "slug": article.slug,
        "title": article.title,
        "title_derived": facts.title_is_derived,
        "date": article.date.iso if article.date else None,
        "date_precision": str(article.date.precision) if article.date else None,
        "updated": facts.updated.value.iso if facts.updated else None,
        "authors": list(facts.authors.value) if facts.authors else [],
        "source": facts.source.value if facts.source else None,
        "url": facts.url.value if facts.url else None,
        "language": article.language,
        "section": facts.section.value if facts.section else None,
        "found_in": {name: fact.found_in for name, fact in _found(article)},
        "confidence": {name: fact.confidence for name, fact in _found(article)},
        "body": article.body.text,
        **_understood(article.understanding),
        "dropped": [_dropped(block) for block in extracted.blocks if block.dropped_by],
        "blocks": [_kept(block) for block in extracted.blocks if not block.dropped_by],
        "lost_lists": [block.text for block in article.body.blocks if block.announces_lost_list],
        "warnings": [str(problem) for problem in extracted.problems],
    }


def _understood(understanding: Understanding) -> dict[str, object]:
    return {
        "summary": [excerpt.text for excerpt in understanding.summary],
        "key_points": [excerpt.text for excerpt in understanding.key_points],
        "choices": [_weighed(choice) for choice in understanding.choices],
        "entities": [_mentioned(entity) for entity in understanding.entities],
        "topics": [{"slug": t.slug, "name": t.name, "reason": list(t.reason)} for t in understanding.topics],
        "keyphrases": list(understanding.keyphrases),
        "phrases": list(understanding.phrases),
        "figures": [_counted(figure) for figure in understanding.figures],
        "quotations": [
            {"text": q.excerpt.text, "speaker": q.speaker, "speaker_slug": q.speaker_slug}
            for q in understanding.quotations
        ],
        "dated": [
            {"date": each.date.iso, "printed": each.printed, "sentence": each.excerpt.text}
            for each in understanding.dated
        ],
    }


def _mentioned(entity: MentionedEntity) -> dict[str, object]:
    return {
        "name": entity.name,
        "kind": str(entity.kind),
        "count": entity.count,
        "known": entity.known,
        "slug": entity.slug,
        "role": entity.role.text if entity.role else "",
        "spans": [list(span) for span in entity.spans],
    }


def _counted(figure: KeyFigure) -> dict[str, object]:
    return {
        "number": figure.number,
        "unit": figure.unit,
        "kind": str(figure.kind),
        "value": figure.value,
        "hedge": figure.hedge,
        "label": figure.label,
        "lead": figure.lead,
        "tail": figure.tail,
        "sentence": figure.excerpt.text,
    }


def _found(article: Article) -> Iterator[tuple[str, Fact[Any]]]:
    """Give the facts that were found, by name."""
    yield from ((name, fact) for name in _NAMES if (fact := getattr(article.extracted.facts, name)))


def _weighed(choice: SentenceChoice) -> dict[str, object]:
    return {
        "sentence": choice.excerpt.text,
        "worth": choice.worth,
        "taken": choice.taken,
        "why": list(choice.why),
    }


def _kept(block: Block) -> dict[str, object]:
    return {
        "lines": [block.first_line, block.last_line],
        "kind": str(block.kind),
        "text": block.plain,
        "score": block.score,
    }


def _dropped(block: Block) -> dict[str, object]:
    return {
        "lines": [block.first_line, block.last_line],
        "text": block.plain,
        "rule": block.dropped_by,
        "score": block.score,
    }
