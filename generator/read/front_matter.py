"""The block on top of a file, told from raw text that merely begins with dashes: YAML, and what others write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from generator.read.fields import nearest
from generator.read.foreign_blocks import LINE_LIMIT, FrontMatter, headed_block, json_block, refuse_size, toml_block
from generator.read.lined_yaml import Stated, stated
from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SURE_SPELLING: Final = 0.7
"""How alike a word in prose must be to one of our keys to be taken for it: "Titre:" is, "Bourse:" is no source."""

_OPENING: Final = re.compile(r"---[ \t]*")
_CLOSING: Final = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY: Final = re.compile(r"(?:#\s*)?[\"']?(?P<key>[^\W\d][\w-]*)[\"']?(?P<space> ?):(?:\s|$)")


class _LinedHandler(YAMLHandler):
    """python-frontmatter's YAML, but values stay as written, know their line, and `...` closes a block too."""

    FM_BOUNDARY = re.compile(r"^(?:-{3}|\.{3})[ \t]*$", re.MULTILINE)

    def load(self, fm: str, **_options: object) -> dict[str, object]:
        """Return what each key states."""
        block = stated(fm, "front matter")
        if block.value is None:
            return {}
        if isinstance(block.value, (str, tuple)):
            raise Mistake(block.line, "front matter must be key: value lines", "Write one a line: title: A title")
        return dict(block.value)


def front_matter(text: str, known: Mapping[str, object], *, is_markdown: bool = False) -> FrontMatter:
    """Return the front matter of a text apart from what is below it.

    Args:
        text: the whole file, decoded.
        known: the keys that front matter may have; lines that resemble them tell a block from raw text.
        is_markdown: whether JSON and headers may stand on top too, as other generators have them.

    Raises:
        Mistake: a block that is meant as front matter is not valid, or never closed.
    """
    forms = (yaml_block, toml_block, json_block, headed_block) if is_markdown else (yaml_block, toml_block)
    return next(filter(None, (form(text, known) for form in forms)), FrontMatter({}, text))


def yaml_block(text: str, known: Mapping[str, object]) -> FrontMatter | None:
    """Return the block between two lines of dashes apart from what is below it; None where there is none.

    Raises:
        Mistake: a block that is meant as front matter is not valid, or never closed.
    """
    lines = text.split("\n", LINE_LIMIT + 1)
    if not _OPENING.fullmatch(lines[0]):
        return None
    end = next((number for number, line in enumerate(lines[1:], 1) if _CLOSING.fullmatch(line)), 0)
    if not end:
        _refuse_unclosed(lines, known)
    if not end or not _is_meant(lines[1:end], known):
        return None
    block = "\n".join(lines[: end + 1])
    refuse_size(block)
    fields, _ = frontmatter.parse(block, handler=_LinedHandler())
    return FrontMatter(cast("Mapping[str, Stated]", fields), text[len(block) + 1 :], end + 2)


def _refuse_unclosed(lines: Sequence[str], known: Mapping[str, object]) -> None:
    first = _KEY.match(lines[1]) if len(lines) > 1 else None
    if first and first["key"] in known:
        raise Mistake(1, "front matter is opened here and never closed", "Write a line of three hyphens below its keys")


def _is_meant(lines: Sequence[str], known: Mapping[str, object]) -> bool:
    """Whether someone meant the lines as front matter: the first is `key: value`, or any has one of our keys."""
    keys = [_KEY.match(line.strip()) for line in lines if line.strip()]
    first = keys[0] if keys else None
    return bool(first and _looks_like_key(first, known)) or any(key and key["key"] in known for key in keys)


def _looks_like_key(match: re.Match[str], known: Mapping[str, object]) -> bool:
    """Whether a word before a colon is a key and not prose: "layout:" and "Titel:" are, "Reuters:" and "note :" not."""
    key = match["key"]
    return bool(nearest(key, known, SURE_SPELLING)) or (key.islower() and key.isascii() and not match["space"])
