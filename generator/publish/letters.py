"""The weekly letter: an edition as an e-mail, in HTML that mail programs show and in plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from css_inline import CSSInliner

from generator.publish.letter_text import letter_text
from generator.publish.phrases import LETTERS
from generator.publish.templates import TEMPLATES, unbroken
from generator.publish.writing import File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Page
    from generator.settings import Site

Letter: TypeAlias = "dict[str, Any]"
"""What both forms of a letter show: fields of an edition, words and addresses."""

MOST_BYTES: Final = 102_000
"""Of a letter in HTML: Gmail cuts off what comes after 102 kB, and the link to unsubscribe with it."""

STORIES: Final = (12, 6, 3, 1, 0)
"""Stories of one topic: a letter has the first of these numbers with which it is small enough."""

_INLINER: Final = CSSInliner(load_remote_stylesheets=False)
"""Many mail programs drop style sheets: what they hold goes into the elements."""


def letter_files(editions: Iterable[Page], site: Site) -> Iterator[File]:
    """Give the letter of each edition, in HTML and in plain text.

    Args:
        editions: the pages of the editions, with the fields of docs/front-matter.md.
        site: what the letters lead to.
    """
    for page in editions:
        letter, content = _fitting(_letter_of(page, site))
        yield File(f"{letter['path']}.html", content)
        yield File(f"{letter['path']}.txt", letter_text(letter).encode())


def _letter_of(page: Page, site: Site) -> Letter:
    front: Any = page.front_matter
    words = LETTERS[site.language]
    edition, lead = front["edition"], front["lead"]
    path = f"letters/{edition['iso'].lower()}"
    name = f"{site.name}, {front['title'][:1].lower()}{front['title'][1:]}"
    return {
        "front": front,
        "site": site,
        "words": words,
        "path": path,
        "address": f"{site.url}{path}",
        "subject": f"{name}{words['colon']}{lead['title']}",
        "preheader": " · ".join(card["title"] for card in front["secondary"]) or edition["count"],
    }


def _fitting(letter: Letter) -> tuple[Letter, bytes]:
    """Return a letter that is small enough, and its HTML."""
    for stories in STORIES:
        shortened = {**letter, **_shortened(letter, stories)}
        content = _html(shortened).encode()
        if len(content) <= MOST_BYTES:
            break
    return shortened, content


def _shortened(letter: Letter, stories: int) -> Letter:
    """Return what follows the top of a letter: so many stories of each topic, and where the others are."""
    front, words = letter["front"], letter["words"]
    others = {"title": words["more"], "url": front["edition"]["url"]}
    rest = {"title": words["rest"], "url": "", "cards": front["rest"], "more": None}
    topics = [
        {**topic, "cards": topic["cards"][:stories], "more": others if topic["cards"][stories:] else topic["more"]}
        for topic in (*front["topics"], rest)
        if topic["cards"]
    ]
    is_whole = front["pagination"]["pages"] == 1 and not any(topic["more"] for topic in topics)
    cut = words["not_whole"].format(count=front["edition"]["count"])
    return {"topics": topics, "last_words": front["up_to_date"] if is_whole else cut}


def _html(letter: Letter) -> str:
    head, body, text = TEMPLATES.get_template("letter/letter.html.j2").render(letter).partition("<body>")
    return _INLINER.inline(f"{head}{body}{unbroken(text)}")  # not the styles, in which " !" stands too
