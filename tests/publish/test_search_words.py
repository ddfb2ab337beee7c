"""What the index adds to Pagefind's: other names of what articles name, and words for readers who mistype one."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

from newsroom import article, digest

from generator.models import Entity, EntityKind, Register
from generator.publish import search_words
from generator.publish.search_names import names_of, search_names, with_names
from generator.publish.search_words import write_words

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ALLIANCE = Entity(slug="otan", name="OTAN", kind=EntityKind.ORGANISATION, aliases=("Otan", "NATO", "Nato", "Alliance"))
LAW = Entity(slug="rgpd", name="RGPD", kind=EntityKind.LAW, aliases=("GDPR",))


def written(folder: Path, *pages: tuple[str, str], names: dict[str, list[str]] | None = None) -> dict[str, list[str]]:
    """Return the words of pages, each a title and a text: what stands in each line of each file that is not empty."""
    fragments = []
    for number, (title, content) in enumerate(pages):
        packed = b"pagefind_dcd" + json.dumps({"meta": {"title": title}, "content": content}).encode()
        place = folder / f"fr_{number:04}.pf_fragment"
        place.write_bytes(gzip.compress(packed))
        fragments.append(place)
    write_words(folder, fragments, names or {})
    texts = {place.name: place.read_text("utf-8").split("\n") for place in folder.glob("words/*.txt")}
    assert len(texts) == len(search_words.LENGTHS)
    return {name: lines for name, lines in texts.items() if any(lines)}


def test_words_stand_by_length_and_weight_as_most_write_them(tmp_path: Path) -> None:
    pages = [("Énergie", "L'énergie vient"), ("", "L’Énergie manque, l'énergie vient"), ("", "Energie : 3D, GPT-4")]

    assert written(tmp_path, *pages) == {
        "3.txt": ["", "", "", "GPT"],
        "5.txt": ["", "", "vient", ""],
        "6.txt": ["", "", "", "manque"],
        "7.txt": ["Énergie", "", "", ""],
    }


def test_a_large_site_leaves_out_what_may_be_a_slip_and_reads_titles_alone_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_words, "RARE_FROM", 2)
    monkeypatch.setattr(search_words, "READ", 2)
    monkeypatch.setattr(search_words, "MOST", 4)
    pages = [("", "reseau rezeau réseaux"), ("", "réseau Réseau"), ("Centrale", "réseau nucléaire"), ("Puces", "puces")]

    lines = written(tmp_path, *pages, names={"OTAN": ["NATO"]})

    assert {name: [word for line in found for word in line.split()] for name, found in lines.items()} == {
        "4.txt": ["NATO"],
        "5.txt": ["Puces"],
        "6.txt": ["Réseau"],
        "8.txt": ["Centrale"],
    }


def test_a_site_keeps_the_aliases_of_what_its_articles_name_each_once(tmp_path: Path) -> None:
    register = Register(entities=(ALLIANCE, LAW, Entity(slug="x", name="X", kind=EntityKind.COMPANY, aliases=("Y",))))
    kept = search_names(digest(article(names=("OTAN",)), article("droit", names=("RGPD",)), register=register))

    assert names_of(tmp_path) == {}
    (tmp_path / "search").mkdir()
    (tmp_path / kept.path).write_bytes(kept.content)
    assert names_of(tmp_path) == {"OTAN": ["Alliance", "NATO"], "RGPD": ["GDPR"]}


def test_a_page_states_its_names_and_their_aliases_as_text() -> None:
    page = '<head><meta property="releve:name" content="A&amp;B"><meta property="releve:name" content="OTAN"></head>'

    stated = with_names(page, {"OTAN": ["NATO"], "A&B": ['"><script>']})

    assert stated.endswith('content="&quot;&gt;&lt;script&gt;, A&amp;B, NATO, OTAN"></head>')
    assert with_names("<head></head>", {}) == "<head></head>"
