"""Every kind of page before the auditor axe, which finds what a program can find and no more."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import pytest
from auditing import SCHEMES, WHOLE, WIDTHS, Scheme, bring_auditor, show, violations

if TYPE_CHECKING:
    from auditing import Walk

pytestmark = pytest.mark.browser

QUICK: Final[tuple[tuple[int, Scheme], ...]] = ((320, "light"), (390, "dark"), (1280, "light"))
"""The looks of the quick audit: each width and each scheme once; the whole one has all six."""


def test_the_auditor_finds_nothing_at_any_width_in_any_scheme(walk: Walk) -> None:
    found = []
    for kind, page in walk(audited=True):
        bring_auditor(page)
        for width, scheme in product(WIDTHS, SCHEMES) if WHOLE else QUICK:
            show(page, width, scheme)
            found += [f"{kind} at {width}, {scheme}: {fault}" for fault in violations(page)]

    assert not found, "\n".join(found)
