"""The error tree: what a maintainer can mend is a `DigestError`, anything else keeps its traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import Problem


class DigestError(Exception):
    """Bad input, with every problem of the run."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems, sorted by place."""
        super().__init__("\n".join(str(problem) for problem in sorted(problems)))
        self.problems = tuple(sorted(problems))

    def __reduce__(self) -> tuple[type[DigestError], tuple[tuple[Problem, ...]]]:
        """Say how another process gets the error: from its problems, not from its message."""
        return type(self), (self.problems,)


class ContentError(DigestError):
    """Articles or data files have errors."""
