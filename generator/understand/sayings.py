"""How French and English news says who says: verbs, "selon", and what stands before a name."""

from __future__ import annotations

import re
from typing import Final

SAYING: Final = (
    r"(?:a(?:vait)? |ont |avaient |s'est |has |have |had )?(?:récemment |ainsi |aussi |notamment |également "
    r"|alors |encore |déjà |also )?"
    r"(?:dit|disait|déclar\w+|expliqu\w+|affirm\w+|assur\w+|annonc\w+|estim\w+|indiqu\w+|soulign\w+|précis\w+"
    r"|ajout\w+|not[ae]n?t?|noté"
    r"|rappel\w+|rapport(?:e|ent|é|ait)|écri[tv]\w*|confi(?:e|é|ait)|regrett\w+|reconn\w+|insist\w+|conclu\w*|résum\w+"
    r"|plaid\w+|lanc(?:e|é|ait)"
    r"|lâch\w+|tranch\w+|martel\w+|promet\w*|promis|prévien\w*|prévenu|avert\w+|alert\w+|dénonc\w+|critiqu\w+"
    r"|comment(?:e|ent|é|ait)|détaill\w+"
    r"|justifi\w+|raconte\w*|raconté|témoign\w+|considèr\w*|juge\w*|jugé|répond\w*|réagi\w*|confirm\w+"
    r"|s'inquiète|inquiété|se félicite"
    r"|félicité|ironis\w+|glisse\w*|glissé|interrog\w+|poursui\w+|renchéri\w+|nuanc\w+|prédit|pense|pensait"
    r"|fait valoir|fait savoir"
    r"|said|says|told|wrote|writes|added|adds|explain\w*|argue\w*|claim\w*|warn\w*|note[sd]|state[sd]|insist\w*"
    r"|announc\w+|tweeted"
    r"|posted|acknowledg\w+|conclude\w*|predict\w*|recall\w*|testif\w+|acknowledge\w*|admit\w*|replied|responded)"
)
SAYS: Final = re.compile(rf"(?<!\w){SAYING}(?!\w)", re.IGNORECASE)
SAYS_FIRST: Final = re.compile(rf"[\s,.!?»”\"]*(?:comme )?(?:l'|le |nous |lui )?{SAYING}(?!\w)", re.IGNORECASE)
PRONOUN_SAYS: Final = re.compile(
    rf"[\s,.!?»”\"]*(?:a-t-(?:il|elle)|s'est-(?:il|elle)|\w+-t-(?:il|elle)|\w+e-(?:il|elle)|\w+t-(?:il|elle)"
    rf"|(?:he|she) {SAYING})",
    re.IGNORECASE,
)
ACCORDING: Final = re.compile(
    r"(?:(?<!\w)(?:selon|d'après|according to|as per)|(?:^|[,;] )pour)(?: (?:le|la|les|l'|the))? ?$", re.IGNORECASE
)
ACCORDING_AFTER: Final = re.compile(
    r"[\s,.»”\"]*(?:selon|d'après|according to) (?:le |la |les |l'|the )?$", re.IGNORECASE
)
TITLE_BEFORE: Final = re.compile(
    r"(?:intitulée?s?|s'intitule|baptisée?s?|nommée?s?|appelée?s?|surnommée?s?|titrée?s?|rapport|mission|pancarte|opération|collection|exposition|plan|ouvrage|livre"
    r"|film|étude|série"
    r"|chanson|titre|slogan|programme|called|titled|dubbed|entitled|named|book|song|movie|paper|report) ?:? ?$",
    re.IGNORECASE,
)
NO_SUBJECT: Final = re.compile(
    r"(?<!\w)(?:par|à|au|aux|de|d'|du|des|sur|chez|avec|dans|en|contre|évoquant|visant|by|to|of|with|for|from|at|on|in|about)"
    r"(?: (?:l'|la |le |les |the )?|)$",
    re.IGNORECASE,
)
"""What stands before a name that only complements: "le cabinet, contacté par ..., confirme"."""
SPOKESPERSON: Final = re.compile(
    r"(?:porte-parole|spokes(?:man|woman|person)|représentante?|responsable|dirigeante?)(?: (?:de|d'|du|for|of"
    r"|from) ?| )$",
    re.IGNORECASE,
)
