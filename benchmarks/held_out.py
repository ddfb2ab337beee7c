"""Write what the rooms make of labelled pages by a line or page classifier that never saw the page's site.

Run with `python -m benchmarks.held_out DIR OUT`: DIR as for `generator.training`; OUT gets `text/ID.json` and
`html/ID.json` (`title, date, authors, language, body`), as scorers of extraction read them.
Titles and headings are found by the shipped weights: their own held-out figures are printed by the training.
"""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator.body import body_of
from generator.clean import classifier, clean, page_classifier
from generator.errors import ContentError
from generator.extract import extract
from generator.models import Register
from generator.training import lines, pages
from generator.training.folds import FOLDS, folds
from generator.training.labelled import labelled_folders
from generator.training.looks import trained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.models import RawArticle
    from generator.training.labelled import LabelledPage


def predicted(raw: RawArticle) -> dict[str, object]:
    """Return what the rooms make of a file."""
    try:
        article = extract(clean(raw, Register()), Register())[0]
    except ContentError:
        return {"body": ""}
    facts = article.facts
    return {
        "title": facts.title.value,
        "title_derived": facts.title_is_derived,
        "date": facts.date.value.iso if facts.date else None,
        "authors": list(facts.authors.value) if facts.authors else [],
        "language": facts.language.value,
        "body": body_of(article.blocks).text,
    }


def learn_from(seen: Sequence[LabelledPage]) -> None:
    """Put weights learnt from these pages into the place of those that are shipped, in this process."""
    dumps = [lines.Dump(page) for page in seen]
    parts = [part for place, dump in enumerate(dumps) for part in dump.pasted(place)]
    looks = trained([*(dump.whole() for dump in dumps), *parts], lines.PLAN)
    classifier.__dict__.update(_FIRST=looks.first, _REVISED=looks.second)
    looks = trained([pages.page_of(page) for page in seen], pages.PLAN)
    page_classifier.__dict__.update(_FIRST=looks.first, _REVISED=looks.second)


def write_fold(labelled: Sequence[LabelledPage], out: Path, number: int) -> int:
    """Write the predictions of one fold, and return how many pages it has."""
    fold = folds([page.expected["site"] for page in labelled])
    learn_from([page for page, own in zip(labelled, fold, strict=True) if own != number])
    asked = [page for page, own in zip(labelled, fold, strict=True) if own == number]
    for page in asked:
        for track, raw in (("text", page.dump), ("html", page.markup)):
            path = out / track / f"{page.folder.name}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(predicted(raw), ensure_ascii=False), encoding="utf-8")
    return len(asked)


def main() -> None:
    """Write the predictions of every fold."""
    labelled = labelled_folders(Path(sys.argv[1]))
    with ProcessPoolExecutor(os.cpu_count(), max_tasks_per_child=1) as pool:
        written = sum(pool.map(partial(write_fold, labelled, Path(sys.argv[2])), range(FOLDS)))
    sys.stdout.write(f"{written} pages\n")


if __name__ == "__main__":
    main()
