"""Train on labelled pages: `python -m generator.training DIR [lines headings pages titles counts]`.

DIR holds one folder a page, with `page.txt` (a dump, as people paste it), `page.html.gz`, and `expected.json`: `site`,
`language`, `body`, and of `title, headings, date, date_also_ok, authors, url` what is known; in `text_track` whether
the `title_in_text`.
Every step prints what it achieves on pages of sites that it did not see, then writes its module of data; all steps, in
this order, if none is named. Run the tests after it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.training.labelled import labelled_folders
from generator.training.steps import HOUSE, MODULES, trained

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None, house: Path = HOUSE) -> None:
    """Run the steps named on the folder named, write below `house`, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m generator.training")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("steps", nargs="*", metavar="STEP", help=", ".join(MODULES))
    chosen = parser.parse_args(arguments)
    for step in chosen.steps:
        if step not in MODULES:
            parser.error(f"{step} is no step; the steps are {', '.join(MODULES)}")
    if not labelled_folders(chosen.folder):
        parser.error(f"{chosen.folder} holds no labelled page: a folder with an expected.json")
    steps = [step for step in MODULES if step in (chosen.steps or MODULES)]
    # a room reads its data once, when it is imported: a step in its own process reads what the step before has written
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, max_tasks_per_child=1, mp_context=spawned) as pool:
        for step, said in zip(steps, pool.map(partial(trained, chosen.folder, house), steps), strict=True):
            sys.stdout.write(f"{step}: {said}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
