"""The page of an article: what is shown of it, of its source's rights, and of how it was made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import REGISTER, SITE, article, digest, full_digest, heading, paragraph, understood, with_role
from paperwork import fields, pages, titles

from generator.models import Block, BlockKind, Corrections, Fact, Related, RoundupItem, Topic
from generator.pages.cards import STANDFIRST_LENGTH

BODY = (
    paragraph("Cogitar signe un contrat. Le prix reste secret."),
    paragraph("« Rien n’est fait », dit Ana Roux. « Tout est prêt », dit Bo Li."),
    paragraph("Le marché vaut 30 millions. Personne d’autre ne répond."),
)  # fmt: skip


def clipped(budget: int = 40, url: str | None = "https://gazette.example/a-b?c=d") -> tuple[object, ...]:
    """Return the fields and the body of an article of which only an excerpt may be shown."""
    told = article(
        "a",
        *BODY,
        source="La Gazette",
        url=url,
        names=("Cogitar",),
        summary=("Cogitar signe un contrat.",),
        key_points=("Le marché vaut 30 millions.",),
        figures=(("30", "millions", "marché", "Le marché vaut 30 millions."),),
        quotations=(("Rien n’est fait", "Ana Roux"), ("Tout est prêt", "Bo Li")),
    )
    gazette = replace(REGISTER.sources[1], quotation_budget=budget)
    page = pages(digest(told, register=replace(REGISTER, sources=(gazette,))))
    return page["articles/a.md"].front_matter, page


def test_an_excerpt_holds_no_other_sentence_of_its_source() -> None:
    shown, made = clipped()

    assert shown["excerpt"] is True  # type: ignore[index]
    assert made["articles/a.md"].body == ""  # type: ignore[index]
    for page in made.values():  # type: ignore[attr-defined]
        text = str(page.front_matter) + page.body
        assert "Le prix reste secret" not in text
        assert "Personne d’autre ne répond" not in text


@pytest.mark.parametrize(
    ("budget", "shown"), [(40, ["Rien n’est fait", "Tout est prêt"]), (20, ["Rien n’est fait"]), (0, [])]
)
def test_quotations_of_an_excerpt_stay_within_the_budget_on_every_page(budget: int, shown: list[str]) -> None:
    own, made = clipped(budget)

    assert [each["text"] for each in own["quotations"]] == shown  # type: ignore[index]
    for words in {"Rien n’est fait", "Tout est prêt"} - set(shown):
        assert all(words not in str(page.front_matter) for page in made.values())  # type: ignore[attr-defined]


def test_an_excerpt_leads_to_the_words_in_the_original() -> None:
    shown, _ = clipped()

    assert shown["summary"][0]["url"] == (  # type: ignore[index]
        "https://gazette.example/a-b?c=d#:~:text=Cogitar%20signe%20un%20contrat."
    )
    lifted = [each["text"] for name in ("summary", "key_points", "quotations") for each in shown[name]]  # type: ignore[index]
    assert shown["excerpt_used"] == sum(map(len, lifted))  # type: ignore[index]
    assert shown["original"] == "https://gazette.example/a-b?c=d"  # type: ignore[index]


@pytest.mark.parametrize("url", [None, f"{SITE.url}ailleurs/"])
def test_an_excerpt_without_an_address_leads_to_its_page_from_elsewhere_and_nowhere_from_there(url: str | None) -> None:
    shown, made = clipped(url=url)

    for name in ("summary", "key_points", "figures", "quotations"):
        assert {each["url"] for each in shown[name]} == {""}  # type: ignore[index]
    assert made["index.md"].front_matter["essentials"][0]["url"] == "articles/a/"  # type: ignore[index]


def test_a_fragment_escapes_what_fragments_give_a_meaning() -> None:
    told = article("a", paragraph("Un porte-à-porte, oui & non."), source="La Gazette", url="https://gazette.example/",
                   summary=("Un porte-à-porte, oui & non.",))  # fmt: skip

    assert fields("articles/a.md", digest(told))["summary"][0]["url"].endswith(
        "#:~:text=Un%20porte%2D%C3%A0%2Dporte%2C%20oui%20%26%20non."
    )


ORIGINAL = "https://gazette.example/port"


def lifted(sentence: str, *, title: str = "Le port", url: str = ORIGINAL) -> str:
    """Return where a sentence of an excerpt leads."""
    told = article("a", paragraph(sentence), title=title, source="La Gazette", url=url, summary=(sentence,))
    address: str = fields("articles/a.md", digest(told))["summary"][0]["url"]
    return address


def test_words_that_would_lead_elsewhere_in_the_original_lead_to_its_beginning() -> None:
    assert lifted("Le port loue ses grues.") == f"{ORIGINAL}#:~:text=Le%20port%20loue%20ses%20grues."
    assert lifted("Le port loue.") == ORIGINAL
    assert lifted("Le port loue ses grues", title="À Brest, le port loue ses grues") == ORIGINAL


def test_a_text_is_found_below_the_anchor_that_an_original_has_already() -> None:
    found = lifted("Le port loue ses grues.", url=f"{ORIGINAL}#texte")

    assert found == f"{ORIGINAL}#texte:~:text=Le%20port%20loue%20ses%20grues."


@pytest.mark.parametrize(
    ("summary", "label", "fragment"),
    [
        ((), "du port", ""),
        ((), "des grues du port", "#:~:text=des%20grues%20du%20port"),
        (("On loue 30 % des grues du port.",), "du port", "#:~:text=On%20loue%2030%20%25%20des%20grues%20du%20port."),
    ],
)
def test_a_figure_leads_to_the_words_around_it_as_far_as_they_may_be_shown(
    summary: tuple[str, ...], label: str, fragment: str
) -> None:
    told = article(
        "a", paragraph("On loue 30 % des grues du port."), source="La Gazette", url=ORIGINAL, summary=summary,
        figures=(("30", "%", label, "On loue 30 % des grues du port."),),
    )  # fmt: skip

    assert fields("articles/a.md", digest(told))["figures"][0]["url"] == f"{ORIGINAL}{fragment}"


def test_an_address_of_our_own_site_is_no_original() -> None:
    assert fields("articles/a.md", digest(article("a", url=f"{SITE.url}ailleurs/")))["original"] == ""


def test_every_lifted_sentence_leads_to_its_place() -> None:
    page = fields("articles/contrat.md", full_digest())

    assert page["summary"] == [
        {"text": "OpenAI vise 30 % du marché, selon Microsoft.", "paragraph": 1, "url": "#phrase-1", "language": "fr"}
    ]
    assert page["key_points"] == [
        {"text": "Aria Labs suit de près.", "paragraph": 2, "url": "#point-1", "language": "fr"}
    ]
    assert page["figures"][0]["url"] == "#p-1"
    assert page["quotations"][0]["url"] == "#p-1"


@pytest.mark.parametrize(
    ("corrections", "source", "caution"),
    [
        (Corrections(), "Le Relevé", ""),
        (Corrections(), "Inconnue", ""),
        (Corrections(), "La Gazette", "La Gazette ne cite pas ses sources."),
        (Corrections(caution="Rien n’est vérifié."), "La Gazette", "Rien n’est vérifié."),
        (Corrections(caution=""), "La Gazette", ""),
    ],
)
def test_a_caution_is_the_article_s_own_or_else_its_source_s(
    corrections: Corrections, source: str, caution: str
) -> None:
    told = digest(article("a", source=source, corrections=corrections))

    assert fields("articles/a.md", told)["caution"] == caution
    assert fields("index.md", told)["lead"]["caution"] is bool(caution)


def test_a_source_is_linked_where_the_register_lists_it() -> None:
    def source(name: str | None) -> object:
        return fields("articles/a.md", digest(article("a", source=name)))["source"]

    assert source(None) is None
    assert source("Inconnue") == {"title": "Inconnue", "url": "", "publish": "full", "site": "", "caution": ""}
    assert source("La Gazette") == {
        "title": "La Gazette", "url": "sources/gazette/", "publish": "excerpt", "site": "https://gazette.example/",
        "caution": "La Gazette ne cite pas ses sources.",
    }  # fmt: skip


def test_a_speaker_is_linked_where_the_name_has_a_page() -> None:
    words = paragraph("« Un », dit OpenAI. « Deux », dit Ana Roux. « Trois ».")
    told = article("a", words, names=("OpenAI",), unknown=("Ana Roux",),
                   quotations=(("Un", "OpenAI"), ("Deux", "Ana Roux"), ("Trois", "")))  # fmt: skip

    assert [each["speaker"] for each in fields("articles/a.md", digest(told))["quotations"]] == [
        {"title": "OpenAI", "url": "entities/openai/"}, {"title": "Ana Roux", "url": ""}, None,
    ]  # fmt: skip


def test_a_standfirst_is_two_short_sentences_or_one_long() -> None:
    long = "Un contrat " + "très " * (STANDFIRST_LENGTH // 5) + "long."
    told = [
        article("court", paragraph("Un. Deux. Trois."), summary=("Un.", "Deux.", "Trois.")),
        article("long", paragraph(f"{long} Deux."), summary=(long, "Deux.")),
        article("rien"),
    ]

    found = {slug: fields(f"articles/{slug}.md", digest(*told))["description"] for slug in ("court", "long", "rien")}
    assert found == {"court": "Un. Deux.", "long": long, "rien": "OpenAI regarde vers l’OTAN dans Le Relevé."}


def test_a_topic_says_why_it_was_chosen() -> None:
    told = article("a", topics=("defense", "travail"))
    first, second = told.understanding.topics
    stated = replace(
        told, understanding=replace(told.understanding, topics=(replace(first, reason=("front matter",)), second))
    )

    assert [topic["reason"] for topic in fields("articles/a.md", digest(stated))["topics"]] == [
        "choix de la rédaction", "contrat",
    ]  # fmt: skip


def test_newer_related_articles_come_apart_and_are_no_backlinks() -> None:
    page = fields("articles/lecture.md", full_digest())

    assert page["related"] == page["backlinks"] == []
    assert [(each["title"], each["reason"]) for each in page["since"]] == [
        ("OpenAI vise un contrat", "Aria Labs · la même semaine")
    ]
    assert fields("articles/jamais.md", full_digest())["backlinks"][0]["title"] == "Microsoft change"


@pytest.mark.parametrize(
    ("days", "shared", "reason"),
    [
        (0, ("Cogitar", "Sora"), "Cogitar, Sora · le même jour"), (6, ("Cogitar",), "Cogitar · la même semaine"),
        (30, (), "à moins d’un mois"), (31, ("Cogitar",), "Cogitar"), (None, (), ""),
    ],
)  # fmt: skip
def test_a_related_article_comes_with_its_reason(days: int | None, shared: tuple[str, ...], reason: str) -> None:
    related: dict[str, tuple[Related, ...]] = {"a": (Related(slug="b", score=1.0, shared=shared, days_apart=days),)}
    told = digest(article("a"), article("b", date="2025-01-01", topics=()), related=related)

    assert [each["reason"] for each in fields("articles/a.md", told)["related"]] == [reason]


@pytest.mark.parametrize(
    ("topics", "reason"),
    [
        (("travail", "drones"), "même rubrique\u00a0: Drones"), (("travail",), "même rubrique\u00a0: Travail"),
        (("defense",), "même rubrique\u00a0: Défense"), (("inconnue",), ""),
    ],
)  # fmt: skip
def test_without_names_and_words_the_reason_is_the_nearest_topic_of_both(topics: tuple[str, ...], reason: str) -> None:
    register = replace(REGISTER, topics=(*REGISTER.topics, Topic(slug="drones", name="Drones", parent="defense")))
    articles = article("a", topics=("drones", "travail")), article("b", topics=topics)
    related: dict[str, tuple[Related, ...]] = {"a": (Related(slug="b", score=1.0, shared=(), days_apart=None),)}

    page = fields("articles/a.md", digest(*articles, register=register, related=related))
    assert [each["reason"] for each in page["related"]] == [reason]


def test_a_story_and_near_duplicates_are_shown_with_the_article_that_is_read() -> None:
    page = fields("articles/contrat.md", full_digest())

    assert page["story"]["url"] == "stories/lecture/"
    (step,) = page["story"]["timeline"]
    assert (step["title"], step["current"]) == ("Aria Labs lit vite", False)
    assert [(copy["title"], copy["current"]) for copy in step["also"]] == [("OpenAI vise un contrat", True)]
    assert titles(page["duplicates"]) == ["Aria Labs lit vite"]


def test_items_of_a_roundup_lead_to_it_and_to_one_another() -> None:
    first, last = (fields(f"articles/{slug}.md", full_digest())["roundup"] for slug in ("un", "deux"))

    assert (first["title"], first["number"], first["total"]) == ("La semaine 40", 1, 2)
    assert first["previous"] is last["next"] is None
    assert first["next"] == {"title": "Cogitar change", "url": "articles/deux/", "language": "fr"}
    assert last["previous"] == {"title": "Microsoft change", "url": "articles/un/", "language": "fr"}


def test_a_roundup_lists_its_items_and_holds_only_what_is_not_theirs() -> None:
    page = pages(full_digest())["articles/recueil.md"]

    assert page.body == "Voici la semaine.\n"
    assert [(item["number"], item["title"]) for item in page.front_matter["items"]] == [  # type: ignore[attr-defined]
        (1, "Microsoft change"), (2, "Cogitar change"),
    ]  # fmt: skip
    assert page.front_matter["items"][0]["mark"]["url"] == "articles/un/#phrase-1"  # type: ignore[index]
    assert page.front_matter["summary"] == page.front_matter["key_points"] == []
    assert page.front_matter["topic"] == {"title": "Recueil", "url": ""}


def test_a_roundup_does_not_list_again_the_points_that_became_items() -> None:
    points = ("Olmo : la banque ferme.", "Istra : la marée monte.")
    texts = zip(("un", "deux"), points, (1, 2), strict=True)
    items = [
        article(slug, paragraph(text), item_of=RoundupItem(roundup="r", number=number)) for slug, text, number in texts
    ]
    listed = Block(kind=BlockKind.LIST, items=points)
    other = Block(kind=BlockKind.LIST, items=("À samedi.",))
    roundup = article("r", paragraph("Voici la semaine."), listed, other, item_slugs=("un", "deux"))

    assert pages(digest(roundup, *items))["articles/r.md"].body == "Voici la semaine.\n\n- À samedi.\n"


def test_a_roundup_of_which_only_an_excerpt_may_be_shown_has_no_body() -> None:
    item = article("un", source="La Gazette", item_of=RoundupItem(roundup="r", number=1))
    roundup = article("r", paragraph("Voici la semaine."), source="La Gazette", item_slugs=("un",))

    assert pages(digest(roundup, item))["articles/r.md"].body == ""
    assert fields("articles/r.md", digest(roundup, item))["items"][0]["mark"] is None


def test_names_that_items_share_are_listed_with_how_many_give_them() -> None:
    names = {
        slug: article(slug, paragraph("OpenAI."), item_of=RoundupItem(roundup="r", number=1)) for slug in ("un", "deux")
    }
    roundup = article("r", item_slugs=("un", "deux"))

    assert fields("articles/r.md", digest(roundup, *names.values()))["shared_names"] == [
        {"title": "OpenAI", "url": "entities/openai/", "note": "2 sujets"}
    ]


def test_the_provenance_says_what_was_found_where() -> None:
    told = article("a", authors=("Ana Roux", "Bo Li"), updated="2026-03-06", url="https://example.org/a")
    facts = replace(told.extracted.facts, section=Fact(value="Tech", found_in="line 9"))
    page = fields("articles/a.md", digest(replace(told, extracted=replace(told.extracted, facts=facts))))

    assert [(row["name"], row["value"], row["found_in"]) for row in page["provenance"]["found"]] == [
        ("Titre", "OpenAI regarde vers l’OTAN", "en-tête du fichier"), ("Date", "2026-03-04", "ligne 1"),
        ("Mise à jour", "2026-03-06", "ligne 2"), ("Auteurs", "Ana Roux, Bo Li", "ligne 3"),
        ("Source", "Le Relevé", "en-tête du fichier"), ("Adresse", "https://example.org/a", "en-tête du fichier"),
        ("Langue", "fr", "en-tête du fichier"), ("Rubrique d’origine", "Tech", "ligne 9"),
    ]  # fmt: skip
    assert fields("articles/a.md", digest(article("a", derived=True)))["provenance"]["found"][0]["name"] == (
        "Titre tiré du texte"
    )


def test_the_provenance_shows_what_was_dropped_neighbours_of_one_rule_together() -> None:
    told = article(
        "a",
        paragraph("Un titre", dropped_by="title", first_line=1, last_line=1),
        paragraph("Partager", dropped_by="share line", first_line=2, last_line=2),
        paragraph("Tweeter", dropped_by="share line", first_line=3, last_line=4),
        paragraph("OpenAI signe.", first_line=6, last_line=6, announces_lost_list=True),
        paragraph("Abonnez-vous à " + "notre lettre " * 9, dropped_by="newsletter", first_line=8, last_line=8),
        heading("Lire aussi"),
        replace(paragraph("Sans ligne"), dropped_by="html rule"),
    )
    page = fields("articles/a.md", digest(told))["provenance"]

    assert page["dropped"] == [
        {"lines": "2 à 4", "text": "Partager", "rule": "share line"},
        {
            "lines": "8",
            "text": "Abonnez-vous à notre lettre notre lettre notre lettre notre…",
            "rule": "lettre d’information",
        },
        {"lines": "", "text": "Sans ligne", "rule": "html rule"},
    ]
    assert page["lost_lists"] == 1


def test_the_provenance_names_the_file_without_the_folders_of_a_machine() -> None:
    told = article("a")
    raw = replace(told.extracted.raw, path="/home/ana/notes/a.txt", public_path="a.txt")
    page = fields("articles/a.md", digest(replace(told, extracted=replace(told.extracted, raw=raw))))

    assert page["provenance"]["file"] == "a.txt"
    assert "/home/ana" not in str(page)


def test_a_page_says_after_which_of_its_paragraphs_a_list_is_lost() -> None:
    lost = paragraph("La ville promet :", announces_lost_list=True)
    blocks = (paragraph("Le maire parle."), heading("Le plan"), lost, paragraph("Il y croit."))
    item = article("un", paragraph("La banque annonce :", announces_lost_list=True), paragraph("Elle y croit."),
                   item_of=RoundupItem(roundup="r", number=1))  # fmt: skip
    roundup = article("r", paragraph("Voici la semaine."), *item.body.blocks, lost, item_slugs=("un",))

    def found(path: str, told: object) -> object:
        return fields(path, told)["lists_lost_after"]  # type: ignore[arg-type]

    assert found("articles/a.md", digest(article("a", *blocks))) == [2]
    assert found("articles/a.md", digest(article("a", *blocks, source="La Gazette"))) == []
    assert found("articles/un.md", digest(roundup, item)) == [1]
    assert found("articles/r.md", digest(roundup, item)) == [2]


@pytest.mark.parametrize(
    ("source", "rights"),
    [("Le Relevé", "Texte intégral"), ("La Gazette", "Extrait"), ("Inconnue", "Source non répert")],
)
def test_the_provenance_states_the_rights(source: str, rights: str) -> None:
    page = fields("articles/a.md", digest(article("a", source=source)))

    assert page["provenance"]["rights"].startswith(rights)


def test_items_of_a_roundup_do_not_repeat_what_was_dropped_from_its_file() -> None:
    dropped = paragraph("Partager", dropped_by="share line")
    item = article("un", dropped, paragraph("Un."), item_of=RoundupItem(roundup="r", number=1))

    told = digest(item, article("r", dropped, paragraph("Un."), item_slugs=("un",)))

    assert fields("articles/un.md", told)["provenance"]["dropped"] == []
    assert len(fields("articles/r.md", told)["provenance"]["dropped"]) == 1


def test_an_article_shows_its_weightiest_figures() -> None:
    words = " ".join(f"Il y a {n} clés." for n in range(10))
    figures = tuple((str(n), "", "clés", f"Il y a {n} clés.") for n in range(10))
    told = article("a", paragraph(words), figures=figures)

    shown = fields("articles/a.md", digest(told))["figures"]

    assert [each["number"] for each in shown] == [str(n) for n in range(8)]


def test_keyphrases_lead_to_the_search() -> None:
    page = fields("articles/contrat.md", full_digest())

    assert page["keyphrases"] == [{"title": "parts de marché", "url": "search/?q=parts%20de%20march%C3%A9"}]


def test_words_of_an_excerpt_that_its_page_shows_twice_are_counted_once() -> None:
    told = article(
        "a", paragraph("« Tout est prêt », dit Ana Roux, patronne. Le marché vaut 30 millions. Fin."),
        source="La Gazette", names=(), unknown=("Ana Roux",), summary=("« Tout est prêt », dit Ana Roux, patronne.",),
        figures=(("30", "millions", "Le marché", "Le marché vaut 30 millions."),),
        quotations=(("Tout est prêt", "Ana Roux"),),
    )  # fmt: skip
    page = fields("articles/a.md", digest(with_role(told, "Ana Roux", "patronne")))

    assert page["excerpt_used"] == len("« Tout est prêt », dit Ana Roux, patronne.") + len("Le marché")


GROWTH = "Le marché vaut 30 millions de plus."


@pytest.mark.parametrize(
    ("source", "summary", "label", "shown"),
    [
        ("Le Relevé", (), "Le marché vaut", ("Le marché vaut", "de plus")),
        ("La Gazette", (), "Le marché vaut", ("Le marché vaut", "")),
        ("La Gazette", (), "de plus", ("", "de plus")),
        ("La Gazette", (GROWTH,), "de plus", ("Le marché vaut", "de plus")),
    ],
)
def test_of_a_sentence_that_stays_with_its_publisher_a_figure_shows_its_label_alone(
    source: str, summary: tuple[str, ...], label: str, shown: tuple[str, str]
) -> None:
    told = article("a", paragraph(GROWTH), source=source, summary=summary, figures=(("30", "M", label, GROWTH),))
    beside = replace(told.understanding.figures[0], lead="Le marché vaut", tail="de plus")
    page = fields("articles/a.md", digest(understood(told, figures=(beside,))))

    assert (page["figures"][0]["lead"], page["figures"][0]["tail"]) == shown
    assert source == "Le Relevé" or page["excerpt_used"] == len("".join(summary) or label)


def test_a_short_quotation_is_shown_where_a_long_one_does_not_fit_the_budget() -> None:
    long = "un deux trois quatre cinq six sept huit neuf"
    told = article(
        "a", paragraph(f"« {long} », dit Ana. « Oui », dit Bo."), source="La Gazette",
        quotations=((long, "Ana"), ("Oui", "Bo")),
    )  # fmt: skip

    assert [each["text"] for each in fields("articles/a.md", digest(told))["quotations"]] == ["Oui"]
