"""Units of news as French and English print them: scales, currencies, and what else is counted.

Abbreviations keep their capitals (GW is a gigawatt, Mo a megabyte); whole words are looked up in lower case.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.models import FigureKind
from generator.words import longest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number with this unit counts, and how much of the base unit one is."""

    short: str
    """As the site shows it."""
    kind: FigureKind
    factor: float = 1.0


SCALES: Final[Mapping[str, tuple[str, float]]] = {
    **dict.fromkeys(("mille", "millier", "thousand", "k"), ("k", 1e3)),
    **dict.fromkeys(("million", "m"), ("M", 1e6)),
    **dict.fromkeys(("milliard", "billion", "bn", "b", "md", "mds", "mrd", "mrds"), ("Md", 1e9)),
    **dict.fromkeys(("trillion", "tn"), ("T", 1e12)),
}
FRENCH_BILLION: Final = ("T", 1e12)
"""A French billion is a million millions, an English one a thousand millions."""

SCALE: Final = (
    r"(?:mille|milliers?|thousand|millions?|milliards?|billions?|trillions?|[Mm]ds?|[Mm]rds?|[Mmkb](?= ?[$€£])|bn|tn)"
)

_SIGNS: Final[Mapping[str, str]] = {
    "$": "$ US$ us$ usd dollar dollars",
    "€": "€ eur euro euros",
    "£": "£ gbp livre livres pound pounds",
    "¥": "yuan yuans yen yens renminbi",
    "₩": "won wons",
    "₹": "roupie roupies rupee rupees",
    "CHF": "chf",
}
CURRENCIES: Final[Mapping[str, str]] = {name: sign for sign, names in _SIGNS.items() for name in names.split()}
"""Signs by their names. A yen is no yuan: figures of one sign never add up, they only sort."""

CURRENCY: Final = (
    r"(?:dollars?|euros?|USD|EUR|GBP|CHF|livres(?= sterling)|pounds?|yuans?|yens?|renminbi|wons?|roupies?|rupees?"
    r"|US\$|[$€£])"
)

_PREFIXES: Final = (
    ("", "", 1.0),
    ("kilo", "k", 1e3),
    ("méga", "M", 1e6),
    ("mega", "M", 1e6),
    ("giga", "G", 1e9),
    ("téra", "T", 1e12),
    ("tera", "T", 1e12),
    ("péta", "P", 1e15),
    ("peta", "P", 1e15),
    ("exa", "E", 1e18),
)
_LETTERS: Final = (("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("P", 1e15), ("E", 1e18))


def _abbreviated(unit: str, kind: FigureKind, *others: str) -> Iterable[tuple[str, Unit]]:
    """Give the multiples of a unit by their abbreviations: kW, MW, GW ..."""
    for letter, factor in _LETTERS:
        for name in (unit, *others):
            yield letter + name, Unit(letter + unit, kind, factor)


def _spelt(word: str, short: str, kind: FigureKind) -> Iterable[tuple[str, Unit]]:
    """Give the multiples of a unit by their names, singular and plural: gigawatt, gigawatts ..."""
    for prefix, letter, factor in _PREFIXES:
        yield prefix + word, Unit(letter + short, kind, factor)
        yield prefix + word + "s", Unit(letter + short, kind, factor)


ABBREVIATIONS: Final[Mapping[str, Unit]] = {
    "W": Unit("W", FigureKind.POWER),
    "Wh": Unit("Wh", FigureKind.ENERGY),
    **dict(_abbreviated("W", FigureKind.POWER)),
    **dict(_abbreviated("Wh", FigureKind.ENERGY)),
    **dict(_abbreviated("o", FigureKind.DATA)),
    **dict(_abbreviated("B", FigureKind.DATA)),
    **dict(_abbreviated("Hz", FigureKind.SPEED)),
    **dict(_abbreviated("bit/s", FigureKind.SPEED, "bits/s", "b/s", "bps")),
    **dict(_abbreviated("FLOPS", FigureKind.COMPUTING, "FLOPs", "flops", "Flops", "FLOP/s")),
    "km/h": Unit("km/h", FigureKind.SPEED, 1 / 3.6),
    "km": Unit("km", FigureKind.SIZE, 1e3),
    "nm": Unit("nm", FigureKind.SIZE, 1e-9),
    "ha": Unit("ha", FigureKind.SIZE, 1e4),
    "m²": Unit("m²", FigureKind.SIZE),
    "m2": Unit("m²", FigureKind.SIZE),
    "km²": Unit("km²", FigureKind.SIZE, 1e6),
    "km2": Unit("km²", FigureKind.SIZE, 1e6),
    "m³": Unit("m³", FigureKind.SIZE, 1e3),
    "m3": Unit("m³", FigureKind.SIZE, 1e3),
    "kg": Unit("kg", FigureKind.SIZE),
    "°C": Unit("°C", FigureKind.TEMPERATURE),
}
"""B is a byte only behind a prefix and a space or a digit: "70B" alone is seventy billion."""

WORDS: Final[Mapping[str, Unit]] = {
    **dict(_spelt("watt", "W", FigureKind.POWER)),
    **{f"{word}{hours}": unit
       for hours in ("heure", "heures", "-heure", "-heures", "-hour", "-hours", " hours", " hour")
       for word, unit in _spelt("watt", "Wh", FigureKind.ENERGY)},
    **dict(_spelt("octet", "o", FigureKind.DATA)),
    **dict(_spelt("byte", "B", FigureKind.DATA)),
    **dict(_spelt("flops", "FLOPS", FigureKind.COMPUTING)),
    **dict(_spelt("flop", "FLOPS", FigureKind.COMPUTING)),
    **dict(_spelt("hertz", "Hz", FigureKind.SPEED)),
    **dict.fromkeys(("kilo", "kilos", "kilogramme", "kilogrammes", "kilograms"), Unit("kg", FigureKind.SIZE)),
    **dict.fromkeys(("tonne", "tonnes", "tons"), Unit("t", FigureKind.SIZE, 1e3)),
    **dict.fromkeys(("litre", "litres", "liters"), Unit("L", FigureKind.SIZE)),
    **dict.fromkeys(("gallon", "gallons"), Unit("gal", FigureKind.SIZE, 3.785)),
    **dict.fromkeys(("hectare", "hectares"), Unit("ha", FigureKind.SIZE, 1e4)),
    **dict.fromkeys(("acre", "acres"), Unit("acres", FigureKind.SIZE, 4046.9)),
    **dict.fromkeys(("mètres carrés", "square meters", "square metres"), Unit("m²", FigureKind.SIZE)),
    **dict.fromkeys(("mètres cubes", "cubic meters", "cubic metres"), Unit("m³", FigureKind.SIZE, 1e3)),
    **dict.fromkeys(("square feet",), Unit("sq ft", FigureKind.SIZE, 0.0929)),
    **dict.fromkeys(("kilomètre", "kilomètres", "kilometers", "kilometres"), Unit("km", FigureKind.SIZE, 1e3)),
    **dict.fromkeys(("miles",), Unit("mi", FigureKind.SIZE, 1609.3)),
    **dict.fromkeys(("nanomètre", "nanomètres", "nanometers", "nanometres"), Unit("nm", FigureKind.SIZE, 1e-9)),
    **dict.fromkeys(("degrés celsius", "degrees celsius"), Unit("°C", FigureKind.TEMPERATURE)),
}  # fmt: skip


PHYSICAL: Final = rf"(?:{longest_of(ABBREVIATIONS)}|(?ai:{longest_of(WORDS)}))"
"""Its letters match in either case, but for those that only other alphabets take for one another."""


def unit_named(name: str) -> Unit:
    """Return the unit of an abbreviation or of a word."""
    return ABBREVIATIONS.get(name) or WORDS[name.lower()]


PERIODS: Final[Mapping[str, float]] = {
    "minute": 1 / 1440, "heure": 1 / 24, "hour": 1 / 24, "jour": 1, "day": 1, "semaine": 7, "week": 7,
    "mois": 30, "month": 30, "trimestre": 91, "quarter": 91, "an": 365, "année": 365, "year": 365,
}  # fmt: skip
"""Days in a period."""


def days_in(period: str) -> float:
    """Return the days of a period, singular or plural."""
    return PERIODS[period if period in PERIODS else period.removesuffix("s")]
