"""What every generated page carries, whatever it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.pages.cards import date_fields, link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.cards import Fields
    from generator.pages.catalogue import Catalogue

TOPICS_URL: Final = "topics/"
"""The list of all topics, which is no section of its own."""


def shell(
    template: str, title: str, catalogue: Catalogue, *, description: str = "", trail: Sequence[Fields | None] = ()
) -> Fields:
    """Return the keys of docs/front-matter.md that stand on every generated page.

    Args:
        template: the file of the theme that shows the page.
        title: plain text.
        catalogue: gives the site and the day of its newest words.
        description: plain text for machines; a sentence that lists the title where it is left out.
        trail: links from below the front page down to the parent; the first of them, but for the list of topics, is
            the section of the masthead.
    """
    crumbs = [crumb for crumb in trail if crumb]
    sections = [str(crumb["url"]).strip("/").rpartition("/")[2] for crumb in crumbs if crumb["url"] != TOPICS_URL]
    return {
        "template": template,
        "title": title,
        "description": description or catalogue.wording.say("listed_in", title=title, site=catalogue.site.name),
        "newest": date_fields(catalogue.changed, catalogue),
        "section": sections[0] if sections else "",
        "breadcrumbs": [link(catalogue.wording["home"], ""), *crumbs],
    }
