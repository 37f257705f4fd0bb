"""What one document says: mentions of watched entities, and events as that document tells them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

from tracker.core.evidence import Evidence, Field


class Kind(StrEnum):
    """The ten kinds of event; their meaning is in eval/LABELS.md."""

    ACQUI_HIRE = "acqui_hire"
    ACQUISITION = "acquisition"
    LICENSE = "license"
    INVESTMENT = "investment"
    PARTNERSHIP = "partnership"
    LEADERSHIP = "leadership"
    LISTING = "listing"
    PRODUCT = "product"
    GUIDANCE = "guidance"
    REGULATION = "regulation"


#: Kinds that have a buyer and a target; a partnership has both too, the others have a subject.
DEAL_KINDS = frozenset({Kind.ACQUI_HIRE, Kind.ACQUISITION, Kind.LICENSE, Kind.INVESTMENT})


class Status(StrEnum):
    """How far an event has come, as told."""

    RUMOURED = "rumoured"
    ANNOUNCED = "announced"
    COMPLETED = "completed"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Mention:
    """One accepted sighting of a watched entity. `rule` says why it was accepted, in words that a user understands."""

    entity: str
    surface: str
    field: Field
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Rejection:
    """An alias that was seen and not accepted, and why."""

    entity: str
    surface: str
    field: Field
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation as the document names it; `entity` is its watchlist id, if it has one."""

    name: str
    entity: str | None = None


Qualifier = Literal["exact", "about", "over", "under", "upto"]


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum in units of an ISO 4217 currency (2e10, not 20). `usd` and `rate_date` are set where it was converted."""

    value: float
    currency: str
    qualifier: Qualifier = "exact"
    usd: float | None = None
    rate_date: date | None = None


@dataclass(frozen=True, slots=True)
class Structure:
    """How an acqui-hire-style deal is built, each in a few words of the document, null where it tells nothing."""

    licence: str | None = None
    stake: str | None = None
    payment: str | None = None
    staff_share: str | None = None
    successor: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One event as one document tells it.

    `background` is true where the document recalls it as history. Each field that is set has its quotation in
    `evidence` (`Evidence.part` names the field), `signals` are those of an acqui-hire-style deal (`Evidence.part` names
    the signal) and `score`, between 0 and 1, is what they add up to (0 for other kinds).
    """

    kind: Kind
    status: Status
    background: bool = False
    buyer: Party | None = None
    target: Party | None = None
    subject: Party | None = None
    amount: Amount | None = None
    people: tuple[str, ...] = ()
    structure: Structure = field(default_factory=Structure)
    signals: tuple[Evidence, ...] = ()
    score: float = 0.0
    evidence: tuple[Evidence, ...] = ()

    @property
    def parties(self) -> tuple[Party, ...]:
        """All parties that are named, buyer first."""
        return tuple(party for party in (self.buyer, self.target, self.subject) if party)


@dataclass(frozen=True, slots=True)
class Reading:
    """All mentions and claims of one document, with the versions of the rules and the watchlist that made it."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    rejected: tuple[Rejection, ...] = ()
    rules_version: str = ""
    watchlist_version: str = ""
