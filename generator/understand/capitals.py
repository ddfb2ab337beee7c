"""Names that no gazetteer knows: sequences of capitalised words, cut where one name ends and another begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Final

from generator.models import EntityKind
from generator.understand.capital_words import HEADS, NOT_NAMES, VOCABULARY
from generator.understand.english_capitals import english_groups
from generator.understand.english_words import DEMONYMS
from generator.understand.first_names import FIRST_NAMES
from generator.understand.found import Word
from generator.understand.names import opens_sentence, standing_alone
from generator.understand.places import PLACES
from generator.words import ANY_STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from generator.understand.gazetteer import Hit


def _linked_places() -> Mapping[str, tuple[str, ...]]:
    firsts = {place.split(" ")[0] for place in PLACES if re.search(r" (?:de|du|des|d'|la) ?", place)}
    found: dict[str, list[str]] = {first: [] for first in firsts}
    for place in PLACES:
        first, space, _ = place.partition(" ")
        if space and first in firsts:
            found[first].append(place)
    return {first: tuple(places) for first, places in found.items()}


_UPPER: Final = "A-ZÀ-ÖØ-Þ"
_CAPITALISED: Final = (
    rf"(?:[{_UPPER}][\w'&+]*(?:-[\w'&+]*\w)*|[a-z]{{1,2}}[A-Z][a-z][\w+-]*|(?<= )(?:al|el|ben)-[{_UPPER}][\w'-]*)"
    r"(?:\.(?:ai|AI|io|com|org|net|fr|tv)\b)?"
)
_LINK: Final = (
    r"(?: (?:& |de la |de l'|des |du |de |d'|of the |of |for |van der |van den |van |von der |von |der |da |di |del "
    r"|al |bin |ben |el |do |dos )?)"
)
_INITIALS: Final = rf"(?: (?:[{_UPPER}]\.){{1,2}}(?= (?!(?:L[ea]s?|Il|Elle|Un|The|It|He|She|In|A)\b)[{_UPPER}]))"
_SEQUENCE: Final = re.compile(rf"(?<![\w@#-])(?:{_CAPITALISED})(?:{_INITIALS}?{_LINK}{_CAPITALISED}){{0,15}}")
_WORD: Final = re.compile(r"d'(?=\w)|l'(?=\w)|\S+")
_NUMBER: Final = re.compile(r" (?!(?:19|20)\d\d\b)\d{1,3}(?:\.\d)?(?![\w%€$]|[.,]\d|\s?[%€$]| \d| [a-zà-ÿ])")

_ELISION: Final = re.compile(r"^(?:[DCNSJMT]|Qu|Jusqu|Lorsqu|Puisqu|Quoiqu)'", re.IGNORECASE)
_HAS_CAPITAL: Final = re.compile(rf"[{_UPPER}]|[a-z]{{1,2}}[A-Z]")
_ELIDED_ARTICLE: Final = "L'"

_PARTICLES: Final = frozenset("van von der den da di do dos del al bin ben el of the for &".split())
"""Small words that hold a name together wherever they stand in it."""
_FRENCH_LINKS: Final = frozenset("de du des d' la l'".split())
"""Small words that hold a name together only after the head of an organisation, or after a first name."""

_ANY_LINK: Final = _PARTICLES | _FRENCH_LINKS
_LOOSE: Final = _ANY_LINK | frozenset("IA PDG CEO Logo Logos Photo".split())
"""What does not end a name."""

_ADJECTIVE: Final = (
    r"(?:[a-zà-ÿ]+(?:al|ale|aux|ales|ique|iques|iste|enne|éen|aire|ives?|ain|aine|oise|ais|aise|yenne|onne|ière"
    r"|publique"
    r"|fiques?|ueuse)|insoumise|français|unies?|suprême|vert|verte|mondial|mondiale)"
)
_HEAD_TAIL: Final = re.compile(
    rf"(?: {_ADJECTIVE}\b){{1,2}}(?: (?:de la |de l'|du |de |d'|des |pour le |pour la )(?!(?:son|sa|ses|leurs?|cette?"
    rf"|ces?|nouve\w+|plus|fait)\b)"
    rf"[a-zà-ÿ]{{4,}}(?: {_ADJECTIVE}\b)?)?"
)

_SUFFIXED: Final = re.compile(rf"[{_UPPER}]\w*(?:-[a-zà-ÿ]+)+")
"""An ordinary word made from a name: "AI-powered", "UK-based"."""

_LOWER_WORD: Final = re.compile(r"[a-zà-ÿ][\w-]+")
_TERMS: Final = VOCABULARY | ANY_STOP_WORDS
_NO_END: Final = HEADS | FIRST_NAMES
"""Words behind which a first name is part of the same name: "Fondation Louis Vuitton", "Marie Anne"."""
_SAINTS: Final = frozenset(
    "San Santa Santo São Saint Sainte St Los Las Fort Port Lake Mount Camp Pope Prince Princess".split()
)
"""Words that a first name goes on from: "San Diego", "Camp David"."""
_GOES_ON: Final = _ANY_LINK | _SAINTS
_NO_REST: Final = FIRST_NAMES | NOT_NAMES
"""Words that are not the rest of a known name: "Google Lundi"."""
_OPEN_QUOTE: Final = re.compile(r"[\"“«] ?$")
_CLOSE_QUOTE: Final = re.compile(r" ?[\"”»]")
_ROMAN: Final = re.compile(r"[IVXLC]{2,}(?:er|e|ème|th|st|nd|rd)?|[IVX](?:er|e|ème)")
_PEOPLE: Final = re.compile(r"(?:ais|aises?|ains|aines?|iens|iennes?|éens|éennes?|ois|oises?|ands|andes|ans)$")
_PLURAL_ARTICLES: Final = ("les ", "Les ", "des ", "aux ", "the ", "The ")
_MINISTRY: Final = re.compile(r"\b[Mm]inist(?:re|ère)s? (?P<link>de l'|de la |du |des )$")
_MINISTRY_REACH: Final = 20
"""Characters before a name in which its ministry or minister stands."""
_MINISTRY_WORDS: Final = 2
"""Capitals from which the minister's name follows: "la ministre de la Santé Agnès Buzyn"."""
_LINKED_PLACES: Final = _linked_places()
"""Places whose names hold a small word, by their first word."""
_SHOUTED_WORDS: Final = 3
"""Words all in capitals that are a headline rather than a name."""
_NAME_WORDS: Final = 2
_SHORTEST: Final = 2
_EXTENDED: Final = frozenset({EntityKind.COMPANY, EntityKind.PRODUCT, EntityKind.PLACE})
"""Kinds whose names open longer ones: "Google Maps", "France Bleu"."""
_EXTENSION_WORDS: Final = 2
"""Words that may follow a known name and make it a longer one: "Google Street View"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A capitalised sequence that may be a name."""

    name: str
    start: int
    end: int
    opening: bool
    """Its capital may only be that of a sentence."""
    extends: Hit | None = None
    """The known name that it continues: the Google of "Google Maps"."""


@dataclass(frozen=True, slots=True)
class _OrdinaryWords:
    """The words that a text also writes without a capital: searched for, since few are asked for."""

    text: str
    known: dict[str, bool] = field(default_factory=dict)

    def __contains__(self, word: object) -> bool:
        """Whether the text holds the word between spaces, signs or apostrophes."""
        asked = str(word)
        found = self.known.get(asked)
        if found is None:
            found = self.known[asked] = _is_held(asked, self.text)
        return found


def _is_held(word: str, text: str) -> bool:
    return _LOWER_WORD.fullmatch(word) is not None and any(True for _ in standing_alone(word, text))


def ordinary_words(text: str) -> Container[str]:
    """Return the words that a folded text also writes without a capital."""
    return _OrdinaryWords(text)


def candidates(text: str, hits: Sequence[Hit], ordinary: Container[str], language: str = "fr") -> Iterator[Candidate]:
    """Give the capitalised sequences of a folded text that are not known names."""
    starts = [hit.start for hit in hits]
    for match in _SEQUENCE.finditer(text):
        first = max(0, bisect_left(starts, match.start()) - 1)
        around = [
            hit
            for hit in hits[first : bisect_left(starts, match.end())]
            if hit.start < match.end() and match.start() < hit.end
        ]
        groups = _groups(_words(match), match)
        if language == "en":
            groups = chain.from_iterable(english_groups(group) for group in groups)
        for group in groups:
            yield from _candidates_of(group, text, around, ordinary)


def _words(match: re.Match[str]) -> list[Word]:
    start, end = match.span()
    if " " not in match[0]:
        return [Word(match[0], start, end)]
    return [Word(found[0], *found.span()) for found in _WORD.finditer(match.string, start, end)]


def _groups(words: list[Word], match: re.Match[str]) -> Iterator[list[Word]]:
    """Cut a sequence at the links that join two names rather than the parts of one."""
    if len(words) == 1:
        yield words
        return
    group: list[Word] = []
    for number, word in enumerate(words):
        if group and word.text in _FRENCH_LINKS and not _holds(group) and not _is_in_place(group[0], word, match):
            yield group
            group = []
        elif group and _is_first_name(word.text) and words[number + 1 :] and _ends_before_first_name(group):
            yield group
            group = [word]
        elif group or word.text not in _FRENCH_LINKS:
            group.append(word)
    yield group


def _is_in_place(first: Word, link: Word, match: re.Match[str]) -> bool:
    """Whether the link stands within the name of a place: Rio de Janeiro."""
    if first.text not in _LINKED_PLACES:
        return False
    words = match.string[first.start : match.end()]
    return any(words.startswith(place) for place in _LINKED_PLACES[first.text] if len(place) > link.end - first.start)


def _holds(group: list[Word]) -> bool:
    """Whether "de" after these words continues their name: Université de ..., Dominique de ..., Île de ..."""
    first = group[0].text
    return first in HEADS or (len(group) == 1 and first in FIRST_NAMES) or group[-1].text in _FRENCH_LINKS


def _is_first_name(word: str) -> bool:
    return word in FIRST_NAMES or word.partition("-")[0] in FIRST_NAMES


def _ends_before_first_name(group: list[Word]) -> bool:
    """Whether a first name after these words begins another name: "Airbnb Brian ..."."""
    return group[0].text not in _NO_END and group[-1].text not in _GOES_ON


def _candidates_of(group: list[Word], text: str, hits: Sequence[Hit], ordinary: Container[str]) -> Iterator[Candidate]:
    words = _trimmed(group, text, ordinary)
    if not words:
        return
    start, end = words[0].start, words[-1].end
    inside = [hit for hit in hits if hit.start < end and start < hit.end]
    if not inside:
        yield from _candidate(words, text, ordinary)
    elif (
        _extends(words, inside)
        or _is_longer_place(text[start:end], inside)
        or (words[0].text in HEADS and len(inside) == 1 and inside[0].start > start)
    ):
        yield from _candidate(words, text, ordinary, inside[0])
    else:
        for rest in _outside(words, inside):
            if len(rest) > 1:
                yield from _candidate(_trimmed(rest, text, ordinary), text, ordinary)


def _is_longer_place(name: str, inside: Sequence[Hit]) -> bool:
    """Whether the name is that of a place that holds the name of a known one: "Northern Ireland"."""
    return name in PLACES and len(inside) == 1 and inside[0].end - inside[0].start < len(name)


def _extends(words: list[Word], inside: Sequence[Hit]) -> bool:
    """Whether one known name opens the words, and what follows reads as the rest of a longer one."""
    hit = inside[0]
    rest = [word.text for word in words if word.start >= hit.end]
    return (
        len(inside) == 1
        and hit.start == words[0].start
        and (hit.entity.kind in _EXTENDED or words[0].text in PLACES)
        and 0 < len(rest) <= _EXTENSION_WORDS
        and hit.end == max((word.end for word in words if word.start < hit.end), default=0)
        and all(word[:1].isupper() and word not in _NO_REST and word.lower() not in ANY_STOP_WORDS for word in rest)
    )


def _outside(words: list[Word], hits: Sequence[Hit]) -> Iterator[list[Word]]:
    """Give the runs of words between the known names."""
    run: list[Word] = []
    for word in words:
        if any(hit.start < word.end and word.start < hit.end for hit in hits):
            yield run
            run = []
        else:
            run.append(word)
    yield run


def _trimmed(words: list[Word], text: str, ordinary: Container[str]) -> list[Word]:
    """Drop the words at the head whose capital is the sentence's or politeness's, and loose links at both ends."""
    words = list(words)
    while words and words[-1].text in _LOOSE:
        words.pop()
    while words and not _opens_place(words):
        bare = _without_elision(words[0], text)
        if bare is None or _is_no_head(bare, text, ordinary, alone=len(words) == 1):
            del words[0]
        else:
            words[0] = bare
            break
    return words


def _opens_place(words: list[Word]) -> bool:
    """Whether the first two words are the name of a place: "New" of "New York" is no label."""
    return len(words) > 1 and f"{words[0].text} {words[1].text}" in PLACES


def _without_elision(word: Word, text: str) -> Word | None:
    """Return the word without "D'" or "Qu'", nor an "L'" that opens a sentence; nothing where no capital remains."""
    if "'" not in word.text and word.text[0].isupper():
        return word
    article = word.text.startswith(_ELIDED_ARTICLE) and opens_sentence(text, word.start)
    elided = _ELISION.match(word.text)
    cut = len(_ELIDED_ARTICLE) if article else elided.end() if elided else 0
    rest = word.text[cut:]
    return Word(rest, word.start + cut, word.end) if _HAS_CAPITAL.match(rest) else None


def _is_no_head(word: Word, text: str, ordinary: Container[str], *, alone: bool) -> bool:
    bare = word.text.removesuffix("'s")
    lower = bare.lower()
    if bare in NOT_NAMES:
        return alone or bare not in DEMONYMS
    if opens_sentence(text, word.start):
        return lower in ANY_STOP_WORDS or lower.removesuffix("-t-il") in ANY_STOP_WORDS or lower in ordinary
    return alone and lower in ANY_STOP_WORDS


def _candidate(
    words: list[Word], text: str, ordinary: Container[str], extends: Hit | None = None
) -> Iterator[Candidate]:
    if not words:
        return
    ministry = _MINISTRY.search(text, max(0, words[0].start - _MINISTRY_REACH), words[0].start)
    if ministry and len(words) > _MINISTRY_WORDS and text[words[0].end : words[1].start] == " ":
        yield from _candidate(words[1:], text, ordinary)
        words = words[:1]
    start, end = words[0].start, words[-1].end
    if words[0].text in HEADS and len(words) == 1:
        tail = _HEAD_TAIL.match(text, end)
        if tail is None:
            return
        end = tail.end()
    number = _NUMBER.match(text, end)
    end = number.end() if number else end
    name = text[start:end].rstrip("'&- ").removesuffix("'s")
    if _is_ordinary(name, ordinary) or (len(words) == 1 and _is_people(name, text, start)):
        return
    quoted = _OPEN_QUOTE.search(text, max(0, start - 2), start) and not _CLOSE_QUOTE.match(text, end)
    yield Candidate(
        name=f"ministère {ministry['link']}{name}" if ministry else name,
        start=start,
        end=start + len(name),
        opening=bool(quoted) or opens_sentence(text, start),
        extends=extends,
    )


def reads_as_name(name: str) -> bool:
    """Whether two words with capitals at the head of a sentence are a name: French gives the second none for less."""
    words = name.split(" ")
    return len(words) == _NAME_WORDS and all(
        word.replace("-", "").isalpha() and not word.isupper() and word not in NOT_NAMES and word.lower() not in _TERMS
        for word in words
    )


def _is_people(name: str, text: str, start: int) -> bool:
    """Whether the word names the people of a country or a city: "les Pakistanaises"."""
    return _PEOPLE.search(name) is not None and text[max(0, start - 4) : start].endswith(_PLURAL_ARTICLES)


def _is_ordinary(name: str, ordinary: Container[str]) -> bool:
    words = name.lower().split()
    if all(word in VOCABULARY for word in words) or (len(words) >= _SHOUTED_WORDS and name.isupper()):
        return True
    alone = len(words) == 1
    return alone and (
        len(name) < _SHORTEST
        or words[0] in ordinary
        or words[0] in ANY_STOP_WORDS
        or _SUFFIXED.fullmatch(name) is not None
        or _ROMAN.fullmatch(name) is not None
    )
