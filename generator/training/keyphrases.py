"""Training of keyphrases, on news that journalists gave some: `python -m generator.training.keyphrases`.

It takes LABELLED CORPUS PAGES: a JSON list of French articles with `title`, `text` and `keys`, the keyphrases; French
news as JSON lines (plain or .gz) with `title` and `text`; a folder of labelled pages, of which the English ones count.
Of the last two only how common words are, and behind what they stand, is kept. The command writes
what was counted and the weights that all articles give, and prints how well the keyphrases of articles are found that
were not learnt from.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import textwrap
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from generator.training.labelled import json_lines, labelled_folders, table
from generator.training.regression import logistic
from generator.training.steps import HOUSE
from generator.understand.keyphrases import MOST_PHRASES, Signs, signs_by_key
from generator.understand.phrases import key_of
from generator.understand.traits import STRANGER, traits_of
from generator.words import STEM_LENGTH, STOP_WORDS, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.training.regression import Matrix
    from generator.understand.traits import Trait

WEIGHTS_MODULE: Final = "understand/keyphrase_weights.py"
WORDS_MODULE: Final = "understand/common_words.py"

COMMAND: Final = "`python -m generator.training.keyphrases LABELLED CORPUS PAGES`"

LEAST_SHARE: Final = 0.01
"""Share of the texts that must hold a word for it to be listed: rarer ones are nearly as rare as strangers, and half as
many words again find no more."""

FEWEST_PLACES: Final = 24
"""Places of a word below which what stands before them is chance."""

PRIOR_PLACES: Final = 2.5
"""Places that every word is taken to have had as a stranger has them."""

SOFTNESS: Final = 0.1
"""Inverse strength of the penalty; anything up to 3 gives the same."""

FOLDS: Final = 5
SHUFFLES: Final = 20
"""Fifty articles are few: one shuffle may be a point of F1 above the next."""
SEED: Final = 5
STEPS: Final = 300
FEWER: Final = 5
"""The other number of phrases that is judged, beside the ten of an article."""

BEFORE_NOUNS: Final = {
    "fr": frozenset(
        """le la les l un une des du de d ce cet cette ces son sa ses leur leurs au aux notre nos mon ma votre vos
        chaque plusieurs aucun aucune quelques certains certaines deux trois quatre cinq six dix en par sans
        sur""".split()
    ),
    "en": frozenset(
        "the a an this that these those its their his her our your some any each of in by on two three".split()
    ),
}
BEFORE_VERBS: Final = {
    "fr": frozenset(
        """il elle on ils elles je nous vous qui se s ne n a ont est sont été avait avaient était étaient être avoir
        sera seront pour peut peuvent doit doivent va vont fait y""".split()
    ),
    "en": frozenset(
        """he she it they we you who i to will would can could may might must has have had is was are were been be
        not""".split()
    ),
}


class Sources(NamedTuple):
    """What is learnt from."""

    labelled: Path
    corpus: Path
    pages: Path
    every: int
    """One text of so many of the corpus is read."""


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """An article and its keyphrases."""

    keys: Sequence[str]
    """Of its phrases, in order."""
    rows: Matrix
    """Their signs."""
    wanted: frozenset[str]


def main(arguments: Sequence[str] | None = None, house: Path = HOUSE) -> None:
    """Learn from the texts named, write below `house`, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m generator.training.keyphrases")
    parser.add_argument("labelled", type=Path, metavar="LABELLED")
    parser.add_argument("corpus", type=Path, metavar="CORPUS")
    parser.add_argument("pages", type=Path, metavar="PAGES")
    parser.add_argument("--every", type=int, default=6, help="read one text of so many of CORPUS (default: 6)")
    sys.stdout.write(f"keyphrases: {train(Sources(**vars(parser.parse_args(arguments))), house)}\n")


def train(sources: Sources, house: Path) -> str:
    """Write the words that texts have in common and the weights, and return the held-out figures in words."""
    french = counted(french_texts(sources.corpus, sources.every), "fr")
    english = counted(english_texts(sources.pages), "en")
    write_words(house / WORDS_MODULE, french, english)
    articles = list(labelled(sources.labelled, traits_of(french.rows)))
    head = f'"""Weights of the signs of keyphrases.\n\nWritten by {COMMAND}; do not edit by hand.\n"""'
    weights = {name: f"{weight:.2f}" for name, weight in zip(Signs._fields, learnt(articles), strict=True)}
    (house / WEIGHTS_MODULE).write_text(f"{head}\n\n{table('WEIGHTS', weights)}\n", encoding="utf-8")
    return held_out(articles)


# ------------------------------------------------------------------------------------------------ words


class Counted(NamedTuple):
    """How common words are in texts."""

    texts: int
    rows: str
    """The words by their first letters, each group below its figures; see `traits_of`."""


def french_texts(corpus: Path, every: int) -> Iterator[str]:
    """Give one of so many texts of a file of JSON lines, below its title."""
    for article in islice(json_lines(corpus), 0, None, every):
        yield f"{article['title']}. {article['text']}"


def english_texts(pages: Path) -> Iterator[str]:
    """Give the English texts of a folder of labelled pages, each below its title."""
    for page in labelled_folders(pages):
        expected = page.expected
        if expected["language"] == "en":
            yield f"{expected.get('title') or ''}. {expected['body']}"


def counted(texts: Iterable[str], language: str) -> Counted:
    """Return in how many texts words stand, and how often behind words that nouns or verbs follow."""
    total = 0
    holders: Counter[str] = Counter()
    behind: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        total += 1
        before = ""
        found = words(text)
        holders.update({word[:STEM_LENGTH] for word in found})
        for word in found:
            behind[word[:STEM_LENGTH]][before] += 1
            before = word
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word, texts_with_it in sorted(holders.items()):
        if texts_with_it >= LEAST_SHARE * total and behind[word].total() >= FEWEST_PLACES and _is_plain(word, language):
            rarity = round(2 * math.log((total + 1) / (texts_with_it + 0.5)) - 1)
            groups[f"{min(9, max(0, rarity))}{_tenths(behind[word], language)}"].append(word)
    return Counted(total, " ".join(f"{figures} {' '.join(group)}" for figures, group in sorted(groups.items())))


def _is_plain(word: str, language: str) -> bool:
    return len(word) > 1 and word.isalnum() and not word[0].isdigit() and word not in STOP_WORDS[language]


def _tenths(behind: Counter[str], language: str) -> str:
    """Return the shares of the places of a word where nouns and where verbs stand, a digit each."""
    places = behind.total() + PRIOR_PLACES
    nouns = sum(behind[word] for word in BEFORE_NOUNS[language]) + STRANGER.noun * PRIOR_PLACES
    verbs = sum(behind[word] for word in BEFORE_VERBS[language])
    return f"{min(9, int(10 * nouns / places))}{min(9, int(10 * verbs / places))}"


def write_words(path: Path, french: Counted, english: Counted) -> None:
    """Write the words as a module of data."""
    head = (
        '"""How common the words of news are, and how often they stand where a noun or a verb stands.\n\n'
        f"Counted in {french.texts:,} French and {english.texts:,} English texts, of which nothing else was kept.\n"
        f'Written by {COMMAND}; do not edit by hand.\n"""'
    )
    blocks = (
        f'{name} = """\n{_filled(rows)}\n"""' for name, rows in (("FRENCH", french.rows), ("ENGLISH", english.rows))
    )
    path.write_text("\n\n".join((head, *blocks)) + "\n", encoding="utf-8")


def _filled(rows: str) -> str:
    return textwrap.fill(rows, 116, initial_indent="    ", subsequent_indent="    ")


# ------------------------------------------------------------------------------------------------ weights


def labelled(path: Path, traits: Mapping[str, Trait]) -> Iterator[Labelled]:
    """Give the articles of a file with the signs of their phrases, as what is known of words has them."""
    for article in json.loads(path.read_text(encoding="utf-8")):
        signs = signs_by_key((article["title"], *article["text"].split("\n")), "fr", traits)
        keys = sorted(signs)
        yield Labelled(
            keys=keys,
            rows=np.array([signs[key] for key in keys], dtype=np.float64).reshape(-1, len(Signs._fields)),
            wanted=frozenset(" ".join(map(key_of, words(phrase))) for phrase in article["keys"]),
        )


def learnt(articles: Sequence[Labelled]) -> list[float]:
    """Return the weights of a logistic regression over the phrases of articles, as they are written."""
    rows = np.vstack([article.rows for article in articles])
    wanted = np.array([key in article.wanted for article in articles for key in article.keys])
    weights, _ = logistic(rows, wanted, SOFTNESS, steps=STEPS)
    return [round(float(weight), 2) for weight in weights]


def held_out(articles: Sequence[Labelled]) -> str:
    """Return in words how well the best phrases are the keyphrases, each ranked with weights that others gave."""
    chance = np.random.default_rng(SEED)
    found: list[tuple[float, float]] = []
    for _ in range(SHUFFLES):
        order = [articles[place] for place in chance.permutation(len(articles))]
        for fold in range(FOLDS):
            weights = learnt([article for place, article in enumerate(order) if place % FOLDS != fold])
            best = [(article, ranked(article, weights)) for article in order[fold::FOLDS]]
            found += [(f1(keys[:FEWER], each.wanted), f1(keys[:MOST_PHRASES], each.wanted)) for each, keys in best]
    few, many = 100 * np.mean(found, axis=0)
    return f"held-out F1@{FEWER}/@{MOST_PHRASES} {few:.1f}/{many:.1f} of {len(articles)} articles, {SHUFFLES} shuffles"


def ranked(article: Labelled, weights: Sequence[float]) -> list[str]:
    """Return the keys of the phrases of an article, best first."""
    worth = np.round(article.rows @ np.array(weights), 6)
    return [article.keys[place] for place in np.argsort(-worth, kind="stable")]


def f1(keys: Sequence[str], wanted: frozenset[str]) -> float:
    """Return the harmonic mean of the shares of the keys that are wanted, and of the wanted ones that are there."""
    return 2 * len(wanted.intersection(keys)) / max(1, len(keys) + len(wanted))


if __name__ == "__main__":
    main()
