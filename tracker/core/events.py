"""What happened in the world: events, made of what documents tell, and the flags raised on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tracker.core.claims import Amount, Claim, Kind, Party, Status
from tracker.core.evidence import Evidence


class Verdict(StrEnum):
    """What a person has said of a flag."""

    NEW = "new"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Telling:
    """One claim with the document that tells it.

    `id` is the claim's: the same for the same document and place among its claims. `story` is the same for
    near-identical copies: one voice. `dated` is false where the publisher gave no time.
    """

    id: str
    url: str
    canonical_url: str
    source: str
    title: str
    owner: str
    owner_entity: str | None
    published: datetime
    recorded: datetime
    story: str
    claim: Claim
    dated: bool = True
    language: str = ""

    @property
    def first_party(self) -> bool:
        """True where a party speaks for itself: its own newsroom or filing."""
        return self.owner_entity is not None and any(p.entity == self.owner_entity for p in self.claim.parties)


@dataclass(frozen=True, slots=True)
class Voices:
    """How many tell it: documents, independent publishers' groups (copies of one story are one), first-party
    documents.
    """

    documents: int
    independent: int
    first_party: int


@dataclass(frozen=True, slots=True)
class StatusStep:
    """The event reached `status` with this document."""

    at: datetime
    status: Status
    url: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that documents tell differently from the event's best one."""

    field: str
    value: str
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Claims about the same happening, merged. All but `id`, `merged_ids` and `verdict` follows from `tellings`.

    `tellings` are in order of publication. `score` is the highest of a telling that reports
    it as news, `backdated` is true where it was first recorded long after it was published.
    """

    id: str
    kind: Kind
    status: Status
    buyer: Party | None
    target: Party | None
    subject: Party | None
    amount: Amount | None
    people: tuple[str, ...]
    first_seen: datetime
    last_seen: datetime
    score: float
    backdated: bool
    voices: Voices
    conflicts: tuple[Conflict, ...]
    history: tuple[StatusStep, ...]
    tellings: tuple[Telling, ...]
    merged_ids: tuple[str, ...] = ()
    verdict: Verdict = Verdict.NEW


@dataclass(frozen=True, slots=True)
class Flag:
    """An acqui-hire-style deal raised for people's attention, once for ever for its event.

    `first_url` is the first report that sufficed, `signals` and `score` are those of that report, `news` is false where
    it was older than the alert window when it was recorded: it is listed and not mailed.
    """

    id: str
    event_id: str
    flagged_at: datetime
    first_url: str
    score: float
    signals: tuple[Evidence, ...]
    news: bool
    verdict: Verdict = Verdict.NEW
