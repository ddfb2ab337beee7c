"""What a file holds twice is told from what it says again on purpose."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.lines import lines_of
from generator.clean.repeats import MOST_WORDS, repeated_places

LEAD = "La mairie de Belmont a ouvert lundi une bibliothèque où les livres sont prêtés par un robot très patient."
SECOND = "Le robot reconnaît les couvertures, range les volumes rendus et propose des lectures voisines aux habitants."
DRAWN = (
    "Nous n'avons remplacé personne, nous avons seulement rendu aux bibliothécaires le temps de parler aux lecteurs du "
    "quartier"
)


def repeats(*lines: str, dropped: tuple[int, ...] = ()) -> tuple[int, ...]:
    read, _ = lines_of("\n".join(lines))
    return repeated_places(read, [place not in dropped for place in range(len(read))])


def test_the_second_of_two_equal_paragraphs_is_the_repeat_whatever_its_marks() -> None:
    assert repeats(LEAD, SECOND, LEAD.replace(",", " ;").upper()) == (2,)


def test_a_page_pasted_twice_goes_with_its_headings() -> None:
    assert repeats(LEAD, "Le prix", SECOND, LEAD, "Le prix", SECOND, "La suite") == (3, 4, 5)


def test_a_standfirst_that_begins_the_first_paragraph_goes_and_the_paragraph_stays() -> None:
    assert repeats(LEAD, f"{LEAD} {SECOND}") == (0,)


def test_a_sentence_drawn_large_goes_and_the_paragraph_it_is_from_stays() -> None:
    assert repeats(LEAD, f"« {DRAWN}. »", f"{SECOND} {DRAWN}, dit-elle.") == (1,)


def test_a_heading_may_quote_the_text_below_it() -> None:
    heading = "« Nous avons rendu aux bibliothécaires le temps de parler »"

    assert repeats(LEAD, f"{heading} aux uns", f"{SECOND} {heading} aux uns et aux autres") == ()


def test_a_label_of_every_item_stays() -> None:
    assert repeats("👉 Pour les lecteurs :", LEAD, "👉 Pour les lecteurs :", SECOND) == ()


def test_items_and_rows_may_stand_in_several_lists() -> None:
    item = "- " + LEAD
    row = "Lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche | congé"

    assert repeats(item, row, item, row, "a\tb " + LEAD, "a\tb " + LEAD) == ()


def test_what_is_dropped_already_is_no_reason_to_drop_its_repeat() -> None:
    assert repeats(LEAD, SECOND, LEAD, dropped=(0,)) == ()


def test_a_short_line_after_the_copy_is_new_text() -> None:
    assert repeats("Le prix", LEAD, LEAD, "Le prix") == (2,)


def test_a_line_too_long_to_be_looked_at_whole_holds_nothing() -> None:
    assert repeats("mot " * (MOST_WORDS + 5) + LEAD, LEAD, ("mot " * MOST_WORDS) + LEAD) == ()


@given(st.lists(st.one_of(st.text(max_size=120), st.sampled_from([LEAD, SECOND, f"{LEAD} {SECOND}", "Le prix"]))))
@settings(deadline=None, max_examples=50)
def test_what_a_repeat_says_stays_elsewhere(lines: list[str]) -> None:
    read, _ = lines_of("\n".join(lines))
    found = repeated_places(read, [True] * len(read))

    assert len(found) < len(read) or not read
    assert list(found) == sorted(set(found))
