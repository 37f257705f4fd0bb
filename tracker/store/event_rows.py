"""Events and tellings ↔ rows, and what an event must be to fit a filter."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from tracker.core.claims import Claim, Party
from tracker.core.events import Event, Telling
from tracker.ports import Filter
from tracker.store.base import record
from tracker.store.codec import from_json
from tracker.store.documents import from_source
from tracker.store.tables import ClaimTable, DocumentTable, EventEntityTable, EventTable, EventTellingTable

#: Every telling: the claim, with what the event wants to know of its document.
TOLD = (
    select(
        EventTellingTable.event_id,
        ClaimTable.id,
        ClaimTable.claim,
        *(getattr(DocumentTable, field.name) for field in fields(Telling) if field.name not in ("id", "claim")),
    )
    .select_from(EventTellingTable)
    .join(ClaimTable, ClaimTable.id == EventTellingTable.claim_id)
    .join(DocumentTable, DocumentTable.id == ClaimTable.document_id)
)

#: The events of documents that are like this: for few documents, found by their own index (else see `told_by`).
TELLERS = (
    select(EventTellingTable.event_id).join(ClaimTable).join(DocumentTable, DocumentTable.id == ClaimTable.document_id)
)


def event_row(event: Event) -> dict[str, Any]:
    """The columns that filters look at."""
    return {
        "id": event.id,
        "kind": event.kind,
        "status": event.status,
        "score": event.score,
        "first_seen": event.first_seen,
        "last_seen": event.last_seen,
        "folded": folded(event),
    }


def telling(row: Row[Any]) -> Telling:
    """A row of `TOLD` as a value."""
    return record(Telling, {**row._mapping, "claim": from_json(Claim, row.claim)})


def entities(event: Event) -> set[str]:
    """Watchlist ids of the parties in any telling."""
    return {party.entity for party in _parties(event) if party.entity}


def folded(event: Event) -> str:
    """Titles and party names, case folded, a line each."""
    return "\n".join(
        dict.fromkeys([told.title.casefold() for told in event.tellings] + [p.name.casefold() for p in _parties(event)])
    )


def told_by(*documents: ColumnElement[bool]) -> ColumnElement[bool]:
    """The event has a telling whose document is like this."""
    return TELLERS.where(EventTellingTable.event_id == EventTable.id, *documents).exists()


def conditions(asked: Filter) -> list[ColumnElement[bool]]:
    """What an event must be to fit; with `as_of` only what holds for the event at any time (then see `fits`)."""
    documents: list[ColumnElement[bool]] = []
    if asked.as_of is not None:
        documents.append(DocumentTable.recorded <= asked.as_of)
    if asked.source is not None:
        documents.append(from_source(asked.source))
    wanted = [told_by(*documents)]
    if asked.entities:
        party = select(EventEntityTable.event_id).where(EventEntityTable.entity.in_(asked.entities))
        wanted.append(EventTable.id.in_(party))
    if asked.text is not None:
        wanted.append(EventTable.folded.contains(asked.text.casefold(), autoescape=True))
    return wanted if asked.as_of is not None else wanted + _today(asked)


def _today(asked: Filter) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if asked.kind is not None:
        wanted.append(EventTable.kind == asked.kind)
    if asked.status is not None:
        wanted.append(EventTable.status == asked.status)
    if asked.min_score is not None:
        wanted.append(EventTable.score >= asked.min_score)
    if asked.since is not None:
        wanted.append(EventTable.last_seen >= asked.since)
    if asked.until is not None:
        wanted.append(EventTable.first_seen < asked.until)
    return wanted


def fits(event: Event, asked: Filter) -> bool:
    """Whether an event as it was then fits; its columns tell only what it is now."""
    return (
        asked.kind in (None, event.kind)
        and asked.status in (None, event.status)
        and (asked.min_score is None or event.score >= asked.min_score)
        and (asked.since is None or event.last_seen >= asked.since)
        and (asked.until is None or event.first_seen < asked.until)
        and (not asked.entities or not entities(event).isdisjoint(asked.entities))
        and (asked.text is None or asked.text.casefold() in folded(event))
    )


def _parties(event: Event) -> list[Party]:
    return [party for told in event.tellings for party in told.claim.parties]
