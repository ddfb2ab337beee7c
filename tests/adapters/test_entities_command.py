"""`digest entities` and `digest topics`: names that the gazetteer lacks, merges and renames that lose nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from newsroom import REGISTER, article, paragraph

from generator.cli import main
from generator.errors import ContentError
from generator.gazetteer_edits import ENTITIES, TOPICS, merged, renamed, with_alias
from generator.likely_aliases import KnownNames
from generator.listing_edits import texts_of, with_items, with_slug_replaced, with_value, without_entry, without_item
from generator.models import Corrections, Entity, EntityKind, Format, RawArticle, Register, Topic, TopicMatch
from generator.read import read_register
from generator.understand.topics import stated_topics
from generator.unknown_names import as_entries, as_json, unknown_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

GAZETTEER: Final = """\
# What we know. The order is ours.

# Laboratoires

- name: "Noctule"   # une chauve-souris
  kind: company
  aliases: ["Noctule Labs"]
  ambiguous: true

- name: Sérotine AI
  kind: company
  aliases:
    - Serotine   # sans accent
    - Sérotine
  formerly: [pipistrelle]

# Produits
- {name: Vespertilio, kind: product}
-
  slug: barbastelle
  name: Barbastelle
  kind: product
  aliases:
"""

TREE: Final = """\
- name: Chauves-souris
  terms: [chauve-souris, vol de nuit]
  entities: [
    noctule, vespertilio,
    serotine-ai]   # dans cet ordre
- {name: Grottes, terms: [grotte*], parent: chauves-souris}
- name: Nichoirs
  parent: grottes
  entities:
    - noctule
    - barbastelle
"""

TEXTS: Final = {ENTITIES: GAZETTEER, TOPICS: TREE}


def changed(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """Return the lines that an edit took out and put in, in the order of the files."""
    found: list[str] = []
    for file, text in old.items():
        before, after = text.splitlines(), new[file].splitlines()
        found += [f"- {line.strip()}" for line in before if line not in after]
        found += [f"+ {line.strip()}" for line in after if line not in before]
    return found


# ------------------------------------------------------------------------------------------------ edits


def test_a_merged_entry_leaves_its_names_and_its_address_to_the_other_and_every_comment_stays() -> None:
    new = merged(TEXTS, ENTITIES, "Noctule", "sérotine")

    assert changed(TEXTS, new) == [
        '- - name: "Noctule"   # une chauve-souris',
        '- aliases: ["Noctule Labs"]',
        "- ambiguous: true",
        "- formerly: [pipistrelle]",
        '+ - "Noctule"',
        '+ - "Noctule Labs"',
        "+ formerly: [pipistrelle, noctule]",
        "- noctule, vespertilio,",
        "- - noctule",
        "+ vespertilio,",
        "+ - serotine-ai",
    ]
    assert "\n\n\n" not in new[ENTITIES]


def test_what_was_merged_into_an_entry_goes_on_with_it() -> None:
    new = merged(TEXTS, ENTITIES, "serotine-ai", "barbastelle")[ENTITIES]

    assert texts_of(new, "barbastelle", "aliases") == ("Sérotine AI", "Serotine", "Sérotine")
    assert texts_of(new, "barbastelle", "formerly") == ("serotine-ai", "pipistrelle")


def test_an_entry_in_braces_is_edited_where_it_stands() -> None:
    new = merged(TEXTS, ENTITIES, "barbastelle", "vespertilio")[ENTITIES]

    assert '- {name: Vespertilio, kind: product, aliases: ["Barbastelle"], formerly: [barbastelle]}\n' in new
    assert new.endswith("formerly: [barbastelle]}\n")


def test_a_merged_topic_leaves_its_terms_its_entities_and_its_parts() -> None:
    new = merged(TEXTS, TOPICS, "Grottes", "Chauves-souris")[TOPICS]

    assert texts_of(new, "chauves-souris", "terms") == ("chauve-souris", "vol de nuit", "grotte*")
    assert texts_of(new, "chauves-souris", "formerly") == ("grottes",)
    assert texts_of(new, "nichoirs", "parent") == ("chauves-souris",)


def test_a_renamed_entry_keeps_its_address_and_its_old_name() -> None:
    new = renamed(TEXTS, ENTITIES, "noctule", "Noctule : l’atelier")

    assert changed(TEXTS, new) == [
        '- - name: "Noctule"   # une chauve-souris',
        '- aliases: ["Noctule Labs"]',
        '+ - name: "Noctule : l’atelier"   # une chauve-souris',
        "+ slug: noctule",
        '+ aliases: ["Noctule Labs", "Noctule"]',
    ]


def test_a_renamed_entry_takes_another_address_where_that_is_asked_for() -> None:
    new = renamed(TEXTS, ENTITIES, "noctule", "Noctule Labs", with_slug=True)

    assert changed(TEXTS, new) == [
        '- - name: "Noctule"   # une chauve-souris',
        '- aliases: ["Noctule Labs"]',
        '+ - name: "Noctule Labs"   # une chauve-souris',
        '+ aliases: ["Noctule"]',
        "+ formerly: [noctule]",
        "- noctule, vespertilio,",
        "- - noctule",
        "+ noctule-labs, vespertilio,",
        "+ - noctule-labs",
    ]


def test_a_name_that_is_taken_back_is_an_address_again() -> None:
    there = renamed(TEXTS, ENTITIES, "barbastelle", "Myotis", with_slug=True)
    back = renamed(there, ENTITIES, "myotis", "Barbastelle", with_slug=True)

    assert texts_of(back[ENTITIES], "barbastelle", "formerly") == ("myotis",)
    assert texts_of(back[ENTITIES], "barbastelle", "aliases") == ("Myotis",)


def test_a_renamed_topic_has_no_alias_and_its_parts_follow() -> None:
    new = renamed(TEXTS, TOPICS, "grottes", "Cavernes", with_slug=True)

    assert '- {name: "Cavernes", terms: [grotte*], parent: chauves-souris, formerly: [grottes]}' in new[TOPICS]
    assert texts_of(new[TOPICS], "nichoirs", "parent") == ("cavernes",)


@pytest.mark.parametrize(
    ("file", "old", "name", "asked_for", "message"),
    [
        (TOPICS, "grottes", "Chauves-souris", (), "'Chauves-souris' is already the entry chauves-souris"),
        (TOPICS, "grottes", "chauves souris", ("slug",), "'chauves souris' is already the entry chauves-souris"),
        (ENTITIES, "vespertilio", "Noctule Labs", (), "'Noctule Labs' is already the entry noctule"),
    ],
)
def test_no_entry_is_renamed_to_the_name_of_another_which_it_may_be_merged_with(
    file: str, old: str, name: str, asked_for: tuple[str, ...], message: str
) -> None:
    with pytest.raises(ContentError) as refused:
        renamed(TEXTS, file, old, name, with_slug="slug" in asked_for)

    _, _, owner = message.rpartition(" ")
    group = file.removesuffix(".yml")
    assert str(refused.value) == f"content/data/{file}: {message}\n    Merge them: digest {group} merge {old} {owner}"


def test_an_entry_may_be_called_as_another_is_addressed_and_by_words_that_give_no_slug() -> None:
    text = '- {name: "Grand murin", slug: murin}\n- name: Grottes\n'

    assert 'name: "Murin"' in renamed({TOPICS: text}, TOPICS, "grottes", "Murin")[TOPICS]
    assert 'name: "新闻"' in renamed({TOPICS: text}, TOPICS, "grottes", "新闻")[TOPICS]


def test_the_same_name_again_changes_nothing() -> None:
    assert renamed(TEXTS, ENTITIES, "noctule", "Noctule") == TEXTS
    assert with_alias(TEXTS, "Serotine", "serotine-ai") == TEXTS


def test_topics_may_be_missing() -> None:
    assert merged({ENTITIES: GAZETTEER}, ENTITIES, "barbastelle", "noctule").keys() == {ENTITIES}


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda: merged(TEXTS, ENTITIES, "Noctul", "serotine"), "there is no entry 'Noctul': did you mean noctule?"),
        (lambda: merged(TEXTS, ENTITIES, "noctule", "Noctule Labs"), "noctule and Noctule Labs are one entry already"),
        (lambda: merged(TEXTS, ENTITIES, "Noctule Labs", "serotine"), "'Noctule Labs' is no entry but an alias of noc"),
        (lambda: renamed(TEXTS, ENTITIES, "noctule", " "), "' ' gives no name"),
        (lambda: renamed(TEXTS, ENTITIES, "noctule", "新闻", with_slug=True), "'新闻' gives no slug"),
        (lambda: with_alias({}, "A", "b"), "there is no entry 'b'"),
        (lambda: with_alias({ENTITIES: "[{name: A, kind: law}]"}, "B", "a"), "the list stands in brackets"),
    ],
)
def test_an_edit_that_cannot_be_made_says_why(edit: Callable[[], object], message: str) -> None:
    with pytest.raises(ContentError, match=message.replace("?", r"\?")):
        edit()


def test_windows_line_ends_stay() -> None:
    text = GAZETTEER.replace("\n", "\r\n")
    new = with_items(without_entry(text, "vespertilio"), "noctule", "links", ["https://noctule.example"])

    assert new.count("\n") == new.count("\r\n")
    assert '  ambiguous: true\r\n  links: ["https://noctule.example"]\r\n' in new


def test_a_long_list_in_brackets_goes_on_in_the_next_line() -> None:
    new = with_items(TREE, "chauves-souris", "entities", [f"espece-{number}" for number in range(20)])
    wrapped = [line for line in new.splitlines() if "espece" in line]

    assert [len(line) - len(line.lstrip()) for line in wrapped] == [4, 4]
    assert max(map(len, wrapped)) < 140
    assert len(texts_of(new, "chauves-souris", "entities")) == 23
    begun = with_items("- {name: A}\n", "a", "terms", ["b" * 60])
    assert with_items(begun, "a", "terms", ["c" * 60]).count("\n") == 2


NAMES: Final = st.text(alphabet="aZé -'\":#[]{},&*!|>%@\\?1~", min_size=1, max_size=12).filter(
    lambda n: bool(n.strip())
)


@settings(deadline=None, max_examples=50)
@given(names=st.lists(NAMES, min_size=1, max_size=4), slug=st.sampled_from(["noctule", "serotine-ai", "vespertilio"]))
def test_any_name_reads_back_from_any_form_of_entry(names: list[str], slug: str) -> None:
    new = with_items(GAZETTEER, slug, "aliases", names)
    folded = [" ".join(name.split()) for name in names]

    assert set(folded) <= set(texts_of(new, slug, "aliases"))
    assert texts_of(new, slug, "name") == texts_of(GAZETTEER, slug, "name")
    for name in folded:
        new = without_item(new, slug, "aliases", name)
    assert not set(folded) & set(texts_of(new, slug, "aliases"))
    assert len(yaml.safe_load(with_value(new, slug, "name", folded[0]))) == 4


def test_text_over_several_lines_ends_where_its_words_end() -> None:
    text = "- name: A\n  description: >\n    Un\n    texte\n\n- name: B\n"

    assert with_value(text, "a", "description", "court").startswith("- name: A\n  description: court\n\n- name: B")
    assert without_entry(text, "a") == "- name: B\n"


def test_a_slug_that_a_list_holds_already_is_not_named_twice() -> None:
    assert "[\n    vespertilio,\n    serotine-ai]" in with_slug_replaced(TREE, "entities", "noctule", "vespertilio")
    assert "noctule, vespertilio]" in with_slug_replaced(TREE, "entities", "serotine-ai", "noctule")
    assert "    - noctule\n" not in with_slug_replaced(TREE, "entities", "noctule", "barbastelle")


def test_an_article_may_state_the_slug_that_a_topic_had() -> None:
    tree = Register(topics=(Topic(slug="cavernes", name="Cavernes", formerly=("grottes",)),))
    raw = RawArticle(
        path="a.md", slug="a", format=Format.TEXT, text="", corrections=Corrections(topics=("grottes", "cavernes"))
    )

    assert stated_topics(raw, tree) == (TopicMatch(slug="cavernes", name="Cavernes", reason=("front matter",)),)


# ------------------------------------------------------------------------------------------------ unknown names


def telling(slug: str, name: str, date: str | None = "2026-03-04") -> object:
    """Return an article that names one stranger in the middle of a long paragraph."""
    text = (
        f"Avant tout cela vient une phrase, puis la jeune start-up {name}, fondée en Bretagne, lève des fonds encore."
    )
    return article(slug, paragraph(text), names=(), unknown=(name,), date=date)


def test_a_stranger_is_told_with_its_kind_its_count_and_its_first_place() -> None:
    told = unknown_names([telling("b", "Oreillard"), telling("a", "Oreillard", "2026-01-02")], REGISTER, 2)  # type: ignore[list-item] # articles

    assert [(name.name, name.kind, name.articles, name.mentions) for name in told] == [("Oreillard", "company", 2, 2)]
    assert told[0].first_seen == "content/articles/a.md"
    assert told[0].words == "une phrase, puis la jeune start-up Oreillard, fondée en Bretagne,"


def test_a_stranger_of_one_article_or_of_a_roundup_does_not_count() -> None:
    alone = telling("a", "Oreillard")
    roundup = article("r", paragraph("Oreillard grandit."), names=(), unknown=("Oreillard",), item_slugs=("a",))

    assert unknown_names([alone, roundup], REGISTER, 2) == ()  # type: ignore[list-item] # articles


def test_a_source_is_no_stranger_and_an_unknown_kind_is_said_to_be_one() -> None:
    text = "La Gazette et Trilobe se taisent."
    odd = article("a", paragraph(text), names=(), unknown=("La Gazette", "Trilobe"))
    others = tuple(replace(entity, kind=EntityKind.OTHER) for entity in odd.understanding.entities)
    told = unknown_names([replace(odd, understanding=replace(odd.understanding, entities=others))], REGISTER, 1)

    assert [name.name for name in told] == ["Trilobe"]
    assert "# no word around it tells its kind: « La Gazette et Trilobe se taisent. »" in as_entries(told, 1)


def test_a_stranger_that_only_a_title_names_is_told_with_the_title() -> None:
    titled = article("a", title="Oreillard ouvre", names=(), unknown=("Oreillard",))

    assert unknown_names([titled], REGISTER, 1)[0].words == "Oreillard ouvre"


def test_strangers_are_told_as_yaml_that_the_gazetteer_can_take(tmp_path: Path) -> None:
    told = unknown_names([telling("a", 'Oreillard: "gris"'), telling("b", "Open-AI")], REGISTER, 1)  # type: ignore[list-item] # articles
    text = as_entries(told, 1)

    (tmp_path / ENTITIES).write_text(text, "utf-8")
    register, problems = read_register(tmp_path, tmp_path)
    assert [entity.name for entity in register.entities] == ['Oreillard: "gris"']
    assert problems == ()
    assert '#   Open-AI = OpenAI? (the same letters)\n#   digest entities alias "Open-AI" openai\n' in text
    assert [json.loads(as_json(name))["alias_of"] for name in told] == [
        {"slug": "openai", "name": "OpenAI", "why": "the same letters"},
        None,
    ]
    assert as_entries((), 2).count("\n") == 1


KNOWN: Final = KnownNames(
    tuple(
        Entity(slug=name.lower().replace(" ", "-"), name=name, kind=kind)
        for name, kind in (
            ("Mistral AI", EntityKind.COMPANY),
            ("Boston Consulting Group", EntityKind.COMPANY),
            ("Université de Stanford", EntityKind.ORGANISATION),
            ("Demis Hassabis", EntityKind.PERSON),
            ("Clément Delangue", EntityKind.PERSON),
            ("Banque centrale européenne", EntityKind.ORGANISATION),
            ("OCDE", EntityKind.ORGANISATION),
            ("Anthropic", EntityKind.COMPANY),
            ("Irlande du Nord", EntityKind.PLACE),
            ("Anne de Roux", EntityKind.PERSON),
            ("GPT-4o", EntityKind.PRODUCT),
        )
    )
)


@pytest.mark.parametrize(
    ("name", "kind", "slug", "why"),
    [
        ("MistralAI", EntityKind.COMPANY, "mistral-ai", "the same letters"),
        ("Mistral Inc", EntityKind.ORGANISATION, "mistral-ai", "the same but for a word such as Inc"),
        ("Mistral", EntityKind.PRODUCT, "mistral-ai", "the same but for a word such as Inc"),
        ("Boston Consulting", EntityKind.COMPANY, "boston-consulting-group", "the same but for a word such as Inc"),
        ("Hassabis", EntityKind.OTHER, "demis-hassabis", "the surname"),
        ("BCG", EntityKind.COMPANY, "boston-consulting-group", "its initials"),
        ("Banque centrale", EntityKind.ORGANISATION, "banque-centrale-européenne", "its beginning"),
        ("Organisation Comité Développement Économie", EntityKind.ORGANISATION, "ocde", "spelt in full"),
        ("Antropic", EntityKind.COMPANY, "anthropic", "one letter apart"),
        ("Clement Delange", EntityKind.PERSON, "clément-delangue", "one letter apart"),
        ("Demis", EntityKind.PERSON, "", ""),
        ("Hassabis", EntityKind.COMPANY, "", ""),
        ("Université", EntityKind.ORGANISATION, "", ""),
        ("Banque centrale", EntityKind.OTHER, "", ""),
        ("Islande", EntityKind.PLACE, "", ""),
        ("GPT-5o", EntityKind.PRODUCT, "", ""),
        ("Trilobe", EntityKind.COMPANY, "", ""),
    ],
)  # fmt: skip
def test_another_spelling_of_a_known_name_is_told_as_such(name: str, kind: EntityKind, slug: str, why: str) -> None:
    found = KNOWN.nearest(name, kind)

    assert (found.slug, found.why) == (slug, why) if found else slug == ""


# ------------------------------------------------------------------------------------------------ the command


@pytest.fixture
def cave(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data of a project that knows bats."""
    for file, text in TEXTS.items():
        (project / "content/data" / file).write_text(text.replace("parent: grottes", "parent: chauves-souris"), "utf-8")
    monkeypatch.chdir(project)
    return project / "content/data"


def run(*arguments: str) -> tuple[int, str]:
    """Run a command in this process and return its status and what it printed."""
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    return result.exit_code, result.output


def test_the_command_lists_strangers_as_entries_or_as_json(cave: Path) -> None:
    for slug in ("un", "deux"):
        text = f"---\ntitle: La start-up Oreillard lève {slug} million\ndate: 2026-03-04\nsource: Le Relevé\n---\n"
        text += "La start-up Oreillard lève un million. Hier encore, la société Oreillard cherchait des fonds.\n"
        (cave.parent / "articles" / f"{slug}.md").write_text(text, "utf-8")

    status, entries = run("entities")

    assert status == 0
    assert [entry["name"] for entry in yaml.safe_load(entries)] == ["Oreillard"]
    assert json.loads(run("entities", "--json", "--limit", "1")[1])["articles"] == 2
    assert yaml.safe_load(run("entities", "--least", "3")[1]) is None


def test_the_command_edits_the_files_and_shows_the_lines(cave: Path) -> None:
    shown = '--- entities.yml\n+++ entities.yml\n@@ -23 +23 @@\n-  aliases:\n+  aliases: ["Myotis"]\n'
    assert run("entities", "alias", "Myotis", "Barbastelle") == (0, shown)
    assert run("entities", "merge", "Barbastelle", "Noctule Labs")[0] == 0
    assert run("topics", "rename", "--slug", "grottes", "Cavernes")[0] == 0

    register, problems = read_register(cave, cave)
    assert problems == ()
    assert register.entities[0].formerly == ("barbastelle",)
    assert register.topics[1].formerly == ("grottes",)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("entities", "alias", "Serotine", "noctule"), "Serotine already names the entry on line"),
        (("entities", "merge", "chiroptère", "noctule"), "there is no entry 'chiroptère'"),
        (("topics", "merge", "chauves-souris", "grottes"), "would be part of itself"),
    ],
)
def test_an_edit_with_errors_leaves_the_files_as_they_were(
    cave: Path, arguments: tuple[str, ...], message: str
) -> None:
    before = [(cave / file).read_bytes() for file in TEXTS]

    status, said = run(*arguments)

    assert status == 1
    assert message in said
    assert [(cave / file).read_bytes() for file in TEXTS] == before


def test_a_file_that_has_errors_or_another_encoding_is_not_edited(cave: Path) -> None:
    (cave / TOPICS).write_bytes("- {name: Énergie}".encode("cp1252"))
    assert "Save the files as UTF-8" in run("entities", "alias", "Myotis", "noctule")[1]

    (cave / TOPICS).write_text("- {nom: A}", "utf-8")
    assert "unknown key 'nom'" in run("entities", "alias", "Myotis", "noctule")[1]
