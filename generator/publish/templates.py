"""The templates of what is no page, and what they may print: feeds and letters."""

from __future__ import annotations

import html
import re
from email.utils import format_datetime
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.publish.front_matter import writable

_TURNS: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the order of letters, in which a stranger's title could make ours read otherwise."""


_KEPT_TOGETHER: Final = {
    "« ": "«\u00a0", " »": "\u00a0»", " :": "\u00a0:", " ;": "\u202f;", " ?": "\u202f?", " !": "\u202f!",
    " %": "\u00a0%", " €": "\u00a0€", " $": "\u00a0$",
}  # fmt: skip
"""Signs that a text parts from their word by a space at which a line can break, as in theme/base.html."""


def plain(text: str) -> str:
    """Return a stranger's words on one line, with nothing that XML cannot carry or that turns the letters after it."""
    return _TURNS.sub("", str(writable(text)))


def unbroken(text: str) -> str:
    """Return a text in which no line begins with a sign such as » or ; or %."""
    for parted, together in _KEPT_TOGETHER.items():
        text = text.replace(parted, together)
    return text


def _printed(value: object) -> object:
    return plain(value) if type(value) is str else value  # not markup, which is a subclass, and is made of such texts


def _as_html(text: str) -> str:
    """Return words as HTML, for what is HTML inside of XML and will be escaped once more."""
    return html.escape(plain(text), quote=False)


TEMPLATES: Final = Environment(
    loader=PackageLoader("generator"),
    autoescape=True,
    finalize=_printed,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
"""Templates of XML and HTML: everything is escaped."""

TEMPLATES.filters |= {"rfc822": format_datetime, "as_html": _as_html, "unbroken": unbroken}
