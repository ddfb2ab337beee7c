"""An article belongs to the topics whose words it uses, and says which words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import yaml
from commandline import ROOT
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import Body
from generator.errors import ContentError
from generator.models import (
    Block,
    BlockKind,
    Corrections,
    EntityKind,
    Format,
    MentionedEntity,
    RawArticle,
    Register,
    Topic,
    TopicMatch,
)
from generator.slugs import slug_of
from generator.understand.topics import entries_of, match_topics, stated_topics

if TYPE_CHECKING:
    from collections.abc import Callable

    Written = Callable[[str], Body]

REGISTER = Register(
    topics=(
        Topic(slug="energie", name="Énergie", terms=("centrale nucléaire", "centrale", "mégawatt*", "eau")),
        Topic(slug="droit", name="Droit", terms=("loi", "droit", "droit d'auteur", "juge*"), entities=("cnil",)),
        Topic(slug="travail", name="Travail", terms=("emploi", "licenci*")),
        Topic(slug="societe", name="Société", terms=("école maternelle", "?")),
        Topic(slug="defense", name="Défense", terms=("armée", "soldat*")),
        Topic(slug="drones", name="Drones", terms=("drone*", "drones de combat"), parent="defense"),
    )
)
EXEMPLE = MentionedEntity(slug="exemple", name="Exemple", kind=EntityKind.COMPANY, known=True, spans=(), in_title=True)
CNIL = MentionedEntity(slug="cnil", name="CNIL", kind=EntityKind.ORGANISATION, known=True, spans=())


def found(body: Body, title: str = "Sans titre", *names: MentionedEntity) -> dict[str, tuple[str, ...]]:
    return {topic.slug: topic.reason for topic in match_topics(body, title, names, REGISTER)}


def stated(*slugs: str) -> tuple[TopicMatch, ...] | None:
    corrections = Corrections(topics=slugs, lines={"topics": 3})
    return stated_topics(
        RawArticle(path="a.md", slug="a", format=Format.TEXT, text="", corrections=corrections), REGISTER
    )


def test_an_article_without_any_term_has_no_topic(written: Written) -> None:
    assert found(written("Rien à voir ici.")) == {}
    assert found(written("")) == {}
    assert match_topics(written("Une loi."), "L’IA", (), Register()) == ()


def test_of_an_article_on_the_subject_one_phrase_is_enough(written: Written) -> None:
    assert found(written("L’IA avance.\n\nUne autre phrase sur le Droit d’auteur.")) == {"droit": ("Droit d’auteur",)}
    assert found(written("L’intelligence artificielle avance.\n\nLe droit d’auteur.")) == {"droit": ("droit d’auteur",)}
    assert found(written("Un texte.\n\nLe droit d’auteur."), "Exemple avance", EXEMPLE) == {
        "droit": ("droit d’auteur",)
    }


def test_of_other_news_a_few_words_are_not_enough(written: Written) -> None:
    few = "Une phrase.\n\nUn vote sur la loi et le droit d’auteur, un juge."

    assert found(written(few)) == {}
    assert list(found(written(few), "Le droit d’auteur devant un juge")) == ["droit"]
    assert found(written(few), "Vacances", replace(EXEMPLE, in_title=False)) == {}


def test_terms_are_whole_words_and_a_star_stands_for_any_ending(written: Written) -> None:
    assert found(written("L’IA et le bateau.")) == {}
    assert found(written("L’IA prend douze mégawatts.")) == {"energie": ("mégawatts",)}


def test_the_longest_term_counts_and_the_word_in_it_does_not(written: Written) -> None:
    assert found(written("L’IA, le droit d’auteur.")) == {"droit": ("droit d’auteur",)}
    assert found(written("L’IA, une centrale. Nucléaire, non.")) == {"energie": ("centrale",)}
    assert found(written("L’IA, une centrale\n\nnucléaire ?")) == {"energie": ("centrale",)}
    assert found(written("L’IA et la centrale")) == {"energie": ("centrale",)}


def test_the_title_outweighs_the_text(written: Written) -> None:
    body = written("Un titre sur l’IA.\n\nLa loi, la loi et le juge.")

    assert next(iter(found(body))) == "droit"
    assert next(iter(found(body, "Une centrale nucléaire rouvre"))) == "energie"


def test_the_first_paragraph_outweighs_the_others(written: Written) -> None:
    assert next(iter(found(written("## L’IA\n\nUn emploi.\n\nUne loi.")))) == "travail"


def test_a_word_that_all_news_use_counts_less_than_a_rare_one(written: Written) -> None:
    assert next(iter(found(written("L’IA entre la loi et les mégawatts.")))) == "energie"


def test_a_topic_in_passing_is_left_out_and_three_are_the_most(written: Written) -> None:
    title = "L’IA, la centrale nucléaire, le droit d’auteur, le licenciement et l’école maternelle"

    assert sorted(found(written("Texte."), title)) == ["droit", "energie", "societe"]
    assert list(found(written("Texte.\n\nUn emploi."), "L’IA, la loi et le juge")) == ["droit"]


def test_a_part_takes_the_place_of_its_topic_where_it_holds_the_evidence(written: Written) -> None:
    assert found(written("L’IA face aux drones, aux drones de combat et à l’armée.")) == {
        "drones": ("drones de combat",)
    }
    assert found(written("L’armée et les soldats de l’IA."), "L’armée et ses drones, une armée") == {
        "defense": ("armée", "drones", "soldats")
    }


def test_names_speak_for_a_topic_as_the_text_writes_them(written: Written) -> None:
    body = written("La Cnil parle d’IA.")

    assert found(body, "La CNIL", replace(CNIL, in_title=True)) == {"droit": ("CNIL",)}
    assert found(body, "L’avis", replace(CNIL, spans=((3, 7),) * 6)) == {"droit": ("Cnil",)}


def test_the_name_of_a_law_says_more_than_that_of_a_body(written: Written) -> None:
    body, named = written("La Cnil parle d’IA."), replace(CNIL, spans=((3, 7), (3, 7)))

    assert found(body, "L’avis", named) == {}
    assert found(body, "L’avis", replace(named, kind=EntityKind.LAW)) == {"droit": ("Cnil",)}


def test_a_reason_names_each_word_once(written: Written) -> None:
    body = written("Des mégawatts, une centrale, une centrale nucléaire, de l’eau et une Centrale, pour l’IA.")

    assert found(body)["energie"] == ("centrale nucléaire", "mégawatts", "eau")


def test_what_the_register_says_of_topics_comes_with_what_they_are_parts_of() -> None:
    droit, drones, defense = (
        next(topic for topic in REGISTER.topics if topic.slug == slug) for slug in ("droit", "drones", "defense")
    )
    matches = [TopicMatch(slug=slug, name=slug, reason=()) for slug in ("drones", "droit")]

    assert entries_of(matches, REGISTER) == (drones, droit, defense)


def test_stated_topics_win_in_the_order_of_the_front_matter() -> None:
    assert stated("travail", "droit") == (
        TopicMatch(slug="travail", name="Travail", reason=("front matter",)),
        TopicMatch(slug="droit", name="Droit", reason=("front matter",)),
    )
    assert stated() == ()
    assert stated_topics(RawArticle(path="a.md", slug="a", format=Format.TEXT, text=""), REGISTER) is None


def test_an_unknown_topic_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(ContentError) as error:
        stated("droit", "Travial")

    (problem,) = error.value.problems
    assert (problem.path, problem.line) == ("a.md", 3)
    assert "Travial" in problem.what
    assert "Did you mean travail?" in problem.cure


def test_a_topic_stated_where_none_are_listed_is_an_error_too() -> None:
    raw = RawArticle(path="a.md", slug="a", format=Format.TEXT, text="", corrections=Corrections(topics=("droit",)))

    with pytest.raises(ContentError, match="lists no topic"):
        stated_topics(raw, Register())


@given(st.text(alphabet="loijugecentrale ’d'auteur*.é", max_size=60), st.text(alphabet="emploi loi", max_size=20))
@settings(deadline=None, max_examples=50)
def test_reasons_are_words_of_the_article(text: str, title: str) -> None:
    body = Body((Block(kind=BlockKind.PARAGRAPH, text=text),))
    topics = match_topics(body, title, (), REGISTER)

    assert len(topics) <= 3
    assert all(word in f"{title}\n{text}" for topic in topics for word in topic.reason)
    assert all(topic.reason for topic in topics)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("L’assureur Exemple supprime 300 postes : ces licenciements visent ceux que l’IA remplace.", "licenciements"),
        ("Les salariés suivront une formation obligatoire à l’écriture de consignes pour l’IA.", "formation"),
        ("Un petit réacteur nucléaire fournira 80 mégawatts aux machines de l’IA.", "nucleaire"),
        ("Un centre de données de la vallée servira l’IA ; un second centre de données suivra.", "centres-de-donnees"),
        ("Le fabricant de semi-conducteurs grave une puce pour l’IA.", "puces"),
        ("Les députés examinent un projet de loi sur l’IA.", "droit"),
        ("L’IA aurait avalé des données personnelles sans consentement.", "donnees-personnelles"),
        ("Des éditeurs attaquent l’IA pour contrefaçon de droits d’auteur.", "droit-d-auteur"),
        ("L’armée commande des drones qui volent avec l’IA.", "drones"),
        ("Le chatbot prévient les parents quand un adolescent se met en danger.", "mineurs"),
        ("La jeune pousse de l’IA annonce une levée de fonds auprès de trois investisseurs.", "levees-de-fonds"),
        ("Le nouveau modèle de langage est une IA d’une autre taille.", "modeles"),
        ("L’IA est publiée en open source, ses poids ouverts à tous.", "modeles-ouverts"),
        ("Des chercheurs d’un laboratoire annoncent une percée de l’IA.", "recherche"),
        ("L’IA gagne un assistant vocal et des agents autonomes.", "assistants"),
        ("Les enseignants du lycée laissent leurs élèves se servir de l’IA en classe.", "education"),
        ("The court ruled on copyright in the case of AI and fair use.", "droit-d-auteur"),
        ("Workers fear layoffs and job cuts as AI spreads.", "licenciements"),
        ("The lab’s AI, a large language model, has a longer context window.", "modeles"),
        ("Soldiers will test the AI on classified networks.", "defense"),
    ],
)
def test_the_topics_of_the_project_recognise_their_news(
    text: str, topic: str, written: Written, topics_register: Register
) -> None:
    assert match_topics(written(text), "", (), topics_register)[0].slug == topic


def test_the_topics_of_the_project_are_a_tree_of_two_levels(topics_register: Register) -> None:
    gazetteer = yaml.load((ROOT / "content/data/entities.yml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    known = {entry.get("slug") or slug_of(entry["name"]) for entry in gazetteer}
    topics = topics_register.topics
    tops = [topic.slug for topic in topics if not topic.parent]

    assert 10 <= len(tops) <= 14
    assert set(tops) >= set(
        "modeles produits recherche entreprises travail energie droit surete defense societe".split()
    )
    assert [topic.slug for topic in topics if topic.parent and topic.parent not in tops] == []
    assert [slug for topic in topics for slug in topic.entities if slug not in known] == []
    assert all(topic.name and topic.description for topic in topics)


def test_no_term_speaks_for_two_topics_of_the_project(topics_register: Register) -> None:
    terms = [term for topic in topics_register.topics for term in topic.terms]

    assert sorted({term for term in terms if terms.count(term) > 1}) == []
