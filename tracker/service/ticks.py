"""What the clock makes happen, as functions of `now`: a month is simulated by calling them."""

from __future__ import annotations

from datetime import datetime

from tracker.pipeline.compose import digests, welcome
from tracker.pipeline.deliver import Sent, deliver_due
from tracker.pipeline.poll import LIVE, Summary, poll_due
from tracker.ports import World


def poll(world: World, now: datetime) -> Summary:
    """Poll what is due; after that, welcome those who have not been."""
    done = poll_due(world, now)
    with world.store.read() as uow:
        polled = uow.notes.get(LIVE) and any(row.state.polled_at for row in uow.feeds.all())
        strangers = any(uow.deliveries.last_window_end(who.address, "welcome") is None for who in uow.subscribers.all())
    if polled and strangers:
        with world.store.write() as uow:
            welcome(uow, world.render, now)
    return done


def mail(world: World, now: datetime) -> Sent:
    """Make the digests that fall due and send what is in the outbox."""
    with world.store.write() as uow:
        digests(uow, world.render, now)
    return deliver_due(world.store, world.sender, now, stopping=world.stopping) if world.sender else Sent()
