"""The tables. Times are aware and in UTC on both databases; payloads are JSON that `codec` writes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, Any, ClassVar

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeEngine

from tracker.store.column_types import Seconds, Storable, UtcTime

Payload = Annotated[Any, mapped_column(JSON)]
Number = Annotated[int, mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)]
Name = Annotated[str, mapped_column(primary_key=True)]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, type[TypeEngine[Any]]]] = {
        str: Storable,
        datetime: UtcTime,
        timedelta: Seconds,
    }


class HostTable(Base):
    """A host that feeds live on; `next_request_at` lies ahead while somebody has the claim on it."""

    __tablename__ = "hosts"

    host: Mapped[Name]
    next_request_at: Mapped[datetime | None]


class FeedTable(Base):
    """A feed, its poll state, and where it comes from.

    `declared`: it is in the file. `added`: a command added it. `removed`: a command took it away. Rows are never
    deleted: what a command said of a feed outlives its absence from the file. `moved_from` is the declared address of a
    feed that its publisher has moved.
    """

    __tablename__ = "feeds"
    __table_args__ = (Index(None, "host"), Index(None, "next_poll_at"))

    id: Mapped[Name]
    name: Mapped[str]
    url: Mapped[str]
    host: Mapped[str] = mapped_column(ForeignKey("hosts.host"))
    kind: Mapped[str]
    language: Mapped[str]
    owner: Mapped[str]
    entity: Mapped[str | None]
    source: Mapped[str]
    selectors: Mapped[Payload]
    rights: Mapped[str]
    rights_note: Mapped[str]
    enabled: Mapped[bool]
    reason: Mapped[str]

    declared: Mapped[bool]
    added: Mapped[bool]
    removed: Mapped[bool]
    paused: Mapped[bool]
    moved_from: Mapped[str | None]
    claimed_until: Mapped[datetime | None]

    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    body_hash: Mapped[str | None]
    next_poll_at: Mapped[datetime | None]
    interval: Mapped[timedelta | None]
    polled_at: Mapped[datetime | None]
    succeeded_at: Mapped[datetime | None]
    last_entry_at: Mapped[datetime | None]
    status: Mapped[int | None]
    failures: Mapped[int]
    failing_since: Mapped[datetime | None]
    error: Mapped[str | None]
    gone: Mapped[bool]
    wait_until: Mapped[datetime | None]
    moved_to: Mapped[str | None]
    moved_count: Mapped[int]


class DocumentTable(Base):
    """An article. The keys are digests of the addresses: an index takes no text as long as an address may be."""

    __tablename__ = "documents"
    __table_args__ = (
        Index(None, "canonical_key", unique=True),
        Index(None, "url_key"),
        Index(None, "published"),
        Index(None, "recorded"),
        Index(None, "story"),
    )

    id: Mapped[Number]
    url: Mapped[str]
    url_key: Mapped[str]
    canonical_url: Mapped[str]
    canonical_key: Mapped[str]
    source: Mapped[str]
    title: Mapped[str]
    folded: Mapped[str]
    summary: Mapped[str]
    body: Mapped[str]
    language: Mapped[str]
    owner: Mapped[str]
    owner_entity: Mapped[str | None]
    published: Mapped[datetime]
    dated: Mapped[bool]
    content_hash: Mapped[str]
    recorded: Mapped[datetime]
    story: Mapped[str]
    feed_id: Mapped[str | None] = mapped_column(ForeignKey("feeds.id"))


class ReadingTable(Base):
    """What was read in a document, but for its claims. `related_at` is empty until events were made of it."""

    __tablename__ = "readings"
    __table_args__ = (Index(None, "related_at"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True)
    mentions: Mapped[Payload]
    rejected: Mapped[Payload]
    rules_version: Mapped[str]
    watchlist_version: Mapped[str]
    related_at: Mapped[datetime | None]


class ReadingEntityTable(Base):
    """The entities that a document mentions, for filters."""

    __tablename__ = "reading_entities"
    __table_args__ = (Index(None, "entity"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("readings.document_id", ondelete="CASCADE"), primary_key=True)
    entity: Mapped[Name]


class ClaimTable(Base):
    """One event as one document tells it; `id` is `core.history.claim_id`."""

    __tablename__ = "claims"
    __table_args__ = (Index(None, "document_id"),)

    id: Mapped[Name]
    document_id: Mapped[int] = mapped_column(ForeignKey("readings.document_id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    kind: Mapped[str]
    status: Mapped[str]
    score: Mapped[float]
    claim: Mapped[Payload]


class EventTable(Base):
    """An event as its tellings add up, for filters. When it is asked for, it is made of the tellings again."""

    __tablename__ = "events"
    __table_args__ = (Index(None, "last_seen"),)

    id: Mapped[Name]
    kind: Mapped[str]
    status: Mapped[str]
    score: Mapped[float]
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]
    folded: Mapped[str]


class EventKeyTable(Base):
    """The folded party names under which an event is found again."""

    __tablename__ = "event_keys"
    __table_args__ = (Index(None, "event_id"),)

    key: Mapped[Name]
    event_id: Mapped[str] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)


class EventEntityTable(Base):
    """The entities that are parties of an event in any telling."""

    __tablename__ = "event_entities"
    __table_args__ = (Index(None, "entity"),)

    event_id: Mapped[str] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"), primary_key=True)
    entity: Mapped[Name]


class EventTellingTable(Base):
    """Which event a claim tells of: one at most."""

    __tablename__ = "event_tellings"
    __table_args__ = (Index(None, "event_id"),)

    claim_id: Mapped[str] = mapped_column(ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("events.id", ondelete="CASCADE"))


class EventRedirectTable(Base):
    """An id once shown always resolves. No foreign key: a reread takes events away and makes them again."""

    __tablename__ = "event_redirects"
    __table_args__ = (Index(None, "new_id"),)

    old_id: Mapped[Name]
    new_id: Mapped[str]


class FlagTable(Base):
    """A deal raised for attention, once for an event. `current` is false from a reread until it is derived again."""

    __tablename__ = "flags"
    __table_args__ = (Index(None, "event_id", unique=True), Index(None, "flagged_at"))

    id: Mapped[Name]
    event_id: Mapped[str]
    flagged_at: Mapped[datetime]
    first_url: Mapped[str]
    score: Mapped[float]
    signals: Mapped[Payload]
    news: Mapped[bool]
    current: Mapped[bool]


class JudgementTable(Base):
    """What a person said of an event and its flag; the last one counts, and no reread undoes it."""

    __tablename__ = "judgements"
    __table_args__ = (Index(None, "event_id"),)

    id: Mapped[Number]
    event_id: Mapped[str]
    verdict: Mapped[str]
    note: Mapped[str]
    judged_at: Mapped[datetime]


class SubscriberTable(Base):
    """A subscriber and where it comes from, as with feeds. `paused` is empty where no command said anything."""

    __tablename__ = "subscribers"

    address: Mapped[Name]
    subscriber: Mapped[Payload]
    declared: Mapped[bool]
    added: Mapped[bool]
    removed: Mapped[bool]
    paused: Mapped[bool | None]


class DeliveryTable(Base):
    """The outbox."""

    __tablename__ = "deliveries"
    __table_args__ = (
        Index(None, "key", unique=True),
        Index(None, "state", "due_at"),
        Index(None, "address", "kind", "window_end"),
    )

    id: Mapped[Number]
    key: Mapped[str]
    address: Mapped[str]
    kind: Mapped[str]
    message_id: Mapped[str]
    subject: Mapped[str]
    text: Mapped[str]
    html: Mapped[str]
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    window_end: Mapped[datetime]
    state: Mapped[str]
    attempts: Mapped[int]
    error: Mapped[str | None]
    sent_at: Mapped[datetime | None]
    lease_until: Mapped[datetime | None]
    told: Mapped[Payload]


class WatchlistTable(Base):
    """Watchlists by version."""

    __tablename__ = "watchlists"

    version: Mapped[Name]
    watchlist: Mapped[Payload]
    saved_at: Mapped[datetime]
    current: Mapped[bool]


class NoteTable(Base):
    """A few facts about this database itself."""

    __tablename__ = "notes"

    name: Mapped[Name]
    value: Mapped[str]
