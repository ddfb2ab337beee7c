"""What a maintainer is told to look at."""

from __future__ import annotations

from newsroom import article, digest, paragraph

from generator.checks import doubts
from generator.models import Page, RoundupItem


def said(*articles: object, pages: tuple[Page, ...] = ()) -> list[str]:
    return [str(problem) for problem in doubts(digest(*articles), pages)]  # type: ignore[arg-type] # articles


def test_a_source_that_is_not_listed_is_named_with_the_entry_to_add() -> None:
    told = said(article(source="La Feuille"))

    assert len(told) == 1
    assert "'La Feuille' is not in content/data/sources.yml" in told[0]
    assert "- name: La Feuille" in told[0]


def test_a_name_that_three_articles_give_is_worth_describing() -> None:
    telling = [
        article(f"a{n}", paragraph("Trilobe ouvre une usine."), names=(), unknown=("Trilobe",)) for n in (1, 2, 3)
    ]

    told = said(*telling)[0]
    assert "names that articles often give are not described: 'Trilobe' (3 articles)\n" in told
    assert "digest entities" in told
    assert said(*telling[:2]) == []


def test_of_many_such_names_the_three_most_frequent_are_shown() -> None:
    strangers = ("Trilobe", "Ammonite", "Oursin", "Nautile")
    text = paragraph("Trilobe, Ammonite, Oursin et Nautile ouvrent. Trilobe grandit.")
    telling = [article(f"a{n}", text, names=(), unknown=strangers) for n in (1, 2, 3)]

    assert "'Trilobe' (3 articles), 'Ammonite' (3 articles), 'Nautile' (3 articles), and 1 more\n" in said(*telling)[0]


def test_a_blank_of_a_hand_written_page_is_reported() -> None:
    page = Page(path="legal.md", front_matter={}, body="Hébergeur\n\n[à compléter : adresse]\n", first_line=4)

    assert said(article(), pages=(page,))[0].startswith("content/pages/legal.md:6: a blank is to be filled in: adresse")


def test_an_excerpt_that_leads_to_no_original_is_named_but_not_each_item_of_a_roundup() -> None:
    item = article("b", source="La Gazette", item_of=RoundupItem(roundup="r", number=1))
    told = said(article("a", source="La Gazette"), item, article("c", source="La Gazette", url="https://g.example/"))

    assert len(told) == 1
    assert told[0].startswith("content/articles/a.md: an excerpt of La Gazette that leads to no original")


def test_a_rule_is_proposed_where_three_articles_of_a_source_end_in_one_line() -> None:
    foot = "Suivez Le Relevé sur toutes ses antennes"
    ending = [article(f"a{n}", paragraph(f"Usine {chr(n)}."), paragraph(foot), names=()) for n in (97, 98, 99)]

    told = said(*ending)

    assert told[0].startswith("content/data/boilerplate.yml: a line closes 3 articles of Le Relevé")
    assert f'starts: "{foot}"' in told[0]
