"""The pause between two requests to one host."""

from __future__ import annotations

import time
from collections.abc import Callable

MAX_CRAWL_DELAY = 60.0
_ROOM = 10_000


class Pace:
    """When each host may be asked again, in seconds of `clock`. Outlives the client, so that calls are spaced too."""

    def __init__(self, spacing: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._spacing, self._clock = spacing, clock
        self._ready_at: dict[str, float] = {}
        self._delays: dict[str, float] = {}

    def wait(self, host: str) -> float:
        """Seconds until `host` may be asked."""
        return max(0.0, self._ready_at.get(host, 0.0) - self._clock())

    def asked(self, host: str) -> None:
        """Notes that a request to `host` has just ended."""
        if len(self._ready_at) >= _ROOM:
            self._ready_at = {name: at for name, at in self._ready_at.items() if at > self._clock()}
        self._ready_at[host] = self._clock() + max(self._spacing, self._delays.get(host, 0.0))

    def slow_down(self, host: str, seconds: float) -> None:
        """Keeps at least `seconds` (at most a minute) between requests to `host`, as its Crawl-delay asks."""
        if len(self._delays) < _ROOM:
            self._delays[host] = min(seconds, MAX_CRAWL_DELAY)
