"""How a sentence opens: whether only the one before it explains it, and what of the opening can be cut."""

from __future__ import annotations

import re
from typing import Final

REACH: Final = 70
"""Characters of a sentence in which « cet accord » points back; further on, the sentence itself tells what is meant."""

_TIME: Final = r"\s(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour|matin|soir|semaine|mois|année|\d)"
_LEANING: Final = re.compile(
    rf"""[«“"\s]*(?:
    mais|or|car|donc|ainsi|aussi|alors(?!\squ)|puis|ensuite|enfin|toutefois|cependant|pourtant|néanmoins|résultat
    |du\scoup|en\s(?:effet|outre|revanche|conséquence|résumé|définitive|bref|clair|somme|parallèle)
    |par\s(?:ailleurs|contre|exemple|conséquent)|(?:de|qui)\splus(?!\sen)|plus\s(?:grave|largement|loin)|au[- ]delà
    |autrement\sdit|bref|d['’](?:ailleurs|abord|autre\spart|où|autres)|de\s(?:même|fait|(?:son|leur)\scôté)
    |à\sl['’]inverse|(?:à|avec|dans|pour|selon|face\sà|parmi|grâce\sà|malgré|d['’]après|après|depuis|outre|sur)
    \s(?:cet?|cette|ces|ses|son|sa|leurs?|lui|elles?|eux|cela|la\smême|le\smême)(?!{_TIME})
    |c['’](?:est|était|en)|(?:cet?|cette|ces)(?!{_TIME})|cela|ceci|ça|celui|celles?|ceux|ils?(?!\s(?:y\sa|faut|suffit)\b)
    |elles?|lui|leurs?|son|sa|ses|et|ou|ni|eh\sbien|oui|non|voilà|voici|parallèlement|inversement
    |(?:ce|un|une)\s(?:dernière?|tel|telle)|une\s(?:façon|manière)|(?:une?|l['’])\s?autres?|le\s(?:second|genre)
    |la\sseconde|(?:aux|des|les)\s(?:premiers|premières|second(?:e)?s)(?=,)|les\sdeux|tous\sdeux|seul\sbémol|même\schose
    |rien\sde\stout|aucune?\sde\s(?:ces|ses)|l['’]une?\b
    |(?:l['’]|l[ea]s?\s|une?\s|the\s)\w+\s(?:alors\s(?:en\s)?(?!qu)|then\s)\w+(?:[éiu]e?s?|(?<=[iue])te?s?|ed)
    |il\sfaut\sdire|une?\s\w+\s(?:qui|que|dont)
    |[^,.;:]{{2,120}},\s(?:cela|ceci|ça|c['’](?:est|était)|(?:cet?|cette|ces)(?!{_TIME}))
    |but|however|and|so|yet|still|it|its|he|she|they|this(?!\s(?:week|month|year))|these|that|those|his|her|their|such
    |moreover|furthermore|therefore|thus|meanwhile|instead|also|then|for\s(?:example|instance)
    |in\s(?:addition|contrast|turn|other\swords)|as\sa\sresult|on\sthe\sother\shand|the\s(?:latter|former|same)|both
    |another|others
    )(?<=\w)(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_TIE: Final = re.compile(
    r"""(?:
    (?:mais|et)\s
    |(?:or|enfin|ainsi|par\sailleurs|en\seffet|en\soutre|de\splus|toutefois|cependant|pourtant|néanmoins|ensuite|puis
    |en\srevanche|à\sl['’]inverse|d['’]ailleurs|de\sson\scôté|de\sleur\scôté|parallèlement|en\sparallèle|du\scoup
    |en\sconséquence|par\sconséquent|de\sfait|au\sfinal|au\sdemeurant|surtout
    |however|moreover|furthermore|meanwhile|in\saddition|also|still|yet|therefore|thus|instead|in\sturn),\s
    |(?:but|and)\s)""",
    re.IGNORECASE | re.VERBOSE,
)
"""Openings that only tie a sentence to the one before it; what is said stays true without them."""

_NAME: Final = re.compile(r"[A-ZÀ-ÖØ-ÞŒŸ]\w|[a-z][A-Z]")
_LATER_NAME: Final = re.compile(
    r"""(?<=[\s'’(«“"])(?!(?:Jan|Febr|March|April|May|June|July|August|Sept|Octo|Nov|Dec|\w+day\b))
    (?:[A-ZÀ-ÖØ-ÞŒŸ]\w|[a-z]+[A-Z])""",
    re.VERBOSE,
)
_CLAUSE_THEN_PRONOUN: Final = re.compile(
    r"""(?P<clause>[^,.;:]{2,120}),\s
    (?:ils?(?!\s(?:y\s|faut|s['’]agit|suffit|est|était|sera|semble|reste|convient|n['’]y))|elles?|he|she|they
    |it(?!\s(?:is|was|seems|will)\b))\b""",
    re.VERBOSE,
)
_OF_ANOTHER: Final = re.compile(
    r"(?:selon|d['’]après|pour|according\sto|for)\s|\w+(?:ée?s?|ie?s?|ue?s?)\s(?:en|par|au|aux|dans|à|il)\s",
    re.IGNORECASE,
)
"""What a clause opens with whose name is not the one that the pronoun behind it means: « Selon Reuters, elle ... »."""

_PAUSE: Final = re.compile(r",\s(?=.)|[:;(–—]\s|\s[:;(–—]")
"""Behind these, « cet outil » may be what the sentence has just named; not so right behind an opening and its comma."""

_DEMONSTRATIVE: Final = re.compile(
    r"""\b(?:
    (?:celui|celle|ceux|celles)-(?:ci|là)|(?:un|une|de)\s(?:tel|telle|tels|telles)
    |(?:ce|cet|cette|ces)\s(?!(?:derni\w+\s)?(?:
        lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jours?|matin|midi|après-midi|soir|nuit|semaines?|week-end|mois
        |années?|heures|temps|fois|siècle|printemps|été|automne|hiver|rentrée|saison|\d)\b)
        (?!qu|dont\b|sont\b|ser|fut\b|soit\b|n['’]|ne\s)
    )""",
    re.VERBOSE,
)

_SINCE_THEN: Final = re.compile(
    r"""\balors(?<![\w'’-]alors)(?<!,\salors)(?!\s(?:que|qu['’]|même\sque)\b)|\b(?:by|until|since|back)\sthen\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words inside a sentence for a time that the one before it tells."""

_SUPPOSING: Final = r"""
    (?:on|vous|certains|beaucoup|d['’]aucuns)\s
    (?:(?:aurait|aurai?ent|auriez)\spu\s|(?:a|ont|avait|avaient)\s(?:longtemps\s|d['’]abord\s)?|pourr(?:ait|aient|iez)\s)?
    (?:cr(?:oire|oyait|oyaient|oyiez|u)|(?:pens|imagin|suppos)(?:er|ait|aient|iez|é))\s(?:que\b|qu['’])
    |(?:one|you|we|some|many)\s(?:might|may|could|would)\s(?:be\sforgiven\sfor\s|have\s)?
    (?:think|thought|believed?|expect(?:ed)?|assumed?|imagined?|supposed?)"""
_CONCESSION: Final = re.compile(
    rf"""(?:
    (?:[^,.;:]{{2,60}}+,\s)?(?:{_SUPPOSING})
    |(?:[^,.;:«“"]{{2,60}}\s)?certes|il\s(?:est|serait)\stentant\sde|à\spremière\svue|(?:de\sprime|au\spremier)\sabord
    |(?:sur\sle\spapier|en\s(?:apparence|théorie))(?=,)
    |it\s(?:(?:might|may|would|could)\s(?:seem|be\stempting)|is\stempting)
    |granted|admittedly|to\sbe\ssure|at\sfirst\s(?:glance|sight)|(?:on\s(?:paper|the\ssurface)|in\stheory)(?=,)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_TAKEN_BACK: Final = re.compile(
    r"\b(?:mais|pourtant|cependant|toutefois|néanmoins|en réalité|but|yet|however|though|although)\b", re.IGNORECASE
)


def points_back(sentence: str) -> bool:
    """Whether a sentence speaks of a time that the one before it tells: « Le groupe comptait alors dix salariés »."""
    found = _SINCE_THEN.search(sentence, 0, REACH)
    return found is not None and not _PAUSE.search(sentence, 0, found.start())


def concedes(sentence: str) -> bool:
    """Whether a sentence grants what the ones behind it take back: « Certes », « On pourrait croire », "Granted"."""
    granted = _CONCESSION.match(sentence)
    return granted is not None and not _TAKEN_BACK.search(sentence, granted.end())


def leaning_words(sentence: str) -> str:
    """Return the words at the beginning of a sentence that only the one before it explains; empty if there are none.

    They are « Cette », "However", « Pour ces derniers », and the pronoun of « Selon Reuters, elle ... ».
    """
    if opening := _LEANING.match(sentence):
        return opening.group()
    clause = _CLAUSE_THEN_PRONOUN.match(sentence)
    if clause and (_OF_ANOTHER.match(sentence) or not _LATER_NAME.search(sentence, 1, clause.end("clause"))):
        return clause.group()
    found = _DEMONSTRATIVE.search(sentence, 1)
    points_back = found and found.start() < REACH and not _PAUSE.search(sentence, 0, found.start())
    return found.group().strip() if found and points_back else ""


def removable_opening(sentence: str) -> int:
    """Return how many characters of an opening can be cut so that the rest, which opens with a name, stands alone."""
    tie = _TIE.match(sentence)
    if tie is None or not _NAME.match(sentence, tie.end()):
        return 0
    return 0 if leaning_words(sentence[tie.end() :]) else tie.end()
