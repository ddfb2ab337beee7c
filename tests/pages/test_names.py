"""Lists of names: from A to Z as a French reader looks for them, by kind, and letter by letter where there are many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import REGISTER, SITE, article, digest, paragraph
from paperwork import fields, pages, titles

from generator.models import Digest, Entity, EntityKind
from generator.pages.alphabet import by_letter

SMALL = replace(SITE, page_size=1)


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (["Zoé", "Émile", "eBay", "Élan"], "E: eBay Élan Émile, Z: Zoé"),
        (["Œuvre", "Orange", "Le Monde", "L’Oréal"], "L: Le Monde L’Oréal, O: Œuvre Orange"),
        (["4chan", "01net", "Anthropic"], "A: Anthropic, 0–9: 01net 4chan"),
        (["Яндекс", "« Ici »", "百度", ""], "I: « Ici », …:  Яндекс 百度"),
    ],
)
def test_names_stand_under_the_letter_that_readers_look_under(names: list[str], letters: str) -> None:
    found = ", ".join(f"{letter.title}: {' '.join(group)}" for letter, group in by_letter(names, str))

    assert found == letters


def naming(*names: str) -> Digest:
    """Return a digest of an article that gives names which the gazetteer has: a person first, then products."""
    entities = tuple(
        Entity(slug=name.lower().replace(" ", "-"), name=name, kind=EntityKind.PRODUCT if number else EntityKind.PERSON)
        for number, name in enumerate(names)
    )
    told = article("a", paragraph(", ".join(names)), names=names)
    return digest(told, register=replace(REGISTER, entities=entities))


def test_few_names_stand_on_one_page_from_a_to_z_and_on_one_of_each_kind() -> None:
    told = naming("Zoe", "Écran", "Atlas")
    page, products = fields("entities.md", told, SMALL), fields("entities/kind/product.md", told, SMALL)

    assert [(group["title"], titles(group["links"])) for group in page["groups"]] == [
        ("A", ["Atlas"]), ("E", ["Écran"]), ("Z", ["Zoe"]),
    ]  # fmt: skip
    assert [(row["title"], titles(row["links"])) for row in page["ways"]] == [("Par genre", ["Personnes", "Produits"])]
    assert (products["title"], titles(products["breadcrumbs"])) == (
        "Produits",
        ["À la une", "Personnes et organisations"],
    )
    assert [link["current"] for link in products["ways"][0]["links"]] == [False, True]
    assert [titles(group["links"]) for group in products["groups"]] == [["Atlas"], ["Écran"]]
    assert [titles(group["links"]) for group in fields("entities.md", told)["groups"]] == [["Atlas", "Écran", "Zoe"]]


def test_many_names_have_a_page_for_each_letter_and_the_most_cited_lead() -> None:
    names = [f"{letter}{number}" for letter in "ABC" for number in range(7)]
    told = naming(*names, *(f"D{number}" for number in range(11)))
    made = pages(told, SMALL)
    page, letter = made["entities.md"].front_matter, made["entities/a-z/d.md"].front_matter

    assert titles(page["groups"]) == ["Les plus cités"]
    assert titles(page["groups"][0]["links"]) == ["A0", "A1"]  # type: ignore[index]
    assert [link["url"] for link in page["ways"][0]["links"]] == [f"entities/a-z/{each}/" for each in "abcd"]  # type: ignore[index]
    assert (letter["title"], letter["about"]) == ("Noms\u00a0: D", "")
    assert [link["current"] for link in letter["ways"][0]["links"]] == [False, False, False, True]  # type: ignore[index]
    assert titles(made["entities/a-z/d/page-2.md"].front_matter["groups"][0]["links"]) == ["D9"]  # type: ignore[index]
    kind = made["entities/kind/product/page-2.md"].front_matter
    assert [link["url"] for link in kind["ways"][0]["links"]] == [  # type: ignore[index]
        "entities/kind/product/#letter-a", "entities/kind/product/#letter-b", "#letter-c",
        "entities/kind/product/page-3/#letter-d",
    ]  # fmt: skip


def test_a_name_gives_its_other_names_and_leads_to_its_first_and_last_article() -> None:
    alliance = Entity(
        slug="otan", name="OTAN", kind=EntityKind.ORGANISATION, aliases=("O.T.A.N.", "Nato", "NATO", "l’Alliance")
    )
    told = [
        article(slug, paragraph("OTAN."), title=slug, date=date, names=("OTAN",))
        for slug, date in (("neuf", "2026-03-04"), ("vieux", "2026-02-01"), ("jamais", None))
    ]

    page = fields("entities/otan.md", digest(*told, register=replace(REGISTER, entities=(alliance,))))

    assert page["aliases"] == ["Nato", "l’Alliance"]
    assert (page["first"]["title"], page["last"]["title"]) == ("vieux", "neuf")
    assert titles(page["breadcrumbs"]) == ["À la une", "Personnes et organisations", "Organisations"]
