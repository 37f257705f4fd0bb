"""Texts that every database takes."""

from __future__ import annotations

import hashlib
import re

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text with NUL and lone surrogates, which no database keeps, replaced by U+FFFD.

    One character for one: offsets that were counted before stay right. Applied to every text that is bound to a
    statement, so a strange article is stored like any other.
    """
    return _UNSTORABLE.sub("\ufffd", text)


def digest(text: str) -> str:
    """32 hexadecimal digits that stand for the text in an index, however long it is."""
    return hashlib.sha256(storable(text).encode()).hexdigest()[:32]
