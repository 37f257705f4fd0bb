"""The command line in this process, over a configuration and a database of the test's own."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from tests.cli.runs import STORY, Tracker, feed, write_config
from tests.servers import ScriptedServer


@pytest.fixture(autouse=True)
def quiet_logs() -> Iterator[None]:
    """A run sends logs to its own stderr, which is gone after it."""
    yield
    structlog.reset_defaults()


@pytest.fixture
def site() -> Iterator[ScriptedServer]:
    """A publisher's server."""
    with ScriptedServer() as server:
        yield server


@pytest.fixture(scope="session")
def configured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A configuration folder that nobody changes."""
    return write_config(
        tmp_path_factory.mktemp("config"), [feed("wire", "https://wire.example/rss")], ["ana@desk.example"]
    )


@pytest.fixture(scope="session")
def told_file(configured: Path, sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with STORY imported: the template of `told`."""
    file = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("told") / "told.db"))
    done = Tracker(configured, f"sqlite:///{file}")("import", "-", stdin="\n".join(STORY))
    assert done.exit_code == 0, done.stderr
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return file


@pytest.fixture
def told(configured: Path, told_file: Path, tmp_path: Path) -> Tracker:
    """The command line over a database with the imported STORY, of the test's own."""
    return Tracker(configured, f"sqlite:///{shutil.copy(told_file, tmp_path / 'told.db')}")


@pytest.fixture
def empty(configured: Path, sqlite_url: str) -> Tracker:
    """The command line over an empty database."""
    return Tracker(configured, sqlite_url)
