"""Hard-wrapped text: which files it is, how its paragraphs become whole, and what every page repeats."""

from __future__ import annotations

import re
import textwrap
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.lines import lines_of
from generator.clean.wrapped import Margin, margin_of, paragraph_lines
from generator.models import Block, BlockKind, CleanArticle, Corrections, Format, RawArticle, Register, Selection

NOTE = """\
La note des deux rives
Un phare tenu par un automate

Le phare de Kermor est tenu depuis lundi par un automate, et les pê-
cheurs de la baie s'en amusent : la lampe salue désormais chaque ba-
teau qui rentre, du plus gros chalutier à la plus petite barque, sans
se tromper de nom.

Le syndicat des gardiens, lui, ne rit pas. Son porte-parole demande ce
que deviendront les douze hommes qui se relayaient là-haut, et le porte-
parole du ministère n'a pas répondu. « Nous attendons une lettre, dit-
il, et nous l'attendrons devant la porte. » La préfecture promet une

                                  1
La note des deux rives
réunion avant la fin du mois, avec les maires des trois communes et le
fabricant de la machine.

1. Une lampe qui apprend
Chaque nuit la lampe compte les bateaux et compare leurs feux à ceux
qu'elle connaît.

                                  2
La note des deux rives
- Le premier essai a duré un hiver entier, sans panne, ce qui a décidé
  la commune à garder la machine ;
- le second commence.
"""

ENGLISH = textwrap.fill(
    "The keepers of the lamp had asked for a radio that could hear the smaller boats, and the council bought one that "
    "speaks instead, which nobody on the pier had asked for and which everybody now greets in the morning. It reads "
    "the tides aloud, it names the winds, and it forgets nothing that a sailor has told it about the weather."
    " In winter the pier is empty, and it goes on talking to the gulls, "
    "which is why the council has begun to think of a switch.",
    60,
)


def cleaned(text: str, **fields: object) -> CleanArticle:
    raw = RawArticle(path="a.txt", slug="a", format=Format.TEXT, text=text, **fields)  # type: ignore[arg-type]  # test
    return clean(raw, Register())


def block_with(blocks: tuple[Block, ...], words: str) -> Block:
    return next(block for block in blocks if words in block.plain)


def joined(text: str) -> list[str]:
    return [line.text for line in paragraph_lines(text)[0]]


def test_a_paragraph_that_a_margin_broke_is_one_block_on_its_lines() -> None:
    block = block_with(cleaned(NOTE).blocks, "Kermor")

    assert block.text == (
        "Le phare de Kermor est tenu depuis lundi par un automate, et les pêcheurs de la baie s'en amusent : la lampe "
        "salue désormais chaque bateau qui rentre, du plus gros chalutier à la plus petite barque, sans se tromper de "
        "nom."
    )
    assert (block.first_line, block.last_line, block.dropped_by) == (4, 7, "")


def test_a_hyphen_of_the_words_own_stays() -> None:
    text = block_with(cleaned(NOTE).blocks, "syndicat").text

    assert "et le porte-parole du ministère" in text
    assert "dit-il, et nous" in text


def test_page_numbers_and_running_heads_are_dropped_and_part_no_paragraph() -> None:
    blocks = cleaned(NOTE).blocks

    over = block_with(blocks, "syndicat")
    assert over.text.endswith("La préfecture promet une réunion avant la fin du mois, avec les maires des trois "
                              "communes et le fabricant de la machine.")  # fmt: skip
    assert (over.first_line, over.last_line) == (9, 17)
    assert [(block.first_line, block.dropped_by) for block in blocks if block.first_line in (14, 15, 23, 24)] == [
        (14, "page number"),
        (15, "running head"),
        (23, "page number"),
        (24, "running head"),
    ]


def test_headings_and_items_begin_anew_and_items_go_on() -> None:
    blocks = cleaned(NOTE).blocks

    assert block_with(blocks, "Une lampe qui apprend").text == "1. Une lampe qui apprend"
    items = block_with(blocks, "premier essai")
    assert items.kind is BlockKind.LIST
    assert items.plain.startswith("Le premier essai a duré un hiver entier, sans panne, ce qui a décidé la commune à")
    assert items.last_line == 27


def test_quoted_lines_of_a_mail_become_one_quotation() -> None:
    quoted = "\n".join(f"> {line}" for line in ENGLISH.split("\n"))
    lines = joined(f"{ENGLISH}\n\n{quoted}\n>\n> Yours\n")

    assert lines[1] == "> " + " ".join(ENGLISH.split("\n"))
    assert lines[2:] == [">", "> Yours"]


def test_a_quotation_right_below_a_paragraph_is_not_of_it() -> None:
    assert joined(f"{ENGLISH}, and then\n> it went on\n")[1] == "> it went on"


@pytest.mark.parametrize(
    "below",
    ["Objet : une lampe qui parle", "Par Ana Ruiz", "By Ana Ruiz", "# Une suite", "| a | b |", "12. Une suite", "a\tb"],
)
def test_what_opens_a_line_of_its_own_begins_anew_below_a_full_line(below: str) -> None:
    full = "Un phare que personne ne garde plus, ni la nuit ni le"
    assert below.replace("\t", " ") in joined(f"{ENGLISH}\n\n{full}\n{below}\n")


def test_a_dash_inside_a_sentence_goes_on_with_it_and_a_dash_below_an_item_does_not() -> None:
    aside = f"{ENGLISH}\n\nLe phare que la commune avait cru perdu pour longtemps\n– un siècle – luit.\n"
    items = f"{ENGLISH}\n\n– le phare que la commune avait cru perdu pour longtemps\n– un siècle\n"

    assert joined(aside)[-1].endswith("longtemps – un siècle – luit.")
    assert joined(items)[-1] == "– un siècle"


def test_an_indented_line_below_a_finished_sentence_begins_a_paragraph() -> None:
    first = "Le phare que la commune avait cru perdu est revenu."
    assert joined(f"{ENGLISH}\n\n{first}\n    Longtemps il fut seul.\n")[-1] == "Longtemps il fut seul."
    assert joined(f"{ENGLISH}\n\n{first}\nLongtemps il fut seul.\n")[-1] == f"{first} Longtemps il fut seul."


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("une intelli-", "gence neuve", "une intelligence neuve"),
        ("le porte-", "avion", "le porte-avion"),
        ("la semi-", "liberté", "la semi-liberté"),
        ("un contre-", "maître", "un contremaître"),
        ("peut-", "être", "peut-être"),
        ("répond-", "elle", "répond-elle"),
        ("a-t-", "il", "a-t-il"),
        ("la région Rhône-", "Alpes", "la région Rhône-Alpes"),
        ("le COVID-", "like", "le COVID-like"),
        ("une lampe -", "rouge", "une lampe - rouge"),
        ("le GPT-", "4 bis", "le GPT- 4 bis"),
        ("une lampe", "rouge", "une lampe rouge"),
    ],
)
def test_a_word_that_the_margin_tore_is_mended(above: str, below: str, whole: str) -> None:
    assert Margin(60, frozenset({"porte-avion"})).joined(above, below) == whole


def test_a_word_that_stands_whole_elsewhere_has_no_hyphen_of_its_own() -> None:
    assert Margin(60, frozenset({"selfish"})).joined("a self-", "ish lamp") == "a selfish lamp"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n".join(ENGLISH.split("\n")[:4]),
        "\n".join(f"Une phrase entière qui tient sur sa ligne, la numéro {n}, et finit." for n in range(20)),
        "\n".join("un vers qui n'a ni rime ni point et qui va" + " au loin" * (n % 6 + 1) for n in range(30)),
        "\n".join(("le long du quai " * 12).strip() for _ in range(20)),
        f"{ENGLISH}\n\n" + "Une phrase d'un seul tenant, comme en donnent les pages. " * 20,
    ],
    ids=["nothing", "few lines", "sentences", "verses", "beyond any margin", "beside a long paragraph"],
)
def test_other_files_keep_their_lines(text: str) -> None:
    lines, _ = lines_of(text)

    assert margin_of(lines) == 0
    assert paragraph_lines(text)[0] == lines


def test_numbers_that_say_page_or_count_pages_are_page_numbers_and_others_are_not() -> None:
    pages = "\n\n".join(f"{ENGLISH}\n\n{number}" for number in ("41", "42", "- 7 -", "2030", "12", "13\n\n14"))
    blocks = cleaned(pages).blocks

    assert [block.text for block in blocks if block.dropped_by == "page number"] == ["41", "42", "- 7 -", "12", "13"]


def test_front_matter_finds_a_whole_paragraph_by_any_of_its_lines_and_keeps_a_page_number() -> None:
    stated = Corrections(
        drop=(Selection(first=5, last=5, stated_on=1),), keep=(Selection(first=14, last=14, stated_on=2),)
    )
    article = cleaned(NOTE, corrections=stated)

    assert article.problems == ()
    assert block_with(article.blocks, "Kermor").dropped_by == "front matter"
    assert next(block for block in article.blocks if block.first_line == 14).dropped_by == ""


@given(st.lists(st.text(alphabet="abcé -\n>.1", max_size=80), max_size=20), st.integers(46, 110))
@settings(deadline=None, max_examples=60)
def test_joining_loses_no_letter_and_no_line(texts: list[str], width: int) -> None:
    text = "\n".join((textwrap.fill(ENGLISH.replace("\n", " ") * 2, width), *texts))
    before, _ = lines_of(text)
    after, _ = paragraph_lines(text)

    def letters(lines: list[str]) -> str:
        return re.sub(r"[\W_]", "", "".join(lines))

    assert sorted(letters([line.text for line in after])) == sorted(letters([line.text for line in before]))
    numbers = [n.number for n in before]
    assert [n for n in numbers if any(line.number <= n <= line.last_number for line in after)] == numbers
    cleaned(text)


def test_a_text_that_is_one_paragraph_is_joined_in_linear_time() -> None:
    lines = "\n".join(["une lampe qui salue les bateaux du soir et ceux du ma-"] * 5_000)
    start = time.process_time()
    found = joined(lines)

    assert time.process_time() - start < 2
    assert len(found) == 1
