"""Labelled pages for tests of training, and the modules that it writes."""

from __future__ import annotations

import gzip
import importlib.util
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "La grue du port apprend à lire les conteneurs"
BODY = (
    "La grue du port lit les plaques des conteneurs depuis lundi, et personne ne s’en plaint parmi les dockers.",
    "Elle se trompe encore la nuit, quand les projecteurs éblouissent la caméra, mais elle apprend de ses erreurs.",
    "Le phare de Brenn sera gardé par une machine qui compte les navires et leur parle par radio.",
    "Le dernier gardien, qui part cet été, a passé deux ans à lui apprendre les noms des bateaux.",
)


def label(folder: Path, number: int, dump: str = "", markup: str = "", **known: object) -> None:
    """Write a labelled page; unless its site is known, it is of the site of its number."""
    page = folder / f"page-{number}"
    page.mkdir(parents=True)
    (page / "page.txt").write_text(dump, encoding="utf-8")
    (page / "page.html.gz").write_bytes(gzip.compress(markup.encode()))
    expected = {"site": f"port{number}.example", "language": "fr", "text_track": {"title_in_text": True}, **known}
    (page / "expected.json").write_text(json.dumps(expected), encoding="utf-8")


def written(path: Path) -> Any:  # noqa: ANN401 - the names of the module are what a test asks
    """Return the module of data at a path."""
    spec = importlib.util.spec_from_file_location("written", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
