"""Key figures: a number, its unit, and the words of the sentence that say what it measures."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import Body, body_of
from generator.models import Block, BlockKind, Excerpt, KeyFigure
from generator.understand.figures import LABEL_LENGTH, MOST_FIGURES, find_figures


def article(*sentences: str) -> tuple[Body, tuple[Excerpt, ...]]:
    """Return a body with one paragraph for each sentence."""
    body = body_of(Block(kind=BlockKind.PARAGRAPH, text=sentence) for sentence in sentences)
    excerpts = tuple(
        Excerpt(start=passage.start, end=passage.end, text=body.words_of(passage), paragraph=passage.paragraph)
        for passage in body.passages
    )
    return body, excerpts


def figures(*sentences: str, language: str = "fr") -> tuple[KeyFigure, ...]:
    return find_figures(*article(*sentences), language)


def shown(*sentences: str, language: str = "fr") -> list[str]:
    return [f"{figure.number}|{figure.unit}" for figure in figures(*sentences, language=language)]


@pytest.mark.parametrize(
    ("sentence", "figure", "value"),
    [
        ("Le fonds lève 500 milliards de dollars auprès des banques.", "500|Md $", 500e9),
        ("Le plan coûte 865 millions USD en tout.", "865|M $", 865e6),
        ("Le plan coûte 12,5\u00a0M€ en tout.", "12,5|M €", 12.5e6),
        ("Le plan coûte 3 Md€ en tout.", "3|Md €", 3e9),
        ("Le plan coûte 1,2 billion de dollars en tout.", "1,2|T $", 1.2e12),
        ("L'abonnement coûte 20 euros par mois.", "20|€", 20.0),
        ("L'abonnement coûte $20 par mois.", "20|$", 20.0),
        ("L'abonnement coûte 1.500 euros par an.", "1.500|€", 1500.0),
        ("Le groupe perd 7 milliards de yuans cette année.", "7|Md ¥", 7e9),
        ("Le groupe garde 27 % du capital.", "27|%", 27.0),
        ("Le groupe garde 27,5 pour cent du capital.", "27,5|%", 27.5),
        ("La part passe à 10 à 15 % du marché.", "10 à 15|%", 15.0),
        ("La part passe à 10 - 15 % du marché.", "10 - 15|%", 15.0),
        ("Le site fournit 835 mégawatts au réseau.", "835|MW", 835e6),
        ("Le site fournit 1,2 GW au réseau.", "1,2|GW", 1.2e9),
        ("Le parc consomme 40 TWh chaque année.", "40|TWh", 40e12),
        ("Le groupe compte 175\u202f000 employés.", "175 000|", 175000.0),
        ("Le groupe compte 200.000 clients.", "200.000|", 200000.0),
        ("On traite 6,5 millions de prompts par an.", "6,5|M", 6.5e6),
        ("On vise 1 milliard d’usagers mensuels.", "1|Md", 1e9),
        ("Le service couvre 80 pays.", "80|", 80.0),
        ("Le service attire 2000 nouveaux clients.", "2000|", 2000.0),
        ("La puce est 10 fois plus rapide que la précédente.", "10|×", 10.0),
        ("Un accord de 20 ans relance la centrale.", "20|ans", 7300.0),
        ("Le contrat court sur 18 mois à compter de mars.", "18|mois", 540.0),
        ("Les salariés auront 60 jours pour finir.", "60|jours", 60.0),
        ("Le banc compte 4 000 GPU neufs.", "4 000|", 4000.0),
    ],
)
def test_french_measures_are_read(sentence: str, figure: str, value: float) -> None:
    (found,) = figures(sentence)
    assert f"{found.number}|{found.unit}" == figure
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("sentence", "figure", "value"),
    [
        ("The company raised $40 billion from banks.", "40|Md $", 40e9),
        ("The company raised $40bn from banks.", "40|Md $", 40e9),
        ("The company raised $6.5M from banks.", "6.5|M $", 6.5e6),
        ("The plan is worth 1.4 trillion dollars overall.", "1.4|T $", 1.4e12),
        ("The company employs 11,000 people.", "11,000|", 11000.0),
        ("It now has 800 million users.", "800|M", 800e6),
        ("Sales rose 15 percent.", "15|%", 15.0),
        ("The chip is 3 times faster than before.", "3|×", 3.0),
        ("They signed a contract of 5 years with the port.", "5|years", 1825.0),
        ("The plant delivers 5 gigawatts of power.", "5|GW", 5e9),
    ],
)
def test_english_measures_are_read(sentence: str, figure: str, value: float) -> None:
    (found,) = figures(sentence, language="en")
    assert f"{found.number}|{found.unit}" == figure
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "sentence",
    [
        "La réunion a lieu le 14 février 2026.",
        "En 2026 les prix montent.",
        "Depuis 2019 beaucoup de choses changent.",
        "Fin 2025 les ventes chutent.",
        "Le modèle GPT-5 succède au modèle Sora 2 permet.",
        "La puce Maia 200 arrive.",
        "L'article 5 contraint les éditeurs.",
        "La semaine 40 montre tout.",
        "Appelez le 01 23 45 67 89 vite.",
        "Rendez-vous à 16h30 ou à 16:45 précises.",
        "Le 10/02/2026, tout change.",
        "La voiture 4x4 et la 5G arrivent.",
        "Un boulanger de 26 ans raconte.",
        "Un accord vise les moins de 13 ans partout.",
        "Le projet dure 3 jours.",
        "Il a vu 3 modèles.",
        "Il a 12 idée.",
        "La version 2.1.3 corrige tout.",
        "Le ratio est de 1/3 ici.",
        "Ils sont 42.",
        "Il reste 20 minutes et 12 dans la boîte.",
        "On note 1500 Paris.",
        "Le prix passe, au lieu de 35 euros.",
        "La part, contre 12 % hier.",
        "La facture varie entre 15 et 25 euros.",
        "Il faut attendre décembre 2026 puis mars 2027 alors.",
        "En 2026 les ventes montent.",
    ],
)
def test_these_numbers_are_no_figures(sentence: str) -> None:
    assert shown(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Le groupe compte 175 000 employés dans le monde, dit-il.", "employés dans le monde"),
        ("On traite 6,5 millions de prompts cette année, un record.", "prompts cette année"),
        ("Le groupe garde 27 % du capital, sans plus.", "du capital"),
        ("Les ventes du groupe bondissent de 12 %.", "Les ventes du groupe bondissent"),
        ("La société prépare un plan de relance de 865 millions de dollars.", "La société prépare un plan de relance"),
        ("Le groupe met 3 milliards d'euros dans des usines neuves.", "dans des usines neuves"),
        ("Le groupe vaut 3 milliards d'euros en 2026.", "Le groupe vaut"),
        ("L'État promet 3 milliards d'euros de soutien aux ports.", "de soutien aux ports"),
        ("Le groupe, qui cherche des fonds et attire 3 milliards d'euros.", "qui cherche des fonds et attire"),
        ("On y compte 95 communes de 1,2 hectare -- ou presque.", "communes de 1,2 hectare"),
        ("Cette liste étrange (+1,3% à 1.869 euros) surprend.", ""),
        ("Ce matin, le site fournit 835 mégawatts, soit beaucoup.", "le site fournit"),
        ("Un accord de 20 ans pour relancer la centrale est signé.", "pour relancer la centrale est signé"),
        ("865 millions de dollars, rien de moins.", ""),
        ("865 millions de dollars partent en fumée.", "partent en fumée"),
    ],
)
def test_the_label_says_what_is_measured(sentence: str, label: str) -> None:
    assert [figure.label for figure in figures(sentence)] == ([label] if label else [])


def test_a_long_label_is_cut_between_words_and_ends_on_none_that_dangles() -> None:
    sentence = (
        "Le groupe emploie 9 000 personnes qui travaillent chaque jour dans les entrepôts du port et de la ville."
    )
    (figure,) = figures(sentence)
    assert figure.label == "personnes qui travaillent chaque jour dans les entrepôts du port"


def test_a_long_clause_before_is_cut_between_words_too() -> None:
    sentence = (
        "Les habitants des quartiers anciens de la ville haute et du port ont ensemble dépensé 40 millions d'euros."
    )
    (figure,) = figures(sentence)
    assert len(figure.label) <= LABEL_LENGTH
    assert sentence.partition(figure.label)[0].endswith(" ")
    assert figure.label == "du port ont ensemble dépensé"


def test_money_comes_first_then_power_shares_counts_and_terms() -> None:
    assert shown(
        "Un accord de 20 ans est signé.",
        "Le groupe compte 80 sites.",
        "La puce est 10 fois plus rapide.",
        "La part atteint 15 % du parc.",
        "Le site fournit 835 MW au réseau.",
        "Le plan coûte 3 millions de dollars au groupe.",
        "Le fonds pèse 3 milliards de dollars.",
    ) == ["3|Md $", "3|M $", "835|MW", "15|%", "10|×", "80|", "20|ans"]


def test_equal_weights_keep_the_order_of_the_text() -> None:
    assert shown("La part atteint 15 % du parc.", "Elle vise 90 % du parc.") == ["15|%", "90|%"]


def test_no_more_than_eight_are_given() -> None:
    assert len(figures(*(f"La part atteint {number} % du parc." for number in range(20, 40)))) == MOST_FIGURES


def test_a_figure_is_given_once_with_the_mention_that_says_more() -> None:
    (figure,) = figures(
        "Le groupe : valorisé 500 milliards de dollars, un record.",
        "La vente valorise le groupe à 500 milliards USD cet hiver.",
        "Le groupe vaut 500 milliards de dollars.",
    )
    assert (figure.label, figure.excerpt.paragraph) == ("La vente valorise le groupe", 2)


SCRAPS = st.sampled_from(
    "500 6,5 175 000 20 2026 milliards millions de d' dollars USD % employés ans accord fois plus MW GPT-5 à – . , le"
    " la $ €"
    " 1.500 1,500 10 3 16h30 prompts pays en".split()
)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(SCRAPS, max_size=20), max_size=3), st.sampled_from(["fr", "en"]))
def test_every_label_is_words_of_its_sentence(paragraphs: list[list[str]], language: str) -> None:
    body, sentences = article(*(" ".join(words) for words in paragraphs))
    for figure in find_figures(body, sentences, language):
        assert figure.excerpt in sentences
        assert body.text[figure.excerpt.start : figure.excerpt.end] == figure.excerpt.text
        assert figure.label in figure.excerpt.text
        assert 0 < len(figure.label) <= LABEL_LENGTH
        assert figure.number in figure.excerpt.text
        assert re.fullmatch(r"[\d., à–-]+", figure.number)


@settings(deadline=None, max_examples=50)
@given(st.text(alphabet=st.sampled_from("0123456789.,  \u00a0$€%àkM-–dolars'"), max_size=60))
def test_any_sentence_will_do(text: str) -> None:
    assert isinstance(figures(text), tuple)
