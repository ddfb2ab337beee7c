"""What the classes, roles and tags of a page say that a part of it is: words that publishers use the world over."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ZONE_WORDS: Final = {
    "comments": """comment commentaire kommentar disqus respond reply replie reaction discussion forum commentlist
    livefyre coral viafoura""",
    "related": """related relation recommend recommended recommendation recirc recirculation similar suggest suggested
    suggestion teaser readmore outbrain taboola popular trending mostread latest recent lire aussi linked
    associated associe connexe crosslink more next prev previous pagination pager""",
    "share": """share sharing shares social partage partager facebook twitter whatsapp linkedin addtoany sharedaddy
    addthis follow sns""",
    "newsletter": "newsletter subscribe subscription subscriber signup inscription abonnement abo abonne mailchimp nl",
    "paywall": "paywall premium regwall piano metered",
    "advert": """ad ads adv advert advertisement advertising pub publicite anzeige werbung sponsor sponsored promo
    promoted promotion banner dfp gpt commercial cta partner partenaire""",
    "navigation": """nav navbar navigation navi menu submenu breadcrumb breadcrumbs crumb ariane masthead topbar toolbar
    toc sommaire skip hamburger subnav""",
    "header": "header head top",
    "footer": "footer foot bottom colophon copyright legal impressum",
    "sidebar": "sidebar side aside rail secondary complementary widget module",
    "notice": "cookie consent gdpr rgpd modal popup overlay dialog banner alert notice notification message toast",
    "caption": "caption figcaption legende credit credits copyright attribution bildunterschrift photographer",
    "media": """media image images img photo photos figure gallery carousel slideshow slider player video audio
    thumbnail thumb picture podcast galerie diaporama""",
    "author": "author authors byline bio biography auteur signature contributor writer profile vcard",
    "dates": "date time timestamp dateline published updated meta metadata infos reading",
    "tags": "tag tags keyword keywords category categories categorie topic topics label labels rubrique thematique",
    "body": """articlebody body content entry story text texte copy paragraph wysiwyg richtext rich prose contenu
    corps storytext""",
    "article": "article post news single",
    "main": "main primary center central",
    "lead": """chapo chapeau lead lede standfirst intro introduction excerpt summary description subtitle dek kicker
    resume abstract teasertext vorspann deck subheadline subhead""",
    "title": "title headline titre heading",
    "list": "list listing feed archive grid cards card items item tile stream latest",
    "box": "box infobox encadre encart factbox embed embedded inset callout card infos note",
    "form": "form search login account register poll quiz survey input button btn rating vote",
    "print": "print printable onlyprint",
    "hidden": "hidden hide invisible sr screen visually offscreen collapse collapsed",
    "correction": "correction errata disclaimer source sources references footnotes footnote notes",
    "quote": "quote pullquote blockquote citation",
}
"""Words in classes and ids, in lower case and without the plural's s, for each zone."""

TAG_ZONES: Final = {
    "nav": "navigation", "header": "header", "footer": "footer", "aside": "sidebar", "figcaption": "caption",
    "caption": "caption", "figure": "media", "form": "form", "article": "article", "main": "main", "dialog": "notice",
    "address": "author", "menu": "navigation", "time": "dates", "search": "form",
}  # fmt: skip

ROLE_ZONES: Final = {
    "navigation": "navigation", "banner": "header", "contentinfo": "footer", "complementary": "sidebar",
    "dialog": "notice", "alertdialog": "notice", "alert": "notice", "search": "form", "main": "main",
    "menu": "navigation",
    "menubar": "navigation", "article": "article", "form": "form", "menuitem": "navigation", "tablist": "navigation",
    "articlebody": "body", "comment": "comments", "author": "author", "description": "lead", "headline": "title",
}  # fmt: skip
"""Zones by role and by itemprop."""

ZONES: Final = tuple(ZONE_WORDS)
_BIT: Final = {zone: 1 << place for place, zone in enumerate(ZONES)}
_ZONES_OF_WORD: Final[dict[str, int]] = {}
for _zone, _words in ZONE_WORDS.items():
    for _word in _words.split():
        _ZONES_OF_WORD[_word] = _ZONES_OF_WORD.get(_word, 0) | _BIT[_zone]

NAMING: Final = frozenset("class id data-testid data-component data-type data-block data-module data-qa".split())
"""Attributes in which publishers name the parts of a page."""

LONGEST_NAME: Final = 300
"""Characters of a class attribute that are read; frameworks write hundreds, the telling ones first."""

_PART: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_UNSEEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def zone_bit(zone: str) -> int:
    """Return the bit that stands for a zone."""
    return _BIT[zone]


def zones_of(element: HtmlElement, tag: str) -> int:
    """Return the zones that an element itself names, as bits."""
    found = _BIT[TAG_ZONES[tag]] if tag in TAG_ZONES else 0
    for key, value in element.items():
        if key in NAMING:
            found |= _named(value[:LONGEST_NAME])
        elif key in ("role", "itemprop"):
            found |= _BIT.get(ROLE_ZONES.get(value.lower(), ""), 0)
        elif (
            key == "hidden" or (key == "aria-hidden" and value == "true") or (key == "style" and _UNSEEN.search(value))
        ):
            found |= _BIT["hidden"]
    return found


@lru_cache(maxsize=20_000)
def _named(names: str) -> int:
    found = 0
    for part in _PART.findall(names):
        word = part.lower()
        found |= _ZONES_OF_WORD.get(word, 0) or _ZONES_OF_WORD.get(word.removesuffix("s"), 0)
    return found
