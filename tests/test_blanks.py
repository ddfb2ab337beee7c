"""Blanks that a publisher has to fill in."""

from __future__ import annotations

from generator.blanks import blanks, unfilled
from generator.models import Page

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
