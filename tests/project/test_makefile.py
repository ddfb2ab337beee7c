"""The two commands of the README do what they say, and say what lacks before they begin."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from commandline import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["make", "-C", str(ROOT), "--no-print-directory", *arguments],  # noqa: S607 -- the make that the user has
        capture_output=True,
        text=True,
        check=False,
        env={name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))},
    )


def python_that(folder: Path, script: str) -> str:
    """Return a stand-in for a Python, written in shell."""
    stand_in = folder / "python"
    stand_in.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    stand_in.chmod(0o755)
    return f"PYTHON={stand_in}"


def test_help_names_every_command() -> None:
    targets = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)

    assert targets
    assert re.findall(r"^make (\S+)", make().stdout, re.MULTILINE) == targets[1].split()


def test_an_old_python_is_refused_with_the_cure(tmp_path: Path) -> None:
    run = make("site", f"VENV={tmp_path}/venv", python_that(tmp_path, "exit 1"))

    assert run.returncode
    assert "Python 3.11 or later is needed" in run.stderr
    assert "make site PYTHON=python3.12" in run.stderr
    assert not (tmp_path / "venv").exists()


def test_a_python_that_is_not_there_is_refused_with_the_cure(tmp_path: Path) -> None:
    run = make("site", f"VENV={tmp_path}/venv", f"PYTHON={tmp_path}/nowhere")

    assert run.returncode
    assert "Python 3.11 or later is needed" in run.stderr


def test_a_debian_without_venv_is_told_what_to_install(tmp_path: Path) -> None:
    no_venv = 'case "$2" in *ensurepip*) exit 1;; esac'

    run = make("site", f"VENV={tmp_path}/venv", python_that(tmp_path, no_venv))

    assert run.returncode
    assert "sudo apt-get install python3-venv" in run.stderr


def installed(folder: Path) -> str:
    """Return the variable that names an environment in which everything is installed."""
    for stamp in (".made", ".site-installed", ".dev-installed"):
        (folder / stamp).touch()
    return f"VENV={folder}"


def test_a_second_run_installs_nothing(tmp_path: Path) -> None:
    run = make("--dry-run", "site", "test", installed(tmp_path))

    assert run.returncode == 0
    assert "pip" not in run.stdout
    assert f"{tmp_path}/bin/digest build" in run.stdout
    assert f"{tmp_path}/bin/python -m pytest" in run.stdout


def test_a_new_lock_is_installed_with_its_hashes_checked(tmp_path: Path) -> None:
    variable = installed(tmp_path)
    os.utime(tmp_path / ".site-installed", (0, 0))

    run = make("--dry-run", "test", variable)

    installs = [line for line in run.stdout.splitlines() if "install" in line and "-r " in line]
    assert [line.rpartition("/")[2] for line in installs] == ["build.txt", "site.txt", "dev.txt"]
    assert all("--require-hashes" in line for line in installs)


def test_an_audit_without_npm_says_what_to_install(tmp_path: Path) -> None:
    run = make("audit", installed(tmp_path), f"NODE_INSTALLED={tmp_path}/node-installed", f"NPX={tmp_path}/npx")

    assert run.returncode
    assert "sudo apt-get install npm" in run.stderr


def test_an_audit_looks_at_everything_and_lets_lighthouse_run_alone(tmp_path: Path) -> None:
    (tmp_path / "node-installed").touch()

    run = make("--dry-run", "audit", installed(tmp_path), f"NODE_INSTALLED={tmp_path}/node-installed")

    first, second = run.stdout.splitlines()
    assert "--ignore tests/browser/audit/test_lighthouse.py" in first
    assert "--numprocesses" not in second
    assert second.endswith("tests/browser/audit/test_lighthouse.py")
