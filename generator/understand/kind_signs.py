"""The signs of what kind of thing an unknown name names: its own shape, and the company that it keeps."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.understand.capital_words import HEADS
from generator.understand.cues import after, before, cues_of
from generator.understand.english_surnames import ENGLISH_SURNAMES
from generator.understand.first_names import FIRST_NAMES
from generator.understand.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRENCH: Final = {
    "of": "de",
    "from": "de",
    "by": "par",
    "the": "le",
    "and": "et",
    "in": "à",
    "at": "chez",
    "near": "vers",
    "with": "avec",
    "for": "pour",
    "on": "sur",
    "against": "contre",
    "to": "à",
    "or": "ou",
    "between": "entre",
    "is": "est",
    "was": "était",
    "has": "a",
    "had": "avait",
    "have": "ont",
    "will": "va",
    "said": "a",
    "says": "a",
    "who": "qui",
    "which": "qui",
    "that": "qui",
    "his": "son",
    "her": "son",
    "their": "leur",
    "as": "comme",
}
"""English small words as the French ones that stand at the same places: the weights are learnt from French news."""

_ONE_FOR_ALL: Final = {
    **_FRENCH,
    **dict.fromkeys('"“”»', "«"),
    **dict.fromkeys("–—", "-"),
    "…": ".",
}
"""Words and signs as the one that stands for them: newsrooms differ in their quotation marks."""

_ENDING: Final = 3
"""Letters of a name that are read as its ending: -ville, -sky, -soft."""

_NO_PLACE_AFTER: Final = frozenset(
    """
    grâce face rapport contraire propos suite opposé opposée lié liée liés liées quant recours destiné destinée
    appel confié confie interview accès concurrence permis permet permettre demandé demande appartient appartenant
    vendu
    """.split()
)
"""Words after which "à" leads to no place."""

_COMPANY_WORD: Final = frozenset(
    """
    Inc Corp Corporation Ventures Capital Technologies Systems Bank Motors Energy Airlines Airways Labs Lab Group
    Groupe Company Robotics Holding Holdings Partners Industries Pharma Entertainment Interactive Networks Software
    Semiconductor SA SAS Ltd LLC GmbH AG Consulting Media Records Studios Studio Pictures Productions Animation
    Brothers Sons Stores Brands Railways Railroad Electric Insurance Investments Securities Trading Advisors
    Associates Publishing Comics Bancorp Financial Healthcare Solutions Breweries Brewing Hotels Foods Petroleum
    Steel Mining Logistics & Co
    """.split()
)
_BODY_WORD: Final = HEADS | frozenset(
    """
    AI IA Laboratory Laboratories Universität Institut Times Post News Journal Partners Foundation Association
    Agency Agence Authority Party Federation Union Organization Academy Press Society Police Parks FC TV Radio
    Télévision Télévisions Magazine Tribune Gazette Express Echos Figaro Review Assembly Parliament Senate
    Observatory Museum Defenders Democrats Republicans Conservatives Commission Committee Army Navy Force Forces
    Guard Guards Marines Band Orchestra Choir Club Rovers Wanderers Athletic Team League Championships Championship
    Alliance Coalition Initiative Network Service Services Administration Board Corps Church Hospital Trust Fund
    Confederation Congress Command Brigade Regiment Fleet Seminary Fellowship Brotherhood Front Resistance Exchange
    Reserve Organisation CF SC Chorus Expos Canadiens Yankees Giants Rangers Cabinet Conservatory Prosecution Squad
    Militia Cartel Democrat
    """.split()
)
_PRODUCT_WORD: Final = frozenset(
    """
    Pro Max Plus Ultra Mini Nano Air Studio Cloud Maps Play Store Watch Pay Drive Chat Code Assistant Copilot Music
    Home One Search Lens Phone Pad Book Edition Model System Platform Suite Voice Vision Games Kit OS
    """.split()
)
_PLACE_WORD: Final = frozenset(
    """
    Sea River Ocean Island Islands Lake Mount Mountain Mountains Street Avenue Park Valley County Bay Beach Hill
    Hills Rock Desert Coast Canal Bridge Airport Station Square Tower Castle Peninsula Province City Town Village
    Forest Falls Creek Port Rue Boulevard Gare Aéroport Stade Château Pont Mont Monts Île Îles Golfe Baie Cap Vallée
    Forêt Col Plage North South East West Nord Sud Est Ouest District Region Territory Range Plateau Plain Plains
    Basin Glacier Strait Straits Cape Reef Dam Stadium Arena Field Ground Bowl Palace Cathedral Abbey Cemetery
    Lighthouse Highway Road Route Lane Pass Passage Peak Cove Harbor Harbour Marsh Swamp Wilderness Sanctuary Zoo
    Garden Gardens Heights Township Borough Parish Kingdom Empire Colony Coliseum Terminal Pier Quarter Farm Spring
    Springs Gulf Northern Southern Eastern Western Central Downtown Greater Upper Lower Prison Jail
    """.split()
)
_GEOGRAPHY: Final = frozenset(
    """
    Sea River Ocean Island Islands Lake Mountain Mountains Street Avenue Valley County Bay Beach Hills Bridge
    Airport Peninsula Province Village Forest Falls Creek Plateau Range Basin Glacier Strait Reef Dam Stadium
    Arena Palace Cathedral Cemetery Lighthouse Highway Turnpike Wilderness Heights Township Desert Coast Harbor
    Harbour Gulf Inlet Territory Hemisphere Peak Cove Meadows Boulevard Square Park Station
    """.split()
)
"""Last words of the English names of places."""
_LANDFORMS: Final = frozenset("Lake Mount Cape Gulf Strait Isle Isles Downtown Fort Bay Straits Port".split())
"""Their first words."""
_DIRECTIONS: Final = frozenset(
    "North South East West Northern Southern Eastern Western Central Upper Lower Greater Downtown Inner Outer".split()
)
_VOCABULARIES: Final = {
    "company": _COMPANY_WORD,
    "body": _BODY_WORD,
    "product": _PRODUCT_WORD,
    "place": _PLACE_WORD,
}
_PLAIN: Final = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ]?[a-zà-ÿ]+)*")
"""A capital and small letters: the shape of given names and surnames."""

_LAW_WORD: Final = re.compile(
    r" (?:Act|Directive|Regulation|Bill|Amendment|Treaty)$|^Loi |^(?:House |Senate )?Resolution \d"
)
_NUMBERED: Final = re.compile(r"[- ]?\d+(?:\.\d+)?\w?$")
_PLACE_SHAPE: Final = re.compile(r"^(?:Saint|Sainte|Mont|Pont|Île|Port|Lac|Val|Château)-|-(?:sur|sous|lès|les|de|en)-")
_ARTICLE: Final = re.compile(r"(?:L'|Le |La |Les |The )")
_LINK: Final = re.compile(r" (?:de|du|des|of|d') ?")
_INNER_CAPITAL: Final = re.compile(r"[a-z][A-Z]")
_PLACE_LIST: Final = re.compile(r" \((?:[A-ZÀ-Þ]|\d\d)")


@lru_cache(maxsize=4096)
def signs_of_name(name: str) -> tuple[str, ...]:
    """Return the signs that the name itself bears."""
    return tuple(_signs_of_name(name))


def _signs_of_name(name: str) -> Iterator[str]:
    words = name.split()
    yield f"{min(len(words), 4)} words"
    yield f"ends {'far ' if len(words) > 1 else ''}{words[-1][-_ENDING:].lower()}"
    yield from _signs_of_words(name, words)
    yield from _signs_of_shape(name)


def _signs_of_words(name: str, words: list[str]) -> Iterator[str]:
    several, known = len(words) > 1, set(words)
    if name in PLACES:
        yield "a place"
    elif several and not known.isdisjoint(PLACES):
        yield "place inside"
    if words[0] in FIRST_NAMES or words[0].split("-")[0] in FIRST_NAMES:
        yield "first name" if several else "only first name"
    if several:
        yield from _signs_of_several(words)
    elif name in ENGLISH_SURNAMES:
        yield "surname"
    if words[0] in HEADS:
        yield "body first"


def _signs_of_several(words: list[str]) -> Iterator[str]:
    told = [f"{kind} word" for kind, vocabulary in _VOCABULARIES.items() if not vocabulary.isdisjoint(words)]
    yield from told
    if _is_named_place(words):
        yield "named place"
    elif not told and PLACES.isdisjoint(words) and all(_PLAIN.fullmatch(word) for word in words):
        yield f"{min(len(words), 4)} plain words"


def _is_named_place(words: list[str]) -> bool:
    """Whether English says by the first or the last word that this is a place: "Missouri River", "South Florida"."""
    if words[-1] in _GEOGRAPHY:
        return words[0] not in FIRST_NAMES
    opens = words[0] in _LANDFORMS or (words[0] in _DIRECTIONS and " ".join(words[1:]) in PLACES)
    return opens and words[-1] not in _BODY_WORD and words[-1] not in _COMPANY_WORD


def _signs_of_shape(name: str) -> Iterator[str]:
    if name.isupper():
        yield f"capitals {min(len(name), 6)}"
    for sign, shape in (
        ("inner capital", _INNER_CAPITAL),
        ("numbered", _NUMBERED),
        ("place shape", _PLACE_SHAPE),
        ("link", _LINK),
        ("law", _LAW_WORD),
    ):
        if shape.search(name):
            yield sign
    if _ARTICLE.match(name):
        yield "article"
    if "-" in name:
        yield "hyphen"
    if "&" in name or "+" in name or "." in name:
        yield "sign"


def signs_of_mention(text: str, start: int, end: int) -> Iterator[str]:
    """Give the signs that a mention at this place of a folded text bears."""
    left, right = before(text, start), after(text, end)
    one, two = _neighbours(left)
    if one != "à" or two not in _NO_PLACE_AFTER:
        yield f"{one} _"
    yield f"{two} {one} _"
    one, two = _neighbours(right)
    yield f"_ {one}"
    yield f"_ {one} {two}"
    yield from cues_of(left, right)
    if _PLACE_LIST.match(text, end):
        yield "place list"


def _neighbours(words: list[str]) -> tuple[str, str]:
    one, two = (*words[:2], "|", "|")[:2]
    return _ONE_FOR_ALL.get(one, one), _ONE_FOR_ALL.get(two, two)
