"""What the words around a capitalised name say of its kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.understand.first_names import FIRST_NAMES
from generator.understand.places import PLACES
from generator.understand.sayings import SAYING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROLE: Final = (
    r"(?:PDG|P-DG|CEO|CTO|CFO|COO|DG|patron(?:ne)?|directeur|directrice|dirigeante?|fondateur|fondatrice|cofondateur"
    r"|cofondatrice|ministre|présidente?|vice-présidente?|sénateur|sénatrice|députée?|maire|gouverneure?|journaliste"
    r"|chercheur|chercheuse|professeure?|analyste|avocate?|secrétaire d'[EÉ]tat(?: \w+){0,2}|secrétaire générale?"
    r"|porte-parole|milliardaire|commissaire|économiste|ingénieure?|philosophe|sociologue|militante?|activiste|élue?"
    r"|entrepreneure?|investisseure?|investisseuse|scientifique|auteure?|autrice|écrivaine?|réalisateur|réalisatrice"
    r"|acteur|actrice|chanteur|chanteuse|historien(?:ne)?|mathématicien(?:ne)?|physicien(?:ne)?|médecin"
    r"|développeur|développeuse|juge|procureure?|général|responsable|chef|cheffe|éditorialiste|mère|père|M\."
    r"|MM\.|Mme|Dr|Pr|Me"
    r"|Mr\.?|Mrs\.?|Ms\.?|chief executive|chief scientist|founder|co-founder|cofounder|president|chairman|chairwoman"
    r"|director|senator|governor|minister|researcher|professor|analyst|attorney|spokesman|spokeswoman|spokesperson"
    r"|judge|economist|engineer|scientist|author|writer|actor|actress|singer|physicist|developer|investor"
    r"|billionaire|head of \w+)"
)
_HEAD: Final = (
    r"(?:AI|IA|Inc|Corp|Corporation|Labs?|Laborator(?:y|ies)|University|Universit[éy]|Institute?|Group|Groupe"
    r"|Times|Post|News|Journal"
    r"|Capital|Ventures|Partners|Bank|Banque|Technologies|Systems|Foundation|Fondation|Association|Agency|Agence"
    r"|Commission|Minist(?:ère|ry)|Department|Cour|Court|Conseil|Council|Assemblée|Parti|Party|Fédération|Syndicat"
    r"|Autorité|Authority|Haute|Comité|Committee|Observatoire|École|School|College|Collège|Académie|Academy|Centre"
    r"|Center|Chambre|Convention|Union|Organisation|Organization|Tribunal|Mouvement|Télévisions?|Radio|TV|Press"
    r"|Society|Société|Office|Bureau|Police|Parks|Motors|Energy|Studios?|Airlines|Airways|Pictures|Records|FC)"
)
_COMPANY_WORD: Final = (
    r"(?:Inc|Corp|Corporation|Ventures|Capital|Technologies|Systems|Bank|Motors|Energy|Airlines|Airways|Labs?)"
)

_NO_LINK: Final = (
    r"(?<! de)(?<! du)(?<! des)(?<! of)(?<! at)(?<! chez)(?<! for)(?<! from)(?<! à)(?<! au)(?<! in)(?<! with)"
)
_ROLE_BEFORE: Final = re.compile(rf"(?<!\w){ROLE}(?: [\w'-]+){{0,9}}(?:,|{_NO_LINK}) $", re.IGNORECASE)
_CIVILITY_BEFORE: Final = re.compile(r"(?<!\w)(?:M\.|MM\.|Mme|Mlle|Dr\.?|Pr|Me|Mr\.?|Mrs\.?|Ms\.?) $")
_SAID_BEFORE: Final = re.compile(rf"(?<!\w){SAYING}(?: (?:à|au) (?:l'|la )?\w+)? $", re.IGNORECASE)
_ROLE_AFTER: Final = re.compile(
    rf",? \(?(?:le |la |l'|the |its |un |une |a |an |\w+ )?{ROLE}\b|, \d\d ans\b|, \d\d, ", re.IGNORECASE
)
_SAYS_AFTER: Final = re.compile(
    r",? (?:(?:a|avait|s'est|was|has) )?(?:déclaré?|expliqu|affirm|estim|tweet|tranch|confi[ée]|regrett|plaid|soulign"
    r"|lancé|réagi|écri[tv]|né |née |born )"
)
_COMPANY_BEFORE: Final = re.compile(
    r"(?<!\w)(?:sociétés?|entreprises?|start-?ups?|groupes?|banques?|cabinets?|constructeurs?|éditeurs?|fonds|licornes?"
    r"|géants?|filiales?|rivales?|concurrente?s?|assureurs?|opérateurs?|firmes?|company|companies|firms?|banks?|startup"
    r"|maker|giant|rival|subsidiary)(?: (?!\w+(?:,|\.) )[\w'-]+){0,3} $",
    re.IGNORECASE,
)
_ORGANISATION_BEFORE: Final = re.compile(
    r"(?<!\w)(?:agences?|quotidiens?|journal|magazines?|hebdomadaires?|mensuels?|associations?|fondations?"
    r"|laboratoires?"
    r"|universités?|instituts?|ministères?|commission|chaînes?|sites?|médias?|ONG|syndicats?|partis?|collectifs?"
    r"|organisations?|écoles?|newspaper|magazine|agency|university|institute|party|union|nonprofit|think tank)"
    r"(?: (?!\w+(?:,|\.) )[\w'-]+){0,2} [\"“«]? ?$",
    re.IGNORECASE,
)
_REPORTED_BY: Final = re.compile(
    r"(?<!\w)(?:rapporte|selon|contactée? par|citée? par|interrogée? par)(?: \w+)? (?:l'|le |la )?$"
)
_LAW_BEFORE: Final = re.compile(
    r"\b(?:loi|projet de loi|proposition de loi|règlement|directive|décret|ordonnance|executive order|bill)"
    r"(?: européen(?:ne)?)?(?: n°)? [\"“«]? ?$",
    re.IGNORECASE,
)
_PRODUCT_BEFORE: Final = re.compile(
    r"\b(?:modèles?|chatbots?|robots?|agents?|assistante?s?|application|applications|appli|logiciels?|puces?|outils?"
    r"|fonctions?|fonctionnalités?|plateformes?|services?|systèmes?|jeux?|émission|films?|séries?|navigateur|moteurs?"
    r"|smartphones?|casques?|baptisée?s?|nommée?s?|appelée?s?|dénommée?s?|models?|apps?|tools?|chips?|browser|platform"
    r"|called|named|dubbed)(?: (?!\w+(?:,|\.) )[\w'-]+){0,2} [\"“«]? ?$",
    re.IGNORECASE,
)
_PLACE_BEFORE: Final = re.compile(
    r"(?:(?<!\w)(?:à|aux|vers|depuis|en|in|near|ville|région|capitale|province|île|villages?|communes?|parc|pays|lac"
    r"|city|state)(?: (?:de|d'|du|des|le|la|les|of|national))? ?(?:l')?$|\bpar(?:c|cs) (?:national|naturel) $"
    r"|\b(?:nord|sud|est|ouest|centre|gouvernement|territoire) (?:de (?:l'|la )?|du |d'))$",
    re.IGNORECASE,
)
_PLACE_LIST: Final = re.compile(r"^ \((?:[A-ZÀ-Þ]|\d\d)")
_NO_PLACE_BEFORE: Final = re.compile(
    r"\b(?:accès|face|grâce|permet\w*|rapport|contraire\w*|compar\w+|propos|suite|opposée?s?|liée?s?|quant|demand\w+|appart\w+"
    r"|confi\w+|expliqu\w+|déclaré|indiqué|assuré|interview|recours|destinée?s?|concurren\w+|abonn\w+|croire|intéress\w+|vendu\w*"
    r"|version|interview) (?:à|in|en) (?:l')?$",
    re.IGNORECASE,
)
"""What stands before "à" where it leads to no place: "grâce à", "face à"."""
_LAW_WORD: Final = re.compile(r" (?:Act|Directive|Regulation|Bill)$|^Loi ")
_HEAD_WORD: Final = re.compile(rf"\b{_HEAD}\b")
_COMPANY_IN_NAME: Final = re.compile(rf"\b{_COMPANY_WORD}\b")
_MIXED: Final = re.compile(r"[a-z][A-Z]|[A-Za-z]-?\d")
_PLACE_NAME: Final = re.compile(r"^(?:Saint|Sainte|Mont|Pont|Île|Port|Lac|Val|Château)-|-(?:sur|sous|lès|les|de|en)-")

_LOOK_AROUND: Final = 60
_SAID_REACH: Final = 30

TIE_ORDER: Final = (
    EntityKind.LAW,
    EntityKind.COMPANY,
    EntityKind.ORGANISATION,
    EntityKind.PERSON,
    EntityKind.PRODUCT,
    EntityKind.PLACE,
)
"""Which kind wins among equal votes: the rarer the cue, the more it says."""


def votes(name: str, text: str, start: int, end: int) -> Iterator[tuple[EntityKind, int]]:
    """Give what the name and the words around one mention say of its kind, with weights."""
    before, after = text[max(0, start - _LOOK_AROUND) : start], text[end : end + _LOOK_AROUND]
    before = before.rsplit("\n", 1)[-1]
    yield from _votes_of_name(name)
    yield from _votes_before(name, before)
    if " " in name and _ROLE_AFTER.match(after):
        yield EntityKind.PERSON, 1
    if _SAYS_AFTER.match(after) and " " in name:
        yield EntityKind.PERSON, 1
    if _PLACE_LIST.match(after):
        yield EntityKind.PLACE, 1


def _votes_of_name(name: str) -> Iterator[tuple[EntityKind, int]]:
    first, *rest = name.split()
    if rest and (first in FIRST_NAMES or first.split("-")[0] in FIRST_NAMES) and not _HEAD_WORD.search(name):
        yield EntityKind.PERSON, 3
    if _COMPANY_IN_NAME.search(name):
        yield EntityKind.COMPANY, 3
    elif _HEAD_WORD.search(name):
        yield EntityKind.ORGANISATION, 3
    if _LAW_WORD.search(name):
        yield EntityKind.LAW, 3
    if _MIXED.search(name):
        yield EntityKind.PRODUCT, 1
    if name in PLACES or _PLACE_NAME.search(name):
        yield EntityKind.PLACE, 4


def _votes_before(name: str, before: str) -> Iterator[tuple[EntityKind, int]]:
    several = " " in name
    if several and _ROLE_BEFORE.search(before):
        yield EntityKind.PERSON, 2
    if several and _SAID_BEFORE.search(before, max(0, len(before) - _SAID_REACH)):
        yield EntityKind.PERSON, 1
    if _CIVILITY_BEFORE.search(before):
        yield EntityKind.PERSON, 3
    if _COMPANY_BEFORE.search(before):
        yield EntityKind.COMPANY, 2
    if name.startswith("ministère"):
        yield EntityKind.ORGANISATION, 9
    if _ORGANISATION_BEFORE.search(before) or _REPORTED_BY.search(before):
        yield EntityKind.ORGANISATION, 2
    if _LAW_BEFORE.search(before):
        yield EntityKind.LAW, 3
    if _PRODUCT_BEFORE.search(before):
        yield EntityKind.PRODUCT, 2
    if _PLACE_BEFORE.search(before) and not _NO_PLACE_BEFORE.search(before):
        yield EntityKind.PLACE, 2
