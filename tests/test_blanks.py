"""Blanks that a publisher has to fill in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from newsroom import REGISTER, article, digest

from generator.blanks import blanks, is_placeholder, placeholders, unfilled
from generator.models import Corrections, Page, RoundupItem

LEGAL = Page(
    path="legal.md",
    front_matter={},
    body="## Hébergeur\n\n- Nom\u00a0: **[à compléter\u00a0: hébergeur]**\n- [à compléter], [to be filled in: call]\n",
    first_line=5,
)
WHOLE = Page(path="about.md", front_matter={}, body="Rien [ne](legal.md) manque [ici].")


def test_each_blank_is_named_with_its_line() -> None:
    assert [str(problem).split("\n")[0] for problem in blanks((WHOLE, LEGAL))] == [
        "content/pages/legal.md:7: a blank is to be filled in: hébergeur",
        "content/pages/legal.md:8: a blank is to be filled in: unnamed",
        "content/pages/legal.md:8: a blank is to be filled in: call",
    ]


def test_a_build_names_each_page_with_blanks_once() -> None:
    one = Page(path="privacy.md", front_matter={}, body="[à compléter : durée]")

    assert [str(problem).split("\n")[0] for problem in unfilled((LEGAL, WHOLE, one))] == [
        "content/pages/legal.md:7: 3 blanks are published as such, the first for hébergeur",
        "content/pages/privacy.md:1: 1 blank is published as such, the first for durée",
    ]
    assert all(problem.is_warning for problem in (*unfilled((LEGAL,)), *blanks((LEGAL,))))


@pytest.mark.parametrize(
    "address",
    """https://example.org/digest/ http://www.example.com https://EXAMPLE.net:8000/a https://lefil.example/a?b
    redaction@example.org mailto:ana@lefil.example https://site.test https://a@b.invalid#c https://example.com?d""".split(),
)
def test_an_address_that_nobody_can_have_is_a_placeholder(address: str) -> None:
    assert is_placeholder(address)


@pytest.mark.parametrize(
    "address",
    """https://lefil.fr/example.org https://example.fr/ https://myexample.org/ https://example.org.fr/ a@test.fr
    https://test.lefil.fr/ contact/ https://lefil.fr/?u=https://example.org/ https://example/""".split(),
)
def test_an_address_that_somebody_may_have_is_none(address: str) -> None:
    assert not is_placeholder(address)


def test_sources_and_articles_with_such_an_address_are_named_but_no_story_of_a_roundup() -> None:
    grue = article("grue", url="https://example.org/grue")
    raw = replace(grue.extracted.raw, corrections=Corrections(lines={"url": 4}))
    item = article("b", url="https://example.org/b", item_of=RoundupItem(roundup="r", number=1))
    sound = article("port", url="https://port.fr/grue")

    told = placeholders(digest(replace(grue, extracted=replace(grue.extracted, raw=raw)), item, sound, article("quai")))

    assert [str(problem).split("\n")[0] for problem in told] == [
        "content/data/sources.yml: the url of La Gazette is a placeholder: https://gazette.example/",
        "content/articles/grue.md:4: the url is a placeholder: https://example.org/grue",
    ]
    assert all(problem.is_warning for problem in placeholders(digest(register=REGISTER)))
