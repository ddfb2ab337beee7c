"""Who and what an article names: the gazetteer's names, and others that capitals and neighbours give away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from generator.models import BlockKind, EntityKind, Excerpt, MentionedEntity
from generator.slugs import slug_of
from generator.understand.capitals import candidates, ordinary_words, reads_as_name
from generator.understand.context import believable
from generator.understand.english_capitals import is_doubtful_word, muted
from generator.understand.found import Found, overlaps
from generator.understand.gazetteer import gazetteer_of
from generator.understand.joins import joined
from generator.understand.kinds import certain_kind, company_kept, kind_of, signs_of, speaks
from generator.understand.names import folded, stable
from generator.understand.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from generator.body import Body
    from generator.models import Entity, Register
    from generator.understand.capitals import Candidate
    from generator.understand.found import Named
    from generator.understand.gazetteer import Hit
    from generator.understand.kinds import Signs, Span

_TITLE_GAP: Final = "\n\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """The candidates of one name, and the signs of its mentions."""

    candidates: Sequence[Candidate]
    mentions: Sequence[Signs]

    @property
    def name(self) -> str:
        """Return the fullest form of the name, of several the first."""
        return max((candidate.name for candidate in self.candidates), key=len)

    @property
    def is_name(self) -> bool:
        """Whether more than the head of a sentence speaks for it."""
        if any(not candidate.opening for candidate in self.candidates):
            return True
        several = " " in self.name
        return (several and (len(self.candidates) > 1 or reads_as_name(self.name))) or speaks(self.name, self.mentions)

    @property
    def is_doubtful(self) -> bool:
        """Whether it stands once, and may be a word of its sentence."""
        return len(self.candidates) == 1 and is_doubtful_word(self.name)

    @property
    def kind(self) -> EntityKind:
        """Return what its signs say."""
        first = self.candidates[0]
        return kind_of(
            self.name, self.mentions, extends=first.extends is not None and first.extends.start == first.start
        )


def find_entities(body: Body, title: str, language: str, register: Register) -> tuple[MentionedEntity, ...]:
    """Return the entities that the body and the title name, the most mentioned first, then by slug.

    Of people, with the function that the text gives them.
    """
    text = folded(body.text + _TITLE_GAP + title)
    known = gazetteer_of(register.entities)
    hits = believable(tuple(known.hits(text)), text)
    groups = _groups(
        tuple(_read_candidates(text, body, language, hits)), hits, text, known.by_slug, is_english=language == "en"
    )
    replaced = {candidate.extends for group in groups.values() for candidate in group.candidates}
    found = _known(hit for hit in hits if hit not in replaced)
    _add_guesses(found, groups, known.by_slug)
    joined(found, text)
    return _records(found, body, text)


def _read_candidates(text: str, body: Body, language: str, hits: tuple[Hit, ...]) -> Iterator[Candidate]:
    """Give the candidates of running text: cells, and English headlines, have capitals that say nothing."""
    end, is_english = len(body.text), language == "en"
    muted_to: dict[int, int] = {}
    for candidate in candidates(text, hits, ordinary_words(text), language):
        if candidate.start >= end:
            if not is_english:
                yield candidate
            continue
        passage = body.passage_at(candidate.start)
        kind = body.blocks[passage.block].kind
        if kind is BlockKind.TABLE or (is_english and kind is BlockKind.HEADING):
            continue
        if is_english and passage.start not in muted_to:
            muted_to[passage.start] = muted(body.words_of(passage), passage.start)
        if candidate.start >= muted_to.get(passage.start, 0):
            yield candidate


@lru_cache(maxsize=4096)
def _slug_of(name: str) -> str:
    return slug_of(name)


def _groups(
    guesses: Sequence[Candidate], hits: Sequence[Hit], text: str, known: Container[str], *, is_english: bool
) -> Mapping[str, _Group]:
    """Return the candidates by slug, those left out that nothing but the head of a sentence speaks for."""
    by_slug: dict[str, list[Candidate]] = {}
    for guess in guesses:
        slug = _slug_of(guess.name)
        by_slug.setdefault(slug if guess.extends or slug in known else stable(slug), []).append(guess)
    named = [((guess.start, guess.end), certain_kind(guess.name)) for guess in guesses if not guess.extends]
    named += [((hit.start, hit.end), hit.entity.kind) for hit in hits]
    company = company_kept(text, sorted(named, key=lambda each: each[0]))
    groups = {
        slug: _Group(candidates=same, mentions=signs_of(text, [(each.start, each.end) for each in same], company))
        for slug, same in by_slug.items()
        if slug
    }
    return {slug: group for slug, group in groups.items() if group.is_name and not (is_english and group.is_doubtful)}


def _known(hits: Iterable[Hit]) -> Named:
    found: Named = {}
    for hit in hits:
        entity = hit.entity
        entry = found.setdefault(entity.slug, Found(entity.name, entity.kind, known=True))
        entry.spans.add((hit.start, hit.end))
    return found


def _add_guesses(found: Named, groups: Mapping[str, _Group], by_slug: Mapping[str, Entity]) -> None:
    taken = sorted(span for entry in found.values() for span in entry.spans)
    for slug, group in groups.items():
        entity = by_slug.get(slug)
        if entity and entity.ambiguous:
            continue
        if entity:
            entry = found.setdefault(entity.slug, Found(entity.name, entity.kind, known=True))
        else:
            entry = found.setdefault(slug, Found(group.name, group.kind, known=False))
        spans = ((guess.start, guess.end) for guess in group.candidates)
        entry.spans.update(span for span in spans if not overlaps(span, taken))


def _records(found: Named, body: Body, text: str) -> tuple[MentionedEntity, ...]:
    end = len(body.text)
    inside = {slug: sorted(span for span in entry.spans if span[1] <= end) for slug, entry in found.items()}
    people = sorted(span for slug, spans in inside.items() if found[slug].kind is EntityKind.PERSON for span in spans)
    records = (
        MentionedEntity(
            slug=slug,
            name=entry.name,
            kind=entry.kind,
            known=entry.known,
            spans=tuple(inside[slug]),
            in_title=len(inside[slug]) < len(entry.spans),
            role=_role(body, text, inside[slug], people) if entry.kind is EntityKind.PERSON else None,
        )
        for slug, entry in found.items()
        if entry.spans
    )
    return tuple(sorted(records, key=lambda record: (-record.count, record.slug)))


def _role(body: Body, text: str, mentions: Sequence[Span], people: Sequence[Span]) -> Excerpt | None:
    span = role_of(text, mentions, people)
    if span is None:
        return None
    start, end = span
    return Excerpt(start=start, end=end, text=body.text[start:end], paragraph=body.paragraph_at(start))
