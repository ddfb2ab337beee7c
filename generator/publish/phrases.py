"""The words of feeds and letters, in the language of the site.

No-break spaces are written out: U+00A0 before a colon and inside « », U+202F before ; ! ?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

FEEDS: Final[Mapping[str, Mapping[str, str]]] = {
    "fr": {
        "this_is": "Ceci est un flux.",
        "how": "Copiez cette adresse dans votre lecteur de flux\u00a0: les nouveaux articles y viendront d’eux-mêmes.",
        "everything": "Tous les articles",
        "page": "La même liste sur le site",
        "all_feeds": "Tous les flux",
        "caution": "à lire avec prudence",
        "all": "Tout",
        "topics": "Rubriques",
        "entities": "Noms",
        "sources": "Sources",
    },
    "en": {
        "this_is": "This is a feed.",
        "how": "Copy this address into your feed reader: new articles will come by themselves.",
        "everything": "All articles",
        "page": "The same list on the site",
        "all_feeds": "All feeds",
        "caution": "read with care",
        "all": "Everything",
        "topics": "Topics",
        "entities": "Names",
        "sources": "Sources",
    },
}

LETTERS: Final[Mapping[str, Mapping[str, str]]] = {
    "fr": {
        "language": "fr",
        "in_browser": "Lire dans un navigateur",
        "essentials": "L’essentiel",
        "lead": "À la une",
        "secondary": "À lire aussi",
        "figures": "Les chiffres",
        "rest": "Le reste de la semaine",
        "quotations": "Citations",
        "in_place": "Lire à sa place, paragraphe\u00a0{n}",
        "quoted": "«\u00a0{text}\u00a0»",
        "foreign_fr": "en français",
        "foreign_en": "en anglais",
        "caution": "à lire avec prudence",
        "no_source": "Source non indiquée",
        "more": "La suite est dans l’édition",
        "done": "Vous êtes à jour",
        "not_whole": "{count}, et cette lettre n’en donne qu’une part\u00a0: le reste est dans l’édition.",
        "edition": "Toute l’édition",
        "editions": "Les éditions précédentes",
        "feeds": "Suivre autrement",
        "promise": "Chaque phrase est telle quelle dans l’article, et le signe ¶ y conduit. Ni traceur, ni image.",
        "promise_in_text": "Chaque phrase est telle quelle dans l’article, et son numéro y conduit.",
        "unsubscribe": "Se désabonner",
        "unsubscribe_blank": "[à compléter\u00a0: lien de désabonnement]",
        "links": "Liens",
        "colon": "\u00a0: ",
    },
    "en": {
        "language": "en",
        "in_browser": "Read in a browser",
        "essentials": "In short",
        "lead": "The lead",
        "secondary": "Also worth reading",
        "figures": "The figures",
        "rest": "The rest of the week",
        "quotations": "Quotations",
        "in_place": "Read in its place, paragraph {n}",
        "quoted": "“{text}”",
        "foreign_fr": "in French",
        "foreign_en": "in English",
        "caution": "read with care",
        "no_source": "Source not stated",
        "more": "More in the edition",
        "done": "You are up to date",
        "not_whole": "{count}, of which this letter gives a part: the rest is in the edition.",
        "edition": "The whole edition",
        "editions": "Earlier editions",
        "feeds": "Other ways to follow",
        "promise": "Each sentence stands in its article as it is, and the sign ¶ leads there. No tracker, no picture.",
        "promise_in_text": "Each sentence stands in the article as it is, and its number leads there.",
        "unsubscribe": "Unsubscribe",
        "unsubscribe_blank": "[à compléter: unsubscribe link]",
        "links": "Links",
        "colon": ": ",
    },
}
