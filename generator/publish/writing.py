"""Files of the output folder: only what differs is written, each whole or not at all, and what is stale goes."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from generator.errors import ContentError
from generator.models import Problem
from generator.publish.card_sheet import HEAD, carries
from generator.publish.front_matter import require_read_back, with_front_matter
from generator.publish.social_cards import drawn, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from generator.models import Page, SocialCard

    Ready = tuple[tuple[str, bool], ...]
    """The paths of what was made ready, and whether each differs from what the folder holds."""

MARK: Final = ".generated"
"""File that says that a run made the folder: what no page makes any more may only be removed from such a folder."""

MADE: Final = b"Made by `digest convert`, which removes from this folder what it did not write.\n"
"""What the mark says to somebody who opens it."""

KEPT: Final = frozenset({".gitignore", MARK})
"""Files of the folder that no run removes."""

FRESH: Final = ".generated.new"
"""Folder, inside of the other, of what a run made and has not put into its place yet: none of it, if it fails."""


class File(NamedTuple):
    """A file that MkDocs copies into the site as it is."""

    path: str
    content: bytes


class Each(Protocol):
    """What does a work on each item as `map` does, in one process or several."""

    def __call__(self, work: Callable[[Page], Ready], items: Iterable[Page], /) -> Iterable[Ready]:
        """Give the result of the work on each item, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a run changed, as paths relative to the folder."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


def write_source(
    pages: Iterable[Page], files: Iterable[File], folder: Path, each: Each = map, font: Path | None = None
) -> Written:
    """Write what MkDocs builds from: the pages as front-mattered Markdown, and files that it copies as they are.

    All are made ready below `FRESH` first; pages by `each`, which does as `map` does. A page with a card has it drawn
    beside it, in a font, unless the folder holds just this card.

    Raises:
        ContentError: a path leads out of the folder, two pages have the same one, or the folder holds files that no run
            made; nothing was written.
    """
    folder = folder.absolute()  # another process may stand elsewhere
    _require_own(folder)
    shutil.rmtree(folder / FRESH, ignore_errors=True)
    is_new = not folder.exists()
    try:
        differs = _made_ready(each(partial(_ready_page, folder, font), pages), files, folder)
        _put(_changed([_ready_file(folder, MARK, MADE)]), folder)
        removed = tuple(sorted(_remove_stale(folder, differs.keys() | KEPT)))
        written = _changed(differs.items())
        _put(written, folder)
    finally:
        shutil.rmtree(folder / FRESH, ignore_errors=True)
        if is_new:
            with suppress(OSError):  # it is missing, or holds what was written
                folder.rmdir()
    return Written(written=written, unchanged=tuple(sorted(differs.keys() - set(written))), removed=removed)


def _changed(differs: Iterable[tuple[str, bool]]) -> tuple[str, ...]:
    return tuple(sorted(path for path, has_changed in differs if has_changed))


def _made_ready(pages: Iterable[Ready], files: Iterable[File], folder: Path) -> dict[str, bool]:
    """Write every file that differs below `FRESH`; return for each path whether it does."""
    ready = [made for page in pages for made in page]
    ready += [_ready_file(folder, path, content) for path, content in files]
    differs = dict(ready)
    if len(differs) < len(ready):
        path = next(path for path, times in Counter(path for path, _ in ready).items() if times > 1)
        raise ContentError([Problem(path=path, line=0, what="two pages have this address", cure="Rename one.")])
    return differs


def _ready_page(folder: Path, font: Path | None, page: Page) -> Ready:
    """Make a page ready, and the card that goes with it."""
    content = with_front_matter(page)
    path, differs = _ready_file(folder, page.path, content)
    if differs:
        require_read_back(page, content)  # which takes longer than all the rest
    made = ((path, differs),)
    return (*made, _ready_card(folder, page.card, font)) if page.card and font else made


def _ready_card(folder: Path, card: SocialCard, font: Path) -> tuple[str, bool]:
    """Draw a card below `FRESH` unless the folder holds it already: its key tells, without drawing it again."""
    place = _place(card.path, folder)
    if place.is_file():
        with place.open("rb") as file:
            if carries(file.read(HEAD), key_of(card, font)):
                return card.path, False
    return _ready_file(folder, card.path, drawn(card, font))


def _ready_file(folder: Path, path: str, content: bytes) -> tuple[str, bool]:
    """Write a file below `FRESH` unless the folder holds it already; return its path, and whether it was written."""
    place = _place(path, folder)
    if place.is_file() and place.read_bytes() == content:
        return path, False
    fresh = folder / FRESH / path
    fresh.parent.mkdir(parents=True, exist_ok=True)
    fresh.write_bytes(content)
    return path, True


def _require_own(folder: Path) -> None:
    """Refuse a folder of somebody's files: they would be removed as stale."""
    visible = [each.name for each in folder.iterdir() if not each.name.startswith(".")] if folder.is_dir() else []
    if visible and not (folder / MARK).is_file():
        what = f"holds files that no run made, such as {min(visible)}: they would be removed"
        raise ContentError([Problem(path=str(folder), line=0, what=what, cure="Name an empty folder, or a new one.")])


def _place(path: str, folder: Path) -> Path:
    """Return where a file goes, once it is sure that this is inside of the folder."""
    parts = PurePosixPath(path).parts
    is_inside = not PurePosixPath(path).is_absolute() and ".." not in parts and bool(parts)
    place = folder
    for part in parts if is_inside else ():
        place /= part
        is_inside = is_inside and not place.is_symlink()
    if not is_inside:
        raise ContentError([Problem(path=path, line=0, what="leads out of the output folder", cure="Rename the page.")])
    return place


def _put(paths: Iterable[str], folder: Path) -> None:
    """Put files that are ready into their places, each in one step."""
    for path in paths:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(folder / FRESH / path, place)  # noqa: PTH105 - the name says that it replaces in one step


def _remove_stale(folder: Path, wanted: Collection[str]) -> Iterator[str]:
    """Remove files that no page makes any more, links to other folders, and folders that are empty then."""
    for parent, folders, names in os.walk(folder, topdown=False):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        below = "" if Path(parent) == folder else f"{Path(parent).relative_to(folder).as_posix()}/"
        for name in sorted([*names, *links]):
            if f"{below}{name}" not in wanted and not below.startswith(f"{FRESH}/"):
                Path(parent, name).unlink()
                yield f"{below}{name}"
        for name in folders:
            place = Path(parent, name)
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
