"""How French and English news says who says: verbs, "selon", and what stands before a name."""

from __future__ import annotations

import re
from typing import Final

SAYING: Final = (
    r"(?:a(?:vait)? |ont |avaient |s'est |s'était |se sont |has |have |had )?(?:récemment |ainsi |aussi |notamment "
    r"|également |alors |encore |déjà |lui |pour sa part |de son côté |en outre |par ailleurs |also )?"
    r"(?:dit|disait|déclar\w+|expliqu\w+|affirm\w+|assur\w+|annonc\w+|estim\w+|indiqu\w+|soulign\w+|précis\w+"
    r"|ajout\w+|not[ae]n?t?|noté"
    r"|rappel\w+|rapport(?:e|ent|é|ait)|écri[tv]\w*|confi(?:e|é|ait)|regrett\w+|reconn\w+|insist\w+|conclu\w*|résum\w+"
    r"|plaid\w+|lanc(?:e|é)|lançait"
    r"|lâch\w+|tranch\w+|martel\w+|promet\w*|promis|prévien\w*|prévenu|avert\w+|alert\w+|dénonc\w+|critiqu\w+"
    r"|comment(?:e|ent|é|ait)|détaill\w+"
    r"|justifi\w+|raconte\w*|raconté|témoign\w+|considèr\w*|juge\w*|jugé|répond\w*|réagi\w*|confirm\w+"
    r"|s'inquiète|inquiété|se félicite"
    r"|félicité|ironis\w+|glisse\w*|glissé|interrog\w+|poursui\w+|renchéri\w+|nuanc\w+|prédit|pense|pensait"
    r"|fait valoir|fait savoir|fait remarquer|avanc(?:e|é|ait)|imagin(?:e|é|ait)|tweeté|twitté|protest\w+"
    r"|analys(?:e|é|ait)|observ(?:e|é|ait)|constat(?:e|é|ait)|décri[tv]\w*|argument\w+|tempèr\w+|tempéré|concèd\w+|concédé|admet|admis"
    r"|souhait(?:e|é|ait)|espèr(?:e|ait)|espéré|crain[td]\w*|redout\w+|réclam(?:e|é|ait)|salu(?:e|é|ait)|clam(?:e|é|ait)"
    r"|fustig\w+|raill\w+|vant(?:e|é|ait)|développ(?:e|é|ait)|complèt\w+|complété|enchaîn\w+|repren(?:d|ait)|rassur\w+"
    r"|rétorqu\w+|répliqu\w+|défend\w*|exhort\w+|déplor\w+|accus(?:e|é|ait)|propos(?:e|é|ait)|persifl\w+|soupir\w+"
    r"|pointe|pointé|souri\w*|explicit\w+|théoris\w+|relev(?:e|é|ait)|signal(?:e|é|ait)|mentionn\w+|préconis\w+"
    r"|invit(?:e|é)|appell?(?:e|é)|revendiqu\w+|répèt\w+|répété|jur(?:e|é|ait)|prôn\w+|ripost\w+"
    r"|said|says|told|wrote|writes|added|adds|explain\w*|argue\w*|claim\w*|warn\w*|note[sd]|state[sd]|insist\w*"
    r"|announc\w+|tweeted"
    r"|posted|acknowledg\w+|conclude\w*|predict\w*|recall\w*|testif\w+|acknowledge\w*|admit\w*|replied|responded)"
)
SAYS: Final = re.compile(rf"(?<!\w){SAYING}(?!\w)", re.IGNORECASE)
SAYS_FIRST: Final = re.compile(
    rf"[\s,.!?»”\"]*(?:comme )?(?:l'|le |nous |lui )?(?:{SAYING}"
    rf"|s'est (?:\w+ ){{0,2}}?\w+(?:é|i|u|it|is)e?s?|s'\w+e|se \w+e)(?!\w)",
    re.IGNORECASE,
)
"""The verb of saying right behind a quotation; there any reflexive verb says: "s'est réjoui", "s'étonne"."""
ANY_VERB_FIRST: Final = re.compile(
    r"\s*,\s*(?:a |ont |avait |avaient )?(?:[a-zà-ÿ]+ment )?"
    r"(?!comme |entre |contre |outre |notamment |malgré |ensuite |une? )[a-zà-ÿ]{4,}(?:e|é|ait|it|ent|aient|u|i|t)(?= )"
)
"""A verb right behind a quotation and its comma, whichever: where a person follows it, they say."""
PRONOUN_SAYS: Final = re.compile(
    rf"[\s,.!?»”\"]*(?:a-t-(?:il|elle)|s'est-(?:il|elle)|\w+[- ]t-(?:il|elle)|\w+e-(?:il|elle)|\w+t-(?:il|elle)"
    rf"|(?:he|she) {SAYING})",
    re.IGNORECASE,
)
ACCORDING: Final = re.compile(
    r"(?:(?<!\w)(?:selon|d'après|according to|as per)|(?:^|[,;] )pour)(?: (?:le|la|les|l'|the))? ?$", re.IGNORECASE
)
ACCORDING_AFTER: Final = re.compile(
    r"[\s,.»”\"]*(?:selon|d'après|according to) (?:le |la |les |l'|the )?$", re.IGNORECASE
)
OF_PRONOUN: Final = re.compile(
    r"[\s,.»”\"]*(?:selon (?:lui|elle)|d'après (?:lui|elle)|according to (?:him|her))\b", re.IGNORECASE
)
_NOT_IN_PHRASE: Final = (
    r"(?!(?:à|aux?|de|du|des|en|of|at|for|une?|les?|la|the|an|dans|sur|lors|auprès|qui|que|hier|aujourd'hui|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|après"
    r"|avant|depuis|pour|et|mais|selon|ce|cette|par|dont|puis|avec|in|on|after|before|who|to|said|says|when|by|and|while"
    rf"|a|ont|est|sont|has|have|is|{SAYING})(?!\w))"
)
NOUN_PHRASE: Final = re.compile(
    rf"(?<!\w)(?:l'|les? |la |une? |the |an? ){_NOT_IN_PHRASE}[^\W\d_][\w-]*"
    rf"(?: (?:(?:et )?(?:d[eu]s? (?:la |l')?|d')|l'|en |chez |à la |aux? |of (?:the )?|at (?:the )?|for (?:the )?)?"
    rf"{_NOT_IN_PHRASE}[^\W\d_][\w&-]*){{0,6}}",
    re.IGNORECASE,
)
"""Who speaks where nobody is named: "le journal américain", "a spokesman for the ministry"."""
BODY_NOUN: Final = re.compile(
    r"(?:l'|les? |la |une? |the |an? )(?:groupe|société|entreprise|start-up|startup|cabinet|banque|agence|journal"
    r"|quotidien|site|magazine|chaîne|association|ONG|syndicat|company|firm|group|bank|agency|newspaper|website)"
    r"(?: [a-zà-ÿ]+)? ",
    re.IGNORECASE,
)
"""What may stand before the name of the body that speaks."""
TITLE_BEFORE: Final = re.compile(
    r"(?:intitulée?s?|s'intitule|baptisée?s?|nommée?s?|appelée?s?|surnommée?s?|titrée?s?|rapport|mission|pancarte|opération|collection|exposition|plan|ouvrage|livre"
    r"|film|étude|série"
    r"|chanson|titre|slogan|programme|called|titled|dubbed|entitled|named|book|song|movie|paper|report) ?:? ?$",
    re.IGNORECASE,
)
NO_SUBJECT: Final = re.compile(
    r"(?<!\w)(?:par|à|au|aux|de|d'|du|des|sur|chez|avec|dans|en|contre|après|avant|depuis|malgré|sans|évoquant|visant|by|to|of|with|for|from|at|on|in|about|after|before|since|during|without)"
    r"(?: (?:l'|la |le |les |the )?|)$",
    re.IGNORECASE,
)
"""What stands before a name that only complements: "le cabinet, contacté par ..., confirme"."""
SPOKESPERSON: Final = re.compile(
    r"(?:porte-parole|spokes(?:man|woman|person)|représentante?|responsable|dirigeante?)(?: (?:de|d'|du|for|of"
    r"|from) ?| )$",
    re.IGNORECASE,
)
