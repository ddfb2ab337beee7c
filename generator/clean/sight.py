"""What is seen of one line at a glance, once for the classifier and for the rules: words, cues, marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.clean import cues
from generator.words import ANY_STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.clean.lines import Line

HEAD: Final = 300
"""Characters of a line that are looked at: enough to judge it, and a bound on what any pattern can cost."""

PROSE_LENGTH: Final = 60
"""Characters from which a line may be prose; shorter ones are headings, names, buttons."""

LONGEST_CUE: Final = 200
"""Characters of the longest line whose opening words announce what it is; a longer one is a paragraph."""

MOST_MASS: Final = 600
"""Characters of running text that one line counts for at most."""

CONTENT_LENGTH: Final = 3
"""Letters above which a word that is no function word says what a line is about."""

_OTHER_LANGUAGES: Final = """
    der die das den dem des ein eine einen und oder aber im ist sind war wird hat haben nicht auch als
    wie dass er sie wir ich sich so nur noch mit von für auf aus bei nach zu zum zur über el los las una
    unos del al y pero con por para se lo es son fue ha han más como este esta sin sobre también ya muy
    il gli uno di della dei alla che non è si hanno più anche questo questa nel nella o os um uma da dos
    das em no na não são foi seu sua ao mais
""".split()
FUNCTION_WORDS: Final = ANY_STOP_WORDS | frozenset(_OTHER_LANGUAGES)
"""Function words of six languages, in one set: a dump that mixes two is common."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_DIGITS: Final = re.compile(r"\d+")


class Sight:
    """A line with what several judges ask of it, worked out once."""

    __slots__ = (
        "caps", "content", "cues", "digits", "function_share", "head", "length", "line", "lower", "mass", "subjects",
        "tokens",
    )  # fmt: skip

    def __init__(self, line: Line) -> None:
        """Look at a line."""
        plain = line.plain
        self.line = line
        self.length = len(plain)
        self.head = plain[:HEAD]
        """The first characters, with ordinary spaces and straight apostrophes."""
        self.lower = self.head.lower()
        words = _WORD.findall(self.head)
        self.tokens = [word.lower() for word in words]
        self.digits = sum(map(len, _DIGITS.findall(self.head)))
        count = max(1, len(words))
        meaning = [token for token in self.tokens if token not in FUNCTION_WORDS]
        self.function_share = 1 - len(meaning) / count if words else 0.0
        self.caps = len([word for word in words if word[0].isupper()]) / count
        self.content = [token for token in meaning if len(token) > CONTENT_LENGTH]
        """The words that say what the line is about."""
        self.subjects = frozenset(self.content)
        self.mass = min(self.length, MOST_MASS) * self.function_share if self.length >= PROSE_LENGTH else 0.0
        """How much running text the line holds, in characters; names and buttons hold none."""
        self.cues = cues.families_of(self.head, self.lower) if self.length <= LONGEST_CUE else ()
        """The families of cues that the line belongs to."""


def sights_of(lines: Sequence[Line]) -> list[Sight]:
    """Return what is seen of each line."""
    return [Sight(line) for line in lines]
