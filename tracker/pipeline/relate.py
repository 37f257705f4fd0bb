"""Claims + known events → events and flags. One transaction, serial where it must be, harmless when repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from tracker.core.claims import Claim, Reading
from tracker.core.digest import Deal
from tracker.core.events import Event, Telling
from tracker.core.history import claim_id, event_id, flag, party_keys, place, reach, summarise
from tracker.ports import Policy, Related, StoredDocument, UnitOfWork

Announce = Callable[[UnitOfWork, Deal, datetime], None]


def nothing(_uow: UnitOfWork, _deal: Deal, _now: datetime) -> None:
    """Announce nothing: imports and rereads make history, not news."""


def relate(
    uow: UnitOfWork, document_ids: Sequence[int], now: datetime, policy: Policy, announce: Announce = nothing
) -> Related:
    """Place the claims of these documents among the known events, raise flags that are due, and mark them related.

    `announce` is called for a new flag that is news.
    """
    stored = sorted(uow.documents.by_ids(document_ids), key=lambda row: (row.document.published, row.id))
    readings = uow.readings.by_ids([row.id for row in stored])
    tellings = [
        telling
        for row in stored
        if row.id in readings
        for telling in tellings_of(row, readings[row.id], policy.discovery)
    ]
    uow.events.lock(key for telling in tellings for key in party_keys(telling.claim))
    changed: set[str] = set()
    flags = 0
    for telling in tellings:
        event = _join(uow, telling)
        changed.add(event.id)
        flags += _flag(uow, event, now, policy, announce)
    uow.readings.mark_related(document_ids, now)
    return Related(len(changed), flags)


def tellings_of(row: StoredDocument, reading: Reading, discovery: bool) -> Iterator[Telling]:
    """The document's claims that concern the watchlist; all of them where `discovery` is set."""
    for ordinal, claim in enumerate(reading.claims):
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


def _join(uow: UnitOfWork, telling: Telling) -> Event:
    """Put the telling into its event: a known one, several that it shows to be one, or a new one."""
    known = uow.events.near(reach(telling))
    already = next((event for event in known if any(other.id == telling.id for other in event.tellings)), None)
    if already:
        return already
    homes = place(telling, known)
    event = _with(telling, homes)
    uow.events.save(event, frozenset[str]().union(*(party_keys(told.claim) for told in event.tellings)))
    for other in homes:
        if other.id != event.id:
            uow.events.redirect(other.id, event.id)
            uow.flags.move(other.id, event.id)
    return event


def _with(telling: Telling, homes: Sequence[Event]) -> Event:
    """The event with the earliest first report keeps its id; the ids of the others redirect to it."""
    if not homes:
        return summarise(event_id(telling), [telling])
    first, *others = sorted(homes, key=lambda event: (event.first_seen, event.id))
    tellings = [told for event in homes for told in event.tellings] + [telling]
    merged = [*first.merged_ids, *(name for other in others for name in (other.id, *other.merged_ids))]
    return summarise(first.id, tellings, tuple(merged), first.verdict)


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
