"""Names that articles give and the gazetteer does not know, told so that a maintainer can enter them."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.likely_aliases import KnownNames
from generator.models import EntityKind
from generator.slugs import slug_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.likely_aliases import Likeness
    from generator.models import Article, MentionedEntity, Register

BEFORE: Final = 40
AFTER: Final = 25
"""Characters around the first mention that are shown, at most: enough to see « la start-up ... fondée en »."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownName:
    """A name outside of the gazetteer, with what speaks for entering it."""

    slug: str
    name: str
    """The commonest spelling."""
    kind: EntityKind
    kind_articles: int
    """How many of the articles make it of this kind."""
    articles: int
    mentions: int
    first_seen: str
    """Path of the oldest article that gives it."""
    words: str
    """The words around its first mention there: a substring of the article."""
    likeness: Likeness | None = None
    """The known name that it may be another spelling of."""


def unknown_names(articles: Iterable[Article], register: Register, least: int) -> tuple[UnknownName, ...]:
    """Return the names outside of the gazetteer that so many articles give, those of most articles first."""
    given: dict[str, list[tuple[Article, MentionedEntity]]] = defaultdict(list)
    for article in articles:
        if not article.is_roundup:  # its items say the same again
            for entity in article.understanding.entities:
                if not entity.known:
                    given[entity.slug].append((article, entity))
    known = KnownNames(register.entities)
    sources = {slug_of(name) for source in register.sources for name in (source.name, *source.aliases)}
    found = [
        _unknown(slug, mentions, known)
        for slug, mentions in given.items()
        if len(mentions) >= least and slug not in sources
    ]
    return tuple(sorted(found, key=lambda name: (-name.articles, -name.mentions, name.slug)))


def _unknown(slug: str, given: Sequence[tuple[Article, MentionedEntity]], known: KnownNames) -> UnknownName:
    kinds = Counter(entity.kind for _, entity in given)
    kind = min(kinds, key=lambda each: (-kinds[each], each))
    names = Counter(entity.name for _, entity in given)
    name = min(names, key=lambda each: (-names[each], each))
    first, mention = min(given, key=lambda pair: (pair[0].date is None, pair[0].day, pair[0].slug))
    return UnknownName(
        slug=slug,
        name=name,
        kind=kind,
        kind_articles=kinds[kind],
        articles=len(given),
        mentions=sum(entity.count for _, entity in given),
        first_seen=first.extracted.raw.path,
        words=_words_around(first, mention),
        likeness=known.nearest(name, kind),
    )


def _words_around(article: Article, mention: MentionedEntity) -> str:
    """Return the first mention with whole words around it; the title where only that names it."""
    if not mention.spans:
        return article.title
    start, end = mention.spans[0]
    passage = article.body.passage_at(start)
    text = article.body.text
    before = text[max(passage.start, start - BEFORE) : start]
    after = text[end : min(max(passage.end, end), end + AFTER)]
    if start - BEFORE > passage.start:
        before = before.partition(" ")[2]
    if end + AFTER < passage.end:
        after = after.rpartition(" ")[0]
    return f"{before}{text[start:end]}{after}".strip()


# ------------------------------------------------------------------------------------------------ told


def as_entries(names: Sequence[UnknownName], least: int) -> str:
    """Return names as YAML to paste into the gazetteer: entries, and in comments those that may only want an alias."""
    entries = [name for name in names if not name.likeness]
    aliases = [(name, name.likeness) for name in names if name.likeness]
    given = f"{_counted(least, 'article')} or more {'gives' if least == 1 else 'give'}"
    lines = [f"# {_counted(len(names), 'name')} that {given} and content/data/entities.yml does not know."]
    lines += ["# Paste what is worth a page, and look at each kind: it is a guess."] if entries else []
    for name in entries:
        lines += ["", *_comment(name), f"- name: {_quoted(name.name)}", f"  kind: {name.kind}"]
    if aliases:
        lines += ["", "# Perhaps other names of what is known: enter these by the command below each."]
    for name, likeness in aliases:
        command = f"digest entities alias {_quoted(name.name)} {likeness.slug}"
        lines += [
            "",
            *_comment(name),
            f"#   {_one_line(name.name)} = {likeness.name}? ({likeness.why})",
            f"#   {command}",
        ]
    return "\n".join(lines) + "\n"


def as_json(name: UnknownName) -> str:
    """Return a name as one line of JSON."""
    likeness = name.likeness
    told: Mapping[str, object] = {
        "name": name.name,
        "slug": name.slug,
        "kind": name.kind,
        "kind_reason": _kind_reason(name),
        "articles": name.articles,
        "mentions": name.mentions,
        "first_seen": name.first_seen,
        "words": name.words,
        "alias_of": {"slug": likeness.slug, "name": likeness.name, "why": likeness.why} if likeness else None,
    }
    return json.dumps(told, ensure_ascii=False)


def _comment(name: UnknownName) -> list[str]:
    counts = f"{_counted(name.articles, 'article')}, {_counted(name.mentions, 'mention')}"
    return [
        f"# {counts}, first in {_one_line(name.first_seen)}",
        f"# {_kind_reason(name)}: « {_one_line(name.words)} »",
    ]


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _kind_reason(name: UnknownName) -> str:
    if name.kind is EntityKind.OTHER:
        return "no word around it tells its kind"
    return f"{name.kind} by the words around it, in {name.kind_articles} of {name.articles}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> str:
    return json.dumps(_one_line(text), ensure_ascii=False)
