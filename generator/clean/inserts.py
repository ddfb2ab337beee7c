"""Rules for what stands between paragraphs, or after the last one, in fluent prose: adverts, captions, author bios."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.clean.lines import Line
    from generator.clean.rules import Dump

    Drops = Iterator[tuple[int, str]]

ADVERT_LINES: Final = 5
"""Lines that one advert takes at most, its heading and its button included."""

CAPTION_WORDS: Final = 8
"""Words from which a line without one capital is no fragment of a sentence but a machine's description of a picture."""

LONGEST_PICTURE_WORD: Final = 16
"""Characters at the end of a line in which a word for a picture stands."""

BIO_AFTER: Final = 0.8
"""Share of the text that must stand above the name that opens an author's bio."""

BIO_LINES: Final = 3
"""Lines of a bio at most, its name not counted."""

_RECOMMENDS: Final = re.compile(
    r"^[\W_]{0,6}(?:nous (?:vous )?recommandons|notre (?:partenaire|sélection)|bon plan|offre (?:spéciale|exclusive)|"
    r"code promo|we recommend|our (?:partner|pick)|special offer|sponsored by|présenté par|en partenariat avec)\b",
    re.IGNORECASE,
)
_BUTTON: Final = re.compile(
    r"^[\W_]{0,6}(?:j'en profite|je (?:découvre|commande|teste|m'inscris|réserve)|profitez[- ]en|en profiter|acheter|"
    r"commander|voir l'offre|découvrir l'offre|en savoir plus|buy now|shop now|get (?:the )?(?:deal|offer|started)|"
    r"claim (?:the |your )?offer|try (?:it )?(?:free|now)|order now|learn more|find out more)\W*$",
    re.IGNORECASE,
)
_INVITES: Final = re.compile(r"^(?:découvrez|apprenez|explorez|plongez|discover|explore|learn|find out)\b")
_NAME: Final = re.compile(
    r"^(?:[A-ZÀ-Þ][\w'.-]+|de|du|van|von|le|la)"
    r"(?: (?:[A-ZÀ-Þ][\w'.-]*|de|du|van|von|le|la|d'[A-ZÀ-Þ]\w+)){1,4}$"
)
_MYSELF: Final = re.compile(r"\b(?:je |j'|mon |ma |mes |i |i'm |i've |my )", re.IGNORECASE)
_CAREER: Final = re.compile(
    r"\b(?:expérience|passionné|spécialis|diplôm|journalis|rédact|chroniqueu|correspondant|auteure?\b|autrice|carrière|"
    r"expertise|pigiste|écri(?:s|t) (?:sur|pour)|couvre|fondat(?:eur|rice)|"
    r"experience|passionate|speciali[sz]|graduate|degree|writer|writes|reporter|editor|author|columnist|contributor|"
    r"freelance|founder|analyst|covers|covering|career|based in)",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(r"\b(?:logos?|icônes?|icones?|icons?|illustration|screenshot)s?$", re.IGNORECASE)
_OPEN: Final = re.compile(r"[\w,;:'(«-]$")


def captions(dump: Dump) -> Drops:
    """Give alternative texts of pictures and meta descriptions: a sentence with no capital, or names and "Logo"."""
    for place, line in enumerate(dump.lines):
        if (_has_no_capital(line.plain) and not _goes_on(dump, place)) or _is_picture_of_names(line.plain):
            yield place, "caption"


def _has_no_capital(plain: str) -> bool:
    if not plain[:1].islower() or plain != plain.lower():
        return False
    return len(plain.split()) >= CAPTION_WORDS or _INVITES.match(plain) is not None


def _goes_on(dump: Dump, place: int) -> bool:
    """Whether a line goes on with the one above it: part of its sentence, or of its list."""
    if place == 0 or dump.lines[place].blank_above:
        return False
    above = dump.lines[place - 1].plain
    return len(above) > 3 and (_OPEN.search(above) is not None or above[:1].islower())  # noqa: PLR2004 - more than a mark


def _is_picture_of_names(plain: str) -> bool:
    if not _PICTURE.search(plain[-LONGEST_PICTURE_WORD:]):
        return False
    named = plain.split()
    few = 1 < len(named) <= 8  # noqa: PLR2004 - "OpenAI Microsoft Anthropic Logos" has four
    return few and all(word[0].isupper() or word[0].isdigit() for word in named)


def adverts(dump: Dump) -> Drops:
    """Give adverts in fluent prose: from a recommendation to its button, or to the last line that repeats its name."""
    for place, line in enumerate(dump.lines):
        if len(line.plain) > 100 or not _RECOMMENDS.search(line.plain):  # noqa: PLR2004 - a heading, not a sentence
            continue
        names = {word for word in line.plain.split()[2:] if word[0].isupper()}
        last = place
        for below in range(place + 1, min(place + ADVERT_LINES, len(dump.lines))):
            text = dump.lines[below].plain
            if _BUTTON.search(text) or (names and all(name in text for name in names)):
                last = below
        yield from ((below, "advert") for below in range(place, last + 1))


def author_bios(dump: Dump) -> Drops:
    """Give a bare name below the text (a byline) and the lines about its bearer, if these end the text."""
    last = max((place for place, odds in enumerate(dump.odds) if odds > 0), default=0)
    for place, line in enumerate(dump.lines):
        if dump.mass_above[place] < BIO_AFTER or not _is_name(line):
            continue
        length = sum(1 for _ in _bio(dump.lines[place + 1 : place + 1 + BIO_LINES], line.plain))
        if length and last <= place + length:
            yield place, "byline"
            yield from ((place + step, "author bio") for step in range(1, length + 1))


def _is_name(line: Line) -> bool:
    few = 2 <= len(line.plain.split()) <= 5  # noqa: PLR2004 - first name, particle, last names
    return few and _NAME.match(line.plain) is not None


def _bio(about: Sequence[Line], name: str) -> Iterator[Line]:
    """Give the lines, from the first on, that tell of a career: by the name of its bearer or in the first person."""
    for line in about:
        shown = line.plain[:500]
        if not ((name in shown or _MYSELF.search(shown)) and _CAREER.search(shown)):
            return
        yield line
