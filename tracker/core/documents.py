"""Articles as published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from tracker.core.evidence import Field


@dataclass(frozen=True, slots=True)
class Document:
    """One article as published. Texts are plain (markup is taken out before), paragraphs end in a newline.

    `url` is the address as first received, `canonical_url` the folded one that tells whether two are the same article.
    `source` is the publisher's name, `owner` the group that it belongs to (publishers of one owner are one voice),
    `owner_entity` the watchlist id where the publisher speaks for itself (a newsroom, a filing). `language` is "en" or
    "zh". `published` is the world's time, in UTC, and `dated` is false where the feed gave none and the time of
    fetching stands in.
    """

    url: str
    source: str
    title: str
    published: datetime
    summary: str = ""
    body: str = ""
    language: str = ""
    canonical_url: str = ""
    owner: str = ""
    owner_entity: str | None = None
    dated: bool = True

    def text(self, field: Field) -> str:
        """The stored plain text of a field, to which all offsets refer."""
        return {"title": self.title, "summary": self.summary, "body": self.body}[field]

    @property
    def content_hash(self) -> str:
        """SHA-256 of what a reader sees, in hexadecimal: the same for the same text at any address."""
        whole = "\x1f".join((self.title, self.summary, self.body))
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
