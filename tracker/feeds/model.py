"""What a feed says, whatever format it is written in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Source:
    """The publisher that an aggregator names as an entry's origin."""

    name: str
    url: str = ""

    def to_dict(self) -> dict[str, str]:
        return {"name": self.name, "url": self.url}


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed. `title` is plain text, `summary` and `content` are HTML as the publisher wrote it.

    `id` is the publisher's own identifier, else the address, else "". `url` is absolute where the feed's address is
    known. A time is None where none could be read; a feed that gives only one of the two times gives it for both.
    `language` is the entry's tag or the feed's, "" where none is told.
    """

    id: str = ""
    url: str = ""
    title: str = ""
    summary: str = ""
    content: str = ""
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    language: str = ""
    source: Source | None = None

    def to_dict(self) -> dict[str, object]:
        """The JSON of one entry in `feeds parse`."""
        return {
            "id": self.id,
            "url": self.url,
            "title": self.title,
            "summary": self.summary,
            "content": self.content,
            "authors": list(self.authors),
            "published": _rfc3339(self.published),
            "updated": _rfc3339(self.updated),
            "language": self.language,
            "source": self.source.to_dict() if self.source else None,
        }


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as read. `kind` is rss, rdf, atom, json, cdf or page; `url` is the page it belongs to, which for a page is
    its own address.

    `ttl` is how long the publisher asks to be left alone between two polls, None where it does not say. `problems` are
    sentences for a person: what was wrong with the feed and was got over.
    """

    kind: str
    title: str = ""
    url: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()
    ttl: timedelta | None = None

    def noting(self, *problems: str) -> ParsedFeed:
        """The same feed with `problems` put before its own."""
        return replace(self, problems=(*problems, *self.problems))

    def to_dict(self) -> dict[str, object]:
        """The JSON of `feeds parse`, without the file's name."""
        return {
            "kind": self.kind,
            "title": self.title,
            "url": self.url,
            "language": self.language,
            "entries": [entry.to_dict() for entry in self.entries],
            "problems": list(self.problems),
        }


def _rfc3339(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
