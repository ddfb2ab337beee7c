"""Sentences end where readers end them, in French and in English, and each knows its place."""

from __future__ import annotations

import json
import runpy
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import Body
from generator.models import Block, BlockKind
from generator.understand.openings import leaning_words, removable_opening
from generator.understand.sentences import is_news, is_whole, sentences_of, split

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PUNCTUATED_F1 = 99.5
"""Floor on ../shared/nlp/sentences/dev.json; 99.59 was measured. It may only rise."""


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "M. Martin a reçu Mme. Leroy et le Dr. Petit.",
        "Le bureau (cf. p. 12, fig. 3, art. 5) a tranché.",
        "Les robots, drones, etc. restent au sol.",
        "J. Le Guen et George W. Martin signent.",
        "Le J.-C. Martin du lieu parle.",
        "Les U.S. Marshals visitent Exemple Inc. Paris et sa banlieue.",
        "Chez Exemple.ai on compte 3.5 millions de mots et la version 2.1 arrive.",
        "1. Titre du premier sujet",
        "12. Titre du douzième sujet",
        "« Non ! Jamais », répond la ministre.",
        "“Never! Not once,” said the mayor.",
        "Elle hésite… puis signe.",
        "« Vraiment ? » demande-t-il.",
        "Yahoo! est cité.",
        "Il a dit (v. annexe) oui.",
        "Le traité dit « oui. » puis se tait.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "La loi passe. | Le sénat vote.",
        "Est-ce fini ? | Non ! | Tout commence.",
        "Elle cite robots, drones, etc. | Paris regarde.",
        "« Il part. » | Elle reste.",
        "C’est le plan B. | Il plaît.",
        "The firm is Example Inc. | The court agreed.",
        "Elle vit au 12. | Il vit au 14.",
        "Chez Exemple.ai. | Pour finir, rien.",
        "La puce est puissante. | iPhone et tablettes suivent.",
        "Elle hésite… | Puis elle signe.",
        "Le prix monte ! | 12 clients partent.",
        "Il rit. | « Jamais », dit-il.",
        "Il rit. | – Jamais.",
        "Le guillemet « reste ouvert. | Tant pis.",
        "Un « mot. | Un « autre » mot.",
        "Fin (enfin.) | Le reste.",
        "Trois zones. | 12 villes.",
    ],
)
def test_a_sentence_ends_at_each_bar(text: str) -> None:
    assert parts(text.replace(" | ", " ")) == text.split(" | ")


def test_a_line_break_ends_a_sentence_and_spaces_belong_to_none() -> None:
    assert parts("  un début sans point \n\n  La suite.  ") == ["un début sans point", "La suite."]


def test_a_full_stop_before_a_bracket_does_not_hide_the_next_word() -> None:
    assert parts("Vu par A. (") == ["Vu par A. ("]


def test_a_quotation_that_never_closes_nearby_does_not_swallow_the_article() -> None:
    assert len(split("Il dit : « Oui. " + "Le reste du texte suit son cours. " * 8 + "»")) > 5


@given(st.text(alphabet="aÀ.!?…»« \u00a0\n\"’'(1M", max_size=60))
@settings(deadline=None)
def test_sentences_keep_every_character_but_spaces(text: str) -> None:
    spans = split(text)

    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)
    assert sorted(spans) == spans


def test_headings_and_tables_have_no_sentences_and_items_have(written: Callable[[str], Body]) -> None:
    body = written("## Un titre. Deux\n\nUn mot. Deux mots.\n\n- Premier point.\n- Second\n\n| a. B | c |\n\n> Cité.")

    found = sentences_of(body)

    assert [sentence.text for sentence in found] == ["Un mot.", "Deux mots.", "Premier point.", "Second", "Cité."]
    assert [sentence.paragraph for sentence in found] == [1, 1, 1, 1, 2]
    assert all(body.text[sentence.start : sentence.end] == sentence.text for sentence in found)


@given(st.lists(st.text(alphabet="aB. \u202f«»?", min_size=1, max_size=30), max_size=5))
@settings(deadline=None)
def test_sentences_stand_where_they_say(texts: list[str]) -> None:
    body = Body(tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts))

    for sentence in sentences_of(body):
        assert body.text[sentence.start : sentence.end] == sentence.text
        assert body.paragraph_at(sentence.start) == sentence.paragraph
        assert body.passage_at(sentence.start) == body.passage_at(sentence.end - 1)


@pytest.mark.parametrize(
    "text",
    [
        "Cette règle change tout.",
        "Cet été de la discorde, non : cet accord.",
        "Il refuse.",
        "Mais rien ne bouge.",
        "Résultat : un échec.",
        "« Elle gagne », dit-on.",
        "C’est une surprise.",
        "À l’inverse, Paris gagne.",
        "D’autres suivent.",
        "Pour la mairie, cela suffit.",
        "Un marché qui attire.",
        "However, the mayor left.",
        "They left.",
        "Pour ces derniers, rien ne change.",
        "La portée de cette règle reste inconnue.",
        "Selon Reuters, elle refuse de signer.",
        "Fondée en 2015, elle emploie mille personnes.",
        "Depuis lundi, ils refusent de signer.",
        "L’annonce d’un tel accord surprend la mairie.",
        "Le départ de celui-ci surprend la mairie.",
        "Pour les élus de Lyon.ai, cette machine surprend.",
        "In March, it opened an office.",
    ],
)
def test_a_sentence_that_opens_so_needs_the_one_before(text: str) -> None:
    assert leaning_words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Cette semaine, la mairie vote.",
        "Ce mardi, la mairie vote.",
        "Il y a trois candidats.",
        "Alors que la pluie tombe, la mairie vote.",
        "De plus en plus de villes votent.",
        "Cartier ouvre un atelier.",
        "Itération après itération, le modèle apprend.",
        "This week the council votes.",
        "Ithaca votes.",
        "Les villes ont changé ces derniers mois.",
        "Les robots arrivent ce printemps.",
        "La mairie a voté ce mardi.",
        "La mairie ignore ce que coûte le robot.",
        "Selon Reuters, il faut attendre.",
        "Si Lyon gagne, elle votera.",
        "Lyon teste un robot, et cette machine conduit.",
    ],
)
def test_a_sentence_that_opens_so_stands_alone(text: str) -> None:
    assert not leaning_words(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("La ville de Lyon achète dix robots neufs.", True),
        ("xAI ouvre dix bureaux dans la région.", True),
        ("« La ville de Lyon achète dix robots. »", True),
        ("la ville de Lyon achète dix robots neufs.", False),
        ("La ville de Lyon achète dix robots neufs", False),
        ("La ville achète.", False),
        ("La ville de « Lyon achète dix robots neufs.", False),
        ('La ville de "Lyon achète dix robots neufs.', False),
        ("La ville de Lyon (Rhône achète dix robots neufs.", False),
    ],
)
def test_a_whole_sentence_has_a_beginning_and_an_end(text: str, *, whole: bool) -> None:
    assert is_whole(text) is whole


@pytest.mark.parametrize(
    "text",
    [
        "Pourquoi la ville de Lyon achète-t-elle dix robots ?",
        "La question reste ouverte : pourquoi la ville achète-t-elle ? Mystère.",
        "Le tableau suivant donne le prix de chaque robot.",
        "Les prix de tous les robots sont ci-dessous.",
        "Abonnez-vous à notre lettre pour tout savoir.",
        "The following table gives the price of each robot.",
    ],
)
def test_questions_and_announcements_are_no_news(text: str) -> None:
    assert not is_news(text)


@pytest.mark.shared
def test_ends_are_found_as_well_as_measured(shared: Path) -> None:
    labelled = json.loads((shared / "nlp/sentences/dev.json").read_text(encoding="utf-8"))
    score = runpy.run_path(str(shared / "nlp/score_sentences.py"))["score"]

    assert score(labelled, {text["id"]: parts(text["text"]) for text in labelled})["punctuated"]["F1"] >= PUNCTUATED_F1


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Mais Lyon refuse.", "Lyon refuse."),
        ("Par ailleurs, OpenAI signe.", "OpenAI signe."),
        ("De son côté, xAI signe.", "xAI signe."),
        ("However, Lyon votes.", "Lyon votes."),
        ("Mais la ville refuse.", "Mais la ville refuse."),
        ("Mais Elle, le journal, refuse.", "Mais Elle, le journal, refuse."),
        ("Selon Reuters, OpenAI signe.", "Selon Reuters, OpenAI signe."),
        ("Lyon refuse.", "Lyon refuse."),
    ],
)
def test_an_opening_that_only_ties_is_cut_where_a_name_follows(text: str, rest: str) -> None:
    assert text[removable_opening(text) :] == rest
