"""The register of sources says where articles come from, what may be shown of each, and what is only cited."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from newsroom import REGISTER, SITE, article, digest, full_digest, paragraph
from paperwork import fields, pages, titles

from generator.models import Source


def register(told: Any, site: Any = SITE) -> dict[str, list[dict[str, Any]]]:  # noqa: ANN401 - a digest and a site
    """Return the entries of the register under their headings."""
    return {group["title"]: group["entries"] for group in fields("sources.md", told, site)["groups"]}


def test_sources_stand_by_what_may_be_published_of_them_with_their_last_article() -> None:
    entries = register(full_digest())

    assert {heading: titles(some) for heading, some in entries.items()} == {
        "En texte intégral": ["Le Relevé"],
        "En extrait": ["La Gazette"],
        "Hors du registre": ["Inconnue"],
        "Connues, sans article": ["La Muette"],
    }
    assert list(entries) == ["En texte intégral", "En extrait", "Hors du registre", "Connues, sans article"]
    gazette = entries["En extrait"][0]
    assert (gazette["url"], gazette["site"]) == ("sources/gazette/", "https://gazette.example/")
    assert gazette["rights"] == (
        "Extrait\u00a0: le texte entier se lit chez son éditeur. Au plus 40 signes de citation par article."
    )
    assert (gazette["count"], gazette["last"]["title"]) == ("1 article", "Aria Labs lit vite")
    assert gazette["caution"] == "La Gazette ne cite pas ses sources."
    assert entries["Connues, sans article"][0]["url"] == ""
    assert entries["Hors du registre"][0]["rights"].startswith("Source non répertoriée")


def test_a_source_that_articles_only_cite_leads_to_the_page_of_its_name_if_there_is_one() -> None:
    told = replace(REGISTER, sources=(*REGISTER.sources, Source(slug="echo", name="L’Écho", aliases=("Echo",))))
    once = article("a", paragraph("La Muette le dit."), names=(), unknown=("La Muette",))
    twice = [article(slug, paragraph("Echo le dit."), names=(), unknown=("Echo",)) for slug in "bc"]

    cited = register(digest(once, *twice, register=told))["Citées par nos articles"]

    assert [(entry["title"], entry["cited"]) for entry in cited] == [
        ("La Muette", {"title": "dans 1 article", "url": ""}),
        ("L’Écho", {"title": "dans 2 articles", "url": "entities/echo/"}),
    ]


def test_a_source_is_not_cited_by_its_own_articles() -> None:
    told = replace(REGISTER, sources=(*REGISTER.sources, Source(slug="echo", name="L’Écho", aliases=("Echo",))))
    own = article("a", paragraph("Echo le dit."), names=(), unknown=("Echo",), source="L’Écho")
    other = article("b", paragraph("Echo le dit."), names=(), unknown=("Echo",))

    entries = {entry["title"]: entry for some in register(digest(own, other, register=told)).values() for entry in some}
    assert entries["L’Écho"]["cited"]["title"] == "dans 1 article"


def test_a_long_register_goes_on_on_further_pages_in_alphabetical_order() -> None:
    names = ("Zèbre", "École", "Éclair", "Abeille")
    told = replace(REGISTER, sources=tuple(Source(slug=name[0].lower() + name[-1], name=name) for name in names))
    made = pages(digest(register=told), replace(SITE, page_size=1))
    first, second = (made[path].front_matter for path in ("sources.md", "sources/page-2.md"))

    assert titles(first["groups"][0]["entries"]) == ["Abeille", "Éclair"]  # type: ignore[index]
    assert titles(second["groups"][0]["entries"]) == ["École", "Zèbre"]  # type: ignore[index]
    assert (second["title"], titles(second["breadcrumbs"])) == ("Sources, page 2", ["À la une", "Sources"])
