"""The sheet that a card is drawn on: paper, three inks, one font, and a PNG file of eleven colours."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from functools import cache
from math import ceil, floor
from typing import TYPE_CHECKING, Final, NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

if TYPE_CHECKING:
    from pathlib import Path

WIDTH: Final = 1200
HEIGHT: Final = 630
"""Pixels of a card: 1.91 to 1, as networks ask for (https://ogp.me/)."""

KEY: Final = "releve:card"
"""Keyword of the chunk of text that carries the key of what a card shows (PNG, third edition, 11.3.3.2 tEXt)."""

HEAD: Final = 512
"""Bytes at the beginning of a card that hold this chunk: it comes after the palette of eleven colours."""

LEVEL: Final = 4
"""Of compression: two thirds of the time of the usual one, for three hundredths more bytes."""

PAPER: Final = (253, 252, 249)


class Cut(NamedTuple):
    """A size in pixels and a weight of the font."""

    size: int
    weight: int


class Ink(NamedTuple):
    """A colour in steps from paper to full, which take a stretch of the palette."""

    colour: tuple[int, int, int]
    first: int
    steps: int

    def palette(self) -> list[int]:
        """Return red, green and blue of each step, palest first."""
        return [
            round(paper + (full - paper) * step / self.steps)
            for step in range(1, self.steps + 1)
            for full, paper in zip(self.colour, PAPER, strict=True)
        ]

    def table(self) -> list[int]:
        """Return the place in the palette for each of 256 grades of cover."""
        steps = (round(cover * self.steps / 255) for cover in range(256))
        return [self.first + step - 1 if step else 0 for step in steps]


INKS: Final = {"ink": Ink((29, 26, 22), 1, 4), "soft": Ink((95, 88, 78), 5, 3), "rubric": Ink((156, 47, 26), 8, 3)}
"""Those of the light scheme in theme/assets/releve.css, in few steps: each more is half a kilobyte a card."""

_PALETTE: Final = [*PAPER, *(part for ink in INKS.values() for part in ink.palette())]
_TABLES: Final = {name: ink.table() for name, ink in INKS.items()}

_MISSING: Final = "\uffff"
"""A character that no font has: what stands for it stands for all that are missing."""


@cache
def font_of(path: Path, cut: Cut) -> ImageFont.FreeTypeFont:
    """Return a cut of a variable font; how it sets a line depends on no library of the machine."""
    font = ImageFont.truetype(path, cut.size, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([cut.weight])
    return font


@cache
def fingerprint(path: Path) -> str:
    """Return a hash of a font: another one draws other cards."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def has_glyph(path: Path, sign: str) -> bool:
    """Whether a font has a character, which it otherwise shows as a box."""
    if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Cn"}:  # shown by nothing, and some are an error
        return False
    font = font_of(path, Cut(40, 400))
    glyph, box = font.getmask(sign), font.getmask(_MISSING)
    return glyph.size != box.size or bytes(glyph) != bytes(box)


class Sheet:
    """A card while it is drawn: for each point its place in the palette."""

    def __init__(self, font: Path) -> None:
        """Begin with plain paper."""
        self._font = font
        self._places = Image.new("L", (WIDTH, HEIGHT), 0)

    def write(self, text: str, at: tuple[int, int], ink: str, cut: Cut) -> float:
        """Write a line whose baseline begins at a point; return where it ends."""
        font = font_of(self._font, cut)
        left, top, right, bottom = font.getbbox(text, anchor="ls")
        line = Image.new("L", (max(1, ceil(right - left)), max(1, ceil(bottom - top))), 0)
        ImageDraw.Draw(line).text((-left, -top), text, fill=255, font=font, anchor="ls")
        corner = (at[0] + floor(left), at[1] + floor(top))
        box = (*corner, corner[0] + line.width, corner[1] + line.height)
        below = self._places.crop(box)  # the accents of a line reach up to the line above
        self._places.paste(ImageChops.lighter(below, line.point(_TABLES[ink])), box)
        return at[0] + font.getlength(text)

    def rule(self, start: tuple[int, int], size: tuple[int, int]) -> None:
        """Draw a rule in full ink."""
        full = INKS["ink"].first + INKS["ink"].steps - 1
        self._places.paste(full, (*start, start[0] + size[0], start[1] + size[1]))

    def png(self, key: str) -> bytes:
        """Return the sheet as a file that carries a key."""
        image = Image.frombytes("P", self._places.size, self._places.tobytes())
        image.putpalette(_PALETTE)
        chunks, file = PngInfo(), io.BytesIO()
        chunks.add_text(KEY, key)
        image.save(file, "PNG", bits=4, pnginfo=chunks, compress_level=LEVEL)
        return file.getvalue()


def carries(head: bytes, key: str) -> bool:
    """Whether a file that begins with these bytes is the card of a key."""
    return f"{KEY}\0{key}".encode() in head
