"""The page of a story: its articles in time order, each with its copies, and what they tell together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import Page
from generator.pages.addresses import file_of, story_url
from generator.pages.cards import distinct, figure, link, sourced_link, standfirst
from generator.pages.company import named
from generator.pages.dated import timeline_of_facts
from generator.pages.days import days_of
from generator.pages.lists import span_of
from generator.pages.namings import dated_facts_of
from generator.pages.shell import shell
from generator.words import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.models import Article, KeyFigure, Story
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

NAMES: Final = 6
"""Names beside the timeline of a story."""

STEPS: Final = 5
"""Steps of a story that are all told at length; of a longer one how it began and the two newest."""

FIGURES: Final = 6
"""Figures of a story: two rows on a phone."""

FIGURES_OF_AN_ARTICLE: Final = 3
"""Figures of each article among which those of the story are looked for: its weightiest."""

ARTICLES: Final = 40
"""Newest articles of a story whose figures are compared, so that an endless story costs no more than a long one."""

SAME_MEASURE: Final = 0.5
"""Share of the words of two labels from which they measure the same."""


def story_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the page of every story."""
    trail = [link(catalogue.wording["stories"], "stories/")]
    for story in catalogue.digest.stories:
        articles = [catalogue.digest.by_slug[slug] for slug in story.articles]
        dated = [(article, fact) for article in articles for fact in dated_facts_of(article, catalogue)]
        yield Page(
            path=file_of(story_url(story.slug)),
            front_matter={
                **shell("story.html", story.headline, catalogue, trail=trail),
                "about": story_sentence(story, catalogue),
                "language": headline_language(story, catalogue),
                "timeline": timeline(articles, None, catalogue),
                "days": days_of(_grouped(articles, catalogue), catalogue),
                "figures": _figures(articles, catalogue),
                "dated": timeline_of_facts(dated, catalogue),
                "neighbours": _names(articles, catalogue),
            },
        )


def _names(articles: Sequence[Article], catalogue: Catalogue) -> list[Fields]:
    """Return the names that most articles of a story give, with how many do; of those the most mentioned first."""
    counts = catalogue.names_in(articles)
    mentions: Counter[str] = Counter()
    for entity in (each for article in articles for each in article.understanding.entities):
        mentions[entity.slug] += entity.count
    best = sorted(counts, key=lambda slug: (-counts[slug], -mentions[slug], slug))[:NAMES]
    return named([(slug, counts[slug]) for slug in best], catalogue)


def story_sentence(story: Story, catalogue: Catalogue) -> str:
    """Return how many articles tell a story, over which days."""
    articles = [catalogue.digest.by_slug[slug] for slug in story.articles]
    span = span_of(articles, catalogue)
    count = catalogue.wording.count(len(articles), "article")
    return catalogue.wording.say("story_about", articles=count, span=span) if span else count


def headline_language(story: Story, catalogue: Catalogue) -> str:
    """Return the language of the article whose title is the headline."""
    articles = [catalogue.digest.by_slug[slug] for slug in story.articles]
    return next((each.language for each in articles if each.title == story.headline), catalogue.site.language)


def timeline(articles: Iterable[Article], current: Article | None, catalogue: Catalogue) -> list[Fields]:
    """Return the steps of a story, each with its copies, marking the article that is being read.

    The story's own page says more of each step.
    """
    groups = _grouped(articles, catalogue)
    told = {*range(len(groups))} if len(groups) <= STEPS else {0, len(groups) - 2, len(groups) - 1}
    return [
        {
            **sourced_link(first, catalogue),
            "standfirst": standfirst(first) if place in told and not current else "",
            "current": first is current,
            "also": [{**sourced_link(copy, catalogue), "current": copy is current} for copy in copies],
        }
        for place, (first, *copies) in enumerate(groups)
    ]


def _grouped(articles: Iterable[Article], catalogue: Catalogue) -> list[list[Article]]:
    """Return the articles of a story in order, each followed by its near-duplicates."""
    groups: list[list[Article]] = []
    group_of: dict[str, list[Article]] = {}
    for article in articles:
        group = group_of.get(article.slug)
        if group is None:
            group = []
            groups.append(group)
        group.append(article)
        for slug in catalogue.digest.duplicates.get(article.slug, ()):
            group_of.setdefault(slug, group)
    return groups


def _figures(articles: Sequence[Article], catalogue: Catalogue) -> list[Fields]:
    """Return what a story measures, what several articles give first; each with what earlier articles gave for it."""
    measures: list[_Measure] = []
    for first, *_ in _grouped(articles, catalogue)[: -ARTICLES - 1 : -1]:
        for each in first.understanding.figures[:FIGURES_OF_AN_ARTICLE]:
            words = frozenset(terms(each.label, first.language))
            same = next((found for found in measures if found.is_also(each, words)), None)
            if same is None:
                measures.append(_Measure([(first, each)], words))
            else:
                same.figures.append((first, each))
    ordered = sorted(measures, key=lambda measure: -len(measure.figures))[:FIGURES]
    return [_measure_fields(measure, catalogue) for measure in ordered]


@dataclass(frozen=True, slots=True)
class _Measure:
    """One thing that articles of a story measure, newest article first."""

    figures: list[tuple[Article, KeyFigure]]
    words: frozenset[str]

    def is_also(self, other: KeyFigure, words: frozenset[str]) -> bool:
        """Whether another figure is the same one, or has its unit and a label of much the same words."""
        _, newest = self.figures[0]
        is_alike = len(words & self.words) >= SAME_MEASURE * len(words | self.words) > 0
        return newest.unit == other.unit and (newest.number == other.number or is_alike)


def _measure_fields(measure: _Measure, catalogue: Catalogue) -> Fields:
    newest, *before = distinct(
        [figure(each, article, catalogue, on_page=False) for article, each in measure.figures], "number"
    )
    return {**newest, "before": before}
