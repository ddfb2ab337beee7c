"""The files below a folder, and their bytes: what is no ordinary file is refused with its reason."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from generator.models import Problem

SIZE_LIMIT: Final = 10_000_000
"""Bytes. A raw article has some ten thousand; without a limit one video renamed .txt fills the memory."""


def shown(path: Path, project: Path) -> str:
    """Return the path as messages show it: relative to the project where it lies inside, with slashes."""
    return _printable(_below(path, project) or path.as_posix())


def public(path: Path, project: Path, folder: Path) -> str:
    """Return the path as pages show it: relative to the project, else to a folder, else the name alone."""
    return _printable(_below(path, project) or _below(path, folder) or path.name)


def _below(path: Path, folder: Path) -> str:
    """Return the path of a file relative to a folder; nothing where it lies outside."""
    # by strings and not by pathlib, which here takes as long as reading the file
    whole, root = os.path.abspath(path), os.path.join(os.path.abspath(folder), "")  # noqa: PTH100, PTH118
    return whole.removeprefix(root).replace(os.sep, "/") if whole.startswith(root) else ""


def _printable(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode()


def files_below(folder: Path, project: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Return every visible file of a folder and its sub-folders, sorted by path, and what had to be refused."""
    if folder.is_symlink():
        return (), (_no_link(folder, project),)
    found: list[Path] = []
    problems: list[Problem] = []

    def note_unreadable(error: OSError) -> None:
        problems.append(_unreadable(error).at(shown(Path(error.filename), project)))

    for parent, folders, files in os.walk(folder, onerror=note_unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(parent, name) for name in (*folders, *files) if not name.startswith(".")):
            if path.is_symlink():
                problems.append(_no_link(path, project))
            elif path.name in files:
                found.append(path)
    return tuple(sorted(found, key=Path.as_posix)), tuple(sorted(problems))


def bytes_of(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        Mistake: it is missing, unreadable, too large, or no ordinary file (reading a pipe would wait for ever).
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Mistake(0, "this is no ordinary file", "Give the path of a file")
        if status.st_size > SIZE_LIMIT:
            raise Mistake(
                0,
                f"the file is too large: {status.st_size:,} bytes, and at most {SIZE_LIMIT:,} are read",
                "Keep the article only: drop embedded pictures and scripts, or split the file",
            )
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(error) from error


def refuse_link(path: Path) -> None:
    """Raise a `Mistake` where the path is a symbolic link."""
    if path.is_symlink():
        raise Mistake(
            0,
            "symbolic links are not followed: they could publish a file from outside of the project",
            "Put the file itself here",
        )


def _no_link(path: Path, project: Path) -> Problem:
    try:
        refuse_link(path)
    except Mistake as mistake:
        return mistake.at(shown(path, project))
    raise AssertionError(path)  # pragma: no cover -- callers have seen that it is a link


def _unreadable(error: OSError) -> Mistake:
    return Mistake(0, f"cannot be read: {error.strerror}", "Check that the file exists and that you may read it")
