"""Front matter of generated pages: a YAML block that every reader of YAML gives back as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import frontmatter
import yaml

if TYPE_CHECKING:
    from generator.models import Page

_LINE_ENDS: Final = re.compile("\r\n|[\n-\r\x85\u2028\u2029]")
"""What one reader or another takes for the end of a line; a text of the front matter has one line."""

_UNWRITABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")
"""Controls, lone surrogates and non-characters: what a YAML file cannot carry unharmed."""


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc] # a fifth of the time, where PyYAML has its C library
    """Writes a mapping in its own order, without anchors, so that the same record reads the same everywhere."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Write a value again where it recurs."""
        return True


def writable(value: object) -> object:
    """Return a value of plain mappings, lists and scalars whose texts hold only what YAML carries unharmed."""
    if isinstance(value, str):
        return _UNWRITABLE.sub("", _LINE_ENDS.sub(" ", value))
    if isinstance(value, Mapping):
        return {key: writable(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [writable(each) for each in value]
    return value


def with_front_matter(page: Page) -> bytes:
    """Return a page as a file: its front matter as a YAML block, then its body."""
    fields = writable(page.front_matter)
    block = yaml.dump(fields, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    text = f"---\n{block}---\n\n{page.body}" if page.body else f"---\n{block}---\n"
    return text.encode("utf-8", "replace")


def require_read_back(page: Page, content: bytes) -> None:
    """Read a file as others do.

    Raises:
        ValueError: its front matter is not that of the page, which no text should bring about.
    """
    if frontmatter.loads(content.decode()).metadata != writable(page.front_matter):
        message = f"{page.path}: the front matter does not read back as it was written"
        raise ValueError(message)
