"""Names of English articles: what English writes with a capital though it names nobody, and where it parts names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.models import Entity, EntityKind, Register
from generator.understand.english_capitals import english_groups, is_headline, muted
from generator.understand.entities import find_entities
from generator.understand.found import Word

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.body import Body

    Found = Callable[[str], dict[str, str]]

REGISTER = Register(
    entities=(
        Entity(slug="veltrion", name="Veltrion", kind=EntityKind.COMPANY),
        Entity(slug="ireland", name="Ireland", kind=EntityKind.PLACE),
    )
)


@pytest.fixture
def found(written: Callable[[str], Body]) -> Found:
    """Return the function that gives the kind of every name of an English text."""
    return lambda markdown: {
        entity.name: entity.kind.value for entity in find_entities(written(markdown), "", "en", REGISTER)
    }


@pytest.mark.parametrize(
    "text",
    [
        "It was said that I'd go and we Can't stay. Securing a berth takes time.",
        "They met the Prime Minister and the Home Secretary here.",
        "They hired a Senior Vice President of Content and a Chief Tide Officer there.",
        "He asked the Director of Public Prosecution about it.",
        "The Swedish crew beat the New Yorkers, say the Irish.",
        "She saw MPs and SUVs near R-Wis. on a quay.",
        "It came up in Tuesday's debate of the week.",
        "People say they Chatted instead of calling.",
        "They passed the Bill and left the Army there.",
        "We asked the King of the sea, and then the Managing Editor too.",
    ],
)
def test_these_english_capitals_name_nobody(found: Found, text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We met UKRA Prime Minister Karlin Obrest today.", {"UKRA", "Karlin Obrest"}),
        ("We met Norbax Vice President Karlin Obrest today.", {"Norbax", "Karlin Obrest"}),
        ("We met Justice Minister Karlin Obrest and PM Obrest today.", {"Karlin Obrest"}),
        ("We met Major General Karlin Obrest today.", {"Karlin Obrest"}),
        ("We met Prince Karlin of Tavria today.", {"Prince Karlin", "Tavria"}),
        ("We met Ned Obrest of the TVK today.", {"Ned Obrest", "TVK"}),
        ("We met at the University of Morbrac in May.", {"University of Morbrac"}),
        ("We like Norbax's Six Tide News a lot.", {"Norbax", "Tide News"}),
        ("We saw the People's Harbour Council there.", {"People's Harbour Council"}),
        ("We saw the Tavria-led talks and Krestal-born Karlin Obrest.", {"Tavria", "Krestal", "Karlin Obrest"}),
        ("We saw the Norbax Lakers' Karlin Obrest there.", {"Norbax Lakers", "Karlin Obrest"}),
        ("We asked the American Harbour Institute twice.", {"American Harbour Institute"}),
        ("We asked American Sophie Obrest twice.", {"Sophie Obrest"}),
        ("We read the San Diego Ledger-Herald here.", {"San Diego Ledger-Herald"}),
        ("We asked Krost & Sullimar twice.", {"Krost & Sullimar"}),
        (
            "We went to Northern Ireland, then to New Jersey and on to Wyoming.",
            {"Northern Ireland", "New Jersey", "Wyoming"},
        ),
        ("We read Karlin Obrest Between the lines.", {"Karlin Obrest"}),
        ("We met Karlin Obrest Jr. twice. Obrest smiled.", {"Karlin Obrest Jr"}),
    ],
)
def test_english_names_are_parted_at_offices_possessives_and_small_words(
    found: Found, text: str, names: set[str]
) -> None:
    assert set(found(text)) == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They crossed the Tavrik River at dawn.", "Tavrik River", "place"),
        ("They crossed Lake Tavrik at dawn.", "Lake Tavrik", "place"),
        ("They left for West Tasmania at dawn.", "West Tasmania", "place"),
        ("They left for Syria at dawn.", "Syria", "place"),
        ("They cite the Third Amendment at dawn.", "Third Amendment", "law"),
        ("They cite House Resolution 11, again.", "House Resolution 11", "law"),
        ("They join the Harbour Defenders at dawn.", "Harbour Defenders", "organisation"),
        ("They hired Cape Tavrik Systems at dawn.", "Cape Tavrik Systems", "company"),
        ("They hired Sophie Lake at dawn.", "Sophie Lake", "person"),
        ("They told Sullivan at dawn.", "Sullivan", "person"),
    ],
)
def test_english_names_tell_their_kind(found: Found, text: str, name: str, kind: str) -> None:
    assert found(text).get(name) == kind


def test_lines_and_bold_words_in_title_case_name_nobody(found: Found) -> None:
    assert found("More From Our Harbour Desk\n\nMind the Small Print: we asked Karlin Obrest here.") == {
        "Karlin Obrest": "person"
    }


def test_a_list_of_names_is_no_headline() -> None:
    assert not is_headline("Karlin Obrest, Norbax, Tavrik")
    assert is_headline("More From Norbax")
    assert muted("we asked Norbax: nothing", 7) == 7


def test_a_word_of_any_shape_counts_from_its_second_mention(found: Found) -> None:
    assert set(found("We like Grayling here. We knew Grayling there.")) == {"Grayling"}


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.sampled_from("The Of of for Prime Minister Chief Tide Officer Ned's Obrest Irish King & I'd".split()))
)
def test_groups_keep_the_order_of_words_and_invent_none(texts: list[str]) -> None:
    words = [Word(text, 10 * place, 10 * place + len(text)) for place, text in enumerate(texts)]
    groups = list(english_groups(words))
    assert all(groups)
    kept = [word for group in groups for word in group]
    assert kept == [word for word in words if word in kept]
