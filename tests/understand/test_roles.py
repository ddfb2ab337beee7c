"""The function of a person is what the text says beside the name, and nothing where somebody else may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import body_of
from generator.models import Block, BlockKind, Entity, EntityKind, Register
from generator.understand.entities import find_entities
from generator.understand.roles import LONGEST, role_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.body import Body

REGISTER = Register(
    entities=(
        Entity(slug="veltrion", name="Veltrion", kind=EntityKind.COMPANY),
        Entity(slug="norbax", name="Norbax", kind=EntityKind.COMPANY),
    )
)


@pytest.fixture
def roles(written: Callable[[str], Body]) -> Callable[..., dict[str, str]]:
    """Return the function that gives the functions of people by their names."""

    def roles_of(text: str, language: str = "fr") -> dict[str, str]:
        body = written(text)
        entities = find_entities(body, "", language, REGISTER)
        for entity in entities:
            assert entity.role is None or entity.role.text == body.text[entity.role.start : entity.role.end]
        return {entity.name: entity.role.text for entity in entities if entity.role}

    return roles_of


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Hier, Alice Morvan, directrice de l’IA chez Veltrion, a parlé.", "directrice de l’IA chez Veltrion"),
        ("Alice Morvan, la patronne de Veltrion, a parlé.", "patronne de Veltrion"),
        ("On a vu Alice Morvan, ancienne PDG de Veltrion.", "ancienne PDG de Veltrion"),
        ("On a vu Alice Morvan (PDG de Veltrion) et d'autres.", "PDG de Veltrion"),
        ("Alice Morvan, PDG de Veltrion a parlé.", "PDG de Veltrion"),
        ("La PDG de Veltrion, Alice Morvan, a parlé.", "PDG de Veltrion"),
        ("La PDG de Veltrion Alice Morvan a parlé.", "PDG de Veltrion"),
        ("Hier, sa PDG, Alice Morvan, a parlé.", "PDG"),
        ("L'ex-directrice technique de Veltrion Alice Morvan a parlé.", "ex-directrice technique de Veltrion"),
        (
            "La ministre déléguée chargée du Numérique, Alice Morvan, a parlé.",
            "ministre déléguée chargée du Numérique",
        ),
        (
            "Alice Morvan, cofondatrice et directrice générale de Veltrion, a parlé.",
            "cofondatrice et directrice générale de Veltrion",
        ),
        ("Alice Morvan, présidente de Veltrion interrogée par Norbax, a parlé.", "présidente de Veltrion"),
        ("Alice Morvan, candidate d'extrême droite à la mairie, a parlé.", "candidate"),
        (
            "Hier, l'adjointe au maire chargée du logement, Alice Morvan, a parlé.",
            "adjointe au maire chargée du logement",
        ),
        ("On a vu le président du Conseil scientifique Alice Morvan.", "président du Conseil scientifique"),
        ("On suit la chercheuse Alice Morvan. Alice Morvan, chercheuse chez Norbax, part.", "chercheuse chez Norbax"),
        ("## Alice Morvan, maire de Lyon\n\nElle parle.", "maire de Lyon"),
    ],
)
def test_a_function_is_the_words_beside_the_name(roles: Callable[..., dict[str, str]], text: str, role: str) -> None:
    assert roles(text) == {"Alice Morvan": role}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On Friday, Alice Morvan, the CEO of Veltrion, resigned.", "CEO of Veltrion"),
        ("Then Norbax AI chief executive Alice Morvan resigned.", "Norbax AI chief executive"),
        ("Then Veltrion CEO Alice Morvan resigned.", "Veltrion CEO"),
        (
            "Alice Morvan, Veltrion's former chief technology officer, resigned.",
            "Veltrion's former chief technology officer",
        ),
        ("It works, said chief executive Alice Morvan.", "chief executive"),
    ],
)
def test_english_has_its_own_order(roles: Callable[..., dict[str, str]], text: str, role: str) -> None:
    assert roles(text, "en") == {"Alice Morvan": role}


@pytest.mark.parametrize(
    "text",
    [
        "Selon Alice Morvan, le patron de Veltrion ment.",
        "Selon Alice Morvan, le patron de Veltrion, hier, a menti.",
        "Alice Morvan, le patron de Veltrion accuse.",
        "Le patron de Veltrion accuse Alice Morvan de mentir.",
        "Le ministre de l'Économie critique Alice Morvan.",
        "Pour le ministre, Alice Morvan doit venir.",
        "Selon le patron de Veltrion, Alice Morvan ment.",
        "Le directeur de cabinet de Alice Morvan a parlé.",
        "La femme du chef de l'État, Alice Morvan, a parlé.",
        "Le frère de la ministre, Alice Morvan, a parlé.",
        "Alice Morvan (Veltrion, patron de Norbax) a parlé.",
        "Alice Morvan, sa sœur, a parlé.",
        "Alice Morvan dort. L'avocat de la famille Morvan a parlé.",
        "L'avocat de la famille Alice Morvan a parlé.",
        "Alice Morvan, qui fut PDG de Veltrion, a parlé.",
        "Le PDG était là. Alice Morvan aussi.",
        "Directrice ! Alice Morvan a parlé.",
        "Alice Morvan, " + "directrice de Veltrion et de Norbax et " * 3 + "de tout, a parlé.",
        "On voit Alice Morvan,",
    ],
)
def test_a_doubt_gives_no_function(roles: Callable[..., dict[str, str]], text: str) -> None:
    assert roles(text) == {}


def test_a_function_between_two_names_is_that_of_the_second(roles: Callable[..., dict[str, str]]) -> None:
    found = roles("On a vu Bruno Kerlan, le patron de Norbax, Alice Morvan, et personne d'autre.")
    assert found == {"Alice Morvan": "patron de Norbax"}


def test_the_paragraph_of_a_function_is_that_of_its_words(written: Callable[[str], Body]) -> None:
    body = written("Il pleut ici.\n\nAlice Morvan, PDG de Veltrion, a parlé.")
    (morvan,) = [entity for entity in find_entities(body, "", "fr", REGISTER) if entity.role]
    assert morvan.role is not None
    assert morvan.role.paragraph == 2


def test_words_that_end_with_the_text_say_nothing() -> None:
    assert role_of("Alice Morvan, ", [(0, 12)], []) is None


def test_somebody_named_in_between_has_the_function() -> None:
    text = "Le patron de Norbax Alice Morvan rit."
    assert role_of(text, [(20, 32)], [(20, 32)]) == (3, 19)
    assert role_of(text, [(20, 32)], [(13, 19), (20, 32)]) is None


WORDS = st.sampled_from(
    "Alice Morvan Bruno Kerlan , ( ) . le la l' d' de du PDG ministre ancien et Veltrion a chez".split()
)


@settings(deadline=None, max_examples=50)
@given(st.lists(WORDS, max_size=30))
def test_a_function_is_short_and_beside_a_name(words: list[str]) -> None:
    body = body_of([Block(kind=BlockKind.PARAGRAPH, text=" ".join(words))])
    for entity in find_entities(body, "", "fr", REGISTER):
        if entity.role:
            assert entity.kind is EntityKind.PERSON
            assert 0 < len(entity.role.text) <= LONGEST
            assert body.text[entity.role.start : entity.role.end] == entity.role.text
            assert min(abs(entity.role.start - end) for _, end in entity.spans) <= LONGEST * 2
