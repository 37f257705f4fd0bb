"""Is everything there that the service needs? Answers for `tracker doctor` and the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from tracker.core.display import count_words
from tracker.core.polling import FeedState, Reply, request_for
from tracker.errors import FeedError
from tracker.ports import FeedParser, FeedRow, Fetcher, UnitOfWork

Verdict = Literal["good", "warning", "bad"]
SILENT = timedelta(days=30)
_UNRESOLVED = re.compile("no name server answered for|does not resolve|cannot be looked up")  # as the guard says


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at: what, how it is, and what to do about it where it is not good."""

    what: str
    verdict: Verdict
    told: str


def check_feeds(fetcher: Fetcher, parse: FeedParser, rows: Sequence[FeedRow], now: datetime) -> Iterator[Check]:
    """Fetch each feed once, unconditionally and without storing anything; a check a feed, as they come.

    A feed is good when at least one dated entry can be read. Without a network every feed gets its reason.
    """
    by_request = {request_for(row.feed, FeedState()): row for row in rows}
    for request, reply in fetcher.fetch(list(by_request)):
        yield _check_feed(by_request[request], reply, parse, now)


def network_first(checks: Iterator[Check]) -> Iterator[Check]:
    """The checks of feeds; where not one of their names resolves, that is said before them."""
    held: list[Check] = []
    for check in checks:
        if _UNRESOLVED.search(check.told):
            held.append(check)
            continue
        yield from (*held, check)
        yield from checks
        return
    if held:
        names = {_UNRESOLVED.sub("", check.told) for check in held}
        yield Check("no network", "bad", f"none of {count_words(len(names), 'name')} resolves")
    yield from held


def _check_feed(row: FeedRow, reply: Reply, parse: FeedParser, now: datetime) -> Check:
    if reply.error or reply.status != 200:
        return Check(row.feed.id, "bad", reply.error or f"the server answered {reply.status}")
    content_type = reply.headers.get("content-type", "")
    try:
        parsed = parse(row.feed, reply.body, url=reply.final_url or reply.url, content_type=content_type)
    except FeedError as error:
        return Check(row.feed.id, "bad", error.reason)
    dates = [entry.published for entry in parsed.entries if entry.published]
    if not dates:
        return Check(
            row.feed.id, "warning", f"{count_words(len(parsed.entries), 'entry', 'entries')}, none of them dated"
        )
    newest = max(dates)
    if now - newest > SILENT:
        return Check(row.feed.id, "warning", f"the newest entry is of {newest:%Y-%m-%d}")
    return Check(
        row.feed.id,
        "good",
        f"{count_words(len(parsed.entries), 'entry', 'entries')}, the newest of {newest:%Y-%m-%d %H:%M} UTC",
    )


def check_database(uow: UnitOfWork) -> Check:
    """How much is in it."""
    return Check(
        "database",
        "good",
        f"{count_words(uow.documents.count(), 'document')}, {count_words(len(uow.feeds.all()), 'feed')}",
    )


def check_mail(uow: UnitOfWork, *, can_send: bool) -> Check:
    """Can those who subscribed be reached?"""
    count = len(uow.subscribers.all())
    if not count:
        return Check("mail", "warning", "nobody has subscribed: tracker subscribers add ADDRESS")
    if not can_send:
        return Check("mail", "bad", f"{count_words(count, 'subscriber')}, but no mail server: set TRACKER_SMTP__HOST")
    return Check("mail", "good", f"{count_words(count, 'subscriber')}")
