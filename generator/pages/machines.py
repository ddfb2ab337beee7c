"""What a page says to machines beside its words: its picture, the day of its newest words, whose and when it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from generator.models import EntityKind, Page, SocialCard
from generator.pages.moments import iso_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.models import Article
    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue
    from generator.settings import Site

CARDS: Final = "assets/cards/"
"""Folder of the cards; below it each stands where its page stands."""

TYPES: Final[Mapping[EntityKind, str]] = {
    EntityKind.COMPANY: "Organization",
    EntityKind.ORGANISATION: "Organization",
    EntityKind.PERSON: "Person",
    EntityKind.PRODUCT: "Product",
    EntityKind.LAW: "Legislation",
    EntityKind.PLACE: "Place",
    EntityKind.OTHER: "Thing",
}
"""What https://schema.org/ calls what a name is the name of."""

_EDITORS: Final = re.compile(
    r"(?:la |notre )?rédaction\b|(?:the )?(?:editors|editorial (?:staff|team|board)|newsroom)\b", re.IGNORECASE
)
"""How a byline begins that names no person."""

_ARTICLES: Final = "articles/"

_LISTED: Final = ("lead", "secondary", "topics", "rest", "cards", "timeline", "days")
"""Fields that list articles: their newest date is that of the list."""

_CURRENT: Final = ("home.html", "listing.html", "register.html", "feeds.html")
"""Templates of pages that every new article changes."""

_ARTICLE: Final = ("article.html", "roundup.html")

_DOSSIERS: Final = ("topic.html", "source.html")
"""Templates of pages that wait for their first article."""

_UNMAPPED: Final = ("redirect.html", "offline.html")
"""Templates of pages that nobody looks for."""

_DAY: Final = len("2026-03-04")


def for_machines(page: Page, catalogue: Catalogue) -> Page:
    """Return a generated page with its card, the picture that it shows, and what it says of itself to programs."""
    card = _card(page, catalogue) if catalogue.site.has_cards else None
    told: Fields = {
        "picture": _shown(card, catalogue.site),
        "changed": _changed(page.front_matter, catalogue),
        "in_site_map": _is_mapped(page),
    }
    if page.front_matter["template"] in _ARTICLE:
        told["linked"] = _linked(_article_at(page.path.removesuffix(".md"), catalogue), catalogue)
    return replace(page, card=card, front_matter={**page.front_matter, **told})


def pictured(page: Page, site: Site) -> Page:
    """Return a hand-written page with the picture of the site, unless its author states another."""
    return replace(page, front_matter={"picture": _shown(None, site), **page.front_matter})


def _shown(card: SocialCard | None, site: Site) -> Fields | None:
    """Return the picture of a page: its own card, or that of the site."""
    if not site.has_cards:
        return None
    card = card or site_card(site)
    words = (card.kicker, card.headline, *card.deck, card.byline, card.site if card.site != card.headline else "")
    return {"url": card.path, "text": ". ".join(filter(None, words))}


def site_card(site: Site) -> SocialCard:
    """Return the card of the front page, and of every page without one of its own."""
    return SocialCard(path=f"{CARDS}index.png", site=site.name, headline=site.name, deck=_entries(site.description))


def _card(page: Page, catalogue: Catalogue) -> SocialCard | None:
    """Return the card of a page, if it is of a kind that people share; a further page of a list has none."""
    folder, _, name = page.path.removesuffix(".md").rpartition("/")
    fields: Mapping[str, Any] = page.front_matter
    if fields["template"] == "home.html":
        return site_card(catalogue.site)
    if "/" in folder or (fields["template"] == "entity.html" and name not in catalogue.gazetteer):
        return None
    lines = _lines(fields)
    path = f"{CARDS}{folder}/{name}.png"
    return SocialCard(path=path, site=catalogue.site.name, headline=str(fields["title"]), **lines) if lines else None


def _lines(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the card of a page says above and below its headline; nothing for a page without a card."""
    above = [crumb["title"] for crumb in fields["breadcrumbs"] if crumb["title"] != fields["title"]]
    match fields["template"]:
        case "article.html" | "roundup.html":
            source, date = fields["source"] or {}, fields["date"] or {}
            byline = ", ".join(filter(None, (source.get("title"), date.get("text"))))
            return {"kicker": (fields["topic"] or {}).get("title", ""), "byline": byline}
        case "edition.html":
            shown = [each["title"] for each in (fields["lead"], *fields["secondary"]) if each]
            return {"kicker": fields["edition"]["span"], "deck": tuple(shown)}
        case "entity.html":
            return {"kicker": fields["kind"], "deck": _entries(fields["about"])}
        case "topic.html" | "source.html":
            return {"kicker": above[-1], "deck": _entries(fields["about"])}
        case "story.html":
            return {"kicker": above[-1], "byline": fields["about"].rstrip(".")}
        case _:
            return {}


def _entries(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _article_at(url: str, catalogue: Catalogue) -> Article:
    """Return the article of a page."""
    return catalogue.digest.by_slug[url.removeprefix(_ARTICLES).rstrip("/")]


def _linked(article: Article, catalogue: Catalogue) -> Fields:
    """Return what linked data says of an article in a form of its own: when it is from, and what signed it."""
    facts = article.extracted.facts
    return {
        "published": iso_moment(article.date),
        "modified": iso_moment(facts.updated.value if facts.updated else None),
        "authors": [
            {"name": name, "type": "Organization" if _is_office(name, article, catalogue) else "Person"}
            for name in (facts.authors.value if facts.authors else ())
        ],
    }


def _is_office(name: str, article: Article, catalogue: Catalogue) -> bool:
    """Say whether who signs an article is no person: a source, or its editors together."""
    return name == article.source or name in catalogue.sources or bool(_EDITORS.match(name))


def _is_mapped(page: Page) -> bool:
    """Say whether the site map has a page: not one that leads on or waits for articles, nor the rest of a list."""
    template = page.front_matter["template"]
    is_waiting = template in _DOSSIERS and not page.front_matter["cards"]
    return not is_waiting and template not in _UNMAPPED and "/page-" not in page.path


def _changed(fields: Mapping[str, Any], catalogue: Catalogue) -> str:
    """Return the day of the newest words of a page, as far as it is known to the day; else nothing."""
    match fields["template"]:
        case "article.html" | "roundup.html":
            return _day(fields["updated"]) or _day(fields["date"])
        case template if template in _CURRENT:
            return _day(fields["newest"])
        case _:
            return max((day for key in _LISTED for day in _days(fields.get(key), catalogue)), default="")


def _days(listed: Any, catalogue: Catalogue) -> Iterator[str]:  # noqa: ANN401 - a card, or lists of cards by topic
    """Give the days on which each article of a list came and was mended."""
    if isinstance(listed, Sequence):
        for each in listed:
            yield from _days(each, catalogue)
    elif listed:
        yield _day(listed.get("date") or listed.get("iso"))
        if str(listed.get("url", "")).startswith(_ARTICLES):
            updated = _article_at(listed["url"], catalogue).extracted.facts.updated
            yield _day(updated.value.iso if updated else None)
        for key in ("cards", "also", "entries"):
            yield from _days(listed.get(key), catalogue)


def _day(date: Mapping[str, str] | str | None) -> str:
    """Return a date without its hour where it is known to the day; a week, a month and a year are no day."""
    iso = (date if isinstance(date, str) else date["iso"])[:_DAY] if date else ""
    return iso if len(iso) == _DAY else ""
