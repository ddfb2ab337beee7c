"""Saved pages: which of their text is the article, by which rule the rest goes, and what the markup states."""

from __future__ import annotations

import json
import re
import time

import pytest

from generator.clean import clean, page_coefficients
from generator.clean.page import MOST_UNITS
from generator.clean.page_bulk import bulk_of
from generator.clean.page_classifier import page_odds
from generator.clean.page_features import NAMES, feature_matrix
from generator.clean.page_revision import REVISED_NAMES
from generator.clean.page_rules import page_rules
from generator.clean.page_tree import parsed
from generator.clean.page_units import units
from generator.models import Block, BlockKind, BoilerplateRule, CleanArticle, Corrections, Format, RawArticle, Register

ONE = "Le port de Tarve confie ses grues à des machines qui voient la nuit, et les dockers apprennent à les conduire."
TWO = "La première grue a déchargé quarante conteneurs en une heure, sous les yeux d’une dizaine de marins étonnés."
THREE = "Le maire promet que personne ne perdra sa place, et que les horaires de nuit seront partagés entre tous."
FOUR = "Une deuxième grue arrivera au printemps, si les essais de cet hiver donnent ce que chacun en espère ici."
PROSE = f"<p>{ONE}</p>\n<p>{TWO}</p>\n<p>{THREE}</p>\n<p>{FOUR}</p>\n"


def saved(
    body: str, head: str = "", corrections: Corrections | None = None, register: Register | None = None
) -> CleanArticle:
    text = f"<!DOCTYPE html>\n<html lang='fr'><head>{head}</head>\n<body>\n{body}\n</body></html>\n"
    raw = RawArticle(path="a.html", slug="a", format=Format.HTML, text=text, corrections=corrections or Corrections())
    return clean(raw, register or Register())


def story(after: str = "", before: str = "", head: str = "") -> CleanArticle:
    return saved(f"{before}<main><article><h1>Des grues qui voient</h1>\n{PROSE}</article></main>{after}", head)


def kept(article: CleanArticle) -> list[str]:
    return [block.plain for block in article.blocks if not block.dropped_by]


def rules(article: CleanArticle) -> dict[str, str]:
    return {block.plain: block.dropped_by for block in article.blocks if block.dropped_by}


def linked(value: object, body: str = PROSE) -> dict[str, list[str]]:
    script = value if isinstance(value, str) else json.dumps(value)
    found: dict[str, list[str]] = {}
    for statement in saved(body, f'<script type="application/ld+json">{script}</script>').statements:
        found.setdefault(statement.name, []).append(statement.value)
    return found


@pytest.mark.parametrize(
    ("markup", "text", "rule"),
    [
        ("<nav><a href=/>Ports du monde entier</a></nav>", "Ports du monde entier", "navigation"),
        ("<aside><p>La météo de la côte</p></aside>", "La météo de la côte", "sidebar"),
        ("<div class='related-posts'><a href=/b>Le phare s’éteint</a></div>", "Le phare s’éteint", "related"),
        ("<div id=comments><p>Moi, je trouve ça bien</p></div>", "Moi, je trouve ça bien", "comments"),
        ("<div class='shareBar'><a href=/c>Sur ce réseau</a></div>", "Sur ce réseau", "share"),
        ("<div class=newsletter><p>Nos lettres du soir</p></div>", "Nos lettres du soir", "newsletter"),
        ("<footer><p>Le Courrier de Tarve</p></footer>", "Le Courrier de Tarve", "page foot"),
        ("<div class=author-bio><p>Ana Ruiz</p></div>", "Ana Ruiz", "byline"),
        ("<form><label>Votre avis</label></form>", "Votre avis", "form"),
        (("<div><section><div><div><div><nav><div><div><div><div><a href=/d>Cartes</a></div></div></div></div></nav>"
         "</div></div></div></section></div>"), "Cartes", "navigation"),
        ("<div><a href=/e>Quelque part</a></div>", "Quelque part", "below the text"),
    ],
)  # fmt: skip
def test_what_surrounds_an_article_is_dropped_by_its_name(markup: str, text: str, rule: str) -> None:
    article = story(after=markup)

    assert rules(article)[text] == rule
    assert kept(article)[-4:] == [ONE, TWO, THREE, FOUR]


def test_what_stands_above_the_text_is_called_so() -> None:
    assert rules(story(before="<div><a href=/e>Quelque part</a></div>"))["Quelque part"] == "above the text"


def test_every_block_tells_its_lines_and_its_score() -> None:
    article = story()

    lines = {block.plain: (block.first_line, block.last_line) for block in article.blocks}
    assert [lines[text] for text in (ONE, TWO, THREE, FOUR)] == [(5, 5), (6, 6), (7, 7), (8, 8)]
    assert all(block.score for block in article.blocks)


def test_the_lines_of_a_page_below_front_matter_are_those_of_the_file() -> None:
    raw = RawArticle(path="a.html", slug="a", format=Format.HTML, text=f"<p>\n{ONE}\n{TWO}\n</p>{PROSE}", first_line=7)

    assert [(b.first_line, b.last_line) for b in clean(raw, Register()).blocks][:2] == [(8, 10), (10, 10)]


def test_a_caption_is_kept_apart_from_the_text() -> None:
    article = saved(
        f"<article>{PROSE}<figure><img src=a><figcaption>La grue, hier soir.</figcaption></figure>{PROSE}</article>"
    )

    assert rules(article)["La grue, hier soir."] == "caption"


def test_a_heading_that_nothing_follows_is_dropped() -> None:
    article = saved(f"<article><h2>Les essais</h2>{PROSE}<h2>La suite du chantier</h2></article><p><a href=/>x</a></p>")

    assert rules(article)["La suite du chantier"] == "below the text"
    assert kept(article)[0] == "Les essais"


def test_what_the_classifier_doubts_stays_beside_the_text_it_shares_an_element_with() -> None:
    tree = parsed(f"<article>{PROSE}<h2>Le prix</h2><p>{TWO} Bis.</p></article><p>{ONE}</p>")
    assert tree is not None

    assert page_rules(tuple(units(tree)), [-1.0, 3.0, 3.0, -3.0, -1.0, 2.0, -1.0], ()) == [
        "", "", "", "not article text", "", "", "below the text"
    ]  # fmt: skip


def test_a_very_long_heading_is_a_paragraph() -> None:
    article = saved(f"<article><h2>{ONE} {TWO}</h2>{PROSE}</article>")

    assert [b.kind for b in article.blocks if b.plain == f"{ONE} {TWO}"] == [BlockKind.PARAGRAPH]


def test_a_paragraph_that_stands_twice_is_kept_once() -> None:
    assert [b.dropped_by for b in saved(f"<article>{PROSE}<p>{ONE}</p></article>").blocks] == [
        "",
        "",
        "",
        "",
        "repeated",
    ]


def test_rules_of_the_register_hold_for_pages() -> None:
    register = Register(
        boilerplate=(
            BoilerplateRule(name="mayor", pattern=re.compile("Le maire"), scope="line"),
            BoilerplateRule(name="foot", pattern=re.compile("Une deuxième"), scope="rest"),
        )
    )
    article = saved(f"<article>{PROSE}<p>{TWO} Bis.</p></article>", register=register)

    assert [b.dropped_by for b in article.blocks] == ["", "", "mayor", "foot", "foot"]


def blocks_in(markup: str) -> list[Block]:
    return list(saved(f"<article>{PROSE}{markup}{PROSE.replace('.', ' !')}</article>").blocks)[4:-4]


def test_items_with_several_paragraphs_are_one_item_each() -> None:
    (block,) = blocks_in(f"<ol><li><p>{ONE} Un.</p><p>{TWO} Deux.</p></li><li>{THREE} Trois.</li></ol>")

    assert block.items == (f"{ONE} Un. {TWO} Deux.", f"{THREE} Trois.")
    assert block.ordered


@pytest.mark.parametrize("inner", ["<h3>Titre de partie</h3>", f"<p>{ONE * 8}</p>", "<p>a</p><p>b</p><p>c</p>"])
def test_a_list_that_arranges_the_page_is_no_list(inner: str) -> None:
    blocks = blocks_in(f"<ul><li>{inner}<p>{TWO} Encore.</p></li></ul>")

    assert BlockKind.LIST not in {block.kind for block in blocks}


def test_a_quotation_with_a_list_keeps_both() -> None:
    blocks = blocks_in(
        f"<blockquote><p>{ONE} Dit-elle.</p><p>{TWO} Dit-il.</p><ul><li>{THREE} Oui.</li></ul></blockquote>"
    )

    assert [(b.kind, b.plain) for b in blocks] == [
        (BlockKind.QUOTE, f"{ONE} Dit-elle. {TWO} Dit-il."),
        (BlockKind.LIST, f"{THREE} Oui."),
    ]


@pytest.mark.parametrize(
    "table",
    [
        f"<table><tr><td><h2>Grues</h2>{PROSE}</td></tr></table>",
        f"<table><tr><td>{ONE} Seul.</td></tr><tr><td>{TWO} Seul.</td></tr></table>",
    ],
)
def test_a_table_that_arranges_the_page_is_no_table(table: str) -> None:
    assert BlockKind.TABLE not in {block.kind for block in saved(table + PROSE).blocks}


def test_a_table_of_facts_keeps_its_rows_and_links() -> None:
    tree = parsed(
        "<table><tr><td>Grue</td><td><a href=/>Tarve</a></td></tr><tr><td>Pont</td><td>Luc</td></tr><tr></tr></table>"
    )
    assert tree is not None
    (unit,) = units(tree)

    assert unit.rows == (("Grue", "Tarve"), ("Pont", "Luc"))
    assert unit.linked == len("Tarve")


def test_words_of_neighbouring_links_do_not_run_together() -> None:
    tree = parsed(
        "<p><a>Ana Ruiz</a><a>Tarve</a><span>5 mai</span> et <span>L</span><span>undi</span> <a>a</a>, <a>b</a></p>"
    )
    assert tree is not None

    assert [unit.text for unit in units(tree)] == ["Ana Ruiz Tarve 5 mai et Lundi a, b"]


def test_a_line_break_parts_two_stretches_of_one_element() -> None:
    assert kept(saved(f"<article><p>{ONE}<br>{TWO}</p><p>{THREE}</p></article>")) == [ONE, TWO, THREE]


def test_comments_and_scripts_part_no_words() -> None:
    tree = parsed("<p>Les <!-- non -->grues<script>non()</script> voient<?non?> bien</p> fin")
    assert tree is not None

    assert [unit.text for unit in units(tree)] == ["Les grues voient bien", "fin"]


def test_a_page_without_end_is_judged_to_a_bound() -> None:
    article = saved(PROSE + "<p>encore</p>" * (MOST_UNITS + 1))

    assert article.blocks[-1].dropped_by == "beyond any article"


def test_a_page_with_nothing_to_keep_is_read_as_text() -> None:
    article = saved("<nav><a href=/>a</a></nav>")

    assert [(block.plain, block.first_line) for block in article.blocks] == [("a", 0)]


def test_a_saved_picture_costs_no_line() -> None:
    picture = "<img src='data:image/png;base64," + ("A" * 300 + "\n") * 3 + "'>"
    article = saved(f"<article>{picture}\n{PROSE}</article>")

    assert [block.first_line for block in article.blocks if block.plain == ONE] == [8]


def test_hidden_parts_and_roles_are_seen() -> None:
    tree = parsed(
        "<div style='display: none' role=navigation data-testid=Related-box>a</div><div hidden role=x>b</div>"
    )
    assert tree is not None
    matrix = feature_matrix(tuple(units(tree)))

    seen = [
        {name for name, value in zip(NAMES, row, strict=True) if value and name.startswith("own ")} for row in matrix
    ]
    assert seen[0] >= {"own hidden", "own navigation", "own related", "own box"}
    assert seen[1] == {"own hidden"}


def test_a_page_without_text_has_no_verdicts() -> None:
    assert page_odds(()) == []


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Grues",}',
        '<!-- {"@type": "NewsArticle", "headline": "Grues"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Grues"}\n//]]>',
        '/* <![CDATA[ */{"@type": "NewsArticle", "headline": "Grues"}/* ]]> */',
        '// de la rédaction\n{"@type": "http://schema.org/NewsArticle", "headline": "Grues"};',
        '{"@type": "Person"} {"@type": "NewsArticle", "headline": "Grues"} {',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;Grues&quot;}",
        '[{"a": [1, {"@type": ["Thing", "NewsArticle"], "headline": "Grues"}]}]',
        '{"@type": "NewsArticle", "headline": "Gr\tues"}',
    ],
)
def test_linked_data_is_read_however_it_is_wrapped(script: str) -> None:
    assert "".join("".join(linked(script)["JSON-LD headline"]).split()) == "Grues"


def test_authors_are_persons_organisations_lists_or_references() -> None:
    found = linked(
        {
            "@graph": [
                {
                    "@type": "NewsArticle",
                    "author": [{"@id": "#ana"}, {"name": ["Tom O’Neil", 3]}, "Luc Mer", {"@id": "#x"}],
                },
                {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"},
                {
                    "@type": "BlogPosting",
                    "author": "Quelqu’un d’autre",
                    "publisher": {"@type": "Organization", "name": "Le Port"},
                },
            ]
        }
    )

    assert found["JSON-LD author"] == ["Ana Ruiz", "Tom O’Neil", "Luc Mer"]
    assert found["JSON-LD publisher organisation"] == ["Le Port"]


def test_an_organisation_is_no_headline() -> None:
    article = {"@type": "Article", "headline": {"@type": "Organization", "name": "Le Port"}, "creator": "Ana Ruiz"}

    assert "JSON-LD headline" not in linked(article)
    assert linked(article)["JSON-LD author"] == ["Ana Ruiz"]


def test_the_page_marks_its_author_but_not_those_of_others() -> None:
    body = (
        f"<article><a rel=author href=/a>Ana Ruiz</a><div itemprop=author><span itemprop=name>Tom O’Neil</span></div>"
        f"<span class='post__author-name'>Luc Mer</span>{PROSE}<p class=author>{ONE} {TWO}</p></article>"
        "<aside><a rel=author href=/b>Un autre</a></aside>"
    )
    found = linked("{}", body)

    assert found["rel author"] == ["Ana Ruiz"]
    assert found["itemprop author"] == ["Tom O’Neil"]
    assert found["class author"] == ["Luc Mer"]


def test_a_statement_without_words_is_none() -> None:
    assert "JSON-LD headline" not in linked({"@type": "Article", "headline": "\u200b"})


@pytest.mark.parametrize(
    "meta",
    [
        '<meta name="date" content="2026-05-04">',
        '<meta name="DC.date.issued" content="2026-05-04">',
        '<meta name="dcterms.created" content="2026-05-04">',
        '<meta property="article:published" content="2026-05-04">',
        '<meta itemprop="datePublished" content="2026-05-04">',
        '<meta itemprop="datePublished dateCreated" content="2026-05-04">',
        '<meta name="parsely-pub-date" content="2026-05-04">',
    ],
)
def test_a_meta_element_for_the_date_states_it(meta: str) -> None:
    found = {one.name: one.value for one in saved(f"<article>{PROSE}</article>", meta).statements}

    assert found["meta date"] == "2026-05-04"


def test_a_year_that_linked_data_writes_as_a_number_is_stated() -> None:
    found = linked({"@type": "Article", "datePublished": 2025, "dateModified": True, "author": 3})

    assert found["JSON-LD datePublished"] == ["2025"]
    assert "JSON-LD dateModified" not in found
    assert "JSON-LD author" not in found


@pytest.mark.parametrize(
    "opening",
    [
        "<article class='newsletter-post post'>",
        "<article class='related comments'>",
        "<main class='navigation footer'>",
        "<div class='newsletter subscribe'>",
    ],
)
def test_an_element_that_holds_most_of_the_page_is_the_article_whatever_its_name(opening: str) -> None:
    article = saved(
        f"{opening}<h1>Des grues</h1><script>{'x' * 5000}</script>{PROSE}</{opening[1:].split(maxsplit=1)[0]}>"
        "<div class=newsletter><p>Recevez notre lettre chaque lundi</p></div>"
    )

    assert [text for text in (ONE, TWO, THREE, FOUR) if text in kept(article)] == [ONE, TWO, THREE, FOUR]
    assert rules(article)["Recevez notre lettre chaque lundi"] == "newsletter"


def test_only_what_holds_half_of_the_page_is_taken_out_of_its_zones() -> None:
    tree = parsed(
        "<body class=newsletter><article class='newsletter post' id=a><p>Une grue voit bien</p></article>"
        "<article class=related id=b>Grue</article><div class=comments id=c>Une grue voit bien mieux que</div></body>"
    )
    assert tree is not None

    assert {element.get("id"): zones for element, zones in bulk_of(tree).items()} == {}


def test_the_author_of_a_main_element_is_that_of_the_page_whatever_its_name() -> None:
    assert linked("{}", f"<main class=sidebar><a rel=author href=/a>Ana Ruiz</a>{PROSE}</main>")["rel author"] == [
        "Ana Ruiz"
    ]


def test_the_time_of_another_article_is_not_stated() -> None:
    assert "time datetime" not in linked("{}", f'{PROSE}<aside><time datetime="2026-05-05">5 mai</time></aside>')


def test_an_amp_page_is_read_like_any_other() -> None:
    text = (
        "<!doctype html><html amp lang=fr><head><title>Des grues</title></head><body><amp-ad>Achetez</amp-ad>"
        f"<article class=amp-wp-article><h1>Des grues</h1><amp-img src=a><p>Une grue</p></amp-img>{PROSE}</article>"
        "<amp-sidebar><ul><li><a href=/>Accueil</a></li></ul></amp-sidebar></body></html>"
    )
    article = clean(RawArticle(path="a.html", slug="a", format=Format.HTML, text=text), Register())

    assert [text for text in (ONE, TWO, THREE, FOUR) if text in kept(article)] == [ONE, TWO, THREE, FOUR]
    assert "Achetez" not in [block.plain for block in article.blocks]
    assert rules(article)["Accueil"] == "navigation"


SHORT = f"<p>{ONE}</p><p>{TWO}</p>"


@pytest.mark.parametrize(
    ("cue", "is_cut"),
    [
        ("Il vous reste 80 % de cet article à lire.", True),
        ("La suite est réservée à nos abonnés.", True),
        ("Abonnez-vous pour lire la suite", True),
        ("Subscribe to read the full story", True),
        ("You have 60% of this article left to read", True),
        ("Cet article est réservé aux abonnés", True),
        ("This article is for subscribers only", True),
        ("Abonnez-vous pour accéder à cet espace d’échange", False),
        ("Le port est réservé aux bateaux", False),
    ],
)
def test_a_page_that_says_that_the_rest_is_missing_is_truncated(cue: str, *, is_cut: bool) -> None:
    article = saved(f"<article>{SHORT}<div class=paywall><p>{cue}</p></div></article>")

    assert bool(article.truncated) is is_cut
    if is_cut:
        assert article.truncated.startswith("line ")
        assert cue.replace("’", "'") in article.truncated


def test_the_same_words_speak_in_a_text_dump() -> None:
    text = f"{ONE}\n\n{TWO}\n\n{THREE}\n\nIl vous reste 61.5% de cet article à lire. La suite est réservée aux abonnés."
    article = clean(RawArticle(path="a.txt", slug="a", format=Format.TEXT, text=text), Register())

    assert article.truncated.startswith("line 7: “Il vous reste 61.5%")


def test_a_whole_article_saved_by_a_subscriber_is_not_truncated() -> None:
    longer = "".join(f"<p>{number}. {text}</p>" for number in range(8) for text in (ONE, TWO, THREE, FOUR))

    assert saved(f"<article>{longer}<p>Article réservé à nos abonnés</p></article>").truncated == ""


def test_a_line_that_a_maintainer_has_judged_speaks_no_more() -> None:
    from generator.models import Selection  # noqa: PLC0415 - only this test selects

    corrections = Corrections(drop=(Selection(beginning="Il vous reste"),))
    article = saved(f"<article>{PROSE}<p>Il vous reste 80 % de cet article à lire.</p></article>", "", corrections)

    assert article.truncated == ""


PAID = {"@type": "NewsArticle", "isAccessibleForFree": "False"}


@pytest.mark.parametrize(
    ("states", "evidence"),
    [
        (PAID, "the page states that the article is not free, and 218 characters are here"),
        (PAID | {"wordCount": 900}, "the page states 900 words, and 39 are here"),
        (PAID | {"wordCount": "39"}, ""),
        (PAID | {"wordCount": "beaucoup", "isAccessibleForFree": True}, ""),
    ],
)
def test_what_a_page_states_of_its_paywall_is_held_against_its_text(states: dict[str, object], evidence: str) -> None:
    script = f'<script type="application/ld+json">{json.dumps(states)}</script>'

    assert saved(f"<article>{SHORT}</article>", script).truncated == evidence


def test_a_page_of_a_megabyte_is_read_in_a_moment() -> None:
    start = time.process_time()
    saved(("<div class='a b'><p>" + ONE + "</p></div>") * 7_000)

    assert time.process_time() - start < 5


def test_every_feature_has_its_weight() -> None:
    assert tuple(page_coefficients.FIRST) == NAMES
    assert tuple(page_coefficients.REVISED) == REVISED_NAMES
