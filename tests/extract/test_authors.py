"""Who wrote an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.models import Corrections, Entity, EntityKind, Register

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import ExtractedArticle

    First = Callable[..., ExtractedArticle]

PROSE = """
Le fabricant de robots Trilobe ouvre une usine près de Lens et promet d’y employer trois cents personnes avant l’été.
Les premiers robots sortiront des chaînes en juin, si le réseau électrique suit, précise la directrice de l’usine.
"""
TITLE = "Trilobe ouvre une usine de robots près de Lens"


def authors(article: ExtractedArticle) -> tuple[str, ...]:
    return article.facts.authors.value if article.facts.authors else ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Par Ana Ruiz", ("Ana Ruiz",)),
        ("[byline] Par Ana Ruiz et Jean-Luc d’Orsay", ("Ana Ruiz", "Jean-Luc d’Orsay")),
        ("By Ana Ruiz and Tom O’Neil, in Lens", ("Ana Ruiz", "Tom O’Neil")),
        ("Propos recueillis par Marie de La Tour", ("Marie de La Tour",)),
        ("Un texte de Ana Ruiz", ("Ana Ruiz",)),
        ("Auteur : Ana Ruiz", ("Ana Ruiz",)),
        ("Par AFP", ("AFP",)),
        ("Par la rédaction", ("la rédaction",)),
        ("Publié le 4 mars 2026 à 10h45 par La rédaction", ("La rédaction",)),
        ("Par Ana Ruiz, le 4 mars 2026", ("Ana Ruiz",)),
        ("4 mars 2026 par Ana Ruiz", ("Ana Ruiz",)),
        ("Ana Ruiz • 4 mars 2026", ("Ana Ruiz",)),
        ("Ana Ruiz Follow\n4 mars 2026", ()),
        ("By Ana Ruiz Follow", ("Ana Ruiz",)),
    ],
)
def test_a_byline_under_the_title_names_the_authors(first: First, line: str, names: tuple[str, ...]) -> None:
    assert authors(first(f"{TITLE}\n{line}{PROSE}")) == names


def test_the_byline_leaves_the_text(first: First) -> None:
    article = first(f"{TITLE}\nPar Ana Ruiz{PROSE}")

    assert article.blocks[1].dropped_by == "byline"
    assert article.facts.authors is not None
    assert article.facts.authors.found_in == "line 2"


@pytest.mark.parametrize(
    "line",
    [
        "Par ailleurs, Trilobe embauche.",
        "Par Ana Ruiz court le bruit que Trilobe embauche",
        "Robots et Usines",
        "Robots Usines\n[navigation] Partager",
        "Ana Ruiz a visité l’usine avec la directrice et en revient avec des images que personne n’avait vues.",
        "Par",
    ],
)
def test_what_only_looks_like_a_byline_names_nobody(first: First, line: str) -> None:
    assert authors(first(f"{TITLE}\n4 mars 2026\n[navigation] Partager\n{line}{PROSE}")) == ()


def test_a_cue_on_a_line_of_its_own_points_to_the_name_below(first: First) -> None:
    article = first(f"{TITLE}\nPar\nAna Ruiz\n[navigation] Partager{PROSE}")

    assert authors(article) == ("Ana Ruiz",)
    assert [block.dropped_by for block in article.blocks[:3]] == ["title", "byline", "byline"]


def test_a_cue_above_an_address_points_to_nobody(first: First) -> None:
    assert authors(first(f"{TITLE}\nPar\nredaction@gazette.example{PROSE}")) == ()


def test_a_bare_name_under_the_title_is_the_author(first: First) -> None:
    assert authors(first(f"{TITLE}\nAna Ruiz{PROSE}")) == ("Ana Ruiz",)


def test_a_bare_name_beside_the_date_is_the_author(first: First) -> None:
    assert authors(first(f"{TITLE}\n[navigation] Usines\nAna Ruiz\n4 mars 2026{PROSE}")) == ("Ana Ruiz",)


def test_a_person_whom_the_article_is_about_is_not_its_author(first: First) -> None:
    known = Register(entities=(Entity(slug="ana-ruiz", name="Ana Ruiz", kind=EntityKind.PERSON),))

    assert authors(first(f"{TITLE}\nAna Ruiz{PROSE}", register=known)) == ()
    assert authors(first(f"{TITLE}\nAna Ruiz{PROSE}L’usine d’Ana Ruiz ouvrira en juin prochain à Lens.")) == ()


def test_a_name_before_a_biography_is_the_author(first: First) -> None:
    article = first(f"{TITLE}{PROSE}Ana Ruiz\n[author bio] Journaliste, je couvre les robots depuis dix ans.")

    assert authors(article) == ("Ana Ruiz",)
    assert [block.dropped_by for block in article.blocks[-2:]] == ["byline", "author bio"]


def test_a_signature_below_the_text_is_a_byline(first: First) -> None:
    assert authors(first(f"{TITLE}{PROSE}Propos recueillis par Ana Ruiz")) == ("Ana Ruiz",)


def test_bylines_of_other_articles_are_not_taken(first: First) -> None:
    assert authors(first(f"{TITLE}{PROSE}[related] Un autre robot\n[related] Par Ana Ruiz")) == ()


def test_markup_names_the_authors_without_addresses(first: First) -> None:
    statements = {"JSON-LD author": "https://gazette.example/ana", "meta author": "Par Ana Ruiz, Tom O’Neil et AFP"}
    article = first(PROSE, statements)

    assert authors(article) == ("Ana Ruiz", "Tom O’Neil", "AFP")
    assert article.facts.authors is not None
    assert article.facts.authors.found_in == "meta author"


def test_front_matter_wins(first: First) -> None:
    assert authors(first(f"{TITLE}\nPar Ana Ruiz{PROSE}", corrections=Corrections(authors=("Lou Petit",)))) == (
        "Lou Petit",
    )
    assert authors(first(f"{TITLE}\nPar Ana Ruiz{PROSE}", corrections=Corrections(authors=()))) == ()


@pytest.mark.parametrize(
    ("statements", "names"),
    [
        ({"JSON-LD author": "Gazette du Nord", "og:site_name": "Gazette du Nord"}, ("Ana Ruiz",)),
        ({"JSON-LD author": "La rédaction"}, ("Ana Ruiz",)),
        ({"meta author": "AFP"}, ("Ana Ruiz",)),
        ({"meta author": "Le Nord avec AFP"}, ("Le Nord avec AFP",)),
        ({"meta author": "Tom O’Neil (à Lens)"}, ("Tom O’Neil",)),
    ],
)
def test_a_newsroom_in_the_markup_waits_for_a_person_in_the_text(
    first: First, statements: dict[str, str], names: tuple[str, ...]
) -> None:
    assert authors(first(f"{TITLE}\nPar Ana Ruiz{PROSE}", statements)) == names


@pytest.mark.parametrize("name", ["JSON-LD author", "JSON-LD author organisation"])
def test_a_newsroom_in_the_markup_is_better_than_nobody(first: First, name: str) -> None:
    article = first(f"{TITLE}{PROSE}", {name: "Gazette du Nord", "JSON-LD publisher": "Gazette du Nord"})

    assert authors(article) == ("Gazette du Nord",)


def test_the_reporters_are_preferred_to_their_agency(first: First) -> None:
    assert authors(first(f"{TITLE}\nPar Reuters le 4 mars 2026\n[byline] par Ana Ruiz et Tom O’Neil{PROSE}")) == (
        "Ana Ruiz",
        "Tom O’Neil",
    )


@pytest.mark.parametrize(
    ("value", "names"),
    [("Ana Ruiz | 4 mars", ("Ana Ruiz",)), ("Tous nos auteurs", ()), ("par Ana Ruiz - 3 commentaires", ("Ana Ruiz",))],
)
def test_an_element_of_the_class_of_authors_names_them(first: First, value: str, names: tuple[str, ...]) -> None:
    assert authors(first(f"{TITLE}{PROSE}", {"class author": value})) == names


@pytest.mark.parametrize("line", ["Ana Ruiz", "Ana Ruiz • Culture", "Lens Matin avec AFP"])
def test_what_the_page_marks_as_a_byline_is_believed_when_it_is_a_name(first: First, line: str) -> None:
    assert authors(first(f"{TITLE}\n[navigation] Partager\n[byline] {line}{PROSE}")) == (line.partition(" •")[0],)


def test_a_name_alone_at_the_end_is_a_signature_unless_the_text_speaks_of_it(first: First) -> None:
    assert authors(first(f"{TITLE}{PROSE}Ana Ruiz")) == ("Ana Ruiz",)
    assert (
        authors(first(f"{TITLE}{PROSE}Ana Ruiz a tout vu de ses yeux, dit la directrice de l’usine.\nAna Ruiz")) == ()
    )
