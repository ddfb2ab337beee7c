"""The order of a Pagefind bundle: the same site gives the same bytes.

Pagefind 1.5 writes the filters, and the values of each, in an order that differs from run to run. They are sorted here.
Files are named for their contents, so they are named again: the filter, then `*.pf_meta`, which lists the filters;
`pagefind-entry.json`, which lists that one, keeps its name.
A file is packed CBOR (RFC 8949) behind a signature; only its arrays are read.
"""

from __future__ import annotations

import gzip
import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_SIGNATURE: Final = b"pagefind_dcd"

_TEXTS: Final = (2, 3)
_ARRAY: Final = 4
"""Major types of CBOR; Pagefind's files hold no others but whole numbers."""

_UNORDERED_IN_FILTER: Final = (1,)
_UNORDERED_IN_META: Final = (3, 4)
"""Places of the arrays that come in any order: `[name, values]`, `[version, pages, words, filters, sorts, fields]`."""

_LONG: Final = 24
"""Up to here an item's head holds its length; from here on it says how many bytes hold it: 1, 2, 4 or 8."""


def settle_order(bundle: Path) -> None:
    """Put the values of every filter in order, and name again what lists them."""
    filters = {place: _sorted(_unpacked(place), _UNORDERED_IN_FILTER) for place in bundle.glob("filter/*.pf_filter")}
    names = _renamed(filters)
    metas = {place: _replaced(_unpacked(place), names) for place in bundle.glob("*.pf_meta")}
    names = _renamed({place: _sorted(content, _UNORDERED_IN_META) for place, content in metas.items()})
    entry = bundle / "pagefind-entry.json"
    entry.write_bytes(_replaced(entry.read_bytes(), names))


def _unpacked(place: Path) -> bytes:
    return gzip.decompress(place.read_bytes())


def _replaced(content: bytes, names: Mapping[str, str]) -> bytes:
    """Return a content with names in place of others, which are as long."""
    for old, new in names.items():
        content = content.replace(old.encode(), new.encode())
    return content


def _renamed(contents: Mapping[Path, bytes]) -> dict[str, str]:
    """Write each content under the name that its hash gives; return the new names by the old ones."""
    names = {}
    for place, content in contents.items():
        place.unlink()
        kind, _, name = place.stem.rpartition(".")
        language, _, old = name.partition("_")
        new = f"{language}_{hashlib.sha256(content).hexdigest()[: len(old)]}"
        place.with_name(f"{kind}{'.' if kind else ''}{new}{place.suffix}").write_bytes(gzip.compress(content, mtime=0))
        names[name] = new
    return names


def _sorted(content: bytes, unordered: Collection[int]) -> bytes:
    """Return a file with the arrays at some places of its one array sorted."""
    items = _items(content, len(_SIGNATURE))
    for place in unordered:
        array = items[place]
        items[place] = array[: _head(array, 0)[2]] + b"".join(sorted(_items(array, 0)))
    return content[: _head(content, len(_SIGNATURE))[2]] + b"".join(items)


def _items(content: bytes, start: int) -> list[bytes]:
    """Return the items of the array that begins at an offset, each as it is written."""
    _, count, end = _head(content, start)
    items = []
    for _ in range(count):
        first, end = end, _end(content, end)
        items.append(content[first:end])
    return items


def _end(content: bytes, start: int) -> int:
    """Return where the item that begins at an offset ends."""
    major, argument, end = _head(content, start)
    if major in _TEXTS:
        return end + argument
    if major == _ARRAY:
        for _ in range(argument):
            end = _end(content, end)
    return end


def _head(content: bytes, start: int) -> tuple[int, int, int]:
    """Return the major type of an item, its argument (a number or a length), and where its head ends."""
    major, argument = content[start] >> 5, content[start] & 31
    if argument < _LONG:
        return major, argument, start + 1
    end = start + 1 + (1 << (argument - _LONG))
    return major, int.from_bytes(content[start + 1 : end], "big"), end
