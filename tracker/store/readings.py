"""What was read in each document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from tracker.core.claims import Claim, Mention, Reading, Rejection
from tracker.core.history import claim_id
from tracker.ports import Filter, StoredDocument
from tracker.store.base import SqlRepository, batches
from tracker.store.codec import from_json, to_json
from tracker.store.documents import SqlDocuments, conditions
from tracker.store.tables import ClaimTable, DocumentTable, EventTable, FlagTable, ReadingEntityTable, ReadingTable


class SqlReadings(SqlRepository):
    """`ports.Readings`. Claims have rows of their own, to which events link; mentions are one payload."""

    def save(self, readings: Sequence[tuple[int, Reading]]) -> None:
        for batch in batches(readings):
            self._forget([number for number, _ in batch])
            addresses = self._addresses([number for number, _ in batch])
            self._fill(ReadingTable, [_reading_row(number, reading) for number, reading in batch])
            self._fill(ReadingEntityTable, [row for one in batch for row in _entity_rows(*one)])
            self._fill(ClaimTable, [row for one in batch for row in _claim_rows(addresses[one[0]], *one)])

    def get(self, document_id: int) -> Reading | None:
        return self.by_ids([document_id]).get(document_id)

    def by_ids(self, document_ids: Sequence[int]) -> dict[int, Reading]:
        found: dict[int, Reading] = {}
        for batch in batches(document_ids):
            found |= self._by_ids(batch)
        return found

    def mentions(self, asked: Filter) -> Iterator[tuple[StoredDocument, Reading]]:
        mentioning = DocumentTable.id.in_(select(ReadingEntityTable.document_id))
        newest = (DocumentTable.published.desc(), DocumentTable.id.desc())
        wanted = select(DocumentTable.id).where(mentioning, *conditions(asked)).order_by(*newest).limit(asked.limit)
        documents = SqlDocuments(self._db)
        for ids in batches(self._db.scalars(wanted).all()):
            readings = self.by_ids(ids)
            yield from ((stored, readings[stored.id]) for stored in documents.by_ids(ids))

    def unrelated(self, limit: int) -> list[int]:
        unrelated = select(DocumentTable.id).join(ReadingTable).where(ReadingTable.related_at.is_(None))
        return list(self._db.scalars(unrelated.order_by(DocumentTable.published, DocumentTable.id).limit(limit)))

    def mark_related(self, ids: Sequence[int], now: datetime) -> None:
        for batch in batches(ids):
            self._db.execute(update(ReadingTable).where(ReadingTable.document_id.in_(batch)).values(related_at=now))

    def clear(self) -> None:
        """Events go; their redirects, flags and judgements stay and count again when the same events are made."""
        self._db.execute(update(ReadingTable).values(related_at=None))
        self._db.execute(delete(EventTable))
        self._db.execute(update(FlagTable).values(current=False))

    def _forget(self, ids: Sequence[int]) -> None:
        self._db.execute(delete(ReadingTable).where(ReadingTable.document_id.in_(ids)))

    def _addresses(self, ids: Sequence[int]) -> dict[int, str]:
        found = select(DocumentTable.id, DocumentTable.canonical_url).where(DocumentTable.id.in_(ids))
        return {row.id: row.canonical_url for row in self._db.execute(found)}

    def _fill(self, table: Any, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self._db.execute(insert(table), rows)

    def _by_ids(self, ids: Sequence[int]) -> dict[int, Reading]:
        claims: dict[int, list[Claim]] = {}
        told = select(ClaimTable.document_id, ClaimTable.claim).where(ClaimTable.document_id.in_(ids))
        for row in self._db.execute(told.order_by(ClaimTable.ordinal)):
            claims.setdefault(row.document_id, []).append(from_json(Claim, row.claim))
        read = self._db.execute(select(ReadingTable).where(ReadingTable.document_id.in_(ids)))
        return {row.document_id: _value(row, claims.get(row.document_id, ())) for row in read}


def _reading_row(number: int, reading: Reading) -> dict[str, Any]:
    return {
        "document_id": number,
        "mentions": to_json(reading.mentions),
        "rejected": to_json(reading.rejected),
        "rules_version": reading.rules_version,
        "watchlist_version": reading.watchlist_version,
        "related_at": None,
    }


def _entity_rows(number: int, reading: Reading) -> list[dict[str, Any]]:
    return [{"document_id": number, "entity": entity} for entity in {mention.entity for mention in reading.mentions}]


def _claim_rows(canonical_url: str, number: int, reading: Reading) -> list[dict[str, Any]]:
    return [
        {
            "id": claim_id(canonical_url, ordinal),
            "document_id": number,
            "ordinal": ordinal,
            "kind": claim.kind,
            "status": claim.status,
            "score": claim.score,
            "claim": to_json(claim),
        }
        for ordinal, claim in enumerate(reading.claims)
    ]


def _value(row: Any, claims: Sequence[Claim]) -> Reading:
    return Reading(
        mentions=from_json(tuple[Mention, ...], row.mentions),
        claims=tuple(claims),
        rejected=from_json(tuple[Rejection, ...], row.rejected),
        rules_version=row.rules_version,
        watchlist_version=row.watchlist_version,
    )
