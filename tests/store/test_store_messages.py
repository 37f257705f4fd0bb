"""Subscribers, the outbox, watchlists and notes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import time

import pytest

from tests.store.store_samples import DAY, HOUR, LEASE, NOON, delivery
from tracker.core.subscribers import Subscriber
from tracker.core.watchlist import Entity, Watchlist
from tracker.errors import NotFoundError
from tracker.store.session import SqlStore

ADA = Subscriber("ada@reader.example", every="weekly", at=time(6, 30), quiet=(time(22), time(7)), entities=("groq",))
BEA = Subscriber("bea@reader.example", language="zh", min_score=0.25)


def test_declared_subscribers_are_those_of_the_file(store: SqlStore) -> None:
    with store.write() as uow:
        uow.subscribers.declare([BEA, ADA])
        assert uow.subscribers.all() == [ADA, BEA]
        uow.subscribers.declare([replace(ADA, zone="Asia/Shanghai")])
        assert uow.subscribers.all() == [replace(ADA, zone="Asia/Shanghai")]


def test_who_unsubscribed_stays_so(store: SqlStore) -> None:
    with store.write() as uow:
        uow.subscribers.declare([ADA])
        uow.subscribers.remove(ADA.address)
        uow.subscribers.declare([ADA])
        assert uow.subscribers.all() == []
        uow.subscribers.declare([])
        uow.subscribers.declare([ADA])
        assert uow.subscribers.all() == []
        uow.subscribers.add(ADA)
        assert uow.subscribers.all() == [ADA]


def test_commands_win_over_the_file(store: SqlStore) -> None:
    with store.write() as uow:
        uow.subscribers.declare([ADA, BEA])
        uow.subscribers.pause(ADA.address, True)
        uow.subscribers.add(replace(BEA, zone="Asia/Tokyo"))
        uow.subscribers.declare([replace(ADA, alerts=False), BEA])
        changed = replace(ADA, alerts=False, paused=True)
        assert uow.subscribers.all() == [changed, replace(BEA, zone="Asia/Tokyo")]
        uow.subscribers.declare([])
        assert uow.subscribers.all() == [replace(BEA, zone="Asia/Tokyo")]


def test_one_whom_the_file_pauses_can_be_resumed(store: SqlStore) -> None:
    with store.write() as uow:
        uow.subscribers.declare([replace(ADA, paused=True)])
        assert uow.subscribers.all()[0].paused
        uow.subscribers.pause(ADA.address, False)
        uow.subscribers.declare([replace(ADA, paused=True)])
        assert not uow.subscribers.all()[0].paused


def test_an_unknown_subscriber_is_not_found(store: SqlStore) -> None:
    with store.write() as uow:
        for call in (uow.subscribers.remove, lambda address: uow.subscribers.pause(address, True)):
            with pytest.raises(NotFoundError, match=r"no@reader\.example"):
                call("no@reader.example")


def test_no_second_delivery_with_the_same_key(store: SqlStore) -> None:
    with store.write() as uow:
        assert uow.deliveries.add(delivery("a"))
        assert not uow.deliveries.add(delivery("a", kind="alert"))
        (kept,) = uow.deliveries.all()
        assert kept == delivery("a", id=kept.id) == uow.deliveries.get(kept.id)


def test_a_delivery_is_claimed_sent_and_never_claimed_again(store: SqlStore) -> None:
    with store.write() as uow:
        uow.deliveries.add(delivery("later", due_at=NOON + HOUR))
        uow.deliveries.add(delivery("now"))
        (claimed,) = uow.deliveries.claim_due(NOON, 10, LEASE)
        assert (claimed.key, claimed.state, claimed.attempts) == ("now", "sending", 0)
        assert uow.deliveries.claim_due(NOON, 10, LEASE) == []
        uow.deliveries.close(claimed.id, "sent", NOON)
        assert uow.deliveries.get(claimed.id) == replace(claimed, state="sent", sent_at=NOON)
        assert [due.key for due in uow.deliveries.claim_due(NOON + DAY, 10, LEASE)] == ["later"]


def test_a_claim_that_was_never_closed_is_unsure(store: SqlStore) -> None:
    with store.write() as uow:
        uow.deliveries.add(delivery("a"))
        (first,) = uow.deliveries.claim_due(NOON, 10, LEASE)
        (second,) = uow.deliveries.claim_due(NOON + LEASE, 10, LEASE)
        assert second == replace(first, state="unsure", attempts=1)
        assert uow.deliveries.claim_due(NOON + LEASE, 10, LEASE) == []


def test_a_postponed_delivery_waits_and_counts_the_attempt(store: SqlStore) -> None:
    with store.write() as uow:
        uow.deliveries.add(delivery("a"))
        (claimed,) = uow.deliveries.claim_due(NOON, 10, LEASE)
        uow.deliveries.postpone(claimed.id, NOON + HOUR, "server is down")
        assert uow.deliveries.claim_due(NOON, 10, LEASE) == []
        (again,) = uow.deliveries.claim_due(NOON + HOUR, 10, LEASE)
        assert (again.state, again.attempts, again.error) == ("sending", 1, "server is down")
        uow.deliveries.close(again.id, "failed", NOON, "refused for good")
        closed = uow.deliveries.get(again.id)
        assert (closed.state, closed.error, closed.sent_at) == ("failed", "refused for good", None)


def test_threads_that_claim_at_once_share_the_deliveries(store: SqlStore) -> None:
    with store.write() as uow:
        for number in range(20):
            uow.deliveries.add(delivery(str(number)))

    def claim(_: int) -> list[str]:
        with store.write() as uow:
            return [due.key for due in uow.deliveries.claim_due(NOON, 5, LEASE)]

    with ThreadPoolExecutor(4) as pool:
        keys = [key for claimed in pool.map(claim, range(8)) for key in claimed]
    assert len(keys) == len(set(keys)) > 0


def test_the_latest_window_of_a_kind(store: SqlStore) -> None:
    with store.write() as uow:
        assert uow.deliveries.last_window_end("ada@reader.example", "digest") is None
        for day in (1, 2, 0):
            uow.deliveries.add(delivery(str(day), window_end=NOON + day * DAY, created_at=NOON + day * DAY))
        uow.deliveries.add(delivery("alert", kind="alert", window_end=NOON + 9 * DAY))
        assert uow.deliveries.last_window_end("ada@reader.example", "digest") == NOON + 2 * DAY
        assert [made.key for made in uow.deliveries.all(2)] == ["2", "1"]


def test_what_digests_and_welcomes_have_told(store: SqlStore) -> None:
    with store.write() as uow:
        uow.deliveries.add(delivery("w", kind="welcome", told=("deal-1", "c1")))
        uow.deliveries.add(delivery("d", told=("c2",)))
        uow.deliveries.add(delivery("a", kind="alert", told=("deal-3",)))
        uow.deliveries.add(delivery("old", told=("c4",), created_at=NOON - DAY))
        uow.deliveries.add(delivery("other", address="bea@reader.example", told=("c5",)))
        assert uow.deliveries.told("ada@reader.example", NOON) == {"deal-1", "c1", "c2"}
        assert uow.deliveries.all()[-1].told == ("c4",)


def test_an_unknown_delivery_is_not_found(store: SqlStore) -> None:
    with store.write() as uow:
        for call in (uow.deliveries.get, lambda number: uow.deliveries.close(number, "sent", NOON)):
            with pytest.raises(NotFoundError, match="delivery 7"):
                call(7)


def test_the_watchlist_saved_last_is_current(store: SqlStore) -> None:
    one = Watchlist((Entity("groq", "company", ("Groq",), aliases=("格罗克",)),))
    two = Watchlist((*one.entities, Entity("lpu", "product", ("LPU",), maker="groq", context=("chip",))))
    with store.write() as uow:
        assert uow.watchlists.current() is None
        for saved in (one, two, one):
            uow.watchlists.save(saved, NOON)
            assert uow.watchlists.current() == saved


def test_notes(store: SqlStore) -> None:
    with store.write() as uow:
        assert uow.notes.get("live since") is None
        uow.notes.set("live since", "1")
        uow.notes.set("live since", "2")
        assert uow.notes.get("live since") == "2"
