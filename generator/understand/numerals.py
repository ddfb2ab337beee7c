"""Numbers as French and English write them, in digits and in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.words import longest_of

if TYPE_CHECKING:
    from collections.abc import Mapping

DIGITS: Final = r"(?:\d{1,3}(?:[ .,]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)?)"

_FRENCH: Final = """
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize""".split()
_ENGLISH: Final = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
_FRENCH_TENS: Final = "vingt trente quarante cinquante soixante".split()
_ENGLISH_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES: Final[Mapping[str, int]] = {
    **{word: number for words in (_FRENCH, _ENGLISH) for number, word in enumerate(words)},
    **{word: 10 * number for words in (_FRENCH_TENS, _ENGLISH_TENS) for number, word in enumerate(words, 2)},
    "vingts": 20, "septante": 70, "huitante": 80, "nonante": 90,
}  # fmt: skip
_HUNDREDS: Final = frozenset({"cent", "cents", "hundred"})
_GROUPS: Final[Mapping[str, float]] = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
    "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000, "dozen": 12, "hundred": 100,
    "thousand": 1000, "demi": 0.5, "half": 0.5,
}  # fmt: skip
"""What one of them is: "une dizaine de milliards", "un demi-milliard", "a dozen"."""

_SCALED: Final = r"(?=[ -](?:de )?(?:mill(?:ion|iard)|billion|trillion))"
_ATOM: Final = longest_of({*_VALUES, *_HUNDREDS} - {"zéro", "zero", "un", "one"})
WRITTEN: Final = (
    rf"(?:une? {longest_of(word for word in _GROUPS if word.endswith(('aine', 'millier')))}(?= d[e'])"
    rf"|(?:un demi|half an?|half){_SCALED}|a (?:dozen|hundred|thousand)(?= [a-z])|(?:une?|an?|one){_SCALED}"
    rf"|(?:{_ATOM}(?:(?:[ -]et)?[ -](?:{_ATOM}|une?|one)){{0,4}})\b)"
)
"""Numbers in words; one of something is a number only before a scale: "un milliard"."""

_BETWEEN: Final = re.compile(r"(?: ?%)? ?(?:à|to|et|and|ou|or|[–-]) ?[$€£]?(?=\d)")


_GROUPED: Final = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+(?:(?!\1)[.,]\d+)?")
"""A number whose groups tell by themselves which sign parts thousands: 1,234,567.8 also in French."""


def value_of(number: str, language: str) -> float | None:
    """Return the value of a printed number, of a range the last; 1.500 is read by the language ("fr" or "en").

    None if the signs between its digits make no number, as in 08.019.019.11.
    """
    if not number[-1].isdigit():
        return written_value(number)
    thousands, decimal = (".", ",") if language == "fr" else (",", ".")
    plain = _BETWEEN.split(number)[-1].replace(" ", "")
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", plain):
        plain = plain.replace(thousands, "")
    elif grouped := _GROUPED.fullmatch(plain):
        plain = plain.replace(grouped[1], "")
    plain = plain.replace(",", ".")
    return float(plain) if plain.count(".") <= 1 else None


def written_value(number: str) -> float:
    """Return the value of a number in words: "une centaine", "quatre-vingt-dix", "two hundred"."""
    total = 0.0
    for word in re.split(r"[ -]+", number.lower()):
        if word in _HUNDREDS and (total or word != "hundred"):
            total = max(1.0, total) * 100
        elif word in _GROUPS:
            return _GROUPS[word]
        elif word.startswith("vingt") and total % 100 == 4:  # noqa: PLR2004 - "quatre-vingts" are four twenties
            total += 76
        else:
            total += _VALUES.get(word, 1 if word in {"a", "an", "une"} else 0)
    return total
