"""What is known, as the JSON lines of docs/interfaces.md. Command line, page, API and mail all ask here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from tracker.core.claims import Amount, Claim, Mention, Party, Structure
from tracker.core.digest import Deal
from tracker.core.events import Event, Flag, Telling
from tracker.core.evidence import FIELDS, Evidence
from tracker.core.watchlist import Entity
from tracker.errors import NotFoundError
from tracker.ports import Delivery, FeedRow, Filter, StoredDocument, UnitOfWork

Line = dict[str, Any]


def documents(uow: UnitOfWork, asked: Filter, with_text: bool = False) -> Iterator[Line]:
    """Stored documents, newest first."""
    for stored in uow.documents.query(asked):
        yield document_line(stored, with_text)


def mentions(uow: UnitOfWork, asked: Filter) -> Iterator[Line]:
    """Accepted mentions, those of the newest document first."""
    left = asked.limit
    for stored, reading in uow.readings.mentions(asked):
        for mention in reading.mentions:
            if asked.entities and mention.entity not in asked.entities:
                continue
            if left is not None:
                if not left:
                    return
                left -= 1
            yield mention_line(stored.document.url, mention)


def events(uow: UnitOfWork, asked: Filter) -> Iterator[Line]:
    """Events, last seen first."""
    for event in uow.events.query(asked):
        yield event_line(event)


def deals(uow: UnitOfWork, asked: Filter) -> Iterator[Line]:
    """Flagged acqui-hire-style deals, newest flag first."""
    for flag, event in uow.flags.query(asked):
        yield deal_line(flag, event)


def event_named(uow: UnitOfWork, name: str) -> Event:
    """One event by any id it ever had, or by its deal's; `NotFoundError` where there is none."""
    own = name.removeprefix("deal-")
    return uow.events.get(name if own == name else f"ev-{own}")


def event(uow: UnitOfWork, name: str) -> Line:
    """One event, by any of its names."""
    return event_line(event_named(uow, name))


def deal_of(uow: UnitOfWork, name: str) -> Line | None:
    """The flag on an event, if it has one."""
    found = event_named(uow, name)
    flag = uow.flags.of_event(found.id)
    return deal_line(flag, found) if flag else None


def deal(uow: UnitOfWork, name: str) -> Line:
    """One flagged deal by its own id or its event's; `NotFoundError` where there is none."""
    found = deal_of(uow, name)
    if found is None:
        raise NotFoundError(f"deal {name}: its event is not flagged; `tracker deals` lists those that are")
    return found


def document(uow: UnitOfWork, name: str) -> Line:
    """One document by either address or by its number, with its texts, mentions and claims."""
    stored = _numbered(uow, int(name)) if name.isdecimal() and len(name) < 18 else uow.documents.get(name)
    reading = uow.readings.get(stored.id)
    told = reading.claims if reading else ()
    seen = reading.mentions if reading else ()
    return {
        **document_line(stored, with_text=True),
        "mentions": [mention_line(stored.document.url, mention) for mention in seen],
        "claims": [claim_line(claim) for claim in told],
    }


def texts(uow: UnitOfWork, url: str) -> dict[str, str]:
    """The texts of one document, by field: what quotations are shown in."""
    told = uow.documents.get(url).document
    return {field: told.text(field) for field in FIELDS}


def _numbered(uow: UnitOfWork, number: int) -> StoredDocument:
    found = uow.documents.by_ids([number])
    if not found:
        raise NotFoundError(f"document {number}: none with this number is stored; `tracker documents` lists them")
    return found[0]


def watchlist(uow: UnitOfWork) -> list[Line]:
    """The watched entities, in the order of the file."""
    current = uow.watchlists.current()
    return [entity_line(entity) for entity in current.entities] if current else []


def entity(uow: UnitOfWork, entity_id: str) -> Line:
    """One watched entity; `NotFoundError` where it is not watched."""
    current = uow.watchlists.current()
    if current is None or entity_id not in current.by_id:
        raise NotFoundError(f"entity {entity_id}: it is not watched; `tracker watch list` lists those that are")
    return entity_line(current.by_id[entity_id])


def feeds(uow: UnitOfWork) -> list[Line]:
    """All feeds with their health."""
    return [feed_line(row) for row in uow.feeds.all()]


def deliveries(uow: UnitOfWork, limit: int | None = None) -> list[Line]:
    """Messages, newest first, without their bodies."""
    return [delivery_line(delivery) for delivery in uow.deliveries.all(limit)]


def message(uow: UnitOfWork, number: int) -> Line:
    """One message with its bodies; `NotFoundError` where there is none."""
    found = uow.deliveries.get(number)
    return {**delivery_line(found), "text": found.rendered.text, "html": found.rendered.html}


def overview(uow: UnitOfWork, newest: int = 10) -> Line:
    """Numbers and the newest of everything, for the first page."""
    rows = feeds(uow)
    return {
        "documents": uow.documents.count(),
        "feeds": len(rows),
        "feeds_failing": [row for row in rows if row["health"] == "failing"],
        "deals": list(deals(uow, Filter(limit=newest))),
        "events": list(events(uow, Filter(limit=newest))),
        "last_poll": max((row["polled"] for row in rows if row["polled"]), default=None),
    }


# Values → lines


def instant(moment: datetime | None) -> str | None:
    """RFC 3339 in UTC, whole seconds where there are no others."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z") if moment else None


def party_line(party: Party | None) -> Line | None:
    return {"name": party.name, "entity": party.entity} if party else None


def amount_line(amount: Amount | None) -> Line | None:
    if amount is None:
        return None
    return {**asdict(amount), "rate_date": amount.rate_date.isoformat() if amount.rate_date else None}


def evidence_line(evidence: Evidence) -> Line:
    line = asdict(evidence)
    line.pop("weight")
    return line


def signal_line(signal: Evidence, url: str) -> Line:
    line = asdict(signal)
    return {"name": line.pop("part"), "url": url, **line}


def document_line(stored: StoredDocument, with_text: bool = False) -> Line:
    told = stored.document
    line = {
        "url": told.url,
        "canonical_url": told.canonical_url,
        "source": told.source,
        "title": told.title,
        "language": told.language,
        "published": instant(told.published),
        "recorded": instant(stored.recorded),
        "story": stored.story,
    }
    return {**line, "summary": told.summary, "body": told.body} if with_text else line


def mention_line(url: str, mention: Mention) -> Line:
    return {"url": url, **asdict(mention)}


def claim_line(claim: Claim) -> Line:
    """A claim as its document tells it: fields null where it tells none, signals apart from other evidence."""
    return {
        "kind": claim.kind.value,
        "status": claim.status.value,
        "background": claim.background,
        "buyer": party_line(claim.buyer),
        "target": party_line(claim.target),
        "subject": party_line(claim.subject),
        "amount": amount_line(claim.amount),
        "people": list(claim.people),
        "score": round(claim.score, 4),
        "evidence": [evidence_line(item) for item in (*claim.evidence, *claim.signals)],
    }


def telling_line(telling: Telling) -> Line:
    return {
        "url": telling.url,
        "source": telling.source,
        "title": telling.title,
        "first_party": telling.first_party,
        "published": instant(telling.published),
        "recorded": instant(telling.recorded),
        **claim_line(telling.claim),
    }


def event_line(event: Event) -> Line:
    return {
        "id": event.id,
        "kind": event.kind.value,
        "status": event.status.value,
        "buyer": party_line(event.buyer),
        "target": party_line(event.target),
        "subject": party_line(event.subject),
        "amount": amount_line(event.amount),
        "people": list(event.people),
        "first_seen": instant(event.first_seen),
        "last_seen": instant(event.last_seen),
        "voices": asdict(event.voices),
        "score": round(event.score, 4),
        "backdated": event.backdated,
        "conflicts": [{"field": c.field, "value": c.value, "urls": list(c.urls)} for c in event.conflicts],
        "documents": [telling_line(telling) for telling in event.tellings],
        "history": [{"at": instant(s.at), "status": s.status.value, "url": s.url} for s in event.history],
        "merged_ids": list(event.merged_ids),
        "verdict": event.verdict.value,
    }


def deal_line(flag: Flag, event: Event) -> Line:
    deal = Deal(flag, event)
    return {
        "id": flag.id,
        "event": event.id,
        "flagged_at": instant(flag.flagged_at),
        "first_url": flag.first_url,
        "buyer": party_line(event.buyer),
        "target": party_line(event.target),
        "amount": amount_line(event.amount),
        "people": list(event.people),
        "status": event.status.value,
        "score": round(flag.score, 4),
        "structure": _structure(deal),
        "signals": [signal_line(signal, flag.first_url) for signal in flag.signals],
        "voices": asdict(event.voices),
        "documents": [{"url": t.url, "source": t.source, "title": t.title} for t in event.tellings],
        "published": instant(deal.first.published),
        "news": flag.news,
        "verdict": flag.verdict.value,
    }


def _structure(deal: Deal) -> Line:
    """How the deal is built, each field from the first that tells it."""
    told = [asdict(structure) for structure in deal.structures]
    return {name: next((line[name] for line in told if line[name]), None) for name in asdict(Structure())}


def entity_line(entity: Entity) -> Line:
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "names": list(entity.names),
        "aliases": list(entity.aliases),
        "maker": entity.maker,
        "tickers": list(entity.tickers),
    }


def feed_line(row: FeedRow) -> Line:
    feed, state = row.feed, row.state
    return {
        "id": feed.id,
        "name": feed.name,
        "url": feed.url,
        "kind": feed.kind,
        "source": feed.source,
        "language": feed.language,
        "owner": feed.owner,
        "health": feed_health(row),
        "reason": state.error or feed.reason or None,
        "polled": instant(state.polled_at),
        "succeeded": instant(state.succeeded_at),
        "last_entry": instant(state.last_entry_at),
        "next_poll": instant(state.next_poll_at),
        "failures": state.failures,
    }


def feed_health(row: FeedRow) -> str:
    """off, paused, gone, failing, new (never polled) or good."""
    if not row.feed.enabled:
        return "off"
    if row.paused:
        return "paused"
    if row.state.gone:
        return "gone"
    if row.state.failures:
        return "failing"
    return "good" if row.state.polled_at else "new"


def delivery_line(delivery: Delivery) -> Line:
    return {
        "id": delivery.id,
        "kind": delivery.kind,
        "address": delivery.address,
        "subject": delivery.rendered.subject,
        "state": delivery.state,
        "attempts": delivery.attempts,
        "error": delivery.error,
        "created": instant(delivery.created_at),
        "due": instant(delivery.due_at),
        "sent": instant(delivery.sent_at),
    }
