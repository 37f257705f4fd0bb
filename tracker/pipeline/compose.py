"""Events and flags → messages in the outbox. A delivery's key makes each of them once only."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from tracker.core.digest import AilingFeed, Deal, Digest, MessageKind, alert_time, last_due, wants
from tracker.core.events import Event, Verdict
from tracker.core.history import flag_id
from tracker.core.subscribers import Subscriber
from tracker.pipeline.query import feed_health
from tracker.ports import Delivery, Renderer, UnitOfWork

LATE = timedelta(days=2)  # what is recorded may take so long to be related (workers behind, a poll that lasts)
NOTHING_UNTIL = "nothing to tell until {address}"  # the note of a window that was empty: it is not looked at again


def alert(uow: UnitOfWork, render: Renderer, deal: Deal, now: datetime) -> int:
    """Tell a new deal to everyone who wants alerts about it, unless it was dismissed; how many messages were made."""
    if _dismissed(deal.event):
        return 0
    digest = Digest("alert", None, now, (deal,), (), len(deal.event.tellings), 0)
    receivers = [who for who in _active(uow) if who.alerts and wants(who, deal.event)]
    return sum(_put(uow, _delivery(render, digest, who, now, alert_time(who, now), deal.flag.id)) for who in receivers)


def welcome(uow: UnitOfWork, render: Renderer, now: datetime) -> int:
    """Tell each subscriber once what the history holds, after the first poll."""
    made = 0
    for who in newcomers(uow):
        digest = window(uow, "welcome", who, None, now)
        made += _put(uow, _delivery(render, digest, who, now, now, "first"))
    return made


def newcomers(uow: UnitOfWork) -> list[Subscriber]:
    """Those who have not been welcomed yet."""
    return [who for who in _active(uow) if uow.deliveries.last_window_end(who.address, "welcome") is None]


def digests(uow: UnitOfWork, render: Renderer, now: datetime) -> int:
    """Make the digests that have fallen due; one for all the time since the last, however long. None is empty.

    Who has not been welcomed gets none yet.
    """
    made = 0
    for who in _active(uow):
        since, until = last_told(uow, who), last_due(who, now)
        if since is not None and since < until:
            made += _digest(uow, render, who, since, until, now)
    return made


def close(uow: UnitOfWork, render: Renderer, who: Subscriber, now: datetime) -> int:
    """Make one subscriber's digest of everything up to now, whatever the schedule says."""
    return _digest(uow, render, who, last_told(uow, who), now, now)


def _digest(
    uow: UnitOfWork, render: Renderer, who: Subscriber, since: datetime | None, until: datetime, now: datetime
) -> int:
    content = window(uow, "digest", who, since, until)
    if content.empty:
        uow.notes.set(NOTHING_UNTIL.format(address=who.address), until.isoformat())
        return 0
    return _put(uow, _delivery(render, content, who, now, now, until.isoformat()))


def sample(uow: UnitOfWork, render: Renderer, who: Subscriber, now: datetime) -> Delivery:
    """A message about all of the history that is not put in the outbox: to see that mail arrives."""
    return _delivery(render, window(uow, "digest", who, None, now), who, now, now, f"test {now.isoformat()}")


def last_told(uow: UnitOfWork, who: Subscriber) -> datetime | None:
    """The end of the time that the subscriber has been told about; None before the welcome."""
    nothing = uow.notes.get(NOTHING_UNTIL.format(address=who.address))
    ends = [uow.deliveries.last_window_end(who.address, kind) for kind in ("welcome", "digest")]
    ends += [datetime.fromisoformat(nothing)] if nothing else []
    return max((end for end in ends if end), default=None)


def window(uow: UnitOfWork, kind: MessageKind, who: Subscriber, since: datetime | None, until: datetime) -> Digest:
    """What one subscriber is told of the time from `since` (the beginning, where None) to `until`.

    It looks a while further back for what was recorded in time and came in late, and leaves out what was told already
    and deals that were dismissed.
    """
    back = since - LATE if since else None
    told = uow.deliveries.told(who.address, back) if back else set[str]()
    flagged_then = uow.flags.flagged_between(back, until)
    raised = [Deal(flag, event) for flag, event in flagged_then if told.isdisjoint(_deal_ids(event))]
    deals = [deal for deal in raised if wants(who, deal.event) and not _dismissed(deal.event)]
    recorded = uow.events.recorded_between(back, until)
    events = [event for event in recorded if wants(who, event) and not _dismissed(event)]
    flagged = {deal.event.id for deal in raised}
    news = [event for event in events if event.id not in flagged and _tells(event, who, back, until, told)]
    rows = [row for row in uow.feeds.all() if row.feed.enabled]
    return Digest(
        kind=kind,
        since=since,
        until=until,
        deals=tuple(deals),
        events=tuple(_ranked(news)),
        documents=uow.documents.count(since, until),
        feeds=len(rows),
        ailing=tuple(
            AilingFeed(row.feed.name, row.feed.url, row.state.error or "", row.state.succeeded_at)
            for row in rows
            if feed_health(row) in ("failing", "gone")
        ),
    )


def _dismissed(event: Event) -> bool:
    """A person said that the flag on it is wrong."""
    return event.verdict is Verdict.DISMISSED


def _deal_ids(event: Event) -> set[str]:
    """The ids under which its flag was ever shown."""
    return {flag_id(name) for name in (event.id, *event.merged_ids)}


def _tells(event: Event, who: Subscriber, back: datetime | None, until: datetime, told: set[str]) -> bool:
    """Some document of the window tells it for the first time, as news, and in a language that is read."""
    return any(
        not telling.claim.background
        and (back is None or telling.recorded > back)
        and telling.recorded <= until
        and telling.id not in told
        and who.document_language in (None, telling.language)
        for telling in event.tellings
    )


def _ranked(events: Sequence[Event]) -> list[Event]:
    """Most voices first, then the newest. All of them, since all count as told: the renderer shows what has room."""
    return sorted(events, key=lambda event: (event.voices.independent, event.last_seen), reverse=True)


def _active(uow: UnitOfWork) -> list[Subscriber]:
    return [subscriber for subscriber in uow.subscribers.all() if not subscriber.paused]


def _put(uow: UnitOfWork, delivery: Delivery) -> int:
    return int(uow.deliveries.add(delivery))


def _delivery(render: Renderer, content: Digest, who: Subscriber, now: datetime, due: datetime, what: str) -> Delivery:
    key = f"{content.kind}:{what}:{who.address}"
    return Delivery(
        key=key,
        address=who.address,
        kind=content.kind,
        message_id=hashlib.sha256(f"{key}\n{now.isoformat()}".encode()).hexdigest()[:32],
        rendered=render(content, who),
        created_at=now,
        due_at=due,
        window_end=content.until,
        told=(
            *(deal.flag.id for deal in content.deals),
            *(
                telling.id
                for event in _events(content)
                for telling in event.tellings
                if telling.recorded <= content.until
            ),
        ),
    )


def _events(content: Digest) -> list[Event]:
    return [*(deal.event for deal in content.deals), *content.events]
