"""What the words around a number say of it: a year, a name, an age, a term, half of a comparison."""

from __future__ import annotations

import re
from typing import Final

from generator.words import ANY_STOP_WORDS

HEDGE: Final = re.compile(
    r"(?<!\w)(?:(?:(?:un peu |bien |nettement |beaucoup )?(?:plus|moins) d(?:e |')|près d(?:e |')|environ |quelques? "
    r"|jusqu'à |au (?:moins|plus) |à peine |autour de |à peu près |presque |(?:more|less|fewer) than |over |about "
    r"|around |nearly |almost |some |at (?:least|most) |up to |roughly |approximately |close to |as (?:much|many) as"
    r" )+)$",
    re.IGNORECASE,
)
"""Words before a number that make it less than exact."""

COMPARED: Final = re.compile(
    r"(?:\b(?:entre|between) [^,;]{1,25} (?:et|and)|\b(?:au lieu d\w+|contre|instead of|versus|vs\.?|up from"
    r"|down from)) ?$",
    re.IGNORECASE,
)
"""What makes a number half of a range, or the old value beside the new."""

_DATED: Final = re.compile(
    r"\b(?:en|de|depuis|fin|début|mi|ici|années?|cru|saison|édition|janvier|février|mars|avril|mai|juin|juillet|août"
    r"|septembre|octobre|novembre|décembre|été|hiver|automne|printemps|in|since|by|of|from|late|early|january"
    r"|february|march|april|june|july|august|september|october|november|december)[ -]$",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}|2100")
_NO_COUNTS: Final = frozenset(range(1901, 2100)) - {2000}
"""Of four digits in a row, as good as never a count: "the 1965 riots"."""
_BETWEEN_YEARS: Final = re.compile(r"\D{1,4}")

_ORDINAL: Final = re.compile(
    r"(?:\b(?:articles?|semaine|unité|version|page|chapitre|numéro|étape|top|niveau|phase|tome|saison|épisode"
    r"|ligne|salle|zone|catégorie|années"
    r"|week|section|chapter|step|level|season|number|figure|tableau|table|annexe|point|option|partie|part)|n°|№|#) $",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?P<word>[A-ZÀ-Þ][\w'+-]*|[a-z][A-Z]\w+)[ -]$")

_LASTING: Final = re.compile(
    r"\b(?:accords?|contrats?|partenariats?|bail|engagements?|durée|délai|prison|condamn\w+|moratoire|concession|plan"
    r"|prêt|auront|auraient|aurait|aura|dispos(?:e|ent|ait|eront|erait|eraient)|dur(?:e|ent|ait|era|erait|eraient)"
    r"|sursis|à raison|cursus|formations?|garanties?|agreements?|contracts?|deals?|lease|partnerships?|sentenced"
    r"|deadline|moratorium|lasts?|lasted|warranty|training)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
"""What makes a duration news rather than the time of a story: a contract, a term, a sentence."""
_OF_TERM: Final = re.compile(
    r"(?:\b(?:accord|contrat|bail|peine|plan|prêt|durée|délai|raison|deal|contract|prison)s? (?:d'une durée )?(?:de|of)"
    r"|\bdur\w+(?: de)?|\bdispos\w+ de|\blast\w*) $"
)
_DUTY_AFTER: Final = re.compile(
    r" (?:pour [a-zà-ÿ']{2,20}(?:er|ir|re)\b|(?:de |d')(?:prison|réclusion|emprisonnement|sursis|garantie)"
    r"|in prison|behind bars)"
)
_AGE: Final = re.compile(
    r"(?:\bâgée?s? de|\b(?:plus|moins) de|,|\baged?|\bunder|\bover|\bde \d+ à|[a-zà-ÿ]+ de) $", re.IGNORECASE
)
_STORY_TIME: Final = re.compile(
    r"(?:\bil y a|\bdepuis|\bdans|\baprès|\bavant|\bd'ici|\bwithin|\bafter|\bfor"
    r"|\b(?:heures?|minutes?|jours?|mois|ans?|hours?|days?|months?|years?) (?:et|and)) $"
)


def is_dated(number: str, value: float, before: str) -> bool:
    """Whether a number of four digits is a year, or a pair of them two years."""
    years = _BETWEEN_YEARS.split(number)
    if not all(_YEAR.fullmatch(year) for year in years):
        return False
    return len(years) > 1 or value in _NO_COUNTS or _DATED.search(before) is not None


def is_ordinal(before: str) -> bool:
    """Whether a number only tells which one, "article 5", or is a part of a name, "Maia 200"."""
    name = _NAME.search(before)
    return _ORDINAL.search(before) is not None or (name is not None and name["word"].lower() not in ANY_STOP_WORDS)


def is_term(before: str, after: str) -> bool:
    """Whether a duration is a term that somebody set, no age and no time of a story."""
    if _STORY_TIME.search(before) or not (_LASTING.search(before) or _DUTY_AFTER.match(after)):
        return False
    return _OF_TERM.search(before) is not None or not _AGE.search(before)
