"""A maintainer sees why a sentence is in the summary, or is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.understand.choices import MOST_CHOICES, choices_of
from generator.understand.sentences import sentences_of
from generator.understand.summary import summary_of
from generator.understand.worth import weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.body import Body
    from generator.models import SentenceChoice

    Written = Callable[[str], Body]

TITLE = "Lyon confie ses bus à des robots"
LEDE = "La ville de Lyon confie lundi ses bus à dix robots conçus par Exemple."
SECOND = "Les chauffeurs de la ville suivront une formation de six semaines à la conduite assistée."
LEANING = "Cette décision de la ville de Lyon sur les robots et les bus surprend tout le monde."
TIED = "Mais Exemple promet à Lyon que les bus et les robots rouleront sans retard dès le mois de mai."


def weighed(body: Body, title: str = TITLE) -> Mapping[str, SentenceChoice]:
    sentences = weigh(body, sentences_of(body), title, "fr")
    found = choices_of(sentences, summary_of(sentences), title, "fr")
    assert list(found) == sorted(found, key=lambda choice: (-choice.worth, choice.excerpt))
    return {choice.excerpt.text: choice for choice in found}


def test_a_sentence_that_is_taken_says_what_it_tells_of(written: Written) -> None:
    lede = weighed(written(f"{LEDE}\n\n{SECOND}"))[LEDE]

    assert lede.taken
    assert lede.why[:2] == ("first sentence", "shares 4 words with the title")
    assert "Lyon" in lede.why[2]
    assert lede.why[-1] == "14 words"


def test_a_sentence_that_leans_says_on_what(written: Written) -> None:
    leaning = weighed(written(f"{LEDE}\n\n{LEANING}\n\n{SECOND}"))[LEANING]

    assert not leaning.taken
    assert leaning.why[0] == "leans on the one before: not alone (“Cette”)"


def test_a_repetition_a_question_and_the_weaker_one_each_say_so(written: Written) -> None:
    again = "Dix robots conçus par Exemple : la ville de Lyon leur confie lundi ses bus."
    question = "Que deviendront les bus de Lyon et leurs robots ?"
    why = {
        text: choice.why[0] for text, choice in weighed(written(f"{LEDE}\n\n{again}\n\n{question}\n\n{SECOND}")).items()
    }

    assert "repeats a taken one" in (why[LEDE], why[again])
    assert why[question].startswith("a question")


def test_a_sentence_that_only_the_others_beat_says_so(written: Written) -> None:
    first = f"{LEDE[:-1]}, selon une note que la mairie a rendue publique après trois mois de débats."
    second = "Les robots du fabricant Exemple prendront les bus à Lyon en mai, puis à Villeurbanne et à Bron en juin."
    left = "Un arbitre dira bientôt tout le reste."

    assert weighed(written(f"{first}\n\n{second}\n\n{left}"))[left].why[0] == "worth less beside those taken"


def test_an_opening_that_is_cut_is_named_and_the_manner_too(written: Written) -> None:
    mine = "« Nous attendons les robots de Lyon et nos bus aussi », dit lundi le maire de la ville de Lyon."
    found = weighed(written(f"{LEDE}\n\n{TIED}\n\n{mine}"))

    assert "stands without “Mais”" in found[TIED].why
    assert found[mine].why[-3:] == ("first person", "quotes", "opens with a quote")


def test_only_the_best_are_explained_and_all_that_are_taken(written: Written) -> None:
    many = written(
        "\n\n".join(f"La ville numéro {number} attend les robots de Lyon et ses bus." for number in range(20))
    )

    assert len(weighed(many)) >= MOST_CHOICES
    assert len(weighed(many)) <= MOST_CHOICES + 3


def test_one_word_in_common_is_one_word(written: Written) -> None:
    assert "shares 1 word with the title" in weighed(written(SECOND), "Les chauffeurs")[SECOND].why
    assert weighed(written("Et puis ?"), "Rien")["Et puis ?"].why == ("first sentence", "2 words", "short")


def test_a_small_word_is_no_telling_word_though_it_begins_like_one(written: Written) -> None:
    lede = "Souvent, les bus de Lyon gardent le souvenir de la ville et de ses robots en mai."
    why = weighed(written(f"{lede}\n\n{SECOND}"), "Le souvenir des bus de Lyon")[lede].why

    assert any("souvenir" in reason for reason in why)
    assert not any("Souvent" in reason for reason in why)
