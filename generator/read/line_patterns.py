"""What a rule of `boilerplate.yml` looks for at the start of a line: a regular expression, or plain words."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, Final

from generator.read import fields
from generator.read.mistakes import Mistake

if TYPE_CHECKING:
    from generator.read.lined_yaml import Stated

_AS_WRITTEN: Final = {" ": r"\s+", "'": "['’]", "’": "['’]"}
"""Signs that two copies of one line write differently."""


def pattern(stated: Stated) -> re.Pattern[str]:
    """Return a regular expression; one that matches nothing at all would drop every line."""
    found = fields.name(stated)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled = re.compile(found, re.IGNORECASE)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        raise Mistake(
            stated.line,
            f"is no regular expression: {error}",
            r"Put a backslash before a sign that is meant as such: \( \[ \? \+ - or state plain words: starts: ...",
        ) from error
    if compiled.match(""):
        raise Mistake(stated.line, "matches every line, even an empty one", "Begin with words that a line must have")
    return compiled


def beginning(stated: Stated) -> re.Pattern[str]:
    """Return the regular expression of a line that begins with these words, whichever its spaces and apostrophes."""
    found = " ".join(fields.name(stated).split())
    if not any(letter.isalnum() for letter in found):
        raise Mistake(stated.line, f"must hold a word, not {found!r}", "Copy the first words of the line to drop")
    words = "".join(_AS_WRITTEN.get(letter) or re.escape(letter) for letter in found)
    return re.compile(words + (r"(?!\w)" if found[-1].isalnum() else ""), re.IGNORECASE)
