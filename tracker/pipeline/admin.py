"""Operating the database: configuration files go in, and readings, events and flags are made anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tracker.core.events import Event
from tracker.core.polling import Feed
from tracker.core.subscribers import Subscriber
from tracker.core.watchlist import Watchlist
from tracker.pipeline.read import matcher_of, read_all
from tracker.pipeline.relate import relate
from tracker.ports import Filter, Policy, Related, Store, UnitOfWork

CHUNK = 500


def synchronise(
    store: Store, watchlist: Watchlist, feeds: Sequence[Feed], subscribers: Sequence[Subscriber], now: datetime
) -> None:
    """Bring what the files declare into the database, where what commands have changed wins over it."""
    with store.write() as uow:
        current = uow.watchlists.current()
        if current is None or current.version != watchlist.version:
            uow.watchlists.save(watchlist, now)
        uow.feeds.declare(feeds, now)
        uow.subscribers.declare(subscribers)


def reread(store: Store, policy: Policy, now: datetime, since: datetime | None = None, *, keep: bool = True) -> Related:
    """Remake readings, events and flags from the stored documents, and mail none of it.

    Readings of documents published before `since` stay as they are; events and flags are related anew from all of
    them. Ids stay: an event that begins otherwise now is found under its old id too. Without `keep` all of it is rolled
    back at the end, and only the numbers remain.
    """
    with store.write() as uow:
        related = _remake(uow, policy, now, since)
        if not keep:
            uow.roll_back()
    return related


def _remake(uow: UnitOfWork, policy: Policy, now: datetime, since: datetime | None) -> Related:
    ids = uow.documents.ids()
    old = list(uow.events.query(Filter()))
    _read_again(uow, set(uow.documents.ids(since)))
    uow.readings.clear()
    related = Related()
    for start in range(0, len(ids), CHUNK):
        related += relate(uow, ids[start : start + CHUNK], now, policy)
    _keep_ids(uow, old)
    return related


def _read_again(uow: UnitOfWork, ids: set[int]) -> None:
    matcher = matcher_of(uow)
    ordered = sorted(ids)
    for start in range(0, len(ordered), CHUNK):
        rows = uow.documents.by_ids(ordered[start : start + CHUNK])
        readings = read_all([row.document for row in rows], matcher)
        uow.readings.save([(row.id, reading) for row, reading in zip(rows, readings, strict=True)])


def _keep_ids(uow: UnitOfWork, old: Sequence[Event]) -> None:
    """Events that begin with another telling than before are redirected to from their old ids."""
    home = {telling.id: event.id for event in uow.events.query(Filter()) for telling in event.tellings}
    there = set(home.values())
    for event in old:
        new = next((home[telling.id] for telling in event.tellings if telling.id in home), None)
        if event.id not in there and new:
            uow.events.redirect(event.id, new)
            uow.flags.move(event.id, new)
