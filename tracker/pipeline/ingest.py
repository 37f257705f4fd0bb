"""Entries of feeds and lines of imports → documents: plain text, one canonical address, a time in UTC."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from tracker.core.claims import Reading
from tracker.core.documents import Document
from tracker.core.polling import Feed
from tracker.core.stories import story_of
from tracker.core.text.language import language_of
from tracker.core.text.markup import plain
from tracker.core.text.urls import canonical
from tracker.errors import InputError
from tracker.ports import ParsedEntry, ParsedFeed, UnitOfWork

LONGEST = 1_000_000  # characters of one field; what is longer is cut
_SUMMARY = 600  # characters taken of a text where only a summary may be kept and the feed has none
_EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=1)
_OLDEST, _NEWEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)  # of imports


def documents_of(feed: Feed, parsed: ParsedFeed, fetched: datetime) -> list[Document]:
    """The documents of a feed's entries, one for each canonical address, first come first.

    Entries without an address or without any word are left out. A time that is missing or cannot be true is replaced
    by that of fetching, and the document is marked as undated.
    """
    found: dict[str, Document] = {}
    for entry in parsed.entries:
        document = _document(feed, parsed, entry, fetched)
        if document and document.canonical_url not in found:
            found[document.canonical_url] = document
    return list(found.values())


def _document(feed: Feed, parsed: ParsedFeed, entry: ParsedEntry, fetched: datetime) -> Document | None:
    url = entry.url.strip()
    title, summary, body = _kept(feed, entry)
    if not url.lower().startswith(("http://", "https://")) or not (title or summary or body):
        return None
    published = _believable(entry.published or entry.updated, fetched)
    return Document(
        url=url,
        canonical_url=canonical(url),
        source=feed.name,
        owner=feed.owner or feed.id,
        owner_entity=feed.entity,
        title=title,
        summary=summary,
        body=body,
        language=language_of(f"{title}\n{summary}\n{body}", entry.language or parsed.language or feed.language),
        published=published or fetched,
        dated=published is not None,
    )


def _kept(feed: Feed, entry: ParsedEntry) -> tuple[str, str, str]:
    """Title, summary and body, as much as the rights note allows."""
    title, summary = _tidy(entry.title), _tidy(entry.summary)
    if feed.rights == "headline":
        return title, "", ""
    body = _tidy(entry.content)
    if feed.rights == "summary":
        return title, summary or body[:_SUMMARY], ""
    return title, summary if summary != body else "", body


def _tidy(text: str) -> str:
    return plain(text[:LONGEST])


def _believable(moment: datetime | None, fetched: datetime) -> datetime | None:
    if moment is None or not _EARLIEST <= moment <= fetched + _AHEAD:
        return None
    return moment.astimezone(UTC)


def store_read(
    uow: UnitOfWork, documents: Sequence[Document], readings: Sequence[Reading], now: datetime, feed_id: str | None
) -> list[int]:
    """Store documents together with their readings; the numbers of those that were new."""
    stored = uow.documents.add([(document, story_of(document)) for document in documents], now, feed_id)
    reading_of = {document.canonical_url: reading for document, reading in zip(documents, readings, strict=True)}
    uow.readings.save([(row.id, reading_of[row.document.canonical_url]) for row in stored])
    return [row.id for row in stored]


# Imports


def documents_of_lines(lines: Iterable[str]) -> tuple[list[Document], list[InputError]]:
    """The documents of JSON Lines in order of publication, and what was wrong with the other lines.

    A line holds `url`, `source`, `lang` (or `language`), `published`, `title`, `summary`, `body`; further fields are
    ignored. Blank lines are passed over.
    """
    documents, errors = [], []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                documents.append(document_of_line(line, number))
            except InputError as error:
                errors.append(error)
    return sorted(documents, key=lambda document: document.published), errors


def document_of_line(line: str, number: int = 1) -> Document:
    """One document, or `InputError` with the line's number and the reason."""
    row = _object(line, number)
    url, title = _string(row, "url", number), _string(row, "title", number, needed=False)
    if not url.lower().startswith(("http://", "https://")):
        raise InputError(number, f"url is no http(s) address: {url[:80]!r}")
    summary, body = (_string(row, name, number, needed=False) for name in ("summary", "body"))
    if not (title or summary or body):
        raise InputError(number, "title, summary and body are all empty")
    hint = _string(row, "lang", number, needed=False) or _string(row, "language", number, needed=False)
    title, summary, body = (_tidy(text) for text in (title, summary, body))
    source = _string(row, "source", number)
    return Document(
        url=url,
        canonical_url=canonical(url),
        source=source,
        owner=source,
        title=title,
        summary=summary,
        body=body,
        language=language_of(f"{title}\n{summary}\n{body}", hint),
        published=_moment(_string(row, "published", number), number),
    )


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:  # a number of thousands of digits is a plain ValueError
        raise InputError(number, f"no JSON: {error}") from error
    if not isinstance(row, dict):
        raise InputError(number, "not an object, but the documents are one object a line")
    return row


def _string(row: dict[str, Any], name: str, number: int, *, needed: bool = True) -> str:
    value = row.get(name)
    if value is None and not needed:
        return ""
    if value is None:
        raise InputError(number, f"the field {name} is missing")
    if not isinstance(value, str):
        raise InputError(number, f"the field {name} is no text but {type(value).__name__}")
    if needed and not value.strip():
        raise InputError(number, f"the field {name} is empty")
    return value.strip() if name != "body" else value


def _moment(text: str, number: int) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise InputError(number, f"published is no ISO 8601 time: {text[:40]!r}") from error
    if not _OLDEST <= moment < _NEWEST:
        raise InputError(number, f"published is not between {_OLDEST.year} and {_NEWEST.year}: {text[:40]!r}")
    return moment
