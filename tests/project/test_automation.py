"""What runs without anyone watching has few rights, runs what people run, and runs fixed versions."""

from __future__ import annotations

import os
import re
import subprocess
from typing import Any, Final

import pytest
import yaml
from commandline import ROOT

WORKFLOWS: Final = ("check", "publish")


def workflow(name: str) -> dict[str, Any]:
    text = (ROOT / f".github/workflows/{name}.yml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 -- makes text only; `on` stays a word
    return loaded


def steps(name: str) -> list[dict[str, Any]]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_action_is_pinned_by_its_whole_hash_with_its_version_beside_it(name: str) -> None:
    lines = re.findall(r"uses: (.+)", (ROOT / f".github/workflows/{name}.yml").read_text("utf-8"))

    assert lines
    assert all(re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v[\d.]+", line) for line in lines)


@pytest.mark.parametrize("name", WORKFLOWS)
def test_no_checkout_leaves_credentials_behind(name: str) -> None:
    checkouts = [step for step in steps(name) if "actions/checkout" in step.get("uses", "")]

    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_checks_may_read_the_code_and_nothing_else() -> None:
    assert workflow("check")["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in workflow("check")["jobs"].values())


def test_only_the_deploy_job_may_publish_and_it_runs_no_code_of_ours() -> None:
    jobs = workflow("publish")["jobs"]

    assert workflow("publish")["permissions"] == {}
    assert jobs["build"]["permissions"] == {"contents": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert all("run" not in step for step in jobs["deploy"]["steps"])


def test_a_push_to_main_is_checked_and_published() -> None:
    assert workflow("check")["on"] == {"pull_request": "", "push": {"branches": ["main"]}}
    assert workflow("publish")["on"]["push"] == {"branches": ["main"]}


def test_workflows_run_the_commands_that_people_run() -> None:
    commands = {step["run"] for name in WORKFLOWS for step in steps(name) if "run" in step}

    assert commands == {"make site", "make test", "make audit"}


def test_the_ci_script_is_executable_and_needs_no_bash_newer_than_that_of_macos() -> None:
    script = ROOT / ".ci/run"

    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0  # noqa: S607 -- the bash that the user has
    assert script.read_text("utf-8").startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in script.read_text("utf-8")


def test_the_commit_hook_runs_what_ci_runs() -> None:
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]

    assert repository["repo"] == "local"
    assert [hook["entry"] for hook in repository["hooks"]] == ["make check"]
