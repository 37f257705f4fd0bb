"""When a feed is asked, and what its answer means. Pure: a feed, its state, a reply and `now` in, an outcome out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from tracker.core import backoff

FeedKind = Literal["company", "trade", "press", "analysis", "aggregator", "wire", "filing", "regulator", "policy"]
Rights = Literal["headline", "summary", "full"]
SourceKind = Literal["feed", "page"]


@dataclass(frozen=True, slots=True)
class Selectors:
    """Where on a listing page its articles are, as plain CSS selectors.

    `item` finds the articles, the others the first fitting element in each. Empty ones leave it to the reader of pages.
    """

    item: str = ""
    title: str = ""
    link: str = ""
    date: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """One public source as declared. `id` is a stable slug.

    `owner` is the group that publishes it (feeds of one owner are one voice), `entity` the watchlist id where the
    publisher speaks for itself. `source` is "page" where an HTML page that lists articles is watched in place of a
    feed, and `selectors` say where on it they are. `rights` is how much of an entry may be kept, `rights_note` why.
    `enabled` is false for feeds that are listed and not polled, `reason` says why.
    """

    id: str
    name: str
    url: str
    kind: FeedKind = "press"
    language: str = ""
    owner: str = ""
    entity: str | None = None
    source: SourceKind = "feed"
    selectors: Selectors = Selectors()
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


FEED_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1"
)
PAGE_ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1"


@dataclass(frozen=True, slots=True)
class Request:
    """One address to ask, with the validators of its last full answer. `page` is true for pages of HTML."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    accept: str = FEED_ACCEPT
    page: bool = False


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

    `unchanged`: 304, or 200 with the same body. `new`: `Reply.body` is to be parsed, and `state` stored together with
    its entries; where it is no feed, `fail` with the feed's *old* state takes the outcome's place. `failed`, `gone`:
    `state.error` says why. `moved_to` is the feed's new address, to be stored now.
    """

    result: Literal["new", "unchanged", "failed", "gone"]
    state: FeedState
    moved_to: str | None = None


MOVES = 3  # equal permanent redirects before the new address takes over
GONE_AFTER = timedelta(days=30)
FORCE_AFTER = timedelta(seconds=60)
_HTTP_REASONS = {
    204: "the answer is empty (204 No Content)",
    206: "the answer is only a part (206 Partial Content)",
    401: "the publisher wants a login (401)",
    403: "the publisher refuses us (403)",
    404: "not found (404)",
    410: "gone for good (410); polling has stopped",
    429: "too many requests (429)",
    503: "the server is unavailable for now (503)",
}


def request_for(feed: Feed, state: FeedState) -> Request:
    """The conditional request that polls `feed`."""
    if feed.source == "page":
        return Request(feed.url, state.etag, state.last_modified, PAGE_ACCEPT, page=True)
    return Request(feed.url, state.etag, state.last_modified)


def page_request(url: str) -> Request:
    """The request for an article page or another address that no operator named: robots.txt always holds for it."""
    return Request(url, accept=PAGE_ACCEPT, page=True)


def due(state: FeedState, now: datetime) -> bool:
    """Whether our schedule and the server let the feed be polled at `now`."""
    return may_force(state, now, FORCE_AFTER * 0) and (state.next_poll_at is None or state.next_poll_at <= now)


def may_force(state: FeedState, now: datetime, apart: timedelta = FORCE_AFTER) -> bool:
    """Whether a person's "poll now" is granted: it overrides our schedule, never a wait that the server asked for.

    `apart` is the least time since the last poll (zero for hosts of ALLOW_HOSTS).
    """
    waited = state.wait_until is None or state.wait_until <= now
    return not state.gone and waited and (state.polled_at is None or state.polled_at + apart <= now)


def decide(feed: Feed, state: FeedState, reply: Reply, now: datetime, jitter: float) -> Outcome:
    """What `reply` means for `feed`. `jitter` in [0, 1) spreads the due times, so that feeds do not go in step.

    A good answer sets the next poll an interval ahead (see `backoff.interval`), a bad one keeps the validators and what
    is known, counts the failure and backs off.
    """
    if reply.error is None and reply.status == 304 and not _conditional(state):
        reason = "the server says 'not modified' (304) although nothing was asked for conditionally"
        return fail(forget_validators(state), reason, now, jitter, status=304)
    if reply.error is None and (reply.status == 304 or (reply.status == 200 and reply.body.strip())):
        known = _revalidated(state, reply) if reply.status == 304 else _remembered(state, reply)
        result: Literal["new", "unchanged"] = "unchanged" if known.body_hash == state.body_hash else "new"
        wasted = result == "unchanged" and reply.status == 200
        return _moved(result, feed, _scheduled(known, reply, now, jitter, wasted=wasted), reply)
    if reply.status == 410 or (reply.status == 404 and _lost_for_long(state, now)):
        return _gone(state, reply, now)
    return fail(state, _reason(reply), now, jitter, status=reply.status, retry_after=reply.retry_after)


def fail(
    state: FeedState,
    reason: str,
    now: datetime,
    jitter: float,
    *,
    status: int | None = None,
    retry_after: float | None = None,
) -> Outcome:
    """A poll that brought nothing: `state` is the one before the poll, and its validators, hash and moves are kept."""
    failures = state.failures + 1
    delay, wait = backoff.after_failure(failures, status, retry_after)
    return Outcome(
        "failed",
        replace(
            state,
            status=status,
            failures=failures,
            failing_since=state.failing_since or now,
            error=reason,
            polled_at=now,
            next_poll_at=backoff.spread(now, delay, jitter),
            wait_until=now + wait if wait else None,
        ),
    )


def lengthen(state: FeedState, ttl: timedelta) -> FeedState:
    """`state` with an interval of at least `ttl` (a feed's own ttl or update period), at most a day."""
    if state.polled_at is None or state.next_poll_at is None:
        return state
    ttl = min(ttl, backoff.DAY)
    return replace(
        state,
        interval=max(ttl, state.interval or ttl),
        next_poll_at=max(state.next_poll_at, state.polled_at + ttl),
    )


def forget_validators(state: FeedState) -> FeedState:
    """`state` whose next poll asks for everything: after a change of address or of the parser's format version."""
    return replace(state, etag=None, last_modified=None, body_hash=None)


def _conditional(state: FeedState) -> bool:
    return state.etag is not None or state.last_modified is not None


def _revalidated(state: FeedState, reply: Reply) -> FeedState:
    """After a 304: the stored validators stay, unless it brings new ones."""
    return replace(
        state,
        etag=reply.headers.get("etag") or state.etag,
        last_modified=reply.headers.get("last-modified") or state.last_modified,
    )


def _remembered(state: FeedState, reply: Reply) -> FeedState:
    """After a 200: its own validators and nothing older."""
    return replace(
        state,
        etag=reply.headers.get("etag") or None,
        last_modified=reply.headers.get("last-modified") or None,
        body_hash=hashlib.sha256(reply.body).hexdigest(),
    )


def _scheduled(state: FeedState, reply: Reply, now: datetime, jitter: float, *, wasted: bool) -> FeedState:
    """After a good answer: no failure is left, and the next poll is an interval ahead."""
    interval = backoff.interval(state.interval if wasted else None, _conditional(state), reply.headers, now)
    return replace(
        state,
        status=reply.status,
        failures=0,
        failing_since=None,
        error=None,
        wait_until=None,
        polled_at=now,
        succeeded_at=now,
        interval=interval,
        next_poll_at=backoff.spread(now, interval, jitter),
    )


def _moved(result: Literal["new", "unchanged"], feed: Feed, state: FeedState, reply: Reply) -> Outcome:
    """Counts equal permanent redirects; at the third the new address takes over, and starts without validators."""
    if reply.moved_to is None or reply.moved_to == feed.url:
        return Outcome(result, replace(state, moved_to=None, moved_count=0))
    count = state.moved_count + 1 if state.moved_to == reply.moved_to else 1
    if count < MOVES:
        return Outcome(result, replace(state, moved_to=reply.moved_to, moved_count=count))
    state = replace(state, moved_to=None, moved_count=0, etag=None, last_modified=None)
    return Outcome(result, state, moved_to=reply.moved_to)


def _gone(state: FeedState, reply: Reply, now: datetime) -> Outcome:
    reason = _HTTP_REASONS[410] if reply.status == 410 else "not found (404) for 30 days; polling has stopped"
    state = fail(state, reason, now, 0.0, status=reply.status).state
    return Outcome("gone", replace(state, gone=True, next_poll_at=None, wait_until=None))


def _lost_for_long(state: FeedState, now: datetime) -> bool:
    return state.status == 404 and state.failing_since is not None and now - state.failing_since >= GONE_AFTER


def _reason(reply: Reply) -> str:
    if reply.status == 200 and reply.error is None:
        return "the answer is empty"
    if reply.status in _HTTP_REASONS:
        return _HTTP_REASONS[reply.status]
    return reply.error or f"the server answered {reply.status}"
