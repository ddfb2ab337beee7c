"""An article is understood whole: every piece has its place, and what a maintainer states wins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ContentError
from generator.models import (
    Block,
    BlockKind,
    Corrections,
    Entity,
    EntityKind,
    ExtractedArticle,
    Fact,
    Facts,
    Format,
    RawArticle,
    Register,
    RoundupItem,
    Source,
    Topic,
)
from generator.understand import understand

if TYPE_CHECKING:
    from collections.abc import Callable

    Blocks = Callable[[str], tuple[Block, ...]]

REGISTER = Register(
    topics=(Topic(slug="travail", name="Travail", terms=("chauffeur*",)), Topic(slug="droit", name="Droit")),
)
TEXT = """
La ville de Lyon confie ses bus à dix robots conçus par Exemple. Cette décision surprend les chauffeurs de la ville.

Les chauffeurs de Lyon suivront une formation de six semaines.

## Suites

Le syndicat des transports demande une enquête avant le mois de juin. Chaque véhicule coûte deux millions d’euros.

- Le parlement doit encore voter un texte sur la conduite sans chauffeur.
- Un tramway

| bus | prix |
| A | 2 M€ |

> Nous attendons beaucoup de ces robots et de leurs bus.

## Ailleurs

Trois communes voisines attendent les premiers résultats de ce printemps.

Un tramway relie déjà la gare au nouvel hôpital.
"""


def extracted(
    blocks: tuple[Block, ...],
    corrections: Corrections | None = None,
    language: str = "fr",
    item_of: RoundupItem | None = None,
    item_slugs: tuple[str, ...] = (),
) -> ExtractedArticle:
    raw = RawArticle(
        path="content/articles/lyon.md",
        slug="lyon",
        format=Format.MARKDOWN,
        text="",
        corrections=corrections or Corrections(),
    )
    facts = Facts(
        title=Fact(value="Lyon confie ses bus à des robots", found_in="line 1"),
        language=Fact(value=language, found_in="front matter"),
    )
    return ExtractedArticle(slug="lyon", raw=raw, facts=facts, blocks=blocks, item_of=item_of, item_slugs=item_slugs)


def test_an_article_is_understood_piece_by_piece(blocks: Blocks) -> None:
    article = understand(extracted(blocks(TEXT)), REGISTER)
    understanding = article.understanding

    assert article.title == "Lyon confie ses bus à des robots"
    assert 2 <= len(understanding.summary) <= 3
    assert 3 <= len(understanding.key_points) <= 5
    assert [topic.slug for topic in understanding.topics] == ["travail"]
    assert {"Lyon", "robots", "chauffeurs"} < set(understanding.phrases)
    assert understanding.word_count == 99
    assert understanding.reading_minutes == 1


@pytest.mark.parametrize("source", ["La Vigie", "La Vigie du Port", None])
def test_a_paper_that_speaks_of_itself_is_no_name_in_its_own_article(source: str | None) -> None:
    told = extracted((Block(kind=BlockKind.PARAGRAPH, text="Chez La Vigie, nous citons Norvalis sans détour."),))
    told = replace(told, facts=replace(told.facts, source=Fact(value=source, found_in="line 2") if source else None))
    vigie = Source(slug="vigie", name="La Vigie du Port", aliases=("La Vigie",))

    names = [entity.name for entity in understand(told, replace(REGISTER, sources=(vigie,))).understanding.entities]
    assert "Norvalis" in names
    assert ("La Vigie" in names) is (source is None)


def test_a_lone_word_that_names_a_topic_is_no_name_unless_the_gazetteer_knows_it() -> None:
    told = extracted((Block(kind=BlockKind.PARAGRAPH, text="Le contrat lie Norvalis et la Défense depuis mars."),))
    topics = (*REGISTER.topics, Topic(slug="defense", name="Défense"))
    listed = Entity(slug="defense", name="Défense", kind=EntityKind.PLACE)

    def names(register: Register) -> set[str]:
        return {entity.name for entity in understand(told, register).understanding.entities}

    assert {"Norvalis", "Défense"} <= names(REGISTER)
    assert "Défense" not in names(replace(REGISTER, topics=topics))
    assert "Défense" in names(replace(REGISTER, topics=topics, entities=(listed,)))


def test_dropped_blocks_are_not_read() -> None:
    kept = Block(kind=BlockKind.PARAGRAPH, text="La ville de Lyon confie ses bus à dix robots.")
    dropped = Block(kind=BlockKind.PARAGRAPH, text="Lyon confie ses bus et ses chauffeurs.", dropped_by="newsletter")

    understanding = understand(extracted((dropped, kept)), REGISTER).understanding

    assert [sentence.text for sentence in understanding.summary] == [kept.text]
    assert understanding.topics == ()


@pytest.mark.parametrize("markdown", ["", "## Un titre", "| a | b |", "- un\n- deux", "Seul."])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_next_to_nothing_is_understood_too(markdown: str, language: str, blocks: Blocks) -> None:
    understanding = understand(extracted(blocks(markdown), language=language), REGISTER).understanding

    assert len(understanding.summary) <= 1
    assert understanding.key_points == ()
    assert understanding.reading_minutes == 1


def test_the_summary_and_the_topics_of_the_front_matter_win(blocks: Blocks) -> None:
    stated = Corrections(summary=("Chaque véhicule coûte deux millions d'euros.",), topics=("droit",))

    understanding = understand(extracted(blocks(TEXT), stated), REGISTER).understanding

    assert [sentence.text for sentence in understanding.summary] == ["Chaque véhicule coûte deux millions d’euros."]
    assert [topic.slug for topic in understanding.topics] == ["droit"]
    assert understanding.summary[0] not in understanding.key_points


def test_every_error_of_the_front_matter_is_reported_at_once(blocks: Blocks) -> None:
    wrong = Corrections(summary=("Absent.",), topics=("travial",), lines={"summary": 4, "topics": 2})

    with pytest.raises(ContentError) as error:
        understand(extracted(blocks(TEXT), wrong), REGISTER)

    assert [problem.line for problem in error.value.problems] == [2, 4]


ROUNDUP = (
    "## 1. Lyon\n\nLa ville de Lyon confie ses bus à dix robots. Rien de plus.\n\n"
    "## 2. Paris\n\nLa ville de Paris garde tous les chauffeurs de ses bus.\n\n"
    "## Conclusion\n\nLes deux villes ont fait des choix contraires. La semaine dit tout de la route à venir."
)


def test_a_roundup_has_a_key_point_for_each_item(blocks: Blocks) -> None:
    understanding = understand(extracted(blocks(ROUNDUP), item_slugs=("lyon-1", "lyon-2")), REGISTER).understanding

    assert [point.text[:16] for point in understanding.key_points] == ["La ville de Lyon", "La ville de Pari"]
    assert "La semaine dit tout de la route à venir." in [sentence.text for sentence in understanding.summary]


def test_what_is_stated_of_a_roundup_says_nothing_of_its_items(blocks: Blocks) -> None:
    stated = Corrections(summary=("La semaine dit tout de la route à venir.",), topics=("droit",))
    item = extracted(
        blocks("La ville de Paris garde tous les chauffeurs."), stated, item_of=RoundupItem(roundup="semaine", number=2)
    )

    understanding = understand(item, REGISTER).understanding

    assert [sentence.text for sentence in understanding.summary] == ["La ville de Paris garde tous les chauffeurs."]
    assert [topic.slug for topic in understanding.topics] == ["travail"]


KINDS = st.sampled_from(list(BlockKind))
LINES = st.sampled_from([*TEXT.split("\n")[1:4], "Oui.", "« Non ! »", "Prix :", "12\u202f% de M. X…", "?", "OpenAI"])


@st.composite
def any_block(draw: st.DrawFn) -> Block:
    """Draw a block of any kind."""
    texts = tuple(draw(st.lists(LINES.filter(bool), min_size=1, max_size=3)))
    return Block(kind=draw(KINDS), text=" ".join(texts), items=texts, rows=(texts,), level=2)


@given(st.lists(any_block(), max_size=8), st.sampled_from(["fr", "en"]), st.booleans())
@settings(deadline=None, max_examples=60)
def test_whatever_the_blocks_every_piece_stands_in_the_body(
    pieces: list[Block],
    language: str,
    roundup: bool,  # noqa: FBT001 - Hypothesis draws it
) -> None:
    article = extracted(tuple(pieces), language=language, item_slugs=("a", "b") if roundup else ())

    understood = understand(article, REGISTER)

    body, understanding = understood.body, understood.understanding
    for excerpt in (*understanding.summary, *understanding.key_points):
        assert body.text[excerpt.start : excerpt.end] == excerpt.text
        assert body.paragraph_at(excerpt.start) == excerpt.paragraph
    assert all(phrase in body.text or phrase in understood.title for phrase in understanding.phrases)
    assert understand(article, REGISTER).understanding == understanding
