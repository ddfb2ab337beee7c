"""Whether a sentence tells of what was or of what will be, as far as its verbs say so plainly."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final


class Tense(Enum):
    """When a sentence plays."""

    PAST = "past"
    FUTURE = "future"


_LOOK_BACK: Final = 40
_PARTICIPLE: Final = (
    r"(?!prév|attend|program)[^\W\d_]{2,}(?:ée?s?|[^\W\d_aeou]ie?s?|ue?s?|(?:d|cr|u)its?|faits?|eue?s?|(?:m|pr)is|ert)"
)
_JUST_DONE: Final = re.compile(rf"(?<!\w)(?:{_PARTICIPLE}|said|told|\w{{3,}}ed)(?: ce| on)? $")
"""A participle right before the day: « le décret signé mardi »."""
_JUST_SAID: Final = re.compile(
    rf"\b(?:a|ont|avait|avaient) (?:\w+ )?{_PARTICIPLE}(?: ce)? $|\b(?:said|told|announced) on $"
)
"""With its auxiliary it is the verb of the day, whatever else the sentence tells: « a annoncé mardi »."""
_PAST: Final = re.compile(
    rf"\b(?:a|ont|avait|avaient|est|sont|s'est|été) (?:(?!prév|attend|program)\w+ ){{0,2}}?{_PARTICIPLE}\b"
    r"|\b(?:said|told|was|were|had|held|won|[a-z]{3,}ed)\b",
    re.IGNORECASE,
)
_FUTURE: Final = re.compile(
    r"\b[^\W\d_]{2,}(?:era|ra|ront|rons|rez)\b|\b(?:va|vont|doit|doivent|devrait|devraient) (?:\w+ )?\w+(?:er|ir|re)\b"
    r"|\b(?:prévue?s?|attendue?s?|programmée?s?|expected|scheduled|planned|will|is to|are to|is set to|are set to"
    r"|plans to|due)\b",
    re.IGNORECASE,
)


def tense_at(text: str, start: int) -> Tense | None:
    """Return the tense in which a folded sentence speaks of the day that it names at `start`; None in doubt."""
    near = max(0, start - _LOOK_BACK)
    if _JUST_SAID.search(text, near, start):
        return Tense.PAST
    is_past, is_future = _PAST.search(text) or _JUST_DONE.search(text, near, start), _FUTURE.search(text)
    if bool(is_past) == bool(is_future):
        return None
    return Tense.PAST if is_past else Tense.FUTURE
