"""Lists: by topic, name, source, month and story, page by page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import REGISTER, SITE, article, digest, full_digest, mentioned, paragraph
from paperwork import fields, pages, titles

from generator.models import Article, EntityKind, Story, Topic

SMALL = replace(SITE, page_size=2)


def many(count: int) -> tuple[Article, ...]:
    """Return articles on one topic, oldest first."""
    return tuple(
        article(f"a{number}", title=f"Sujet {number}", date=f"2026-03-0{number}") for number in range(1, count + 1)
    )


def test_a_long_list_goes_on_on_further_pages() -> None:
    made = pages(digest(*many(5)), SMALL)
    first, middle, last = (
        made[f"topics/{path}.md"].front_matter for path in ("defense", "defense/page-2", "defense/page-3")
    )

    assert [titles(page["cards"]) for page in (first, middle, last)] == [
        ["Sujet 5", "Sujet 4"], ["Sujet 3", "Sujet 2"], ["Sujet 1"],
    ]  # fmt: skip
    row = [{"title": "1", "url": "topics/defense/"}, *(
        {"title": str(n), "url": f"topics/defense/page-{n}/"} for n in (2, 3)
    )]  # fmt: skip
    assert first["pagination"] == {
        "page": 1, "pages": 3, "text": "Articles 1 à 2 sur 5", "previous": None, "numbers": row,
        "next": {"title": "Page suivante", "url": "topics/defense/page-2/"},
    }  # fmt: skip
    assert middle["pagination"]["previous"] == {"title": "Page précédente", "url": "topics/defense/"}  # type: ignore[index]
    assert last["pagination"] == {
        "page": 3, "pages": 3, "text": "Articles 5 à 5 sur 5", "next": None, "numbers": row,
        "previous": {"title": "Page précédente", "url": "topics/defense/page-2/"},
    }  # fmt: skip
    assert [page["title"] for page in (first, middle, last)] == ["Défense", "Défense, page 2", "Défense, page 3"]
    assert first["count"] == last["count"] == "5 articles"


@pytest.mark.parametrize("count", [1, 2])
def test_a_list_that_fits_has_one_page(count: int) -> None:
    made = pages(digest(*many(count)), SMALL)

    assert "topics/defense/page-2.md" not in made
    assert made["topics/defense.md"].front_matter["pagination"]["next"] is None  # type: ignore[index]


def test_an_empty_topic_keeps_its_address() -> None:
    page = fields("topics/travail.md", digest(*many(1)))

    assert (page["count"], page["span"], page["cards"]) == ("0 article", "", [])
    assert page["pagination"] == {"page": 1, "pages": 1, "text": "", "previous": None, "next": None, "numbers": []}


def test_a_topic_says_what_it_spans_and_which_names_it_gives() -> None:
    page = fields("topics/travail.md", full_digest())

    assert page["count"] == "4 articles"
    assert page["span"] == "de la semaine 40 de 2025 au 4 mars 2026"
    assert [(each["title"], each["articles"]) for each in page["neighbours"]] == [
        ("OpenAI", 4), ("Aria Labs", 2), ("Microsoft", 2),
    ]  # fmt: skip
    assert page["figures"][0]["from"]["title"] == "OpenAI vise un contrat"
    assert fields("topics/defense.md", full_digest())["span"] == "le 4 mars 2026"


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        (("2025-W40", "2026-03-04"), "de la semaine 40 de 2025 au 4 mars 2026"),
        (("2025-W40", "2025-10-02", "2025-10-05"), "en semaine 40, 2025"),
        (("2026-02", "2026-02-01", "2026-02-18"), "en février 2026"),
        (("2026-02-28", "2026-02"), "en février 2026"),
        (("2026-02-05", "2026-03-04", "2026-03"), "du 5 février à mars 2026"),
        (("2026-03-01", "2026-02-18T08:00", None), "du 18 février au 1er mars 2026"),
    ],
)
def test_no_list_gives_a_day_that_no_article_states(dates: tuple[str | None, ...], span: str) -> None:
    told = [article(f"a{number}", date=date) for number, date in enumerate(dates)]
    story = Story(slug="a0", headline="Suite", articles=tuple(each.slug for each in told))
    made = pages(digest(*told, stories=(story,)))

    for path in ("topics/defense.md", "entities/openai.md", "sources/le-releve.md"):
        assert made[path].front_matter["span"] == span
    assert str(made["stories/a0.md"].front_matter["about"]).endswith(f" articles sur un même événement, {span}.")
    assert fields("stories.md", digest(*told, stories=(story,)))["groups"][0]["links"][0]["note"].endswith(f", {span}")


def test_a_story_of_a_week_across_new_year_is_of_the_year_of_that_week() -> None:
    told = digest(
        article("a", date="2026-W01"), article("b", date="2026-W01"),
        stories=(Story(slug="a", headline="Suite", articles=("a", "b")),),
    )  # fmt: skip

    assert fields("stories.md", told)["groups"][0]["title"] == "2026"


def test_a_name_of_the_gazetteer_has_a_page_at_once_and_another_from_its_second_article_on() -> None:
    once = digest(article("a", paragraph("OpenAI et Cogitar."), unknown=("Cogitar",)))
    twice = digest(*once.articles, article("b", paragraph("Cogitar."), names=(), unknown=("Cogitar",)))

    assert "entities/openai.md" in pages(once)
    assert "entities/cogitar.md" not in pages(once)
    assert "entities/cogitar.md" in pages(twice)


def test_an_article_lists_its_names_but_no_single_word_that_is_seen_once() -> None:
    told = digest(
        article("a", paragraph("OpenAI, Cogitar, Cogitar, Aria Labs, Sept."), unknown=("Cogitar", "Aria Labs", "Sept"))
    )

    listed = fields("articles/a.md", told)["entities"]
    assert [(each["title"], each["url"], each["kind"], each["count"]) for each in listed] == [
        ("OpenAI", "entities/openai/", "Entreprise", 1),
        ("Cogitar", "", "Entreprise", 2),
        ("Aria Labs", "", "Entreprise", 1),
    ]


def test_a_name_of_no_known_kind_has_no_page_and_a_kind_is_the_one_most_often_seen() -> None:
    def seen(slug: str, kind: EntityKind) -> Article:
        told = article(slug, paragraph("Cogitar."), names=())
        entity = mentioned(told.body, "Cogitar", kind, known=False)
        return replace(told, understanding=replace(told.understanding, entities=(entity,)))

    other, person = EntityKind.OTHER, EntityKind.PERSON
    assert "entities/cogitar.md" not in pages(digest(seen("a", other), seen("b", other), seen("c", person)))
    assert (
        fields("entities/cogitar.md", digest(seen("a", person), seen("b", other), seen("c", person)))["kind"]
        == "Personne"
    )


def test_the_page_of_a_name_shows_its_figures_and_neighbours() -> None:
    page = fields("entities/openai.md", full_digest())

    assert (page["title"], page["kind"], page["about"]) == ("OpenAI", "Entreprise", "Éditrice de ChatGPT.")
    assert page["count"] == "3 mentions dans 4 articles"
    assert [each["number"] for each in page["figures"]] == ["30"]
    assert titles(page["neighbours"]) == ["Aria Labs", "Microsoft"]


def test_a_name_has_the_figures_of_sentences_that_give_it_and_the_quotations_that_it_speaks() -> None:
    told = article(
        "a", paragraph("OpenAI vaut 5 Md $. Microsoft en vaut 9. « Rien », dit Microsoft. « Tout », dit OpenAI."),
        names=("OpenAI", "Microsoft"), figures=(("5", "Md $", "vaut", "OpenAI vaut 5 Md $."),),
        quotations=(("Rien", "Microsoft"), ("Tout", "OpenAI")),
    )  # fmt: skip

    page = fields("entities/microsoft.md", digest(told))

    assert page["figures"] == []
    assert [each["text"] for each in page["quotations"]] == ["Rien"]


def test_a_source_has_a_page_once_it_has_articles_and_says_what_may_be_shown() -> None:
    made = pages(full_digest())

    assert "sources/muette.md" not in made
    assert made["sources/le-releve.md"].front_matter["rights"].startswith("Texte intégral")  # type: ignore[attr-defined]
    gazette = made["sources/gazette.md"].front_matter
    assert (gazette["publish"], gazette["site"]) == ("excerpt", "https://gazette.example/")
    assert gazette["rights"].startswith("Extrait")  # type: ignore[attr-defined]


def test_a_month_of_the_archive_leads_to_the_ones_beside_it_and_the_undated_come_last() -> None:
    march, october, undated = (
        fields(f"archive/{month}.md", full_digest()) for month in ("2026-03", "2025-10", "undated")
    )

    assert (march["title"], march["count"], march["next"]) == ("Mars 2026", "2 articles", None)
    assert march["previous"] == october["breadcrumbs"][0] | {"title": "Octobre 2025", "url": "archive/2025-10/"}
    assert titles(october["cards"]) == ["Cogitar change", "Microsoft change"]
    assert undated["title"] == "Sans date"
    assert undated["previous"] is None


def test_the_archive_lists_months_by_year() -> None:
    assert [
        (group["title"], group["anchor"], titles(group["links"]))
        for group in fields("archive.md", full_digest())["groups"]
    ] == [("2026", "y2026", ["Mars 2026"]), ("2025", "y2025", ["Octobre 2025"]), ("", "", ["Sans date"])]


def test_the_pages_of_contents_list_what_there_is() -> None:
    told = full_digest()

    editions = fields("editions.md", told)["groups"]
    assert [(group["title"], titles(group["links"])) for group in editions] == [
        ("2026", ["Semaine 10"]), ("2025", ["Semaine 40"]),
    ]  # fmt: skip
    assert editions[0]["links"][0]["lead"] == {
        "title": "OpenAI vise un contrat", "url": "articles/contrat/", "language": "fr",
    }  # fmt: skip
    assert fields("stories.md", told)["groups"][0]["title"] == "2026"
    assert fields("stories.md", told)["groups"][0]["links"][0] == {
        "title": "Aria Labs lit vite", "url": "stories/lecture/", "language": "fr", "lead": None,
        "note": "2 articles, du 3 au 4 mars 2026",
    }  # fmt: skip


def test_topics_are_listed_above_their_parts_and_those_without_articles_together() -> None:
    topics = (
        Topic(slug="defense", name="Défense", description="Armées."),
        Topic(slug="drones", name="Drones", parent="defense"),
        Topic(slug="chars", name="Chars", parent="defense"),
        Topic(slug="lune", name="Lune"),
    )
    told = digest(article("a", topics=("drones",)), register=replace(REGISTER, topics=topics))

    defence, empty = fields("topics.md", told)["groups"]

    assert (defence["title"], defence["url"], defence["note"]) == ("Défense", "topics/defense/", "1 article")
    assert defence["about"] == "Armées."
    assert titles(defence["links"]) == ["Drones"]
    assert (empty["title"], empty["url"], titles(empty["links"])) == ("Encore sans article", "", ["Lune"])


@pytest.mark.parametrize(
    ("page", "row"),
    [(1, "1 2 … 9"), (3, "1 2 3 4 … 9"), (4, "1 2 3 4 5 … 9"), (5, "1 … 4 5 6 … 9"), (9, "1 … 8 9")],
)
def test_of_many_pages_the_first_the_last_and_the_nearest_have_their_numbers(page: int, row: str) -> None:
    told = digest(*(article(f"a{number}", date="2026-03-04") for number in range(9)))
    path = "topics/defense.md" if page == 1 else f"topics/defense/page-{page}.md"

    numbers = fields(path, told, replace(SITE, page_size=1))["pagination"]["numbers"]

    assert " ".join(titles(numbers)) == row
    assert {each["url"] for each in numbers if each["title"] == "…"} <= {""}


def test_a_long_list_of_stories_goes_on_by_year_and_leads_to_the_page_where_each_begins() -> None:
    years = range(2021, 2026)
    told = [article(f"{part}{year}", date=f"{year}-03-04", names=()) for year in years for part in "ab"]
    stories = tuple(
        Story(slug=f"a{year}", headline=f"Affaire {year}", articles=(f"a{year}", f"b{year}"))
        for year in reversed(years)
    )
    told_all = digest(*told, stories=stories)
    first, second = (fields(path, told_all, SMALL) for path in ("stories.md", "stories/page-2.md"))

    headlines = [title for group in first["groups"] for title in titles(group["links"])]
    assert headlines == [f"Affaire {year}" for year in (2025, 2024, 2023, 2022)]
    assert [link["url"] for link in first["ways"][0]["links"]] == [
        "#y2025", "#y2024", "#y2023", "#y2022", "stories/page-2/#y2021",
    ]  # fmt: skip
    assert second["ways"][0]["links"][4]["url"] == "#y2021"
    assert (second["title"], titles(second["breadcrumbs"])) == ("Affaires, page 2", ["À la une", "Affaires"])
    assert second["pagination"]["text"] == "5 à 5 sur 5"


def test_a_story_without_dates_says_how_many_articles_it_has() -> None:
    undated = article("a", date=None, names=(), unknown=("OpenAI étudie",)), article("b", date=None)
    told = digest(*undated, stories=(Story(slug="a", headline="Suite", articles=("a", "b")),))

    assert fields("stories/a.md", told)["about"] == "2 articles"
    assert fields("stories.md", told)["groups"][0]["title"] == "Sans date"
    assert fields("stories.md", told)["groups"][0]["links"][0]["note"] == "2 articles"


def test_the_search_page_offers_the_commonest_names_and_the_topics() -> None:
    page = fields("search.md", full_digest())

    assert [(each["title"], each["note"]) for each in page["suggestions"]] == [
        ("OpenAI", "4 articles"), ("Aria Labs", "2 articles"), ("Microsoft", "2 articles"),
    ]  # fmt: skip
    assert titles(page["topics"]) == [topic.name for topic in REGISTER.topics]


def test_breadcrumbs_lead_from_the_front_page_to_the_section() -> None:
    assert titles(fields("topics/defense.md", full_digest())["breadcrumbs"]) == ["À la une", "Rubriques", "Défense"]
    names = fields("entities/openai/page-2.md", full_digest(), SMALL)
    assert titles(names["breadcrumbs"]) == ["À la une", "Personnes et organisations", "Entreprises", "OpenAI"]
    assert fields("topics/defense.md", full_digest())["section"] == "defense"
    assert fields("articles/jamais.md", full_digest())["section"] == ""
    assert fields("archive.md", full_digest())["section"] == "archive"
