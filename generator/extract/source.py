"""Where an article was published, and its address there: never an advertiser, a sister site or a paper it quotes."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from generator.extract.clipping import Clipping, Find, Guess, first_found, folded
from generator.extract.title import PUBLISHERS, without_site
from generator.models import LEFT_OUT, BlockKind, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_NAME: Final = 40
"""Characters above which what stands in the place of a site's name is a slogan."""

NAME_WORDS: Final = 4
"""Words above which it is no name of a site."""

MOST_REFERENCES: Final = 50
"""Places in which a text speaks of itself that are read; a book of them says no more."""

LINE_HEAD: Final = 500
"""Characters of a line in which it invites to follow the site."""

OWN_SHARE: Final = 0.5
"""Share of the mentions of a name in the text that speak as the source; a company that it is about has less."""

SURE_OF_SUBJECT: Final = 2
"""Places in which a text has to speak as a name of the gazetteer: one alone may be a quotation without its marks."""

_NAME: Final = (
    r"(?P<name>[A-ZÀ-Þ0-9][\w&+’'-]*(?:\.[a-z]{2,10}\b)?(?:\s(?:[A-ZÀ-Þ][\w&+’'-]*(?:\.[a-z]{2,10}\b)?)){0,3})"
)
_OWN_WORDS: Final = tuple(
    (cues, re.compile(pattern))
    for cues, pattern in (
        (("pour les ",), rf"(?i:\bpour les (?:observateurs|lecteurs|journalistes|analystes) de)\s{_NAME}"),
        (("chez", "nous"), rf"(?i:\bchez)\s{_NAME},?\s(?i:nous)\b"),
        (("rédaction de",), rf"(?i:\b(?:la|notre) rédaction de)\s{_NAME}"),
        (("at", "we"), rf"(?i:\b(?:here )?at)\s{_NAME},?\s(?i:we)\b"),
        (("for ", "s "), rf"(?i:\bfor (?:observers|readers|the editors|analysts) (?:at|of))\s{_NAME}"),
        (("the", "newsroom"), rf"(?i:\bthe)\s{_NAME}\s(?i:newsroom)\b"),
        (("the", "editorial team"), rf"(?i:\bthe)\s{_NAME}\s(?i:editorial team)\b"),
    )
)
"""How a text speaks of itself, each with what such a text holds in lower case: looked for first, it saves time."""

_FOLLOW: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:\b(?:suivez|suivre|retrouvez))\s{_NAME}\s(?i:sur|pour|dans|et)\b",
        rf"(?i:\bfollow)\s{_NAME}\s(?i:on|to|for)\b",
        rf"(?i:\b(?:abonnez-vous à|inscrivez-vous à) (?:la newsletter de\s)?){_NAME}\b",
        rf"(?:©|\(c\)|Copyright)\s?(?:\d{{4}}\s?[–-]?\s?){{0,2}}{_NAME}",
        rf"^{_NAME}\s?[:,–—-]\s?(?i:tous droits (?:de reproduction )?réservés|all rights reserved)",
    )
)
_FOLLOW_CUES: Final = (
    "suiv", "retrouvez", "follow", "abonnez-vous", "inscrivez-vous",
    "©", "(c)", "copyright", "tous droits", "all rights",
)  # fmt: skip
"""Of which a line that one of these patterns matches has at least one, in lower case."""

_NETWORKS: Final = frozenset(
    "google facebook twitter linkedin youtube instagram whatsapp x notre nos nous tous all".split()
)
"""Names after "Suivez" that are the way and not the source."""

_QUOTED: Final = re.compile(r"«[^«»]{0,2000}»|“[^“”]{0,2000}”|\"[^\"\n]{0,500}\"")
_SEPARATORS: Final = re.compile(r"\s{0,3}(?:[>»›/|]|::|→)\s{0,3}")
_HOME: Final = frozenset({"accueil", "home", "vous êtes ici", "you are here", "homepage"})


def source(clipping: Clipping) -> Fact[str] | None:
    """Return the name of the site or paper that published the article, as the register spells it."""
    stated = clipping.article.raw.corrections.source
    if stated is None:
        return None
    if stated is not LEFT_OUT:
        return Fact(value=registered(clipping, stated) or stated, found_in="front matter")
    found = first_found(SOURCE_GUESSES, clipping)
    if found is None:
        return None
    return Fact(value=registered(clipping, found.fact.value) or found.fact.value, found_in=found.fact.found_in)


def address(clipping: Clipping) -> Fact[str] | None:
    """Return the canonical URL of the article: http or https, nothing else."""
    stated = clipping.article.raw.corrections.url
    if stated is not LEFT_OUT:
        return Fact(value=stated, found_in="front matter") if stated else None
    facts = clipping.stated("link canonical", "og:url", "JSON-LD url")
    return next((fact for fact in facts if _host(fact.value)), None)


def section(clipping: Clipping) -> Fact[str] | None:
    """Return the section of the site that the article stands in."""
    marked = clipping.stated("JSON-LD articleSection", "article:section")
    if marked:
        return marked[0]
    for index, parts in _breadcrumbs(clipping):
        if len(parts) > 1 or folded(parts[0]) in clipping.head:
            return Fact(value=parts[-1], found_in=clipping.place(index))
    return None


def registered(clipping: Clipping, name: str) -> str:
    """Return the register's name for a source that it knows by this name, alias or domain, else an empty string."""
    wanted = {folded(name), name.lower().removeprefix("www.")}
    for entry in clipping.register.sources:
        known = (entry.name, *entry.aliases)
        if wanted & {folded(one) for one in known} or wanted & {one.lower().removeprefix("www.") for one in known}:
            return entry.name
    return ""


def _from_markup(clipping: Clipping) -> Find[str] | None:
    names = [fact for fact in clipping.stated(*PUBLISHERS) if len(fact.value) <= LONGEST_NAME]
    for fact in (*names, *_hosts(clipping)):
        if registered(clipping, fact.value):
            return Find(fact=fact)
    return Find(fact=names[0]) if names else None


def _from_page_name(clipping: Clipping) -> Find[str] | None:
    """Take what follows the title in the page's name: "Title - Site"."""
    for fact in clipping.stated("title", "og:title"):
        bare = without_site(fact.value)
        if bare != fact.value and folded(bare) in folded(clipping.title):
            return Find(fact=Fact(value=fact.value[len(bare) :].strip(" |–—•·»-"), found_in=fact.found_in))
    return None


def _from_own_line(clipping: Clipping) -> Find[str] | None:
    """Take a known source whose name or domain is a line of its own beside the article."""
    known = {folded(name): entry for entry in clipping.register.sources for name in (entry.name, *entry.aliases)}
    for index, spelling in enumerate(clipping.spellings):
        if spelling in known and not clipping.opening <= index <= clipping.ending:
            return Find(fact=Fact(value=known[spelling].name, found_in=clipping.place(index)))
    return None


def _from_breadcrumb(clipping: Clipping) -> Find[str] | None:
    for index, parts in _breadcrumbs(clipping):
        if _is_name(parts[0]) and folded(parts[0]) not in clipping.head:
            return Find(fact=Fact(value=parts[0], found_in=f"breadcrumb, {clipping.place(index)}"))
    return None


def _from_own_words(clipping: Clipping) -> Find[str] | None:
    """Take the name under which the text speaks of itself: "Chez X, nous"."""
    references = tuple(islice(_self_references(clipping), MOST_REFERENCES))
    spoken = Counter(name for name, _ in references)
    for name, index in references:
        may_be_subject = folded(name) in clipping.register.subjects and not registered(clipping, name)
        is_subject = may_be_subject and spoken[name] < SURE_OF_SUBJECT
        if not is_subject and spoken[name] >= OWN_SHARE * clipping.prose.count(name):
            return Find(fact=Fact(value=name, found_in=f"the text speaks of itself, {clipping.place(index)}"))
    return None


def _from_invitation(clipping: Clipping) -> Find[str] | None:
    """Take the name in "Suivez X" and in the copyright line, which stand below the article."""
    for index, block in enumerate(clipping.blocks):
        if block.dropped_by in ("", "advert", "related", "caption"):
            continue
        line = block.plain[:LINE_HEAD]
        lower = line.lower()
        for pattern in _FOLLOW if any(cue in lower for cue in _FOLLOW_CUES) else ():
            match = pattern.search(line)
            if match and folded(match["name"]).split()[0] not in _NETWORKS and _is_name(match["name"]):
                return Find(fact=Fact(value=match["name"], found_in=clipping.place(index)))
    return None


def _from_address(clipping: Clipping) -> Find[str] | None:
    return next((Find(fact=fact) for fact in _hosts(clipping)), None)


SOURCE_GUESSES: Final[tuple[Guess[str], ...]] = (
    _from_markup,
    _from_page_name,
    _from_breadcrumb,
    _from_own_words,
    _from_own_line,
    _from_invitation,
    _from_address,
)


def _self_references(clipping: Clipping) -> Iterator[tuple[str, int]]:
    for index in clipping.kept:
        block = clipping.blocks[index]
        if block.kind is not BlockKind.QUOTE:
            lower = block.plain.lower()
            likely = [pattern for cues, pattern in _OWN_WORDS if all(cue in lower for cue in cues)]
            text = _QUOTED.sub(" ", block.plain) if likely else ""
            yield from ((match["name"], index) for pattern in likely for match in pattern.finditer(text))


def _breadcrumbs(clipping: Clipping) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the lines that lead to the title, as their parts without the title."""
    wanted = folded(clipping.title)
    for index in range(min(clipping.opening, len(clipping.blocks)) if wanted else 0):
        if not clipping.spellings[index].endswith(f" {wanted}"):
            continue
        text = clipping.blocks[index].plain
        lead = text[: max(0, text.lower().rfind(clipping.title.lower()))].strip()
        parts = [part for part in _SEPARATORS.split(lead) if part and folded(part) not in _HOME]
        if len(parts) == 1:
            parts = _split_section(clipping, parts[0])
        if parts and len(lead) <= LONGEST_NAME * 2:
            yield index, tuple(parts)


def _split_section(clipping: Clipping, lead: str) -> list[str]:
    """Part a site's name from the section behind it, where the section also stands on a line of its own."""
    tokens = lead.split()
    for start in range(1, len(tokens)):
        if folded(" ".join(tokens[start:])) in clipping.head:
            return [" ".join(tokens[:start]), " ".join(tokens[start:])]
    return [lead]


def _is_name(text: str) -> bool:
    return len(text) <= LONGEST_NAME and len(text.split()) <= NAME_WORDS and text[:1].isupper()


def _hosts(clipping: Clipping) -> Iterator[Fact[str]]:
    for fact in clipping.stated("link canonical", "og:url", "JSON-LD url"):
        host = _host(fact.value)
        if host:
            yield Fact(value=host, found_in=f"address in {fact.found_in}")


def _host(url: str) -> str:
    """Return the host of a web address without "www."; empty for what is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return (parts.hostname or "" if parts.scheme in ("http", "https") else "").removeprefix("www.")
