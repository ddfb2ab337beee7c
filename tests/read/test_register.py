"""What maintainers know stands in four YAML files; a slip in one is named with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.models import BoilerplateRule, Entity, EntityKind, Publish, Register, Source, Topic
from generator.read import read_register

if TYPE_CHECKING:
    from read.conftest import Newsroom


def test_all_four_files_are_optional(newsroom: Newsroom) -> None:
    assert read_register(newsroom.project, newsroom.project) == (Register(), ())


@pytest.mark.parametrize("content", ["", "# rien encore\n", "---\n", "[]\n"])
def test_a_file_without_entries_is_fine(newsroom: Newsroom, content: str) -> None:
    assert newsroom.register("entities.yml", content) == (Register(), [])


def test_every_field_of_an_entity_is_read(newsroom: Newsroom) -> None:
    register, problems = newsroom.register(
        "entities.yml",
        """
- slug: orange
  name: Orange
  kind: company
  aliases: [Groupe Orange, 3.10]
  description: Opérateur français
  ambiguous: true
  context: [Opérateur, télécom*]
  url: https://orange.example
  links: [https://fr.encyclopedia.example/orange]
  formerly: [france-telecom]
- {name: Zoé Brûlé, kind: person, aliases: null}
""",
    )

    assert problems == []
    assert register.entities == (
        Entity(
            slug="orange",
            name="Orange",
            kind=EntityKind.COMPANY,
            aliases=("Groupe Orange", "3.10"),
            description="Opérateur français",
            ambiguous=True,
            context=("opérateur", "télécom*"),
            url="https://orange.example",
            links=("https://fr.encyclopedia.example/orange",),
            formerly=("france-telecom",),
        ),
        Entity(slug="zoe-brule", name="Zoé Brûlé", kind=EntityKind.PERSON),
    )


def test_topics_sources_and_boilerplate_are_read(newsroom: Newsroom) -> None:
    newsroom.register("topics.yml", "- {name: Défense, description: Armées, terms: [armée*], entities: [otan]}")
    newsroom.register(
        "sources.yml",
        "- {name: Le Fil, aliases: [fil.example], url: 'https://fil.example', description: Agence,"
        " publish: excerpt, quotation_budget: 200, caution: Satire}",
    )
    register, problems = newsroom.register(
        "boilerplate.yml", r"- {name: abonnement, pattern: 'abonnez-vous\b', source: le-fil, scope: rest}"
    )

    assert problems == []
    assert register.topics == (
        Topic(slug="defense", name="Défense", description="Armées", terms=("armée*",), entities=("otan",)),
    )
    assert register.sources == (
        Source(
            slug="le-fil",
            name="Le Fil",
            aliases=("fil.example",),
            url="https://fil.example",
            description="Agence",
            publish=Publish.EXCERPT,
            quotation_budget=200,
            caution="Satire",
        ),
    )
    assert register.boilerplate == (
        BoilerplateRule(
            name="abonnement", pattern=re.compile(r"abonnez-vous\b", re.IGNORECASE), source="le-fil", scope="rest"
        ),
    )


@pytest.mark.parametrize(
    ("file", "entry", "message"),
    [
        ("entities.yml", "{name: A, kind: compagny}", ("kind must be one of company, organisation, person, product, "
         "law, place, other, not 'compagny'")),
        ("entities.yml", "{name: A, kind: law, alias: [B]}", "unknown key 'alias': did you mean aliases?"),
        ("entities.yml", "{kind: law}", "name is missing"),
        ("entities.yml", "{name: A}", "kind is missing"),
        ("entities.yml", "{name: 新闻, kind: law}", "the name gives no slug"),
        ("entities.yml", "{name: A, kind: law, slug: A b}", "slug must be a slug, not 'A b'"),
        ("entities.yml", "{name: A, kind: law, ambiguous: maybe}", "ambiguous must be one of true, false, not 'maybe'"),
        ("entities.yml", "{name: A, kind: law, context: [b]}", "context says nothing without ambiguous: true"),
        ("entities.yml", "{name: A, kind: law, ambiguous: true, context: [a*b]}",
         "context must hold words that a star may end, not 'a*b'"),
        ("entities.yml", "{name: A, kind: law, ambiguous: true, context: [b, Ai]}",
         "context must hold telling words, not 'ai'"),
        ("entities.yml", "{name: A, kind: law, links: [b]}", "links must be a web address, not 'b'"),
        ("entities.yml", "{name: A, kind: law, formerly: [B]}", "formerly must be a slug, not 'B'"),
        ("entities.yml", "{name: A, kind: law, formerly: [last]}",
         "the former slug last is still that of the entry on line 3: Last"),
        ("entities.yml", "{name: A, kind: law, formerly: [b, b]}",
         "the former slug b already leads to the entry on line 2"),
        ("topics.yml", "{name: A, formerly: [a]}", "the former slug a is still that of the entry on line 2: A"),
        ("topics.yml", "{name: A, parent: lats}", "there is no topic lats: did you mean last?"),
        ("topics.yml", "{name: A, parent: zzz}", "there is no topic zzz"),
        ("topics.yml", "{name: A, parent: a}", "a would be part of itself"),
        ("entities.yml", "Orange", "an entry must be key: value lines"),
        ("entities.yml", "{name: B, kind: law, slug: first}", "the slug first is already that of the entry on line 1"),
        ("entities.yml", "{name: B, kind: law, aliases: [C, Premier]}",
         "Premier already names the entry on line 1: First"),
        ("topics.yml", "{name: A, terms: b}", "terms must be a list"),
        ("topics.yml", "{name: First}", "the slug first is already that of the entry on line 1"),
        ("sources.yml", "{name: A, publish: half}", "publish must be one of full, excerpt, not 'half'"),
        ("sources.yml", "{name: A, quotation_budget: many}", "quotation_budget must be a whole number, not 'many'"),
        ("sources.yml", "{name: A, url: fil.example}", "url must be a web address, not 'fil.example'"),
        ("sources.yml", "{name: A, aliases: [Premier]}", "Premier already names the entry on line 1: First"),
        ("boilerplate.yml", "{name: A, pattern: '(b'}",
         "pattern is no regular expression: missing ), unterminated subpattern at position 0"),
        ("boilerplate.yml", "{name: A, pattern: '[[a]'}",
         "pattern is no regular expression: Possible nested set at position 1"),
        ("boilerplate.yml", "{name: A, pattern: 'b?'}", "pattern matches every line, even an empty one"),
        ("boilerplate.yml", "{name: A, pattern: b, scope: page}", "scope must be one of line, rest, not 'page'"),
        ("boilerplate.yml", "{name: A}", "pattern or starts is missing"),
        ("boilerplate.yml", "{name: A, pattern: b, starts: b}", "pattern and starts are both stated"),
        ("boilerplate.yml", "{name: A, starts: '…'}", "starts must hold a word, not '…'"),
        ("boilerplate.yml", "{name: First, pattern: b}", "the name First is already that of the entry on line 1"),
    ],
)  # fmt: skip
def test_a_bad_entry_is_named_with_its_line_and_the_good_ones_come_through(
    newsroom: Newsroom, file: str, entry: str, message: str
) -> None:
    first = {
        "entities.yml": "{name: First, kind: law, aliases: [Premier, Premier, First]}",
        "topics.yml": "{name: First}",
        "sources.yml": "{name: First, aliases: [Premier]}",
        "boilerplate.yml": "{name: First, pattern: publicité}",
    }[file]

    register, problems = newsroom.register(
        file, f"- {first}\n- {entry}\n- {first.replace('First', 'Last').replace('Premier', 'Dernier')}\n"
    )

    assert [problem.partition("\n")[0] for problem in problems] == [f"content/data/{file}:2: {message}"]
    records: tuple[Entity | Topic | Source | BoilerplateRule, ...] = getattr(register, file.removesuffix(".yml"))
    assert (records[0].name, records[-1].name) == ("First", "Last")


@pytest.mark.parametrize(
    ("line", "is_meant"),
    [
        ("Abonnez-vous à L’Écho (gratuit)", True),
        ("ABONNEZ-VOUS\u00a0à\u202fl'écho (gratuit) dès demain", True),
        ("Abonnez-vous à L’Écho", False),
        ("Vite, abonnez-vous à L’Écho (gratuit)", False),
    ],
)
def test_a_rule_may_give_the_first_words_of_a_line_in_place_of_a_pattern(
    newsroom: Newsroom, line: str, *, is_meant: bool
) -> None:
    register, problems = newsroom.register(
        "boilerplate.yml", '- name: letter\n  starts: "Abonnez-vous  à l\'Écho (gratuit)"\n'
    )

    assert problems == []
    assert bool(register.boilerplate[0].pattern.match(line)) == is_meant


def test_the_first_words_of_a_line_end_with_a_whole_word(newsroom: Newsroom) -> None:
    register, _ = newsroom.register("boilerplate.yml", "- {name: letter, starts: Abonnez}")

    assert register.boilerplate[0].pattern.match("Abonnez, lisez")
    assert not register.boilerplate[0].pattern.match("Abonnez-vous".replace("-", "e"))


def test_every_slip_of_an_entry_is_reported_at_once(newsroom: Newsroom) -> None:
    register, problems = newsroom.register("entities.yml", "- nom: A\n  kind: firm\n  url: x\n")

    assert register.entities == ()
    assert [problem.split(":")[1] for problem in problems] == ["1", "2", "3", "1"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("name: Orange\n", ":1: must be a list of entries"),
        ("Orange\n", ":1: must be a list of entries"),
        ("- name: A : B\n", ":1: this file is not valid YAML: mapping values are not allowed here"),
        ("- 'a\n", ":1: this file is not valid YAML: found unexpected end of stream"),
        (b"\x00", ": this is no text: it holds control characters"),
    ],
)
def test_a_file_that_holds_no_list_is_refused(newsroom: Newsroom, content: str | bytes, message: str) -> None:
    register, problems = newsroom.register("topics.yml", content)

    assert register == Register()
    assert [problem.partition("\n")[0] for problem in problems] == [f"content/data/topics.yml{message}"]


def test_topics_make_a_tree_of_two_levels_and_one_that_cannot_stand_in_it_stands_at_the_top(
    newsroom: Newsroom,
) -> None:
    register, problems = newsroom.register(
        "topics.yml",
        "- {name: A}\n- {name: B, parent: a, formerly: [z]}\n- {name: C, parent: b, formerly: [z]}\n"
        "- {name: D, parent: e}\n- {name: E, parent: d}\n- {name: F, parent: null}\n",
    )

    lines = [problem.partition("\n")[0].removeprefix("content/data/topics.yml:") for problem in problems]
    assert lines == [
        "3: the former slug z already leads to the entry on line 2",
        "3: the parent b is itself part of a: the tree of topics has two levels",
        "4: d would be part of itself",
        "5: e would be part of itself",
    ]
    assert [(topic.slug, topic.parent, topic.formerly) for topic in register.topics] == [
        ("a", "", ()), ("b", "a", ("z",)), ("c", "", ()), ("d", "", ()), ("e", "", ()), ("f", "", ()),
    ]  # fmt: skip


def test_a_topic_names_entities_by_any_slug_that_they_have_or_had(newsroom: Newsroom) -> None:
    newsroom.register("entities.yml", "- {name: Orange, kind: company, formerly: [france-telecom]}")
    register, problems = newsroom.register("topics.yml", "- {name: A, entities: [france-telecom, orange, ornage, zz]}")

    assert register.topics[0].entities == ("orange", "ornage", "zz")
    assert [problem.partition(":1: ")[2] for problem in problems] == [
        "the gazetteer has no entity ornage: it speaks for no topic\n    Did you mean orange?",
        "the gazetteer has no entity zz: it speaks for no topic\n    Add an entry for it, or remove it here",
    ]


def test_an_edit_is_judged_before_it_is_written(newsroom: Newsroom) -> None:
    newsroom.register("entities.yml", "- {name: Orange, kind: company}")
    data = newsroom.project / "content/data"

    register, problems = read_register(data, newsroom.project, {"entities.yml": "- {name: Pomme, kind: firm}"})

    assert register.entities == ()
    assert [problem.line for problem in problems] == [1]


def test_a_register_behind_a_symbolic_link_is_refused(newsroom: Newsroom) -> None:
    elsewhere = newsroom.leave("elsewhere.yml", "- {name: A}\n")
    newsroom.leave("data/sources.yml", "")
    (newsroom.project / "content/data/topics.yml").symlink_to(elsewhere)

    register, problems = read_register(newsroom.project / "content/data", newsroom.project)

    assert register == Register()
    assert [problem.path for problem in problems] == ["content/data/topics.yml"]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.text(alphabet="name: kindaliseoph-#[]{}'\"&*!|\n\t0", max_size=150))
def test_no_register_raises(newsroom: Newsroom, content: str) -> None:
    register, problems = newsroom.register("entities.yml", f"- name: Orange\n  kind: company\n{content}\n")

    assert problems or register.entities
