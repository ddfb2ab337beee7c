"""The letter in plain text: lines that every mail program shows whole, and links as numbers."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, Final

from generator.publish.templates import plain, unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WIDTH: Final = 72
"""Characters of a line: what is quoted in an answer still fits into 80."""

INDENT: Final = "  "
"""Before the further lines of an item."""


def letter_text(letter: dict[str, Any]) -> str:
    """Return a letter in plain text: its subject, what it tells, and the addresses that its numbers lead to."""
    addresses: dict[str, int] = {}

    def to(url: str) -> str:
        return f"[{addresses.setdefault(letter['site'].url + url, len(addresses) + 1)}]"

    told = [paragraph for part in (_top, _topics, _quotations, _end) for paragraph in part(letter, to)]
    listed = "\n".join(f"[{number}] {plain(url)}" for url, number in addresses.items())
    return "\n\n".join([*told, _title(letter["words"]["links"]), listed]) + "\n"


def _top(letter: dict[str, Any], to: Callable[[str], str]) -> Iterator[str]:
    front, words = letter["front"], letter["words"]
    yield _wrapped(letter["subject"])
    yield _wrapped(f"{front['edition']['span']}. {front['edition']['count']}.")
    yield f"{words['in_browser']}{words['colon'].rstrip()}\n{letter['address']}.html"
    yield _title(words["essentials"])
    for item in front["essentials"]:
        topic = f"{item['topic']}. " if item["topic"] else ""
        yield _wrapped(f"- {topic}{item['text']} {to(item['url'])}", INDENT)
    yield from _lead(front["lead"], words, to)
    if front["secondary"]:
        yield _title(words["secondary"])
    yield from (_story(card, words, to) for card in front["secondary"])
    if front["figures"]:
        yield _title(words["figures"])
    yield from (_figure(each, words, to) for each in front["figures"])


def _figure(figure: dict[str, Any], words: dict[str, str], to: Callable[[str], str]) -> str:
    """Return a figure, and below it the title that tells what it measures."""
    told = " ".join(filter(None, (figure[key] for key in ("lead", "hedge", "number", "unit", "tail"))))
    title = f"{_titled(figure, words)} {to(figure['url'])}"
    return f"{_wrapped(f'- {told}', INDENT)}\n{_wrapped(title, INDENT, first=INDENT)}"


def _titled(told: dict[str, Any], words: dict[str, str]) -> str:
    """Return the title of the article that words are from, and that it is to be read with care if it is."""
    return f"{told['from']['title']}, {words['caution']}" if told["caution"] else str(told["from"]["title"])


def _lead(lead: dict[str, Any], words: dict[str, str], to: Callable[[str], str]) -> Iterator[str]:
    yield _title(words["lead"])
    yield _wrapped(f"{lead['title']} {to(lead['url'])}")
    if lead["standfirst"]:
        yield _wrapped(lead["standfirst"])
    yield _wrapped(_byline(lead, words))
    yield from (_wrapped(f"- {point['text']} {to(point['url'])}", INDENT) for point in lead["key_points"])


def _topics(letter: dict[str, Any], to: Callable[[str], str]) -> Iterator[str]:
    words = letter["words"]
    for topic in letter["topics"]:
        yield _title(topic["title"])
        yield from (_story(card, words, to) for card in topic["cards"])
        if topic["more"]:
            yield _wrapped(f"- {topic['more']['title']} {to(topic['more']['url'])}", INDENT)


def _quotations(letter: dict[str, Any], to: Callable[[str], str]) -> Iterator[str]:
    words, quotations = letter["words"], letter["front"]["quotations"]
    if quotations:
        yield _title(words["quotations"])
    for quote in quotations:
        speaker = f"{quote['speaker']['title']}, " if quote["speaker"] else ""
        quoted = words["quoted"].format(text=quote["text"])
        yield _wrapped(f"- {quoted} {speaker}{_titled(quote, words)} {to(quote['url'])}", INDENT)


def _end(letter: dict[str, Any], to: Callable[[str], str]) -> Iterator[str]:
    words, site = letter["words"], letter["site"]
    yield _title(words["done"])
    yield _wrapped(letter["last_words"])
    ways = ((words["edition"], letter["front"]["edition"]["url"]), (words["editions"], "editions/"))
    yield "\n".join(f"- {name} {to(url)}" for name, url in (*ways, (words["feeds"], "feeds/")))
    yield _wrapped(words["promise_in_text"])
    unsubscribe = f"{words['unsubscribe']}{words['colon']}{site.unsubscribe}"
    yield unsubscribe if site.unsubscribe else words["unsubscribe_blank"]


def _story(card: dict[str, Any], words: dict[str, str], to: Callable[[str], str]) -> str:
    title = _wrapped(f"- {card['title']} {to(card['url'])}", INDENT)
    return f"{title}\n{textwrap.indent(_wrapped(_byline(card, words)), INDENT)}"


def _byline(card: dict[str, Any], words: dict[str, str]) -> str:
    """Return whose an article is and of when, and what a reader should know of it."""
    told = (
        card["source"]["title"] if card["source"] else words["no_source"],
        card["date"]["text"] if card["date"] else "",
        words[f"foreign_{card['language']}"] if card["language"] != words["language"] else "",
        words["caution"] if card["caution"] else "",
    )
    return ", ".join(filter(None, told))


def _title(text: str) -> str:
    """Return the title of a part, underlined."""
    title = plain(text).upper()
    return f"\n{title}\n{'-' * len(title)}"


def _wrapped(text: str, indent: str = "", *, first: str = "") -> str:
    """Return a paragraph in lines, each but the first behind an indent; an address or a long word is never cut."""
    return textwrap.fill(
        unbroken(plain(text)),
        WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
