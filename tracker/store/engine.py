"""Connections to either database, and its errors in our words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from tracker.errors import BusyError, SchemaError, StoreError, UsageError

#: Execution options of connections that write, and of those that read.
WRITES: dict[str, Any] = {"sqlite_begin": "BEGIN IMMEDIATE"}
READS: dict[str, dict[str, Any]] = {
    "sqlite": {"sqlite_begin": "BEGIN"},
    "postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True},
}

_FORMS = "write sqlite:///FILE or postgresql://HOST/NAME"
_UNDEFINED_TABLE = "42P01"  # PostgreSQL's code
_DRIVERS = {"sqlite": "sqlite", "postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}


def database_url(url: str) -> URL:
    """The address with the driver that we use: `sqlite:///FILE` or `postgresql://…`, else `UsageError`."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError) as error:  # a port that is no number is a plain ValueError
        raise UsageError("the database address cannot be read: " + _FORMS) from error
    driver = _DRIVERS.get(parsed.get_backend_name())
    if driver is None or (driver == "sqlite" and not parsed.database):
        raise UsageError(f"database {masked(parsed)}: {_FORMS}")
    return parsed.set(drivername=driver)


def masked(url: URL) -> str:
    """The address to show: without driver and password."""
    shown = url.set(drivername=url.get_backend_name())
    if "password" in shown.query:
        shown = shown.update_query_dict({"password": "***"})
    return shown.render_as_string(hide_password=True)


def make_engine(url: URL, *, busy_timeout: float, foreign_keys: bool = True) -> Engine:
    """An engine that waits `busy_timeout` seconds for locks. The folder of a SQLite file is made at first use."""
    common: dict[str, Any] = {"json_serializer": _dumps}
    if url.get_backend_name() == "sqlite":
        engine = create_engine(url, connect_args={"timeout": busy_timeout}, **common)
        _prepare_sqlite(engine, foreign_keys)
        return engine
    options = f"-c timezone=UTC -c lock_timeout={int(busy_timeout * 1000)}"
    return create_engine(url, connect_args={"options": options, "connect_timeout": 10}, pool_pre_ping=True, **common)


@contextmanager
def translated(url: URL) -> Iterator[None]:
    """Operational errors within become `BusyError` (it may pass), `SchemaError` (no schema yet) or `StoreError`."""
    try:
        yield
    except PoolTimeoutError as error:
        raise BusyError(f"database {masked(url)}: all connections are in use; try again") from error
    except DBAPIError as error:
        told = _translation(url, error)
        if told is None:
            raise
        raise told from error


def _translation(url: URL, error: DBAPIError) -> StoreError | None:
    """None for what only a mistake of ours can cause."""
    database = f"database {masked(url)}"
    reason = str(error.orig).strip().partition("\n")[0]
    if getattr(error.orig, "sqlstate", None) == _UNDEFINED_TABLE or "no such table" in reason:
        return SchemaError(f"{database} has no schema yet: run `tracker db upgrade`")
    operational = isinstance(error, OperationalError)
    if operational and url.get_backend_name() == "postgresql":
        return BusyError(f"{database}: {reason}; check that the server runs and try again")
    if operational and "locked" in reason:
        return BusyError(f"{database}: {reason}; another process writes to it, try again when it is done")
    if operational or type(error) is DatabaseError:
        return StoreError(f"{database}: {reason}; check the file, its permissions and the disk's space")
    return None


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _make_folder(url: URL) -> None:
    folder = Path(url.database or "").parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"database {masked(url)}: its folder cannot be made: {error.strerror}") from error


def _prepare_sqlite(engine: Engine, foreign_keys: bool) -> None:
    @event.listens_for(engine, "do_connect")
    def find_place(*_: Any) -> None:
        _make_folder(engine.url)

    @event.listens_for(engine, "connect")
    def connect(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late for us
        _use_wal(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("sqlite_begin", "BEGIN")
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if how == 'BEGIN' else 'OFF'}")
        connection.exec_driver_sql(how)


def _use_wal(connection: Any) -> None:
    """The file keeps the mode. SQLite waits for nobody here, so a busy file is left to the next connection."""
    if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
