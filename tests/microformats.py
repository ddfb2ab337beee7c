"""What a parser of microformats2 finds in a page: https://microformats.org/wiki/microformats2-parsing, in small."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class Thing:
    """An entry, a feed or a card: its properties, and the things inside of it that are no property."""

    kind: str
    properties: dict[str, list[str]] = field(default_factory=dict)
    children: list[Thing] = field(default_factory=list)

    def one(self, name: str) -> str:
        """Return the only value of a property."""
        (value,) = self.properties[name]
        return value


def microformats(page: str) -> list[Thing]:
    """Return the things of a page that stand in no other."""
    return list(_things(html.fromstring(page)))


def _things(element: html.HtmlElement) -> Iterator[Thing]:
    for child in element.iterchildren("*"):
        kind = next((name for name in _classes(child) if name.startswith("h-")), "")
        if kind:
            thing = Thing(kind)
            _gather(child, thing)
            yield thing
        else:
            yield from _things(child)


def _gather(element: html.HtmlElement, owner: Thing) -> None:
    """Give a thing the properties and the children that stand inside of an element."""
    for child in element.iterchildren("*"):
        names = [name for name in _classes(child) if name.split("-")[0] in {"p", "u", "dt", "e"}]
        for name in names:
            owner.properties.setdefault(name, []).append(_value(child, name))
        if any(name.startswith("h-") for name in _classes(child)):
            if not names:
                owner.children += _things(_wrapped(child))
        else:
            _gather(child, owner)


def _wrapped(element: html.HtmlElement) -> html.HtmlElement:
    wrapper = html.Element("div")
    wrapper.append(html.fromstring(html.tostring(element)))
    return wrapper


def _value(element: html.HtmlElement, name: str) -> str:
    attribute = {"u": "href", "dt": "datetime"}.get(name.split("-", maxsplit=1)[0])
    return (attribute and element.get(attribute)) or " ".join(element.text_content().split())


def _classes(element: html.HtmlElement) -> list[str]:
    return (element.get("class") or "").split()
