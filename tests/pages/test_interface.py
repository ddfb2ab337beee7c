"""The words of the interface: grammatical before any name, and never those of a topic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

import pytest
import yaml
from commandline import ROOT
from jinja2 import Environment, FileSystemLoader

from generator.pages.phrases import PHRASES
from generator.publish.phrases import FEEDS, LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

THEME: Final = Environment(loader=FileSystemLoader(ROOT / "theme"), autoescape=True)


def interface(language: str) -> Any:  # noqa: ANN401 - what a template holds
    """Return the words of the templates."""
    return THEME.get_template(f"partials/words/{language}.html").module.words  # type: ignore[attr-defined] # its own


def texts(value: object) -> Iterator[str]:
    """Give every text of a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def test_no_french_phrase_asks_for_an_elision_or_a_contraction_before_a_name() -> None:
    told = [*texts(interface("fr")), *texts(PHRASES["fr"]), *texts(FEEDS["fr"]), *texts(LETTERS["fr"])]

    before_name = re.compile(r"\b(?:de|à|que|avec|citent)[ \u00a0]\{(?:name|title|site)\}", re.IGNORECASE)
    assert [text for text in told if before_name.search(text)] == []


def test_the_search_is_not_called_as_a_topic_is() -> None:
    topics = yaml.safe_load((ROOT / "content" / "data" / "topics.yml").read_text("utf-8"))

    assert interface("fr")["search_title"] not in {topic["name"] for topic in topics}


@pytest.mark.parametrize(("language", "label"), [("fr", "Repères"), ("en", "At a glance")])
def test_the_column_beside_a_text_is_announced_as_what_it_is(language: str, label: str) -> None:
    assert interface(language)["landmarks"] == label


def test_no_phrase_names_the_site_otherwise_than_it_is_called() -> None:
    told = [*texts(interface("fr")), *texts(PHRASES["fr"]), *texts(interface("en")), *texts(PHRASES["en"])]

    assert [text for text in told if re.search(r"\bdigest\b", text, re.IGNORECASE)] == []
