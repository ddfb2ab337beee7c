"""Which sites have a worker that keeps pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from mkdocs.config import load_config

from generator import mkdocs_plugin

if TYPE_CHECKING:
    from collections.abc import Callable

Command = Literal["build", "serve"]


@pytest.mark.parametrize(
    ("command", "extra", "keeps"), [("build", {}, True), ("serve", {}, False), ("build", {"offline": False}, False)]
)
def test_a_published_site_has_one_unless_its_publisher_says_no(
    project: Path, monkeypatch: pytest.MonkeyPatch, command: Command, extra: dict[str, bool], *, keeps: bool
) -> None:
    written: list[Path] = []
    put: Callable[[Path], None] = written.append
    monkeypatch.setattr(mkdocs_plugin, "index_site", lambda *_: None)
    monkeypatch.setattr(mkdocs_plugin, "write_worker", put)
    config = load_config(str(project / "mkdocs.yml"))
    config.extra |= extra
    Path(config.site_dir).mkdir()
    plugin = config.plugins["digest"]

    plugin.on_startup(command=command, dirty=False)
    plugin.on_post_build(config=config)

    assert written == ([Path(config.site_dir)] if keeps else [])
