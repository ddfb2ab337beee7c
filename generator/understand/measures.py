"""Numbers with their units as news writes them, in French and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import FigureKind
from generator.understand.number_contexts import COMPARED, HEDGE, is_dated, is_ordinal, is_term
from generator.understand.numerals import DIGITS, WRITTEN, value_of
from generator.understand.units import (
    CURRENCIES,
    CURRENCY,
    FRENCH_BILLION,
    PHYSICAL,
    SCALE,
    SCALES,
    days_in,
    unit_named,
)
from generator.words import ANY_STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number and its unit, as they stand in a sentence."""

    start: int
    """Of the number and what is glued to it; after the hedge."""
    end: int
    """After the unit; of a count, after the number and its scale: the noun is its label."""
    number: str
    """As printed."""
    unit: str
    value: float
    kind: FigureKind
    has_noun: bool = False
    """Of a count, whether the noun that it counts follows it."""
    hedge: str = ""
    """What stands before the number and makes it less than exact."""

    @property
    def lead(self) -> int:
        """Return where the hedge starts, else the number."""
        return self.start - len(self.hedge)


_UNITS: Final = rf"(?:%|pour cent|per ?cent|{SCALE}(?: d[e'] ?)?{CURRENCY}|{SCALE}|{CURRENCY}|{PHYSICAL})"
_MEASURE: Final = re.compile(
    rf"(?<![\w,./°€$£¥-])(?<!\d:)(?P<pair>(?:[Ee]ntre|[Bb]etween) )?(?P<sign>[+−-])?(?:(?P<before>US\$|[$€£]) ?)?"
    rf"(?:(?P<number>{DIGITS}(?(pair)(?: ?{_UNITS})? (?:et|and) [$€£]?{DIGITS}|"
    rf"(?:(?: ?%)? ?(?:à|to|ou|or|[–-]) ?[$€£]?{DIGITS})?))|(?P<written>(?i:{WRITTEN})))"
    rf"(?:(?: ?|-)(?:de )?(?P<scale>{SCALE}|(?(before)[MBKmbk]|(?!)))(?P<half> et demie?)?\b|(?P<tight>[MBKk])\b)?"
    rf"(?: ?(?:de |d'|of )?(?:(?P<currency>{CURRENCY})(?!\w)|(?P<share>%|pour cent|per ?cent)(?!\w)"
    rf"|(?P<physical>{PHYSICAL})(?![\w²³/])))?"
)
_DIGIT: Final = re.compile(r"\d")
_WRITTEN_HINTS: Final = tuple(
    "illion|illiard|aine d| fois |times |hundred|dozen|thousand|pour cent|percent|ze |dix-|cents |ultipli|ivisé| ans"
    "| mois| years| months|vingt|trente|quarante|cinquante|soixante".split("|")
)
"""One of these stands in every sentence without a digit that states a number: the others cost nothing more."""
_TO_PERIOD: Final = re.compile(
    r" ?(?:par|per|/|an?|each|every|chaque) ?(?P<period>an|année|mois|semaine|jour|heure|year|month|week|day|hour)\b"
)
_PERIOD: Final = re.compile(
    r"[ -](?P<period>ans?|années?|mois|semaines?|jours?|heures?|minutes?|years?|months?|weeks?|days?|hours?)\b"
)
_MORE_OF_IT: Final = re.compile(r" (?:et|and) \d")
"""What makes a duration the first part of a longer one: "1 minute and 45 seconds"."""
_TIMES: Final = re.compile(
    r"(?P<times> fois (?=(?:plus|moins|supérieure?s?|inférieure?s?|l[ea']|son|sa)(?!\w))|x(?= )"
    r"|[ -]times (?=(?:more|less|faster|bigger|larger|cheaper|higher|as|the)\b))"
)
_MULTIPLIED: Final = re.compile(r"\b(?:multipli|divis)\w+ par $|\bby a factor of $")
_COUNTED: Final = re.compile(
    r" (?:(?:de |d')?(?:nouve(?:aux|lles)|autres|grande?s|petite?s|jeunes|new|more) |de |d')?"
    r"(?P<noun>[^\W\d_]{3,}|IA)(?:-[^\W\d_]+)*"
)
_SCALED_NOUN: Final = re.compile(r" (?:de |d'|of )?(?P<noun>[^\W\d_]{3,})")
_NOT_AFTER: Final = re.compile(r"(?!x\b)\w|[./:,-]\d| \d{2}\b")
_NO_NOUN_AFTER: Final = re.compile(
    r" ?(?:[,.;:!?)»\"]|$|(?:l'an|cet?|cette|en|dans|à|aux?|contre|pour|par|depuis|selon|après|avant|fin|début|et|mais"
    r"|qui|ont|a|sont|est|avaient|auraient|aurait|seraient|pourraient|doivent|in|at|by|since|and|but|have|has|are|were|this"
    r"|last)\b)"
)
"""What follows a number whose noun was named before it."""
_LOOK_BACK: Final = 120
"""Characters before a number that may say what it is; the cost of a sentence without end stays in proportion."""
_NEAR: Final = 48
"""Characters before a number that may say that it is about, half of a range, or a year."""
_LONGEST: Final = 80
"""Characters of a number with its unit; more are a key or a drawing."""
_LOOK_AHEAD: Final = 40
_UNCOUNTED: Final = frozenset(
    """
    ans an année années mois semaines semaine jours jour heures heure minutes minute secondes seconde fois points
    degrés years year months month weeks week days day hours hour minutes seconds times points percent janvier
    février mars avril mai juin juillet août septembre octobre novembre décembre january february march april may
    june july august september october november december puis soit voire contre chez alors est sont était sera fait
    plus moins reprises million millions milliard milliards billions pouces inches mètres meters
    metres centimètres millimètres feet degrees decades décennies siècles centuries
    """.split()
)
_COUNTED_SINGULARS: Final = frozenset("people staff personnel".split())
_COUNTED_ACRONYMS: Final = frozenset("GPU GPUs TPU TPUs CPU CPUs IA PME ETP LLM LLMs".split())
_FEW: Final = 10
"""Below this a bare count ("3 modèles") is no figure worth a card."""
_MANY: Final = 1000
"""From this on a grouped number counts although its noun was named before: "descendu à 779 000"."""
_WHOLE: Final = 100.0
"""Per cent that say "entirely" more often than they measure: "100 % électrique"."""
_GROUPED: Final = re.compile(r"\d{1,3}(?:[ .,]\d{3})+(?: (?:à|to) \d{1,3}(?:[ .,]\d{3})+)?")


@dataclass(frozen=True, slots=True)
class _Found:
    """A number in its folded sentence, before anybody knows what it counts."""

    match: re.Match[str]
    text: str
    number: str
    hedge: str
    before: str
    """The words before the number and its hedge."""
    scale: str
    value: float
    """With the scale counted in."""

    @property
    def after(self) -> str:
        """Return the words right behind the match."""
        return self.text[self.match.end() : self.match.end() + _LOOK_AHEAD]

    def made(self, unit: str, kind: FigureKind, factor: float = 1.0, longer: int = 0, *, noun: bool = False) -> Measure:
        """Return the measure, its value times a factor, its end so many characters behind the match."""
        return Measure(
            start=self.match.end("pair") if self.match["pair"] else self.match.start(),
            end=self.match.end() + longer,
            number=self.number,
            unit=unit,
            value=self.value * factor,
            kind=kind,
            has_noun=noun,
            hedge=self.hedge,
        )


def measures(text: str, language: str) -> Iterator[Measure]:
    """Give the measures of a folded sentence, in order; dates, years, versions, ages and list numbers are none."""
    currency = ""
    if not _DIGIT.search(text) and not any(word in text for word in _WRITTEN_HINTS):
        return
    for match in _MEASURE.finditer(text):
        found = _found(match, text, language)
        measure = found and _measure(found, currency)
        if measure:
            currency = measure.unit.split(" ")[-1] if measure.kind is FigureKind.MONEY else currency
            yield measure


def _found(match: re.Match[str], text: str, language: str) -> _Found | None:
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    hedge = HEDGE.search(before, max(0, len(before) - _NEAR))
    before = before[: hedge.start()] if hedge else before
    if len(match[0]) > _LONGEST:
        return None
    is_mixed = "%" in (match["number"] or "") and not match["share"]
    if is_mixed or _NOT_AFTER.match(text, match.end()) or COMPARED.search(before, max(0, len(before) - _NEAR)):
        return None
    scale, factor = _scale(match, language)
    value = value_of(match["number"] or match["written"], language)
    if value is None:
        return None
    value = (value + 0.5 if match["half"] else value) * factor
    return _Found(match, text, _number(match), hedge[0] if hedge else "", before, scale, value)


def _number(match: re.Match[str]) -> str:
    """Return a number as printed: one in words with its scale, "deux milliards"; a sign where it can mean one."""
    if match["written"]:
        last = "half" if match["half"] else "scale" if match["scale"] else "written"
        return match.string[match.start("written") : match.end(last)]
    is_signed = match["sign"] and (match["share"] or match["sign"] == "+")
    return f"{match['sign']}{match['number']}" if is_signed else match["number"]


def _scale(match: re.Match[str], language: str) -> tuple[str, float]:
    word = (match["scale"] or match["tight"] or "").lower()
    word = word if word in SCALES else word.removesuffix("s")
    short, factor = FRENCH_BILLION if word == "billion" and language == "fr" else SCALES.get(word, ("", 1.0))
    return ("" if match["written"] else short), factor


def _measure(found: _Found, currency: str) -> Measure | None:
    match = found.match
    if match["before"] or match["currency"]:
        sign = CURRENCIES[(match["before"] or match["currency"]).lower()]
        period = _TO_PERIOD.match(found.after)
        unit = f"{found.scale} {sign}".strip() + (f"/{period['period']}" if period else "")
        return found.made(unit, FigureKind.MONEY, longer=period.end() if period else 0)
    if match["share"]:
        signed = -1.0 if match["sign"] in {"-", "−"} else 1.0
        is_all = found.value == _WHOLE and not re.match(r" (?:de|du|d'|of)", found.after)
        return None if is_all else found.made("%", FigureKind.SHARE, signed)
    if match["physical"]:
        physical = unit_named(match["physical"])
        return found.made(f"{found.scale} {physical.short}".strip(), physical.kind, physical.factor)
    return _bare(found, currency)


def _bare(found: _Found, currency: str) -> Measure | None:
    """Return a duration, a multiple or a count; nothing where the number only names or dates something."""
    has_scale = bool(found.match["scale"] or found.match["tight"])
    near = (found.before + found.hedge)[-_NEAR:]
    if not has_scale and (is_ordinal(near) or is_dated(found.number, found.value, near)):
        return None
    if period := _PERIOD.match(found.after):
        rest = found.after[period.end() :]
        is_set = is_term(found.before + found.hedge, rest) and not _MORE_OF_IT.match(rest)
        word = period["period"]
        return found.made(word, FigureKind.DURATION, days_in(word), period.end()) if is_set else None
    times = _TIMES.match(found.after)
    if times or _MULTIPLIED.search(found.before):
        return found.made("×", FigureKind.MULTIPLE, longer=times.end("times") if times else 0)
    noun = (_SCALED_NOUN if has_scale else _COUNTED).match(found.after)
    if noun and _is_counted(noun["noun"]):
        return found.made(found.scale, FigureKind.COUNT, noun=True) if found.value >= _FEW else None
    is_amount = found.match["scale"] or (found.match["tight"] and currency)  # 2B alone is a department of France
    return _elliptic(found, currency) if is_amount or _GROUPED.fullmatch(found.number) else None


def _elliptic(found: _Found, currency: str) -> Measure | None:
    """Return the count, or the amount in the currency named before, of a number whose noun was named before."""
    if found.value < _MANY or not _NO_NOUN_AFTER.match(found.after):
        return None
    if found.scale and currency:
        return found.made(f"{found.scale} {currency}", FigureKind.MONEY)
    return found.made(found.scale, FigureKind.COUNT)


def _is_counted(noun: str) -> bool:
    """Whether the word can be what is counted: a plural, in lower case, that is no period nor tool word."""
    lower = noun.lower()
    if lower in _UNCOUNTED or lower in ANY_STOP_WORDS:
        return False
    return lower in _COUNTED_SINGULARS or noun in _COUNTED_ACRONYMS or (noun[0].islower() and noun[-1] in "sx")
