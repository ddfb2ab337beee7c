"""Training of the words that summaries hold: what an article teaches, and what is said of the result."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
from labelling import BODY, TITLE, written

from generator.training.summaries import MODULE, labelled, main, rouge
from generator.understand.telling_words import SIGNS

if TYPE_CHECKING:
    from pathlib import Path


def articles(path: Path) -> Path:
    lines = [
        json.dumps({"id": number, "title": TITLE, "paras": [*BODY[number % 2 :], "Rien."], "ref": BODY[number % 3]})
        for number in range(8)
    ]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    return path


def test_training_writes_the_weight_of_every_sign_and_says_how_near_unseen_abstracts_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "understand").mkdir()

    main([str(articles(tmp_path / "news.jsonl.gz"))], tmp_path)

    assert capsys.readouterr().out.startswith("summaries: held-out ROUGE-1/2/L ")
    module = written(tmp_path / MODULE)
    assert tuple(module.WEIGHTS) == SIGNS
    assert isinstance(module.INTERCEPT, float)
    assert "`python -m generator.training.summaries`" in module.__doc__


def test_an_article_teaches_which_of_its_words_the_abstract_holds(tmp_path: Path) -> None:
    first = next(labelled(articles(tmp_path / "news.jsonl.gz")))

    assert first.rows.shape == (len(first.held), len(SIGNS))
    assert 0 < first.held.sum() < len(first.held)


@pytest.mark.parametrize(
    ("summary", "abstract", "scores"),
    [
        ("la grue lit", "La grue lit.", (1, 1, 1)),
        ("la grue lit", "lit la grue", (1, 0.5, 2 / 3)),
        ("la grue", "un phare", (0, 0, 0)),
        ("", "", (0, 0, 0)),
    ],
)
def test_rouge_counts_words_pairs_and_the_longest_common_order(
    summary: str, abstract: str, scores: tuple[float, float, float]
) -> None:
    assert rouge(summary, abstract) == pytest.approx(scores)
