"""Folds: nothing is judged by what was learnt from its own site."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clean.regression import Regression, straight
from generator.training import looks
from generator.training.folds import folds, held_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest


@dataclass(frozen=True)
class Example:
    """A page that knows its site only."""

    site: str


def sites_seen(seen: Sequence[Example], asked: Sequence[Example]) -> list[frozenset[str]]:
    """Return for each example asked the sites that were seen before."""
    return [frozenset(example.site for example in seen) for _ in asked]


@given(st.lists(st.sampled_from([f"port{number}.example" for number in range(12)]), max_size=40))
@settings(deadline=None, max_examples=50)
def test_an_example_is_judged_by_all_parts_but_its_own(sites: list[str]) -> None:
    examples = [Example(site) for site in sites]

    told = held_out(examples, sites_seen)

    fold = dict(zip(sites, folds(sites), strict=True))
    assert told == [frozenset(site for site in fold if fold[site] != fold[own]) for own in sites]


def test_big_sites_are_dealt_out_first() -> None:
    assert folds(["a", "b", "b", "b", "c", "c"], 2) == [1, 0, 0, 0, 1, 1]


def test_neither_look_at_a_page_has_seen_its_site(monkeypatch: pytest.MonkeyPatch) -> None:
    sites = [f"port{number}.example" for number in range(10)]
    columns = {site: number for number, site in enumerate(sites)}

    def fitted(pages: Sequence[looks.Page], *_: object) -> Regression:
        """Return a regression whose weights are the sites that it has seen, itself or through its features."""
        seen = np.zeros(len(sites))
        for page in pages:
            seen[columns[page.site]] = 1
            seen = np.maximum(seen, page.matrix.max(axis=0))
        return straight(seen, 0.0)

    def told(regression: Regression, _: object) -> object:
        return regression.weights

    monkeypatch.setattr(looks, "fitted", fitted)
    monkeypatch.setattr(Regression, "odds", told)
    nothing = np.zeros((1, len(sites)))
    page = looks.Page("", "fr", "", [""], nothing, nothing[:, 0] > 0, nothing[:, 0], revised=lambda seen: seen[None, :])
    pages = [replace(page, site=site) for site in sites]

    once, twice = looks.held_out_twice(pages, looks.Plan(names=(sites, sites), softness=(1.0, 1.0)))

    for place in range(len(sites)):
        assert once[place][place] == 0
        assert twice[place][place] == 0
        assert once[place].sum() == twice[place].sum() == 8
