"""Pieces of files that are slow to read where a pattern or a parser looks further than it must, when repeated."""

from __future__ import annotations

from typing import Final

HOSTILE: Final = {
    "lines of one number": "1. a\n",
    "words without an end": "lorem ipsum dolor ",
    "paragraphs": "Le robot de la mairie range les livres rendus, et propose au lecteur un ouvrage voisin.\n\n",
    "short sentences": "Le chat dort. Il mange. ",
    "capitals": "Il Dit Que Le Jean ",
    "one long word": "a",
    "spaces": " ",
    "no-break spaces": "\u202f",
    "combining marks": "e\u0301\u0301",
    "bars": "| a ",
    "tabs": "a\tb\n",
    "quotation marks": "« ",
    "brackets": "[",
    "pictures": "![](",
    "quoted lines": "> ",
    "bullets": "- a\n",
    "stars": "*a ",
    "front matter marks": "---\n",
    "TOML marks": "+++\n",
    "dates": "le 12 mars 2024 ",
    "lines of dates": "12 mars 2024\n",
    "digits": "1",
    "bylines": "Par Jean Dupont\n",
    "paywalls": "il vous reste 5 % de ",
    "agencies": "selon AFP, ",
    "addresses": "http://a.example/c ",
    "mails": "a@b.example ",
    "template tags": "{{< a >}} {% a %} ",
    "links of notes": "[[a|b]] ==a== %% ",
    "open angles": "<",
    "open paragraphs": "<p>a",
    "open sections": "<div>",
    "closed sections": "</div>",
    "open items": "<li>a",
    "open tables": "<table><tr><td>a",
    "links": '<a href="x">a</a> ',
    "scripts": "<script>",
    "linked data": '<script type="application/ld+json">{"a":[',
    "comments": "<!--",
    "attributes": '<p class="a" id="b" ',
    "entities": "&#x1F600;",
}
"""What is repeated, by what it is."""


def repeated(piece: str, size: int) -> bytes:
    """Return a file of `size` bytes made of one piece."""
    encoded = piece.encode()
    return (encoded * (size // len(encoded) + 1))[:size]
