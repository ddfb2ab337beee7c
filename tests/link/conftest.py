"""Make the builders beside these tests importable."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))  # test folders are no packages, so pytest does not add them
