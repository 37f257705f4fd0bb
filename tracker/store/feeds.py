"""The feeds: what the file declares, what commands laid over it, and the poll state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, RowMapping, Select, and_, bindparam, func, insert, not_, or_, select, update

from tracker.core.polling import Feed, FeedState, Selectors
from tracker.core.text.urls import netloc
from tracker.errors import NotFoundError, UsageError
from tracker.ports import FeedRow
from tracker.store.base import SqlRepository, columns, record
from tracker.store.codec import from_json, to_json
from tracker.store.tables import FeedTable, HostTable

_LISTED = and_(or_(FeedTable.declared, FeedTable.added), not_(FeedTable.removed))
_NO_CLAIM = datetime(1970, 1, 1, tzinfo=UTC)

# Built once: these two run for every poll.
_SAVE = update(FeedTable).where(FeedTable.id == bindparam("saved_id")).returning(FeedTable.host)
_CLAIMED = select(FeedTable.id).where(FeedTable.host == HostTable.host, FeedTable.claimed_until > bindparam("now"))
_FREE_HOSTS = update(HostTable).where(
    HostTable.host.in_(bindparam("freed", expanding=True)), not_(_CLAIMED.correlate(HostTable).exists())
)


class SqlFeeds(SqlRepository):
    """`ports.Feeds`. A claim is a time in `feeds.claimed_until` and `hosts.next_request_at` that lies ahead."""

    def declare(self, feeds: Sequence[Feed], now: datetime) -> None:
        self._know_hosts(feed.url for feed in feeds)
        stored = {row.id: row for row in self._db.execute(select(FeedTable))}
        new = [feed for feed in feeds if feed.id not in stored]
        if new:
            rows = [_new_row(feed, now) | {"declared": True} for feed in new]
            self._db.execute(self._insert(FeedTable).on_conflict_do_nothing(index_elements=["id"]), rows)
        for feed in feeds:
            if feed.id in stored and not stored[feed.id].added:
                self._redefine(stored[feed.id], feed, now)
        declared = FeedTable.id.in_([feed.id for feed in feeds])
        self._db.execute(update(FeedTable).where(FeedTable.declared != declared).values(declared=declared))

    def add(self, feed: Feed, now: datetime) -> None:
        same = or_(FeedTable.id == feed.id, *_at(feed.url))
        if (other := self._db.execute(select(FeedTable).where(_LISTED, same)).first()) is not None:
            raise UsageError(f"feed {feed.id}: {other.id} with {other.url} is there already; remove it first")
        self._know_hosts([feed.url])
        row = _new_row(feed, now) | {"added": True}
        left = update(FeedTable).where(FeedTable.id == feed.id).values(row | {"declared": FeedTable.declared})
        if self._db.execute(left).rowcount == 0:
            self._db.execute(insert(FeedTable), [row])

    def remove(self, name: str) -> None:
        self._change(name, {"added": False, "removed": FeedTable.declared})

    def pause(self, name: str, paused: bool) -> None:
        self._change(name, {"paused": paused})

    def all(self) -> list[FeedRow]:
        rows = self._db.execute(select(FeedTable).where(_LISTED))
        return sorted(map(_value, rows), key=lambda row: row.feed.id)

    def get(self, name: str) -> FeedRow:
        named = or_(FeedTable.id == name, *_at(name))
        row = self._db.execute(select(FeedTable).where(_LISTED, named).order_by(FeedTable.id != name)).first()
        if row is None:
            raise NotFoundError(f"feed {name}: there is none of this id or address; `tracker feeds list` shows all")
        return _value(row)

    def claim_due(self, now: datetime, limit: int, lease: timedelta) -> list[FeedRow]:
        pollable = and_(_LISTED, FeedTable.enabled, not_(FeedTable.paused), not_(FeedTable.gone))
        due = and_(_past(FeedTable.next_poll_at, now), _past(FeedTable.wait_until, now))
        oldest = (FeedTable.next_poll_at.asc().nulls_first(), FeedTable.id)
        first = _free(now).where(pollable, due).order_by(*oldest).limit(limit).subquery()
        whole = FeedTable.host.in_(select(first.c.host))
        return self._claim(_free(now).where(pollable, due, whole).order_by(*oldest), now, lease)

    def claim(self, ids: Sequence[str], now: datetime, lease: timedelta) -> list[FeedRow]:
        return self._claim(_free(now).where(_LISTED, FeedTable.id.in_(ids)).order_by(FeedTable.id), now, lease)

    def save(self, feed_id: str, state: FeedState) -> None:
        values = columns(state) | {"claimed_until": None, "saved_id": feed_id}
        host = self._db.execute(_SAVE, values).scalar_one()
        self._free_hosts([host], state.polled_at)

    def release(self, ids: Sequence[str]) -> None:
        released = update(FeedTable).where(FeedTable.id.in_(ids)).values(claimed_until=None)
        self._free_hosts(self._db.scalars(released.returning(FeedTable.host)).all(), None)

    def move(self, feed_id: str, url: str) -> None:
        """The file's address keeps naming it, and does not bring the old one back."""
        self._know_hosts([url])
        declared = func.coalesce(FeedTable.moved_from, FeedTable.url)
        moved = update(FeedTable).where(FeedTable.id == feed_id)
        self._db.execute(moved.values(url=url, host=netloc(url), moved_from=declared))

    def _free_hosts(self, hosts: Sequence[str], asked_at: datetime | None) -> None:
        """End the claims on those hosts of which no other feed is claimed."""
        values = {"freed": hosts, "now": asked_at or _NO_CLAIM, "next_request_at": asked_at}
        self._db.execute(_FREE_HOSTS, values)

    def _claim(self, free: Select[Any], now: datetime, lease: timedelta) -> list[FeedRow]:
        """Rows that another transaction is claiming are skipped; the updates' own conditions decide."""
        rows = self._db.execute(free.with_for_update(skip_locked=True)).all()
        hosts = update(HostTable).where(
            HostTable.host.in_({row.host for row in rows}), _past(HostTable.next_request_at, now)
        )
        held = self._db.scalars(hosts.values(next_request_at=now + lease).returning(HostTable.host)).all()
        feeds = update(FeedTable).where(
            FeedTable.id.in_([row.id for row in rows]), FeedTable.host.in_(held), _past(FeedTable.claimed_until, now)
        )
        won = set(self._db.scalars(feeds.values(claimed_until=now + lease).returning(FeedTable.id)))
        return [_value(row) for row in rows if row.id in won]

    def _change(self, name: str, values: dict[str, Any]) -> None:
        self._db.execute(update(FeedTable).where(FeedTable.id == self.get(name).feed.id).values(values))

    def _redefine(self, stored: Row[Any], feed: Feed, now: datetime) -> None:
        """A move by the publisher stays. What was remembered of another address says nothing of a new one, and
        what was read in a way that has changed is read again.
        """
        declared = replace(_feed(stored._mapping), url=stored.moved_from or stored.url)
        if declared == feed:
            return
        if feed.url == declared.url:
            values = _declaration(replace(feed, url=stored.url))
        elif feed.url == stored.url:
            values = _declaration(feed) | {"moved_from": None}
        else:
            values = _definition(feed, now)
        if (feed.source, feed.selectors) != (declared.source, declared.selectors):
            values |= {"etag": None, "last_modified": None, "body_hash": None, "next_poll_at": now}
        self._db.execute(update(FeedTable).where(FeedTable.id == feed.id).values(values))

    def _know_hosts(self, urls: Iterable[str]) -> None:
        hosts = [{"host": host} for host in sorted(set(map(netloc, urls)))]
        if hosts:
            self._db.execute(self._insert(HostTable).on_conflict_do_nothing(index_elements=["host"]), hosts)


def _free(now: datetime) -> Select[Any]:
    """Feeds that nobody has a claim on, nor on their hosts."""
    joined = select(FeedTable).join(HostTable, HostTable.host == FeedTable.host)
    return joined.where(_past(FeedTable.claimed_until, now), _past(HostTable.next_request_at, now))


def _at(url: str) -> tuple[ColumnElement[bool], ...]:
    return FeedTable.url == url, FeedTable.moved_from == url


def _past(column: Any, now: datetime) -> ColumnElement[bool]:
    return or_(column.is_(None), column <= now)


def _declaration(feed: Feed) -> dict[str, Any]:
    return columns(feed) | {"selectors": to_json(feed.selectors)}


def _feed(row: RowMapping) -> Feed:
    return record(Feed, {**row, "selectors": from_json(Selectors, row["selectors"])})


def _definition(feed: Feed, now: datetime) -> dict[str, Any]:
    state = columns(FeedState(next_poll_at=now))
    return _declaration(feed) | state | {"host": netloc(feed.url), "moved_from": None, "claimed_until": None}


def _new_row(feed: Feed, now: datetime) -> dict[str, Any]:
    return _definition(feed, now) | {"declared": False, "added": False, "removed": False, "paused": False}


def _value(row: Row[Any]) -> FeedRow:
    found = row._mapping
    return FeedRow(_feed(found), record(FeedState, found), row.paused)
