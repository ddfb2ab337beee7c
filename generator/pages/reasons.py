"""Why two articles are related, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from generator.models import Related
    from generator.pages.catalogue import Catalogue

NEARNESS: Final = ((0, "same_day"), (6, "same_week"), (30, "same_month"))
"""Days apart, at most, and the phrase for it."""


def reason(related: Related, catalogue: Catalogue) -> str:
    """Return what two articles share and how near they are in time: « OpenAI, Sora · la même semaine »."""
    pieces = [", ".join(related.shared)] if related.shared else []
    if related.days_apart is not None:
        near = [phrase for days, phrase in NEARNESS if related.days_apart <= days]
        pieces += [catalogue.wording[near[0]]] if near else []
    return " · ".join(pieces)
