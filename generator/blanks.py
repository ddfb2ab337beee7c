"""Blanks that maintainers have to fill in by hand: who publishes the site, who hosts it, where it can be found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.doubts import line_in
from generator.models import warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Digest, Page, Problem

BLANK: Final = re.compile(r"\[(?:à[ \u00a0]compléter|to be filled in)\b([^\]\n]*)\]?")
"""A blank of a hand-written page, and what belongs there; the theme marks one that stands in bold type."""

NOBODYS: Final = re.compile(
    r"(?:^|[@.])(?:example\.(?:com|net|org)|[^@.:]+\.(?:example|invalid|test))(?=[:?#]|$)", re.IGNORECASE
)
"""A host that is kept for examples (RFC 2606)."""


def is_placeholder(address: str) -> bool:
    """Whether an address of the web or of e-mail is one that nobody can have."""
    return bool(NOBODYS.search(address.partition("://")[2].partition("/")[0] or address))


def placeholders(digest: Digest) -> Iterator[Problem]:
    """Give a warning for each source and article whose address is nobody's."""
    for source in digest.register.sources:
        if is_placeholder(source.url):
            yield _placeholder("content/data/sources.yml", 0, f"the url of {source.name}", source.url)
    for article in digest.articles:
        url = article.extracted.facts.url
        if url and article.extracted.item_of is None and is_placeholder(url.value):
            yield _placeholder(article.extracted.raw.path, line_in(article, "url"), "the url", url.value)


def _placeholder(path: str, line: int, what: str, address: str) -> Problem:
    cure = "Write the true one over it, or null where there is none."
    return warning(path, f"{what} is a placeholder: {address}", cure, line)


def blanks(pages: Iterable[Page]) -> Iterator[Problem]:
    """Give a warning for each blank of the hand-written pages."""
    for page in pages:
        for line, what in _blanks_of(page):
            said = f"a blank is to be filled in: {what}"
            yield warning(f"content/pages/{page.path}", said, "Write over it, brackets included.", line)


def unfilled(pages: Iterable[Page]) -> Iterator[Problem]:
    """Give one warning for each page with blanks: what a build says, whose readers see them too."""
    for page in pages:
        found = list(_blanks_of(page))
        if found:
            count = "1 blank is" if len(found) == 1 else f"{len(found)} blanks are"
            said = f"{count} published as such, the first for {found[0][1]}"
            cure = "Fill them in before the site is public: `digest check` names each."
            yield warning(f"content/pages/{page.path}", said, cure, found[0][0])


def _blanks_of(page: Page) -> Iterator[tuple[int, str]]:
    """Give the line of the file, and what belongs there, for each blank of a page."""
    for line, text in enumerate(page.body.split("\n"), page.first_line):
        for blank in BLANK.finditer(text):
            yield line, blank[1].strip(" \u00a0\u202f:") or "unnamed"
