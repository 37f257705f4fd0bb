"""What the repositories share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping
from sqlalchemy.dialects import postgresql, sqlite

from tracker.store.tables import Base

T = TypeVar("T")
Insert = postgresql.Insert | sqlite.Insert

#: Rows a statement: under the parameter limits of both databases.
BATCH = 500


class SqlRepository:
    """One noun over a connection in a transaction."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def _insert(self, table: type[Base]) -> Insert:
        """An insert that knows `on conflict`."""
        return insert_of(self._db.dialect.name, table)


def insert_of(dialect: str, table: type[Base]) -> Insert:
    """The dialect's own insert, which knows `on conflict`."""
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)


def batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """The items in lists of at most `size`."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def columns(value: Any) -> dict[str, Any]:
    """A flat dataclass as column values of the same names."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def record(kind: type[T], row: RowMapping | dict[str, Any]) -> T:
    """The flat dataclass whose fields are columns of the row."""
    return kind(**{field.name: row[field.name] for field in fields(kind)})  # type: ignore[arg-type]
