"""A page that a browser saved with everything it shows in one file (MHTML): the page itself is the first HTML in it."""

from __future__ import annotations

import email
import email.policy
import re
from typing import Final

SNIFFED_BYTES: Final = 2048
"""How far the beginning of a file is searched for the head of an archive."""

_HEAD: Final = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}", re.IGNORECASE)
_ARCHIVE: Final = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)


def archived_page(raw: bytes) -> bytes | None:
    """Return the page in a web archive; none where the file is no archive or holds no page."""
    head = _HEAD.match(raw[:SNIFFED_BYTES])
    if not head or not _ARCHIVE.search(head[0]):
        return None
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            page = part.get_payload(decode=True)
            return page if isinstance(page, bytes) else None
    return None
