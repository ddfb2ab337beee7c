"""Raw articles: files as they came, decoded, their front matter apart."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from generator.models import Format, Problem, RawArticle
from generator.read.corrections import CORRECTIONS, corrections_of
from generator.read.decoding import decoded
from generator.read.files import bytes_of, files_below, public, shown
from generator.read.foreign_keys import KNOWN
from generator.read.front_matter import front_matter
from generator.read.mistakes import Mistake
from generator.read.names import slug_and_date

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FORMATS: Final = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdx": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
}

_NO_ARTICLE: Final = Mistake(0, "there is no article in this folder", "Put a .txt, .md or .html file in it")


def read_articles(folder: Path, project: Path) -> tuple[tuple[RawArticle, ...], tuple[Problem, ...]]:
    """Return every good article below a folder, by path, and what is wrong with the others."""
    if not folder.is_dir():
        missing = Mistake(0, "there is no such folder of articles", "Create it and put a .txt, .md or .html file in it")
        return (), (missing.at(shown(folder, project)),)
    paths, problems = files_below(folder, project)
    read = [read_article(path, project, folder) for path in paths]
    unique, repeated = _first_of_each_slug(article for article, _ in read if article)
    problems = (*problems, *(problem for _, found in read for problem in found), *repeated)
    if not unique and all(problem.is_warning for problem in problems):  # an empty site would replace a good one
        problems = (_NO_ARTICLE.at(shown(folder, project)), *problems)
    return unique, problems


def read_article(
    path: Path, project: Path, folder: Path | None = None
) -> tuple[RawArticle | None, tuple[Problem, ...]]:
    """Return the article of one file of a folder, inside of the project or not, or what is wrong with it."""
    where = shown(path, project)
    try:
        article, mistakes = _article(path, where, public(path, project, folder or path.parent))
    except Mistake as mistake:
        return None, (mistake.at(where),)
    return (None if mistakes else article), tuple(mistake.at(where) for mistake in mistakes)


def _article(path: Path, where: str, public_path: str) -> tuple[RawArticle, tuple[Mistake, ...]]:
    kind = _format_of(path)
    slug, file_date = slug_and_date(path.stem)
    raw = bytes_of(path)
    text, encoding = decoded(raw, html=kind is Format.HTML)
    is_markdown = kind is Format.MARKDOWN
    top = front_matter(text, KNOWN if is_markdown else CORRECTIONS, is_markdown=is_markdown)
    if not top.text.strip():
        raise _no_text(has_front_matter=bool(top.fields))
    corrections, mistakes = corrections_of(top.fields, is_markdown=is_markdown)
    return RawArticle(
        path=where,
        public_path=public_path,
        slug=slug,
        file_date=file_date,
        format=kind,
        text=top.text,
        first_line=top.first_line,
        corrections=corrections,
        sha256=hashlib.sha256(raw).hexdigest(),
        encoding=encoding,
    ), mistakes


def _format_of(path: Path) -> Format:
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise Mistake(
            0,
            f"{path.suffix or 'a file without a suffix'} is no format of articles",
            "Save it as text (.txt), Markdown (.md) or HTML (.html), or move it out of this folder",
            is_warning=True,
        ) from None


def _no_text(*, has_front_matter: bool) -> Mistake:
    if has_front_matter:
        return Mistake(0, "there is no text below the front matter", "Paste the article below the closing ---")
    return Mistake(0, "the file is empty", "Paste the article into it, or remove it")


def _first_of_each_slug(articles: Iterable[RawArticle]) -> tuple[tuple[RawArticle, ...], tuple[Problem, ...]]:
    first: dict[str, RawArticle] = {}
    problems = []
    for article in articles:
        taken = first.setdefault(article.slug, article)
        if taken is not article:
            what = f"the address {article.slug} is already that of {taken.path}"
            problems.append(Mistake(0, what, "Rename one of the two files: its name is its address").at(article.path))
    return tuple(first.values()), tuple(problems)
