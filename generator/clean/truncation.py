"""Whether a file holds only the beginning of its article, as a paywall leaves it to who does not pay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.clean.spacing import plain_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Block

LONGEST_CUE: Final = 300
"""Characters of a line that says that the rest is for subscribers."""

STUB: Final = 2_500
"""Characters of text below which a line that speaks of subscribers is believed; a subscriber saves whole articles."""

SHORT: Final = 1_200
"""Characters of text below which an article that is not free is believed to be cut, whatever the page says."""

ELSEWHERE: Final = ("related", "comments", "latest articles")
"""Rules whose blocks speak of other articles, or of commenting."""

REACH: Final = 12
"""Blocks below the text among which the cue stands; further down it speaks of other articles."""

LEAST_SHARE: Final = 0.55
"""Share of the words that a page states below which the rest is missing; counts differ by captions and boxes."""

FEWEST_WORDS: Final = 100
"""Words that a page that is not free must state for the comparison to mean anything; free ones state characters too."""

_PIECE: Final = r"(?:this|the) (?:article|story|post|piece)"
_CUT: Final = re.compile(
    r"il (?:vous )?reste \d{1,3}(?:[.,]\d{1,2})? ?% (?:de (?:cet|ce|l')|à (?:lire|découvrir))"
    r"|\d{1,3}(?:[.,]\d{1,2})? ?% (?:de cet article )?(?:restants?|à découvrir)"
    r"|la suite (?:de (?:cet |l')article )?(?:est |sera )?(?:réservée|en vous abonnant|(?:avec l'|sur )abonnement)"
    r"|(?:pour|afin de) (?:lire|continuer|poursuivre|accéder à|découvrir) "
    r"(?:la (?:suite|lecture)|votre lecture|l'intégralité|l'article (?:complet|entier|en entier))"
    r"|(?:abonnez|connectez|inscrivez|identifiez)[- ]vous pour (?:lire|continuer|poursuivre|découvrir|accéder à) "
    r"(?:la|votre|l'intégralité|l'article|cet article)"
    rf"|\d{{1,3}} ?% of {_PIECE} (?:left|remaining|remains)"
    rf"|to (?:continue|keep|finish) reading\b|(?:continue|keep) reading {_PIECE} (?:with|by)"
    r"|(?:subscribe|sign (?:in|up)|log ?in|register) (?:now )?to (?:read|continue|unlock|view|access) "
    r"(?:the (?:rest|full|entire|whole)|more|this|reading)"
    rf"|the (?:rest|remainder) of {_PIECE} (?:is|requires|for)",
    re.IGNORECASE,
)
"""Words that say that this text ends too early."""

_CUT_WORDS: Final = (
    "%", "suite", "lecture", "intégralité", "article", "vous pour", "reading", "subscribe", "sign", "log", "register",
    "the rest", "remainder",
)  # fmt: skip
"""Of which each of them has at least one; looking for these first takes a fifth of the time."""

_RESERVED: Final = re.compile(
    r"(?:article|contenu|suite|accès) (?:\S{1,20} ){0,3}(?:réservée?s?|exclusivement|uniquement) "
    r"(?:aux?|à (?:nos|l'|ses)|pour (?:les|nos)) ?\S{0,12} ?(?:abonn|adhér|membre|inscrit)"
    r"|^\W{0,4}(?:réservé aux abonnés|article payant|contenu premium)\W{0,4}$"
    rf"|(?:{_PIECE}|full (?:article|story))(?: \S{{1,20}}){{0,3}} (?:for|to) (?:our |paid |paying )?"
    r"(?:subscribers|members)"
    r"|(?:subscribers|members)[- ]only (?:article|story|content|post)|already (?:a subscriber|have an account)\?"
    r"|déjà abonnée?\b",
    re.IGNORECASE,
)
"""Words that say that an article is for subscribers, which also stand where a subscriber saved all of it."""


@dataclass(frozen=True, slots=True)
class Paywall:
    """What the markup of a page states about its paywall."""

    is_paid: bool = False
    """The article is not free."""
    word_count: int = 0
    """Words of the whole article; 0 where the page states none."""


def truncation(blocks: Sequence[Block], paywall: Paywall) -> str:
    """Return in words what shows that the rest of an article is missing; empty where nothing does.

    A line that front matter keeps or drops says nothing: a maintainer has read it.
    """
    kept = [block for block in blocks if not block.dropped_by]
    size = sum(len(block.plain) for block in kept)
    words = sum(len(block.plain.split()) for block in kept)
    stated = paywall.word_count
    if not kept or (stated and words >= stated):
        return ""
    for block, text in _end_of(blocks):
        if _CUT.search(text) or (size < STUB and _RESERVED.search(text)):
            place = f"line {block.first_line}: " if block.first_line else ""
            return f"{place}“{text}”"
    if paywall.is_paid and stated >= FEWEST_WORDS and words < LEAST_SHARE * stated:
        return f"the page states {stated} words, and {words} are here"
    if paywall.is_paid and size < SHORT and not stated:
        return f"the page states that the article is not free, and {size} characters are here"
    return ""


def says_rest_is_missing(plain: str) -> bool:
    """Whether a line says that the text ends here for who does not pay; other lines below it are no article text."""
    lower = plain.lower() if len(plain) <= LONGEST_CUE else ""
    return any(word in lower for word in _CUT_WORDS) and _CUT.search(plain) is not None


def _end_of(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Give the short blocks around the end of the text in which a paywall speaks, as patterns see them."""
    last = max(place for place, block in enumerate(blocks) if not block.dropped_by)
    for block in blocks[max(0, last - 2) : last + 1 + REACH]:
        text = plain_spaces(block.plain[: LONGEST_CUE + 1])
        if len(text) <= LONGEST_CUE and block.dropped_by not in ELSEWHERE and not block.is_stated:
            yield block, text
