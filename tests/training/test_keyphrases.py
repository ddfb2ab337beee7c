"""Training of keyphrases: what is counted of words, what an article teaches, and what is written of both."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest
from labelling import BODY, TITLE, label, written

from generator.training import keyphrases
from generator.training.keyphrases import (
    WEIGHTS_MODULE,
    WORDS_MODULE,
    Sources,
    counted,
    english_texts,
    f1,
    french_texts,
    labelled,
    train,
)
from generator.training.keyphrases import main as command
from generator.understand.keyphrases import Signs
from generator.understand.traits import STRANGER, TRAITS, Trait, traits_of

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = "The crane reads the plates. "


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sources:
    """Return texts to learn from, few and short, which are shuffled twice only."""
    monkeypatch.setattr(keyphrases, "SHUFFLES", 2)
    articles = [
        {"title": TITLE, "text": "\n".join(BODY[number % 2 :]), "keys": ["Grue du port", "Les phares"]}
        for number in range(6)
    ]
    (tmp_path / "labelled.json").write_text(json.dumps(articles), encoding="utf-8")
    corpus = "\n".join(json.dumps({"title": TITLE, "text": " ".join(BODY)}) for _ in range(30))
    (tmp_path / "corpus.jsonl.gz").write_bytes(gzip.compress(corpus.encode()))
    label(tmp_path / "pages", 1, language="en", title="Port", body=ENGLISH * 20)
    label(tmp_path / "pages", 2, language="fr", title="Port", body="La grue lit.")
    (tmp_path / "house" / "understand").mkdir(parents=True)
    return Sources(tmp_path / "labelled.json", tmp_path / "corpus.jsonl.gz", tmp_path / "pages", every=1)


def test_training_writes_what_was_counted_and_the_weight_of_every_sign(
    tmp_path: Path, sources: Sources, capsys: pytest.CaptureFixture[str]
) -> None:
    house = tmp_path / "house"

    command([*map(str, sources[:3]), "--every", "1"], house)

    said = r"keyphrases: held-out F1@5/@10 [\d.]+/[\d.]+ of 6 articles, 2 shuffles\n"
    assert re.fullmatch(said, capsys.readouterr().out)
    weights, common = written(house / WEIGHTS_MODULE), written(house / WORDS_MODULE)
    assert tuple(weights.WEIGHTS) == Signs._fields
    assert traits_of(common.FRENCH)["grue"].rarity < STRANGER.rarity
    assert "crane" not in traits_of(common.FRENCH)
    assert "Counted in 30 French and 1 English texts" in common.__doc__
    assert all("`python -m generator.training.keyphrases " in module.__doc__ for module in (weights, common))


def test_training_twice_writes_the_same(tmp_path: Path, sources: Sources) -> None:
    house = tmp_path / "house"
    said = train(sources, house)
    first = [(house / module).read_bytes() for module in (WEIGHTS_MODULE, WORDS_MODULE)]

    assert train(sources, house) == said
    assert [(house / module).read_bytes() for module in (WEIGHTS_MODULE, WORDS_MODULE)] == first


def test_one_text_of_so_many_is_read_packed_or_plain(tmp_path: Path) -> None:
    plain = tmp_path / "corpus.jsonl"
    plain.write_text(
        "\n".join(json.dumps({"title": str(number), "text": "Rien."}) for number in range(5)), encoding="utf-8"
    )

    assert list(french_texts(plain, 2)) == ["0. Rien.", "2. Rien.", "4. Rien."]


def test_only_english_pages_count_as_english(sources: Sources) -> None:
    assert list(english_texts(sources.pages)) == [f"Port. {ENGLISH * 20}"]


def test_a_word_is_listed_with_how_rare_it_is_and_where_it_stands() -> None:
    texts = ["La grue. " * 4 + "Il lit, " * 4] * 10 + ["Rien."] * 10

    found = traits_of(counted(texts, "fr").rows)

    assert found == {"grue": Trait(0.5, 0.95, 0.0), "lit": Trait(0.5, 0.05, 0.9)}


def test_rare_words_small_words_and_numbers_are_not_listed() -> None:
    assert counted(["La grue de 2026 lit. " * 40, *["Rien."] * 200], "fr").rows == "000 rien"
    assert counted([], "fr") == (0, "")


def test_an_article_teaches_which_of_its_phrases_are_keyphrases(sources: Sources) -> None:
    first = next(labelled(sources.labelled, TRAITS["fr"]))

    assert first.rows.shape == (len(first.keys), len(Signs._fields))
    assert {"grue", "grue du port"} < set(first.keys)
    assert first.wanted == {"grue du port", "les phares"}


@pytest.mark.parametrize(
    ("keys", "wanted", "score"), [(["a", "b"], {"a"}, 2 / 3), (["a"], {"b"}, 0.0), ([], set(), 0.0)]
)
def test_keys_are_judged_by_how_many_are_right_and_how_many_are_found(
    keys: list[str], wanted: set[str], score: float
) -> None:
    assert f1(keys, frozenset(wanted)) == pytest.approx(score)
