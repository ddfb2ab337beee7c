"""What a maintainer should look at before publishing, beyond what the articles themselves warn of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.blanks import blanks, placeholders
from generator.doubts import doubtful_blocks, doubtful_facts
from generator.models import Problem, Publish
from generator.odd_dates import odd_dates
from generator.proposals import misdirected_rules, proposed_rules
from generator.unknown_names import unknown_names

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from generator.digest import Survey
    from generator.models import Digest, Page

FREQUENT: Final = 3
"""Articles that have to give a name before it is worth an entry in the gazetteer."""

SHOWN: Final = 3
"""Names that one hint shows."""


def worth_a_look(surveyed: Survey, today: dt.date) -> tuple[Problem, ...]:
    """Return every warning: odd dates, then doubtful facts, the least certain on top, doubtful blocks, all others."""
    articles = surveyed.digest.articles
    warnings = (problem for problem in surveyed.problems if problem.is_warning)
    others = (*doubts(surveyed.digest, surveyed.hand_written), *sorted(placeholders(surveyed.digest)))
    return (*odd_dates(articles, today), *doubtful_facts(articles), *doubtful_blocks(articles), *warnings, *others)


def doubts(digest: Digest, pages: Iterable[Page]) -> tuple[Problem, ...]:
    """Return what is worth a look: sources, names and originals not stated, blanks left open, missing rules."""
    of_articles = {*_unlisted_sources(digest), *_without_original(digest), *_frequent_strangers(digest)}
    return (*sorted({*of_articles, *blanks(pages)}), *misdirected_rules(digest), *proposed_rules(digest))


def _unlisted_sources(digest: Digest) -> Iterator[Problem]:
    listed = {source.name for source in digest.register.sources}
    for article in digest.articles:
        if article.source and article.source not in listed:
            yield Problem(
                path=article.extracted.raw.path,
                line=0,
                what=f"the source {article.source!r} is not in content/data/sources.yml: its text is published in full",
                cure=f"Add it there with its rights:  - name: {article.source}\n      publish: excerpt",
                is_warning=True,
            )


def _without_original(digest: Digest) -> Iterator[Problem]:
    """Give a warning for each excerpt whose readers cannot go on to the original."""
    excerpts = {source.name for source in digest.register.sources if source.publish is Publish.EXCERPT}
    for article in digest.articles:
        facts = article.extracted.facts
        if article.source in excerpts and not facts.url and article.extracted.item_of is None:
            yield Problem(
                path=article.extracted.raw.path,
                line=0,
                what=f"an excerpt of {article.source} that leads to no original",
                cure="State its address:  url: https://...",
                is_warning=True,
            )


def _frequent_strangers(digest: Digest) -> Iterator[Problem]:
    """Give one hint that names the most frequent names outside of the gazetteer."""
    names = unknown_names(digest.articles, digest.register, FREQUENT)
    shown = ", ".join(f"{name.name!r} ({name.articles} articles)" for name in names[:SHOWN])
    more = f", and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    if names:
        yield Problem(
            path="content/data/entities.yml",
            line=0,
            what=f"names that articles often give are not described: {shown}{more}",
            cure="Run `digest entities`, which writes entries to paste there.",
            is_warning=True,
        )
