"""What is published of a source that allows an excerpt only, whatever its articles hold."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import REGISTER, SITE, article, dated_fact, digest, heading, paragraph, understood, with_role
from paperwork import pages

from generator.body import body_of
from generator.models import Block, BlockKind, Corrections, Publish, Source
from generator.pages import editions_of, feeds_of
from generator.publish import files_of
from generator.publish.front_matter import with_front_matter
from generator.rights import SMALLEST, allowance, length_of, overdrawn, places_shown, within_rights

if TYPE_CHECKING:
    from generator.models import Article, Digest

GAZETTE: Final = Source(
    slug="gazette", name="La Gazette", publish=Publish.EXCERPT, quotation_budget=40, excerpt_budget=400
)
RIGHTS: Final = replace(REGISTER, sources=(GAZETTE,))


def published(told: Article) -> Article:
    """Return an article of the Gazette as it is published."""
    return within_rights(digest(told, register=RIGHTS)).articles[0]


def sentence(number: int, words: int = 9) -> str:
    return f"La phrase numéro {number} " + " ".join(f"mot{number}x{place}" for place in range(words)) + "."


LONG: Final = tuple(sentence(number, 12) for number in range(12))


def test_an_article_that_may_be_published_whole_stays_as_it_is() -> None:
    told = digest(article(source="Le Relevé"), register=RIGHTS)

    assert within_rights(told) is told


def test_of_an_excerpt_all_words_are_blank_but_those_that_are_shown() -> None:
    told = article(
        "a",
        heading("Un intertitre"),
        paragraph(f"{LONG[0]} {LONG[1]}"),
        Block(kind=BlockKind.LIST, items=(LONG[2], "", LONG[3])),
        Block(kind=BlockKind.TABLE, rows=(("Nom", ""), (LONG[4], LONG[5]))),
        paragraph("Abonnez-vous à la lettre.", dropped_by="newsletter"),
        paragraph("Microsoft suit."),
        source="La Gazette",
        names=("Microsoft",),
        summary=(LONG[1],),
        key_points=(LONG[3],),
    )
    shown = published(told)

    assert "".join(shown.body.text.split()) == "".join(
        f"## {LONG[1]} - - - {LONG[3]} | | | |---|---| | | | Microsoft".split()
    )
    assert len(shown.body.text) == len(told.body.text)
    assert [each.text for each in (*shown.understanding.summary, *shown.understanding.key_points)] == [LONG[1], LONG[3]]
    assert shown.body == body_of(shown.extracted.blocks)
    assert {block.plain for block in shown.extracted.blocks if block.dropped_by} == {""}
    assert shown.extracted.raw.text.isspace()
    assert shown.extracted.raw.line_count == told.extracted.raw.line_count


def test_what_says_most_comes_first_and_what_does_not_fit_is_left_out() -> None:
    told = article(
        "a",
        *map(paragraph, LONG),
        source="La Gazette",
        summary=LONG[:2],
        key_points=LONG[2:8],
    )
    shown = published(told)

    assert [each.text for each in shown.understanding.summary] == list(LONG[:2])
    assert 1 <= len(shown.understanding.key_points) < 6
    assert length_of(places_shown(shown)) <= GAZETTE.excerpt_budget


def test_no_more_than_half_of_a_short_article_is_shown() -> None:
    told = article("a", *map(paragraph, LONG[:6]), source="La Gazette", summary=LONG[:6])
    generous = replace(GAZETTE, excerpt_budget=10_000)

    whole = sum(map(len, LONG[:6]))
    assert allowance(generous, told.body) == whole // 2
    assert allowance(replace(GAZETTE, excerpt_budget=100), told.body) == 100
    assert allowance(generous, body_of((paragraph("Court."),))) == SMALLEST


def test_figures_roles_and_dates_are_shown_as_far_as_there_is_room() -> None:
    long_role = "présidente " + "de la commission " * 20
    text = (
        f"Le marché du neuf vaut 30 millions selon une étude que personne n’a lue. Ana Roux, patronne, parlera. "
        f"Bo Li, {long_role}, se tait. Le 9 mars, tout change pour les autres. {LONG[0]} {LONG[1]} {LONG[2]}"
    )
    told = article(
        "a", paragraph(text), source="La Gazette", names=(), unknown=("Ana Roux", "Bo Li"), summary=(LONG[0],),
        figures=(("30", "millions", "Le marché", text.partition(" Ana")[0]),),
    )  # fmt: skip
    told = with_role(with_role(told, "Ana Roux", "patronne"), "Bo Li", long_role.strip())
    told = understood(
        told,
        dated=(
            dated_fact(told, "2026-03-09", "Le 9 mars", "Le 9 mars, tout change pour les autres."),
            dated_fact(told, "2026-03-10", "numéro 0", LONG[0]),
        ),
    )
    shown = published(told).understanding

    assert [each.role.text for each in shown.entities if each.role] == ["patronne"]
    assert [each.excerpt.text for each in shown.dated] == [LONG[0]]
    assert shown.figures[0].excerpt.text.split() == ["Le", "marché"]
    assert shown.figures[0].tail == "Le marché"


def test_a_figure_keeps_its_sentence_where_that_is_shown_anyway() -> None:
    told = article(
        "a", paragraph("Le marché vaut 30 millions. Fin."), source="La Gazette",
        summary=("Le marché vaut 30 millions.",),
        figures=(("30", "millions", "Le marché", "Le marché vaut 30 millions."),),
    )  # fmt: skip

    assert published(told).understanding.figures == told.understanding.figures


def test_the_words_before_a_figure_stay_before_it() -> None:
    told = article(
        "a", paragraph("Le marché vaut 30 millions. Fin."), source="La Gazette",
        figures=(("30", "millions", "Le marché", "Le marché vaut 30 millions."),),
    )  # fmt: skip
    figure = replace(told.understanding.figures[0], lead="Le marché vaut")
    bare = replace(figure, label="", lead="")

    first, second = published(understood(told, figures=(figure, bare))).understanding.figures

    assert (first.lead, first.tail) == ("Le marché", "")
    assert (second.lead, second.tail) == ("", "")


def test_a_figure_that_nothing_names_leads_to_the_original_without_its_sentence() -> None:
    told = article(
        "a", paragraph("Le marché du prêt vaut 30 millions. Fin."), source="La Gazette", url="https://gazette.example/a",
        figures=(
            ("30", "millions", "", "Le marché du prêt vaut 30 millions."),
            ("30", "M", "Le marché du prêt", "Le marché du prêt vaut 30 millions."),
        ),
    )  # fmt: skip
    made = pages(within_rights(digest(told, register=RIGHTS)))["articles/a.md"].front_matter["figures"]

    assert [each["url"] for each in made] == [  # type: ignore[attr-defined] # a list of records
        "https://gazette.example/a", "https://gazette.example/a#:~:text=Le%20march%C3%A9%20du%20pr%C3%AAt",
    ]  # fmt: skip


def test_a_title_made_of_words_of_the_text_counts_as_such() -> None:
    told = article("a", *map(paragraph, LONG), title=LONG[3], derived=True, source="La Gazette", summary=LONG[:4])

    shown = published(told)

    assert LONG[3] in shown.body.text
    assert len(shown.understanding.summary) < 4


def test_a_stated_summary_that_is_too_long_is_an_error_with_its_line() -> None:
    stated = Corrections(summary=LONG[:6], lines={"summary": 4})
    told = article("a", *map(paragraph, LONG), source="La Gazette", summary=LONG[:6], corrections=stated)

    problem = next(overdrawn(told, RIGHTS))

    assert str(problem).startswith("content/articles/a.md:4: the summary has ")
    assert "La Gazette lets us show 400 of this article" in problem.what
    assert not problem.is_warning
    assert list(overdrawn(told, REGISTER)) == list(overdrawn(article("a", source="Le Relevé"), RIGHTS)) == []
    assert list(overdrawn(article("a", source="La Gazette"), RIGHTS)) == []
    short = article(
        "a", *map(paragraph, LONG), source="La Gazette", summary=LONG[:1], corrections=replace(stated, summary=LONG[:1])
    )
    assert list(overdrawn(short, RIGHTS)) == []


RUN: Final = 8
"""Words in a row that are somebody's sentence, and not a name or a phrase."""


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of words of a text."""
    found = re.findall(r"\w+", text)
    return {tuple(found[place : place + RUN]) for place in range(len(found) - RUN + 1)}


def of_site(told: Digest) -> dict[str, str]:
    """Return the text of every page and other file, with the words that addresses hold."""
    made = {path: with_front_matter(page).decode() for path, page in pages(told).items()}
    files = files_of(told, SITE, feeds_of(told, SITE), editions_of(told, SITE))
    made |= {file.path: file.content.decode("utf-8", "replace") for file in files}
    return {path: unquote(text) for path, text in made.items()}


WORDS: Final = st.integers(3, 14)


@st.composite
def articles_of_the_gazette(draw: st.DrawFn) -> Article:
    """Give an article of sentences of words that recur nowhere, with anything understood of any of them."""
    sentences = [sentence(number, draw(WORDS)) for number in range(draw(st.integers(1, 12)))]
    some = st.lists(st.sampled_from(sentences), unique=True, max_size=5).map(tuple)
    told = article(
        "a",
        *(paragraph(words) for words in sentences),
        paragraph(sentence(99), dropped_by="newsletter"),
        source="La Gazette",
        url=draw(st.sampled_from((None, "https://gazette.example/a"))),
        title=draw(st.sampled_from(("Un titre", sentences[0]))),
        derived=draw(st.booleans()),
        names=(),
        unknown=("La phrase",),
        summary=draw(some),
        key_points=draw(some),
        figures=tuple((each.split()[3], "", " ".join(each.split()[4:7]), each) for each in draw(some)),
        quotations=tuple((each.partition(" ")[2], "La phrase") for each in draw(some)),
    )
    return understood(
        with_role(told, "La phrase", " ".join(draw(st.sampled_from(sentences)).split()[3:])),
        dated=tuple(dated_fact(told, "2026-03-09", each.split()[3], each) for each in draw(some)),
    )


@settings(deadline=None, max_examples=60)
@given(articles_of_the_gazette())
def test_whatever_the_article_what_is_shown_is_within_the_budget(told: Article) -> None:
    shown = published(told)

    visible = len("".join(shown.body.text.split()))
    most = allowance(GAZETTE, told.body)
    assert length_of(places_shown(shown)) <= most
    assert visible <= most
    assert sum(len(each.excerpt.text) for each in shown.understanding.quotations) <= GAZETTE.quotation_budget
    for excerpt in (*shown.understanding.summary, *shown.understanding.key_points):
        assert told.body.text[excerpt.start : excerpt.end] == shown.body.text[excerpt.start : excerpt.end]


@settings(deadline=None, max_examples=15)
@given(articles_of_the_gazette())
def test_no_page_or_feed_holds_another_sentence_of_the_source(told: Article) -> None:
    other = article("b", paragraph("La Muette parle."), source="La Muette", names=(), unknown=("La phrase",))
    site = within_rights(digest(told, other, register=RIGHTS))
    shown = " ".join(site.by_slug["a"].body.text.split("  "))

    sentences = (*told.body.text.split("\n\n"), sentence(99))
    secret = set().union(*map(runs, sentences)) - runs(shown) - runs(told.title)
    for path, text in of_site(site).items():
        assert runs(text) & secret == set(), path
