"""Due feeds → replies → documents, readings and the feeds' next due times. One reply, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tracker.core.documents import Document
from tracker.core.matching import Matcher
from tracker.core.polling import FORCE_AFTER, Outcome, Reply, decide, due, fail, lengthen, may_force, request_for
from tracker.core.text.urls import place
from tracker.errors import BusyError, FeedError
from tracker.pipeline.ingest import documents_of, store_read
from tracker.pipeline.read import matcher_of, read_all
from tracker.ports import FeedRow, Related, UnitOfWork, World

CHUNK = 500  # documents in one transaction
LIVE = "live since"  # the note that a database has when it was polled


@dataclass(frozen=True, slots=True)
class Summary:
    """What a poll came to. `failures` holds a feed's id and the reason, `waiting` the feeds that were not asked and
    why.
    """

    feeds: int = 0
    unchanged: int = 0
    failed: int = 0
    documents: int = 0
    events: int = 0
    flags: int = 0
    failures: tuple[tuple[str, str], ...] = ()
    waiting: tuple[tuple[str, str], ...] = ()

    def __add__(self, other: Summary) -> Summary:
        return Summary(*(getattr(self, name) + getattr(other, name) for name in Summary.__slots__))


def poll_due(world: World, now: datetime) -> Summary:
    """Claim the feeds that are due and poll them, batch after batch; on several machines, hand them to workers."""
    done = Summary()
    while not world.stopping():
        with world.store.write() as uow:
            rows = uow.feeds.claim_due(now, world.policy.batch, world.policy.lease)
            handed = bool(rows) and world.jobs.poll(uow, [row.feed.id for row in rows])
        if not rows:
            return done
        if not handed:
            done += poll_rows(world, rows, now)
    return done


def poll_named(world: World, names: Sequence[str], now: datetime, *, unpaced: Sequence[str] = ()) -> Summary:
    """Poll these feeds (ids or addresses; all of them where none is named) whether due or not.

    That overrides our own schedule and a pause, never a wait that the server asked for nor what switched a feed off,
    and not the same feed twice within a minute unless its host (host:port) is in `unpaced`.
    """
    with world.store.write() as uow:
        asked = [uow.feeds.get(name) for name in names] if names else _enabled(uow)
        refused = {row.feed.id: reason for row in asked if (reason := _refusal(row, now, unpaced))}
        ids = [row.feed.id for row in asked if row.feed.id not in refused]
        rows = uow.feeds.claim(ids, now, world.policy.lease)
    busy = dict.fromkeys(set(ids) - {row.feed.id for row in rows}, "is being polled by another process")
    return Summary(waiting=tuple(sorted({**refused, **busy}.items()))) + poll_rows(world, rows, now)


def poll_claimed(world: World, ids: Sequence[str], now: datetime) -> Summary:
    """Poll feeds that another process claimed and handed over; what was polled since the claim is left alone."""
    with world.store.read() as uow:
        rows = [row for row in _enabled(uow) if row.feed.id in set(ids)]
    return poll_rows(world, [row for row in rows if due(row.state, now)], now)


def _enabled(uow: UnitOfWork) -> list[FeedRow]:
    return [row for row in uow.feeds.all() if row.feed.enabled and not row.paused]


def _refusal(row: FeedRow, now: datetime, unpaced: Sequence[str]) -> str | None:
    """Why this feed is not asked although a person wants it."""
    if not row.feed.enabled:
        return f"it is switched off: {row.feed.reason}"
    free = place(row.feed.url) in unpaced
    if may_force(row.state, now, timedelta(0) if free else FORCE_AFTER):
        return None
    if row.state.gone:
        return row.state.error or "it is gone"
    if row.state.wait_until and row.state.wait_until > now:
        return f"the server asked us to wait until {row.state.wait_until:%Y-%m-%d %H:%M} UTC"
    return "it was polled less than a minute ago"


def poll_rows(world: World, rows: Sequence[FeedRow], now: datetime) -> Summary:
    """Fetch these claimed feeds and settle each reply as it comes. A feed that fails does not touch the others."""
    if not rows:
        return Summary()
    matcher = _begin(world, now)
    waiting = {request_for(row.feed, row.state): row for row in rows}
    done = Summary()
    for request, reply in world.fetcher.fetch(list(waiting)):
        done += _settle(world, waiting.pop(request), reply, matcher, now)
        if world.stopping():
            break
    if waiting:
        with world.store.write() as uow:
            uow.feeds.release([row.feed.id for row in waiting.values()])
    return done


def _begin(world: World, now: datetime) -> Matcher:
    """The watchlist to read with; the database is from now on one that polls."""
    with world.store.write() as uow:
        if uow.notes.get(LIVE) is None:
            uow.notes.set(LIVE, now.isoformat())
        return matcher_of(uow)


def _settle(world: World, row: FeedRow, reply: Reply, matcher: Matcher, now: datetime) -> Summary:
    """Carry out what a reply means. What goes wrong with one feed does not touch the others."""
    try:
        return _carry_out(world, row, reply, matcher, now)
    except BusyError as error:  # nothing was stored: the claim runs out, and the feed is due as before
        return Summary(feeds=1, failed=1, failures=((row.feed.id, str(error)),))
    except Exception as error:  # noqa: BLE001 - a fault of ours that one reply brings out must not stop all polling
        return _give_up(world, row, f"fault in the tracker, please report it: {error!r}", now)


def _give_up(world: World, row: FeedRow, reason: str, now: datetime) -> Summary:
    """Mark the feed as failing, so that it backs off and its reason is seen."""
    with world.store.write() as uow:
        _save(uow, row, fail(row.state, reason, now, world.jitter()))
    return Summary(feeds=1, failed=1, failures=((row.feed.id, reason),))


def _carry_out(world: World, row: FeedRow, reply: Reply, matcher: Matcher, now: datetime) -> Summary:
    outcome = decide(row.feed, row.state, reply, now, world.jitter())
    documents: list[Document] = []
    if outcome.result == "new":
        outcome, documents = _parse(world, row, reply, outcome, now)
    if outcome.result == "new":
        return Summary(feeds=1) + _store(world, row, outcome, documents, matcher, now)
    with world.store.write() as uow:
        _save(uow, row, outcome)
    if outcome.result == "unchanged":
        return Summary(feeds=1, unchanged=1)
    return Summary(feeds=1, failed=1, failures=((row.feed.id, outcome.state.error or "failed"),))


def _save(uow: UnitOfWork, row: FeedRow, outcome: Outcome) -> None:
    uow.feeds.save(row.feed.id, outcome.state)
    if outcome.moved_to:
        uow.feeds.move(row.feed.id, outcome.moved_to)


def _parse(world: World, row: FeedRow, reply: Reply, outcome: Outcome, now: datetime) -> tuple[Outcome, list[Document]]:
    """The documents of the body and the state that goes with them; what is no feed keeps the old state."""
    content_type = reply.headers.get("content-type", "")
    try:
        parsed = world.parse(row.feed, reply.body, url=reply.final_url or reply.url, content_type=content_type)
    except FeedError as error:
        return fail(row.state, error.reason, now, world.jitter(), status=reply.status), []
    documents = documents_of(row.feed, parsed, now)
    newest = max((document.published for document in documents if document.dated), default=row.state.last_entry_at)
    told = "; ".join(parsed.problems)[:500] or None  # a feed that is read in spite of faults says so in its row
    state = replace(outcome.state, last_entry_at=newest, error=told)
    return replace(outcome, state=lengthen(state, parsed.ttl) if parsed.ttl else state), documents


def _store(
    world: World, row: FeedRow, outcome: Outcome, documents: Sequence[Document], matcher: Matcher, now: datetime
) -> Summary:
    """Store what is new with its readings; the feed's state, with its validators, commits with the last of it."""
    with world.store.read() as uow:
        known = uow.documents.known([document.canonical_url for document in documents])
    fresh = [document for document in documents if document.canonical_url not in known]
    done = Summary()
    for start in range(0, max(1, len(fresh)), CHUNK):
        chunk = fresh[start : start + CHUNK]
        readings = read_all(chunk, matcher)
        with world.store.write() as uow:
            added = store_read(uow, chunk, readings, now, row.feed.id)
            related = world.jobs.relate(uow, added, now) if added else Related()
            if start + CHUNK >= len(fresh):
                _save(uow, row, outcome)
        done += Summary(documents=len(added), events=related.events, flags=related.flags)
    return done
