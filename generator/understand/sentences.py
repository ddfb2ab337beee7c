"""Where the sentences of a text begin and end, and which of them are news.

A sentence ends at a full stop, a question mark, an exclamation mark or an ellipsis that is followed by a space and by
something that can open a sentence; never inside an abbreviation, an initial, a name such as « Exemple.ai » or a number.
A line break always ends one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, Excerpt
from generator.words import ANY_STOP_WORDS, has_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.body import Body

ABBREVIATIONS: Final = frozenset(
    """m mm mme mmes mlle mlles dr drs pr prof mgr st ste sts av bd boul cf vol chap éd env p pp tél tel réf ref n nos
    sgt capt gén lt cdt j.-c avr janv févr juil sept oct nov déc aug dec feb mr mrs ms jr sr vs approx dept gov sen
    rep gen hon e.g i.e cit hab trad""".split()
)
"""Words whose full stop never ends a sentence; without the stop, in lower case."""

FINAL_ABBREVIATIONS: Final = frozenset(
    """al inc ltd co corp cie u.s u.k a.m p.m art fig no ex jan op ed resp adj""".split()
)
"""Abbreviations that also close sentences, or are ordinary words: a common word with a capital behind them decides."""

NAME_PARTICLES: Final = frozenset("a al de des du el la le les van von".split())
"""Common words that open surnames too, so that « J. Le Guen » stays whole."""

QUOTATION_MARKS: Final = (("«", "»"), ("“", "”"))

_PAIRS: Final = (*QUOTATION_MARKS, ("(", ")"))

QUOTE_REACH: Final = 160
"""Characters within which a quotation must close for its inner sentences to stay together.

Without it « Non ! Jamais » is torn apart; without a limit a long speech would be one sentence.
"""

LONGEST_LIST_NUMBER: Final = 2
"""Digits of a number that can lead an item, as in « 1. Title »."""

LONGEST_ABBREVIATION: Final = 12
SHORTEST_PLAIN_WORD: Final = 4
"""Letters of a lower-case word whose full stop counts although a small letter follows: « ... puissante. iPhone »."""

FEWEST_WORDS: Final = 6
"""Words below which a sentence is a fragment or says too little."""

_END: Final = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>(?:\s?[»”\"'’)\]])*)\s+(?=(?P<opening>(?:[«“\"'‘(\[–—•-]\s?)*)(?P<next>\S))"
)
_LAST_WORD: Final = re.compile(r"[\w.\-]*\Z")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_FIRST_WORD: Final = re.compile(r"[^\W_]+")
_CLOSED: Final = re.compile(r"[.!…](?:\s?[»”\"'’)\]])*\Z")
_CAPITAL: Final = re.compile(r"[«“\"'‘(\s]*(?:[A-ZÀ-ÖØ-ÞŒŸ0-9]|\w[A-Z])")
"""A capital or a number opens a sentence; so does a name such as xAI."""

_ANNOUNCEMENT: Final = re.compile(
    r"""©|:\s*\Z|\b(?:ci-(?:dessous|dessus|contre|après)|(?:tableau|liste|encadré|graphique)\ suivante?s?
    |voici|lire\ aussi|à\ lire|en\ savoir\ (?:plus|davantage)|cliquez|abonnez|inscrivez|newsletter|crédit\ photo
    |following\ (?:table|list|chart)|(?:table|list|chart)\ below|read\ more|click\ here|subscribe|sign\ up)\b""",
    re.VERBOSE,
)
"""What stands in sentences in small letters that announce or sell; case-blind, it would take twice as long."""
_LINE: Final = re.compile(r"[^\n]+")
_ABBREVIATIONS: Final = ABBREVIATIONS | FINAL_ABBREVIATIONS


def sentences_of(body: Body) -> tuple[Excerpt, ...]:
    """Return the sentences of paragraphs, quotes and list items in order; headings and tables have none."""
    return tuple(_sentences(body))


def _sentences(body: Body) -> Iterator[Excerpt]:
    for passage in body.passages:
        if body.blocks[passage.block].kind in (BlockKind.HEADING, BlockKind.TABLE):
            continue
        for start, end in split(body.words_of(passage)):
            first, last = passage.start + start, passage.start + end
            yield Excerpt(start=first, end=last, text=body.text[first:last], paragraph=passage.paragraph)


def split(text: str) -> list[tuple[int, int]]:
    """Return the start and end of every sentence of a text; the spaces between them belong to none."""
    return [span for line in _LINE.finditer(text) for span in _spans(line.group(), line.start())]


def _spans(line: str, offset: int) -> Iterator[tuple[int, int]]:
    start, end = len(line) - len(line.lstrip()), len(line.rstrip())
    for match in _END.finditer(line, start, end):
        if _is_end(line, match) and not _inside_quotation(line, start, match):
            yield offset + start, offset + match.end("close")
            start = match.end()
    if start < end:
        yield offset + start, offset + end


def _is_end(line: str, match: re.Match[str]) -> bool:
    following = match["next"]
    if match["mark"][0] in "!?":
        return following.isupper() or (following.isdigit() and not match["close"])
    if match["mark"] != ".":
        return following.isupper()
    word = _LAST_WORD.search(line, max(0, match.start() - LONGEST_ABBREVIATION), match.start())
    return _full_stop_ends(word.group() if word else "", line, match)


def _full_stop_ends(word: str, line: str, match: re.Match[str]) -> bool:
    """Whether the full stop behind a word ends its sentence."""
    if not match["close"] and _may_be_abbreviation(word, is_first=match.start() == len(word)):
        return word.lower() not in ABBREVIATIONS and _opens_with_common_word(line, match.end(), word)
    if match["next"].islower():
        is_plain = len(word) >= SHORTEST_PLAIN_WORD and word.islower() and "." not in word
        return is_plain and not match["opening"] and not match["close"]
    return True


def _may_be_abbreviation(word: str, *, is_first: bool) -> bool:
    if word.isdigit():
        return is_first and len(word) <= LONGEST_LIST_NUMBER
    is_initial = len(word) == 1 and word.isupper()
    return is_initial or word.lower() in _ABBREVIATIONS or bool(_DOTTED.fullmatch(word))


def _opens_with_common_word(line: str, offset: int, word: str) -> bool:
    """Whether what follows opens like a sentence: with a capital, and with a word that is no part of a name."""
    first = _FIRST_WORD.search(line, offset)
    if word.isdigit() or first is None or not first.group()[0].isupper():
        return False
    opener = first.group().lower()
    return opener in ANY_STOP_WORDS and not (len(word) == 1 and opener in NAME_PARTICLES)


def _inside_quotation(line: str, start: int, match: re.Match[str]) -> bool:
    """Whether a quotation that is open at the end of this sentence closes soon after it."""
    sentence, rest = line[start : match.end("close")], line[match.end() : match.end() + QUOTE_REACH]
    return any(
        sentence.count(opening) > sentence.count(closing) and closing in rest.split(opening, 1)[0]
        for opening, closing in QUOTATION_MARKS
    )


def is_whole(sentence: str) -> bool:
    """Whether a sentence closes with a mark of its own and with every quotation and bracket that it opens."""
    if not has_words(sentence, FEWEST_WORDS) or not _CAPITAL.match(sentence) or not _CLOSED.search(sentence):
        return False
    return sentence.count('"') % 2 == 0 and all(
        sentence.count(opening) == sentence.count(closing) for opening, closing in _PAIRS
    )


def is_news(sentence: str) -> bool:
    """Whether a whole sentence states something: no question, no announcement of a list, a table or a link."""
    return is_whole(sentence) and "?" not in sentence and not _ANNOUNCEMENT.search(sentence.lower())
