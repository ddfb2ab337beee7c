"""Editions and the front page: one a week, the newest in front, and a whole page even where there is nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from newsroom import SITE, article, digest, full_digest, paragraph, understood
from paperwork import fields, pages, titles
from theming import shown

from generator.models import Article, Corrections, Digest, RoundupItem, Story

ENGLISH = replace(SITE, name="The Digest", language="en")


def figure(slug: str, date: str | None = "2026-03-04", **more: object) -> Article:
    """Return an article that states a figure."""
    words = f"Le marché {slug} vaut 30 %."
    return article(slug, paragraph(words), title=slug, date=date, figures=(("30", "%", "vaut", words),), **more)  # type: ignore[arg-type] # a builder's fields


def test_an_edition_is_an_iso_week() -> None:
    told = digest(article("a", date="2025-12-29"), article("b", date="2026-01-04"), article("c", date="2026-01-05"))
    page = fields("editions/2026-w01.md", told)

    assert page["edition"] == {
        "iso": "2026-W01", "title": "Semaine 1", "span": "Du 29 décembre 2025 au 4 janvier 2026",
        "url": "editions/2026-w01/", "count": "2 articles",
    }  # fmt: skip
    assert page["title"] == "Semaine 1, 2026"
    assert page["previous"] is None
    assert page["next"] == {"title": "Semaine 2, 2026", "url": "editions/2026-w02/"}


@pytest.mark.parametrize("date", ["2026-03", "2026", None])
def test_an_article_that_states_no_week_is_in_no_edition(date: str | None) -> None:
    made = pages(digest(article("a", date=date)))

    assert [path for path in made if path.startswith("editions/")] == []
    assert titles([made["index.md"].front_matter["lead"]]) == ["OpenAI regarde vers l’OTAN"]


def test_the_front_page_is_the_newest_edition() -> None:
    told = digest(article("a", title="Neuf", date="2026-W10"), article("b", title="Vieux", date="2026-02-02"))
    page = fields("index.md", told)

    assert page["edition"]["iso"] == "2026-W10"
    assert page["lead"]["title"] == "Neuf"
    assert page["previous"] == {"title": "Semaine 6, 2026", "url": "editions/2026-w06/"}
    assert page["editions"] == [
        {
            "title": "Vieux", "url": "editions/2026-w06/", "language": "fr",
            "note": "Semaine 6, du 2 au 8 février 2026 · 1 article",
        }
    ]  # fmt: skip
    assert page["newest"] == {"iso": "2026-W10", "text": "semaine 10, 2026"}


def test_a_thin_edition_is_filled_up_with_what_came_before_but_not_with_what_needs_care() -> None:
    careful = article("c", title="À vérifier", date="2026-02-03", corrections=Corrections(caution="Sans preuve."))
    told = digest(article("a", title="Neuf"), article("b", title="Vieux", date="2026-02-02"), careful)

    page = fields("index.md", told)

    assert titles(page["secondary"]) == ["Vieux"]
    assert [line["text"] for line in page["essentials"]] == ["Neuf", "Vieux"]


def test_a_line_from_before_the_edition_says_its_date_and_one_of_it_does_not() -> None:
    told = digest(article("a"), article("b", date="2026-02-02"), article("c", date="2026-02"))

    lines = fields("index.md", told)["essentials"]

    assert [line["date"] for line in lines] == [
        None, {"iso": "2026-02-02", "text": "2 février 2026"}, {"iso": "2026-02", "text": "février 2026"},
    ]  # fmt: skip
    assert {line["date"] for line in fields("editions/2026-w10.md", told)["essentials"]} == {None}


def test_a_line_without_a_summary_is_a_title_that_leads_to_its_article_and_stands_in_no_paragraph() -> None:
    words = "Rien n’est signé."
    told = digest(article("a", title="Un port attend", names=()), article("b", summary=(words,), date="2026-03-03"))

    page = fields("index.md", told)

    assert {line["text"]: line["paragraph"] for line in page["essentials"]} == {"Un port attend": 0, words: 1}
    brief = shown("index.md", told).partition("L’essentiel")[2]
    assert brief.count("¶ 1") == 1
    assert re.search("¶ 1 Defense. Un port attend (?!¶|Lire à sa place)", brief)


def test_what_states_no_date_is_no_line_of_an_edition_and_none_of_its_quotations() -> None:
    undated = article("b", paragraph("Ana dit A."), title="Un jour", date=None, quotations=(("A", "Ana"),))

    page, alone = fields("index.md", digest(article("a", title="Neuf"), undated)), fields("index.md", digest(undated))

    assert [line["text"] for line in page["essentials"]] == ["Neuf"]
    assert titles(page["secondary"]) == ["Un jour"]
    assert page["quotations"] == []
    assert [line["text"] for line in alone["essentials"]] == ["Un jour"]
    assert [(quote["text"], quote["date"]) for quote in alone["quotations"]] == [("A", None)]


def order(told: Digest, week: str = "2026-w10") -> list[str]:
    """Return the titles of an edition in the order that its front gives."""
    page = fields(f"editions/{week}.md", told)
    return titles([page["lead"], *page["secondary"]])


def test_what_needs_care_comes_last_and_what_is_in_another_language_before_it() -> None:
    careful = article("aa", title="sans preuve", corrections=Corrections(caution="Sans preuve."))
    foreign = article("ab", title="English", language="en")
    short = article("ba", paragraph("Un."), title="court")
    long = article("bb", paragraph("Un deux trois."), title="long")

    assert order(digest(careful, foreign, short, long)) == ["long", "court", "English", "sans preuve"]


def test_a_further_source_says_more_than_a_further_article_and_a_copy_says_nothing() -> None:
    def told(slug: str, source: str) -> Article:
        return article(slug, paragraph("Un."), title=slug, source=source, names=())

    twice = (told("b1", "Une"), told("b2", "Une"))
    copied = (told("c1", "Une"), told("c2", "Une"))
    by_two = (told("d1", "Une"), told("d2", "Autre"))
    alone = article("e", paragraph("Un deux trois."), title="e", source="Une", names=())
    stories = tuple(
        Story(slug=story[0].slug, headline="", articles=(story[0].slug, story[1].slug))
        for story in (twice, copied, by_two)
    )
    duplicates: dict[str, tuple[str, ...]] = {"c1": ("c2",), "c2": ("c1",), "d1": ("d2",), "d2": ("d1",)}

    week = digest(*twice, *copied, *by_two, alone, stories=stories, duplicates=duplicates)

    assert order(week) == ["d1", "b1", "e", "c1"]
    assert fields("editions/2026-w10.md", week)["ranking"].startswith("Classement")


def test_a_rare_name_leads_before_one_that_all_articles_give() -> None:
    rare = article("z", paragraph("Cogitar."), title="rare", names=("Cogitar",))
    common = [article(f"a{n}", paragraph("OpenAI."), title=f"commun {n}") for n in range(3)]
    before = article("b", paragraph("Cogitar."), date="2025-01-01", names=("Cogitar",))

    assert order(digest(rare, *common, before))[0] == "rare"


def test_items_of_one_roundup_do_not_fill_the_front_of_an_edition() -> None:
    items = [
        article(f"i{n}", paragraph("Un deux trois."), title=f"sujet {n}", item_of=RoundupItem(roundup="r", number=n))
        for n in range(1, 4)
    ]
    roundup = article("r", title="recueil", item_slugs=("i1", "i2", "i3"))
    own = [article(f"z{n}", paragraph("Un."), title=f"article {n}") for n in range(2)]

    assert order(digest(*items, roundup, *own)) == ["sujet 1", "article 0", "article 1", "sujet 2"]


def test_what_the_front_of_an_edition_leaves_stands_by_topic_then_what_has_none() -> None:
    told = [article(f"a{n}", title=f"a{n}", topics=("travail",)) for n in range(5)]
    plain = article("z", paragraph("Un."), title="z", topics=())

    page = fields("editions/2026-w10.md", digest(*told, plain))

    assert [(topic["title"], titles(topic["cards"])) for topic in page["topics"]] == [("Travail", ["a4"])]
    assert titles(page["rest"]) == ["z"]
    assert page["up_to_date"] == "6 articles, du 2 au 8 mars 2026\u00a0: c’est toute l’édition."


def test_a_heavy_edition_shows_some_of_each_topic_and_the_rest_on_further_pages() -> None:
    told = [
        article(f"{topic[0]}{n:02}", title=f"{topic[0]}{n:02}", topics=(topic,))
        for n in range(20)
        for topic in ("defense", "travail")
    ]
    plain = article("z", title="z", topics=())
    made = pages(digest(*told, plain), replace(SITE, page_size=10))
    first, second, fourth = (made[f"editions/2026-w10{part}.md"].front_matter for part in ("", "/page-2", "/page-4"))

    topics = first["topics"]
    assert [(len(topic["cards"]), topic["more"]) for topic in topics] == [  # type: ignore[attr-defined]
        (6, {"title": "10 autres articles", "url": "editions/2026-w10/page-2/"}),
        (6, {"title": "14 autres articles", "url": "editions/2026-w10/page-3/"}),
    ]  # fmt: skip
    assert titles(first["rest"]) == ["z"]
    assert (second["template"], second["title"]) == ("archive.html", "Semaine 10, 2026, page 2")
    assert titles(second["breadcrumbs"]) == ["À la une", "Éditions", "Semaine 10, 2026"]
    assert (second["count"], second["pagination"]["text"]) == (  # type: ignore[index]
        "24 autres articles", "Autres articles, 1 à 10 sur 24",
    )  # fmt: skip
    assert fourth["pagination"]["next"] is None  # type: ignore[index]
    shown = [
        card["title"]
        for page in (first, second, made["editions/2026-w10/page-3.md"].front_matter, fourth)
        for card in (*page.get("cards", ()), *(each for topic in page.get("topics", ()) for each in topic["cards"]))  # type: ignore[misc, attr-defined]
    ]
    front = titles([first["lead"], *first["secondary"]])  # type: ignore[misc]
    assert sorted([*front, *shown, "z"]) == sorted([*(each.title for each in told), "z"])


def test_quotations_of_the_week_are_one_of_each_article_and_of_each_speaker() -> None:
    told = [
        article(
            f"a{n}", paragraph("Ana dit A, puis Ana dit B, et Bo dit C."), title=f"a{n}",
            quotations=(("A", "Ana"), ("B", "Ana"), ("C", "Bo"), ("puis", "Cy")),
        )
        for n in range(4)
    ]  # fmt: skip

    page = fields("editions/2026-w10.md", digest(*told))

    assert [(each["text"], each["from"]["title"]) for each in page["quotations"]] == [
        ("A", "a0"), ("C", "a1"), ("puis", "a2"),
    ]  # fmt: skip


def test_quotations_of_the_week_leave_out_a_speaker_whom_no_name_tells() -> None:
    told = article("a", paragraph("A, dit le journal du soir, puis B."), quotations=(("A", "le journal du soir"),))
    (plain,) = told.understanding.quotations
    unnamed, named = replace(plain, speaker_is_named=False), replace(plain, speaker="le patron d’OpenAI")

    page = fields("editions/2026-w10.md", digest(understood(told, quotations=(unnamed, named))))

    assert [quote["speaker"]["title"] for quote in page["quotations"]] == ["le patron d’OpenAI"]


def test_key_points_of_the_lead_lead_to_their_place_on_its_page() -> None:
    told = article("a", paragraph("Un. Deux. Trois. Quatre."), key_points=("Un.", "Deux.", "Trois.", "Quatre."))

    assert [mark["url"] for mark in fields("index.md", digest(told))["lead"]["key_points"]] == [
        "articles/a/#point-1", "articles/a/#point-2", "articles/a/#point-3",
    ]  # fmt: skip


def test_figures_that_say_by_themselves_what_they_measure_come_first() -> None:
    telling, riddle = figure("b"), figure("a")
    (plain,) = telling.understanding.figures
    heavy = replace(plain, number="99", stands_alone=False)
    told = digest(
        understood(riddle, figures=(heavy,)), understood(telling, figures=(replace(heavy, number="7"), plain))
    )

    shown = fields("editions/2026-w10.md", told)["figures"]
    assert [(each["from"]["title"], each["number"]) for each in shown] == [("b", "30"), ("a", "99")]


def test_figures_of_articles_to_be_read_with_care_come_last_even_if_they_alone_say_what_they_measure() -> None:
    careful = figure("a", corrections=Corrections(caution="Sans preuve."))
    (plain,) = careful.understanding.figures
    riddle = understood(figure("b"), figures=(replace(plain, number="99", stands_alone=False),))

    shown = fields("editions/2026-w10.md", digest(careful, riddle))["figures"]
    assert titles(each["from"] for each in shown) == ["b", "a"]


def test_an_edition_without_figures_borrows_those_of_earlier_ones_on_the_front_page_only() -> None:
    told = digest(article("a"), figure("b", "2026-02-02"))

    front, edition = fields("index.md", told), fields("editions/2026-w10.md", told)

    assert titles(each["from"] for each in front["figures"]) == ["b"]
    assert front["figures_note"].startswith("Cette édition n’en donne pas.")
    assert (edition["figures"], edition["figures_note"]) == ([], "")
    assert fields("index.md", digest(figure("b")))["figures_note"] == ""


@pytest.mark.parametrize("date", ["2026-02", None])
def test_figures_of_articles_that_are_in_no_edition_are_not_borrowed_but_where_there_is_none(date: str | None) -> None:
    told = figure("b", date)

    page, alone = fields("index.md", digest(article("a"), told)), fields("index.md", digest(told))

    assert (page["figures"], page["figures_note"]) == ([], "")
    assert (titles(each["from"] for each in alone["figures"]), alone["figures_note"]) == (["b"], "")


def test_quotations_of_the_week_have_a_speaker() -> None:
    page = fields("editions/2026-w10.md", full_digest())

    assert [(each["text"], each["speaker"]["title"], each["url"]) for each in page["quotations"]] == [
        ("Nous irons vite", "Ana Roux", "articles/contrat/#p-1")
    ]


def test_a_roundup_closes_the_edition_that_its_items_are_in() -> None:
    page = fields("editions/2025-w40.md", full_digest())

    assert titles([page["lead"], *page["secondary"]]) == ["Microsoft change", "Cogitar change"]
    assert [(card["title"], card["topic"]["title"]) for card in page["rest"]] == [("La semaine 40", "Recueil")]
    assert page["edition"]["count"] == "2 articles"


def test_the_front_page_shows_topics_that_have_articles_by_their_first_topic_and_the_roundups_last() -> None:
    page = fields("index.md", full_digest())

    assert titles(page["topics"]) == ["Défense", "Travail", "Recueils"]
    assert titles(page["topics"][0]["cards"]) == ["OpenAI vise un contrat"]
    assert titles(page["topics"][1]["cards"]) == ["Aria Labs lit vite", "Cogitar change", "Microsoft change"]
    assert page["topics"][2]["cards"][0]["topic"] is None
    assert page["topics"][2]["url"] == "", "no page lists roundups"


def test_the_front_page_says_when_all_that_is_dated_is_read() -> None:
    assert fields("index.md", full_digest())["up_to_date"] == (
        "2 articles cette semaine, 4 sujets depuis octobre 2025\u00a0: il n’y a rien de plus à faire défiler."
    )


@pytest.mark.parametrize("site", [SITE, ENGLISH])
def test_an_empty_digest_has_a_front_page_and_lists_of_nothing(site: object) -> None:
    made = pages(digest(), site)  # type: ignore[arg-type] # a Site
    front = made["index.md"].front_matter

    assert front["lead"] is front["edition"] is front["previous"] is front["newest"] is None
    assert front["up_to_date"] == ""
    assert front["essentials"] == front["rising"] == front["topics"] == front["editions"] == []
    assert sorted(path for path, page in made.items() if page.front_matter["template"] != "redirect.html") == [
        "archive.md", "editions.md", "entities.md", "feeds.md", "index.md", "offline.md", "search.md", "sources.md",
        "stories.md", "timeline.md", "topics.md", "topics/defense.md", "topics/travail.md",
    ]  # fmt: skip


def test_an_english_site_speaks_english() -> None:
    front = fields("index.md", full_digest(), ENGLISH)

    assert front["edition"]["span"] == "2 to 8 March 2026"
    assert front["edition"]["title"] == "Week 10"
    assert (
        front["up_to_date"] == "2 articles this week, 4 subjects since October 2025: there is nothing more to scroll."
    )
    assert front["newest"]["text"] == "5 March 2026"
    assert fields("editions.md", full_digest(), ENGLISH)["title"] == "Editions"
    assert fields("entities/openai.md", full_digest(), ENGLISH)["count"].endswith("mentions in 4 articles")
