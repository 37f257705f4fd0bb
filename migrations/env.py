"""Runs the migrations on the connection, already in a transaction, that `tracker.store.migrate` hands over."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from tracker.store.tables import Base


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
    )
    context.run_migrations()


run(context.config.attributes["connection"])
