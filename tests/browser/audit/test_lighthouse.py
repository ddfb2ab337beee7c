"""Lighthouse's judgement of five pages on a phone; its speeds are calculated, and vary with the machine even so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

import pytest
from auditing import WHOLE, lacking
from commandline import ROOT
from serving import Site, chromium_required

pytestmark = pytest.mark.browser

SCRIPT: Final = Path(__file__).with_name("lighthouse.mjs")
JUDGED: Final = ("home", "articles: one", "entities: one", "editions: one", "search")
RESULTS: Final = "search with results"
TRIES: Final = 3
"""A busy machine takes points from a fast page; it gives none to a slow one."""

FAST: Final = 99
FAST_WITH_RESULTS: Final = 90
"""A page that shows what was found has fetched the index first, which no other page does."""
LATEST_PAINT: Final = 2_500
LATEST_PAINT_WITH_RESULTS: Final = 3_500
"""Milliseconds: a guard against what no noise explains. The aim is 1,200, and the report says what it is."""
LONGEST_BLOCK: Final = 200
MOST_SHIFT: Final = 0.02


def judged(addresses: list[str]) -> list[dict[str, Any]]:
    """Return Lighthouse's judgement of pages."""
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "lighthouse").is_dir():
        lacking("Lighthouse or node is not here. `make audit` installs Lighthouse; node comes with Debian's npm")
    run = subprocess.run(
        [node or "", SCRIPT, *addresses],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "CHROMIUM": chromium_required()},
    )
    assert run.returncode == 0, run.stderr
    return [json.loads(line) for line in run.stdout.splitlines()]


def line(kind: str, page: dict[str, Any]) -> str:
    """Return the figures of a page on one line."""
    scores = ", ".join(map(str, page["scores"].values()))
    return (
        f"{kind}: {scores}; paint {page['lcp']:.0f} ms, blocked {page['tbt']:.0f} ms, shift {page['cls']:.3f}, "
        f"{page['bytes'] / 1000:.1f} kB, {page['requests']} requests {page['faults'] or ''}"
    )


def holds(kind: str, page: dict[str, Any]) -> bool:
    """Say whether a page reaches what was promised."""
    others = {score for name, score in page["scores"].items() if name != "performance"}
    latest = LATEST_PAINT_WITH_RESULTS if kind == RESULTS else LATEST_PAINT
    steady = page["lcp"] <= latest and page["tbt"] <= LONGEST_BLOCK and page["cls"] <= MOST_SHIFT
    fast = FAST_WITH_RESULTS if kind == RESULTS else FAST
    return page["scores"]["performance"] >= fast and others == {100} and steady


@pytest.mark.skipif(not WHOLE, reason="Lighthouse takes a minute and wants the machine to itself: `make audit` runs it")
def test_a_phone_on_a_slow_line_reads_at_once_and_nothing_is_to_be_said_against_it(site: Site) -> None:
    if site.name not in ("ours", "samples"):
        pytest.skip("the same templates as ours, with less on each page")
    wanted = {kind: f"{site.address}{path}" for kind, path in site.kinds.items() if kind.startswith(JUDGED)}
    best: dict[str, dict[str, Any]] = {}
    for _ in range(TRIES):
        again = [kind for kind in wanted if kind not in best or not holds(kind, best[kind])]
        for kind, page in zip(again, judged([wanted[kind] for kind in again]) if again else [], strict=True):
            best[kind] = max(best.get(kind, page), page, key=lambda each: each["scores"]["performance"])
    report = [line(kind, page) for kind, page in best.items()]
    print(f"\n{site.name}", *report, sep="\n    ")  # noqa: T201 - the report of the audit

    assert all(holds(kind, page) for kind, page in best.items()), "\n".join(report)
