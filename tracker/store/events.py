"""What happened in the world. Rows hold what filters need; events themselves follow from their tellings."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, delete, select, text, update

from tracker.core.events import Event, Telling, Verdict
from tracker.core.history import Reach, summarise
from tracker.errors import NotFoundError
from tracker.ports import Filter
from tracker.store.base import Insert, SqlRepository, batches, insert_of
from tracker.store.event_rows import TELLERS, TOLD, conditions, entities, event_row, fits, telling, told_by
from tracker.store.judgements import verdicts
from tracker.store.tables import (
    DocumentTable,
    EventEntityTable,
    EventKeyTable,
    EventRedirectTable,
    EventTable,
    EventTellingTable,
    JudgementTable,
)

_LOCK = text(
    "SELECT pg_advisory_xact_lock(hashtext('tracker party'), slot) FROM unnest(CAST(:slots AS integer[])) AS slot"
)


class SqlEvents(SqlRepository):
    """`ports.Events`."""

    def lock(self, keys: Iterable[str]) -> None:
        """PostgreSQL's advisory locks, a slot for a key; SQLite has one writer anyway."""
        if self._db.dialect.name == "postgresql":
            self._db.execute(_LOCK, {"slots": sorted(set(map(_slot, keys)))})

    def near(self, reach: Reach) -> list[Event]:
        """Their rows are locked before their tellings are loaded: a process that holds other keys may be at them."""
        keyed = select(EventKeyTable.event_id).where(EventKeyTable.key.in_(reach.keys))
        told = told_by(DocumentTable.published.between(reach.since, reach.until))
        wanted = select(EventTable.id).where(EventTable.id.in_(keyed), EventTable.kind.in_(reach.kinds), told)
        ids = self._db.scalars(wanted.order_by(EventTable.id).with_for_update()).all()
        return sorted(self.load(ids), key=lambda event: (event.first_seen, event.id))

    def save(self, event: Event, keys: Iterable[str]) -> None:
        self._db.execute(_upsert(self._db.dialect.name), event_row(event))
        self._db.execute(delete(EventRedirectTable).where(EventRedirectTable.old_id == event.id))
        self._replace(EventKeyTable, event.id, [{"key": key} for key in set(keys)])
        self._replace(EventEntityTable, event.id, [{"entity": entity} for entity in entities(event)])
        self._link(event)

    def redirect(self, old_id: str, new_id: str) -> None:
        target = self._resolved(new_id)
        if target == old_id:
            raise ValueError(f"event {old_id} cannot redirect to itself")
        self._db.execute(delete(EventTable).where(EventTable.id == old_id))
        earlier = update(EventRedirectTable).where(EventRedirectTable.new_id == old_id)
        self._db.execute(earlier.values(new_id=target))
        added = self._insert(EventRedirectTable).values(old_id=old_id, new_id=target)
        self._db.execute(added.on_conflict_do_update(index_elements=["old_id"], set_={"new_id": target}))
        judged = update(JudgementTable).where(JudgementTable.event_id == old_id)
        self._db.execute(judged.values(event_id=target))

    def get(self, event_id: str) -> Event:
        found = self.load([self._resolved(event_id)])
        if not found:
            raise NotFoundError(f"event {event_id}: there is none of this id; `tracker events` lists them")
        return found[0]

    def query(self, asked: Filter) -> Iterator[Event]:
        wanted = select(EventTable.id).where(*conditions(asked))
        if asked.as_of is not None:
            yield from self._as_of(wanted, asked)
            return
        newest = wanted.order_by(EventTable.last_seen.desc(), EventTable.id).limit(asked.limit)
        for ids in batches(self._db.scalars(newest).all()):
            yield from self.load(ids)

    def recorded_between(self, since: datetime | None, until: datetime) -> list[Event]:
        """Last seen first."""
        window = [DocumentTable.recorded <= until]
        if since is not None:
            window.append(DocumentTable.recorded > since)
        wanted = select(EventTable.id).where(EventTable.id.in_(TELLERS.where(*window)))
        ids = self._db.scalars(wanted.order_by(EventTable.last_seen.desc(), EventTable.id)).all()
        return [event for batch in batches(ids) for event in self.load(batch)]

    def load(self, ids: Sequence[str], as_of: datetime | None = None) -> list[Event]:
        """Events in the order of the ids, made of what was recorded by `as_of`; those without any are left out."""
        told = self._tellings(ids, as_of)
        merged = self._merged(ids)
        judged = verdicts(self._db, ids)
        return [
            summarise(number, told[number], tuple(merged.get(number, ())), judged.get(number, Verdict.NEW))
            for number in ids
            if number in told
        ]

    def _as_of(self, wanted: Select[Any], asked: Filter) -> Iterator[Event]:
        """The columns know today's event only: what fits is told from the event as it was."""
        ids = self._db.scalars(wanted).all()
        events = [event for batch in batches(ids) for event in self.load(batch, asked.as_of) if fits(event, asked)]
        events.sort(key=lambda event: event.id)
        events.sort(key=lambda event: event.last_seen, reverse=True)
        yield from events[: asked.limit]

    def _tellings(self, ids: Sequence[str], as_of: datetime | None) -> dict[str, list[Telling]]:
        wanted = TOLD.where(EventTellingTable.event_id.in_(ids))
        if as_of is not None:
            wanted = wanted.where(DocumentTable.recorded <= as_of)
        tellings: dict[str, list[Telling]] = {}
        for row in self._db.execute(wanted):
            tellings.setdefault(row.event_id, []).append(telling(row))
        return tellings

    def _merged(self, ids: Sequence[str]) -> dict[str, list[str]]:
        rows = self._db.execute(select(EventRedirectTable).where(EventRedirectTable.new_id.in_(ids)))
        merged: dict[str, list[str]] = {}
        for row in sorted(rows, key=lambda row: row.old_id):
            merged.setdefault(row.new_id, []).append(row.old_id)
        return merged

    def _resolved(self, event_id: str) -> str:
        redirected = select(EventRedirectTable.new_id).where(EventRedirectTable.old_id == event_id)
        return self._db.scalars(redirected).first() or event_id

    def _replace(self, table: Any, event_id: str, rows: Sequence[dict[str, str]]) -> None:
        self._db.execute(delete(table).where(table.event_id == event_id))
        if rows:
            self._db.execute(self._insert(table), [row | {"event_id": event_id} for row in rows])

    def _link(self, event: Event) -> None:
        """A claim that another event told before is taken over: it tells of one event only."""
        self._db.execute(delete(EventTellingTable).where(EventTellingTable.event_id == event.id))
        added = self._insert(EventTellingTable)
        moved = added.on_conflict_do_update(index_elements=["claim_id"], set_={"event_id": added.excluded.event_id})
        self._db.execute(moved, [{"claim_id": told.id, "event_id": event.id} for told in event.tellings])


@cache
def _upsert(dialect: str) -> Insert:
    """Built once: this runs for every telling."""
    put = insert_of(dialect, EventTable)
    columns = {column.name: column for column in put.excluded if column.name != "id"}
    return put.on_conflict_do_update(index_elements=["id"], set_=columns)


def _slot(key: str) -> int:
    """The same in every process. Few enough for PostgreSQL's lock table, whatever a reread locks at once."""
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:2], "big") % 4096
