"""The schema's versions. The only place that knows alembic; `migrations/` holds the steps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, text

from tracker import resources
from tracker.errors import SchemaError
from tracker.store.engine import READS, WRITES, database_url, make_engine, masked, translated
from tracker.store.tables import Base

#: Seconds that a step may wait for a lock, so that it never stands long in the way of a running service.
LOCK_TIMEOUT = 10.0
#: Seconds that a process waits while another one migrates.
TURN_TIMEOUT = 300.0
_ADVISORY_LOCK = 0x7261636B6572


def upgrade(url: str) -> None:
    """Bring the schema up to this program's version; where it is that, nothing is locked.

    Several processes may try at once: one does it, the others wait. `BusyError` where the database is locked or away,
    `SchemaError` where its schema is newer.
    """
    if current(url) == head():
        return
    with _connected(url, writes=True) as connection:
        _refuse_newer(connection)
        command.upgrade(_config(connection), "head")


def downgrade(url: str, revision: str) -> None:
    """Go back to a revision, `base` for an empty database. What only the later schema can hold is lost."""
    with _connected(url, writes=True) as connection:
        command.downgrade(_config(connection), revision)


def current(url: str) -> str | None:
    """The revision of the database, None where it has none."""
    with _connected(url) as connection:
        return _revision(connection)


def exists(url: str) -> bool:
    """Whether there is a database with a schema; looking does not make the file of one that is not there."""
    return missing(url) is None and current(url) is not None


def missing(url: str) -> str | None:
    """The address to show of a SQLite file that is not there; None for every other database."""
    parsed = database_url(url)
    return masked(parsed) if _is_missing(parsed) else None


def head() -> str | None:
    """The revision of this program."""
    return _scripts().get_current_head()


def require_current(url: str) -> None:
    """`SchemaError` where the schema is newer or older than this program."""
    with _connected(url) as connection:
        _require_current(connection)


def check(url: str) -> None:
    """`SchemaError` where the schema is not what this program's models say: another revision, or changed by hand."""
    if _is_missing(parsed := database_url(url)):
        raise SchemaError(f"database {masked(parsed)}: there is none yet: run `tracker db upgrade`")
    with _connected(url) as connection:
        _require_current(connection)
        options = {"include_name": include_name, "compare_type": True}
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata)
        if differences:
            told = "; ".join(map(repr, differences))
            raise SchemaError(f"{_name(connection)} differs from what the migrations make: {told}; restore a backup")


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """Whether a thing in the database is ours; procrastinate's tables are not."""
    return kind != "table" or not (name or "").startswith("procrastinate_")


@contextmanager
def _connected(url: str, *, writes: bool = False) -> Iterator[Connection]:
    """A connection in a transaction. SQLite changes tables by making them anew, so foreign keys are off."""
    parsed = database_url(url)
    engine = make_engine(parsed, busy_timeout=LOCK_TIMEOUT, foreign_keys=False)
    options = WRITES if writes else READS[parsed.get_backend_name()]
    try:
        with translated(parsed), engine.connect() as connection:
            connection.execution_options(**options)
            with connection.begin():
                if writes:
                    _take_turn(connection)
                yield connection
    finally:
        engine.dispose()


def _take_turn(connection: Connection) -> None:
    """One process migrates; on SQLite its `BEGIN IMMEDIATE` sees to that."""
    if connection.dialect.name == "postgresql":
        wait = "SELECT set_config('lock_timeout', :timeout, true)"
        connection.execute(text(wait), {"timeout": f"{TURN_TIMEOUT:.0f}s"})
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
        connection.execute(text(wait), {"timeout": f"{LOCK_TIMEOUT:.0f}s"})


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(resources.migrations_dir()).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(resources.migrations_dir()))


def _is_missing(url: URL) -> bool:
    """Whether it is a SQLite file that is not there."""
    return url.get_backend_name() == "sqlite" and not Path(url.database or "").exists()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _require_current(connection: Connection) -> None:
    _refuse_newer(connection)
    if _revision(connection) != head():
        raise SchemaError(f"{_name(connection)} has an older schema than this program: run `tracker db upgrade`")


def _refuse_newer(connection: Connection) -> None:
    revision = _revision(connection)
    if revision is not None and revision not in {script.revision for script in _scripts().walk_revisions()}:
        raise SchemaError(
            f"{_name(connection)} has schema {revision}, made by a newer version of the tracker: update the program"
        )


def _name(connection: Connection) -> str:
    return f"database {masked(connection.engine.url)}"
