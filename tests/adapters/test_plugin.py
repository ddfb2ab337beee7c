"""The thin plugin, where MkDocs would not show what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from generator import mkdocs_plugin
from generator.errors import DigestError
from generator.models import Problem

if TYPE_CHECKING:
    from pathlib import Path


def test_an_index_that_cannot_be_made_fails_the_build_with_its_cure(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise DigestError([Problem(path="pagefind", line=0, what="is missing", cure="Install it.")])

    monkeypatch.setattr(mkdocs_plugin, "index_site", broken)
    config = load_config(str(project / "mkdocs.yml"))
    plugin = config.plugins["digest"]

    with pytest.raises(PluginError, match=r"pagefind: is missing\n    Install it\."):
        plugin.on_post_build(config=config)


def test_a_theme_in_another_language_is_served_in_the_first_of_ours(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8").replace("language: fr", "language: de")
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    config = load_config(str(project / "mkdocs.yml"))

    plugin = config.plugins["digest"]
    assert mkdocs_plugin.settings_of(config, plugin.config).site.language == "fr"


def test_a_build_says_what_a_maintainer_should_look_at(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "content/articles/grue.txt").write_text("La grue du port range seule les conteneurs.\n", "utf-8")
    config = load_config(str(project / "mkdocs.yml"))
    plugin = config.plugins["digest"]

    plugin.on_startup(command="build", dirty=False)
    plugin.on_pre_build(config=config)

    assert "warning: content/articles/grue.txt: no source is stated" in capsys.readouterr().err


@pytest.mark.parametrize("cards", ["true", "false"])
def test_a_missing_font_is_named_where_cards_are_wanted(project: Path, cards: str) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("content: content", f"cards: {cards}"), "utf-8")
    (project / "theme/assets/fonts/newsreader-releve.woff2").unlink()
    config = load_config(str(project / "mkdocs.yml"))

    made = mkdocs_plugin.settings_of(config, config.plugins["digest"].config)

    told = "the font theme/assets/fonts/newsreader-releve.woff2 is missing: no cards are drawn"
    assert made.card_font is None
    assert [told in str(problem) for problem in made.doubts] == [True] * (cards == "true")


def test_a_key_of_extra_that_nothing_reads_is_named(project: Path) -> None:
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(settings.replace("  motto:", "  offlin: false\n  2026: x\n  motto:"), "utf-8")
    config = load_config(str(project / "mkdocs.yml"))

    made = mkdocs_plugin.settings_of(config, config.plugins["digest"].config)

    assert [problem.what for problem in made.doubts] == ["nothing reads extra.offlin: did you mean offline?"]


@pytest.mark.parametrize(
    ("folders", "articles"),
    [([], "."), (["articles"], "articles"), (["data"], "articles"), (["pages", "articles"], "articles")],
)
def test_a_content_folder_holds_the_articles_themselves_only_where_it_has_none_of_its_parts(
    project: Path, folders: list[str], articles: str
) -> None:
    for name in folders:
        (project / "pasted" / name).mkdir(parents=True)
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins["digest"].config.content = "pasted"

    made = mkdocs_plugin.settings_of(config, config.plugins["digest"].config)

    assert made.articles == (project / "pasted" / articles).resolve()
    assert made.data == project.resolve() / ("pasted" if "data" in folders else "content") / "data"
    assert made.pages == project.resolve() / ("pasted" if "pages" in folders else "content") / "pages"
