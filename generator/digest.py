"""The whole program on one screen: from the files of a project to the Markdown of its site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from generator.blanks import unfilled
from generator.clean import clean
from generator.errors import ContentError
from generator.extract import extract
from generator.kept_addresses import addresses_given_up, claimed_addresses
from generator.link import link
from generator.models import Problem
from generator.odd_dates import odd_dates
from generator.pages import editions_of, feeds_of, pages_of, pictured, typeset
from generator.pool import each
from generator.publish import files_of, write_source
from generator.read import read_articles, read_pages, read_register
from generator.rights import overdrawn, within_rights
from generator.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.models import Article, Digest, Page, RawArticle, Register
    from generator.publish import Written
    from generator.settings import Settings

    Built = tuple[tuple[Article, ...], list[Problem]]
    Each = Callable[[Callable[[RawArticle], Built], Iterable[RawArticle]], Iterable[Built]]
    Progress = Callable[[Sequence[RawArticle]], Iterable[RawArticle]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What people wrote, and what is wrong with it."""

    digest: Digest
    """Of the articles that could be built."""
    hand_written: tuple[Page, ...]
    problems: tuple[Problem, ...]
    """Errors and warnings of every file, sorted by place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """What a run made and wrote."""

    digest: Digest
    written: Written
    warnings: tuple[Problem, ...]


def build_article(raw: RawArticle, register: Register) -> tuple[Article, ...]:
    """Return one article, or a roundup followed by its items: a pure function of its arguments."""
    return tuple(understand(extracted, register) for extracted in extract(clean(raw, register), register))


def build_articles(
    raw_articles: Iterable[RawArticle], register: Register, each: Each = map
) -> tuple[list[Article], list[Problem]]:
    """Return every article that can be built, and the problems of all of them; `each` does as `map` does."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for built, found in each(partial(_built, register), raw_articles):
        articles += built
        problems += found
    return articles, problems


def _built(register: Register, raw: RawArticle) -> Built:
    """Return the articles of a file, if they can be built, and its problems."""
    try:
        articles = build_article(raw, register)
    except ContentError as error:
        return (), list(error.problems)
    except Exception as error:
        error.add_note(f"while working on {raw.path}")  # a fault of ours: the traceback stays, and names the file
        raise
    stated = [problem for article in articles for problem in article.extracted.problems]
    wrong = (problem for article in articles for problem in (*unproven(article), *overdrawn(article, register)))
    return articles, [*stated, *wrong]


def unproven(article: Article) -> Iterator[Problem]:
    """Give an error for each sentence of the summary or key point that does not stand in the article as it is given."""
    understanding = article.understanding
    for lifted in (*understanding.summary, *understanding.key_points):
        if article.body.text[lifted.start : lifted.end] != lifted.text or not lifted.text:
            yield Problem(
                path=article.extracted.raw.path,
                line=0,
                what=f"the page would show words that the article does not hold: {lifted.text!r}",
                cure="This is a fault of the generator: report it with the file.",
            )


def survey(settings: Settings, progress: Progress = iter) -> Survey:
    """Read, understand and link everything that people wrote, without writing anything."""
    raw_articles, article_problems = read_articles(settings.articles, settings.project)
    register, register_problems = read_register(settings.data, settings.project)
    hand_written, page_problems = read_pages(settings.pages, settings.project)
    articles, problems = build_articles(progress(raw_articles), register, each)
    problems += [*article_problems, *register_problems, *page_problems]
    problems += [*slug_problems(articles), *claimed_addresses(articles)]
    return Survey(
        digest=link(first_of_each_slug(articles), register, related_limit=settings.site.related_limit),
        hand_written=hand_written,
        problems=tuple(sorted(problems)),
    )


def generate(settings: Settings, progress: Progress = iter) -> Generation:
    """Write the Markdown and the feeds of a site from what people wrote.

    Raises:
        ContentError: some files have errors, all of which it names; nothing was written.
    """
    surveyed = survey(settings, progress)
    errors = [problem for problem in surveyed.problems if not problem.is_warning]
    if errors:
        raise ContentError(errors)
    surveyed = replace(surveyed, digest=within_rights(surveyed.digest))  # in its place: no text is held twice
    hand_written = (pictured(page, settings.site) for page in surveyed.hand_written)
    pages = chain(map(typeset, pages_of(surveyed.digest, settings.site)), hand_written)
    editions = map(typeset, editions_of(surveyed.digest, settings.site))
    files = files_of(surveyed.digest, settings.site, feeds_of(surveyed.digest, settings.site), editions)
    written = write_source(pages, files, settings.markdown, each, settings.card_font)
    odd = odd_dates(surveyed.digest.articles)
    gone = addresses_given_up(written, surveyed.digest)
    warnings = (*settings.doubts, *odd, *gone, *surveyed.problems, *unfilled(surveyed.hand_written))
    return Generation(digest=surveyed.digest, written=written, warnings=warnings)


def first_of_each_slug(articles: Sequence[Article]) -> list[Article]:
    """Return the articles without those whose slug another one has already."""
    firsts: dict[str, Article] = {}
    for article in articles:
        firsts.setdefault(article.slug, article)
    return list(firsts.values())


def slug_problems(articles: Sequence[Article]) -> Iterator[Problem]:
    """Give an error for each article whose slug is that of another one, such as an item of a roundup."""
    firsts = {article.slug: article for article in reversed(articles)}
    for article in articles:
        first = firsts[article.slug]
        if first is not article:
            yield Problem(
                path=article.extracted.raw.path,
                line=0,
                what=f"the address articles/{article.slug}/ is that of {first.extracted.raw.path}",
                cure="Rename one of the two files.",
            )
