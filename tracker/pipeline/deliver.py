"""The outbox → messages handed over: claimed before they are sent, closed after, so that none is lost or goes twice.

They are claimed one by one: a process that dies leaves one message in doubt, and however slow a server is, no claim
runs out while its message waits for those before it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from tracker.errors import BusyError, DeliveryError
from tracker.ports import Delivery, Sender, Store, UnitOfWork

LEASE = timedelta(minutes=15)
_WAITS = [timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 180, 360, 720, 1440)]
_PAUSES = (0.1, 0.4, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)  # seconds between tries to note what became of a message


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
    """Send what is due, at most `limit` messages. A receiver that is refused is closed with the reason; the others get
    theirs. Where the server is not ready for any message, all that are due wait alike.
    """
    done, began = Sent(), time.monotonic()
    for _ in range(limit):
        moment = now + timedelta(seconds=time.monotonic() - began)
        claimed = [] if stopping() else _claim(store, moment, 1)
        for delivery in claimed:
            error = _failure(sender, delivery)
            done += _note(store, [delivery], error, moment)
            if error and error.server:
                return done + _note(store, _claim(store, moment, limit), error, moment)
        if not claimed:
            break
    return done


def _claim(store: Store, moment: datetime, limit: int) -> list[Delivery]:
    with store.write() as uow:
        return uow.deliveries.claim_due(moment, limit, LEASE)


def _failure(sender: Sender, delivery: Delivery) -> DeliveryError | None:
    """Send it; why that failed, None where it did not."""
    try:
        sender.send(delivery)
    except DeliveryError as error:
        return error
    except Exception as error:  # noqa: BLE001 - one message that cannot be written must not hold up the others
        return DeliveryError(delivery.address, f"fault in the tracker, please report it: {error!r}", retry=False)
    return None


def _note(store: Store, deliveries: list[Delivery], error: DeliveryError | None, moment: datetime) -> Sent:
    """Note what became of claimed messages, if need be again and again: one that went out must not go a second time
    because the database was locked for a minute.
    """
    for pause in _PAUSES:
        try:
            with store.write() as uow:
                return sum((_settle(uow, delivery, error, moment) for delivery in deliveries), Sent())
        except BusyError:
            time.sleep(pause)
    with store.write() as uow:
        return sum((_settle(uow, delivery, error, moment) for delivery in deliveries), Sent())


def _settle(uow: UnitOfWork, delivery: Delivery, error: DeliveryError | None, moment: datetime) -> Sent:
    if error is None:
        uow.deliveries.close(delivery.id, "sent", moment)
        return Sent(sent=1)
    if error.retry and delivery.attempts < len(_WAITS):
        uow.deliveries.postpone(delivery.id, moment + _WAITS[delivery.attempts], error.reason)
        return Sent(postponed=1)
    uow.deliveries.close(delivery.id, "failed", moment, error.reason)
    return Sent(failed=1)
