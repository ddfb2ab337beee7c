"""An address that a page had once is never lost in silence, and never leads to two places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from commandline import digest as command
from newsroom import REGISTER, article, digest

from generator.kept_addresses import SHOWN, addresses_given_up, claimed_addresses
from generator.models import Corrections, Entity, EntityKind, Register, RoundupItem
from generator.publish import Written

if TYPE_CHECKING:
    from pathlib import Path

    from generator.models import Article

GIVE_IT_UP = "If nothing took its place, let it be: this is said once"


def had(slug: str, *formerly: str) -> Article:
    """Return an article that had other addresses."""
    return article(slug, corrections=Corrections(formerly=formerly, lines={"formerly": 3}))


def messages(removed: list[str], *articles: Article, register: Register = REGISTER) -> list[str]:
    """Return what is said of removed pages, where all others were written anew."""
    pages = [f"articles/{each.slug}.md" for each in articles] + ["topics/defense.md", "entities/openai.md"]
    written = Written(written=tuple(pages), unchanged=(), removed=tuple(removed))
    found = list(addresses_given_up(written, digest(*articles, register=register)))
    assert all(problem.is_warning for problem in found)
    return [str(problem) for problem in found]


def test_a_former_address_that_somebody_has_is_an_error_in_its_line() -> None:
    told = [had("contrat", "otan", "alliance"), had("otan"), had("armee", "alliance"), had("seul", "seul")]

    assert [str(problem) for problem in claimed_addresses(told)] == [
        f"content/articles/{path}.md:3: the former address articles/{claim}\n"
        "    Remove it here: an address has one page."
        for path, claim in (
            ("contrat", "otan/ is still that of content/articles/otan.md"),
            ("armee", "alliance/ already leads to content/articles/contrat.md"),
            ("seul", "seul/ is still that of content/articles/seul.md"),
        )
    ]


def test_a_page_that_is_gone_is_named_with_the_line_to_paste_into_what_is_called_like_it() -> None:
    removed = ["articles/contrat-otan.md", "entities/open-ai.md", "topics/defence.md"]
    top = "on top of content/articles/contrat-otan-signe.md, between two lines of ---"
    places = {
        "articles/contrat-otan/": f"{top}:  formerly: [otan, contrat-otan]",
        "entities/open-ai/": "in the entry of OpenAI in content/data/entities.yml:  formerly: [open-ai-lp, open-ai]",
        "topics/defence/": "in the entry of Défense in content/data/topics.yml:  formerly: [defence]",
    }

    assert messages(removed, had("contrat-otan-signe", "otan")) == [
        f"{address}: no page stands here any more\n    {GIVE_IT_UP}; else write {place}"
        for address, place in places.items()
    ]


def test_where_nothing_is_called_like_it_the_cure_names_the_place_only() -> None:
    assert [each.rpartition("else write ")[2] for each in messages(["articles/xyz.md", "entities/xyz.md"])] == [
        "on top of its new file:  formerly: [xyz]",
        "in the entry of what it is now, in content/data/entities.yml:  formerly: [xyz]",
    ]


def test_an_article_that_stood_there_before_is_not_taken_for_another() -> None:
    kept = Written(written=(), unchanged=("articles/contrat-signe.md",), removed=("articles/contrat.md",))

    (warning,) = addresses_given_up(kept, digest(had("contrat-signe")))

    assert warning.cure.endswith("on top of its new file:  formerly: [contrat]")


def test_further_pages_items_and_names_that_are_described_need_no_line() -> None:
    known = replace(REGISTER, entities=(*REGISTER.entities, Entity(slug="citi", name="Citi", kind=EntityKind.COMPANY)))
    item = article("recueil-1", item_of=RoundupItem(roundup="recueil", number=1))
    removed = ["articles/semaine.md", "articles/semaine-1.md", "entities/citi.md", "topics/droit/page-2.md", "a.png"]

    (warning,) = messages(removed, item, article("recueil", item_slugs=("recueil-1",)), register=known)

    assert warning.startswith("articles/semaine/: ")


def test_of_many_pages_that_are_gone_only_some_are_named() -> None:
    found = messages([f"articles/sujet-no-{letter}.md" for letter in "abcdefgh"])

    assert len(found) == SHOWN + 1
    assert found[-1] == f"articles/: 3 more addresses lead nowhere now\n    {GIVE_IT_UP}."


def test_a_renamed_file_is_told_of_once_and_leads_on_as_soon_as_it_says_so(project: Path) -> None:
    text = "Le port de Brest range ses conteneurs la nuit. Les grues attendent le matin.\n"
    top = "---\ntitle: Le port range\ndate: 2026-03-04\nsource: Le Quai\n---\n"
    old, new = (project / f"content/articles/{name}.txt" for name in ("port-range", "le-port-de-brest-range"))
    old.write_text(f"{top}{text}", "utf-8")
    first = command(project, "convert")
    old.rename(new)

    second, third = command(project, "convert"), command(project, "convert")
    new.write_text(f"{top.replace('title', 'formerly: [port-range]' + chr(10) + 'title', 1)}{text}", "utf-8")
    fourth = command(project, "convert")

    assert [run.returncode for run in (first, second, third, fourth)] == [0] * 4
    assert ["articles/port-range/: no page stands here any more" in run.stderr for run in (first, second, third)] == [
        False, True, False,
    ]  # fmt: skip
    assert (
        "content/articles/le-port-de-brest-range.txt, between two lines of ---:  formerly: [port-range]"
        in second.stderr
    )
    page = (project / "build/markdown/articles/port-range.md").read_text("utf-8")
    assert "articles/le-port-de-brest-range/" in page
    assert "tag:example.org,2025:articles/port-range" in (project / "build/markdown/feed.xml").read_text("utf-8")

    (project / "content/articles/port-range.txt").write_text(f"{top}{text}", "utf-8")
    clash = command(project, "check")

    assert clash.returncode == 1
    assert "content/articles/le-port-de-brest-range.txt:2: the former address articles/port-range/" in clash.stderr
