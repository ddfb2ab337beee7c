"""Key points carry an article further than its summary: one for each section, list or item."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import Body, body_of
from generator.models import Block, BlockKind
from generator.understand.key_points import items_of_roundup, key_points_of
from generator.understand.sentences import sentences_of
from generator.understand.summary import summary_of
from generator.understand.worth import weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.models import Excerpt

    Written = Callable[[str], Body]

TITLE = "Lyon confie ses bus à des robots"
LEDE = "La ville de Lyon confie ses bus à dix robots conçus par Exemple."
DRIVERS = "Les chauffeurs de la ville suivront une formation de six semaines."
UNION = "Le syndicat des transports demande une enquête avant le mois de juin."
PRICE = "Chaque véhicule coûte deux millions d’euros à la métropole lyonnaise."
LAW = "Le parlement doit encore voter un texte sur la conduite sans chauffeur."
TOWNS = "Trois communes voisines attendent les premiers résultats de ce printemps."
MAKER = "Exemple emploie quatre cents personnes dans son usine de Villeurbanne."
RAIL = "Un tramway automatique relie déjà la gare au nouvel hôpital du sud."
ALL = (LEDE, DRIVERS, UNION, PRICE, LAW, TOWNS, MAKER, RAIL)


def points(body: Body, *in_summary: str, items: Sequence[range] = ()) -> list[str]:
    sentences = sentences_of(body)
    summary = [sentence for sentence in sentences if sentence.text in in_summary]
    weighed = weigh(body, sentences, TITLE, "fr")
    return [point.text for point in key_points_of(body, weighed, summary, items=items)]


def test_a_short_article_has_none(written: Written) -> None:
    assert points(written("\n\n".join(ALL[:5])), LEDE) == []


def test_an_article_whose_sentences_all_lean_has_none(written: Written) -> None:
    leaning = ("Cette ville attend les robots depuis longtemps déjà.", "Mais rien ne bouge dans les bus de la ville.")

    assert points(written("\n\n".join((LEDE, *leaning * 4))), LEDE) == []


def test_each_section_gives_one(written: Written) -> None:
    body = written(
        f"{LEDE}\n\n## Emploi\n\n{DRIVERS} {UNION}\n\n## Argent\n\n{PRICE} {MAKER}\n\n## Droit\n\n{LAW} {TOWNS}"
    )

    taken = points(body, LEDE)

    assert len(taken) == 3
    assert [any(text in taken for text in section) for section in ((DRIVERS, UNION), (PRICE, MAKER), (LAW, TOWNS))]
    assert LEDE not in taken


def test_a_list_counts_as_one_section(written: Written) -> None:
    items = f"- {UNION}\n- {PRICE}\n- {LAW}"
    body = written(f"{LEDE} {RAIL}\n\n## Suites\n\n{DRIVERS}\n\n{items}\n\n## Fin\n\n{TOWNS}")

    assert len({UNION, PRICE, LAW} & set(points(body, LEDE))) == 1


def test_two_sections_are_topped_up_to_three(written: Written) -> None:
    body = written(f"## Emploi\n\n{LEDE} {DRIVERS} {UNION} {RAIL}\n\n## Argent\n\n{PRICE} {MAKER}")

    assert len(points(body, LEDE)) == 3


def test_without_sections_paragraphs_give_at_most_five(written: Written) -> None:
    taken = points(written("\n\n".join(ALL)), LEDE)

    assert len(taken) == 5
    assert taken == [text for text in ALL if text in taken]


def test_what_the_summary_says_is_not_said_again_in_other_order(written: Written) -> None:
    again = "Conçus par Exemple, dix robots : Lyon confie ses bus de la ville."
    body = written("\n\n".join((*ALL, again)))

    assert again not in points(body, LEDE)


def test_questions_and_endless_sentences_are_no_points(written: Written) -> None:
    question = "Que feront les bus de la ville de Lyon et leurs robots demain ?"
    endless = "La ville de Lyon confie ses bus " + "et ses trains et ses bateaux et ses quais " * 8 + "aux robots."
    taken = points(written("\n\n".join((*ALL[:6], question, endless))), LEDE)

    assert question not in taken
    assert endless not in taken


@pytest.mark.parametrize(
    "weak",
    [
        "On pourrait penser que les bus de Lyon, ses robots et sa ville ont fini leur conversion.",
        "Après la grève, on aurait pu croire que les robots de la ville de Lyon quitteraient leurs bus.",
        "Certes, la ville de Lyon confie ses bus à des robots conçus par Exemple depuis le printemps.",
        "La ville de Lyon a certes confié tous ses bus à des robots conçus par Exemple.",
        "One might think that Lyon and its ten robots had made their peace with the drivers of the city.",
        "Granted, Lyon has ten robots in its buses and nobody was hurt in the city last year.",
        "L’accord alors revu avec Exemple laisserait à la ville de Lyon ses bus et ses robots.",
        "La ville de Lyon confiait alors tous ses bus aux robots du fabricant Exemple.",
        "Lyon ne part pas de rien.",
        "Tous les robots y sont encore.",
        "Chez Exemple, nous reprenons les chiffres de la ville de Lyon sans les avoir vérifiés.",
        "We have asked the city of Lyon and the maker of its robots for comment.",
    ],
)
def test_sentences_that_grant_point_back_or_say_little_are_no_points(weak: str, written: Written) -> None:
    body = written(f"## 1. Lyon\n\n{weak}\n\n{DRIVERS}")

    assert weak not in points(written("\n\n".join((LEDE, DRIVERS, weak, *ALL[2:5]))), LEDE)
    assert points(body, items=items_of_roundup(body)) == [DRIVERS]


@pytest.mark.parametrize(
    "strong",
    [
        "Certes, la ville de Lyon confie ses bus à des robots, mais Exemple garde les clés de la ville.",
        "La ville de Lyon confie ses bus à Exemple alors que les robots manquent de freins.",
        "En mars 2024, Lyon confiait alors ses bus aux robots du fabricant Exemple de la ville.",
        "Lyon ne confie pas ses bus aux dix robots conçus par Exemple.",
    ],
)
def test_sentences_that_answer_themselves_are_points(strong: str, written: Written) -> None:
    assert strong in points(written("\n\n".join((RAIL, strong, *ALL[1:5]))), RAIL)


def test_an_item_of_a_roundup_that_only_grants_something_keeps_its_key_point(written: Written) -> None:
    granted = "Certes, la ville de Lyon confie ses bus à des robots."
    body = written(f"## 1. Lyon\n\n{granted}\n\n## 2. Droit\n\n{LAW}")

    assert points(body, items=items_of_roundup(body)) == [granted, LAW]


ROUNDUP = (
    f"{RAIL}\n\n## 1. Lyon : des robots\n\nMais qui conduit ? {LEDE} {DRIVERS}\n\n"
    f"### Pour les villes :\n\n- {UNION}\n\n"
    f"## 2. Argent\n\n{PRICE} {MAKER}\n\n## 3. Droit\n\nEt la loi ?\n\n## Conclusion\n\n{TOWNS}"
)


def test_a_roundup_has_the_first_sentence_that_stands_alone_of_each_item(written: Written) -> None:
    body = written(ROUNDUP)

    assert points(body, TOWNS, items=items_of_roundup(body)) == [LEDE, PRICE]
    assert points(body, LEDE, items=items_of_roundup(body)) == [DRIVERS, PRICE]


def test_an_item_that_the_summary_has_used_up_keeps_its_key_point(written: Written) -> None:
    body = written(f"## 1. Lyon\n\n{LEDE}\n\n## 2. Droit\n\nMais la loi manque encore aux villes de France.")

    assert points(body, LEDE, items=items_of_roundup(body)) == [LEDE, "Mais la loi manque encore aux villes de France."]


def test_the_items_of_a_roundup_lie_between_its_numbered_headings(written: Written) -> None:
    assert items_of_roundup(written(ROUNDUP)) == (range(2, 5), range(6, 7), range(8, 9))


def test_an_article_without_numbered_headings_has_no_items(written: Written) -> None:
    assert items_of_roundup(written(f"## Emploi\n\n{LEDE}\n\n## 5 000 postes\n\n{DRIVERS}")) == ()


def test_numbered_headings_inside_an_item_are_no_items(written: Written) -> None:
    body = written(f"## 1. Lyon\n\n{LEDE}\n\n### 1. Emploi\n\n{DRIVERS}\n\n## 2. Paris\n\n{LAW}")

    assert items_of_roundup(body) == (range(1, 4), range(5, 6))


KINDS = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE])


@given(st.lists(st.tuples(KINDS, st.sampled_from(ALL)), max_size=14))
@settings(deadline=None, max_examples=80)
def test_key_points_stand_in_the_body_and_not_in_the_summary(pieces: list[tuple[BlockKind, str]]) -> None:
    body = body_of(Block(kind=kind, text=text, level=2) for kind, text in pieces)
    weighed = weigh(body, sentences_of(body), TITLE, "fr")
    summary = summary_of(weighed)

    def taken() -> tuple[Excerpt, ...]:
        return key_points_of(body, weighed, summary)

    assert taken() == taken() == tuple(sorted(taken()))
    assert len(taken()) in (0, 3, 4, 5)
    assert not set(taken()) & set(summary)
    assert all(body.text[point.start : point.end] == point.text for point in taken())
    assert all(body.paragraph_at(point.start) == point.paragraph for point in taken())
