"""The pages of names and topics: what is new, who stands beside whom, what is said and dated, the tree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import REGISTER, SITE, article, dated_fact, digest, full_digest, paragraph, understood, with_role
from paperwork import fields, pages, titles

from generator.models import Corrections, EntityKind, Story, Topic
from generator.pages.catalogue import Catalogue

if TYPE_CHECKING:
    from generator.models import Article, Digest

ENGLISH = replace(SITE, language="en")


def openai(told: Digest) -> Any:  # noqa: ANN401 - a test reads deep into it
    """Return the fields of the page of OpenAI."""
    return fields("entities/openai.md", told)


def figured(slug: str, date: str, number: str, names: tuple[str, ...] = ("OpenAI",)) -> Article:
    """Return an article that gives a number and some names."""
    words = f"{', '.join(names)} : {number} millions."
    return article(
        slug, paragraph(words), title=slug, date=date, names=names, figures=((number, "M", "millions", words),)
    )


def test_a_page_begins_with_what_the_newest_edition_brought() -> None:
    told = digest(
        figured("neuf", "2026-03-04", "7", ("OpenAI", "Microsoft")), figured("même", "2026-03-02", "5"),
        figured("vieux", "2026-02-25", "5"), article("mois", date="2026-03"), article("jamais", date=None),
    )  # fmt: skip
    new = openai(told)["lately"]

    assert new["articles"] == 2
    assert titles(openai(told)["cards"][:2]) == ["neuf", "même"]
    assert new["edition"] == {"title": "Semaine 10, 2026", "url": "editions/2026-w10/"}
    assert new["text"] == "En semaine 10, 2026\u00a0: 2 articles, 1 chiffre et 1 nom de plus."
    assert [each["number"] for each in new["figures"]] == ["7"]
    assert titles(new["names"]) == ["Microsoft"]


def test_a_name_that_appears_for_the_first_time_says_so_and_counts_nothing_as_new() -> None:
    new = openai(digest(figured("neuf", "2026-03-04", "7", ("OpenAI", "Microsoft"))))["lately"]

    assert new["text"] == "Rien n’en parlait avant la semaine 10, 2026."
    assert new["figures"] == new["names"] == []


def test_a_page_of_which_the_newest_edition_says_nothing_has_nothing_new() -> None:
    assert openai(digest(article("a", date="2026-02-25"), article("b", names=())))["lately"] is None
    assert openai(digest(article("a", date="2026")))["lately"] is None
    assert fields("topics/travail.md", digest(article("a")))["lately"] is None


def test_a_topic_has_its_news_too() -> None:
    told = digest(figured("neuf", "2026-03-04", "7", ("Microsoft",)), figured("vieux", "2026-02-25", "5"))
    new = fields("topics/defense.md", told)["lately"]

    assert new["text"] == "En semaine 10, 2026\u00a0: 1 article, 1 chiffre et 1 nom de plus."
    assert fields("topics/defense.md", told, ENGLISH)["lately"]["text"] == (
        "New in week 10, 2026: 1 article, 1 figure and 1 name."
    )


def beside(slug: str, *names: str) -> Article:
    """Return an article that gives names."""
    return article(slug, paragraph(", ".join(names)), names=names)


def test_names_stand_beside_one_another_that_chance_would_not_bring_together() -> None:
    told = digest(
        *(beside(f"a{n}", "OpenAI", "Partout", "Ami") for n in range(3)), beside("b", "OpenAI", "Unique"),
        *(beside(f"c{n}", "Partout") for n in range(20)), *(beside(f"d{n}", "Ami") for n in range(2)),
        *(beside(f"e{n}", *(f"Nom {m}" for m in range(9) if n < 2 or m > 5), "OpenAI") for n in range(2)),
    )  # fmt: skip
    shown = [(each["title"], each["articles"]) for each in openai(told)["neighbours"]]

    assert shown[0] == ("Ami", 3)
    assert "Partout" not in dict(shown)
    assert "Unique" not in dict(shown)


def test_a_page_gives_the_functions_of_a_person_the_newest_first_and_each_once() -> None:
    def told(slug: str, date: str, role: str) -> Article:
        made = article(slug, paragraph(f"Ana Roux, {role}, parle."), date=date, title=slug, names=("Ana Roux",))
        return with_role(made, "Ana Roux", role)

    made = pages(
        digest(
            told("a", "2026-03-04", "patronne d’Olmo"), told("b", "2026-02-04", "Patronne d’Olmo"),
            told("c", "2025-02-04", "ministre de la mer"),
        )
    )  # fmt: skip
    roles = made["entities/ana-roux.md"].front_matter["roles"]

    assert [(each["text"], each["date"]["iso"], each["url"]) for each in roles] == [  # type: ignore[attr-defined]
        ("patronne d’Olmo", "2026-03-04", "articles/a/#p-1"), ("ministre de la mer", "2025-02-04", "articles/c/#p-1"),
    ]  # fmt: skip
    listed = made["articles/a.md"].front_matter["entities"][0]["role"]  # type: ignore[index]
    assert listed == {"text": "patronne d’Olmo", "paragraph": 1, "url": "#p-1", "language": "fr"}


def test_figures_of_a_name_are_those_of_its_sentences_few_of_each_article_and_no_number_twice() -> None:
    sentences = [f"OpenAI a {n} clés." for n in range(5)]
    crowded = article(
        "a", paragraph(" ".join(sentences)), title="a",
        figures=tuple((str(n), "", "clés", sentence) for n, sentence in enumerate(sentences)),
    )  # fmt: skip
    told = digest(crowded, figured("b", "2026-03-01", "1"), figured("c", "2026-02-01", "1"))

    found = [(each["number"], each["unit"], each["from"]["title"]) for each in openai(told)["figures"]]
    assert found == [("0", "", "a"), ("1", "", "a"), ("2", "", "a"), ("1", "M", "b")]


def test_figures_of_articles_to_be_read_with_care_come_last_on_the_page_of_a_name() -> None:
    doubted = article(
        "a", paragraph("OpenAI a 7 clés."), title="a", figures=(("7", "", "clés", "OpenAI a 7 clés."),),
        corrections=Corrections(caution="Sans preuve."),
    )  # fmt: skip

    found = openai(digest(doubted, figured("b", "2026-03-01", "1")))["figures"]
    assert titles(each["from"] for each in found) == ["b", "a"]


def test_figures_of_a_page_come_to_an_end() -> None:
    told = digest(*(figured(f"a{n}", "2026-03-04", str(n)) for n in range(20)))

    assert len(openai(told)["figures"]) == 16


def test_a_speaker_is_the_entity_that_understanding_found_whatever_the_text_calls_it() -> None:
    made = article("a", paragraph("« Rien », dit Roux. « Tout », dit Roux. « Non », dit Roux."), names=("OpenAI",),
                   quotations=(("Rien", "Roux"), ("Tout", "Roux"), ("Non", "Roux")))  # fmt: skip
    spoken = tuple(replace(each, speaker_slug="openai") for each in made.understanding.quotations)
    page = openai(digest(understood(made, quotations=spoken)))

    assert [each["text"] for each in page["quotations"]] == ["Rien", "Tout"]
    assert page["quotations"][0]["speaker"] == {"title": "Roux", "url": "entities/openai/"}


SENTENCES = {
    "2026-03-09": "OpenAI parlera le 9 mars.",
    "2026-03-04": "OpenAI signe ce jour.",
    "2026-02": "En février, OpenAI achète une usine de tuiles.",
    "2019": "En 2019, OpenAI prêtait des livres.",
}


def dated(slug: str, date: str | None, *days: str, **more: Any) -> Article:  # noqa: ANN401 - a builder's fields
    """Return an article whose sentences tell of some days."""
    made = article(slug, paragraph(" ".join(SENTENCES[day] for day in days)), title=slug, date=date, **more)
    facts = (dated_fact(made, day, SENTENCES[day].split(",", maxsplit=1)[0], SENTENCES[day]) for day in days)
    return understood(made, dated=tuple(facts))


def test_dated_facts_stand_in_the_order_of_their_days_and_what_lies_ahead_says_so() -> None:
    told = digest(dated("a", "2026-03-04", *SENTENCES), dated("b", "2026-03-01", "2026-02"))
    page = openai(told)

    assert [(fact["date"]["iso"], fact["ahead"], fact["url"]) for fact in page["dated"]] == [
        ("2026-03-09", True, "articles/a/#p-1"), ("2026-02", False, "articles/a/#p-1"),
        ("2019", False, "articles/a/#p-1"),
    ]  # fmt: skip
    assert titles(page["dated"][1]["also"]) == ["b"]
    assert page["dated"] == fields("topics/defense.md", told)["dated"]


def test_a_fact_of_an_article_that_gives_no_date_is_never_of_its_day() -> None:
    assert len(openai(digest(dated("a", None, *SENTENCES)))["dated"]) == 4


def test_facts_of_one_date_that_tell_different_things_stay_apart_and_one_article_tells_a_thing_once() -> None:
    words = ("En 2019, OpenAI prêtait des livres.", "En 2019, une crue emporta deux moulins, sauf celui d’OpenAI.")
    made = article("a", paragraph(" ".join((*words, "OpenAI prêtait des livres en 2019."))))
    facts = [dated_fact(made, "2019", "2019", words) for words in (*words, "OpenAI prêtait des livres en 2019.")]

    page = openai(digest(understood(made, dated=tuple(facts))))

    assert [fact["also"] for fact in page["dated"]] == [[], []]


def test_one_date_does_not_fill_a_timeline() -> None:
    deeds = ("peignit sa porte en vert", "coupa trois chênes", "reçut douze témoins ravis")
    texts = [f"En 2019, OpenAI {deed}." for deed in deeds]
    made = [article(f"a{n}", paragraph(text), title=f"a{n}") for n, text in enumerate(texts)]
    facts = [dated_fact(each, "2019", "En 2019", each.body.text) for each in made]
    told = digest(*(understood(each, dated=(fact,)) for each, fact in zip(made, facts, strict=True)))

    assert [fact["from"]["title"] for fact in openai(told)["dated"]] == ["a2", "a1"]


def test_a_timeline_ends_where_it_would_be_a_chronicle() -> None:
    sentences = [f"En {year}, OpenAI ouvrit la porte numéro {year * 7}." for year in range(1990, 2010)]
    made = article("a", paragraph(" ".join(sentences)))
    facts = tuple(dated_fact(made, s[3:7], s[3:7], s) for s in sentences)

    page = openai(digest(understood(made, dated=facts)))

    assert [fact["date"]["iso"] for fact in page["dated"]] == [str(year) for year in range(2009, 1997, -1)]


def test_of_an_excerpt_only_facts_that_its_summary_shows_are_told_elsewhere() -> None:
    told = dated("a", "2026-03-04", "2026-02", "2019", source="La Gazette", summary=(SENTENCES["2019"],))

    assert [fact["date"]["iso"] for fact in openai(digest(told))["dated"]] == ["2019"]


TREE = replace(
    REGISTER,
    topics=(
        Topic(slug="argent", name="Argent"),
        Topic(slug="bourse", name="Bourse", parent="argent"),
        Topic(slug="rachats", name="Rachats", parent="argent"),
        Topic(slug="droit", name="Droit"),
        Topic(slug="perdue", name="Perdue", parent="nulle-part"),
    ),
)


def tree() -> Digest:
    """Return a digest whose topics have parts."""
    return digest(
        article("a", title="a", topics=("bourse",)), article("b", title="b", topics=("argent", "droit")), register=TREE
    )


def test_a_topic_holds_the_articles_of_its_parts_and_leads_to_them() -> None:
    whole, part = (fields(f"topics/{slug}.md", tree()) for slug in ("argent", "bourse"))

    assert titles(whole["cards"]) == ["a", "b"]
    assert whole["parts"] == [{"title": "Bourse", "url": "topics/bourse/", "note": "1 article"}]
    assert (titles(part["cards"]), part["parts"]) == (["a"], [])


def test_breadcrumbs_lead_through_the_whole_whose_section_of_the_masthead_is_current() -> None:
    part, told = (fields(path, tree()) for path in ("topics/bourse.md", "articles/a.md"))

    assert titles(part["breadcrumbs"]) == ["À la une", "Rubriques", "Argent", "Bourse"]
    assert titles(told["breadcrumbs"]) == ["À la une", "Argent", "Bourse"]
    assert part["section"] == told["section"] == "argent"
    assert told["topic"]["title"] == "Bourse"


def test_the_list_of_topics_shows_the_tree_and_other_pages_its_top() -> None:
    groups = fields("topics.md", tree())["groups"]

    assert [(group["title"], titles(group["links"])) for group in groups] == [
        ("Argent", ["Bourse"]), ("Droit", []), ("Encore sans article", ["Perdue"]),
    ]  # fmt: skip
    assert (groups[0]["url"], groups[0]["note"]) == ("topics/argent/", "2 articles")
    assert [(topic["title"], titles(topic["cards"])) for topic in fields("index.md", tree())["topics"]] == [
        ("Argent", ["a", "b"])
    ]
    assert titles(fields("search.md", tree())["topics"]) == ["Argent", "Droit", "Perdue"]


def test_topics_that_are_parts_of_one_another_do_no_harm() -> None:
    loop = replace(REGISTER, topics=(Topic(slug="a", name="A", parent="b"), Topic(slug="b", name="B", parent="a")))

    assert "topics/a.md" in pages(digest(article("x", topics=("a",)), register=loop))


def test_a_story_puts_copies_below_the_first_of_their_kind() -> None:
    languages = {"a": "fr", "b": "fr", "c": "en", "d": "fr"}
    told = [
        article(slug, title=slug, date=f"2026-03-0{day}", language=languages[slug])
        for day, slug in enumerate(languages, 1)
    ]
    story = Story(slug="a", headline="c", articles=("a", "b", "c", "d"))
    copies = {"a": ("b",), "b": ("a", "d"), "d": ("b",)}

    page = fields("stories/a.md", digest(*told, stories=(story,), duplicates=copies))

    assert [(step["title"], titles(step["also"])) for step in page["timeline"]] == [("a", ["b", "d"]), ("c", [])]
    assert page["language"] == "en"
    assert page["timeline"][1]["language"] == "en"


def test_a_story_shows_how_one_measure_changed_from_article_to_article() -> None:
    def told(slug: str, date: str, number: str, label: str) -> Article:
        words = f"On en compte {number} {label}."
        return article(slug, paragraph(words), title=slug, date=date, figures=((number, "", label, words),))

    story = Story(slug="a", headline="x", articles=("a", "b", "c", "d"))
    page = fields(
        "stories/a.md",
        digest(
            told("a", "2026-03-01", "30", "blessés légers"), told("b", "2026-03-02", "45", "blessés légers"),
            told("c", "2026-03-03", "45", "blessés"), told("d", "2026-03-04", "9", "arrestations"), stories=(story,),
        ),
    )  # fmt: skip

    assert [(each["number"], [old["number"] for old in each["before"]]) for each in page["figures"]] == [
        ("45", ["30"]), ("9", []),
    ]  # fmt: skip
    assert page["language"] == "fr"


def test_a_story_tells_the_names_that_its_articles_share() -> None:
    page = fields("stories/lecture.md", full_digest())

    assert [(each["title"], each["articles"]) for each in page["neighbours"]] == [
        ("OpenAI", 2), ("Aria Labs", 2), ("Microsoft", 1),
    ]  # fmt: skip
    assert [fact["printed"] for fact in page["dated"]] == ["le 9 mars"]


def test_further_pages_of_a_list_leave_what_was_found_to_the_first() -> None:
    made = pages(full_digest(), replace(SITE, page_size=1))
    first, second = (made[f"entities/openai{page}.md"].front_matter for page in ("", "/page-2"))

    assert first["figures"]
    assert first["lately"]
    assert second["figures"] == second["neighbours"] == []
    assert second["lately"] is second["trend"] is None


def test_addresses_about_a_name_are_shown_by_their_host() -> None:
    entity = replace(REGISTER.entities[0], links=("https://www.encyclopedie.example/openai",))
    told = digest(article("a"), register=replace(REGISTER, entities=(entity,)))

    assert openai(told)["links"] == [
        {"title": "encyclopedie.example", "url": "https://www.encyclopedie.example/openai"}
    ]


@settings(deadline=None, max_examples=25)
@given(st.lists(st.lists(st.sampled_from(["OpenAI", "Ana", "Olmo"]), max_size=3, unique=True), max_size=6))
def test_every_count_of_a_name_is_that_of_its_articles(named: list[list[str]]) -> None:
    told = digest(*(beside(f"a{n}", *names) for n, names in enumerate(named)))
    catalogue = Catalogue(digest=told, site=SITE)

    for slug, articles in catalogue.by_entity.items():
        assert len(articles) == sum(slug in [name.lower() for name in names] for names in named)
        assert catalogue.names_in(told.articles)[slug] == len(articles)
        assert catalogue.entity(slug).kind is EntityKind.COMPANY
