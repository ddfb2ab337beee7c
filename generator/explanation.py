"""What was made of one file, and why, as one record that prints as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import Article, Block, Fact


def explanation(articles: Sequence[Article]) -> dict[str, object]:
    """Return the explanation of a file: of its article, or of its roundup with the items below "items".

    The keys `path, title, date, date_precision, authors, source, language, body, summary, key_points, entities, topics,
    dropped` are stable: other programs read them. `summary` and `key_points` are substrings of `body`.
    """
    explained = _explained(articles[0])
    if len(articles) > 1:
        explained["items"] = [_explained(item) for item in articles[1:]]
    return explained


def _explained(article: Article) -> dict[str, object]:
    extracted, understanding = article.extracted, article.understanding
    facts = extracted.facts
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
        "found_in": _evidence(article),
        "body": article.body.text,
        "summary": [excerpt.text for excerpt in understanding.summary],
        "key_points": [excerpt.text for excerpt in understanding.key_points],
        "entities": [
            {"name": e.name, "kind": str(e.kind), "count": e.count, "known": e.known, "slug": e.slug}
            for e in understanding.entities
        ],
        "topics": [{"slug": t.slug, "name": t.name, "reason": list(t.reason)} for t in understanding.topics],
        "figures": [
            {"number": f.number, "unit": f.unit, "label": f.label, "sentence": f.excerpt.text}
            for f in understanding.figures
        ],
        "quotations": [{"text": q.excerpt.text, "speaker": q.speaker} for q in understanding.quotations],
        "dropped": [_dropped(block) for block in extracted.blocks if block.dropped_by],
        "lost_lists": [block.text for block in article.body.blocks if block.announces_lost_list],
        "warnings": [str(problem) for problem in extracted.problems],
    }


def _evidence(article: Article) -> dict[str, str]:
    facts = article.extracted.facts
    named: dict[str, Fact[str] | Fact[tuple[str, ...]] | None] = {
        "title": facts.title,
        "authors": facts.authors,
        "source": facts.source,
        "url": facts.url,
        "language": facts.language,
        "section": facts.section,
    }
    evidence = {name: fact.found_in for name, fact in named.items() if fact}
    dates = {"date": facts.date, "updated": facts.updated}
    return evidence | {name: fact.found_in for name, fact in dates.items() if fact}


def _dropped(block: Block) -> dict[str, object]:
    return {
        "lines": [block.first_line, block.last_line],
        "text": block.plain,
        "rule": block.dropped_by,
        "score": block.score,
    }
