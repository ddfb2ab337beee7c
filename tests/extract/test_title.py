"""The title of an article: found where it stands, or made from words of the text and marked as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.extract.clipping import Clipping
from generator.extract.title_signs import TitleSigns
from generator.extract.title_weights import WEIGHTS
from generator.models import Corrections, Register

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import CleanArticle, ExtractedArticle

    First = Callable[..., ExtractedArticle]

PROSE = """
Le fabricant de robots Trilobe ouvre une usine près de Lens et promet d’y employer trois cents personnes avant l’été.
Les premiers robots sortiront des chaînes en juin, si le réseau électrique suit, précise la directrice de l’usine.
"""
LENS = "Le fabricant de robots Trilobe ouvre une usine près de Lens"
TITLE = "Trilobe ouvre une usine de robots près de Lens"


def test_the_first_line_of_a_pasted_text_is_its_title(first: First) -> None:
    article = first(f"{TITLE}{PROSE}")

    assert article.facts.title.value == TITLE
    assert article.facts.title.found_in == "line 1"
    assert not article.facts.title_is_derived
    assert article.blocks[0].dropped_by == "title"


def test_a_playful_first_line_is_the_title_too(first: First) -> None:
    assert first(f"Du fer, du feu et quelques câbles{PROSE}").facts.title.value == "Du fer, du feu et quelques câbles"


@pytest.mark.parametrize("shape", ["{}", "## {}", "[navigation] {}", "# {}"])
def test_a_title_is_known_in_every_shape_it_comes_in(first: First, shape: str) -> None:
    page = f"[navigation] Accueil\n[navigation] Tous nos articles\n{shape.format(TITLE)}\n4 mars 2026{PROSE}"

    assert first(page).facts.title.value == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "[caption] Une usine de robots près de Lens",
        "[navigation] Gazette du Nord > Robots > Trilobe ouvre une usine de robots près de Lens",
        "[navigation] Abonnez-vous à la newsletter des robots",
        "Par Ana Ruiz, envoyée spéciale à Lens",
        "[navigation] Usine",
        "La région paie la route et le raccordement de cette usine de robots, qui n’aura pas de voisins avant dix ans",
        "l’usine de robots vue du ciel, photo Ana Ruiz",
        "Robots | Usine | Lens",
    ],
)
def test_lines_beside_the_title_do_not_pass_for_it(first: First, line: str) -> None:
    assert first(f"{line}\n{TITLE}\n4 mars 2026{PROSE}").facts.title.value == TITLE
    if "Gazette" not in line:
        assert first(f"{TITLE}\n4 mars 2026\n{line}{PROSE}").facts.title.value == TITLE


def test_a_title_that_ends_a_breadcrumb_is_believed(first: First) -> None:
    page = f"Gazette Robots {TITLE}\nDes robots à Lens dès le mois de juin\n{TITLE}{PROSE}"

    assert first(page).facts.title.value == TITLE


def test_every_sign_of_a_title_has_its_weight(clean_page: Callable[..., CleanArticle]) -> None:
    article = clean_page(f"{TITLE}{PROSE}")
    clipping = Clipping(article=article, register=Register(), language="fr")

    assert set(TitleSigns(clipping, (0,)).of(0)) == set(WEIGHTS)


@pytest.mark.parametrize("name", ["Parité", "Photovoltaïque", "Textes"])
def test_a_title_may_begin_like_a_label(first: First, name: str) -> None:
    title = f"{name} et robots : l’usine de Lens montre l’exemple"

    assert first(f"[navigation] Accueil\n[navigation] Usine\n{title}\n4 mars 2026{PROSE}").facts.title.value == title


def test_a_text_alone_has_no_title(first: First) -> None:
    assert first(f"{PROSE}## Le calendrier\n{PROSE}").facts.title_is_derived


def test_repetitions_of_the_title_leave_the_text(first: First) -> None:
    article = first(f"{TITLE}\n[navigation] Partager\n{TITLE}{PROSE}\n## {TITLE}\nLa suite est connue de tous, hélas.")

    assert [block.dropped_by for block in article.blocks if block.text == TITLE] == ["title"] * 3


def test_a_title_repeated_below_the_standfirst_is_found(first: First) -> None:
    lede = "Le fabricant de robots Trilobe ouvre une usine près de Lens et promet d’y employer trois cents personnes."

    assert first(f"[navigation] {TITLE}\n{lede}\n{TITLE}{PROSE}").facts.title.value == TITLE


def test_a_title_below_a_banner_is_found_by_the_date_line_under_it(first: First) -> None:
    banner = (
        "Ce site se souvient de vos visites afin de mieux vous servir, et vous pouvez le lui interdire à tout moment."
    )
    article = first(f"{banner}\n{TITLE}\nPublié le 4 mars 2026{PROSE}")

    assert article.facts.title.value == TITLE
    assert article.facts.date is not None


def test_a_heading_of_markdown_is_the_title(first: First) -> None:
    article = first(f"[title line] {TITLE}{PROSE}", {"h1": TITLE})

    assert article.facts.title.found_in == "line 1"
    assert article.blocks[0].dropped_by == "title"


@pytest.mark.parametrize(
    ("statements", "title", "found_in"),
    [
        ({"h1": "Gazette du Nord", "og:title": f"{TITLE} - Gazette du Nord"}, TITLE, "og:title"),
        ({"h1": TITLE, "title": f"{TITLE} | Gazette"}, TITLE, "h1"),
        ({"h1": TITLE, "og:title": f"{TITLE} ‹ Gazette du Nord"}, TITLE, "h1"),
        ({"h1": "Trilobe", "og:title": TITLE}, TITLE, "og:title"),
        ({"h1": TITLE}, TITLE, "h1"),
        ({"JSON-LD headline": TITLE, "og:title": "Une usine à Lens"}, TITLE, "JSON-LD headline"),
        ({"og:title": "L&#8217;usine de robots de Lens"}, "L’usine de robots de Lens", "og:title"),
        ({"title": "Robots - Lens"}, "Robots - Lens", "title"),
    ],
)
def test_markup_states_the_title(first: First, statements: dict[str, str], title: str, found_in: str) -> None:
    fact = first(PROSE, statements).facts.title

    assert (fact.value, fact.found_in) == (title, found_in)


def test_front_matter_wins_and_its_repetition_leaves_the_text(first: First) -> None:
    article = first(f"{TITLE}{PROSE}", corrections=Corrections(title=TITLE))

    assert article.facts.title.found_in == "front matter"
    assert article.blocks[0].dropped_by == "title"


def test_a_corrected_title_stands_beside_the_text_that_lacks_it(first: First) -> None:
    article = first(PROSE, corrections=Corrections(title="Les robots de Lens"))

    assert article.facts.title.value == "Les robots de Lens"
    assert not any(block.dropped_by for block in article.blocks)


def test_front_matter_can_say_that_there_is_no_title(first: First) -> None:
    article = first(f"{TITLE}{PROSE}", corrections=Corrections(title=None))

    assert article.facts.title_is_derived
    assert article.blocks[0].dropped_by == ""


def test_the_only_text_of_a_file_is_never_taken_for_its_title(first: First) -> None:
    article = first(TITLE)

    assert article.facts.title_is_derived
    assert article.facts.title.value == TITLE
    assert article.blocks[0].dropped_by == ""


def test_the_first_heading_that_states_the_news_gives_a_title(first: First) -> None:
    headings = "## Le contexte\n## Pourquoi Trilobe vient-il à Lens ?\n## Trilobe promet trois cents emplois"
    page = f"{PROSE}\n{headings}\nEt puis après."
    article = first(page)

    assert article.facts.title.value == "Trilobe promet trois cents emplois"
    assert article.facts.title_is_derived
    assert article.facts.title.found_in.startswith("heading that states the news, line")
    assert not any(block.dropped_by for block in article.blocks)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Trilobe arrive à Lens. Les robots suivront en juin.", "Trilobe arrive à Lens"),
        ("M. Ruiz dirige Trilobe depuis l’an dernier. Il habite Lens.", "M. Ruiz dirige Trilobe depuis l’an dernier"),
        ("Que fera Trilobe de ses robots ? On ne sait pas.", "Que fera Trilobe de ses robots ?"),
        (
            f"{LENS}, dans le Pas-de-Calais, et promet d’y employer trois cents personnes avant l’été prochain",
            f"{LENS}, dans le Pas-de-Calais",
        ),
        (f"{LENS} (la troisième, après Lyon, Brest et même Dunkerque, pourtant fermée) malgré tout", LENS),
        (
            f"{LENS} avec trois cents emplois promis au maire et dans la région du nord de la France",
            f"{LENS} avec trois cents emplois promis au maire",
        ),
        ("a" * 150, "a" * 110),
    ],
)
def test_a_first_sentence_is_cut_where_it_can_end(first: First, text: str, title: str) -> None:
    fact = first(text, corrections=Corrections(title=None)).facts.title

    assert fact.value == title
    assert fact.value in text


def test_a_list_or_a_table_gives_a_title_too(first: First) -> None:
    none = Corrections(title=None)

    assert first("- Trilobe à Lens ; Un robot", corrections=none).facts.title.value == "Trilobe à Lens"
    assert first("| Usine | Ville", corrections=none).facts.title.value == "Usine | Ville"


@pytest.mark.parametrize("rule", ["page foot", "paywall", "embed", "hidden comment", "template tag"])
def test_what_stands_in_another_part_of_the_page_is_no_title(first: First, rule: str) -> None:
    title = first(f"[{rule}] La plus grande usine de robots de la région\n{TITLE}{PROSE}").facts.title

    assert title.value == TITLE
