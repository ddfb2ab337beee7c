"""A summary is two or three sentences of the body that a reader understands without the rest."""

from __future__ import annotations

import gzip
import json
import runpy
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import Body, body_of
from generator.errors import ContentError
from generator.models import Block, BlockKind, Corrections, Format, RawArticle
from generator.understand.fitness import LONGEST_SUMMARY
from generator.understand.sentences import sentences_of
from generator.understand.summary import stated_summary, summary_of
from generator.understand.telling_words import read_words
from generator.understand.worth import standfirst_of, weigh

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.models import Excerpt

    Written = Callable[[str], Body]

ROUGE = {"r1": 30.1, "r2": 10.8, "rl": 19.5}
"""Floors on the first 300 articles of ../shared/nlp/summary. They may only rise."""

LEDE = "La ville de Lyon confie ses bus à dix robots conçus par Exemple."
SECOND = "Les chauffeurs de la ville suivront une formation de six semaines à la conduite assistée."
THIRD = "Le syndicat des transports demande une enquête sur la sécurité des robots avant le mois de juin."
FOURTH = "Trois communes voisines attendent les premiers résultats pour décider à leur tour."


def summary(body: Body, title: str = "Lyon confie ses bus à des robots", **named: object) -> list[str]:
    weighed = weigh(body, sentences_of(body), title, "fr")
    return [sentence.text for sentence in summary_of(weighed, **named)]  # type: ignore[arg-type] # named


def raw(*stated: str, line: int = 4) -> RawArticle:
    return RawArticle(
        path="content/articles/lyon.md",
        slug="lyon",
        format=Format.MARKDOWN,
        text="",
        corrections=Corrections(summary=stated, lines={"summary": line}),
    )


def found(body: Body, *stated: str) -> tuple[Excerpt, ...] | None:
    return stated_summary(body, sentences_of(body), raw(*stated))


def test_three_sentences_come_in_the_order_of_the_document(written: Written) -> None:
    assert summary(written(f"{LEDE} {SECOND}\n\n{THIRD}")) == [LEDE, SECOND, THIRD]
    assert summary(written(f"{FOURTH}\n\n{THIRD}\n\n{LEDE}"))[-1] == LEDE


def test_an_article_of_one_sentence_has_one(written: Written) -> None:
    assert summary(written(LEDE)) == [LEDE]


@pytest.mark.parametrize("text", ["", "## Un titre seul", "| robot | prix |\n| A | 12 |"])
def test_a_body_without_sentences_has_no_summary(text: str, written: Written) -> None:
    assert summary(written(text)) == []


def test_a_sentence_that_leans_comes_only_with_the_one_before_it(written: Written) -> None:
    leaning = "Cette décision de la ville de Lyon sur les robots et les bus surprend tout le monde."

    assert summary(written(f"{LEDE} {leaning}"))[:2] == [LEDE, leaning]
    assert leaning not in summary(written(f"{LEDE}\n\n{leaning}\n\n{SECOND}\n\n{THIRD}"))


def test_a_sentence_that_leans_is_better_than_a_single_one(written: Written) -> None:
    leaning = "Cette décision de la ville surprend les syndicats et les maires."

    assert summary(written(f"{LEDE}\n\n{leaning}")) == [LEDE, leaning]


def test_an_opening_that_ties_is_cut_but_not_behind_the_sentence_that_it_ties_to(written: Written) -> None:
    tied = "Mais Lyon et ses bus attendent les robots de la ville depuis trois ans."

    assert tied.removeprefix("Mais ") in summary(written(f"{LEDE}\n\n{tied}"))
    assert summary(written(f"{LEDE} {tied}")) == [LEDE, tied]


def test_two_long_sentences_need_no_third(written: Written) -> None:
    first = f"{LEDE[:-1]}, selon une note que la mairie a rendue publique lundi après trois mois de débats."
    second = "Les robots du fabricant Exemple prendront les bus à Lyon en mai, puis à Villeurbanne et à Bron en juin."

    assert summary(written(f"{first}\n\n{second}\n\nUn arbitre dira bientôt tout le reste.")) == [first, second]


def test_a_short_first_paragraph_that_is_told_again_is_a_standfirst(written: Written) -> None:
    again = "La ville de Lyon confie ses bus à dix robots. Les robots sont conçus par Exemple."

    for body, count in ((written(f"{LEDE}\n\n{again}\n\n{SECOND}"), 1), (written(f"{SECOND}\n\n{again}"), 0)):
        sentences = sentences_of(body)
        text = read_words([sentence.text for sentence in sentences], "fr")
        assert standfirst_of(text.words, [body.passage_at(sentence.start) for sentence in sentences]) == count


@pytest.mark.parametrize(
    "lede",
    [
        "C’est une première pour les bus de la ville de Lyon et ses robots.",
        "Le maire lance dans cette ville les premiers bus conduits par des robots.",
    ],
)
def test_the_first_sentence_may_speak_of_the_title(lede: str, written: Written) -> None:
    assert lede in summary(written(f"{lede}\n\n{SECOND}\n\n{THIRD}"))


def test_questions_announcements_and_fragments_stay_out(written: Written) -> None:
    poor = (
        "Que deviendront les bus de la ville de Lyon et leurs robots ?\n\n"
        "Les robots confiés à la ville de Lyon par Exemple sont les suivants :\n\n"
        "Bus de Lyon et robots, suite et fin\n\n"
        "Le tableau suivant montre ce que la ville de Lyon confie aux robots."
    )

    assert sorted(summary(written(f"{poor}\n\n{LEDE}\n\n{SECOND}"))) == [LEDE, SECOND]


@pytest.mark.parametrize(
    "granted",
    [
        "On pourrait croire que la ville de Lyon et ses bus ne doivent rien aux robots conçus par Exemple.",
        "Certes, la ville de Lyon confie ses bus à dix robots conçus par Exemple.",
        "L’accord alors conclu confie les bus de la ville de Lyon à dix robots conçus par Exemple.",
    ],
)
def test_what_is_granted_and_what_points_back_stay_out(granted: str, written: Written) -> None:
    assert summary(written(f"{SECOND}\n\n{granted}\n\n{THIRD}\n\n{FOURTH}"))[:2] == [SECOND, THIRD]
    assert summary(written(granted)) == [granted]


def test_the_line_above_a_table_stays_out(written: Written) -> None:
    above = "La ville de Lyon donne le prix de ses bus et de ses robots ligne par ligne."

    assert above not in summary(written(f"{LEDE}\n\n{above}\n\n| bus | prix |\n\n{SECOND}\n\n{THIRD}"))


def test_the_line_above_a_lost_list_stays_out() -> None:
    above = "La ville de Lyon donne le nom de chacun de ses bus et de ses robots."
    texts = (LEDE, above, SECOND)
    body = body_of(Block(kind=BlockKind.PARAGRAPH, text=text, announces_lost_list=text == above) for text in texts)

    assert summary(body) == [LEDE, SECOND]


def test_the_words_of_another_stay_out_without_their_speaker(written: Written) -> None:
    quoted = "La ville de Lyon confie ses bus aux robots et je m’en réjouis avec elle."

    assert quoted not in summary(written(f"{LEDE}\n\n> {quoted}\n\n{SECOND}"))
    assert summary(written(f"> {quoted}")) == [quoted]


def test_a_sentence_that_only_repeats_the_title_stays_out(written: Written) -> None:
    title = "La ville de Lyon confie ses bus à dix robots"

    assert summary(written(f"{title}.\n\n{SECOND}\n\n{THIRD}"), title) == [SECOND, THIRD]


def test_a_sentence_said_twice_is_taken_once(written: Written) -> None:
    assert summary(written(f"{LEDE}\n\n{LEDE}\n\n{SECOND}")) == [LEDE, SECOND]


def test_two_sentences_that_say_the_same_make_one(written: Written) -> None:
    assert summary(written(f"{LEDE}\n\n{LEDE}")) == [LEDE]


def test_an_article_made_of_a_list_is_summed_up_by_two_items(written: Written) -> None:
    assert summary(written(f"- {LEDE}\n- {SECOND}\n- {THIRD}")) == [LEDE, SECOND]


def test_an_article_of_fragments_has_the_best_one(written: Written) -> None:
    assert summary(written("Bus de Lyon et robots\n\nSuite et fin")) == ["Bus de Lyon et robots"]


def test_an_article_of_questions_has_one(written: Written) -> None:
    assert summary(written("Que fait Lyon de ses bus ?\n\nEt puis ?")) == ["Que fait Lyon de ses bus ?"]


def test_a_summary_fits_its_card(written: Written) -> None:
    long = "La ville de Lyon confie ses bus à des robots " + "qui roulent sur toutes les lignes " * 8 + "du réseau."
    texts = [long.replace("toutes", kind) for kind in ("trois", "quatre", "cinq")]

    assert 0 < sum(map(len, summary(written("\n\n".join(texts))))) <= LONGEST_SUMMARY


def test_a_roundup_is_summed_up_by_what_stands_outside_its_items(written: Written) -> None:
    body = written(f"## 1. Lyon\n\n{LEDE}\n\n{SECOND}\n\n## Conclusion\n\n{THIRD}\n\n{FOURTH}")

    assert summary(body, items=frozenset({1, 2})) == [THIRD, FOURTH]
    assert summary(body, items=frozenset({1, 2, 4}))[-1] == FOURTH


def test_an_english_article_has_a_summary(written: Written) -> None:
    first = "The city of Lyon hands its buses to ten robots made by Example."
    orphan = "However, the drivers of the city disagree with the robots and the buses."
    body = written(f"{first}\n\nThe union of drivers wants an inquiry into the safety of robots.\n\n{orphan}")

    weighed = weigh(body, sentences_of(body), "Lyon hands its buses to robots", "en")
    taken = [sentence.text for sentence in summary_of(weighed)]

    assert taken[0] == first
    assert orphan not in taken


PIECES = st.sampled_from(
    [LEDE, SECOND, THIRD, "Mais rien ne change pour les bus de Lyon.", "Et après ?", "Voici la liste :", "Fin", "…"]
)
PARAGRAPHS = st.lists(st.lists(PIECES, min_size=1, max_size=4).map(" ".join), max_size=5)


@given(PARAGRAPHS)
@settings(deadline=None, max_examples=80)
def test_every_sentence_of_a_summary_stands_in_the_body(texts: list[str]) -> None:
    body = Body(tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts))
    sentences = sentences_of(body)
    taken = summary_of(weigh(body, sentences, "Lyon", "fr"))

    assert all(body.text[sentence.start : sentence.end] == sentence.text for sentence in taken)
    assert all(body.paragraph_at(sentence.start) == sentence.paragraph for sentence in taken)
    assert list(taken) == sorted(set(taken))
    assert min(1, len(sentences)) <= len(taken) <= 3
    assert taken == summary_of(weigh(body, sentences, "Lyon", "fr"))


def test_what_a_maintainer_states_is_found_whatever_its_spaces_and_apostrophes(written: Written) -> None:
    body = written("## Titre\n\nL’usine de Lyon coûte 12\u202fM€ « environ\u00a0».\n\n- Un point.")

    assert found(body, "Un point.", "L'usine  de Lyon coûte\n12 M€ « environ »") is not None
    stated = found(body, "Un point.", "L'usine  de Lyon coûte\n12 M€ « environ »") or ()
    assert [excerpt.text for excerpt in stated] == ["Un point.", "L’usine de Lyon coûte 12\u202fM€ « environ\u00a0»"]
    assert all(body.text[excerpt.start : excerpt.end] == excerpt.text for excerpt in stated)
    assert [excerpt.paragraph for excerpt in stated] == [1, 1]


def test_no_stated_summary_leaves_it_to_the_article_and_an_empty_one_is_a_word(written: Written) -> None:
    body = written(LEDE)
    nothing = RawArticle(path="a.txt", slug="a", format=Format.TEXT, text="")

    assert stated_summary(body, sentences_of(body), nothing) is None
    assert found(body) == ()


def test_stated_words_that_are_not_in_the_body_are_errors_with_the_nearest_sentence(written: Written) -> None:
    with pytest.raises(ContentError) as error:
        found(written(f"{LEDE}\n\n{SECOND}"), LEDE.replace("dix", "onze"), SECOND, "")

    first, second = error.value.problems
    assert (first.path, first.line) == ("content/articles/lyon.md", 4)
    assert "onze" in second.what + first.what
    assert LEDE in first.cure + second.cure


def test_a_summary_stated_of_an_empty_body_has_nothing_to_be_near_to(written: Written) -> None:
    with pytest.raises(ContentError, match="no sentence"):
        found(written("## Titre"), "Des mots venus d’ailleurs.")


@pytest.mark.shared
def test_summaries_are_as_near_to_those_of_journalists_as_measured(shared: Path) -> None:
    with gzip.open(shared / "nlp/summary/orangesum_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for _, line in zip(range(300), lines, strict=False)]
    score = runpy.run_path(str(shared / "nlp/score_summary.py"))["score"]

    predicted = {}
    for article in articles:
        body = Body(tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for text in article["paras"]))
        predicted[article["id"]] = " ".join(summary(body, article["title"], most=2))
    scores = score({article["id"]: article["ref"] for article in articles}, predicted)

    assert {name: scores[name] for name, floor in ROUGE.items() if scores[name] < floor} == {}
