"""Values for tests, with everything that a test does not care about filled in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tracker.core.claims import Amount, Claim, Kind, Party, Status
from tracker.core.events import Telling
from tracker.core.evidence import Evidence
from tracker.core.history import claim_id

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def day(number: float) -> datetime:
    """A moment so many days after START."""
    return START + timedelta(days=number)


def party(name: str | None) -> Party | None:
    """`@nvidia` is a watched party, any other text an unknown one."""
    if not name:
        return None
    return Party(name[1:].title(), name[1:]) if name.startswith("@") else Party(name)


def claim(kind: str, buyer: str | None = None, target: str | None = None, **more: Any) -> Claim:
    """`subject` by name, `amount` in USD."""
    amount = more.pop("amount", None)
    signal = Evidence("licence", "test", "title", "licence", 0, 7, 1.0)
    return Claim(
        kind=Kind(kind),
        status=Status(more.pop("status", "announced")),
        buyer=party(buyer),
        target=party(target),
        subject=party(more.pop("subject", None)),
        amount=Amount(amount, "USD") if amount else None,
        people=tuple(more.pop("people", ())),
        score=more.pop("score", 0.9 if kind == "acqui_hire" else 0.0),
        signals=(signal,) if kind == "acqui_hire" else (),
        **more,
    )


def telling(name: str, told: Claim, at: float = 0.0, **more: Any) -> Telling:
    """A claim told by document `name`, so many days after START."""
    source = more.pop("source", "Wire")
    url = f"https://{more.pop('host', 'wire')}.example/{name}"
    return Telling(
        id=claim_id(url, more.pop("ordinal", 0)),
        url=url,
        canonical_url=url,
        source=source,
        title=name,
        owner=more.pop("owner", source),
        owner_entity=more.pop("owner_entity", None),
        published=day(at),
        recorded=more.pop("recorded", day(at)),
        story=more.pop("story", name),
        claim=told,
        **more,
    )
