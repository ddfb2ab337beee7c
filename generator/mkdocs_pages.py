"""Pages of MkDocs, which reads all of them before it builds the first, and holds on to all that it read.

Eighty thousand pages would need six gigabytes: a page is packed between the two passes, and let go after the second.
"""

from __future__ import annotations

import pickle
import zlib
from typing import TYPE_CHECKING, Any, Final

from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.meta import YAML_RE

from generator.publish import value_of

if TYPE_CHECKING:
    from mkdocs.structure.pages import Page

LISTED: Final = ("template", "title", "date", "updated", "changed", "in_site_map", "language")
"""Fields that the site map and 404.html ask for between the two passes, and MkDocs itself at any time."""

_NO_FIELDS: Final = "---\n{}\n---\n"
"""An empty block. Without one MkDocs would take a first line such as « Reuters : … » for a field."""

_FAST: Final = 1
"""Level of compression: a third of the size for a tenth of a millisecond."""


def parted(source: str) -> tuple[dict[str, Any], str] | None:
    """Return the fields of a page, and a source without them for MkDocs, whose own way takes three times as long.

    It is None where MkDocs has to see for itself what is wrong.
    """
    block = YAML_RE.match(source)
    try:
        fields = value_of(block[1]) if block else None
    except Exception:  # noqa: BLE001 - MkDocs passes over a block that it cannot read, for whatever reason
        return None
    return (fields, _NO_FIELDS + source[block.end() :]) if block and isinstance(fields, dict) else None


class Shelf:
    """What pages hold beyond what others ask of them."""

    def __init__(self) -> None:
        """Begin empty."""
        self._packed: dict[str, bytes] = {}
        self._anchors: dict[frozenset[str], set[str]] = {}
        """Sets of anchors, most of which are those of another page too: p-1, p-2, ..."""

    def put_away(self, page: Page) -> None:
        """Pack a page that was read and rendered."""
        content = pickle.dumps((page.meta, page.content, page.markdown, page.toc), pickle.HIGHEST_PROTOCOL)
        self._packed[page.file.src_uri] = zlib.compress(content, _FAST)
        anchors = page.present_anchor_ids or set()
        page.present_anchor_ids = self._anchors.setdefault(frozenset(anchors), anchors)
        let_go(page)

    def bring_back(self, page: Page) -> None:
        """Unpack a page."""
        packed = zlib.decompress(self._packed.pop(page.file.src_uri))
        page.meta, page.content, page.markdown, page.toc = pickle.loads(packed)  # noqa: S301 - our own


def let_go(page: Page) -> None:
    """Drop what only the page itself shows."""
    page.meta = {key: page.meta[key] for key in LISTED if key in page.meta}
    page.content = page.markdown = ""
    page.toc = TableOfContents([])
