"""What the words around a capitalised name say of its kind: the nouns, roles and verbs that it leans on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.understand.sayings import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROLE_NOUNS: Final = frozenset(
    """
    pdg p-dg ceo cto cfo coo dg patron patronne directeur directrice dirigeant dirigeante fondateur fondatrice
    cofondateur cofondatrice co-fondateur co-fondatrice ministre président présidente vice-président vice-présidente
    ex-président ex-ministre ex-pdg premier-ministre sénateur sénatrice député députée maire gouverneur gouverneure
    journaliste chercheur chercheuse professeur professeure analyste avocat avocate secrétaire porte-parole
    milliardaire commissaire économiste ingénieur ingénieure philosophe sociologue militant militante activiste élu
    élue entrepreneur entrepreneure investisseur investisseuse scientifique auteur auteure autrice écrivain écrivaine
    réalisateur réalisatrice acteur actrice chanteur chanteuse rappeur rappeuse historien historienne mathématicien
    mathématicienne physicien physicienne médecin infectiologue virologue épidémiologiste développeur développeuse
    juge procureur procureure général colonel lieutenant capitaine amiral responsable chef cheffe éditorialiste
    chroniqueur chroniqueuse animateur animatrice humoriste comédien comédienne mannequin influenceur influenceuse
    youtubeur youtubeuse streameur streameuse rédacteur rédactrice consultant consultante expert experte conseiller
    conseillère délégué déléguée préfet préfète ambassadeur ambassadrice chancelier chancelière roi reine prince
    princesse duc duchesse pape cardinal évêque imam rabbin père mère fils fille frère sœur mari femme épouse époux
    compagnon compagne ami amie veuve docteur footballeur joueur joueuse attaquant défenseur gardien sélectionneur
    entraîneur pilote skipper athlète nageur champion championne cycliste astronaute spationaute artiste peintre
    photographe producteur productrice scénariste romancier romancière essayiste polémiste politologue candidat
    candidate opposant opposante leader numéro étudiant étudiante retraité retraitée avocats m mme mlle dr pr me mr
    mrs ms chief executive founder co-founder cofounder president chairman chairwoman director senator governor
    minister researcher professor analyst attorney lawyer spokesman spokeswoman spokesperson judge economist engineer
    scientist author writer actor actress singer physicist developer investor billionaire head manager
    mathematician historian philosopher journalist reporter entrepreneur king queen wife husband son daughter brother
    sister father mother adjoint adjointe
    """.split()
)
"""What a person is: before "Sam Altman" it names one, before "d'OpenAI" it names what the person leads."""

_COMPANY: Final = """
    société sociétés entreprise entreprises start-up startup start-ups startups groupe groupes banque banques cabinet
    constructeur constructeurs éditeur éditeurs fonds licorne licornes géant géants filiale filiales rival rivale
    rivaux concurrent concurrente concurrents assureur opérateur opérateurs firme firmes compagnie compagnies fabricant
    fabricants équipementier équipementiers marque marques maison enseigne enseignes distributeur laboratoires
    fournisseur hébergeur prestataire pépite holding multinationale entreprise studio studios avionneur sous-traitant
    actionnaire armateur brasseur company companies firm firms bank banks maker giant giants rivals subsidiary
    corporation conglomerate automaker carmaker chipmaker unicorn studio retailer vendor insurer
"""
_ORGANISATION: Final = """
    agence agences quotidien quotidiens journal journaux magazine magazines hebdomadaire mensuel revue association
    associations fondation laboratoire université universités institut institution ministère commission chaîne chaînes
    média médias site sites ong syndicat syndicats parti
    partis collectif collectifs organisation organisations école écoles
    radio club équipe fédération organisme autorité gendarme régulateur mouvement groupe-de-réflexion think-tank
    hôpital lycée collège musée centre comité conseil tribunal cour consortium alliance coalition antenne station
    newspaper magazine agency university institute party union nonprofit charity broadcaster regulator laboratory lab
    team club school college hospital museum department committee court daily weekly group network band
"""
_PRODUCT: Final = """
    modèle modèles chatbot chatbots robot robots agent agents assistant assistants assistante
    logiciel logiciels puce puces outil outils fonction fonctionnalité fonctionnalités
    système jeu jeux émission film films série séries album chanson titre
    navigateur smartphone smartphones téléphone téléphones tablette console consoles casque casques montre
    enceinte ordinateur processeur processeurs supercalculateur supercalculateurs satellite sonde fusée rover drone
    voiture berline suv avion algorithme bibliothèque langage bot version gpu model models tool
    tools chip chips browser software game games film movie series album song smartphone phone tablet
    processor supercomputer rocket satellite car feature features algorithm device devices
"""
_SERVICE: Final = """
    plateforme plateformes plate-forme service services réseau réseaux moteur moteurs application
    applications appli applis messagerie network platform app apps
"""
"""Nouns of what a company and its product may both be called: "la plateforme YouTube"."""
_PLACE: Final = """
    ville villes région régions capitale province île îles village villages commune communes parc pays lac quartier
    département canton comté district gare aéroport port vallée fleuve rivière mer océan désert mont montagne plage
    banlieue métropole agglomération côte péninsule archipel golfe détroit territoire frontière nord sud est ouest
    nord-est nord-ouest sud-est sud-ouest centre-ville arrondissement boulevard avenue rue place stade base
    centrale habitants sommet city town village state region capital county province island river lake valley north
    south east west near district street
"""
_LAW: Final = """
    loi règlement directive décret ordonnance amendement traité proposition bill law act regulation treaty
"""

_CLASSES: Final[Mapping[str, str]] = {
    **dict.fromkeys(_PLACE.split(), "place"),
    **dict.fromkeys(_PRODUCT.split(), "product"),
    **dict.fromkeys(_SERVICE.split(), "service"),
    **dict.fromkeys(_ORGANISATION.split(), "organisation"),
    **dict.fromkeys(_COMPANY.split(), "company"),
    **dict.fromkeys(_LAW.split(), "law"),
    **dict.fromkeys(ROLE_NOUNS, "person"),
    **dict.fromkeys(
        "baptisé baptisée nommé nommée appelé appelée dénommé dénommée called named dubbed".split(), "named"
    ),
}
"""What a noun is the noun of."""

_OFFICES: Final = frozenset(
    """
    maire préfet préfète gouverneur gouverneure sénateur sénatrice député députée élu élue adjoint adjointe évêque roi
    reine prince princesse duc duchesse ambassadeur ambassadrice procureur procureure consul mayor governor senator
    bishop king queen
    """.split()
)
"""What people are of a place."""
_BOSSES: Final = frozenset(
    """
    pdg p-dg ceo cto cfo coo dg patron patronne fondateur fondatrice cofondateur cofondatrice co-fondateur
    co-fondatrice dirigeant dirigeante executive founder co-founder cofounder chairman investisseur salarié salariés
    employé employés action actions actionnaires rachat filiale
    """.split()
)
"""What people and things are of a company."""

_OF_SOMETHING: Final = {**dict.fromkeys(_OFFICES, "office"), **dict.fromkeys(_BOSSES, "boss")}

_LINKS: Final = frozenset("de du des d' of at chez for from à au aux in with en pour par by dans sur".split())
_ARTICLES: Final = frozenset("l' le la les the un une a an son sa leur its \" « “ '".split())
_TITLES: Final = frozenset("m mm mme mlle dr pr me mr mrs ms".split())
_ADJECTIVES: Final = 2
"""Words between a noun and the name that it introduces: "la start-up française Mistral"."""
_ROLE_REACH: Final = 10
"""Words of a function between the noun and the comma before the name: "le directeur du centre de Lyon, ..."."""

_SAYS: Final = re.compile(SAYING)
_SAID_REACH: Final = 4
"""Words before a name among which a verb says that it speaks: "explique à la presse Karlin Obrest"."""

_WORD: Final = re.compile(r"\w+(?:-\w+)*'?|[^\w\s]")
_BEFORE: Final = 80
_AFTER: Final = 50


def before(text: str, start: int) -> list[str]:
    """Return the words and signs of a folded text before `start`, nearest first, in lower case, of the same line."""
    line = text[max(0, start - _BEFORE) : start].rpartition("\n")[2].lower()
    return _WORD.findall(line)[::-1]


def after(text: str, end: int) -> list[str]:
    """Return the words and signs of a folded text after `end`, in lower case, of the same line."""
    return _WORD.findall(text[end : end + _AFTER].partition("\n")[0].lower())


def cues_of(words_before: Sequence[str], words_after: Sequence[str]) -> Iterator[str]:
    """Give what the words on both sides of a name say of its kind: "before person", "before company of", "after place".

    "of" is said where a small word stands between: "le patron d'OpenAI" says something else than "le patron Altman".
    """
    yield from _noun_before(words_before)
    yield from _noun_after(words_after)
    if any(_SAYS.fullmatch(word) for word in words_before[:_SAID_REACH]):
        yield "said before"


def _noun_before(words: Sequence[str]) -> Iterator[str]:
    if words[:1] == [","]:
        yield from _role_before_comma(words[1:])
        return
    if words[:1] == ["."] and words[1:2] and words[1] in _TITLES:
        yield "before title"
        return
    link, others = "", 0
    for word in words:
        kind = _OF_SOMETHING.get(word) if link and not others else None
        if kind or (word in _CLASSES and not (others and link)):
            yield f"before {kind or _class_of(word)}{link}"
            return
        if word in _LINKS and not link:
            link = " of"
        elif word not in _ARTICLES:
            others += 1
            if others > _ADJECTIVES or not word[0].isalpha():
                return


def _class_of(word: str) -> str:
    return "title" if word in _TITLES else _CLASSES[word]


def _role_before_comma(words: Sequence[str]) -> Iterator[str]:
    for word in words[:_ROLE_REACH]:
        if word in ROLE_NOUNS:
            yield "before person,"
            return
        if not word[0].isalpha():
            return


def _noun_after(words: Sequence[str]) -> Iterator[str]:
    if len(words) < len(", x") or words[0] not in (",", "("):
        return
    if words[1].isdigit() and words[2] in ("ans", ","):
        yield "after age"
        return
    for place, word in enumerate(word for word in words[1:5] if word not in _ARTICLES):
        if word in _CLASSES:
            yield f"after {_CLASSES[word]}"
            return
        if place >= _ADJECTIVES or not word[0].isalpha():
            return
