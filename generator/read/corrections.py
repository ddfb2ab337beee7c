"""What a maintainer states on top of a raw article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import Corrections
from generator.read import fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.read.lined_yaml import Stated
    from generator.read.mistakes import Mistake

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
}
"""Every key of the front matter of an article, and what reads it."""


def corrections_of(stated: Mapping[str, Stated]) -> tuple[Corrections, tuple[Mistake, ...]]:
    """Return what front matter states, and what is wrong with it."""
    values, mistakes = fields.values_of(stated, CORRECTIONS)
    return Corrections(**values, lines={key: stated[key].line for key in values}), mistakes
