"""The command: which steps run, and what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from labelling import BODY, TITLE, label

from generator.training.__main__ import main
from generator.training.steps import HOUSE, MODULES, trained

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path) -> Path:
    for module in MODULES.values():
        (tmp_path / module).parent.mkdir(parents=True, exist_ok=True)
    return tmp_path


def test_the_steps_named_run_in_the_order_of_the_rooms(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(2):
        label(house / "dumps", number, "\n\n".join((TITLE, *BODY)), title=TITLE)

    main([str(house / "dumps"), "counts", "titles"], house)

    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()[:2]] == ["titles", "counts"]
    assert sorted(file.name for file in house.glob("*/*.py")) == ["counts.py", "title_weights.py"]


def test_every_step_writes_a_module_of_the_house() -> None:
    assert all((HOUSE / module).is_file() for module in MODULES.values())
    assert all((HOUSE / "training" / f"{step}.py").is_file() for step in MODULES)


def test_a_folder_without_labelled_pages_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([str(tmp_path)])

    assert "holds no labelled page" in capsys.readouterr().err


def test_a_step_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([str(tmp_path), "dates"])

    assert "dates is no step; the steps are lines, headings, pages, titles, counts" in capsys.readouterr().err


def test_a_process_of_its_own_finds_the_step_again() -> None:
    # what `python -m` runs is called __main__, and a spawned process has another one
    assert trained.__module__ == "generator.training.steps"
