"""The plan of the house: who may import whom, who touches the disk, and how long a module and a function may be."""

from __future__ import annotations

import ast
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUSE: Final = Path(__file__).parents[1] / "generator"
MODULES: Final = sorted(HOUSE.rglob("*.py"))
PARTS: Final = {path.stem for path in HOUSE.glob("*.py")} | {path.parent.name for path in HOUSE.glob("*/*.py")}

ROOMS: Final = ("read", "clean", "extract", "understand", "link", "pages", "publish")
SHARED: Final = frozenset({"models", "body", "words", "slugs", "errors", "settings", "written_dates", "rights"})
"""Modules that every room may import; of the house they import one another only."""

ADAPTERS: Final = frozenset({"cli.py", "terminal.py", "mkdocs_plugin.py", "mkdocs_pages.py"})
"""The only files that know the command line and MkDocs; nothing imports them but one another."""

KNOWN_TO_ADAPTERS: Final = frozenset({"click", "mkdocs", "material", "rich"})

AT_THE_DISK: Final = ("read", "publish")

OF_THE_DISK: Final = frozenset(
    {"os", "shutil", "tempfile", "io", "glob", "socket", "subprocess", "urllib.request", "http"}
)
OF_PROCESSES: Final = frozenset({"cpu_count", "sched_getaffinity", "getpid", "kill"})
"""Names of `os` that touch no disk."""

DISK_CALLS: Final = frozenset(
    """open read_text read_bytes write_text write_bytes unlink mkdir rmdir rename touch exists is_file is_dir iterdir
    glob rglob stat symlink_to resolve""".split()
)

CLOCKS: Final = frozenset({"now", "today", "utcnow", "localtime", "monotonic", "perf_counter", "time_ns"})
CHANCE: Final = frozenset({"random", "secrets", "uuid", "time"})
"""Modules that give something else in every run."""

LONG_LISTS: Final = {
    "pages/wording.py": "the phrases of the site in two languages read as one page each",
}
"""Modules that may be longer, and why."""

TRAINING: Final = "training"
"""Run by a maintainer, never by a build: it knows the rooms, reads labelled texts, and writes weights and counts."""

DISTRIBUTIONS: Final = {
    "PIL": "pillow",
    "charset_normalizer": "charset-normalizer",
    "css_inline": "css-inline",
    "frontmatter": "python-frontmatter",
    "markdown_it": "markdown-it-py",
    "sparse_dot_topn": "sparse-dot-topn",
    "yaml": "pyyaml",
}
"""Packages by the name under which they are imported, where it differs."""

MODULE_LINES: Final = 400
FUNCTION_LINES: Final = 40


def name_of(module: Path) -> str:
    """Return the path of a module inside of the house."""
    return module.relative_to(HOUSE).as_posix()


@cache
def tree_of(module: Path) -> ast.Module:
    """Return the syntax of a module."""
    return ast.parse(module.read_text("utf-8"))


def imports(module: Path) -> Iterator[str]:
    """Give every module that a module imports, by its full name, those for type checkers too."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(module)}:{node.lineno}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def of_the_house(module: Path) -> set[str]:
    """Return the parts of the house that a module imports: rooms and modules at the top."""
    named = {found[1] for name in imports(module) if len(found := name.split(".")) > 1 and found[0] == "generator"}
    return named & PARTS


def room_of(module: Path) -> str:
    """Return the room of a module, or an empty string at the top of the house."""
    return name_of(module).split("/")[0] if "/" in name_of(module) else ""


def used_of_os(module: Path) -> set[str]:
    """Return the names of `os` that a module uses."""
    attributes = (node for node in ast.walk(tree_of(module)) if isinstance(node, ast.Attribute))
    used = {node.attr for node in attributes if isinstance(node.value, ast.Name) and node.value.id == "os"}
    return used | {name for name in imports(module) if name.startswith("os.")}


IN_ROOMS: Final = [module for module in MODULES if room_of(module) in ROOMS]
WITHOUT_DISK: Final = [
    module for module in MODULES if room_of(module) not in (*AT_THE_DISK, TRAINING) and name_of(module) not in ADAPTERS
]


def test_a_room_imports_only_itself_and_what_all_share() -> None:
    assert {
        name_of(module): more for module in IN_ROOMS if (more := of_the_house(module) - SHARED - {room_of(module)})
    } == {}


@pytest.mark.parametrize("name", sorted(SHARED))
def test_what_all_share_imports_no_room(name: str) -> None:
    modules = [HOUSE / f"{name}.py", *(HOUSE / name).glob("*.py")]

    assert all(of_the_house(module) <= SHARED for module in modules if module.is_file())


def test_nothing_imports_training() -> None:
    others = (module for module in MODULES if room_of(module) != TRAINING)

    assert [name_of(module) for module in others if TRAINING in of_the_house(module)] == []


def test_only_adapters_know_the_command_line_and_mkdocs() -> None:
    adapters = {name.removesuffix(".py") for name in ADAPTERS}
    for module in MODULES:
        if name_of(module) not in ADAPTERS:
            assert of_the_house(module).isdisjoint(adapters), name_of(module)
            assert {name.split(".")[0] for name in imports(module)}.isdisjoint(KNOWN_TO_ADAPTERS), name_of(module)


def test_only_reading_and_publishing_touch_the_disk() -> None:
    for module in WITHOUT_DISK:
        harmless = {"os"} if used_of_os(module) <= OF_PROCESSES else set()
        assert (OF_THE_DISK - harmless).isdisjoint(imports(module)), name_of(module)
        assert [f"{line}: {name}" for line, name in calls(module) if name in DISK_CALLS] == [], name_of(module)


def test_nothing_depends_on_the_clock_or_on_chance() -> None:
    for module in MODULES:
        if name_of(module) not in ADAPTERS:
            assert {name.split(".")[0] for name in imports(module)}.isdisjoint(CHANCE), name_of(module)
            assert [f"{line}: {name}" for line, name in calls(module) if name in CLOCKS] == [], name_of(module)


def calls(module: Path) -> Iterator[tuple[int, str]]:
    """Give the line and the last name of everything that a module calls."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.lineno, node.func.attr
            elif isinstance(node.func, ast.Name):
                yield node.lineno, node.func.id


def test_modules_and_functions_fit_a_screen() -> None:
    long = [
        name_of(module)
        for module in MODULES
        if name_of(module) not in LONG_LISTS and module.read_text("utf-8").count("\n") > MODULE_LINES
    ]
    long += [
        f"{name_of(module)}:{node.lineno}: {node.name}"
        for module in MODULES
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > FUNCTION_LINES
    ]
    assert long == []


def test_every_module_that_may_be_longer_is_there() -> None:
    assert [name for name in LONG_LISTS if not (HOUSE / name).is_file()] == []


def test_third_parties_are_dependencies_of_the_project() -> None:
    stated = (HOUSE.parent / "pyproject.toml").read_text("utf-8").partition("dependencies = [")[2].partition("\n]")[0]
    declared = {re.split(r"[\[<>=]", name)[0] for name in re.findall(r'"([^"]+)"', stated)}
    of_all = {name.split(".")[0] for module in MODULES if room_of(module) != TRAINING for name in imports(module)}
    found = of_all - {"generator"} - set(sys.stdlib_module_names)

    assert {DISTRIBUTIONS.get(name, name) for name in found} <= declared
