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
from generator.understand.topics import match_topics, stated_topics

if TYPE_CHECKING:
    from collections.abc import Callable

    Written = Callable[[str], Body]

REGISTER = Register(
    topics=(
        Topic(slug="energie", name="Énergie", terms=("centrale nucléaire", "centrale", "mégawatt*", "eau")),
        Topic(slug="droit", name="Droit", terms=("loi", "droit", "droit d'auteur", "juge*"), entities=("cnil",)),
        Topic(slug="travail", name="Travail", terms=("emploi", "licenci*")),
        Topic(slug="societe", name="Société", terms=("école", "?")),
    )
)
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


def test_one_term_is_enough_for_the_best_topic(written: Written) -> None:
    assert found(written("Une phrase.\n\nUne autre.\n\nUn vote sur la Loi.")) == {"droit": ("Loi",)}


def test_terms_are_whole_words_and_a_star_stands_for_any_ending(written: Written) -> None:
    assert found(written("Le bateau va loin.")) == {}
    assert found(written("Douze mégawatts.")) == {"energie": ("mégawatts",)}


def test_the_longest_term_counts_and_the_word_in_it_does_not(written: Written) -> None:
    assert found(written("Le droit d’auteur.")) == {"droit": ("droit d’auteur",)}
    assert found(written("Une centrale. Nucléaire, non.")) == {"energie": ("centrale",)}


def test_the_title_outweighs_the_text(written: Written) -> None:
    body = written("Un titre.\n\nLa loi, la loi et le juge.")

    assert next(iter(found(body))) == "droit"
    assert next(iter(found(body, "Une centrale nucléaire rouvre"))) == "energie"


def test_the_first_paragraph_outweighs_the_others(written: Written) -> None:
    assert next(iter(found(written("## Un titre\n\nUn emploi.\n\nUne loi.")))) == "travail"


def test_a_topic_in_passing_is_left_out_and_three_are_the_most(written: Written) -> None:
    assert list(found(written("L’école ferme."), "La centrale, le droit, l’emploi et l’école")) == [
        "societe",
        "droit",
        "energie",
    ]
    assert list(found(written("Texte.\n\nUn emploi."), "La loi et le juge")) == ["droit"]


def test_names_speak_for_a_topic_as_the_text_writes_them(written: Written) -> None:
    body = written("La Cnil parle.")

    assert found(body, "Sans titre", replace(CNIL, spans=((3, 7),))) == {"droit": ("Cnil",)}
    assert found(body, "La CNIL", replace(CNIL, in_title=True)) == {"droit": ("CNIL",)}


def test_a_reason_names_each_word_once(written: Written) -> None:
    body = written("Des mégawatts, une centrale, une centrale nucléaire, de l’eau et une Centrale.")

    assert found(body)["energie"] == ("centrale", "eau", "mégawatts")


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
@settings(deadline=None)
def test_reasons_are_words_of_the_article(text: str, title: str) -> None:
    body = Body((Block(kind=BlockKind.PARAGRAPH, text=text),))
    topics = match_topics(body, title, (), REGISTER)

    assert len(topics) <= 3
    assert all(word in f"{title}\n{text}" for topic in topics for word in topic.reason)
    assert all(topic.reason for topic in topics)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "L’assureur Exemple supprime 300 postes et forme les salariés qui restent à l’écriture de consignes.",
            "travail",
        ),
        ("Un petit réacteur fournira 80 mégawatts au centre de données de la vallée.", "energie"),
        ("Les députés examinent un projet de loi qui protège les données personnelles.", "droit"),
        ("L’armée commande des drones qui volent sans pilote.", "defense"),
        ("Le robot conversationnel prévient les parents quand un adolescent se met en danger.", "surete"),
        ("La jeune pousse lève 40 millions d’euros auprès de trois fonds d’investissement.", "entreprises"),
        ("Le nouveau modèle de langage est publié en poids ouverts.", "modeles"),
        ("Des chercheurs d’un laboratoire de biologie annoncent une découverte sur les protéines.", "recherche"),
        ("L’application mobile gagne un assistant vocal réservé aux abonnés.", "produits"),
        ("Les enseignants du lycée laissent leurs élèves s’en servir en classe.", "societe"),
        ("The court ruled that the company broke copyright law.", "droit"),
        ("Workers fear layoffs as the insurer retrains its workforce.", "travail"),
        ("The lab released an open model with a longer context window.", "modeles"),
        ("Soldiers will test the software on classified networks.", "defense"),
    ],
)
def test_the_topics_of_the_project_recognise_their_news(
    text: str, topic: str, written: Written, topics_register: Register
) -> None:
    assert match_topics(written(text), "", (), topics_register)[0].slug == topic


def test_the_topics_of_the_project_are_ten_and_name_entities_of_the_gazetteer(topics_register: Register) -> None:
    gazetteer = yaml.safe_load((ROOT / "content/data/entities.yml").read_text(encoding="utf-8"))
    known = {slug_of(entry["name"]) for entry in gazetteer}

    assert [topic.slug for topic in topics_register.topics] == (
        "modeles produits recherche entreprises travail energie droit surete defense societe".split()
    )
    assert [slug for topic in topics_register.topics for slug in topic.entities if slug not in known] == []
    assert all(topic.name and topic.description for topic in topics_register.topics)
