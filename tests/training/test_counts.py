"""Counting: how often facts are right by the way they were found, on labelled pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from labelling import BODY, TITLE, label, written

from generator.training.counts import Hit, confidences, is_name_of, log_loss, train
from generator.training.labelled import labelled_folders

if TYPE_CHECKING:
    from pathlib import Path

DUMP = "\n\n".join((TITLE, "Par Ana Roux", "Publié le 2 octobre 2026", *BODY[:2]))


def markup(number: int) -> str:
    """Return the same page as HTML."""
    return (
        f'<html lang="fr"><head><title>{TITLE}</title><link rel="canonical" href="https://www.port{number}.example/grue">'
        '<meta name="author" content="Ana Roux"><meta property="article:published_time" content="2026-10-02">'
        f'<meta property="og:site_name" content="Port{number}"></head><body><article><h1>{TITLE}</h1>'
        + "".join(f"<p>{text}</p>" for text in BODY[:2])
        + "</article></body></html>"
    )


def test_counting_writes_right_and_found_values_by_way_and_says_what_they_mean(tmp_path: Path) -> None:
    url, pages = "http://port1.example/grue?a=b", tmp_path / "pages"
    label(pages, 1, DUMP, markup(1), title=TITLE, date="2026-10-02", authors=["Ana Roux"], url=url)
    label(pages, 2, DUMP, markup(2), title="Un autre titre", date="2026-10-01", date_also_ok=["2026-10-02"])
    label(pages, 3, DUMP, markup(3), title=TITLE, language="de")
    label(pages, 4, title=TITLE)
    label(pages, 5, DUMP, markup(5))

    said = train(labelled_folders(pages), tmp_path / "counts.py")

    module = written(tmp_path / "counts.py")
    ways = {" / ".join(way.split(" / ")[:2]): counts for way, counts in module.COUNTS.items()}
    assert ways["text / title"] == (1, 2)
    assert ways["text / date"] == (2, 2)
    assert ways["html / authors"] == (1, 1)
    assert ways["html / url"] == (1, 1)
    assert ways["html / source"] == (3, 3)
    assert said.startswith("5 pages, ")
    assert "text title         2 found, 0.500 right; log loss by mean 0.693" in said
    assert "`python -m generator.training DIR counts`" in module.__doc__


@pytest.mark.parametrize(
    ("source", "site", "is_right"),
    [
        ("Le Monde", "lemonde.fr", True),
        ("BBC News", "bbc.com", True),
        ("Los Angeles Times", "latimes.com", False),
        ("The New York Times", "tnyt.example", True),
        ("Copyright", "20minutes.fr", False),
        ("…", "lemonde.fr", False),
    ],
)
def test_the_name_of_a_source_is_compared_with_the_host_of_its_site(source: str, site: str, is_right: bool) -> None:  # noqa: FBT001 - a case
    assert is_name_of(source, site) is is_right


def test_no_page_of_a_site_counts_for_that_site() -> None:
    hits = [Hit(f"site{number}", "text / title", number != 0) for number in range(10)]

    sure = confidences(hits)

    assert sure[0] > sure[1]


def test_the_loss_of_a_sure_and_wrong_fact_is_great_and_finite() -> None:
    assert log_loss([(1.0, True)]) == 0
    assert 4 < log_loss([(1.0, False)]) < 5
