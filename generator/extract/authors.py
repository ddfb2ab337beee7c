"""Who wrote an article: in its markup, a byline, or a name that stands alone where names of authors stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.extract.clipping import Clipping, Find, Guess, first_found, folded
from generator.extract.date_lines import OTHERS, date_line_at, days_in
from generator.extract.title import PUBLISHERS
from generator.models import LEFT_OUT, Fact
from generator.written_dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

BYLINE_LENGTH: Final = 160
"""Characters above which a block that begins with "Par" is a sentence: "Par ailleurs, ..."."""

BELOW_OPENING: Final = 3
"""Blocks below the first prose that can still hold the byline: it may follow the standfirst."""

MARKED: Final = ("JSON-LD author", "meta author", "article:author", "rel author", "itemprop author")
"""Statements of markup that name authors, the most trusted first."""

ABOVE_TITLE: Final = 4
"""Blocks above the title that can hold the byline."""

BELOW_ENDING: Final = 4
"""Blocks around the end of the article that can hold the byline, as a signature."""

SIGNATURE_REACH: Final = 3
"""Kept blocks at the end of the text among which a signature stands; a note may follow it."""

LONGEST_NAME: Final = 60
"""Characters above which what stands in an author's place is no name."""

_PART: Final = r"(?:[dD]['’])?[A-ZÀ-Þ](?:[^\W\d_]|['’-](?=[^\W\d_])|\.){1,30}"
_PARTICLE: Final = r"(?:de|du|des|la|le|van|von|der|den|di|da|del|el|al|bin|ben|y)"
NAME: Final = rf"(?:{_PART})(?:\s{{1,2}}(?:{_PARTICLE}\s{{1,2}}){{0,2}}(?:{_PART})){{0,3}}"
"""Pattern of a person's name, or of the newsroom that signs in a person's place."""

_AGENCY: Final = (
    r"(?:A\.?F\.?P|Reuters|AP|Associated Press|Belga|ATS|Keystone|APA|dpa|ANSA|EFE|PA|UPI|Bloomberg|Xinhua|TASS)"
)
_WITH: Final = rf"\b(?:avec|with)\b(?!\s(?:l['’]|the\s)?{_AGENCY}\b)"
_JOIN: Final = rf"\s?(?:,|;|&|/|\||\bet\b|\band\b|{_WITH})\s"
_NEWSROOM: Final = r"(?i:la rédaction|the newsroom|the editors)(?![^\W_])"
_NAMES: Final = rf"(?P<names>{_NEWSROOM}|{NAME}(?:{_JOIN}{NAME}){{0,5}})"
_CUE: Final = (
    r"(?i:propos recueillis par|article (?:écrit |rédigé )?par|(?:écrit|rédigé|publié|posté|proposé) par"
    r"|(?:un )?texte(?: de)?|(?:written|posted|published|reported|story|text|words) by"
    r"|auteure?s?\s?:|authors?\s?:|par|by)"
)
_BYLINE: Final = re.compile(rf"^\W{{0,4}}{_CUE}\s?:?\s{{1,3}}{_NAMES}(?P<rest>.*)$")
_BYLINE_IN_DATE: Final = re.compile(rf"(?<![^\W_])(?i:par|by)\s:?\s?{_NAMES}")
_NAME_BEFORE_DATE: Final = re.compile(rf"^\W{{0,3}}(?P<names>{NAME})\s?(?:[|•·,–—-]|\ble\b|\bon\b|$)")
_CUE_ALONE: Final = re.compile(rf"^\W{{0,3}}(?:{_CUE}|(?i:auteure?s?|authors?))\W{{0,3}}$")
_BARE: Final = re.compile(rf"^{NAME}$")
_WITH_AGENCY: Final = re.compile(rf"\s(?:avec|with)\s(?:l['’]|the\s)?{_AGENCY}(?:\s.{{0,20}})?$")
_ASIDE: Final = re.compile(r"\s?\([^()]{0,200}\)?")
_END_OF_BYLINE: Final = re.compile(
    r"\s{0,3}(?:$|[|•·,;(–—@/-]|\ble\b|\bpubli|\bmis\b|\bà\b|\bon\b|\bpour\b|\bfor\b|\d)", re.IGNORECASE
)
_NO_WRITER: Final = re.compile(
    rf"{_AGENCY}|(?:l['’]|the |la )?(?:agenc(?:e|y|es|ies)|admin\w*|webmaster|staff|newsroom|editors?|r[ée]daction"
    r"|équipe|editorial (?:staff|team|board)|redazione|redaktion|team|contributors?|guest|invité|correspondants?"
    r"|unknown|anonymous|user|posts? by|view|voir|all|more|related|see)\b.{0,40}"
    r"|.{0,40}\b(?:r[ée]daction|newsroom|editorial team|news desk|staff|editors?)",
    re.IGNORECASE,
)
"""What stands where a person's name should."""
_BAR: Final = re.compile(r"[|•·]|\s[–—-]\s")
_SPLIT: Final = re.compile(_JOIN)
_NO_PERSON: Final = re.compile(r"https?:|www\.|@|\d{3}|[<>{}\[\]]")
_NO_NAME: Final = frozenset(
    """
    accueil actualités actu article articles auteur author by chargement commentaires contact crédit culture
    dernières facebook france google home instagram intelligence internet lire linkedin menu monde news
    newsletter par partager photo podcast politique rechercher recherche share sport twitter tech technologie
    technology topics vidéo vidéos voir whatsapp read more search subscribe sign log about privacy policy les
    le la the un une des this published updated posted follow publié lundi mardi mercredi jeudi vendredi
    samedi dimanche mon tue wed thu fri sat sun front page current issue entretiens
    """.split()
) | frozenset(MONTHS)
"""Words of menus that capitals make look like names."""


def authors(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Return who wrote the article; none where nothing says so."""
    stated = clipping.article.raw.corrections.authors
    if stated is not LEFT_OUT:
        return Find(fact=Fact(value=stated, found_in="front matter")) if stated else None
    return first_found(AUTHOR_GUESSES, clipping)


def names_of(text: str) -> tuple[str, ...]:
    """Return the names that a text lists, without addresses, handles and cues."""
    bare = _ASIDE.sub("", re.sub(rf"^\W{{0,3}}{_CUE}\s?:?\s{{1,3}}", "", text.strip()))
    parts = (part.strip(" ,;.|") for part in _SPLIT.split(bare))
    return tuple(dict.fromkeys(p for p in parts if p and len(p) <= LONGEST_NAME and not _NO_PERSON.search(p)))


def _from_markup(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take whom the markup names, if a person is among them: a publisher, an agency or the newsroom alone can wait."""
    publishers = _publishers(clipping)
    for name in MARKED:
        found = tuple(one for one in _named(clipping, name) if folded(one) not in publishers)
        if any(not _is_newsroom(one) for one in found):
            return Find(fact=Fact(value=found, found_in=name))
    return None


def _from_newsroom(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take the newsroom or the agency that the markup names where no person is named anywhere."""
    for name in (*MARKED, "JSON-LD author organisation"):
        found = _named(clipping, name)
        if found:
            return Find(fact=Fact(value=found, found_in=name))
    return None


def _named(clipping: Clipping, name: str) -> tuple[str, ...]:
    """Return the authors in the statements of a name."""
    return tuple(dict.fromkeys(author for fact in clipping.stated(name) for author in names_of(fact.value)))


def _publishers(clipping: Clipping) -> frozenset[str]:
    """Return the folded names of the site itself."""
    facts = clipping.stated(*PUBLISHERS)
    return frozenset(folded(fact.value) for fact in facts)


def _is_newsroom(name: str) -> bool:
    return _NO_WRITER.fullmatch(name) is not None


def _from_byline(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take the first byline that names persons, else the first: "Par Reuters" may stand above the reporters' names."""
    found = [
        (match["names"], index)
        for index in _places(clipping)
        if len(text := clipping.blocks[index].plain) <= BYLINE_LENGTH
        and (match := _BYLINE.match(text))
        and _END_OF_BYLINE.match(match["rest"])
    ]
    persons = ((names, index) for names, index in found if not _is_newsroom(names))
    names, index = next(persons, found[0] if found else ("", 0))
    return _find(clipping, _without_cues(names), index) if names else None


def _from_cue_above_name(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take the name below a line that only says "Par", as some collectors leave a byline."""
    for index in _places(clipping):
        if _CUE_ALONE.match(clipping.blocks[index].plain) and index + 1 < len(clipping.blocks):
            below = clipping.blocks[index + 1].plain
            if len(below) <= LONGEST_NAME and not _NO_PERSON.search(below) and below.strip():
                return _find(clipping, below, index, index + 1)
    return None


def _from_date_line(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    for index in _places(clipping):
        if not date_line_at(clipping, index):
            continue
        text = clipping.blocks[index].plain
        days = days_in(clipping, text)
        match = _BYLINE_IN_DATE.search(text) or (days and _NAME_BEFORE_DATE.match(text[: days[0].start].strip() or "-"))
        name = _without_cues(match["names"]) if match else ""
        if (_is_person(name) and folded(name) not in folded(clipping.title)) or (match and match.re is _BYLINE_IN_DATE):
            return Find(fact=Fact(value=names_of(name), found_in=clipping.place(index)))
    return None


def _from_name_before_biography(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    for index, block in enumerate(clipping.blocks[1:], 1):
        above = clipping.blocks[index - 1].plain.strip()
        if block.dropped_by == "author bio" and block.plain.strip() != above and _is_person(above):
            return _find(clipping, above, index - 1)
    return None


def _from_class(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take the first name in an element whose class says that the author stands there."""
    for fact in clipping.stated("class author"):
        found = tuple(name for name in names_of(_first_part(fact.value)) if _is_person(name))
        if found:
            return Find(fact=Fact(value=found, found_in=fact.found_in))
    return None


def _from_marked_byline(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take a name alone in what the page marks as the place of its author."""
    for index in _places(clipping):
        block = clipping.blocks[index]
        name = _without_cues(_first_part(block.plain))
        is_newsroom = len(name) <= LONGEST_NAME and _WITH_AGENCY.search(name)
        if block.dropped_by == "byline" and (_is_person(name) or is_newsroom):
            return _find(clipping, name, index)
    return None


def _from_signature(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take a name that stands alone among the last lines of the text."""
    for index in clipping.kept[: -1 - SIGNATURE_REACH : -1]:
        text = clipping.blocks[index].plain.strip()
        if index > clipping.opening and _is_person(text) and clipping.prose.count(text) == 1:
            return _find(clipping, text, index)
    return None


def _first_part(text: str) -> str:
    """Return what stands before the first bar or dot: date, section and count of comments come behind it."""
    return _BAR.split(text.strip(), maxsplit=1)[0].strip()


def _from_bare_name(clipping: Clipping) -> Find[tuple[str, ...]] | None:
    """Take a name that stands alone beside the date line or right under the title."""
    for index in _places(clipping):
        text = clipping.blocks[index].plain.strip()
        if index == clipping.title_at or not _is_person(text) or _is_subject(clipping, folded(text)):
            continue
        if index - 1 == clipping.title_at or any(_is_date_line(clipping, near) for near in (index - 1, index + 1)):
            return _find(clipping, text, index)
    return None


def _is_subject(clipping: Clipping, name: str) -> bool:
    """Whether the article is about a name, or the gazetteer knows it."""
    return name in clipping.register.subjects or name in folded(clipping.title) or name in clipping.folded_prose


AUTHOR_GUESSES: Final[tuple[Guess[tuple[str, ...]], ...]] = (
    _from_markup,
    _from_byline,
    _from_cue_above_name,
    _from_date_line,
    _from_name_before_biography,
    _from_class,
    _from_marked_byline,
    _from_bare_name,
    _from_signature,
    _from_newsroom,
)


def _find(clipping: Clipping, names: str, *indexes: int) -> Find[tuple[str, ...]] | None:
    found = names_of(names)
    place = clipping.place(indexes[-1])
    return Find(fact=Fact(value=found, found_in=place), blocks=indexes) if found else None


def _places(clipping: Clipping) -> Iterator[int]:
    """Give the blocks in which a byline can stand, the likeliest first."""
    title = clipping.title_at if clipping.title_at is not None else max(0, clipping.opening - BELOW_OPENING)
    last = min(clipping.opening + BELOW_OPENING, clipping.ending)
    head = (*range(title, last + 1), *range(title - 1, max(-1, title - 1 - ABOVE_TITLE), -1))
    foot = range(max(clipping.ending - 1, last + 1), min(clipping.ending + BELOW_ENDING, len(clipping.blocks)))
    yield from (index for index in (*head, *foot) if clipping.blocks[index].dropped_by not in OTHERS)


def _without_cues(name: str) -> str:
    """Return a name without the months and buttons that a collector glued behind it."""
    parts = name.split()
    while len(parts) > 1 and folded(parts[-1]) in _NO_NAME:
        parts.pop()
    return " ".join(parts)


def _is_person(text: str) -> bool:
    """Whether a text has the shape of a first name and a family name, and of nothing in a menu."""
    parts = text.split()
    return (
        len(text) <= LONGEST_NAME
        and 1 < len(parts) <= 5  # noqa: PLR2004 - "Marie de La Tour Fleurie" is the longest that bylines have
        and bool(_BARE.match(text))
        and not any(word in _NO_NAME for word in folded(text).split())
    )


def _is_date_line(clipping: Clipping, index: int) -> bool:
    return 0 <= index < len(clipping.blocks) and date_line_at(clipping, index) is not None
