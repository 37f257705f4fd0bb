"""Migrations on both databases."""

from __future__ import annotations

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import text

from tracker import resources
from tracker.errors import SchemaError
from tracker.store import migrate
from tracker.store.engine import database_url as parsed
from tracker.store.engine import make_engine
from tracker.store.session import open_store


def _execute(url: str, statement: str) -> None:
    engine = make_engine(parsed(url), busy_timeout=5)
    with engine.connect() as connection:
        connection.execution_options(sqlite_begin="BEGIN IMMEDIATE")
        with connection.begin():
            connection.execute(text(statement))
    engine.dispose()


def test_migrations_up_down_and_up_again_make_what_the_models_say(blank_url: str) -> None:
    migrate.upgrade(blank_url)
    migrate.check(blank_url)
    migrate.downgrade(blank_url, "base")
    assert migrate.current(blank_url) is None
    migrate.upgrade(blank_url)
    migrate.check(blank_url)


def test_a_downgrade_leaves_nothing_behind(blank_postgresql_url: str) -> None:
    migrate.upgrade(blank_postgresql_url)
    migrate.downgrade(blank_postgresql_url, "base")
    with psycopg.connect(blank_postgresql_url) as connection:
        things = """
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
            UNION SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace
        """
        left = {name for (name,) in connection.execute(things)}
    assert left <= {"alembic_version", "alembic_version_pkc", "_alembic_version"}


def test_the_job_queue_comes_with_the_schema_on_postgresql(postgres_url: str) -> None:
    with psycopg.connect(postgres_url) as connection:
        assert connection.execute("SELECT count(*) FROM procrastinate_jobs").fetchone() == (0,)


def test_a_job_queue_that_is_there_already_is_kept(blank_postgresql_url: str) -> None:
    migrate.upgrade(blank_postgresql_url)
    with psycopg.connect(blank_postgresql_url) as connection:
        connection.execute("INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('any', 'kept')")
        connection.execute("CREATE SCHEMA old")
        for (table,) in connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'procrastinate%'"
        ).fetchall():
            connection.execute(f'ALTER TABLE "{table}" SET SCHEMA old')
    migrate.upgrade(blank_postgresql_url)
    with psycopg.connect(blank_postgresql_url) as connection:
        assert connection.execute("SELECT task_name FROM procrastinate_jobs").fetchall() == [("kept",)]


def test_an_upgrade_of_a_current_schema_waits_for_nobody(database_url: str) -> None:
    store = open_store(database_url)
    with store.write() as uow:
        uow.notes.set("a", "1")
        migrate.upgrade(database_url)
    store.dispose()
    assert migrate.current(database_url) == migrate.head()


def test_processes_that_upgrade_at_once_do_it_once(blank_url: str) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(migrate.upgrade, [blank_url] * 2))
    migrate.check(blank_url)


def test_a_schema_of_a_newer_program_is_refused(blank_url: str) -> None:
    migrate.upgrade(blank_url)
    _execute(blank_url, "UPDATE alembic_version SET version_num = '9999'")
    for refused in (migrate.check, migrate.upgrade):
        with pytest.raises(SchemaError, match=r"9999.*update the program"):
            refused(blank_url)


def test_a_database_without_schema_asks_for_an_upgrade(blank_url: str) -> None:
    with pytest.raises(SchemaError, match="tracker db upgrade"):
        migrate.check(blank_url)


def test_a_new_step_starts_from_the_template(tmp_path: Path) -> None:
    checkout = resources.migrations_dir().parent
    shutil.copytree(checkout / "migrations", tmp_path / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(checkout / "pyproject.toml", tmp_path)
    revision = [sys.executable, "-m", "alembic", "revision", "-m", "Add a thing", "--rev-id", "9999"]
    subprocess.run(revision, cwd=tmp_path, check=True, capture_output=True)
    scripts = ScriptDirectory(str(tmp_path / "migrations"))
    assert scripts.get_current_head() == "9999"
    assert scripts.get_revision("9999").down_revision == migrate.head()


def test_check_tells_what_is_missing(blank_url: str) -> None:
    migrate.upgrade(blank_url)
    _execute(blank_url, "DROP INDEX ix_documents_story")
    with pytest.raises(SchemaError, match="ix_documents_story"):
        migrate.check(blank_url)
