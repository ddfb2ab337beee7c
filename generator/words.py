"""Words of French and English: tokens, stop words, and a cheap stem that both languages share."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

STOP_WORDS: Final[Mapping[str, frozenset[str]]] = {
    "fr": frozenset(
        """a à afin ai aie aient aies ailleurs ainsi ait alors ans apr apres après as assez au aucun aucune
        aujourd aupres auquel aussi autant autour autre autres aux auxquelles auxquels avaient avais
        avait avant avec avez avoir avons ayant beaucoup bien bon c ça car ce ceci cela celle celles
        celui cependant certain certaine certaines certains ces cet cette ceux chaque chez ci comme
        comment contre d dans de dedans dehors déjà depuis derrière des dès désormais desquelles
        desquels dessous dessus deux devant devrait dit doit doivent donc dont du duquel elle elles
        en encore enfin entre envers es est et étaient étais était étant été êtes être eu eue eues
        eurent eus eut eux fait faire faut fois font furent fut grâce hors hui ici il ils j jamais
        je jour jours jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur leurs
        lors lorsqu lorsque lui m ma mais malgré me même mêmes mes mieux moi moins mon n ne ni non
        nos notamment notre nôtre nous nouveau nouvelle on ont or ou où oui par parce parfois parmi
        pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi pourrait pourtant près
        presque puis puisqu puisque qu quand que quel quelle quelles quelque quelques quels qui quoi
        quoique s sa sans sauf se selon sera serait seront ses si sien sinon soi soit son sont sous
        souvent suis sur surtout t ta tandis tant te tel telle telles tels tes ton toujours tous
        tout toute toutefois toutes très trop tu un une va vers via voici voilà vont vos votre vous
        vu y""".split()
    ),
    "en": frozenset(
        """a about above after again against all also am an and any are as at be because been before being
        below between both but by can could did do does doing down during each few for from further
        had has have having he her here hers herself him himself his how i if in into is it its
        itself just me more most my myself no nor not now of off on once only or other our ours out
        over own said same say says she should so some such than that the their theirs them
        themselves then there these they this those through to too under until up very was we were
        what when where which while who whom why will with would you your yours""".split()
    ),
}

ANY_STOP_WORDS: Final = frozenset().union(*STOP_WORDS.values())
"""Those of either language."""

STEM_LENGTH: Final = 6
"""Letters kept of a word. Longer stems part plurals and feminines, shorter ones join strangers."""

WORD: Final = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
"""A word: letters and digits, with hyphens and full stops inside of it."""


def words(text: str) -> list[str]:
    """Return the words of a text in lower case; an elided article is a word of its own ("l", "openai")."""
    return WORD.findall(text.replace("’", "'").lower())


def has_words(text: str, count: int) -> bool:
    """Whether a text has at least so many words, one or more; the rest of it is not read."""
    return next(islice(WORD.finditer(text), count - 1, None), None) is not None


def longest_of(names: Iterable[str]) -> str:
    """Return a pattern for the longest of some names that stands at a place.

    Names of one beginning are tried together: patterns that ignore case take several times as long to try each alone.
    """
    endings: dict[str, list[str]] = {}
    for name in names:
        endings.setdefault(name[:1], []).append(name[1:])
    may_end = endings.pop("", None) is not None
    branches = "|".join(re.escape(letter) + longest_of(endings[letter]) for letter in sorted(endings))
    return f"(?:{branches}){'?' if may_end else ''}" if branches else ""


def stem(word: str) -> str:
    """Return the first letters of a word, or the whole of a short one or of one that begins with a digit."""
    return word if word[0].isdigit() else word[:STEM_LENGTH]


def terms(text: str, language: str) -> list[str]:
    """Return the stems of the words that carry meaning in a language ("fr" or "en")."""
    stop = STOP_WORDS[language]
    return [stem(word) for word in words(text) if len(word) > 1 and word not in stop]
