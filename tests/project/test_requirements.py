"""The locks are whole: every package pinned and hashed, nothing that names a place to fetch it from."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Final

import pytest
from commandline import ROOT

LOCKS: Final = ("build", "site", "dev")
_PIN: Final = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)(?P<marker> ; .+?)? \\\n(?P<hashes>(?:    --hash.*\n)+)", re.MULTILINE
)


def lock(name: str) -> str:
    return (ROOT / f"requirements/{name}.txt").read_text("utf-8")


def pins(name: str) -> set[str]:
    """Return the pins of a lock with their markers."""
    return {f"{pin['name']}=={pin['version']}{pin['marker'] or ''}" for pin in _PIN.finditer(lock(name))}


def wanted(*lines: str) -> set[str]:
    """Return the names of the packages that requirement lines ask for."""
    words = [re.match(r"[\w.-]+", line) for line in lines]
    return {re.sub(r"[._]", "-", word[0]).lower() for word in words if word}


def names(name: str) -> set[str]:
    return {pin.partition("==")[0] for pin in pins(name)}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    packages = [line for line in lock(name).splitlines() if re.match(r"[^#\s]", line)]

    assert len(packages) == len(pins(name)) > 0


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_names_a_place_to_fetch_from(name: str) -> None:
    assert not re.search(r"https?:|file:|--(extra-)?index|--find-links| @ |^/", lock(name), re.MULTILINE)


def test_the_site_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    assert wanted(*project["dependencies"]) <= names("site"), "run make lock"


def test_the_dev_lock_holds_what_tests_and_linters_ask_for() -> None:
    asked = (ROOT / "requirements/dev.in").read_text("utf-8").splitlines()

    assert wanted(*asked) <= names("dev"), "run make lock"


def test_the_project_can_be_built_from_the_site_lock_alone() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]

    assert wanted(*build["requires"]) | {"editables"} <= names("build")


def test_tests_run_on_the_versions_that_build_the_site() -> None:
    assert pins("build") <= pins("site") <= pins("dev")


def test_the_auditors_from_npm_are_pinned_by_hash_and_their_lock_names_no_place_to_fetch_from() -> None:
    asked = json.loads((ROOT / "package.json").read_text("utf-8"))
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    own = packages.pop("")

    assert own["devDependencies"] == asked["devDependencies"], "run npm install --package-lock-only"
    assert all(version[0].isdigit() for version in asked["devDependencies"].values())
    assert all(package["integrity"].startswith("sha512-") for package in packages.values())
    assert all("resolved" not in package for package in packages.values())


def test_the_site_itself_needs_nothing_from_npm() -> None:
    asked = json.loads((ROOT / "package.json").read_text("utf-8"))

    assert "dependencies" not in asked
    assert asked["private"] is True
