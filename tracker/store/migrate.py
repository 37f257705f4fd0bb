"""The schema's versions. The only place that knows alembic; `migrations/` holds the steps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from tracker import resources
from tracker.errors import SchemaError
from tracker.store.engine import WRITES, database_url, make_engine, masked, translated
from tracker.store.tables import Base

#: Seconds that a step may wait for a lock before it gives up, so that it never stands in the way of a running service.
LOCK_TIMEOUT = 10.0
_ADVISORY_LOCK = 0x7261636B6572


def upgrade(url: str) -> None:
    """Bring the schema up to this program's version. Several processes may try at once: one does it.

    `BusyError` where the database is locked or away, `SchemaError` where its schema is newer.
    """
    with _connected(url, LOCK_TIMEOUT) as connection:
        _refuse_newer(connection)
        command.upgrade(_config(connection), "head")


def downgrade(url: str, revision: str) -> None:
    """Go back to a revision, `base` for an empty database. What only the later schema can hold is lost."""
    with _connected(url, LOCK_TIMEOUT) as connection:
        command.downgrade(_config(connection), revision)


def current(url: str) -> str | None:
    """The revision of the database, None where it has none."""
    with _connected(url) as connection:
        return _revision(connection)


def check(url: str) -> list[str]:
    """Where the models and the migrated schema differ, in alembic's words; empty where they agree."""
    with _connected(url) as connection:
        options = {"include_name": include_name, "compare_type": True}
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata)
        return [repr(difference) for difference in differences]


def require_current(url: str) -> None:
    """`SchemaError` where the schema is newer or older than this program."""
    with _connected(url) as connection:
        _refuse_newer(connection)
        if _revision(connection) != _scripts().get_current_head():
            raise SchemaError(f"{_name(connection)} has an older schema than this program: run `tracker db upgrade`")


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """Whether a thing in the database is ours; procrastinate's tables are not."""
    return kind != "table" or not (name or "").startswith("procrastinate_")


@contextmanager
def _connected(url: str, lock_timeout: float = 30.0) -> Iterator[Connection]:
    """A connection in a transaction that nobody else migrates in. SQLite remakes tables, so foreign keys are off."""
    parsed = database_url(url)
    engine = make_engine(parsed, busy_timeout=lock_timeout, foreign_keys=False)
    try:
        with translated(parsed), _transaction(engine) as connection:
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _transaction(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        connection.execution_options(**WRITES)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
            yield connection


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(resources.migrations_dir()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(resources.migrations_dir()))


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(connection: Connection) -> None:
    revision = _revision(connection)
    if revision is not None and revision not in {script.revision for script in _scripts().walk_revisions()}:
        raise SchemaError(
            f"{_name(connection)} has schema {revision}, made by a newer version of the tracker: update the program"
        )


def _name(connection: Connection) -> str:
    return f"database {masked(connection.engine.url)}"
