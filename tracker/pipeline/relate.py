"""Claims + known events → events and flags. One transaction, serial where it must be, harmless when repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from tracker.core.claims import Claim
from tracker.core.digest import Deal
from tracker.core.events import Event, Telling
from tracker.core.history import claim_id, event_id, flag, party_keys, place, summarise
from tracker.ports import Policy, Related, StoredDocument, UnitOfWork

Announce = Callable[[UnitOfWork, Deal, datetime], None]

_NEAR = timedelta(days=400)  # no report of one happening is further from the next
_RECALLED = timedelta(days=3650)  # what recalls an event may come much later


def nothing(_uow: UnitOfWork, _deal: Deal, _now: datetime) -> None:
    """Announce nothing: imports and rereads make history, not news."""


def relate(
    uow: UnitOfWork, document_ids: Sequence[int], now: datetime, policy: Policy, announce: Announce = nothing
) -> Related:
    """Place the claims of these documents among the known events, raise flags that are due, and mark them related.

    `announce` is called for a new flag that is news.
    """
    stored = sorted(uow.documents.by_ids(document_ids), key=lambda row: (row.document.published, row.id))
    tellings = [telling for row in stored for telling in tellings_of(uow, row, policy.discovery)]
    uow.events.lock(key for telling in tellings for key in party_keys(telling.claim))
    changed: set[str] = set()
    flags = 0
    for telling in tellings:
        event = _join(uow, telling, policy)
        changed.add(event.id)
        flags += _flag(uow, event, now, policy, announce)
    uow.readings.mark_related(document_ids, now)
    return Related(len(changed), flags)


def tellings_of(uow: UnitOfWork, row: StoredDocument, discovery: bool) -> Iterator[Telling]:
    """The document's claims that concern the watchlist; all of them where `discovery` is set."""
    reading = uow.readings.get(row.id)
    for ordinal, claim in enumerate(reading.claims if reading else ()):
        if discovery or _watched(claim):
            yield telling_of(row, ordinal, claim)


def telling_of(row: StoredDocument, ordinal: int, claim: Claim) -> Telling:
    told = row.document
    return Telling(
        id=claim_id(told.canonical_url, ordinal),
        url=told.url,
        canonical_url=told.canonical_url,
        source=told.source,
        title=told.title,
        owner=told.owner,
        owner_entity=told.owner_entity,
        published=told.published,
        recorded=row.recorded,
        story=row.story,
        claim=claim,
        dated=told.dated,
        language=told.language,
    )


def _watched(claim: Claim) -> bool:
    return any(party.entity for party in claim.parties)


def _join(uow: UnitOfWork, telling: Telling, policy: Policy) -> Event:
    """Put the telling into its event: a known one, several that it shows to be one, or a new one."""
    back = _RECALLED if telling.claim.background else _NEAR
    keys = party_keys(telling.claim)
    known = uow.events.near(keys, telling.published - back, telling.published + _NEAR)
    already = next((event for event in known if any(other.id == telling.id for other in event.tellings)), None)
    if already:
        return already
    homes = place(telling, known)
    event = _with(telling, homes, policy.alert_window)
    uow.events.save(event, frozenset[str]().union(*(party_keys(told.claim) for told in event.tellings)))
    for other in homes:
        if other.id != event.id:
            uow.events.redirect(other.id, event.id)
            uow.flags.move(other.id, event.id)
    return event


def _with(telling: Telling, homes: Sequence[Event], alert_window: timedelta) -> Event:
    """The event with the earliest first report keeps its id; the ids of the others redirect to it."""
    if not homes:
        return summarise(event_id(telling), [telling], alert_window=alert_window)
    first, *others = sorted(homes, key=lambda event: (event.first_seen, event.id))
    tellings = [told for event in homes for told in event.tellings] + [telling]
    merged = [*first.merged_ids, *(name for other in others for name in (other.id, *other.merged_ids))]
    return summarise(first.id, tellings, tuple(merged), first.verdict, alert_window)


def _flag(uow: UnitOfWork, event: Event, now: datetime, policy: Policy, announce: Announce) -> int:
    """Raise the event's flag if it deserves one and never had one."""
    if uow.flags.of_event(event.id):
        return 0
    new = flag(event, policy.threshold, now, policy.alert_window)
    if new is None:
        return 0
    uow.flags.add(new)
    if new.news:
        announce(uow, Deal(new, event), now)
    return 1
