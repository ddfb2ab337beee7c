"""How much of an article is found, and how much else: runs of four words, as scrapinghub's benchmark counts them."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.training.looks import Page
    from generator.training.regression import Matrix

GRAM: Final = 4
"""Words in a row that are compared."""

_WORD: Final = re.compile(r"\w+")

_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Marks inside words that no reader sees: soft hyphens, joiners, spaces of no width."""


def body_score(pages: Sequence[Page], verdicts: Sequence[Matrix], language: str = "") -> float:
    """Return the F1 of mean precision and mean recall over the pages in a language, or over all."""
    found = [
        precision_and_recall(page.body, "\n".join(text for text, odds in zip(page.texts, own, strict=True) if odds > 0))
        for page, own in zip(pages, verdicts, strict=True)
        if language in ("", page.language)
    ]
    precision, recall = (sum(part) / len(found) for part in zip(*found, strict=True)) if found else (0.0, 0.0)
    return 2 * precision * recall / max(1e-9, precision + recall)


def precision_and_recall(true: str, found: str) -> tuple[float, float]:
    """Return the share of the runs found that are true, and of the true ones that are found."""
    wanted, given = _grams(true), _grams(found)
    if not wanted:
        return (1.0, 1.0) if not given else (0.0, 1.0)
    shared = (wanted & given).total()
    return shared / max(1, given.total()), shared / wanted.total()


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(unicodedata.normalize("NFC", html.unescape(text)).translate(_UNSEEN))
    return Counter(
        tuple(words[start : start + GRAM]) for start in range(max(min(1, len(words)), len(words) - GRAM + 1))
    )
