"""Files of the output folder: only what differs is written, each whole or not at all, and what is stale goes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from generator.errors import ContentError
from generator.models import Problem
from generator.publish.front_matter import with_front_matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.models import Page

MARK: Final = ".generated"
"""File that says that a run made the folder: what no page makes any more may only be removed from such a folder."""

KEPT: Final = frozenset({".gitignore", MARK})
"""Files of the folder that no run removes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a run changed, as paths relative to the folder."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_source(pages: Iterable[Page], files: Mapping[str, bytes], folder: Path) -> Written:
    """Write what MkDocs builds from: the pages as front-mattered Markdown, and files that it copies as they are.

    Raises:
        ContentError: a path leads out of the folder, two pages have the same one, or the folder holds files that no run
            made; nothing was written.
    """
    _require_own(folder)
    contents: dict[str, bytes] = {}
    for path, content in [*((page.path, with_front_matter(page)) for page in pages), *files.items()]:
        if path in contents:
            raise ContentError([Problem(path=path, line=0, what="two pages have this address", cure="Rename one.")])
        contents[path] = content
    places = {path: _place(path, folder) for path in contents}
    _write(folder / MARK, b"Made by `digest convert`, which removes from this folder what it did not write.\n")
    removed = list(_remove_stale(folder, {str(place) for place in places.values()}))
    written = [path for path, place in places.items() if _write(place, contents[path])]
    unchanged = contents.keys() - set(written)
    return Written(written=tuple(sorted(written)), unchanged=tuple(sorted(unchanged)), removed=tuple(sorted(removed)))


def _require_own(folder: Path) -> None:
    """Refuse a folder of somebody's files: they would be removed as stale."""
    visible = [each.name for each in folder.iterdir() if not each.name.startswith(".")] if folder.is_dir() else []
    if visible and not (folder / MARK).is_file():
        what = f"holds files that no run made, such as {min(visible)}: they would be removed"
        raise ContentError([Problem(path=str(folder), line=0, what=what, cure="Name an empty folder, or a new one.")])


def _place(path: str, folder: Path) -> Path:
    """Return where a file goes, once it is sure that this is inside of the folder."""
    parts = PurePosixPath(path).parts
    place = folder.joinpath(*parts)
    is_inside = not PurePosixPath(path).is_absolute() and ".." not in parts and bool(parts)
    ancestors = [parent for parent in place.parents if parent.is_relative_to(folder) and parent != folder]
    if not is_inside or place.is_symlink() or any(parent.is_symlink() for parent in ancestors):
        raise ContentError([Problem(path=path, line=0, what="leads out of the output folder", cure="Rename the page.")])
    return place


def _write(place: Path, content: bytes) -> bool:
    """Write a file unless it already holds the content; say whether it was written."""
    if place.is_file() and place.read_bytes() == content:
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f".{place.name}.new")
    temporary.write_bytes(content)
    os.replace(temporary, place)  # noqa: PTH105 - the name says that it replaces in one step
    return True


def _remove_stale(folder: Path, wanted: set[str]) -> Iterator[str]:
    """Remove files that no page makes any more, links to other folders, and folders that are empty then."""
    for parent, folders, names in os.walk(folder, topdown=False):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted([*names, *links]):
            place = Path(parent, name)
            path = place.relative_to(folder).as_posix()
            if str(place) not in wanted and path not in KEPT:
                place.unlink()
                yield path
        for name in folders:
            place = Path(parent, name)
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
