"""The command line, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def digest(project: Path, *arguments: str, timeout: int = 120, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a project and return what it printed."""
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        timeout=timeout,
        env={**os.environ, **environment},
    )
