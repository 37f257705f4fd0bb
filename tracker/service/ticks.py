"""What the clock makes happen, as functions of `now`: a month is simulated by calling them."""

from __future__ import annotations

from datetime import datetime, timedelta

from tracker.pipeline.compose import digests, newcomers, welcome
from tracker.pipeline.deliver import Sent, deliver_due
from tracker.pipeline.poll import Summary, poll_due
from tracker.ports import Related, UnitOfWork, World

SETTLED = timedelta(minutes=30)  # by then the job that relates a document has run, or will not
LEFT_BEHIND = 500  # documents taken up again at once


def poll(world: World, now: datetime) -> Summary:
    """Poll what is due; after that, welcome those who have not been."""
    done = poll_due(world, now)
    with world.store.read() as uow:
        due = bool(newcomers(uow)) and _all_polled(uow)
    if due:
        with world.store.write() as uow:
            welcome(uow, world.render, now)
    return done


def _all_polled(uow: UnitOfWork) -> bool:
    """Every feed was polled once: workers may still be at it."""
    polled = [row.state.polled_at for row in uow.feeds.all() if row.feed.enabled and not row.paused]
    return bool(polled) and None not in polled


def catch_up(world: World, now: datetime) -> Related:
    """Have documents related that a job which failed for good left behind. On one machine there are none."""
    with world.store.write() as uow:
        rows = uow.documents.by_ids(uow.readings.unrelated(LEFT_BEHIND))
        ids = [row.id for row in rows if row.recorded < now - SETTLED]
        return world.jobs.relate(uow, ids, now) if ids else Related()


def mail(world: World, now: datetime) -> Sent:
    """Make the digests that fall due and send what is in the outbox."""
    with world.store.write() as uow:
        digests(uow, world.render, now)
    return deliver_due(world.store, world.sender, now, stopping=world.stopping) if world.sender else Sent()
