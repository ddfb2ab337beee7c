"""Markdown of every dialect: words are kept, and the machinery of other generators is dropped by rules that say so."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.markdown import LARGEST_FILE
from generator.models import Block, BlockKind, BoilerplateRule, CleanArticle, Format, RawArticle, Register, Statement

LEAD = "La tuilerie de Sarzac rallume lundi son four, que des capteurs et un programme règlent à la place du cuiseur."
THIRD = (
    "Les archivistes de la tuilerie gardent la main sur les recettes, et corrigent le soir ce que propose le programme."
)
SECOND = "Le four garde sa porte de brique, mais la cuisson est suivie de loin, par une équipe de quatre personnes."


def markdown(text: str, first_line: int = 1, register: Register | None = None) -> CleanArticle:
    raw = RawArticle(path="a.md", slug="a", format=Format.MARKDOWN, text=text, first_line=first_line)
    return clean(raw, register or Register())


def blocks(text: str) -> tuple[Block, ...]:
    return markdown(text).blocks


def kept(text: str) -> list[str]:
    return [block.plain for block in blocks(text) if not block.dropped_by]


def dropped(text: str) -> list[tuple[str, int, int]]:
    return [(block.dropped_by, block.first_line, block.last_line) for block in blocks(text) if block.dropped_by]


def test_the_first_heading_of_level_one_is_the_title_of_a_markdown_file() -> None:
    article = markdown(f"# Des archives *lues*\n\n{LEAD}\n\n# Suite\n\n### Détail\n\n{SECOND}\n", first_line=4)

    assert article.statements == (Statement(name="h1", value="Des archives lues"),)
    assert [(b.text, b.level, b.dropped_by, b.first_line) for b in article.blocks if b.kind is BlockKind.HEADING] == [
        ("Des archives lues", 2, "title line", 4),
        ("Suite", 2, "", 8),
        ("Détail", 3, "", 10),
    ]


def test_marks_inside_a_line_become_plain_text() -> None:
    text = "Un **mot**, du `code`, un [lien](https://a.example), ![un dessin](b.png) et\nune suite <b>brute</b>."

    assert [block.text for block in markdown(text).blocks] == [
        "Un mot, du code, un lien, un dessin et une suite brute."
    ]


def test_lists_tables_quotes_and_code_of_markdown() -> None:
    text = (
        "- un\n- deux\n  - trois\n\n1. a\n2. b\n\n> Une parole\n> rapportée\n\n"
        "| Lieu | Actes |\n|---|--:|\n| Nord | 12 |\n\n```\nx = 1\n```\n"
    )
    article = markdown(text)

    assert [(b.kind, b.plain, b.ordered, b.first_line, b.last_line) for b in article.blocks] == [
        (BlockKind.LIST, "un\ndeux\ntrois", False, 1, 3),
        (BlockKind.LIST, "a\nb", True, 5, 6),
        (BlockKind.QUOTE, "Une parole rapportée", False, 8, 9),
        (BlockKind.TABLE, "Lieu | Actes\nNord | 12", False, 11, 13),
        (BlockKind.PARAGRAPH, "x = 1", False, 15, 17),
    ]


def test_markdown_lines_without_words_are_dropped_and_said() -> None:
    article = markdown(f"{LEAD}\n\n---\n\n[a]: https://a.example\n\n-\n")

    assert [(b.dropped_by, b.first_line) for b in article.blocks] == [
        ("", 1),
        ("mark without words", 3),
        ("mark without words", 5),
        ("mark without words", 7),
    ]


def test_named_rules_and_those_of_the_register_hold_for_markdown() -> None:
    rule = BoilerplateRule(name="foot", pattern=re.compile("Les archivistes"), scope="rest")
    text = "\n\n".join((" date 2026-05-04 " + LEAD, "Lire aussi : la piscine", SECOND, THIRD, "Fin"))
    article = markdown(text, register=Register(boilerplate=(rule,)))

    assert [block.dropped_by for block in article.blocks] == ["collector's prefix", "", "related", "", "foot", "foot"]


def test_what_reads_as_a_dateline_goes_unless_nothing_else_is_left() -> None:
    assert kept(f"21 avril 2026\n\n{LEAD}") == [LEAD]
    assert kept("21 avril Le four") == ["21 avril Le four"]


def test_a_paragraph_that_stands_twice_is_kept_once() -> None:
    assert [b.dropped_by for b in markdown(f"{LEAD}\n\n{SECOND}\n\n{LEAD}\n").blocks] == ["", "", "repeated"]


def test_a_list_that_markdown_lost_is_announced() -> None:
    article = markdown(f"{LEAD}\n\nLes avantages sont les suivants :\n\n{SECOND}\n")

    assert [b.announces_lost_list for b in article.blocks] == [False, True, False]


def test_a_huge_markdown_file_is_read_as_text() -> None:
    article = markdown(f"# Titre\n\n{LEAD}\n" * (LARGEST_FILE // 100))

    assert article.statements == ()
    assert article.blocks


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("{{< youtube abc123 >}}", "template tag"),
        ('{{% ref "four.md" %}}', "template tag"),
        ("{% include pied.html %}", "template tag"),
        ("{{ content }}", "template tag"),
        ("{: .chapeau}", "template tag"),
        ("{:toc}", "template tag"),
        ("[toc]", "template tag"),
        ("[[_TOC_]]", "template tag"),
        ("- TOC", "template tag"),
        ("::: info", "template tag"),
        ("*[IA]: intelligence artificielle", "template tag"),
        ("^four-2026", "template tag"),
        ("import Four from '../four.astro'", "template tag"),
        ("import './four.css';", "template tag"),
        ("export const four = { a: [1] }", "template tag"),
        ("<Carte lieu='Sarzac' />", "template tag"),
        ("<Carte>", "template tag"),
        ("!!! note", "template tag"),
        ("[^2]: https://tuiles.example/four", "template tag"),
        ("<!--more-->", "hidden comment"),
        ("%% à revoir %%", "hidden comment"),
        ("{/* à revoir */}", "hidden comment"),
        ("{% comment %} à revoir {% endcomment %}", "hidden comment"),
        ("![[four.png]]", "embed"),
        ("<iframe src='https://video.example'>une vidéo</iframe>", "embed"),
        ("<script>alert('four')</script>", "embed"),
        ("<figure><img src='a.png'></figure>", "embed"),
        ("#four #sarzac/tuiles, #ia", "tags"),
        ("![Le four vu de la cour](four.jpg 'Le four')", "caption"),
        ("[![Le four](four.jpg)](https://tuiles.example)", "caption"),
        ("{{< figure src='a.jpg' caption='Le four.' alt='Un four' >}}", "caption"),
        ("{{< image src='a.jpg' caption='Le four.'>}}", "caption"),
        ("{{ figure(src='a.jpg', caption='Le four.') }}", "caption"),
        ("{% include figure.html src='a.jpg' caption='Le four.' %}", "caption"),
        ("- [Le four](#four)\n  - [Le toit](#toit)", "navigation"),
        ("<figure><img src='a.png'><figcaption>Le <b>four</b></figcaption></figure>", "caption"),
        ("![](four.jpg)", "mark without words"),
        ("![four.png|302](four.png)", "mark without words"),
        ("<div class='boite'>", "mark without words"),
        ("</section>", "mark without words"),
        ("***", "mark without words"),
        ("[four]: https://tuiles.example", "mark without words"),
    ],
)
def test_a_line_of_machinery_is_dropped_by_a_rule_that_says_what_it_is(line: str, rule: str) -> None:
    text = f"{LEAD}\n\n{line}\n\n{SECOND}\n"

    assert kept(text) == [LEAD, SECOND]
    assert dropped(text) == [(rule, 3, 3 + line.count("\n"))]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Le [[Four de Sarzac]] tire.", "Le Four de Sarzac tire."),
        ("Le [[lieux/Sarzac#Four|four]] tire.", "Le four tire."),
        ("Le [[lieux/Sarzac]] et [[#Four]] tirent.", "Le Sarzac et Four tirent."),
        ("Un ==four neuf== tire.", "Un four neuf tire."),
        ("Un ~~vieux~~ four tire.", "Un vieux four tire."),
        ("Un four[^1] tire^[depuis lundi].", "Un four tire (depuis lundi)."),
        ("Un four tire.{: .note #un}", "Un four tire."),
        ("Un [four](https://a.example){target=_blank} tire.", "Un four tire."),
        ("Un [four]({{ site.url }}/four){:.lien} tire.", "Un four tire."),
        ('Un [four]({{< ref "four.md" >}}) tire.', "Un four tire."),
        ("Un four tire. ^a1b2c3", "Un four tire."),
        ("Un four <!-- non --> tire %% non %% fort.", "Un four tire fort."),
        ("Un <b>four</b> de <span class='x'>brique</span><br>tire.", "Un four de brique tire."),
        ("Un <Note n={1}>four</Note> tire.", "Un four tire."),
        ("Un [four][f] tire.\n\n[f]: https://a.example", "Un four tire."),
        ("Un ![petit](a.png) four tire.", "Un petit four tire."),
        ("Un ![300](a.png)four ![a.jpeg](a.jpeg)tire.", "Un four tire."),
        ("Un four ![[a.png]] tire.", "Un four tire."),
        ("[^1]: Rapport de la ville.", "Rapport de la ville."),
        ("Un &amp; deux, a < b, c > d, <four>, 50 %% et {accolades} : `{{ tel [[quel]] }}` !",
         "Un & deux, a < b, c > d, <four>, 50 %% et {accolades} : {{ tel [[quel]] }} !"),
        ("Un {{ que rien ne ferme", "Un {{ que rien ne ferme"),
        ("Un ` que rien ne ferme <b", "Un ` que rien ne ferme <b"),
        ("Un ` que rien ne ferme\n\nIci ` non plus.", "Un ` que rien ne ferme"),
    ],
)  # fmt: skip
def test_within_a_line_words_stay_and_marks_go(written: str, shown: str) -> None:
    assert kept(written)[0] == shown


def test_a_script_of_several_lines_is_one_piece() -> None:
    text = f"{LEAD}\n\n<script>\n let four = '<b>';\n\n alert(four)\n</script>\n\n<!--\n{SECOND}\n-->\n"

    assert kept(text) == [LEAD]
    assert dropped(text) == [("embed", 3, 4), ("embed", 6, 7), ("hidden comment", 9, 11)]


def test_an_export_ends_with_its_last_bracket_or_after_fifty_lines() -> None:
    closed = f"export const four = {{\n  a: [\n    1,\n  ],\n}}\n\n{LEAD}\n"
    endless = "export default {\n" + "  a,\n" * 60 + f"\n{LEAD}\n"

    assert kept(closed) == [LEAD]
    assert dropped(closed) == [("template tag", 1, 5)]
    assert kept(endless)[-1] == LEAD
    assert dropped(endless)[0] == ("template tag", 1, 50)


def test_code_stays_as_it_is_but_for_what_a_program_draws() -> None:
    text = (
        f"{LEAD}\n\n```liquid\n{{{{ four }}}} [[a]] <b> #four\n```\n\n~~~\n#four\n~~~\n\n```mermaid\ngraph TD\n```\n\n"
        "> [!tip]\n> ```\n> #un\n> ```\n\n```\nsans fin\n"
    )

    assert kept(text) == [LEAD, "{{ four }} [[a]] <b> #four", "#four", "#un", "sans fin"]
    assert dropped(text) == [("embed", 11, 13), ("template tag", 15, 15)]


def test_a_callout_is_a_box_with_a_heading_unless_it_quotes() -> None:
    text = (
        f"> [!note]- Le four\n> {LEAD}\n>\n> {SECOND}\n{LEAD}\n\n"
        "> [!quote] Le cuiseur\n> Je dors mieux.\n\n> [!warning]\n> Chaud !\n"
    )

    assert [(block.kind, block.plain) for block in blocks(text) if not block.dropped_by] == [
        (BlockKind.HEADING, "Le four"),
        (BlockKind.PARAGRAPH, LEAD),
        (BlockKind.PARAGRAPH, f"{SECOND} {LEAD}"),
        (BlockKind.QUOTE, "Le cuiseur Je dors mieux."),
        (BlockKind.PARAGRAPH, "Chaud !"),
    ]


def test_boxes_of_other_programs_keep_their_title_and_words() -> None:
    text = f'!!! note "Le four"\n    {LEAD}\n\n:::tip\n{SECOND}\n:::\n'

    assert [(block.kind, block.plain) for block in blocks(text) if not block.dropped_by] == [
        (BlockKind.HEADING, "Le four"),
        (BlockKind.PARAGRAPH, LEAD),
        (BlockKind.PARAGRAPH, SECOND),
    ]


def test_a_list_that_leads_elsewhere_or_says_more_is_text() -> None:
    for text in ("- [a](#a)", "- [a](#a)\n- [b](https://b.example)", "- [a](#a)\n- [b](#b) et c"):
        assert dropped(text) == []


def test_lists_of_tasks_lose_their_boxes_and_definitions_stand_apart() -> None:
    text = "- [ ] rallumer\n- [x] nettoyer {.fait}\n\nFour\n: lieu où l'on cuit\n"

    assert kept(text) == ["rallumer\nnettoyer", "Four", "lieu où l'on cuit"]


def test_html_parts_its_paragraphs_lists_and_headings() -> None:
    text = (
        f"<div><p>{LEAD}</p>\n<p>{SECOND}</p></div>\n    <p>Suite.</p>\n\n<h2>Le prix</h2>\n<ul>\n  <li>un</li>\n"
        "  <li>deux</li>\n</ul>\n<blockquote>Je dors.</blockquote>\n<table><tr><td>a</td><td>b</td></tr></table>\n"
    )

    assert [(block.kind, block.plain, block.first_line) for block in blocks(text) if not block.dropped_by] == [
        (BlockKind.PARAGRAPH, LEAD, 1),
        (BlockKind.PARAGRAPH, SECOND, 2),
        (BlockKind.PARAGRAPH, "Suite.", 3),
        (BlockKind.HEADING, "Le prix", 5),
        (BlockKind.LIST, "un\ndeux", 7),
        (BlockKind.QUOTE, "Je dors.", 10),
        (BlockKind.PARAGRAPH, "a b", 11),
    ]


def test_the_caption_below_a_picture_stands_apart_and_words_beside_one_do_not() -> None:
    assert [
        (b.plain, b.dropped_by) for b in blocks("![Un four](a.png)\n*Le four, **en mars***\n\n![Un](a.png) four tire.")
    ] == [
        ("Le four, en mars", "caption"),
        ("Un four tire.", ""),
    ]


def test_a_picture_on_a_line_of_its_own_is_no_part_of_the_sentences_around_it() -> None:
    text = f"{LEAD}\n![Le four](a.png)\n{SECOND}\n[![Le toit](a.png)](b)\n_Le toit, en mars._\n{THIRD}\n"

    assert [(b.plain, b.dropped_by, b.first_line) for b in blocks(text)] == [
        (LEAD, "", 1),
        ("Le four", "caption", 2),
        (SECOND, "", 3),
        ("Le toit, en mars.", "caption", 4),
        (THIRD, "", 6),
    ]


def test_a_figure_within_a_list_keeps_its_caption_apart() -> None:
    text = "- un\n  {{< figure title='Le four' >}}\n- deux {% tag %}\n  {% tag %}\n"

    assert [(b.plain, b.dropped_by) for b in blocks(text)] == [
        ("un\ndeux", ""),
        ("Le four", "caption"),
        ("{% tag %}", "template tag"),
    ]


def test_the_caption_of_a_shortcode_loses_its_quotation_marks_and_tags() -> None:
    text = 'Un.\n\n{{< figure\n  src="a.png"\n  caption="<b class=\\"n\\">Fig. 1 :</b> le \\"four\\""\n/>}}\n'

    assert [(b.plain, b.dropped_by, b.last_line) for b in blocks(text)][1] == ('Fig. 1 : le "four"', "caption", 6)


def test_setext_headings_and_their_attributes() -> None:
    text = f"Le four\n=======\n\n{LEAD}\n\nLe prix {{#prix}}\n-------\n\n{SECOND}\n"

    assert [(b.plain, b.dropped_by) for b in blocks(text) if b.kind is BlockKind.HEADING] == [
        ("Le four", "title line"),
        ("Le prix", ""),
    ]


@pytest.mark.parametrize(
    "piece",
    ["{{<", "{%", "<!--", "%%", "`", "``` ", "\n```", "<script>", "<figure ", "[[", "==a", "#a ", "{:", "![", "^[",
     "<a ", "{% comment %}", "<A", "\n> [!a]", "export const a = {\n", "[^", "\n: a", "<div>", "`` ` "],
)  # fmt: skip
def test_hostile_markdown_is_read_in_a_moment(piece: str) -> None:
    text = (piece * LARGEST_FILE)[: LARGEST_FILE - 1]
    start = time.process_time()
    blocks(text)

    assert time.process_time() - start < 10


PIECES = st.sampled_from(
    ["{{< ", " >}}", "{{ ", " }}", "{% ", " %}", "<!-- ", " -->", "%%", "`", "```\n", "~~~\n", "[[", "|", "]]", "![[",
     "==", "> [!note] ", "> ", "\n", "\n\n", "- [ ] ", "#a ", "[^1]", "[^1]: ", "{.a}", "{:", "}", "<b>", "</b>", "<p>",
     "</p>", "<figure>", "</figure>", "<li>", "<script>", "</script>", "<Note a='b'>", "import 'a'\n",
     "export const a = {\n", '!!! note "A"\n', ":::", "$$", "    ", "\t", "![a](b)", "*a*", LEAD, "\r",
     "\x00", "\u2028"]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map("".join))
@settings(deadline=None, max_examples=50)
def test_any_dialect_is_read_and_every_line_with_words_is_in_a_block(text: str) -> None:
    found = blocks(text)
    covered = {number for block in found for number in range(block.first_line, block.last_line + 1)}
    count = text.count("\n") + 1

    assert all(1 <= block.first_line <= block.last_line <= count for block in found)
    assert [block.first_line for block in found] == sorted(block.first_line for block in found)
    assert {n for n, line in enumerate(text.split("\n"), 1) if any(map(str.isalnum, line))} <= covered
