"""Quotations: words in quotation marks or in a quote block, and their speaker where the text names one near."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import body_of
from generator.models import Block, BlockKind, Entity, EntityKind, Register
from generator.understand.entities import find_entities
from generator.understand.quotations import find_quotations
from generator.understand.sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.body import Body
    from generator.models import Quotation

    Said = Callable[[str], list[tuple[str, str]]]

REGISTER = Register(
    entities=(
        Entity(slug="zorbox", name="Zorbox", kind=EntityKind.COMPANY),
        Entity(slug="karl-obrest", name="Karl Obrest", kind=EntityKind.PERSON, aliases=("Obrest",)),
        Entity(slug="alice-morvan", name="Alice Morvan", kind=EntityKind.PERSON),
        Entity(slug="varnia-post", name="Varnia Post", kind=EntityKind.ORGANISATION),
        Entity(slug="lyrane", name="Lyrane", kind=EntityKind.PLACE),
    )
)


def quoted(body: Body) -> tuple[Quotation, ...]:
    return find_quotations(body, sentences_of(body), find_entities(body, "", "fr", REGISTER), "fr")


@pytest.fixture
def said(written: Callable[[str], Body]) -> Said:
    """Return the function that gives the words and the speaker of every quotation of a text."""
    return lambda markdown: [(found.excerpt.text, found.speaker) for found in quoted(written(markdown))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Nous irons tous au port », explique Karl Obrest.", "Karl Obrest"),
        ("« Nous irons tous au port », a déclaré hier à la presse Karl Obrest.", "Karl Obrest"),
        ("« Nous irons tous au port », a déclaré le patron de Zorbox, Karl Obrest.", "Karl Obrest"),
        ("« Nous irons tous au port », a indiqué Zorbox.", "Zorbox"),
        ("« Nous irons tous au port », a indiqué un porte-parole de Zorbox.", "porte-parole de Zorbox"),
        ("« Nous irons tous au port », a dit la porte-parole de Zorbox, Alice Morvan.", "Alice Morvan"),
        ("« Nous irons tous au port », selon Karl Obrest.", "Karl Obrest"),
        ("« Nous irons tous au port », d'après le Varnia Post.", "Varnia Post"),
        ("« Nous irons tous au port », Karl Obrest a précisé.", "Karl Obrest"),
        ("Karl Obrest estime que « nous irons tous au port ».", "Karl Obrest"),
        ("Obrest a déclaré : « Nous irons tous au port. »", "Obrest"),
        ("Selon Zorbox, « nous irons tous au port ».", "Zorbox"),
        ("Pour Karl Obrest, « nous irons tous au port ».", "Karl Obrest"),
        ("L'avis du cabinet, cité par le Varnia Post, affirme que « nous irons tous au port ».", ""),
        ("« Nous irons tous au port », a déclaré le maire.", ""),
        (
            "« Nous irons tous au port », a déclaré le maire du village voisin de Lyrane.",
            "le maire du village voisin de Lyrane",
        ),
        ("« Nous irons tous au port », selon le journal varnien.", "le journal varnien"),
        ("Selon le journal varnien, « nous irons tous au port ».", "le journal varnien"),
        ("Le journal varnien écrit : « Nous irons tous au port. »", "Le journal varnien"),
        ("« Nous irons tous au port », a indiqué à la presse un porte-parole du port.", "un porte-parole du port"),
        ("« Nous irons tous au port », indique le groupe Zorbox.", "le groupe Zorbox"),
        ("« Nous irons tous au port », avance la candidate, qui talonne Karl Obrest.", ""),
        ("« Nous irons tous au port », s'est réjoui mardi Karl Obrest.", "Karl Obrest"),
        ("« Nous irons tous au port », s'étonne Karl Obrest.", "Karl Obrest"),
        ("« Nous irons tous au port » (Karl Obrest).", "Karl Obrest"),
        ("« Nous irons tous au port », assure M. Tarvel.", "Tarvel"),
        ("« Nous irons tous au port », assure Mme Morvan. Alice Morvan sourit.", "Morvan"),
        ("« Nous irons tous au port », assure Morvan. Alice Morvan sourit.", "Morvan"),
        ("« Nous irons tous au port », a longuement tonné le patron du port Karl Obrest.", "Karl Obrest"),
        ("« Nous irons tous au port » annonce, après la mort de Karl Obrest, une affiche.", ""),
        ("La mort de Karl Obrest surprend. « Nous irons tous au port », a-t-elle dit.", ""),
        ("Karl Obrest rit. « Vive Alice Morvan ! » « Nous irons tous au port », a-t-il dit.", "Karl Obrest"),
        ("On juge vide Zorbox, ajoutant que « nous irons tous au port ».", ""),
        ("Karl Obrest, lui, a tout prévu: « Nous irons tous au port. »", "Karl Obrest"),
        ("On a vu Karl Obrest au port, et il explique: « Nous irons tous au port. »", "Karl Obrest"),
        ("La note de Karl Obrest, qui explique son choix: « Nous irons tous au port. »", ""),
        ("Karl Obrest sourit. « Nous irons tous au port », selon lui.", "Karl Obrest"),
        ("Le maire sourit, explique-t-on: « Nous irons tous au port. »", ""),
        ("« Nous irons tous au port », écrit-on dans Zorbox.", ""),
        ("Karl Obrest sourit. « Nous irons tous au port », a-t-il dit.", "Karl Obrest"),
        ("Karl Obrest sourit. Il explique : « Nous irons tous au port. »", "Karl Obrest"),
        ("Karl Obrest et Alice Morvan rient. « Nous irons tous au port », a-t-elle dit.", ""),
        ("Karl Obrest sourit. Puis le maire explique : « Nous irons tous au port. »", ""),
        ("“Nous irons tous au port,” Judge Karl Obrest wrote.", "Karl Obrest"),
        ("“Nous irons tous au port,” Karl Obrest, a local judge, said.", "Karl Obrest"),
        ("“Nous irons tous au port,” the port's head, Karl Obrest, told us.", "Karl Obrest"),
        ("“Nous irons tous au port,” a port spokesperson said.", "a port spokesperson"),
        ("A Zorbox official said that “nous irons tous au port”.", "A Zorbox official"),
        ("‘Nous irons tous au port, c’est dit,’ said Karl Obrest.", "Karl Obrest"),
        ("“Nous irons tous au port,” said Karl Obrest.", "Karl Obrest"),
        ("Karl Obrest said “Nous irons tous au port.”", "Karl Obrest"),
        ('"Nous irons tous au port", assure Karl Obrest.', "Karl Obrest"),
        ("Un mot de Zorbox : « Nous irons tous au port », dit-on, à Lyrane.", ""),
    ],
)
def test_the_speaker_is_whom_the_sentence_names(said: Said, text: str, speaker: str) -> None:
    ((words, name),) = said(text)
    assert words.removesuffix(".").removesuffix(", c’est dit").lower() == "nous irons tous au port"
    assert name == speaker


def test_the_slug_tells_who_speaks_where_the_text_gives_a_surname_or_a_body(written: Callable[[str], Body]) -> None:
    def slugs(text: str) -> list[str]:
        return [quotation.speaker_slug for quotation in quoted(written(text))]

    assert slugs("« Nous irons tous au port », assure M. Obrest.") == ["karl-obrest"]
    assert slugs("Alice Morvan rit. « Nous irons tous au port », assure Morvan.") == ["alice-morvan"]
    assert slugs("« Nous irons tous au port », indique le groupe Zorbox.") == ["zorbox"]
    assert slugs("« Nous irons tous au port », indique le patron de Zorbox.") == [""]
    assert slugs("« Nous irons tous au port », assure M. Tarvel.") == ["tarvel"]


@pytest.mark.parametrize(
    ("speaker", "is_named"),
    [
        ("le journal régional", False),
        ("Karl Obrest", True),
        ("le patron de Zorbox", True),
        ("la mairie de Lyrane", True),
        ("le groupe Zorbox", True),
    ],
)
def test_a_speaker_is_named_where_the_words_for_whom_hold_a_name(
    written: Callable[[str], Body], speaker: str, *, is_named: bool
) -> None:
    (quotation,) = quoted(written(f"« Nous irons tous au port », indique {speaker}."))

    assert (quotation.speaker, quotation.speaker_is_named) == (speaker, is_named)


def test_a_speaker_named_once_goes_on_speaking(said: Said) -> None:
    assert said(
        "« Nous irons tous au port », assure Karl Obrest, maire de la ville. « Le train partira avant midi demain. »"
    ) == [("Nous irons tous au port", "Karl Obrest"), ("Le train partira avant midi demain.", "Karl Obrest")]
    assert said("« Nous irons tous au port », assure Karl Obrest, « dès que le train sera là. »")[1][1] == "Karl Obrest"
    assert said(
        "Karl Obrest et Alice Morvan rient. « Nous irons tous au port », assure Karl Obrest. « Il part », a-t-il dit."
        " « Le train partira avant midi », a-t-il ajouté."
    )[1:] == [("Le train partira avant midi", "Karl Obrest")]


def test_a_paragraph_that_only_quotes_goes_on_too(said: Said) -> None:
    assert said("« Nous irons tous au port », assure Karl Obrest.\n\n« Le train partira avant midi demain. »")[1][
        1
    ] == ("Karl Obrest")
    assert said(
        "« Nous irons tous au port », assure Karl Obrest.\n\n## Ville\n\n« Le train partira demain bien avant midi. »"
    )[1] == ("Le train partira demain bien avant midi.", "")


def test_words_set_out_beside_the_text_are_given_once_with_their_speaker(said: Said) -> None:
    assert said(
        "> Nous irons tous au port.\n\nLe maire sourit.\n\n« Nous irons tous au port », assure Karl Obrest."
    ) == [("Nous irons tous au port", "Karl Obrest")]
    assert said("« Nous irons tous au port », assure Karl Obrest.\n\nRien.\n\n> Nous irons tous au port !") == [
        ("Nous irons tous au port", "Karl Obrest")
    ]


def test_somebody_else_named_between_ends_the_speech(said: Said) -> None:
    assert said(
        "« Nous irons tous au port », assure Karl Obrest. Alice Morvan hésite encore. « Le train partira avant midi »,"
        " a-t-il ajouté."
    ) == [("Nous irons tous au port", "Karl Obrest"), ("Le train partira avant midi", "")]
    far = "Le port attend. " * 20
    assert said(
        f"« Nous irons tous au port », assure Karl Obrest. {far}« Le train de la ville haute partira avant midi. »"
    )[1] == ("Le train de la ville haute partira avant midi.", "")


def test_the_speaker_may_stand_amid_the_words(said: Said) -> None:
    assert said("« Nous irons, explique Karl Obrest, tous au port dès demain matin. »") == [
        ("Nous irons, explique Karl Obrest, tous au port dès demain matin.", "Karl Obrest")
    ]
    assert said("« Nous irons, explique le maire, tous au port dès demain matin. »")[0][1] == ""


@pytest.mark.parametrize(
    "text",
    [
        "La « fuite des cerveaux » inquiète, explique Karl Obrest.",
        "Ces groupes « trop gros pour tomber » inquiètent.",
        "Le programme « Apprendre à poser les bonnes questions » plaît, dit Karl Obrest.",
        "Le cours s'intitule « Apprendre à poser les bonnes questions sans peur du vide ».",
        'Un écran de 27" et un autre de 32" suffisent ici.',
        "Une citation « sans fin ni suite du tout, explique Karl Obrest.",
        "## « Nous irons tous au port », explique Karl Obrest",
        "| Mot | Sens |\n| « Nous irons tous au port » | dit Karl Obrest |",
    ],
)
def test_terms_titles_headings_and_cells_hold_no_quotation(said: Said, text: str) -> None:
    assert said(text) == []


def test_long_words_between_marks_are_a_quotation_though_nobody_is_named(said: Said) -> None:
    words = "d'un port qui devra fermer avant la fin du mois"
    assert said(f"La note parle « {words} » sans plus.") == [(words, "")]
    assert said(f"La note parle « {words} » mais Karl Obrest se tait.") == [(words, "")]


def test_whoever_is_described_behind_a_quotation_speaks_only_with_a_verb_of_saying(said: Said) -> None:
    words = "nous irons tous au port dès demain matin"
    assert said(f"“{words},” a port spokesperson knows.") == [(words, "")]
    assert said(f"“{words},” a port spokesperson wrote.") == [(words, "a port spokesperson")]


def test_a_list_item_may_hold_a_quotation(said: Said) -> None:
    assert said("- « Nous irons tous au port », explique Karl Obrest.\n- Rien.") == [
        ("Nous irons tous au port", "Karl Obrest")
    ]


@pytest.mark.parametrize(
    ("above", "speaker"),
    [
        ("Karl Obrest justifie ce choix au Varnia Post :", "Karl Obrest"),
        ("Le port ferme. Voici ce qu'écrit Alice Morvan à ce sujet :", "Alice Morvan"),
        ("Zorbox annonce :", "Zorbox"),
        ("On lit ceci chez Zorbox :", ""),
        ("La note du maire est claire :", ""),
        ("Karl Obrest justifie ce choix.", ""),
        ("- Karl Obrest explique :", "Karl Obrest"),
        ("Karl Obrest sourit. Il explique :", "Karl Obrest"),
    ],
)
def test_the_line_above_a_quote_block_names_its_speaker(said: Said, above: str, speaker: str) -> None:
    assert said(f"{above}\n\n> « Nous irons au port. Tous ensemble. »") == [
        ("Nous irons au port. Tous ensemble.", speaker)
    ]


def test_a_quote_block_that_opens_the_article_has_no_speaker(said: Said) -> None:
    assert said("> Nous irons au port.") == [("Nous irons au port.", "")]


def test_an_empty_quote_block_gives_nothing(said: Said) -> None:
    assert said("> « »") == []


SCRAPS = st.sampled_from(
    [
        *("« ", " »", "“", "”", '"', "\u00a0", "Karl Obrest", "Obrest", "Zorbox", "Alice Morvan", ",", ". ", " : "),
        *(" a déclaré ", ", explique ", " selon ", "nous irons tous au port", "il dit que", ", a-t-il dit", "Voici"),
        *(" porte-parole de ", "M. Obrest", "Morvan", ", s'étonne ", " le journal du port ", "(", ")"),
    ]
)
BLOCKS = st.tuples(st.sampled_from(["paragraph", "quote", "heading"]), st.lists(SCRAPS, max_size=14))


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.tuples(st.sampled_from(["paragraph", "quote", "heading"]), st.lists(SCRAPS, max_size=14)), max_size=4)
)
def test_every_quotation_is_words_of_the_body(blocks: list[tuple[str, list[str]]]) -> None:
    body = body_of(Block(kind=BlockKind(kind), text="".join(scraps), level=2) for kind, scraps in blocks)
    found = quoted(body)
    assert list(found) == sorted(found, key=lambda quotation: quotation.excerpt.start)
    for quotation in found:
        excerpt = quotation.excerpt
        assert body.text[excerpt.start : excerpt.end] == excerpt.text
        assert excerpt.text == excerpt.text.strip(' \u00a0«»“”"')
        assert excerpt.paragraph == body.paragraph_at(excerpt.start)
        assert quotation.speaker in body.text
