"""What is doubtful in `mkdocs.yml`: each passes for a whole site, whose readers find out."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.blanks import is_placeholder
from generator.models import warning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.models import Problem

NOWHERE: Final = "http://localhost/"
"""The address of a site whose maintainers state none."""

OWN_KEYS: Final = ("motto", "contact", "sections", "colophon", "offline")
"""The keys of `extra` that this theme reads."""

ALIKE: Final = 0.8
"""How alike a key must be to one of ours to be a slip: "offlin" is, Material's "consent" is not "contact"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Configured:
    """What `mkdocs.yml` states, as far as it can be doubtful."""

    file: str
    """Its name in messages."""
    site_url: str = ""
    contact: str = ""
    extra: tuple[str, ...] = ()
    """The keys of `extra`."""
    missing_font: str = ""
    """The file of the font that cards are drawn in, where it is wanted and not there."""


def configuration_doubts(configured: Configured) -> tuple[Problem, ...]:
    """Return what every run should say of a configuration."""
    found = (*_address(configured), *_font(configured), *_misspelt(configured.extra))
    return tuple(warning(configured.file, what, cure) for what, cure in found)


def configured_placeholders(configured: Configured) -> tuple[Problem, ...]:
    """Return a warning for each address of a configuration that is nobody's."""
    stated = {"site_url": configured.site_url, "extra.contact": configured.contact}
    return tuple(
        warning(configured.file, f"{key} is a placeholder: {address}", "Write your own over it.")
        for key, address in stated.items()
        if is_placeholder(address)
    )


def _address(configured: Configured) -> Iterator[tuple[str, str]]:
    if not configured.site_url:
        what = f"site_url is not stated: feeds, site map and linked data lead to {NOWHERE}"
        yield what, "State where readers find the site:  site_url: https://.../"


def _font(configured: Configured) -> Iterator[tuple[str, str]]:
    if configured.missing_font:
        what = f"the font {configured.missing_font} is missing: no cards are drawn, and pages ask for it in vain"
        yield what, "Bring the file back, or do without cards: `cards: false` among the options of digest"


def _misspelt(keys: Iterable[str]) -> Iterator[tuple[str, str]]:
    for key in keys:
        near = difflib.get_close_matches(key.lower(), OWN_KEYS, 1, ALIKE)
        if near and key not in OWN_KEYS:
            yield f"nothing reads extra.{key}: did you mean {near[0]}?", f"Known keys: {', '.join(OWN_KEYS)}"
