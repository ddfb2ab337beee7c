"""What may be shown of a source that allows an excerpt, decided once: before pages, feeds, letters and cards are made.

Of such an article every word that may not be shown is blanked out, in the text and in all that was understood of it.
Whoever shows an article, and whatever of it, can show no more than that. Names of the gazetteer stay: they are facts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from generator.body import Body
from generator.models import Problem, Publish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from generator.models import (
        Article,
        Block,
        Digest,
        Excerpt,
        ExtractedArticle,
        KeyFigure,
        Quotation,
        Register,
        Source,
        Understanding,
    )

    Place = tuple[int, int]
    """Start and end offsets in a body."""

LARGEST_SHARE: Final = 0.5
"""Of an article's characters: a short article would else be shown whole, within any budget."""

SMALLEST: Final = 300
"""Characters that may be shown of any article: a sentence or two, without which there is nothing to link from."""

FIGURES: Final = 8
"""Figures of an article that pages show: its weightiest."""


def within_rights(digest: Digest) -> Digest:
    """Return the digest as it may be published: of some sources the articles hold only what may be shown."""
    sources = _excerpt_sources(digest.register)
    if not any(article.source in sources for article in digest.articles):
        return digest
    articles = tuple(
        narrowed(article, sources[article.source]) if article.source in sources else article
        for article in digest.articles
    )
    return replace(digest, articles=articles)


def narrowed(article: Article, source: Source) -> Article:
    """Return an article of which all but what its source allows is blank; offsets stay what they were."""
    shown = _Shown(allowance(source, article.body))
    understanding = _within(article, source, shown)
    known = (span for entity in understanding.entities if entity.known for span in entity.spans)
    body = blanked(article.body, _merged([*shown.places, *known]))
    figures = tuple(_blanked_figure(figure, body, shown) for figure in understanding.figures)
    return replace(
        article,
        extracted=_without_text(article.extracted, body),
        body=body,
        understanding=replace(understanding, figures=figures),
    )


def allowance(source: Source, body: Body) -> int:
    """Return how many characters of an article its source lets us show."""
    length = sum(passage.end - passage.start for passage in body.passages)
    return min(source.excerpt_budget, max(SMALLEST, int(length * LARGEST_SHARE)))


def overdrawn(article: Article, register: Register) -> Iterator[Problem]:
    """Give an error where a maintainer states a summary that is longer than the source allows."""
    stated = article.extracted.raw.corrections
    source = _excerpt_sources(register).get(article.source) if isinstance(stated.summary, tuple) else None
    if source is None:
        return
    most = allowance(source, article.body)
    shown = _Shown(most)
    if len(shown.fitting(article.understanding.summary)) < len(article.understanding.summary):
        length = sum(len(excerpt.text) for excerpt in article.understanding.summary)
        yield Problem(
            path=article.extracted.raw.path,
            line=stated.lines.get("summary", 0),
            what=f"the summary has {length} characters, and {source.name} lets us show {most} of this article",
            cure="State fewer or shorter sentences. If the source allows more, raise its excerpt_budget in "
            "content/data/sources.yml; no more than half of an article is ever shown.",
        )


def places_shown(article: Article) -> list[Place]:
    """Return the places of all words of an article that its page shows beside its body, each word once, in order."""
    understanding = article.understanding
    roles = (entity.role for entity in understanding.entities if entity.role)
    quoted = (each.excerpt for each in understanding.quotations)
    excerpts = (*understanding.summary, *understanding.key_points, *quoted, *roles)
    labels = (label_of(figure) for figure in understanding.figures[:FIGURES])
    return _merged([*((each.start, each.end) for each in excerpts), *labels])


def length_of(places: Iterable[Place]) -> int:
    """Return how many characters some places hold that do not overlap."""
    return sum(end - start for start, end in places)


def label_of(figure: KeyFigure) -> Place:
    """Return the place of the words that say what a figure measures; an empty one where no words do."""
    start = figure.excerpt.start + max(0, figure.excerpt.text.find(figure.label))
    return start, start + len(figure.label)


def quotations_within(quotations: Iterable[Quotation], budget: int) -> tuple[Quotation, ...]:
    """Return the quotations that fit a budget of characters; a short one where a long one does not."""
    taken: list[Quotation] = []
    for quoted in quotations:
        if len(quoted.excerpt.text) <= budget:
            taken.append(quoted)
            budget -= len(quoted.excerpt.text)
    return tuple(taken)


def blanked(body: Body, places: Iterable[Place]) -> Body:
    """Return a body of the same shape in which every word is blank but those at some places."""
    text, seen, end = body.text, [], 0
    for first, last in places:
        seen += [" " * (first - end), text[first:last]]
        end = last
    masked = "".join(seen).ljust(len(text))
    passages = iter(body.passages)

    def words(piece: str) -> str:
        return masked[(passage := next(passages)).start : passage.end] if piece else ""

    return Body(tuple(_mapped(block, words) for block in body.blocks))


@dataclass(slots=True)
class _Shown:
    """What is shown of an article, and how much more may be."""

    allowance: int
    places: list[Place] = field(default_factory=list)

    def take(self, place: Place) -> bool:
        """Show a place if it fits; words that are shown already cost nothing."""
        merged = _merged([*self.places, place])
        if length_of(merged) > self.allowance:
            return False
        self.places = merged
        return True

    def holds(self, excerpt: Excerpt) -> bool:
        """Whether an excerpt is shown anyway."""
        return any(start <= excerpt.start and excerpt.end <= end for start, end in self.places)

    def fitting(self, excerpts: Iterable[Excerpt]) -> tuple[Excerpt, ...]:
        """Show the excerpts that fit."""
        return tuple(each for each in excerpts if self.take((each.start, each.end)))


def _excerpt_sources(register: Register) -> Mapping[str, Source]:
    return {source.name: source for source in register.sources if source.publish is Publish.EXCERPT}


def _within(article: Article, source: Source, shown: _Shown) -> Understanding:
    """Return what was understood of an article as far as it may be shown: what says most comes first."""
    whole = article.understanding
    if article.extracted.facts.title_is_derived and (start := article.body.text.find(article.title)) >= 0:
        shown.take((start, start + len(article.title)))
    summary = shown.fitting(whole.summary)
    key_points = shown.fitting(whole.key_points)
    figures = tuple(figure for figure in whole.figures[:FIGURES] if shown.take(label_of(figure)))
    within = quotations_within(whole.quotations, source.quotation_budget)
    quotations = tuple(each for each in within if shown.take((each.excerpt.start, each.excerpt.end)))
    entities = tuple(
        entity if not entity.role or shown.take((entity.role.start, entity.role.end)) else replace(entity, role=None)
        for entity in whole.entities
    )
    return replace(
        whole,
        summary=summary,
        key_points=key_points,
        figures=figures,
        quotations=quotations,
        entities=entities,
        dated=tuple(fact for fact in whole.dated if shown.holds(fact.excerpt)),
        choices=(),
    )


def _without_text(extracted: ExtractedArticle, body: Body) -> ExtractedArticle:
    """Return an extracted article with the kept blocks of a body, without the words of its file and of other blocks."""
    kept = iter(body.blocks)
    blocks = tuple(
        replace(block, text="", items=(), rows=()) if block.dropped_by else next(kept) for block in extracted.blocks
    )
    raw = replace(extracted.raw, text=re.sub(r"[^\n]+", " ", extracted.raw.text))  # it keeps its lines
    return replace(extracted, blocks=blocks, raw=raw)


def _blanked_figure(figure: KeyFigure, body: Body, shown: _Shown) -> KeyFigure:
    """Return a figure with its label alone, unless the sentence around it is shown anyway."""
    if shown.holds(figure.excerpt):
        return figure
    place = figure.excerpt
    leads = figure.label in figure.lead
    return replace(
        figure,
        lead=figure.label if leads else "",
        tail="" if leads else figure.label,
        excerpt=replace(place, text=body.text[place.start : place.end]),
    )


def _mapped(block: Block, words: Callable[[str], str]) -> Block:
    return replace(
        block,
        text=words(block.text),
        items=tuple(words(item) for item in block.items),
        rows=tuple(tuple(words(cell) for cell in row) for row in block.rows),
    )


def _merged(places: Iterable[Place]) -> list[Place]:
    """Return places in order, those that overlap as one."""
    merged: list[Place] = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], end)
        elif end > start:
            merged.append((start, end))
    return merged
