"""The function of a person, where the text gives one beside the name: rather none than a wrong one.

Four forms are read: "Mustafa Suleyman, directeur de l'IA chez Microsoft", "Sundar Pichai (PDG de Google)", "le PDG
d'OpenAI, Sam Altman," and "la ministre de la Culture Rachida Dati" or "OpenAI CEO Sam Altman".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.understand.cues import ROLE_NOUNS
from generator.words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    Span = tuple[int, int]

HEARD_MENTIONS: Final = 8
"""Mentions of a person that are read; a function that comes later is seldom the first."""

LONGEST: Final = 90
"""Characters of a function; what is longer tells a story."""

_KIN: Final = frozenset(
    """
    père mère fils fille frère sœur mari femme épouse époux compagnon compagne ami amie veuve wife husband son daughter
    brother sister father mother m mme mlle dr pr me mr mrs ms docteur numéro chief avocats gardien étudiant étudiante
    retraité retraitée prince princesse duc duchesse
    """.split()
)
"""Nouns that say whose someone is, or nothing of what someone does."""
_NOUNS: Final = (ROLE_NOUNS - _KIN) | frozenset("dirigeant chief".split())
_PREFIXES: Final = frozenset("ex vice co sous ancien".split())

_SMALL: Final = "de du des d' la l' le les à au aux en chez pour of the at for in and et & - sur".split()
_LINKS: Final = frozenset(_SMALL)
"""Small words that hold a function together; after one of them any word is a noun."""
_DETERMINERS: Final = frozenset("le la l' les un une the a an son sa leur notre cet cette ce du au its their".split())
_POSSESSIVES: Final = frozenset("son sa leur its their notre".split())
_MODIFIER: Final = re.compile(
    r"(?:ancien(?:ne)?|ex|future?|nouve(?:au|l|lle)|actuel(?:le)?|jeune|puissante?|influente?|premier|première|célèbre"
    r"|former|chief|deputy|vice|senior|assistant|associate|executive|managing|current|new|acting|interim|longtime|then|late)"
)
"""Words before the noun that belong to the function."""
_ADJECTIVE: Final = re.compile(
    r"(?:[a-zà-ÿ-]+(?:al|ale|ique|ien|ienne|éen|éenne|ain|aine|ais|aise|ois|oise|and|ande|é|ée|if|ive|ier|ière|elle"
    r"|el|oint|ointe|eux|euse|ences|ence|ing)"
    r"|chef|officer|technology|operating|financial|product|research|revenue|strategy|executive|scientist|president|director|engineer|analyst|economist|manager|minister|secretary|editor"
    r"|editorial|in|général|adjointe?|exécutif|en)"
)
_VERB: Final = re.compile(
    r"(?:critique|explique|indique|applique|revendique|communique|complique|signale|arrive|prive|active|motive|avale"
    r"|égale|vient|tient|retient|maintient|obtient|soutient|appelle|rappelle|révèle|interpelle|a|ont|est|was|is|has"
    r"|says?|said|told)"
)
_STOPPER: Final = re.compile(
    rf"{_VERB.pattern}|qui|que|qu'|dont|où|lors|lorsque|pendant|depuis|après|avant|dans|par|avec|selon|mais|ou|sera|avait"
    r"|était|va|n'|ne|s'|se|lui|y|ainsi|who|which|as|after|before|during|on|by|with|will|had|were|are|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche"
)
"""Words before which a function is complete."""
_OPEN_PARTICIPLE: Final = re.compile(
    r"(?:charg|interrog|cit|invit|contact|accus|nomm|condamn|soupçonn|publi|bas|situ|concern|mandat)ée?"
)
"""Words that end no function: what they lead to is cut off."""
_CLOSING: Final = frozenset(', . ; : ) – — ! ? » " ”'.split())
_ENGLISH: Final = frozenset(
    """
    ceo cto cfo coo chief executive founder co-founder cofounder president chairman chairwoman director senator governor
    minister researcher professor analyst attorney lawyer spokesman spokeswoman spokesperson economist engineer
    scientist developer investor head manager
    """.split()
)
"""Nouns before which English puts the house: "OpenAI CEO", "Tesla chief executive"."""
_NAMED_AFTER: Final = frozenset(
    "famille affaire clan couple procès cabinet prix fondation institut musée loi groupe frères collectif".split()
)
_NO_APPOSITION: Final = re.compile(r"(?:selon|pour|d'après|according to|for) (?:M\. |Mme )?$", re.IGNORECASE)

_TOKEN: Final = re.compile(r"\n|[^\W_]+(?:(?:[-&]|\.(?=[a-z]))[^\W_]+)*'?|[^\w\s]")
_MAY_END: Final = re.compile(r"\w(?:,\s*|\s*|'\s*)$")
"""What a function ends with before a name; most names stand behind something else."""
_LAST_WORD: Final = 6
"""Characters read for it: a letter, a comma and a space, with room."""
_REACH: Final = 130
"""Characters beside a name that are read for its function."""


class _Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()


def role_of(text: str, mentions: Sequence[Span], people: Sequence[Span]) -> Span | None:
    """Return where a folded text says what the person of these mentions does.

    `people` are the mentions of everybody, in order; of several functions the first that says of what is taken.
    """
    first: Span | None = None
    for mention in mentions[:HEARD_MENTIONS]:
        for read in (_after, _before):
            span = read(text, mention, people)
            if span and span[1] - span[0] <= LONGEST:
                if _is_whole(text, span):
                    return span
                first = first or span
    return first


def _is_whole(text: str, span: Span) -> bool:
    """Whether the function says of what."""
    return " " in text[slice(*span)]


def _tokens(text: str, start: int, end: int) -> list[_Token]:
    return [_Token(match.group(), *match.span()) for match in _TOKEN.finditer(text, start, end)]


# ------------------------------------------------------------------------------------------------ after the name


def _after(text: str, mention: Span, people: Sequence[Span]) -> Span | None:
    """Read "Sam Altman, PDG d'OpenAI" and "Sam Altman (PDG d'OpenAI)"."""
    if not text.startswith((", ", " ("), mention[1]):
        return None
    tokens = _tokens(text, mention[1], min(len(text), mention[1] + _REACH))
    if len(tokens) < len(", PDG".split(" ")):
        return None
    first = 1 + (tokens[1].lower in _DETERMINERS)
    noun = _noun_at(tokens, first)
    if noun is None:
        return None
    last = _complement_end(tokens, noun + 1)
    span = (tokens[first].start, tokens[last].end)
    closing = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if tokens[0].text == "(":
        return span if closing in (")", ",") else None
    loose = first > 1 and (closing not in _CLOSING | {""} or _introduces_opinion(text, mention[0]))
    return None if loose or _meets(people, (mention[1], span[1] + len(", le "))) else span


def _noun_at(tokens: Sequence[_Token], first: int) -> int | None:
    """Return the place of the noun of a function, after its modifiers and, in English, the name of its house."""
    for place in range(first, min(first + 4, len(tokens))):
        token = tokens[place]
        if _is_noun(token):
            return place
        if not (_MODIFIER.fullmatch(token.lower) or token.text[0].isupper() or token.text in ("'", "s")):
            return None
    return None


def _is_noun(token: _Token) -> bool:
    prefix, _, rest = token.lower.partition("-")
    return token.lower in _NOUNS or (prefix in _PREFIXES and rest in _NOUNS)


def _introduces_opinion(text: str, start: int) -> bool:
    """Whether the name opens with whom the rest is according to: "Selon Elon Musk, le patron d'OpenAI ment"."""
    return _NO_APPOSITION.search(text, max(0, start - 20), start) is not None


def _complement_end(tokens: Sequence[_Token], start: int) -> int:
    """Return the last token of the function that goes on from `start`: nouns after links, adjectives and names."""
    place = start
    while place < len(tokens) and _goes_on(tokens[place - 1], tokens[place]):
        place += 1
    if place < len(tokens) and tokens[place].text[0].islower() and not _STOPPER.fullmatch(tokens[place].text):
        place = _last_link(tokens, start, place)
    while tokens[place - 1].lower in _LINKS or _OPEN_PARTICIPLE.fullmatch(tokens[place - 1].text):
        place -= 1
    return place - 1


def _last_link(tokens: Sequence[_Token], start: int, end: int) -> int:
    """Return where the last complement begins: cut off, it may say something else ("candidat d'extrême droite")."""
    return next((place for place in range(end - 1, start - 1, -1) if tokens[place].lower in _LINKS), end)


def _goes_on(last: _Token, token: _Token) -> bool:
    if not (token.text[0].isalnum() or token.text in _LINKS) or token.text == "\n":
        return False
    if token.lower in _LINKS or last.lower in _LINKS or token.text[0].isupper():
        return True
    return _ADJECTIVE.fullmatch(token.text) is not None and _VERB.fullmatch(token.text) is None


def _meets(people: Sequence[Span], span: Span) -> bool:
    """Whether somebody is named within the span."""
    place = bisect_left(people, span)
    return place < len(people) and people[place][0] < span[1]


# ------------------------------------------------------------------------------------------------ before the name


def _before(text: str, mention: Span, people: Sequence[Span]) -> Span | None:
    """Read "le PDG d'OpenAI, Sam Altman," and "le PDG d'OpenAI Sam Altman"."""
    may_end = _MAY_END.search(text, max(0, mention[0] - _LAST_WORD), mention[0])
    tokens = _tokens(text, max(0, mention[0] - _REACH), mention[0]) if may_end else []
    has_comma = bool(tokens) and tokens[-1].text == ","
    if has_comma:
        tokens.pop()
    if not tokens or tokens[-1].lower in _LINKS or not tokens[-1].text[0].isalnum():
        return None
    if " " not in text[slice(*mention)] and tokens[-1].text.istitle():
        return None  # "Directeur Marketing": the words of a title, not of a name
    noun = _noun_before(tokens)
    first = None if noun is None else _first_before(tokens, noun)
    if noun is None or first is None:
        return None
    span = (tokens[first].start, tokens[-1].end)
    if _meets(people, (span[0], mention[0])):
        return None
    if not has_comma:
        return None if _is_named_after(text[slice(*mention)], tokens, noun) else span
    says_whose = noun + 1 < len(tokens) or (first > 0 and tokens[first - 1].lower in _POSSESSIVES)
    sure = says_whose and not _is_complement(tokens, first)
    return span if sure and _is_apposed(text, mention[1], people) else None


def _is_named_after(name: str, tokens: Sequence[_Token], noun: int) -> bool:
    """Whether the last noun bears the name: "l'avocat de la famille Traoré", "le juge de l'affaire Sarah Halimi"."""
    has_link = any(token.lower in _LINKS for token in tokens[noun:])
    return has_link and (" " not in name or tokens[-1].lower in _NAMED_AFTER)


def _is_complement(tokens: Sequence[_Token], first: int) -> bool:
    """Whether somebody else may be meant: "la femme du chef de l'État, Brigitte Macron"."""
    before = [token.lower for token in tokens[max(0, first - 2) : first]]
    return before[-1:] in (["du"], ["des"], ["d'"]) or before[:1] in (["de"], ["d'"], ["of"])


def _noun_before(tokens: Sequence[_Token]) -> int | None:
    """Return the place of the noun from which everything up to the end is one function."""
    for place in range(len(tokens) - 1, -1, -1):
        if _is_noun(tokens[place]) and _opens(tokens, place):
            first = _first_noun(tokens, place)
            return first if _complement_end(tokens, first + 1) == len(tokens) - 1 else None
        if not (tokens[place].text[0].isalnum() or tokens[place].text in _LINKS):
            return None
    return None


def _opens(tokens: Sequence[_Token], place: int) -> bool:
    """Whether a function may begin with this noun: "le scientifique", but not "le conseil scientifique"."""
    last = tokens[place - 1] if place else None
    if last is None or not last.text[0].isalnum() or tokens[place].lower in _ENGLISH:
        return True
    known = _DETERMINERS | _LINKS - {"de", "d'", "of"}
    return last.lower in known or _MODIFIER.fullmatch(last.lower) is not None or _is_noun(last)


def _first_noun(tokens: Sequence[_Token], place: int) -> int:
    """Return the first of several nouns: "la ministre déléguée", "l'adjointe au maire"."""
    while place and _is_noun(tokens[place - 1]):
        place -= 1
    return place - 2 if place > 1 and tokens[place - 1].lower == "au" and _is_noun(tokens[place - 2]) else place


def _first_before(tokens: Sequence[_Token], noun: int) -> int | None:
    """Return where the function begins: after its determiner; in English, with the name of its house."""
    place = noun
    while place and _MODIFIER.fullmatch(tokens[place - 1].lower):
        place -= 1
    if place and tokens[place - 1].lower in _DETERMINERS | {"de", "à", "par", "and", "et", "of", "by"}:
        return place
    is_english = all(token.lower in _ENGLISH for token in tokens[noun:])
    while is_english and place and _is_of_house(tokens[place - 1]):
        place -= 1
    opens = place == 0 or not tokens[place - 1].text[0].isalnum()
    return place if place < noun or opens or tokens[place - 1].lower in ("said", "says") else None


def _is_of_house(token: _Token) -> bool:
    """Whether the word belongs to the name of the house before an English function: "OpenAI CEO"."""
    return token.text[0].isupper() and token.lower not in STOP_WORDS["en"]


def _is_apposed(text: str, end: int, people: Sequence[Span]) -> bool:
    """Whether the name after a comma ends there: "le patron de Tesla, Elon Musk," and no list of people."""
    closing = text[end : end + 1]
    return closing in (",", ".", ")", ";", ":", "\n", "") and not _meets(people, (end, end + len(", le ")))
