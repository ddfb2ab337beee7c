"""Key figures: a number, its unit, and the words of the sentence that say what it measures."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import Body, body_of
from generator.models import Block, BlockKind, Excerpt, FigureKind, KeyFigure
from generator.understand.figures import MOST_FIGURES, find_figures
from generator.understand.labels import LABEL_LENGTH


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
        ("L'abonnement coûte 20 euros par mois.", "20|€/mois", 20.0),
        ("L'abonnement coûte $20 par mois.", "20|$/mois", 20.0),
        ("L'abonnement coûte 1.500 euros par an.", "1.500|€/an", 1500.0),
        ("Le fonds réunit 1,5 Md€ en une semaine.", "1,5|Md €", 1.5e9),
        ("Le fonds réunit 500 M$ en une semaine.", "500|M $", 500e6),
        ("Le fonds réunit deux milliards d'euros.", "deux milliards|€", 2e9),
        ("Le fonds réunit un milliard et demi d'euros.", "un milliard et demi|€", 1.5e9),
        ("Le fonds réunit une dizaine de milliards de dollars.", "une dizaine de milliards|$", 10e9),
        ("Le fonds réunit un demi-milliard d'euros.", "un demi-milliard|€", 500e6),
        ("Le fonds réunit de 20 à 30 millions d'euros.", "20 à 30|M €", 30e6),
        ("Le groupe perd 7 milliards de yuans cette année.", "7|Md ¥", 7e9),
        ("Le groupe garde 27 % du capital.", "27|%", 27.0),
        ("Le groupe garde 27,5 pour cent du capital.", "27,5|%", 27.5),
        ("La part passe à 10 à 15 % du marché.", "10 à 15|%", 15.0),
        ("La part passe à 10 - 15 % du marché.", "10 - 15|%", 15.0),
        ("La facture varie entre 10 et 15 % du total.", "10 et 15|%", 15.0),
        ("La facture varie entre 10 % et 15 % du total.", "10 % et 15|%", 15.0),
        ("Les ventes du port progressent (+27 %).", "+27|%", 27.0),
        ("Les ventes du port reculent (-3,5 %).", "-3,5|%", -3.5),
        ("Les mises à jour touchent 100 % des postes.", "100|%", 100.0),
        ("Le site fournit 835 mégawatts au réseau.", "835|MW", 835e6),
        ("Le site fournit 1,2 GW au réseau.", "1,2|GW", 1.2e9),
        ("Le parc consomme 40 TWh chaque année.", "40|TWh", 40e12),
        ("Le groupe compte 175\u202f000 employés.", "175 000|", 175000.0),
        ("Le groupe compte 200.000 clients.", "200.000|", 200000.0),
        ("On traite 6,5 millions de prompts par an.", "6,5|M", 6.5e6),
        ("La firme compte 1,234,567 abonnés.", "1,234,567|", 1234567.0),
        ("Le groupe doit 1,234,567.89 dollars.", "1,234,567.89|$", 1234567.89),
        ("Le modèle compte 70 milliards de paramètres.", "70|Md", 70e9),
        ("Le groupe compte une centaine de salariés.", "une centaine|", 100.0),
        ("Le groupe compte quatre-vingt-dix ingénieurs.", "quatre-vingt-dix|", 90.0),
        ("Le groupe compte deux cents ingénieurs.", "deux cents|", 200.0),
        ("L'effectif du groupe passe de 791 000 à 779 000 en un an.", "791 000 à 779 000|", 779000.0),
        ("L'effectif du groupe descend à 779 000.", "779 000|", 779000.0),
        ("Plus de 550 000 ont reçu une formation.", "550 000|", 550000.0),
        ("La machine atteint 415,5 pétaflops en pointe.", "415,5|PFLOPS", 415.5e15),
        ("La carte porte 128 Go de mémoire.", "128|Go", 128e9),
        ("Le site émet 80.000 tonnes de gaz.", "80.000|t", 80e6),
        ("Le site couvre 70 hectares de friche.", "70|ha", 700000.0),
        ("On vise 1 milliard d’usagers mensuels.", "1|Md", 1e9),
        ("Le service couvre 80 pays.", "80|", 80.0),
        ("Le service attire 2000 nouveaux clients.", "2000|", 2000.0),
        ("La puce est 10 fois plus rapide que la précédente.", "10|×", 10.0),
        ("Les plaintes ont été multipliées par 10.", "10|×", 10.0),
        ("Le temps de calcul a été divisé par quatre.", "quatre|×", 4.0),
        ("La puce est deux fois plus rapide que la précédente.", "deux|×", 2.0),
        ("Un accord de 20 ans relance la centrale.", "20|ans", 7300.0),
        ("Le cours durerait de 10 à 30 minutes.", "10 à 30|minutes", 30 / 1440),
        ("Il encourt une peine de 5 ans de prison.", "5|ans", 1825.0),
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
        ("The plan costs $30 a month.", "30|$/month", 30.0),
        ("The company raised half a billion dollars.", "half a billion|$", 0.5e9),
        ("The company raised between $5 and $8 million.", "5 and $8|M $", 8e6),
        ("The port is 5x larger than before.", "5|×", 5.0),
        ("The model has 70B parameters.", "70|Md", 70e9),
        ("The company hired two hundred engineers.", "two hundred|", 200.0),
        ("The firm lists 1,234,567 users.", "1,234,567|", 1234567.0),
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
        "Le projet débute dans 3 jours.",
        "Il y a 20 ans, le contrat était signé.",
        "La ville est desservie depuis 10 ans, dit le plan.",
        "Le cru 2016 des séries plaît.",
        "On se souvient des 1965 émeutes.",
        "Les ventes 2021-2022 des magasins chutent.",
        "La voiture est 100 % électrique.",
        "La société (RCS Lyrane 552 081 317) ferme.",
        "Il fait 37 degrés au port.",
        "La formation dure 1 heure et 45 minutes.",
        "Un million de milliards de fois.",
        "Le port a été visité à 36 reprises.",
        "Le port paie, versus 12 % hier.",
        "Le ratio passe de 3 à 2.",
        "L'image est en 4K nette.",
        f"La clé {'9' * 5000} euros est fausse.",
        "Il a vu 3 modèles.",
        "Il a 12 idée.",
        "La version 2.1.3 corrige tout.",
        "Le ratio est de 1/3 ici.",
        "Ils sont 42.",
        "Il reste 20 minutes et 12 dans la boîte.",
        "On note 1500 Paris.",
        "La Haute-Corse (2B), elle, attend.",
        "Le numéro 08.019.019.11 euros est faux.",
        "Le prix passe, au lieu de 35 euros.",
        "La part, contre 12 % hier.",
        "La facture varie entre 15 jours et 25 euros.",
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
        ("Le groupe garde 27 % du capital, sans plus.", "capital"),
        ("Le groupe garderait 27 % d'Orion, sans plus.", "d'Orion"),
        ("Le groupe garde 27 % de la branche et les brevets du port.", "la branche"),
        ("Les usines se vident : 12 % de plus qu'hier.", "Les usines se vident"),
        ("La hausse des contrôles ciblés (+48 %) inquiète.", "La hausse des contrôles ciblés"),
        ("Le plan de relance de 40 millions d'euros du groupe plaît.", "Le plan de relance"),
        (
            "Le service des ports, qui gère les quais, a encaissé 3 millions d'euros.",
            "Le service des ports, qui gère les quais, a encaissé",
        ),
        ("Le port compte 200 000 caisses et emploie 150 marins.", "marins|caisses"),
        ("Le billet coûte $20 par mois et donne droit au train.", "Le billet coûte"),
        ("Il a visité une vingtaine de navires le 23 mai dernier.", "navires"),
        ("Alors que le nombre de vols a baissé de 15 %, le port se tait.", "le nombre de vols a baissé"),
        (
            "Le nombre de vols (tous ports confondus) a bondi de 48 % en un mois.",
            "Le nombre de vols (tous ports confondus) a bondi",
        ),
        (
            "L'effectif, qui était de 791 000 personnes, serait descendu à 779 000.",
            "personnes|L'effectif, qui était de 791 000 personnes, serait descendu",
        ),
        ("Le port voit 20 millions de caisses et jusqu'à un milliard dans le monde.", "caisses"),
        ("La puce est 10 fois plus rapide que la précédente.", "plus rapide que la précédente"),
        ("Les ventes du groupe bondissent de 12 %.", "Les ventes du groupe bondissent"),
        ("La société prépare un plan de relance de 865 millions de dollars.", "La société prépare un plan de relance"),
        ("Le groupe placerait 3 milliards d'euros dans des usines neuves.", "Le groupe placerait"),
        ("Le groupe vaut 3 milliards d'euros en 2026.", "Le groupe vaut"),
        ("L'État promet 3 milliards d'euros de soutien aux ports.", "soutien aux ports"),
        (
            "Le groupe, qui cherche des fonds et attire 3 milliards d'euros.",
            "Le groupe, qui cherche des fonds et attire",
        ),
        ("On y compte 95 communes de 1,2 hectare -- ou presque.", "communes de 1,2 hectare|On y compte 95 communes"),
        ("Cette liste étrange (+1,3% à 1.869 euros) surprend.", ""),
        ("Ce matin, le site fournit 835 mégawatts, soit beaucoup.", "le site fournit"),
        ("Un accord de 20 ans pour relancer la centrale est signé.", "pour relancer la centrale est signé"),
        ("865 millions de dollars, rien de moins.", ""),
        ("865 millions de dollars partent en fumée.", "partent en fumée"),
    ],
)
def test_the_label_says_what_is_measured(sentence: str, label: str) -> None:
    assert "|".join(sorted((figure.label for figure in figures(sentence)), key=len)) == label


def test_a_long_label_is_cut_where_a_part_of_it_ends() -> None:
    (figure,) = figures(
        "Le groupe emploie 9 000 personnes du port et de la ville haute qui travaillent chaque jour de l'année dans les"
        " entrepôts du quai."
    )
    assert figure.label == "personnes du port et de la ville haute qui travaillent chaque jour de l'année"


def test_a_long_label_ends_before_its_verb() -> None:
    (figure,) = figures(
        "On sait que 12 % des habitants de la ville haute ont renoncé cette année à prendre le train du matin pour se"
        " rendre au bureau."
    )
    assert figure.label == "habitants de la ville haute"


def test_a_long_clause_before_keeps_its_subject_rather_than_be_torn() -> None:
    (figure,) = figures(
        "Les habitants des quartiers anciens de la ville haute et du port de pêche ont tous ensemble et sans compter"
        " dépensé 40 millions d'euros."
    )
    assert figure.label == "Les habitants des quartiers anciens de la ville haute et du port de pêche"


def test_a_long_clause_before_is_cut_to_what_ends_at_the_number() -> None:
    (figure,) = figures(
        "La direction du groupe de transports de la ville haute a fait savoir hier au conseil du port que le plan coûte"
        " 40 millions d'euros."
    )
    assert figure.label == "le plan coûte"
    (other,) = figures(
        "Devant les habitants réunis hier soir à la mairie du port pour parler de transports et de culture avec un"
        " large budget de 40 millions d'euros."
    )
    assert other.label == "un large budget"


def test_words_without_any_end_are_cut_at_a_space() -> None:
    (figure,) = figures("Voici 9 000 caisses " + "bleues vertes jaunes rouges " * 8)
    assert figure.label == ("caisses " + "bleues vertes jaunes rouges " * 4)[: len(figure.label)]
    assert len(figure.label) <= LABEL_LENGTH


@pytest.mark.parametrize(
    ("sentence", "lead", "tail"),
    [
        ("Orion vaudrait 500 milliards de dollars.", "Orion vaudrait", ""),
        (
            "Ce pacte, revu en mai 2025, laisse au port 27 % d'Orion.",
            "Ce pacte, revu en mai 2025, laisse au port",
            "d'Orion",
        ),
        ("Le port en compterait 900, répartis dans 80 pays.", "répartis dans", "pays"),
        (
            "Le port compte 200 caisses, alors que 150 marins attendent.",
            "Le port compte 200 caisses, alors que",
            "marins attendent",
        ),
        ("En cas de panne, 12 % des quais fermeraient.", "", "des quais fermeraient"),
        ("La hausse des contrôles (+48 %) inquiète.", "La hausse des contrôles", ""),
        ("Le nombre de vols a bondi de 48 % en un mois, dit-il.", "Le nombre de vols a bondi de", "en un mois"),
        ("Le billet coûte 20 euros et donne droit au train.", "Le billet coûte", ""),
        (
            "Et le service a dit au port que sa filiale perd 3 millions d'euros.",
            "le service a dit au port que sa filiale perd",
            "",
        ),
        (
            "On dit que ces départs entreraient dans le plan de fermeture dont le coût est donné : 3 millions.",
            "le plan de fermeture dont le coût est donné :",
            "",
        ),
        (
            "La direction du port a autorisé une vente d'actions pour ses marins, valorisant la maison à 3 milliards.",
            "valorisant la maison à",
            "",
        ),
        (
            "Le service des ports et des canaux de la ville, qui a encaissé hier et aujourd'hui 3 millions d'euros.",
            "qui a encaissé hier et aujourd'hui",
            "",
        ),
        (
            "Les habitants de la ville ont très vite, disent des voisins, sans attendre, payé 3 millions d'euros.",
            "sans attendre, payé",
            "",
        ),
    ],
)
def test_the_words_on_both_sides_read_as_the_sentence_does(sentence: str, lead: str, tail: str) -> None:
    figure = figures(sentence)[-1]
    assert (figure.lead, figure.tail) == (lead, tail)


@pytest.mark.parametrize(
    ("sentence", "alone"),
    [
        ("Orion supprimerait 900 postes dans le monde.", True),
        ("Elle fournirait 835 mégawatts.", False),
        ("Le groupe garderait 27 % d'Orion.", True),
        ("Le groupe garderait 27 % de la filiale.", False),
        ("Chacun aurait 60 jours pour la suivre.", False),
        ("Le port a grandi sans que nul dans la ville haute le voie venir, valorisant la rive de 12 %.", False),
        ("It would cost 3 million dollars.", False),
        ("The plant of the port delivers 5 gigawatts.", True),
    ],
)
def test_words_that_point_back_do_not_stand_alone(sentence: str, alone: bool) -> None:  # noqa: FBT001 - a parameter
    assert figures(sentence)[0].stands_alone is alone


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


def test_no_more_than_a_card_can_show_are_given() -> None:
    assert len(figures(*(f"La part atteint {number} % du parc." for number in range(20, 50)))) == MOST_FIGURES


def test_a_figure_is_given_once_with_the_mention_that_says_more() -> None:
    (figure,) = figures(
        "Le groupe : valorisé 500 milliards de dollars, un record.",
        "La vente valorise le groupe à 500 milliards USD cet hiver.",
        "Le groupe vaut 500 milliards de dollars.",
    )
    assert (figure.label, figure.excerpt.paragraph) == ("La vente valorise le groupe", 2)


def test_what_makes_a_number_less_than_exact_is_kept_beside_it() -> None:
    (figure,) = figures("Le groupe compte près de 9 000 employés.")
    assert (figure.hedge, figure.number, figure.label) == ("près de", "9 000", "employés")


def test_figures_of_a_kind_have_values_that_sort() -> None:
    found = figures("Le parc va de 700 kW au port à 1,2 GW en ville.", "Le site tire 300 mégawatts du fleuve.")
    assert {figure.kind for figure in found} == {FigureKind.POWER}
    assert [figure.unit for figure in sorted(found, key=lambda figure: figure.value)] == ["kW", "MW", "GW"]


def test_an_amount_without_its_currency_takes_that_of_its_sentence() -> None:
    assert shown("Le marché du port passe de 28 milliards d'euros cet hiver à 50 milliards.") == ["50|Md €", "28|Md €"]
    assert shown("Le marché du port atteint 50 milliards.") == ["50|Md"]


def table(*rows: tuple[str, ...]) -> tuple[KeyFigure, ...]:
    return find_figures(body_of([Block(kind=BlockKind.TABLE, rows=rows)]), (), "fr")


def test_a_table_of_two_columns_is_a_list_of_figures() -> None:
    found = table(("Mesure", "Chiffre"), ("Effectif du port", "plus de 9 000"), ("Ouverture", "2019"))
    assert [(figure.number, figure.label, figure.excerpt.text) for figure in found] == [
        ("9 000", "Effectif du port", "Effectif du port | plus de 9 000")
    ]


def test_a_wider_table_is_none() -> None:
    assert table(("Modèle", "Coût", "Part"), ("Zorbox", "9 000 euros", "12 %")) == ()


SCRAPS = st.sampled_from(
    "500 6,5 175 000 20 2026 milliards millions de d' dollars USD % employés ans accord fois plus MW GPT-5 à – . , le"
    " la $ €"
    " une dizaine un milliard et demi entre plus de (  ) +27 -3 Go contre"
    " 1.500 1,500 10 3 16h30 prompts pays en".split()
)


@settings(deadline=None, max_examples=50)
@given(st.lists(st.lists(SCRAPS, max_size=20), max_size=3), st.sampled_from(["fr", "en"]))
def test_every_label_is_words_of_its_sentence(paragraphs: list[list[str]], language: str) -> None:
    body, sentences = article(*(" ".join(words) for words in paragraphs))
    for figure in find_figures(body, sentences, language):
        assert figure.excerpt in sentences
        assert body.text[figure.excerpt.start : figure.excerpt.end] == figure.excerpt.text
        assert figure.label in figure.excerpt.text
        assert 0 < len(figure.label) <= LABEL_LENGTH
        assert figure.lead in figure.excerpt.text
        assert figure.tail in figure.excerpt.text
        assert figure.lead or figure.tail
        assert max(len(figure.lead), len(figure.tail)) <= LABEL_LENGTH
        assert figure.number in figure.excerpt.text.replace("\u202f", " ")
        assert figure.hedge in figure.excerpt.text


@settings(deadline=None, max_examples=50)
@given(st.text(alphabet=st.sampled_from("0123456789.,  \u00a0$€%àkM-–dolars'"), max_size=60))
def test_any_sentence_will_do(text: str) -> None:
    assert isinstance(figures(text), tuple)
