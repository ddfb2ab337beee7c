"""The language of an article: French or English, told from its kept text alone."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from generator.body import body_of
from generator.models import LEFT_OUT, Fact

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
    if sum(letter.isalpha() for letter in own_words) < TOO_SHORT:
        own_words = text[:ENOUGH]
    if sum(letter.isalpha() for letter in own_words) < TOO_SHORT:
        return ""
    return str(_identifier().classify(own_words)[0])


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier
