"""Rules that `content/data/boilerplate.yml` lacks: lines that several articles of one source open or close with."""

from __future__ import annotations

import difflib
import json
import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.models import Article, Block, Digest, Register

ENOUGH: Final = 3
"""Articles of one source that share a line before it is worth a rule: two may be parts of one series."""

EDGE: Final = 4
"""Passages at either end that are compared; boxes and feet are rarely longer, and a text repeats itself further in."""

NARROW: Final = -1.0
"""Log-odds above which the classifier dropped a line with doubts (more than one in four): it may keep the next one."""

GUESSED: Final = frozenset({"above the text", "below the text", "not article text"})
"""What a drop of the classifier is called; other names are those of rules, which are certain."""

BY_HAND: Final = "front matter"
"""The rule of what maintainers drop: a line that they drop three times is worth a rule wherever it stands."""

SHORT: Final = 30
"""Characters of a line under which a sentence may begin with the same words: the rule must end where the line does."""

LONG: Final = 90
"""Characters of a line of which only the beginning is proposed: it is enough, and the rule can be read."""

NAMED_FILES: Final = 5
"""Files that a proposal names; a foot that a hundred articles share needs no more."""

BOILERPLATE: Final = "content/data/boilerplate.yml"

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SIGN: Final = re.compile(r"[\\.^$*+?{}\[\]|()]")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class _Sight:
    """A line at the end of an article, or dropped there by hand."""

    path: str
    text: str
    how: str
    """ "opens", "closes" or "is dropped by hand in"."""


def proposed_rules(digest: Digest) -> tuple[Problem, ...]:
    """Return a warning for each line that several articles of one source share, with the rule that would drop it."""
    shared: dict[tuple[str, str], list[_Sight]] = defaultdict(list)
    for article in _originals(digest):
        own: dict[str, _Sight] = {}
        for sight in _sights(article):
            own.setdefault(_folded(sight.text), sight)
        for key, sight in own.items():
            shared[article.source, key].append(sight)
    found = [(source, sorted(sights)) for (source, _), sights in shared.items() if len(sights) >= ENOUGH]
    found.sort(key=lambda one: (-len(one[1]), one[0], one[1]))
    open_ = [(source, sights) for source, sights in found if not _is_covered(sights[0].text, source, digest.register)]
    names = _names(open_, {rule.name for rule in digest.register.boilerplate})
    return tuple(_proposal(source, sights, name) for (source, sights), name in zip(open_, names, strict=True))


def misdirected_rules(digest: Digest) -> tuple[Problem, ...]:
    """Return a warning for each rule for a source that no article comes from and that no one listed."""
    listed = {word for one in digest.register.sources for word in (one.slug, one.name, *one.aliases)}
    sources = sorted({*listed, *(article.source for article in digest.articles if article.source)})
    known = {source.lower() for source in sources}
    return tuple(
        Problem(
            path=BOILERPLATE,
            line=0,
            what=f"the rule {rule.name!r} is for the source {rule.source!r}, which is not known",
            cure=f"Write the source as its articles state it{_guess(rule.source, sources)}",
            is_warning=True,
        )
        for rule in digest.register.boilerplate
        if rule.source and rule.source.lower() not in known
    )


def _guess(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f": did you mean {near[0]}?" if near else ""


def _originals(digest: Digest) -> Iterator[Article]:
    """Give each file with a source once, copies of one text once too, by path."""
    seen: set[str] = set()
    for article in sorted(digest.articles, key=lambda each: (each.extracted.raw.path, each.slug)):
        if article.source and not article.extracted.item_of and article.slug not in seen:
            seen.update((article.slug, *digest.duplicates.get(article.slug, ())))
            yield article


def _sights(article: Article) -> Iterator[_Sight]:
    """Give the lines that may be boilerplate: what stands at either end and is kept, or was dropped with doubts."""
    path, blocks = article.extracted.raw.path, article.extracted.blocks
    doubtful = [block for block in blocks if _is_doubtful(block)]
    middle = (len(doubtful) + 1) // 2
    for half, how in ((doubtful[:middle], "opens"), (doubtful[middle:][::-1], "closes")):
        for place, block in enumerate(half[:EDGE]):
            # a heading further in heads a part of the text: "Conclusion"
            if _is_line(block) and (place == 0 or block.kind is not BlockKind.HEADING):
                yield _Sight(path=path, text=block.text, how=how)
    for block in blocks:
        if block.dropped_by == BY_HAND and _is_line(block):
            yield _Sight(path=path, text=block.text, how="is dropped by hand in")


def _is_doubtful(block: Block) -> bool:
    if block.is_stated:
        return False
    if block.dropped_by in GUESSED:
        return block.score is not None and block.score > NARROW
    return not block.dropped_by


def _is_line(block: Block) -> bool:
    return block.kind not in (BlockKind.LIST, BlockKind.TABLE) and bool(_WORD.search(block.text))


def _folded(text: str) -> str:
    """Return a line as it is compared: in one case, all numbers alike, spaces and apostrophes plain."""
    return " ".join(re.sub(r"\d+", "0", text.casefold().replace("’", "'")).split())


def _is_covered(text: str, source: str, register: Register) -> bool:
    """Whether a rule of the register already knows a line of a source."""
    names = {source.lower()}
    for entry in register.sources:
        known = {entry.slug.lower(), entry.name.lower(), *(alias.lower() for alias in entry.aliases)}
        names |= known if source.lower() in known else set()
    rules = (rule for rule in register.boilerplate if not rule.source or rule.source.lower() in names)
    return any(rule.pattern.match(text) for rule in rules)


def _names(found: Sequence[tuple[str, Sequence[_Sight]]], taken: set[str]) -> list[str]:
    """Return a name for each rule that no other rule has: the source and the first words."""
    names: list[str] = []
    for source, sights in found:
        words = " ".join(_WORD.findall(sights[0].text)[:3]).lower()
        name = next(name for name in _numbered(f"{source}: {words}") if name not in taken)
        taken = {*taken, name}
        names.append(name)
    return names


def _numbered(stem: str) -> Iterator[str]:
    """Give a name, then the same with a number behind it, without end."""
    yield stem
    yield from (f"{stem} {number}" for number in count(2))


def _proposal(source: str, sights: Sequence[_Sight], name: str) -> Problem:
    hows = sorted({sight.how for sight in sights}, key=["opens", "closes", "is dropped by hand in"].index)
    first, more = sights[0].text, len(sights) - NAMED_FILES
    files = [f"# {sight.path}" for sight in sights[:NAMED_FILES]] + ([f"# and {more} more"] if more > 0 else [])
    shown = first if len(first) <= LONG else f"{_beginning(first)}…"
    entry = [f"- name: {_quoted(name)}", f"  {_looked_for(first)}", f"  source: {_quoted(source)}"]
    cure = f"If it is no article text, paste this rule into {BOILERPLATE}:"
    return Problem(
        path=BOILERPLATE,
        line=0,
        what=f"a line {' and '.join(hows)} {len(sights)} articles of {source}: {shown!r}",
        cure="\n".join((cure, *files, *entry)),
        is_warning=True,
    )


def _looked_for(text: str) -> str:
    """Return the key of a rule that finds a line: its first words, or a pattern where it is short or holds numbers."""
    if len(text) >= SHORT and not re.search(r"\d", text):
        return f"starts: {_quoted(text if len(text) <= LONG else _beginning(text))}"
    beginning, end = (text, "$") if len(text) <= LONG else (_beginning(text), "")
    pattern = re.sub(r"\d+", r"\\d+", _SIGN.sub(r"\\\g<0>", beginning))
    pattern = re.sub(r"['’]", "['’]", re.sub(r"\s", lambda space: " " if space[0] == " " else r"\s", pattern))
    return "pattern: '" + (pattern + end).replace("'", "''") + "'"


def _beginning(text: str) -> str:
    """Return the first words of a long line; where it has no space, its first letters."""
    return text[:LONG].rpartition(" ")[0] or text[:LONG]


def _quoted(text: str) -> str:
    """Return a text in double quotes, as YAML reads them too."""
    return json.dumps(text, ensure_ascii=False)
