"""No link and no fragment is dead in any audited site, below the sub-path that it is published under."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from serving import Site

ADDRESS: Final = "https://example.org/"


def test_no_link_and_no_fragment_is_dead(site: Site, tmp_path: Path) -> None:
    shutil.copytree(site.folder, tmp_path / "digest")
    lychee = Path(sys.executable).with_name("lychee")

    run = subprocess.run(
        [
            lychee, "--offline", "--include-fragments", "--no-progress", "--index-files", "index.html",
            "--root-dir", tmp_path, "--remap", f"{ADDRESS} file://{tmp_path}/", tmp_path / "digest",
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout
