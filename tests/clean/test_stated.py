"""What a maintainer keeps or drops in front matter wins over every rule, and a slip in it is never silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.extract import extract
from generator.models import Block, Corrections, Format, NewsDate, RawArticle, Register, Selection

if TYPE_CHECKING:
    from generator.models import CleanArticle

LEAD = "La ville de Lantarel a mis en service lundi une grue qui range seule les conteneurs du port fluvial."
SECOND = "Les dockers gardent la main sur les charges dangereuses, et la grue s'arrête dès qu'un homme approche."
THIRD = "Le port a payé la machine neuf millions d'euros, dont un tiers vient de la région et de ses communes."
FOURTH = "Deux autres ports de la vallée attendent le bilan de la première année avant de passer commande eux aussi."
RELATED = "Lire aussi : le port de Lantarel ferme son bassin nord"
PAGE = f"Accueil\nLe port de Lantarel range seul\n{LEAD}\n{SECOND}\n{RELATED}\n\n{THIRD}\n{FOURTH}\nPublicité\n"


def lines(first: int, last: int | None = None) -> Selection:
    return Selection(first=first, last=last or first, stated_on=2)


def words(beginning: str) -> Selection:
    return Selection(beginning=beginning, stated_on=2)


def cleaned(
    text: str = PAGE,
    *,
    keep: tuple[Selection, ...] = (),
    drop: tuple[Selection, ...] = (),
    kind: Format = Format.TEXT,
    first_line: int = 1,
) -> CleanArticle:
    raw = RawArticle(
        path="a.txt",
        slug="a",
        format=kind,
        text=text,
        first_line=first_line,
        corrections=Corrections(keep=keep, drop=drop),
    )
    return clean(raw, Register())


def kept(article: CleanArticle) -> list[str]:
    return [block.plain for block in article.blocks if not block.dropped_by]


def block_of(article: CleanArticle, beginning: str) -> Block:
    return next(block for block in article.blocks if block.plain.startswith(beginning))


def errors(article: CleanArticle) -> list[str]:
    return [str(problem) for problem in article.problems]


def test_a_line_that_a_rule_drops_is_kept_where_front_matter_says_so() -> None:
    assert block_of(cleaned(), "Lire aussi").dropped_by == "related"

    article = cleaned(keep=(lines(5),))

    assert RELATED in kept(article)
    assert block_of(article, "Lire aussi").is_stated
    assert not block_of(article, "Les dockers").is_stated
    assert article.problems == ()


def test_a_line_that_is_kept_opens_no_section_of_other_articles() -> None:
    text = f"{LEAD}\n{SECOND}\n{THIRD}\n{SECOND[:-1]} aussi.\nLire aussi\n{FOURTH[:-1]}\n"

    assert block_of(cleaned(text), "Deux autres").dropped_by == "related"
    assert block_of(cleaned(text, keep=(words("Lire aussi"),)), "Deux autres").dropped_by != "related"


@pytest.mark.parametrize("selection", [lines(4), words("Les dockers gardent"), words("les  DOCKERS gardent…")])
def test_a_line_that_no_rule_drops_is_dropped_by_front_matter(selection: Selection) -> None:
    article = cleaned(drop=(selection,))

    assert block_of(article, "Les dockers").dropped_by == "front matter"
    assert SECOND not in kept(article)


def test_lines_are_counted_from_the_top_of_the_file_front_matter_included() -> None:
    article = cleaned(drop=(lines(10, 11),), first_line=7)

    assert [(b.first_line, b.plain) for b in article.blocks if b.dropped_by == "front matter"] == [
        (10, SECOND),
        (11, RELATED),
    ]


def test_a_range_may_cut_a_paragraph_that_is_torn_into_lines() -> None:
    torn = f"{LEAD}\n{SECOND}\nLe projet est porté par\nla ville, qui a cru la première au projet.\n{THIRD}"
    article = cleaned(torn, drop=(lines(4),))

    assert "Le projet est porté par" in kept(article)
    assert block_of(article, "la ville, qui").dropped_by == "front matter"


def test_a_beginning_takes_every_line_that_has_it_with_or_without_its_bullet() -> None:
    text = f"{LEAD}\n- L’essai a réussi au premier jour\n- l'essai a coûté peu\n- Lessai\n{SECOND}\n{THIRD}"
    article = cleaned(text, drop=(words("l'essai"),))

    assert [b.first_line for b in article.blocks if b.dropped_by == "front matter"] == [2, 3]


def test_a_beginning_ends_where_a_word_ends() -> None:
    article = cleaned(drop=(words("Les dock"),))

    assert SECOND in kept(article)
    assert errors(article) == [
        (
            "a.txt:2: drop: nothing begins with 'Les dock'\n    Copy its first words, or remove this "
            "correction; the nearest is line 4, 'Les dockers gardent la main sur les charges dangereuses, et…'"
        )
    ]


def test_what_is_kept_by_hand_stays_in_the_text_even_where_it_states_title_and_date() -> None:
    text = f"Le port de Lantarel range seul ses conteneurs\n4 mars 2026\n{LEAD}\n{SECOND}\n{THIRD}\n{FOURTH}\n"
    by_itself, by_hand = (extract(cleaned(text, keep=keep), Register())[0] for keep in ((), (lines(1, 2),)))

    assert [b.dropped_by for b in by_itself.blocks[:2]] == ["title", "date"]
    assert [b.dropped_by for b in by_hand.blocks[:2]] == ["", ""]
    assert by_hand.facts.title.value == by_itself.facts.title.value
    assert by_hand.facts.date
    assert by_hand.facts.date.value == NewsDate("2026-03-04")


def test_what_is_dropped_by_hand_may_still_state_a_fact_for_facts_have_keys_of_their_own() -> None:
    text = f"Le port de Lantarel range seul ses conteneurs\n4 mars 2026\n{LEAD}\n{SECOND}\n{THIRD}\n{FOURTH}\n"
    article = extract(cleaned(text, drop=(lines(1, 2),)), Register())[0]

    assert article.facts.title.value == "Le port de Lantarel range seul ses conteneurs"
    assert [b.dropped_by for b in article.blocks[:2]] == ["front matter", "front matter"]


def test_markdown_is_kept_and_dropped_by_whole_blocks() -> None:
    text = f"# Titre du port\n\n{LEAD}\n{SECOND}\n\n- {RELATED}\n- Suite\n\n{THIRD}\n\n{RELATED}\n"
    article = cleaned(text, keep=(lines(11),), drop=(lines(4), words("Lire aussi : le port")), kind=Format.MARKDOWN)
    other = cleaned(text, keep=(words(RELATED), lines(1)), kind=Format.MARKDOWN)

    assert block_of(article, "La ville").dropped_by == "front matter"
    assert [b.dropped_by for b in article.blocks if b.plain.startswith("Lire aussi")] == ["front matter", ""]
    assert [problem.what for problem in article.problems] == [
        f"drop: 'Lire aussi : le port' is kept too: line 11, {RELATED!r}"
    ]
    assert kept(other)[0] == "Titre du port"
    assert kept(other)[-1] == RELATED


def test_a_page_is_kept_and_dropped_by_the_words_that_its_blocks_begin_with() -> None:
    page = f"<html><body><article><p>{LEAD}</p><p>{SECOND}</p><p>{RELATED}</p><p>{THIRD}</p></article></body></html>"
    article = cleaned(page, keep=(words("Lire aussi"),), drop=(words("Les dockers"),), kind=Format.HTML)

    assert kept(article) == [LEAD, RELATED, THIRD]


def test_a_list_that_is_dropped_by_hand_is_not_announced_as_lost() -> None:
    text = f"{LEAD}\n\nLes points suivants comptent :\n\n{SECOND}\n\n- un\n- deux\n"

    assert block_of(cleaned(text, kind=Format.MARKDOWN), "Les points").announces_lost_list
    assert not block_of(
        cleaned(text, drop=(words("Les dockers"),), kind=Format.MARKDOWN), "Les points"
    ).announces_lost_list


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (
            lines(30, 400),
            (
                "lines 30-400: the file has only 18 lines\n"
                "    Count as digest explain does, front matter included; the nearest is line 18, 'Publicité'"
            ),
        ),
        (
            lines(3),
            (
                "line 3: the text begins on line 10, below the front matter\n"
                "    Count as digest explain does, front matter included; the nearest is line 10, 'Accueil'"
            ),
        ),
        (
            lines(15),
            (
                "line 15: no words stand there\n"
                f"    Count as digest explain does, front matter included; the nearest is line 14, {RELATED!r}"
            ),
        ),
        (
            words("Lrie aussi : le port"),
            (
                "nothing begins with 'Lrie aussi : le port'\n"
                f"    Copy its first words, or remove this correction; the nearest is line 14, {RELATED!r}"
            ),
        ),
        (
            words("§§"),
            "nothing begins with '§§'\n    Copy the first words from digest explain, or remove this correction",
        ),
    ],
)
def test_a_correction_that_finds_nothing_is_an_error_that_quotes_the_nearest_line(
    selection: Selection, message: str
) -> None:
    for key in ("keep", "drop"):
        article = cleaned(first_line=10, keep=(selection,) * (key == "keep"), drop=(selection,) * (key == "drop"))

        assert errors(article) == [f"a.txt:2: {key}: {message}"]
        assert kept(article) == kept(cleaned(first_line=10))
        assert not article.problems[0].is_warning


def test_the_errors_of_keep_and_drop_are_problems_of_the_article() -> None:
    article = extract(cleaned(drop=(words("Rien de tel"),)), Register())[0]

    assert "drop: nothing begins with 'Rien de tel'" in [problem.what for problem in article.problems]


def test_a_page_without_lines_asks_for_words() -> None:
    empty = cleaned("", keep=(words("a"), lines(1)), kind=Format.HTML)

    assert [problem.cure for problem in empty.problems] == [
        "Copy the first words from digest explain, or remove this correction",
        "This file is not read line by line: state the words that its passages begin with",
    ]


def test_a_line_cannot_be_kept_and_dropped() -> None:
    article = cleaned(keep=(lines(3, 5),), drop=(lines(1), words("Lire")))

    assert errors(article) == [
        f"a.txt:2: drop: 'Lire' is kept too: line 5, {RELATED!r}\n    Remove it from keep or from drop"
    ]
    assert RELATED in kept(article)


def test_of_many_corrections_that_find_nothing_twenty_are_reported() -> None:
    article = cleaned(keep=tuple(words(f"rien {number}") for number in range(60)), drop=(words("rien"),))

    assert len(article.problems) == 20


SELECTIONS = st.lists(
    st.one_of(
        st.builds(lambda first, more: lines(first, first + more), st.integers(1, 30), st.integers(0, 30)),
        st.builds(words, st.sampled_from([LEAD, "Lire", "accueil", "…", "x", "-", "l'"])),
    ),
    max_size=4,
).map(tuple)


@given(
    st.sampled_from([PAGE, f"- {LEAD}\n- {RELATED}\n\n> {SECOND}\n\n| a | b |\n| c | d |\n", "", "\n\n"]),
    SELECTIONS,
    SELECTIONS,
    st.sampled_from(Format),
)
@settings(deadline=None, max_examples=50)
def test_any_selection_is_obeyed_or_named(
    text: str, keep: tuple[Selection, ...], drop: tuple[Selection, ...], kind: Format
) -> None:
    article = cleaned(text, keep=keep, drop=drop, kind=kind)

    assert len(article.problems) >= sum(one.last > article.raw.line_count for one in (*keep, *drop))
    if not article.problems and kind is Format.TEXT:
        stated = {number for one in keep if one.last for number in range(one.first, one.last + 1)}
        held = [b for b in article.blocks if b.first_line in stated and b.dropped_by != "collector's prefix"]
        assert all(b.is_stated and not b.dropped_by for b in held)
