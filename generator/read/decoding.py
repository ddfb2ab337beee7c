"""Bytes to text: UTF-8 first, then what the file states, then what old Windows programs write."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.read.mistakes import Mistake
from generator.read.mojibake import mended
from generator.read.web_archive import archived_page

if TYPE_CHECKING:
    from collections.abc import Iterator

SNIFFED_BYTES: Final = 4096
"""How far the beginning of a file is searched for its encoding; a browser stops at 1024, some pages state it later."""

UTF16_NUL_SHARE: Final = 0.5
"""European text in UTF-16 has a NUL in nearly every second byte, on one side of each pair only."""

CONTROL_SHARE: Final = 0.02
"""More control characters than this are no text: random bytes hold 12 %, a dump with stray ones 0.1 %."""

BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

LEGACY_ENCODINGS: Final = frozenset(
    """big5 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 euc_jp euc_kr gb18030 gb2312 gbk
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10 iso8859-13 iso8859-14
    iso8859-15 iso8859-16 koi8-r koi8-u mac-roman shift_jis""".split()
)
"""Encodings that a page may state. Python knows others that are no text or that would run escapes."""

_STATED_CHARSET: Final = re.compile(
    rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_LINE_ENDS: Final = ("\r\n", "\r", "\x85", "\u2028", "\u2029")
_LATE_CONTROLS: Final = {
    code: letter
    for code in range(0x80, 0xA0)
    if code != ord("\x85") and (letter := bytes([code]).decode("cp1252", "ignore"))
}
"""Controls that no text means: letters of cp1252 that a program took for Latin 1, « c\x9cur » for « cœur »."""

_CONTROLS: Final = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r"))
_CURE: Final = "Save the words as plain text, in UTF-8"
_BROKEN: Final = re.compile("[\udc80-\udcff]")


class Decoded(NamedTuple):
    """A text and the encoding it was in."""

    text: str
    encoding: str


def decoded(raw: bytes, *, html: bool = False) -> Decoded:
    r"""Return the text of a file, its lines ended by \n.

    Raises:
        Mistake: the bytes are no text.
    """
    found = _decoded((archived_page(raw) if html else None) or raw, html=html)
    text = mended(found.text.lstrip("\ufeff")).translate(_LATE_CONTROLS)
    for line_end in _LINE_ENDS:  # five passes that find nothing are faster than one regular expression
        text = text.replace(line_end, "\n")
    if "\0" in text or _controls(text) > CONTROL_SHARE * len(text):
        raise Mistake(0, "this is no text: it holds control characters", _CURE)
    return Decoded(text, found.encoding)


def _controls(text: str) -> int:
    """Return the number of control characters."""
    raw = text.encode()
    return len(raw) - len(raw.translate(None, _CONTROLS))


def _decoded(raw: bytes, *, html: bool) -> Decoded:
    for encoding in _marked(raw):
        if found := _tried(raw, encoding):
            return found
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise Mistake(0, "this is no text: it begins as UTF-16 and breaks off", _CURE)
    unmarked = raw.removeprefix(codecs.BOM_UTF8)
    if found := _tried(unmarked, "utf-8"):
        return found
    stated = _stated(unmarked) if html else ""
    return (_tried(unmarked, stated) if stated else None) or _utf8_or_cp1252(unmarked)


def _marked(raw: bytes) -> Iterator[str]:
    """Give the encodings that the first bytes speak for."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            yield encoding
    sample = raw[:SNIFFED_BYTES]
    first, second = sample[::2].count(0), sample[1::2].count(0)
    few, many = len(sample) * (1 - UTF16_NUL_SHARE) / 20, len(sample) / 2 * UTF16_NUL_SHARE
    if second > many and first < few:
        yield "utf-16-le"
    if first > many and second < few:
        yield "utf-16-be"


def _tried(raw: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _stated(raw: bytes) -> str:
    """Return the encoding that a page states, by the name that Python gives it; empty if it states none we read."""
    stated = _STATED_CHARSET.search(raw[:SNIFFED_BYTES])
    try:
        name = codecs.lookup(stated[1].decode("ascii")).name if stated else ""
    except LookupError:
        return ""
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"  # as every browser reads it: quotation marks and the euro sign are meant
    return name if name in LEGACY_ENCODINGS else ""


def _utf8_or_cp1252(raw: bytes) -> Decoded:
    """Return the text of bytes that are not all UTF-8: some lines pasted from an old program, or a whole old file."""
    text = raw.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    if broken >= sum(letter > "\x7f" for letter in text) - broken:
        return Decoded(raw.decode("cp1252", "replace"), "cp1252")
    mended = _BROKEN.sub(lambda byte: bytes([ord(byte[0]) - 0xDC00]).decode("cp1252", "replace"), text)
    return Decoded(mended, "utf-8 and cp1252")
