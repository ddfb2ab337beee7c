"""Training of the kinds of names: names that lists and plain words tell, and the weights that come of it."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest
from labelling import written

from generator.models import Entity, EntityKind
from generator.training.kinds import KINDS, MOST_OF_A_NAME, Example, capped, examples_of, main, texts_of
from generator.understand.gazetteer import gazetteer_of

if TYPE_CHECKING:
    from pathlib import Path

GAZETTEER = gazetteer_of((Entity(slug="veltrion", name="Veltrion", kind=EntityKind.COMPANY),))
ENTITIES = """
- {name: Veltrion, kind: company}
- {name: Plumix, kind: product}
- {name: Agence Tavrik, kind: organisation}
"""
TEXTS = [
    f"On cite {name} ici. Hier, le patron de Veltrion a vu la ministre Sophie Kerlan à Lyon, puis le chatbot Plumix "
    f"de Veltrion. L'Agence Tavrik et Kerlan suivent {name} à Lyon. La société {name} Krest rit."
    for name in ("Norbax", "Zolmir", "Ardent", "Belkar", "Corvan", "Delmor", "Elbrun", "Fermox", "Gelvin", "Hulmor")
]


def told(text: str) -> list[tuple[str, EntityKind, str]]:
    return [(example.name, example.kind, example.told_by) for example in examples_of(text, GAZETTEER)]


def test_the_gazetteer_the_lists_and_plain_words_tell_the_kind_of_names() -> None:
    assert told("On voit Veltrion et Lyon. Puis Sophie Kerlan vient ; Kerlan rit. Ici la société Norbax dort.") == [
        ("Veltrion", EntityKind.COMPANY, "gazetteer"),
        ("Lyon", EntityKind.PLACE, "list"),
        ("Sophie Kerlan", EntityKind.PERSON, "list"),
        ("Kerlan", EntityKind.PERSON, "surname"),
        ("Norbax", EntityKind.COMPANY, "cue"),
    ]


def test_a_longer_name_that_a_known_one_opens_tells_nothing() -> None:
    assert told("On voit Veltrion Jardins ici.") == [("Veltrion", EntityKind.COMPANY, "gazetteer")]


def test_words_that_contradict_a_list_or_each_other_tell_nothing() -> None:
    assert told("Ici la société Lyon dort.") == [("Lyon", EntityKind.PLACE, "list")]
    assert told("Ici la société Norbax dort. Ici le chanteur Norbax dort.") == []


def test_what_told_the_kind_is_hidden_from_what_is_learnt() -> None:
    (example,) = examples_of("Ici la société Norbax dort encore. On attend Norbax ici.", GAZETTEER)
    assert "before company" not in example.strengths
    assert "société _" not in example.strengths
    assert {"_ dort", "attend _", "1 words"} <= example.strengths.keys()


def test_what_follows_tells_too() -> None:
    (example,) = examples_of("On attend Norbax, 34 ans, ici.", GAZETTEER)
    assert (example.kind, example.told_by) == (EntityKind.PERSON, "cue")
    assert "attend _" in example.strengths
    assert "after age" not in example.strengths


def test_a_name_counts_so_often_and_no_more() -> None:
    example = Example("Lyon", kind=EntityKind.PLACE, told_by="list", strengths={})
    assert len(capped([example] * (MOST_OF_A_NAME + 5))) == MOST_OF_A_NAME


@pytest.mark.parametrize("packed", [True, False])
def test_texts_are_read_packed_or_plain(tmp_path: Path, *, packed: bool) -> None:
    corpus = tmp_path / ("news.jsonl.gz" if packed else "news.jsonl")
    line = json.dumps({"text": "L’un \n\nl’autre"}) + "\n"
    corpus.write_bytes(gzip.compress(line.encode()) if packed else line.encode())
    assert list(texts_of(corpus)) == ["L'un\n\nl'autre"]


def test_training_writes_the_weights_and_says_the_share_of_right_kinds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "news.jsonl"
    corpus.write_text("".join(json.dumps({"text": text}) + "\n" for text in TEXTS), encoding="utf-8")
    (tmp_path / "entities.yml").write_text(ENTITIES, encoding="utf-8")
    (tmp_path / "understand").mkdir()

    main([str(corpus), str(tmp_path), "--every", "1"], house=tmp_path)

    assert re.fullmatch(r"\d+ examples; right kind of held-out names: [01]\.\d{3}\n", capsys.readouterr().out)
    module = written(tmp_path / "understand" / "kind_weights.py")
    assert module.KINDS == KINDS
    assert len(module.BIAS) == len(KINDS)
    assert {len(weights) for weights in module.WEIGHTS.values()} == {len(KINDS)}
    assert "generator.training.kinds" in module.__doc__
