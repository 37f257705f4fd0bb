"""The first schema: feeds, documents, readings, events, flags, subscribers, deliveries; the job queue on PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "hosts",
    "feeds",
    "documents",
    "readings",
    "reading_entities",
    "claims",
    "events",
    "event_keys",
    "event_entities",
    "event_tellings",
    "event_redirects",
    "flags",
    "judgements",
    "subscribers",
    "deliveries",
    "watchlists",
    "notes",
)

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    _feeds()
    _documents()
    _readings()
    _events()
    _flags()
    _messages()
    _facts()
    if op.get_bind().dialect.name == "postgresql":
        _job_queue()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(DROP_JOB_QUEUE)


def _feeds() -> None:
    op.create_table("hosts", _text("host", primary_key=True), _time("next_request_at", nullable=True))
    op.create_table(
        "feeds",
        _text("id", primary_key=True),
        _text("name"),
        _text("url"),
        _text("host", references="hosts.host"),
        _text("kind"),
        _text("language"),
        _text("owner"),
        _text("entity", nullable=True),
        _text("source"),
        _payload("selectors"),
        _text("rights"),
        _text("rights_note"),
        _flag("enabled"),
        _text("reason"),
        _flag("declared"),
        _flag("added"),
        _flag("removed"),
        _flag("paused"),
        _text("moved_from", nullable=True),
        _time("claimed_until", nullable=True),
        _text("etag", nullable=True),
        _text("last_modified", nullable=True),
        _text("body_hash", nullable=True),
        _time("next_poll_at", nullable=True),
        sa.Column("interval", sa.Double()),
        _time("polled_at", nullable=True),
        _time("succeeded_at", nullable=True),
        _time("last_entry_at", nullable=True),
        sa.Column("status", sa.Integer()),
        sa.Column("failures", sa.Integer(), nullable=False),
        _time("failing_since", nullable=True),
        _text("error", nullable=True),
        _flag("gone"),
        _time("wait_until", nullable=True),
        _text("moved_to", nullable=True),
        sa.Column("moved_count", sa.Integer(), nullable=False),
    )
    _index("feeds", "host")
    _index("feeds", "next_poll_at")


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", NUMBER, primary_key=True),
        _text("url"),
        _text("url_key"),
        _text("canonical_url"),
        _text("canonical_key"),
        _text("source"),
        _text("title"),
        _text("folded"),
        _text("summary"),
        _text("body"),
        _text("language"),
        _text("owner"),
        _text("owner_entity", nullable=True),
        _time("published"),
        _flag("dated"),
        _text("content_hash"),
        _time("recorded"),
        _text("story"),
        _text("feed_id", nullable=True, references="feeds.id"),
    )
    _index("documents", "canonical_key", unique=True)
    _index("documents", "url_key")
    _index("documents", "published")
    _index("documents", "recorded")
    _index("documents", "story")


def _readings() -> None:
    op.create_table(
        "readings",
        _number("document_id", "documents.id", primary_key=True),
        _payload("mentions"),
        _payload("rejected"),
        _text("rules_version"),
        _text("watchlist_version"),
        _time("related_at", nullable=True),
    )
    _index("readings", "related_at")
    op.create_table(
        "reading_entities",
        _number("document_id", "readings.document_id", primary_key=True),
        _text("entity", primary_key=True),
    )
    _index("reading_entities", "entity")
    op.create_table(
        "claims",
        _text("id", primary_key=True),
        _number("document_id", "readings.document_id"),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        _text("kind"),
        _text("status"),
        sa.Column("score", sa.Double(), nullable=False),
        _payload("claim"),
    )
    _index("claims", "document_id")


def _events() -> None:
    op.create_table(
        "events",
        _text("id", primary_key=True),
        _text("kind"),
        _text("status"),
        sa.Column("score", sa.Double(), nullable=False),
        _time("first_seen"),
        _time("last_seen"),
        _text("folded"),
    )
    _index("events", "last_seen")
    op.create_table("event_keys", _text("key", primary_key=True), _event(primary_key=True))
    _index("event_keys", "event_id")
    op.create_table("event_entities", _event(primary_key=True), _text("entity", primary_key=True))
    _index("event_entities", "entity")
    claim = sa.ForeignKey("claims.id", ondelete="CASCADE")
    op.create_table("event_tellings", sa.Column("claim_id", sa.Text(), claim, primary_key=True), _event())
    _index("event_tellings", "event_id")
    op.create_table("event_redirects", _text("old_id", primary_key=True), _text("new_id"))
    _index("event_redirects", "new_id")


def _flags() -> None:
    op.create_table(
        "flags",
        _text("id", primary_key=True),
        _text("event_id"),
        _time("flagged_at"),
        _text("first_url"),
        sa.Column("score", sa.Double(), nullable=False),
        _payload("signals"),
        _flag("news"),
        _flag("current"),
    )
    _index("flags", "event_id", unique=True)
    _index("flags", "flagged_at")
    op.create_table(
        "judgements",
        sa.Column("id", NUMBER, primary_key=True),
        _text("event_id"),
        _text("verdict"),
        _text("note"),
        _time("judged_at"),
    )
    _index("judgements", "event_id")


def _messages() -> None:
    op.create_table(
        "subscribers",
        _text("address", primary_key=True),
        _payload("subscriber"),
        _flag("declared"),
        _flag("added"),
        _flag("removed"),
        sa.Column("paused", sa.Boolean()),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", NUMBER, primary_key=True),
        _text("key"),
        _text("address"),
        _text("kind"),
        _text("message_id"),
        _text("subject"),
        _text("text"),
        _text("html"),
        _time("created_at"),
        _time("due_at"),
        _time("window_end"),
        _text("state"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _text("error", nullable=True),
        _time("sent_at", nullable=True),
        _time("lease_until", nullable=True),
        _payload("told"),
    )
    _index("deliveries", "key", unique=True)
    _index("deliveries", "state", "due_at")
    _index("deliveries", "address", "kind", "window_end")


def _facts() -> None:
    op.create_table(
        "watchlists",
        _text("version", primary_key=True),
        _payload("watchlist"),
        _time("saved_at"),
        _flag("current"),
    )
    op.create_table("notes", _text("name", primary_key=True), _text("value"))


def _job_queue() -> None:
    """Procrastinate's tables, types and functions, from its package, unless somebody made them already."""
    from procrastinate.schema import SchemaManager

    connection = op.get_bind()
    if connection.scalar(sa.text("SELECT to_regclass('procrastinate_jobs')")) is not None:
        return
    driver: Any = connection.connection.driver_connection
    driver.execute(SchemaManager.get_schema())  # past SQLAlchemy, which would take its % signs for parameters


DROP_JOB_QUEUE = r"""
DO $$
DECLARE
    thing record;
BEGIN
    FOR thing IN
        SELECT tablename AS name FROM pg_tables
        WHERE schemaname = current_schema() AND tablename LIKE 'procrastinate\_%'
    LOOP
        EXECUTE format('DROP TABLE %I CASCADE', thing.name);
    END LOOP;
    FOR thing IN
        SELECT oid::regprocedure AS name FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace AND proname LIKE 'procrastinate\_%'
    LOOP
        EXECUTE format('DROP FUNCTION %s CASCADE', thing.name);
    END LOOP;
    FOR thing IN
        SELECT typname AS name FROM pg_type
        WHERE typnamespace = current_schema()::regnamespace AND typname LIKE 'procrastinate\_%'
    LOOP
        EXECUTE format('DROP TYPE %I CASCADE', thing.name);
    END LOOP;
END $$
"""


# Columns: required unless they say otherwise


def _text(name: str, *, references: str = "", primary_key: bool = False, nullable: bool = False) -> sa.Column[str]:
    keys: Sequence[sa.ForeignKey] = [sa.ForeignKey(references)] if references else []
    return sa.Column(name, sa.Text(), *keys, primary_key=primary_key, nullable=nullable)


def _time(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, TIME, nullable=nullable)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _payload(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.JSON(), nullable=False)


def _number(name: str, references: str, *, primary_key: bool = False) -> sa.Column[int]:
    key = sa.ForeignKey(references, ondelete="CASCADE")
    return sa.Column(name, NUMBER, key, primary_key=primary_key, nullable=False)


def _event(*, primary_key: bool = False) -> sa.Column[str]:
    key = sa.ForeignKey("events.id", ondelete="CASCADE")
    return sa.Column("event_id", sa.Text(), key, primary_key=primary_key, nullable=False)


def _index(table: str, *columns: str, unique: bool = False) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, columns, unique=unique)
