"""A few facts about this database itself, by name."""

from __future__ import annotations

from sqlalchemy import select

from tracker.store.base import SqlRepository
from tracker.store.tables import NoteTable


class SqlNotes(SqlRepository):
    """`ports.Notes`."""

    def get(self, name: str) -> str | None:
        return self._db.scalars(select(NoteTable.value).where(NoteTable.name == name)).first()

    def set(self, name: str, value: str) -> None:
        noted = self._insert(NoteTable).values(name=name, value=value)
        self._db.execute(noted.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
