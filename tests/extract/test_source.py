"""Where an article was published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.models import Corrections, Entity, EntityKind, Register, Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import ExtractedArticle

    First = Callable[..., ExtractedArticle]

PROSE = """
Le fabricant de robots Trilobe ouvre une usine près de Lens et promet d’y employer trois cents personnes avant l’été.
Les premiers robots sortiront des chaînes en juin, si le réseau électrique suit, précise la directrice de l’usine.
"""
TITLE = "Trilobe ouvre une usine de robots près de Lens"
REGISTER = Register(
    sources=(Source(slug="gazette", name="La Gazette du Nord", aliases=("Gazette", "gazette.example")),),
    entities=(Entity(slug="trilobe", name="Trilobe", kind=EntityKind.COMPANY),),
)


def source(article: ExtractedArticle) -> str:
    return article.facts.source.value if article.facts.source else ""


@pytest.mark.parametrize(
    "line",
    [
        "Pour les observateurs de Robotik.info, cette usine est un tournant.",
        "Chez Robotik.info, nous pensons que cette usine est un tournant.",
        "La rédaction de Robotik.info a visité l’usine avant tout le monde.",
        "At Robotik.info, we think that this factory is a turning point.",
        "The Robotik.info newsroom saw this factory before anybody else did.",
        "The Robotik.info editorial team saw this factory before anybody else did.",
        "[newsletter] Suivez Robotik.info sur tous les réseaux",
        "[legal] © 2026 Robotik.info",
        "[legal] Robotik.info : tous droits réservés",
        "[newsletter] Follow Robotik.info on every network",
    ],
)
def test_a_text_names_its_source_when_it_speaks_of_itself(first: First, line: str) -> None:
    assert source(first(f"{TITLE}{PROSE}{line}")) == "Robotik.info"


@pytest.mark.parametrize(
    "line",
    [
        "Selon la Gazette, cette usine est un tournant pour la région.",
        "[advert] Suivez Vitamines Plus pour rester en forme",
        "[newsletter] Suivez Google Actualités pour ne rien rater",
        "[related] Les dernières usines sur Robotik",
        "« Chez Robotik, nous embauchons », dit un concurrent à la table voisine.",
        "> Chez Robotik, nous embauchons.",
        "Chez Trilobe, nous embauchons.",
        "Chez Robotik, nous embauchons, dit Robotik ; Robotik, un rival, est aussi de Lens, et Robotik attend.",
    ],
)
def test_advertisers_networks_rivals_and_quoted_papers_are_no_source(first: First, line: str) -> None:
    assert source(first(f"{TITLE}{PROSE}{line}", register=REGISTER)) == ""


def test_a_breadcrumb_names_site_and_section(first: First) -> None:
    facts = first(f"Robotik Usines {TITLE}\n[navigation] Usines\n{TITLE}{PROSE}").facts

    assert facts.source is not None
    assert (facts.source.value, facts.source.found_in) == ("Robotik", "breadcrumb, line 1")
    assert facts.section is not None
    assert facts.section.value == "Usines"


def test_a_breadcrumb_from_home_names_the_section_only(first: First) -> None:
    facts = first(f"Accueil > Usines > {TITLE}\n[navigation] Usines\n{TITLE}{PROSE}").facts

    assert facts.source is None
    assert facts.section is not None
    assert facts.section.value == "Usines"


@pytest.mark.parametrize("lead", ["le journal de", "Robotik Usines Lens Nord Pas-de-Calais", "R" * 90, "Robotik’s"])
def test_what_leads_to_the_title_without_a_name_is_no_source(first: First, lead: str) -> None:
    facts = first(f"{lead} {TITLE.replace('de', 'de' if lead != 'Robotik’s' else 'de-')}\n{TITLE}{PROSE}").facts

    assert facts.source is None
    assert facts.section is None


def test_a_known_source_on_a_line_of_its_own_is_the_source(first: First) -> None:
    fact = first(f"[navigation] gazette.example\n{TITLE}{PROSE}", register=REGISTER).facts.source

    assert fact is not None
    assert (fact.value, fact.found_in) == ("La Gazette du Nord", "line 1")


@pytest.mark.parametrize(
    ("statements", "name", "found_in"),
    [
        ({"og:site_name": "Robotik"}, "Robotik", "og:site_name"),
        ({"og:site_name": "gazette"}, "La Gazette du Nord", "og:site_name"),
        (
            {"og:site_name": "Robots !", "og:url": "https://www.gazette.example/a"},
            "La Gazette du Nord",
            "address in og:url",
        ),
        ({"title": f"{TITLE} | Robotik", "h1": TITLE}, "Robotik", "title"),
        (
            {"title": TITLE, "link canonical": "https://robotik.example/a"},
            "robotik.example",
            "address in link canonical",
        ),
        ({"og:site_name": "R" * 50, "og:url": "ftp://robotik.example/", "link canonical": "http://[robotik"}, "", ""),
    ],
)
def test_markup_names_the_source(first: First, statements: dict[str, str], name: str, found_in: str) -> None:
    fact = first(PROSE, statements, register=REGISTER).facts.source

    assert (fact.value, fact.found_in) == (name, found_in) if fact else not name


def test_front_matter_wins_and_is_spelt_as_the_register_does(first: First) -> None:
    known = first(PROSE, corrections=Corrections(source="gazette"), register=REGISTER)
    unknown = first(PROSE, corrections=Corrections(source="Robotik"), register=REGISTER)

    assert (source(known), source(unknown)) == ("La Gazette du Nord", "Robotik")


def test_a_missing_source_is_a_warning_unless_it_is_stated_to_be_unknown(first: First) -> None:
    assert "no source is stated" in [problem.what for problem in first(PROSE).problems]
    assert [problem.what for problem in first(PROSE, corrections=Corrections(source=None)).problems] == [
        "no publication date is stated"
    ]


def test_the_address_is_the_canonical_one_and_of_the_web(first: First) -> None:
    url = first(PROSE, {"link canonical": "javascript:alert(1)", "og:url": "https://robotik.example/a"}).facts.url

    assert url is not None
    assert (url.value, url.found_in) == ("https://robotik.example/a", "og:url")
    assert first(PROSE).facts.url is None


def test_a_stated_address_wins(first: First) -> None:
    stated = first(PROSE, {"og:url": "https://a.example"}, Corrections(url="https://b.example")).facts.url
    denied = first(PROSE, {"og:url": "https://a.example"}, Corrections(url=None)).facts.url

    assert stated is not None
    assert (stated.value, stated.found_in) == ("https://b.example", "front matter")
    assert denied is None


def test_the_section_is_what_the_markup_states(first: First) -> None:
    section = first(PROSE, {"JSON-LD articleSection": "Usines"}).facts.section

    assert section is not None
    assert section.value == "Usines"


def test_a_name_of_the_gazetteer_is_the_source_where_the_text_speaks_as_it_twice(first: First) -> None:
    register = Register(entities=(Entity(slug="trilobe", name="Trilobe", kind=EntityKind.COMPANY),))
    once = "Chez Trilobe, nous croyons que cette usine changera la région et ses habitants pour longtemps."
    again = "Pour les lecteurs de Trilobe, ce choix demande des années de patience et beaucoup de moyens."

    spoken_once = first(f"Une usine ouvre près de Lens\n{once}", register=register)
    spoken_twice = first(f"Une usine ouvre près de Lens\n{once}\n{again}", register=register)

    assert spoken_once.facts.source is None
    assert spoken_twice.facts.source is not None
    assert spoken_twice.facts.source.value == "Trilobe"
