"""Pages that maintainers write themselves: Markdown that goes to the site as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.models import Page, Problem
from generator.read.decoding import decoded
from generator.read.files import bytes_of, files_below, shown
from generator.read.front_matter import front_matter
from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from pathlib import Path

    from generator.read.lined_yaml import Stated

TEXT_KEYS: Final = dict.fromkeys(("title", "description", "template", "section"))
"""Keys whose value is text whatever it looks like: a page may be named 2026. They also tell front matter from text."""

_WORDS: Final = {"true": True, "false": False}


def read_pages(folder: Path, project: Path) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Return every Markdown page below a folder, by path, and what is wrong with the others; no folder, no pages."""
    paths, problems = files_below(folder, project) if folder.is_dir() else ((), ())
    pages: list[Page] = []
    mended: list[Problem] = []
    for path in paths:
        try:
            pages.append(_page(path, folder))
        except Mistake as mistake:
            mended.append(mistake.at(shown(path, project)))
    return tuple(pages), (*problems, *mended)


def _page(path: Path, folder: Path) -> Page:
    if path.suffix.lower() != ".md":
        raise Mistake(0, "a hand-written page is a Markdown file", "Name it .md, or move it out of this folder")
    top = front_matter(decoded(bytes_of(path)).text, TEXT_KEYS)
    fields = {key: _plain(stated, is_text=key in TEXT_KEYS) for key, stated in top.fields.items()}
    return Page(path=shown(path, folder), front_matter=fields, body=top.text, first_line=top.first_line)


def _plain(stated: Stated, *, is_text: bool = False) -> object:
    """Return a value as MkDocs expects it: text, number, true, false, list or mapping."""
    value = stated.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if value is None or (isinstance(value, str) and (is_text or stated.quoted)):
        return value
    if isinstance(value, str):
        return int(value) if value.isdecimal() and value.isascii() else _WORDS.get(value, value)
    return {key: _plain(item) for key, item in value.items()}
