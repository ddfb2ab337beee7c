"""What is wrong with one file, before it is known under which path to report it."""

from __future__ import annotations

from generator.models import Problem


class Mistake(Exception):  # noqa: N818 -- the newsroom's word: people make mistakes, and this is always theirs to mend
    """Something in a file that a maintainer can mend."""

    def __init__(self, line: int, what: str, cure: str = "", *, is_warning: bool = False) -> None:
        """Keep the 1-based line (0: the whole file), what is wrong and the cure."""
        super().__init__(what)
        self.line = line
        self.what = what
        self.cure = cure
        self.is_warning = is_warning

    def at(self, path: str) -> Problem:
        """Return the problem to report for the file at `path`."""
        return Problem(path=path, line=self.line, what=self.what, cure=self.cure, is_warning=self.is_warning)
