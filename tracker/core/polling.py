"""When a feed is asked, and what its answer means. Pure: a feed, its state, a reply and `now` in, an outcome out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

FeedKind = Literal["company", "trade", "press", "analysis", "aggregator", "wire", "filing", "regulator", "policy"]
Rights = Literal["headline", "summary", "full"]


@dataclass(frozen=True, slots=True)
class Feed:
    """One public source as declared. `id` is a stable slug.

    `owner` is the group that publishes it (feeds of one owner are one voice), `entity` the watchlist id where the
    publisher speaks for itself. `rights` is how much of an entry may be kept, `rights_note` why. `enabled` is false for
    feeds that are listed and not polled, `reason` says why.
    """

    id: str
    name: str
    url: str
    kind: FeedKind = "press"
    language: str = ""
    owner: str = ""
    entity: str | None = None
    rights: Rights = "summary"
    rights_note: str = ""
    enabled: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is remembered of a feed between polls. Validators are kept byte for byte as the server gave them."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    next_poll_at: datetime | None = None
    interval: timedelta | None = None
    polled_at: datetime | None = None
    succeeded_at: datetime | None = None
    last_entry_at: datetime | None = None
    status: int | None = None
    failures: int = 0
    failing_since: datetime | None = None
    error: str | None = None
    gone: bool = False
    wait_until: datetime | None = None  # a wait that the server asked for; nothing of ours overrides it
    moved_to: str | None = None
    moved_count: int = 0


@dataclass(frozen=True, slots=True)
class Request:
    """One GET. Validators are sent byte for byte as the server gave them."""

    url: str
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back from one request.

    `headers` has lower-case names. `moved_to` is the final address where every hop of the redirects was permanent (301,
    308). On a failure `error` says why and the rest may be empty; `retry_after` is in seconds.
    """

    url: str
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    final_url: str = ""
    moved_to: str | None = None
    error: str | None = None
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a reply means: the feed's next state, and whether there is a body to parse.

    `unchanged`: 304, or 200 with the same body. `new`: `Reply.body` is to be parsed. `failed`, `gone`: `state.error`
    says why.
    """

    result: Literal["new", "unchanged", "failed", "gone"]
    state: FeedState
