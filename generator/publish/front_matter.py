"""Front matter of generated pages: a YAML block that every reader of YAML gives back as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import frontmatter
from frontmatter.default_handlers import YAMLHandler

from generator.publish.yaml_events import value_of, yaml_of

if TYPE_CHECKING:
    from generator.models import Page

_LINE_ENDS: Final = re.compile("\r\n|[\n-\r\x85\u2028\u2029]")
"""What one reader or another takes for the end of a line; a text of the front matter has one line."""

_UNWRITABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Controls, lone surrogates and non-characters: what a YAML file cannot carry unharmed."""


class _Handler(YAMLHandler):
    """Parts front matter from the text as the library does, and reads it in a third of the time."""

    def load(self, fm: str, **_: object) -> Any:  # noqa: ANN401 - the library's signature
        """Return the fields."""
        return value_of(fm)


_HANDLER: Final = _Handler()


def writable(value: object) -> object:
    """Return a value of plain mappings, lists and scalars whose texts hold only what YAML carries unharmed."""
    if isinstance(value, str):
        return value if value.isprintable() else _UNWRITABLE.sub("", _LINE_ENDS.sub(" ", value))
    if isinstance(value, Mapping):
        return {key: writable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [writable(each) for each in value]
    return value


def with_front_matter(page: Page) -> bytes:
    """Return a page as a file: its front matter as a YAML block, then its body."""
    block = yaml_of(writable(page.front_matter))
    text = f"---\n{block}---\n\n{page.body}" if page.body else f"---\n{block}---\n"
    return text.encode("utf-8", "replace")


def require_read_back(page: Page, content: bytes) -> None:
    """Read a file as others do.

    Raises:
        ValueError: its front matter is not that of the page, which no text should bring about.
    """
    if frontmatter.loads(content.decode(), handler=_HANDLER).metadata != writable(page.front_matter):
        message = f"{page.path}: the front matter does not read back as it was written"
        raise ValueError(message)
