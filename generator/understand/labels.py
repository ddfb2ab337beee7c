"""The words of a sentence that say what a number measures.

A count is followed by its noun, a share and an amount often by "de" and theirs; else the clause that leads up to the
number says it, without the words that only tie the two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.models import FigureKind
from generator.words import longest_of

if TYPE_CHECKING:
    from generator.understand.measures import Measure

Span = tuple[int, int]

_NOTHING: Final[Span] = (0, 0)

LABEL_LENGTH: Final = 100
"""Characters of a label; longer ones do not fit under the figure."""

SHORT_LABEL: Final = 12
"""Characters below which a label says little: another guess that says more, or a later mention, takes its place."""

_CLAUSE_LENGTH: Final = 2 * LABEL_LENGTH
"""Characters on either side of a number in which its label is looked for."""

_LINK_LENGTH: Final = 60
"""Characters before a number that may only tie it to its clause."""

BOUNDARY: Final = re.compile(r",(?!\d)|--|[;:!?«»“”()\[\]—–…\"|]|(?<=\s)- |\.(?=\s|$)|\n")
_OF: Final = re.compile(
    r" ?(?:de (?!plus|moins|part\b|hausse|baisse|croissance)|d'(?!ici|entre|un (?:an|mois))|des |du |of )"
    r"(?=(?:la |l'|the )?[\w«]{3})",
    re.IGNORECASE,
)
"""What ties a share or an amount to what it is a share or an amount of."""
_OWNER: Final = re.compile(r" (?:du |de l[a']|of the )", re.IGNORECASE)
"""What makes "the plan of 3 billion of the government" the government's plan, not its billion."""
_BASE: Final = re.compile(r"(?:PIB|GDP|total|cas|produit intérieur brut|produit national brut)(?!\w)", re.IGNORECASE)
"""What shares are taken of whatever they measure: "un déficit de 3 % du PIB"."""
_IDLE: Final = re.compile(
    r" ?(?:et|ou|mais|and|or|but|en|sur un|depuis|l'an|cette|cet|par rapport|d'ici|au|à"
    r"|selon|in|since|from|this|last|by)\b",
    re.IGNORECASE,
)
"""What opens words after a number that say when or where, not what."""
_PURPOSE: Final = re.compile(
    r" (?:pour|dans|sur|auprès|au profit|for|into|on|in|to) (?!(?:20\d\d|les? (?:prochain|mois|ann)|l'année"
    r"|l'immédiat|\d|une? |deux|trois|quatre|cinq|dix|two|three|the next|early|late|q\d)\b)",
    re.IGNORECASE,
)
_LINK_OF_COUNT: Final = re.compile(r"\s*(?:de |d'|of )?", re.IGNORECASE)
_LINKS: Final = """
    à a de d du des de la plus moins près environ quelque jusqu un une le les la en par pour et ou d'environ qu
    que hauteur total grâce allant atteint atteignent s'élevait s'élève s'élèvent seulement qui actuellement
    désormais currently alors soit dont avec than more about nearly around over up to of for at by some roughly
    almost an the least is est sont était entre between ses son leurs its their from""".split()
_LONG_LINKS: Final = ("un montant", "d'un montant", "s'est élevé", "s'est élevée", "se sont élevés", "se sont élevées")
_LINK_AT_END: Final = re.compile(rf"(?:[\s'\"«“:.…,(]|\b{longest_of((*_LINKS, *_LONG_LINKS))})+$", re.IGNORECASE)
OPENING: Final = re.compile(
    r"(?:(?:et|mais|ou|soit|puis|car|alors que|tandis que|puisque|dont|que|avec"
    r"|pour(?! (?:cent|que))|and|but|that|with) (?=\S)|qu'|dans le cadre d(?:e |'(?=un))"
    r"|(?:dans|sur|par|via|en|in|on|by) (?=(?:un|une|la|le|les|son|sa|ses|a|an|the|its) ))",
    re.IGNORECASE,
)
CLAUSE_START: Final = re.compile(
    r"\b(?:mais|que|qui|dont|où|lorsque|alors que|but|that|which|who|when) ", re.IGNORECASE
)
NOUN_START: Final = re.compile(
    r"(?<!\bde )(?<!\bà )(?<!\ben )\b(?:une?|l[ea]s?|sa|ses|son|leurs?|ce|cette|ces|des|the|its|their) |\bl'",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d")
HALTS: Final = re.compile(r"[;:.!?«»\"“”]")
_LOOSE: Final = " ,.)…'\t\n"
_OPENED: Final = ("(", "[", ":", "«", "“", '"')
"""What may stand before a number without parting it from the clause that leads up to it."""
VERB_FIRST: Final = re.compile(
    r"(?:s'|(?:se|ne|qui|dont|lequel|laquelle|a|ont|avait|est|sont|était|sera|serait|seront|vient|doit|devrait|va|peut|pourrait"
    r"|aurait|has|have|had|is|are|was|were|will|would|which|who) "
    r"|(?:en |se )?[a-zà-ÿ]{3,}ant\b)",
    re.IGNORECASE,
)
_VERB: Final = re.compile(
    r" (?:n')?(?:est|sont|était|étaient|a|ont|avait|avaient|sera|seront|serait|seraient|aura|auront|aurait|auraient"
    r"|doit|doivent|devrait|devraient|devra|devront|peut|peuvent|pourrait|pourraient|va|vont|vient|estiment|jugent"
    r"|affirment|pensent|craignent|déclarent|ne|se|is|are|was|were|has|have|had|will|would|could|should|can|may) ",
    re.IGNORECASE,
)
_CUT: Final = re.compile(
    r" (?:qui|que|dont|où|et|ou|mais|pour|dans|avec|sur|par|en|afin|lors|depuis|chez|à|au|aux|and|or|but|that|which"
    r"|who|to|for|with|in|on|at|by|from|since|as) ",
    re.IGNORECASE,
)
_NEXT_NOUN: Final = re.compile(
    r",? (?:contre|versus|up from|down from|et|and|soit|dont) (?=[\d$€£]|(?:plus|près) de \d)|,? le \d{1,2} [a-zû]"
    r"| (?:et|and) (?=[^\W\d_]+ (?:[^\W\d_]+ ){0,2}[\d$€£])| et (?=jusqu'|l'|les? |la |une? |son |sa |ses )"
)
SPEAKS: Final = re.compile(
    r"\b(?!euros?\b|dollars?\b|milli|pour\b|dans\b|avec\b|les\b|des\b|une\b|qui\b|the\b|and\b|for\b)[^\W\d_]{3}",
    re.IGNORECASE,
)
"""What a label needs to say anything."""
_LOOSE_WORDS: Final = """
    et ou mais que qu' qui dont de d' du des à au aux en le la les l' un une pour par sur dans avec se sa son
    ses ce cette près plus moins dès and or of to the a an in on for with by that which from at""".split()
_LOOSE_END: Final = re.compile(rf"[\s,]+{longest_of(_LOOSE_WORDS)}$", re.IGNORECASE)


def label_of(text: str, measure: Measure) -> tuple[int, int]:
    """Return the place of the words of a folded sentence that say what is measured; (0, 0) if none do."""
    guesses = [span for span in _guesses(text, measure) if SPEAKS.search(text, *span)]
    telling = (span for span in guesses if span[1] - span[0] >= SHORT_LABEL)
    return next(telling, max(guesses, key=lambda span: span[1] - span[0], default=_NOTHING))


def _guesses(text: str, measure: Measure) -> tuple[Span, ...]:
    before = _before(text, measure.lead)
    if measure.kind is FigureKind.MULTIPLE or measure.has_noun:
        link = _LINK_OF_COUNT.match(text, measure.end)
        return _noun_or(before, text, link.end() if link else measure.end)
    if measure.kind is FigureKind.COUNT:
        return _elliptic(before, text, measure)
    of = _OF.match(text, measure.end)
    if of and not _is_of_another(of, text, measure):
        return _owned(text, of, measure) or _noun_or(before, text, of.end())
    rest = _NOTHING if _IDLE.match(text, measure.end) else words_after(text, measure.end)
    is_purpose = measure.kind is FigureKind.DURATION and _PURPOSE.match(text, measure.end)
    return (rest, before) if is_purpose else (before, rest)


def _is_of_another(of: re.Match[str], text: str, measure: Measure) -> bool:
    """Whether what follows "de" is no part of the label: an owner, or the base of a share."""
    if _BASE.match(text, of.end()):
        return True
    is_owner = measure.kind is FigureKind.MONEY and _OWNER.match(text, measure.end)
    return bool(is_owner) and text.endswith(("de ", "d'", "of "), 0, measure.lead)


def _owned(text: str, of: re.Match[str], measure: Measure) -> tuple[Span, ...]:
    """Return "d'OpenAI" for a share of a lone name, which says nothing without what ties it; nothing else."""
    start, end = words_after(text, of.end())
    is_name = measure.kind is FigureKind.SHARE and end - start < SHORT_LABEL and text[start : start + 1].isupper()
    return ((of.end() - len(of.group().lstrip()), end),) if is_name else ()


def _noun_or(before: Span, text: str, start: int) -> tuple[Span, ...]:
    noun = words_after(text, start)
    return (noun,) if SPEAKS.search(text, *noun) else (before,)


def _elliptic(before: Span, text: str, measure: Measure) -> tuple[Span, ...]:
    """Return the label of a count whose noun was named before: its subject, with no other number, or its verb."""
    if _VERB.match(text, measure.end):
        return (words_after(text, measure.end),)
    is_short = before[1] - before[0] < SHORT_LABEL
    return () if is_short or _NUMBER.search(text[before[0] : before[1]].rpartition(", ")[2]) else (before,)


def words_after(text: str, start: int, limit: int = LABEL_LENGTH) -> Span:
    """Return the place of the clause that follows a number, cut where a part of it ends."""
    stop = min(len(text), start + _CLAUSE_LENGTH)
    ends = (form.search(text, start, stop) for form in (BOUNDARY, _NEXT_NOUN))
    words = text[start : min((end.start() for end in ends if end), default=stop)]
    start += len(words) - len(words.lstrip())
    return start, start + len(_without_loose_end(_fitting(words.strip(), limit)))


def _fitting(words: str, limit: int = LABEL_LENGTH) -> str:
    """Return a clause, or of a long one what stands before its verb, else before its last tie that fits."""
    if len(words) <= limit:
        return words
    verbs = [found.start() for found in _VERB.finditer(words) if SHORT_LABEL <= found.start() <= limit]
    ties = [found.start() for found in _CUT.finditer(words[: limit + 2]) if found.start() >= SHORT_LABEL]
    cuts = verbs[:1] or ties[-1:] or [len(words[: limit + 1].rpartition(" ")[0])]
    return words[: cuts[0]]


def _without_loose_end(words: str) -> str:
    while loose := _LOOSE_END.search(words):
        words = words[: loose.start()]
    return words


def _before(text: str, end: int) -> Span:
    """Return the clause that leads up to a number; of one in brackets, the clause before the bracket."""
    nearby = max(0, end - _CLAUSE_LENGTH)
    end = nearby + len(text[nearby:end].rstrip())
    starts = [nearby, *(found.end() for found in BOUNDARY.finditer(text, nearby, end))]
    if starts[-1] == end and text.endswith(_OPENED, nearby, end) and len(starts) > 1:
        starts.pop()
    span = _trimmed(text, starts[-1], end)
    if VERB_FIRST.match(text, *span) or span[1] - span[0] < SHORT_LABEL:
        longer = (_trimmed(text, start, end) for start in reversed(starts[:-1]))
        span = next((each for each in longer if _is_whole(text[each[0] : each[1]])), span)
    return span if span[1] - span[0] <= LABEL_LENGTH else _shortened(text, span)


def _is_whole(words: str) -> bool:
    """Whether words are a clause with its subject, short enough, with no bracket or quotation left open."""
    if len(words) > LABEL_LENGTH or VERB_FIRST.match(words) or HALTS.search(words):
        return False
    return words.count("(") == words.count(")")


def _trimmed(text: str, start: int, end: int) -> Span:
    link = _LINK_AT_END.search(text, max(start, end - _LINK_LENGTH), end)
    words = _without_loose_end(text[start : link.start() if link else end])
    start += len(words) - len(words.lstrip(_LOOSE))
    end = start + len(words.strip(_LOOSE))
    while opening := OPENING.match(text, start, end):
        start = opening.end()
    return start, end


def _shortened(text: str, span: Span) -> Span:
    """Return the end of a long clause from where a clause or a noun starts, else its beginning up to its verb."""
    start, end = span
    clauses = [match.end() for match in CLAUSE_START.finditer(text, end - LABEL_LENGTH, end)]
    nouns = [match.start() for match in NOUN_START.finditer(text, end - LABEL_LENGTH, end)]
    starts = [first for first in (*clauses[:1], *nouns[-1:]) if end - first >= SHORT_LABEL]
    if starts and (clauses or not _VERB.search(text, starts[0], end)):
        return starts[0], end
    return start, start + len(_without_loose_end(_fitting(text[start:end])))
