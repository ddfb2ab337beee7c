"""A project with nothing in it but what a test puts there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from generator.read import read_article, read_articles, read_pages, read_register

if TYPE_CHECKING:
    from pathlib import Path

    from generator.models import Page, Problem, RawArticle, Register


@dataclass(frozen=True)
class Newsroom:
    """A project folder in which tests leave files and read them back."""

    project: Path

    def leave(self, name: str, content: str | bytes) -> Path:
        """Write a file below `content/`."""
        path = self.project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def article(self, content: str | bytes, name: str = "openai.txt") -> RawArticle:
        """Return the article that a file holds."""
        article, problems = read_article(self.leave(f"articles/{name}", content), self.project)
        assert article, problems
        assert problems == ()
        return article

    def refusals(self, content: str | bytes, name: str = "openai.txt") -> list[str]:
        """Return the messages for a file that holds no good article."""
        article, problems = read_article(self.leave(f"articles/{name}", content), self.project)
        assert article is None
        return [str(problem) for problem in problems]

    def articles(self) -> tuple[tuple[RawArticle, ...], tuple[Problem, ...]]:
        """Read all articles."""
        return read_articles(self.project / "content/articles", self.project)

    def pages(self) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
        """Read the hand-written pages."""
        return read_pages(self.project / "content/pages", self.project)

    def register(self, name: str, content: str | bytes) -> tuple[Register, list[str]]:
        """Return the register with one file of `content/data/` in it, and the messages about it."""
        self.leave(f"data/{name}", content)
        register, problems = read_register(self.project / "content/data", self.project)
        return register, [str(problem) for problem in problems]


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)
