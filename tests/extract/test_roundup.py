"""Roundups become several articles, lists of advice do not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.body import body_of
from generator.extract import extract
from generator.models import CleanArticle, Corrections, Register, RoundupItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import ExtractedArticle

    Extracted = Callable[..., tuple[ExtractedArticle, ...]]

TRILOBE = (
    "Le fabricant de robots Trilobe ouvre une usine près de Lens. Il promet d’y employer trois cents personnes, "
    "et la région paie la route. Pour Trilobe, c’est un retour au pays."
)
OLMO = (
    "La banque Olmo confie ses guichets à des machines. Les clients de la banque Olmo pourront parler à quelqu’un, "
    "mais le mardi seulement, et sur rendez-vous."
)
ISTRA = (
    "Au large, la ville d’Istra branche ses serveurs sur la marée. Le courant d’Istra ne coûte rien, dit la mairie, "
    "qui en attend beaucoup pour ses écoles."
)
ROUNDUP = f"""
## 1. Trilobe : une usine de robots près de Lens
{TRILOBE}
### Pour les curieux :
- L’usine se visite ; Le train y va
## 2. Des guichets sans personne chez Olmo
{OLMO}
### Pour les curieux :
- Le mardi, il y a quelqu’un
## 3. Istra : des serveurs à la marée
{ISTRA}
"""
CLOSING = "## Conclusion : la machine gagne\nLa semaine 7 aura été celle des machines, sur terre comme sur mer."


def titles(articles: tuple[ExtractedArticle, ...]) -> list[str]:
    return [article.facts.title.value for article in articles]


def test_numbered_stories_become_articles_after_their_roundup(extracted: Extracted) -> None:
    roundup, *items = extracted(f"[collector's prefix] date 2026-02-14\n{ROUNDUP}{CLOSING}")

    assert titles(tuple(items)) == [
        "Trilobe : une usine de robots près de Lens",
        "Des guichets sans personne chez Olmo",
        "Istra : des serveurs à la marée",
    ]
    assert roundup.item_slugs == ("essai-1", "essai-2", "essai-3")
    assert [item.slug for item in items] == list(roundup.item_slugs)
    assert items[1].item_of == RoundupItem(roundup="essai", number=2)
    assert items[0].facts.title.found_in == "heading of story 1, line 3"


def test_a_roundup_keeps_its_whole_text_and_its_closing_section(extracted: Extracted) -> None:
    roundup, *items = extracted(f"{ROUNDUP}{CLOSING}")

    assert body_of(roundup.blocks).text.count("##") == 6
    assert "Conclusion" in body_of(roundup.blocks).text
    assert body_of(items[0].blocks).text.startswith(TRILOBE)
    assert "### Pour les curieux :" in body_of(items[0].blocks).text
    assert body_of(items[2].blocks).text == ISTRA


def test_items_inherit_what_the_roundup_states_and_say_so(extracted: Extracted) -> None:
    statements = {"JSON-LD datePublished": "2026-02-14", "og:site_name": "Robotik", "JSON-LD author": "Ana Ruiz"}
    _, item, *_ = extracted(ROUNDUP, statements)

    assert item.facts.date is not None
    assert item.facts.date.found_in == "the roundup: JSON-LD datePublished"
    assert item.facts.source is not None
    assert item.facts.source.value == "Robotik"
    assert item.facts.authors is not None
    assert item.facts.language.found_in.startswith("the roundup: ")
    assert item.facts.url is None
    assert item.problems == ()


def test_a_roundup_without_a_title_is_named_after_its_stories(extracted: Extracted) -> None:
    title = extracted(ROUNDUP)[0].facts

    assert title.title.value == "Trilobe, Olmo, Istra : trois sujets"
    assert title.title_is_derived
    assert title.title.found_in == "subjects of its 3 items"


def test_the_name_of_a_long_roundup_counts_in_its_language(extracted: Extracted) -> None:
    names = [
        "Trilobe",
        "Olmo",
        "Istra",
        "Vega Nine",
        "Kodo",
        "Lund",
        "Brava",
        "Pinot",
        "Quill",
        "Rask",
        "Soto",
        "Tern",
        "Ural",
    ]
    story = (
        "The people at {0} say that the machines of {0} will soon do what nobody else wants to do, and that it pays. "
    )
    text = "\n".join(f"## {n}. {name}: a new machine\n{story.format(name) * 2}" for n, name in enumerate(names, 1))

    assert extracted(text)[0].facts.title.value == "Trilobe, Olmo, Istra…: 13 stories"


def test_a_title_above_the_stories_names_the_roundup(extracted: Extracted) -> None:
    roundup, *items = extracted(f"Les machines de la semaine, de Trilobe à Istra\n{ROUNDUP}")

    assert roundup.facts.title.value == "Les machines de la semaine, de Trilobe à Istra"
    assert len(items) == 3


def advice(*headings: str) -> str:
    text = "Relisez toujours la réponse de Trilobe avant de la copier, car la machine invente avec aplomb."
    return "\n".join(f"## {n}. {heading}\n{text} {text}" for n, heading in enumerate(headings, 1))


@pytest.mark.parametrize(
    "page",
    [
        advice("Soyez précis", "Donnez un exemple", "Relisez la réponse"),
        advice("Trilobe pour écrire", "Trilobe pour lire", "Trilobe pour compter"),
        ROUNDUP.replace(TRILOBE, "Trilobe est à Lens."),
        ROUNDUP.replace("3. Istra", "Istra"),
        ROUNDUP.replace("1. Trilobe", "9. Trilobe"),
        ROUNDUP.replace("3. Istra", "30. Istra"),
        f"Les meilleures machines pour aller plus vite que la banque\n{ROUNDUP}",
        f"3 machines pour aller plus vite que la banque\n{ROUNDUP}",
        f"Quatre machines pour aller plus vite que la banque\n{ROUNDUP}",
    ],
)
def test_advice_points_and_broken_numbers_are_no_roundup(extracted: Extracted, page: str) -> None:
    assert len(extracted(page)) == 1


def test_a_title_may_count_its_news(extracted: Extracted) -> None:
    assert len(extracted(f"Trois actus de la semaine sur les machines et la banque\n{ROUNDUP}")) == 4


def test_a_missing_number_is_a_warning(extracted: Extracted) -> None:
    roundup, *items = extracted(ROUNDUP.replace("3. Istra", "4. Istra"))

    assert [item.slug for item in items] == ["essai-1", "essai-2", "essai-4"]
    missing = "story 3 of this roundup is missing between line 5 and line 9"
    assert missing in [problem.what for problem in roundup.problems]


def test_a_missing_number_in_a_page_without_lines_is_a_warning_too(clean_page: Callable[..., CleanArticle]) -> None:
    page = clean_page(ROUNDUP.replace("3. Istra", "4. Istra"))
    html = replace(page, blocks=tuple(replace(block, first_line=0) for block in page.blocks))
    problems = extract(html, Register())[0].problems

    assert "story 3 of this roundup is missing" in [problem.what for problem in problems]


def test_stories_out_of_order_all_become_articles_and_are_a_warning(extracted: Extracted) -> None:
    turned = ROUNDUP.replace("3. Istra", "0. Istra").replace("2. Des", "3. Des").replace("0. Istra", "2. Istra")
    roundup, *items = extracted(turned)

    assert [item.slug for item in items] == ["essai-1", "essai-3", "essai-2"]
    assert "story 3 of this roundup stands above story 2" in [problem.what for problem in roundup.problems]


def test_a_number_that_a_list_inside_a_story_repeats_is_no_story(extracted: Extracted) -> None:
    page = ROUNDUP.replace("### Pour les curieux :\n- Le mardi", "## 1. Le mardi\n- Le mardi")

    assert titles(extracted(page)[1:])[1] == "Des guichets sans personne chez Olmo"
    assert len(extracted(page)) == 4


def test_headings_that_rank_things_make_no_roundup(extracted: Extracted) -> None:
    page = ROUNDUP.replace("usine de robots", "meilleure usine").replace("des serveurs à", "le meilleur serveur de")

    assert len(extracted(page)) == 1


UNNUMBERED = f"""
L’actu des machines : la semaine en bref
## Trilobe : une usine de robots près de Lens
{TRILOBE}
## Olmo : des guichets sans personne
{OLMO}
## Istra : des serveurs à la marée
{ISTRA}
"""


def test_news_whose_headings_begin_with_a_name_are_a_roundup_without_numbers(extracted: Extracted) -> None:
    roundup, *items = extracted(UNNUMBERED)

    assert titles(tuple(items))[1] == "Olmo : des guichets sans personne"
    assert roundup.item_slugs == ("essai-1", "essai-2", "essai-3")


def test_news_with_the_same_label_in_every_story_are_one_too(extracted: Extracted) -> None:
    label = "### 👉 À suivre\nOn verra bien au printemps.\n"
    stories = (
        UNNUMBERED.replace("Trilobe :", "Chez Trilobe,").replace("Olmo :", "Chez Olmo,").replace("Istra :", "Oui,")
    )
    labelled = stories.replace("## Chez Olmo", f"{label}## Chez Olmo").replace("## Oui", f"{label}## Oui") + label

    assert len(extracted(stories)) == 1
    assert len(extracted(labelled)) == 4


@pytest.mark.parametrize(
    ("old", "new"),
    [("L’actu des machines : la semaine en bref", "Trois machines racontées par elles-mêmes"), ("## Olmo", "### Olmo")],
)
def test_headings_alike_are_no_roundup_where_nothing_says_news_or_too_few_stand_there(
    extracted: Extracted, old: str, new: str
) -> None:
    assert len(extracted(UNNUMBERED.replace(old, new))) == 1


def test_front_matter_can_say_that_it_is_no_roundup(extracted: Extracted) -> None:
    assert len(extracted(ROUNDUP, corrections=Corrections(roundup=False))) == 1


def test_front_matter_can_say_that_it_is_one(extracted: Extracted) -> None:
    stated = Corrections(roundup=True)

    assert len(extracted(advice("Soyez précis", "Donnez un exemple"), corrections=stated)) == 3
    assert len(extracted("## 1. Istra\nLa marée suffit.", corrections=stated)) == 2


def test_a_stated_roundup_may_have_headings_without_numbers(extracted: Extracted) -> None:
    page = f"## Trilobe à Lens\n{TRILOBE}\n## Olmo ferme ses guichets\n{OLMO}\n## En bref\nRien d’autre cette semaine."
    _, *items = extracted(page, corrections=Corrections(roundup=True))

    assert titles(tuple(items)) == ["Trilobe à Lens", "Olmo ferme ses guichets"]
    assert body_of(items[1].blocks).text == OLMO


def test_a_stated_roundup_without_headings_is_a_warning_on_its_line(extracted: Extracted) -> None:
    corrections = Corrections(roundup=True, lines={"roundup": 4})
    [article] = extracted(TRILOBE, corrections=corrections)

    [problem] = [problem for problem in article.problems if "roundup" in problem.what]
    assert problem.line == 4


def test_a_new_main_heading_after_the_last_story_closes_the_roundup(extracted: Extracted) -> None:
    _, *items = extracted(f"{ROUNDUP}## La semaine prochaine\nOn parlera de la mer.")

    assert body_of(items[2].blocks).text == ISTRA


def test_a_main_heading_inside_the_last_story_stays_where_others_have_such_headings_too(extracted: Extracted) -> None:
    page = ROUNDUP.replace("### Pour les curieux :", "## Pour les curieux :")
    _, *items = extracted(f"{page}## Et les poissons ?\nIls vont bien.")

    assert body_of(items[2].blocks).text.endswith("Ils vont bien.")


def test_a_story_of_html_has_no_line_to_name(clean_page: Callable[..., CleanArticle]) -> None:
    page = clean_page(ROUNDUP)
    html = replace(page, blocks=tuple(replace(block, first_line=0) for block in page.blocks))

    assert extract(html, Register())[1].facts.title.found_in == "heading of story 1"


NEWSLETTER = """
L’actu des robots : les 3 infos de la semaine
## {0} Le port de Brest commande une grue autonome
La machine décharge les conteneurs la nuit et cède la place aux dockers le matin, selon la direction.
## {1} Un musée confie ses visites à une voix
Les visiteurs posent leurs questions à un téléphone, qui répond avec les mots des conservateurs eux-mêmes.
## {2} La foire de Metz refuse les drones
Le préfet invoque la sécurité des exposants, et les organisateurs promettent un autre spectacle en juin.
"""


@pytest.mark.parametrize(
    "numbers", [("1/", "2/", "3/"), ("#1.", "#2.", "#3."), ("🔹 1/", "🔹 2/", "🔹 3/"), ("1️⃣", "2️⃣", "3️⃣")]
)
def test_a_newsletter_numbers_its_stories_in_its_own_way(extracted: Extracted, numbers: tuple[str, ...]) -> None:
    roundup, *items = extracted(NEWSLETTER.format(*numbers))

    assert [item.facts.title.value for item in items] == [
        "Le port de Brest commande une grue autonome",
        "Un musée confie ses visites à une voix",
        "La foire de Metz refuse les drones",
    ]
    assert len(roundup.item_slugs) == 3


BRIEFS = (
    "OpenAI : le laboratoire repousse la sortie de son modèle ouvert, pour des raisons de sécurité.",
    "Mistral — la société signe avec le ministère un contrat de trois ans, le plus gros de son histoire.",
    "🚀 Trilobe veut trois cents emplois de plus : l’usine de Lens passera aux deux huit dès le mois d’avril prochain.",
)
POINTS = "- " + " ; ".join(BRIEFS)
WEEK = "L’actu IA de la semaine"
TALK = "Ana : je crois que les machines feront un jour ce que personne n’a plus envie de faire."


def test_the_points_of_news_in_brief_are_stories(extracted: Extracted) -> None:
    roundup, *items = extracted(
        f"{WEEK}\nBonjour à tous, voici ce qu’il ne fallait pas manquer ces jours-ci.\n{POINTS}"
    )

    assert titles(tuple(items)) == [
        "OpenAI : le laboratoire repousse la sortie de son modèle ouvert, pour des raisons de sécurité",
        "Mistral — la société signe avec le ministère un contrat de trois ans, le plus gros de son histoire",
        "Trilobe veut trois cents emplois de plus",
    ]
    assert [body_of(item.blocks).text for item in items] == list(BRIEFS)
    assert items[0].facts.title.found_in == "opening of story 1, line 3"
    assert roundup.item_slugs == ("essai-1", "essai-2", "essai-3")


def test_a_point_on_a_line_of_its_own_is_found_there(clean_page: Callable[..., CleanArticle]) -> None:
    page = clean_page(f"{WEEK}\n{POINTS}")
    *above, listed = page.blocks
    _, *items = extract(replace(page, blocks=(*above, replace(listed, last_line=listed.first_line + 2))), Register())

    assert items[2].facts.title.found_in == "opening of story 3, line 4"
    assert (items[2].blocks[0].first_line, items[2].blocks[0].last_line) == (4, 4)


def test_short_paragraphs_are_stories_up_to_the_next_heading(extracted: Extracted) -> None:
    first, second, third = BRIEFS
    page = f"{WEEK}\n{first}\nLa date n’est pas connue.\n{second}\n## Ailleurs\n{third}"
    _, *items = extracted(page)

    assert [len(item.blocks) for item in items] == [2, 1, 1]


def test_a_point_without_an_opening_is_a_story_among_others_if_it_is_long_enough(extracted: Extracted) -> None:
    plain = "La foire de Metz refuse les drones cette année. Le préfet invoque la sécurité des exposants."
    points = POINTS.replace(" ; 🚀", f" ; {plain} ; Et puis c’est tout ; 🚀")
    _, *items = extracted(f"{WEEK}\n{points}")

    assert titles(tuple(items))[2] == "La foire de Metz refuse les drones cette année"
    assert len(items) == 4


def test_a_sentence_too_long_for_a_title_gives_its_opening_or_is_cut(extracted: Extracted) -> None:
    long = "le laboratoire repousse encore la sortie de son modèle ouvert, qu’il promettait pour l’hiver, " * 2
    points = POINTS.replace("le laboratoire", long).replace(" ; 🚀", f" ; Puis {long} ; 🚀")
    _, *items = extracted(f"{WEEK}\n{points}")

    assert titles(tuple(items))[0] == "OpenAI"
    assert titles(tuple(items))[2].endswith("…")


@pytest.mark.parametrize(
    "page",
    [
        f"Trois machines et une banque\n{POINTS}",
        f"{WEEK}\n- {BRIEFS[0]} ; {BRIEFS[1]}",
        f"{WEEK}\n- {TALK} ; {TALK} ; {TALK}",
        f"{WEEK}\n{POINTS} ; rien ; de ; plus ; {BRIEFS[0]}",
        f"{WEEK}\n- Prix : 3 € ; Lieu : Lens ; Date : mardi",
    ],
)
def test_other_lists_are_no_news_in_brief(extracted: Extracted, page: str) -> None:
    assert len(extracted(page)) == 1


def test_news_in_brief_below_the_stories_of_a_roundup_are_stories_too(extracted: Extracted) -> None:
    page = f"{ROUNDUP}## En bref\n{POINTS}\n## La semaine prochaine\nOn parlera de la mer."
    roundup, *items = extracted(page)

    assert [item.slug for item in items] == [f"essai-{number}" for number in range(1, 7)]
    assert titles(tuple(items))[3].startswith("OpenAI : ")
    assert body_of(items[2].blocks).text == ISTRA
    assert "story" not in " ".join(problem.what for problem in roundup.problems)


def test_a_stated_roundup_may_hold_nothing_but_news_in_brief(extracted: Extracted) -> None:
    assert len(extracted(POINTS, corrections=Corrections(roundup=True))) == 4


def test_items_are_as_sure_as_the_roundup(extracted: Extracted) -> None:
    roundup, item, *_ = extracted(ROUNDUP, {"JSON-LD datePublished": "2026-02-14"})

    assert roundup.facts.date is not None
    assert item.facts.date is not None
    assert item.facts.date.confidence == roundup.facts.date.confidence < 1
    assert item.facts.language.confidence == roundup.facts.language.confidence
