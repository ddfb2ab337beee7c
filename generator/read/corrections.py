"""What a maintainer states on top of a raw article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import Corrections
from generator.read import fields
from generator.read.foreign import translated
from generator.read.mistakes import Mistake
from generator.read.names import RESERVED, undated
from generator.read.selections import selections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.read.lined_yaml import Stated


def former_slugs(stated: Stated) -> tuple[str, ...]:
    """Return the slugs of a list, each of which an article can have had."""
    found: list[str] = []
    for slug in fields.slugs(stated):
        what = f"must name addresses of articles, not {slug!r}"
        if slug in RESERVED:
            raise Mistake(stated.line, what, "Remove it: it is the address of a folder")
        if undated(slug) != slug:
            cure = f"The date of a file name is no part of its address: write {undated(slug)}"
            raise Mistake(stated.line, what, cure)
        if slug in found:
            raise Mistake(stated.line, f"names {slug} twice", "Name it once")
        found.append(slug)
    return tuple(found)


CORRECTIONS: Final[Mapping[str, fields.Reader]] = {
    "title": fields.text_or_none,
    "date": fields.date_or_none,
    "updated": fields.date_or_none,
    "authors": fields.one_or_more_texts,
    "source": fields.text_or_none,
    "url": fields.address_or_none,
    "language": fields.one_of("fr", "en"),
    "topics": fields.slugs,
    "summary": fields.texts,
    "roundup": fields.flag,
    "caution": fields.text,
    "keep": selections,
    "drop": selections,
    "formerly": former_slugs,
}
"""Every key of the front matter of an article, and what reads it."""


def corrections_of(
    stated: Mapping[str, Stated], *, is_markdown: bool = False
) -> tuple[Corrections, tuple[Mistake, ...]]:
    """Return what front matter states, and what is wrong with it.

    Args:
        stated: the keys and values of the block.
        is_markdown: whether keys of other generators may stand there too.

    Raises:
        Mistake: the article is another generator's draft.
    """
    if not is_markdown:
        values, mistakes = fields.values_of(stated, CORRECTIONS)
        return Corrections(**values, lines={key: stated[key].line for key in values}), mistakes
    ours = translated(stated)
    values, mistakes = fields.values_of(ours.fields, CORRECTIONS)
    lines = {key: ours.fields[key].line for key in values}
    return Corrections(**values, ignored=ours.ignored, lines=lines), (*mistakes, *ours.mistakes)
