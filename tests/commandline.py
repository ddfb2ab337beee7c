"""The command line, run as a user runs it: in this process, which saves its start, or in one of its own."""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def digest(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a project, in this process, and return what it printed; what it raises is raised."""
    from click.testing import CliRunner  # noqa: PLC0415 - most tests run no command, and MkDocs takes a second

    from generator.cli import main  # noqa: PLC0415 - likewise

    handlers = logging.root.handlers[:]
    with contextlib.chdir(project):
        run = CliRunner(env=environment, catch_exceptions=False).invoke(main, arguments)
    logging.root.handlers[:] = handlers  # those of the run write to streams that are closed
    return subprocess.CompletedProcess(arguments, run.exit_code, run.stdout, run.stderr)


def digest_alone(project: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a project, in a process of its own, and return what it printed."""
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, **environment},
    )
