"""Cards: set like a newspaper, drawn once, the same everywhere, and never with a box for a letter."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from commandline import ROOT
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.models import Page, SocialCard
from generator.publish import write_source, writing
from generator.publish.card_sheet import HEAD, HEIGHT, WIDTH, carries, has_glyph
from generator.publish.social_cards import MARGIN, drawn, key_of
from generator.publish.typesetting import drawable, lines_of, shortened

if TYPE_CHECKING:
    from pathlib import Path

FONT = ROOT / "theme" / "assets" / "fonts" / "newsreader-releve.woff2"

CARD = SocialCard(
    path="assets/cards/articles/port.png",
    site="Le Relevé",
    kicker="Énergie",
    headline="Le port de Brest chauffe ses serres avec ses serveurs",
    byline="La Gazette, 4 mars 2026",
)

PAGE = Page(path="articles/port.md", front_matter={"title": "Port"}, card=CARD)


def in_signs(text: str) -> float:
    """Return the width of a text set in signs that are all ten wide."""
    return 10.0 * len(text)


def broken(text: str, signs: int, most: int = 9) -> list[str] | None:
    """Return the lines of a text in lines of so many signs."""
    return lines_of(text, in_signs, 10.0 * signs, most)


def bare(text: str) -> str:
    """Return a text without the spaces that a break takes away or glues."""
    return text.replace("\u00a0", "").replace(" ", "")


def image(card: SocialCard) -> Image.Image:
    """Return a card as it is seen."""
    return Image.open(io.BytesIO(drawn(card, FONT)))


def test_a_headline_is_set_in_as_few_lines_as_it_needs_and_these_are_even() -> None:
    assert broken("Un port, deux serres", 40) == ["Un port, deux serres"]
    assert broken("Le maire de la ville ouvre une serre neuve", 34) == ["Le maire de la ville", "ouvre une serre neuve"]


def test_no_line_has_one_word_where_another_break_is_possible() -> None:
    assert broken("Une serre chauffée par des serveurs attend", 35) == ["Une serre chauffée", "par des serveurs attend"]


def test_a_line_ends_neither_at_a_sign_nor_between_a_number_and_what_it_counts() -> None:
    lines = broken("Combien coûte « la serre » ? Elle coûte 12 millions : trop !", 16)

    assert lines is not None
    assert not [line for line in lines if line[0] in "»?!:" or line[-1] in "«0123456789"]
    assert "12\u00a0millions" in " ".join(lines)


def test_a_small_word_goes_with_what_follows_it() -> None:
    assert broken("Trois villes ouvrent la serre du port", 22) == ["Trois villes ouvrent", "la serre du port"]


def test_a_word_longer_than_a_line_is_cut_and_a_text_longer_than_its_room_ends_in_an_ellipsis() -> None:
    assert broken("abcdefghijkl mno", 5) == ["abcde", "fghij", "kl", "mno"]
    assert broken("un deux trois quatre", 5, 2) is None
    assert shortened("un deux trois, quatre", in_signs, 80, 2) == ["un deux", "trois…"]
    assert shortened("a" * 50, in_signs, 100, 1) == ["aaaaaa…"]
    assert shortened("", in_signs, 100, 1) == [""]


@settings(deadline=None, max_examples=150)
@example(" 0", 1, 1)
@given(st.text(max_size=60), st.integers(1, 20), st.integers(1, 4))
def test_lines_hold_the_words_in_their_order_and_fit(text: str, signs: int, most: int) -> None:
    lines = broken(text, signs, most)

    assert lines is None or bare("".join(lines)) == bare(text)
    assert all(len(line) <= signs for line in lines or ())
    assert len(shortened(text, in_signs, 10.0 * signs, most)) <= most


def test_a_letter_that_the_font_lacks_takes_its_text_with_it_and_an_emoji_goes_alone() -> None:
    def written(text: str) -> str:
        return drawable(text, lambda sign: has_glyph(FONT, sign))

    assert written("L’été « œuvre » — 30\u202f% !") == "L’été « œuvre » — 30\u202f% !"
    assert written("Une serre 🚀🔥 neuve\u200b\x00\u202e") == "Une serre neuve"
    assert written("Новая модель") == written("新しいモデル") == ""
    assert written("Nguyễn e\u0301te\u0301\u0308") == "Nguyên été"
    assert written("a\tb\u2003c\nd") == "a b c d"


def test_a_card_has_the_size_that_networks_ask_for_and_few_bytes() -> None:
    shown = image(CARD)

    assert (shown.format, shown.size, shown.mode) == ("PNG", (WIDTH, HEIGHT), "P")
    assert len(drawn(CARD, FONT)) < 20_000
    colours = {colour for _, colour in shown.convert("RGB").getcolors() or ()}
    assert len(colours) <= 16
    assert {(253, 252, 249), (29, 26, 22), (156, 47, 26), (95, 88, 78)} <= colours


CARDS = (
    CARD,
    replace(CARD, headline="Non", kicker="", byline=""),
    replace(CARD, headline="Les agglomérations raccordent leurs serveurs à leurs réseaux de chaleur " * 6),
    replace(CARD, headline="Anticonstitutionnellement" * 12, byline="La Gazette des agglomérations " * 6),
    replace(CARD, headline="Brest", deck=("Ville de Bretagne, port de guerre et de commerce. " * 4,)),
    replace(CARD, headline="Semaine 10", deck=("Une serre chauffée par des serveurs " * 3,) * 5, byline=""),
    replace(CARD, headline="Le Relevé", deck=("Une ligne.",)),
    replace(CARD, headline="Новая", kicker="新", deck=("Русский",)),
    replace(CARD, headline="Новая", byline="🚀"),
)


@pytest.mark.parametrize("card", CARDS, ids=range(len(CARDS)))
def test_nothing_is_written_over_the_edge(card: SocialCard) -> None:
    ink = image(card).convert("L").point(lambda level: 255 * (level < 240)).getbbox()

    assert ink is not None
    left, top, right, bottom = ink
    assert left >= MARGIN - 8
    assert top >= MARGIN // 2
    assert right <= WIDTH - MARGIN // 2
    assert bottom <= HEIGHT - MARGIN // 3


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=80), st.text(max_size=20), st.lists(st.text(max_size=80), max_size=3))
def test_any_words_of_a_stranger_make_a_card(headline: str, byline: str, deck: list[str]) -> None:
    card = replace(CARD, headline=headline, kicker=byline, byline=byline, deck=tuple(deck))

    assert image(card).size == (WIDTH, HEIGHT)


def test_a_headline_in_another_script_gives_way_to_what_can_be_written() -> None:
    without = replace(CARD, headline="Новая модель")

    assert drawn(without, FONT)[HEAD:] == drawn(replace(CARD, headline=CARD.byline, byline=""), FONT)[HEAD:]


def test_the_same_words_give_the_same_bytes_and_the_key_tells_others_apart() -> None:
    assert drawn(CARD, FONT) == drawn(replace(CARD, path="elsewhere.png"), FONT)
    others = [replace(CARD, headline="Autre"), replace(CARD, deck=("Autre",)), replace(CARD, site="Autre \ud800")]
    assert len({key_of(card, FONT) for card in (CARD, *others)}) == 4
    assert carries(drawn(CARD, FONT)[:HEAD], key_of(CARD, FONT))
    assert not carries(drawn(others[0], FONT)[:HEAD], key_of(CARD, FONT))


def test_another_font_draws_another_card(tmp_path: Path) -> None:
    other = tmp_path / "other.woff2"
    other.write_bytes(FONT.read_bytes() + b"\0")

    assert key_of(CARD, FONT) != key_of(CARD, other)


def test_a_card_is_drawn_beside_its_page_and_only_where_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = write_source([PAGE], (), tmp_path, font=FONT)
    assert first.written == ("articles/port.md", CARD.path)
    drawings: list[SocialCard] = []

    def noted(card: SocialCard, font: Path) -> bytes:
        drawings.append(card)
        return drawn(card, font)

    monkeypatch.setattr(writing, "drawn", noted)

    assert write_source([PAGE], (), tmp_path, font=FONT).unchanged == ("articles/port.md", CARD.path)
    assert drawings == []
    changed = replace(PAGE, card=replace(CARD, headline="Brest éteint ses serres"))
    assert write_source([changed], (), tmp_path, font=FONT).written == (CARD.path,)
    (tmp_path / CARD.path).write_bytes(b"half")
    assert write_source([changed], (), tmp_path, font=FONT).written == (CARD.path,)
    assert drawings == [changed.card] * 2


def test_without_a_font_no_card_is_drawn_and_those_of_earlier_runs_go(tmp_path: Path) -> None:
    write_source([PAGE], (), tmp_path, font=FONT)

    assert write_source([PAGE], (), tmp_path).removed == (CARD.path,)
