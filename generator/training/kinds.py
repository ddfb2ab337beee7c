"""Training of the kinds of names, on plain news: `python -m generator.training.kinds CORPUS CONTENT`.

CORPUS is a file of JSON lines (plain or .gz) with a `text` each, French news; CONTENT the folder of entities.yml. No
name needs a label by hand: of the names in the texts, the gazetteer, the lists of places and of given names, and
plain words beside them ("la société X", "le rappeur X") tell the kind of some; what else stands around these is what
is learnt (distant supervision, after Mintz and others, 2009). The words that gave the label are hidden, and of every
other name on a list that it is on it: so the weights hold for names that nobody has listed.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from generator.models import EntityKind
from generator.read.register import read_register
from generator.training.labelled import json_lines, rows_of
from generator.training.steps import HOUSE
from generator.understand.capitals import candidates, ordinary_words
from generator.understand.context import believable
from generator.understand.gazetteer import gazetteer_of
from generator.understand.kinds import TELLING, certain_kind, company_kept, signs_of, strengths
from generator.understand.names import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.understand.gazetteer import Gazetteer
    from generator.understand.kinds import Signs, Span

MODULE: Final = "understand/kind_weights.py"

KINDS: Final = tuple(kind for kind in EntityKind if kind not in {EntityKind.LAW, EntityKind.OTHER})

LIST_SIGNS: Final = frozenset({"a place", "first name", "only first name"})

TRUST: Final = {"gazetteer": 1.0, "list": 0.3, "cue": 2.0, "surname": 1.0}
"""What an example counts by what labelled it: names on lists are many, and told by their lists anyway."""

SHARES: Final = {
    False: {"company": 0.27, "organisation": 0.22, "person": 0.19, "place": 0.17, "product": 0.15},
    True: {"company": 0.12, "organisation": 0.18, "person": 0.50, "place": 0.07, "product": 0.12},
}
"""How frequent the kinds are among names that no list knows, of one word and of several: counted in 52 articles."""

MOST_OF_A_NAME: Final = 20
"""Examples of one name at most: AFP stands in every second article."""
FEWEST_NAMES: Final = {True: 40, False: 8}
"""Names that a sign must be seen with to have a weight: many for a word of the text, few for a sign that we name."""
SOFTNESS: Final = 0.02
"""Inverse strength of the penalty; 0.02 to 0.2 give the same."""
STEPS: Final = 400
HEAVIEST: Final = 8.0
FOLDS: Final = 5
MASKED_SHARE: Final = 2
"""One of so many names of the lists is learnt as if they did not know it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A name in one text, and what told its kind."""

    name: str
    kind: EntityKind
    told_by: str
    strengths: Mapping[str, float]


def main(arguments: Sequence[str] | None = None, house: Path = HOUSE) -> None:
    """Learn from the texts named, write the weights below `house`, and print the held-out figure."""
    parser = argparse.ArgumentParser(prog="python -m generator.training.kinds")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("content", type=Path, help="the folder that holds entities.yml")
    parser.add_argument("--every", type=int, default=4, help="read one text of so many (default: 4)")
    chosen = parser.parse_args(arguments)
    register, _ = read_register(chosen.content, chosen.content)
    gazetteer = gazetteer_of(register.entities)
    examples = capped(
        example
        for number, text in enumerate(texts_of(chosen.corpus))
        if number % chosen.every == 0
        for example in examples_of(text, gazetteer)
    )
    sys.stdout.write(f"{len(examples)} examples; right kind of held-out names: {held_out_share(examples):.3f}\n")
    write(house / MODULE, *learnt(examples))


def texts_of(corpus: Path) -> Iterator[str]:
    """Give the texts of a file of JSON lines, folded, a line each paragraph."""
    for article in json_lines(corpus):
        paragraphs = (" ".join(part.split()) for part in article["text"].split("\n"))
        yield folded("\n\n".join(filter(None, paragraphs)))


def examples_of(text: str, gazetteer: Gazetteer) -> Iterator[Example]:
    """Give the names of a text whose kind something tells."""
    told: dict[str, tuple[EntityKind, str]] = {}
    places: dict[str, list[Span]] = {}
    named = sorted(_named(text, gazetteer), key=lambda each: each[:2])
    for span, kind, told_by in named:
        name = text[slice(*span)]
        places.setdefault(name, []).append(span)
        if kind:
            told.setdefault(name, (kind, told_by))
    surnames = {name.rpartition(" ")[2] for name, (kind, _) in told.items() if kind is EntityKind.PERSON}
    company = company_kept(text, [(span, kind) for span, kind, _ in named])
    for name, spans in places.items():
        mentions = signs_of(text, spans, company)
        surname = (EntityKind.PERSON, "surname") if name in surnames else None
        yield from _examples(name, mentions, told.get(name) or surname)


def _named(text: str, gazetteer: Gazetteer) -> Iterator[tuple[Span, EntityKind | None, str]]:
    hits = believable(tuple(gazetteer.hits(text)), text)
    for hit in hits:
        yield (hit.start, hit.end), hit.entity.kind, "gazetteer"
    for candidate in candidates(text, hits, ordinary_words(text)):
        if not candidate.extends:
            yield (candidate.start, candidate.end), certain_kind(candidate.name), "list"


def _examples(name: str, mentions: Sequence[Signs], told: tuple[EntityKind, str] | None) -> Iterator[Example]:
    """Give what is known of a name, and what the words beside it tell where that does not contradict it."""
    if told and told[0] in KINDS:
        strong = strengths(name, mentions)
        hidden = LIST_SIGNS if told[1] == "list" and crc32(name.encode()) % MASKED_SHARE else frozenset()
        seen = {sign: value for sign, value in strong.items() if sign not in hidden}
        yield Example(name, kind=told[0], told_by=told[1], strengths=seen)
    kinds = {TELLING[sign] for mention in mentions for sign in mention if sign in TELLING}
    if len(kinds) == 1 and (told is None or (told[1] == "list" and told[0] in kinds)):
        yield Example(name, min(kinds), "cue", strengths(name, [_hidden(mention) for mention in mentions]))


def _hidden(mention: Signs) -> Signs:
    """Return the signs of a mention without those that told the kind of its name, nor the words that made them."""
    if TELLING.keys().isdisjoint(mention):
        return mention
    left = any(sign in TELLING and sign.startswith("before") for sign in mention)
    return tuple(
        sign for sign in mention if not sign.startswith(("before ", "after ")) and not (left and sign.endswith(" _"))
    )


def capped(examples: Iterable[Example]) -> list[Example]:
    """Return the examples without those of names that have enough."""
    seen: Counter[tuple[str, str, str]] = Counter()
    kept: list[Example] = []
    for example in examples:
        key = (example.name, example.kind, example.told_by)
        seen[key] += 1
        if seen[key] <= MOST_OF_A_NAME:
            kept.append(example)
    return kept


def learnt(examples: Sequence[Example]) -> tuple[list[float], dict[str, list[float]]]:
    """Return the weight of each kind before any sign, and of each sign for each kind."""
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - training only
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - scikit-learn is there for training only

    column = {sign: place for place, sign in enumerate(_frequent(examples))}
    cells = [
        (row, column[sign], value)
        for row, example in enumerate(examples)
        for sign, value in sorted(example.strengths.items())
        if sign in column
    ]
    rows, columns, values = (np.array(part) for part in zip(*cells, strict=True))
    matrix = csr_matrix((values, (rows, columns)), shape=(len(examples), len(column)))
    model = LogisticRegression(C=SOFTNESS, max_iter=STEPS)
    model.fit(matrix, [KINDS.index(example.kind) for example in examples], sample_weight=_weights(examples))
    return list(model.intercept_), {sign: list(model.coef_[:, place]) for sign, place in column.items()}


def _frequent(examples: Sequence[Example]) -> list[str]:
    names: dict[str, set[str]] = {}
    for example in examples:
        for sign in example.strengths:
            names.setdefault(sign, set()).add(example.name)
    return sorted(sign for sign in names if len(names[sign]) >= FEWEST_NAMES[_is_of_words(sign)])


def _is_of_words(sign: str) -> bool:
    """Whether a sign is made of words or letters of the text, rather than one of the few that the rooms name."""
    return "_" in sign or sign.startswith("ends ")


def _weights(examples: Sequence[Example]) -> list[float]:
    """Return what each example counts, so that the kinds have their shares."""
    groups = [(" " in example.name, example.kind.value) for example in examples]
    trust = [TRUST[example.told_by] for example in examples]
    total: Counter[tuple[bool, str]] = Counter()
    for group, worth in zip(groups, trust, strict=True):
        total[group] += worth  # type: ignore[assignment] # counts of trust, not of examples
    raw = [SHARES[group[0]][group[1]] * worth / total[group] for group, worth in zip(groups, trust, strict=True)]
    return [min(HEAVIEST, value * len(raw) / sum(raw)) for value in raw]


def held_out_share(examples: Sequence[Example]) -> float:
    """Return the share of right kinds, as the examples count, where names are told by what was learnt from others."""
    fold = [crc32(example.name.encode()) % FOLDS for example in examples]
    weights = _weights(examples)
    right = 0.0
    for number in range(FOLDS):
        bias, table = learnt([example for example, own in zip(examples, fold, strict=True) if own != number])
        asked = [place for place, own in enumerate(fold) if own == number]
        right += sum(weights[place] for place in asked if _told(examples[place], bias, table) is examples[place].kind)
    return right / sum(weights)


def _told(example: Example, bias: Sequence[float], table: Mapping[str, Sequence[float]]) -> EntityKind:
    odds = np.array(bias)
    for sign, value in example.strengths.items():
        if sign in table:
            odds = odds + value * np.array(table[sign])
    return KINDS[int(np.argmax(odds))]


def write(path: Path, bias: Sequence[float], table: Mapping[str, Sequence[float]]) -> None:
    """Write the weights, a hundred to the unit; signs that say next to nothing are left out."""
    cells = [
        f"{json.dumps(sign, ensure_ascii=False)}: ({', '.join(str(round(100 * weight)) for weight in weights)}),"
        for sign, weights in sorted(table.items())
        if max(map(abs, weights)) >= 0.1  # noqa: PLR2004 - a tenth of a unit of log-odds
    ]
    head = (
        '"""Weights of the signs of the kinds of names, in hundredths.\n\n'
        'Written by `python -m generator.training.kinds CORPUS CONTENT`; do not edit by hand.\n"""'
    )
    kinds = ", ".join(f"EntityKind.{kind.name}" for kind in KINDS)
    parts = (
        head,
        "",
        "from generator.models import EntityKind",
        "",
        f"KINDS = ({kinds})",
        f"BIAS = ({', '.join(str(round(100 * value)) for value in bias)})",
        rows_of("WEIGHTS", "{}", cells),
    )
    path.write_text(re.sub(r" +\n", "\n", "\n".join(parts)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
