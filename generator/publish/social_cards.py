"""Cards that networks show beside a link: what the page says of itself, set like the head of a newspaper."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Final

from generator.publish.card_sheet import HEIGHT, WIDTH, Cut, Sheet, fingerprint, font_of, has_glyph
from generator.publish.typesetting import Setting, drawable, lines_of, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from generator.models import SocialCard

DRAWING: Final = "1"
"""Version of the drawing. Change it with the drawing: cards of earlier runs stay as they are otherwise."""

MARGIN: Final = 64
MEASURE: Final = WIDTH - 2 * MARGIN

LEADING: Final = 1.1
"""Distance of lines, in sizes of their type."""

ASCENT: Final = 0.86
"""Height of the first line above its baseline, likewise."""

NAMEPLATE: Final = (96, 54)
"""Baseline and size of the name of the site, but on its own card."""

KICKER: Final = Cut(34, 600)
BYLINE: Final = Cut(34, 400)
DECK: Final = Cut(38, 400)

WEIGHT: Final = 500
"""Of headlines."""

HEADLINES: Final = (Setting(100, 2), Setting(88, 3), Setting(74, 4), Setting(64, 4), Setting(56, 5), Setting(48, 6))
"""How a headline may stand, largest first."""

NAMES: Final = (Setting(112, 1), Setting(88, 1), Setting(72, 2), Setting(54, 3))
"""How a headline may stand that an entry follows."""

CONTENTS: Final = (Setting(72, 1), Setting(56, 2))
"""How a headline may stand that several entries follow."""

MEASURED: Final = 96
"""Size at which words are measured, once for all sizes: a third of the time that a card takes."""

WIDER: Final = 1.015
"""What a line is wider than its share of the measured size at most, as letters stand on whole pixels."""

LINES_OF_AN_ENTRY: Final = 2
"""Lines of each entry of a deck."""


def key_of(card: SocialCard, font: Path) -> str:
    """Return what two cards share only where they look the same."""
    shown = repr((DRAWING, fingerprint(font), astuple(replace(card, path=""))))
    return hashlib.sha256(shown.encode("utf-8", "backslashreplace")).hexdigest()


def drawn(card: SocialCard, font: Path) -> bytes:
    """Return a card as a PNG file."""
    sheet, shown = Sheet(font), _writable(card, font)
    if shown.headline == shown.site:
        top, bottom = _nameplate(sheet, shown.site, (300, 136)), HEIGHT
    else:
        top, bottom = _head(sheet, shown, font)
    _deck(sheet, shown.deck, font, (top, bottom))
    return sheet.png(key_of(card, font))


def _writable(card: SocialCard, font: Path) -> SocialCard:
    """Return a card in the characters of a font; the byline takes the place of a headline that it cannot write."""
    write = partial(drawable, has=partial(has_glyph, font))
    site, headline, byline = write(card.site), write(card.headline), write(card.byline)
    return replace(
        card,
        site=site,
        headline=headline or byline or site,
        kicker=write(card.kicker),
        deck=tuple(filter(None, map(write, card.deck))),
        byline=byline if headline else "",
    )


def _line(text: str, font: Path, cut: Cut) -> str:
    return shortened(text, _width(font, cut), MEASURE, 1)[0]


def _width(font: Path, cut: Cut) -> Callable[[str], float]:
    return lambda text: _measured(font, cut.weight, text) * cut.size / MEASURED * WIDER


@lru_cache(maxsize=20_000)
def _measured(font: Path, weight: int, text: str) -> float:
    return font_of(font, Cut(MEASURED, weight)).getlength(text)


def _nameplate(sheet: Sheet, site: str, place: tuple[int, int]) -> int:
    """Write the name of the site over a double rule; return where there is room again."""
    baseline, size = place
    after = sheet.write("¶", (MARGIN, baseline), "rubric", Cut(size, WEIGHT))
    sheet.write(site, (round(after), baseline), "ink", Cut(size, WEIGHT))
    sheet.rule((MARGIN, baseline + size // 2), (MEASURE, 5))
    sheet.rule((MARGIN, baseline + size // 2 + 9), (MEASURE, 1))
    return baseline + size // 2 + 46


def _head(sheet: Sheet, shown: SocialCard, font: Path) -> tuple[int, int]:
    """Write all but the deck; return where the room for that begins and ends."""
    top, bottom = _nameplate(sheet, shown.site, NAMEPLATE), HEIGHT - MARGIN
    if shown.byline:
        sheet.write(_line(shown.byline, font, BYLINE), (MARGIN, bottom), "soft", BYLINE)
        bottom -= round(1.7 * BYLINE.size)
    if shown.kicker:
        top += round(0.8 * KICKER.size)
        sheet.write(_line(shown.kicker, font, KICKER), (MARGIN, top), "rubric", KICKER)
        top += round(0.6 * KICKER.size)
    lines, size = _set(shown, font, (top, bottom))
    for number, line in enumerate(lines):
        top += round(size * (LEADING if number else ASCENT))
        sheet.write(line, (MARGIN, top), "ink", Cut(size, WEIGHT))
    return top + round(size * 0.4), bottom


def _set(shown: SocialCard, font: Path, room: tuple[int, int]) -> tuple[Sequence[str], int]:
    """Return the lines of the headline in the first setting that holds it, else as much as the last one holds."""
    settings = (HEADLINES, NAMES, CONTENTS)[min(len(shown.deck), 2)]
    for size, most in settings:
        lines = lines_of(shown.headline, _width(font, Cut(size, WEIGHT)), MEASURE, most)
        if lines and len(lines) * size * LEADING <= room[1] - room[0]:
            return lines, size
    size, most = settings[-1]
    return shortened(shown.headline, _width(font, Cut(size, WEIGHT)), MEASURE, most), size


def _deck(sheet: Sheet, deck: Sequence[str], font: Path, room: tuple[int, int]) -> None:
    """Write the lines below the headline; of several entries each behind a sign, as far as there is room."""
    left, width = MARGIN, _width(font, DECK)
    if len(deck) > 1:
        left += round(width("¶ "))
    top, bottom = room
    for entry in deck:
        lines = shortened(entry, width, WIDTH - MARGIN - left, LINES_OF_AN_ENTRY)
        if top + len(lines) * DECK.size * 1.3 > bottom:
            break
        if left > MARGIN:
            sheet.write("¶", (MARGIN, top + DECK.size), "rubric", DECK)
        for line in lines:
            top += round(DECK.size * 1.3)
            sheet.write(line, (left, top - round(DECK.size * 0.3)), "soft", DECK)
        top += DECK.size // 4
