"""Labelled pages on disk, and the modules of data that come of them."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from generator.models import Format, RawArticle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path


MANY: Final = 60
"""Cells above which they stand several on a row of the module that is written."""

WIDTH: Final = 110
"""Characters of such a row at most."""


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A folder that holds a page as a dump and as HTML, and what is true of it."""

    folder: Path

    @property
    def expected(self) -> Mapping[str, Any]:
        """Return what is true of the page."""
        expected: Mapping[str, Any] = json.loads((self.folder / "expected.json").read_text(encoding="utf-8"))
        return expected

    @property
    def dump(self) -> RawArticle:
        """Return the page as people paste it."""
        text = (self.folder / "page.txt").read_text(encoding="utf-8")
        return RawArticle(path=self.folder.name, slug="page", format=Format.TEXT, text=text)

    @property
    def markup(self) -> RawArticle:
        """Return the page as it was served."""
        text = gzip.decompress((self.folder / "page.html.gz").read_bytes()).decode("utf-8", "replace")
        return RawArticle(path=self.folder.name, slug="page", format=Format.HTML, text=text)


def labelled_folders(folder: Path) -> list[LabelledPage]:
    """Return the labelled pages of a folder by name."""
    return [LabelledPage(file.parent) for file in sorted(folder.glob("*/expected.json"))]


def json_lines(path: Path) -> Iterator[Any]:
    """Give what each line of a file of JSON lines holds, plain or .gz."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write_module(path: Path, step: str, what: str, *parts: str) -> None:
    """Write a module of data, whose head names the step that does it."""
    head = f'"""{what}, written by `python -m generator.training DIR {step}`; do not edit by hand."""'
    path.write_text(f"{head}\n\n" + "\n".join(parts) + "\n", encoding="utf-8")


def table(name: str, entries: Mapping[str, object]) -> str:
    """Return a dictionary as code."""
    return rows_of(name, "{}", [f'"{key}": {value},' for key, value in entries.items()])


def rows_of(name: str, brackets: str, cells: Sequence[str]) -> str:
    """Return a collection as code, several cells a row where there are many."""
    packed = len(cells) > MANY
    rows = [""]
    for cell in cells:
        fits = packed and len(rows[-1]) + len(cell) < WIDTH
        rows[-1:] = [f"{rows[-1]} {cell}".strip()] if fits else [rows[-1], cell]
    skip = "  # fmt: skip" if packed else ""
    return f"{name} = {brackets[0]}\n    " + "\n    ".join(filter(None, rows)) + f"\n{brackets[1]}{skip}"
