"""Small values that store tests share."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from tracker.core.claims import Amount, Claim, Kind, Mention, Party, Reading, Status
from tracker.core.digest import Rendered
from tracker.core.documents import Document
from tracker.core.events import Event, Telling
from tracker.core.evidence import Evidence
from tracker.core.history import claim_id, event_id, party_keys, summarise
from tracker.core.polling import Feed
from tracker.ports import Delivery, StoredDocument, UnitOfWork

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LEASE = timedelta(minutes=10)


def feed(slug: str, **changes: Any) -> Feed:
    return replace(Feed(id=slug, name=slug.title(), url=f"https://{slug}.example/feed.xml"), **changes)


def document(number: int, **changes: Any) -> Document:
    made = Document(
        url=f"https://wire.example/{number}?utm_source=feed",
        canonical_url=f"https://wire.example/{number}",
        source="Wire",
        title=f"Story {number}",
        published=NOON + number * HOUR,
        body=f"Text of story {number}.\n",
        language="en",
        owner="wire",
    )
    return replace(made, **changes)


def claim(buyer: str = "groq", target: str = "Northlight", **changes: Any) -> Claim:
    made = Claim(
        kind=Kind.ACQUI_HIRE,
        status=Status.ANNOUNCED,
        buyer=Party(buyer.title(), buyer),
        target=Party(target),
        amount=Amount(2e10, "USD", "about"),
        people=("Ada Example",),
        signals=(Evidence("licence", "en.licence", "title", "licenses", 6, 14, 0.4),),
        score=0.8,
        evidence=(Evidence("kind", "en.hire", "title", "Story", 0, 5),),
    )
    return replace(made, **changes)


def reading(*claims: Claim, entities: tuple[str, ...] = ("groq",)) -> Reading:
    mentions = tuple(Mention(entity, entity.title(), "title", 0, len(entity), "sure alias") for entity in entities)
    return Reading(mentions, claims, rules_version="r1", watchlist_version="w1")


def put(uow: UnitOfWork, made: Document, *claims: Claim, recorded: datetime = NOON) -> StoredDocument:
    """Store a document with a reading of these claims."""
    (stored,) = uow.documents.add([(made, f"story of {made.title}")], recorded, None)
    uow.readings.save([(stored.id, reading(*claims))])
    return stored


def telling(stored: StoredDocument, told: Claim, ordinal: int = 0) -> Telling:
    made = stored.document
    return Telling(
        id=claim_id(made.canonical_url, ordinal),
        url=made.url,
        canonical_url=made.canonical_url,
        source=made.source,
        title=made.title,
        owner=made.owner,
        owner_entity=made.owner_entity,
        language=made.language,
        published=made.published,
        recorded=stored.recorded,
        story=stored.story,
        claim=told,
        dated=made.dated,
    )


def put_event(uow: UnitOfWork, *told: tuple[Document, Claim], recorded: datetime = NOON) -> Event:
    """Store documents that tell one event each of one claim, and the event."""
    tellings = [telling(put(uow, made, one, recorded=recorded), one) for made, one in told]
    event = summarise(event_id(tellings[0]), tellings)
    uow.events.save(event, keys_of(event))
    return event


def keys_of(event: Event) -> set[str]:
    return {key for told in event.tellings for key in party_keys(told.claim)}


def delivery(key: str, **changes: Any) -> Delivery:
    made = Delivery(
        key=key,
        address="ada@reader.example",
        kind="digest",
        message_id=f"<{key}@tracker.example>",
        rendered=Rendered("Deals", "plain", "<p>rich</p>"),
        created_at=NOON,
        due_at=NOON,
        window_end=NOON,
    )
    return replace(made, **changes)
