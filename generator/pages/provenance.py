"""How a page was made: the file, what was found where, and what was dropped by which rule."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.models import Fact, Publish
from generator.pages.cards import rights_of
from generator.pages.evidence import place_in_words, rule_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Article, Block
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

BEGINNING: Final = 60
"""Characters that are shown of what was dropped: enough to know it, too few to publish it."""

_MOVED: Final = frozenset({"title", "date", "byline"})
"""Rules that moved a block into the facts of the page: nothing was lost."""


def provenance(article: Article, catalogue: Catalogue) -> Fields:
    """Return the provenance of an article."""
    raw = article.extracted.raw
    return {
        "file": raw.public_path,
        "lines": raw.line_count,
        "sha256": raw.sha256,
        "encoding": raw.encoding,
        "found": list(_found(article, catalogue)),
        "rights": catalogue.wording[_rights(article, catalogue)],
        "lost_lists": sum(block.announces_lost_list for block in article.body.blocks),
        "dropped": [] if article.extracted.item_of else list(_dropped(article, catalogue)),
    }


def _rights(article: Article, catalogue: Catalogue) -> str:
    source = rights_of(article, catalogue)
    if source is None:
        return "rights_unlisted"
    return "rights_excerpt" if source.publish is Publish.EXCERPT else "rights_full"


def _found(article: Article, catalogue: Catalogue) -> Iterator[Fields]:
    facts, wording = article.extracted.facts, catalogue.wording
    title = "found_derived" if facts.title_is_derived else "found_title"
    date, authors, updated = facts.date, facts.authors, facts.updated
    rows: tuple[tuple[str, Fact[str] | None], ...] = (
        (title, facts.title),
        ("found_date", Fact(value=date.value.iso, found_in=date.found_in) if date else None),
        ("found_updated", Fact(value=updated.value.iso, found_in=updated.found_in) if updated else None),
        ("found_authors", Fact(value=", ".join(authors.value), found_in=authors.found_in) if authors else None),
        ("found_source", facts.source),
        ("found_url", facts.url),
        ("found_language", facts.language),
        ("found_section", facts.section),
    )
    for name, fact in rows:
        if fact:
            found_in = place_in_words(fact.found_in, wording.language)
            yield {"name": wording[name], "value": fact.value, "found_in": found_in}


def _dropped(article: Article, catalogue: Catalogue) -> Iterator[Fields]:
    """Give what was dropped, neighbours of one rule together."""
    dropped = [block for block in article.extracted.blocks if block.dropped_by not in _MOVED]
    for rule, run in groupby(dropped, key=lambda block: block.dropped_by):
        if rule:
            yield _dropped_fields(rule, list(run), catalogue)


def _dropped_fields(rule: str, blocks: list[Block], catalogue: Catalogue) -> Fields:
    first, last = blocks[0].first_line, blocks[-1].last_line
    lines = catalogue.wording.say("lines", first=first, last=last) if first != last else str(first or "")
    words = blocks[0].plain.replace("\n", " ")
    beginning = words if len(words) <= BEGINNING else words[:BEGINNING].rpartition(" ")[0] + "…"
    return {"lines": lines, "text": beginning, "rule": rule_in_words(rule, catalogue.site.language)}
