"""Lists as the theme shows them: what heads them, and what stands beside the title of an article."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from newsroom import SITE, article, digest, paragraph, understood
from newsroom import dated_fact as fact_of
from theming import shown

from generator.models import Corrections, Related, Story

if TYPE_CHECKING:
    from generator.settings import Site

ENGLISH = replace(SITE, language="en")
DOUBTED = Corrections(caution="Rien n’est vérifié.")


def test_an_article_to_be_read_with_care_says_so_in_the_chronology_and_in_its_story() -> None:
    told = (
        article("a", title="Un contrat douteux", corrections=DOUBTED),
        article("b", title="Un contrat relu", date="2026-03-05", language="en"),
        article("c", title="Une copie", date="2026-03-05", corrections=DOUBTED),
    )
    story = Story(slug="a", headline="Un contrat douteux", articles=("a", "b", "c"))
    alone, together = digest(*told), digest(*told, stories=(story,), duplicates={"b": ("c",), "c": ("b",)})

    chronology = shown("timeline.md", alone)
    assert "Un contrat douteux Le Relevé, à lire avec prudence" in chronology
    assert "Un contrat relu Le Relevé, en anglais" in chronology
    for path in ("stories/a.md", "articles/b.md"):
        page = shown(path, together)
        assert "Un contrat douteux Le Relevé, à lire avec prudence" in page
        assert "Une copie (Le Relevé, à lire avec prudence)" in page


def test_what_came_since_and_what_leads_here_say_how_to_be_read_and_in_which_language() -> None:
    told = (
        article("a", title="Un début"),
        article("b", title="Une suite", date="2026-03-05", corrections=DOUBTED, language="en"),
        article("c", title="Une copie", source=None, date=None, corrections=DOUBTED),
        article("d", title="Une autre copie", source=None, date=None, language="en"),
    )
    newer = Related(slug="b", score=0.5, shared=("OpenAI",), days_apart=1)
    since = shown("articles/a.md", digest(*told, since={"a": (newer,)}, duplicates={"a": ("c", "d")}))
    linked = shown("articles/a.md", digest(*told, backlinks={"a": ("b",)}))

    assert "Une suite 5 mars 2026, en anglais, à lire avec prudence · " in since
    assert "Une copie à lire avec prudence Une autre copie en anglais" in since
    assert "Articles plus récents qui renvoient ici Une suite 5 mars 2026, en anglais, à lire avec prudence" in linked


def test_what_a_doubtful_article_announces_says_so() -> None:
    told = article("a", paragraph("OpenAI signera le 9 avril."), corrections=DOUBTED, title="Un contrat")
    told = understood(told, dated=(fact_of(told, "2026-04-09", "le 9 avril", "OpenAI signera le 9 avril."),))

    for path in ("timeline.md", "topics/defense.md"):
        assert "Un contrat, à lire avec prudence" in shown(path, digest(told))


def test_the_register_says_of_the_last_article_what_its_list_says() -> None:
    told = article("a", title="Un contrat", corrections=DOUBTED, language="en")

    assert "Un contrat, 4 mars 2026, en anglais, à lire avec prudence" in shown("sources.md", digest(told))


def test_a_list_of_articles_is_said_to_be_in_time_order_only_where_it_is() -> None:
    undated = digest(article("a", date=None), article("b", date=None))
    dated = digest(article("a"), article("b", date=None))

    for path in ("archive/undated.md", "topics/defense.md", "entities/openai.md"):
        page = shown(path, undated)
        assert "Articles OpenAI" in page or "Articles Defense" in page
        assert "du plus récent" not in page
    assert "Articles, du plus récent au plus ancien" in shown("archive/2026-03.md", dated)
    assert "Articles plus anciens" not in shown("topics/defense.md", dated)


def test_the_further_pages_of_an_edition_stand_by_topic_and_not_in_time_order() -> None:
    told = digest(*(article(f"a{number:02}") for number in range(30)))

    page = shown("editions/2026-w10/page-2.md", told, replace(SITE, page_size=5))

    assert "Articles Defense" in page
    assert "du plus récent" not in page


@pytest.mark.parametrize(
    ("site", "words"),
    [
        (SITE, "De ces 36 liens, 12 sont tracés, les plus forts d’abord\u202f; tous sont dans les données."),
        (ENGLISH, "Of these 36 ties 12 are drawn, the strongest first; all are in the data."),
    ],
    ids=["fr", "en"],
)
def test_a_network_says_that_it_draws_some_ties_only_and_its_table_has_all(site: Site, words: str) -> None:
    names = tuple(f"Nom {letter}" for letter in "ABCDEFGHI")
    given = ("OpenAI", *names)
    told = digest(*(article(slug, paragraph(" et ".join(given)), names=given) for slug in "ab"))

    page = shown("entities/openai.md", told, site)

    assert " ".join(words.split()) in page
    assert page.count("Nom A (2)") == 8


def test_first_and_last_mention_on_one_day_are_that_day() -> None:
    told = digest(article("a", date="2026-03-04T08:00"), article("b", date="2026-03-04T11:00"))

    page = shown("entities/openai.md", told)

    assert "le 4 mars 2026" in page
    assert "Première mention" not in page


def test_a_front_page_without_articles_says_so_and_one_of_undated_articles_does_not() -> None:
    assert "Aucun article pour l’instant." in shown("index.md", digest())
    assert "No article yet." in shown("index.md", digest(), ENGLISH)
    assert "Aucun article" not in shown("index.md", digest(article("a", date=None)))
    assert "Aucun article" not in shown("index.md", digest(article("a")))


@pytest.mark.parametrize(("site", "care"), [(SITE, "à lire avec prudence"), (ENGLISH, "read with care")])
def test_a_figure_of_an_article_to_be_read_with_care_says_so_elsewhere_than_on_its_page(site: Site, care: str) -> None:
    told = article(
        "a",
        paragraph("« Le port sera vendu cet été », dit Ada Kermeur. Le groupe garderait 30 % du port."),
        title="Un contrat douteux",
        figures=(("30", "%", "du port", "Le groupe garderait 30 % du port."),),
        corrections=DOUBTED,
    )

    front = shown("index.md", digest(told), site)
    assert re.search(rf"du port Un contrat douteux ¶ , [^,]+, {care}", front)
    assert f", {care}" not in shown("articles/a.md", digest(told), site)


def test_a_reference_to_be_copied_has_plain_spaces() -> None:
    told = article("a", title="Onze\u00a0: 11\u202f000 postes\u202f?")

    assert "title = {Onze : 11 000 postes ?}" in shown("articles/a.md", digest(told))
