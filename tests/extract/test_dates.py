"""When an article came out: what counts as its own date, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.extract.date_lines import PREFIX
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


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Semaine du 2 mars 2026", "2026-W10"),
        ("Semaine 10, 2026", "2026-W10"),
        ("2026-W10", "2026-W10"),
    ],
)
def test_a_line_may_date_the_week(first: First, line: str, iso: str) -> None:
    date = first(f"{TITLE}\n{line}{PROSE}").facts.date

    assert date is not None
    assert (date.value.iso, date.value.precision) == (iso, Precision.WEEK)


@pytest.mark.parametrize(
    "line", ["Il y a 3 heures", "hier", "Aujourd’hui, 9 h", "2 days ago", "© 2026 Gazette", "2026"]
)
def test_what_depends_on_the_day_of_reading_is_no_date(first: First, line: str) -> None:
    assert first(f"{TITLE}\n{line}{PROSE}").facts.date is None


@pytest.mark.parametrize("lead", ["Offre valable jusqu’au", "Replay disponible, expire le", "© Copyright", "Depuis le"])
def test_a_line_that_dates_something_else_is_no_date_line(first: First, lead: str) -> None:
    assert first(f"{TITLE}\n{lead} 4 mars 2026{PROSE}").facts.date is None


def test_of_two_dates_side_by_side_the_later_is_the_last_change(first: First) -> None:
    facts = first(f"{TITLE}\n9 mars 20264 mars 2026 par Ana Ruiz{PROSE}").facts

    assert facts.date is not None
    assert facts.date.value.iso == "2026-03-04"
    assert facts.updated is not None
    assert facts.updated.value.iso == "2026-03-09"


@pytest.mark.parametrize(
    "cue", ["Mis à jour le", "Actualisé :", "Modifié le lundi", "Last updated on Mon,", "Révisé le"]
)
def test_a_last_change_has_many_words(first: First, cue: str) -> None:
    facts = first(f"{TITLE}\nPublié le 4 mars 2026\n{cue} 9 mars 2026{PROSE}").facts

    assert facts.date is not None
    assert facts.date.value.iso == "2026-03-04"
    assert facts.updated is not None
    assert facts.updated.value.iso == "2026-03-09"


def test_a_list_of_changes_or_articles_does_not_date_the_text(first: First) -> None:
    changes = "2026-01-04 Une figure\n2026-02-09 Un lien vers Lens\n2026-03-02 Une note de plus"

    assert first(f"{TITLE}\n{changes}{PROSE}").facts.date is None


MORE = PROSE * 3


def test_a_bare_date_further_below_dates_the_text_where_nothing_nearer_does(first: First) -> None:
    date = first(f"{TITLE}{MORE}4 mars 2026\nLens{PROSE}").facts.date

    assert date is not None
    assert date.value.iso == "2026-03-04"


@pytest.mark.parametrize(
    "lines", ["[chatter] Ana dit :\n4 mars 2026 à 9 h", "Le port de Lens au 4 mars 2026, photo de la mairie"]
)
def test_a_readers_date_or_a_caption_further_below_does_not(first: First, lines: str) -> None:
    assert first(f"{TITLE}{MORE}{lines}{PROSE}").facts.date is None


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


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Publié en 2025", "2025"),
        ("Publié en mars 2026 par Ana Ruiz", "2026-03"),
        ("Par Ana Ruiz, publié en 2025", "2025"),
        ("Date de parution : 2024", "2024"),
        ("Published in March 2026", "2026-03"),
    ],
)
def test_a_year_or_a_month_counts_where_the_line_says_that_the_article_came_out_in_it(
    first: First, line: str, iso: str
) -> None:
    date = first(f"{TITLE}\n{line}{PROSE}").facts.date

    assert date is not None
    assert date.value == NewsDate(iso)


@pytest.mark.parametrize("line", ["© 2025", "Édition 2025", "Rapport publié en 2025", "Trilobe, saison 2025"])
def test_any_other_year_dates_something_else(first: First, line: str) -> None:
    assert first(f"{TITLE}\n{line}{PROSE}").facts.date is None


def test_the_year_of_the_first_edition_stands_beside_the_day_of_the_last_change(first: First) -> None:
    facts = first(f"{TITLE}\nInitialement publié en 2019, mis à jour le 4 mars 2026{PROSE}").facts

    assert facts.date is not None
    assert facts.date.value.iso == "2019"
    assert facts.updated is not None
    assert facts.updated.value.iso == "2026-03-04"


def test_markup_may_state_a_year(first: First) -> None:
    date = first(PROSE, {"JSON-LD datePublished": "2025"}).facts.date

    assert date is not None
    assert date.value.precision is Precision.YEAR


@pytest.mark.parametrize(
    ("named", "iso"),
    [
        ({"JSON-LD datePublished": "2025", "time datetime": "2025-10-02T09:00"}, "2025-10-02T09:00"),
        ({"JSON-LD datePublished": "2025", "time datetime": "2026-01-02"}, "2025"),
        ({"JSON-LD datePublished": "2025-10-02", "article:published_time": "2025-10-02T09:00"}, "2025-10-02T09:00"),
        ({"JSON-LD datePublished": "2025", "og:url": "https://a.example/2025/10/02/robots"}, "2025-10-02"),
    ],
)
def test_what_agrees_with_a_date_may_make_it_more_precise(first: First, named: dict[str, str], iso: str) -> None:
    date = first(PROSE, named).facts.date

    assert date is not None
    assert date.value.iso == iso


def test_a_prefix_inside_the_stated_year_is_no_contradiction(first: First) -> None:
    article = first(f"[collector's prefix] date 2025-10-02\n{TITLE}\nPublié en 2025{PROSE}")

    assert article.facts.date is not None
    assert article.facts.date.value.iso == "2025-10-02"
    assert [problem.what for problem in article.problems] == ["no source is stated"]


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("/2026/03/04/robots", "2026-03-04"),
        ("/2026-03-04/robots", "2026-03-04"),
        ("/robots-a-lens-20260304.html", "2026-03-04"),
        ("/2026/03/robots", "2026-03"),
    ],
)
def test_an_address_dates_an_article_that_says_nothing_else(first: First, path: str, iso: str) -> None:
    date = first(PROSE, {"link canonical": f"https://robotik.example{path}"}).facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == (iso, "address in link canonical")


@pytest.mark.parametrize("path", ["/2026/13/45/robots", "/robots-20261345.html", "/top-2026-robots", "/id/2026030412"])
def test_an_address_without_a_day_of_the_calendar_dates_nothing(first: First, path: str) -> None:
    assert first(PROSE, {"link canonical": f"https://robotik.example{path}"}).facts.date is None


def test_a_meta_element_for_the_date_dates_the_article_where_nothing_stronger_does(first: First) -> None:
    weak = {"meta date": "2026-03-04", "time datetime": "2026-03-09"}
    alone, beside = (
        first(PROSE, stated).facts.date for stated in (weak, {"article:published_time": "2026-03-02"} | weak)
    )

    assert alone is not None
    assert (alone.value.iso, alone.found_in) == ("2026-03-04", "meta date")
    assert beside is not None
    assert beside.value.iso == "2026-03-02"


@pytest.mark.parametrize(
    "line",
    [
        "Du 12 au 17 décembre 2025",
        "12-17 décembre 2025",
        "12 décembre 2025 – 17 décembre 2025",
        "Rendez-vous le 20 mars 2026",
        "20 mars 2026 : date limite d’inscription",
        "Des dockers près de Lens, le 24 avril 2023",
        "A robot arm at work, March 2, 2026",
    ],
)
def test_a_line_that_dates_an_event_or_a_picture_is_no_date_line(first: First, line: str) -> None:
    assert first(f"{TITLE}\n{line}{PROSE}").facts.date is None


MASTHEAD = "\n".join("[navigation] Rubrique" for _ in range(5))


@pytest.mark.parametrize("line", ["mercredi 4 mars 2026", "[navigation] 4 mars 2026"])
def test_what_stands_in_the_head_of_the_page_dates_the_day_of_reading(first: First, line: str) -> None:
    assert first(f"{line}\n{MASTHEAD}\n{TITLE}{PROSE}").facts.date is None


def test_a_line_far_above_the_title_that_is_neither_dates_the_article(first: First) -> None:
    date = first(f"[above the text] 4 mars 2026\n{MASTHEAD}\n{TITLE}{PROSE}").facts.date

    assert date is not None
    assert date.value.iso == "2026-03-04"


def test_two_bare_dates_with_titles_between_them_are_those_of_other_articles(first: First) -> None:
    teasers = "[navigation] Un robot de plus\n2 mars 2026\n[navigation] La marée monte\n4 mars 2026"

    assert first(f"{TITLE}\n{teasers}{PROSE}").facts.date is None


def test_the_word_for_a_change_may_stand_before_the_time_of_day(first: First) -> None:
    line = "By Ana Ruiz | Updated 9:12 AM EST, Tue March 10, 2026"
    date = first(f"Trilobe opens a robot factory near Lens\n{line}{ENGLISH}").facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2026-03-10", "line 2, which states the last change only")


def test_of_two_dates_with_a_space_between_the_later_is_the_last_change_too(first: First) -> None:
    facts = first(f"Trilobe opens a robot factory near Lens\nMay 21, 2025 April 24, 2025 by Ana{ENGLISH}").facts

    assert facts.date is not None
    assert facts.date.value.iso == "2025-04-24"
    assert facts.updated is not None
    assert facts.updated.value.iso == "2025-05-21"


def test_a_prefix_on_the_first_item_of_a_list_is_read(first: First) -> None:
    date = first(f"[{PREFIX}] - 2026-03-04 ; Robots{PROSE}").facts.date

    assert date is not None
    assert (date.value.iso, date.found_in) == ("2026-03-04", PREFIX)
