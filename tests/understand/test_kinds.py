"""The kind of a name that no gazetteer knows is what its signs add up to, and open where they do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.models import EntityKind
from generator.understand import kinds
from generator.understand.kind_weights import BIAS, KINDS, WEIGHTS
from generator.understand.kinds import company_kept, kind_of, signs_of


def kind(name: str, text: str) -> EntityKind:
    starts = [at for at in range(len(text)) if text.startswith(name, at)]
    return kind_of(name, signs_of(text, [(at, at + len(name)) for at in starts], {}))


def test_every_sign_weighs_for_every_kind() -> None:
    assert len(BIAS) == len(KINDS)
    assert {len(weights) for weights in WEIGHTS.values()} == {len(KINDS)}


def test_signs_that_speak_for_all_kinds_alike_tell_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "BIAS", (0,) * len(KINDS))
    monkeypatch.setattr(kinds, "WEIGHTS", {})
    assert kind_of("Krestal", ()) is EntityKind.OTHER


def test_an_acronym_is_nobody() -> None:
    assert kind("KRST", "Le député KRST parle au député KRST.") is not EntityKind.PERSON
    assert kind("Krestal", "Le rappeur Krestal parle au député Krestal.") is EntityKind.PERSON


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le PDG de Krestal salue les salariés de Krestal.", {EntityKind.COMPANY, EntityKind.ORGANISATION}),
        ("Le maire de Krestal parle aux habitants de Krestal.", {EntityKind.PLACE}),
        ("La chanteuse Krestal chante.", {EntityKind.PERSON}),
        ("Le chatbot Krestal répond.", {EntityKind.PRODUCT}),
        ("La loi Krestal est votée.", {EntityKind.LAW}),
    ],
)
def test_the_nouns_beside_a_name_say_its_kind(text: str, expected: set[EntityKind]) -> None:
    assert kind("Krestal", text) in expected


def test_the_names_of_a_list_are_of_one_kind() -> None:
    text = "Norbax, Veltrion et la Krestal, mais pas Tavrik"
    spans = [(text.index(name), text.index(name) + len(name)) for name in ("Norbax", "Veltrion", "Krestal", "Tavrik")]
    named = list(zip(spans, (EntityKind.COMPANY, None, EntityKind.PLACE, EntityKind.PERSON), strict=True))
    assert company_kept(text, named) == {spans[1]: ("beside company", "beside place")}


@settings(deadline=None, max_examples=50)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_place_of_any_text_has_a_kind(text: str, start: int, length: int) -> None:
    name = text[start : start + length].strip() or "X"
    assert kind_of(name, signs_of(text, [(start, start + length)], {})) in EntityKind
