"""The words of a bundle, for a reader who mistypes one: Pagefind itself forgives nothing.

They stand in files by their length, `words/9.txt`: a word that is one letter off has as many letters, or one more or
less. Each line holds the words of one weight, the heaviest first. A browser loads them where it meets an unknown word.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.publish.search_names import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

FOLDER: Final = "words"

LENGTHS: Final = range(2, 25)
"""Letters of a word; `theme/assets/search-spelling.js` knows them too."""

MOST: Final = 24_000
"""Words in all, the heaviest: beyond, most are slips of writers, which a reader would be led to."""

READ: Final = 3_000
"""Pages whose text is read, the newest; of the others only the title is. The words of a language repeat soon."""

RARE_FROM: Final = 300
"""With so many pages, a word of one text alone is left out: it may be a slip."""

OF_A_TITLE: Final = 4
"""What a title adds to the weight of its words, beside the one that the page adds."""

_WORD: Final = re.compile(r"[^\W\d_]{2,24}")
_SIGNATURE: Final = b"pagefind_dcd"


class Word(NamedTuple):
    """A word however it is written, as most write it."""

    folded: str
    printed: str
    weight: int


def write_words(bundle: Path, fragments: Iterable[Path], names: Mapping[str, Iterable[str]]) -> None:
    """Write the words of Pagefind's fragments of pages, and of names and their aliases, into a bundle."""
    counts: Counter[str] = Counter()
    pages = 0
    for pages, place in enumerate(fragments, 1):
        _count(place, counts, is_read=pages <= READ)
    least = 2 if pages > RARE_FROM else 1
    for word in {word for name, aliases in names.items() for each in (name, *aliases) for word in _WORD.findall(each)}:
        counts[word] += least
    heaviest = sorted(_joined(counts), key=lambda word: (-word.weight, word.folded))[:MOST]
    _write(bundle / FOLDER, [word for word in heaviest if word.weight >= least])


def _count(fragment: Path, counts: Counter[str], *, is_read: bool) -> None:
    """Add the words of a page, each once, and those of its title some times more."""
    page = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(_SIGNATURE))
    title = set(_WORD.findall(page["meta"].get("title", "")))
    counts.update(title | set(_WORD.findall(page["content"])) if is_read else title)
    for word in title:
        counts[word] += OF_A_TITLE


def _joined(counts: Mapping[str, int]) -> Iterator[Word]:
    """Give each word once, whatever its capitals and accents are."""
    spellings: dict[str, list[str]] = {}
    for word in counts:
        spellings.setdefault(folded(word), []).append(word)
    for key, written in spellings.items():
        printed = min(written, key=lambda word: (-counts[word], word))
        yield Word(key, printed, sum(counts[word] for word in written))


def _write(folder: Path, words: Iterable[Word]) -> None:
    """Write a file for each length: its lines go from the heaviest weight of all words, in powers of two, to 1."""
    lines: dict[tuple[int, int], list[str]] = {}
    heaviest = 0
    for word in words:
        weight = word.weight.bit_length()
        heaviest = max(heaviest, weight)
        lines.setdefault((len(word.folded), weight), []).append(word.printed)
    folder.mkdir()
    for length in LENGTHS:
        text = "\n".join(" ".join(sorted(lines.get((length, weight), ()))) for weight in range(heaviest, 0, -1))
        (folder / f"{length}.txt").write_text(text, "utf-8")
