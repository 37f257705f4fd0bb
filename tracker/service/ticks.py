"""What the clock makes happen, as functions of `now`: a month is simulated by calling them."""

from __future__ import annotations

from datetime import datetime

from tracker.pipeline.compose import digests, newcomers, welcome
from tracker.pipeline.deliver import Sent, deliver_due
from tracker.pipeline.poll import Summary, poll_due
from tracker.ports import UnitOfWork, World


def poll(world: World, now: datetime) -> Summary:
    """Poll what is due; after that, welcome those who have not been."""
    done = poll_due(world, now)
    with world.store.read() as uow:
        due = bool(newcomers(uow)) and _settled(uow)
    if due:
        with world.store.write() as uow:
            welcome(uow, world.render, now)
    return done


def _settled(uow: UnitOfWork) -> bool:
    """Every feed was polled once and all that came of it is related: workers may still be at it."""
    polled = [row.state.polled_at for row in uow.feeds.all() if row.feed.enabled and not row.paused]
    return bool(polled) and None not in polled and not uow.readings.unrelated(1)


def mail(world: World, now: datetime) -> Sent:
    """Make the digests that fall due and send what is in the outbox."""
    with world.store.write() as uow:
        digests(uow, world.render, now)
    return deliver_due(world.store, world.sender, now, stopping=world.stopping) if world.sender else Sent()
