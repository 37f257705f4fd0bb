"""How often the database is asked: bulk work takes a few statements however many rows there are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

from tests.store.store_samples import HOUR, LEASE, NOON, claim, document, feed, keys_of, put_event, reading
from tracker.core.claims import Kind
from tracker.core.history import Reach
from tracker.ports import Filter
from tracker.store.base import BATCH
from tracker.store.session import SqlStore


@contextmanager
def _counted() -> Iterator[list[str]]:
    """The statements that are sent within the block."""
    sent: list[str] = []

    def listen(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", listen)


def test_documents_and_readings_of_a_batch(store: SqlStore) -> None:
    with store.write() as uow, _counted() as sent:
        rows = uow.documents.add([(document(n), "s") for n in range(BATCH)], NOON, None)
        uow.documents.known(row.document.canonical_url for row in rows)
        assert len(sent) == 2
        uow.readings.save([(row.id, reading(claim(), claim())) for row in rows])
        assert len(sent) == 2 + 5
        uow.readings.mark_related([row.id for row in rows], NOON)
        assert len(sent) == 2 + 5 + 1


def test_queries_of_a_batch(store: SqlStore) -> None:
    with store.write() as uow:
        for number in range(5):
            put_event(uow, (document(number), claim()))
    with store.read() as uow, _counted() as sent:
        assert len(list(uow.documents.query(Filter()))) == 5
        assert len(sent) == 2
        assert len(list(uow.readings.mentions(Filter()))) == 5
        assert len(sent) == 2 + 4
        assert len(list(uow.events.query(Filter()))) == 5
        assert len(sent) == 2 + 4 + 4
    reach = Reach(frozenset({"@groq"}), frozenset({Kind.ACQUI_HIRE}), NOON, NOON + 9 * HOUR)
    with store.write() as uow, _counted() as sent:
        assert len(uow.events.near(reach)) == 5
        assert len(sent) == 4
        assert len(uow.readings.by_ids(uow.documents.ids())) == 5
        assert len(sent) == 4 + 3


def test_claims(store: SqlStore) -> None:
    with store.write() as uow:
        uow.feeds.declare([feed(f"f{number}") for number in range(200)], NOON)
        with _counted() as sent:
            assert len(uow.feeds.claim_due(NOON, 100, LEASE)) == 100
        assert len(sent) == 3


def test_declaring_the_same_feeds_again(store: SqlStore) -> None:
    feeds = [feed(f"f{number}") for number in range(200)]
    with store.write() as uow:
        uow.feeds.declare(feeds, NOON)
        with _counted() as sent:
            uow.feeds.declare(feeds, NOON)
        assert len(sent) == 3


def test_saving_an_event(store: SqlStore) -> None:
    with store.write() as uow:
        made = put_event(uow, *((document(number), claim()) for number in range(20)))
        with _counted() as sent:
            uow.events.save(made, keys_of(made))
        assert len(sent) <= 8
