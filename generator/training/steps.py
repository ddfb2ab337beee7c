"""The steps of training, and the modules of data that they write."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

from generator.training.labelled import labelled_folders

HOUSE: Final = Path(__file__).parents[1]

MODULES: Final = {
    "lines": "clean/coefficients.py",
    "headings": "clean/heading_weights.py",
    "pages": "clean/page_coefficients.py",
    "titles": "extract/title_weights.py",
    "counts": "extract/counts.py",
}
"""The module that each step writes. Later steps see what the rooms make of earlier ones."""


def trained(folder: Path, house: Path, step: str) -> str:
    """Run one step, write its module, and return its figures in words."""
    said: str = import_module(f"generator.training.{step}").train(labelled_folders(folder), house / MODULES[step])
    return said
