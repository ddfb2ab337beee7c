"""What the theme makes of the front matter of a page, without a site around it."""

from __future__ import annotations

import html
import re
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING

from commandline import ROOT
from jinja2 import Environment, FileSystemLoader
from newsroom import SITE
from paperwork import pages

if TYPE_CHECKING:
    from generator.models import Digest
    from generator.settings import Site


def shown(path: str, digest: Digest, site: Site = SITE) -> str:
    """Return the words that a reader finds in the main part of a page, spaces folded."""
    page = pages(digest, site)[path]
    theme = SimpleNamespace(language=site.language)
    config = SimpleNamespace(theme=theme, site_name=site.name, site_description="", site_url=site.url, extra={})
    told = SimpleNamespace(meta=dict(page.front_matter), content="", url=path)
    text = _templates().get_template(str(page.front_matter["template"])).render(page=told, config=config)
    return words_of(text[text.index("<main") : text.index("</main>")])


@cache
def _templates() -> Environment:
    environment = Environment(loader=FileSystemLoader(ROOT / "theme"), autoescape=False)  # noqa: S701 - as MkDocs does
    environment.filters["url"] = lambda address: f"/{address}"
    return environment


def words_of(markup: str) -> str:
    """Return the words of markup; those of different blocks are apart."""
    in_lines = re.sub(r"</?(?:a|b|cite|strong|time)\b[^>]*>", "", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", in_lines)).split())
