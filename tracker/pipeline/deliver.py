"""The outbox → messages handed over: claimed before they are sent, closed after, so that none is lost or goes twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tracker.errors import DeliveryError
from tracker.ports import Delivery, Sender, Store

LEASE = timedelta(hours=1)  # longer than a call lasts: `now` stands still while its messages go out one by one
_WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440)]


@dataclass(frozen=True, slots=True)
class Sent:
    """How many messages went out, wait for another try, or were given up."""

    sent: int = 0
    postponed: int = 0
    failed: int = 0

    def __add__(self, other: Sent) -> Sent:
        return Sent(self.sent + other.sent, self.postponed + other.postponed, self.failed + other.failed)


def deliver_due(
    store: Store, sender: Sender, now: datetime, limit: int = 50, stopping: Callable[[], bool] = lambda: False
) -> Sent:
    """Send what is due. A receiver that is refused is closed with the reason; the others get theirs.

    Each message is claimed just before it is sent, so that a process that ends leaves one in doubt and not all.
    """
    done = Sent()
    for _ in range(limit):
        claimed = None if stopping() else _claim(store, now)
        if claimed is None:
            break
        done += _deliver(store, sender, claimed, now)
    return done


def _claim(store: Store, now: datetime) -> Delivery | None:
    with store.write() as uow:
        return next(iter(uow.deliveries.claim_due(now, 1, LEASE)), None)


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
