"""What a message says, before it is rendered: values for templates, and when the next one is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from tracker.core.events import Event, Flag

MessageKind = Literal["digest", "alert", "welcome"]


@dataclass(frozen=True, slots=True)
class Deal:
    """A flag with its event: one line of the deal board."""

    flag: Flag
    event: Event


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
