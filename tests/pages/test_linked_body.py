"""The body on the page of its article: linked names, and lifted sentences that can be led back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import article, digest, heading, paragraph
from paperwork import pages
from rendering import ENGINES, folded, rendered

from generator.body import Body
from generator.models import Block, BlockKind, Recall
from generator.pages.markdown import Mark, markdown_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import Article


def body_of_page(told: Article, *others: Article) -> str:
    """Return the Markdown of an article's page."""
    return pages(digest(told, *others))[f"articles/{told.slug}.md"].body


def test_the_first_mention_of_a_name_with_a_page_is_linked() -> None:
    told = article(
        "a", paragraph("Cogitar suit OpenAI. OpenAI répond à Cogitar."), names=("OpenAI",), unknown=("Cogitar",)
    )

    assert body_of_page(told) == "Cogitar suit [OpenAI](../entities/openai.md). OpenAI répond à Cogitar.\n"


def test_a_name_outside_of_the_gazetteer_is_linked_once_two_articles_give_it() -> None:
    told = article("a", paragraph("Cogitar embauche."), names=(), unknown=("Cogitar",))
    other = article("b", paragraph("Cogitar licencie."), names=(), unknown=("Cogitar",))

    assert body_of_page(told) == "Cogitar embauche.\n"
    assert body_of_page(told, other) == "[Cogitar](../entities/cogitar.md) embauche.\n"


def test_headings_stay_plain_and_the_next_mention_is_linked() -> None:
    told = article("a", heading("OpenAI hésite"), paragraph("Puis OpenAI signe."))

    assert body_of_page(told) == "## OpenAI hésite\n\nPuis [OpenAI](../entities/openai.md) signe.\n"


def test_links_do_not_nest() -> None:
    told = article("a", paragraph("Le Microsoft OpenAI Fund ouvre."), names=("Microsoft OpenAI", "OpenAI"))
    other = article("b", paragraph("Microsoft OpenAI existe."), names=("Microsoft OpenAI",))

    assert body_of_page(told, other) == "Le [Microsoft OpenAI](../entities/microsoft-openai.md) Fund ouvre.\n"


def test_words_that_recall_an_earlier_article_lead_to_it_before_any_name_does() -> None:
    told = article("b", heading("La loi"), paragraph("Le procès d’OpenAI reprend. OpenAI et Bo attendent."))
    start = told.body.text.index("procès d’OpenAI")
    recalls = (
        Recall(slug="a", start=start, end=start + len("procès d’OpenAI")), Recall(slug="a", start=3, end=9),
    )  # fmt: skip

    made = pages(digest(told, article("a"), recalls={"b": recalls}))["articles/b.md"]

    assert made.body == (
        "## La loi\n\nLe [procès d’OpenAI](../articles/a.md) reprend. "
        "[OpenAI](../entities/openai.md) et Bo attendent.\n"
    )


def test_lifted_sentences_can_be_led_back_to() -> None:
    told = article(
        "a",
        paragraph("OpenAI signe. Le reste attend."),
        summary=("OpenAI signe.",),
        key_points=("OpenAI signe.", "Le reste attend."),
        names=(),
    )

    html = rendered(ENGINES[0](body_of_page(told)))
    assert html.inside == {"phrase-1": "OpenAI signe.", "point-1": "OpenAI signe.", "point-2": "Le reste attend."}


def test_sentences_that_overlap_each_keep_the_place_where_they_begin() -> None:
    told = article("a", paragraph("Un. Deux. Trois."), summary=("Un. Deux.",), key_points=("Deux. Trois.",), names=())

    html = rendered(ENGINES[0](body_of_page(told)))
    assert html.inside == {"phrase-1": "Un. ", "point-1": "Deux. Trois."}
    assert html.open_tags == []


@pytest.mark.parametrize("summary", ["La suite d’Open", "AI signe."])
def test_a_name_that_begins_in_a_lifted_sentence_and_ends_outside_of_it_is_not_linked(summary: str) -> None:
    told = article("a", paragraph("La suite d’OpenAI signe."), summary=(summary,))

    assert "](" not in body_of_page(told)


def test_a_mark_outside_of_every_passage_is_left_out() -> None:
    body = Body((paragraph("Un."), paragraph("Deux.")))

    assert markdown_of(body, [Mark(start=1, end=7, opening="<", closing=">")]) == "Un.\n\nDeux.\n"


WORDS = "OpenAI *signe* <b>un</b> contrat | [x] de 3,5 Md $ & plus # - 1. fin"


@pytest.mark.parametrize("engine", ENGINES)
@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(WORDS) - 1), st.integers(1, len(WORDS))), max_size=4), st.booleans())
def test_any_marks_leave_the_words_as_they_are(
    engine: Callable[[str], str],
    places: list[tuple[int, int]],
    in_table: bool,  # noqa: FBT001 - drawn by Hypothesis
) -> None:
    block = Block(kind=BlockKind.TABLE, rows=(("a", "b"), (WORDS, ""))) if in_table else paragraph(WORDS)
    body = Body((block,))
    start = body.text.index(WORDS)
    marks = [
        Mark(
            start=start + a, end=min(start + a + n, start + len(WORDS)), opening=f'<span id="p-{i}">', closing="</span>"
        )
        for i, (a, n) in enumerate(places)
    ]

    html = rendered(engine(markdown_of(body, marks)))

    assert (("td" if in_table else "p"), folded(WORDS)) in html.leaves
    assert html.open_tags == []
    assert [tag for tag, _ in html.tags].count("span") == len(marks)
    for number, (at, _) in enumerate(places):
        assert folded(WORDS[at:]).startswith(folded(html.inside.get(f"p-{number}", "")))
