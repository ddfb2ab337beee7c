"""No link of the built site is dead, its fragments included, below the sub-path that it is published under."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ADDRESS = "https://example.org/"


def test_no_link_and_no_fragment_of_the_whole_site_is_dead(built_site: Path, tmp_path: Path) -> None:
    shutil.copytree(built_site, tmp_path / "digest")
    lychee = Path(sys.executable).with_name("lychee")

    run = subprocess.run(
        [
            lychee, "--offline", "--include-fragments", "--no-progress", "--index-files", "index.html",
            "--root-dir", tmp_path, "--remap", f"{ADDRESS} file://{tmp_path}/", tmp_path / "digest",
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout
    assert "🚫 0 Errors" in run.stdout
