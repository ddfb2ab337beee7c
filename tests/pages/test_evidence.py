"""Evidence: a French page says in French where a value was found and why a line was dropped."""

from __future__ import annotations

import pytest

from generator.clean.page_rules import AROUND_ZONES, NEAR_ZONES
from generator.clean.rules import LINE_RULES, SECTION_CUES
from generator.extract.date_lines import ASIDE, OTHERS
from generator.pages.evidence import RULES, place_in_words, rule_in_words


@pytest.mark.parametrize(
    ("found_in", "french"),
    [
        ("heading of story 1, line 11", "intertitre du sujet 1, ligne 11"),
        ("opening of story 3", "début du sujet 3"),
        ("the roundup: front matter", "d’après le recueil : en-tête du fichier"),
        ("the roundup: title", "d’après le recueil : titre"),
        ("title", "titre"),
        ("og:title", "og:title"),
        ("block 4 of the page", "bloc 4 de la page"),
        ("line 3, on the day that the collector's prefix names", "ligne 3, le jour que donne le préfixe du collecteur"),
        ("line 5, which states the last change only", "ligne 5, qui ne donne que la dernière modification"),
        ("the language of the site, since the text is too short to tell", "langue du site, le texte étant trop court"),
        ("heading that states the news, line 2", "intertitre qui dit la nouvelle, ligne 2"),
        ("address in link canonical", "adresse dans link canonical"),
    ],
)
def test_a_french_page_says_in_french_where_a_value_was_found(found_in: str, french: str) -> None:
    assert place_in_words(found_in, "fr") == french
    assert place_in_words(found_in, "en") == found_in


def test_every_rule_of_the_generator_has_a_french_name() -> None:
    named = {name for name, *_ in (*LINE_RULES, *SECTION_CUES)} | {name for _, name in (*NEAR_ZONES, *AROUND_ZONES)}
    named |= ASIDE | OTHERS | {"breadcrumb", "repeated", "above the text", "below the text"}

    assert named - RULES.keys() == set()
    assert all(RULES.values())


def test_a_rule_of_the_maintainers_keeps_its_name() -> None:
    assert [rule_in_words(rule, "fr") for rule in ("advert", "lettre de L’Écho")] == ["publicité", "lettre de L’Écho"]
    assert rule_in_words("advert", "en") == "advert"
