"""Who gets mail: the file's, under what commands and unsubscribe links laid over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import and_, not_, or_, select, update

from tracker.core.subscribers import Subscriber
from tracker.errors import NotFoundError
from tracker.store.base import SqlRepository
from tracker.store.codec import from_json, to_json
from tracker.store.tables import SubscriberTable

_LISTED = and_(or_(SubscriberTable.declared, SubscriberTable.added), not_(SubscriberTable.removed))


class SqlSubscribers(SqlRepository):
    """`ports.Subscribers`. Rows are never deleted: who unsubscribed stays so, whatever the file says."""

    def declare(self, subscribers: Sequence[Subscriber]) -> None:
        for subscriber in subscribers:
            self._put(subscriber, {"declared": True}, unless_added=True)
        declared = SubscriberTable.address.in_([subscriber.address for subscriber in subscribers])
        changed = update(SubscriberTable).where(SubscriberTable.declared != declared)
        self._db.execute(changed.values(declared=declared))

    def add(self, subscriber: Subscriber) -> None:
        """By command: wins over the file, and over an earlier removal or pause."""
        self._put(subscriber, {"added": True, "removed": False, "paused": None})

    def remove(self, address: str) -> None:
        """`NotFoundError` where there is none; one of the file stays removed."""
        self._change(address, {"added": False, "removed": SubscriberTable.declared})

    def pause(self, address: str, paused: bool) -> None:
        """`NotFoundError` where there is none."""
        self._change(address, {"paused": paused})

    def all(self) -> list[Subscriber]:
        """By address."""
        rows = self._db.execute(select(SubscriberTable).where(_LISTED))
        return sorted(map(_value, rows), key=lambda subscriber: subscriber.address)

    def get(self, address: str) -> Subscriber:
        """`NotFoundError` where there is none."""
        row = self._db.execute(select(SubscriberTable).where(_LISTED, SubscriberTable.address == address)).first()
        if row is None:
            raise _unknown(address)
        return _value(row)

    def _put(self, subscriber: Subscriber, laid: dict[str, Any], unless_added: bool = False) -> None:
        changes = {"subscriber": to_json(subscriber)} | laid
        new = {"address": subscriber.address, "declared": False, "added": False, "removed": False, "paused": None}
        put = self._insert(SubscriberTable).values(new | changes)
        where = not_(SubscriberTable.added) if unless_added else None
        self._db.execute(put.on_conflict_do_update(index_elements=["address"], set_=changes, where=where))

    def _change(self, address: str, values: dict[str, Any]) -> None:
        listed = update(SubscriberTable).where(_LISTED, SubscriberTable.address == address)
        if self._db.execute(listed.values(values)).rowcount != 1:
            raise _unknown(address)


def _unknown(address: str) -> NotFoundError:
    return NotFoundError(f"subscriber {address}: there is none; `tracker subscribers list` shows all")


def _value(row: Any) -> Subscriber:
    subscriber = from_json(Subscriber, row.subscriber)
    return subscriber if row.paused is None else replace(subscriber, paused=row.paused)
