"""The lists of names: from A to Z, and of each kind; all on one page as long as it is light, else letter by letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import EntityKind
from generator.pages.addresses import NAMES_URL, entity_url, kind_url, letter_url
from generator.pages.alphabet import by_letter
from generator.pages.cards import link
from generator.pages.contents import Contents, Group, contents_pages, line, way

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.models import Page
    from generator.pages.alphabet import Letter
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

    Letters = Sequence[tuple[Letter, Sequence[str]]]
    """The slugs of names under each letter."""

ALL_NAMES: Final = 20
"""Names up to which all stand on one page, in multiples of the cards of a page: 400 of them weigh 9 kB compressed."""

NAMES: Final = 10
"""Names on one page of a letter or a kind, in multiples of the cards of a page."""

MOST_CITED: Final = 2
"""Names that the first page shows where it cannot show all, in multiples of the cards of a page."""


class _List(NamedTuple):
    """One list of names."""

    url: str
    title: str
    groups: list[Group]
    name: str = ""
    """What the links to it say."""


def name_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the list of all names, those of the letters where one page cannot hold it, and that of each kind."""
    wording, size = catalogue.wording, catalogue.site.page_size
    letters = _letters(catalogue.by_entity, catalogue)
    is_long = len(catalogue.by_entity) > ALL_NAMES * size
    front = [_most_cited(catalogue)] if is_long else _under_letters(letters, catalogue)
    first = _List(NAMES_URL, wording["entities"], front)
    of_letters = _of_letters(letters, catalogue) if is_long else []
    of_kinds = _of_kinds(catalogue)
    for each in (first, *of_letters, *of_kinds):
        contents = Contents(
            section="entities",
            url=each.url,
            title=each.title,
            about=wording["entities_about"] if each is first else "",
            groups=each.groups,
            size=(ALL_NAMES if each is first else NAMES) * size,
            ways=[
                *_way("by_letter", [] if each in of_kinds else of_letters, each, catalogue),
                *_way("by_kind", of_kinds, each, catalogue),
            ],
            trail=[] if each is first else [link(first.title, first.url)],
        )
        yield from contents_pages(contents, catalogue)


def _way(phrase: str, lists: Sequence[_List], current: _List, catalogue: Catalogue) -> list[Fields]:
    """Return the row of links to some lists, where there are such lists."""
    links = [link(each.name, each.url) for each in lists]
    return [way(catalogue.wording[phrase], links, current.url)] if links else []


def _letters(slugs: Iterable[str], catalogue: Catalogue) -> Letters:
    """Return names under the letters that they begin with."""
    return list(by_letter(slugs, lambda slug: catalogue.entity(slug).name))


def _of_letters(letters: Letters, catalogue: Catalogue) -> list[_List]:
    """Return the list of each letter."""
    return [
        _List(
            letter_url(letter.slug),
            catalogue.wording.say("names_under", letter=letter.title),
            [Group("", "", _lines(slugs, catalogue))],
            letter.title,
        )
        for letter, slugs in letters
    ]


def _of_kinds(catalogue: Catalogue) -> list[_List]:
    """Return the list of each kind that has names."""
    slugs: dict[EntityKind, list[str]] = {kind: [] for kind in EntityKind}
    for slug in catalogue.by_entity:
        slugs[catalogue.entity(slug).kind].append(slug)
    lists = []
    for kind, found in slugs.items():
        if found:
            title = catalogue.wording[f"{kind}_group"]
            groups = _under_letters(_letters(found, catalogue), catalogue)
            lists.append(_List(kind_url(kind), title, groups, title))
    return lists


def _under_letters(letters: Letters, catalogue: Catalogue) -> list[Group]:
    """Return names under their letters; few need none."""
    slugs = [slug for _, under in letters for slug in under]
    if len(slugs) <= catalogue.site.page_size:
        return [Group("", "", _lines(slugs, catalogue))]
    return [Group(letter.title, f"letter-{letter.slug}", _lines(slugs, catalogue)) for letter, slugs in letters]


def _most_cited(catalogue: Catalogue) -> Group:
    """Return the names that most articles give."""
    limit = MOST_CITED * catalogue.site.page_size
    return Group(catalogue.wording["most_cited"], "", _lines(most_cited(catalogue, limit), catalogue))


def most_cited(catalogue: Catalogue, limit: int) -> list[str]:
    """Return the slugs of the names that most articles give, the one in most articles first."""
    return sorted(catalogue.by_entity, key=lambda slug: (-len(catalogue.by_entity[slug]), slug))[:limit]


def _lines(slugs: Iterable[str], catalogue: Catalogue) -> list[Fields]:
    return [name_line(slug, catalogue) for slug in slugs]


def name_line(slug: str, catalogue: Catalogue) -> Fields:
    """Return a line for a name: in how many articles it stands."""
    count = catalogue.wording.count(len(catalogue.by_entity[slug]), "article")
    return line(catalogue.entity(slug).name, entity_url(slug), count)
