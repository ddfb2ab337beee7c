"""The register of sources: what each is, what may be published of it, how much there is, and which are only cited."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.models import Page, Publish, Source
from generator.pages.addresses import entity_url, file_of, page_url, source_url
from generator.pages.alphabet import alphabetical
from generator.pages.cards import dated_link, link
from generator.pages.pagination import pages_for, pagination
from generator.pages.shell import shell
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

REGISTER_URL: Final = "sources/"

ENTRIES: Final = 2
"""Sources on one page, in multiples of the cards of a page."""


class _Part(NamedTuple):
    """The sources of one standing."""

    standing: str
    """The key of its words."""
    entries: list[Fields]


def register_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the register of sources, page by page."""
    wording = catalogue.wording
    parts = [(part.standing, entry) for part in _parts(catalogue) for entry in part.entries]
    size = ENTRIES * catalogue.site.page_size
    pages = pages_for(len(parts), size)
    for number in range(1, pages + 1):
        first = (number - 1) * size
        shown = parts[first : first + size]
        title, trail = wording["sources"], []
        if number > 1:
            trail = [link(title, REGISTER_URL)]
            title += ", " + wording.say("page", page=number)
        text = wording.say("range_lines", first=first + 1, last=first + len(shown), total=len(parts)) if shown else ""
        yield Page(
            path=file_of(page_url(REGISTER_URL, number)),
            front_matter={
                **shell("register.html", title, catalogue, description=wording["sources_about"], trail=trail),
                "section": "sources",
                "about": wording["sources_about"],
                "groups": _groups(shown, catalogue),
                "pagination": pagination(REGISTER_URL, number, pages, text, catalogue),
            },
        )


def _groups(parts: Sequence[tuple[str, Fields]], catalogue: Catalogue) -> list[Fields]:
    """Return the sources of a page by their standing, with a sentence on each."""
    groups: dict[str, list[Fields]] = defaultdict(list)
    for standing, entry in parts:
        groups[standing].append(entry)
    wording = catalogue.wording
    return [
        {
            "title": wording[f"sources_{standing}"],
            "anchor": standing,
            "about": wording[f"sources_{standing}_about"],
            "entries": entries,
        }
        for standing, entries in groups.items()
    ]


def _parts(catalogue: Catalogue) -> list[_Part]:
    """Return the sources that articles are from, by their rights, strangers among them; those cited; and the rest."""
    sources = sorted(catalogue.digest.register.sources, key=lambda source: alphabetical(source.name))
    cited = _cited(sources, catalogue)
    own = [source for source in sources if source.slug in catalogue.by_source]
    others = [source for source in sources if source.slug not in catalogue.by_source]
    parts: tuple[tuple[str, list[Source]], ...] = (
        ("full", [source for source in own if source.publish is Publish.FULL]),
        ("excerpt", [source for source in own if source.publish is Publish.EXCERPT]),
        ("cited", [source for source in others if source.slug in cited]),
        ("silent", [source for source in others if source.slug not in cited]),
    )
    given = [
        _Part(standing, [_entry(each, cited.get(each.slug), catalogue) for each in some]) for standing, some in parts
    ]
    return [*given[:2], _Part("unlisted", list(_unlisted(catalogue))), *given[2:]]


def _entry(source: Source, cited: Fields | None, catalogue: Catalogue) -> Fields:
    """Return what the register says of a source."""
    wording = catalogue.wording
    articles = catalogue.by_source.get(source.slug, ())
    is_excerpt = source.publish is Publish.EXCERPT
    budget = wording.say("quotation_budget", n=wording.number(source.quotation_budget))
    return {
        **link(source.name, source_url(source.slug) if articles else ""),
        "about": source.description,
        "site": source.url,
        "publish": str(source.publish),
        "rights": f"{wording['rights_excerpt']} {budget}" if is_excerpt else wording["rights_full"],
        "caution": source.caution,
        **_counted(articles, catalogue),
        "cited": cited,
    }


def _counted(articles: Sequence[Article], catalogue: Catalogue) -> Fields:
    """Return how many articles a source has, and its last one."""
    return {
        "count": catalogue.wording.count(len(articles), "article") if articles else "",
        "last": dated_link(articles[0], catalogue) if articles else None,
    }


def _unlisted(catalogue: Catalogue) -> Iterator[Fields]:
    """Give the sources that articles state and the register does not know."""
    found: dict[str, list[Article]] = defaultdict(list)
    for article in catalogue.listed:
        if article.source and article.source not in catalogue.sources:
            found[article.source].append(article)
    for name in sorted(found, key=alphabetical):
        yield {
            **link(name, ""),
            "about": "",
            "site": "",
            "publish": str(Publish.FULL),
            "rights": catalogue.wording["rights_unlisted"],
            "caution": "",
            **_counted(found[name], catalogue),
            "cited": None,
        }


def _cited(sources: Sequence[Source], catalogue: Catalogue) -> Mapping[str, Fields]:
    """Return for each source in how many articles of others it is named, linked to the page of its name if any."""
    owner = {slug_of(name): source.slug for source in sources for name in (*source.aliases, source.name)}
    owner |= {source.slug: source.slug for source in sources}
    counts: Counter[str] = Counter()
    pages: dict[str, str] = {}
    for article in catalogue.listed:
        own = catalogue.sources.get(article.source)
        slugs = {entity.slug for entity in article.understanding.entities} & owner.keys()
        named = sorted(slug for slug in slugs if not own or owner[slug] != own.slug)
        counts.update({owner[slug] for slug in named})
        pages |= {owner[slug]: entity_url(slug) for slug in named if slug in catalogue.mentions}
    wording = catalogue.wording
    told = {slug: wording.say("cited_in", articles=wording.count(count, "article")) for slug, count in counts.items()}
    return {slug: link(text, pages.get(slug, "")) for slug, text in told.items()}
