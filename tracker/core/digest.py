"""What a message says, before it is rendered: values for templates, and when the next one is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from tracker.core.claims import Kind, Structure
from tracker.core.events import Event, Flag, Telling
from tracker.core.subscribers import Subscriber

MessageKind = Literal["digest", "alert", "welcome"]


@dataclass(frozen=True, slots=True)
class Deal:
    """A flag with its event: one line of the deal board."""

    flag: Flag
    event: Event

    @property
    def first(self) -> Telling:
        """The flag's report, or the event's first where a reread has taken that away."""
        return next((t for t in self.event.tellings if t.url == self.flag.first_url), self.event.tellings[0])

    @property
    def structures(self) -> tuple[Structure, ...]:
        """How each document that reports it as news says that the deal is built, the flag's report first.

        That report stays the first whatever is told later, so that an alert and a later digest name the same.
        """
        told = (self.first, *self.event.tellings)
        return tuple(telling.claim.structure for telling in told if not telling.claim.background)


@dataclass(frozen=True, slots=True)
class AilingFeed:
    """A feed that fails, for the foot of a digest."""

    name: str
    url: str
    reason: str
    succeeded_at: datetime | None


@dataclass(frozen=True, slots=True)
class Digest:
    """The content of one message to one subscriber.

    `since` and `until` bound the recorded times that it covers. `deals` are flagged deals (one, for an alert), `events`
    the others, most telling first. `documents` counts the articles recorded in the window, `feeds` those that are
    polled.
    """

    kind: MessageKind
    since: datetime | None
    until: datetime
    deals: tuple[Deal, ...]
    events: tuple[Event, ...]
    documents: int
    feeds: int
    ailing: tuple[AilingFeed, ...] = ()

    @property
    def empty(self) -> bool:
        """True where there is nothing that a reader would want a mail for."""
        return not (self.deals or self.events)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message ready to hand over: a subject without line breaks, plain text and HTML of the same content."""

    subject: str
    text: str
    html: str


_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def last_due(subscriber: Subscriber, now: datetime) -> datetime:
    """The latest moment, not after `now`, at which the subscriber's digest falls due, in UTC."""
    zone = ZoneInfo(subscriber.zone)
    today = now.astimezone(zone).date()
    for back in range(8):
        day = today - timedelta(days=back)
        due = datetime.combine(day, subscriber.at, zone).astimezone(UTC)
        if due <= now and _sent_on(subscriber, _DAYS[day.weekday()]):
            return due
    raise AssertionError("every schedule has a day in eight")


def _sent_on(subscriber: Subscriber, day: str) -> bool:
    if subscriber.every == "weekly":
        return day == subscriber.weekday
    return subscriber.every == "daily" or day not in ("sat", "sun")


def alert_time(subscriber: Subscriber, now: datetime) -> datetime:
    """When an alert may go out: now, or at the end of the quiet hours that it falls into."""
    if subscriber.quiet is None:
        return now
    start, end = subscriber.quiet
    local = now.astimezone(ZoneInfo(subscriber.zone))
    clock = local.time().replace(tzinfo=None)
    quiet = start <= clock < end if start <= end else clock >= start or clock < end
    if not quiet:
        return now
    day = local.date() if clock < end else local.date() + timedelta(days=1)
    return datetime.combine(day, end, local.tzinfo).astimezone(UTC)


def wants(subscriber: Subscriber, event: Event) -> bool:
    """Does the event pass what the subscriber has asked for?"""
    parties = {party.entity for party in (event.buyer, event.target, event.subject) if party}
    return (
        (not subscriber.entities or bool(parties & set(subscriber.entities)))
        and (not subscriber.kinds or event.kind in subscriber.kinds)
        and event.score >= (subscriber.min_score if event.kind is Kind.ACQUI_HIRE else 0.0)
        and (not subscriber.first_party or event.voices.first_party > 0)
    )
