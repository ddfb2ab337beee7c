"""Entities: the names of the gazetteer, in context and with their versions, and the names that capitals give away."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.body import Body, body_of
from generator.models import Block, BlockKind, Entity, EntityKind, Register
from generator.slugs import slug_of
from generator.understand.entities import find_entities
from generator.understand.names import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.models import MentionedEntity

    Names = Callable[..., dict[str, list[str]]]

GAZETTEER = Path(__file__).parents[2] / "content" / "data" / "entities.yml"

NEWS_NAMES_F1 = 97.2
"""Floor on ../shared/nlp/ner/newsdocs_dev.json, a name being that of the gazetteer or the words of a mention."""
NEWS_TITLES_F1 = 95.0
"""Floor on the same documents where only the one name that the site shows counts. Both may only rise."""
SPANS_F1 = {"fr": 81.0, "en": 84.5}
"""Floors on the spans of ../shared/nlp/ner/wikineural_*_dev.json, whatever their kind."""
SPANS_KINDS = {"fr": 0.80, "en": 0.71}
"""Floors on the share of right kinds among the right spans that name a person, a place or a body."""

HALF_PRECISION, HALF_KINDS = 94.0, 0.88
"""Floors on the same documents with half of the gazetteer: the share of right names, and of right kinds among them."""
LABELS = {
    EntityKind.COMPANY: "ORG",
    EntityKind.ORGANISATION: "ORG",
    EntityKind.PERSON: "PER",
    EntityKind.PRODUCT: "PROD",
    EntityKind.LAW: "LAW",
    EntityKind.PLACE: "LOC",
    EntityKind.OTHER: "MISC",
}


@cache
def gazetteer() -> Register:
    entries = yaml.safe_load(GAZETTEER.read_text(encoding="utf-8"))
    return Register(
        entities=tuple(
            Entity(
                slug=slug_of(entry["name"]),
                name=entry["name"],
                kind=EntityKind(entry["kind"]),
                aliases=tuple(entry.get("aliases", ())),
                description=entry.get("description", ""),
                ambiguous=entry.get("ambiguous", False),
                context=tuple(entry.get("context", ())),
                url=entry.get("url", ""),
            )
            for entry in entries
        )
    )


@pytest.fixture
def register() -> Register:
    """Return our gazetteer without its words of context: the rules for names that have none."""
    return without_context()


@cache
def without_context() -> Register:
    return Register(entities=tuple(replace(entity, context=()) for entity in gazetteer().entities))


@pytest.fixture
def found(written: Callable[[str], Body], register: Register) -> Callable[..., dict[str, list[str]]]:
    """Return the function that gives the words of every mention by the name of its entity."""

    def names(markdown: str, title: str = "", language: str = "fr") -> dict[str, list[str]]:
        body = written(markdown)
        entities = find_entities(body, title, language, register)
        return {entity.name: [body.text[start:end] for start, end in entity.spans] for entity in entities}

    return names


@pytest.fixture
def kinds(written: Callable[[str], Body], register: Register) -> Callable[..., dict[str, str]]:
    def kinds_of(markdown: str, language: str = "fr") -> dict[str, str]:
        return {entity.name: entity.kind.value for entity in find_entities(written(markdown), "", language, register)}

    return kinds_of


# ------------------------------------------------------------------------------------------------ names as text


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("OpenAI", "openai"),
        ("Sam Altman", "sam-altman"),
        ("SB-53", "sb-53"),
        ("L’Usine digitale", "l-usine-digitale"),
        ("Élysée", "elysee"),
        ("Cœur Défense", "coeur-defense"),
        ("Johnson & Johnson", "johnson-johnson"),
        ("Disney+", "disney-plus"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("北京", ""),
        ("--", ""),
    ],
)
def test_a_slug_is_plain_ascii(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=40))
def test_a_slug_has_no_other_signs(name: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug_of(name))


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=40))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


# ------------------------------------------------------------------------------------------------ the gazetteer


def test_a_known_name_is_found_with_its_aliases(found: Names) -> None:
    names = found("L’OTAN observe. Aux États-Unis, la NATO et l'Alliance atlantique ne font qu'un.")
    assert names["OTAN"] == ["OTAN", "NATO", "Alliance atlantique"]
    assert names["États-Unis"] == ["États-Unis"]


def test_a_typographic_apostrophe_or_a_no_break_space_hides_no_name(found: Names) -> None:
    names = found("Un contrat lie l’Organisation du traité de l’Atlantique\u00a0Nord et la Silicon\u202fValley.")
    assert names["OTAN"] == ["Organisation du traité de l’Atlantique\u00a0Nord"]
    assert names["Silicon Valley"] == ["Silicon\u202fValley"]


def test_the_longest_name_wins(found: Names) -> None:
    names = found("Chez Google DeepMind, on travaille pour Google. Le Wall Street Journal l'écrit.")
    assert names["Google DeepMind"] == ["Google DeepMind"]
    assert names["Google"] == ["Google"]
    assert "Wall Street Journal" in names


@pytest.mark.parametrize("words", ["OPENAI", "OpenAi", "Openai"])
def test_a_name_with_a_capital_inside_is_known_in_any_case(found: Names, words: str) -> None:
    assert found(f"La société {words} recrute.")["OpenAI"] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Voir le site exemple.fr et www.openai.com demain.",
        "Écrire à contact@openai.com avant midi.",
        "La préopenaisation guette.",
        "Voir exemple.chatgpt maintenant.",
        "Une ville de Nouvelle-France existe.",
        "On parle de France-Presse-Océan ici.",
    ],
)
def test_a_part_of_an_address_or_of_a_longer_word_is_no_name(found: Names, text: str) -> None:
    assert not {"OpenAI", "ChatGPT", "France"} & set(found(text))


def test_a_prefix_does_not_hide_a_company(found: Names) -> None:
    assert found("Une plainte anti-OpenAI est née.")["OpenAI"] == ["OpenAI"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sora 2", "Sora"),
        ("GPT-5.2", "GPT"),
        ("Maia 200", "Maia 200"),
        ("ChatGPT-4o", "GPT-4o"),
        ("Claude Opus 4.6", "Claude"),
        ("Gemini 3 Pro", "Gemini"),
        ("Qwen3-Max", "Qwen"),
        ("DeepSeek-V3.2", "DeepSeek"),
        ("DeepSeek R1", "DeepSeek"),
        ("Llama 4", "Llama"),
        ("DALL·E 3", "DALL-E"),
    ],
)
def test_a_version_belongs_to_its_product(found: Names, words: str, name: str) -> None:
    assert found(f"Hier, le modèle {words} est sorti.")[name] == [words]


@pytest.mark.parametrize(
    "rest",
    ["800 millions de clients", "30 dollars par mois", "2026 sera dur", "20 % des cas", "3 fois plus", "12,5 % des"],
)
def test_an_amount_or_a_year_is_no_version(found: Names, rest: str) -> None:
    assert found(f"On donne à ChatGPT {rest} ici.")["ChatGPT"] == ["ChatGPT"]


def test_a_name_in_the_title_counts_though_it_has_no_span(written: Callable[[str], Body], register: Register) -> None:
    entities = find_entities(written("Rien à signaler ici."), "Nvidia dévoile une puce", "fr", register)
    (nvidia,) = [entity for entity in entities if entity.slug == "nvidia"]
    assert (nvidia.in_title, nvidia.spans, nvidia.count, nvidia.known) == (True, (), 1, True)


def test_headings_items_and_cells_count(found: Names) -> None:
    names = found("## Nvidia avance\n\n- OpenAI signe\n- Oracle attend\n\n| Nom | Pays |\n| TSMC | Taïwan |")
    assert {"Nvidia", "OpenAI", "Oracle", "TSMC", "Taïwan"} <= set(names)


def test_the_most_mentioned_comes_first_then_the_slug(found: Names) -> None:
    names = found("Nvidia voit OpenAI. Oracle voit OpenAI. AMD attend.")
    assert list(names) == ["OpenAI", "AMD", "Nvidia", "Oracle"]


def test_an_entry_that_no_word_begins_is_left_alone(written: Callable[[str], Body]) -> None:
    entity = Entity(slug="x", name="!!!", kind=EntityKind.COMPANY)
    assert find_entities(written("Oui !!! Non."), "", "fr", Register(entities=(entity,))) == ()


# ------------------------------------------------------------------------------------------------ ambiguous names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("OpenAI surveille Meta de près.", "Meta"),
        ("Meta a recruté chez OpenAI.", "Meta"),
        ("Meta : OpenAI contre-attaque", "Meta"),
        ("Anthropic a mis Claude à jour. Claude répond mieux.", "Claude"),
        ("OpenAI vise Office, Azure et Copilot chez Microsoft.", "Office"),
        ("La banque Citi forme ses équipes à ChatGPT.", "Citi"),
        ("Llama de Meta rejoint Gemini de Google.", "Llama"),
        ("Le projet Gemini 3 est né.", "Gemini"),
        ("Nvidia prête Blackwell à Orange, dit le communiqué.", "Orange"),
    ],
)
def test_an_ambiguous_name_counts_in_context(found: Names, text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le préfixe Meta vient du grec.", "Meta"),
        ("Claude Dupont a quitté OpenAI. Claude Dupont part à Lyon.", "Claude"),
        ("M. Claude a quitté OpenAI.", "Claude"),
        ("Jean-Claude a quitté OpenAI.", "Claude"),
        ("Office de tourisme oblige, OpenAI voyage.", "Office"),
        ("L'Office national des forêts teste ChatGPT.", "Office"),
        ("Orange est un fruit, rappelle OpenAI, et orange une couleur.", "Orange"),
        ("Signal d'alarme chez OpenAI.", "Signal"),
        ("OpenAI lit une Meta-analyse.", "Meta"),
        ("OpenAI ferme Orange Bank demain.", "Orange"),
        ("Notion importante que celle d'OpenAI.", "Notion"),
    ],
)
def test_an_ambiguous_name_does_not_count_elsewhere(found: Names, text: str, name: str) -> None:
    assert name not in found(text)


def test_an_ambiguous_name_at_the_head_of_a_sentence_counts_where_another_mention_is_plain(found: Names) -> None:
    assert len(found("Google lance un service pour Teams. Teams grandit chez Google.")["Teams"]) == 2


CONTEXT = Register(
    entities=(
        Entity(
            slug="mandarine",
            name="Mandarine",
            kind=EntityKind.COMPANY,
            ambiguous=True,
            context=("opérateur*", "fibre"),
        ),
        Entity(slug="veltrion", name="Veltrion", kind=EntityKind.COMPANY),
    )
)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Les opérateurs suivent Mandarine de près.", True),
        ("La FIBRE de Mandarine arrive.", True),
        ("Veltrion suit Mandarine de près.", False),
        ("Les fibres de Mandarine sèchent.", False),
        ("La fibre pousse. Un goût de mandarine.", False),
    ],
)
def test_a_name_with_context_counts_where_the_article_holds_a_word_of_it(
    written: Callable[[str], Body], text: str, *, counts: bool
) -> None:
    slugs = {entity.slug for entity in find_entities(written(text), "", "fr", CONTEXT)}
    assert ("mandarine" in slugs) is counts


def test_a_name_that_only_opens_sentences_and_the_title_counts_in_its_context(written: Callable[[str], Body]) -> None:
    body = written("Mandarine forme tous ses vendeurs de fibre.\n\nLe réseau grandit. Mandarine ne part pas de rien.")

    (entity,) = find_entities(body, "Mandarine impose à ses équipes un examen", "fr", CONTEXT)

    assert (entity.slug, len(entity.spans), entity.in_title) == ("mandarine", 2, True)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Mandarine tourne encore sur la fibre.", True),
        ("Mandarine vise 300 villes en fibre.", True),
        ("Mandarine repose sur la fibre.", True),
        ("Mandarine vous guide vers la fibre.", True),
        ("Mandarine licencie des poseurs de fibre.", True),
        ("La fibre tient à un seul homme (Mandarine), dit-on.", True),
        ("Mandarine trains all its staff in fibre.", True),
        ("Mandarine tourne encore sur le cuivre.", False),
        ("Mandarine sur la fibre, le mardi.", False),
        ("Mandarine amère à la fibre longue.", False),
        ("Mandarine rouge de fibre.", False),
        ("Mandarine tardive des marchés de la fibre.", False),
        ("Mandarine growers met for fibre.", False),
        ("Mandarine tourne encore sur la fibre. On jette une mandarine.", False),
    ],
)
def test_a_name_that_opens_a_sentence_counts_where_it_acts_and_its_context_is_there(
    written: Callable[[str], Body], text: str, *, counts: bool
) -> None:
    slugs = {entity.slug for entity in find_entities(written(text), "", "fr", CONTEXT)}
    assert ("mandarine" in slugs) is counts


# ------------------------------------------------------------------------------------------------ names unknown


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("La ministre Ysolde Kermadec a parlé.", "Ysolde Kermadec", "person"),
        ("Ensuite, Sophie Valombre est partie.", "Sophie Valombre", "person"),
        ("Selon Karlin Obrest, directrice du port, tout va.", "Karlin Obrest", "person"),
        ("« Tout va très bien ici », explique à la presse Karlin Obrest.", "Karlin Obrest", "person"),
        ("Hier, M. Obrest a souri.", "Obrest", "person"),
        ("Le siège de la start-up Veltrion a fermé.", "Veltrion", "company"),
        ("On cite Norbax Technologies partout.", "Norbax Technologies", "company"),
        ("Dans le quotidien Varnia Post, on lit cela.", "Varnia Post", "organisation"),
        ("Selon le site Zorbaville, tout va.", "Zorbaville", "organisation"),
        ("Elle plaide devant l'Agence fluviale de navigation.", "Agence fluviale de navigation", "organisation"),
        ("On consulte la ministre de l'Agriculture.", "ministère de l'Agriculture", "organisation"),
        ("Le parlement adopte la loi Bravon demain.", "Bravon", "law"),
        ("On discute du Fair Robots Act aujourd'hui.", "Fair Robots Act", "law"),
        ("Elle utilise le chatbot Plumix chaque jour.", "Plumix", "product"),
        ("On voit passer une ZipBox ici.", "ZipBox", "product"),
        ("Le congrès se tient à Morbrac cette année.", "Morbrac", "place"),
        ("Le congrès se tient au Portugal cette année.", "Portugal", "place"),
        ("Le congrès se tient à Saint-Orvin-sur-Lys cette année.", "Saint-Orvin-sur-Lys", "place"),
        ("Le port de Krestal (Bavière) est fermé.", "Krestal", "place"),
        ("Elle suit l'Institut de Rambelle depuis peu.", "Institut de Rambelle", "organisation"),
        ("On y croise Charles de Valbrun, poète.", "Charles de Valbrun", "person"),
        ("On y croise Ludwig van Obrest, poète.", "Ludwig van Obrest", "person"),
        ("On y croise George W. Martin souvent.", "George W. Martin", "person"),
        ("Elle ouvre Google Jardins aujourd'hui.", "Google Jardins", "product"),
        ("Elle entre à la Fondation OpenAI demain.", "Fondation OpenAI", "organisation"),
        ("On vise Warnel Music Group demain.", "Warnel Music Group", "company"),
        ("Elle écoute Radio Krestal Bretagne souvent.", "Radio Krestal Bretagne", "organisation"),
        ("On rejoint Google, Microsoft et Veltrion ici.", "Veltrion", "company"),
        ("Il vient du Pérou, du Chili et du Krestal.", "Krestal", "place"),
        ("Les députés TRVK ont voté, a dit le député TRVK.", "TRVK", "organisation"),
        ("Le maire de Krestal et les habitants de Krestal protestent.", "Krestal", "place"),
        ("Selon Alice Morvan, 34 ans, tout va.", "Alice Morvan", "person"),
    ],
)
def test_capitals_and_cues_give_a_name_and_its_kind(
    kinds: Callable[..., dict[str, str]], text: str, name: str, kind: str
) -> None:
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("On Friday, Karlin Obrest, chief executive of the port, resigned.", "Karlin Obrest", "person"),
        ("It was built by the startup Veltrion in a year.", "Veltrion", "company"),
        ("She studied at the University of Morbrac for long.", "University of Morbrac", "organisation"),
    ],
)
def test_english_cues_do_too(kinds: Callable[..., dict[str, str]], text: str, name: str, kind: str) -> None:
    assert kinds(text, "en").get(name) == kind


def test_grace_a_leads_to_no_place(kinds: Callable[..., dict[str, str]]) -> None:
    assert kinds("Grâce à Tinvo, tout va.")["Tinvo"] != "place"
    assert kinds("On part à Tinvo, tout va.")["Tinvo"] == "place"


def test_all_mentions_have_a_say(kinds: Callable[..., dict[str, str]]) -> None:
    text = "Krestal attend.\n\nOn parle de Krestal. La start-up Krestal lève des fonds ; la société Krestal rit."
    assert kinds(text)["Krestal"] == "company"


@pytest.mark.parametrize(
    "text",
    [
        "Demain il pleut. Résultat : on rentre.",
        "Les IA et les LLM progressent. Mardi, on verra.",
        "La pluie tombe. Pluie et vent demain.",
        "On parle de Deep Learning et de Large Language Models.",
        "Un service AI-powered arrive.",
        "On remonte au XIXe siècle.",
        "Elle salue les Lyonnais et les Marocains.",
        "Qu'en dit la ville ? D'un mot, rien.",
        "Elle rejoint la Commission et le Parti.",
        "Il suit #GrandDefi et @GrandNom.",
        "« Nous partirons demain », dit-on.",
        "Le plan B. Le plan C.",
        "Un PDG arrive. Le Président aussi.",
        "Vient le L de l'alphabet.",
    ],
)
def test_these_capitals_name_nobody(found: Names, text: str) -> None:
    assert found(text) == {}


def test_a_quoted_name_counts_but_not_the_first_word_of_a_quotation(found: Names) -> None:
    assert set(found("La fonction « Zorbox » plaît. Il dit « Partons ensemble ».")) == {"Zorbox"}


def test_a_place_opens_the_name_of_another_body(found: Names) -> None:
    names = found("On écoute France Krestal, puis Paris Hulmont, et la France dort. À Paris Emmanuel Macron parle.")
    assert names["France"] == ["France"]
    assert names["Paris"] == ["Paris"]
    assert {"France Krestal", "Paris Hulmont"} <= set(names)


def test_a_place_may_hold_a_small_word(found: Names) -> None:
    assert set(found("Elle part pour Rio de Janeiro et pour Rio de Tavrik.")) == {"Rio de Janeiro", "Rio", "Tavrik"}


def test_a_minister_is_not_part_of_the_ministry(found: Names) -> None:
    names = found("On consulte la ministre de la Santé Orvane Krestal ici.")
    assert set(names) == {"ministère de la Santé", "Orvane Krestal"}


def test_arabic_and_portuguese_names_are_whole(found: Names) -> None:
    assert set(found("On suit Abou Krestal al-Tavriki et Otávio do Rego Barros ici.")) == {
        "Abou Krestal al-Tavriki",
        "Otávio do Rego Barros",
    }


def test_a_shouted_line_names_nobody(found: Names) -> None:
    assert found("On lit ici LE GRAND TAVRIK DORT BIEN partout.") == {}


def test_two_words_with_capitals_that_open_a_sentence_are_a_name(found: Names) -> None:
    assert set(found("Orvane Krestal dort. Belle Pluie ce soir. Grosse pluie.")) == {"Orvane Krestal", "Belle Pluie"}


def test_an_english_possessive_is_no_part_of_the_name(found: Names) -> None:
    assert found("We like Veltrion's robots.", language="en") == {"Veltrion": ["Veltrion"]}


def test_two_names_joined_by_a_small_word_are_two(found: Names) -> None:
    assert set(found("On y voit Tavrik de Morlanix, et puis Airzo Brian Kestrel.")) == {
        "Tavrik",
        "Morlanix",
        "Airzo",
        "Brian Kestrel",
    }


def test_words_around_known_names_are_names_where_they_are_several(found: Names) -> None:
    names = found("On croise Karlin Obrest Nvidia Belvan Toskar Microsoft ici.")
    assert {"Karlin Obrest", "Nvidia", "Belvan Toskar", "Microsoft"} == set(names)


def test_words_of_the_calendar_beside_a_known_name_are_none(found: Names) -> None:
    assert set(found("On croise Nvidia Mardi Mercredi ici.")) == {"Nvidia"}


def test_english_headlines_give_no_name_by_capitals(found: Names) -> None:
    names = found("## Quiet Harbours Gain Ground\n\nNothing happened at sea.", "Bigger Boats Arrive", "en")
    assert names == {}


def test_french_titles_do(found: Names) -> None:
    assert found("Il pleut.", "Le port de Karnivel ferme") == {"Karnivel": []}


def test_a_cell_gives_no_name_by_capitals(found: Names) -> None:
    assert found("| Lieu | Cote |\n| Le Port | Bonne |") == {}


def test_a_surname_alone_counts_as_the_person(found: Names) -> None:
    names = found(
        "Pour Karl Obrest, député, tout va. Puis Obrest sort. Obrest rentre. "
        "La ferme Obrest Frères et Jean Obrest restent."
    )
    assert names["Karl Obrest"] == ["Karl Obrest", "Obrest", "Obrest"]
    assert "Obrest" not in names


def test_a_surname_with_particles_counts_whole(found: Names) -> None:
    names = found("Ursula von der Leyen arrive. On attend von der Leyen demain.")
    assert names["Ursula von der Leyen"] == ["Ursula von der Leyen", "von der Leyen"]


def test_a_surname_that_two_people_share_is_the_last_named(found: Names) -> None:
    names = found("Alice Morvan parle, puis Bruno Morvan. Après quoi Morvan se tait.")
    assert names["Bruno Morvan"] == ["Bruno Morvan", "Morvan"]


def test_a_surname_that_opens_a_sentence_as_a_word_does_not_count(found: Names) -> None:
    names = found("Hier, Paul Maison a parlé de sa maison verte. Maison à vendre.")
    assert names["Paul Maison"] == ["Paul Maison"]


def test_a_given_name_alone_counts_as_the_one_person_who_bears_it(found: Names) -> None:
    names = found("Hier, Ysolde Kermadec voit Ysolde Tavrik. Puis on a vu la maire Orvane Morvan. Puis Orvane sort.")
    assert names["Orvane Morvan"] == ["Orvane Morvan", "Orvane"]
    names = found("Ici Alice Tavrik et là Alice Morvan parlent. Ensuite, on a vu Alice dormir.")
    assert names["Alice"] == ["Alice"]


def test_a_given_name_before_a_known_surname_is_somebody_else(found: Names) -> None:
    names = found("Hier, Brigitte Altman a parlé. On attend Altman, dit-on.")
    assert names["Brigitte Altman"] == ["Brigitte Altman"]
    assert names["Sam Altman"] == ["Altman"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On saisit l'Agence Krestal de Navigation (AKN) ici. Puis l'AKN répond.", "Agence Krestal de Navigation"),
        ("On croit l'Organisation Krestal Tavrik (« OKT ») ici. Puis OKT répond.", "Organisation Krestal Tavrik"),
    ],
)
def test_an_acronym_in_brackets_is_the_name_before_it(found: Names, text: str, name: str) -> None:
    assert len(found(text)[name]) == 3
    assert len(found(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "On voit Alice Morvan (BFMTV) ici.",
        "On voit l'Agence Krestal de Navigation (ZZT) ici. Puis ZZT.",
        "On voit OpenAI (AFP) ici.",
        "On voit Krestal (KX) ici. Et voici KX.",
    ],
)
def test_another_acronym_is_another_name(found: Names, text: str) -> None:
    assert len(found(text)) == 2


def test_an_acronym_of_the_gazetteer_takes_in_its_long_form(found: Names) -> None:
    names = found("On saisit l'Agence Fluviale des Postes (AFP) ici.")
    assert names == {"AFP": ["Agence Fluviale des Postes", "AFP"]}


def test_two_names_of_the_gazetteer_stay_two(written: Callable[[str], Body]) -> None:
    entities = tuple(
        Entity(slug=slug_of(name), name=name, kind=EntityKind.COMPANY) for name in ("Krestal Tavrik Post", "KTP")
    )
    found = find_entities(written("On vise Krestal Tavrik Post (KTP)."), "", "fr", Register(entities=entities))
    assert {entity.slug for entity in found} == {"krestal-tavrik-post", "ktp"}


def test_a_legal_form_changes_no_address(written: Callable[[str], Body], register: Register) -> None:
    texts = (
        "On vise Krestal Inc demain.",
        "On vise Krestal demain.",
        "On vise The Krestal demain.",
        "On vise Krestal AI.",
    )
    slugs = [[entity.slug for entity in find_entities(written(text), "", "fr", register)] for text in texts]
    assert slugs == [["krestal"]] * 4


def test_a_name_in_two_forms_is_shown_in_the_fuller(found: Names) -> None:
    assert found("On vise Krestal ici et Krestal AI là.") == {"Krestal AI": ["Krestal", "Krestal AI"]}


@pytest.mark.parametrize("words", ["du Monde", "au Monde", "le Monde", "du Figaro", "aux Échos"])
def test_a_merged_article_does_not_hide_a_name(found: Names, words: str) -> None:
    (spans,) = found(f"On en parle {words}, dit-on.").values()
    assert spans == [words.split()[1]]


@pytest.mark.parametrize("words", ["un Monde", "du Monde Krestal", "du monde"])
def test_another_article_is_not_that_of_the_name(found: Names, words: str) -> None:
    assert "Le Monde" not in found(f"On en parle dans {words}, dit-on.")


def test_a_name_without_its_article_joins_the_one_with_it(found: Names) -> None:
    names = found("Selon L'Ardent, tout va. Lisez l'Ardent. Puis Ardent et encore Ardent reviennent.")
    assert list(names) == ["L'Ardent"]


def test_a_spelling_that_slugs_as_a_known_name_is_that_name(found: Names) -> None:
    assert found("On vise Open-AI demain.") == {"OpenAI": ["Open-AI"]}


def test_an_ambiguous_name_counts_where_the_text_says_what_it_is(found: Names) -> None:
    assert found("On parle ici du modèle Claude.") == {"Claude": ["Claude"]}


def test_an_unsupported_ambiguous_name_does_not_return_by_its_capital(found: Names) -> None:
    assert found("On aime Claude ici.") == {}


def test_a_name_that_ascii_cannot_write_is_left_out(found: Names) -> None:
    assert found("On voit ƏƏƏ ƏƏ ici et ƎƎ là.") == {}


def test_a_number_behind_a_given_name_is_no_surname() -> None:
    body = body_of([Block(kind=BlockKind.PARAGRAPH, text="On en compte 500, et 500 encore.")])

    assert [entity.spans for entity in find_entities(body, "Sam 500", "fr", gazetteer())] == [()]


# ------------------------------------------------------------------------------------------------ properties

WORDS = st.sampled_from(
    [
        *"OpenAI Sora 2 , . : « » ( ) le la de l’ d’ Claude Dupont Meta Office GPT-5.2 Sam Altman Karl".split(),
        *"Obrest Université Paris à en Zorbox 500 a déclaré ministre — Le Les X. B. L'Ardent Ardent".split(),
        *"Google Jardins SB-53".split(),
        "\u00a0",
    ]
)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.lists(WORDS, max_size=25), min_size=1, max_size=4), st.lists(WORDS, max_size=6))
def test_every_span_holds_a_name(paragraphs: list[list[str]], title: list[str]) -> None:
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE)
    body = body_of(
        Block(kind=kinds[index % 3], text=" ".join(words), level=2) for index, words in enumerate(paragraphs)
    )
    entities = find_entities(body, " ".join(title), "fr", gazetteer())
    assert len({entity.slug for entity in entities}) == len(entities)
    assert list(entities) == sorted(entities, key=lambda entity: (-entity.count, entity.slug))
    assert all(entity.count > 0 for entity in entities)
    spans = sorted(span for entity in entities for span in entity.spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    for start, end in spans:
        assert 0 <= start < end <= len(body.text)
        assert re.search(r"[A-Z]", body.text[start:end])


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=200))
def test_any_text_will_do(text: str) -> None:
    register = gazetteer()
    body = body_of([Block(kind=BlockKind.PARAGRAPH, text=text)])
    assert find_entities(body, text, "en", register) == find_entities(body, text, "en", register)


# ------------------------------------------------------------------------------------------------ our gazetteer


def test_every_entry_has_an_address_of_its_own(register: Register) -> None:
    slugs = [entity.slug for entity in register.entities]
    assert all(slugs)
    assert len(set(slugs)) == len(slugs)


def test_no_name_belongs_to_two_entries(register: Register) -> None:
    names = [name for entity in register.entities for name in (entity.name, *entity.aliases)]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_descriptions_are_single_lines_and_many(register: Register) -> None:
    described = [entity.description for entity in register.entities if entity.description]
    assert len(described) >= 150
    assert all(text.endswith(".") and "\n" not in text and text == text.strip() for text in described)


# ------------------------------------------------------------------------------------------------ measured


def _body(text: str) -> Body:
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.split("\n"))
    return body_of(Block(kind=BlockKind.PARAGRAPH, text=line) for line in lines if line)


def _plain(name: str) -> str:
    return re.sub(r"\s+", " ", folded(name)).strip()


def _gold(labels: str) -> list[set[str]]:
    return [{_plain(name) for name in label.rpartition(":")[0].split("|")} for label in labels.split(";")]


def _names(entity: MentionedEntity, body: Body, *, shown_only: bool) -> set[str]:
    words = set() if shown_only else {_plain(body.text[start:end]) for start, end in entity.spans}
    return {_plain(entity.name)} | words


def _f1(right: tuple[int, int], given_: int, wanted: int) -> float:
    precision, recall = right[0] / given_, right[1] / wanted
    return 200 * precision * recall / (precision + recall)


@pytest.mark.shared
@pytest.mark.parametrize(("shown_only", "floor"), [(False, NEWS_NAMES_F1), (True, NEWS_TITLES_F1)])
def test_names_of_labelled_news_are_found(shared: Path, *, shown_only: bool, floor: float) -> None:
    register = gazetteer()
    documents = json.loads((shared / "nlp" / "ner" / "newsdocs_dev.json").read_text(encoding="utf-8"))
    right_found = right_wanted = all_found = all_wanted = 0
    for document in documents.values():
        body, wanted = _body(document["text"]), _gold(document["gold"])
        names = [_names(entity, body, shown_only=shown_only) for entity in find_entities(body, "", "fr", register)]
        right_found += sum(any(name & label for label in wanted) for name in names)
        right_wanted += sum(any(name & label for name in names) for label in wanted)
        all_found, all_wanted = all_found + len(names), all_wanted + len(wanted)
    assert _f1((right_found, right_wanted), all_found, all_wanted) >= floor


@pytest.mark.shared
@pytest.mark.parametrize("half", [0, 1])
def test_names_and_kinds_hold_where_the_gazetteer_does_not_know_every_second_name(shared: Path, half: int) -> None:
    documents = json.loads((shared / "nlp" / "ner" / "newsdocs_dev.json").read_text(encoding="utf-8"))
    known = tuple(entity for entity in gazetteer().entities if crc32(entity.slug.encode()) % 2 == half)
    counts: Counter[str] = Counter()
    for document in documents.values():
        body, labels = _body(document["text"]), [label.rpartition(":") for label in document["gold"].split(";")]
        wanted = [({_plain(name) for name in names.split("|")}, kinds.split("|")) for names, _, kinds in labels]
        for entity in find_entities(body, "", "fr", Register(entities=known)):
            right = [kinds for names, kinds in wanted if names & _names(entity, body, shown_only=False)]
            counts["found"] += 1
            counts["right"] += bool(right)
            counts["right kind"] += any(LABELS[entity.kind] in kinds for kinds in right)
    assert 100 * counts["right"] / counts["found"] >= HALF_PRECISION
    assert counts["right kind"] / counts["right"] >= HALF_KINDS


@pytest.mark.shared
@pytest.mark.parametrize("language", ["fr", "en"])
def test_spans_of_labelled_sentences_are_found(shared: Path, language: str) -> None:
    register = gazetteer()
    sentences = json.loads((shared / "nlp" / "ner" / f"wikineural_{language}_dev.json").read_text(encoding="utf-8"))
    right = all_found = all_wanted = told = right_kinds = 0
    for sentence in sentences:
        body = body_of([Block(kind=BlockKind.PARAGRAPH, text=sentence["text"])])
        entities = find_entities(body, "", language, register)
        found = {span: LABELS[entity.kind] for entity in entities for span in entity.spans}
        wanted = {(start, end): label for start, end, label in sentence["ents"]}
        kinds = [(found[span], wanted[span]) for span in found.keys() & wanted.keys() if wanted[span] != "MISC"]
        told, right_kinds = told + len(kinds), right_kinds + sum(one == other for one, other in kinds)
        right += len(found.keys() & wanted.keys())
        all_found, all_wanted = all_found + len(found), all_wanted + len(wanted)
    assert _f1((right, right), all_found, all_wanted) >= SPANS_F1[language]
    assert right_kinds / told >= SPANS_KINDS[language]
