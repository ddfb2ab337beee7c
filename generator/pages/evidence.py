"""What the rooms say of evidence and rules, in the words of the site's readers.

The rooms speak English, for the maintainers; `digest explain` prints their words as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

RULES: Final[Mapping[str, str]] = {
    "above the text": "au-dessus du texte",
    "advert": "publicité",
    "author bio": "notice de l’auteur",
    "below the text": "au-dessous du texte",
    "beyond any article": "au-delà de tout article",
    "breadcrumb": "fil d’Ariane",
    "byline": "signature",
    "caption": "légende",
    "chatter": "boutons",
    "collector's prefix": "préfixe du collecteur",
    "comment form": "formulaire de commentaire",
    "comments": "commentaires",
    "date": "date",
    "dateline": "ligne de date",
    "duplicate": "répétition",
    "embed": "contenu intégré",
    "form": "formulaire",
    "front matter": "en-tête du fichier",
    "hidden comment": "commentaire caché",
    "latest articles": "derniers articles",
    "legal": "mentions légales",
    "mark without words": "signe sans mots",
    "navigation": "navigation",
    "newsletter": "lettre d’information",
    "not article text": "hors de l’article",
    "notice": "avis",
    "page foot": "pied de page",
    "page number": "numéro de page",
    "paywall": "accès payant",
    "reading time": "durée de lecture",
    "related": "renvois",
    "repeated": "répétition",
    "running head": "titre courant",
    "share": "partage",
    "sidebar": "colonne latérale",
    "tags": "mots-clés",
    "template tag": "balise de gabarit",
    "title line": "titre",
    "title": "titre",
}
"""The rules of the clean and extract rooms; one that is not here is a maintainer's own and keeps its name."""

PHRASES: Final = (
    (r"\bon the day that the collector's prefix names\b", "le jour que donne le préfixe du collecteur"),
    (r"\bwhich states the last change only\b", "qui ne donne que la dernière modification"),
    (r"\bthe language of the site, since the text is too short to tell\b", "langue du site, le texte étant trop court"),
    (r"\bheading of story (?=\d)", "intertitre du sujet "),
    (r"\bopening of story (?=\d)", "début du sujet "),
    (r"(?:^|(?<=: ))title$", "titre"),
    (r"\bfront matter\b", "en-tête du fichier"),
    (r"\bfile name\b", "nom du fichier"),
    (r"\bcollector's prefix\b", "préfixe du collecteur"),
    (r"\blines? (?=\d)", "ligne "),
    (r"\bblock (\d+) of the page\b", r"bloc \1 de la page"),
    (r"\bthe roundup: ", "d’après le recueil : "),
    (r"\bsubjects of its (\d+) items\b", r"sujets de ses \1 articles"),
    (r"\bheading that states the news\b", "intertitre qui dit la nouvelle"),
    (r"\bfirst sentence\b", "première phrase"),
    (r"\bthe text speaks of itself\b", "le texte parle de lui-même"),
    (r"\bwords of the text\b", "mots du texte"),
    (r"\baddress in ", "adresse dans "),
    (r"\bbreadcrumb\b", "fil d’Ariane"),
    (r"\bdateline\b", "ligne de date"),
)
"""Patterns of what the rooms say and how French says it; names of markup, such as og:title, stay."""


def rule_in_words(rule: str, language: str) -> str:
    """Return the name of a rule for readers."""
    return RULES.get(rule, rule) if language == "fr" else rule


def place_in_words(found_in: str, language: str) -> str:
    """Return where a value was found, for readers."""
    if language == "fr":
        for pattern, phrase in PHRASES:
            found_in = re.sub(pattern, phrase, found_in)
    return found_in
