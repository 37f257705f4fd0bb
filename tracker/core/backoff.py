"""How long to wait: after a good answer, after a failure, and when a server asks for it. Pure arithmetic."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

DAY = timedelta(hours=24)
HOUR = timedelta(hours=1)
WITH_VALIDATORS = HOUR
WITHOUT_VALIDATORS = timedelta(hours=3)
SHORTEST = timedelta(minutes=30)
STRETCH = 4  # an interval grows to at most this many times its base
SPREAD = 0.1  # the share of a delay that jitter may add
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age=\"?([0-9]+)", re.IGNORECASE)
_REFUSED = (401, 403, 451)
_OVERLOADED = (429, 503)


def spread(now: datetime, delay: timedelta, jitter: float) -> datetime:
    """`now` + `delay`, and up to a tenth of it more, by `jitter` in [0, 1)."""
    return now + delay * (1 + SPREAD * jitter)


def interval(wasted: timedelta | None, has_validators: bool, headers: Mapping[str, str], now: datetime) -> timedelta:
    """The pause after a good answer: 1 h where the server gives validators, else 3 h, at most a day.

    `wasted` is the last interval where this answer cost a whole body and brought nothing new: the next one is half as
    long again, up to four times the base. A 304 costs next to nothing and keeps the pace. The freshness that the answer
    states (max-age, Expires) lengthens the pause.
    """
    base = WITH_VALIDATORS if has_validators else WITHOUT_VALIDATORS
    stretched = min(wasted * 1.5, base * STRETCH) if wasted else base
    return min(max(base, stretched, freshness(headers, now)), DAY)


def after_failure(failures: int, status: int | None, retry_after: float | None) -> tuple[timedelta, timedelta | None]:
    """The pause after the `failures`-th failure in a row (from 1), and the part of it that the server asked for.

    Retry-After (seconds) counts up to a day. Without it: a day after a refusal, else 1 h, 2 h, 4 h ... to a day. 429
    and 503 ask for the wait even where they do not say how long.
    """
    if retry_after is not None:
        wait = timedelta(seconds=min(retry_after, DAY.total_seconds()))
        return max(wait, SHORTEST), wait
    if status in _REFUSED:
        return DAY, None
    delay = min(HOUR * 2 ** min(failures - 1, 10), DAY)
    return delay, delay if status in _OVERLOADED else None


def retry_after(value: str | None, now: datetime) -> float | None:
    """The header Retry-After (seconds or an HTTP date) in seconds from `now`; None where it says nothing usable."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:12])
    at = _http_date(text)
    return max(0.0, (at - now).total_seconds()) if at else None


def freshness(headers: Mapping[str, str], now: datetime) -> timedelta:
    """How long the answer says it stays fresh, by max-age or else by Expires; zero where it does not say."""
    found = _MAX_AGE.search(headers.get("cache-control", ""))
    if found:
        return timedelta(seconds=min(int(found.group(1)[:12]), DAY.total_seconds()))
    expires = _http_date(headers.get("expires", ""))
    if expires is None:
        return timedelta()
    return max(timedelta(), expires - (_http_date(headers.get("date", "")) or now))


def _http_date(text: str) -> datetime | None:
    if len(text) > 64:
        return None
    try:
        at = parsedate_to_datetime(text)
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
