"""The page that lists what a reader's device keeps; a script of the theme fills it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.models import Page
from generator.pages.shell import shell

if TYPE_CHECKING:
    from generator.pages.catalogue import Catalogue


def offline_page(catalogue: Catalogue) -> Page:
    """Return the page, which holds no word of any article."""
    wording = catalogue.wording
    fields = shell("offline.html", wording["offline"], catalogue, description=wording["offline_about"])
    return Page(path="offline.md", front_matter=fields)
