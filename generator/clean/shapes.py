"""What a line of plain text looks like without markup: bullet, number, table row, heading, announcement, quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.clean.cues import BULLET

if TYPE_CHECKING:
    from generator.clean.lines import Line

LONGEST_HEADING: Final = 130
"""Characters of a heading at most; French question headings run to about 100."""

SHORTEST_PROSE: Final = 90
"""Characters from which the line below a heading is taken for a paragraph."""

SHORTEST_ROW: Final = 5
"""Characters of the shortest row of a table: two bars, a cell and its spaces."""

LONGEST_ROW: Final = 300
"""Characters of a row without outer bars; a longer line is prose that holds one."""

LONGEST_LEAD_IN: Final = 200
"""Characters of a paragraph that does nothing but introduce a list."""

HANGING: Final = frozenset(
    """de du des d le la les l un une à au aux par sur pour avec dans en et ou que qui selon chez
    the a an of to by with for from in on at and or that""".split()
)
"""Words that no line ends in unless it was torn."""

_EMOJI: Final = r"[\u2190-\u21ff\u2300-\u2bff\U0001f000-\U0001faff]\ufe0f?"
_NUMBER: Final = re.compile(
    rf"^(?:{_EMOJI}\s?)?(?:#\s?|[nN]°\s?)?\(?(\d{{1,2}})(?:[.)]\s+|/\s+|\ufe0f?\u20e3\s*)(?=\S)"
)
"""A number that leads a line: "1. ", "(2) ", "3/ ", "#4. ", a keycap, an emoji before any of them."""
_PICTOGRAM: Final = re.compile(rf"({_EMOJI}|[❖✦⁃∙›¤※◆◇♦¶o])\s{{1,2}}(?=\S)")
"""What stands before an item where a page draws its bullets with a picture; alone it is an ornament or a label."""
_ONE_QUOTATION: Final = re.compile(r"«[^«»]{40,}»|“[^“”]{40,}”|\"[^\"]{40,}\"")
_ATTRIBUTION: Final = re.compile(r"[–—-]{1,2}\s?[A-ZÀ-Þ][^.!?:]{3,100}$")
_MARK: Final = re.compile(r"^(#{1,6})\s+(?=\S)")
_QUOTE_MARK: Final = re.compile(r"^>\s?")
_SEPARATOR_ROW: Final = re.compile(r"^[\s|:+-]*-[\s|:+-]*$")
_HEADING_END: Final = re.compile(r"[^\s.,;:…\"'’-]$")
_HEADING_START: Final = re.compile(r"^[A-ZÀ-ÞŒ0-9¿«“\"‘]")
_EMOJI_START: Final = re.compile(rf"^{_EMOJI} ?(?=\w)")
_SPEECH: Final = re.compile(
    r"\b(?:déclar|expliqu|justifi|affirm|dit\b|raconte|confi[eé]|écri[tv]|précis|soulign|estim|ajout|indiqu|annonc|répond|"
    r"rappell|conclu|résum|commente|témoign|assur|regrette|lâch|lance|poursui|interview|entretien|communiqué|tweet|message|"
    r"billet|said|says|wrote|writes|told|tells|explain|add(?:s|ed)\b|stat(?:es|ed|ement)\b|note[sd]\b|interview|post(?:s|ed)?\b|"
    r"argu|warn|comment|quot)",
    re.IGNORECASE,
)
_FIRST_PERSON: Final = re.compile(
    r"(?<!\w)(?:je|j'|nous|notre|nos|mon|ma|mes|i|i'm|i've|we|we're|we've|our|my)(?!\w)|(?<!\w)j'", re.IGNORECASE
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:tableau|graphique|schéma|vidéo|image|photo|infographie|tweet|table|chart|figure|video|picture|graph|code)\b",
    re.IGNORECASE,
)
_LIST_NOUN: Final = re.compile(
    r"\b(?:implications?|conséquences|avantages|inconvénients|raisons|défis|limites|risques|étapes|points|enjeux|facteurs|"
    r"objectifs|leçons|bénéfices|questions|pistes|effets|"
    r"consequences|advantages|drawbacks|reasons|challenges|limits|risks|steps|factors|goals|lessons|benefits|takeaways)"
    r"(?: (?!et\b|and\b)[\w'-]+){0,2}\W*$",
    re.IGNORECASE,
)


def bullet_free(text: str) -> str:
    """Return a line without its bullet, its number, or the picture that is its bullet."""
    return BULLET.sub("", text, count=1) if BULLET.match(text) else _PICTOGRAM.sub("", text, count=1)


def is_bullet(plain: str) -> bool:
    """Whether a line begins with a bullet or a number."""
    return BULLET.match(plain) is not None


def pictogram(plain: str) -> str:
    """Return the picture that leads a line as a bullet would, or an empty string."""
    found = _PICTOGRAM.match(plain)
    return found[1] if found else ""


def is_one_quotation(plain: str) -> bool:
    """Whether a line is one quotation from its first mark to its last."""
    return _ONE_QUOTATION.fullmatch(plain) is not None


def is_attribution(plain: str) -> bool:
    """Whether a line is a dash and a name: whose words stand above it."""
    return _ATTRIBUTION.match(plain) is not None


def is_dash(plain: str) -> bool:
    """Whether a line begins with a long dash: one alone is someone speaking, several are a list."""
    return plain[:1] in "–—‐"


def number_of(plain: str) -> int | None:
    """Return the number that leads a line, if one does."""
    found = _NUMBER.match(plain)
    return int(found[1]) if found else None


def unnumbered(plain: str) -> str:
    """Return a line without the number that leads it, and without what stands before the number."""
    return _NUMBER.sub("", plain, count=1)


def heading_mark(text: str) -> int:
    """Return how many hashes lead a line, 0 if none do."""
    found = _MARK.match(text)
    return len(found[1]) if found else 0


def unmarked(text: str) -> str:
    """Return a heading without its hashes."""
    return _MARK.sub("", text, count=1)


def unquoted(text: str) -> str:
    """Return a line without the mark of Markdown and of mail for what is quoted."""
    return _QUOTE_MARK.sub("", text, count=1)


def cells(line: Line) -> tuple[str, ...]:
    """Return the cells of a table row parted by bars or tabs; an empty tuple where the line is none."""
    text = line.text
    if len(text) < SHORTEST_ROW or not text.startswith("|") or not text.endswith("|"):
        return line.cells
    return tuple(cell.strip() for cell in text[1:-1].split("|"))


def open_cells(line: Line) -> tuple[str, ...]:
    """Return the cells of a row whose bars stand between them only: "Nord | 1 200"; fewer than two are none."""
    found = tuple(cell.strip() for cell in line.text.strip("|").split("|"))
    return found if len(found) > 1 and len(line.text) <= LONGEST_ROW and all(found) else ()


def is_separator(plain: str) -> bool:
    """Whether a line is the rule between the header of a table and its rows."""
    return _SEPARATOR_ROW.match(plain) is not None


def may_be_heading(plain: str) -> bool:
    """Whether a line could be a heading by its own shape: short, begun like a sentence and not ended like one."""
    return (
        len(plain) <= LONGEST_HEADING
        and _HEADING_START.match(plain) is not None
        and _HEADING_END.search(plain) is not None
        and not (plain[0] in '«“"' and plain[-1] in '»”"')
        and any(char.isalpha() for char in plain)
    )


def is_emoji_label(plain: str) -> bool:
    """Whether a line is led by a pictogram and ends in a colon: a label above the lines that follow."""
    return len(plain) <= LONGEST_HEADING and plain.endswith(":") and _EMOJI_START.match(plain) is not None


def is_closed(plain: str) -> bool:
    """Whether a line ends as a sentence, a quotation or an announcement does."""
    return plain[-1:] in '.!?…:;»”")]'


def continues(above: str, plain: str) -> bool:
    """Whether a line goes on with the sentence of the line right above it, as where a link was torn out."""
    if is_closed(above) or is_bullet(above) or is_bullet(plain):
        return False
    last_word = above.rsplit(" ", 1)[-1].rsplit("'", 1)[-1]
    left_hanging = " " in above and (above[-1] in ",(" or last_word in HANGING)
    return plain[0].islower() or plain[0] in ",.;)»”" or left_hanging


def announces_speech(plain: str) -> bool:
    """Whether a line ends in a colon and tells of someone who speaks or writes."""
    return plain.endswith(":") and _SPEECH.search(plain[-300:]) is not None


def announces_list(plain: str) -> bool:
    """Whether a line ends in a colon that promises several things, not someone's words nor a picture."""
    return plain.endswith(":") and not announces_speech(plain) and _ELSEWHERE.search(plain[-300:]) is None


def names_a_list(plain: str) -> bool:
    """Whether a short paragraph ends in a word such as "implications", as the lead-in of a list can."""
    return len(plain) <= LONGEST_LEAD_IN and plain.endswith(".") and _LIST_NOUN.search(plain[-80:]) is not None


def is_speech(plain: str) -> bool:
    """Whether a paragraph is written in the first person or stands in quotation marks."""
    return plain[:1] in '«“"' or _FIRST_PERSON.search(plain[:400]) is not None
