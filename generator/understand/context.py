"""Ambiguous names: Claude, Meta, Office or Orange count only where the article shows what they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.understand.first_names import FIRST_NAMES
from generator.understand.names import folded, opens_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.understand.gazetteer import Hit

_SPEAKING_KINDS: Final = frozenset({EntityKind.COMPANY, EntityKind.PRODUCT, EntityKind.LAW})
"""Kinds that show that an article is about technology; an article on anything may name a place or a person."""

_LONGER_NAME: Final = re.compile(
    r" (?!(?:AI|IA|Inc|API|SA)\b)[A-ZÀ-ÖØ-Þ][\w'-]*[a-zà-ÿ]|-[\w]| (?:national|européen|central|fédéral|international)"
)
"""What follows when the word opens a longer name: "Claude Dupont", "Orange Bank", "Office national ..."."""

_COMMON_NOUN: Final = re.compile(r" (?:de|du|des|d'|of) ?[a-zà-ÿ]|s?(?: [a-zà-ÿ]+)? (?:du|des|d') ?[a-zà-ÿ]")
"""What follows when the word is a noun of its sentence: "Office de tourisme", "Signal d'alarme"."""

_DETERMINER: Final = re.compile(
    r"(?:\b(?:le|la|les|un|une|des|du|cet|cette|ce|the|a|an|this|de l'|l')|[lL]')\s?$", re.IGNORECASE
)

_CLASS_NOUN: Final = re.compile(
    r"\b(?:banque|société|entreprise|groupe|start-?up|géant|laboratoire|éditeur|constructeur|opérateur|modèle|assistant"
    r"|chatbot|logiciel|appli(?:cation)?|bank|company|firm|group|lab|model|app)\s$",
    re.IGNORECASE,
)
"""What stands before a name that the text introduces as that of a company or a product."""

_TITLE: Final = re.compile(
    r"(?:\b(?:M|Mr|Mme|Mrs|Ms|Dr|Me|Saint|St|Sainte|Monsieur|Madame|Docteur|rue|Jean|Marie)\.?[ -])$"
)

_VERB: Final = re.compile(
    r" (?:n'|s'|l')?(?:(?:a|ont|avait|aurait|aura|va|vont|est|était|serait|sera|veut|voulait|peut|pourrait|doit|devrait"
    r"|dit|fait|vient|met|has|have|had|is|was|will|can|says|said|plans)\b"
    r"|(?:annon|lanc|présent|dévoil|déploi|signe|rachèt|rachet|invest|licenc|embauch|refus|accus|expliqu|confirm|préci"
    r"|affirm|assur|souhait|prévoi|travaill|développ|propos|intègr|devien|dépass|launch|announc|unveil|releas|acquir"
    r"|invest|sign|build|hire|sue)\w*)"
)
_PAUSE: Final = re.compile(r" ?:|, | \(")
"""What else follows the name of an actor at the head of a sentence."""

_CLAUSE: Final = re.compile(
    r" (?:ne|se|lui|vous|nous) \w| [ns]'\w"
    r"| \w+[aedt] (?:l[ea]s? |l'|une? |s(?:on|es|a) |leurs? |ce(?:t|tte|s)? |tou(?:t|te|s|tes) |plusieurs |chaque |\d"
    r"|(?:\w+ment|encore|toujours|aussi|désormais|déjà|donc|enfin|ainsi|bien|mieux|moins|plus|pourtant|alors)\b)"
    r"| (?!\w*(?:[aeéiu]ble|ique|elle|ale|ive|euse|aire|ante|ente|enne|aine|aise|oise|[éiu]e|ère|erte|orte)\b"
    r"|(?:libre|rare|simple|double|grande?|haute?|fort|faite?)\b)\w+[aedt] "
    r"(?:à|aux?|sur|dans|par|avec|en|pour|contre|que) "
    r"| \w+s (?:the|an?|its|their|all|every|no|more|up|\d)\b|\)"
)
"""What follows a name rather than a noun without its article: a verb, told by its ending and the word behind it.

French nouns bring adjectives of the same endings, which prepositions follow too, and English ones plurals.
"""

_LOOK_BACK: Final = 14
_LOOK_AHEAD: Final = 40


def believable(hits: Sequence[Hit], text: str) -> tuple[Hit, ...]:
    """Return the hits without the ambiguous ones that their context does not support."""
    if all(not hit.doubtful for hit in hits):
        return tuple(hits)
    shown = _shown(hits, text)
    hits = _in_context(hits, text, shown)
    settled = {
        hit.entity.slug
        for hit in hits
        if not hit.doubtful or _is_plain_mention(hit, text) or (hit.entity.slug in shown and _acts(hit, text))
    }
    people = {hit.entity.slug for hit in hits if hit.doubtful and _names_a_person(hit, text)}
    settled -= people - {hit.entity.slug for hit in hits if not hit.doubtful}
    starts = {hit.start for hit in hits}
    return tuple(hit for hit in hits if not hit.doubtful or _is_supported(hit, text, settled, starts))


def _shown(hits: Sequence[Hit], text: str) -> set[str]:
    """Return the slugs of the doubtful hits for which the article holds a word that the gazetteer asks for."""
    entities = {hit.entity.slug: hit.entity for hit in hits if hit.doubtful and hit.entity.context}
    return {slug for slug, entity in entities.items() if _pattern(entity.context).search(text)}


def _in_context(hits: Sequence[Hit], text: str, shown: set[str]) -> list[Hit]:
    """Leave out the doubtful hits of articles that hold none of the words that the gazetteer asks for.

    Where it asks for none, an article must name another company, product or law.
    """
    is_about = any(
        hit.entity.kind in _SPEAKING_KINDS and (not hit.doubtful or _is_introduced(hit, text)) for hit in hits
    )
    return [
        hit
        for hit in hits
        if not hit.doubtful
        or hit.entity.slug in shown
        or (is_about and not hit.entity.context)
        or _is_introduced(hit, text)
    ]


@lru_cache(maxsize=1024)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds one of the words, in any case; a star stands for any ending."""
    forms = (re.escape(folded(word.removesuffix("*"))) + (r"" if word.endswith("*") else r"(?!\w)") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})", re.IGNORECASE)


def _is_supported(hit: Hit, text: str, settled: set[str], starts: set[int]) -> bool:
    """Whether a doubtful hit is what the gazetteer says, in an article that is settled about these slugs."""
    if _is_other(hit, text, starts):
        return False
    if not opens_sentence(text, hit.start):
        return hit.entity.slug in settled
    if hit.entity.slug not in settled and _is_word_of(text, text[hit.start : hit.end]):
        return False
    after = text[hit.end : hit.end + _LOOK_AHEAD]
    return hit.entity.slug in settled or _VERB.match(after) is not None or _PAUSE.match(after) is not None


def _acts(hit: Hit, text: str) -> bool:
    """Whether the name opens a sentence in which it does something, and is no ordinary word of the text."""
    after = text[hit.end : hit.end + _LOOK_AHEAD]
    return (
        (_VERB.match(after) or _CLAUSE.match(after)) is not None
        and opens_sentence(text, hit.start)
        and not _is_other(hit, text, set())
        and not _is_word_of(text, text[hit.start : hit.end])
    )


def _is_introduced(hit: Hit, text: str) -> bool:
    """Whether the text says what the name is the name of: "la banque Citi", "le modèle Claude"."""
    before = text[max(0, hit.start - _LOOK_BACK) : hit.start]
    return _CLASS_NOUN.search(before) is not None and not _is_other(hit, text, set())


def _is_plain_mention(hit: Hit, text: str) -> bool:
    """Whether the capital itself speaks: it stands inside a sentence and opens no longer name."""
    return not opens_sentence(text, hit.start) and not _is_other(hit, text, set())


def _is_other(hit: Hit, text: str, starts: set[int]) -> bool:
    """Whether the word is part of another name, or a noun."""
    before, after = text[max(0, hit.start - _LOOK_BACK) : hit.start], text[hit.end : hit.end + _LOOK_AHEAD]
    if _TITLE.search(before) or _names_a_person(hit, text):
        return True
    if _LONGER_NAME.match(after) and hit.end + 1 not in starts:
        return True
    common = _COMMON_NOUN.match(after) is not None and _VERB.match(after) is None
    return common and (opens_sentence(text, hit.start) or _DETERMINER.search(before) is not None)


def _names_a_person(hit: Hit, text: str) -> bool:
    """Whether a given name is followed by a surname that no gazetteer knows ("Claude Dupont")."""
    word = text[hit.start : hit.end]
    return word in FIRST_NAMES and re.match(r" [A-ZÀ-Þ][a-zà-ÿ]+", text[hit.end : hit.end + _LOOK_AHEAD]) is not None


def _is_word_of(text: str, name: str) -> bool:
    """Whether the text uses the name as an ordinary word."""
    return re.search(rf"(?<![\w'-]){re.escape(name.lower())}(?![\w-])", text) is not None
