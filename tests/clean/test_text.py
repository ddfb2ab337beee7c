"""Plain text: what is boilerplate, by which rule, and what structure the words alone give away."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean import clean
from generator.clean.classifier import log_odds
from generator.clean.lines import MOST_LINES, lines_of
from generator.clean.rules import Dump, dropping_rules
from generator.clean.sight import sights_of
from generator.models import (
    Block,
    BlockKind,
    BoilerplateRule,
    Corrections,
    Format,
    RawArticle,
    Register,
    Source,
)

LEAD = (
    "La mairie de Belmont a ouvert lundi une bibliothèque où les livres sont prêtés par un robot, "
    "et les habitants du quartier s'y pressent déjà pour voir la machine à l'œuvre."
)
SECOND = (
    "Le robot reconnaît les couvertures, range les volumes rendus et propose des lectures voisines, "
    "mais il ne sait pas encore lire les notes que les enfants laissent dans les marges."
)
THIRD = (
    "Les bibliothécaires, d'abord inquiets, disent avoir retrouvé du temps pour les lecteurs, "
    "et la ville pense étendre l'essai à deux autres quartiers avant la fin de l'hiver."
)
FOURTH = (
    "Reste la question du prix, car la maintenance de la machine coûte chaque année autant que trois emplois, "
    "ce que l'opposition n'a pas manqué de rappeler au conseil."
)
PROSE = (LEAD, SECOND, THIRD, FOURTH)
FIFTH = (
    "Les écoles du canton ont demandé à visiter la salle, et trois classes y sont déjà passées au mois de mars, "
    "avec des cahiers où chacun devait dessiner ce que la machine avait compris de lui."
)
SIXTH = (
    "Le fabricant promet une mise à jour pour l'été, qui lira aussi les titres usés, "
    "et une version plus petite que les villages voisins pourraient partager entre eux."
)


def cleaned(text: str, register: Register | None = None, **fields: object) -> tuple[Block, ...]:
    raw = RawArticle(path="a.txt", slug="a", format=Format.TEXT, text=text, **fields)  # type: ignore[arg-type]  # test
    return clean(raw, register or Register()).blocks


def text_of(*lines: str) -> str:
    return "\n".join(lines)


def kept(blocks: tuple[Block, ...]) -> list[str]:
    return [block.plain for block in blocks if not block.dropped_by]


def rule_of(blocks: tuple[Block, ...], start: str) -> str:
    return next(block.dropped_by for block in blocks if block.plain.startswith(start))


def page(*inserted: str, after: int = 2) -> str:
    return "\n\n".join((*PROSE[:after], *inserted, *PROSE[after:]))


def test_an_article_alone_is_kept_whole() -> None:
    assert kept(cleaned("\n".join(PROSE))) == list(PROSE)


def test_a_title_and_a_short_text_are_kept() -> None:
    assert kept(cleaned("Un robot prête des livres\n\nLa bibliothèque ouvre lundi.\n")) == [
        "Un robot prête des livres",
        "La bibliothèque ouvre lundi.",
    ]


def test_an_empty_file_has_no_blocks() -> None:
    assert cleaned("") == ()
    assert cleaned(" \n\u200b\n\t\n") == ()


def test_the_prefix_of_a_collector_is_parted_from_the_standfirst_it_is_glued_to() -> None:
    blocks = cleaned(f"\n date 2026-05-04 {LEAD}\n{SECOND}\n{THIRD}", first_line=5)

    assert (blocks[0].text, blocks[0].dropped_by, blocks[0].first_line) == ("date 2026-05-04", "collector's prefix", 6)
    assert (blocks[1].text, blocks[1].first_line) == (LEAD, 6)


def test_a_prefix_alone_on_its_line_leaves_nothing_else_there() -> None:
    assert [block.first_line for block in cleaned(f" date 2026-05-04\n{LEAD}\n{SECOND}")] == [1, 2, 3]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Temps de lecture : 4 min", "reading time"),
        ("5 min read", "reading time"),
        ("12 mai 2026 à 18:30", "dateline"),
        ("Publié le 12/05/2026, mis à jour le 13/05/2026", "dateline"),
        ("il y a 3 heures", "dateline"),
        ("Lire aussi : Belmont ferme sa piscine", "related"),
        ("Laisser un commentaire", "comments"),
        ("Répondre", "chatter"),
        ("Partager sur Facebook", "share"),
        ("Inscrivez-vous à notre lettre", "newsletter"),
        ("Publicité", "advert"),
        ("Tous droits réservés", "legal"),
        ("Tags : robots, livres", "tags"),
        ("À propos de l'auteur", "author bio"),
        ("Photo : Jeanne Pré / Belmont Presse", "caption"),
        ("Robot Belmont Logo", "caption"),
        ("Par Jeanne Pré", "byline"),
        ("Menu", "navigation"),
        ("Accueil > Culture > Livres", "breadcrumb"),
    ],
)
def test_a_line_that_a_rule_knows_is_dropped_under_its_name(line: str, rule: str) -> None:
    blocks = cleaned(text_of(line, *PROSE))

    assert rule_of(blocks, line) == rule
    assert kept(blocks) == list(PROSE)


def test_a_breadcrumb_ends_in_the_title_below_it() -> None:
    title = "Un robot prête des livres à Belmont"

    assert rule_of(cleaned(text_of(f"Gazette Culture {title}", title, *PROSE)), "Gazette") == "breadcrumb"


def test_everything_below_a_section_of_other_articles_goes_under_the_name_of_its_section() -> None:
    teaser = "Le tramway de Belmont roulera la nuit dès septembre"
    text = page("Nos derniers articles", teaser, "Laisser un commentaire", "Bravo pour ce robot", after=4)
    blocks = cleaned(text)

    assert kept(blocks) == list(PROSE)
    assert rule_of(blocks, teaser) == "latest articles"
    assert rule_of(blocks, "Bravo") == "comments"


def test_an_advert_in_fluent_prose_goes_from_its_heading_to_its_button() -> None:
    pitch = "Envie d'un bon thé pour accompagner vos lectures ? Les mélanges sont livrés chez vous en deux jours."
    blocks = cleaned(page("☕ Nous recommandons Maison Tulipe", pitch, "J'en profite"))

    assert kept(blocks) == list(PROSE)
    assert rule_of(blocks, pitch) == "advert"


def test_an_advert_without_button_ends_where_its_name_is_last_said() -> None:
    pitch = "Les mélanges de Maison Tulipe sont livrés chez vous en deux jours, et le premier sachet est offert."

    assert kept(cleaned(page("Nous recommandons Maison Tulipe", pitch))) == list(PROSE)


def test_a_sentence_without_one_capital_is_the_description_of_a_picture() -> None:
    alt = "découvrez comment un robot prête des livres dans la nouvelle bibliothèque de la ville"

    assert rule_of(cleaned(page(alt)), alt) == "caption"


def test_a_line_in_small_letters_that_goes_on_with_a_sentence_is_no_caption() -> None:
    torn = "la ville et la région, qui ont chacune payé la moitié de la machine"
    blocks = cleaned(text_of(LEAD, SECOND, "Le projet est porté par", f"{torn}.", THIRD, FOURTH))

    assert f"Le projet est porté par {torn}." in kept(blocks)


def test_a_name_and_a_career_below_the_text_are_byline_and_bio() -> None:
    bio = "Passionnée de machines depuis toujours, je raconte leur vie après des années d'expérience en usine."
    blocks = cleaned(page("Jeanne Pré", bio, after=4))

    assert (rule_of(blocks, "Jeanne Pré"), rule_of(blocks, "Passionnée")) == ("byline", "author bio")
    assert kept(blocks) == list(PROSE)


def test_a_name_above_the_last_paragraph_is_a_heading() -> None:
    text = "\n\n".join((*PROSE, FIFTH, "Jeanne Pré", SIXTH))

    assert [block.plain for block in cleaned(text) if block.kind is BlockKind.HEADING] == ["Jeanne Pré"]


def test_a_menu_above_and_a_foot_below_are_dropped_by_the_classifier() -> None:
    menu = ["Politique", "Sport", "Culture", "Météo", "Jeux", "Vidéos", "Podcasts", "Économie", "Planète", "Emploi"]
    blocks = cleaned(text_of(*menu, *PROSE, *menu))

    assert {block.dropped_by for block in blocks} >= {"above the text", "below the text"}
    assert kept(blocks) == list(PROSE)


def test_what_the_classifier_doubts_inside_the_text_is_named_so() -> None:
    menu = ["• Politique", "• Sport", "• Culture", "• Météo", "• Jeux", "• Vidéos", "• Podcasts", "• Économie"]
    text = text_of(*menu, LEAD, SECOND, *menu, *menu, THIRD, FOURTH, *menu)

    assert "not article text" in {block.dropped_by for block in cleaned(text)}


def test_a_file_of_boilerplate_alone_keeps_what_no_rule_names() -> None:
    assert kept(cleaned("Menu\nPolitique\nSport\n")) == ["Politique", "Sport"]


RULE = BoilerplateRule(name="house advert", pattern=re.compile(r"offrez-vous la gazette", re.IGNORECASE))


def test_a_rule_of_the_register_drops_its_line_whatever_the_case() -> None:
    line = "Offrez-vous La Gazette pour toute l'année, chaque matin dans votre boîte aux lettres, sans frais de port."

    assert rule_of(cleaned(page(line), Register(boilerplate=(RULE,))), "Offrez") == "house advert"


def test_a_rule_of_scope_rest_drops_everything_below() -> None:
    rest = BoilerplateRule(name="foot", pattern=re.compile("Le robot", re.IGNORECASE), scope="rest")

    assert kept(cleaned("\n".join(PROSE), Register(boilerplate=(rest,)))) == [LEAD]


@pytest.mark.parametrize(
    ("text", "stated", "applies"),
    [("", "La Gazette", True), ("", "Autre", False), ("Lu dans la-gazette.example", None, True), ("", None, False)],
)
def test_a_rule_for_one_source_needs_that_source(text: str, stated: str | None, applies: bool) -> None:  # noqa: FBT001 - a case
    source = Source(slug="gazette", name="La Gazette", aliases=("la-gazette.example",))
    other = Source(slug="courrier", name="Le Courrier")
    rule = BoilerplateRule(name="house advert", pattern=re.compile("Le robot", re.IGNORECASE), source="gazette")
    corrections = Corrections(source=stated) if stated else Corrections()
    register = Register(sources=(other, source), boilerplate=(rule,))
    blocks = cleaned(text_of(*PROSE, text), register, corrections=corrections)

    assert (rule_of(blocks, "Le robot") == "house advert") is applies


def test_short_lines_between_paragraphs_are_headings_and_questions_too() -> None:
    blocks = cleaned(text_of(LEAD, "Une machine qui range", SECOND, "Combien cela coûte-t-il ?", THIRD, FOURTH))

    assert [(block.level, block.text) for block in blocks if block.kind is BlockKind.HEADING] == [
        (2, "Une machine qui range"),
        (2, "Combien cela coûte-t-il ?"),
    ]


def test_numbered_lines_apart_are_headings_with_labels_below_them() -> None:
    label = "👉 Pour les lecteurs :"
    first = ("1. Le robot arrive", LEAD, label, f"- {SECOND}")
    second = ("2. La ville compte", THIRD, "Et après", FIFTH, label, f"- {FOURTH}")
    text = text_of(*first, *second, "3. Le bilan", SIXTH)

    assert [(b.level, b.text) for b in cleaned(text) if b.kind is BlockKind.HEADING] == [
        (2, "1. Le robot arrive"),
        (3, label),
        (2, "2. La ville compte"),
        (3, "Et après"),
        (3, label),
        (2, "3. Le bilan"),
    ]


def test_a_repeated_line_that_ends_in_a_colon_is_a_label() -> None:
    text = text_of(LEAD, "Ce qu'il faut retenir :", SECOND, THIRD, "Ce qu'il faut retenir :", FOURTH)

    assert [b.level for b in cleaned(text) if b.kind is BlockKind.HEADING] == [2, 3]


def test_hashes_mark_headings_in_plain_text_dropped_or_not() -> None:
    text = text_of("# Menu", LEAD, "## La machine", SECOND, "#### Le prix", THIRD, FOURTH)
    blocks = cleaned(text)

    assert [(b.level, b.text, b.dropped_by) for b in blocks if b.kind is BlockKind.HEADING] == [
        (2, "Menu", "navigation"),
        (2, "La machine", ""),
        (3, "Le prix", ""),
    ]


@pytest.mark.parametrize("bullet", ["-", "•", "  •", "*", "▪", "–", "→", "✅"])
def test_bullets_of_every_kind_make_a_list(bullet: str) -> None:
    items = (
        "un robot qui range les livres rendus",
        "une salle ouverte jusqu'à minuit",
        "des ateliers pour les enfants",
    )
    text = text_of(LEAD, SECOND, "La ville a promis trois choses :", *(f"{bullet} {item}" for item in items), THIRD)
    blocks = cleaned(text)

    assert [(block.items, block.ordered) for block in blocks if block.kind is BlockKind.LIST] == [(items, False)]
    assert not any(block.announces_lost_list for block in blocks)


def test_numbers_in_a_row_make_an_ordered_list() -> None:
    items = ("Le robot lit la couverture du livre.", "Il cherche sa place.", "Il le range.")
    text = text_of(LEAD, SECOND, *(f"{n}) {item}" for n, item in enumerate(items, 1)), THIRD, FOURTH)

    assert [(b.items, b.ordered) for b in cleaned(text) if b.kind is BlockKind.LIST] == [(items, True)]


def test_a_long_dash_alone_is_someone_speaking() -> None:
    line = "— Il ne m'a jamais perdu un livre, dit une lectrice qui vient chaque semaine depuis l'ouverture."

    assert BlockKind.LIST not in {block.kind for block in cleaned(page(line))}


@pytest.mark.parametrize(
    "rows",
    [
        ("| Quartier | Livres |", "|---|---:|", "| Nord | 1 200 |", "| Sud | 900 |"),
        ("Quartier\tLivres", "Nord\t1 200", "Sud\t900"),
    ],
)
def test_bars_and_tabs_make_a_table(rows: tuple[str, ...]) -> None:
    blocks = cleaned(text_of(LEAD, "Le tableau suivant donne les prêts :", *rows, SECOND, THIRD, FOURTH))

    assert [b.rows for b in blocks if b.kind is BlockKind.TABLE] == [
        (("Quartier", "Livres"), ("Nord", "1 200"), ("Sud", "900"))
    ]


def test_one_line_with_bars_is_no_table() -> None:
    assert BlockKind.TABLE not in {
        b.kind for b in cleaned(text_of(LEAD, "| un | deux |", SECOND, "|--|--|", "|--|--|"))
    }


def ruled(lines: tuple[str, ...], *odds: float) -> list[str]:
    """Return the rules for lines below a menu, the classifier's verdicts on them given."""
    found, _ = lines_of("\n".join((*("Menu du jour",) * 8, *lines)))
    return dropping_rules(Dump(sights_of(found), [*[-9.0] * 8, *odds]))[8:]


@pytest.mark.parametrize(
    ("line", "odds", "rule"),
    [
        ("Un pari", -0.5, ""),
        ("Un pari", -1.5, "not article text"),
        ("* * *", -1.5, ""),
    ],
)
def test_a_doubted_line_is_kept_where_both_its_neighbours_are(line: str, odds: float, rule: str) -> None:
    assert ruled((LEAD, line, SECOND), 4.0, odds, 4.0) == ["", rule, ""]


def test_a_doubted_line_that_announces_a_list_is_kept_below_a_kept_one() -> None:
    assert ruled((LEAD, SECOND, "Les avantages sont :"), 4.0, 4.0, -0.5) == ["", "", ""]
    assert ruled((LEAD, SECOND, "Les avantages sont :"), 4.0, 4.0, -1.5) == ["", "", "below the text"]


@pytest.mark.parametrize(
    ("odds", "rules"),
    [
        ((4.0, -2.0, -2.0, 4.0), ["", "", "", ""]),
        ((4.0, -2.0, 0.5, -9.0), ["", "", "", "below the text"]),
        ((4.0, -2.0, -2.0, -9.0), ["", "below the text", "below the text", "below the text"]),
    ],
)
def test_rows_of_a_table_belong_to_the_kept_lines_around_them(odds: tuple[float, ...], rules: list[str]) -> None:
    assert ruled((LEAD, "Nord\t1 200", "Sud\t900", "Reste la question du prix"), *odds) == rules


def test_doubted_lines_that_end_in_a_paragraph_above_a_section_of_others_are_the_ending() -> None:
    assert ruled((LEAD, "Pourquoi un robot ?", SECOND, "Lire aussi"), 4.0, -1.2, -1.3, -9.0) == ["", "", "", "related"]


def test_a_doubted_paragraph_below_a_box_belongs_to_the_text_above_it() -> None:
    box = ("Inscrivez-vous à notre newsletter", "Votre adresse e-mail")
    rules = ruled((LEAD, *box, SECOND, "À lire aussi : le robot", THIRD), 4.0, -9.0, -9.0, -2.0, -9.0, -2.0)

    assert rules == ["", "newsletter", "comments", "", "related", ""]


@pytest.mark.parametrize(
    ("between", "odds"), [("Les robots trieurs débarquent", -2.0), ("Inscrivez-vous à notre newsletter", -4.0)]
)
def test_a_paragraph_below_another_title_or_far_from_the_text_is_none_of_it(between: str, odds: float) -> None:
    rules = ruled((LEAD, between, SECOND, "Le dernier mot"), 4.0, -9.0, odds, -9.0)

    assert rules[2] == "below the text"


def test_what_is_below_the_line_at_which_a_paywall_cuts_is_dropped() -> None:
    cut = "Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés."
    box = "Une seule personne à la fois peut lire le journal avec ce compte, sur un seul appareil."

    assert ruled((LEAD, SECOND, cut, box), 4.0, 4.0, 1.0, 2.0) == ["", "", "paywall", "paywall"]
    assert ruled((cut, LEAD, SECOND), -1.0, 4.0, 4.0)[1:] == ["", ""]


def test_words_that_a_speaker_verb_announces_are_a_quote() -> None:
    said = "Nous avons longtemps hésité, et puis nous avons vu les enfants rire devant la machine."
    blocks = cleaned(f"{LEAD}\n\nLa directrice l'explique dans un entretien :\n\n{said}\n\n{SECOND}\n\n{THIRD}")

    assert [b.text for b in blocks if b.kind is BlockKind.QUOTE] == [said]
    assert not any(block.announces_lost_list for block in blocks)


def test_lines_with_a_quote_mark_are_one_quote() -> None:
    blocks = cleaned(text_of(LEAD, SECOND, "> Le robot est un collègue,", ">", "> dit le maire.", THIRD, FOURTH))

    assert [b.text for b in blocks if b.kind is BlockKind.QUOTE] == ["Le robot est un collègue, dit le maire."]


@pytest.mark.parametrize(
    ("below", "is_lost"), [(FIFTH, True), ("- un robot", False), ("Une autre affaire", True), ("", True)]
)
def test_a_colon_announces_a_list_that_is_there_or_lost(below: str, is_lost: bool) -> None:  # noqa: FBT001 - a case
    tail = (below, THIRD) if below else ()
    blocks = cleaned(text_of(LEAD, SECOND, FOURTH, "Les principaux avantages sont les suivants :", *tail))

    assert [b.text for b in blocks if b.announces_lost_list] == (
        ["Les principaux avantages sont les suivants :"] if is_lost else []
    )


def test_a_lead_in_without_colon_counts_only_where_other_lists_are_lost() -> None:
    silent = "Pour les lecteurs de Belmont, l'arrivée du robot comporte plusieurs avantages certains."
    colon = "Les quartiers retenus sont les suivants :"

    alone = cleaned(text_of(LEAD, silent, SECOND, THIRD))
    among = cleaned(text_of(LEAD, silent, SECOND, colon, THIRD, FOURTH))
    assert [b.text for b in alone if b.announces_lost_list] == []
    assert [b.text for b in among if b.announces_lost_list] == [silent, colon]


def test_lines_torn_at_links_are_joined_again() -> None:
    torn = ("La ville a choisi la machine de", "Robolivre", ", une jeune société de la région, après un concours.")
    blocks = cleaned(text_of(LEAD, SECOND, *torn, THIRD, FOURTH))

    assert "La ville a choisi la machine de Robolivre, une jeune société de la région, après un concours." in kept(
        blocks
    )


def test_french_spaces_stay_and_invisible_characters_go() -> None:
    sentence = LEAD.replace("lundi", "lun\u00addi\u200b \x07 «\u00a0hier\u00a0»\u202f!")
    words = kept(cleaned(f"\ufeff{sentence}\n{SECOND}\n{THIRD}"))[0]

    assert "a ouvert lundi «\u00a0hier\u00a0»\u202f! une" in words


def test_a_joined_emoji_stays_whole() -> None:
    emoji = "👩\u200d💻"

    assert kept(cleaned(page(f"{emoji} Les infor\u200dmaticiennes de la ville ont écrit le programme du robot.")))[
        2
    ].startswith(f"{emoji} Les informaticiennes")


def test_what_is_beyond_any_article_is_one_dropped_block() -> None:
    blocks = cleaned(text_of(*PROSE, *("mot" for _ in range(MOST_LINES)), "", "fin", ""))

    assert (blocks[-1].dropped_by, blocks[-1].last_line) == ("beyond any article", MOST_LINES + 6)
    assert blocks[-1].text.endswith("mot fin")


PIECES = st.sampled_from(
    [
        *PROSE,
        "- x",
        "1. y",
        "2. z",
        "| a | b |",
        "a\tb",
        "> q",
        "# t",
        "Menu",
        "Lire aussi :",
        "14 mai 2026",
        "",
        " ",
        ",",
        "👉 Label :",
        "Jeanne Pré",
        "il dit :",
        "nous",
        "…",
        "\x00",
        "Publicité",
        "3 min.",
        "\u2028",
        "–",
        "|",
        "\t",
    ]
)
FILES = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=30).map("\n".join))


@given(FILES)
@settings(deadline=None, max_examples=50)
def test_every_line_with_words_is_in_exactly_one_block(text: str) -> None:
    text = text.replace("\r", " ")
    blocks = [block for block in cleaned(text) if block.dropped_by != "collector's prefix"]
    covered = [number for block in blocks for number in range(block.first_line, block.last_line + 1)]
    printed = re.compile(r"[^\W_]")

    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)
    assert {n for n, line in enumerate(text.split("\n"), 1) if printed.search(line)} <= set(covered)


@given(FILES)
@settings(deadline=None, max_examples=50)
def test_the_same_file_always_gives_the_same_blocks(text: str) -> None:
    assert cleaned(text) == cleaned(text)
    assert all(block.plain.strip() for block in cleaned(text))


def test_the_ending_of_a_short_article_is_kept_up_to_what_a_rule_names() -> None:
    text = text_of(
        "Menu", "La bibliothèque prête ses livres par robot", LEAD, "Pourquoi un robot ?",
        "La ville donne trois raisons :", "- des rayons trop hauts", "- des horaires plus larges", FOURTH,
        "Lire aussi", "Le robot du musée", "Laisser un commentaire",
    )  # fmt: skip

    blocks = cleaned(text)

    assert FOURTH in kept(blocks)
    assert [b.text for b in blocks if b.kind is BlockKind.HEADING][-1] == "Pourquoi un robot ?"
    assert "des rayons trop hauts\ndes horaires plus larges" in kept(blocks)
    assert "Le robot du musée" not in kept(blocks)


def test_no_lines_have_no_verdicts() -> None:
    assert log_odds([]) == []
