"""The language of an article: French or English, told from its kept text alone."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from generator.body import body_of
from generator.models import LEFT_OUT, Fact
from generator.words import STOP_WORDS, words

if TYPE_CHECKING:
    from generator.models import CleanArticle

LANGUAGES: Final = ("en", "fr")
"""The languages of the site."""

DEFAULT_LANGUAGE: Final = "fr"
"""What the site is written in: the answer where the text is too short to tell."""

TOO_SHORT: Final = 40
"""Letters below which any guess is a coin toss: a name and a number read as any language."""

ENOUGH: Final = 6000
"""Characters that are read: more of them change no answer and cost time in a long article."""

CLOSE_LOOK: Final = 1500
"""Characters that are looked at letter by letter where little words do not tell; more give no other answer."""

CLEAR_COUNT: Final = 12
"""Words that only one of the two languages has, from which no closer look is needed."""

CLEAR_RATIO: Final = 3
"""Times by which one language must have more of them; an English text quotes a French name here and there."""

_ELIDED: Final = frozenset("cdjlmnst")
"""What apostrophes leave over in either language: "l'an", "it's", "don't"."""

_ONLY: Final = {code: STOP_WORDS[code] - STOP_WORDS[other] - _ELIDED for code, other in (("fr", "en"), ("en", "fr"))}

_QUOTED: Final = re.compile(r"«[^«»]{0,2000}»|“[^“”]{0,2000}”|\"[^\"\n]{0,500}\"")


def language(article: CleanArticle) -> Fact[str]:
    """Return "fr" or "en": what a maintainer states, else the markup where the text agrees, else the text."""
    stated = article.raw.corrections.language
    if stated is not LEFT_OUT:
        return Fact(value=stated, found_in="front matter")
    markup = next((s.value for s in article.statements if s.name == "html lang"), "").strip().lower()[:2]
    spoken = _language_of(body_of(article.blocks).text)
    if markup in LANGUAGES and spoken in ("", markup):
        return Fact(value=markup, found_in="html lang")
    if spoken:
        return Fact(value=spoken, found_in="words of the text")
    return Fact(value=DEFAULT_LANGUAGE, found_in="the language of the site, since the text is too short to tell")


def _language_of(text: str) -> str:
    """Tell the language of a text, foreign quotations aside; empty where there is too little of it."""
    own_words = _QUOTED.sub(" ", text[:ENOUGH])
    clear = _clear(own_words)
    if clear:
        return clear
    if sum(map(str.isalpha, own_words)) < TOO_SHORT:
        own_words = text[:ENOUGH]
    if sum(map(str.isalpha, own_words)) < TOO_SHORT:
        return ""
    return str(_identifier().classify(own_words[:CLOSE_LOOK])[0])


def _clear(text: str) -> str:
    """Return the language whose own little words fill a text; empty where both have some, or neither."""
    found = words(text)
    counts = {code: sum(map(_ONLY[code].__contains__, found)) for code in LANGUAGES}
    likely, other = sorted(LANGUAGES, key=lambda code: -counts[code])
    return likely if counts[likely] >= max(CLEAR_COUNT, CLEAR_RATIO * counts[other]) else ""


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier
