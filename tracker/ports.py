"""What the pipeline needs from the world, as protocols. Adapters are built in `bootstrap` and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from tracker.core.claims import Reading
from tracker.core.digest import Digest, Rendered
from tracker.core.documents import Document
from tracker.core.events import Event, Flag, Verdict
from tracker.core.history import ALERT_WINDOW, Reach
from tracker.core.polling import Feed, FeedState, Reply, Request
from tracker.core.subscribers import Subscriber
from tracker.core.watchlist import Watchlist

# Values that cross a port


@dataclass(frozen=True, slots=True)
class Filter:
    """What a query asks for; empty lets everything through.

    `since` (inclusive) and `until` (exclusive) bound `published` of documents and mentions, `last_seen` and
    `first_seen` of events. `as_of` asks for what was recorded by then. `text` is looked for in titles and party names,
    case folded. `limit` None is everything.
    """

    entities: tuple[str, ...] = ()
    kind: str | None = None
    status: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    as_of: datetime | None = None
    source: str | None = None
    text: str | None = None
    min_score: float | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class FeedRow:
    """A feed as the database has it: declared or added, with its state."""

    feed: Feed
    state: FeedState
    paused: bool = False


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with its number, when we recorded it and the story (near-identical copies) that it belongs to."""

    id: int
    document: Document
    recorded: datetime
    story: str
    feed_id: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """What relating some documents came to: events that are new or changed, and the flags raised."""

    events: int = 0
    flags: int = 0

    def __add__(self, other: Related) -> Related:
        return Related(self.events + other.events, self.flags + other.flags)


DeliveryState = Literal["pending", "sending", "sent", "failed", "unsure"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message to one subscriber. `key` is its idempotency key: no second delivery with the same key is ever made.

    `pending` waits for `due_at`, `sending` is claimed until `lease_until`, `unsure` was claimed and never closed (it is
    sent once more, with the same `message_id`), `failed` is given up.
    `told` are the ids of the flags and claims that it tells.
    """

    key: str
    address: str
    kind: str
    message_id: str
    rendered: Rendered
    created_at: datetime
    due_at: datetime
    window_end: datetime
    state: DeliveryState = "pending"
    attempts: int = 0
    error: str | None = None
    sent_at: datetime | None = None
    told: tuple[str, ...] = ()
    id: int = 0


# The store


class Feeds(Protocol):
    """The feeds and their poll state."""

    def declare(self, feeds: Sequence[Feed], now: datetime) -> None:
        """Make the declared feeds those of the file: new ones are due at once, missing ones go (their documents stay).

        Feeds that a command added, removed or paused stay as the command left them.
        """

    def add(self, feed: Feed, now: datetime) -> None:
        """Add a feed by command; it wins over the file. A feed of the same id or address is a `UsageError`."""

    def remove(self, name: str) -> None:
        """Remove by id or address; a declared one stays removed. `NotFoundError` where there is none."""

    def pause(self, name: str, paused: bool) -> None:
        """Stop or go on polling it."""

    def all(self) -> list[FeedRow]:
        """All feeds that are not removed, by id."""

    def get(self, name: str) -> FeedRow:
        """One feed by id or address, else `NotFoundError`."""

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> list[FeedRow]:
        """Claim enabled, unpaused feeds that are due, oldest first, for nobody else until the lease ends.

        With each of the first `limit`, the others of its host that are due are claimed too.

        Claimed by updates whose row count must be 1, their hosts too, so that a host is never asked twice at once.
        """

    def claim(self, ids: Sequence[str], now: datetime, lease: timedelta) -> list[FeedRow]:
        """Claim the named ones whether due or not; those claimed by others are left out."""

    def save(self, feed_id: str, state: FeedState) -> None:
        """Store the state after a poll and end the claim on the feed (and its host, when no other of its feeds is
        claimed).
        """

    def release(self, ids: Sequence[str]) -> None:
        """End the claims on feeds that were not polled after all; they are due as before."""

    def move(self, feed_id: str, url: str) -> None:
        """The publisher has moved it for good: its address from now on."""


class Documents(Protocol):
    """The articles: immutable, one for a canonical address."""

    def known(self, canonical_urls: Iterable[str]) -> set[str]:
        """Those that are stored already, or were taken down."""

    def add(
        self, rows: Sequence[tuple[Document, str]], recorded: datetime, feed_id: str | None
    ) -> list[StoredDocument]:
        """Store new documents, each with its story; those whose canonical address is known are left out."""

    def get(self, url: str) -> StoredDocument:
        """One by either address, else `NotFoundError`."""

    def by_ids(self, ids: Sequence[int]) -> list[StoredDocument]: ...

    def query(self, asked: Filter) -> Iterator[StoredDocument]:
        """Newest first by `published`, then by id."""

    def ids(self, since: datetime | None = None) -> list[int]:
        """Numbers of all documents published since, in order of publication."""

    def count(self, recorded_since: datetime | None = None, recorded_until: datetime | None = None) -> int: ...


class Readings(Protocol):
    """What was read in each document; remade, never edited."""

    def save(self, readings: Sequence[tuple[int, Reading]]) -> None:
        """Store readings by document number, in place of earlier ones."""

    def get(self, document_id: int) -> Reading | None: ...

    def by_ids(self, document_ids: Sequence[int]) -> dict[int, Reading]:
        """Those of many documents, by their numbers; what was not read is left out."""

    def mentions(self, asked: Filter) -> Iterator[tuple[StoredDocument, Reading]]:
        """Documents with at least one accepted mention that fits, newest first."""

    def unrelated(self, limit: int) -> list[int]:
        """Numbers of documents that were read and not yet related, in order of publication."""

    def mark_related(self, ids: Sequence[int], now: datetime) -> None: ...

    def clear(self) -> None:
        """Before a reread: events lose their tellings and every document counts as unrelated again."""


class Events(Protocol):
    """What happened in the world."""

    def lock(self, keys: Iterable[str]) -> None:
        """Hold these party keys, in sorted order, until the transaction ends: relating is serial where it must be."""

    def near(self, reach: Reach) -> list[Event]:
        """Events within reach, oldest first. Nobody else changes them until the transaction ends."""

    def save(self, event: Event, keys: Iterable[str]) -> None:
        """Store an event with the tellings it has now, in place of what was there under its id."""

    def redirect(self, old_id: str, new_id: str) -> None:
        """For ever: who asks for the old id gets the new event. What stood under the old id goes."""

    def get(self, event_id: str) -> Event:
        """One by id, redirects followed, else `NotFoundError`."""

    def query(self, asked: Filter) -> Iterator[Event]:
        """Last seen first."""

    def recorded_between(self, since: datetime | None, until: datetime) -> list[Event]:
        """Events with a telling recorded after `since` (ever, where None) and not after `until`."""


class Flags(Protocol):
    """The deals raised for attention: one for an event, for ever."""

    def of_event(self, event_id: str) -> Flag | None: ...

    def add(self, flag: Flag) -> None: ...

    def move(self, old_event_id: str, new_event_id: str) -> None:
        """The flag of an event that was joined to another takes the id of that one's; of two the earlier stays."""

    def judge(self, event_id: str, verdict: Verdict, note: str, now: datetime) -> None: ...

    def query(self, asked: Filter) -> Iterator[tuple[Flag, Event]]:
        """Newest flag first."""

    def flagged_between(self, since: datetime | None, until: datetime) -> list[tuple[Flag, Event]]: ...


class Subscribers(Protocol):
    """Who gets mail: the file's and those that commands added."""

    def declare(self, subscribers: Sequence[Subscriber]) -> None: ...

    def add(self, subscriber: Subscriber) -> None: ...

    def remove(self, address: str) -> None: ...

    def pause(self, address: str, paused: bool) -> None: ...

    def all(self) -> list[Subscriber]: ...

    def get(self, address: str) -> Subscriber:
        """`NotFoundError` where there is none."""


class Deliveries(Protocol):
    """The outbox."""

    def add(self, delivery: Delivery) -> bool:
        """Put it in the outbox; false where its key was there already."""

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> list[Delivery]:
        """Claim what is due, or whose claim ran out: its state is `unsure` then, and it is not claimed a third time."""

    def close(self, delivery_id: int, state: DeliveryState, now: datetime, error: str | None = None) -> None:
        """`sent` or `failed` for good."""

    def postpone(self, delivery_id: int, due_at: datetime, error: str) -> None:
        """Back to `pending`, one attempt more."""

    def last_window_end(self, address: str, kind: str) -> datetime | None:
        """The end of the latest window that a delivery of this kind covered."""

    def told(self, address: str, since: datetime) -> set[str]:
        """Ids of the flags and claims that digests and welcomes made since then have told."""

    def all(self, limit: int | None = None) -> list[Delivery]:
        """Newest first."""

    def get(self, delivery_id: int) -> Delivery: ...


class Watchlists(Protocol):
    """Watchlists by version, so that any worker can take the current one from the database."""

    def save(self, watchlist: Watchlist, now: datetime) -> None:
        """Make it the current one."""

    def current(self) -> Watchlist | None: ...


class Notes(Protocol):
    """A few facts about this database itself, by name."""

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, value: str) -> None: ...


class UnitOfWork(Protocol):
    """One transaction. Everything that is done through it commits together or not at all."""

    feeds: Feeds
    documents: Documents
    readings: Readings
    events: Events
    flags: Flags
    subscribers: Subscribers
    deliveries: Deliveries
    watchlists: Watchlists
    notes: Notes

    @property
    def connection(self) -> object:
        """The driver's own connection, for enqueueing jobs in this transaction."""

    def roll_back(self) -> None:
        """Undo all of it; nothing more may be done in this transaction."""


class Store(Protocol):
    """The database."""

    def write(self) -> AbstractContextManager[UnitOfWork]:
        """A transaction that may write: commits at the end of the block, rolls back on an exception.

        A database that stays locked or away is a `BusyError`.
        """

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """A transaction that only reads, from one consistent snapshot."""


# The outer world


class Fetcher(Protocol):
    """Gets bytes over HTTP, politely."""

    def fetch(self, requests: Sequence[Request]) -> Iterator[tuple[Request, Reply]]:
        """Answers as they come, one for each request. A failure is a `Reply` with `error`; nothing is raised for one
        address.
        """

    def fetch_one(self, request: Request) -> Reply:
        """One answer, or `FetchError`."""


class ParsedEntry(Protocol):
    """One entry of a feed; texts may hold markup."""

    @property
    def id(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def summary(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def published(self) -> datetime | None: ...
    @property
    def updated(self) -> datetime | None: ...
    @property
    def language(self) -> str: ...


class ParsedFeed(Protocol):
    """A feed as read from bytes."""

    @property
    def title(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def entries(self) -> Sequence[ParsedEntry]: ...
    @property
    def problems(self) -> Sequence[str]: ...
    @property
    def ttl(self) -> timedelta | None: ...


class FeedParser(Protocol):
    """The bytes that came for a feed, read as its source kind says, or `FeedError`."""

    def __call__(self, feed: Feed, data: bytes, *, url: str = "", content_type: str = "") -> ParsedFeed: ...


class Renderer(Protocol):
    """Message values → subject, text and HTML, in the subscriber's language."""

    def __call__(self, digest: Digest, subscriber: Subscriber) -> Rendered: ...


class Sender(Protocol):
    """Hands a message over. Returns when the next server has taken it; otherwise raises `DeliveryError`."""

    def send(self, delivery: Delivery) -> None: ...


class Jobs(Protocol):
    """Work that follows from a transaction: done in it on one machine, enqueued in it on several."""

    def relate(self, uow: UnitOfWork, document_ids: Sequence[int], now: datetime) -> Related:
        """Relate these documents: now, in this transaction, or by a job that it enqueues (then nothing is counted)."""

    def poll(self, uow: UnitOfWork, feed_ids: Sequence[str]) -> bool:
        """Have these claimed feeds polled by workers; false where the caller is to poll them itself."""


@dataclass(frozen=True, slots=True)
class Policy:
    """What the user has set about reading and flagging."""

    alert_window: timedelta = ALERT_WINDOW
    threshold: float = 0.7
    discovery: bool = False
    lease: timedelta = timedelta(minutes=10)
    batch: int = 50


@dataclass(frozen=True, slots=True)
class World:
    """All that the use cases need, built once in `bootstrap`. `jitter` draws from [0, 1); once `stopping` is true,
    use cases finish what they have begun and begin nothing more."""

    store: Store
    fetcher: Fetcher
    parse: FeedParser
    jobs: Jobs
    render: Renderer
    policy: Policy
    jitter: Callable[[], float]
    sender: Sender | None = None
    stopping: Callable[[], bool] = lambda: False
