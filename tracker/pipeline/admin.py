"""Operating the database: configuration files go in, and readings, events and flags are made anew."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tracker.core.events import Event
from tracker.core.polling import Feed
from tracker.core.subscribers import Subscriber
from tracker.core.watchlist import Watchlist
from tracker.pipeline.read import matcher_of, read_all
from tracker.pipeline.relate import relate
from tracker.ports import Filter, Policy, Related, UnitOfWork

CHUNK = 500
DECLARED = "declared"  # the note of the version of the files that were brought in last


@dataclass(frozen=True, slots=True)
class Declared:
    """What the configuration files declare."""

    watchlist: Watchlist
    feeds: Sequence[Feed]
    subscribers: Sequence[Subscriber]

    @property
    def version(self) -> str:
        """Twelve hexadecimal digits that change with any change of it."""
        whole = repr((self.watchlist.version, tuple(self.feeds), tuple(self.subscribers)))
        return hashlib.sha256(whole.encode()).hexdigest()[:12]


def is_synchronised(uow: UnitOfWork, declared: Declared) -> bool:
    """Whether this is what was brought into the database last."""
    return uow.notes.get(DECLARED) == declared.version


def synchronise(uow: UnitOfWork, declared: Declared, now: datetime) -> None:
    """Bring what the files declare into the database, where what commands have changed wins over it."""
    current = uow.watchlists.current()
    if current is None or current.version != declared.watchlist.version:
        uow.watchlists.save(declared.watchlist, now)
    uow.feeds.declare(declared.feeds, now)
    uow.subscribers.declare(declared.subscribers)
    uow.notes.set(DECLARED, declared.version)


def reread(uow: UnitOfWork, policy: Policy, now: datetime, since: datetime | None = None) -> Related:
    """Remake readings, events and flags from the stored documents, and mail none of it.

    Readings of documents published before `since` stay as they are; events and flags are related anew from all of
    them. Ids stay: an event that begins otherwise now is found under its old id too.
    """
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
