"""Lines that the articles of one source share are proposed as rules, ready to be pasted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from newsroom import REGISTER, article, digest, heading, paragraph

from generator.models import Block, BlockKind, BoilerplateRule, Digest, RoundupItem
from generator.proposals import misdirected_rules, proposed_rules
from generator.read import read_register

if TYPE_CHECKING:
    from pathlib import Path

    from generator.models import Article, Register

TEXT = ("Un pont neuf relie les deux rives.", "Il a coûté douze millions.", "La ville compte le rembourser vite.")
FOOT = "Suivez La Feuille du Pont sur toutes ses antennes"


def issue(number: int, *blocks: Block, source: str | None = "La Feuille") -> Article:
    return article(f"a{number}", *blocks, source=source, names=())


def body(number: int) -> tuple[Block, ...]:
    return tuple(paragraph(f"{text} Fin {chr(96 + number) * 3}.") for text in TEXT * 2)


def ending_in(*lines: str, **fields: object) -> list[Article]:
    return [issue(number, *body(number), paragraph(line, **fields)) for number, line in enumerate(lines, 1)]


def said(*articles: Article, register: Register = REGISTER) -> list[str]:
    return [str(problem) for problem in proposed_rules(digest(*articles, register=register))]


def test_a_line_that_closes_three_articles_of_a_source_is_proposed_with_its_files() -> None:
    told = said(*ending_in(FOOT, FOOT.upper(), FOOT.replace(" ", "\u00a0")))

    assert told == [
        (
            f"content/data/boilerplate.yml: a line closes 3 articles of La Feuille: {FOOT!r}\n"
            "    If it is no article text, paste this rule into content/data/boilerplate.yml:\n"
            "# content/articles/a1.md\n"
            "# content/articles/a2.md\n"
            "# content/articles/a3.md\n"
            '- name: "La Feuille: suivez feuille pont"\n'
            f'  starts: "{FOOT}"\n'
            '  source: "La Feuille"'
        )
    ]
    assert proposed_rules(digest(*ending_in(FOOT, FOOT, FOOT)))[0].is_warning


def test_two_articles_or_two_sources_or_no_source_are_not_enough() -> None:
    other = issue(3, *body(3), paragraph(FOOT), source="Le Pont")
    unknown = [issue(number, *body(number), paragraph(FOOT), source=None) for number in (4, 5, 6)]

    assert said(*ending_in(FOOT, FOOT), other, *unknown) == []


def test_a_line_within_the_text_may_repeat_itself() -> None:
    articles = [issue(number, *body(number), paragraph(FOOT), *body(number)) for number in (1, 2, 3)]

    assert said(*articles) == []


def test_a_heading_further_in_heads_a_part_of_the_text_and_a_list_is_no_line() -> None:
    items = Block(kind=BlockKind.LIST, items=("La lettre du pont",))
    articles = [
        issue(number, *body(number), heading("Ce que l’on en sait"), paragraph(f"Rien {chr(96 + number)}."), items)
        for number in (1, 2, 3)
    ]

    assert said(*articles) == []


def test_a_heading_that_closes_an_article_heads_nothing() -> None:
    articles = [issue(number, *body(number), heading("La lettre du pont")) for number in (1, 2, 3)]

    assert "pattern: 'La lettre du pont$'" in said(*articles)[0]


def test_a_line_may_open_and_close_articles() -> None:
    first = issue(1, paragraph(FOOT), *body(1))

    assert "a line opens and closes 3 articles" in said(first, *ending_in("x", FOOT, FOOT)[1:])[0]


def test_lines_that_differ_in_numbers_only_become_a_pattern() -> None:
    told = said(
        *ending_in(
            "L’essai n° 3 (sur 12) est clos", "L'essai n° 4 (sur 12) est clos", "L’essai n° 15 (sur 20) est clos"
        )
    )

    assert r"  pattern: 'L[''’]essai n° \d+ \(sur \d+\) est clos$'" in told[0]


def test_of_a_long_line_only_the_beginning_is_proposed() -> None:
    words, letters = "La Feuille du Pont paraît chaque jour ouvré " * 4, "sansfin" * 30

    assert (
        f'starts: "{("La Feuille du Pont paraît chaque jour ouvré " * 2).rstrip()}"'
        in said(*ending_in(*[words] * 3))[0]
    )
    assert f'starts: "{letters[:90]}"' in said(*ending_in(*[letters] * 3))[0]
    assert r"pattern: 'Le \d+ " in said(*ending_in(*[f"Le 3 {words}"] * 3))[0]


@pytest.mark.parametrize(("score", "is_proposed"), [(-0.4, True), (-2.0, False), (None, False)])
def test_what_the_classifier_drops_with_doubts_is_proposed_too(score: float | None, *, is_proposed: bool) -> None:
    told = said(*ending_in(FOOT, FOOT, FOOT, dropped_by="below the text", score=score))

    assert bool(told) == is_proposed


def test_what_a_rule_drops_needs_none_and_what_is_kept_by_hand_wants_none() -> None:
    assert said(*ending_in(FOOT, FOOT, FOOT, dropped_by="share", score=0.1)) == []
    assert said(*ending_in(FOOT, FOOT, FOOT, is_stated=True)) == []


def test_what_maintainers_drop_by_hand_three_times_is_worth_a_rule_wherever_it_stands() -> None:
    by_hand = paragraph(FOOT, dropped_by="front matter", is_stated=True)
    articles = [issue(number, *body(number), by_hand, *body(number)) for number in (1, 2, 3)]

    assert "a line is dropped by hand in 3 articles of La Feuille" in said(*articles)[0]


@pytest.mark.parametrize(
    ("source", "is_covered"), [("", True), ("La Gazette", True), ("gazette", True), ("La Muette", False)]
)
def test_a_line_that_a_rule_covers_is_not_proposed_again(source: str, *, is_covered: bool) -> None:
    rule = BoilerplateRule(name="foot", pattern=re.compile("suivez", re.IGNORECASE), source=source)
    register = digest(register=REGISTER).register
    known = type(register)(sources=register.sources, boilerplate=(rule,))
    articles = [issue(number, *body(number), paragraph(FOOT), source="La Gazette") for number in (1, 2, 3)]

    assert bool(said(*articles, register=known)) != is_covered


def test_copies_of_one_text_and_items_of_a_roundup_count_once() -> None:
    copies = ending_in(FOOT, FOOT, FOOT)
    made = digest(*copies, duplicates={"a1": ("a2",), "a2": ("a1",)})
    items = [
        article(
            f"r-{n}",
            *body(n),
            paragraph(FOOT),
            source="La Feuille",
            names=(),
            item_of=RoundupItem(roundup="r", number=n),
        )
        for n in (1, 2, 3)
    ]

    assert proposed_rules(made) == ()
    assert said(*items) == []


def test_proposals_come_most_shared_first_and_name_six_files_at_most() -> None:
    articles = [
        issue(
            number, *body(number), paragraph("Abonnez-vous à notre lettre du pont"), *([paragraph(FOOT)] * (number < 4))
        )
        for number in range(1, 8)
    ]
    told = said(*articles)

    assert ["7 articles" in told[0], "3 articles" in told[1], len(told)] == [True, True, 2]
    assert told[0].count("# content/articles/") == 5
    assert "# and 2 more" in told[0]


def test_every_proposal_has_a_name_of_its_own_and_can_be_pasted(tmp_path: Path) -> None:
    lines = ("Suivez La Feuille du Pont : toutes ses antennes", "Suivez La Feuille du Pont ? Ici !", "L’index \\ (A)")
    taken = BoilerplateRule(name="La Feuille: suivez feuille pont", pattern=re.compile("x"), source="La Feuille")
    register = type(REGISTER)(boilerplate=(taken,))
    articles = [issue(number, *body(number), *map(paragraph, lines)) for number in (1, 2, 3)]
    told = proposed_rules(digest(*articles, register=register))
    pasted = "\n".join(problem.cure.partition("\n")[2] for problem in told)
    (tmp_path / "boilerplate.yml").write_text(f"{pasted}\n", "utf-8")

    read, problems = read_register(tmp_path, tmp_path)

    assert problems == ()
    assert [rule.name for rule in read.boilerplate] == [
        "La Feuille: index",
        "La Feuille: suivez feuille pont 2",
        "La Feuille: suivez feuille pont 3",
    ]
    assert [sum(bool(rule.pattern.match(line)) for rule in read.boilerplate) for line in lines] == [1, 1, 1]


def test_a_rule_for_a_source_that_nobody_knows_is_named() -> None:
    def warned(source: str) -> list[str]:
        rule = BoilerplateRule(name="foot", pattern=re.compile("x"), source=source)
        register = type(REGISTER)(sources=REGISTER.sources, boilerplate=(rule,))
        made: Digest = digest(issue(1, *body(1)), register=register)
        return [str(problem) for problem in misdirected_rules(made)]

    assert warned("La Fueille") == [
        (
            "content/data/boilerplate.yml: the rule 'foot' is for the source 'La Fueille', which is not known\n"
            "    Write the source as its articles state it: did you mean La Feuille?"
        )
    ]
    assert warned("xyz")[0].endswith("as its articles state it")
    assert [warned(source) for source in ("", "la feuille", "gazette")] == [[], [], []]
