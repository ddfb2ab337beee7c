"""When an article came out: what counts as its own date, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.models import Corrections, NewsDate, Precision

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import ExtractedArticle

    First = Callable[..., ExtractedArticle]

PROSE = """
Le fabricant de robots Trilobe ouvre une usine près de Lens et promet d’y employer trois cents personnes avant l’été.
Les premiers robots sortiront des chaînes en juin, si le réseau électrique suit, précise la directrice de l’usine.
"""
TITLE = "Trilobe ouvre une usine de robots près de Lens"
ENGLISH = """
The robot maker Trilobe is opening a factory near Lens and says that it will hire three hundred people by summer.
The first robots are due in June, provided that the power grid keeps up, the head of the factory said.
"""


def test_the_line_under_the_title_dates_the_article(first: First) -> None:
    article = first(f"{TITLE}\nPublié le 4 mars 2026 à 9h05{PROSE}")

    assert article.facts.date is not None
    assert article.facts.date.value == NewsDate("2026-03-04T09:05")
    assert article.facts.date.value.precision is Precision.MINUTE
    assert article.facts.date.found_in == "line 2"
    assert article.blocks[1].dropped_by == "date"


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("14 Fév. 2026 • 9:00", "2026-02-14T09:00"),
        ("Par Ana Ruiz, le 1er mars 2026", "2026-03-01"),
        ("Mercredi 4 mars 2026 - Temps de lecture : 3 min", "2026-03-04"),
        ("Mars 2026", "2026-03"),
        ("[dateline] 10.12.19", "2019-12-10"),
        ("[navigation] Le 03/04/2026", "2026-04-03"),
    ],
)
def test_a_date_line_is_known_by_its_form_whatever_the_clean_room_calls_it(first: First, line: str, iso: str) -> None:
    date = first(f"{TITLE}\n{line}{PROSE}").facts.date

    assert date is not None
    assert date.value.iso == iso


def test_english_dates_put_the_month_first(first: First) -> None:
    date = first(f"Trilobe opens a robot factory near Lens\n04/03/2026{ENGLISH}").facts.date

    assert date is not None
    assert date.value.iso == "2026-04-03"


def test_a_day_and_its_month_on_two_lines_are_one_date(first: First) -> None:
    date = first(f"{TITLE}\n4\nmars 2026{PROSE}").facts.date

    assert date is not None
    assert date.value.iso == "2026-03-04"


@pytest.mark.parametrize(
    "line",
    [
        "Le 14 mars 2025, la société avait déjà perdu deux usines et la moitié de ses clients dans le nord du pays.",
        "En février 2026, Trilobe change de patron.",
        "Le 2 mars 2026, Trilobe signe avec la région !",
        "Selon la région, le contrat signé le 2 mars 2026 avec la mairie vaut dix millions",
        "| 4 mars 2026 | Lens",
    ],
)
def test_a_date_in_running_prose_is_not_the_publication_date(first: First, line: str) -> None:
    assert first(f"{TITLE}\n{line}{PROSE}").facts.date is None


def test_dates_of_other_articles_below_the_text_are_not_taken(first: First) -> None:
    page = f"{TITLE}{PROSE}[related] Un autre robot\n[related] 2 mars 2026\n[navigation] 3 mars 2026"

    assert first(page).facts.date is None


def test_a_line_below_the_text_counts_if_it_says_what_it_dates(first: First) -> None:
    date = first(f"{TITLE}{PROSE}[dateline] Publié le 4 mars 2026").facts.date

    assert date is not None
    assert date.value.iso == "2026-03-04"


def test_a_date_above_the_title_counts_where_none_stands_below_it(first: First) -> None:
    date = first(f"[navigation] mercredi 4 mars 2026\n{TITLE}{PROSE}").facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2026-03-04", "line 1")


def test_the_collectors_prefix_dates_a_text_that_states_nothing(first: First) -> None:
    date = first(f"[collector's prefix] date 2026-03-04{PROSE}").facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2026-03-04", "collector's prefix")


def test_a_time_elsewhere_makes_the_prefix_more_precise(first: First) -> None:
    page = f"[collector's prefix] date 2026-03-04\n[navigation] 4 mars 2026 • 8:30\n{TITLE}{PROSE}"
    date = first(page).facts.date

    assert date is not None
    assert date.value.iso == "2026-03-04T08:30"
    assert date.found_in == "line 2, on the day that the collector's prefix names"


def test_only_a_line_of_its_own_day_makes_the_prefix_more_precise(first: First) -> None:
    page = f"[collector's prefix] date 2026-03-04\n[navigation] 3 mars 2026 • 8:30\n{TITLE}{PROSE}"
    date = first(page).facts.date

    assert date is not None
    assert date.value.iso == "2026-03-04"


def test_the_headings_of_a_timeline_are_no_date_lines(first: First) -> None:
    article = first(f"{TITLE}{PROSE}\n## 2 mars 2026\nLe maire signe.\n## 4 mars 2026\nL’usine ouvre.")

    assert article.facts.date is None
    assert not any(block.dropped_by == "date" for block in article.blocks)


def test_a_prefix_that_names_another_day_is_a_warning(first: First) -> None:
    article = first(f"[collector's prefix] date 2026-03-09\n{TITLE}\n4 mars 2026{PROSE}")

    assert article.facts.date is not None
    assert article.facts.date.value.iso == "2026-03-04"
    assert "line 3 says 2026-03-04, but the collector's prefix says 2026-03-09" in [p.what for p in article.problems]


def test_a_prefix_on_the_same_day_is_no_warning(first: First) -> None:
    article = first(f"[collector's prefix] date 2026-03-04\n{TITLE}\n4 mars 2026{PROSE}")

    assert [problem.what for problem in article.problems] == ["no source is stated"]


def test_a_prefix_without_a_date_is_ignored(first: First) -> None:
    assert first(f"[collector's prefix] date inconnue{PROSE}").facts.date is None


def test_the_file_name_comes_after_what_the_text_states(first: First) -> None:
    alone = first(PROSE, file_date="2026-03-09").facts.date
    beside = first(f"{TITLE}\n4 mars 2026{PROSE}", file_date="2026-03-09").facts.date

    assert alone is not None
    assert (alone.value.iso, alone.found_in) == ("2026-03-09", "file name")
    assert beside is not None
    assert beside.value.iso == "2026-03-04"


def test_a_news_agencys_dateline_dates_its_report(first: First) -> None:
    lede = "LENS, March 4, 2026 (AFP) - The robot maker Trilobe is opening a factory near Lens, its head said."
    date = first(lede).facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2026-03-04", "dateline, line 1")


@pytest.mark.parametrize(
    "lede",
    [
        "Le 4 mars 2026 - la date restera dans les mémoires - le fabricant de robots Trilobe a ouvert son usine.",
        "Trilobe a ouvert le 4 mars 2026 (AFP) son usine de robots près de Lens, devant trois cents personnes.",
        "Trilobe avait promis une usine pour 2025 ; le 4 mars 2026 (AFP) elle ouvre, avec trois cents personnes.",
    ],
)
def test_a_lede_that_names_a_day_is_no_dateline(first: First, lede: str) -> None:
    assert first(lede).facts.date is None or "mémoires" in lede


def test_a_title_dates_the_week_it_names(first: First) -> None:
    date = first(f"Les robots de la semaine 40 – 2025 : Trilobe ouvre une usine près de Lens{PROSE}").facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2025-W40", "title")


def test_an_update_is_told_from_the_publication(first: First) -> None:
    facts = first(f"{TITLE}\nPublié le 4 mars 2026 à 8h00, mis à jour le 5 mars 2026 à 9h00{PROSE}").facts

    assert facts.date is not None
    assert facts.date.value.iso == "2026-03-04T08:00"
    assert facts.updated is not None
    assert facts.updated.value.iso == "2026-03-05T09:00"


def test_an_update_alone_dates_the_article_and_says_so(first: First) -> None:
    facts = first(f"{TITLE}\nMis à jour le 5 mars 2026{PROSE}").facts

    assert facts.date is not None
    assert facts.date.found_in == "line 2, which states the last change only"
    assert facts.updated is None


@pytest.mark.parametrize("modified", ["2026-03-04T09:00", "2026-03-01"])
def test_an_update_that_says_nothing_new_is_left_out(first: First, modified: str) -> None:
    statements = {"JSON-LD datePublished": "2026-03-04T09:00", "JSON-LD dateModified": modified}

    assert first(PROSE, statements).facts.updated is None


def test_markup_is_asked_before_the_text(first: First) -> None:
    statements = {"article:published_time": "2026-03-04T09:00:00+01:00", "JSON-LD dateModified": "2026-03-06"}
    facts = first(f"{TITLE}\n2 mars 2026{PROSE}", statements).facts

    assert facts.date is not None
    assert (facts.date.value.iso, facts.date.found_in) == ("2026-03-04T09:00", "article:published_time")
    assert facts.updated is not None
    assert facts.updated.value.iso == "2026-03-06"


def test_markup_may_add_the_time_to_the_day_it_states_first(first: First) -> None:
    statements = {"JSON-LD datePublished": "2026-03-04", "time datetime": "2026-03-04T09:30"}
    date = first(PROSE, statements).facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2026-03-04T09:30", "time datetime")


def test_markup_that_holds_no_date_is_passed_over(first: First) -> None:
    date = first(PROSE, {"JSON-LD datePublished": "hier", "time datetime": "March 2026"}).facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2026-03", "time datetime")


def test_front_matter_wins(first: First) -> None:
    corrections = Corrections(date=NewsDate("2026-01-01"), updated=NewsDate("2026-01-02"))
    facts = first(f"{TITLE}\n4 mars 2026{PROSE}", corrections=corrections).facts

    assert facts.date is not None
    assert (facts.date.value.iso, facts.date.found_in) == ("2026-01-01", "front matter")
    assert facts.updated is not None
    assert facts.updated.value.iso == "2026-01-02"


def test_front_matter_can_say_that_there_is_no_date(first: First) -> None:
    article = first(f"{TITLE}\n4 mars 2026{PROSE}", corrections=Corrections(date=None, updated=None, source=None))

    assert article.facts.date is None
    assert article.facts.updated is None
    assert article.problems == ()


def test_a_missing_date_is_a_warning_with_its_cure(first: First) -> None:
    [problem, _] = first(PROSE).problems

    assert problem.what == "no publication date is stated"
    assert "date: 2026-03-04" in problem.cure
    assert "2026-03-04-name.txt" in problem.cure


def test_the_warning_quotes_a_week_without_a_year(first: First) -> None:
    [problem, _] = first(f"{PROSE}La semaine 7 aura été celle des robots, et la suivante celle des usines.").problems

    assert problem.what.endswith("“semaine 7” without a year")
    assert "date: 2025-W07" in problem.cure


def test_the_warning_quotes_a_month_that_dates_the_events(first: First) -> None:
    [problem, _] = first(f"{PROSE}L’usine tournera en février 2026 avec la moitié des équipes seulement.").problems

    assert "“février 2026”" in problem.what
