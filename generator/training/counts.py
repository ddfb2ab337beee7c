"""Counting of how often facts are right by the way they were found, on dumps and on HTML."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from generator.clean import clean
from generator.errors import ContentError
from generator.extract import extract
from generator.extract.confidence import confidence, totals
from generator.models import Register
from generator.slugs import slug_of
from generator.training.folds import held_out
from generator.training.labelled import table, write_module
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.models import Facts, RawArticle
    from generator.training.labelled import LabelledPage

LANGUAGES: Final = ("en", "fr")
"""Pages in others are left out: the rules are about news in these."""

BINS: Final = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
"""Bounds of the confidences whose share of right values is printed."""

_SPLIT: Final = re.compile(r",|;|/|\bet\b|\band\b|\bby\b|\bpar\b")


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact that was found on a labelled page, by its way, and whether it is right."""

    site: str
    way: str
    is_right: bool


def train(labelled: Sequence[LabelledPage], path: Path) -> str:
    """Write right and found values by way, and return what the shares say of sites that they did not see."""
    hits = [hit for page in labelled for hit in hits_of(page)]
    counts = {way: f"({right}, {found})" for way, (right, found) in counts_of(hits).items()}
    write_module(path, "counts", "Right and found values by way", table("COUNTS", counts))
    return "\n".join([f"{len(labelled)} pages, {len(hits)} facts", *report(hits)])


def hits_of(labelled: LabelledPage) -> Iterator[Hit]:
    """Give the facts found in the dump and in the HTML of a labelled page, as far as the truth about them is known."""
    expected = labelled.expected
    if expected["language"] not in LANGUAGES:
        return
    for raw in (labelled.dump, labelled.markup):
        facts = _facts(raw)
        for name, is_right in verdicts(facts, expected) if facts else ():
            yield Hit(expected["site"], getattr(facts, name).way, is_right)


def _facts(raw: RawArticle) -> Facts | None:
    try:
        return extract(clean(raw, Register()), Register())[0].facts
    except ContentError:
        return None


def verdicts(facts: Facts, expected: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """Give the name of each fact that was found and whose truth is known, and whether it is right."""
    if expected.get("title") and not facts.title_is_derived:
        yield "title", words(facts.title.value) == words(expected["title"])
    if expected.get("date") and facts.date:
        yield "date", facts.date.value.iso[:10] in (expected["date"], *expected.get("date_also_ok", ()))
    if expected.get("authors") and facts.authors:
        yield "authors", _people(facts.authors.value) == _people(expected["authors"])
    if expected.get("url") and facts.url:
        yield "url", _bare_address(facts.url.value) == _bare_address(expected["url"])
    if facts.source:
        yield "source", is_name_of(facts.source.value, expected["site"])
    yield "language", facts.language.value == expected["language"]


def is_name_of(source: str, site: str) -> bool:
    """Whether the letters of a publication's name stand in the host of its site, or its host in the name."""
    name, host = slug_of(source).replace("-", ""), slug_of(site).replace("-", "")
    stem = slug_of(site.partition(".")[0]).replace("-", "")
    initials = "".join(word[0] for word in words(source))
    bare = re.sub(r"^(?:the|le|la|les|l)(?=..)", "", name)
    return bool(bare) and (bare in host or stem in name or initials in (stem, f"the{stem}"))


def _people(names: Sequence[str]) -> set[str]:
    parts = (" ".join(words(part)) for name in names for part in _SPLIT.split(unicodedata.normalize("NFKC", name)))
    return {part for part in parts if part}


def _bare_address(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", url).rstrip("/")


def counts_of(hits: Sequence[Hit]) -> dict[str, tuple[int, int]]:
    """Return right and found values by way, in alphabetical order."""
    right, found = Counter[str](), Counter[str]()
    for hit in hits:
        right[hit.way] += hit.is_right
        found[hit.way] += 1
    return {way: (right[way], found[way]) for way in sorted(found)}


def confidences(hits: Sequence[Hit]) -> list[float]:
    """Return the confidence in each fact by counts that saw no page of its site."""

    def told(seen: Sequence[Hit], asked: Sequence[Hit]) -> list[float]:
        counts = totals(counts_of(seen))
        return [confidence(hit.way, counts) for hit in asked]

    return held_out(hits, told)


def report(hits: Sequence[Hit]) -> Iterator[str]:
    """Give the figures in words: for each fact the log loss of its mean and of its way, then what the numbers mean."""
    sure = confidences(hits)
    by_fact: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for hit, share in zip(hits, sure, strict=True):
        by_fact[" ".join(hit.way.split(" / ")[:2])].append((share, hit.is_right))
    for name in sorted(by_fact):
        known = by_fact[name]
        mean = sum(is_right for _, is_right in known) / len(known)
        flat, told = log_loss([(mean, is_right) for _, is_right in known]), log_loss(known)
        yield f"{name:15} {len(known):4} found, {mean:.3f} right; log loss by mean {flat:.3f}, by way {told:.3f}"
    for low, high in pairwise(BINS):
        inside = [(share, hit.is_right) for hit, share in zip(hits, sure, strict=True) if low <= share < high]
        if inside:
            said, right = (sum(part) / len(inside) for part in zip(*inside, strict=True))
            yield f"said {low:.2f} to {min(high, 1):.2f}: {len(inside):4} facts, mean {said:.3f}, right {right:.3f}"


def log_loss(told: Sequence[tuple[float, bool]]) -> float:
    """Return the mean surprise in nats at what came true."""
    likelihoods = (share if is_right else 1 - share for share, is_right in told)
    return -sum(math.log(max(0.01, likelihood)) for likelihood in likelihoods) / len(told)
