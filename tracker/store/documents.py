"""The articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Row, func, or_, select

from tracker.core.documents import Document
from tracker.core.text.urls import canonical
from tracker.errors import NotFoundError
from tracker.ports import Filter, StoredDocument
from tracker.store.base import SqlRepository, batches, columns, record
from tracker.store.tables import ClaimTable, DocumentTable, ReadingEntityTable
from tracker.store.texts import digest, storable

_NEWEST = (DocumentTable.published.desc(), DocumentTable.id.desc())


class SqlDocuments(SqlRepository):
    """`ports.Documents`. Characters that no database keeps (NUL, lone surrogates) are stored as U+FFFD."""

    def known(self, canonical_urls: Iterable[str]) -> set[str]:
        known: set[str] = set()
        for urls in batches(canonical_urls):
            keys = {digest(url): url for url in urls}
            found = select(DocumentTable.canonical_key).where(DocumentTable.canonical_key.in_(keys))
            known.update(keys[key] for key in self._db.scalars(found))
        return known

    def add(
        self, rows: Sequence[tuple[Document, str]], recorded: datetime, feed_id: str | None
    ) -> list[StoredDocument]:
        new: dict[str, StoredDocument] = {}
        for document, story in rows:
            kept = _kept(document)
            new.setdefault(digest(kept.canonical_url), StoredDocument(0, kept, recorded, storable(story), feed_id))
        ids: dict[str, int] = {}
        for batch in batches(sorted(new.items(), key=itemgetter(0))):  # one order for all, so that no two deadlock
            ids |= self._add([_row(key, stored) for key, stored in batch])
        return [replace(stored, id=ids[key]) for key, stored in new.items() if key in ids]

    def get(self, url: str) -> StoredDocument:
        key, folded = digest(url), digest(canonical(url))
        either = or_(DocumentTable.canonical_key.in_([key, folded]), DocumentTable.url_key == key)
        canonical_first = (DocumentTable.canonical_key != folded, DocumentTable.id)
        row = self._db.execute(select(DocumentTable).where(either).order_by(*canonical_first)).first()
        if row is None:
            raise NotFoundError(f"document {url}: none with this address is stored; `tracker documents` lists them")
        return _value(row)

    def by_ids(self, ids: Sequence[int]) -> list[StoredDocument]:
        """In the order of the numbers; unknown ones are left out."""
        found: dict[int, StoredDocument] = {}
        for batch in batches(ids):
            rows = self._db.execute(select(DocumentTable).where(DocumentTable.id.in_(batch)))
            found |= {row.id: _value(row) for row in rows}
        return [found[number] for number in ids if number in found]

    def query(self, asked: Filter) -> Iterator[StoredDocument]:
        """Newest first by `published`, then by id. `entities` are mentioned, `kind`, `status`, `min_score` claimed."""
        wanted = select(DocumentTable.id).where(*conditions(asked)).order_by(*_NEWEST).limit(asked.limit)
        for ids in batches(self._db.scalars(wanted).all()):
            yield from self.by_ids(ids)

    def ids(self, since: datetime | None = None) -> list[int]:
        wanted = select(DocumentTable.id).where(*conditions(Filter(since=since)))
        return list(self._db.scalars(wanted.order_by(DocumentTable.published, DocumentTable.id)))

    def count(self, recorded_since: datetime | None = None, recorded_until: datetime | None = None) -> int:
        counted = select(func.count()).select_from(DocumentTable)
        if recorded_since is not None:
            counted = counted.where(DocumentTable.recorded > recorded_since)
        if recorded_until is not None:
            counted = counted.where(DocumentTable.recorded <= recorded_until)
        return self._db.scalars(counted).one()

    def _add(self, rows: Sequence[dict[str, Any]]) -> dict[str, int]:
        added = self._insert(DocumentTable).on_conflict_do_nothing(index_elements=["canonical_key"])
        returned = self._db.execute(added.returning(DocumentTable.canonical_key, DocumentTable.id), rows)
        return {row.canonical_key: row.id for row in returned}


def conditions(asked: Filter) -> list[ColumnElement[bool]]:
    """What a document must be to fit."""
    wanted: list[ColumnElement[bool]] = []
    if asked.since is not None:
        wanted.append(DocumentTable.published >= asked.since)
    if asked.until is not None:
        wanted.append(DocumentTable.published < asked.until)
    if asked.as_of is not None:
        wanted.append(DocumentTable.recorded <= asked.as_of)
    if asked.source is not None:
        wanted.append(from_source(asked.source))
    if asked.text is not None:
        wanted.append(DocumentTable.folded.contains(asked.text.casefold(), autoescape=True))
    if asked.entities:
        mentioned = select(ReadingEntityTable.document_id).where(ReadingEntityTable.entity.in_(asked.entities))
        wanted.append(DocumentTable.id.in_(mentioned))
    return wanted + _claimed(asked)


def from_source(source: str) -> ColumnElement[bool]:
    """A source is named by the publisher's name or by the feed's id."""
    return or_(DocumentTable.source == source, DocumentTable.feed_id == source)


def _claimed(asked: Filter) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if asked.kind is not None:
        wanted.append(ClaimTable.kind == asked.kind)
    if asked.status is not None:
        wanted.append(ClaimTable.status == asked.status)
    if asked.min_score is not None:
        wanted.append(ClaimTable.score >= asked.min_score)
    return [DocumentTable.id.in_(select(ClaimTable.document_id).where(*wanted))] if wanted else []


def _kept(document: Document) -> Document:
    """The document as it can be stored, with a canonical address."""
    texts = {f.name: storable(held) for f in fields(document) if isinstance(held := getattr(document, f.name), str)}
    texts["canonical_url"] = texts["canonical_url"] or texts["url"]
    return replace(document, **texts)  # type: ignore[arg-type]


def _row(canonical_key: str, stored: StoredDocument) -> dict[str, Any]:
    document = stored.document
    return columns(document) | {
        "canonical_key": canonical_key,
        "url_key": digest(document.url),
        "folded": document.title.casefold(),
        "content_hash": document.content_hash,
        "recorded": stored.recorded,
        "story": stored.story,
        "feed_id": stored.feed_id,
    }


def _value(row: Row[Any]) -> StoredDocument:
    return StoredDocument(row.id, record(Document, row._mapping), row.recorded, row.story, row.feed_id)
