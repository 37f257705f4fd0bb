"""The outbox."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Update, and_, case, func, or_, select, update

from tracker.core.digest import Rendered
from tracker.errors import NotFoundError
from tracker.ports import Delivery, DeliveryState
from tracker.store.base import SqlRepository, columns, record
from tracker.store.tables import DeliveryTable


class SqlDeliveries(SqlRepository):
    """`ports.Deliveries`."""

    def add(self, delivery: Delivery) -> bool:
        row = columns(delivery) | columns(delivery.rendered)
        del row["rendered"], row["id"]
        row["told"] = list(delivery.told)
        added = self._insert(DeliveryTable).values(row).on_conflict_do_nothing(index_elements=["key"])
        return self._db.execute(added.returning(DeliveryTable.id)).first() is not None

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> list[Delivery]:
        """Earliest due first. A claim that ran out counts as an attempt."""
        pending = and_(DeliveryTable.state == "pending", DeliveryTable.due_at <= now)
        lost = and_(DeliveryTable.state == "sending", DeliveryTable.lease_until <= now)
        due = select(DeliveryTable.id).where(or_(pending, lost)).order_by(DeliveryTable.due_at, DeliveryTable.id)
        ids = self._db.scalars(due.limit(limit).with_for_update(skip_locked=True)).all()
        claimed = update(DeliveryTable).where(DeliveryTable.id.in_(ids), or_(pending, lost))
        was_pending = DeliveryTable.state == "pending"
        values = {
            "state": case((was_pending, "sending"), else_="unsure"),
            "attempts": DeliveryTable.attempts + case((was_pending, 0), else_=1),
            "lease_until": now + lease,
        }
        return self._in_order(ids, self._db.execute(claimed.values(values).returning(DeliveryTable)).all())

    def close(self, delivery_id: int, state: DeliveryState, now: datetime, error: str | None = None) -> None:
        sent_at = now if state == "sent" else None
        values = {"state": state, "sent_at": sent_at, "error": error, "lease_until": None}
        self._change(delivery_id, update(DeliveryTable).values(values))

    def postpone(self, delivery_id: int, due_at: datetime, error: str) -> None:
        values = {"state": "pending", "due_at": due_at, "error": error, "lease_until": None}
        attempts = {"attempts": DeliveryTable.attempts + 1}
        self._change(delivery_id, update(DeliveryTable).values(values | attempts))

    def last_window_end(self, address: str, kind: str) -> datetime | None:
        ends = select(func.max(DeliveryTable.window_end))
        return self._db.scalars(ends.where(DeliveryTable.address == address, DeliveryTable.kind == kind)).one()

    def told(self, address: str, since: datetime) -> set[str]:
        whole = DeliveryTable.kind.in_(("digest", "welcome"))
        told = select(DeliveryTable.told).where(
            DeliveryTable.address == address, whole, DeliveryTable.created_at >= since
        )
        return {name for row in self._db.scalars(told) for name in row}

    def all(self, limit: int | None = None) -> list[Delivery]:
        newest = (DeliveryTable.created_at.desc(), DeliveryTable.id.desc())
        return [_value(row) for row in self._db.execute(select(DeliveryTable).order_by(*newest).limit(limit))]

    def get(self, delivery_id: int) -> Delivery:
        """By number, else `NotFoundError`."""
        row = self._db.execute(select(DeliveryTable).where(DeliveryTable.id == delivery_id)).first()
        if row is None:
            raise _no_delivery(delivery_id)
        return _value(row)

    def _change(self, delivery_id: int, changed: Update) -> None:
        if self._db.execute(changed.where(DeliveryTable.id == delivery_id)).rowcount != 1:
            raise _no_delivery(delivery_id)

    def _in_order(self, ids: Sequence[int], rows: Sequence[Row[Any]]) -> list[Delivery]:
        found = {row.id: _value(row) for row in rows}
        return [found[number] for number in ids if number in found]


def _no_delivery(delivery_id: int) -> NotFoundError:
    return NotFoundError(f"delivery {delivery_id}: there is none of this number; `tracker digest list` shows all")


def _value(row: Row[Any]) -> Delivery:
    rendered = Rendered(row.subject, row.text, row.html)
    return record(Delivery, {**row._mapping, "rendered": rendered, "told": tuple(row.told)})
