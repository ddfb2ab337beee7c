"""Which of the maintainers' boilerplate rules apply to a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.models import BoilerplateRule, RawArticle, Register


def rules_for(raw: RawArticle, register: Register) -> tuple[BoilerplateRule, ...]:
    """Return the rules for all files, and those of the source that the file states or names."""
    return tuple(rule for rule in register.boilerplate if not rule.source or _is_from(raw, rule.source, register))


def _is_from(raw: RawArticle, source: str, register: Register) -> bool:
    """Whether a file is from a source: its front matter says so or, where that is silent, its text names it."""
    names = {source.lower()}
    for entry in register.sources:
        known = {entry.slug.lower(), entry.name.lower(), *(alias.lower() for alias in entry.aliases)}
        if source.lower() in known:
            names |= known
    stated = raw.corrections.source
    if isinstance(stated, str):
        return stated.lower() in names
    text = raw.text.lower()
    return any(name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in sorted(names))
