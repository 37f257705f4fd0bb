"""One transaction at a time over either database."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from sqlalchemy import URL, Connection

from tracker import ports
from tracker.errors import BusyError
from tracker.store.deliveries import SqlDeliveries
from tracker.store.documents import SqlDocuments
from tracker.store.engine import READS, WRITES, database_url, make_engine, masked, translated
from tracker.store.events import SqlEvents
from tracker.store.feeds import SqlFeeds
from tracker.store.flags import SqlFlags
from tracker.store.notes import SqlNotes
from tracker.store.readings import SqlReadings
from tracker.store.subscribers import SqlSubscribers
from tracker.store.watchlists import SqlWatchlists


class SqlUnitOfWork:
    """The repositories over one connection in a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.feeds: ports.Feeds = SqlFeeds(connection)
        self.documents: ports.Documents = SqlDocuments(connection)
        self.readings: ports.Readings = SqlReadings(connection)
        self.events: ports.Events = SqlEvents(connection)
        self.flags: ports.Flags = SqlFlags(connection)
        self.subscribers: ports.Subscribers = SqlSubscribers(connection)
        self.deliveries: ports.Deliveries = SqlDeliveries(connection)
        self.watchlists: ports.Watchlists = SqlWatchlists(connection)
        self.notes: ports.Notes = SqlNotes(connection)

    @property
    def connection(self) -> object:
        """The driver's own connection, for enqueueing jobs in this transaction."""
        return self._connection.connection.driver_connection

    def roll_back(self) -> None:
        self._connection.rollback()


class SqlStore:
    """The database behind an address. Threads may share it; `dispose` closes its connections."""

    def __init__(self, url: URL, busy_timeout: float) -> None:
        self.url = url
        self._busy_timeout = busy_timeout
        self._engine = make_engine(url, busy_timeout=busy_timeout)
        self._writer = threading.Lock() if url.get_backend_name() == "sqlite" else None

    @contextmanager
    def write(self) -> Iterator[ports.UnitOfWork]:
        """A transaction that may write: commits at the end of the block, rolls back on an exception.

        A database that stays locked or away is a `BusyError`. Blocks of one thread must not be nested.
        """
        with self._one_writer(), translated(self.url), self._engine.connect() as connection:
            connection.execution_options(**WRITES)
            with connection.begin():
                yield SqlUnitOfWork(connection)

    @contextmanager
    def read(self) -> Iterator[ports.UnitOfWork]:
        """A transaction that only reads, from one consistent snapshot. Iterators must be used up within the block."""
        with translated(self.url), self._engine.connect() as connection:
            connection.execution_options(**READS[self.url.get_backend_name()])
            with connection.begin():
                yield SqlUnitOfWork(connection)

    def dispose(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def _held(self, lock: threading.Lock) -> Iterator[None]:
        if not lock.acquire(timeout=self._busy_timeout):
            raise BusyError(f"database {masked(self.url)}: another thread is writing; try again when it is done")
        try:
            yield
        finally:
            lock.release()

    def _one_writer(self) -> AbstractContextManager[None]:
        """SQLite has one writer: threads of this process queue up here rather than in its busy loop."""
        return self._held(self._writer) if self._writer else nullcontext()


def open_store(url: str, *, busy_timeout: float = 30.0) -> SqlStore:
    """The store at `sqlite:///FILE` or `postgresql://…`, waiting up to `busy_timeout` seconds for locks.

    Connects at first use. `UsageError` for an address of another kind.
    """
    return SqlStore(database_url(url), busy_timeout)
