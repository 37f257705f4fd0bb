"""Transactions: all or nothing, one snapshot, and a database that is busy, away or strange."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import StatementError

from tests.store.store_samples import NOON, document
from tracker.errors import BusyError, SchemaError, StoreError, UsageError
from tracker.store.session import SqlStore, open_store


def test_what_a_block_wrote_commits_together(store: SqlStore) -> None:
    with store.write() as uow:
        uow.notes.set("a", "1")
        uow.notes.set("b", "2")
    with store.read() as uow:
        assert (uow.notes.get("a"), uow.notes.get("b")) == ("1", "2")


def test_an_exception_rolls_everything_back(store: SqlStore) -> None:
    with pytest.raises(RuntimeError), store.write() as uow:
        uow.notes.set("a", "1")
        uow.documents.add([(document(1), "s")], NOON, None)
        raise RuntimeError
    with store.write() as uow:
        assert uow.notes.get("a") is None
        assert uow.documents.count() == 0


def test_a_block_can_undo_what_it_did(store: SqlStore) -> None:
    with store.write() as uow:
        uow.notes.set("a", "1")
        uow.roll_back()
    with store.write() as uow:
        assert uow.notes.get("a") is None


def test_a_reader_sees_one_snapshot(store: SqlStore) -> None:
    with store.read() as reader:
        assert reader.notes.get("a") is None
        with store.write() as writer:
            writer.notes.set("a", "1")
        assert reader.notes.get("a") is None
    with store.read() as reader:
        assert reader.notes.get("a") == "1"


def test_times_come_back_aware_in_utc_and_sort_as_time_does(store: SqlStore) -> None:
    shanghai = timezone(timedelta(hours=8))
    early = document(1, published=datetime(2026, 3, 1, 7, 0, tzinfo=shanghai))
    late = document(2, published=datetime(2026, 3, 1, 0, 30, 0, 5, tzinfo=UTC))
    with store.write() as uow:
        uow.documents.add([(late, "s"), (early, "s")], NOON, None)
        ordered = uow.documents.by_ids(uow.documents.ids())
    assert [row.document.published for row in ordered] == [early.published, late.published]
    assert {row.document.published.tzinfo for row in ordered} == {UTC}


def test_a_time_without_zone_is_refused(store: SqlStore) -> None:
    with pytest.raises(StatementError, match="no time zone"), store.write() as uow:
        uow.documents.add([(document(1), "s")], NOON.replace(tzinfo=None), None)


def test_the_drivers_connection_is_in_the_same_transaction(store: SqlStore) -> None:
    with store.write() as uow:
        uow.notes.set("a", "1")
        driver = uow.connection
        assert isinstance(driver, sqlite3.Connection | psycopg.Connection)
        assert driver.execute("SELECT value FROM notes").fetchone() == ("1",)


def test_a_locked_sqlite_file_is_a_busy_error(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = open_store(sqlite_url, busy_timeout=0.05)
    with pytest.raises(BusyError, match=r"tracker\.db.*locked") as caught, store.write() as uow:
        uow.notes.set("a", "1")
    assert caught.value.retry
    other.execute("ROLLBACK")
    with store.write() as uow:
        uow.notes.set("a", "1")
    other.close()
    store.dispose()


def test_a_sqlite_file_keeps_a_write_ahead_log(sqlite_url: str) -> None:
    connection = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_a_second_writing_thread_waits_and_gives_up(sqlite_url: str) -> None:
    store = open_store(sqlite_url, busy_timeout=0.05)
    with store.write(), pytest.raises(BusyError, match="another thread"), store.write():
        pass
    store.dispose()


def test_a_locked_postgres_row_is_a_busy_error(postgres_url: str) -> None:
    store = open_store(postgres_url, busy_timeout=0.05)
    with store.write() as uow:
        uow.notes.set("a", "1")
    with psycopg.connect(postgres_url) as other:
        other.execute("UPDATE notes SET value = '2'")
        with pytest.raises(BusyError, match="lock timeout"), store.write() as uow:
            uow.notes.set("a", "3")
    store.dispose()


def test_a_database_without_schema_says_so(blank_url: str) -> None:
    store = open_store(blank_url)
    with pytest.raises(SchemaError, match="tracker db upgrade"), store.read() as uow:
        uow.notes.get("a")
    store.dispose()


def test_a_server_that_is_away_is_a_busy_error_that_hides_the_password() -> None:
    store = open_store("postgres://me:secret@127.0.0.1:1/news")
    with pytest.raises(BusyError, match=r"127\.0\.0\.1:1/news") as caught, store.read():
        pass
    assert "secret" not in str(caught.value)
    store.dispose()


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "odd.db").mkdir()
    store = open_store(f"sqlite:///{tmp_path / 'odd.db'}")
    with pytest.raises(StoreError, match=r"odd\.db.*permissions"), store.read():
        pass
    store.dispose()


def test_a_file_of_something_else_is_named(tmp_path: Path) -> None:
    (tmp_path / "odd.db").write_text("Minutes of the meeting\n" * 100)
    store = open_store(f"sqlite:///{tmp_path / 'odd.db'}")
    with pytest.raises(StoreError, match=r"odd\.db.*not a database"), store.read():
        pass
    store.dispose()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = open_store(f"sqlite:///{tmp_path / 'file' / 'tracker.db'}")
    with pytest.raises(StoreError, match=r"file/tracker\.db.*folder"), store.read():
        pass


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_is_taken(scheme: str) -> None:
    assert open_store(f"{scheme}://host/news").url.drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    "address", ["", "news.db", "mysql://me:secret@host/news", "sqlite://", "postgresql://me:secret@host:abc/news"]
)
def test_other_addresses_are_refused(address: str) -> None:
    with pytest.raises(UsageError, match="sqlite:///FILE") as caught:
        open_store(address)
    assert "secret" not in str(caught.value)
