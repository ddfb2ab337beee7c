"""Numbers with their units as news writes them, in French and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from generator.understand.names import folded
from generator.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class MeasureKind(IntEnum):
    """What a number counts; the value is its weight among the figures of an article."""

    DURATION = 4
    COUNT = 5
    MULTIPLE = 6
    SHARE = 7
    POWER = 8
    MONEY = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number and its unit, as they stand in a sentence."""

    start: int
    end: int
    """After the unit; of a count, after the number and its scale: the noun is its label."""
    number: str
    """As printed."""
    unit: str
    value: float
    kind: MeasureKind


_NUMBER: Final = r"(?:\d{1,3}(?:[ .,]\d{3})+(?![\d])(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)"
_SCALES: Final[Mapping[str, tuple[str, float]]] = {
    "mille": ("k", 1e3),
    "thousand": ("k", 1e3),
    "k": ("k", 1e3),
    "million": ("M", 1e6),
    "m": ("M", 1e6),
    "milliard": ("Md", 1e9),
    "billion": ("Md", 1e9),
    "bn": ("Md", 1e9),
    "b": ("Md", 1e9),
    "md": ("Md", 1e9),
    "mds": ("Md", 1e9),
    "mrd": ("Md", 1e9),
    "mrds": ("Md", 1e9),
    "trillion": ("T", 1e12),
    "tn": ("T", 1e12),
}
_FRENCH_BILLION: Final = ("T", 1e12)
"""A French billion is a million millions, an English one a thousand millions."""

_CURRENCIES: Final[Mapping[str, str]] = {
    "$": "$", "us$": "$", "usd": "$", "dollar": "$", "dollars": "$",
    "€": "€", "eur": "€", "euro": "€", "euros": "€",
    "£": "£", "gbp": "£", "livre": "£", "livres": "£", "pound": "£", "pounds": "£",
    "yuan": "¥", "yuans": "¥", "yen": "¥", "yens": "¥", "won": "₩", "wons": "₩",
}  # fmt: skip
_POWERS: Final[Mapping[str, tuple[str, float]]] = {
    "kilowatt": ("kW", 1e3),
    "mégawatt": ("MW", 1e6),
    "megawatt": ("MW", 1e6),
    "gigawatt": ("GW", 1e9),
    "térawatt": ("TW", 1e12),
    "terawatt": ("TW", 1e12),
    "kw": ("kW", 1e3),
    "mw": ("MW", 1e6),
    "gw": ("GW", 1e9),
    "tw": ("TW", 1e12),
}
_PERIODS: Final[Mapping[str, float]] = {
    "jour": 1, "day": 1, "semaine": 7, "week": 7, "mois": 30, "month": 30, "an": 365, "année": 365, "year": 365,
}  # fmt: skip
"""Days in a period."""

_SCALE: Final = r"(?:mille|thousand|millions?|milliards?|billions?|trillions?|Mds?|Mrds?|[Mmkb](?=[ ]?[$€£])|bn|tn)"
_MEASURE: Final = re.compile(
    rf"(?<![\w,./°€$£¥-])(?<!\d:)(?P<before>US\$|[$€£])? ?(?P<number>{_NUMBER}(?: ?(?:à|to|-|–) ?{_NUMBER})?)"
    rf"(?: ?(?P<scale>(?<=[$€£]\d)[MBKmbk]\b|{_SCALE})\b|(?P<tight>[MBKk]|bn|tn)\b)?"
    r"(?: ?(?:de |d'|of )?(?:(?P<currency>dollars?|euros?|USD|EUR|GBP|livres(?= sterling)|pounds?|yuans?|yens?"
    r"|wons?|US\$|[$€£])(?!\w)"
    r"|(?P<share>%|pour cent|per ?cent)(?!\w)"
    r"|(?P<power>(?:kilo|méga|mega|giga|téra|tera)watt|[kMGT]W)-?(?P<hours>heures?|hours?|h)?s?\b))?",
)

_PERIOD: Final = re.compile(r" (?P<period>ans?|années?|mois|semaines?|jours?|years?|months?|weeks?|days?)\b")
_WEIGHTY: Final = re.compile(
    r"\b(?:accords?|contrats?|partenariats?|bail|engagements?|durée|délai|prison|condamn\w+|moratoire"
    r"|concession|plan|prêt"
    r"|auront|disposent|sursis|agreements?|contracts?|deals?|lease|partnerships?|sentenced|deadline"
    r"|moratorium)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What makes a duration news rather than the time of a story: a contract, a term, a sentence."""

_AGE: Final = re.compile(
    r"(?:\bâgée?s? de|\b(?:plus|moins) de|,|\baged?|\bunder|\bover|\bde \d+ à|[a-zà-ÿ]+ de) $", re.IGNORECASE
)
_TIMES: Final = re.compile(r" (?:fois (?:plus|moins)|times (?:more|less|faster|bigger|larger|cheaper|higher|as))\b")

_COUNTED: Final = re.compile(
    r" (?:(?:de |d')?(?:nouve(?:aux|lles)|autres|grande?s|petite?s|jeunes|new|more) )?(?P<noun>[^\W\d_]{3,}|GPU"
    r"|IA)(?:-[^\W\d_]+)*"
)
_SCALED_NOUN: Final = re.compile(r" (?:de |d'|of )?(?P<noun>[^\W\d_]{3,})")
_LOOK_BACK: Final = 120
"""Characters before a number that may say what it is; the cost of a sentence without end stays in proportion."""
_LOOK_AHEAD: Final = 8
_UNCOUNTED: Final = frozenset(
    """
    ans an année années mois semaines semaine jours jour heures heure minutes minute secondes seconde fois points
    degrés years year months month weeks week days day hours hour minutes seconds times points percent janvier
    février mars avril mai juin juillet août septembre octobre novembre décembre january february march april may
    june july august september october november december puis soit voire contre chez alors est sont était sera fait
    plus moins
    """.split()
)
_COUNTED_SINGULARS: Final = frozenset("people staff".split())
_ORDINAL_BEFORE: Final = re.compile(
    r"(?:\b(?:articles?|semaine|unité|version|page|chapitre|numéro|étape|top|niveau|phase|tome|saison|épisode"
    r"|ligne|salle"
    r"|week|section|chapter|step|level|season|number|figure|tableau|table|annexe|point|option|partie|part)|n°|№|#) $",
    re.IGNORECASE,
)
_NAME_BEFORE: Final = re.compile(r"(?P<word>[A-ZÀ-Þ][\w'+-]*|[a-z][A-Z]\w+)[ -]$")
_FEW: Final = 10
"""Below this a bare count ("3 modèles") is no figure worth a card."""
_COMPARED: Final = re.compile(
    r"(?:\b(?:entre|between) [^,;]{1,25} (?:et|and)|\b(?:au lieu d\w+|contre|instead of|versus|up from|down from)) ?$",
    re.IGNORECASE,
)
"""What makes a number half of a range, or the old value beside the new."""
_DATED: Final = re.compile(
    r"\b(?:en|de|depuis|fin|début|mi|ici|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre"
    r"|décembre|été|hiver|automne|printemps|in|since|by|of|from|late|early|january|february|march|april|june|july|august"
    r"|september|october|november|december)[ -]$",
    re.IGNORECASE,
)
"""What makes a number of four digits a year."""
_YEARS: Final = range(1900, 2101)
_STOP: Final = STOP_WORDS["fr"] | STOP_WORDS["en"]


def measures(sentence: str, language: str) -> Iterator[Measure]:
    """Give the measures of a sentence, in order; dates, years, versions, ages and list numbers are none."""
    text = folded(sentence)
    for match in _MEASURE.finditer(text):
        measure = _measure(match, text, language)
        if measure:
            yield measure


def _measure(match: re.Match[str], text: str, language: str) -> Measure | None:
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    after = text[match.end() : match.end() + _LOOK_AHEAD]
    if re.match(r"\w|[./:,-]\d| \d{2}\b", after) or _COMPARED.search(before):
        return None
    value = _value(match["number"], language)
    scale, factor = _scale(match, language)
    currency = match["before"] or match["currency"]
    if currency:
        sign = _CURRENCIES[currency.lower()]
        return _made(match, f"{scale} {sign}".strip(), value * factor, MeasureKind.MONEY)
    if match["share"]:
        return _made(match, "%", value, MeasureKind.SHARE)
    if match["power"]:
        unit, watts = _POWERS[match["power"].lower()]
        return _made(match, unit + ("h" if match["hours"] else ""), value * factor * watts, MeasureKind.POWER)
    return _bare(match, before, text, _Scaled(value, scale, factor))


@dataclass(frozen=True, slots=True)
class _Scaled:
    value: float
    scale: str
    factor: float


def _bare(match: re.Match[str], before: str, text: str, scaled: _Scaled) -> Measure | None:
    """Return a duration, a multiple or a count; nothing where the number only names or dates something."""
    if not scaled.scale and (_ORDINAL_BEFORE.search(before) or _follows_name(before)):
        return None
    if period := _PERIOD.match(text, match.end()):
        return _duration(match, period, before, scaled)
    if _TIMES.match(text, match.end()):
        return _made(match, "×", scaled.value, MeasureKind.MULTIPLE)
    noun = _COUNTED.match(text, match.end()) if not scaled.scale else _SCALED_NOUN.match(text, match.end())
    if not noun or not _is_counted(noun["noun"]):
        return None
    count = scaled.value * scaled.factor
    if count < _FEW or (match["number"].isdigit() and count in _YEARS and _DATED.search(before)):
        return None
    return _made(match, scaled.scale, count, MeasureKind.COUNT)


def _is_counted(noun: str) -> bool:
    """Whether the word can be what is counted: a plural, in lower case, that is no period nor tool word."""
    lower = noun.lower()
    if lower in _UNCOUNTED or lower in _STOP:
        return False
    return lower in _COUNTED_SINGULARS or noun in {"GPU", "IA"} or (noun[0].islower() and noun[-1] in "sx")


def _follows_name(before: str) -> bool:
    """Whether a capitalised word just before makes the number a part of its name ("Maia 200")."""
    name = _NAME_BEFORE.search(before)
    return name is not None and name["word"].lower() not in _STOP


def _duration(match: re.Match[str], period: re.Match[str], before: str, scaled: _Scaled) -> Measure | None:
    if not _WEIGHTY.search(before) or (
        _AGE.search(before)
        and not re.search(
            r"\b(?:accord|contrat|bail|peine|plan|prêt|durée|délai|deal|contract|prison)s? (?:de|of) $", before
        )
    ):
        return None
    word = period["period"]
    days = _PERIODS[word if word in _PERIODS else word.removesuffix("s")]
    return Measure(
        start=match.start("number"),
        end=period.end(),
        number=match["number"],
        unit=word,
        value=scaled.value * days,
        kind=MeasureKind.DURATION,
    )


def _made(match: re.Match[str], unit: str, value: float, kind: MeasureKind) -> Measure:
    start = match.start("before") if match["before"] else match.start("number")
    return Measure(start=start, end=match.end(), number=match["number"], unit=unit, value=value, kind=kind)


def _scale(match: re.Match[str], language: str) -> tuple[str, float]:
    word = (match["scale"] or match["tight"] or "").lower()
    word = word if word in _SCALES else word.removesuffix("s")
    if word == "billion" and language == "fr":
        return _FRENCH_BILLION
    return _SCALES.get(word, ("", 1.0))


def _value(number: str, language: str) -> float:
    """Return the value of a printed number, of a range the last."""
    last = re.split(r" ?(?:à|to|[–-]) ?", number)[-1]
    thousands, decimal = (".", ",") if language == "fr" else (",", ".")
    plain = last.replace(" ", "")
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", plain):
        plain = plain.replace(thousands, "")
    return float(plain.replace(",", "."))
