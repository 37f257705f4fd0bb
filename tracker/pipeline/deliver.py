"""The outbox → messages handed over: claimed before they are sent, closed after, so that none is lost or goes twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tracker.errors import DeliveryError
from tracker.ports import Delivery, Sender, Store

LEASE = timedelta(minutes=15)
_WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440)]


@dataclass(frozen=True, slots=True)
class Sent:
    """How many messages went out, wait for another try, or were given up."""

    sent: int = 0
    postponed: int = 0
    failed: int = 0

    def __add__(self, other: Sent) -> Sent:
        return Sent(self.sent + other.sent, self.postponed + other.postponed, self.failed + other.failed)


def deliver_due(store: Store, sender: Sender, now: datetime, limit: int = 50) -> Sent:
    """Send what is due. A receiver that is refused is closed with the reason; the others get theirs."""
    with store.write() as uow:
        claimed = uow.deliveries.claim_due(now, limit, LEASE)
    done = Sent()
    for delivery in claimed:
        done += _deliver(store, sender, delivery, now)
    return done


def _deliver(store: Store, sender: Sender, delivery: Delivery, now: datetime) -> Sent:
    try:
        sender.send(delivery)
    except DeliveryError as error:
        return _missed(store, delivery, error, now)
    except Exception as error:  # noqa: BLE001 - one message that cannot be written must not hold up the others
        fault = DeliveryError(delivery.address, f"fault in the tracker, please report it: {error!r}", retry=False)
        return _missed(store, delivery, fault, now)
    with store.write() as uow:
        uow.deliveries.close(delivery.id, "sent", now)
    return Sent(sent=1)


def _missed(store: Store, delivery: Delivery, error: DeliveryError, now: datetime) -> Sent:
    with store.write() as uow:
        if error.retry and delivery.attempts < len(_WAITS):
            uow.deliveries.postpone(delivery.id, now + _WAITS[delivery.attempts], error.reason)
            return Sent(postponed=1)
        uow.deliveries.close(delivery.id, "failed", now, error.reason)
    return Sent(failed=1)
