"""The application over a small history in a real database."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from tests.web.web_client import Client
from tests.web.web_seed import NOW, fill, history
from tracker.store.session import SqlStore, open_store
from tracker.web.app import WebOptions, create_app


@pytest.fixture(scope="session")
def told(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlStore]:
    """A store with the sample history, to be read only: all tests share it."""
    file = shutil.copy(sqlite_template, tmp_path_factory.mktemp("told") / "tracker.db")
    opened = open_store(f"sqlite:///{file}")
    fill(opened, history())
    yield opened
    opened.dispose()


@pytest.fixture
def empty(sqlite_url: str) -> Iterator[SqlStore]:
    """An empty store of the test's own."""
    opened = open_store(sqlite_url)
    yield opened
    opened.dispose()


@pytest.fixture(scope="session")
def open_app(told: SqlStore) -> FastAPI:
    """A page without a token."""
    return create_app(told, WebOptions(), lambda: NOW)


@pytest.fixture
def visitor(open_app: FastAPI) -> Client:
    """A visitor of it, from this machine."""
    return Client(open_app)
