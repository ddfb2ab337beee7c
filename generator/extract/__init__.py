"""The extract room: what an article says about itself, each value with the place that says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.errors import ContentError
from generator.extract.authors import authors
from generator.extract.clipping import Clipping, Find
from generator.extract.confidence import confident
from generator.extract.date_lines import date_lines
from generator.extract.dates import date_problems, publication_date, update_date
from generator.extract.derived_title import derived_title, roundup_title
from generator.extract.language import language
from generator.extract.roundup import Item, item_articles, roundup_items, roundup_problems
from generator.extract.source import address, section, source
from generator.extract.title import stated_title, title_blocks
from generator.models import LEFT_OUT, ExtractedArticle, Facts, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.models import Block, CleanArticle, Fact, Register

__all__ = ["extract"]


def extract(article: CleanArticle, register: Register) -> tuple[ExtractedArticle, ...]:
    """Return the article with its facts; a roundup comes first, its items follow in their order.

    Raises:
        ContentError: no text of the article is left.
    """
    spoken = language(article)
    clipping = Clipping(article=article, register=register, language=spoken.value)
    _require_text(clipping)
    title = stated_title(clipping)
    clipping = _titled(clipping, title)
    items = roundup_items(clipping)
    facts, used = _facts(clipping, title, items, spoken)
    whole = ExtractedArticle(
        slug=article.raw.slug,
        raw=article.raw,
        facts=facts,
        blocks=_without(clipping, used),
        item_slugs=tuple(f"{article.raw.slug}-{item.number}" for item in items),
        problems=_problems(clipping, facts, items),
        truncated=article.truncated,
    )
    return (whole, *item_articles(whole, items))


def _require_text(clipping: Clipping) -> None:
    if not clipping.kept:
        cure = f"see by which rules with: digest explain {clipping.article.raw.path}"
        left = clipping.warning("no article text is left: every block was dropped", cure)
        raise ContentError([*clipping.article.problems, replace(left, is_warning=False)])


def _titled(clipping: Clipping, title: Find[str] | None) -> Clipping:
    """Return the clipping with its title, which dates, bylines and breadcrumbs stand beside."""
    if title is None:
        return clipping
    blocks = title.blocks or title_blocks(clipping, title.fact.value)
    return clipping.titled(title.fact.value, blocks[-1] if blocks else None)


def _facts(
    clipping: Clipping, title: Find[str] | None, items: Sequence[Item], spoken: Fact[str]
) -> tuple[Facts, Mapping[int, str]]:
    """Return every fact, and the rule by which each block that states one leaves the text."""
    date, by = publication_date(clipping), authors(clipping)
    facts = Facts(
        title=title.fact if title else _derived_title(clipping, items),
        title_is_derived=title is None,
        date=date.fact if date else None,
        updated=update_date(clipping, date.fact.value if date else None),
        authors=by.fact if by else None,
        source=source(clipping),
        url=address(clipping),
        language=spoken,
        section=section(clipping),
    )
    used = dict.fromkeys(by.blocks if by else (), "byline")
    used |= dict.fromkeys([line.index for line in date_lines(clipping) if line.index in clipping.kept], "date")
    used |= dict.fromkeys(date.blocks if date else (), "date")
    if title:
        used |= dict.fromkeys((*title.blocks, *title_blocks(clipping, title.fact.value)), "title")
    return confident(facts, {"title": title, "date": date, "authors": by}, clipping), used


def _derived_title(clipping: Clipping, items: Sequence[Item]) -> Fact[str]:
    return roundup_title([item.title for item in items], clipping.language) if items else derived_title(clipping)


def _without(clipping: Clipping, used: Mapping[int, str]) -> tuple[Block, ...]:
    """Return the blocks, those that became facts dropped as such; never the last text, nor what front matter keeps."""
    if set(clipping.kept) <= used.keys():
        return clipping.blocks
    return tuple(
        replace(block, dropped_by=used[index]) if index in used and not block.is_stated else block
        for index, block in enumerate(clipping.blocks)
    )


def _problems(clipping: Clipping, facts: Facts, items: Sequence[Item]) -> tuple[Problem, ...]:
    """Return warnings for what is missing, unless a maintainer states that there is none."""
    corrections = clipping.article.raw.corrections
    found = [*roundup_problems(clipping, items), *date_problems(clipping, facts.date)]
    if clipping.article.truncated:
        cure = "put the whole article into the file; if it is whole, name that line under drop: at the top of the file"
        what = f"truncated: the page holds only the beginning ({clipping.article.truncated})"
        found.append(clipping.warning(what, cure))
    if facts.source is None and corrections.source is LEFT_OUT:
        cure = "state it at the top of the file, as source: Name of the site, or source: null if it is not known"
        found.append(clipping.warning("no source is stated", cure))
    return tuple(sorted((*clipping.article.problems, *found)))
